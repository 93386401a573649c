import type { TypeName } from '../model/address.ts'
import type { Desired } from '../model/desired.ts'
import type { Instance } from '../model/instance.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import type { Position } from '../model/position.ts'
import type { Properties, Property, ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import { inOrder } from './basis.ts'
import { foldKey } from './fold.ts'
import { namesakesIn } from './namesakes.ts'

/**
 * The declarations that bring a tenant back to a snapshot: every object that the snapshot holds, with what can be written and is
 * given back, empty values included. Objects that came since are not declared, and so not touched. References are names where the
 * snapshot knows them, so that what is made anew is referred to by its new id. `now`: the tenant as it is, to find objects that were
 * renamed since by their id. Pure.
 */
export function desiredOfSnapshot(
  snapshot: World,
  now: World,
  types: ReadonlyMap<TypeName, ResourceType>,
  place: (one: Instance) => Position,
): readonly Desired[] {
  const names = namesById(snapshot, types)
  return [...types.values()].flatMap((type): readonly Desired[] => {
    const all = snapshot.of(type.name)
    if (all.is !== 'present' || type.readOnly !== undefined || !(type.create || type.update)) return []
    // Declared order is the order of prioritised objects.
    const placed = new Set(inOrder(type, all.value))
    const namesakes = namesakesIn(type, all.value)
    return [...placed, ...all.value.filter((one) => !placed.has(one))].map((one) => {
      const shared = namesakes(one.at.key) > 1
      const today = now.byId(type.name, one.id)?.at.key
      const renamed = today !== undefined && foldKey(type, today) !== foldKey(type, one.at.key)
      return {
        at: one.at,
        type,
        ensure: 'present',
        values: writable(type, one.values, names),
        mode: 'enforce',
        ignore: [],
        positions: () => place(one),
        task: { job: 'snapshot' },
        ...(shared ? { id: one.id } : renamed ? { was: today } : {}),
      }
    })
  })
}

/** Names of objects by id, where a name is its object's alone. */
function namesById(
  snapshot: World,
  types: ReadonlyMap<TypeName, ResourceType>,
): ReadonlyMap<string, { readonly type: TypeName; readonly key: string }> {
  const names = new Map<string, { readonly type: TypeName; readonly key: string }>()
  for (const name of snapshot.types()) {
    const [type, all] = [types.get(name), snapshot.of(name)]
    if (type === undefined || all.is !== 'present') continue
    const namesakes = namesakesIn(type, all.value)
    for (const one of all.value)
      if (namesakes(one.at.key) === 1) names.set(one.id.toLowerCase(), { type: name, key: one.at.key })
  }
  return names
}

type Names = ReturnType<typeof namesById>

function writable(type: ResourceType, values: JsonObject, names: Names): JsonObject {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const property = type.properties[name]
      if (property === undefined || name === type.priority) return []
      if (!type.key.includes(name) && !isKept(property)) return []
      const written = named(property, value, names)
      return written === undefined ? [] : [[name, written] as const]
    }),
  )
}

function isKept(property: Property): boolean {
  return (
    property.write === 'always' && property.beta !== true && property.echo === 'returned' && property.secret !== true
  )
}

function named(property: Property, value: Json, names: Names): Json | undefined {
  if (isJsonList(value)) return value.flatMap((item) => named(property, item, names) ?? [])
  if (isJsonObject(value) && property.of !== undefined) return members(property.of, value, names)
  if (typeof value !== 'string' || property.ref === undefined || property.ref.by !== undefined) return value
  const found = names.get(value.toLowerCase())
  return found !== undefined && property.ref.to.includes(found.type)
    ? { $ref: { types: [found.type], name: found.key } }
    : value
}

function members(of: Properties, value: JsonObject, names: Names): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const property = of[name]
      if (property === undefined || !isKept(property)) return []
      const written = named(property, item, names)
      return written === undefined ? [] : [[name, written] as const]
    }),
  )
}
