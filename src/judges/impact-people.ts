import type { Maybe, UserIdentity } from '../access/sign-in.ts'
import type { Instance } from '../model/instance.ts'
import { textsOf, valueAt } from '../model/json.ts'
import type { CrowdFacts, Person, PersonKind } from '../model/people.ts'
import type { Change } from '../model/plan.ts'
import type { World } from '../model/world.ts'
import { conditionalAccessPolicy, directoryRoleAssignment, group, perUserMfa } from './entra-names.ts'

/** The tenant before and after a plan, and who is in it. */
export type ImpactCase = {
  readonly before: World
  readonly after: World
  readonly changes: readonly Change[]
  readonly crowd: CrowdFacts
  /** The groups whose members were asked for: those of `groupsToAsk`. */
  readonly groups: readonly string[]
}

/** People whom no policy tells apart: what one of them is before and after, how many there are with which methods, and who they are. */
export type PersonClass = {
  readonly before: UserIdentity
  readonly after: UserIdentity
  readonly kind: PersonKind
  readonly isAdministrator: boolean
  /** Numbers by registered methods, joined; undefined for methods that are not known. */
  readonly counts: ReadonlyMap<string | undefined, number>
  readonly names: readonly (readonly [name: string, methods: string | undefined])[]
}

/** Enabled policies of a world: others decide over nobody. */
export function enabledPolicies(world: World): readonly Instance[] {
  const all = world.of(conditionalAccessPolicy)
  return all.is === 'present' ? all.value.filter(({ values }) => values['state'] === 'enabled') : []
}

function namedIn(worlds: readonly World[], names: readonly string[]): ReadonlySet<string> {
  const found = worlds.flatMap((world) =>
    enabledPolicies(world).flatMap(({ values }) =>
      names.flatMap((name) => textsOf(valueAt(values, ['conditions', 'users', name]))),
    ),
  )
  return new Set(found.map((one) => one.toLowerCase()))
}

/** The groups whose members decide: those that enabled policies name before or after, and those that hold roles, where they exist. */
export function groupsToAsk(before: World, after: World): readonly string[] {
  const named = namedIn([before, after], ['includeGroups', 'excludeGroups'])
  const holders = assignments(before).map(({ principal }) => principal)
  const groups = holders.filter((id) => before.findId(group, id).is === 'present')
  return [...new Set([...named, ...groups])].filter((id) => !id.startsWith('(')).toSorted()
}

type Assignment = { readonly principal: string; readonly role: string }

function assignments(world: World): readonly Assignment[] {
  const all = world.of(directoryRoleAssignment)
  return (all.is === 'present' ? all.value : []).flatMap(({ values }) => {
    const { roleDefinitionId: role, principalId: principal, directoryScopeId: scope = '/' } = values
    return scope === '/' && typeof role === 'string' && typeof principal === 'string'
      ? [{ principal: principal.toLowerCase(), role: role.toLowerCase() }]
      : []
  })
}

/** Tells everybody apart as the policies do. `named`: whether names are kept, for a file that was asked for. */
export function classesOf(c: ImpactCase, named: boolean): readonly PersonClass[] {
  const { crowd } = c
  const sides = [sideOf(c, c.before), sideOf(c, c.after)] as const
  const individuals = namedIn([c.before, c.after], ['includeUsers', 'excludeUsers'])
  const drafts = new Map<string, Draft>()
  for (const person of crowd.people) {
    const id = individuals.has(person.id) ? person.id : '(somebody)'
    const [before, after] = [sides[0](person), sides[1](person)]
    const key = `${id} ${person.kind} ${before.key} ${after.key}`
    let draft = drafts.get(key)
    if (draft === undefined) {
      draft = {
        before: identity(id, person.kind, before),
        after: identity(id, person.kind, after),
        kind: person.kind,
        isAdministrator: (after.roles === 'unknown' ? [] : after.roles).length > 0,
        counts: new Map(),
        names: [],
      }
      drafts.set(key, draft)
    }
    const methods = methodsKey(crowd, person)
    draft.counts.set(methods, (draft.counts.get(methods) ?? 0) + 1)
    if (named) draft.names.push([person.name, methods])
  }
  return [...drafts.values()]
}

type Draft = PersonClass & {
  readonly counts: Map<string | undefined, number>
  readonly names: (readonly [string, string | undefined])[]
}

/** Methods of those who register elsewhere are not in the report (reference: entra-graph 2.2). */
function methodsKey({ methods }: CrowdFacts, { id, kind }: Person): string | undefined {
  if (methods.is !== 'present' || kind.startsWith('b2b')) return undefined
  return methods.value.get(id)?.join()
}

