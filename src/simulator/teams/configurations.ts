import { isRaw, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { jsonReply } from '../reply.ts'
import type { Reply } from '../reply.ts'
import { isItemType } from './config-types.ts'
import type { ConfigType } from './config-types.ts'
import { badRequest, notFound, teamsFault } from './faults.ts'
import { freshSettings } from './fresh.ts'
import { bareName, instanceCalled, isGlobal, withInstance } from './instances.ts'
import type { Instance } from './instances.ts'
import { checkReferences } from './rules.ts'
import type { TeamsService } from './service.ts'
import { shownInstance } from './shown.ts'
import { readBody } from './written.ts'

/** 200 without a body: what writes were seen to answer. */
export const nothing: Reply = { status: 200, headers: {}, body: '' }

/** GET of a whole type. */
export function listInstances(service: TeamsService, type: ConfigType): Reply {
  return jsonReply(
    200,
    service.instances.shown(type).map((instance) => shown(service, type, instance)),
  )
}

/** GET of one instance. @throws Refusal 404 */
export function getInstance(service: TeamsService, type: ConfigType, identity: string): Reply {
  const instance = instanceCalled(service.instances.shown(type), identity)
  if (instance === undefined) throw absent(type, identity)
  const one = shown(service, type, instance)
  return jsonReply(200, service.setting('teamsGetOne') === 'array' ? [one] : one)
}

/** POST: a new instance over the defaults (reference: teams A.3). @throws Refusal 405, 400, 403, 409 */
export function createInstance(service: TeamsService, type: ConfigType, body: Raw): Reply {
  if (!type.named) throw notAllowed('POST', type)
  const identity = text(body, 'Identity') ?? ''
  const name = bareName(identity)
  if (name.trim() === '') throw badRequest('The Identity of the new instance is missing.')
  const instances = service.instances.latest(type)
  if (isGlobal({ name }) || instanceCalled(instances, name) !== undefined) throw exists(service, type, identity)
  const { settings, warnings } = readBody(type, body, 'POST', service.setting)
  checkReferences(service, type, settings)
  const made: Instance = {
    name,
    authority: 'Tenant',
    settings: { ...freshSettings(type), ...named(type, name, instances), ...settings },
  }
  service.instances.write(type, [...instances, made])
  return written(service, type, made, warnings)
}

/** PUT and PATCH: a sparse merge into an instance that is there. @throws Refusal 405, 404, 400, 403 */
export function changeInstance(
  service: TeamsService,
  type: ConfigType,
  identity: string,
  method: string,
  body: Raw,
): Reply {
  const accepted = service.setting('teamsWriteMethod')
  if ((accepted === 'patchOnly' && method === 'PUT') || (accepted === 'putOnly' && method === 'PATCH'))
    throw notAllowed(method, type)
  const instances = service.instances.latest(type)
  const before = instanceCalled(instances, identity)
  if (before === undefined) throw absent(type, identity)
  if (before.authority === 'Host' && !isGlobal(before)) throw readOnly(type, before)
  const spoken = text(body, 'Identity')
  if (spoken !== undefined && bareName(spoken).toLowerCase() !== before.name.toLowerCase())
    throw badRequest(`The Identity of the body, ${spoken}, is not that of the URL.`)
  const { settings, warnings } = readBody(type, body, method, service.setting)
  checkReferences(service, type, settings)
  const changed = Object.keys(settings).length > 0
  const after: Instance = changed
    ? { ...before, authority: 'Tenant', settings: { ...before.settings, ...settings } }
    : before
  if (changed) service.instances.write(type, withInstance(instances, after))
  return written(service, type, after, warnings)
}

/** DELETE: takes a named instance away, and resets Global to its defaults (reference: teams C.5). @throws Refusal */
export function deleteInstance(service: TeamsService, type: ConfigType, identity: string): Reply {
  const instances = service.instances.latest(type)
  const instance = instanceCalled(instances, identity)
  if (instance === undefined) throw absent(type, identity)
  if (isGlobal(instance)) {
    const reset: Instance = { name: 'Global', authority: 'Host', settings: freshSettings(type) }
    service.instances.write(type, withInstance(instances, reset))
    return { ...nothing, detail: `${type.name} Global was reset to its defaults` }
  }
  if (instance.authority === 'Host') throw readOnly(type, instance)
  const assigned = [...service.assignments.latest('user'), ...service.assignments.latest('group')]
  const used = assigned.some(
    (one) => one.type === type.name && one.policy.toLowerCase() === instance.name.toLowerCase(),
  )
  if (used && service.setting('teamsAssignedPolicyDelete') === 'refused')
    throw badRequest(`The policy "${instance.name}" is currently assigned to one or more users or groups.`)
  if (used) service.assignments.forget(type.name, instance.name)
  service.instances.write(
    type,
    instances.filter((other) => other !== instance),
  )
  return nothing
}

/** What a new instance has from its name: a route its own name and the next priority, a dial plan its simple name. */
function named(type: ConfigType, name: string, instances: readonly Instance[]): Raw {
  if (type.name === 'TenantDialPlan') return { SimpleName: name }
  if (!isItemType(type)) return {}
  const taken = instances.map(({ settings }) => settings['Priority']).filter((one) => typeof one === 'number')
  return { Name: name, Priority: Math.max(-1, ...taken) + 1 }
}

function shown(service: TeamsService, type: ConfigType, instance: Instance): Raw {
  return shownInstance(type, instance, service.tenantId, service.setting)
}

function written(service: TeamsService, type: ConfigType, instance: Instance, warnings: readonly string[]): Reply {
  const one = shown(service, type, instance)
  const answer = service.setting('teamsWriteAnswer')
  const headers: Readonly<Record<string, string>> =
    warnings.length === 0 ? {} : { 'x-ms-configapi-powershell-warningmessage': warnings.join(' ') }
  if (answer === 'empty') return { ...nothing, headers }
  return jsonReply(200, answer === 'array' ? [one] : one, headers)
}

function absent(type: ConfigType, identity: string): Error {
  return notFound(`${type.name} ${identity}`)
}

function readOnly(type: ConfigType, instance: Instance): Error {
  return badRequest(`${type.name} Tag:${instance.name} is a preset of Microsoft's and is read-only.`)
}

function notAllowed(method: string, type: ConfigType): Error {
  return teamsFault(405, 'MethodNotAllowed', `${method} is not supported for ${type.name}.`)
}

function exists(service: TeamsService, type: ConfigType, identity: string): Error {
  const message = `${type.name} ${identity} already exists.`
  return service.setting('teamsDuplicate') === '409' ? teamsFault(409, 'Conflict', message) : badRequest(message)
}

/** The body of a write. @throws Refusal 400 where it is no JSON object. */
export function bodyObject(body: unknown): Raw {
  if (isRaw(body)) return body
  throw badRequest('The body of the request is missing or is not a JSON object.')
}
