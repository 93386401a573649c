import { addressText } from '../model/address.ts'
import { pathText } from '../model/json.ts'
import type { Finding } from '../model/judgement.ts'
import type { Outcome } from '../model/plan.ts'
import { positionText } from '../model/position.ts'
import type { Reporter, Run } from '../model/run.ts'
import type { Trouble } from '../model/trouble.ts'
import { subjectText } from '../model/trouble.ts'
import { foreignText } from './foreign-text.ts'
import { highestRisk } from './highest-risk.ts'
import { impactLines } from './impact-lines.ts'
import type { Palette } from './palette.ts'
import { plainPalette } from './palette.ts'
import { durationText, leftAlone, namesOf, plural, refusedText, shownChanges, verdictText } from './tally.ts'
import { changeBlocks } from './text-changes.ts'

/** The width of a log, and of a terminal that does not say its own. */
const usualWidth = 120

/**
 * A run for a terminal or a log: aligned, coloured by the palette, every foreign word made harmless, values wrapped to the
 * width (at least 60 characters of it are used).
 */
export function textReporter(palette: Palette = plainPalette, width = usualWidth): Reporter {
  return { format: 'text', render: (run, limitBytes) => fitted(run, palette, Math.max(60, width), limitBytes) }
}

function fitted(run: Run, palette: Palette, width: number, limitBytes: number): string {
  const whole = renderText(run, palette, width, true)
  if (Buffer.byteLength(whole) <= limitBytes) return whole
  const short = `${renderText(run, palette, width, false)}\nProperties are left out to stay within ${limitBytes} bytes; --format json has everything.\n`
  return Buffer.byteLength(short) <= limitBytes
    ? short
    : `${closing(run, plainPalette)}\nThe rest is left out to stay within ${limitBytes} bytes; --format json has everything.\n`
}

function renderText(run: Run, palette: Palette, width: number, properties: boolean): string {
  const drawing = { palette, width, names: namesOf(run), properties }
  const left = changeBlocks(leftAlone(run), drawing)
  const blocks = [
    ...run.notices.map((notice) => [palette.yellow(`Note: ${foreignText(notice)}`)]),
    (run.differences ?? []).map((one) => `- ${foreignText(one, 1000)}`),
    ...changeBlocks(shownChanges(run), drawing),
    ...(left.length === 0 ? [] : [[palette.yellow('Not as declared, but not to be written (mode audit or create):')]]),
    ...left,
    unknownBlock(run, palette),
    impactBlock(run, palette),
    findingBlock(run.findings, palette),
    outcomeBlock(run.outcomes, palette),
    troubleBlock(run.troubles, palette),
    [closing(run, palette)],
  ].filter((block) => block.length > 0)
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`
}

function unknownBlock(run: Run, palette: Palette): readonly string[] {
  const unknowns = run.plan?.unknowns ?? []
  if (unknowns.length === 0) return []
  return [
    palette.bold('Could not be compared (never a reason to write)'),
    ...unknowns.flatMap((one) => [
      `  ? ${foreignText(`${addressText(one.at)} ${pathText(one.path)}`.trim(), 110)}  ${palette.dim(foreignText(positionText(one.declared)))}`,
      `      ${foreignText(one.why, 600)}`,
    ]),
  ]
}

function impactBlock({ impact }: Run, palette: Palette): readonly string[] {
  if (impact === undefined) return []
  return [palette.bold('What it does to people'), ...impactLines(impact).map((one) => `  ${foreignText(one, 600)}`)]
}

function findingBlock(findings: readonly Finding[], palette: Palette): readonly string[] {
  const shown = findings.filter((finding) => finding.verdict !== 'pass' && finding.verdict !== 'notApplicable')
  if (shown.length === 0) return []
  return [
    palette.bold('Guards'),
    ...shown.flatMap((finding) => {
      const waived = finding.verdict === 'waived'
      const sign = finding.stops && !waived ? palette.red('✗') : palette.yellow('!')
      const place =
        finding.declared === undefined ? '' : `  ${palette.dim(foreignText(positionText(finding.declared)))}`
      return [
        `  ${sign} ${palette.bold(finding.rule)}${waived ? ' (waived)' : ''}${place}`,
        `      ${foreignText(finding.message, 600)}`,
        ...(finding.hint === undefined || waived ? [] : [`      ${palette.dim(foreignText(finding.hint, 600))}`]),
      ]
    }),
  ]
}

function outcomeBlock(outcomes: readonly Outcome[], palette: Palette): readonly string[] {
  if (outcomes.length === 0) return []
  return [palette.bold('Applied'), ...outcomes.flatMap((outcome) => outcomeLines(outcome, palette))]
}

function outcomeLines(outcome: Outcome, palette: Palette): readonly string[] {
  const name = `${outcome.action} ${foreignText(addressText(outcome.at), 90)}`
  switch (outcome.result) {
    case 'done':
      return [`  ${palette.green('✓')} ${name}`]
    case 'accepted':
      return [`  ${palette.yellow('…')} ${name}: accepted, not yet visible`, `      ${foreignText(outcome.why, 600)}`]
    case 'failed':
    case 'undetermined':
      return [
        `  ${palette.red('✗')} ${name}: ${outcome.result}, ${palette.red(outcome.trouble.code)}`,
        `      ${foreignText(outcome.trouble.message, 600)}`,
        `      ${palette.dim(foreignText(outcome.trouble.hint))}`,
      ]
    case 'notAttempted':
      return [`  ${palette.dim('-')} ${name}: not attempted, ${foreignText(outcome.because)}`]
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
  const refused = refusedText(run)
  return `${palette.bold(verdictText(run))}${riskText(run, palette)}${refused === '' ? '' : ` ${palette.red(refused)}`}${cost(run, palette)}`
}

/** The highest risk of all changes colours the plan. */
function riskText(run: Run, palette: Palette): string {
  const highest = highestRisk(run)
  if (highest === undefined || run.outcomes.length > 0) return ''
  const colour = highest === 'high' || highest === 'critical' ? palette.red : palette.yellow
  return ` ${highest === 'low' || highest === 'info' ? `Risk: ${highest}.` : colour(`Risk: ${highest}.`)}`
}

function cost(run: Run, palette: Palette): string {
  const hosts = Object.values(run.ledger)
  const requests = hosts.reduce((sum, row) => sum + row.requests, 0)
  const words = `${plural(requests, 'request')} to ${plural(hosts.length, 'host')} in ${durationText(run.seconds)}.`
  return requests === 0 ? '' : palette.dim(` ${words}`)
}
