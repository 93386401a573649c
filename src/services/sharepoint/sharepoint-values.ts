import type { Json } from '../../model/json.ts'
import { isJsonList, isJsonObject } from '../../model/json.ts'
import { isReference } from '../../model/marks.ts'
import type { CsomPlainType, CsomValue } from './csom-request.ts'

/** What a property is on the wire: a plain type, a list of one, or an enumeration's names and numbers. */
export type MemberType =
  | { readonly kind: 'plain'; readonly type: Exclude<CsomPlainType, 'Enum'> }
  | { readonly kind: 'list'; readonly of: 'String' | 'Guid' | 'Int32' }
  | { readonly kind: 'enum'; readonly numbers: Readonly<Record<string, number>> }

/** A text as a value. */
export function csomText(text: string): CsomValue {
  return { kind: 'plain', type: 'String', text }
}

/** A yes or no as a value. */
export function csomBoolean(value: boolean): CsomValue {
  return { kind: 'plain', type: 'Boolean', text: String(value) }
}

/** A whole number as a value. */
export function csomNumber(type: 'Int32' | 'Int64' | 'UInt32' | 'Double' | 'Enum', value: number): CsomValue {
  return { kind: 'plain', type, text: String(value) }
}

/** A GUID as a value; the service takes it in braces. */
export function csomGuid(guid: string): CsomValue {
  return { kind: 'plain', type: 'Guid', text: `{${guid.replace(/[{}]/gu, '').toLowerCase()}}` }
}

/** A value of the row on its way to the service; undefined where it is not of its type. */
export function writeMember(type: MemberType, value: Json): CsomValue | undefined {
  const plain = isReference(value) ? (value.$ref.id ?? null) : value
  if (type.kind === 'list') {
    if (plain === null) return { kind: 'array', items: [] }
    if (!isJsonList(plain)) return undefined
    const items = plain.map((item) => writeMember({ kind: 'plain', type: type.of }, item))
    return items.every((item) => item !== undefined) ? { kind: 'array', items } : undefined
  }
  if (type.kind === 'enum') {
    const number = typeof plain === 'string' && Object.hasOwn(type.numbers, plain) ? type.numbers[plain] : Number(plain)
    return number === undefined || plain === null || plain === '' || !Number.isInteger(number)
      ? undefined
      : csomNumber('Enum', number)
  }
  switch (type.type) {
    case 'Boolean':
      return typeof plain === 'boolean' ? csomBoolean(plain) : undefined
    case 'String':
      return plain === null ? csomText('') : typeof plain === 'string' ? csomText(plain) : undefined
    case 'Guid':
      return plain === null || plain === '' ? csomGuid(noGuid) : typeof plain === 'string' ? csomGuid(plain) : undefined
    case 'DateTime':
      return typeof plain === 'string' ? { kind: 'plain', type: 'DateTime', text: plain } : undefined
    case 'Int32':
    case 'Int64':
    case 'UInt32':
    case 'Double':
      return typeof plain === 'number' ? csomNumber(type.type, plain) : undefined
  }
}

/** What nobody set, where a GUID is wanted. */
export const noGuid = '00000000-0000-0000-0000-000000000000'

/**
 * A value of the service as the row has it: GUIDs bare and in lower case, dates in ISO, whole numbers as numbers also where JSON
 * has them as text, enumerations by name, lists without the empty text that stands for an empty list (reference: sharepoint B.3,
 * trap 9). Undefined where it is not what its type says. An enumeration's number without a name is its text.
 */
export function readMember(type: MemberType, value: Json): Json | undefined {
  if (type.kind === 'list') {
    const items = isJsonObject(value) ? (value['results'] ?? value['_Child_Items_']) : value
    if (items === null) return []
    if (!isJsonList(items)) return undefined
    const read = items.map((item) => readMember({ kind: 'plain', type: type.of }, item))
    return read.every((item) => item !== undefined) ? read.filter((item) => item !== '') : undefined
  }
  if (type.kind === 'enum') {
    if (typeof value !== 'number') return undefined
    const name = Object.entries(type.numbers).find(([, number]) => number === value)?.[0]
    return name ?? String(value)
  }
  if (value === null) return null
  switch (type.type) {
    case 'Boolean':
      return typeof value === 'boolean' ? value : undefined
    case 'String':
      return typeof value === 'string' ? value : undefined
    case 'Guid':
      return guidText(value)
    case 'DateTime':
      return dateText(value)
    case 'Int32':
    case 'Int64':
    case 'UInt32':
    case 'Double': {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
      return typeof number === 'number' && Number.isFinite(number) ? number : undefined
    }
  }
}

/** The GUID in `/Guid(...)/` or in a bare text; undefined where there is none. */
export function guidText(value: Json | undefined): string | undefined {
  const found = typeof value === 'string' ? /^(?:\/Guid\()?\{?([0-9a-f-]{36})\}?(?:\)\/)?$/iu.exec(value.trim()) : null
  return found?.[1]?.toLowerCase()
}

/** `/Date(2026,0,31,12,0,0,0)/` as ISO 8601 in UTC; its months count from 0. `/Date(1767225600000)/` is milliseconds. */
export function dateText(value: Json | undefined): string | undefined {
  if (typeof value !== 'string') return undefined
  const parts = /^\/Date\((-?\d+(?:,\d+)*)\)\/$/u.exec(value)?.[1]?.split(',').map(Number)
  const [first = 0, month, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = parts ?? []
  const time =
    parts === undefined
      ? Date.parse(value)
      : month === undefined
        ? first
        : new Date(0).setUTCFullYear(first, month, day) + ((hour * 60 + minute) * 60 + second) * 1000 + ms
  return Number.isNaN(time) || Math.abs(time) > 8.64e15 ? undefined : new Date(time).toISOString()
}
