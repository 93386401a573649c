import type { Address, TypeName } from '../model/address.ts'
import { parseAddress } from '../model/address.ts'
import { sameJson } from '../model/json.ts'
import type { Change, Plan } from '../model/plan.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { verdictsOf } from '../records/plan-digests.ts'
import { movedText, movedValues } from './movement.ts'

/** One way in which a plan made now is not the one that was reviewed. */
export type PlanMove = {
  /** `tenant`: what it rests on moved. `ask`: something else would be done. `verdict`: the guards judge otherwise. */
  readonly about: 'tenant' | 'ask' | 'verdict'
  /** The object that moved, where it is one; its id where it has one. */
  readonly at?: Address
  readonly objectId?: string
  readonly message: string
}

/**
 * How a plan made now differs from a reviewed one; empty where it is the same, which is what `intent` and `basis` say. Causes
 * come first: an object that moved, then what would be done otherwise, then verdicts. Pure.
 */
export function planDifference(
  reviewed: Plan,
  now: Plan,
  types: ReadonlyMap<TypeName, ResourceType>,
): readonly PlanMove[] {
  const before = new Map(reviewed.changes.map((one) => [one.id, one]))
  const after = new Map(now.changes.map((one) => [one.id, one]))
  const pairs = [...new Set([...before.keys(), ...after.keys()])].map((id) => [before.get(id), after.get(id)] as const)
  return [
    ...pairs.flatMap(([then, since]) => objectMoves(then, since, types)),
    ...lookMoves(reviewed, now, types),
    ...pairs.flatMap(([then, since]) => askMoves(then, since)),
    ...verdictMoves(reviewed, now),
  ]
}

function objectMoves(
  then: Change | undefined,
  now: Change | undefined,
  types: ReadonlyMap<TypeName, ResourceType>,
): readonly PlanMove[] {
  if (then === undefined || now === undefined || then.basis === now.basis) return []
  const about = { about: 'tenant', at: then.at } as const
  const type = types.get(then.at.type)
  const { before } = then
  if (before === null)
    return [{ ...about, ...idOf(now), message: `${then.id} did not exist when the plan was made, and exists now` }]
  if (now.before === null) return [{ ...about, ...idOf(then), message: `${then.id} is gone since the plan was made` }]
  const words = type === undefined ? '' : movedText(movedValues(type, before, now.before))
  const told = words === '' ? '' : `: ${words}`
  return [{ ...about, ...idOf(then), message: `${then.id} changed since the plan was made${told}` }]
}

function lookMoves(reviewed: Plan, now: Plan, types: ReadonlyMap<TypeName, ResourceType>): readonly PlanMove[] {
  return Object.entries(reviewed.looked).flatMap(([text, digest]) => {
    const since = now.looked[text]
    if (since === undefined || since === digest) return []
    const at = parseAddress(text)
    if (at === undefined) return []
    const ids = `${idsText(reviewed.carriers?.[text])}, and now ${idsText(now.carriers?.[text])}`
    const message =
      at.key === '' && types.get(at.type)?.priority !== undefined
        ? `the order of ${at.type} changed since the plan was made`
        : `"${at.key}" of ${at.type} named ${ids}`
    return [{ about: 'tenant', at, message }]
  })
}

function idsText(ids: readonly string[] | undefined): string {
  if (ids === undefined) return 'other objects'
  return ids.length === 0 ? 'nothing' : ids.join(' and ')
}

function askMoves(then: Change | undefined, now: Change | undefined): readonly PlanMove[] {
  if (then !== undefined && now === undefined)
    return [
      {
        about: 'ask',
        at: then.at,
        ...idOf(then),
        message: `${then.id}: the reviewed ${then.action} would not be done now`,
      },
    ]
  if (then === undefined && now !== undefined)
    return [{ about: 'ask', at: now.at, ...idOf(now), message: `${now.id}: a further ${now.action} would be done now` }]
  if (then === undefined || now === undefined || sameAsk(then, now)) return []
  if (then.action !== now.action)
    return [
      { about: 'ask', at: now.at, message: `${now.id}: the reviewed ${then.action} would be a ${now.action} now` },
    ]
  const names = [...new Set([...Object.keys(then.values), ...Object.keys(now.values)])]
  const moved = names
    .filter((name) => !sameJson(then.values[name], now.values[name]))
    .map((name) => ({ path: [name], before: then.values[name] ?? null, now: now.values[name] ?? null }))
  const what =
    moved.length === 0
      ? 'would be done in another order or on another object'
      : `would write other values: ${movedText(moved)}`
  return [{ about: 'ask', at: now.at, message: `${now.id} ${what}` }]
}

function sameAsk(then: Change, now: Change): boolean {
  return (
    then.action === now.action &&
    then.objectId === now.objectId &&
    then.version === now.version &&
    sameJson(then.values, now.values) &&
    sameJson(then.needs, now.needs) &&
    sameJson(then.follows ?? [], now.follows ?? [])
  )
}

function verdictMoves(reviewed: Plan, now: Plan): readonly PlanMove[] {
  const [then, since] = [verdictsOf(reviewed.findings), verdictsOf(now.findings)]
  const gone = then.filter((one) => !since.includes(one)).map((one) => `the reviewed plan had: ${one}`)
  const come = since.filter((one) => !then.includes(one)).map((one) => `the guards say now: ${one}`)
  return [...gone, ...come].map((message) => ({ about: 'verdict', message }))
}

function idOf(change: Change): { readonly objectId?: string } {
  return change.objectId === null ? {} : { objectId: change.objectId }
}
