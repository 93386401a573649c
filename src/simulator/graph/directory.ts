import { isRaw, text, texts, without } from '../json.ts'
import type { Raw } from '../json.ts'
import { directoryTypes, types } from '../tenant/type-names.ts'
import { findDirectoryObject } from './ca-rules.ts'
import {
  answerList,
  answerObject,
  bodyOf,
  checkDirectoryBody,
  currentOf,
  graphReply,
  noContent,
  param,
} from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { directoryRules, findObject, getOne, listObjects, shownObject } from './directory-object.ts'
import { badRequest, notInDirectory } from './errors.ts'
import { findUser, perUserMfaState } from './policies.ts'
import { showRelated } from './relations.ts'
import { versionRoot } from './query.ts'
import type { CollectionRules } from './query.ts'

const readUsers = [['User.Read.All'], ['Directory.Read.All']]
const readApps = [['Application.Read.All'], ['Directory.Read.All']]
const readDirectory = [['Directory.Read.All'], ['User.Read.All'], ['Group.Read.All'], ['Group.ReadWrite.All']]
const readOrganization = [['Organization.Read.All'], ['Directory.Read.All'], ['Organization.ReadWrite.All']]

/**
 * Users, applications, service principals, the organization, and objects of any kind
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
    answer: (call) => listObjects(call, types.organization, 'organization'),
  },
  {
    method: 'GET',
    path: '/organization/{id}',
    needs: readOrganization,
    family: 'directory',
    answer: (call) => getOne(call, types.organization, 'organization'),
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

function lookUps(path: string, storeType: string, type: string): readonly Route[] {
  const context = path.slice(1)
  return [
    {
      method: 'GET',
      path,
      needs: readApps,
      family: 'directory',
      answer: (call) => listObjects(call, storeType, type, context),
    },
    {
      method: 'GET',
      path: `${path}/{id}`,
      needs: readApps,
      family: 'directory',
      answer: (call) => getOne(call, storeType, type, context),
    },
    {
      method: 'GET',
      path: `${path}/appId={id}`,
      needs: readApps,
      family: 'directory',
      answer: (call) => {
        const raw = call.tenant.store.by(storeType, 'appId', param(call), 'byId')[0]
        if (raw === undefined) throw notInDirectory(param(call))
        return answerObject(
          call,
          shownObject(call, type, raw),
          `${context}/$entity`,
          directoryRules(call, type, context),
        )
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
  return {
    ...directoryRules(call, 'user', 'users', ...bulk),
    ...(call.version === 'v1.0' ? { byDefault: userDefaults } : {}),
  }
}

function showUser(call: GraphCall, raw: Raw): Raw {
  const state = call.options.get('$select')?.includes('perUserMfaState') === true
  return {
    ...shownObject(call, 'user', raw),
    ...(state ? { perUserMfaState: perUserMfaState(call, text(raw, 'id') ?? '') } : {}),
  }
}

function listUsers(call: GraphCall) {
  const users = call.tenant.store.all(types.user, 'list')
  const show = (raw: Raw): Raw => showUser(call, raw)
  // The state of multifactor sign-in is kept beside the user.
  return call.options.get('$filter')?.includes('perUserMfaState') === true
    ? answerList(call, users.map(show), userRules(call))
    : answerList(call, users, userRules(call), show)
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
  const stored = findObject(call, types.organization)
  const body = bodyOf(call)
  checkDirectoryBody(
    call,
    'organization',
    body,
    Object.keys(body).filter((name) => !name.includes('@') && !organizationWritable.includes(name)),
  )
  const current = currentOf(call, types.organization, stored, notInDirectory)
  call.tenant.store.put(types.organization, { ...current, ...body })
  return noContent
}

function listDeleted(call: GraphCall) {
  const type = param(call).replace(/^microsoft\.graph\./u, '')
  if (!Object.values(directoryTypes).includes(type)) throw badRequest(`The type '${param(call)}' has no deleted items.`)
  const raws = call.tenant.store
    .all(types.deleted, 'list')
    .filter((raw) => raw['@odata.type'] === `#microsoft.graph.${type}`)
  return answerList(
    call,
    raws.map((raw) => shownObject(call, type, raw)),
    directoryRules(call, type, `${type}s`),
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
  return graphReply(200, shownObject(call, entry[1], restored))
}

/** The tenant's verified domains, as the organization lists them. */
export function verifiedDomains(
  organization: Raw | undefined,
): readonly { readonly name: string; readonly isInitial: boolean }[] {
  const listed = organization?.['verifiedDomains']
  const domains = Array.isArray(listed) ? listed.filter(isRaw) : []
  return domains.map((domain) => ({ name: text(domain, 'name') ?? '', isInitial: domain['isInitial'] === true }))
}
