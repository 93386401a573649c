import { text } from '../json.ts'
import type { Raw } from '../json.ts'
import { jsonReply } from '../reply.ts'
import type { Reply } from '../reply.ts'
import { nothing } from './configurations.ts'
import type { ConfigType } from './config-types.ts'
import { badRequest, notFound } from './faults.ts'
import { bareName } from './instances.ts'
import { effectiveOf, groupCalled, policyCalled, userCalled } from './people.ts'
import type { TeamsService } from './service.ts'

/** A policy type can be given to at most so many groups (New-CsGroupPolicyAssignment). */
const groupsPerType = 64

/** PATCH of a user's policy; an empty name takes it away (reference: teams A.5, live). @throws Refusal 404, 400 */
export function grantToUser(service: TeamsService, user: string, type: ConfigType, body: Raw): Reply {
  const target = text(userCalled(service, user), 'id') ?? ''
  const policy = policyIn(body)
  mustBeGrantable(type)
  if (policy === '') service.assignments.revoke(target, type.name)
  else service.assignments.grant({ target, type: type.name, policy: policyCalled(service, type, policy) })
  return nothing
}

/** GET of all users with the policies in effect for them. */
export function listUsers(service: TeamsService): Reply {
  const users = service.directory.users().map((user) => ({
    objectId: text(user, 'id'),
    userPrincipalName: text(user, 'userPrincipalName'),
    displayName: text(user, 'displayName'),
    effectivePolicyAssignments: effectiveOf(service, text(user, 'id') ?? '').map((one) => ({
      policyType: one.type,
      policyAssignment: {
        assignmentType: one.by,
        displayName: one.policy,
        policyId: one.policyId,
        groupId: one.groupId,
      },
    })),
  }))
  return jsonReply(200, { users })
}

/** GET of all assignments to groups. */
export function listGroupAssignments(service: TeamsService): Reply {
  return jsonReply(200, groupAssignments(service))
}

/** Assignments to groups as they are listed, by type and rank. */
export function groupAssignments(service: TeamsService): readonly Raw[] {
  return service.assignments
    .latest('group')
    .toSorted((one, other) => (one.type === other.type ? one.rank - other.rank : one.type < other.type ? -1 : 1))
    .map((one) => ({
      GroupId: one.target,
      PolicyType: one.type,
      PolicyName: one.policy,
      [service.setting('teamsRankName')]: one.rank,
      CreatedTime: new Date(Math.max(0, one.made)).toISOString(),
      CreatedBy: null,
    }))
}

/** PATCH of a group's policy: makes it or puts it in another's place. @throws Refusal 404, 400 */
export function grantToGroup(service: TeamsService, group: string, type: ConfigType, body: Raw): Reply {
  const target = text(groupCalled(service, group), 'id') ?? ''
  mustBeGrantable(type)
  const policy = policyIn(body)
  if (policy === '') throw badRequest('The PolicyName is missing.')
  const rank = body[service.setting('teamsRankName')]
  if (rank !== undefined && !(typeof rank === 'number' && Number.isInteger(rank) && rank >= 1))
    throw badRequest('The rank is a whole number above 0.')
  const others = service.assignments.latest('group').filter((one) => one.type === type.name && one.target !== target)
  if (others.length >= groupsPerType)
    throw badRequest(`${type.name} is assigned to ${groupsPerType} groups already, which is the most.`)
  const assignment = { target, type: type.name, policy: policyCalled(service, type, policy) }
  service.assignments.rank(assignment, typeof rank === 'number' ? rank : undefined)
  return nothing
}

/** DELETE of a group's policy. @throws Refusal 404 */
export function revokeFromGroup(service: TeamsService, group: string, type: ConfigType): Reply {
  if (service.setting('teamsGroupRemoval') === 'missing') throw notFound('The route')
  const held = service.assignments
    .latest('group')
    .find((one) => one.type === type.name && one.target.toLowerCase() === group.toLowerCase())
  if (held === undefined) throw notFound(`An assignment of ${type.name} to group ${group}`)
  service.assignments.unrank(held.target, type.name)
  return nothing
}

function policyIn(body: Raw): string {
  const name = body['PolicyName']
  if (name === null || name === undefined) return ''
  if (typeof name === 'string') return bareName(name)
  throw badRequest('The PolicyName is not a text.')
}

/** Only types that have a Grant cmdlet are assigned. @throws Refusal 400 */
export function mustBeGrantable(type: ConfigType): void {
  if (!type.grantable) throw badRequest(`${type.name} is not a policy type that can be assigned.`)
}
