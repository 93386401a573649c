import type { Address, TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import type { Instance } from '../model/instance.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonObject } from '../model/json.ts'
import type { Reference } from '../model/marks.ts'
import { isReference, mapJson } from '../model/marks.ts'
import type { Observed } from '../model/observed.ts'
import { absent, present } from '../model/observed.ts'
import type { Change } from '../model/plan.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import { foldKey } from './fold.ts'
import { closeGap, firstPlace, place } from './places.ts'

/** The id that an object has before it is made: nothing in a tenant can carry it. */
export function idToCome(address: Address): string {
  return `(${addressText(address)})`
}

/**
 * The tenant as it will be after the changes, in their order. Objects made by them carry an id of ours (`idToCome`), and
 * references to those hold it. What could not be read stays unknown. Pure.
 */
export function project(world: World, changes: readonly Change[], types: ReadonlyMap<TypeName, ResourceType>): World {
  return changes.reduce((before, change) => {
    const type = types.get(change.at.type)
    return type === undefined ? before : projectOne(before, change, type, types)
  }, world)
}

function projectOne(
  world: World,
  change: Change,
  type: ResourceType,
  types: ReadonlyMap<TypeName, ResourceType>,
): World {
  const id = change.objectId ?? idToCome(change.at)
  const values = written(change.values, world, types)
  const existing = world.byId(type.name, id) ?? change.before
  const base = firstPlace(world, type)
  switch (change.action) {
    case 'delete':
      return over(
        world,
        type,
        (all) =>
          closeGap(
            type,
            base,
            all.filter((one) => one.id !== id),
          ),
        { at: change.at, gone: id },
      )
    case 'create': {
      const made: Instance = { at: change.at, id, values, raw: null }
      return over(world, type, (all) => place(type, base, [...all, made], made, values), { at: change.at, made })
    }
    case 'update': {
      const instance: Instance = {
        ...(existing ?? { raw: null }),
        at: change.at,
        id,
        values: { ...existing?.values, ...values },
      }
      const replace = (all: readonly Instance[]): readonly Instance[] =>
        place(
          type,
          base,
          all.map((one) => (one.id === id ? instance : one)),
          instance,
          values,
        )
      return over(world, type, replace, { at: change.at, made: instance })
    }
  }
}

/** Values as they will be read: references are what goes on the wire. */
function written(values: JsonObject, world: World, types: ReadonlyMap<TypeName, ResourceType>): JsonObject {
  const mapped = mapJson(values, (value) => (isReference(value) ? onWire(value, world, types) : value))
  return isJsonObject(mapped) ? mapped : {}
}

/** What stands for a reference: its id; of an object made by an earlier change, the property that is written, or the id to come. */
function onWire(reference: Reference, world: World, types: ReadonlyMap<TypeName, ResourceType>): Json {
  const { id, name, by, types: candidates } = reference.$ref
  if (id !== undefined) return id
  if (by !== undefined) {
    for (const type of candidates) {
      const found = world.find(type, name)
      const value = found.is === 'present' ? found.value[0]?.values[by] : undefined
      if (value !== undefined) return value
    }
  }
  const type = candidates.find((one) => types.get(one)?.create === true) ?? candidates[0]
  return type === undefined ? reference : idToCome({ type, key: name })
}

type Touched = { readonly at: Address; readonly made?: Instance; readonly gone?: string }

function over(
  world: World,
  type: ResourceType,
  replace: (instances: readonly Instance[]) => readonly Instance[],
  touched: Touched,
): World {
  const all = world.of(type.name)
  const next = all.is === 'present' ? replace(all.value) : all.is === 'absent' ? replace([]) : undefined
  const known = new Map((next ?? []).map((one) => [one.id.toLowerCase(), one]))
  const fresh = (one: Instance): Instance => {
    const { made } = touched
    return known.get(one.id.toLowerCase()) ?? (made !== undefined && made.id === one.id ? made : one)
  }
  const key = foldKey(type, touched.at.key)
  const find: World['find'] = (name, asked) => {
    if (name !== type.name) return world.find(name, asked)
    const before = world.find(name, asked)
    const folded = foldKey(type, asked)
    const others = before.is === 'present' ? before.value : []
    const dropped = touched.gone ?? touched.made?.id
    const kept = others.filter((one) => one.id !== dropped).map(fresh)
    if (touched.made !== undefined && folded === key) return present([...kept, fresh(touched.made)])
    if (before.is === 'unknown') return before
    return kept.length === 0 ? absent : present(kept)
  }
  const findId: World['findId'] = (name, id): Observed<Instance> => {
    if (name !== type.name) return world.findId(name, id)
    const folded = id.toLowerCase()
    if (touched.gone?.toLowerCase() === folded) return absent
    const made = touched.made
    if (made !== undefined && made.id.toLowerCase() === folded) return present(fresh(made))
    const before = world.findId(name, id)
    return before.is === 'present' ? present(fresh(before.value)) : before
  }
  return {
    tenant: world.tenant,
    types: () => world.types(),
    of: (name) => (name === type.name && next !== undefined ? present(next) : world.of(name)),
    complete: (name) => world.complete(name),
    find,
    findId,
    byId: (name, id) => {
      const found = findId(name, id)
      return found.is === 'present' ? found.value : undefined
    },
  }
}
