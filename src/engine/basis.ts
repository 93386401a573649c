import type { Instance } from '../model/instance.ts'
import type { Json } from '../model/json.ts'
import type { Observed } from '../model/observed.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { digest } from '../records/canonical.ts'

/**
 * Digest of an object as a plan rests on it: its id and what can be written of it. What the service computes (dates, counters)
 * moves without anybody's doing, and so does an object's place among its like, which `orderDigest` covers for the whole list.
 */
export function basisOf(type: ResourceType, instance: Instance): string {
  const writable = Object.entries(instance.values).filter(([name]) => {
    const property = type.properties[name]
    return property !== undefined && property.write !== 'never' && name !== type.priority
  })
  return digest({ id: instance.id, values: Object.fromEntries(writable) })
}

/** Digest of what looking a name up gave: which objects carry it, or that none does. */
export function lookDigest(seen: Observed<readonly Instance[]>): string {
  const ids: Json = seen.is === 'present' ? carriersOf(seen) : seen.is
  return digest(ids)
}

/** The ids of the objects that looking a name up gave, sorted; none where none carries it. */
export function carriersOf(seen: Observed<readonly Instance[]>): readonly string[] {
  return seen.is === 'present' ? seen.value.map((one) => one.id).sort() : []
}

/** Digest of the order of a type's objects. */
export function orderDigest(type: ResourceType, instances: readonly Instance[]): string {
  return digest(inOrder(type, instances).map((one) => one.id))
}

/** Objects of a prioritised type in their order; those without a place (built-in defaults) are left out. */
export function inOrder(type: ResourceType, instances: readonly Instance[]): readonly Instance[] {
  return instances
    .flatMap((one) => {
      const place = placeOf(type, one)
      return place === undefined ? [] : [{ one, place }]
    })
    .sort((left, right) => left.place - right.place)
    .map(({ one }) => one)
}

/** An object's place among its like; undefined where it has none. */
export function placeOf(type: ResourceType, instance: Instance): number | undefined {
  const place = type.priority === undefined ? undefined : instance.values[type.priority]
  return typeof place === 'number' ? place : undefined
}
