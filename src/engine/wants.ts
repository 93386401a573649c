import type { TypeName } from '../model/address.ts'
import type { Desired } from '../model/desired.ts'
import type { Json } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import { referencesIn } from '../model/marks.ts'
import type { Want } from '../model/protocol.ts'
import type { Properties, Property, ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import { isGuid } from '../model/guid.ts'
import { gather } from './gather.ts'

/** A type that a judge reads beside the declared ones: `all`, or these keys (none: only what other answers name by id). */
export type Read = { readonly type: TypeName; readonly keys: 'all' | readonly string[] }

/** The types whose objects a judge follows by id: those it reads without naming any key. */
export function followedBy(reads: readonly Read[]): readonly TypeName[] {
  return reads.filter((one) => one.keys !== 'all' && one.keys.length === 0).map((one) => one.type)
}

/**
 * What a plan wants to see: each declared type, each name that is referred to, and what judges read, once each. The names of
 * references are known from the YAML, so all of it goes in one round. Of what is only referred to, the id matters, and what
 * judges follow. Types without a row are left out.
 */
export function wantsOf(
  desired: readonly Desired[],
  types: ReadonlyMap<TypeName, ResourceType>,
  reads: readonly Read[] = [],
): readonly Want[] {
  const gathering = gather()
  const following = followedBy(reads)
  for (const one of desired) {
    const type = types.get(one.type.name)
    const keys = one.was === undefined ? [one.at.key] : [one.at.key, one.was]
    if (type !== undefined) gathering.whole(type, keys, one.id === undefined ? [] : [one.id])
    for (const { $ref } of referencesIn(one.values)) {
      if ($ref.id !== undefined || isGuid($ref.name)) continue
      const by = $ref.by === undefined ? [] : [$ref.by]
      for (const type of rowsOf($ref.types, types))
        gathering.part(type, $ref.name, [...neededOf(type, following), ...by])
    }
  }
  for (const { type, keys } of reads)
    if (keys === 'all' || keys.length > 0) for (const row of rowsOf([type], types)) gathering.whole(row, keys)
  return gathering.wants()
}

function rowsOf(names: readonly TypeName[], types: ReadonlyMap<TypeName, ResourceType>): readonly ResourceType[] {
  return names.flatMap((name) => types.get(name) ?? [])
}

/** The properties that matter of an object that is only referred to: its key, and what leads on to followed types. */
function neededOf(type: ResourceType, following: readonly TypeName[]): readonly string[] {
  const onwards = Object.entries(type.properties).filter(([, property]) => leadsTo(property, following))
  return [...type.key, ...onwards.map(([name]) => name)]
}

function leadsTo({ ref, of }: Property, following: readonly TypeName[]): boolean {
  if (ref !== undefined && ref.by === undefined && ref.to.some((name) => following.includes(name))) return true
  return of !== undefined && Object.values(of).some((one) => leadsTo(one, following))
}

/**
 * Objects of the given types that the world names by id and nobody has looked at: groups that policies exclude, and groups in
 * those. An id that may be of several types is asked for as each of the given ones. At most 500 a type: more are left unknown.
 */
export function revealed(
  world: World,
  types: ReadonlyMap<TypeName, ResourceType>,
  following: readonly TypeName[],
): readonly Want[] {
  const ids = new Map<TypeName, Set<string>>(following.map((name) => [name, new Set()]))
  for (const name of world.types()) {
    const all = world.of(name)
    const properties = types.get(name)?.properties
    if (all.is !== 'present' || properties === undefined) continue
    for (const { values } of all.value) collect(properties, values, ids)
  }
  return [...ids].flatMap(([name, found]) => {
    const type = types.get(name)
    if (type === undefined || type.cardinality !== 'perObject') return []
    const unseen = [...found].filter((id) => world.findId(name, id).is === 'unknown').slice(0, 500)
    return unseen.length === 0 ? [] : [{ type, keys: [], ids: unseen, only: neededOf(type, following) }]
  })
}

function collect(members: Properties, value: Json, ids: ReadonlyMap<TypeName, Set<string>>): void {
  if (!isJsonObject(value)) return
  for (const [name, item] of Object.entries(value)) {
    const property = members[name]
    if (property === undefined) continue
    for (const one of isJsonList(item) ? item : [item]) {
      if (property.of !== undefined) collect(property.of, one, ids)
      if (typeof one !== 'string' || !isGuid(one) || property.ref === undefined || property.ref.by !== undefined)
        continue
      for (const type of property.ref.to) ids.get(type)?.add(one)
    }
  }
}
