import type { Json } from '../model/json.ts'
import { isJsonObject } from '../model/json.ts'
import type { ListDelta } from '../model/marks.ts'
import type { Property } from '../model/resource-type.ts'
import { isEmpty, sameScalar } from './scalar.ts'

/** Says whether two elements of a list of objects carry the same key members. */
export function sameListKey(
  element: Property | undefined,
  keys: readonly string[],
  declared: Json,
  observed: Json,
): boolean {
  if (!isJsonObject(declared) || !isJsonObject(observed)) return false
  return keys.every((key) => {
    const [left, right] = [declared[key] ?? null, observed[key] ?? null]
    const member = element?.of?.[key]
    return (isEmpty(member, left) && isEmpty(member, right)) || sameScalar(member, left, right)
  })
}

/**
 * The list that results from "at least these, and none of those": what was there stays in its order, what is missing comes
 * behind it.
 */
export function listAfterDelta(
  property: Property | undefined,
  { $list: { add, remove } }: ListDelta,
  observed: readonly Json[],
): { readonly list: readonly Json[]; readonly changed: boolean } {
  const same = (declared: Json, other: Json): boolean =>
    property?.listKey === undefined
      ? sameScalar(property, declared, other)
      : sameListKey(property, property.listKey, declared, other)
  const kept = observed.filter((other) => !remove.some((item) => same(item, other)))
  const missing = add.filter((item) => !kept.some((other) => same(item, other)))
  return { list: [...kept, ...missing], changed: kept.length < observed.length || missing.length > 0 }
}
