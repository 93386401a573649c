import type { TypeName } from '../model/address.ts'
import { parseAddress } from '../model/address.ts'
import type { Plan } from '../model/plan.ts'
import type { Want } from '../model/protocol.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import { basisOf, lookDigest, orderDigest } from './basis.ts'
import type { Eyes } from './eyes.ts'
import { pick, wantFor } from './eyes.ts'
import { gather } from './gather.ts'
import { movedText, movedValues } from './movement.ts'

/**
 * Looks again at everything a plan rests on, and says in words what moved since it was made. What cannot be read now is not
 * said to have moved: its changes will fail on their own, before they write.
 */
export async function changedSince(
  plan: Plan,
  types: ReadonlyMap<TypeName, ResourceType>,
  eyes: Eyes,
): Promise<readonly string[]> {
  const world = await eyes.look(wantsOfPlan(plan, types))
  return [...objectsThatMoved(plan, types, world), ...looksThatMoved(plan, types, world)]
}

function objectsThatMoved(
  { changes }: Plan,
  types: ReadonlyMap<TypeName, ResourceType>,
  world: World,
): readonly string[] {
  return changes.flatMap((change) => {
    const type = types.get(change.at.type)
    if (type === undefined || change.objectId === null || change.basis === null) return []
    const now = pick(world, type, change, change.objectId)
    if (now.is === 'unknown') return []
    if (now.is === 'absent') return [`${change.id} is gone since the plan was made`]
    if (basisOf(type, now.value) === change.basis) return []
    const what = change.before === null ? '' : movedText(movedValues(type, change.before, now.value))
    return [`${change.id} changed since the plan was made${what === '' ? '' : `: ${what}`}`]
  })
}

function looksThatMoved({ looked }: Plan, types: ReadonlyMap<TypeName, ResourceType>, world: World): readonly string[] {
  return Object.entries(looked).flatMap(([text, then]) => {
    const address = parseAddress(text)
    const type = address === undefined ? undefined : types.get(address.type)
    if (address === undefined || type === undefined) return []
    if (address.key === '' && type.priority !== undefined) {
      const all = world.of(type.name)
      if (all.is !== 'present' || orderDigest(type, all.value) === then) return []
      return [`the order of ${type.name} changed since the plan was made`]
    }
    const seen = world.find(address.type, address.key)
    if (seen.is === 'unknown' || lookDigest(seen) === then) return []
    return [`"${address.key}" is the name of other objects of ${address.type} than when the plan was made`]
  })
}

function wantsOfPlan({ changes, looked }: Plan, types: ReadonlyMap<TypeName, ResourceType>): readonly Want[] {
  const gathering = gather()
  for (const change of changes) {
    const type = types.get(change.at.type)
    if (type === undefined) continue
    const { keys, ids } = wantFor(type, change, change.objectId)
    gathering.whole(type, keys, ids)
  }
  for (const text of Object.keys(looked)) {
    const address = parseAddress(text)
    const type = address === undefined ? undefined : types.get(address.type)
    if (address !== undefined && type !== undefined) gathering.part(type, address.key, type.key)
  }
  return gathering.wants()
}
