import { graphTime } from '../clock.ts'
import { text, texts } from '../json.ts'
import type { Raw } from '../json.ts'
import { securityIdentifier } from '../identifiers.ts'
import { types } from '../tenant/type-names.ts'
import {
  answerList,
  answerObject,
  checkDirectoryBody,
  currentOf,
  directoryBodyOf,
  graphReply,
  memberNames,
  noContent,
  param,
  shown,
} from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { badRequest, graphError, notInDirectory } from './errors.ts'
import { boundIds, relationRoutes, showRelated } from './relations.ts'
import { versionRoot } from './query.ts'
import type { CollectionRules } from './query.ts'

const read = [['Group.Read.All'], ['Directory.Read.All'], ['Group.ReadWrite.All']]
const write = [['Group.ReadWrite.All'], ['Directory.ReadWrite.All']]
const readMembers = [
  ['GroupMember.Read.All'],
  ['Group.Read.All'],
  ['Directory.Read.All'],
  ['Group.ReadWrite.All'],
  ['GroupMember.ReadWrite.All'],
]
const writeMembers = [['GroupMember.ReadWrite.All'], ['Group.ReadWrite.All']]

/** Groups, their members and owners (reference: entra-graph 1.6 group, groupMember; 1.4.1 relations). */
export const groupRoutes: readonly Route[] = [
  { method: 'GET', path: '/groups', needs: read, family: 'directory', expands: ['members', 'owners'], answer: list },
  { method: 'POST', path: '/groups', needs: write, family: 'directory', answer: create },
  {
    method: 'GET',
    path: '/groups/{id}',
    needs: read,
    family: 'directory',
    expands: ['members', 'owners'],
    answer: get,
  },
  { method: 'PATCH', path: '/groups/{id}', needs: write, family: 'directory', answer: update },
  { method: 'DELETE', path: '/groups/{id}', needs: write, family: 'directory', answer: remove },
  ...relationRoutes('/groups/{id}', types.group, 'members', readMembers, writeMembers, checkMembers),
  ...relationRoutes('/groups/{id}', types.group, 'owners', read, write, () => undefined),
]

const readOnly = [
  'id',
  'createdDateTime',
  'renewedDateTime',
  'mail',
  'proxyAddresses',
  'securityIdentifier',
  'expirationDateTime',
  'deletedDateTime',
  'onPremisesSyncEnabled',
]
/** Delegated only, or of the mailbox: not settable app-only (reference: entra-graph 1.6 group, 3.6). */
const delegatedOnly = [
  'allowExternalSenders',
  'autoSubscribeNewMembers',
  'hideFromAddressLists',
  'hideFromOutlookClients',
]

function rulesOf(call: GraphCall): CollectionRules {
  return {
    context: 'groups',
    typeName: 'group',
    members: memberNames(call, 'group'),
    directory: true,
    pageSize: 100,
    emptyFirstPage: call.tenant.chosen('emptyPages') === 'on',
  }
}

/** A group as it is shown: without its relations, unless they are expanded (20 at most: reference 3.3). */
function show(call: GraphCall, raw: Raw): Raw {
  const { members: _members, owners: _owners, ...rest } = raw
  const expand = call.options.get('$expand')
  if (expand === undefined) return shown(call, 'group', rest)
  const name = /^(members|owners)(?:\(\$select=[\w,]+\))?$/u.exec(expand)?.[1]
  if (name === undefined) throw badRequest(`The expansion '${expand}' is not supported.`)
  const related = texts(raw, name)
    .slice(0, 20)
    .flatMap((id) => showRelated(call, id))
  return { ...shown(call, 'group', rest), [name]: related }
}

function list(call: GraphCall) {
  return answerList(call, call.tenant.store.all(types.group, 'list'), rulesOf(call), (raw) => show(call, raw))
}

function find(call: GraphCall): Raw {
  const raw = call.tenant.store.get(types.group, param(call), 'byId')
  if (raw === undefined) throw notInDirectory(param(call))
  return raw
}

function get(call: GraphCall) {
  const rules = call.options.has('$expand') ? { ...rulesOf(call), members: memberNames(call, 'group') } : rulesOf(call)
  return answerObject(call, show(call, find(call)), 'groups/$entity', rules)
}

