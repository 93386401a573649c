import { isIPv4, isIPv6 } from 'node:net'
import { graphTime } from '../clock.ts'
import { isRaw, members, text, texts } from '../json.ts'
import type { Raw } from '../json.ts'
import { types } from '../tenant/type-names.ts'
import { checkBody } from './body-check.ts'
import { policiesUsing } from './ca-rules.ts'
import {
  answerList,
  answerObject,
  bodyOf,
  currentOf,
  graphReply,
  memberNames,
  noContent,
  param,
  shown,
} from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { badPolicy, graphError, notFound } from './errors.ts'
import { networkOf } from './address-range.ts'
import { odataType } from './schema.ts'
import { versionRoot } from './query.ts'
import type { CollectionRules } from './query.ts'

const base = '/identity/conditionalAccess/namedLocations'
const read = [['Policy.Read.All']]
const write = [['Policy.Read.All', 'Policy.ReadWrite.ConditionalAccess']]
const kinds = ['ipNamedLocation', 'countryNamedLocation']

/** Named locations (reference: entra-graph 1.6 namedLocation; graph-examples ca-namedlocations-list, namedlocation-*). */
export const locationRoutes: readonly Route[] = [
  { method: 'GET', path: base, needs: read, family: 'policy', answer: list },
  { method: 'POST', path: base, needs: write, family: 'policy', answer: create },
  { method: 'GET', path: `${base}/{id}`, needs: read, family: 'policy', answer: get },
  { method: 'PATCH', path: `${base}/{id}`, needs: write, family: 'policy', answer: update },
  { method: 'DELETE', path: `${base}/{id}`, needs: write, family: 'policy', answer: remove },
]

function rulesOf(call: GraphCall): CollectionRules {
  return {
    context: 'identity/conditionalAccess/namedLocations',
    typeName: 'namedLocation',
    members: memberNames(call, 'namedLocation'),
    directory: false,
    pageSize: 999,
    emptyFirstPage: call.tenant.chosen('emptyPages') === 'on',
    filterable: (filter) => filter.kind === 'compare' && filter.path === 'displayName',
  }
}

/** Compliant networks exist in beta's metadata alone. */
function visible(call: GraphCall, raw: Raw): boolean {
  return call.schema.has(odataType(raw) ?? '')
}

function list(call: GraphCall) {
  const raws = call.tenant.store.all(types.location, 'list').filter((raw) => visible(call, raw))
  return answerList(
    call,
    raws.map((raw) => shown(call, 'namedLocation', raw)),
    rulesOf(call),
  )
}

function find(call: GraphCall): Raw {
  const raw = call.tenant.store.get(types.location, param(call), 'byId')
  if (raw === undefined || !visible(call, raw)) throw notFound('NamedLocation', param(call))
  return raw
}

function get(call: GraphCall) {
  const raw = find(call)
  const rules = { ...rulesOf(call), members: memberNames(call, odataType(raw) ?? 'namedLocation') }
  return answerObject(
    call,
    shown(call, 'namedLocation', raw),
    'identity/conditionalAccess/namedLocations/$entity',
    rules,
  )
}

function check(call: GraphCall, body: Raw, kind: string): void {
  const [fault] = checkBody(call.schema, kind, body)
  if (fault !== undefined) throw badPolicy(fault.message)
  const fixed = ['id', 'createdDateTime', 'modifiedDateTime', 'deletedDateTime'].find((name) => name in body)
  if (fixed !== undefined) throw badPolicy(`The property '${fixed}' is read-only and cannot be set.`)
  for (const range of members(body, 'ipRanges')) {
    const type = odataType(range)
    if (type === undefined)
      throw badPolicy("Each item of ipRanges needs '@odata.type': the type 'microsoft.graph.ipRange' is abstract.")
    if (!isCidr(text(range, 'cidrAddress') ?? '', type))
      throw badPolicy(`Invalid CIDR address '${text(range, 'cidrAddress') ?? ''}' in ipRanges.`)
  }
  const odd = texts(body, 'countriesAndRegions').find((code) => !/^[A-Z]{2}$/u.test(code))
  if (odd !== undefined) throw badPolicy(`Invalid country or region code '${odd}'.`)
}

