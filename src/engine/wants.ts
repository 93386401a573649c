import type { TypeName } from '../model/address.ts'
import type { Desired } from '../model/desired.ts'
import type { Json } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import { referencesIn } from '../model/marks.ts'
import type { Want } from '../model/protocol.ts'
import type { Properties, ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import { isGuid } from '../model/guid.ts'
import { foldKey } from './fold.ts'

/** A type that a judge reads beside the declared ones: `all`, or these keys (none: only what other answers name by id). */
export type Read = { readonly type: TypeName; readonly keys: 'all' | readonly string[] }

/** A request for one type in the making. */
type Draft = { all: boolean; readonly keys: Map<string, string>; readonly ids: Set<string> }

/**
 * What a plan wants to see: each declared type, each name that is referred to, and what judges read, once each. The names of
 * references are known from the YAML, so all of it goes in one round. Types without a row are left out.
 */
export function wantsOf(
  desired: readonly Desired[],
  types: ReadonlyMap<TypeName, ResourceType>,
  reads: readonly Read[] = [],
): readonly Want[] {
  const drafts = new Map<TypeName, Draft>()
  const ask = (name: TypeName, keys: 'all' | readonly string[], ids: readonly string[] = []): void => {
    const type = types.get(name)
    if (type === undefined) return
    const draft = drafts.get(name) ?? { all: false, keys: new Map<string, string>(), ids: new Set<string>() }
    drafts.set(name, draft)
    if (type.cardinality !== 'perObject' || keys === 'all') draft.all = true
    else for (const key of keys) draft.keys.set(foldKey(type, key), key)
    for (const id of ids) draft.ids.add(id)
  }
  for (const one of desired) {
    const keys = one.was === undefined ? [one.at.key] : [one.at.key, one.was]
    ask(one.type.name, keys, one.id === undefined ? [] : [one.id])
    for (const { $ref } of referencesIn(one.values)) {
      if ($ref.id === undefined && !isGuid($ref.name)) for (const type of $ref.types) ask(type, [$ref.name])
    }
  }
  for (const { type, keys } of reads) if (keys === 'all' || keys.length > 0) ask(type, keys)
  return [...drafts].flatMap(([name, draft]) => finish(types.get(name), draft))
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
    return unseen.length === 0 ? [] : [{ type, keys: [], ids: unseen }]
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

function finish(type: ResourceType | undefined, { all, keys, ids }: Draft): readonly Want[] {
  if (type === undefined) return []
  if (all) return [{ type, keys: 'all' }]
  return [{ type, keys: [...keys.values()], ...(ids.size === 0 ? {} : { ids: [...ids] }) }]
}
