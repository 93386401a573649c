import type { JsonObject } from '../../model/json.ts'
import { sameJson } from '../../model/json.ts'
import { present, unknown } from '../../model/observed.ts'
import type { Step } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { fail, trouble } from '../../model/trouble.ts'
import { objectsOf, readCsomAnswer } from './csom-answer.ts'
import { memberValue, readMembers, setActions, writableValues } from './csom-members.ts'
import type { CsomAction, CsomPath, CsomRequest } from './csom-request.ts'
import { csomCall, tenantTypeId } from './sharepoint-call.ts'
import { explainSharepoint, readSharepointError } from './sharepoint-errors.ts'
import type { SharepointPlace } from './sharepoint-hosts.ts'
import { readMember } from './sharepoint-values.ts'
import type { SharepointBehaviours } from './sharepoint-wire.ts'
import { sharepointBehaviours, sharepointWire } from './sharepoint-wire.ts'
import type { Act, Thing } from './thing.ts'
import { instance } from './thing.ts'

/** The path of the tenant; every request about it begins so. */
export const tenantPath: CsomPath = { id: 1, kind: 'constructor', typeId: tenantTypeId }
/** Makes the service resolve it. */
export const resolveTenant: CsomAction = { id: 2, path: 1, kind: 'resolve' }

/** Reads every property of the tenant; one is not among "all" and is named (reference: sharepoint B.3). */
export const readTenant: CsomRequest = {
  paths: [tenantPath],
  actions: [resolveTenant, { id: 3, path: 1, kind: 'query', all: true, properties: ['HideDefaultThemes'] }],
}

/** The tenant's settings, or the part of them that a row has. */
export const tenantObject: Thing = {
  looks: (_want, { admin }) => [{ call: csomCall(admin, readTenant, 'read'), scope: 'all' }],
  decode: (type, reply) => {
    const error = readSharepointError(reply, true)
    if (error !== undefined) return unknown(explainSharepoint(error, type, 'read'))
    const answer = readCsomAnswer(reply.body)
    const [tenant, second] = answer === undefined ? [] : objectsOf(answer, 'Tenant')
    if (tenant === undefined || second !== undefined)
      return unknown(trouble('SERVICE-UNREADABLE', { message: `${type.name}: the answer does not hold the tenant.` }))
    const { _ObjectIdentity_: identity } = tenant
    return present([
      instance(
        type,
        '',
        typeof identity === 'string' ? tenantId(identity) : type.name,
        readMembers(type, tenant),
        tenant,
      ),
    ])
  },
  acts: (step, place) => tenantActs(step, place),
}

/** The tenant's own GUID in an identity (`<trace>|<type>:<tenant>\nTenant`): the trace before it differs with every answer. */
function tenantId(identity: string): string {
  return /:([0-9a-f-]{36})\n/iu.exec(identity)?.[1] ?? 'Tenant'
}

/**
 * First what must stand alone, then everything else in one request, then methods, then what must come last (reference:
 * sharepoint B.6). Each request ends with `Update`, as the service's own client does.
 */
function tenantActs({ type, change, current }: Step, place: SharepointPlace): readonly Act[] {
  const { alone, last, methods } = sharepointBehaviours(type)
  const values = writableValues(type, change.values, 'update')
  const byMethod = new Set(methods.flatMap(({ properties }) => properties))
  const isLast = (name: string): boolean =>
    last.some(({ property, value }) => property === name && sameJson(value, values[name]))
  const pick = (wanted: (name: string) => boolean): JsonObject =>
    Object.fromEntries(Object.entries(values).filter(([name]) => wanted(name)))
  const first = alone.filter((name) => values[name] !== undefined)
  const rest = pick((name) => !first.includes(name) && !byMethod.has(name) && !isLast(name))
  const known = { ...(current ?? change.before)?.values, ...values }
  const called = methods.filter(({ properties }) => properties.some((name) => values[name] !== undefined))
  return [
    ...first.map((name) => ({
      ...setAct(
        type,
        pick((one) => one === name),
        place,
      ),
      seen: seenAs(type, name, values, place),
    })),
    ...(Object.keys(rest).length === 0 ? [] : [setAct(type, rest, place)]),
    ...called.map((method) => methodAct(type, method, known, place)),
    ...Object.keys(values)
      .filter(isLast)
      .map((name) =>
        setAct(
          type,
          pick((one) => one === name),
          place,
        ),
      ),
  ]
}

function setAct(type: ResourceType, values: JsonObject, { admin }: SharepointPlace): Act {
  const sets = setActions(type, values, 1, 3)
  const update: CsomAction = { id: 3 + sets.length, path: 1, kind: 'call', name: 'Update', parameters: [] }
  const request = { paths: [tenantPath], actions: [resolveTenant, ...sets, update] }
  return { call: csomCall(admin, request, 'write'), changes: sets.length }
}

function seenAs(
  type: ResourceType,
  name: string,
  values: JsonObject,
  { admin }: SharepointPlace,
): NonNullable<Act['seen']> {
  const request: CsomRequest = {
    paths: [tenantPath],
    actions: [resolveTenant, { id: 3, path: 1, kind: 'query', all: false, properties: [name] }],
  }
  const member = sharepointWire(type).members[name]
  return {
    call: csomCall(admin, request, 'read'),
    holds: (reply) => {
      const answer = readCsomAnswer(reply.body)
      const given = answer?.is === 'results' ? answer.results.get(3) : undefined
      if (typeof given !== 'object' || given === null || Array.isArray(given) || member === undefined) return false
      const value = Object.entries(given).find(([one]) => one === name)?.[1]
      return value !== undefined && sameJson(readMember(member, value), values[name])
    },
    what: name,
  }
}

/** A method takes all its settings: those that nobody declared go back as they were read. */
function methodAct(
  type: ResourceType,
  { name, properties, fixed }: SharepointBehaviours['methods'][number],
  known: JsonObject,
  { admin }: SharepointPlace,
): Act {
  const applying = fixed.filter(({ property, value }) => sameJson(known[property], value))
  const sent: JsonObject = Object.assign({}, known, ...applying.map(({ sends }) => sends))
  const parameters = properties.map((property) => {
    const value = sent[property]
    if (value === undefined)
      return fail('NOT-WRITABLE', {
        message: `${properties.join(', ')} are written together, and ${property} could not be read.`,
        arrived: 'no',
      })
    return memberValue(type, property, value)
  })
  const request: CsomRequest = {
    paths: [tenantPath],
    actions: [resolveTenant, { id: 3, path: 1, kind: 'call', name, parameters }],
  }
  return { call: csomCall(admin, request, 'write'), changes: 1 }
}
