import { serviceOf } from '../model/address.ts'
import type { ResourceType } from '../model/resource-type.ts'

/** How many rows of a service are how sure. */
export type EvidenceCount = {
  readonly captured: number
  readonly documented: number
  readonly inferred: number
  readonly readOnly: number
}

/**
 * Counts rows by service: each once, by the weakest class of its identity, read and write. Rows that cannot be written at all
 * (read only, or only referred to) count as `readOnly` whatever their class.
 */
export function countEvidence(types: readonly ResourceType[]): Readonly<Record<string, EvidenceCount>> {
  const counts: Record<string, EvidenceCount> = {}
  for (const type of types) {
    const service = serviceOf(type.name)
    const count = counts[service] ?? { captured: 0, documented: 0, inferred: 0, readOnly: 0 }
    const column = type.readOnly !== undefined || !(type.create || type.update) ? 'readOnly' : type.evidence
    counts[service] = { ...count, [column]: count[column] + 1 }
  }
  return counts
}
