import { member, text, texts } from '../json.ts'
import type { Raw } from '../json.ts'
import { isGuid } from '../identifiers.ts'
import { directoryTypeNames, types } from '../tenant/type-names.ts'
import type { GraphTenant } from './call.ts'
import { badPolicy, graphError } from './errors.ts'

/** Names of applications that are no service principals (reference: entra-graph 1.6, 4.5). */
const applicationWords = ['All', 'None', 'Office365', 'MicrosoftAdminPortals', 'AllAgentIdResources']

/** The location id that stands for the legacy list of trusted addresses (reference: entra-graph 1.6). */
const legacyTrusted = '00000000-0000-0000-0000-000000000000'

/**
 * The rules by which Conditional Access refuses a policy whose members are each well formed.
 * Sources: reference entra-graph 1.6 conditionalAccessPolicy, 3.4; graph-examples ca-error-*. The texts of 1007, 1032
 * (with its inner message), 1040 and of security defaults are captured; others are worded here (inferred).
 * @throws Refusal 400 for the first rule that is broken.
 */
export function checkPolicy(tenant: GraphTenant, policy: Raw): void {
  const conditions = member(policy, 'conditions') ?? {}
  const workload = member(conditions, 'clientApplications')
  checkUsers(tenant, member(conditions, 'users'), workload !== undefined)
  checkApplications(tenant, member(conditions, 'applications'))
  checkLocations(tenant, member(conditions, 'locations'))
  if (texts(conditions, 'clientAppTypes').length === 0) throw invalid('InvalidClientAppTypes')
  for (const id of [...texts(workload, 'includeServicePrincipals'), ...texts(workload, 'excludeServicePrincipals')])
    if (id !== 'ServicePrincipalsInMyTenant' && tenant.store.get(types.servicePrincipal, id, 'byId') === undefined)
      throw invalid('InvalidServicePrincipals')
  const grant = member(policy, 'grantControls')
  const session = member(policy, 'sessionControls')
  if (grant === undefined && session === undefined) throw invalid('InvalidControls')
  if (grant !== undefined) checkGrant(tenant, grant, conditions)
  if (session !== undefined) checkSession(session)
  const defaults = tenant.store.all(types.securityDefaults)[0]
  if (policy['state'] === 'enabled' && defaults?.['isEnabled'] === true)
    throw badPolicy(
      'Security Defaults is enabled in the tenant. You must disable Security defaults before enabling a Conditional Access policy.',
    )
}

function invalid(reason: string) {
  const message = `1032: ConditionalActionPolicy validation failed due to ${reason}.`
  return graphError(
    400,
    'BadRequest',
    'The server could not process the request because it is malformed or incorrect.',
    { message },
  )
}

function checkUsers(tenant: GraphTenant, users: Raw | undefined, workload: boolean): void {
  const included = texts(users, 'includeUsers')
  if (workload) {
    if (included.length !== 1 || included[0] !== 'None') throw invalid('InvalidUsers')
    return
  }
  const others = [...texts(users, 'includeGroups'), ...texts(users, 'includeRoles')]
  if (included.length + others.length === 0 && member(users, 'includeGuestsOrExternalUsers') === undefined)
    throw invalid('InvalidUsers')
  const words = included.filter((id) => id === 'All' || id === 'None')
  if (words.length > 0 && included.length > 1) throw invalid('InvalidUsers')
  for (const id of [...included, ...texts(users, 'excludeUsers')])
    if (
      !['All', 'None', 'GuestsOrExternalUsers'].includes(id) &&
      tenant.store.get(types.user, id, 'byId') === undefined
    )
      throw invalid('InvalidUsers')
  for (const id of [...texts(users, 'includeGroups'), ...texts(users, 'excludeGroups')])
    if (tenant.store.get(types.group, id, 'byId') === undefined) throw invalid('InvalidGroups')
  for (const id of [...texts(users, 'includeRoles'), ...texts(users, 'excludeRoles')])
    if (tenant.store.get(types.role, id) === undefined) throw invalid('InvalidRoles')
}

function checkApplications(tenant: GraphTenant, applications: Raw | undefined): void {
  const included = texts(applications, 'includeApplications')
  const actions = texts(applications, 'includeUserActions')
  const contexts = texts(applications, 'includeAuthenticationContextClassReferences')
  const filter = member(applications, 'applicationFilter')
  const kinds = [included, actions, contexts].filter((list) => list.length > 0).length
  if (kinds === 0 && filter === undefined)
    throw badPolicy(
      "1011: Policy contains no applications: 'applications' condition must include at least one application, user action or authentication context.",
    )
  if (kinds > 1) throw invalid('InvalidApplications')
  const words = included.filter((id) => ['All', 'None', 'AllAgentIdResources'].includes(id))
  if (words.length > 0 && (included.length > 1 || filter !== undefined)) throw invalid('InvalidApplications')
  const known = new Set(tenant.store.all(types.servicePrincipal, 'byId').map((raw) => text(raw, 'appId')))
  for (const id of [...included, ...texts(applications, 'excludeApplications')])
    if (!applicationWords.includes(id) && !known.has(id))
      throw badPolicy(`1011: Policy contains invalid applications: ${id}.`)
}

