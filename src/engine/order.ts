import { addressText } from '../model/address.ts'
import type { TypeName } from '../model/address.ts'
import { isGuid } from '../model/guid.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject, sameJson } from '../model/json.ts'
import { referencesIn } from '../model/marks.ts'
import type { Change } from '../model/plan.ts'
import type { Properties, ResourceType } from '../model/resource-type.ts'
import type { Trouble } from '../model/trouble.ts'
import { trouble } from '../model/trouble.ts'
import { nameSlot } from './resolve.ts'

/** Changes in an order that can be carried out, and those that wait for each other in a circle (REFERENCE-CYCLE). */
export type Ordered = { readonly changes: readonly Change[]; readonly troubles: readonly Trouble[] }

/**
 * Orders changes. A change needs the changes of what it refers to, and what `sequence` puts before it; it follows the
 * changes of the types its row names in `after`. A deletion needs what lets go of the object. Beside that the given order stays.
 */
export function ordered(changes: readonly Change[], types: ReadonlyMap<TypeName, ResourceType>): Ordered {
  const linked = link(changes, types)
  const done = new Set<string>()
  const result: Change[] = []
  let waiting = linked
  // Order without dependence gives way where it closes a circle with dependence.
  for (const strict of [true, false]) {
    for (;;) {
      const next = waiting.find(
        (one) => one.needs.every((id) => done.has(id)) && (!strict || (one.follows ?? []).every((id) => done.has(id))),
      )
      if (next === undefined) break
      done.add(next.id)
      waiting = waiting.filter((one) => one !== next)
      result.push(strict ? next : { ...next, follows: (next.follows ?? []).filter((id) => done.has(id)) })
    }
  }
  return { changes: result, troubles: waiting.map((one) => circle(one, waiting)) }
}

function link(changes: readonly Change[], types: ReadonlyMap<TypeName, ResourceType>): readonly Change[] {
  const byName = new Map<string, Change[]>()
  const byId = new Map<string, Change[]>()
  for (const one of changes) {
    const objectId = one.objectId ?? one.revives ?? null
    if (objectId !== null && isGuid(objectId))
      byId.set(objectId.toLowerCase(), [...(byId.get(objectId.toLowerCase()) ?? []), one])
    const type = types.get(one.at.type)
    if (type === undefined) continue
    const slot = nameSlot(type, one.at.key)
    byName.set(slot, [...(byName.get(slot) ?? []), one])
  }
  return changes.map((one) => {
    const needs = new Set(one.needs)
    const follows = new Set(one.follows)
    for (const id of [...referredTo(one, byName, types), ...heldBy(one, byId)]) needs.add(id)
    for (const other of changes) {
      if (other.id === one.id) continue
      if (mustPrecede(other, one, types)) needs.add(other.id)
      else if (comesAfter(one, other, types)) follows.add(other.id)
    }
    for (const id of [one.id, ...needs]) follows.delete(id)
    needs.delete(one.id)
    return { ...one, needs: [...needs], ...(follows.size === 0 ? {} : { follows: [...follows] }) }
  })
}

function referredTo(
  change: Change,
  byName: ReadonlyMap<string, readonly Change[]>,
  types: ReadonlyMap<TypeName, ResourceType>,
): readonly string[] {
  return referencesIn(change.values).flatMap(({ $ref }) =>
    $ref.types.flatMap((name) => {
      const type = types.get(name)
      const targets = type === undefined ? [] : (byName.get(nameSlot(type, $ref.name)) ?? [])
      // Changes of the object itself that come before are in its stages already.
      return targets.filter((one) => one.action !== 'delete' && !isSame(one, change)).map((one) => one.id)
    }),
  )
}

/**
 * Changes of the objects whose ids a change writes: what stays as it was read goes back as an id, and rests on them no less than a
 * reference does. An exclusion may go only once the group that takes its place is right.
 */
