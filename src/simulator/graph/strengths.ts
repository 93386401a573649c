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
import { badPolicy, notFound } from './errors.ts'
import { versionRoot } from './query.ts'
import type { CollectionRules } from './query.ts'

const read = [
  ['Policy.Read.AuthenticationMethod'],
  ['Policy.Read.All'],
  ['Policy.ReadWrite.ConditionalAccess'],
  ['Policy.ReadWrite.AuthenticationMethod'],
]
const write = [['Policy.ReadWrite.ConditionalAccess'], ['Policy.ReadWrite.AuthenticationMethod']]

/** Both places where the same strengths live (reference: entra-graph 1.6 authenticationStrengthPolicy). */
const bases = [
  '/policies/authenticationStrengthPolicies',
  '/identity/conditionalAccess/authenticationStrength/policies',
]

/** Shown whether it is asked for or not. */
const shownParts = ['combinationConfigurations']

/** Authentication strengths: three kinds of write, built-ins that never change, none deleted in use. */
export const strengthRoutes: readonly Route[] = bases.flatMap((base): readonly Route[] => {
  const one = `${base}/{id}`
  const parts = `${one}/combinationConfigurations`
  return [
    { method: 'GET', path: base, needs: read, family: 'policy', expands: shownParts, answer: list },
    { method: 'POST', path: base, needs: write, family: 'policy', answer: create },
    { method: 'GET', path: one, needs: read, family: 'policy', expands: shownParts, answer: get },
    { method: 'PATCH', path: one, needs: write, family: 'policy', answer: update },
    { method: 'DELETE', path: one, needs: write, family: 'policy', answer: remove },
    {
      method: 'POST',
      path: `${one}/updateAllowedCombinations`,
      needs: write,
      family: 'policy',
      answer: updateCombinations,
    },
    { method: 'GET', path: `${one}/usage`, needs: read, family: 'policy', answer: usage },
    { method: 'GET', path: `${one}/usage()`, needs: read, family: 'policy', answer: usage },
    { method: 'GET', path: parts, needs: read, family: 'policy', answer: listParts },
    { method: 'POST', path: parts, needs: write, family: 'policy', answer: createPart },
    { method: 'PATCH', path: `${parts}/{id}`, needs: write, family: 'policy', answer: updatePart },
    { method: 'DELETE', path: `${parts}/{id}`, needs: write, family: 'policy', answer: removePart },
  ]
})

function rulesOf(call: GraphCall): CollectionRules {
  return {
    context: 'policies/authenticationStrengthPolicies',
    typeName: 'authenticationStrengthPolicy',
    members: memberNames(call, 'authenticationStrengthPolicy'),
    directory: false,
    pageSize: 999,
    emptyFirstPage: call.tenant.chosen('emptyPages') === 'on',
    filterable: (filter) => filter.kind === 'compare' && ['displayName', 'policyType'].includes(filter.path),
  }
}

function show(call: GraphCall, raw: Raw): Raw {
  return {
    ...shown(call, 'authenticationStrengthPolicy', raw),
    'combinationConfigurations@odata.context': `${versionRoot(call.url)}/$metadata#policies/authenticationStrengthPolicies('${text(raw, 'id') ?? ''}')/combinationConfigurations`,
    combinationConfigurations: raw['combinationConfigurations'] ?? [],
  }
}

function list(call: GraphCall) {
  return answerList(
    call,
    call.tenant.store.all(types.strength, 'list').map((raw) => show(call, raw)),
    rulesOf(call),
  )
}

function find(call: GraphCall): Raw {
  const raw = call.tenant.store.get(types.strength, param(call), 'byId')
  if (raw === undefined) throw notFound('AuthenticationStrengthPolicy', param(call))
  return raw
}

function findCustom(call: GraphCall): Raw {
  const raw = find(call)
  if (raw['policyType'] === 'builtIn') throw badPolicy('Built-in authentication strength policies cannot be changed.')
  return raw
}

function get(call: GraphCall) {
  return answerObject(call, show(call, find(call)), 'policies/authenticationStrengthPolicies/$entity', rulesOf(call))
}

function check(call: GraphCall, body: Raw, writable: readonly string[]): void {
  const [fault] = checkBody(call.schema, 'authenticationStrengthPolicy', body)
  if (fault !== undefined) throw badPolicy(fault.message)
  const fixed = Object.keys(body).find((name) => !name.includes('@') && !writable.includes(name))
  if (fixed !== undefined) throw badPolicy(`The property '${fixed}' cannot be set by this call.`)
}

function checkCombinations(combinations: readonly string[]): void {
  if (combinations.length === 0) throw badPolicy('allowedCombinations must hold at least one combination.')
  if (new Set(combinations).size !== combinations.length)
    throw badPolicy('allowedCombinations holds a combination twice.')
}

/** Writes over what is there now, not over what a reader may still see of it. */
function save(call: GraphCall, change: (current: Raw) => Raw): void {
  const { store, clock } = call.tenant
  const current = currentOf(call, types.strength, find(call), (id) => notFound('AuthenticationStrengthPolicy', id))
  store.put(types.strength, { ...current, ...change(current), modifiedDateTime: graphTime(clock.now()) })
}

