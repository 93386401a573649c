import { addressText } from '../model/address.ts'
import { pathText } from '../model/json.ts'
import type { Outcome } from '../model/plan.ts'
import { positionText } from '../model/position.ts'
import type { Reporter, Run } from '../model/run.ts'
import { subjectText } from '../model/trouble.ts'
import { markdownCells, markdownCode, markdownText } from './foreign-text.ts'
import { highestRisk } from './highest-risk.ts'
import { impactBlock } from './impact-block.ts'
import { markdownChanges } from './markdown-changes.ts'
import { reviewedText } from './reviewed.ts'
import { sentences } from './sentences.ts'
import { titleEnd } from './title-end.ts'
import { durationText, leftAlone, namesOf, plural, refusedText, shownChanges, verdictText } from './tally.ts'

/** A run as GitHub Markdown: for the job summary and for comments. Shortens by steps to stay within the limit, and says so. */
export const markdownReporter: Reporter = {
  format: 'markdown',
  render(run, limitBytes) {
    const text = (['all', 'objects', 'counts'] as const)
      .map((detail) => renderMarkdown(run, detail))
      .find((one) => Buffer.byteLength(one) <= limitBytes)
    return text ?? `## Tenantform ${run.command}${titleEnd(run)}\n\n**${markdownText(verdict(run))}**\n`
  },
}

type Detail = 'all' | 'objects' | 'counts'

const shortened: Readonly<Record<Detail, readonly string[]>> = {
  all: [],
  objects: ['_Properties are left out to stay within the limit of this place; the JSON report has everything._'],
  counts: ['_Only counts and what went wrong fit here; the JSON report has everything._'],
}

function renderMarkdown(run: Run, detail: Detail): string {
  const of = run.tenant === '' ? '' : `: ${markdownText(run.tenant)}`
  const blocks = [
    `## Tenantform ${run.command}${of}${titleEnd(run)}`,
    `**${markdownText(verdict(run))}**`,
    ...(run.reviewed === undefined
      ? []
      : [`> [!${run.reviewed.is === 'same' ? 'NOTE' : 'IMPORTANT'}]\n> ${markdownText(reviewedText(run.reviewed))}`]),
    ...shortened[detail],
    ...run.notices.map((notice) => `> [!NOTE]\n> ${markdownText(notice)}`),
    ...differences(run, detail),
    ...troubles(run),
    ...impactBlock(run),
    ...findings(run),
    ...outcomes(run, detail),
    ...(detail === 'counts' ? [] : [...changes(run, detail === 'all'), ...unknowns(run)]),
    ...ledger(run),
  ]
  return `${blocks.join('\n\n')}\n`
}

function verdict(run: Run): string {
  const highest = run.outcomes.length > 0 ? undefined : highestRisk(run)
  return sentences(verdictText(run), highest === undefined ? '' : `Risk: ${highest}.`, refusedText(run))
}

/** The changes; folded away where their outcomes are told already. */
function changes(run: Run, properties: boolean): readonly string[] {
  const names = namesOf(run)
  const [shown, left] = [shownChanges(run), leftAlone(run)]
  const rest =
    left.length === 0
      ? []
      : folded(
          `${plural(left.length, 'object')} not as declared but not to be written (mode audit or create)`,
          markdownChanges(left, { as: 'standing', properties, names }),
        )
  const blocks = markdownChanges(shown, { as: run.command === 'check' ? 'standing' : 'planned', properties, names })
  if (run.outcomes.length === 0 || blocks.length === 0) return [...blocks, ...rest]
  return [...folded(`${plural(shown.length, 'change')} in detail`, blocks), ...rest]
}

function folded(summary: string, blocks: readonly string[]): readonly string[] {
  return [`<details><summary>${summary}</summary>`, ...blocks, '</details>']
}

function unknowns(run: Run): readonly string[] {
  const all = run.plan?.unknowns ?? []
  if (all.length === 0) return []
  const items = all.map(
    (one) =>
      `- ${markdownCode(`${addressText(one.at)} ${pathText(one.path)}`.trim(), 120)} (${markdownText(positionText(one.declared))}): ${markdownText(one.why, 600)}`,
  )
  return folded(`${plural(all.length, 'declared value')} could not be compared`, [items.join('\n')])
}

function findings(run: Run): readonly string[] {
  const shown = run.findings.filter((finding) => finding.verdict !== 'pass' && finding.verdict !== 'notApplicable')
  return shown.map((finding) => {
    const waived = finding.verdict === 'waived'
    const place = finding.declared === undefined ? '' : ` (${markdownText(positionText(finding.declared))})`
    const hint = finding.hint === undefined || waived ? '' : `\n>\n> ${markdownText(finding.hint, 600)}`
    const title = `**${finding.rule}**${waived ? ' (waived)' : ''}${place}`
    return `> [!${finding.stops && !waived ? 'CAUTION' : 'WARNING'}]\n> ${title}\n>\n> ${markdownText(finding.message, 600)}${hint}`
  })
}

const resultWords: Readonly<Record<Outcome['result'], string>> = {
  done: 'done',
  accepted: 'accepted, not yet visible',
  failed: '**failed**',
  undetermined: '**undetermined**',
  notAttempted: 'not attempted',
}

function outcomes(run: Run, detail: Detail): readonly string[] {
  const told = detail === 'counts' ? run.outcomes.filter((outcome) => outcome.result !== 'done') : run.outcomes
  if (told.length === 0) return []
  const rows = told.map((outcome) => {
    const object = markdownCells([addressText(outcome.at)])
    return `| ${outcome.action} | ${object} | ${resultWords[outcome.result]} | ${reason(outcome)} |`
  })
  return [`### Outcomes\n\n| action | object | outcome | why |\n| --- | --- | --- | --- |\n${rows.join('\n')}`]
}

function reason(outcome: Outcome): string {
  switch (outcome.result) {
    case 'done':
      return ''
    case 'accepted':
      return markdownText(outcome.why, 600)
    case 'notAttempted':
      return markdownText(outcome.because, 600)
    case 'failed':
    case 'undetermined':
      return `**${outcome.trouble.code}** ${markdownText(sentences(outcome.trouble.message, outcome.trouble.hint), 1000)}`
  }
}

function differences(run: Run, detail: Detail): readonly string[] {
  const all = run.differences ?? []
  const shown = detail === 'counts' ? [] : all.slice(0, detail === 'all' ? 1000 : 100)
  return shown.length === 0 ? [] : [shown.map((one) => `- ${markdownText(one, 1000)}`).join('\n')]
}

function troubles(run: Run): readonly string[] {
  if (run.troubles.length === 0) return []
  const items = run.troubles.map((one) => {
    const subject = subjectText(one.subject)
    const about = subject === '' ? '' : `${markdownCode(subject)} `
    return `- ${about}**${one.code}** ${markdownText(sentences(one.message, one.hint), 1800)}`
  })
  return [`### Problems\n\n${items.join('\n')}`]
}

function ledger(run: Run): readonly string[] {
  const hosts = Object.entries(run.ledger)
  if (hosts.length === 0) return []
  const rows = hosts.map(
    ([host, row]) =>
      `| ${markdownText(host)} | ${row.requests} | ${row.rounds} | ${row.retries} | ${durationText(row.waitedMs / 1000)} |`,
  )
  const table = `| host | requests | rounds | retries | waited |\n| --- | ---: | ---: | ---: | ---: |\n${rows.join('\n')}`
  return folded('What it cost', [table])
}
