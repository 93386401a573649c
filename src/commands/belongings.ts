import type { Belonging } from '../access/mfa-judge.ts'
import type { Maybe, PolicySet } from '../access/sign-in.ts'
import { textsOf, valueAt } from '../model/json.ts'
import type { RegistrationSource } from '../model/registration.ts'
import type { World } from '../model/world.ts'

/** What is known of people beside what they have registered. */
export type Belongings = {
  /** Of a person, by object id in small letters; `perUserMfa` as the report tells it. */
  of(id: string): Belonging
  readonly missing: readonly string[]
}

/**
 * Reads the per-user states of everybody, and the members of the groups that policies name and of those that carry roles: of people only
 * what is not the usual is kept.
 */
export async function readBelongings(
  source: RegistrationSource,
  world: World,
  set: PolicySet,
  signal: AbortSignal,
): Promise<Belongings> {
  const states = await source.perUserMfa(signal)
  const roleGroups = await source.roleGroups(signal)
  const assignments = world.of('entra.directoryRoleAssignment')
  const held = assignments.is === 'present' ? heldRoles(assignments.value.map(({ values }) => values)) : undefined
  const carrying = roleGroups.is === 'present' ? roleGroups.value.filter((id) => held?.has(id.toLowerCase())) : []
  const groups = [...new Set([...namedGroups(set), ...carrying].map((id) => id.toLowerCase()))]
  const members = groups.length === 0 ? undefined : await source.members(groups, signal)
  const areRolesKnown = held !== undefined && roleGroups.is === 'present' && members?.is !== 'unknown'
  const none: readonly number[] = []
  const lists = new Map<readonly number[], readonly string[]>()
  const groupsOf = (id: string): Maybe<readonly string[]> => {
    if (members?.is === 'unknown') return 'unknown'
    const places = members?.is === 'present' ? (members.value.get(id) ?? none) : none
    const known = lists.get(places) ?? places.flatMap((place) => groups[place] ?? [])
    lists.set(places, known)
    return known
  }
  return {
    of: (id) => {
      const own = groupsOf(id)
      const roles = !areRolesKnown || own === 'unknown' ? 'unknown' : [id, ...own].flatMap((one) => held.get(one) ?? [])
      return {
        groups: own,
        roles: roles === 'unknown' ? roles : [...new Set(roles)].toSorted(),
        perUserMfa: states.is === 'present' ? (states.value.get(id) ?? 'disabled') : 'unknown',
      }
    },
    missing: [
      ...(states.is === 'unknown' ? [`Per-user multifactor authentication is not known: ${states.why.message}`] : []),
      ...(roleGroups.is === 'unknown' ? [`The groups that carry roles are not known: ${roleGroups.why.message}`] : []),
      ...(members?.is === 'unknown'
        ? [`Who is in the groups that policies name is not known: ${members.why.message}`]
        : []),
    ],
  }
}

/** Roles over the whole tenant by who holds them, ids in small letters. */
function heldRoles(assignments: readonly Readonly<Record<string, unknown>>[]): ReadonlyMap<string, readonly string[]> {
  const held = new Map<string, readonly string[]>()
  for (const { roleDefinitionId: role, principalId, directoryScopeId = '/' } of assignments) {
    if (directoryScopeId !== '/' || typeof role !== 'string' || typeof principalId !== 'string') continue
    const id = principalId.toLowerCase()
    held.set(id, [...(held.get(id) ?? []), role])
  }
  return held
}

function namedGroups({ policies }: PolicySet): readonly string[] {
  return policies.flatMap(({ values }) =>
    ['includeGroups', 'excludeGroups'].flatMap((name) => textsOf(valueAt(values, ['conditions', 'users', name]))),
  )
}
