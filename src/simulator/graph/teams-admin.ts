import { isGuid } from '../identifiers.ts'
import { isRaw, text } from '../json.ts'
import type { Raw } from '../json.ts'
import type { ConfigType } from '../teams/config-types.ts'
import { bareName } from '../teams/instances.ts'
import { effectiveOf, policyId } from '../teams/people.ts'
import type { TeamsService } from '../teams/service.ts'
import { types } from '../tenant/type-names.ts'
import { answerList, answerObject, bodyOf, graphReply, noContent, param } from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { badPolicy, graphError, notFound } from './errors.ts'
import { versionRoot } from './query.ts'

const assigning: Route['needs'] = [['TeamsPolicyUserAssign.ReadWrite.All']]
const reading: Route['needs'] = [['TeamsUserConfiguration.Read.All']]

const configurationMembers: ReadonlySet<string> = new Set([
  'id',
  'tenantId',
  'userPrincipalName',
  'accountType',
  'isEnterpriseVoiceEnabled',
  'featureTypes',
  'effectivePolicyAssignments',
  'telephoneNumbers',
  'createdDateTime',
  'modifiedDateTime',
])

/** Teams administration is there for the worldwide cloud alone (Graph documentation of each of these calls). */
function served(call: GraphCall): TeamsService {
  const { teams } = call.tenant
  if (['gcchigh', 'dod', 'china'].includes(teams.cloud)) throw badPolicy("Resource not found for the segment 'teams'.")
  return teams
}

function typeCalled(teams: TeamsService, name: string): ConfigType {
  const type = teams.types.get(name.toLowerCase())
  if (type === undefined || !type.grantable) throw badPolicy(`The policy type '${name}' is not supported.`)
  return type
}

/** `type='x',name='y'`, in any order. */
function argumentsOf(call: GraphCall): ReadonlyMap<string, string> {
  const inside = /\((?<list>.*)\)$/u.exec(param(call))?.groups?.['list'] ?? ''
  return new Map(
    [...inside.matchAll(/(?<key>\w+)='(?<value>(?:[^']|'')*)'/gu)].map(({ groups }) => [
      groups?.['key'] ?? '',
      (groups?.['value'] ?? '').replaceAll("''", "'"),
    ]),
  )
}

/** The id of a policy by its name; an empty list where there is none (CSDL: a collection of policyIdentifierDetail). */
function getPolicyId(call: GraphCall) {
  const teams = served(call)
  const given = argumentsOf(call)
  const type = typeCalled(teams, given.get('type') ?? '')
  const wanted = bareName(given.get('name') ?? '').toLowerCase()
  const value = teams.instances
    .latest(type)
    .filter(({ name }) => name.toLowerCase() === wanted)
    .map(({ name }) => ({ id: policyId(type.name, name), name, policyId: policyId(type.name, name) }))
  return graphReply(200, {
    '@odata.context': `${versionRoot(call.url)}/$metadata#Collection(microsoft.graph.teamsAdministration.policyIdentifierDetail)`,
    value,
  })
}

type Asked = { readonly target: string; readonly type: ConfigType; readonly policyId: string | undefined }

/** The assignments of a body, all of which have to be sound before the first is made. @throws Refusal 400, 404 */
function assignmentsIn(call: GraphCall, teams: TeamsService): readonly Asked[] {
  const value = bodyOf(call)['value']
  if (!Array.isArray(value) || value.length === 0) throw badPolicy("The parameter 'value' is missing or is empty.")
  return value.map((item: unknown): Asked => {
    if (!isRaw(item)) throw badPolicy("An item of 'value' is not an object.")
    const target = text(item, 'userId') ?? ''
    if (!isGuid(target)) throw badPolicy(`The userId '${target}' is not a GUID.`)
    if (call.tenant.store.get(types.user, target) === undefined) throw notFound('User', target)
    return {
      target: target.toLowerCase(),
      type: typeCalled(teams, text(item, 'policyType') ?? ''),
      policyId: text(item, 'policyId'),
    }
  })
}

