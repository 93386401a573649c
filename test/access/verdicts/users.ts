import type { JsonObject } from '../../../src/model/json.ts'
import type { ExternalKind, UserIdentity } from '../../../src/access/sign-in.ts'
import type { Judged } from '../cases.ts'
import { app, applies, exchange, globalAdministrator, user } from '../cases.ts'

const notIn = { no: 'users: the user is not included (users)' }

function users(it: string, part: JsonObject, who: Partial<UserIdentity>, says: Parameters<typeof applies>[3]): Judged {
  return applies(it, { users: part }, { who: user(who) }, says)
}

const guest = (kind: ExternalKind, homeTenant: string | null = 'fabrikam'): Partial<UserIdentity> => ({
  external: kind,
  homeTenant,
})
const kinds = (guestOrExternalUserTypes: string, externalTenants: JsonObject | null = null): JsonObject => ({
  includeGuestsOrExternalUsers: { guestOrExternalUserTypes, externalTenants },
})
const enumerated = (...members: readonly string[]): JsonObject => ({ membershipKind: 'enumerated', members })

/** Who a policy is for: members, groups and roles. */
export const members: readonly Judged[] = [
  users('All are all', { includeUsers: ['All'] }, {}, 'yes'),
  users('None are none', { includeUsers: ['None'] }, {}, notIn),
  users('a policy that names nobody is for nobody', {}, {}, notIn),
  users('a named user is included', { includeUsers: ['anna'] }, {}, 'yes'),
  users('ids compare without case', { includeUsers: ['ANNA'] }, {}, 'yes'),
  users('another user is not', { includeUsers: ['bert'] }, {}, notIn),
  users('a member of an included group is included', { includeGroups: ['g1'] }, { groups: ['g0', 'G1'] }, 'yes'),
  users('a member of another group is not', { includeGroups: ['g1'] }, { groups: ['g2'] }, notIn),
  users(
    'unknown groups leave open who is included',
    { includeGroups: ['g1'] },
    { groups: 'unknown' },
    {
      unknown: 'users: it is not known which groups hold the user (users)',
    },
  ),
  users(
    'unknown groups do not matter to one who is named',
    { includeUsers: ['anna'], includeGroups: ['g1'] },
    { groups: 'unknown' },
    'yes',
  ),
  users('unknown groups do not matter where none is named', { includeUsers: ['All'] }, { groups: 'unknown' }, 'yes'),
  users(
    'a holder of an included role is included',
    { includeRoles: [globalAdministrator] },
    { roles: [globalAdministrator] },
    'yes',
  ),
  users('one without the role is not', { includeRoles: [globalAdministrator] }, {}, notIn),
  users(
    'unknown roles leave open who is included',
    { includeRoles: [globalAdministrator] },
    { roles: 'unknown' },
    {
      unknown: 'users: it is not known which roles the user holds (roles)',
    },
  ),
  users(
    'exclusion of the user wins over All',
    { includeUsers: ['All'], excludeUsers: ['anna'] },
    {},
    {
      no: 'users: it excludes the user (excludeWins)',
    },
  ),
  users(
    'exclusion of the user wins over inclusion of the same user',
    { includeUsers: ['anna'], excludeUsers: ['Anna'] },
    {},
    {
      no: 'users: it excludes the user (excludeWins)',
    },
  ),
  users(
    'exclusion of a group wins over All',
    { includeUsers: ['All'], excludeGroups: ['g1'] },
    { groups: ['g1'] },
    {
      no: 'users: it excludes the group g1 (excludeWins)',
    },
  ),
  users(
    'exclusion of a group wins over inclusion of a role',
    { includeRoles: ['r1'], excludeGroups: ['g1'] },
    { groups: ['g1'], roles: ['r1'] },
    { no: 'users: it excludes the group g1 (excludeWins)' },
  ),
  users(
    'exclusion of a role wins over All',
    { includeUsers: ['All'], excludeRoles: ['r1'] },
    { roles: ['r1'] },
    {
      no: 'users: it excludes the role r1 (excludeWins)',
    },
  ),
  users(
    'an excluded group leaves others in',
    { includeUsers: ['All'], excludeGroups: ['g1'] },
    { groups: ['g2'] },
    'yes',
  ),
  users(
    'unknown groups leave an exclusion open',
    { includeUsers: ['All'], excludeGroups: ['g1'] },
    { groups: 'unknown' },
    {
      unknown: 'users: it is not known which groups hold the user (users)',
    },
  ),
  users(
    'an open exclusion does not matter to one who is not included',
    { includeUsers: ['bert'], excludeGroups: ['g1'] },
    { groups: 'unknown' },
    notIn,
  ),
  users(
    'a certain exclusion does not wait for an open inclusion',
    { includeGroups: ['g1'], excludeUsers: ['anna'] },
    { groups: 'unknown' },
    { no: 'users: it excludes the user (excludeWins)' },
  ),
  users(
    'a list that is no list cannot be read',
    { includeUsers: 'All' },
    {},
    {
      unknown: 'users: includeUsers is not a list of texts (policyShape)',
    },
  ),
  users(
    'a list with something else in it cannot be read',
    { includeUsers: ['All'], excludeUsers: [7] },
    {},
    {
      unknown: 'users: excludeUsers is not a list of texts (policyShape)',
    },
  ),
  users('null is the same as an empty list', { includeUsers: ['All'], excludeUsers: null }, {}, 'yes'),
]

