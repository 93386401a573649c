import type { TypeName } from '../model/address.ts'
import type { Properties, ResourceType } from '../model/resource-type.ts'
import type { Proof, RowProof } from './proof.ts'
import { tenantDigest } from './proof.ts'

/** A proof and where it stands. */
export type FiledProof = { readonly file: string; readonly proof: Proof }

/** Rows as proofs leave them, and what a reader must know of that. */
export type Raised = { readonly types: ReadonlyMap<TypeName, ResourceType>; readonly notes: readonly string[] }

/**
 * Lets rows that are only inferred count as captured in the tenant of which a live exchange was recorded: where objects of it
 * were decoded, and of its inferred properties those that were seen with a value. A proof of another tenant counts for nothing
 * and is told, as does one that a simulator answered, but in a rehearsal. `wanted`: the types that this is of any interest for.
 */
export function raiseEvidence(
  types: ReadonlyMap<TypeName, ResourceType>,
  proofs: readonly FiledProof[],
  { tenant, simulated }: { readonly tenant: string; readonly simulated: boolean },
  wanted: ReadonlySet<TypeName>,
): Raised {
  const own = tenantDigest(tenant)
  const foreign = proofs.filter(({ proof }) => proof.tenant !== own)
  const played = proofs.filter(({ proof }) => proof.tenant === own && proof.simulated === true && !simulated)
  const raised = new Map(types)
  const counted = new Map<TypeName, string>()
  for (const { file, proof } of proofs) {
    if (proof.tenant !== own || (proof.simulated === true && !simulated)) continue
    for (const row of proof.rows) {
      const type = raised.get(row.type)
      if (type === undefined || !isSeen(row)) continue
      const after = raise(type, new Set(row.properties))
      if (after === type) continue
      raised.set(row.type, after)
      const how = row.steps.create.proven || row.steps.update.proven ? 'read and written' : 'read, not written'
      if (type.evidence === 'inferred') counted.set(row.type, `${row.type} (${how}, ${file})`)
    }
  }
  const told = [...counted].filter(([name]) => wanted.has(name)).map(([, text]) => text)
  return {
    types: raised,
    notes: [
      ...(told.length === 0 ? [] : [`Inferred, but taken for captured by a proof of this tenant: ${told.join(', ')}.`]),
      ...played.map(({ file }) => `${file} was recorded on a simulator and counts for nothing in the tenant itself.`),
      ...foreign.map(({ file }) => `${file} is a proof of another tenant and counts for nothing here.`),
    ],
  }
}

/** An empty list shows that the question is understood, not what an object looks like. */
function isSeen({ steps, objects }: RowProof): boolean {
  return steps.read.proven && objects > 0
}

function raise(type: ResourceType, seen: ReadonlySet<string>): ResourceType {
  const properties = raiseProperties(type.properties, seen, '')
  if (type.evidence !== 'inferred' && properties === type.properties) return type
  return { ...type, evidence: type.evidence === 'inferred' ? 'captured' : type.evidence, properties }
}

function raiseProperties(properties: Properties, seen: ReadonlySet<string>, at: string): Properties {
  const entries = Object.entries(properties).map(([name, property]) => {
    const path = `${at}${name}`
    const of = property.of === undefined ? undefined : raiseProperties(property.of, seen, `${path}.`)
    const lifted = property.evidence === 'inferred' && seen.has(path)
    if (!lifted && of === property.of) return [name, property] as const
    const changed = { ...property, ...(of === undefined ? {} : { of }) }
    return [name, lifted ? { ...changed, evidence: 'captured' as const } : changed] as const
  })
  return entries.some(([name, property]) => properties[name] !== property) ? Object.fromEntries(entries) : properties
}
