import type { Instance } from '../model/instance.ts'
import { sameJson, valueAt } from '../model/json.ts'
import type { Observed } from '../model/observed.ts'
import type { Change, Difference } from '../model/plan.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { diffObject } from './diff.ts'

/** What a read-back shows of a write: what was wanted, what was there before, something else, or nothing that could be read. */
export type Shown = 'wanted' | 'before' | 'other' | 'unreadable'

/**
 * Tells what reading back shows. `change` has every id in place. A value that its service does not give back counts as wanted:
 * nothing contradicts it. Pure.
 */
export function shown(type: ResourceType, change: Change, seen: Observed<Instance>): Shown {
  if (seen.is === 'unknown') return 'unreadable'
  if (change.action === 'delete') {
    if (seen.is === 'absent') return 'wanted'
    // Where removing means switching off, the object stays and only shows other values.
    if (type.remove === 'disable' && !sameJson(seen.value.values, change.before?.values)) return 'wanted'
    return 'before'
  }
  if (seen.is === 'absent') return change.action === 'create' ? 'before' : 'other'
  const observed = seen.value.values
  const off = offOf(type, change, seen.value)
  if (off.length === 0) return 'wanted'
  const { before } = change
  if (before === null) return 'other'
  return off.every((one) => sameJson(valueAt(observed, one.path), valueAt(before.values, one.path)))
    ? 'before'
    : 'other'
}

/** The top-level properties of a change that an object does not show as wanted, each once. Pure. */
export function notShown(type: ResourceType, change: Change, seen: Observed<Instance>): readonly string[] {
  if (seen.is !== 'present') return []
  return [...new Set(offOf(type, change, seen.value).map(({ path: [name] }) => String(name)))]
}

function offOf(type: ResourceType, change: Change, { values: observed, partial }: Instance): readonly Difference[] {
  // A change holds only what it touches of a flat closed whole; what it leaves out was as declared already.
  const { closed: _closed, ...open } = type
  const seen = partial === undefined ? {} : { partial }
  const declared = { values: change.values, ignore: [], positions: () => change.declared, ...seen }
  return diffObject(open, declared, observed).filter(
    // A key that the service does not repeat among the properties contradicts nothing: the object was found by it.
    ({ verdict, path: [name] }) =>
      verdict === 'different' && !(type.key.includes(String(name)) && observed[String(name)] === undefined),
  )
}