const sync = { clientAppTypes: ['exchangeActiveSync', 'other'] }

/** With Exchange ActiveSync, choices of roles and guests may mean all users. */
export const activeSync: readonly Judged[] = [
  applies(
    'a role that the user lacks may make the user subject all the same',
    { ...sync, users: { includeRoles: ['r1'] } },
    { clientApp: 'exchangeActiveSync' },
    { unknown: 'users: with Exchange ActiveSync, roles and guests may mean all users (clientApps)' },
  ),
  applies(
    'so may kinds of guests',
    { ...sync, users: { includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'internalGuest' } } },
    { clientApp: 'easSupported' },
    { unknown: 'users: with Exchange ActiveSync, roles and guests may mean all users (clientApps)' },
  ),
  applies('not with other clients', { ...sync, users: { includeRoles: ['r1'] } }, { clientApp: 'other' }, notIn),
  applies(
    'not in policies for all clients',
    { users: { includeRoles: ['r1'] } },
    { clientApp: 'exchangeActiveSync' },
    notIn,
  ),
  applies(
    'groups mean their members',
    { ...sync, users: { includeGroups: ['g1'] } },
    { clientApp: 'exchangeActiveSync' },
    notIn,
  ),
  applies(
    'the excluded stay out',
    { ...sync, users: { includeRoles: ['r1'], excludeUsers: ['anna'] } },
    { clientApp: 'exchangeActiveSync' },
    { no: 'users: it excludes the user (excludeWins)' },
  ),
]

