import type { Json, JsonObject } from '../../model/json.ts'
import { isJsonList, isJsonObject, sameJson, textsOf } from '../../model/json.ts'
import type { Property } from '../../model/resource-type.ts'
import { readAllowedDomains, readDomains, writeAllowedDomains } from './teams-domains.ts'
import type { TeamsBehaviours } from './teams-wire.ts'

/** Brings a value that was read into the shape of its property; undefined where nobody can tell what it says. Never fails. */
export function readValue(
  behaviours: TeamsBehaviours,
  name: string,
  property: Property,
  value: Json,
): Json | undefined {
  if (behaviours.allowedDomains === name) return readAllowedDomains(value)
  if (behaviours.domainLists.includes(name)) return readDomains(value)
  const joint = behaviours.joined[name]
  if (joint !== undefined) return isJsonList(value) ? value : splitText(value)
  if (value === null) return null
  if (property.list !== undefined)
    return (isJsonList(value) ? value : [value]).map((item) => readScalar(property, item))
  return readScalar(property, value)
}

/** Sources show semicolons, commas and spaces between senders (reference: teams A.4). */
function splitText(value: Json): Json {
  if (value === null) return []
  return typeof value === 'string' ? value.split(/[;,\s]+/u).filter((one) => one !== '') : value
}

function readScalar(property: Property, value: Json): Json {
  if (property.shape === 'integer' && typeof value === 'string' && /^-?\d{1,15}$/u.test(value)) return Number(value)
  if (property.shape === 'boolean' && typeof value === 'string' && /^(true|false)$/iu.test(value))
    return value.toLowerCase() === 'true'
  const { of } = property
  if (of === undefined || !isJsonObject(value)) return value
  // What the service keeps beside an element's known members is its own and must not go back.
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const member = Object.hasOwn(of, name) ? of[name] : undefined
      return member === undefined ? [] : [[name, item === null ? null : readScalar(member, item)] as const]
    }),
  )
}

/**
 * The ways in which a value may have to be written, the best proven first. More than one where sources disagree: the federation
 * list, and a text that is cleared by null or by an empty text (reference: teams A.4).
 */
export function writeValue(
  behaviours: TeamsBehaviours,
  name: string,
  property: Property | undefined,
  value: Json,
): readonly Json[] {
  if (behaviours.allowedDomains === name) {
    const { put, patch } = writeAllowedDomains(value)
    return [put, patch]
  }
  const joint = behaviours.joined[name]
  if (joint !== undefined) {
    const texts = textsOf(value)
    return texts.length === 0 ? [null, ''] : [texts.join(joint)]
  }
  if (property?.list !== undefined) return [isJsonList(value) ? placed(property, value) : []]
  if (property?.shape === 'string' && (value === null || value === '')) return value === null ? [null, ''] : ['', null]
  return [value]
}

/** Elements with a place have a number for it, from 1 (reference: teams A.4); those declared without get that of their place in the list. */
function placed(property: Property, list: readonly Json[]): Json {
  if (property.of?.['Order'] === undefined) return list
  return list.map((item, index) =>
    isJsonObject(item) && (item['Order'] ?? null) === null ? { ...item, Order: index + 1 } : item,
  )
}

/** Says whether what is read back is what was written, for the values that have several ways of writing. */
export function isShown(wanted: Json, seen: Json | undefined): boolean {
  if (isNothing(wanted)) return isNothing(seen)
  if (isJsonList(wanted) && isJsonList(seen)) return sameJson(folded(wanted), folded(seen))
  return sameJson(wanted, seen)
}

function isNothing(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (isJsonList(value) && value.length === 0)
}

function folded(list: readonly Json[]): readonly Json[] {
  return [...new Set(textsOf(list).map((one) => one.toLowerCase()))].sort()
}

/** Members that hold a secret or a large image and are never kept (reference: teams A.3, trap 16). */
const unkept = /^(SdnApiToken|lob(Logo|Logomark|Background))$/iu

/** An object as it was read, without what is never kept. */
export function withoutSecrets(raw: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) => {
      if (unkept.test(name)) return []
      return [[name, isJsonObject(value) ? withoutSecrets(value) : value] as const]
    }),
  )
}
