import type { Json, JsonObject } from '../../model/json.ts'
import { isJsonList, isJsonObject, sameJson, valueAt, textsOf } from '../../model/json.ts'
import { isReference, isSecretName, mapJson } from '../../model/marks.ts'
import type { Properties, Property, ResourceType } from '../../model/resource-type.ts'
import { fail } from '../../model/trouble.ts'
import { nameAsKeyOf } from './graph-names.ts'
import { withTypes } from './graph-typed.ts'
import type { Version } from './graph-wire.ts'
import { behaviour, graphWire, kindWire } from './graph-wire.ts'

/** What a body is made of: the properties to send, and the object they belong to (`all`: as it will be; `before`: as it is). */
export type Part = {
  readonly values: JsonObject
  readonly all: JsonObject
  readonly before: JsonObject
  readonly action: 'create' | 'update'
  readonly version: Version
}

/**
 * The version that a write needs: beta where the task or the kind says so, or where something that only beta has is written.
 * An empty member that only beta knows is no reason: v1.0 is then sent without it.
 */
export function versionFor(type: ResourceType, part: Pick<Part, 'values' | 'all'>, asked: 'beta' | undefined): Version {
  if (asked === 'beta' || kindWire(type, part.all).version === 'beta') return 'beta'
  const needsBeta = Object.entries(part.values).some(
    ([name, value]) => type.properties[name]?.beta === true || holdsBeta(type.properties[name], value),
  )
  return needsBeta ? 'beta' : graphWire(type).version
}

function holdsBeta(property: Property | undefined, value: Json): boolean {
  if (property === undefined || isNothing(property, value)) return false
  if (property.beta === true) return true
  const members = property.of
  if (members === undefined) return false
  const items = isJsonList(value) ? value : [value]
  return items.some(
    (item) => isJsonObject(item) && Object.entries(item).some(([name, inner]) => holdsBeta(members[name], inner)),
  )
}

/**
 * The body of a POST or PATCH. Only what the part holds is sent. A property that Graph takes whole goes whole: with explicit
 * empties on an update, so that it ends the same whether the service merges inside it or replaces it (reference: entra-graph
 * 1.4.1), and as literal null where nothing is left of it. Members that the version does not know are left out.
 */
export function bodyOf(type: ResourceType, part: Part): JsonObject {
  const { action, version } = part
  const idObjects = textsOf(behaviour(type, 'idObjects'))
  const names = nameAsKeyOf(type)
  const body = Object.fromEntries(
    Object.entries(part.values).flatMap(([name, value]): readonly (readonly [string, Json])[] => {
      const property = type.properties[name]
      if (names?.key === name) return kindWire(type, part.all).name === names.kind ? [[names.name, value]] : []
      if (property === undefined || property.write === 'never') return []
      if (action === 'update' && property.write === 'create' && sameJson(value, part.before[name])) return []
      const sent = toSend(type, name, property, sendable({ type, version }, property, value, name), part)
      return sent === undefined || (sent === null && action === 'create')
        ? []
        : [[name, withIds(sent, name, idObjects)]]
    }),
  )
  return withTypes(type, { ...kindType(type, part.all), ...withoutAbsent(type, body) })
}

function toSend(type: ResourceType, name: string, property: Property, value: Json, part: Part): Json | undefined {
  const members = property.of
  if (members === undefined || !isJsonObject(value)) return value
  if (textsOf(behaviour(type, 'mergeInside')).includes(name)) return onlyChanged(value, part.before[name])
  if (!textsOf(behaviour(type, 'wholeObjects')).includes(name)) return value
  if (textsOf(behaviour(type, 'literalNull')).includes(name) && isNothing(property, value)) return null
  return part.action === 'update' ? filled(members, value) : withoutEmpty(members, value)
}

/** The `@odata.type` of the object's kind, which Graph demands where several kinds share a path. */
export function kindType(type: ResourceType, values: JsonObject): JsonObject {
  const { odataType } = behaviour(type, 'odataType') === undefined ? {} : kindWire(type, values)
  return odataType === undefined ? {} : { '@odata.type': odataType }
}

/** What may be sent of a value: not what the service computes, what it refuses, or what the version does not know. */
function sendable(
  context: { readonly type: ResourceType; readonly version: Version },
  property: Property,
  value: Json,
  at: string,
): Json {
  const members = property.of
  if (members === undefined) return value
  if (isJsonList(value)) return value.map((item) => sendable(context, property, item, at))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const member = members[name]
      const path = `${at}.${name}`
      if (member === undefined) return name.startsWith('@') ? [[name, inner] as const] : []
      if (member.write === 'never' || refusedPaths(context.type).includes(path)) return []
      if (member.beta === true && context.version === 'v1.0') return []
      return [[name, sendable(context, member, inner, path)] as const]
    }),
  )
}

