import { member, text, texts } from '../json.ts'
import type { Raw } from '../json.ts'
import { types } from '../tenant/type-names.ts'
import { shownPolicy } from './ca-shape.ts'
import { bodyOf, graphReply } from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { badPolicy, notFound } from './errors.ts'
import { versionRoot } from './query.ts'
import { holders } from './transitive.ts'
import type { Asked, Asker } from './what-if-reasons.ts'
import { reasonAgainst } from './what-if-reasons.ts'

/**
 * What If: which policies would apply to a sign-in, and why the others would not (reference: entra-graph 1.6 conditionalAccessPolicy,
 * 2.5; Graph documentation: conditionalAccessRoot evaluate).
 */
export const whatIfRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/identity/conditionalAccess/evaluate',
    needs: [['Policy.Read.ConditionalAccess'], ['Policy.Read.All'], ['Policy.ReadWrite.ConditionalAccess']],
    family: 'policy',
    reads: true,
    answer: evaluate,
  },
]

function evaluate(call: GraphCall) {
  const body = bodyOf(call)
  const asked: Asked = {
    who: askerOf(call, needed(body, 'signInIdentity')),
    what: contextOf(needed(body, 'signInContext')),
    conditions: needed(body, 'signInConditions'),
  }
  const locations = call.tenant.store.all(types.location, 'list')
  const results = call.tenant.store.all(types.policy, 'list').map((policy) => {
    const reason = reasonAgainst(policy, asked, locations)
    return { ...shownPolicy(call, policy), policyApplies: reason === 'notSet', analysisReasons: reason }
  })
  return graphReply(200, {
    '@odata.context': `${versionRoot(call.url)}/$metadata#Collection(microsoft.graph.whatIfAnalysisResult)`,
    value: body['appliedPoliciesOnly'] === true ? results.filter((one) => one.policyApplies) : results,
  })
}

function needed(body: Raw, name: string): Raw {
  const found = member(body, name)
  if (found === undefined) throw badPolicy(`The property '${name}' is required.`)
  return found
}

const kindOf = (raw: Raw): string => (text(raw, '@odata.type') ?? '').replace(/^#?microsoft\.graph\./u, '')

function askerOf(call: GraphCall, identity: Raw): Asker {
  const { store, tenantId } = call.tenant
  const kind = kindOf(identity)
  if (kind === 'servicePrincipalSignIn') {
    const id = text(identity, 'servicePrincipalId') ?? ''
    const principal = store.get(types.servicePrincipal, id, 'byId')
    if (principal === undefined) throw notFound('ServicePrincipal', id)
    const isApplication = principal['servicePrincipalType'] !== 'ManagedIdentity'
    return {
      kind: 'servicePrincipal',
      id,
      ownedHere: isApplication && principal['appOwnerOrganizationId'] === tenantId,
    }
  }
  if (kind !== 'userSignIn') throw badPolicy(`The type '${kind}' of 'signInIdentity' is not supported.`)
  const id = text(identity, 'userId') ?? ''
  const user = store.get(types.user, id, 'byId')
  if (user === undefined) throw notFound('User', id)
  const groups = holders(store.all(types.group, 'list'), id)
  return {
    kind: 'user',
    id,
    groups,
    roles: rolesOf(call, [id, ...groups]),
    external: text(identity, 'externalUserType') ?? externalOf(user),
    homeTenant: text(identity, 'externalTenantId'),
  }
}

/** Roles that are active for the whole tenant: Conditional Access sees no others (reference: entra-graph 2.5). */
function rolesOf(call: GraphCall, principals: readonly string[]): readonly string[] {
  return call.tenant.store
    .all(types.roleAssignment, 'list')
    .filter((raw) => raw['directoryScopeId'] === '/' && principals.includes(text(raw, 'principalId') ?? ''))
    .map((raw) => text(raw, 'roleDefinitionId') ?? '')
}

/** The kinds of users that have an object here (reference: entra-graph 2.5). */
function externalOf(user: Raw): string {
  const isInvited =
    text(user, 'externalUserState') !== undefined || /#EXT#@/iu.test(text(user, 'userPrincipalName') ?? '')
  if (user['userType'] === 'Guest') return isInvited ? 'b2bCollaborationGuest' : 'internalGuest'
  return isInvited ? 'b2bCollaborationMember' : 'none'
}

const actions: Readonly<Record<string, string>> = {
  registerSecurityInformation: 'urn:user:registersecurityinfo',
  registerOrJoinDevices: 'urn:user:registerdevice',
}

function contextOf(context: Raw): Asked['what'] {
  const kind = kindOf(context)
  if (kind === 'applicationContext')
    return { member: 'includeApplications', values: texts(context, 'includeApplications') }
  if (kind === 'authContext')
    return {
      member: 'includeAuthenticationContextClassReferences',
      values: [text(context, 'authenticationContextValue') ?? ''],
    }
  const action = kind === 'userActionContext' ? actions[text(context, 'userAction') ?? ''] : undefined
  if (action === undefined) throw badPolicy(`The type '${kind}' of 'signInContext' is not supported.`)
  return { member: 'includeUserActions', values: [action] }
}
