import type { TypeName } from '../model/address.ts'
import { isTypeName } from '../model/address.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import { fail } from '../model/trouble.ts'
import { parseJson } from './to-json.ts'

/** One object of a snapshot, as far as it takes to find it. */
export type OutlinedObject = { readonly key: string; readonly members: JsonObject }

/** Of what and when a snapshot is, and which objects it holds: less than `decodeSnapshot` reads, and of the simulator's dumps too. */
export type SnapshotOutline = {
  readonly tenant: { readonly id: string; readonly initialDomain?: string }
  readonly taken: string
  /** Types that were read; one that could not be is not among them. */
  readonly types: ReadonlyMap<TypeName, { readonly complete: boolean; readonly objects: readonly OutlinedObject[] }>
  /** The document itself. */
  readonly document: JsonObject
}

/**
 * Reads what a snapshot is of. Objects may lack `values`, as those of a simulator do, which keeps only what goes over the wire.
 * Fails with SNAPSHOT-UNREADABLE.
 */
export function outlineSnapshot(text: string): SnapshotOutline {
  const document = parseJson(text)
  if (!isJsonObject(document) || document['kind'] !== 'tenantform.snapshot')
    return unreadable('it is not a snapshot of Tenantform')
  const version = document['formatVersion'] ?? null
  if (version !== 1) return unreadable(`its format version is ${JSON.stringify(version)}, this version reads 1`)
  const { tenant, taken, types } = document
  if (!isJsonObject(tenant) || typeof tenant['id'] !== 'string') return unreadable('it does not name its tenant')
  if (typeof taken !== 'string' || Number.isNaN(Date.parse(taken)) || !isJsonObject(types))
    return unreadable('it lacks `taken` or `types`')
  const outlined = new Map(Object.entries(types).flatMap(([name, seen]) => outlineType(name, seen)))
  const initialDomain = domainIn(tenant['initialDomain'], outlined.get('entra.organization')?.objects ?? [])
  return {
    tenant: { id: tenant['id'], ...(initialDomain === undefined ? {} : { initialDomain }) },
    taken,
    types: outlined,
    document,
  }
}

/** The initial domain: as the snapshot says, else as the organisation in it does. */
function domainIn(told: Json | undefined, organizations: readonly OutlinedObject[]): string | undefined {
  if (typeof told === 'string' && told !== '') return told
  const domains = organizations.flatMap(({ members }) => {
    const verified = members['verifiedDomains']
    return isJsonList(verified) ? verified.filter(isJsonObject) : []
  })
  const name = domains.find((one) => one['isInitial'] === true)?.['name']
  return typeof name === 'string' ? name : undefined
}

function outlineType(
  name: string,
  seen: Json,
): readonly (readonly [TypeName, { readonly complete: boolean; readonly objects: readonly OutlinedObject[] }])[] {
  if (!isTypeName(name)) return unreadable(`"${name}" is not the name of a type`)
  if (!isJsonObject(seen)) return unreadable(`types.${name} is not an object`)
  if (isJsonObject(seen['unknown'])) return []
  const { complete, instances } = seen
  if (typeof complete !== 'boolean' || !isJsonList(instances))
    return unreadable(`types.${name} has neither \`complete\` with \`instances\` nor \`unknown\``)
  return [[name, { complete, objects: instances.flatMap(outlineObject) }]]
}

function outlineObject(json: Json): readonly OutlinedObject[] {
  if (!isJsonObject(json)) return []
  const { key, values, raw } = json
  const members = { ...(isJsonObject(raw) ? raw : {}), ...(isJsonObject(values) ? values : {}) }
  return [{ key: typeof key === 'string' ? key : '', members }]
}

function unreadable(why: string): never {
  return fail('SNAPSHOT-UNREADABLE', { message: `The snapshot cannot be used: ${why.slice(0, 300)}` })
}
