import type { Instance } from '../../model/instance.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { absent, present, unknown } from '../../model/observed.ts'
import type { Properties, Property, ResourceType } from '../../model/resource-type.ts'
import { trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import { explainReply } from './graph-errors.ts'
import { behaviour, graphWire, relationsOf, textOf, textsOf } from './graph-wire.ts'

/**
 * Objects out of an answer: a list, one object, or the rows inside another object. Annotations and members that no row knows
 * stay in `raw` alone. 404 is absent for one object; any other refusal is unknown.
 */
export function decodeReply(type: ResourceType, reply: Reply): Observed<readonly Instance[]> {
  if (reply.status === 404 && type.cardinality === 'perObject') return absent
  if (reply.status < 200 || reply.status > 299) return unknown(explainReply(reply, type, 'read'))
  const { body } = reply
  if (!isJson(body) || !isJsonObject(body))
    return unknown(
      trouble('SERVICE-UNREADABLE', { message: `Graph gave an answer for ${type.name} that is not JSON.` }),
    )
  return present(objectsIn(type, body).map((raw) => toInstance(type, raw)))
}

function objectsIn(type: ResourceType, body: JsonObject): readonly JsonObject[] {
  const { within } = graphWire(type)
  const list = within === undefined ? body['value'] : body[within]
  return isJsonList(list) ? list.filter(isJsonObject) : within === undefined ? [body] : []
}

/** One object as an instance. `asked`: the key it was asked for, where the object does not hold its key itself. */
export function toInstance(type: ResourceType, raw: JsonObject, asked?: string): Instance {
  const keyProperty = textOf(behaviour(type, 'askedKey'))
  const shown = keyProperty === undefined || asked === undefined ? raw : { ...raw, [keyProperty]: asked }
  const values = clean(type.properties, withRelations(type, shown), textsOf(behaviour(type, 'idObjects')), '')
  const key = type.key.map((name) => keyText(values[name])).join(' / ')
  return { at: { type: type.name, key }, id: textOf(raw['id']) ?? asked ?? key, values, raw: shown }
}

function withRelations(type: ResourceType, raw: JsonObject): JsonObject {
  const relations = relationsOf(type).filter(({ property }) => isJsonList(raw[property]))
  if (relations.length === 0) return raw
  const ids = (list: Json | undefined): readonly Json[] =>
    isJsonList(list) ? list.flatMap((item) => (isJsonObject(item) ? [item['id'] ?? null] : [item])) : []
  return { ...raw, ...Object.fromEntries(relations.map(({ property }) => [property, ids(raw[property])])) }
}

function clean(properties: Properties, raw: JsonObject, idObjects: readonly string[], at: string): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, property]) => {
      const value = raw[name]
      return value === undefined
        ? []
        : [[name, cleanValue(property, value, idObjects, at === '' ? name : `${at}.${name}`)] as const]
    }),
  )
}

function cleanValue(property: Property, value: Json, idObjects: readonly string[], at: string): Json {
  if (idObjects.includes(at)) return isJsonObject(value) ? (value['id'] ?? null) : value
  if (property.of === undefined) return value
  const members = property.of
  if (isJsonList(value)) return value.map((item) => (isJsonObject(item) ? clean(members, item, idObjects, at) : item))
  return isJsonObject(value) ? clean(members, value, idObjects, at) : value
}

function keyText(value: Json | undefined): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value)
}
