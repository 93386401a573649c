import type { Instance } from '../../model/instance.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject, textsOf } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { foreignAnswer } from '../../model/foreign-answer.ts'
import { absent, present, unknown } from '../../model/observed.ts'
import type { Properties, Property, ResourceType } from '../../model/resource-type.ts'
import { trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import { explainReply, isHonestAbsence } from './graph-errors.ts'
import { nameAsKey } from './graph-names.ts'
import { behaviour, graphWire, relationsOf, textOf } from './graph-wire.ts'

/**
 * Objects out of an answer: a list, one object, or the rows inside another object. Annotations and members that no row knows
 * stay in `raw` alone. Graph's own "no such object" is absent for an object that was asked for by key; any other refusal is
 * unknown, also a 404 that only says that a path is wrong (reference: entra-graph 3.4).
 */
export function decodeReply(type: ResourceType, reply: Reply): Observed<readonly Instance[]> {
  if (type.cardinality === 'perObject' && isHonestAbsence(reply)) return absent
  if (reply.status < 200 || reply.status > 299) return unknown(explainReply(reply, type, 'read'))
  const foreign = foreignAnswer(reply, 'Graph', `${type.name} could not be read`, 'read')
  if (foreign !== undefined) return unknown(foreign)
  const { body } = reply
  const objects = isJson(body) && isJsonObject(body) ? objectsIn(type, body) : undefined
  if (objects === undefined || reply.garbled === true)
    return unknown(
      trouble('SERVICE-UNREADABLE', {
        message: `Graph gave an answer for ${type.name} that is not what it should be.`,
      }),
    )
  return present(objects.map((raw) => toInstance(type, raw)))
}

/** A list with anything but objects in it is no list: half of it would look like objects that are gone. */
function objectsIn(type: ResourceType, body: JsonObject): readonly JsonObject[] | undefined {
  const { within, single, list } = graphWire(type)
  const found = within === undefined ? body['value'] : body[within]
  if (isJsonList(found)) return found.every(isJsonObject) ? found.filter(isJsonObject) : undefined
  return within === undefined && !single && (list === undefined || textOf(body['id']) !== undefined)
    ? [body]
    : undefined
}

/** One object as an instance. `asked`: the key it was asked for, where the object does not hold its key itself. */
export function toInstance(type: ResourceType, raw: JsonObject, asked?: string): Instance {
  const keyProperty = textOf(behaviour(type, 'askedKey'))
  const shown = keyProperty === undefined || asked === undefined ? raw : { ...raw, [keyProperty]: asked }
  const named = withRelations(type, nameAsKey(type, shown))
  const values = clean(type.properties, named, textsOf(behaviour(type, 'idObjects')), '')
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
      const value = Object.hasOwn(raw, name) ? raw[name] : undefined
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
