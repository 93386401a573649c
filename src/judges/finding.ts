import type { Address } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import type { Json } from '../model/json.ts'
import type { Case, Finding, Severity } from '../model/judgement.ts'
import type { Position } from '../model/position.ts'

/** What a guard says of one subject; the rest of a Finding follows from it. */
export type Said = {
  readonly verdict: 'fail' | 'unknown'
  readonly severity: Severity
  /** False for a warning. Absent: it stops the plan. */
  readonly stops?: boolean
  readonly subject: Address | null
  readonly declared?: Position
  readonly message: string
  readonly hint: string
  readonly evidence?: readonly Json[]
}

/** Makes a Finding. Every hint ends with how the guard is waived, where it can be. */
export function finding(rule: string, said: Said): Finding {
  const { stops = true, evidence = [], hint, ...rest } = said
  const subject = said.subject === null ? '' : `, task: ${addressText(said.subject)}`
  const waiver = `Or waive it: waive: [{ code: ${rule}${subject}, reason: ..., owner: ..., expires: ... }]`
  return { rule, ...rest, stops, evidence, hint: stops && isWaivable(rule) ? `${hint} ${waiver}` : hint }
}

/** A guard that no waiver can silence: writing to the wrong tenant is never meant. */
export function isWaivable(rule: string): boolean {
  return rule !== 'GUARD-TENANT'
}

/** Where the configuration declares an object; undefined where it does not. */
export function declaredAt({ configuration }: Pick<Case, 'configuration'>, at: Address): Position | undefined {
  return configuration.desired.find((one) => isSameAddress(one.type.keyCase, one.at, at))?.positions([])
}

/** Says whether two addresses name the same object, by the row's word on letter case. */
export function isSameAddress(keyCase: 'exact' | 'ignore', left: Address, right: Address): boolean {
  const [one, other] = [addressText(left), addressText(right)]
  return keyCase === 'ignore' ? one.toLowerCase() === other.toLowerCase() : one === other
}

/** Says whether a configuration has any task of a service. */
export function namesService({ configuration }: Pick<Case, 'configuration'>, service: string): boolean {
  return configuration.desired.some((one) => one.type.name.startsWith(`${service}.`))
}
