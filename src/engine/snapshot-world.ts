import type { TypeName } from '../model/address.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import type { Snapshot } from '../records/snapshot.ts'
import type { TypeView } from './world.ts'
import { worldOf } from './world.ts'

/** The World of a snapshot. A type without a row here (written by another version) is left out and so is unknown. */
export function worldFromSnapshot(snapshot: Snapshot, types: ReadonlyMap<TypeName, ResourceType>): World {
  const views = [...snapshot.types].flatMap(([name, seen]): readonly (readonly [TypeName, TypeView])[] => {
    const type = types.get(name)
    if (type === undefined) return []
    const empty = { type, byKey: new Map(), byId: new Map() }
    if ('unknown' in seen) return [[name, { ...empty, complete: false, instances: [], why: seen.unknown }]]
    return [[name, { ...empty, complete: seen.complete, instances: seen.instances }]]
  })
  return worldOf(snapshot.tenant.id, new Map(views))
}
