import { graphTime } from '../clock.ts'
import { isRaw, text, texts, without } from '../json.ts'
import type { Raw } from '../json.ts'
import { directoryTypes, types } from '../tenant/type-names.ts'
import { findDirectoryObject } from './ca-rules.ts'
import {
  answerList,
  answerObject,
  bodyOf,
  checkDirectoryBody,
  graphReply,
  memberNames,
  noContent,
  param,
  shown,
} from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { badRequest, graphError, notInDirectory } from './errors.ts'
import { findUser, perUserMfaState } from './policies.ts'
import { relationRoutes, showRelated } from './relations.ts'
import { versionRoot } from './query.ts'
import type { CollectionRules } from './query.ts'

const readUsers = [['User.Read.All'], ['Directory.Read.All']]
const readApps = [['Application.Read.All'], ['Directory.Read.All']]
const readDirectory = [['Directory.Read.All'], ['User.Read.All'], ['Group.Read.All'], ['Group.ReadWrite.All']]
const readUnits = [['AdministrativeUnit.Read.All'], ['Directory.Read.All'], ['AdministrativeUnit.ReadWrite.All']]
const writeUnits = [['AdministrativeUnit.ReadWrite.All']]
const readOrganization = [['Organization.Read.All'], ['Directory.Read.All'], ['Organization.ReadWrite.All']]
const units = '/directory/administrativeUnits'

/**
 * Users, applications, service principals, administrative units, the organization, and objects of any kind
 * (reference: entra-graph 1.6, 1.4.6; graph-examples organization-get, getbyids).
 */
