import type { Trouble } from '../model/trouble.ts'
import type { ProofStep, RowProof } from '../records/proof.ts'
import { proofSteps } from '../records/proof.ts'
import { toJson } from '../records/to-json.ts'
import { jsonText } from '../model/json.ts'
import { foreignText, markdownText } from '../report/foreign-text.ts'

/** What a run of `prove` showed. */
export type ProofSummary = {
  readonly tenant: string
  readonly files: readonly string[]
  readonly proofs: readonly RowProof[]
  readonly troubles: readonly Trouble[]
}

/** What was proven of each row, and what not and why, as text, Markdown or JSON. */
export function proofReport(format: string | undefined, summary: ProofSummary): string {
  if (format === 'json')
    return `${jsonText(toJson({ ...summary, proofs: summary.proofs.map(withoutTranscripts) }), 2)}\n`
  return format === 'markdown' ? markdown(summary) : text(summary)
}

function withoutTranscripts({ transcripts, ...row }: RowProof): unknown {
  return { ...row, transcripts: transcripts.length }
}

function proven(row: RowProof): string {
  const steps = proofSteps.filter((step) => row.steps[step].proven)
  return steps.length === 0 ? 'nothing' : steps.join(', ')
}

/** Why steps were not shown: those of one reason together. */
function reasons({ steps }: RowProof): readonly string[] {
  const byWhy = new Map<string, ProofStep[]>()
  for (const step of proofSteps) {
    const shown = steps[step]
    if (!shown.proven) byWhy.set(shown.why, [...(byWhy.get(shown.why) ?? []), step])
  }
  return [...byWhy].map(([why, of]) => `${of.join(', ')} not: ${why}`)
}

function objects({ objects: count }: RowProof): string {
  return count === 1 ? '1 object' : `${count} objects`
}

function text({ tenant, files, proofs, troubles }: ProofSummary): string {
  const width = Math.max(0, ...proofs.map(({ type }) => type.length))
  const rows = proofs.flatMap((row) => [
    `  ${row.type.padEnd(width)}  proven: ${proven(row)} (${objects(row)})`,
    ...reasons(row).map((why) => `  ${''.padEnd(width)}  ${foreignText(why, 300)}`),
  ])
  return [
    ...rows,
    '',
    ...troubles.flatMap((one) => [`${one.code} ${foreignText(one.message, 600)}`, `  ${one.hint}`]),
    `Recorded of ${foreignText(tenant)}, without names, ids and tokens: ${files.join(', ')}.`,
    'Name the folder under `proof` in the YAML, and look through the files before you commit them.',
    '',
  ].join('\n')
}

function markdown({ tenant, files, proofs, troubles }: ProofSummary): string {
  return [
    `## Tenantform prove: ${markdownText(tenant)}`,
    '',
    '| type | proven | objects | not proven |',
    '| --- | --- | ---: | --- |',
    ...proofs.map(
      (row) => `| \`${row.type}\` | ${proven(row)} | ${row.objects} | ${markdownText(reasons(row).join('; '), 600)} |`,
    ),
    '',
    ...troubles.map((one) => `- **${one.code}** ${markdownText(one.message, 600)}`),
    ...(troubles.length === 0 ? [] : ['']),
    `Recorded in ${files.map((file) => `\`${file}\``).join(', ')}.`,
    '',
  ].join('\n')
}
