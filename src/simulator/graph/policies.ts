import { member, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { types } from '../tenant/type-names.ts'
import { checkBody } from './body-check.ts'
import { answerObject, bodyOf, graphReply, memberNames, noContent, param, shown } from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { badPolicy, notInDirectory } from './errors.ts'
import { versionRoot } from './query.ts'

const authorization = '/policies/authorizationPolicy'
const defaults = '/policies/identitySecurityDefaultsEnforcementPolicy'
const readAuthorization = [['Policy.Read.All'], ['Policy.ReadWrite.Authorization']]
const writeAuthorization = [['Policy.ReadWrite.Authorization']]
const requirements = '/users/{id}/authentication/requirements'

/**
 * Single policies: authorization (an object on v1.0, a collection on beta), security defaults, and the requirement of
 * a second factor for one user (reference: entra-graph 1.6; graph-examples authorizationpolicy-get, peruser-mfa-*).
 */
export const singlePolicyRoutes: readonly Route[] = [
  { method: 'GET', path: authorization, needs: readAuthorization, family: 'policy', answer: getAuthorization },
  {
    method: 'PATCH',
    path: authorization,
    only: 'v1.0',
    needs: writeAuthorization,
    family: 'policy',
    answer: updateAuthorization,
  },
  {
    method: 'GET',
    path: `${authorization}/authorizationPolicy`,
    only: 'beta',
    needs: readAuthorization,
    family: 'policy',
    answer: getAuthorizationItem,
  },
  {
    method: 'PATCH',
    path: `${authorization}/authorizationPolicy`,
    only: 'beta',
    needs: writeAuthorization,
    family: 'policy',
    answer: updateAuthorization,
  },
  { method: 'GET', path: defaults, needs: [['Policy.Read.All']], family: 'policy', answer: getDefaults },
  {
    method: 'PATCH',
    path: defaults,
    needs: [
      ['Policy.Read.All', 'Policy.ReadWrite.SecurityDefaults'],
      ['Policy.Read.All', 'Policy.ReadWrite.ConditionalAccess'],
    ],
    family: 'policy',
    answer: updateDefaults,
  },
  {
    method: 'GET',
    path: requirements,
    only: 'beta',
    needs: [['Policy.Read.All'], ['Policy.ReadWrite.AuthenticationMethod']],
    family: 'policy',
    answer: getRequirements,
  },
  {
    method: 'PATCH',
    path: requirements,
    only: 'beta',
    needs: [['Policy.ReadWrite.AuthenticationMethod']],
    family: 'policy',
    answer: updateRequirements,
  },
]

const consent = 'permissionGrantPoliciesAssigned'
const betaConsent = 'permissionGrantPolicyIdsAssignedToDefaultUserRole'

function authorizationRaw(call: GraphCall): Raw {
  return call.tenant.store.all(types.authorization, 'byId')[0] ?? {}
}

/** On beta the consent list stands at the top level under another name. */
function shownAuthorization(call: GraphCall): Raw {
  const raw = authorizationRaw(call)
  if (call.version === 'v1.0') return shown(call, 'authorizationPolicy', raw)
  const { [consent]: list, ...permissions } = member(raw, 'defaultUserRolePermissions') ?? {}
  return {
    ...shown(call, 'authorizationPolicy', raw),
    defaultUserRolePermissions: permissions,
    enabledPreviewFeatures: [],
    [betaConsent]: list ?? [],
  }
}

function getAuthorization(call: GraphCall) {
  const policy = shownAuthorization(call)
  if (call.version === 'beta')
    return graphReply(200, {
      '@odata.context': `${versionRoot(call.url)}/$metadata#policies/authorizationPolicy`,
      value: [policy],
    })
  return answerObject(call, policy, 'policies/authorizationPolicy/$entity', {
    typeName: 'authorizationPolicy',
    members: memberNames(call, 'authorizationPolicy'),
  })
}

function getAuthorizationItem(call: GraphCall) {
  return graphReply(200, {
    '@odata.context': `${versionRoot(call.url)}/$metadata#policies/authorizationPolicy/$entity`,
    ...shownAuthorization(call),
  })
}

function updateAuthorization(call: GraphCall) {
  const body = bodyOf(call)
  refuseFault(call, 'authorizationPolicy', body, ['id', 'displayName', 'description', 'deletedDateTime'])
  const { [betaConsent]: list, ...rest } = body
  const stored = call.tenant.store.all(types.authorization)[0] ?? {}
  const permissions = {
    ...member(stored, 'defaultUserRolePermissions'),
    ...member(rest, 'defaultUserRolePermissions'),
    ...(list === undefined ? {} : { [consent]: list }),
  }
  call.tenant.store.put(types.authorization, {
    ...stored,
    ...rest,
    id: stored['id'],
    defaultUserRolePermissions: permissions,
  })
  return noContent
}

function refuseFault(call: GraphCall, type: string, body: Raw, readOnly: readonly string[]): void {
  const [fault] = checkBody(call.schema, type, body)
  if (fault !== undefined) throw badPolicy(fault.message)
  const fixed = Object.keys(body).find((name) => readOnly.includes(name))
  if (fixed !== undefined) throw badPolicy(`The property '${fixed}' is read-only and cannot be set.`)
}

function getDefaults(call: GraphCall) {
  const type = 'identitySecurityDefaultsEnforcementPolicy'
  const raw = call.tenant.store.all(types.securityDefaults, 'byId')[0] ?? {}
  return answerObject(call, shown(call, type, raw), 'policies/identitySecurityDefaultsEnforcementPolicy/$entity', {
    typeName: type,
    members: memberNames(call, type),
  })
}

function updateDefaults(call: GraphCall) {
  const body = bodyOf(call)
  refuseFault(call, 'identitySecurityDefaultsEnforcementPolicy', body, [
    'id',
    'displayName',
    'description',
    'deletedDateTime',
  ])
  const { store } = call.tenant
  const enabled = store.all(types.policy).some((policy) => policy['state'] === 'enabled')
  if (body['isEnabled'] === true && enabled)
    throw badPolicy(
      'Security Defaults cannot be enabled while Conditional Access policies are enabled in the tenant. Disable the Conditional Access policies first.',
    )
  const stored = store.all(types.securityDefaults)[0] ?? {}
  store.put(types.securityDefaults, { ...stored, ...body, id: stored['id'] })
  return noContent
}

/** The user of a path: by object id or by user principal name. */
export function findUser(call: GraphCall): Raw {
  const wanted = param(call).toLowerCase()
  const { store } = call.tenant
  const user = store.get(types.user, wanted, 'byId') ?? store.by(types.user, 'userPrincipalName', wanted, 'byId')[0]
  if (user === undefined) throw notInDirectory(param(call))
  return user
}

/** A user's state as the service shows it: `enabled` becomes `enforced` once the user has registered. */
export function perUserMfaState(call: GraphCall, userId: string): string {
  const stored = text(call.tenant.store.get(types.perUserMfa, userId, 'byId') ?? {}, 'perUserMfaState') ?? 'disabled'
  return stored === 'enabled' && call.tenant.registered.has(userId) ? 'enforced' : stored
}

function getRequirements(call: GraphCall) {
  const id = text(findUser(call), 'id') ?? ''
  return graphReply(200, {
    '@odata.context': `${versionRoot(call.url)}/$metadata#users('${id}')/authentication/requirements`,
    perUserMfaState: perUserMfaState(call, id),
  })
}

function updateRequirements(call: GraphCall) {
  const user = findUser(call)
  const body = bodyOf(call)
  refuseFault(call, 'strongAuthenticationRequirements', body, [])
  const state = text(body, 'perUserMfaState')
  if (state === undefined) throw badPolicy("The property 'perUserMfaState' is required.")
  const { id, userPrincipalName } = user
  call.tenant.store.put(types.perUserMfa, { id, userPrincipalName, perUserMfaState: state })
  return noContent
}
