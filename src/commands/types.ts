import { openCatalogue } from '../catalogue/catalogue.ts'
import { countEvidence } from '../catalogue/evidence-count.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { table } from './columns.ts'
import type { Command } from './command.ts'

/**
 * Lists the resource types, or counts them by service and evidence. With `--count --format json` it prints
 * `{ service: { captured, documented, inferred, readOnly } }`.
 */
export const types: Command = async ({ values, host, print, columns }) => {
  const rows = await openCatalogue((name) => host.asset(name)).all()
  const json = values.text('format') === 'json'
  const counts = countEvidence(rows)
  const out = values.text('out')
  const text = values.flag('count')
    ? json
      ? `${JSON.stringify(counts, null, 2)}\n`
      : table([
          ['service', 'captured', 'documented', 'inferred', 'read only'],
          ...Object.entries(counts).map(([service, row]) =>
            [service, row.captured, row.documented, row.inferred, row.readOnly].map(String),
          ),
        ])
    : json
      ? `${JSON.stringify(rows.map(describe), null, 2)}\n`
      : table(
          [
            ['type', 'evidence', 'can', 'key'],
            ...rows.map((row) => [row.name, row.evidence, abilities(row), row.key.join(', ') || '(one per tenant)']),
          ],
          out === undefined ? columns : undefined,
        )
  if (out === undefined) print(text)
  else await host.replace(out, text)
  return { exit: 0 }
}

function describe(row: ResourceType): Record<string, unknown> {
  return {
    name: row.name,
    key: row.key,
    cardinality: row.cardinality,
    evidence: row.evidence,
    can: abilities(row),
    ...(row.readOnly === undefined ? {} : { readOnly: row.readOnly }),
    permissions: row.permissions,
    properties: Object.keys(row.properties),
    docs: row.docs,
  }
}

function abilities(row: ResourceType): string {
  return [
    'read',
    ...(row.create ? ['create'] : []),
    ...(row.update ? ['update'] : []),
    ...(row.remove === 'never' ? [] : [row.remove]),
  ].join(', ')
}
