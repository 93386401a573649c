import { isTypeName } from '../model/address.ts'
import type { TypeName } from '../model/address.ts'
import type { Instance } from '../model/instance.ts'
import type { Json } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import type { Protocol } from '../model/protocol.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { trouble } from '../model/trouble.ts'
import type { Snapshot, SnapshotType } from '../records/snapshot.ts'
import { decodeSnapshot } from '../records/snapshot.ts'
import type { SnapshotOutline } from '../records/snapshot-outline.ts'
import { jsonText } from '../model/json.ts'

const partial = 'the snapshot is of a simulator, which keeps only what was set'

/**
 * A snapshot whole. That of a simulator has objects as they go over the wire and no `values`: those are decoded here as an
 * answer of the service is, and what they lack is unknown. A type whose objects have another form on the wire is unknown.
 * Fails with SNAPSHOT-UNREADABLE.
 */
export async function toldSnapshot(
  { document }: SnapshotOutline,
  types: ReadonlyMap<TypeName, ResourceType>,
  openProtocol: (name: ResourceType['protocol']) => Promise<Protocol>,
): Promise<Snapshot> {
  const held = isJsonObject(document['types']) ? document['types'] : {}
  const dumped = Object.entries(held).filter(([, seen]) => lacksValues(seen))
  const rest = Object.fromEntries(Object.entries(held).filter(([, seen]) => !lacksValues(seen)))
  const snapshot = decodeSnapshot(jsonText({ ...document, types: rest }))
  const decoded = await Promise.all(
    dumped.map(async ([name, seen]): Promise<readonly (readonly [TypeName, SnapshotType])[]> => {
      const type = isTypeName(name) ? types.get(name) : undefined
      if (type === undefined) return []
      return [[type.name, decodedType(type, seen, await openProtocol(type.protocol))]]
    }),
  )
  return { ...snapshot, types: new Map([...snapshot.types, ...decoded.flat()]) }
}

function instancesOf(seen: Json): readonly Json[] {
  const instances = isJsonObject(seen) ? seen['instances'] : undefined
  return isJsonList(instances) ? instances : []
}

function lacksValues(seen: Json): boolean {
  return instancesOf(seen).some((one) => isJsonObject(one) && one['values'] === undefined && one['raw'] !== undefined)
}

function decodedType(type: ResourceType, seen: Json, protocol: Protocol): SnapshotType {
  const raws = instancesOf(seen).map((one) => (isJsonObject(one) ? (one['raw'] ?? null) : null))
  // Teams lists without an envelope (reference: teams A.3).
  const body = type.protocol === 'teams' ? raws : { value: raws }
  const found = read(() => protocol.decode(type, { status: 200, headers: new Map(), body }))
  if (found === undefined || found.length !== raws.length) {
    const message = `the snapshot is of a simulator, which keeps ${type.name} in another form than the service shows it`
    return { unknown: trouble('OBJECT-UNREADABLE', { message }) }
  }
  // What nobody makes has a state even where the simulator keeps none: a user's own MFA before it was ever set.
  const kept = type.cardinality === 'perObject' && !type.create
  const complete = !kept && isJsonObject(seen) && seen['complete'] === true
  return { complete, instances: found.map((one): Instance => ({ ...one, partial })) }
}

/** What decoding gives; nothing where the form is another one. */
function read(decode: () => ReturnType<Protocol['decode']>): readonly Instance[] | undefined {
  try {
    const found = decode()
    return found.is === 'present' ? found.value : undefined
  } catch {
    return undefined
  }
}