export const directoryRoutes: readonly Route[] = [
  { method: 'GET', path: '/users', needs: readUsers, family: 'directory', answer: listUsers },
  { method: 'GET', path: '/users/{id}', needs: readUsers, family: 'directory', answer: getUser },
  ...lookUps('/servicePrincipals', types.servicePrincipal, 'servicePrincipal'),
  ...lookUps('/applications', types.application, 'application'),
  {
    method: 'GET',
    path: '/organization',
    needs: readOrganization,
    family: 'directory',
    answer: (call) => list(call, types.organization, 'organization'),
  },
  {
    method: 'GET',
    path: '/organization/{id}',
    needs: readOrganization,
    family: 'directory',
    answer: (call) => get(call, types.organization, 'organization'),
  },
  {
    method: 'PATCH',
    path: '/organization/{id}',
    needs: [['Organization.ReadWrite.All']],
    family: 'directory',
    answer: updateOrganization,
  },
  { method: 'GET', path: '/directoryObjects/{id}', needs: readDirectory, family: 'directory', answer: getObject },
  {
    method: 'POST',
    path: '/directoryObjects/getByIds',
    needs: readDirectory,
    family: 'directory',
    reads: true,
    answer: getByIds,
  },
  {
    method: 'GET',
    path: units,
    needs: readUnits,
    family: 'directory',
    answer: (call) => list(call, types.administrativeUnit, 'administrativeUnit', 'directory/administrativeUnits'),
  },
  { method: 'POST', path: units, needs: writeUnits, family: 'directory', answer: createUnit },
  {
    method: 'GET',
    path: `${units}/{id}`,
    needs: readUnits,
    family: 'directory',
    answer: (call) => get(call, types.administrativeUnit, 'administrativeUnit', 'directory/administrativeUnits'),
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
  {
    method: 'GET',
    path: '/directory/deletedItems/{type}',
    needs: readDirectory,
    family: 'directory',
    answer: listDeleted,
  },
  {
    method: 'POST',
    path: '/directory/deletedItems/{id}/restore',
    needs: [['Group.ReadWrite.All'], ['Directory.ReadWrite.All']],
    family: 'directory',
    answer: restore,
  },
]

function rulesOf(call: GraphCall, type: string, context: string, ...more: readonly string[]): CollectionRules {
  return {
    context,
    typeName: type,
    members: memberNames(call, type, ...more),
    directory: true,
    pageSize: 100,
    emptyFirstPage: call.tenant.chosen('emptyPages') === 'on',
  }
}

function show(call: GraphCall, type: string, raw: Raw): Raw {
  return shown(call, type, without(raw, 'members', 'owners', 'scopedRoleMembers'))
}

function list(call: GraphCall, storeType: string, type: string, context = type) {
  return answerList(
    call,
    call.tenant.store.all(storeType, 'list').map((raw) => show(call, type, raw)),
    rulesOf(call, type, context),
  )
}

function find(call: GraphCall, storeType: string): Raw {
  const raw = call.tenant.store.get(storeType, param(call), 'byId')
  if (raw === undefined) throw notInDirectory(param(call))
  return raw
}

function get(call: GraphCall, storeType: string, type: string, context = type) {
  return answerObject(call, show(call, type, find(call, storeType)), `${context}/$entity`, rulesOf(call, type, context))
}

function lookUps(path: string, storeType: string, type: string): readonly Route[] {
  const context = path.slice(1)
  return [
    {
      method: 'GET',
      path,
      needs: readApps,
      family: 'directory',
      answer: (call) => list(call, storeType, type, context),
    },
    {
      method: 'GET',
      path: `${path}/{id}`,
      needs: readApps,
      family: 'directory',
      answer: (call) => get(call, storeType, type, context),
    },
    {
      method: 'GET',
      path: `${path}/appId={id}`,
      needs: readApps,
      family: 'directory',
      answer: (call) => {
        const raw = call.tenant.store.all(storeType, 'byId').find((one) => one['appId'] === param(call))
        if (raw === undefined) throw notInDirectory(param(call))
        return answerObject(call, show(call, type, raw), `${context}/$entity`, rulesOf(call, type, context))
      },
    },
  ]
}

/** What v1.0 shows of a user when nothing is selected (Graph documentation of the user resource). */
const userDefaults = [
  'businessPhones',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
]

function userRules(call: GraphCall): CollectionRules {
  const bulk = call.tenant.chosen('perUserMfaBulk') === 'works' ? ['perUserMfaState'] : []
  return { ...rulesOf(call, 'user', 'users', ...bulk), ...(call.version === 'v1.0' ? { byDefault: userDefaults } : {}) }
}

function showUser(call: GraphCall, raw: Raw): Raw {
  const state = call.options.get('$select')?.includes('perUserMfaState') === true
  return {
    ...show(call, 'user', raw),
    ...(state ? { perUserMfaState: perUserMfaState(call, text(raw, 'id') ?? '') } : {}),
  }
}

function listUsers(call: GraphCall) {
  return answerList(
    call,
    call.tenant.store.all(types.user, 'list').map((raw) => showUser(call, raw)),
    userRules(call),
  )
}

function getUser(call: GraphCall) {
  return answerObject(call, showUser(call, findUser(call)), 'users/$entity', userRules(call))
}

function getObject(call: GraphCall) {
  const [found] = showRelated(call, param(call))
  if (found === undefined) throw notInDirectory(param(call))
  return graphReply(200, { '@odata.context': `${versionRoot(call.url)}/$metadata#directoryObjects/$entity`, ...found })
}

function getByIds(call: GraphCall) {
  const body = bodyOf(call)
  const ids = texts(body, 'ids')
  if (ids.length === 0 || ids.length > 1000) throw badRequest('The number of ids must be between 1 and 1000.')
  const wanted = texts(body, 'types').map((type) => type.toLowerCase())
  const value = ids
    .flatMap((id) => showRelated(call, id))
    .filter(
      (raw) =>
        wanted.length === 0 ||
        wanted.some(
          (type) =>
            type === 'directoryobject' || text(raw, '@odata.type')?.toLowerCase() === `#microsoft.graph.${type}`,
        ),
    )
  const select = call.options.get('$select')?.split(',')
  const selected =
    select === undefined
      ? value
      : value.map((raw) =>
          Object.fromEntries(Object.entries(raw).filter(([name]) => name === '@odata.type' || select.includes(name))),
        )
  return graphReply(200, { '@odata.context': `${versionRoot(call.url)}/$metadata#directoryObjects`, value: selected })
}

const organizationWritable = [
  'technicalNotificationMails',
  'securityComplianceNotificationMails',
  'securityComplianceNotificationPhones',
  'marketingNotificationEmails',
  'privacyProfile',
]

function updateOrganization(call: GraphCall) {
  const stored = find(call, types.organization)
  const body = bodyOf(call)
  checkDirectoryBody(
    call,
    'organization',
    body,
    Object.keys(body).filter((name) => !name.includes('@') && !organizationWritable.includes(name)),
  )
  call.tenant.store.put(types.organization, { ...stored, ...body })
  return noContent
}

function createUnit(call: GraphCall) {
  const body = bodyOf(call)
  checkDirectoryBody(call, 'administrativeUnit', body, ['id', 'deletedDateTime'])
  if (text(body, 'displayName') === undefined)
    throw badRequest("A value is required for property 'displayName' of resource 'AdministrativeUnit'.")
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
    ...show(call, 'administrativeUnit', raw),
  })
}

