import type { Json } from '../model/json.ts'
import { isJsonList, isJsonObject, sameJson } from '../model/json.ts'
import { isReference, mapJson } from '../model/marks.ts'
import type { Property } from '../model/resource-type.ts'
import { durationMs } from './duration.ts'
import { isGuid } from '../model/guid.ts'
import { networkOf } from './network.ts'

/** Says whether a declared and an observed single value are the same, by what the row says of the property. */
export function sameScalar(property: Property | undefined, declared: Json, observed: Json): boolean {
  if (isReference(declared)) {
    // What goes on the wire for a reference is an id or a name of the service; neither has a case of its own.
    const { id } = declared.$ref
    return id !== undefined && typeof observed === 'string' && id.toLowerCase() === observed.toLowerCase()
  }
  if (property?.jsonText === true) return sameJson(parsedJson(plain(declared)), parsedJson(observed))
  if (property?.flags === true) return sameFlags(property, declared, observed)
  if (property?.shape === 'duration') {
    const left = durationMs(declared)
    const right = durationMs(observed)
    if (left !== undefined && right !== undefined) return left === right
  }
  if (typeof declared === 'string' && typeof observed === 'string') {
    if (property?.network === true && networkOf(declared) !== undefined)
      return networkOf(declared) === networkOf(observed)
    const anyCase = property?.ignoreCase === true || (isGuid(declared) && isGuid(observed))
    return anyCase ? declared.toLowerCase() === observed.toLowerCase() : declared === observed
  }
  return sameJson(plain(declared), observed)
}

/** Replaces every reference that has its id by that id: what the value will look like when it is read back. */
export function plain(value: Json): Json {
  return mapJson(value, (item) => (isReference(item) ? (item.$ref.id ?? item) : item))
}

/**
 * Says whether a value means "nothing here": null, missing, an empty list, an empty text, what the row counts as such, and an
 * object of nothing else (reference: entra-graph 1.4.2).
 */
export function isEmpty(property: Property | undefined, value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true
  if (property?.emptyWhen?.some((one) => sameJson(one, value)) === true) return true
  if (isJsonList(value)) return value.length === 0
  return isJsonObject(value) && !isReference(value) && isEmptyObject(property, value, isEmpty)
}

/** `isEmpty` for what nobody declared inside a closed whole: there a plain false is nothing, too. */
export function isEmptyInClosed(property: Property | undefined, value: Json | undefined): boolean {
  if (value === false || isEmpty(property, value)) return true
  return isJsonObject(value) && isEmptyObject(property, value, isEmptyInClosed)
}

function isEmptyObject(
  property: Property | undefined,
  value: { readonly [key: string]: Json },
  empty: (property: Property | undefined, value: Json | undefined) => boolean,
): boolean {
  return Object.entries(value).every(([key, item]) => empty(property?.of?.[key], item))
}

function sameFlags(property: Property, declared: Json, observed: Json): boolean {
  const left = flagSet(property, declared)
  const right = flagSet(property, observed)
  return left.size === right.size && [...left].every((flag) => right.has(flag))
}

function flagSet(property: Property, value: Json): ReadonlySet<string> {
  const words = isJsonList(value) ? value : typeof value === 'string' ? value.split(',') : []
  const texts = words.flatMap((word) => (typeof word === 'string' && word.trim() !== '' ? [word.trim()] : []))
  return new Set(property.ignoreCase === true ? texts.map((text) => text.toLowerCase()) : texts)
}

function parsedJson(value: Json): Json {
  if (typeof value !== 'string') return value
  try {
    // JSON.parse of text gives JSON by definition; anything else is compared as the text it is.
    const parsed: Json = JSON.parse(value)
    return parsed
  } catch {
    return value
  }
}
