import { graphTime } from '../clock.ts'
import { member, text, texts } from '../json.ts'
import type { Raw } from '../json.ts'
import { types } from '../tenant/type-names.ts'
import { checkBody } from './body-check.ts'
import { checkPolicy, isMicrosoftManaged } from './ca-rules.ts'
import { betaOnlyPaths, mergeDeep, shownPolicy, withMember } from './ca-shape.ts'
import { answerList, answerObject, bodyOf, currentOf, graphReply, memberNames, noContent, param } from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { badPolicy, graphError, notFound } from './errors.ts'
import { stripAnnotations } from './present.ts'
import { versionRoot } from './query.ts'
import type { CollectionRules } from './query.ts'

const base = '/identity/conditionalAccess'
const read = [['Policy.Read.All']]
const write = [['Policy.Read.All', 'Policy.ReadWrite.ConditionalAccess']]
const readOnly = ['id', 'createdDateTime', 'modifiedDateTime', 'deletedDateTime']

/** Conditional Access policies and their recycle bin (reference: entra-graph 1.6 conditionalAccessPolicy, 3.1). */
export const policyRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/policies`, needs: read, family: 'policy', answer: list },
  { method: 'POST', path: `${base}/policies`, needs: write, family: 'policy', answer: create },
  { method: 'GET', path: `${base}/policies/{id}`, needs: read, family: 'policy', answer: get },
  { method: 'PATCH', path: `${base}/policies/{id}`, needs: write, family: 'policy', answer: update },
  { method: 'DELETE', path: `${base}/policies/{id}`, needs: write, family: 'policy', answer: remove },
  { method: 'GET', path: `${base}/deletedItems/policies`, needs: read, family: 'policy', answer: listDeleted },
  {
    method: 'POST',
    path: `${base}/deletedItems/policies/{id}/restore`,
    needs: write,
    family: 'policy',
    answer: restore,
  },
]

function rulesOf(call: GraphCall, context: string): CollectionRules {
  return {
    context,
    typeName: 'conditionalAccessPolicy',
    members: memberNames(call, 'conditionalAccessPolicy'),
    directory: false,
    pageSize: 999,
    emptyFirstPage: call.tenant.chosen('emptyPages') === 'on',
    filterable: (filter) =>
      call.tenant.chosen('caDisplayNameFilter') === 'works' &&
      filter.kind === 'compare' &&
      filter.path === 'displayName' &&
      filter.operator === 'eq',
  }
}

function list(call: GraphCall) {
  const raws = call.tenant.store.all(types.policy, 'list').map((raw) => shownPolicy(call, raw))
  return answerList(call, raws, rulesOf(call, 'identity/conditionalAccess/policies'))
}

function find(call: GraphCall): Raw {
  const id = param(call)
  const raw = call.tenant.store.get(types.policy, id, 'byId')
  if (raw === undefined) throw notFound('ConditionalAccessPolicy', id)
  return raw
}

function get(call: GraphCall) {
  return answerObject(
    call,
    shownPolicy(call, find(call)),
    'identity/conditionalAccess/policies/$entity',
    rulesOf(call, ''),
  )
}

function mismatch(): never {
  throw badPolicy(
    '1007: Incoming ConditionalAccessPolicy object is null or does not match the schema of ConditionalAccessPolicy type. For examples, please see API documentation at https://docs.microsoft.com/en-us/graph/api/conditionalaccessroot-post-policies?view=graph-rest-1.0.',
  )
}

function checkShape(call: GraphCall, body: Raw): void {
  const known = call.version === 'v1.0' ? ['authenticationStrength'] : ['authenticationStrength', 'includeDevices']
  const [fault] = checkBody(call.schema, 'conditionalAccessPolicy', body, known)
  if (fault !== undefined || readOnly.some((name) => name in body)) mismatch()
  const strength = member(member(body, 'grantControls'), 'authenticationStrength')
  if (strength !== undefined && text(strength, 'id') === undefined) mismatch()
}

function create(call: GraphCall) {
  const body = bodyOf(call)
  checkShape(call, body)
  const conditions = member(body, 'conditions')
  if (text(body, 'displayName') === undefined || text(body, 'state') === undefined || conditions === undefined)
    mismatch()
  const clientAppTypes = texts(conditions, 'clientAppTypes')
  const lenient = call.tenant.chosen('caClientAppTypesAbsent') === 'all'
  const id = call.tenant.newId()
  const policy = reference({
    ...stripAnnotations(body),
    conditions: {
      ...stripAnnotations(conditions),
      ...(clientAppTypes.length === 0 && lenient ? { clientAppTypes: ['all'] } : {}),
    },
    id,
    templateId: body['templateId'] ?? null,
    createdDateTime: graphTime(call.tenant.clock.now()),
    modifiedDateTime: null,
    deletedDateTime: null,
  })
  checkPolicy(call.tenant, policy)
  call.tenant.store.put(types.policy, policy)
  const context = `${versionRoot(call.url)}/$metadata#conditionalAccess/policies/$entity`
  return graphReply(201, { '@odata.context': context, ...shownPolicy(call, policy) }, { location: `${call.url}/${id}` })
}

