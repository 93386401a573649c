import { isRaw, type Raw } from '../json.ts'

/** A row as a Get cmdlet gives it, without its sidecar keys. */
export type Row = Raw

/** A property as text, or `''` where it is absent or something else. */
export function textOf(row: Row, name: string): string {
  const value = row[name]
  return typeof value === 'string' ? value : ''
}

/** A property as a number, or `otherwise` where it is absent or something else. */
export function numberOf(row: Row, name: string, otherwise: number): number {
  const value = row[name]
  return typeof value === 'number' ? value : otherwise
}

/** Whether two texts are the same name to Exchange, which compares identities without regard to case. */
export function sameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}

/** Whether two JSON values say the same; the keys of objects are compared without regard to order. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => sameJson(item, right[index]))
  }
  if (isRaw(left) && isRaw(right)) {
    const names = Object.keys(left)
    return names.length === Object.keys(right).length && names.every((name) => sameJson(left[name], right[name]))
  }
  return left === right
}

const SIDECAR = /@(?:data|odata)\.type$/u

/** A row without the `X@data.type` and `X@odata.type` keys that ride beside values (reference: identity-exchange B.5). */
export function withoutSidecars(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !SIDECAR.test(name)))
}
