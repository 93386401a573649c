import { text } from '../json.ts'
import type { Raw } from '../json.ts'
import { types } from '../tenant/type-names.ts'
import { answerList, answerObject, bodyOf, checkDirectoryBody, currentOf, noContent, param, shown } from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { directoryRules } from './directory-object.ts'
import { badRequest, notInDirectory } from './errors.ts'

const path = '/domains'
const readDomains = [['Domain.Read.All'], ['Domain.ReadWrite.All'], ['Directory.Read.All']]
const readFederations = [['Domain-InternalFederation.Read.All'], ['Domain.Read.All']]
const writeFederations = [['Domain-InternalFederation.ReadWrite.All'], ['Domain.ReadWrite.All']]
const below = `${path}/{id}/federationConfiguration`

/** Domains and how the people of a federated one sign in (reference: entra-graph 1.6 domain, domainFederation). */
export const domainRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    needs: readDomains,
    family: 'directory',
    answer: (call) =>
      answerList(call, call.tenant.store.all(types.domain, 'list'), directoryRules(call, 'domain', 'domains'), (raw) =>
        shown(call, 'domain', raw),
      ),
  },
  {
    method: 'GET',
    path: `${path}/{id}`,
    needs: readDomains,
    family: 'directory',
    answer: (call) =>
      answerObject(
        call,
        shown(call, 'domain', findDomain(call)),
        'domains/$entity',
        directoryRules(call, 'domain', 'domains'),
      ),
  },
  {
    method: 'PATCH',
    path: `${path}/{id}`,
    needs: [['Domain.ReadWrite.All']],
    family: 'directory',
    answer: updateDomain,
  },
  { method: 'GET', path: below, needs: readFederations, family: 'directory', answer: listFederations },
  {
    method: 'GET',
    path: `${below}/{id}`,
    needs: readFederations,
    family: 'directory',
    answer: (call) =>
      answerObject(
        call,
        shownFederation(call, findFederation(call)),
        `domains('${param(call)}')/federationConfiguration/$entity`,
        directoryRules(call, 'internalDomainFederation', 'federationConfiguration'),
      ),
  },
  { method: 'PATCH', path: `${below}/{id}`, needs: writeFederations, family: 'directory', answer: updateFederation },
]

/** Set by the service or by operations of their own (reference: entra-graph 1.6 domain). */
const fixedOfDomain = [
  'id',
  'authenticationType',
  'availabilityStatus',
  'isAdminManaged',
  'isInitial',
  'isRoot',
  'isVerified',
  'state',
]
const services = ['Email', 'OfficeCommunicationsOnline', 'Yammer']

function findDomain(call: GraphCall): Raw {
  const wanted = param(call).toLowerCase()
  const found = call.tenant.store.all(types.domain, 'byId').find((one) => text(one, 'id')?.toLowerCase() === wanted)
  if (found === undefined) throw notInDirectory(param(call))
  return found
}

function updateDomain(call: GraphCall) {
  const stored = findDomain(call)
  const body = bodyOf(call)
  checkDirectoryBody(call, 'domain', body, fixedOfDomain)
  const { store } = call.tenant
  const current = currentOf(call, types.domain, stored, notInDirectory)
  if (body['isDefault'] === false && current['isDefault'] === true)
    throw badRequest("Property 'isDefault' can only be set to true.")
  if (body['isDefault'] === true && current['isVerified'] !== true)
    throw badRequest('Only a verified domain can be the default domain.')
  const aboutPasswords = ['passwordValidityPeriodInDays', 'passwordNotificationWindowInDays'].some((one) => one in body)
  if (aboutPasswords && (current['authenticationType'] === 'Federated' || current['isRoot'] === false))
    throw badRequest('The password policy of a federated domain or of a subdomain cannot be set.')
  const asked = body['supportedServices']
  const had = Array.isArray(current['supportedServices']) ? current['supportedServices'] : []
  const strange = Array.isArray(asked)
    ? asked.find((one) => !services.includes(String(one)) && !had.includes(one))
    : undefined
  if (strange !== undefined)
    throw badRequest(`Invalid value specified for property 'supportedServices': ${String(strange)}.`)
  if (body['isDefault'] === true)
    for (const other of store.all(types.domain).filter((one) => one['isDefault'] === true))
      store.put(types.domain, { ...other, isDefault: false })
  store.put(types.domain, { ...current, ...body })
  return noContent
}

/** One at most; of a managed domain none. */
function federationsOf(call: GraphCall): readonly Raw[] {
  const domain = text(findDomain(call), 'id')?.toLowerCase()
  return call.tenant.store.all(types.federation, 'byId').filter((one) => text(one, 'domain')?.toLowerCase() === domain)
}

function shownFederation(call: GraphCall, raw: Raw): Raw {
  const { domain: _domain, ...rest } = raw
  return shown(call, 'internalDomainFederation', rest)
}

function listFederations(call: GraphCall) {
  const context = `domains('${param(call)}')/federationConfiguration`
  return answerList(call, federationsOf(call), directoryRules(call, 'internalDomainFederation', context), (raw) =>
    shownFederation(call, raw),
  )
}

function findFederation(call: GraphCall): Raw {
  const id = param(call, 1)
  const found = federationsOf(call).find((one) => text(one, 'id') === id)
  if (found === undefined) throw notInDirectory(id)
  return found
}

function updateFederation(call: GraphCall) {
  const stored = findFederation(call)
  const body = bodyOf(call)
  checkDirectoryBody(call, 'internalDomainFederation', body, ['id', 'signingCertificateUpdateStatus'])
  if ('federatedIdpMfaBehavior' in body && body['federatedIdpMfaBehavior'] === null)
    throw badRequest("Property 'federatedIdpMfaBehavior' cannot be unset.")
  const current = currentOf(call, types.federation, stored, notInDirectory)
  call.tenant.store.put(types.federation, { ...current, ...body })
  return noContent
}