function isCidr(source: string, type: string): boolean {
  const [address = '', length = ''] = source.split('/')
  const bits = Number(length)
  if (!/^\d{1,3}$/u.test(length)) return false
  if (type === 'iPv4CidrRange') return isIPv4(address) && bits <= 32
  return type === 'iPv6CidrRange' && isIPv6(address) && bits <= 128
}

function kindOf(body: Raw): string {
  const kind = odataType(body)
  if (kind === undefined || !kinds.includes(kind))
    throw badPolicy(
      "Cannot create an abstract class: '@odata.type' must name an ipNamedLocation or a countryNamedLocation.",
    )
  return kind
}

function create(call: GraphCall) {
  const body = bodyOf(call)
  const kind = kindOf(body)
  check(call, body, kind)
  if (text(body, 'displayName') === undefined) throw badPolicy("The property 'displayName' is required.")
  const places = kind === 'ipNamedLocation' ? members(body, 'ipRanges') : texts(body, 'countriesAndRegions')
  if (places.length === 0) throw badPolicy('A named location needs at least one range or country.')
  const now = graphTime(call.tenant.clock.now())
  const id = call.tenant.newId()
  const defaults: Raw =
    kind === 'ipNamedLocation'
      ? { isTrusted: false }
      : { countryLookupMethod: 'clientIpAddress', includeUnknownCountriesAndRegions: false }
  const raw: Raw = {
    ...defaults,
    ...stored(call, body),
    id,
    createdDateTime: now,
    modifiedDateTime: now,
    deletedDateTime: null,
  }
  call.tenant.store.put(types.location, raw)
  const context = `${versionRoot(call.url)}/$metadata#conditionalAccess/namedLocations/$entity`
  return graphReply(
    201,
    { '@odata.context': context, ...shown(call, 'namedLocation', raw) },
    { location: `${call.url}/${id}` },
  )
}

/** What the service keeps of a body: the ranges as written, or as networks in their shortest form. */
function stored(call: GraphCall, body: Raw): Raw {
  if (!('ipRanges' in body) || call.tenant.chosen('namedLocationAddresses') === 'kept') return body
  const ipRanges = members(body, 'ipRanges').map((range) => ({
    ...range,
    cidrAddress: networkOf(text(range, 'cidrAddress') ?? ''),
  }))
  return { ...body, ipRanges }
}

function update(call: GraphCall) {
  const held = find(call)
  const body = bodyOf(call)
  const kind = kindOf(body)
  if (kind !== odataType(held))
    throw badPolicy(`The type of a named location cannot be changed to 'microsoft.graph.${kind}'.`)
  check(call, body, kind)
  const { store, clock } = call.tenant
  const current = currentOf(call, types.location, held, (id) => notFound('NamedLocation', id))
  store.put(types.location, { ...current, ...stored(call, body), modifiedDateTime: graphTime(clock.now()) })
  return noContent
}

function remove(call: GraphCall) {
  const { store, clock } = call.tenant
  const raw = find(call)
  if (raw['isTrusted'] === true) throw badPolicy('A named location that is marked as trusted cannot be deleted.')
  if (policiesUsing(call.tenant, param(call)).some(isRaw)) {
    const [status, code] = call.tenant.chosen('namedLocationInUse') === '409' ? [409, 'Conflict'] : [400, 'BadRequest']
    const message = 'The named location is referenced by a Conditional Access policy and cannot be deleted.'
    throw graphError(status, code, message)
  }
  store.delete(types.location, param(call))
  store.put(types.deleted, { ...raw, deletedDateTime: graphTime(clock.now()) })
  return noContent
}
