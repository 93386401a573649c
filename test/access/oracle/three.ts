import type { JsonObject } from '../../../src/model/json.ts'
import type { Truth } from '../../../src/access/verdict.ts'

export const bool = (value: boolean): Truth => (value ? 'yes' : 'no')
export const not = (a: Truth): Truth => (a === 'unknown' ? 'unknown' : a === 'yes' ? 'no' : 'yes')
export const all = (parts: readonly Truth[]): Truth =>
  parts.includes('no') ? 'no' : parts.includes('unknown') ? 'unknown' : 'yes'
export const any = (parts: readonly Truth[]): Truth =>
  parts.includes('yes') ? 'yes' : parts.includes('unknown') ? 'unknown' : 'no'

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object at a path of names; an empty one where there is none. */
export function objectAt(from: JsonObject, ...path: readonly string[]): JsonObject {
  let at: JsonObject = from
  for (const name of path) {
    const next = at[name]
    if (!isObject(next)) return {}
    at = next
  }
  return at
}

/** The texts in a list; none where there is no list. */
export function texts(from: JsonObject, name: string): readonly string[] {
  const value = from[name]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** The objects in a list; none where there is no list. */
export function objects(from: JsonObject, name: string): readonly JsonObject[] {
  const value = from[name]
  return Array.isArray(value) ? value.filter(isObject) : []
}

export function text(from: JsonObject, name: string): string | undefined {
  const value = from[name]
  return typeof value === 'string' ? value : undefined
}

/** Flags that Graph joins by commas: `guestOrExternalUserTypes`, `transferMethods`, `insiderRiskLevels`. */
export function flags(from: JsonObject, name: string): readonly string[] {
  return (text(from, name) ?? '')
    .split(',')
    .map((flag) => flag.trim())
    .filter((flag) => flag !== '' && flag !== 'none')
}

export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
export const holds = (list: readonly string[], one: string): boolean => list.some((item) => same(item, one))
