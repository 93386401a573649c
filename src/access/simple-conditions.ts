import type { JsonObject } from '../model/json.ts'
import type { Cite } from './citations.ts'
import type { Condition } from './condition.ts'
import { decision, undecidable } from './condition.ts'
import type { Texts, Words } from './read.ts'
import { flagsAt, isUnreadable, objectAt, textsAt, words } from './read.ts'
import type { ClientApp, Maybe, SignIn } from './sign-in.ts'
import type { ConditionName, Decision } from './verdict.ts'

/** Reads `conditions.clientAppTypes`; null where a policy holds for all clients, as it does where none is chosen. */
export function clientAppsCondition(conditions: JsonObject): Condition | null {
  const listed = textsAt(conditions, 'clientAppTypes')
  if (isUnreadable(listed)) return undecidable('clientApps', listed.unreadable, 'policyShape')
  const wanted = words(listed)
  if (wanted.size === 0 || wanted.has('all')) return null
  return ({ who, clientApp }) => {
    if (who.kind !== 'user')
      return decision('clientApps', 'unknown', 'which client application a workload is, is not told', 'undocumented')
    return forClient(wanted, clientApp)
  }
}

function forClient(wanted: Words, clientApp: Maybe<ClientApp>): Decision {
  const all = ['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'].every((one) => wanted.has(one))
  if (all) return decision('clientApps', 'yes', 'it is for every kind of client', 'clientApps')
  if (clientApp === 'unknown')
    return decision(
      'clientApps',
      'unknown',
      'it is not known with which kind of client the user signs in',
      'clientApps',
    )
  if (wanted.has(clientApp)) return decision('clientApps', 'yes', `it is for the client ${clientApp}`, 'clientApps')
  // Exchange ActiveSync is on supported platforms and others; which are supported is told by example only.
  if (clientApp === 'easSupported' && wanted.has('exchangeActiveSync'))
    return decision('clientApps', 'yes', 'it is for Exchange ActiveSync on all platforms', 'clientAppTypes')
  if (clientApp === 'exchangeActiveSync' && wanted.has('easSupported'))
    return decision(
      'clientApps',
      'unknown',
      'it is not known whether the platform is a supported one',
      'clientAppTypes',
    )
  return decision('clientApps', 'no', `it is not for the client ${clientApp}`, 'clientApps')
}

/** Reads `conditions.userRiskLevels`; null where none is chosen. */
export function userRiskCondition(conditions: JsonObject): Condition | null {
  return level('userRisk', textsAt(conditions, 'userRiskLevels'), 'userRisk', 'the user risk', ofUser('user'))
}

/** Reads `conditions.signInRiskLevels`; null where none is chosen. */
export function signInRiskCondition(conditions: JsonObject): Condition | null {
  return level(
    'signInRisk',
    textsAt(conditions, 'signInRiskLevels'),
    'signInRisk',
    'the sign-in risk',
    ofUser('signIn'),
  )
}

/** Reads `conditions.insiderRiskLevels`, flags; null where none is chosen. */
export function insiderRiskCondition(conditions: JsonObject): Condition | null {
  const listed = flagsAt(conditions, 'insiderRiskLevels')
  return level('insiderRisk', listed, 'insiderRisk', 'the insider risk', ofUser('insider'))
}

/** Reads `conditions.servicePrincipalRiskLevels`; null where none is chosen. */
export function servicePrincipalRiskCondition(conditions: JsonObject): Condition | null {
  const listed = textsAt(conditions, 'servicePrincipalRiskLevels')
  return level(
    'servicePrincipalRisk',
    listed,
    'servicePrincipals',
    'the risk of the service principal',
    ({ who, risks }) => (who.kind === 'servicePrincipal' ? risks.servicePrincipal : null),
  )
}

/** Reads `conditions.agentIdRiskLevels`, flags of beta; null where none is chosen. */
export function agentRiskCondition(conditions: JsonObject): Condition | null {
  const listed = flagsAt(conditions, 'agentIdRiskLevels')
  return level('agentRisk', listed, 'agents', 'the risk of the agent', ({ who, risks }) =>
    who.kind === 'agent' ? risks.agent : null,
  )
}

function ofUser(name: 'user' | 'signIn' | 'insider'): (signIn: SignIn) => string | null {
  return ({ who, risks }) => (who.kind === 'user' ? risks[name] : null)
}

function level(
  condition: ConditionName,
  listed: Texts,
  cites: Cite,
  noun: string,
  levelOf: (signIn: SignIn) => string | null,
): Condition | null {
  if (isUnreadable(listed)) return undecidable(condition, listed.unreadable, 'policyShape')
  if (listed.length === 0) return null
  const wanted = words(listed)
  return (signIn) => {
    const held = levelOf(signIn)
    if (held === null) return decision(condition, 'unknown', `what ${noun} is here, is not told`, 'undocumented')
    if (held === 'unknown') return decision(condition, 'unknown', `${noun} is not known`, cites)
    return wanted.has(held)
      ? decision(condition, 'yes', `${noun} is ${held}`, cites)
      : decision(condition, 'no', `${noun} is ${held}, which is not chosen`, cites)
  }
}

/** Reads `conditions.authenticationFlows`; null where no flow is chosen. */
export function flowsCondition(conditions: JsonObject): Condition | null {
  const flows = objectAt(conditions, 'authenticationFlows')
  if (isUnreadable(flows)) return undecidable('flows', flows.unreadable, 'policyShape')
  const listed = flagsAt(flows, 'transferMethods')
  if (isUnreadable(listed)) return undecidable('flows', listed.unreadable, 'policyShape')
  if (listed.length === 0) return null
  const wanted = words(listed)
  if (wanted.has('none')) return undecidable('flows', 'what the flow none selects is not told', 'undocumented')
  return ({ flow }) => {
    if (flow === 'unknown')
      return decision('flows', 'unknown', 'it is not known in which flow the token travels', 'flows')
    return wanted.has(flow)
      ? decision('flows', 'yes', `it is for the flow ${flow}`, 'flows')
      : decision('flows', 'no', `it is not for ${flow === 'none' ? 'ordinary sign-ins' : `the flow ${flow}`}`, 'flows')
  }
}