/** Keeps of an authentication strength only its id: the rest is read from the strength itself. */
function reference(policy: Raw): Raw {
  const grant = member(policy, 'grantControls')
  const strength = member(grant, 'authenticationStrength')
  return strength === undefined
    ? policy
    : { ...policy, grantControls: { ...grant, authenticationStrength: { id: strength['id'] } } }
}

function update(call: GraphCall) {
  const stored = find(call)
  const body = bodyOf(call)
  checkShape(call, body)
  if (isMicrosoftManaged(stored)) checkManaged(stored, body)
  const { store, chosen, clock } = call.tenant
  const nested = chosen('caNestedMerge') === 'merge'
  const current = currentOf(call, types.policy, stored, (id) => notFound('ConditionalAccessPolicy', id))
  const sent = stripAnnotations(body)
  const written = Object.entries(sent).map(([name, value]) => [name, nested ? mergeDeep(current[name], value) : value])
  const merged: Raw = { ...current, ...Object.fromEntries(written) }
  // A beta-only member inside an object that v1.0 wrote is gone or kept, by the variant.
  const inside = call.version === 'v1.0' ? betaOnlyPaths(call, 'conditionalAccessPolicy', current) : []
  const source = chosen('betaOnlyMembersOnV1Patch') === 'keep' ? current : undefined
  const settled = inside
    .filter(([name = '']) => name in sent)
    .reduce((raw, path) => withMember(raw, path, source), merged)
  const policy = reference({ ...settled, id: current['id'], modifiedDateTime: graphTime(clock.now()) })
  checkPolicy(call.tenant, policy)
  store.put(types.policy, policy)
  return noContent
}

function asRaw(value: unknown): Raw {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Of a policy that Microsoft made only the state and who is excluded may change (reference: entra-graph 1.6). */
function checkManaged(stored: Raw, body: Raw): void {
  const sent = mergeDeep(stored, stripAnnotations(body))
  const frozen = (raw: Raw): string => {
    const { state: _, modifiedDateTime: __, ...rest } = raw
    const conditions = member(raw, 'conditions')
    const {
      excludeUsers: _1,
      excludeGroups: _2,
      excludeRoles: _3,
      excludeGuestsOrExternalUsers: _4,
      ...users
    } = member(conditions, 'users') ?? {}
    return JSON.stringify({ ...rest, conditions: { ...conditions, users } })
  }
  if (frozen(stored) !== frozen(asRaw(sent)))
    throw badPolicy('Microsoft-managed policies can only be changed in their state and their excluded identities.')
}

function remove(call: GraphCall) {
  const { store, clock } = call.tenant
  const raw = find(call)
  if (isMicrosoftManaged(raw)) throw badPolicy('Microsoft-managed policies cannot be deleted.')
  store.delete(types.policy, param(call))
  store.put(types.deleted, {
    ...raw,
    '@odata.type': '#microsoft.graph.conditionalAccessPolicy',
    deletedDateTime: graphTime(clock.now()),
  })
  return noContent
}

const isDeletedPolicy = (raw: Raw): boolean => raw['@odata.type'] === '#microsoft.graph.conditionalAccessPolicy'

function listDeleted(call: GraphCall) {
  const raws = call.tenant.store
    .all(types.deleted, 'list')
    .filter(isDeletedPolicy)
    .map((raw) => shownPolicy(call, raw))
  return answerList(call, raws, rulesOf(call, 'identity/conditionalAccess/deletedItems/policies'))
}

function restore(call: GraphCall) {
  const { store } = call.tenant
  const raw = store.get(types.deleted, param(call))
  if (raw === undefined || !isDeletedPolicy(raw))
    throw graphError(
      404,
      'ResourceNotFound',
      `Deleted ConditionalAccessPolicy with id ${param(call)} does not exist in the directory.`,
    )
  const { '@odata.type': _, ...policy } = raw
  store.delete(types.deleted, param(call))
  store.put(types.policy, { ...policy, deletedDateTime: null })
  return graphReply(200, shownPolicy(call, policy))
}
