import { registered } from '../access/registered-methods.ts'
import type { CompletedCombination, ExternalKind, Maybe, PerUserMfaState, UserIdentity } from '../access/sign-in.ts'
import type { TypeName } from '../model/address.ts'
import { isGuid } from '../model/guid.ts'
import type { Instance } from '../model/instance.ts'
import type { Observed } from '../model/observed.ts'
import type { SignInFacts } from '../model/people.ts'
import type { Wanted } from './access-worlds.ts'
import { fail } from '../model/trouble.ts'
import type { World } from '../model/world.ts'
import type { OpenTenant } from './open-tenant.ts'

/** A person of the directory, as far as policies and what is registered can be read. */
export type KnownUser = {
  readonly id: string
  readonly name: string
  readonly kind: ExternalKind
  readonly groups: Maybe<readonly string[]>
  readonly perUserMfa: Maybe<PerUserMfaState>
  readonly methods: Maybe<readonly CompletedCombination[]>
  /** What could not be read, and what it would take, in sentences. */
  readonly missing: readonly string[]
}

const user: TypeName = 'entra.user'
const perUserMfa: TypeName = 'entra.perUserMfa'
const assignments: TypeName = 'entra.directoryRoleAssignment'

/** What has to be read of people to know them. */
export function readsOfUsers(names: readonly string[]): readonly Wanted[] {
  return [
    { type: user, keys: names.filter((name) => !isGuid(name)), ids: names.filter((name) => isGuid(name)) },
    { type: perUserMfa, keys: names },
  ]
}

/**
 * Knows people that were read: with one more request for the groups that hold them and what they have registered. Fails with
 * INPUT-INVALID where there is no such person, and OBJECT-UNREADABLE where that could not be told.
 */
export async function knownUsers(
  tenant: OpenTenant,
  world: World,
  names: readonly string[],
  signal: AbortSignal,
): Promise<readonly KnownUser[]> {
  const found = names.map((name) => ({ name, instance: instanceOf(world, name) }))
  const ids = found.map(({ instance }) => instance.id)
  const facts = ids.length === 0 ? undefined : await tenant.people(ids, signal)
  return found.map(({ name, instance }) => known(world, name, instance, facts?.get(instance.id.toLowerCase())))
}

function known(world: World, name: string, found: Instance, facts: SignInFacts | undefined): KnownUser {
  const { groups, methods } = facts ?? {}
  const state = world.find(perUserMfa, name)
  const told = state.is === 'present' ? state.value[0]?.values['perUserMfaState'] : undefined
  const { combinations, open } =
    methods?.is === 'present' ? registered(methods.value) : { combinations: [], open: true }
  const missing = (what: string, seen: Observed<unknown> | undefined): readonly string[] =>
    seen?.is === 'unknown' ? [`${what} of ${found.at.key} could not be read: ${seen.why.message}`] : []
  return {
    id: found.id,
    name: found.at.key,
    kind: kindOf(found),
    groups: groups?.is === 'present' ? groups.value : 'unknown',
    perUserMfa: states.find((one) => one === told) ?? 'unknown',
    methods: open ? 'unknown' : combinations,
    missing: [
      ...missing('The groups', groups),
      ...missing('The registered methods', methods),
      ...missing('The per-user multifactor authentication', state),
    ],
  }
}

const states = ['disabled', 'enabled', 'enforced'] as const

function instanceOf(world: World, name: string): Instance {
  const one = isGuid(name) ? world.findId(user, name) : undefined
  const all = one === undefined ? world.find(user, name) : undefined
  if (one?.is === 'present') return one.value
  const [first] = all?.is === 'present' ? all.value : []
  if (first !== undefined) return first
  const seen = one ?? all
  if (seen?.is === 'unknown')
    return fail('OBJECT-UNREADABLE', {
      message: `The user ${name.slice(0, 120)} could not be looked up: ${seen.why.message}`,
      subject: { name: 'entra.user' },
      hint: 'Grant User.Read.All and run again.',
    })
  return fail('INPUT-INVALID', {
    message: `There is no user ${name.slice(0, 120)}.`,
    subject: { name: '--user' },
    hint: 'Give a user principal name as the directory has it, or an object id.',
  })
}

/** `#EXT#` in the name is the mark of an account that signs in elsewhere (Microsoft Learn: properties of a B2B collaboration user). */
function kindOf({ at, values }: Instance): ExternalKind {
  const isExternal = at.key.includes('#EXT#')
  if (values['userType'] === 'Guest') return isExternal ? 'b2bCollaborationGuest' : 'internalGuest'
  return isExternal ? 'b2bCollaborationMember' : 'none'
}

/** A person as the policies of a world see them, with the roles that the world gives them by themselves and by their groups. */
export function identityIn(world: World, { id, groups, kind, perUserMfa: state }: KnownUser): UserIdentity {
  return {
    kind: 'user',
    id,
    groups,
    roles: groups === 'unknown' ? 'unknown' : rolesOf(world, [id, ...groups]),
    external: kind,
    homeTenant: kind === 'none' || kind === 'internalGuest' ? null : 'unknown',
    perUserMfa: state,
  }
}

/** Template ids of the roles over the whole tenant that any of these ids holds. */
export function rolesOf(world: World, ids: readonly string[]): Maybe<readonly string[]> {
  const all = world.of(assignments)
  if (all.is !== 'present' || !world.complete(assignments)) return 'unknown'
  const own = new Set(ids.map((id) => id.toLowerCase()))
  return all.value.flatMap(({ values: { roleDefinitionId, principalId, directoryScopeId = '/' } }) =>
    directoryScopeId === '/' &&
    typeof roleDefinitionId === 'string' &&
    typeof principalId === 'string' &&
    own.has(principalId.toLowerCase())
      ? [roleDefinitionId]
      : [],
  )
}
