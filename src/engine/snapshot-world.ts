import type { TypeName } from '../model/address.ts'
import type { Instance } from '../model/instance.ts'
import type { Observed } from '../model/observed.ts'
import { present } from '../model/observed.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import type { Snapshot } from '../records/snapshot.ts'
import { foldKey } from './fold.ts'
import type { TypeView } from './world.ts'
import { worldOf } from './world.ts'

/**
 * The World of a snapshot. What it does not hold is unknown: a type that nobody took, one that could not be read, and an object
 * that is not in an incomplete list. An object that is in one was found by its key or id, and is known. A type without a row
 * here (written by another version) is left out.
 */
export function worldFromSnapshot(snapshot: Snapshot, types: ReadonlyMap<TypeName, ResourceType>): World {
  const views = [...snapshot.types].flatMap(([name, seen]): readonly (readonly [TypeName, TypeView])[] => {
    const type = types.get(name)
    if (type === undefined) return []
    const empty = { type, unseen: 'is not in the snapshot', byKey: new Map(), byId: new Map() }
    if ('unknown' in seen) return [[name, { ...empty, complete: false, instances: [], why: seen.unknown }]]
    const byKey = seen.complete ? empty.byKey : byFoldedKey(type, seen.instances)
    return [[name, { ...empty, byKey, complete: seen.complete, instances: seen.instances }]]
  })
  return worldOf(snapshot.tenant.id, new Map(views))
}

function byFoldedKey(
  type: ResourceType,
  instances: readonly Instance[],
): ReadonlyMap<string, Observed<readonly Instance[]>> {
  const found = new Map<string, Instance[]>()
  for (const one of instances) {
    const key = foldKey(type, one.at.key)
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return new Map([...found].map(([key, all]) => [key, present(all)]))
}
