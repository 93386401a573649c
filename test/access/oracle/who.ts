import type { JsonObject } from '../../../src/model/json.ts'
import type { ServicePrincipalIdentity, SignIn, UserIdentity } from '../../../src/access/sign-in.ts'
import type { Truth } from '../../../src/access/verdict.ts'
import { customIn, judgeRule } from './rule.ts'
import { all, any, bool, flags, holds, not, objectAt, same, text, texts } from './three.ts'

/** concept-conditional-access-users-groups: any inclusion, and no exclusion; the exclusion overrides. */
export function judgeUsers(conditions: JsonObject, user: UserIdentity, signIn: SignIn): Truth {
  const users = objectAt(conditions, 'users')
  const included = any([...named(users, 'include', user, signIn), sweptByActiveSync(conditions, users, signIn)])
  return all([included, not(any(named(users, 'exclude', user, signIn)))])
}

/**
 * concept-conditional-access-conditions, Exchange ActiveSync clients: to select guests or roles there "causes all users to be
 * subject of the policy".
 */
function sweptByActiveSync(conditions: JsonObject, users: JsonObject, signIn: SignIn): Truth {
  const types = texts(conditions, 'clientAppTypes')
  const selects = types.includes('exchangeActiveSync') || types.includes('easSupported')
  const wide =
    texts(users, 'includeRoles').length > 0 ||
    texts(users, 'includeUsers').includes('GuestsOrExternalUsers') ||
    Object.keys(objectAt(users, 'includeGuestsOrExternalUsers')).length > 0
  if (!selects || !wide) return 'no'
  if (signIn.clientApp === 'unknown') return 'unknown'
  // What then becomes of exclusions, and of those who have no object, is not told.
  return signIn.clientApp === 'exchangeActiveSync' || signIn.clientApp === 'easSupported' ? 'unknown' : 'no'
}

/**
 * concept-conditional-access-users-groups, note on B2B direct connect: its policies reach collaboration users in Teams and SharePoint
 * who are eligible for it, and policies for collaboration reach direct connect users who are guests as well. Who is, is not known.
 */
function alsoOf(kind: string, user: UserIdentity, signIn: SignIn): boolean {
  const collaboration = ['b2bCollaborationGuest', 'b2bCollaborationMember']
  // Whoever connects directly and has an object here may be a guest as well, whatever is asked for.
  if (collaboration.includes(kind) && user.external === 'b2bDirectConnectUser') return user.id !== null
  const target = signIn.target.kind === 'application' ? signIn.target : signIn.target.application
  if (kind !== 'b2bDirectConnectUser' || !collaboration.includes(user.external) || target === null) return false
  return target === 'unknown' || target.appId === 'unknown' || holds(teamsAndSharePoint, target.appId)
}
const teamsAndSharePoint = ['00000003-0000-0ff1-ce00-000000000000', 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe']

function named(users: JsonObject, way: 'include' | 'exclude', user: UserIdentity, signIn: SignIn): readonly Truth[] {
  const ids = texts(users, `${way}Users`)
  const guests = objectAt(users, `${way}GuestsOrExternalUsers`)
  const external: Truth = user.external === 'unknown' ? 'unknown' : bool(user.external !== 'none')
  return [
    ...ids.map((id): Truth => {
      if (id === 'None') return 'no'
      // "All users that exist in the directory including B2B guests": of one without an object there it says nothing.
      if (id === 'All') return user.id === null ? 'unknown' : 'yes'
      if (id === 'GuestsOrExternalUsers') return external
      return bool(user.id !== null && same(id, user.id))
    }),
    ...texts(users, `${way}Groups`).map((id) => within(user.groups, id)),
    ...texts(users, `${way}Roles`).map((id) => within(user.roles, id)),
    ...flags(guests, 'guestOrExternalUserTypes').map((kind) =>
      all([
        user.external === 'unknown' || alsoOf(kind, user, signIn) ? 'unknown' : bool(kind === user.external),
        fromTenant(guests, user),
      ]),
    ),
  ]
}

const within = (list: readonly string[] | 'unknown', id: string): Truth =>
  list === 'unknown' ? 'unknown' : bool(holds(list, id))

function fromTenant(guests: JsonObject, user: UserIdentity): Truth {
  const tenants = objectAt(guests, 'externalTenants')
  if (text(tenants, 'membershipKind') !== 'enumerated') return 'yes'
  if (user.homeTenant === 'unknown') return 'unknown'
  // A local guest has no other tenant, and whether a list of tenants leaves it out is not told. A guest by mail alone has none.
  if (user.homeTenant === null)
    return user.external === 'internalGuest' || user.external === 'unknown' ? 'unknown' : 'no'
  return bool(holds(texts(tenants, 'members'), user.homeTenant))
}

/** workload-identity: only service principals that are registered in this tenant alone; no users' policy touches them. */
export function judgeServicePrincipal(conditions: JsonObject, who: ServicePrincipalIdentity): Truth {
  const clients = objectAt(conditions, 'clientApplications')
  const filter = objectAt(clients, 'servicePrincipalFilter')
  const rule = text(filter, 'rule')
  const filtered: Truth = rule === undefined ? 'no' : judgeRule(rule, (name) => customIn(who.attributes, name))
  const byId = (way: string) => texts(clients, `${way}ServicePrincipals`)
  const listed = any(
    byId('include').map((id): Truth => (id === 'ServicePrincipalsInMyTenant' ? 'yes' : bool(same(id, who.id)))),
  )
  // A list and a filter that both include: whether one of them is enough is not told.
  const disagree = byId('include').length > 0 && listed !== filtered ? 'unknown' : filtered
  const included = text(filter, 'mode') === 'include' ? disagree : listed
  const excluded = any([
    ...byId('exclude').map((id) => bool(same(id, who.id))),
    text(filter, 'mode') === 'exclude' ? filtered : 'no',
  ])
  const owned: Truth = who.ownedHere === 'unknown' ? 'unknown' : bool(who.ownedHere)
  return all([owned, included, not(excluded)])
}
