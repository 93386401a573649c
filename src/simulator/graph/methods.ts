import { graphTime } from '../clock.ts'
import { member, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { types } from '../tenant/type-names.ts'
import { checkBody } from './body-check.ts'
import {
  answerObject,
  answerList,
  bodyOf,
  currentOf,
  graphReply,
  memberNames,
  noContent,
  param,
  shown,
} from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { badPolicy, graphError } from './errors.ts'
import { odataType } from './schema.ts'
import { versionRoot } from './query.ts'

const base = '/policies/authenticationMethodsPolicy'
const configurations = `${base}/authenticationMethodConfigurations`
const read = [['Policy.Read.AuthenticationMethod'], ['Policy.Read.All'], ['Policy.ReadWrite.AuthenticationMethod']]
const write = [['Policy.ReadWrite.AuthenticationMethod']]

/**
 * The authentication methods policy and the configuration of each method (reference: entra-graph 1.6
 * authenticationMethodsPolicy, authenticationMethod.*; graph-examples authmethodspolicy-get).
 */
export const methodRoutes: readonly Route[] = [
  { method: 'GET', path: base, needs: read, family: 'policy', answer: getPolicy },
  { method: 'PATCH', path: base, needs: write, family: 'policy', answer: updatePolicy },
  { method: 'GET', path: configurations, needs: read, family: 'policy', answer: listMethods },
  { method: 'POST', path: configurations, needs: write, family: 'policy', answer: createExternal },
  { method: 'GET', path: `${configurations}/{id}`, needs: read, family: 'policy', answer: getMethod },
  { method: 'PATCH', path: `${configurations}/{id}`, needs: write, family: 'policy', answer: updateMethod },
  { method: 'DELETE', path: `${configurations}/{id}`, needs: write, family: 'policy', answer: removeExternal },
]

const policyReadOnly = [
  'id',
  'displayName',
  'description',
  'lastModifiedDateTime',
  'policyVersion',
  'reconfirmationInDays',
]

function visibleMethods(call: GraphCall): readonly Raw[] {
  return call.tenant.store.all(types.method, 'byId').filter((raw) => call.schema.has(odataType(raw) ?? ''))
}

function showMethod(call: GraphCall, raw: Raw): Raw {
  const type = odataType(raw) ?? ''
  const id = text(raw, 'id') ?? ''
  const at = `${versionRoot(call.url)}/$metadata#policies/authenticationMethodsPolicy/authenticationMethodConfigurations('${id}')/microsoft.graph.${type}/includeTargets`
  return { ...shown(call, 'authenticationMethodConfiguration', raw), 'includeTargets@odata.context': at }
}

function policyRaw(call: GraphCall): Raw {
  return call.tenant.store.all(types.methodsPolicy, 'byId')[0] ?? {}
}

function getPolicy(call: GraphCall) {
  const root = versionRoot(call.url)
  const policy = {
    ...shown(call, 'authenticationMethodsPolicy', policyRaw(call)),
    'authenticationMethodConfigurations@odata.context': `${root}/$metadata#policies/authenticationMethodsPolicy/authenticationMethodConfigurations`,
    authenticationMethodConfigurations: visibleMethods(call).map((raw) => showMethod(call, raw)),
  }
  return answerObject(call, policy, 'authenticationMethodsPolicy', {
    typeName: 'authenticationMethodsPolicy',
    members: memberNames(call, 'authenticationMethodsPolicy'),
  })
}

function updatePolicy(call: GraphCall) {
  const body = bodyOf(call)
  const [fault] = checkBody(call.schema, 'authenticationMethodsPolicy', body)
  if (fault !== undefined) throw badPolicy(fault.message)
  const fixed = Object.keys(body).find((name) => policyReadOnly.includes(name))
  if (fixed !== undefined) throw badPolicy(`The property '${fixed}' is read-only and cannot be set.`)
  const stored = call.tenant.store.all(types.methodsPolicy)[0] ?? {}
  checkPolicyValues(call, stored, body)
  const lastModifiedDateTime = graphTime(call.tenant.clock.now())
  call.tenant.store.put(types.methodsPolicy, { ...stored, ...body, id: stored['id'], lastModifiedDateTime })
  return noContent
}

function checkPolicyValues(call: GraphCall, stored: Raw, body: Raw): void {
  const campaign = member(member(body, 'registrationEnforcement'), 'authenticationMethodsRegistrationCampaign')
  const snooze = campaign?.['snoozeDurationInDays']
  if (typeof snooze === 'number' && (snooze < 0 || snooze > 14))
    throw badPolicy('snoozeDurationInDays must be between 0 and 14.')
  // The campaign is replaced whole (reference: entra-graph 1.6): a half one would lose its targets.
  if (
    campaign !== undefined &&
    ['state', 'snoozeDurationInDays', 'includeTargets', 'excludeTargets'].some((name) => !(name in campaign))
  )
    throw badPolicy('authenticationMethodsRegistrationCampaign must be sent whole.')
  const isBack = body['policyMigrationState'] === 'preMigration'
  const isDone = stored['policyMigrationState'] === 'migrationComplete'
  if (isBack && isDone && call.tenant.chosen('methodsMigrationBack') === 'refused')
    throw badPolicy('policyMigrationState cannot go from migrationComplete to preMigration.')
}

function listMethods(call: GraphCall) {
  return answerList(
    call,
    visibleMethods(call).map((raw) => showMethod(call, raw)),
    {
      context: 'policies/authenticationMethodsPolicy/authenticationMethodConfigurations',
      typeName: 'authenticationMethodConfiguration',
      members: memberNames(call, 'authenticationMethodConfiguration'),
      directory: false,
      pageSize: 999,
      emptyFirstPage: false,
    },
  )
}

function find(call: GraphCall): Raw {
  const wanted = param(call).toLowerCase()
  const raw = visibleMethods(call).find((one) => text(one, 'id')?.toLowerCase() === wanted)
  if (raw === undefined) throw methodNotFound(param(call))
  return raw
}

function methodNotFound(id: string) {
  return graphError(404, 'ResourceNotFound', `Authentication method configuration '${id}' was not found.`)
}

function getMethod(call: GraphCall) {
  const raw = find(call)
  const type = odataType(raw) ?? ''
  return answerObject(
    call,
    showMethod(call, raw),
    'policies/authenticationMethodsPolicy/authenticationMethodConfigurations/$entity',
    { typeName: type, members: memberNames(call, type) },
  )
}

function checkMethod(call: GraphCall, body: Raw, type: string): void {
  const given = odataType(body)
  if (given !== type) throw badPolicy(`'@odata.type' must be '#microsoft.graph.${type}'.`)
  const [fault] = checkBody(call.schema, type, body, ['includeTargets', 'passkeyProfiles'])
  if (fault !== undefined) throw badPolicy(fault.message)
  if (member(body, 'featureSettings')?.['numberMatchingRequiredState'] !== undefined)
    throw badPolicy('numberMatchingRequiredState can no longer be changed: number matching is on for everyone.')
  const range = (name: string, least: number, most: number): void => {
    const value = body[name]
    if (typeof value === 'number' && (value < least || value > most))
      throw badPolicy(`${name} must be between ${least} and ${most}.`)
  }
  range('defaultLength', 8, 48)
  range('defaultLifetimeInMinutes', 10, 43_200)
  range('minimumLifetimeInMinutes', 10, 43_200)
  range('maximumLifetimeInMinutes', 10, 43_200)
  range('pinLength', 8, 20)
  range('standardQRCodeLifetimeInDays', 1, 395)
}

function updateMethod(call: GraphCall) {
  const stored = find(call)
  const body = bodyOf(call)
  const type = odataType(stored) ?? ''
  checkMethod(call, body, type)
  if (type === 'hardwareOathAuthenticationMethodConfiguration' && call.tenant.chosen('hardwareOathWrite') === 'refused')
    throw graphError(403, 'accessDenied', 'You cannot perform the requested operation.')
  const { store } = call.tenant
  if ('id' in body && body['id'] !== stored['id']) throw badPolicy("The property 'id' is read-only and cannot be set.")
  // Lists and nested objects are replaced whole; beta's members of a feature setting stay when v1.0 writes.
  const current = currentOf(call, types.method, stored, methodNotFound)
  const features = member(body, 'featureSettings')
  const kept = features === undefined ? {} : { featureSettings: { ...member(current, 'featureSettings'), ...features } }
  store.put(types.method, { ...current, ...body, ...kept, id: stored['id'] })
  return noContent
}

function createExternal(call: GraphCall) {
  const body = bodyOf(call)
  const type = 'externalAuthenticationMethodConfiguration'
  checkMethod(call, body, type)
  if (
    text(body, 'displayName') === undefined ||
    text(body, 'appId') === undefined ||
    member(body, 'openIdConnectSetting') === undefined
  )
    throw badPolicy('displayName, appId and openIdConnectSetting are required.')
  const raw: Raw = { state: 'disabled', excludeTargets: [], includeTargets: [], ...body, id: call.tenant.newId() }
  call.tenant.store.put(types.method, raw)
  return graphReply(201, showMethod(call, raw))
}

function removeExternal(call: GraphCall) {
  const raw = find(call)
  if (odataType(raw) !== 'externalAuthenticationMethodConfiguration')
    throw graphError(501, 'SIMULATOR-UNKNOWN', 'The defaults to which a reset goes back are not known.')
  call.tenant.store.delete(types.method, text(raw, 'id') ?? '')
  return noContent
}
