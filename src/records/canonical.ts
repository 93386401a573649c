import { createHash } from 'node:crypto'
import type { Json } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'

/**
 * Writes JSON in one form only: members sorted by UTF-16 code units, no white space (the order of RFC 8785). Two values
 * that `sameJson` calls the same give the same text.
 */
export function canonicalText(value: Json): string {
  if (isJsonList(value)) return `[${value.map(canonicalText).join(',')}]`
  if (isJsonObject(value)) {
    const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** SHA-256 of the canonical text, as 64 hexadecimal digits. */
export function digest(value: Json): string {
  return createHash('sha256').update(canonicalText(value), 'utf8').digest('hex')
}
