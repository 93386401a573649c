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
  const layers = new Map<TypeName, Layer>()
  const after = over(world, layers)
  for (const change of changes) {
    const type = types.get(change.at.type)
    if (type === undefined) continue
    const layer = layers.get(type.name) ?? openLayer(world, type)
    carryOut(after, change, layer, types)
    layers.set(type.name, layer)
  }
  return after
}

/** Writes a change into the layer of its type; `world` is the tenant after the changes before it. */
function carryOut(world: World, change: Change, layer: Layer, types: ReadonlyMap<TypeName, ResourceType>): void {
  const { type } = layer
  const id = change.objectId ?? idToCome(change.at)
  const values = written(change.values, world, types)
  const existing = world.byId(type.name, id) ?? change.before
  const base = type.priority === undefined ? 0 : firstPlace(world, type)
  switch (change.action) {
    case 'delete':
      reorder(layer, (all) =>
        closeGap(
          type,
          base,
          all.filter((one) => one.id !== id),
        ),
      )
      touch(layer, change.at, id, undefined)
      return
    case 'create': {
      const made: Instance = { at: change.at, id, values, raw: null }
      // The list is the layer's own: to copy it for every object that is made would cost the square of them.
      layer.all?.push(made)
      if (type.priority !== undefined) reorder(layer, (all) => place(type, base, all, made, values))
      touch(layer, change.at, id, made)
      return
    }
    case 'update': {
      const made: Instance = {
        ...(existing ?? { raw: null }),
        at: change.at,
        id,
        values: { ...existing?.values, ...values },
      }
      reorder(layer, (all) =>
        place(
          type,
          base,
          all.map((one) => (one.id === id ? made : one)),
          made,
          values,
        ),
      )
      touch(layer, change.at, id, made)
    }
  }
}

function reorder(layer: Layer, replace: (all: readonly Instance[]) => readonly Instance[]): void {
  if (layer.all !== undefined) layer.all = [...replace(layer.all)]
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

/** What the changes so far make of one type. */
type Layer = {
  readonly type: ResourceType
  /** All objects as they will be; undefined where they could not be read. */
  all: Instance[] | undefined
  /** The objects that were touched, by id in small letters, with the key that they have now; without `made` they are gone. */
  readonly touched: Map<string, { readonly key: string; readonly made?: Instance }>
  readonly byKey: Map<string, Set<string>>
  /** Those of a type with an order, by id, since one change renumbers others; absent until somebody asks. */
  numbered?: ReadonlyMap<string, Instance>
}

function openLayer(world: World, type: ResourceType): Layer {
  const all = world.of(type.name)
  const list = all.is === 'present' ? [...all.value] : all.is === 'absent' ? [] : undefined
  return { type, all: list, touched: new Map(), byKey: new Map() }
}

function touch(layer: Layer, at: Address, id: string, made: Instance | undefined): void {
  const [folded, key] = [id.toLowerCase(), foldKey(layer.type, at.key)]
  const before = layer.touched.get(folded)
  if (before !== undefined) layer.byKey.get(before.key)?.delete(folded)
  layer.touched.set(folded, { key, ...(made === undefined ? {} : { made }) })
  delete layer.numbered
  if (made === undefined) return
  const same = layer.byKey.get(key) ?? new Set()
  layer.byKey.set(key, same.add(folded))
}

/** An object as the changes so far left it. */
function fresh(layer: Layer, one: Instance): Instance {
  const folded = one.id.toLowerCase()
  if (layer.type.priority === undefined) return layer.touched.get(folded)?.made ?? one
  layer.numbered ??= new Map((layer.all ?? []).map((each) => [each.id.toLowerCase(), each]))
  return layer.numbered.get(folded) ?? layer.touched.get(folded)?.made ?? one
}

/** The tenant below one layer for each type that was touched: a look-up costs the same after one change and after thousands. */
function over(world: World, layers: ReadonlyMap<TypeName, Layer>): World {
  const find: World['find'] = (name, asked) => {
    const before = world.find(name, asked)
    const layer = layers.get(name)
    if (layer === undefined) return before
    const others = (before.is === 'present' ? before.value : [])
      .filter((one) => !layer.touched.has(one.id.toLowerCase()))
      .map((one) => fresh(layer, one))
    const ids = layer.byKey.get(foldKey(layer.type, asked)) ?? []
    const own = Array.from(ids).flatMap((id) => {
      const made = layer.touched.get(id)?.made
      return made === undefined ? [] : [fresh(layer, made)]
    })
    if (own.length > 0) return present([...others, ...own])
    if (before.is === 'unknown') return before
    return others.length === 0 ? absent : present(others)
  }
  const findId: World['findId'] = (name, id): Observed<Instance> => {
    const layer = layers.get(name)
    const touched = layer?.touched.get(id.toLowerCase())
    if (layer === undefined) return world.findId(name, id)
    if (touched !== undefined) return touched.made === undefined ? absent : present(fresh(layer, touched.made))
    const before = world.findId(name, id)
    return before.is === 'present' ? present(fresh(layer, before.value)) : before
  }
  return {
    tenant: world.tenant,
    types: () => world.types(),
    of: (name) => {
      const all = layers.get(name)?.all
      return all === undefined ? world.of(name) : present(all)
    },
    complete: (name) => world.complete(name),
    find,
    findId,
    byId: (name, id) => {
      const found = findId(name, id)
      return found.is === 'present' ? found.value : undefined
    },
  }
}
