import { jsonText } from '../model/json.ts'
import type { MfaReport, MfaRow } from '../model/mfa-report.ts'
import { csvLine } from './csv.ts'
import { mfaHtml } from './mfa-html.ts'
import { mfaShown } from './mfa-shown.ts'
import { mfaText } from './mfa-text.ts'

/** Writes the report piece by piece: what it gives is written out at once, and no list of people is kept. */
export interface MfaWriter {
  begin(): string
  rows(rows: readonly MfaRow[]): string
  end(report: MfaReport): string
}

/** A writer of a format: csv and json have every person, text and html administrators and who would be stopped, some hundred at most. */
export function mfaWriter(format: string | undefined): MfaWriter {
  if (format === 'csv') return csvWriter()
  if (format === 'json') return jsonWriter()
  const shown = mfaShown()
  return {
    begin: () => '',
    rows: (rows) => {
      for (const row of rows) shown.add(row)
      return ''
    },
    end: (report) => (format === 'html' ? mfaHtml(report, shown.all()) : mfaText(report, shown.all())),
  }
}

const columns: readonly (readonly [string, (row: MfaRow) => string | boolean])[] = [
  ['name', (row) => row.name],
  ['displayName', (row) => row.displayName],
  ['id', (row) => row.id],
  ['kind', (row) => (row.kind === 'none' ? 'member' : row.kind)],
  ['administrator', (row) => row.administrator],
  ['roles', (row) => row.roles.join('; ')],
  ['registered', (row) => row.registered],
  ['capable', (row) => row.capable],
  ['passwordless', (row) => row.passwordless],
  ['methods', (row) => row.methods.join('; ')],
  ['defaultMethod', (row) => row.preferred],
  ['perUserMfa', (row) => row.perUserMfa],
  ['protection', (row) => row.protection],
  ['stoppedNow', (row) => row.stoppedNow],
  ['stoppedTomorrow', (row) => row.stoppedTomorrow],
  ['stoppedBy', (row) => row.stoppedBy.join('; ')],
]

function csvWriter(): MfaWriter {
  return {
    begin: () => csvLine(columns.map(([name]) => name)),
    rows: (rows) => rows.map((row) => csvLine(columns.map(([, read]) => read(row)))).join(''),
    // A table has people alone: the numbers are in the other formats.
    end: () => '',
  }
}

function jsonWriter(): MfaWriter {
  let isFirst = true
  return {
    begin: () => '{"people":[',
    rows: (rows) =>
      rows
        .map((row) => {
          const line = `${isFirst ? '' : ','}\n${jsonText(row)}`
          isFirst = false
          return line
        })
        .join(''),
    end: (report) => `\n],${jsonText(report).slice(1)}\n`,
  }
}
