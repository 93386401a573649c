import type { TypeName } from '../model/address.ts'
import { isGuid } from '../model/guid.ts'
import type { Json } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import { isReference } from '../model/marks.ts'
import type { Difference } from '../model/plan.ts'
import type { Properties, ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'

/**
 * The names of objects whose ids stand in differences, by id in lower case, as far as they were seen: for readers. Nothing is
 * looked up for it, and no plan rests on it. An id is an object's own, or what references to its kind put on the wire.
 */
export function knownNames(
  world: World,
  types: ReadonlyMap<TypeName, ResourceType>,
  differences: readonly Difference[],
): Readonly<Record<string, string>> {
  const wanted = new Set(differences.flatMap(({ before, after }) => [...idsIn(before), ...idsIn(after)]))
  if (wanted.size === 0) return {}
  const onWire = [...new Set([...types.values()].flatMap((type) => wireProperties(type.properties)))]
  const names = new Map<string, string>()
  for (const type of world.types()) {
    const seen = world.of(type)
    for (const { id, at, values } of seen.is === 'present' ? seen.value : [])
      for (const one of [id, ...onWire.map((property) => values[property])]) {
        const slot = typeof one === 'string' ? one.toLowerCase() : ''
        if (at.key !== '' && at.key.toLowerCase() !== slot && wanted.has(slot) && !names.has(slot))
          names.set(slot, at.key)
      }
  }
  return Object.fromEntries(names)
}

function idsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return isGuid(value) ? [value.toLowerCase()] : []
  if (isReference(value)) return []
  if (isJsonList(value)) return value.flatMap(idsIn)
  return isJsonObject(value) ? Object.values(value).flatMap(idsIn) : []
}

/** The properties of other objects that references put on the wire in place of an id: `appId`, `templateId`. */
function wireProperties(properties: Properties): readonly string[] {
  return Object.values(properties).flatMap((one) => [
    ...(one.ref?.by === undefined ? [] : [one.ref.by]),
    ...(one.of === undefined ? [] : wireProperties(one.of)),
  ])
}