function assign(call: GraphCall) {
  const teams = served(call)
  const grants = assignmentsIn(call, teams).map(({ target, type, policyId: id }) => {
    if (id === undefined || !isGuid(id)) throw badPolicy(`The policyId '${id ?? ''}' is not a GUID.`)
    const found = teams.instances.latest(type).find(({ name }) => policyId(type.name, name) === id.toLowerCase())
    if (found === undefined) throw notFound(`Policy of ${type.name}`, id)
    return { target, type: type.name, policy: found.name }
  })
  for (const grant of grants) teams.assignments.grant(grant)
  return noContent
}

function unassign(call: GraphCall) {
  const teams = served(call)
  for (const { target, type } of assignmentsIn(call, teams)) teams.assignments.revoke(target, type.name)
  return noContent
}

/** A user as Teams knows the person: what is in effect, once it is. */
function configurationOf(call: GraphCall, teams: TeamsService, user: Raw): Raw {
  const id = text(user, 'id') ?? ''
  return {
    id,
    tenantId: call.tenant.tenantId,
    userPrincipalName: text(user, 'userPrincipalName'),
    accountType: user['userType'] === 'Guest' ? 'guest' : 'user',
    isEnterpriseVoiceEnabled: false,
    featureTypes: ['Teams'],
    effectivePolicyAssignments: effectiveOf(teams, id).map((one) => ({
      policyType: one.type,
      policyAssignment: {
        displayName: one.policy,
        assignmentType: one.by === 'Group' ? 'group' : 'direct',
        policyId: one.policyId,
        groupId: one.groupId,
      },
    })),
    telephoneNumbers: [],
    createdDateTime: user['createdDateTime'] ?? null,
    modifiedDateTime: user['createdDateTime'] ?? null,
  }
}

const context = 'admin/teams/userConfigurations'
const typeName = 'teamsAdministration.teamsUserConfiguration'

function listConfigurations(call: GraphCall) {
  const teams = served(call)
  const rules = {
    context,
    typeName,
    members: configurationMembers,
    directory: false,
    pageSize: 100,
    emptyFirstPage: call.tenant.chosen('emptyPages') === 'on',
  }
  const shown = (user: Raw): Raw => configurationOf(call, teams, user)
  const users = call.tenant.store.all(types.user, 'list')
  // What a filter asks for (`accountType`) is told by the configuration, not by the user.
  return call.options.has('$filter') || call.options.has('$orderby')
    ? answerList(call, users.map(shown), rules)
    : answerList(call, users, rules, shown)
}

function getConfiguration(call: GraphCall) {
  const teams = served(call)
  const user = call.tenant.store.get(types.user, param(call), 'byId')
  if (user === undefined) throw graphError(404, 'NotFound', `User ${param(call)} was not found.`)
  return answerObject(call, configurationOf(call, teams, user), `${context}/$entity`, {
    members: configurationMembers,
    typeName,
  })
}

/** Teams administration on Graph: policies given to people, and what is in effect (reference: teams A.5). */
export const teamsAdminRoutes: readonly Route[] = [
  { method: 'GET', path: '/admin/teams/policy/{getPolicyId}', needs: assigning, family: 'policy', answer: getPolicyId },
  {
    method: 'POST',
    path: '/admin/teams/policy/userAssignments/assign',
    needs: assigning,
    family: 'policy',
    answer: assign,
  },
  {
    method: 'POST',
    path: '/admin/teams/policy/userAssignments/unassign',
    needs: assigning,
    family: 'policy',
    answer: unassign,
  },
  {
    method: 'GET',
    path: '/admin/teams/userConfigurations',
    needs: reading,
    family: 'policy',
    answer: listConfigurations,
  },
  {
    method: 'GET',
    path: '/admin/teams/userConfigurations/{id}',
    needs: reading,
    family: 'policy',
    answer: getConfiguration,
  },
]
