import type { JsonObject } from '../model/json.ts'
import { applicationsCondition } from './applications.ts'
import type { Condition } from './condition.ts'
import { decision, undecidable } from './condition.ts'
import { deviceFilterCondition, deviceStatesCondition } from './devices.ts'
import type { Grants } from './grants.ts'
import { grantsOf } from './grants.ts'
import type { Locations } from './locations.ts'
import { locationsCondition } from './locations.ts'
import { platformsCondition } from './platforms.ts'
import { isEmpty, isUnreadable, objectAt, textsAt, words } from './read.ts'
import { sessionOf } from './session.ts'
import type { Aim } from './registration.ts'
import type { Held, SignIn } from './sign-in.ts'
import {
  agentRiskCondition,
  clientAppsCondition,
  flowsCondition,
  insiderRiskCondition,
  servicePrincipalRiskCondition,
  signInRiskCondition,
  userRiskCondition,
} from './simple-conditions.ts'
import type { Strengths } from './strengths.ts'
import { every } from './truth.ts'
import { usersCondition } from './users.ts'
import type { Decision, Demander, PolicyVerdict } from './verdict.ts'
import { workloadCondition } from './workload-identities.ts'

/** A policy that was read. */
export type ReadPolicy = {
  readonly from: Demander
  readonly state: PolicyVerdict['state']
  readonly aim: Aim
  readonly judge: (signIn: SignIn) => PolicyVerdict
}

/** What policies refer to. */
type Around = { readonly strengths: Strengths; readonly locations: Locations }

const states: { readonly [state: string]: PolicyVerdict['state'] } = {
  enabled: 'enabled',
  disabled: 'disabled',
  enabledForReportingButNotEnforced: 'reportOnly',
}

/** Reads a policy. What cannot be read makes its condition undetermined; it is never left out. */
export function readPolicy({ id, name, values, partial }: Held, { strengths, locations }: Around): ReadPolicy {
  const from: Demander = { kind: 'policy', id, name }
  const word = values['state']
  const state = (typeof word === 'string' && Object.hasOwn(states, word) ? states[word] : undefined) ?? 'unknown'
  // What was not read could include and exclude anyone.
  const conditions = partial === undefined ? objectAt(values, 'conditions') : { unreadable: partly }
  const assigned: Assigned = isUnreadable(conditions)
    ? { users: undecidable('users', conditions.unreadable, 'policyShape'), workload: null, rest: [] }
    : assignedOf(conditions, locations)
  const further = [...stateConditions(state, word), ...rolloutConditions(values)]
  const grants: Grants =
    partial === undefined
      ? grantsOf(values, from, strengths)
      : () => ({ kind: 'unreadable', why: { because: partly, cites: 'policyShape' } })
  const session = sessionOf(values)
  return {
    from,
    state,
    aim: isUnreadable(conditions) ? 'other' : aimOf(objectOf(conditions, 'applications')),
    judge: (signIn) => {
      const decisions = [...further, ...whoConditions(assigned, signIn), ...assigned.rest].map((one) => one(signIn))
      const applies = every(decisions.map(({ says }) => says))
      return {
        id,
        name,
        state,
        applies,
        decided: decisions.filter(({ says }) => says === applies),
        effect: grants(signIn),
        session,
      }
    },
  }
}

/** Conditions of who, of which the kind of identity chooses, and all others that are configured. */
type Assigned = {
  readonly users: Condition
  readonly workload: Condition | null
  readonly rest: readonly Condition[]
}

function assignedOf(conditions: JsonObject, locations: Locations): Assigned {
  const rest = [
    applicationsCondition(conditions),
    clientAppsCondition(conditions),
    platformsCondition(conditions),
    locationsCondition(conditions, locations),
    deviceFilterCondition(conditions),
    deviceStatesCondition(conditions),
    userRiskCondition(conditions),
    signInRiskCondition(conditions),
    servicePrincipalRiskCondition(conditions),
    agentRiskCondition(conditions),
    insiderRiskCondition(conditions),
    flowsCondition(conditions),
    isEmpty(conditions['times']) ? null : undecidable('times', 'it holds at certain times', 'undocumented'),
    ...unknownConditions(conditions),
  ]
  return {
    users: usersCondition(conditions),
    workload: workloadCondition(conditions),
    rest: rest.filter((one) => one !== null),
  }
}

/** Policies for workload identities say `None` for users, which is not about the workload. */
function whoConditions({ users, workload }: Assigned, { who }: SignIn): readonly Condition[] {
  if (workload === null) return [users]
  return who.kind === 'user' ? [users, workload] : [workload]
}

const known = new Set([
  'agentIdRiskLevels',
  'applications',
  'authenticationFlows',
  'clientAppTypes',
  'clientApplications',
  'devices',
  'deviceStates',
  'insiderRiskLevels',
  'locations',
  'platforms',
  'servicePrincipalRiskLevels',
  'signInRiskLevels',
  'times',
  'userRiskLevels',
  'users',
])

function unknownConditions(conditions: JsonObject): readonly Condition[] {
  return Object.entries(conditions)
    .filter(([name, value]) => !known.has(name) && !name.includes('@') && !isEmpty(value))
    .map(([name]) => undecidable('other', `what its condition ${name} means is not known`, 'undocumented'))
}

/** Only a state that keeps the policy from applying is a condition: report-only policies are judged like others. */
function stateConditions(state: PolicyVerdict['state'], word: unknown): readonly Condition[] {
  if (state === 'disabled') return [(): Decision => decision('state', 'no', 'it is disabled', 'state')]
  if (state !== 'unknown') return []
  return [
    undecidable(
      'state',
      typeof word === 'string' ? `what the state ${word} means is not known` : 'its state is not known',
      'state',
    ),
  ]
}

const partly = 'only a part of it could be read'

function rolloutConditions(values: JsonObject): readonly Condition[] {
  if (isEmpty(values['partialEnablementStrategy'])) return []
  return [undecidable('other', 'it is enabled for a part of the users only', 'undocumented')]
}

function aimOf(applications: JsonObject): Aim {
  if (!isEmpty(applications['includeUserActions'])) return 'userAction'
  const included = textsAt(applications, 'includeApplications')
  return !isUnreadable(included) && words(included).has('All') ? 'allApplications' : 'other'
}

function objectOf(object: JsonObject, name: string): JsonObject {
  const value = objectAt(object, name)
  return isUnreadable(value) ? {} : value
}
