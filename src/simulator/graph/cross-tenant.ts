import { isRaw, member, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { types } from '../tenant/type-names.ts'
import { checkBody } from './body-check.ts'
import { answerList, answerObject, bodyOf, graphReply, memberNames, noContent, param, shown } from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { badPolicy, graphError, notFound } from './errors.ts'
import { versionRoot } from './query.ts'

const root = '/policies/crossTenantAccessPolicy'
const reads = [['Policy.Read.All'], ['Policy.Read.CrossTenantAccess'], ['Policy.ReadWrite.CrossTenantAccess']]
const writes = [['Policy.ReadWrite.CrossTenantAccess']]
const defaultType = 'crossTenantAccessPolicyConfigurationDefault'
const partnerType = 'crossTenantAccessPolicyConfigurationPartner'
const family = 'policy'

/** What holds for other organisations: the default, and partners of their own (reference: entra-graph 1.6 crossTenantAccessPolicy). */
export const crossTenantRoutes: readonly Route[] = [
  { method: 'GET', path: `${root}/default`, needs: reads, family, answer: getDefault },
  { method: 'PATCH', path: `${root}/default`, needs: writes, family, answer: updateDefault },
  { method: 'GET', path: `${root}/partners`, needs: reads, family, answer: listPartners },
  { method: 'POST', path: `${root}/partners`, needs: writes, family, answer: createPartner },
  {
    method: 'GET',
    path: `${root}/partners/{id}`,
    needs: reads,
    family,
    answer: (call) => answerPartner(call, findPartner(call, 'byId')),
  },
  { method: 'PATCH', path: `${root}/partners/{id}`, needs: writes, family, answer: updatePartner },
  { method: 'DELETE', path: `${root}/partners/{id}`, needs: writes, family, answer: removePartner },
]

const blocks = [
  'b2bCollaborationInbound',
  'b2bCollaborationOutbound',
  'b2bDirectConnectInbound',
  'b2bDirectConnectOutbound',
]

/**
 * All users blocked and applications allowed, or the other way round, contradict each other (reference: entra-graph 1.6; the
 * words are UNCERTAIN).
 */
function refuseContradiction(body: Raw): void {
  for (const name of blocks) {
    const block = member(body, name)
    const [users, apps] = [member(block ?? {}, 'usersAndGroups'), member(block ?? {}, 'applications')]
    if (users === undefined || apps === undefined) continue
    const [all, every] = [blocked(users, 'AllUsers'), blocked(apps, 'AllApplications')]
    if (all !== every && (all || every))
      throw badPolicy(`The access types of usersAndGroups and applications of ${name} are not consistent.`)
  }
}

function blocked(part: Raw, word: string): boolean {
  const targets = Array.isArray(part['targets']) ? part['targets'].filter(isRaw) : []
  return part['accessType'] === 'blocked' && targets.some((one) => one['target'] === word)
}

function refuseFault(call: GraphCall, type: string, body: Raw, readOnly: readonly string[]): void {
  const [fault] = checkBody(call.schema, type, body)
  if (fault !== undefined) throw badPolicy(fault.message)
  const fixed = Object.keys(body).find((name) => readOnly.includes(name))
  if (fixed !== undefined) throw badPolicy(`The property '${fixed}' is read-only and cannot be set.`)
  refuseContradiction(body)
}

function getDefault(call: GraphCall) {
  const raw = call.tenant.store.all(types.crossTenantDefault, 'byId')[0] ?? {}
  return answerObject(call, shown(call, defaultType, raw), `policies/crossTenantAccessPolicy/default/$entity`, {
    typeName: defaultType,
    members: memberNames(call, defaultType),
  })
}

/** A block is replaced as a whole; the first write makes the default one of the tenant's own. */
function updateDefault(call: GraphCall) {
  const body = bodyOf(call)
  refuseFault(call, defaultType, body, ['id', 'isServiceDefault', 'automaticUserConsentSettings'])
  const empty = blocks.find((name) => name in body && body[name] === null)
  if (empty !== undefined) throw badPolicy(`The property '${empty}' of the default cannot be null.`)
  const stored = call.tenant.store.all(types.crossTenantDefault)[0] ?? {}
  call.tenant.store.put(types.crossTenantDefault, { ...stored, ...body, id: stored['id'], isServiceDefault: false })
  return noContent
}

function shownPartner(call: GraphCall, raw: Raw): Raw {
  // A partner has no id: its tenant's is its key.
  const { id: _id, ...rest } = raw
  return shown(call, partnerType, rest)
}

function answerPartner(call: GraphCall, raw: Raw) {
  return answerObject(call, shownPartner(call, raw), 'policies/crossTenantAccessPolicy/partners/$entity', {
    typeName: partnerType,
    members: memberNames(call, partnerType),
  })
}

function listPartners(call: GraphCall) {
  return answerList(
    call,
    call.tenant.store.all(types.crossTenantPartner, 'list'),
    {
      context: 'policies/crossTenantAccessPolicy/partners',
      typeName: partnerType,
      members: memberNames(call, partnerType),
      directory: false,
      pageSize: 100,
      emptyFirstPage: call.tenant.chosen('emptyPages') === 'on',
    },
    (raw) => shownPartner(call, raw),
  )
}

function findPartner(call: GraphCall, by?: 'byId'): Raw {
  const wanted = param(call).toLowerCase()
  const found = call.tenant.store.get(types.crossTenantPartner, wanted, by)
  if (found === undefined) throw notFound('Partner', param(call))
  return found
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu
const fixed = ['isInMultiTenantOrganization', 'deletedDateTime']

function createPartner(call: GraphCall) {
  const body = bodyOf(call)
  refuseFault(call, partnerType, body, fixed)
  const tenantId = text(body, 'tenantId')?.toLowerCase() ?? ''
  if (!guid.test(tenantId)) throw badPolicy("The property 'tenantId' is required and is the id of a tenant.")
  if (tenantId === call.tenant.tenantId.toLowerCase()) throw badPolicy('The tenant cannot be a partner of itself.')
  if (call.tenant.store.get(types.crossTenantPartner, tenantId) !== undefined)
    throw graphError(409, 'Conflict', 'A configuration for this partner exists already.')
  const inherited = Object.fromEntries(
    [...blocks, 'inboundTrust', 'tenantRestrictions'].map((name): readonly [string, null] => [name, null]),
  )
  const raw: Raw = {
    ...inherited,
    automaticUserConsentSettings: { inboundAllowed: null, outboundAllowed: null },
    isServiceProvider: null,
    isInMultiTenantOrganization: false,
    ...body,
    tenantId,
    id: tenantId,
  }
  call.tenant.store.put(types.crossTenantPartner, raw)
  return graphReply(201, {
    '@odata.context': `${versionRoot(call.url)}/$metadata#policies/crossTenantAccessPolicy/partners/$entity`,
    ...shownPartner(call, raw),
  })
}

function updatePartner(call: GraphCall) {
  const stored = findPartner(call)
  const body = bodyOf(call)
  refuseFault(call, partnerType, body, [...fixed, 'tenantId', 'isServiceProvider'])
  call.tenant.store.put(types.crossTenantPartner, { ...stored, ...body })
  return noContent
}

function removePartner(call: GraphCall) {
  findPartner(call)
  call.tenant.store.delete(types.crossTenantPartner, param(call).toLowerCase())
  return noContent
}
