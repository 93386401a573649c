import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/model/json.ts'
import { evaluate } from '../../src/access/evaluate.ts'
import type { Held, Maybe, PolicySet, SignIn, Target } from '../../src/access/sign-in.ts'
import type { Asked, Asker } from '../../src/simulator/graph/what-if-reasons.ts'
import { reasonAgainst } from '../../src/simulator/graph/what-if-reasons.ts'
import { secondOpinion } from './oracle/opinion.ts'
import { signIns } from './oracle/sign-ins.ts'
import { tenants } from './oracle/tenants.ts'
import { objectAt } from './oracle/three.ts'

const numRuns = Number(process.env['TENANTFORM_LAW_RUNS'] ?? 300)

const known = <T>(value: Maybe<T>, otherwise: T): T => (value === 'unknown' ? otherwise : value)
const exchange = '00000002-0000-0ff1-ce00-000000000000'

/** The sign-in as far as a request for What If can tell it: people with an object, of whom the directory knows everything. */
function told(signIn: SignIn): SignIn {
  const { who, target } = signIn
  const alone: Target =
    target.kind === 'application'
      ? { ...target, appId: known(target.appId, exchange), groups: {} }
      : { ...target, application: null }
  if (who.kind !== 'user') return { ...signIn, target: alone }
  const { id, groups, roles, external } = who
  const whole = {
    id: id ?? 'u1',
    groups: known(groups, []),
    roles: known(roles, []),
    external: known(external, 'none'),
  }
  return { ...signIn, target: alone, who: { ...who, ...whole } }
}

/** Policies whose rules the simulator does not read are left out, and filters for devices are taken away. */
function readable({ values, ...rest }: Held): readonly Held[] {
  const conditions = objectAt(values, 'conditions')
  const filters = [
    objectAt(conditions, 'applications', 'applicationFilter'),
    objectAt(conditions, 'clientApplications', 'servicePrincipalFilter'),
  ]
  if (filters.some((filter) => Object.keys(filter).length > 0)) return []
  return [{ ...rest, values: { ...values, conditions: { ...conditions, devices: null } } }]
}

function askerOf({ who }: SignIn): Asker {
  if (who.kind === 'user')
    return {
      kind: 'user',
      id: who.id ?? '',
      groups: known(who.groups, []),
      roles: known(who.roles, []),
      external: who.external,
      homeTenant: who.homeTenant === 'unknown' ? undefined : (who.homeTenant ?? undefined),
    }
  const ownedHere = who.kind === 'servicePrincipal' && known(who.ownedHere, false)
  return { kind: 'servicePrincipal', id: who.id, ownedHere }
}

/** The request, of which what is not known is left out. */
function askedOf(signIn: SignIn): Asked {
  const { target, place, risks } = signIn
  const sent: JsonObject = {
    devicePlatform: signIn.platform,
    clientAppType: signIn.clientApp,
    signInRiskLevel: risks.signIn,
    userRiskLevel: risks.user,
    servicePrincipalRiskLevel: risks.servicePrincipal,
    insiderRiskLevel: risks.insider,
    country: place.country,
    ipAddress: place.ip,
    authenticationFlow: { transferMethod: signIn.flow },
  }
  const what =
    target.kind === 'application'
      ? { member: 'includeApplications', values: [target.appId] }
      : target.kind === 'userAction'
        ? { member: 'includeUserActions', values: [target.action] }
        : { member: 'includeAuthenticationContextClassReferences', values: [target.id] }
  const conditions = Object.fromEntries(
    Object.entries(sent).filter(([, value]) => value !== 'unknown' && value !== null),
  )
  return { who: askerOf(signIn), what, conditions }
}

/** What the reasons of Graph are called by the oracle; who it is has two names, and what for has three. */
const names: { readonly [reason: string]: string } = {
  policyNotEnabled: 'state',
  users: 'who',
  workloadIdentities: 'who',
  application: 'target',
  userActions: 'target',
  authenticationContext: 'target',
  devicePlatform: 'platforms',
  location: 'locations',
  authenticationFlow: 'flows',
}

type Compared = { readonly agreed: number; readonly differ: readonly string[] }

function compare(tenant: PolicySet, asked: SignIn): Compared {
  const set = { ...tenant, policies: tenant.policies.flatMap(readable), mfaTrustedIps: [] }
  const signIn = told(asked)
  // A part that defaults in Graph and is not known to us would be two questions.
  const defaults = [...Object.values(signIn.risks), signIn.flow].some((value) => value === 'unknown')
  if (defaults || set.locations === 'unknown') return { agreed: 0, differ: [] }
  const locations = set.locations.map(({ id, values }) => ({ id, ...values }))
  let agreed = 0
  const second = secondOpinion(set, signIn).policies
  const differ = evaluate(set, signIn).policies.flatMap(({ id, applies }, index) => {
    const reason = reasonAgainst(set.policies[index]?.values ?? {}, askedOf(signIn), locations)
    if (applies === 'unknown' || reason === 'notEnoughInformation') return []
    agreed += 1
    // Graph names one reason; it may be one that the documents leave open, but none that they deny.
    const named = second[index]?.conditions.get(names[reason] ?? reason)
    const principal = named === 'yes' && second[index]?.conditions.get('servicePrincipalRisk') === 'no'
    const fits = applies === 'yes' ? reason === 'notSet' : reason !== 'notSet' && (named !== 'yes' || principal)
    return fits ? [] : [`${id}: ${applies}, What If ${reason}`]
  })
  return { agreed, differ }
}

describe('Graph’s What If, as the simulator answers it', () => {
  test('agrees which policies apply, and names no reason for those that do not that we deny', () => {
    let agreed = 0
    fc.assert(
      fc.property(tenants, signIns, (set, signIn) => {
        const found = compare(set, signIn)
        agreed += found.agreed
        expect(found.differ).toEqual([])
      }),
      { numRuns },
    )
    expect(agreed).toBeGreaterThan(numRuns / 3)
  })
})
