import { graphTime } from '../clock.ts'
import { text } from '../json.ts'
import type { Raw } from '../json.ts'
import { types } from '../tenant/type-names.ts'
import { bodyOf, checkDirectoryBody, currentOf, graphReply, noContent, param } from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { findObject, getOne, listObjects, shownObject } from './directory-object.ts'
import { badRequest, graphError, notInDirectory } from './errors.ts'
import { versionRoot } from './query.ts'
import { relationRoutes, showRelated } from './relations.ts'

const units = '/directory/administrativeUnits'
const readUnits = [['AdministrativeUnit.Read.All'], ['Directory.Read.All'], ['AdministrativeUnit.ReadWrite.All']]
const writeUnits = [['AdministrativeUnit.ReadWrite.All']]

/** Administrative units and their members (reference: entra-graph 1.6 administrativeUnit). */
export const administrativeUnitRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: units,
    needs: readUnits,
    family: 'directory',
    answer: (call) =>
      listObjects(call, types.administrativeUnit, 'administrativeUnit', 'directory/administrativeUnits'),
  },
  { method: 'POST', path: units, needs: writeUnits, family: 'directory', answer: createUnit },
  {
    method: 'GET',
    path: `${units}/{id}`,
    needs: readUnits,
    family: 'directory',
    answer: (call) => getOne(call, types.administrativeUnit, 'administrativeUnit', 'directory/administrativeUnits'),
  },
  { method: 'PATCH', path: `${units}/{id}`, needs: writeUnits, family: 'directory', answer: updateUnit },
  { method: 'DELETE', path: `${units}/{id}`, needs: writeUnits, family: 'directory', answer: removeUnit },
  ...relationRoutes(`${units}/{id}`, types.administrativeUnit, 'members', readUnits, writeUnits, () => undefined),
  {
    method: 'GET',
    path: `${units}/{id}/scopedRoleMembers`,
    needs: [['RoleManagement.Read.Directory'], ['Directory.Read.All']],
    family: 'directory',
    answer: scopedMembers,
  },
]

function createUnit(call: GraphCall) {
  const body = bodyOf(call)
  checkDirectoryBody(call, 'administrativeUnit', body, ['id', 'deletedDateTime'])
  if (text(body, 'displayName') === undefined)
    throw badRequest("A value is required for property 'displayName' of resource 'AdministrativeUnit'.")
  const bound = Object.keys(body).find((name) => name.endsWith('@odata.bind'))
  if (bound !== undefined) throw badRequest(`'${bound}' is not supported when an administrative unit is created.`)
  const id = call.tenant.newId()
  const defaults: Raw = {
    description: null,
    isMemberManagementRestricted: false,
    membershipRule: null,
    membershipType: null,
    membershipRuleProcessingState: null,
    visibility: null,
  }
  const raw: Raw = { ...defaults, ...body, id, deletedDateTime: null, members: [], scopedRoleMembers: [] }
  call.tenant.store.put(types.administrativeUnit, raw)
  return graphReply(201, {
    '@odata.context': `${versionRoot(call.url)}/$metadata#directory/administrativeUnits/$entity`,
    ...shownObject(call, 'administrativeUnit', raw),
  })
}

function updateUnit(call: GraphCall) {
  const stored = findObject(call, types.administrativeUnit)
  const body = bodyOf(call)
  checkDirectoryBody(call, 'administrativeUnit', body, ['id', 'deletedDateTime'])
  if (
    'isMemberManagementRestricted' in body &&
    body['isMemberManagementRestricted'] !== stored['isMemberManagementRestricted']
  )
    throw badRequest("Property 'isMemberManagementRestricted' can only be set when the administrative unit is created.")
  const current = currentOf(call, types.administrativeUnit, stored, notInDirectory)
  call.tenant.store.put(types.administrativeUnit, { ...current, ...body })
  return noContent
}

function removeUnit(call: GraphCall) {
  const raw = findObject(call, types.administrativeUnit)
  if (call.version === 'v1.0' && call.tenant.chosen('administrativeUnitDelete') === 'betaOnly')
    throw graphError(404, 'UnknownError', 'The OData path is invalid.')
  call.tenant.store.delete(types.administrativeUnit, param(call))
  call.tenant.store.put(types.deleted, {
    ...raw,
    '@odata.type': '#microsoft.graph.administrativeUnit',
    deletedDateTime: graphTime(call.tenant.clock.now()),
  })
  return noContent
}

/** Who holds a role over this unit; the same assignments that roleManagement lists with the unit as their scope. */
function scopedMembers(call: GraphCall) {
  const unit = text(findObject(call, types.administrativeUnit), 'id') ?? ''
  const value = call.tenant.store
    .all(types.roleAssignment, 'byId')
    .filter((raw) => raw['directoryScopeId'] === `/administrativeUnits/${unit}`)
    .map((raw) => {
      const [principal] = showRelated(call, text(raw, 'principalId') ?? '')
      return {
        id: raw['id'],
        administrativeUnitId: unit,
        roleId: raw['roleDefinitionId'],
        roleMemberInfo: { id: raw['principalId'], displayName: principal?.['displayName'] ?? null },
      }
    })
  return graphReply(200, { '@odata.context': `${versionRoot(call.url)}/$metadata#scopedRoleMemberships`, value })
}
