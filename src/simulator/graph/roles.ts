import { text } from '../json.ts'
import type { Raw } from '../json.ts'
import { types } from '../tenant/type-names.ts'
import { checkBody } from './body-check.ts'
import { findDirectoryObject } from './ca-rules.ts'
import { answerList, answerObject, bodyOf, graphReply, memberNames, noContent, param, shown } from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { badRequest, notInDirectory } from './errors.ts'
import { showRelated } from './relations.ts'
import { versionRoot } from './query.ts'
import type { CollectionRules } from './query.ts'

const definitions = '/roleManagement/directory/roleDefinitions'
const assignments = '/roleManagement/directory/roleAssignments'
const read = [['RoleManagement.Read.Directory'], ['RoleManagement.ReadWrite.Directory'], ['Directory.Read.All']]
const write = [['RoleManagement.ReadWrite.Directory']]

/** Directory roles and who holds them (reference: entra-graph 1.6 roleDefinition, roleAssignment). */
export const roleRoutes: readonly Route[] = [
  { method: 'GET', path: definitions, needs: read, family: 'directory', answer: listDefinitions },
  { method: 'GET', path: `${definitions}/{id}`, needs: read, family: 'directory', answer: getDefinition },
  {
    method: 'GET',
    path: assignments,
    needs: read,
    family: 'directory',
    expands: ['principal', 'roleDefinition'],
    answer: listAssignments,
  },
  { method: 'POST', path: assignments, needs: write, family: 'directory', answer: assign },
  {
    method: 'GET',
    path: `${assignments}/{id}`,
    needs: read,
    family: 'directory',
    expands: ['principal', 'roleDefinition'],
    answer: getAssignment,
  },
  { method: 'DELETE', path: `${assignments}/{id}`, needs: write, family: 'directory', answer: unassign },
]

function rulesOf(call: GraphCall, type: string, context: string, ...more: readonly string[]): CollectionRules {
  return {
    context,
    typeName: type,
    members: memberNames(call, type, ...more),
    directory: false,
    pageSize: 999,
    emptyFirstPage: false,
  }
}

function listDefinitions(call: GraphCall) {
  const raws = call.tenant.store.all(types.role, 'list').map((raw) => shown(call, 'unifiedRoleDefinition', raw))
  return answerList(call, raws, rulesOf(call, 'unifiedRoleDefinition', 'roleManagement/directory/roleDefinitions'))
}

function getDefinition(call: GraphCall) {
  const raw = call.tenant.store.get(types.role, param(call))
  if (raw === undefined) throw notInDirectory(param(call))
  return answerObject(
    call,
    shown(call, 'unifiedRoleDefinition', raw),
    'roleManagement/directory/roleDefinitions/$entity',
    rulesOf(call, 'unifiedRoleDefinition', ''),
  )
}

/** `$expand` of principal wants a `$filter` (reference: entra-graph 1.6 roleAssignment). */
function expanded(call: GraphCall, raw: Raw): Raw {
  const names = call.options.get('$expand')?.split(',') ?? []
  if (names.includes('principal') && call.params.length === 0 && !call.options.has('$filter'))
    throw badRequest('$expand=principal needs a $filter on principalId or roleDefinitionId.')
  const role = call.tenant.store.get(types.role, text(raw, 'roleDefinitionId') ?? '')
  return {
    ...shown(call, 'unifiedRoleAssignment', raw),
    ...(names.includes('principal') ? { principal: showRelated(call, text(raw, 'principalId') ?? '')[0] ?? null } : {}),
    ...(names.includes('roleDefinition')
      ? { roleDefinition: role === undefined ? null : shown(call, 'unifiedRoleDefinition', role) }
      : {}),
  }
}

function listAssignments(call: GraphCall) {
  const raws = call.tenant.store
    .all(types.roleAssignment, 'list')
    .filter((raw) => isListed(call, raw))
    .map((raw) => expanded(call, raw))
  return answerList(call, raws, rulesOf(call, 'unifiedRoleAssignment', 'roleManagement/directory/roleAssignments'))
}

/** What was activated for some hours carries the member `activated` in the store; a variant keeps it off the list. */
function isListed(call: GraphCall, raw: Raw): boolean {
  return raw['activated'] !== true || call.tenant.chosen('roleActivated') === 'shown'
}

function find(call: GraphCall): Raw {
  const raw = call.tenant.store.get(types.roleAssignment, param(call), 'byId')
  if (raw === undefined) throw notInDirectory(param(call))
  return raw
}

function getAssignment(call: GraphCall) {
  return answerObject(
    call,
    expanded(call, find(call)),
    'roleManagement/directory/roleAssignments/$entity',
    rulesOf(call, 'unifiedRoleAssignment', ''),
  )
}

function assign(call: GraphCall) {
  const body = bodyOf(call)
  const [fault] = checkBody(call.schema, 'unifiedRoleAssignment', body)
  if (fault !== undefined) throw badRequest(fault.message)
  if ('id' in body) throw badRequest("Property 'id' is read-only and cannot be set.")
  const principalId = text(body, 'principalId') ?? ''
  const roleDefinitionId = text(body, 'roleDefinitionId') ?? ''
  const directoryScopeId = text(body, 'directoryScopeId')
  if (directoryScopeId === undefined) throw badRequest('One of directoryScopeId and appScopeId is required.')
  const { store } = call.tenant
  const principal = findDirectoryObject(call.tenant, principalId)
  if (principal === undefined) throw notInDirectory(principalId)
  if (principal.type === types.group && principal.raw['isAssignableToRole'] !== true)
    throw badRequest('The group is not assignable to roles.')
  if (store.get(types.role, roleDefinitionId) === undefined) throw notInDirectory(roleDefinitionId)
  checkScope(call, directoryScopeId)
  const same = store
    .all(types.roleAssignment)
    .some(
      (raw) =>
        isListed(call, raw) &&
        raw['principalId'] === principalId &&
        raw['roleDefinitionId'] === roleDefinitionId &&
        raw['directoryScopeId'] === directoryScopeId,
    )
  if (same)
    throw badRequest(
      'A conflicting object with one or more of the specified property values is present in the directory.',
    )
  const raw: Raw = {
    id: call.tenant.newId(),
    principalId,
    directoryScopeId,
    roleDefinitionId,
    condition: body['condition'] ?? null,
  }
  store.put(types.roleAssignment, raw)
  return graphReply(201, {
    '@odata.context': `${versionRoot(call.url)}/$metadata#roleManagement/directory/roleAssignments/$entity`,
    ...shown(call, 'unifiedRoleAssignment', raw),
  })
}

function checkScope(call: GraphCall, scope: string): void {
  if (scope === '/') return
  const unit = /^\/administrativeUnits\/([\w-]+)$/u.exec(scope)?.[1]
  const object = /^\/([\w-]+)$/u.exec(scope)?.[1]
  const exists =
    unit === undefined
      ? object !== undefined && findDirectoryObject(call.tenant, object) !== undefined
      : call.tenant.store.get(types.administrativeUnit, unit, 'byId') !== undefined
  if (!exists) throw badRequest(`The directory scope '${scope}' does not exist.`)
}

function unassign(call: GraphCall) {
  find(call)
  call.tenant.store.delete(types.roleAssignment, param(call))
  return noContent
}