type Side = {
  readonly key: string
  readonly groups: Maybe<readonly string[]>
  readonly roles: Maybe<readonly string[]>
  readonly perUser: UserIdentity['perUserMfa']
}

function identity(id: string, kind: PersonKind, { groups, roles, perUser }: Side): UserIdentity {
  const homeTenant = kind.startsWith('b2b') ? ('unknown' as const) : null
  return { kind: 'user', id, groups, roles, external: kind, homeTenant, perUserMfa: perUser }
}

/** What one person is in one of the worlds. Who is in which group is what was read, changed by what the plan writes. */
function sideOf(c: ImpactCase, world: World): (person: Person) => Side {
  const moved = world === c.before ? [] : movesOf(c)
  const roles = new Map<string, readonly string[]>()
  for (const { principal, role } of assignments(world)) roles.set(principal, [...(roles.get(principal) ?? []), role])
  const states = perUserStates(world)
  const rolesKnown = world.of(directoryRoleAssignment).is === 'present'
  const { members } = c.crowd
  return ({ id, name }) => {
    const places = members.is === 'present' ? (members.value.get(id) ?? []) : undefined
    const held = places?.flatMap((place) => c.groups[place] ?? [])
    const groups = held === undefined ? ('unknown' as const) : moved.length === 0 ? held : moveAll(held, moved, id)
    const own = groups === 'unknown' || !rolesKnown ? ('unknown' as const) : rolesIn(roles, id, groups)
    const perUser = states.size === 0 ? 'disabled' : (states.get(name.toLowerCase()) ?? 'disabled')
    const key = `${groups === 'unknown' ? '?' : groups.join()} ${own === 'unknown' ? '?' : own.join()} ${perUser}`
    return { key, groups, roles: own, perUser }
  }
}

/** Of people whose state was looked at, which are those that the configuration declares; that of others is not counted. */
function perUserStates(world: World): ReadonlyMap<string, 'enabled' | 'enforced'> {
  const all = world.of(perUserMfa)
  return new Map(
    (all.is === 'present' ? all.value : []).flatMap(({ at, values: { perUserMfaState: state } }) =>
      state === 'enabled' || state === 'enforced' ? [[at.key.toLowerCase(), state] as const] : [],
    ),
  )
}

const none: readonly string[] = []

function rolesIn(roles: ReadonlyMap<string, readonly string[]>, id: string, groups: readonly string[]) {
  const own = roles.get(id)
  const byGroups = groups.filter((one) => roles.has(one))
  if (own === undefined && byGroups.length === 0) return none
  return [...new Set([...(own ?? []), ...byGroups.flatMap((one) => roles.get(one) ?? [])])].toSorted()
}

type Move = { readonly id: string; readonly into: ReadonlySet<string>; readonly out: ReadonlySet<string> | 'all' }

function movesOf({ before, after, changes }: ImpactCase): readonly Move[] {
  return changes.flatMap((change): readonly Move[] => {
    if (change.at.type !== group) return []
    const found = change.objectId === null ? after.find(group, change.at.key) : after.findId(group, change.objectId)
    const one = found.is !== 'present' ? undefined : Array.isArray(found.value) ? found.value[0] : found.value
    const id = (change.objectId ?? idOf(one) ?? '').toLowerCase()
    if (change.action === 'delete') return [{ id, into: new Set(), out: 'all' }]
    if (!Object.hasOwn(change.values, 'members')) return []
    const was = change.objectId === null ? undefined : before.byId(group, change.objectId)
    const [old, next] = [membersOf(was), membersOf(isInstance(one) ? one : undefined)]
    return [{ id, into: minus(next, old), out: minus(old, next) }]
  })
}

function isInstance(value: unknown): value is Instance {
  return typeof value === 'object' && value !== null && 'values' in value && 'id' in value
}

function idOf(value: unknown): string | undefined {
  return isInstance(value) ? value.id : undefined
}

function membersOf(one: Instance | undefined): ReadonlySet<string> {
  return new Set(textsOf(one?.values['members'] ?? null).map((id) => id.toLowerCase()))
}

function minus(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...left].filter((id) => !right.has(id)))
}

function moveAll(held: readonly string[], moves: readonly Move[], id: string): readonly string[] {
  let groups = held
  for (const move of moves) {
    if (move.out === 'all' || move.out.has(id)) groups = groups.filter((one) => one !== move.id)
    if (move.into.has(id) && !groups.includes(move.id)) groups = [...groups, move.id].toSorted()
  }
  return groups
}
