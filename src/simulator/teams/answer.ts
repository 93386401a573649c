import { parseJson } from '../json.ts'
import type { Raw } from '../json.ts'
import { jsonReply } from '../reply.ts'
import type { Ask, Reply } from '../reply.ts'
import { bodyObject, changeInstance, createInstance, deleteInstance } from './configurations.ts'
import { getInstance, listInstances } from './configurations.ts'
import type { ConfigType } from './config-types.ts'
import { badRequest, forbidden, notFound, teamsFault, unknownHere } from './faults.ts'
import { grantToGroup, grantToUser, listGroupAssignments, listUsers, revokeFromGroup } from './grants.ts'
import type { TeamsService } from './service.ts'

/** Types that a live tenant refused to an application, and one that its tenant had no flight for (teams-examples). */
const closedTypes: ReadonlySet<string> = new Set([
  'teamstenantabuseconfiguration',
  'locationpolicy',
  'teamscarrieremergencycallroutingpolicy',
])
const unflightedTypes: ReadonlySet<string> = new Set(['teamsaudioconferencingcustompromptsconfiguration'])

/** Types that are not served in GCC High (reference: teams A.1). */
const absentInGovernment: ReadonlySet<string> = new Set(['tenantfederationsettings', 'teamsmeetingbroadcastpolicy'])

/** Answers a request whose caller has been let in; 501 for every route and type that is not known. @throws Refusal */
export function answerTeams(service: TeamsService, ask: Ask): Reply {
  const { method } = ask
  const parts = partsOf(ask.path)
  const known = (): Error => unknownHere(`${method} ${ask.path}`)
  const [area = '', first = '', second = '', third = '', fourth = '', ...rest] = parts
  if (rest.length > 0 || ask.query !== '') throw known()
  const route = [area, first].join('/').toLowerCase()
  if (method === 'GET' && parts.length === 2 && route === 'teams.user/users') return listUsers(service)
  if (method === 'GET' && parts.length === 2 && route === 'teams.tenant/tenants') return jsonReply(200, tenant(service))
  if (method === 'GET' && parts.length === 2 && route === 'teams.tenant/servicediscovery')
    return jsonReply(200, discovery(service))
  if (route === 'skype.policy/configurations' && second !== '') {
    const type = typeCalled(service, second)
    if (parts.length === 3) return onType(service, type, ask)
    if (parts.length === 5 && third.toLowerCase() === 'configuration') return onInstance(service, type, fourth, ask)
  }
  if (route === 'skype.policy/users' && parts.length === 5 && third.toLowerCase() === 'policies' && method === 'PATCH')
    return grantToUser(service, second, typeCalled(service, fourth), body(ask))
  if (route === 'skype.policy/grouppolicyassignments') {
    if (parts.length === 2 && method === 'GET') return listGroupAssignments(service)
    if (parts.length === 5 && third.toLowerCase() === 'policytypes') {
      if (method === 'PATCH') return grantToGroup(service, second, typeCalled(service, fourth), body(ask))
      if (method === 'DELETE') return revokeFromGroup(service, second, typeCalled(service, fourth))
    }
  }
  // Refused even to a Global Administrator (reference: teams A.5, C.8).
  if (route === 'skype.policy/tenants' && second.toLowerCase() === 'policies' && method === 'PATCH') throw forbidden()
  throw known()
}

function partsOf(path: string): readonly string[] {
  try {
    return path
      .split('/')
      .filter((part) => part !== '')
      .map((part) => decodeURIComponent(part))
  } catch {
    throw badRequest('The path of the request is not percent-encoded as it should be.')
  }
}

function onType(service: TeamsService, type: ConfigType, ask: Ask): Reply {
  if (ask.method === 'GET') return listInstances(service, type)
  if (ask.method === 'POST') return createInstance(service, type, body(ask))
  throw unknownHere(`${ask.method} on the type ${type.name}`)
}

function onInstance(service: TeamsService, type: ConfigType, identity: string, ask: Ask): Reply {
  const { method } = ask
  if (method === 'GET') return getInstance(service, type, identity)
  if (method === 'PUT' || method === 'PATCH') return changeInstance(service, type, identity, method, body(ask))
  if (method === 'DELETE') return deleteInstance(service, type, identity)
  throw unknownHere(`${method} on an instance of ${type.name}`)
}

/** @throws Refusal: the recorded 403 and 400 of closed types, 404 of types a cloud lacks, 501 for the rest. */
function typeCalled(service: TeamsService, name: string): ConfigType {
  const wanted = name.toLowerCase()
  if (closedTypes.has(wanted)) throw forbidden()
  if (unflightedTypes.has(wanted)) throw badRequest(`Type ${name} is not currently enabled in flighting`)
  const lacking = service.cloud === 'gcchigh' && service.setting('teamsGovernment') === 'missing'
  if (lacking && absentInGovernment.has(wanted))
    throw service.setting('teamsUnknownType') === '404'
      ? notFound(`Type ${name}`)
      : badRequest(`Type ${name} is unknown`)
  const type = service.types.get(wanted)
  if (type === undefined) throw unknownHere(`the configuration type ${name}`)
  return type
}

function body(ask: Ask): Raw {
  if (!/json/iu.test(ask.headers['content-type'] ?? ''))
    throw teamsFault(415, 'UnsupportedMediaType', 'The body of a write is application/json.')
  return bodyObject(parseJson(ask.body))
}

function discovery(service: TeamsService): Raw {
  const { host } = service
  return { Endpoints: { ConfigApiEndpoint: host, AdminServiceEndpoint: host }, Headers: { 'X-MS-Forest': '0A' } }
}

function tenant(service: TeamsService): Raw {
  return {
    tenantId: service.tenantId,
    serviceDiscovery: discovery(service),
    verifiedDomains: service.domains().map((name) => ({ name })),
  }
}
