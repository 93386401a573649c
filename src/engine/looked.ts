import type { Address, TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import { referencesIn } from '../model/marks.ts'
import type { Change } from '../model/plan.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import { carriersOf, inOrder, lookDigest, orderDigest } from './basis.ts'
import type { Comparison } from './compare.ts'

/** By address text: the digest of what was found, and which ids that were. */
export type Looked = {
  readonly looked: Readonly<Record<string, string>>
  readonly carriers: Readonly<Record<string, readonly string[]>>
}

/**
 * What the changes rest on beside the objects they change: for each name they refer to, which objects carry it; for what
 * they create, that nobody carries its key; for moves, the whole order (under the bare name of the type).
 */
export function lookedAt(
  world: World,
  types: ReadonlyMap<TypeName, ResourceType>,
  comparisons: readonly Comparison[],
  changes: readonly Change[],
): Looked {
  const looked = new Map<string, string>()
  const carriers = new Map<string, readonly string[]>()
  const look = (at: Address): void => {
    const seen = world.find(at.type, at.key)
    if (seen.is === 'unknown') return
    looked.set(addressText(at), lookDigest(seen))
    carriers.set(addressText(at), carriersOf(seen))
  }
  const written = new Set(changes.map((one) => addressText(one.at)))
  for (const { desired } of comparisons) {
    if (!written.has(addressText(desired.at))) continue
    for (const { $ref } of referencesIn(desired.values)) {
      for (const type of $ref.types) look({ type, key: $ref.name })
    }
  }
  for (const { at, action, values } of changes) {
    const type = types.get(at.type)
    if (action === 'create' && at.key !== '') look(at)
    if (type?.priority === undefined || values[type.priority] === undefined) continue
    const all = world.of(at.type)
    if (all.is !== 'present') continue
    looked.set(at.type, orderDigest(type, all.value))
    carriers.set(
      at.type,
      inOrder(type, all.value).map((one) => one.id),
    )
  }
  return { looked: sorted(looked), carriers: sorted(carriers) }
}

function sorted<T>(map: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
  return Object.fromEntries([...map].sort(([left], [right]) => (left < right ? -1 : 1)))
}