function create(call: GraphCall) {
  const body = bodyOf(call)
  check(call, body, ['displayName', 'description', 'allowedCombinations', 'policyType', 'requirementsSatisfied'])
  const displayName = text(body, 'displayName')
  if (displayName === undefined) throw badPolicy("The property 'displayName' is required.")
  if (call.tenant.store.all(types.strength).some((raw) => raw['displayName'] === displayName))
    throw badPolicy(`An authentication strength policy named '${displayName}' already exists.`)
  checkCombinations(texts(body, 'allowedCombinations'))
  const own = call.tenant.store.all(types.strength).filter((raw) => raw['policyType'] === 'custom')
  if (own.length >= Number(call.tenant.chosen('strengthLimit')))
    throw badPolicy(`A tenant has at most ${call.tenant.chosen('strengthLimit')} custom authentication strengths.`)
  const now = graphTime(call.tenant.clock.now())
  const raw: Raw = {
    id: call.tenant.newId(),
    createdDateTime: now,
    modifiedDateTime: now,
    displayName,
    description: body['description'] ?? '',
    policyType: 'custom',
    requirementsSatisfied: 'mfa',
    allowedCombinations: texts(body, 'allowedCombinations'),
    combinationConfigurations: [],
  }
  call.tenant.store.put(types.strength, raw)
  return graphReply(201, {
    '@odata.context': `${versionRoot(call.url)}/$metadata#policies/authenticationStrengthPolicies/$entity`,
    ...show(call, raw),
  })
}

function update(call: GraphCall) {
  findCustom(call)
  const body = bodyOf(call)
  check(call, body, ['displayName', 'description'])
  save(call, () => body)
  return noContent
}

function updateCombinations(call: GraphCall) {
  const raw = findCustom(call)
  const combinations = texts(bodyOf(call), 'allowedCombinations')
  check(call, { allowedCombinations: combinations }, ['allowedCombinations'])
  checkCombinations(combinations)
  save(call, () => ({ allowedCombinations: combinations }))
  const { policies, inUse } = usedBy(call)
  return graphReply(200, {
    '@odata.context': `${versionRoot(call.url)}/$metadata#microsoft.graph.updateAllowedCombinationsResult`,
    additionalInformation: inUse ? `The policy is used by ${policies.length} Conditional Access policies.` : null,
    conditionalAccessReferences: policies.map((policy) => policy['id']),
    currentCombinations: combinations,
    previousCombinations: texts(raw, 'allowedCombinations'),
  })
}

function usedBy(call: GraphCall): { readonly policies: readonly Raw[]; readonly inUse: boolean } {
  const policies = policiesUsing(call.tenant, param(call))
  return { policies, inUse: policies.length > 0 }
}

function usage(call: GraphCall) {
  find(call)
  return graphReply(200, {
    none: [],
    mfa: usedBy(call).policies.map(({ id, displayName, state }) => ({ id, displayName, state })),
  })
}

function remove(call: GraphCall) {
  findCustom(call)
  if (usedBy(call).inUse)
    throw badPolicy(
      'The authentication strength policy is referenced by a Conditional Access policy and cannot be deleted.',
    )
  call.tenant.store.delete(types.strength, param(call))
  return noContent
}

function listParts(call: GraphCall) {
  const rules = {
    ...rulesOf(call),
    typeName: 'authenticationCombinationConfiguration',
    context: `policies/authenticationStrengthPolicies('${param(call)}')/combinationConfigurations`,
  }
  return answerList(call, members(find(call), 'combinationConfigurations'), rules)
}

function checkPart(call: GraphCall, body: Raw): void {
  if (body['@odata.type'] === undefined) throw badPolicy("Cannot create an abstract class: '@odata.type' is needed.")
  const [fault] = checkBody(call.schema, 'authenticationCombinationConfiguration', body)
  if (fault !== undefined) throw badPolicy(fault.message)
}

function createPart(call: GraphCall) {
  const raw = findCustom(call)
  const body = bodyOf(call)
  checkPart(call, body)
  const allowed = new Set(texts(raw, 'allowedCombinations'))
  if (texts(body, 'appliesToCombinations').some((name) => !allowed.has(name)))
    throw badPolicy('appliesToCombinations names a combination that the policy does not allow.')
  const part = { ...body, id: call.tenant.newId() }
  save(call, (current) => ({
    combinationConfigurations: [...members(current, 'combinationConfigurations'), part],
  }))
  return graphReply(201, part)
}

function changePart(call: GraphCall, change: (part: Raw) => Raw | undefined) {
  const raw = findCustom(call)
  const id = param(call, 1)
  const parts = members(raw, 'combinationConfigurations')
  if (!parts.some((part) => part['id'] === id)) throw notFound('AuthenticationCombinationConfiguration', id)
  save(call, (current) => ({
    combinationConfigurations: members(current, 'combinationConfigurations')
      .map((part) => (part['id'] === id ? change(part) : part))
      .filter(isRaw),
  }))
  return noContent
}

function updatePart(call: GraphCall) {
  const body = bodyOf(call)
  checkPart(call, body)
  return changePart(call, (part) => ({ ...part, ...body, id: part['id'] }))
}

function removePart(call: GraphCall) {
  return changePart(call, () => undefined)
}
