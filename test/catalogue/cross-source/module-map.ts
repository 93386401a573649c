import { isRecord } from '../../../src/model/json.ts'
import type { Property, ResourceType } from '../../../src/model/resource-type.ts'
import type { Comparison } from './opinion.ts'
import type { Outcome } from './outcome.ts'

/** The map of types that the vendor's own Teams module carries, against the rows of the configuration types. */
export function moduleMap(rows: readonly ResourceType[], file: unknown): Outcome {
  const types: readonly unknown[] = isRecord(file) && Array.isArray(file['nouns']) ? file['nouns'] : []
  const compared = rows.flatMap((row) => {
    const configType = isRecord(row.wire) ? row.wire['configType'] : undefined
    const type = types.find((one) => isRecord(one) && one['configType'] === configType && configType !== undefined)
    return isRecord(type) && Array.isArray(type['properties']) ? [{ row, properties: mapOf(type['properties']) }] : []
  })
  return {
    service: 'teams',
    source: "map of the vendor's module",
    comparisons: compared.flatMap(({ row, properties }) =>
      Object.entries(row.properties).flatMap(([name, property]): readonly Comparison[] => {
        const theirs = properties.get(name)
        return theirs === undefined ? [] : [{ at: `${row.name} ${name}`, differs: differs(property, theirs) }]
      }),
    ),
    onlyHere: compared.reduce(
      (sum, { row, properties }) => sum + Object.keys(row.properties).filter((name) => !properties.has(name)).length,
      0,
    ),
  }
}

function mapOf(properties: readonly unknown[]): ReadonlyMap<string, string> {
  return new Map(
    properties.flatMap((one) =>
      isRecord(one) && typeof one['module79'] === 'string' ? [[String(one['name']), one['module79']] as const] : [],
    ),
  )
}

const words: Readonly<Record<string, string>> = { bool: 'boolean', int: 'integer' }

/** The module knows simple values by kind, and calls everything else an object. */
function differs({ shape, list }: Property, theirs: string): readonly string[] {
  const ours = list !== undefined || shape === 'object' || shape === 'any' ? 'object' : shape
  const kind = words[theirs] ?? theirs
  return ours === kind ? [] : [`${ours}, there ${kind}`]
}