/** Who a policy is for: guests and external users. */
export const externals: readonly Judged[] = [
  users('All includes guests of the directory', { includeUsers: ['All'] }, guest('b2bCollaborationGuest'), 'yes'),
  users(
    'whether All includes those who are not in the directory is not told',
    { includeUsers: ['All'] },
    { ...guest('b2bDirectConnectUser'), id: null },
    {
      unknown: 'users: All users are those of the directory, and the user has no object in it (users)',
    },
  ),
  users(
    'the old word includes guests',
    { includeUsers: ['GuestsOrExternalUsers'] },
    guest('b2bCollaborationGuest'),
    'yes',
  ),
  users(
    'the old word includes service providers',
    { includeUsers: ['GuestsOrExternalUsers'] },
    { ...guest('serviceProvider'), id: null },
    'yes',
  ),
  users('the old word does not include members', { includeUsers: ['GuestsOrExternalUsers'] }, {}, notIn),
  users(
    'the old word leaves unknown kinds open',
    { includeUsers: ['GuestsOrExternalUsers'] },
    { external: 'unknown' },
    {
      unknown: 'users: it is not known whether the user is external (externalKinds)',
    },
  ),
  users(
    'the old word excludes, too',
    { includeUsers: ['All'], excludeUsers: ['GuestsOrExternalUsers'] },
    guest('internalGuest', null),
    {
      no: 'users: it excludes guests and external users (excludeWins)',
    },
  ),
  users(
    'a named kind is included',
    kinds('internalGuest,b2bCollaborationGuest'),
    guest('b2bCollaborationGuest'),
    'yes',
  ),
  users(
    'spaces between kinds do not matter',
    kinds('internalGuest, b2bCollaborationGuest'),
    guest('b2bCollaborationGuest'),
    'yes',
  ),
  users('another kind is not', kinds('internalGuest'), guest('b2bCollaborationGuest'), notIn),
  users('a member is of no kind', kinds('internalGuest,b2bCollaborationGuest,serviceProvider'), {}, notIn),
  users(
    'an unknown kind stays open',
    kinds('internalGuest'),
    { external: 'unknown' },
    {
      unknown: 'users: it is not known which kind of external user this is (externalKinds)',
    },
  ),
  users('the kind none chooses nobody', kinds('none'), guest('internalGuest', null), notIn),
  users(
    'all tenants are all',
    kinds('b2bCollaborationGuest', { membershipKind: 'all' }),
    guest('b2bCollaborationGuest'),
    'yes',
  ),
  users(
    'a named tenant is included',
    kinds('b2bCollaborationGuest', enumerated('FABRIKAM')),
    guest('b2bCollaborationGuest'),
    'yes',
  ),
  users(
    'another tenant is not',
    kinds('b2bCollaborationGuest', enumerated('adatum')),
    guest('b2bCollaborationGuest'),
    notIn,
  ),
  users(
    'a guest without a tenant comes from none of them',
    kinds('b2bCollaborationGuest', enumerated('adatum')),
    guest('b2bCollaborationGuest', null),
    notIn,
  ),
  users(
    'an unknown tenant stays open',
    kinds('b2bCollaborationGuest', enumerated('adatum')),
    { external: 'b2bCollaborationGuest', homeTenant: 'unknown' },
    { unknown: 'users: it is not known which tenant the user comes from (externalKinds)' },
  ),
  users(
    'what tenants mean for local guests is not told',
    kinds('internalGuest', enumerated('adatum')),
    guest('internalGuest', null),
    {
      unknown: 'users: what the choice of tenants means for guests of this tenant is not told (externalKinds)',
    },
  ),
  users(
    'a kind of tenants that is not known cannot be read',
    kinds('internalGuest', { membershipKind: 'some' }),
    guest('internalGuest', null),
    {
      unknown: 'users: externalTenants has the unknown kind some (policyShape)',
    },
  ),
  users(
    'an excluded kind wins over All',
    { includeUsers: ['All'], excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'serviceProvider' } },
    { ...guest('serviceProvider'), id: null },
    { no: 'users: it excludes external users of the kind serviceProvider (excludeWins)' },
  ),
  users(
    'an excluded kind leaves others in',
    { includeUsers: ['All'], excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'serviceProvider' } },
    guest('b2bCollaborationGuest'),
    'yes',
  ),
  applies(
    'policies for direct connect may hold for a guest who asks for SharePoint',
    { users: kinds('b2bDirectConnectUser') },
    { who: user(guest('b2bCollaborationGuest')), target: app('00000003-0000-0ff1-ce00-000000000000') },
    {
      unknown:
        'users: policies for B2B direct connect hold for collaboration users who could connect so, too (externalKinds)',
    },
  ),
  applies(
    'but not for one who asks for Exchange',
    { users: kinds('b2bDirectConnectUser') },
    { who: user(guest('b2bCollaborationGuest')), target: app(exchange) },
    notIn,
  ),
  users(
    'policies for guests hold for direct connect users who are guests, too',
    kinds('b2bCollaborationGuest'),
    guest('b2bDirectConnectUser'),
    {
      unknown:
        'users: policies for B2B collaboration hold for direct connect users who are guests, too (externalKinds)',
    },
  ),
  users(
    'but not for those who are not',
    kinds('b2bCollaborationGuest'),
    { ...guest('b2bDirectConnectUser'), id: null },
    notIn,
  ),
]
