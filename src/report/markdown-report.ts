import { addressText, serviceOf } from '../model/address.ts'
import { positionText } from '../model/position.ts'
import type { Reporter, Run } from '../model/run.ts'
import { subjectText } from '../model/trouble.ts'
import { actionSign, differenceLines } from './change-lines.ts'
import { markdownCode, markdownText } from './foreign-text.ts'
import type { ShownChange } from './tally.ts'
import { shownChanges, verdictText } from './tally.ts'

/** A run as GitHub Markdown: for the job summary and for comments. Shortens by steps to stay within the limit, and says so. */
export const markdownReporter: Reporter = {
  format: 'markdown',
  render(run, limitBytes) {
    const steps = [
      () => renderMarkdown(run, 'all'),
      () => renderMarkdown(run, 'objects'),
      () => renderMarkdown(run, 'counts'),
    ]
    const text = steps.map((step) => step()).find((one) => Buffer.byteLength(one) <= limitBytes)
    return text ?? `## Tenantform ${run.command}\n\n${markdownText(verdictText(run))}\n`
  },
}

type Detail = 'all' | 'objects' | 'counts'

function renderMarkdown(run: Run, detail: Detail): string {
  const blocks = [
    `## Tenantform ${run.command}: ${markdownText(run.tenant)}`,
    `**${markdownText(verdictText(run))}**`,
    ...run.notices.map((notice) => `> [!NOTE]\n> ${markdownText(notice)}`),
    ...findings(run),
    ...(detail === 'counts' ? [] : changes(run, detail === 'all')),
    ...(detail === 'counts' ? [] : unknowns(run)),
    ...outcomes(run),
    ...troubles(run),
    ...ledger(run),
    ...(detail === 'all'
      ? []
      : [
          detail === 'objects'
            ? '_Properties are left out to stay within the limit of this place; the JSON report has everything._'
            : '_Only counts fit here; the JSON report has everything._',
        ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function changes(run: Run, properties: boolean): readonly string[] {
  const all = shownChanges(run)
  if (all.length === 0) return []
  const services = [...new Set(all.map((change) => serviceOf(change.at.type)))]
  return services.flatMap((service) => [
    `### ${service}`,
    ...all.filter((change) => serviceOf(change.at.type) === service).map((change) => changeBlock(change, properties)),
  ])
}

function changeBlock(change: ShownChange, properties: boolean): string {
  const words = { '+': 'create', '-': 'delete', '~': 'change' }
  const title = `**${words[actionSign(change.action)]}** ${markdownCode(addressText(change.at), 120)} (${markdownText(positionText(change.declared))})`
  const lines = properties ? differenceLines(change) : []
  const table =
    lines.length === 0
      ? ''
      : `\n\n| property | change |\n| --- | --- |\n${lines.map((line) => `| ${markdownCode(line.path)} | ${markdownCode(line.text, 300)} |`).join('\n')}`
  const undo = change.irreversible === undefined ? '' : `\n\n**Cannot be undone:** ${markdownText(change.irreversible)}`
  return `${title}${table}${undo}`
}

function unknowns(run: Run): readonly string[] {
  const all = run.plan?.unknowns ?? []
  if (all.length === 0) return []
  return [
    `<details><summary>${all.length} declared values could not be compared</summary>\n\n${all.map((one) => `- ${markdownCode(`${addressText(one.at)} ${one.path.join('.')}`.trim())}: ${markdownText(one.why)}`).join('\n')}\n\n</details>`,
  ]
}

function findings(run: Run): readonly string[] {
  const shown = run.findings.filter((finding) => finding.verdict !== 'pass' && finding.verdict !== 'notApplicable')
  return shown.map((finding) => {
    const refuses = finding.stops && finding.verdict !== 'waived'
    const place = finding.declared === undefined ? '' : ` (${markdownText(positionText(finding.declared))})`
    const hint =
      finding.hint === undefined || finding.verdict === 'waived' ? '' : `\n> ${markdownText(finding.hint, 600)}`
    return `> [!${refuses ? 'CAUTION' : 'WARNING'}]\n> **${finding.rule}**${finding.verdict === 'waived' ? ' (waived)' : ''} ${markdownText(finding.message, 600)}${place}${hint}`
  })
}

function outcomes(run: Run): readonly string[] {
  if (run.outcomes.length === 0) return []
  const rows = run.outcomes.map((outcome) => {
    const why =
      outcome.result === 'accepted'
        ? outcome.why
        : outcome.result === 'notAttempted'
          ? outcome.because
          : outcome.result === 'done'
            ? ''
            : `${outcome.trouble.code} ${outcome.trouble.message}`
    return `| ${outcome.action} | ${markdownCode(addressText(outcome.at), 120)} | ${outcome.result === 'notAttempted' ? 'not attempted' : outcome.result} | ${markdownText(why, 300)} |`
  })
  return [`### Outcomes\n\n| action | object | outcome | why |\n| --- | --- | --- | --- |\n${rows.join('\n')}`]
}

function troubles(run: Run): readonly string[] {
  if (run.troubles.length === 0) return []
  return [
    `### Problems\n\n${run.troubles.map((one) => `- ${markdownCode(subjectText(one.subject) || one.kind)} **${one.code}** ${markdownText(one.message, 800)} ${markdownText(one.hint, 400)}`).join('\n')}`,
  ]
}

function ledger(run: Run): readonly string[] {
  const hosts = Object.entries(run.ledger)
  if (hosts.length === 0) return []
  const rows = hosts.map(
    ([host, row]) =>
      `| ${markdownText(host)} | ${row.requests} | ${row.rounds} | ${row.retries} | ${(row.waitedMs / 1000).toFixed(1)} s |`,
  )
  return [
    `<details><summary>What it cost</summary>\n\n| host | requests | rounds | retries | waited |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n\n</details>`,
  ]
}
