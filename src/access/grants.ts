import type { JsonObject } from '../model/json.ts'
import { isJsonObject } from '../model/json.ts'
import type { Cite } from './citations.ts'
import { judgeControl } from './controls.ts'
import { isUnreadable, objectAt, textAt, textsAt } from './read.ts'
import type { SignIn } from './sign-in.ts'
import type { Strengths } from './strengths.ts'
import { some } from './truth.ts'
import type { Clause, Control, Demander, Effect } from './verdict.ts'

/** What a policy does where it applies, for one sign-in. */
export type Grants = (signIn: SignIn) => Effect

/** Reads `grantControls`: block, or controls of which all or one must be satisfied. Without controls nothing is demanded. */
export function grantsOf(values: JsonObject, from: Demander, strengths: Strengths): Grants {
  const grant = objectAt(values, 'grantControls')
  if (isUnreadable(grant)) return unreadable(grant.unreadable, 'policyShape')
  const controls = controlsOf(grant, strengths)
  if (isUnreadable(controls)) return unreadable(controls.unreadable, 'policyShape')
  if (controls === 'block') return () => ({ kind: 'block' })
  if (controls.length === 0) return () => ({ kind: 'clauses', clauses: [] })
  const operator = textAt(grant, 'operator')
  const word = typeof operator === 'string' ? operator.toUpperCase() : ''
  if (controls.length > 1 && word !== 'AND' && word !== 'OR')
    return unreadable('whether all of its controls are required or one is not told', 'controls')
  const alternatives = word === 'OR' ? [controls] : controls.map((control) => [control])
  return (signIn) => ({
    kind: 'clauses',
    clauses: alternatives.map((anyOf) => clauseOf(from, anyOf, signIn, strengths)),
  })
}

/** Makes a clause: one of some controls. */
export function clauseOf(from: Demander, anyOf: readonly Control[], signIn: SignIn, strengths: Strengths): Clause {
  const judged = anyOf.map((control) => judgeControl(control, signIn, strengths))
  return { from, anyOf: judged, satisfied: some(judged.map(({ satisfied }) => satisfied)) }
}

function unreadable(because: string, cites: Cite): Grants {
  return () => ({ kind: 'unreadable', why: { because, cites } })
}

const plain = {
  mfa: 'mfa',
  compliantdevice: 'compliantDevice',
  domainjoineddevice: 'domainJoinedDevice',
  approvedapplication: 'approvedApplication',
  compliantapplication: 'compliantApplication',
  passwordchange: 'passwordChange',
  riskremediation: 'riskRemediation',
} as const

function controlsOf(
  grant: JsonObject,
  strengths: Strengths,
): readonly Control[] | 'block' | { readonly unreadable: string } {
  const builtIn = textsAt(grant, 'builtInControls')
  const custom = textsAt(grant, 'customAuthenticationFactors')
  const terms = textsAt(grant, 'termsOfUse')
  const strength = strengthAt(grant)
  if (isUnreadable(builtIn)) return builtIn
  if (isUnreadable(custom)) return custom
  if (isUnreadable(terms)) return terms
  if (isUnreadable(strength)) return strength
  if (builtIn.some((name) => name.toLowerCase() === 'block')) return 'block'
  return [
    ...builtIn.map((name): Control => {
      const known = Object.entries(plain).find(([small]) => small === name.toLowerCase())
      return known === undefined ? { kind: 'other', name } : { kind: known[1] }
    }),
    ...(strength === null
      ? []
      : [{ kind: 'strength', id: strength, combinations: strengths(strength)?.combinations ?? 'unknown' } as const]),
    ...terms.map((id): Control => ({ kind: 'termsOfUse', id })),
    ...custom.map((id): Control => ({ kind: 'customFactor', id })),
  ]
}

/** The id of the strength: a text, or an object with an id. */
function strengthAt(grant: JsonObject): string | null | { readonly unreadable: string } {
  const value = grant['authenticationStrength'] ?? null
  if (value === null || typeof value === 'string') return value
  const id = isJsonObject(value) ? value['id'] : undefined
  return typeof id === 'string' ? id : { unreadable: 'authenticationStrength has no id' }
}
