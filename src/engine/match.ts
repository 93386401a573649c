import { addressText } from '../model/address.ts'
import type { Desired } from '../model/desired.ts'
import type { Instance } from '../model/instance.ts'
import type { JsonObject } from '../model/json.ts'
import { referencesIn } from '../model/marks.ts'
import type { Observed } from '../model/observed.ts'
import { absent, present } from '../model/observed.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { Trouble } from '../model/trouble.ts'
import { trouble } from '../model/trouble.ts'
import type { World } from '../model/world.ts'
import { foldKey } from './fold.ts'
import { isEmpty, sameScalar } from './scalar.ts'

/** The object that a declaration means: found, proven absent, unreadable; or why none can be chosen. */
export type Match = { readonly object: Observed<Instance>; readonly renamed?: true } | { readonly trouble: Trouble }

/** Says whether a declaration's key is only known once references are resolved (a role assignment's principal). */
export function keyHoldsReferences({ type, values }: Desired): boolean {
  return type.key.some((name) => referencesIn(values[name] ?? null).length > 0)
}

/**
 * Finds the object that a declaration means: by its pinned id, else by its key, else by the key it had (`was`). Gives
 * OBJECT-AMBIGUOUS where several carry the key, RENAME-CONFLICT where old and new both exist, OBJECT-MISSING where a
 * pinned id is nobody's.
 */
export function match(world: World, desired: Desired, values: JsonObject): Match {
  const { type, at, id, was } = desired
  if (id !== undefined) {
    const found = world.findId(type.name, id)
    if (found.is !== 'absent' || desired.ensure === 'absent') return { object: found }
    return refuse('OBJECT-MISSING', desired, `${addressText(at)}: no object has the id ${id}`)
  }
  const now = candidates(world, desired, values, at.key)
  if (now.is === 'unknown') return { object: now }
  if (now.is === 'present' && now.value.length > 1) return several(desired, at.key, now.value)
  const found = now.is === 'present' ? now.value[0] : undefined
  if (was === undefined) return { object: found === undefined ? absent : present(found) }

  const before = world.find(type.name, was)
  if (before.is === 'unknown') return { object: before }
  if (before.is === 'present' && before.value.length > 1) return several(desired, was, before.value)
  const old = before.is === 'present' ? before.value[0] : undefined
  if (old === undefined || old.id === found?.id) return { object: found === undefined ? absent : present(found) }
  if (found === undefined) return { object: present(old), renamed: true }
  return refuse(
    'RENAME-CONFLICT',
    desired,
    `${addressText(at)}: an object of the new name (${found.id}) and one of the old name "${was}" (${old.id}) both exist`,
  )
}

function candidates(world: World, desired: Desired, values: JsonObject, key: string): Observed<readonly Instance[]> {
  const { type } = desired
  if (type.cardinality === 'singleton') {
    const all = world.of(type.name)
    return all.is === 'present' && all.value.length === 0 ? absent : all
  }
  if (!keyHoldsReferences(desired)) return world.find(type.name, key)
  const all = world.of(type.name)
  if (all.is !== 'present') return all
  const found = all.value.filter((one) => sameKeyValues(type, values, one.values))
  if (found.length > 0) return present(found)
  return world.complete(type.name) ? absent : world.find(type.name, key)
}

/** Compares key property by key property: references are ids on both sides by now. */
function sameKeyValues(type: ResourceType, declared: JsonObject, observed: JsonObject): boolean {
  return type.key.every((name) => {
    const property = type.properties[name]
    const [left, right] = [declared[name] ?? null, observed[name] ?? null]
    if (isEmpty(property, left) && isEmpty(property, right)) return true
    if (typeof left === 'string' && typeof right === 'string') return foldKey(type, left) === foldKey(type, right)
    return sameScalar(property, left, right)
  })
}

function several(desired: Desired, key: string, found: readonly Instance[]): Match {
  const ids = found.map((one) => one.id).join(', ')
  return refuse('OBJECT-AMBIGUOUS', desired, `${found.length} objects are called "${key}": ${ids}`)
}

function refuse(
  code: 'OBJECT-AMBIGUOUS' | 'OBJECT-MISSING' | 'RENAME-CONFLICT',
  desired: Desired,
  message: string,
): Match {
  return { trouble: trouble(code, { message, subject: { position: desired.positions([]), address: desired.at } }) }
}
