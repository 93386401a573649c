import type { Address, TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import type { Instance } from '../model/instance.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonObject } from '../model/json.ts'
import { isReference, mapJson } from '../model/marks.ts'
import type { Observed } from '../model/observed.ts'
import { absent, present } from '../model/observed.ts'
import type { Change } from '../model/plan.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import { inOrder } from './basis.ts'
import { foldKey } from './fold.ts'

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
  const values = written(change.values, types)
  const existing = world.byId(type.name, id) ?? change.before
  switch (change.action) {
    case 'delete':
      return over(
        world,
        type,
        (all) =>
          closeGap(
            type,
            all.filter((one) => one.id !== id),
          ),
        { at: change.at, gone: id },
      )
    case 'create': {
      const made: Instance = { at: change.at, id, values, raw: null }
      return over(world, type, (all) => place(type, [...all, made], made, values), { at: change.at, made })
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
          all.map((one) => (one.id === id ? instance : one)),
          instance,
          values,
        )
      return over(world, type, replace, { at: change.at, made: instance })
    }
  }
}

/** Values as they will be read: references are what goes on the wire. */
function written(values: JsonObject, types: ReadonlyMap<TypeName, ResourceType>): JsonObject {
  const mapped = mapJson(values, (value) => (isReference(value) ? (value.$ref.id ?? toCome(value, types)) : value))
  return isJsonObject(mapped) ? mapped : {}
}

function toCome(reference: Json, types: ReadonlyMap<TypeName, ResourceType>): Json {
  if (!isReference(reference)) return reference
  const { name, types: candidates } = reference.$ref
  const creatable = candidates.find((one) => types.get(one)?.create === true) ?? candidates[0]
  return creatable === undefined ? reference : idToCome({ type: creatable, key: name })
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
  const fresh = (one: Instance): Instance => known.get(one.id.toLowerCase()) ?? touched.made ?? one
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

/** Puts an object where its number says and numbers its like anew, as the services with such an order do. */
function place(type: ResourceType, all: readonly Instance[], moved: Instance, values: JsonObject): readonly Instance[] {
  const { priority } = type
  if (priority === undefined) return all
  const wanted = values[priority]
  const line = inOrder(type, all).filter((one) => one.id !== moved.id)
  if (typeof wanted !== 'number' && typeof moved.values[priority] === 'number') return all
  const base = baseOf(priority, line)
  const index = typeof wanted === 'number' ? Math.min(Math.max(wanted - base, 0), line.length) : line.length
  return renumber(priority, all, [...line.slice(0, index), moved, ...line.slice(index)], base)
}

function closeGap(type: ResourceType, all: readonly Instance[]): readonly Instance[] {
  const { priority } = type
  if (priority === undefined) return all
  const line = inOrder(type, all)
  return renumber(priority, all, line, Math.min(baseOf(priority, line), 0))
}

function renumber(
  priority: string,
  all: readonly Instance[],
  line: readonly Instance[],
  base: number,
): readonly Instance[] {
  const numbers = new Map(line.map((one, index) => [one.id, base + index]))
  return all.map((one) => {
    const number = numbers.get(one.id)
    return number === undefined ? one : { ...one, values: { ...one.values, [priority]: number } }
  })
}

function baseOf(priority: string, line: readonly Instance[]): number {
  const numbers = line.map((one) => one.values[priority]).filter((one) => typeof one === 'number')
  return numbers.length === 0 ? 0 : Math.min(...numbers)
}
