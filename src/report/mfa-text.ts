import type { Count, MfaReport, MfaRow, MfaShown, MfaTally } from '../model/mfa-report.ts'
import { foreignText } from './foreign-text.ts'

/** The report on registered methods for a terminal or a log. */
export function mfaText({ summary, missing, notices }: MfaReport, { administrators, stopped, more }: MfaShown): string {
  const kinds: readonly (readonly [string, MfaTally])[] = [
    ['Administrators', summary.administrators],
    ['Members', summary.members],
    ['Guests', summary.guests],
    ['Everyone', summary.everyone],
  ]
  const heads = ['people', 'registered', 'capable', 'passwordless', 'stopped now', 'stopped tomorrow', 'not known']
  const lines = kinds.map(([, one]) => [
    one.people,
    one.registered,
    one.capable,
    one.passwordless,
    one.stoppedNow,
    one.stoppedTomorrow,
    one.undetermined,
  ])
  const blocks = [
    [
      `${''.padEnd(14)}  ${heads.join('  ')}`,
      ...kinds.map(
        ([name], place) =>
          `${name.padEnd(14)}  ${(lines[place] ?? []).map((count, field) => String(count).padStart(heads[field]?.length ?? 0)).join('  ')}`,
      ),
    ],
    counts('Methods registered', summary.methods),
    counts('Asked for first', summary.preferred),
    counts('Per-user multifactor authentication', summary.perUserMfa),
    counts('What protects mail', summary.protection),
    [
      'Policies',
      ...summary.policies.map(
        ({ name, state, applies, mayApply }) =>
          `  ${String(applies).padStart(7)}${mayApply === 0 ? '' : ` (and perhaps ${mayApply})`}  ${foreignText(name, 100)}${state === 'enabled' ? '' : ` (${foreignText(state, 60)})`}`,
      ),
    ],
    counts('Who would be stopped tomorrow, by report-only policy', summary.stoppedBy),
    people('Administrators', administrators, more.administrators, administratorLine),
    people('Stopped now, or tomorrow if report-only policies were switched on', stopped, more.stopped, stoppedLine),
    missing.length === 0 ? [] : ['Not known', ...missing.map((one) => `  ? ${foreignText(one, 1000)}`)],
    notices.map((one) => `Note: ${foreignText(one, 1000)}`),
  ].filter((block) => block.length > 0)
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`
}

function counts(title: string, all: readonly Count[]): readonly string[] {
  if (all.length === 0) return []
  return [title, ...all.map(({ name, people: count }) => `  ${String(count).padStart(7)}  ${foreignText(name, 100)}`)]
}

function people(
  title: string,
  rows: readonly MfaRow[],
  more: number,
  line: (row: MfaRow) => string,
): readonly string[] {
  if (rows.length === 0) return []
  const rest = more === 0 ? [] : [`  and ${more} more: --format csv or json has everybody`]
  return [title, ...rows.map((row) => `  ${foreignText(line(row), 400)}`), ...rest]
}

function administratorLine({ name, roles, capable, methods, protection }: MfaRow): string {
  const registered = methods.length === 0 ? 'nothing registered' : methods.join(', ')
  return `${name}: ${capable ? 'capable' : 'NOT capable'}, ${registered}; protected by ${protection}${roles.length === 0 ? '' : `; ${roles.join(', ')}`}`
}

function stoppedLine({ name, stoppedNow, stoppedBy, methods }: MfaRow): string {
  const registered = methods.length === 0 ? 'nothing registered' : methods.join(', ')
  return `${name}: ${stoppedNow === 'yes' ? 'stopped now' : `tomorrow by ${stoppedBy.join(', ')}`} (${registered})`
}