function updateUnit(call: GraphCall) {
  const stored = find(call, types.administrativeUnit)
  const body = bodyOf(call)
  checkDirectoryBody(call, 'administrativeUnit', body, ['id', 'deletedDateTime'])
  if (
    'isMemberManagementRestricted' in body &&
    body['isMemberManagementRestricted'] !== stored['isMemberManagementRestricted']
  )
    throw badRequest("Property 'isMemberManagementRestricted' can only be set when the administrative unit is created.")
  call.tenant.store.put(types.administrativeUnit, { ...stored, ...body })
  return noContent
}

function removeUnit(call: GraphCall) {
  const raw = find(call, types.administrativeUnit)
  if (call.version === 'v1.0' && call.tenant.chosen('administrativeUnitDelete') === 'betaOnly')
    throw graphError(404, 'UnknownError', 'The OData path is invalid.')
  call.tenant.store.delete(types.administrativeUnit, param(call))
  putDeleted(call, 'administrativeUnit', raw)
  return noContent
}

function putDeleted(call: GraphCall, type: string, raw: Raw): void {
  call.tenant.store.put(types.deleted, {
    ...raw,
    '@odata.type': `#microsoft.graph.${type}`,
    deletedDateTime: graphTime(call.tenant.clock.now()),
  })
}

function scopedMembers(call: GraphCall) {
  const raw = find(call, types.administrativeUnit)
  const value = Array.isArray(raw['scopedRoleMembers']) ? raw['scopedRoleMembers'].filter(isRaw) : []
  return graphReply(200, { '@odata.context': `${versionRoot(call.url)}/$metadata#scopedRoleMemberships`, value })
}

function listDeleted(call: GraphCall) {
  const type = param(call).replace(/^microsoft\.graph\./u, '')
  if (!Object.values(directoryTypes).includes(type)) throw badRequest(`The type '${param(call)}' has no deleted items.`)
  const raws = call.tenant.store
    .all(types.deleted, 'list')
    .filter((raw) => raw['@odata.type'] === `#microsoft.graph.${type}`)
  return answerList(
    call,
    raws.map((raw) => show(call, type, raw)),
    rulesOf(call, type, `${type}s`),
  )
}

function restore(call: GraphCall) {
  const { store } = call.tenant
  const raw = store.get(types.deleted, param(call))
  const entry = Object.entries(directoryTypes).find(([, type]) => raw?.['@odata.type'] === `#microsoft.graph.${type}`)
  if (raw === undefined || entry === undefined || findDirectoryObject(call.tenant, param(call)) !== undefined)
    throw notInDirectory(param(call))
  const restored = { ...without(raw, '@odata.type'), deletedDateTime: null }
  store.delete(types.deleted, param(call))
  store.put(entry[0], restored)
  return graphReply(200, show(call, entry[1], restored))
}

/** The tenant's verified domains, as the organization lists them. */
export function verifiedDomains(
  organization: Raw | undefined,
): readonly { readonly name: string; readonly isInitial: boolean }[] {
  const list_ = organization?.['verifiedDomains']
  const domains = Array.isArray(list_) ? list_.filter(isRaw) : []
  return domains.map((domain) => ({ name: text(domain, 'name') ?? '', isInitial: domain['isInitial'] === true }))
}
