import type { TypeName } from '../model/address.ts'
import type { Desired } from '../model/desired.ts'
import type { Json } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import type { Read } from '../model/judgement.ts'
import type { Reference } from '../model/marks.ts'
import { isListDelta, isReference } from '../model/marks.ts'
import type { Want } from '../model/protocol.ts'
import type { Properties, Property, ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import { isGuid } from '../model/guid.ts'
import { gather } from './gather.ts'

/**
 * Properties whose ids are followed, by the type of the objects they lead to. `any`: whoever names one, and of it the key alone.
 */
export type Following = ReadonlyMap<TypeName, ReadonlySet<string> | 'any'>

/** What judges follow by id, and through which properties. */
export function followedBy(reads: readonly Read[]): ReadonlyMap<TypeName, ReadonlySet<string>> {
  const all = new Map<TypeName, Set<string>>()
  for (const { type, through = [] } of reads)
    for (const name of through) all.set(type, (all.get(type) ?? new Set()).add(name))
  return all
}

/**
 * What a plan wants to see: each declared type, each name that is referred to, and what judges read, once each. The names of
 * references are known from the YAML, so all of it goes in one round. Of what is only referred to, the id matters, and what
 * judges follow where it is named in a property that they follow. Types without a row are left out.
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
    for (const [name, { $ref }] of namedReferences(one.values)) {
      if ($ref.id !== undefined || isGuid($ref.name)) continue
      const by = $ref.by === undefined ? [] : [$ref.by]
      for (const type of rowsOf($ref.types, types)) {
        const needed = following.get(type.name)?.has(name) === true ? neededOf(type, following) : type.key
        gathering.part(type, $ref.name, [...needed, ...by])
      }
    }
  }
  for (const { type, keys } of reads)
    if (keys === 'all' || keys.length > 0) for (const row of rowsOf([type], types)) gathering.whole(row, keys)
  return gathering.wants()
}

/** References with the property that each is named in. */
function namedReferences(value: Json, name = ''): readonly (readonly [string, Reference])[] {
  if (isReference(value)) return [[name, value]]
  if (isJsonList(value)) return value.flatMap((item) => namedReferences(item, name))
  if (isListDelta(value))
    return [...value.$list.add, ...value.$list.remove].flatMap((item) => namedReferences(item, name))
  if (isJsonObject(value)) return Object.entries(value).flatMap(([member, item]) => namedReferences(item, member))
  return []
}

function rowsOf(names: readonly TypeName[], types: ReadonlyMap<TypeName, ResourceType>): readonly ResourceType[] {
  return names.flatMap((name) => types.get(name) ?? [])
}

/** The properties that matter of an object that is only referred to: its key, and what leads on to followed types. */
function neededOf(type: ResourceType, following: Following): readonly string[] {
  const onwards = Object.entries(type.properties).filter(([name, property]) => leadsOn(name, property, following))
  return [...type.key, ...onwards.map(([name]) => name)]
}

function isFollowed(through: ReadonlySet<string> | 'any' | undefined, name: string, ofAny: boolean): boolean {
  return through === 'any' ? ofAny : through?.has(name) === true
}

function leadsOn(name: string, { ref, of }: Property, following: Following): boolean {
  if (ref !== undefined && ref.by === undefined && ref.to.some((type) => isFollowed(following.get(type), name, false)))
    return true
  return of !== undefined && Object.entries(of).some(([inner, one]) => leadsOn(inner, one, following))
}

/**
 * Objects that the world names by id in properties that are followed, and that nobody has looked at: groups that policies exclude,
 * and groups in those. An id that may be of several types is asked for as each of the given ones. At most 500 a type: more are left unknown.
 */
export function revealed(
  world: World,
  types: ReadonlyMap<TypeName, ResourceType>,
  following: Following,
): readonly Want[] {
  const ids = new Map<TypeName, Set<string>>([...following.keys()].map((name) => [name, new Set()]))
  for (const name of world.types()) {
    const all = world.of(name)
    const properties = types.get(name)?.properties
    if (all.is !== 'present' || properties === undefined) continue
    for (const { values } of all.value) collect(properties, values, following, ids)
  }
  return [...ids].flatMap(([name, found]) => {
    const type = types.get(name)
    if (type === undefined || type.cardinality !== 'perObject') return []
    const unseen = [...found].filter((id) => world.findId(name, id).is === 'unknown').slice(0, 500)
    return unseen.length === 0 ? [] : [{ type, keys: [], ids: unseen, only: neededOf(type, following) }]
  })
}

function collect(
  members: Properties,
  value: Json,
  following: Following,
  ids: ReadonlyMap<TypeName, Set<string>>,
): void {
  if (!isJsonObject(value)) return
  for (const [name, item] of Object.entries(value)) {
    const property = members[name]
    if (property === undefined) continue
    for (const one of isJsonList(item) ? item : [item]) {
      if (property.of !== undefined) collect(property.of, one, following, ids)
      if (typeof one !== 'string' || !isGuid(one) || property.ref === undefined || property.ref.by !== undefined)
        continue
      for (const type of property.ref.to) if (isFollowed(following.get(type), name, true)) ids.get(type)?.add(one)
    }
  }
}