function heldBy(change: Change, byId: ReadonlyMap<string, readonly Change[]>): readonly string[] {
  return textsIn(change.values)
    .flatMap((text) => byId.get(text.toLowerCase()) ?? [])
    .flatMap((one) => (one.action === 'delete' || isSame(one, change) ? [] : [one.id]))
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value]
  if (isJsonList(value)) return value.flatMap(textsIn)
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : []
}

/** Whether `first` must be done before `second` may start. */
function mustPrecede(first: Change, second: Change, types: ReadonlyMap<TypeName, ResourceType>): boolean {
  if (second.action === 'delete' && first.action !== 'create' && !isSame(first, second) && letsGo(first, second, types))
    return true
  return (
    sequenceRules(first, types).some((rule) => rule.goes === 'before' && rule.types.includes(second.at.type)) ||
    sequenceRules(second, types).some((rule) => rule.goes === 'after' && rule.types.includes(first.at.type))
  )
}

/**
 * Whether what `first` changes or deletes held, before, the object that `second` deletes. An id that is a name (of what a service
 * knows by its name alone) says so only where a reference to that type stands; elsewhere it is another object's own name, or words.
 */
function letsGo(first: Change, second: Change, types: ReadonlyMap<TypeName, ResourceType>): boolean {
  const [values, id] = [first.before?.values, second.objectId]
  if (values === undefined || id === null) return false
  if (isGuid(id)) return holdsText(values, id)
  const type = types.get(first.at.type)
  return type !== undefined && refersTo(values, type.properties, second.at.type, id)
}

function refersTo(values: JsonObject, properties: Properties, to: TypeName, id: string): boolean {
  return Object.entries(properties).some(([name, { ref, of }]) => {
    const value = values[name]
    if (value === undefined) return false
    if (ref?.to.includes(to) === true) return holdsText(value, id)
    const elements = isJsonList(value) ? value : [value]
    return of !== undefined && elements.some((one) => isJsonObject(one) && refersTo(one, of, to, id))
  })
}

function sequenceRules(
  change: Change,
  types: ReadonlyMap<TypeName, ResourceType>,
): NonNullable<ResourceType['sequence']> {
  const rules = types.get(change.at.type)?.sequence ?? []
  return rules.filter((rule) => {
    const value = change.values[rule.property]
    return value !== undefined && sameJson(value, rule.value)
  })
}

/** Whether a row's `after` puts `one` behind `other`; for deletions it is the other way round. */
function comesAfter(one: Change, other: Change, types: ReadonlyMap<TypeName, ResourceType>): boolean {
  if (one.action === 'delete' && other.action === 'delete')
    return types.get(other.at.type)?.after.includes(one.at.type) ?? false
  // Room is made last: what is created or changed must not wait for a deletion, nor meet the gap it leaves.
  if (one.action === 'delete') return one.at.type === other.at.type || isAfter(other, one, types)
  return other.action !== 'delete' && isAfter(one, other, types)
}

function isAfter(one: Change, other: Change, types: ReadonlyMap<TypeName, ResourceType>): boolean {
  return types.get(one.at.type)?.after.includes(other.at.type) ?? false
}

function isSame(left: Change, right: Change): boolean {
  return addressText(left.at) === addressText(right.at)
}

function holdsText(value: Json, text: string): boolean {
  if (typeof value === 'string') return value.toLowerCase() === text.toLowerCase()
  if (isJsonList(value)) return value.some((item) => holdsText(item, text))
  return isJsonObject(value) && Object.values(value).some((item) => holdsText(item, text))
}

function circle(one: Change, waiting: readonly Change[]): Trouble {
  const others = waiting.filter((other) => other !== one && one.needs.includes(other.id)).map((other) => other.id)
  return trouble('REFERENCE-CYCLE', {
    message: `${one.id} cannot be done before ${others.length === 0 ? 'what waits for it' : others.join(', ')}, which waits for it in turn`,
    subject: { position: one.declared, address: one.at },
  })
}
