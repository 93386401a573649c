import { isDeepStrictEqual } from 'node:util'

/** One place where two dumps of a tenant differ, as `type/object/path`, with both values; absent is undefined. */
export type Difference = { readonly at: string; readonly before: unknown; readonly after: unknown }

/** Members that a service sets by itself whenever it writes: they say when, not what. */
const stamps = new Set(['modifiedDateTime', 'lastModifiedDateTime', 'WhenChanged', 'WhenChangedUTC', 'taken'])

/** Every place where two dumps differ, stamps apart. Objects are found again by id or Guid, whatever their order. */
export function differences(before: unknown, after: unknown): readonly Difference[] {
  const [left, right] = [byObject(before), byObject(after)]
  return union(left.keys(), right.keys()).flatMap((name) => between(name, left.get(name), right.get(name)))
}

function between(at: string, before: unknown, after: unknown): readonly Difference[] {
  if (isDeepStrictEqual(before, after) || (isNothing(before) && isNothing(after))) return []
  if (!isMembers(before) || !isMembers(after)) return [{ at, before, after }]
  return union(Object.keys(before), Object.keys(after))
    .filter((name) => !stamps.has(name))
    .flatMap((name) => between(`${at}.${name}`, before[name], after[name]))
}

/** A service says that there is nothing in three ways, and does not keep to one. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/** Lists are compared whole; only the dump's own lists of objects are taken apart. */
function byObject(dump: unknown): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>()
  const types = isMembers(dump) ? dump['types'] : undefined
  for (const [type, held] of Object.entries(isMembers(types) ? types : {})) {
    const instances = isMembers(held) ? held['instances'] : undefined
    if (!Array.isArray(instances)) throw new Error(`the dump has no list of ${type}`)
    for (const one of instances) {
      if (!isMembers(one) || !isMembers(one['raw'])) throw new Error(`the dump's ${type} holds what is no object`)
      const id = one['raw']['Guid'] ?? one['raw']['id'] ?? one['key']
      const name = `${type}/${String(one['key'])}`
      found.set(found.has(name) ? `${name} ${String(id)}` : name, one['raw'])
    }
  }
  return found
}

function union(left: Iterable<string>, right: Iterable<string>): readonly string[] {
  return [...new Set([...left, ...right])].sort()
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
