import type { JsonObject } from '../model/json.ts'
import type { Cite } from './citations.ts'
import { isTeamsOrSharePoint } from './app-groups.ts'
import type { Condition, Side } from './condition.ts'
import { anySide, combine, decision, undecidable } from './condition.ts'
import type { Texts, Unreadable, Words } from './read.ts'
import { flagsAt, isUnreadable, objectAt, textAt, textsAt, words } from './read.ts'
import type { Maybe, SignIn, UserIdentity } from './sign-in.ts'

type Guests = { readonly kinds: Words; readonly tenants: Words | 'all' }
type SideOfUsers = {
  readonly users: Words
  readonly isAll: boolean
  readonly isGuests: boolean
  readonly groups: Words
  readonly roles: Words
  readonly guests: Guests | null
}

/**
 * Reads `conditions.users`. Every policy has it or `clientApplications`; one without users includes none. Included are everyone
 * (`All`), users, members of groups, holders of roles and kinds of external users; whoever is excluded by any of these is out.
 */
export function usersCondition(conditions: JsonObject): Condition {
  const users = objectAt(conditions, 'users')
  if (isUnreadable(users)) return undecidable('users', users.unreadable, 'policyShape')
  const included = sideOf(users, 'include')
  const excluded = sideOf(users, 'exclude')
  if (isUnreadable(included)) return undecidable('users', included.unreadable, 'policyShape')
  if (isUnreadable(excluded)) return undecidable('users', excluded.unreadable, 'policyShape')
  const types = textsAt(conditions, 'clientAppTypes')
  const sync = words(isUnreadable(types) ? [] : types)
  const choosesSync = sync.has('exchangeActiveSync') || sync.has('easSupported')
  return (signIn) => {
    const { who } = signIn
    if (who.kind !== 'user')
      return decision('users', 'no', 'it is for users, and no user signs in', 'servicePrincipals')
    const nobody: Side =
      choosesSync && isWide(included) && mayBeSync(signIn)
        ? {
            says: 'unknown',
            because: 'with Exchange ActiveSync, roles and guests may mean all users',
            cites: 'clientApps',
          }
        : { says: 'no', because: 'the user is not included' }
    const inside: Side = { says: 'no', because: 'the user is not excluded' }
    return combine(
      'users',
      anySide(sides(included, who, signIn, 'includes'), nobody),
      anySide(sides(excluded, who, signIn, 'excludes'), inside),
      'users',
    )
  }
}

/** Says whether roles or guests are chosen, which the page on client apps says makes all users of Exchange ActiveSync subject. */
function isWide({ isGuests, roles, guests }: SideOfUsers): boolean {
  return roles.size > 0 || guests !== null || isGuests
}

function mayBeSync({ clientApp }: SignIn): boolean {
  return clientApp === 'exchangeActiveSync' || clientApp === 'easSupported' || clientApp === 'unknown'
}

function sideOf(users: JsonObject, side: 'include' | 'exclude'): SideOfUsers | Unreadable {
  const listed = textsAt(users, `${side}Users`)
  const groups = textsAt(users, `${side}Groups`)
  const roles = textsAt(users, `${side}Roles`)
  const guests = guestsOf(users, `${side}GuestsOrExternalUsers`)
  if (isUnreadable(listed)) return listed
  if (isUnreadable(groups)) return groups
  if (isUnreadable(roles)) return roles
  if (isUnreadable(guests)) return guests
  const named = words(listed)
  return {
    users: named,
    isAll: named.has('All'),
    isGuests: named.has('GuestsOrExternalUsers'),
    groups: words(groups),
    roles: words(roles),
    guests,
  }
}

function guestsOf(users: JsonObject, name: string): Guests | null | Unreadable {
  const guests = objectAt(users, name)
  if (isUnreadable(guests)) return guests
  const kinds = flagsAt(guests, 'guestOrExternalUserTypes')
  if (isUnreadable(kinds)) return kinds
  if (kinds.every((kind) => kind === 'none')) return null
  const tenants = tenantsOf(guests)
  return isUnreadable(tenants) ? tenants : { kinds: words(kinds), tenants: tenants === 'all' ? 'all' : words(tenants) }
}

