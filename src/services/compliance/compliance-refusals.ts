import type { Json } from '../../model/json.ts'
import { isJsonList, isJsonObject, sameJson } from '../../model/json.ts'
import type { Change } from '../../model/plan.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Trouble } from '../../model/trouble.ts'
import { trouble } from '../../model/trouble.ts'
import { cmdletRefusals } from '../cmdlets/cmdlet-refusals.ts'
import { complianceBehaviours } from './compliance-wire.ts'

type Refusal = (type: ResourceType, change: Change) => string | undefined

/** What Purview would refuse and the plan can already know: what any cmdlet would, and its own. NOT-WRITABLE, one each. Pure. */
export function complianceRefusals(type: ResourceType, change: Change): readonly Trouble[] {
  const own = [builtIn, apart, exclusive, oneWay].flatMap((rule: Refusal) => {
    const why = rule(type, change)
    return why === undefined
      ? []
      : [trouble('NOT-WRITABLE', { message: why, subject: { address: change.at, position: change.declared } })]
  })
  return [...cmdletRefusals(type, change), ...own]
}

const builtIn: Refusal = (type, { before, at }) => {
  const raw = before?.raw
  if (!isJsonObject(raw)) return undefined
  return complianceBehaviours(type).builtIn.some((flag) => raw[flag] === true)
    ? `"${at.key}" is Microsoft's own and cannot be changed.`
    : undefined
}

/** One object has places of one group only: the cmdlet has no set of parameters for two. */
const apart: Refusal = (type, change) => {
  const { apart: groups } = complianceBehaviours(type)
  const used = groups.flatMap((group) => group.find((name) => !isNothing(valueAfter(change, name))) ?? [])
  return used.length < 2
    ? undefined
    : `"${change.at.key}" cannot have ${used.join(' and ')} together: make one policy for each.`
}

const exclusive: Refusal = (type, change) => {
  const { exclusive: one } = complianceBehaviours(type)
  // What was read beside it is the service's own reading of it; only what is written counts.
  const touched = one === undefined ? [] : [one.property, ...one.others].filter((name) => written(change, name))
  if (one === undefined || touched.length === 0 || isNothing(valueAfter(change, one.property))) return undefined
  const other = one.others.find((name) => written(change, name))
  return other === undefined
    ? undefined
    : `"${change.at.key}" has ${one.property}, which says the whole condition; ${other} cannot stand beside it.`
}

const oneWay: Refusal = (type, change) => {
  const { oneWay: way } = complianceBehaviours(type)
  if (way === undefined) return undefined
  const [now, then] = [change.before?.values[way.property], change.values[way.property]]
  if (then === undefined || sameJson(now, then)) return undefined
  if (sameJson(then, way.value))
    return `${way.property}: ${JSON.stringify(way.value)} is not written: ${way.why}. Set it by hand, then declare it.`
  return sameJson(now, way.value) ? `${way.property} cannot be changed: ${way.why}.` : undefined
}

function written(change: Change, name: string): boolean {
  return !isNothing(change.values[name])
}

function valueAfter(change: Change, name: string): Json | undefined {
  return Object.hasOwn(change.values, name) ? change.values[name] : change.before?.values[name]
}

function isNothing(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (isJsonList(value) && value.length === 0)
}
