import { addressText, serviceOf } from '../model/address.ts'
import type { Finding } from '../model/judgement.ts'
import type { Outcome } from '../model/plan.ts'
import { positionText } from '../model/position.ts'
import type { Reporter, Run } from '../model/run.ts'
import type { Trouble } from '../model/trouble.ts'
import { subjectText } from '../model/trouble.ts'
import { actionSign, differenceLines } from './change-lines.ts'
import { foreignText } from './foreign-text.ts'
import type { Palette } from './palette.ts'
import { plainPalette } from './palette.ts'
import type { ShownChange } from './tally.ts'
import { shownChanges, tallyOf, verdictText } from './tally.ts'

const serviceTitles: Readonly<Record<string, string>> = {
  entra: 'Entra ID',
  exchange: 'Exchange Online',
  purview: 'Purview compliance',
  sharepoint: 'SharePoint Online',
  teams: 'Teams',
}

/** A run for a terminal or a log: aligned, coloured by the palette, every foreign word made harmless. */
export function textReporter(palette: Palette = plainPalette): Reporter {
  return { format: 'text', render: (run, limitBytes) => fitted(run, palette, limitBytes) }
}

function fitted(run: Run, palette: Palette, limitBytes: number): string {
  const whole = renderText(run, palette, true)
  if (Buffer.byteLength(whole) <= limitBytes) return whole
  const short = `${renderText(run, palette, false)}\nProperties are left out to stay within ${limitBytes} bytes; --format json has everything.\n`
  return Buffer.byteLength(short) <= limitBytes
    ? short
    : `${verdictText(run)}\nThe rest is left out to stay within ${limitBytes} bytes; --format json has everything.\n`
}

function renderText(run: Run, palette: Palette, details: boolean): string {
  const blocks = [
    ...run.notices.map((notice) => [palette.yellow(`Note: ${foreignText(notice)}`)]),
    ...changeBlocks(run, palette, details),
    unknownBlock(run, palette),
    findingBlock(run.findings, palette),
    outcomeBlock(run.outcomes, palette),
    troubleBlock(run.troubles, palette),
    [closing(run, palette)],
  ].filter((block) => block.length > 0)
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`
}

function changeBlocks(run: Run, palette: Palette, details: boolean): readonly (readonly string[])[] {
  const changes = shownChanges(run)
  const services = [...new Set(changes.map((change) => serviceOf(change.at.type)))]
  return services.map((service) => [
    palette.bold(serviceTitles[service] ?? service),
    ...changes
      .filter((change) => serviceOf(change.at.type) === service)
      .flatMap((change) => changeLines(change, palette, details)),
  ])
}

function changeLines(change: ShownChange, palette: Palette, details: boolean): readonly string[] {
  const sign = actionSign(change.action)
  const colour = sign === '+' ? palette.green : sign === '-' ? palette.red : palette.yellow
  const name = foreignText(addressText(change.at), 90)
  const lines = details ? differenceLines(change) : []
  const width = Math.min(44, Math.max(0, ...lines.map((line) => line.path.length)))
  return [
    `  ${colour(sign)} ${palette.bold(name)}  ${palette.dim(foreignText(positionText(change.declared)))}`,
    ...lines.map((line) => `      ${line.path.padEnd(width)}  ${line.text}`),
    ...(change.irreversible === undefined
      ? []
      : [`      ${palette.red('cannot be undone:')} ${foreignText(change.irreversible)}`]),
    ...(change.notes ?? []).map((note) => `      ${palette.dim(foreignText(note))}`),
  ]
}

function unknownBlock(run: Run, palette: Palette): readonly string[] {
  const unknowns = run.plan?.unknowns ?? []
  if (unknowns.length === 0) return []
  return [
    palette.bold('Could not be compared (never a reason to write)'),
    ...unknowns.map(
      (one) =>
        `  ? ${foreignText(`${addressText(one.at)} ${one.path.join('.')}`.trim(), 110)}  ${foreignText(one.why, 200)}`,
    ),
  ]
}

function findingBlock(findings: readonly Finding[], palette: Palette): readonly string[] {
  const shown = findings.filter((finding) => finding.verdict !== 'pass' && finding.verdict !== 'notApplicable')
  if (shown.length === 0) return []
  return [
    palette.bold('Guards'),
    ...shown.flatMap((finding) => {
      const refuses = finding.stops && finding.verdict !== 'waived'
      const sign = refuses ? palette.red('✗') : palette.yellow('!')
      const place = finding.declared === undefined ? '' : `  ${palette.dim(positionText(finding.declared))}`
      return [
        `  ${sign} ${palette.bold(finding.rule)}${finding.verdict === 'waived' ? ' (waived)' : ''}  ${foreignText(finding.message, 600)}${place}`,
        ...(finding.hint === undefined || finding.verdict === 'waived'
          ? []
          : [`      ${foreignText(finding.hint, 600)}`]),
      ]
    }),
  ]
}

function outcomeBlock(outcomes: readonly Outcome[], palette: Palette): readonly string[] {
  if (outcomes.length === 0) return []
  return [palette.bold('Applied'), ...outcomes.map((outcome) => `  ${outcomeLine(outcome, palette)}`)]
}

function outcomeLine(outcome: Outcome, palette: Palette): string {
  const name = foreignText(addressText(outcome.at), 90)
  switch (outcome.result) {
    case 'done':
      return `${palette.green('✓')} ${outcome.action} ${name}`
    case 'accepted':
      return `${palette.yellow('…')} ${outcome.action} ${name}  accepted, not yet visible: ${foreignText(outcome.why)}`
    case 'failed':
    case 'undetermined':
      return `${palette.red('✗')} ${outcome.action} ${name}  ${outcome.result}: ${outcome.trouble.code} ${foreignText(outcome.trouble.message, 600)} ${foreignText(outcome.trouble.hint)}`
    case 'notAttempted':
      return `${palette.dim('-')} ${outcome.action} ${name}  not attempted: ${foreignText(outcome.because)}`
  }
}

function troubleBlock(troubles: readonly Trouble[], palette: Palette): readonly string[] {
  return troubles.flatMap((one) => {
    const subject = subjectText(one.subject)
    return [
      `${subject === '' ? '' : `${foreignText(subject)} `}${palette.red(one.code)} ${foreignText(one.message, 1200)}`,
      `  ${palette.dim(foreignText(one.hint, 600))}`,
    ]
  })
}

function closing(run: Run, palette: Palette): string {
  const tally = tallyOf(run)
  const verdict = palette.bold(verdictText(run))
  const refused =
    tally.refusing > 0
      ? ` ${palette.red(`Refused by ${tally.refusing === 1 ? 'a guard' : `${tally.refusing} guards`}.`)}`
      : ''
  const hosts = Object.entries(run.ledger)
  const requests = hosts.reduce((sum, [, row]) => sum + row.requests, 0)
  const cost =
    requests === 0
      ? ''
      : palette.dim(
          ` ${requests} requests to ${hosts.length} ${hosts.length === 1 ? 'host' : 'hosts'} in ${run.seconds.toFixed(1)} s.`,
        )
  return `${verdict}${refused}${cost}`
}
