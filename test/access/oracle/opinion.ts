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
import { judgeTarget } from './target.ts'
import { all, any, bool, not, objectAt, objects, text } from './three.ts'
import { judgeServicePrincipal, judgeUsers } from './who.ts'

export type PolicyOpinion = {
  readonly id: string
  readonly state: string
  readonly applies: Truth
  /** What each condition says: `who`, `target` and the circumstances. */
  readonly conditions: ReadonlyMap<string, Truth>
  readonly demand: Demand
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
    }
  })
  return {
    policies,
    enforced: together(policies.filter((policy) => policy.state === 'enabled')),
    reportOnly: together(policies.filter((policy) => policy.state === 'enabledForReportingButNotEnforced')),
  }
}

function judgeConditions(conditions: JsonObject, signIn: SignIn, set: PolicySet): Map<string, Truth> {
  const who = signIn.who
  const found = new Map<string, Truth>()
  if (who.kind === 'user') found.set('who', judgeUsers(conditions, who, signIn))
  if (who.kind === 'servicePrincipal') found.set('who', judgeServicePrincipal(conditions, who))
  found.set('target', judgeTarget(conditions, signIn))
  found.set('clientApps', judgeClient(conditions, signIn))
  found.set('platforms', judgePlatform(conditions, signIn))
  found.set('locations', judgeLocation(conditions, signIn, set))
  found.set('devices', judgeDevice(conditions, signIn))
  found.set('userRisk', judgeUserRisk(conditions, signIn))
  found.set('signInRisk', judgeSignInRisk(conditions, signIn))
  found.set('servicePrincipalRisk', judgePrincipalRisk(conditions, signIn))
  found.set('insiderRisk', judgeInsiderRisk(conditions, signIn))
  found.set('flows', judgeFlow(conditions, signIn))
  found.set('times', objects(conditions, 'times').length === 0 ? 'yes' : 'unknown')
  return found
}

/** All policies that apply must be satisfied (concept-conditional-access-policies); one that blocks cannot be. */
function together(policies: readonly PolicyOpinion[]): Together {
  const demands = (policy: PolicyOpinion) => policy.demand.blocks || policy.demand.controls.size > 0
  const blockedBy = policies.filter((one) => one.applies === 'yes' && one.demand.blocks).map((one) => one.id)
  const permitted = all(policies.map((one) => any([not(one.applies), one.demand.satisfied])))
  const open = policies.some((one) => one.applies === 'unknown' && demands(one))
  const asked = policies.some((one) => one.applies === 'yes' && demands(one))
  const result = blockedBy.length > 0 ? 'blocked' : open ? 'undetermined' : asked ? 'controls' : 'allowed'
  return { result, blockedBy, permitted }
}
