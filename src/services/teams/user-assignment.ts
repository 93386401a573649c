import type { Cloud } from '../../model/cloud.ts'
import type { Instance } from '../../model/instance.ts'
import type { JsonObject } from '../../model/json.ts'
import { isJsonList, isJsonObject } from '../../model/json.ts'
import type { Step } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Call } from '../../model/wire.ts'
import { teamsCall } from './teams-call.ts'

/** Whose policy of which type: the two parts of an assignment's key. */
export type Assigned = { readonly user: string; readonly policyType: string }

/** The parts of a key; undefined where it is none. */
export function assignedBy(key: string): Assigned | undefined {
  const [, user, policyType] = /^(\S.*) \/ (\S+)$/u.exec(key) ?? []
  return user === undefined || policyType === undefined ? undefined : { user, policyType }
}

/** Graph assigns policies in the commercial cloud only (Graph, teamsPolicyUserAssignment); elsewhere the Teams host does. */
export function isAssignedByGraph({ name }: Cloud): boolean {
  return name === 'commercial'
}

/** Asks Graph for the id of a user. */
export function userCall(cloud: Cloud, user: string): Call {
  return graphCall(cloud, 'GET', `/users/${encodeURIComponent(user)}?$select=id`)
}

/** Asks Graph for what counts for a user in Teams, or a page of all users. */
export function userConfigurationCall(cloud: Cloud, id?: string): Call {
  const base = '/admin/teams/userConfigurations'
  return graphCall(cloud, 'GET', id === undefined ? base : `${base}/${encodeURIComponent(id)}`)
}

/** Asks Teams for all users: there is no known way to ask for one (reference: teams A.5). */
export function allUsersCall(cloud: Cloud, budget: string): Call {
  return teamsCall({ method: 'GET', path: '/Teams.User/users', repeat: 'safe' }, cloud, budget)
}

/** Asks Graph for the id of a policy by its name. A quote in a name is doubled, as OData has it. */
export function policyIdCall(cloud: Cloud, policyType: string, name: string): Call {
  const text = (value: string): string => encodeURIComponent(value.replaceAll("'", "''"))
  const call = `microsoft.graph.teamsAdministration.getPolicyId(type='${text(policyType)}',name='${text(name)}')`
  return graphCall(cloud, 'GET', `/admin/teams/policy/${call}`)
}

/** Gives a user a policy by Graph; without one, takes the user's own away. */
export function graphAssignCall(cloud: Cloud, userId: string, policyType: string, policyId?: string): Call {
  const value = {
    '@odata.type': '#microsoft.graph.teamsAdministration.teamsPolicyUserAssignment',
    userId,
    policyType,
    ...(policyId === undefined ? {} : { policyId }),
  }
  const action = policyId === undefined ? 'unassign' : 'assign'
  return graphCall(cloud, 'POST', `/admin/teams/policy/userAssignments/${action}`, { value: [value] })
}

/** Gives a user a policy by the Teams host; an empty name takes the user's own away (reference: teams A.5). */
export function teamsAssignCall(cloud: Cloud, { user, policyType }: Assigned, name: string, budget: string): Call {
  const path = `/Skype.Policy/users/${encodeURIComponent(user)}/policies/${encodeURIComponent(policyType)}`
  return teamsCall({ method: 'PATCH', path, body: { PolicyName: name }, repeat: 'safe' }, cloud, budget)
}

/** The calls of a step, in order. What only an answer tells stands as `{userId}` and `{policyId}`. Pure. */
export function encodeUserAssignment({ type, change }: Step, cloud: Cloud): readonly Call[] {
  const assigned = assignedBy(change.at.key)
  if (assigned === undefined) return []
  const isGone = change.action === 'delete'
  const declared = change.values['PolicyName']
  const name = isGone || typeof declared !== 'string' ? '' : declared
  if (!isAssignedByGraph(cloud)) return [teamsAssignCall(cloud, assigned, name, type.budget)]
  const { user, policyType } = assigned
  const who = userCall(cloud, user)
  if (isGone) return [who, graphAssignCall(cloud, '{userId}', policyType)]
  return [who, policyIdCall(cloud, policyType, name), graphAssignCall(cloud, '{userId}', policyType, '{policyId}')]
}

/**
 * The policies that a user was given directly, out of what counts for the user: what comes from a group or from Global is no
 * assignment of the user's own. Undefined where it does not say. `user`: the text the user was asked by. Pure.
 */
export function assignmentsIn(type: ResourceType, record: JsonObject, user?: string): readonly Instance[] | undefined {
  const own = user ?? record['userPrincipalName']
  const list = record['effectivePolicyAssignments']
  if (typeof own !== 'string' || own === '' || !isJsonList(list)) return undefined
  return list.filter(isJsonObject).flatMap((item): readonly Instance[] => {
    const { policyType, policyAssignment: given } = item
    if (typeof policyType !== 'string' || !isJsonObject(given)) return []
    const name = given['displayName']
    const how = given['assignmentType']
    if (typeof how !== 'string' || how.toLowerCase() !== 'direct' || typeof name !== 'string') return []
    const key = `${own} / ${policyType}`
    const values = { UserPrincipalName: own, PolicyType: policyType, PolicyName: name.replace(/^Tag:/iu, '') }
    return [{ at: { type: type.name, key }, id: key, values, raw: item }]
  })
}

function graphCall(cloud: Cloud, method: 'GET' | 'POST', path: string, body?: JsonObject): Call {
  return {
    effect: method === 'GET' ? 'read' : 'write',
    method,
    url: `${cloud.graph}/v1.0${path}`,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    audience: cloud.graph,
    budget: 'graph',
    repeat: 'safe',
  }
}
