import { addressText } from '../model/address.ts'
import { pathText } from '../model/json.ts'
import { positionText } from '../model/position.ts'
import type { Run } from '../model/run.ts'
import type { Severity } from '../model/judgement.ts'
import { severities } from '../model/judgement.ts'
import { subjectText } from '../model/trouble.ts'
import { commentLines } from './comment-lines.ts'
import type { Marked } from './comment-marker.ts'
import { commentMarker, markedCommand, markedLine } from './comment-marker.ts'
import { markdownCells, markdownCode, markdownText } from './foreign-text.ts'
import { groupsOf } from './groups.ts'
import { highestRisk } from './highest-risk.ts'
import { impactBlock } from './impact-block.ts'
import { sentences } from './sentences.ts'
import { titleEnd } from './title-end.ts'
import type { ShownChange } from './tally.ts'
import { durationText, plural, refusedText, shownChanges, tallyOf, verdictText } from './tally.ts'

/** GitHub refuses a comment of more than 65,536 characters (openapi, issues/create-comment); some room is left for others' marks. */
export const commentLimit = 65_000

/** Where the full report is, and which run of the workflow this is. */
export type CommentPlace = { readonly run: string; readonly link?: string }

/** How much of the plan a comment tells; each step says what it left out. */
const details = ['all', 'objects', 'jobs', 'counts'] as const
type Detail = (typeof details)[number]

const leftOut: Readonly<Record<Detail, string>> = {
  all: '',
  objects: 'Properties are left out',
  jobs: 'Single objects and their properties are left out',
  counts: 'Only the counts are here',
}

/** The comment of a run on a pull request, as long as GitHub takes it. The first line is the hidden mark. */
export function commentOf(run: Run, place: CommentPlace, limit: number = commentLimit): string {
  const marked: Marked = { intent: run.plan?.intent ?? '0'.repeat(64), run: place.run }
  const head = markedLine(commentMarker(run.plan?.tenant ?? run.tenant, markedCommand(run)), marked)
  const texts = details.map((detail) => `${head}\n${body(run, place, detail)}\n`)
  return texts.find((text) => text.length <= limit) ?? texts.at(-1) ?? head
}

function body(run: Run, place: CommentPlace, detail: Detail): string {
  const title = `### Tenantform ${run.command}: ${markdownText(run.tenant, 120)}${titleEnd(run)}`
  const verdict = `**${markdownText(sentences(verdictText(run), refusedText(run)))}**`
  if (isQuiet(run)) return `${title}: ${verdict}`
  const blocks = [
    title,
    `${riskSign(run)}${verdict}`,
    ...shortened(detail, place),
    ...run.notices.slice(0, 10).map((notice) => `> [!NOTE]\n> ${markdownText(notice)}`),
    ...problems(run, detail),
    ...impactBlock(run),
    ...guards(run, detail),
    ...(detail === 'jobs' || detail === 'counts' ? riskiest(run) : []),
    ...(detail === 'counts' ? [] : inWords(run, detail)),
    ...unresolved(run, detail),
    ...forecast(run),
    ...(place.link === undefined ? [] : [`[Full report](${place.link})`]),
  ]
  return blocks.join('\n\n')
}

/** Nothing to do and nothing to say: one line. */
function isQuiet(run: Run): boolean {
  return (
    run.troubles.length + shownChanges(run).length + (run.plan?.unknowns.length ?? 0) === 0 &&
    run.findings.every(({ verdict }) => verdict === 'pass' || verdict === 'notApplicable')
  )
}

const signs: Readonly<Record<Severity, string>> = { info: '⚪', low: '🟢', medium: '🟡', high: '🟠', critical: '🔴' }

/** The highest risk of all changes colours the plan. */
function riskSign(run: Run): string {
  const highest = highestRisk(run)
  return highest === undefined ? '' : `${signs[highest]} Risk: ${highest}. `
}

function shortened(detail: Detail, { link }: CommentPlace): readonly string[] {
  if (detail === 'all') return []
  const where = link === undefined ? 'the job summary and the JSON report have them' : 'the full report has them'
  return [`_${leftOut[detail]} to fit into a comment; ${where}._`]
}

function problems(run: Run, detail: Detail): readonly string[] {
  const shown = run.troubles.slice(0, detail === 'counts' ? 20 : 100)
  if (shown.length === 0) return []
  const items = shown.map((one) => {
    const subject = subjectText(one.subject)
    const about = subject === '' ? '' : `${markdownCode(subject, 120)} `
    return `- ${about}**${one.code}** ${markdownText(sentences(one.message, one.hint), 600)}`
  })
  return [`#### Problems\n\n${[...items, ...rest(run.troubles.length - shown.length)].join('\n')}`]
}

