import type { Json, JsonObject } from '../../model/json.ts'
import { isJsonList, isJsonObject, sameJson } from '../../model/json.ts'
import { isReference, mapJson } from '../../model/marks.ts'
import type { Step } from '../../model/protocol.ts'
import type { Properties, ResourceType } from '../../model/resource-type.ts'
import type { GraphRequest } from './graph-transport.ts'
import type { Relation, Version } from './graph-wire.ts'
import { behaviour, graphWire, kindWire, relationsOf, textOf, textsOf } from './graph-wire.ts'

/**
 * The requests of a step, in order. `{id}` in a path stands for the id that the first one gives. Where the service merges only
 * touched top-level properties are sent; a property that it replaces whole is sent whole, with explicit empties.
 */
export function encodeStep(step: Step, directory: string): readonly GraphRequest[] {
  switch (step.change.action) {
    case 'create':
      return encodeCreate(step, directory)
    case 'update':
      return encodeUpdate(step, directory)
    case 'delete':
      return encodeDelete(step)
  }
}

function encodeCreate({ type, change }: Step, directory: string): readonly GraphRequest[] {
  const values = plain(change.values)
  const relations = relationsOf(type)
  const child = childrenOf(type)
  const body = bodyOf(
    type,
    withoutNames(values, [...relations.map((one) => one.property), ...(child === undefined ? [] : [child.property])]),
    values,
    'create',
  )
  const version = versionOf(type, values, change.version)
  const bound = Object.fromEntries(
    relations.flatMap((relation) => {
      const ids = textsOf(values[relation.property]).slice(0, relation.bind)
      return ids.length === 0 ? [] : [[`${relation.property}@odata.bind`, ids.map((id) => `${directory}/${id}`)]]
    }),
  )
  const rest = relations.flatMap((relation) =>
    textsOf(values[relation.property])
      .slice(relation.bind)
      .map((id) => addRelation(type, relation, '{id}', id, directory)),
  )
  return [
    {
      ...base(type),
      effect: 'write',
      method: 'POST',
      version,
      path: graphWire(type).path,
      body: { ...body, ...bound },
      repeat: 'afterLookup',
    },
    ...rest,
    ...(child === undefined ? [] : childRequests(type, child, '{id}', [], objects(values[child.property]))),
  ]
}

function encodeUpdate({ type, change, current }: Step, directory: string): readonly GraphRequest[] {
  const values = plain(change.values)
  const before = current?.values ?? change.before?.values ?? {}
  const id = change.objectId ?? '{id}'
  const relations = relationsOf(type)
  const child = childrenOf(type)
  const action = actionOf(type)
  const own = withoutNames(values, [
    ...relations.map((one) => one.property),
    ...(child === undefined ? [] : [child.property]),
    ...(action === undefined ? [] : [action.property]),
    ...type.key.filter((name) => !isWritable(type, name)),
  ])
  const stable = Object.fromEntries(Object.entries(own).filter(([name]) => type.properties[name]?.beta !== true))
  const beta = Object.fromEntries(Object.entries(own).filter(([name]) => type.properties[name]?.beta === true))
  const path = itemPath(type, id, change.at.key)
  const patch = (part: JsonObject, version: Version): readonly GraphRequest[] =>
    Object.keys(part).length === 0
      ? []
      : [
          {
            ...base(type),
            effect: 'write',
            method: 'PATCH',
            version,
            path,
            body: bodyOf(type, part, { ...before, ...values }, 'update'),
            repeat: 'safe',
          },
        ]
  return [
    ...patch(stable, versionOf(type, { ...before, ...stable }, change.version)),
    ...patch(beta, 'beta'),
    ...(action === undefined || values[action.property] === undefined
      ? []
      : [
          {
            ...base(type),
            effect: 'write' as const,
            method: 'POST' as const,
            version: graphWire(type).version,
            path: `${path}/${action.action}`,
            body: { [action.property]: values[action.property] },
            repeat: 'safe' as const,
          },
        ]),
    ...relations.flatMap((relation) =>
      values[relation.property] === undefined
        ? []
        : relationChanges(
            type,
            relation,
            id,
            textsOf(before[relation.property]),
            textsOf(values[relation.property]),
            directory,
          ),
    ),
    ...(child === undefined || values[child.property] === undefined
      ? []
      : childRequests(
          type,
          child,
          id,
          objects(
            current?.raw !== undefined && isJsonObject(current.raw)
              ? current.raw[child.property]
              : before[child.property],
          ),
          objects(values[child.property]),
        )),
  ]
}

