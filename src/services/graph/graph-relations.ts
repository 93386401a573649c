import type { Json, JsonObject } from '../../model/json.ts'
import { isJsonList, isJsonObject, sameJson, textsOf } from '../../model/json.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { itemPath } from './graph-path.ts'
import type { GraphRequest } from './graph-transport.ts'
import type { Relation } from './graph-wire.ts'
import { behaviour, graphWire, relationsOf, textOf } from './graph-wire.ts'

/** A create takes twenty relations, members and owners together, where it takes any (reference: entra-graph 1.6, group). */
const mostBound = 20

/** Relations of a new object: those that ride in the create's body, and the requests that add the others to `{id}`. */
export function relationsOfNew(
  type: ResourceType,
  values: JsonObject,
  directory: string,
): { readonly bound: JsonObject; readonly rest: readonly GraphRequest[] } {
  const wanted = [...relationsOf(type)]
    // Owners first: a group without one cannot be kept by anybody but administrators.
    .sort((left, right) => Number(right.property === 'owners') - Number(left.property === 'owners'))
    .flatMap((relation) => unique(textsOf(values[relation.property])).map((id) => ({ relation, id })))
  const riding = wanted.filter(({ relation }) => relation.bind > 0).slice(0, mostBound)
  const rest = wanted.filter((one) => !riding.includes(one))
  const bound = relationsOf(type).flatMap(({ property }) => {
    const ids = riding.filter((one) => one.relation.property === property).map(({ id }) => `${directory}/${id}`)
    return ids.length === 0 ? [] : [[`${property}@odata.bind`, ids] as const]
  })
  return {
    bound: Object.fromEntries(bound),
    rest: rest.map(({ relation, id }) => addRelation(type, relation, '{id}', id, directory)),
  }
}

/** What brings a relation from one list of ids to another: additions first, so that a group never stands without an owner. */
export function relationChanges(
  type: ResourceType,
  relation: Relation,
  id: string,
  lists: { readonly before: readonly string[]; readonly after: readonly string[] },
  directory: string,
): readonly GraphRequest[] {
  const [before, after] = [unique(lists.before), unique(lists.after)]
  const has = (list: readonly string[], one: string): boolean =>
    list.some((other) => other.toLowerCase() === one.toLowerCase())
  return [
    ...after.filter((one) => !has(before, one)).map((one) => addRelation(type, relation, id, one, directory)),
    ...before.filter((one) => !has(after, one)).map((one) => removeRelation(type, relation, id, one)),
  ]
}

function addRelation(
  type: ResourceType,
  relation: Relation,
  id: string,
  member: string,
  directory: string,
): GraphRequest {
  return {
    ...own(type),
    method: 'POST',
    path: `${itemPath(type, id, '')}/${relation.path}/$ref`,
    body: { '@odata.id': `${directory}/${member}` },
    ...(id === '{id}' ? { follows: true as const } : {}),
  }
}

/** Without `/$ref` this would delete the member itself (reference: entra-graph 1.4.1). */
function removeRelation(type: ResourceType, relation: Relation, id: string, member: string): GraphRequest {
  return {
    ...own(type),
    method: 'DELETE',
    path: `${itemPath(type, id, '')}/${relation.path}/${encodeURIComponent(member)}/$ref`,
  }
}

function own(type: ResourceType): Pick<GraphRequest, 'budget' | 'effect' | 'repeat' | 'version'> {
  return { budget: type.budget, effect: 'write', repeat: 'safe', version: graphWire(type).version }
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Map(ids.map((id) => [id.toLowerCase(), id])).values()]
}

// ---- children: objects of their own below the object

/** A property that is a collection of child objects: its path below the object, and the members that name a child. */
export type Child = { readonly property: string; readonly path: string; readonly key: readonly string[] }

/** The property of a row that is a child collection; undefined for most. */
export function childOf(type: ResourceType): Child | undefined {
  const one = behaviour(type, 'children')
  const [property, path] = isJsonObject(one) ? [textOf(one['property']), textOf(one['path'])] : []
  return property === undefined || path === undefined || !isJsonObject(one)
    ? undefined
    : { property, path, key: textsOf(one['key']) }
}

/** The child objects in a value. */
export function childrenIn(value: Json | undefined): readonly JsonObject[] {
  return isJsonList(value) ? value.filter(isJsonObject) : []
}

/** What brings a child collection from one list of objects (with their ids) to another: made, changed, then deleted. */
export function childChanges(
  type: ResourceType,
  child: Child,
  id: string,
  lists: { readonly before: readonly JsonObject[]; readonly after: readonly JsonObject[] },
): readonly GraphRequest[] {
  const { before, after } = lists
  const same = (left: JsonObject, right: JsonObject): boolean =>
    child.key.every((name) => sameJson(sorted(left[name]), sorted(right[name])))
  const path = `${itemPath(type, id, '')}/${child.path}`
  const follows = id === '{id}' ? { follows: true as const } : {}
  const toItem = (one: JsonObject): string => `${path}/${encodeURIComponent(textOf(one['id']) ?? '')}`
  return [
    ...after.flatMap((one): readonly GraphRequest[] => {
      const known = before.find((other) => same(one, other))
      if (known === undefined) return [{ ...own(type), method: 'POST', path, body: one, ...follows }]
      const differs = Object.entries(one).some(([name, value]) => !sameJson(sorted(known[name]), sorted(value)))
      return differs ? [{ ...own(type), method: 'PATCH', path: toItem(known), body: one }] : []
    }),
    ...before
      .filter((one) => !after.some((other) => same(one, other)))
      .map((one): GraphRequest => ({ ...own(type), method: 'DELETE', path: toItem(one) })),
  ]
}

function sorted(value: Json | undefined): Json | undefined {
  return isJsonList(value)
    ? [...value].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1))
    : value
}
