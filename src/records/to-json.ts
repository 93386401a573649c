import type { Json } from '../model/json.ts'
import { isJson } from '../model/json.ts'
import { fail } from '../model/trouble.ts'

/** A value of ours as JSON: members that are undefined fall away. Fails with INTERNAL for what JSON cannot hold. */
export function toJson(value: unknown): Json {
  const json: unknown = JSON.parse(JSON.stringify(value))
  return isJson(json) ? json : fail('INTERNAL', { message: 'a record holds something that is not JSON' })
}

/** Reads JSON text; undefined where it is none. */
export function parseJson(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isJson(value) ? value : undefined
  } catch {
    return undefined
  }
}