function encodeDelete({ type, change, current }: Step): readonly GraphRequest[] {
  const values = current?.values ?? change.before?.values ?? {}
  const path = itemPath(type, change.objectId ?? '{id}', change.at.key)
  const untrust = textOf(behaviour(type, 'untrustBeforeDelete'))
  const { version } = graphWire(type)
  return [
    ...(untrust !== undefined && values[untrust] === true
      ? [
          {
            ...base(type),
            effect: 'write' as const,
            method: 'PATCH' as const,
            version,
            path,
            body: { ...kindType(type, values), [untrust]: false },
            repeat: 'safe' as const,
          },
        ]
      : []),
    { ...base(type), effect: 'write', method: 'DELETE', version, path, repeat: 'safe' },
  ]
}

function base(type: ResourceType): Pick<GraphRequest, 'budget'> {
  return { budget: type.budget }
}

function isWritable(type: ResourceType, name: string): boolean {
  return type.properties[name]?.write === 'always'
}

/** The path of one object: its id, or its key where the row says so. */
export function itemPath(type: ResourceType, id: string, key: string): string {
  return graphWire(type)
    .item.replace('{id}', id === '{id}' ? id : encodeURIComponent(id))
    .replace('{key}', encodeURIComponent(key))
}

function versionOf(type: ResourceType, values: JsonObject, asked: 'beta' | undefined): Version {
  if (asked === 'beta' || kindWire(type, values).version === 'beta') return 'beta'
  return Object.keys(values).some((name) => type.properties[name]?.beta === true) &&
    graphWire(type).version === 'v1.0' &&
    type.create
    ? 'beta'
    : graphWire(type).version
}

function kindType(type: ResourceType, values: JsonObject): JsonObject {
  const { odataType } = behaviour(type, 'odataType') === undefined ? {} : kindWire(type, values)
  return odataType === undefined ? {} : { '@odata.type': odataType }
}

/** The body of a POST or PATCH: kinds named, references by id objects, whole objects whole, empty closed ones as literal null. */
function bodyOf(type: ResourceType, part: JsonObject, all: JsonObject, action: 'create' | 'update'): JsonObject {
  const whole = textsOf(behaviour(type, 'wholeObjects'))
  const idObjects = textsOf(behaviour(type, 'idObjects'))
  const body = Object.fromEntries(
    Object.entries(part).flatMap(([name, value]) => {
      if (name === 'id' && behaviour(type, 'odataType') !== undefined) return []
      const property = type.properties[name]
      const members = property?.of
      const complete =
        whole.includes(name) && members !== undefined && isJsonObject(value)
          ? isEmpty(value)
            ? null
            : action === 'update'
              ? filled(members, value)
              : withoutEmpty(value)
          : value
      if (complete === null && action === 'create') return []
      return [[name, withIdObjects(tagged(complete), name, idObjects)] as const]
    }),
  )
  return { ...kindType(type, all), ...body }
}

/** Every writable member that is not in the value, as an explicit empty: ends the same whether the service merges or replaces. */
function filled(members: Properties, value: JsonObject): JsonObject {
  const missing = Object.entries(members).filter(
    ([name, property]) =>
      property.write !== 'never' && property.beta !== true && !name.startsWith('@') && value[name] === undefined,
  )
  return {
    ...Object.fromEntries(missing.map(([name, property]) => [name, property.list === undefined ? null : []])),
    ...Object.fromEntries(
      Object.entries(value).map(([name, item]) => {
        const inner = members[name]?.of
        return [
          name,
          inner !== undefined && isJsonObject(item) && members[name]?.list === undefined ? filled(inner, item) : item,
        ]
      }),
    ),
  }
}

function withoutEmpty(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) =>
      isEmpty(item) ? [] : [[name, isJsonObject(item) ? withoutEmpty(item) : item]],
    ),
  )
}

function isEmpty(value: Json): boolean {
  if (value === null) return true
  if (isJsonList(value)) return value.length === 0
  return isJsonObject(value) && Object.entries(value).every(([name, item]) => name.startsWith('@') || isEmpty(item))
}

/** Address ranges carry their own type on the wire; people write only the address. */
function tagged(value: Json): Json {
  return mapJson(value, (item) => {
    const address = isJsonObject(item) ? textOf(item['cidrAddress']) : undefined
    return address === undefined || !isJsonObject(item)
      ? item
      : {
          '@odata.type': address.includes(':') ? '#microsoft.graph.iPv6CidrRange' : '#microsoft.graph.iPv4CidrRange',
          ...item,
        }
  })
}