function checkLocations(tenant: GraphTenant, locations: Raw | undefined): void {
  if (locations === undefined) return
  const included = texts(locations, 'includeLocations')
  if (included.length === 0) throw invalid('InvalidLocations')
  for (const id of [...included, ...texts(locations, 'excludeLocations')])
    if (
      id !== 'All' &&
      id !== 'AllTrusted' &&
      id !== legacyTrusted &&
      tenant.store.get(types.location, id, 'byId') === undefined
    )
      throw badPolicy(`1040: NamedLocation with id ${id} does not exist in the directory.`)
}

function checkGrant(tenant: GraphTenant, grant: Raw, conditions: Raw): void {
  const controls = texts(grant, 'builtInControls')
  const strength = text(member(grant, 'authenticationStrength') ?? {}, 'id')
  const all = [...controls, ...texts(grant, 'customAuthenticationFactors'), ...texts(grant, 'termsOfUse')]
  if (all.length === 0 && strength === undefined) throw invalid('InvalidControls')
  const operator = grant['operator']
  if (operator !== 'AND' && operator !== 'OR') throw invalid('InvalidOperator')
  if (controls.includes('block') && (all.length > 1 || strength !== undefined)) throw invalid('InvalidControls')
  if (controls.includes('mfa') && strength !== undefined) throw invalid('InvalidControls')
  if (strength !== undefined && tenant.store.get(types.strength, strength, 'byId') === undefined)
    throw invalid('InvalidAuthenticationStrength')
  if (controls.includes('passwordChange')) {
    const everywhere = texts(member(conditions, 'applications'), 'includeApplications')[0] === 'All'
    if (operator !== 'AND' || !everywhere || !(controls.includes('mfa') || strength !== undefined))
      throw invalid('InvalidPasswordResetControl')
  }
  // No terms of use live in this tenant, so a reference to one can only be wrong.
  if (texts(grant, 'termsOfUse').length > 0) throw invalid('InvalidTermsOfUse')
}

/** Session controls: an object that changes nothing is refused; only null removes it (reference: entra-graph 1.6). */
function checkSession(session: Raw): void {
  const effective = Object.entries(session).some(([name, value]) => {
    if (name.includes('@') || value === null || value === undefined || value === false) return false
    return typeof value !== 'object' || ('isEnabled' in value ? value.isEnabled === true : true)
  })
  if (!effective) throw invalid('InvalidSessionControls')
  const frequency = member(session, 'signInFrequency')
  if (frequency === undefined) return
  const given = (name: string): boolean => frequency[name] !== undefined && frequency[name] !== null
  if (frequency['frequencyInterval'] === 'everyTime') {
    const others = given('type') || given('value')
    if (others || session['applicationEnforcedRestrictions'] || session['disableResilienceDefaults'])
      throw invalid('InvalidSignInFrequency')
  } else if (frequency['isEnabled'] === true && (!given('type') || !given('value')))
    throw invalid('InvalidSignInFrequency')
  const value = frequency['value']
  const most = frequency['type'] === 'days' ? 365 : 23
  if (typeof value === 'number' && (value < 1 || value > most)) throw invalid('InvalidSignInFrequency')
}

/** True for the policies that Microsoft made: named so, and made from a template (reference: entra-graph 1.6). */
export function isMicrosoftManaged(policy: Raw): boolean {
  return (
    (text(policy, 'displayName') ?? '').startsWith('Microsoft-managed:') && isGuid(text(policy, 'templateId') ?? '')
  )
}

/** Policies that name an object in a list of conditions.locations or as their strength. */
export function policiesUsing(tenant: GraphTenant, id: string): readonly Raw[] {
  return tenant.store.all(types.policy).filter((policy) => {
    const locations = member(member(policy, 'conditions'), 'locations')
    const strength = text(member(member(policy, 'grantControls'), 'authenticationStrength') ?? {}, 'id')
    return (
      strength === id || [...texts(locations, 'includeLocations'), ...texts(locations, 'excludeLocations')].includes(id)
    )
  })
}

/** The first directory object with an id, with its type. */
export function findDirectoryObject(
  tenant: GraphTenant,
  id: string,
  view: 'now' | 'byId' = 'byId',
): { readonly type: string; readonly raw: Raw } | undefined {
  for (const type of directoryTypeNames) {
    const raw = tenant.store.get(type, id, view)
    if (raw !== undefined) return { type, raw }
  }
  return undefined
}