function tenantsOf(guests: JsonObject): Texts | 'all' {
  const external = objectAt(guests, 'externalTenants')
  if (isUnreadable(external)) return external
  const kind = textAt(external, 'membershipKind')
  const members = textsAt(external, 'members')
  if (isUnreadable(kind)) return kind
  if (isUnreadable(members)) return members
  if (kind === 'enumerated' || (kind === null && members.length > 0)) return members
  return kind === null || kind === 'all' ? 'all' : { unreadable: `externalTenants has the unknown kind ${kind}` }
}

function sides(side: SideOfUsers, who: UserIdentity, signIn: SignIn, verb: string): readonly Side[] {
  return [
    ...everyone(side, who, verb),
    ...(side.users.size > 0 && who.id !== null && side.users.has(who.id)
      ? [{ says: 'yes' as const, because: `it ${verb} the user` }]
      : []),
    ...membership(
      side.groups,
      who.groups,
      `it ${verb} the group`,
      'it is not known which groups hold the user',
      'users',
    ),
    ...membership(side.roles, who.roles, `it ${verb} the role`, 'it is not known which roles the user holds', 'roles'),
    ...guestSides(side.guests, who, signIn, verb),
  ]
}

function everyone(side: SideOfUsers, { id, external }: UserIdentity, verb: string): readonly Side[] {
  const found: Side[] = []
  if (side.isAll)
    found.push(
      id === null
        ? { says: 'unknown', because: 'All users are those of the directory, and the user has no object in it' }
        : { says: 'yes', because: `it ${verb} all users` },
    )
  if (side.isGuests && external !== 'none')
    found.push(
      external === 'unknown'
        ? { says: 'unknown', because: 'it is not known whether the user is external', cites: 'externalKinds' }
        : { says: 'yes', because: `it ${verb} guests and external users` },
    )
  return found
}

function membership(
  listed: Words,
  held: Maybe<readonly string[]>,
  text: string,
  open: string,
  cites: Cite,
): readonly Side[] {
  if (listed.size === 0) return []
  if (held === 'unknown') return [{ says: 'unknown', because: open, cites }]
  const found = held.find((id) => listed.has(id))
  return found === undefined ? [] : [{ says: 'yes', because: `${text} ${found}` }]
}

function guestSides(guests: Guests | null, who: UserIdentity, { target }: SignIn, verb: string): readonly Side[] {
  const { external, homeTenant } = who
  if (guests === null || external === 'none') return []
  const elsewhere = guests.tenants !== 'all' && external !== 'internalGuest' && homeTenant !== 'unknown'
  if (elsewhere && (homeTenant === null || !guests.tenants.has(homeTenant))) return []
  const open = (because: string): readonly Side[] => [{ says: 'unknown', because, cites: 'externalKinds' }]
  if (external === 'unknown') return open('it is not known which kind of external user this is')
  const isNamed = guests.kinds.has(external)
  if (!isNamed) {
    const collaboration = external === 'b2bCollaborationGuest' || external === 'b2bCollaborationMember'
    if (collaboration && guests.kinds.has('b2bDirectConnectUser') && isTeamsOrSharePoint(target) !== 'no')
      return open('policies for B2B direct connect hold for collaboration users who could connect so, too')
    const direct = guests.kinds.has('b2bCollaborationGuest') || guests.kinds.has('b2bCollaborationMember')
    if (external === 'b2bDirectConnectUser' && direct && who.id !== null)
      return open('policies for B2B collaboration hold for direct connect users who are guests, too')
    return []
  }
  const yes: Side = { says: 'yes', because: `it ${verb} external users of the kind ${external}` }
  if (guests.tenants === 'all') return [yes]
  if (external === 'internalGuest')
    return open('what the choice of tenants means for guests of this tenant is not told')
  if (homeTenant === 'unknown') return open('it is not known which tenant the user comes from')
  return [{ says: 'yes', because: `${yes.because} from the tenant ${homeTenant}` }]
}