function withIdObjects(value: Json, at: string, paths: readonly string[]): Json {
  if (paths.includes(at) && typeof value === 'string') return { id: value }
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withIdObjects(item, `${at}.${name}`, paths)]),
  )
}

function plain(values: JsonObject): JsonObject {
  const result = mapJson(values, (value) => (isReference(value) ? (value.$ref.id ?? value) : value))
  return isJsonObject(result) ? result : {}
}

function withoutNames(values: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
}

// ---- relations

function addRelation(
  type: ResourceType,
  relation: Relation,
  id: string,
  member: string,
  directory: string,
): GraphRequest {
  return {
    ...base(type),
    effect: 'write',
    method: 'POST',
    version: graphWire(type).version,
    path: `${itemPath(type, id, '')}/${relation.path}/$ref`,
    body: { '@odata.id': `${directory}/${member}` },
    repeat: 'safe',
  }
}

function relationChanges(
  type: ResourceType,
  relation: Relation,
  id: string,
  before: readonly string[],
  after: readonly string[],
  directory: string,
): readonly GraphRequest[] {
  const has = (list: readonly string[], one: string): boolean =>
    list.some((other) => other.toLowerCase() === one.toLowerCase())
  const gone = before.filter((one) => !has(after, one))
  return [
    ...after.filter((one) => !has(before, one)).map((one) => addRelation(type, relation, id, one, directory)),
    // Without /$ref this would delete the member itself (reference: entra-graph 1.4.1).
    ...gone.map((one): GraphRequest => ({
      ...base(type),
      effect: 'write',
      method: 'DELETE',
      version: graphWire(type).version,
      path: `${itemPath(type, id, '')}/${relation.path}/${encodeURIComponent(one)}/$ref`,
      repeat: 'safe',
    })),
  ]
}

// ---- children

type Child = { readonly property: string; readonly path: string; readonly key: readonly string[] }

function childrenOf(type: ResourceType): Child | undefined {
  const one = behaviour(type, 'children')
  const [property, path] = isJsonObject(one) ? [textOf(one['property']), textOf(one['path'])] : []
  return property === undefined || path === undefined || !isJsonObject(one)
    ? undefined
    : { property, path, key: textsOf(one['key']) }
}

function actionOf(type: ResourceType): { readonly property: string; readonly action: string } | undefined {
  const one = behaviour(type, 'actionProperty')
  const [property, action] = isJsonObject(one) ? [textOf(one['property']), textOf(one['action'])] : []
  return property === undefined || action === undefined ? undefined : { property, action }
}

function objects(value: Json | undefined): readonly JsonObject[] {
  return isJsonList(value) ? value.filter(isJsonObject) : []
}

function childRequests(
  type: ResourceType,
  child: Child,
  id: string,
  before: readonly JsonObject[],
  after: readonly JsonObject[],
): readonly GraphRequest[] {
  const same = (left: JsonObject, right: JsonObject): boolean =>
    child.key.every((name) => sameJson(sorted(left[name]), sorted(right[name])))
  const path = `${itemPath(type, id, '')}/${child.path}`
  const { version } = graphWire(type)
  const gone = before.filter((one) => !after.some((other) => same(one, other)))
  return [
    ...gone.map((one): GraphRequest => ({
      ...base(type),
      effect: 'write',
      method: 'DELETE',
      version,
      path: `${path}/${encodeURIComponent(textOf(one['id']) ?? '')}`,
      repeat: 'safe',
    })),
    ...after.flatMap((one): readonly GraphRequest[] => {
      const known = before.find((other) => same(one, other))
      if (known === undefined)
        return [{ ...base(type), effect: 'write', method: 'POST', version, path, body: one, repeat: 'safe' }]
      const differs = Object.entries(one).some(([name, value]) => !sameJson(sorted(known[name]), sorted(value)))
      return differs
        ? [
            {
              ...base(type),
              effect: 'write',
              method: 'PATCH',
              version,
              path: `${path}/${encodeURIComponent(textOf(known['id']) ?? '')}`,
              body: one,
              repeat: 'safe',
            },
          ]
        : []
    }),
  ]
}

function sorted(value: Json | undefined): Json | undefined {
  return isJsonList(value)
    ? [...value].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1))
    : value
}
