import { isTypeName } from '../model/address.ts'
import { isJsonObject, jsonText } from '../model/json.ts'
import type { Change, Difference, Plan } from '../model/plan.ts'
import { fail } from '../model/trouble.ts'
import { digest } from './canonical.ts'
import { basisDigest, intentDigest } from './plan-digests.ts'
import { parseJson, toJson } from './to-json.ts'

const kind = 'tenantform.plan'

/** The text of a plan file: the plan with a digest over it, so that an edit shows. Secrets are in it by name only. */
export function encodePlan(plan: Plan): string {
  const json = toJson(plan)
  return `${jsonText({ kind, formatVersion: 1, digest: digest(json), plan: json }, 2)}\n`
}

/**
 * Reads a plan file. Fails with PLAN-UNREADABLE (no plan file, another major version, another tenant where one is given) or
 * PLAN-EDITED (its content is not what was written).
 */
export function decodePlan(text: string, tenant?: string): Plan {
  const file = parseJson(text)
  if (!isJsonObject(file) || file['kind'] !== kind) return unreadable('it is not a plan file of Tenantform')
  if (file['formatVersion'] !== 1)
    return unreadable(`its format version is ${JSON.stringify(file['formatVersion'] ?? null)}, this version reads 1`)
  const json = file['plan']
  if (json === undefined || digest(json) !== file['digest']) return edited()
  if (!isPlan(json)) return unreadable('it lacks parts of a plan')
  if (
    json.intent !== intentDigest(json.tenant, json.changes, json.findings) ||
    json.basis !== basisDigest(json.changes, json.looked)
  )
    return edited()
  return tenant === undefined ? json : ofTenant(json, tenant)
}

/** The plan, where it was made for this tenant. Fails with PLAN-UNREADABLE. */
export function ofTenant(plan: Plan, tenant: string): Plan {
  if (plan.tenant.toLowerCase() === tenant.toLowerCase()) return plan
  return unreadable(`it was made for the tenant ${plan.tenant}, the sign-in is to ${tenant}`)
}

/** The plan, where it was made of the tenant itself or is wanted in a rehearsal. Fails with PLAN-UNREADABLE. */
export function madeOfTenant(plan: Plan, isRehearsal: boolean): Plan {
  if (plan.rehearsal === undefined || isRehearsal) return plan
  return unreadable(`it was made in a rehearsal on ${plan.rehearsal}, and says nothing of what was done in the tenant`)
}

function unreadable(why: string): never {
  return fail('PLAN-UNREADABLE', { message: `The plan file cannot be used: ${why.slice(0, 300)}` })
}

function edited(): never {
  return fail('PLAN-EDITED', { message: 'The plan file is not as it was written' })
}

// The digest has proven that these are the bytes we wrote; the checks below are against a fault of our own.

function isPlan(value: unknown): value is Plan {
  const json = value
  if (typeof json !== 'object' || json === null) return false
  return (
    has(json, 'tenant', isText) &&
    (!Object.hasOwn(json, 'rehearsal') || has(json, 'rehearsal', isText)) &&
    has(json, 'intent', isText) &&
    has(json, 'basis', isText) &&
    has(json, 'changes', (one) => Array.isArray(one) && one.every(isChange)) &&
    has(json, 'findings', (one) => Array.isArray(one) && one.every(isFinding)) &&
    has(json, 'unknowns', Array.isArray) &&
    has(json, 'forecast', isObject) &&
    has(json, 'looked', (one) => isObject(one) && Object.values(one).every(isText))
  )
}

function isChange(value: unknown): value is Change {
  if (!isObject(value)) return false
  return (
    has(value, 'id', isText) &&
    has(value, 'action', (one) => one === 'create' || one === 'update' || one === 'delete') &&
    has(value, 'at', isAddress) &&
    has(value, 'objectId', (one) => one === null || isText(one)) &&
    has(value, 'basis', (one) => one === null || isText(one)) &&
    has(value, 'before', (one) => one === null || isInstance(one)) &&
    has(value, 'values', isObject) &&
    has(value, 'needs', (one) => Array.isArray(one) && one.every(isText)) &&
    has(value, 'task', isObject) &&
    has(value, 'declared', isPosition) &&
    has(value, 'differences', (one) => Array.isArray(one) && one.every(isDifference))
  )
}

function isDifference(value: unknown): value is Difference {
  return (
    isObject(value) &&
    has(value, 'path', Array.isArray) &&
    has(value, 'verdict', isText) &&
    has(value, 'declared', isPosition)
  )
}

function isFinding(value: unknown): boolean {
  return (
    isObject(value) &&
    has(value, 'rule', isText) &&
    has(value, 'verdict', isText) &&
    has(value, 'stops', (one) => typeof one === 'boolean') &&
    has(value, 'subject', (one) => one === null || isAddress(one))
  )
}

function isInstance(value: unknown): boolean {
  return isObject(value) && has(value, 'id', isText) && has(value, 'at', isAddress) && has(value, 'values', isObject)
}

function isAddress(value: unknown): boolean {
  return isObject(value) && has(value, 'key', isText) && has(value, 'type', (one) => isText(one) && isTypeName(one))
}

function isPosition(value: unknown): boolean {
  return isObject(value) && has(value, 'file', isText) && has(value, 'line', Number.isInteger)
}

function has(value: object, name: string, test: (member: unknown) => boolean): boolean {
  return Object.hasOwn(value, name) && test(Object.entries(value).find(([key]) => key === name)?.[1])
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
