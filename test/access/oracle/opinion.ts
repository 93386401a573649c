import type { JsonObject } from '../../../src/model/json.ts'
import type { PolicySet, SignIn } from '../../../src/access/sign-in.ts'
import type { Outcome, Truth } from '../../../src/access/verdict.ts'
import {
  judgeClient,
  judgeDevice,
  judgeFlow,
  judgeInsiderRisk,
  judgeLocation,
  judgePlatform,
  judgePrincipalRisk,
  judgeSignInRisk,
  judgeUserRisk,
} from './circumstances.ts'
import { type Demand, judgeGrant } from './controls.ts'
import { judgeSession } from './session.ts'
import { judgeTarget } from './target.ts'
import { all, any, bool, not, objectAt, objects, same, text, texts } from './three.ts'
import { judgeServicePrincipal, judgeUsers } from './who.ts'

export type PolicyOpinion = {
  readonly id: string
  readonly state: string
  readonly applies: Truth
  /** What each condition says: `who`, `target` and the circumstances. */
  readonly conditions: ReadonlyMap<string, Truth>
  readonly demand: Demand
  readonly applications: JsonObject
  readonly session: readonly string[]
}

export type Opinion = {
  readonly policies: readonly PolicyOpinion[]
  readonly enforced: Together
  readonly reportOnly: Together
}

export type Together = {
  readonly result: Outcome['result']
  readonly blockedBy: readonly string[]
  readonly permitted: Truth
  /** Session controls of policies that apply for certain, and of those that may. */
  readonly session: readonly string[]
  readonly sessionPerhaps: readonly string[]
}

/** What the documents say of one sign-in, where neither security defaults nor per-user MFA are on. */
export function secondOpinion(set: PolicySet, signIn: SignIn): Opinion {
  const policies = set.policies.map((policy): PolicyOpinion => {
    const conditions = judgeConditions(objectAt(policy.values, 'conditions'), signIn, set)
    const state = text(policy.values, 'state') ?? ''
    conditions.set('state', bool(state !== 'disabled'))
    return {
      id: policy.id,
      state,
      applies: all([...conditions.values()]),
      conditions,
      demand: judgeGrant(policy.values, signIn, set),
      applications: objectAt(policy.values, 'conditions', 'applications'),
      session: judgeSession(policy.values),
    }
  })
  const ofState = (state: string) =>
    prefer(
      policies.filter((policy) => policy.state === state),
      signIn,
    )
  return {
    policies,
    enforced: together(ofState('enabled')),
    reportOnly: together(ofState('enabledForReportingButNotEnforced')),
  }
}

function judgeConditions(conditions: JsonObject, signIn: SignIn, set: PolicySet): Map<string, Truth> {
  const who = signIn.who
  const found = new Map<string, Truth>()
  found.set('target', judgeTarget(conditions, signIn))
  found.set('locations', judgeLocation(conditions, signIn, set))
  found.set('platforms', judgePlatform(conditions, signIn))
  found.set('flows', judgeFlow(conditions, signIn))
  if (who.kind === 'servicePrincipal') {
    // workload-identity: risks of people, their clients and devices are no question for a service principal.
    found.set('who', judgeServicePrincipal(conditions, who))
    found.set('servicePrincipalRisk', judgePrincipalRisk(conditions, signIn))
    return found
  }
  if (who.kind === 'user') found.set('who', judgeUsers(conditions, who, signIn))
  found.set('clientApps', judgeClient(conditions, signIn))
  found.set('devices', judgeDevice(conditions, signIn))
  found.set('userRisk', judgeUserRisk(conditions, signIn))
  found.set('signInRisk', judgeSignInRisk(conditions, signIn))
  found.set('insiderRisk', judgeInsiderRisk(conditions, signIn))
  found.set('times', objects(conditions, 'times').length === 0 ? 'yes' : 'unknown')
  return found
}

/**
 * concept-authentication-strength-how-it-works: at the interruption of a sign-in that registers security information, strengths of
 * policies for that action are preferred to those of policies for all resources. What else they ask stays.
 */
function prefer(policies: readonly PolicyOpinion[], { target }: SignIn): readonly PolicyOpinion[] {
  if (target.kind !== 'userAction' || !same(target.action, 'urn:user:registersecurityinfo')) return policies
  const isStrength = (name: string) => name.startsWith('strength ')
  const named = policies.filter(
    (one) =>
      texts(one.applications, 'includeUserActions').length > 0 && [...one.demand.controls.keys()].some(isStrength),
  )
  const preferred = any(named.map((one) => one.applies))
  if (preferred === 'no') return policies
  const instead: Truth = target.application === null ? 'unknown' : preferred
  return policies.map((one) => {
    if (!texts(one.applications, 'includeApplications').includes('All') || one.demand.blocks) return one
    const each = [...one.demand.controls].map(([name, truth]) => (isStrength(name) ? any([truth, instead]) : truth))
    const satisfied = each.length === 0 ? 'yes' : one.demand.operator === 'OR' ? any(each) : all(each)
    return { ...one, demand: { ...one.demand, satisfied } }
  })
}

/** All policies that apply must be satisfied (concept-conditional-access-policies); one that blocks cannot be. */
function together(policies: readonly PolicyOpinion[]): Together {
  const demands = (policy: PolicyOpinion) => policy.demand.blocks || policy.demand.controls.size > 0
  const blockedBy = policies.filter((one) => one.applies === 'yes' && one.demand.blocks).map((one) => one.id)
  const permitted = all(policies.map((one) => any([not(one.applies), one.demand.satisfied])))
  const open = policies.some((one) => one.applies === 'unknown' && demands(one))
  const asked = policies.some((one) => one.applies === 'yes' && demands(one))
  const result = blockedBy.length > 0 ? 'blocked' : open ? 'undetermined' : asked ? 'controls' : 'allowed'
  const sessionOf = (truth: Truth) => [
    ...new Set(policies.filter((one) => one.applies === truth).flatMap((one) => one.session)),
  ]
  return {
    result,
    blockedBy,
    permitted,
    session: sessionOf('yes').toSorted(),
    sessionPerhaps: sessionOf('unknown').toSorted(),
  }
}
