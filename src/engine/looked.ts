import type { TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import { referencesIn } from '../model/marks.ts'
import type { Change } from '../model/plan.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import { lookDigest, orderDigest } from './basis.ts'
import type { Comparison } from './compare.ts'

/**
 * What the changes rest on beside the objects they change: for each name they refer to, which objects carry it; for what
 * they create, that nobody carries its key; for moves, the whole order (under the bare name of the type).
 */
export function lookedAt(
  world: World,
  types: ReadonlyMap<TypeName, ResourceType>,
  comparisons: readonly Comparison[],
  changes: readonly Change[],
): Readonly<Record<string, string>> {
  const looked = new Map<string, string>()
  const written = new Set(changes.map((one) => addressText(one.at)))
  for (const { desired } of comparisons) {
    if (!written.has(addressText(desired.at))) continue
    for (const { $ref } of referencesIn(desired.values)) {
      for (const type of $ref.types) {
        const seen = world.find(type, $ref.name)
        if (seen.is !== 'unknown') looked.set(addressText({ type, key: $ref.name }), lookDigest(seen))
      }
    }
  }
  for (const { at, action, values } of changes) {
    const type = types.get(at.type)
    if (action === 'create' && at.key !== '') {
      const seen = world.find(at.type, at.key)
      if (seen.is !== 'unknown') looked.set(addressText(at), lookDigest(seen))
    }
    if (type?.priority === undefined || values[type.priority] === undefined) continue
    const all = world.of(at.type)
    if (all.is === 'present') looked.set(at.type, orderDigest(type, all.value))
  }
  return Object.fromEntries([...looked].sort(([left], [right]) => (left < right ? -1 : 1)))
}