function create(call: GraphCall) {
  const body = directoryBodyOf(call, 'group')
  checkDirectoryBody(call, 'group', body, readOnly)
  for (const name of ['displayName', 'mailNickname', 'mailEnabled', 'securityEnabled'])
    if (body[name] === undefined || body[name] === null)
      throw badRequest(`A value is required for property '${name}' of resource 'Group'.`)
  refuseDelegated(body)
  const nickname = text(body, 'mailNickname') ?? ''
  if (!/^[^\s@()\\[\]";:<>,]{1,64}$/u.test(nickname))
    throw badRequest("Invalid value specified for property 'mailNickname' of resource 'Group'.")
  const groupTypes = texts(body, 'groupTypes')
  const unified = groupTypes.includes('Unified')
  if ((body['mailEnabled'] === true) !== unified)
    throw badRequest(
      'The service does not currently support writes of mail-enabled groups. Please ensure that the mail-enablement property is unset and try again.',
    )
  if (!unified && body['securityEnabled'] !== true)
    throw badRequest('A group must be mail-enabled or security-enabled.')
  const dynamic = groupTypes.includes('DynamicMembership')
  const assignable = body['isAssignableToRole'] === true
  if (dynamic && (text(body, 'membershipRule') === undefined || assignable))
    throw badRequest('A dynamic group needs a membershipRule and cannot be assignable to roles.')
  // Reference: entra-graph 1.6: to make a group that may carry roles takes the permission to change roles.
  if (assignable && !call.roles.includes('RoleManagement.ReadWrite.Directory')) throw denied()
  if (dynamic && 'members@odata.bind' in body)
    throw badRequest('Insufficient privileges: members of a dynamic group cannot be written.')
  const members = boundIds(call, body, 'members')
  const owners = boundIds(call, body, 'owners')
  const id = call.tenant.newId()
  const now = graphTime(call.tenant.clock.now())
  const sent = Object.fromEntries(Object.entries(body).filter(([name]) => !name.includes('@')))
  const group: Raw = {
    id,
    deletedDateTime: null,
    classification: null,
    createdDateTime: now,
    description: null,
    expirationDateTime: null,
    groupTypes: [],
    isAssignableToRole: null,
    mail: unified ? `${nickname}@${call.tenant.initialDomain}` : null,
    membershipRule: null,
    membershipRuleProcessingState: dynamic ? 'On' : null,
    onPremisesSyncEnabled: null,
    proxyAddresses: unified ? [`SMTP:${nickname}@${call.tenant.initialDomain}`] : [],
    renewedDateTime: now,
    securityIdentifier: securityIdentifier(id),
    visibility: assignable ? 'Private' : unified ? 'Public' : null,
    ...sent,
    members,
    owners,
  }
  call.tenant.store.put(types.group, group)
  const { members: _m, owners: _o, ...visible } = group
  return graphReply(
    201,
    { '@odata.context': `${versionRoot(call.url)}/$metadata#groups/$entity`, ...shown(call, 'group', visible) },
    { location: `${call.url}/${id}` },
  )
}

function refuseDelegated(body: Raw): void {
  const name = delegatedOnly.find((one) => one in body)
  if (name !== undefined) throw denied()
}

function denied() {
  return graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
}

function update(call: GraphCall) {
  const stored = find(call)
  const body = directoryBodyOf(call, 'group')
  checkDirectoryBody(call, 'group', body, readOnly)
  if ('isAssignableToRole' in body && body['isAssignableToRole'] !== stored['isAssignableToRole'])
    throw badRequest("Property 'isAssignableToRole' is immutable and cannot be changed after the group was created.")
  refuseDelegated(body)
  const added = boundIds(call, body, 'members')
  const owners = boundIds(call, body, 'owners')
  if (added.some((id) => texts(stored, 'members').includes(id))) throw alreadyThere('members')
  if (owners.some((id) => texts(stored, 'owners').includes(id))) throw alreadyThere('owners')
  if (added.length > 0) checkMembers(call, stored)
  const sent = Object.fromEntries(Object.entries(body).filter(([name]) => !name.includes('@')))
  const current = currentOf(call, types.group, stored, notInDirectory)
  call.tenant.store.put(types.group, {
    ...current,
    ...sent,
    members: [...texts(current, 'members'), ...added],
    owners: [...texts(current, 'owners'), ...owners],
  })
  return noContent
}

function alreadyThere(name: string) {
  return badRequest(
    `One or more added object references already exist for the following modified properties: '${name}'.`,
  )
}

function checkMembers(call: GraphCall, group: Raw): void {
  if (texts(group, 'groupTypes').includes('DynamicMembership'))
    throw badRequest('Insufficient privileges: members of a dynamic group cannot be written.')
  // Assignable groups carry roles: changing them takes the permission to change roles (reference: entra-graph 1.6).
  if (group['isAssignableToRole'] === true && !call.roles.includes('RoleManagement.ReadWrite.Directory')) throw denied()
}

function remove(call: GraphCall) {
  const { store, clock, chosen } = call.tenant
  const raw = find(call)
  store.delete(types.group, param(call))
  const soft = texts(raw, 'groupTypes').includes('Unified') || chosen('securityGroupDelete') === 'soft'
  if (soft)
    store.put(types.deleted, {
      ...raw,
      '@odata.type': '#microsoft.graph.group',
      deletedDateTime: graphTime(clock.now()),
    })
  return noContent
}
