import { addressText } from '../model/address.ts'
import type { TypeName } from '../model/address.ts'
import type { Desired } from '../model/desired.ts'
import type { Instance } from '../model/instance.ts'
import type { JsonObject } from '../model/json.ts'
import { isListDelta, referencesIn } from '../model/marks.ts'
import type { Observed } from '../model/observed.ts'
import { absent, unknown } from '../model/observed.ts'
import type { Difference } from '../model/plan.ts'
import { positionText } from '../model/position.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { Trouble } from '../model/trouble.ts'
import { trouble } from '../model/trouble.ts'
import type { World } from '../model/world.ts'
import { diffObject } from './diff.ts'
import { keyHoldsReferences, match } from './match.ts'
import type { Match } from './match.ts'
import type { Matched } from './resolve.ts'
import { nameSlot, resolveValues } from './resolve.ts'

/** How one declaration stands to the tenant. With troubles it was stopped: nothing may be written for it. */
export type Comparison = {
  readonly desired: Desired
  /** The declared values with every reference resolved as far as it can be. */
  readonly values: JsonObject
  readonly object: Observed<Instance>
  readonly different: readonly Difference[]
  readonly untold: readonly Difference[]
  readonly troubles: readonly Trouble[]
}

/**
 * Compares every declaration with the tenant: finds its object, resolves its references, tells leaf by leaf what is
 * different and what cannot be told. Pure; never fails.
 */
export function compareAll(
  world: World,
  desired: readonly Desired[],
  types: ReadonlyMap<TypeName, ResourceType>,
): readonly Comparison[] {
  const matched = new Map(
    desired.filter((one) => !keyHoldsReferences(one)).map((one) => [one, match(world, one, one.values)]),
  )
  const declared = new Map<string, readonly Matched[]>()
  for (const [one, found] of matched) {
    const slot = nameSlot(one.type, one.at.key)
    declared.set(slot, [...(declared.get(slot) ?? []), { desired: one, match: found }])
  }
  const compared = desired.map((one) => {
    const { values, troubles } = resolveValues({ world, types, declared }, one, one.values)
    const found: Match = keyIsToCome(one.type, values)
      ? { object: absent }
      : (matched.get(one) ?? match(world, one, values))
    return compareOne(one, values, troubles, found)
  })
  return withoutSharing(compared)
}

/** Two tasks that mean one object (by `id` or `was`) would undo each other's work: both are stopped. */
function withoutSharing(compared: readonly Comparison[]): readonly Comparison[] {
  const owners = new Map<string, Comparison[]>()
  const slot = ({ desired, object }: Comparison): string | undefined =>
    object.is === 'present' ? `${desired.type.name}/${object.value.id.toLowerCase()}` : undefined
  for (const one of compared) {
    const id = slot(one)
    if (id !== undefined) owners.set(id, [...(owners.get(id) ?? []), one])
  }
  return compared.map((one) => {
    const others = (owners.get(slot(one) ?? '') ?? []).filter((other) => other !== one)
    if (others.length === 0) return one
    const names = others.map(({ desired }) => `${addressText(desired.at)} (${positionText(desired.positions([]))})`)
    const why = trouble('OBJECT-AMBIGUOUS', {
      message: `${addressText(one.desired.at)} and ${names.join(', ')} mean the same object`,
      hint: 'Declare it once.',
      subject: { position: one.desired.positions([]), address: one.desired.at },
    })
    return { ...one, troubles: [...one.troubles, why] }
  })
}

function compareOne(desired: Desired, values: JsonObject, troubles: readonly Trouble[], found: Match): Comparison {
  const base = { desired, values, different: [], untold: [] }
  if ('trouble' in found) return { ...base, object: unknown(found.trouble), troubles: [...troubles, found.trouble] }
  const { object } = found
  if (object.is === 'unknown') return { ...base, object, troubles: [...troubles, unreadable(desired, object.why)] }
  if (desired.ensure === 'absent') return { ...base, object, troubles }
  if (object.is === 'absent') return { ...base, object, troubles, different: declaredValues(desired, values) }
  const otherKind = kindTrouble(desired, object.value)
  const { type, ignore, positions } = desired
  const { values: observed, partial } = object.value
  const seen = partial === undefined ? {} : { partial }
  const differences = diffObject(type, { values, ignore, positions, ...seen }, observed).filter(
    // An object found by its key has that key, also where the service does not repeat it among the properties.
    ({ path: [name] }) =>
      found.renamed === true || !type.key.includes(String(name)) || observed[String(name)] !== undefined,
  )
  return {
    ...base,
    object,
    troubles: otherKind === undefined ? troubles : [...troubles, otherKind],
    different: differences.filter((one) => one.verdict === 'different'),
    untold: differences.filter((one) => one.verdict === 'unknown'),
  }
}

function declaredValues(desired: Desired, values: JsonObject): readonly Difference[] {
  return Object.entries(values).map(([name, value]) => ({
    path: [name],
    verdict: 'different',
    after: isListDelta(value) ? value.$list.add : value,
    declared: desired.positions([name]),
  }))
}

/** A key that refers to what this plan makes cannot be anybody's yet. */
function keyIsToCome({ key }: ResourceType, values: JsonObject): boolean {
  return key.some((name) => referencesIn(values[name] ?? null).some((one) => one.$ref.id === undefined))
}

function kindTrouble(desired: Desired, object: Instance): Trouble | undefined {
  const wanted = kindOf(desired.type, desired.values)
  const is = kindOf(desired.type, object.values)
  if (wanted === undefined || is === undefined || wanted === is) return undefined
  return trouble('NOT-WRITABLE', {
    message: `${addressText(desired.at)} is declared as ${wanted}, but the object of this name is ${is}; a kind cannot be changed`,
    subject: { position: desired.positions([]), address: desired.at },
  })
}

function kindOf(type: ResourceType, values: JsonObject): string | undefined {
  return type.kinds?.find(({ tell }) => {
    const value = values[tell.property]
    return value !== undefined && value !== null && (tell.equals === undefined || tell.equals === value)
  })?.name
}

function unreadable(desired: Desired, why: Trouble): Trouble {
  const subject = { position: desired.positions([]), address: desired.at }
  if (why.kind === 'permission' || why.kind === 'auth') return { ...why, subject }
  // A service says it of the type; here it is one object of it.
  const opening = `${desired.type.name} could not be read`
  const rest = why.message.startsWith(opening) ? why.message.slice(opening.length) : `: ${why.message}`
  return trouble('OBJECT-UNREADABLE', {
    message: `${addressText(desired.at)} could not be read${rest}`,
    hint: `Nothing was changed for it. ${why.hint}`,
    subject,
    ...(why.service === undefined ? {} : { service: why.service }),
  })
}