function refusedPaths(type: ResourceType): readonly string[] {
  const rules = behaviour(type, 'refuse')
  return (isJsonList(rules) ? rules : []).flatMap((rule) => (isJsonObject(rule) ? textsOf([rule['path'] ?? null]) : []))
}

/** Of an object into which Graph merges: the members that are to change. */
function onlyChanged(value: JsonObject, before: Json | undefined): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([name, inner]) => !isJsonObject(before) || !sameJson(inner, before[name])),
  )
}

/** Every writable member that is not in the value, as an explicit empty. */
function filled(members: Properties, value: JsonObject): JsonObject {
  const missing = Object.entries(members).filter(
    ([name, member]) =>
      member.write !== 'never' && member.beta !== true && !name.startsWith('@') && value[name] === undefined,
  )
  return {
    ...Object.fromEntries(missing.map(([name, member]) => [name, emptyOf(member)])),
    ...Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filledMember(members[name], inner)])),
  }
}

function filledMember(member: Property | undefined, value: Json): Json {
  if (member?.of !== undefined && member.list === undefined && isJsonObject(value)) return filled(member.of, value)
  const isEmpty = value === null || (isJsonList(value) && value.length === 0)
  return isEmpty && member !== undefined ? emptyOf(member) : value
}

/** Where the service itself puts something in the place of nothing, and takes no nothing, that is sent. */
function emptyOf(property: Property): Json {
  return property.emptyWhen?.[0] ?? (property.list === undefined ? null : [])
}

function withoutEmpty(members: Properties, value: JsonObject): JsonObject {
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const member = members[name]
    if (inner === null || (isJsonList(inner) && inner.length === 0)) return []
    if (!isJsonObject(inner) || member?.of === undefined) return [[name, inner] as const]
    return isNothing(member, inner) ? [] : [[name, withoutEmpty(member.of, inner)] as const]
  })
  // What the service demands of everybody and would put there itself is sent on a create, too.
  const demanded = Object.entries(members).flatMap(([name, member]) =>
    member.emptyWhen?.[0] !== undefined && (value[name] ?? null) === null ? [[name, member.emptyWhen[0]] as const] : [],
  )
  return Object.fromEntries([...demanded, ...kept])
}

/** Nothing is left of a value: null, empty, false, or what the row counts as nothing, all the way down. */
function isNothing(property: Property | undefined, value: Json): boolean {
  if (value === null || value === false || value === '') return true
  if (property?.emptyWhen?.some((one) => sameJson(one, value)) === true) return true
  if (isJsonList(value)) return value.length === 0
  return (
    isJsonObject(value) &&
    Object.entries(value).every(([name, inner]) => name.startsWith('@') || isNothing(property?.of?.[name], inner))
  )
}

/** Members that must not be there at all, not even as null, while another member has a certain value. */
function withoutAbsent(type: ResourceType, body: JsonObject): JsonObject {
  const rules = behaviour(type, 'absentWhile')
  return (isJsonList(rules) ? rules : []).reduce<JsonObject>((sent, one) => {
    if (!isJsonObject(one)) return sent
    const [path] = textsOf([one['path'] ?? null])
    if (path === undefined || !sameJson(valueAt(sent, path.split('.')), one['is'])) return sent
    return textsOf(one['absent']).reduce((left, gone) => dropNothing(left, gone.split('.')), sent)
  }, body)
}

function dropNothing(value: JsonObject, [name, ...rest]: readonly string[]): JsonObject {
  const inner = name === undefined ? undefined : value[name]
  if (name === undefined || inner === undefined) return value
  if (rest.length > 0) return isJsonObject(inner) ? { ...value, [name]: dropNothing(inner, rest) } : value
  return isNothing(undefined, inner)
    ? Object.fromEntries(Object.entries(value).filter(([other]) => other !== name))
    : value
}

function withIds(value: Json, path: string, paths: readonly string[]): Json {
  if (paths.includes(path) && typeof value === 'string') return { id: value }
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withIds(inner, `${path}.${name}`, paths)]),
  )
}

/** Values without marks. Fails with INTERNAL where a reference has no id yet, or a secret stands: neither may reach the wire. */
export function plainValues(values: JsonObject): JsonObject {
  const result = mapJson(values, (value) => {
    if (isSecretName(value)) fail('INTERNAL', { message: 'a secret stands where Graph takes none', arrived: 'no' })
    if (!isReference(value)) return value
    const { id, name } = value.$ref
    return id ?? fail('INTERNAL', { message: `"${name}" was to be written before its id is known`, arrived: 'no' })
  })
  return isJsonObject(result) ? result : {}
}
