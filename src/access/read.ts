import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'

/** What a policy says cannot be read: it is of another shape than Graph documents. */
export type Unreadable = { readonly unreadable: string }

/** A list of texts; empty where there is none. */
export type Texts = readonly string[] | Unreadable

/** Says whether something could not be read. */
export function isUnreadable(value: unknown): value is Unreadable {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'unreadable')
}

/** Reads a list of texts. Missing, null and empty are the same. */
export function textsAt(object: JsonObject, name: string): Texts {
  const value = object[name] ?? []
  const unreadable = { unreadable: `${name} is not a list of texts` }
  if (!isJsonList(value)) return unreadable
  const texts = value.filter((item) => typeof item === 'string')
  return texts.length === value.length ? texts : unreadable
}

/** Reads flags: texts joined by commas, as Graph writes them, or a list of them. Missing, null and empty are none. */
export function flagsAt(object: JsonObject, name: string): Texts {
  const value = object[name] ?? ''
  if (typeof value !== 'string') return textsAt(object, name)
  return value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** Reads an object; an empty one where there is none. */
export function objectAt(object: JsonObject, name: string): JsonObject | Unreadable {
  const value = object[name] ?? {}
  return isJsonObject(value) ? value : { unreadable: `${name} is not an object` }
}

/** Reads a text; null where there is none. */
export function textAt(object: JsonObject, name: string): string | null | Unreadable {
  const value = object[name] ?? null
  return value === null || typeof value === 'string' ? value : { unreadable: `${name} is not a text` }
}

/** Ids and words of Graph as a set to compare without case. */
export type Words = { readonly has: (word: string) => boolean; readonly size: number; readonly all: readonly string[] }

/** Makes words of texts. */
export function words(texts: readonly string[]): Words {
  const small = new Set(texts.map((text) => text.toLowerCase()))
  return { has: (word) => small.has(word.toLowerCase()), size: small.size, all: texts }
}

/** Says whether nothing is said: missing, null, false, an empty text, list or object, or one of only such. */
export function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === false || value === '') return true
  if (isJsonList(value)) return value.every((item) => isEmpty(item))
  return isJsonObject(value) && Object.values(value).every((item) => isEmpty(item))
}