function guards(run: Run, detail: Detail): readonly string[] {
  const said = run.findings.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'notApplicable')
  const shown = said.slice(0, detail === 'counts' ? 20 : 60)
  const blocks = shown.map((one) => {
    const waived = one.verdict === 'waived'
    const place = one.declared === undefined ? '' : ` (${markdownText(positionText(one.declared))})`
    const hint = one.hint === undefined || waived || detail === 'counts' ? '' : `\n>\n> ${markdownText(one.hint, 400)}`
    const title = `**${one.rule}**${waived ? ' (waived)' : ''}${place}`
    return `> [!${one.stops && !waived ? 'CAUTION' : 'WARNING'}]\n> ${title}\n>\n> ${markdownText(one.message, 400)}${hint}`
  })
  return [...blocks, ...rest(said.length - shown.length)]
}

function rest(count: number): readonly string[] {
  return count > 0 ? [`- _${count} more_`] : []
}

const verbs = { create: 'create', update: 'change', delete: 'delete' } as const

/** What changes, job by job, in words; the differences of each job are folded away. */
function inWords(run: Run, detail: Detail): readonly string[] {
  const words = new Set(run.words)
  return groupsOf(shownChanges(run)).flatMap((group) => {
    const counts = (['create', 'update', 'delete'] as const).flatMap((action) => {
      const count = group.changes.filter((one) => one.action === action).length
      return count === 0 ? [] : [`${count} to ${verbs[action]}`]
    })
    const heading = `**${markdownText(group.job, 90)}** (${group.service}): ${counts.join(', ')}.`
    if (detail === 'jobs') return [heading]
    return [
      heading,
      group.changes.map(objectLine).join('\n'),
      ...(detail === 'all' ? folded(group.changes, words) : []),
    ]
  })
}

/** Where single objects are left out, those that are more than a low risk are not: the worst first, as many as one reads. */
function riskiest(run: Run): readonly string[] {
  const rank = ({ risk }: ShownChange): number => severities.indexOf(risk?.level ?? 'info')
  const risky = shownChanges(run)
    .filter((one) => rank(one) > severities.indexOf('low') || one.irreversible !== undefined)
    .toSorted((left, right) => rank(right) - rank(left))
  if (risky.length === 0) return []
  const shown = risky.slice(0, 20)
  return [`**The riskiest changes**\n\n${[...shown.map(objectLine), ...rest(risky.length - shown.length)].join('\n')}`]
}

function objectLine(change: ShownChange): string {
  const { at, action, declared, risk, irreversible, notes } = change
  const told = risk === undefined ? '' : ` ${signs[risk.level]} ${risk.level}: ${markdownText(risk.reason, 300)}`
  const lost = irreversible === undefined ? '' : ` **Cannot be undone:** ${markdownText(irreversible, 200)}.`
  const more = (notes ?? []).slice(0, 3).map((one) => `\n  - ${markdownText(one, 200)}`)
  return `- ${verbs[action]} ${markdownCode(addressText(at), 120)} (${markdownText(positionText(declared))})${told}${lost}${more.join('')}`
}

function folded(changes: readonly ShownChange[], words: ReadonlySet<string>): readonly string[] {
  const tables = changes.flatMap((change) => {
    const rows = commentLines(change, words).map(
      ({ path, text }) => `| ${markdownCells([path])} | ${markdownCells([text])} |`,
    )
    if (rows.length === 0) return []
    return [`${markdownCode(addressText(change.at), 120)}\n\n| property | change |\n| --- | --- |\n${rows.join('\n')}`]
  })
  if (tables.length === 0) return []
  return [`<details><summary>Differences</summary>\n\n${tables.join('\n\n')}\n\n</details>`]
}

function unresolved(run: Run, detail: Detail): readonly string[] {
  const all = run.plan?.unknowns ?? []
  if (all.length === 0) return []
  const summary = `${plural(all.length, 'declared value')} could not be compared`
  if (detail === 'jobs' || detail === 'counts') return [`${summary}.`]
  const items = all
    .slice(0, 50)
    .map(
      (one) =>
        `- ${markdownCode(`${addressText(one.at)} ${pathText(one.path)}`.trim(), 120)} (${markdownText(positionText(one.declared))}): ${markdownText(one.why, 300)}`,
    )
  return [
    `<details><summary>${summary}</summary>\n\n${[...items, ...rest(all.length - items.length)].join('\n')}\n\n</details>`,
  ]
}

function forecast(run: Run): readonly string[] {
  const { create, update, delete: remove } = tallyOf(run)
  const plan = run.plan
  if (plan === undefined || run.command !== 'plan' || create + update + remove === 0) return []
  const { requests, seconds } = plan.forecast
  return [`Applying takes about ${plural(requests, 'request')} and at least ${durationText(seconds)}.`]
}
