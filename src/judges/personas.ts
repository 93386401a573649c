import { registered } from '../access/registered-methods.ts'
import type { ApplicationTarget, Maybe, SignIn, UserIdentity } from '../access/sign-in.ts'
import type { JsonObject } from '../model/json.ts'
import { textsOf, valueAt } from '../model/json.ts'
import type { Case } from '../model/judgement.ts'
import type { PersonKind, SignInFacts } from '../model/people.ts'
import type { Change } from '../model/plan.ts'
import type { World } from '../model/world.ts'
import { conditionalAccessPolicy, directoryRoleAssignment, group } from './entra-names.ts'
import { allOf, holds, isMember } from './membership.ts'

/** Where administrators of a tenant work, and what ordinary people use (reference: entra-graph 4.5). */
export const portal: ApplicationTarget = application('c44b4083-3bb0-49c1-b47d-974e53cbdf3c')
/** Exchange Online, which is in `Office365`. */
export const mail: ApplicationTarget = application('00000002-0000-0ff1-ce00-000000000000')

/** An application by its client id, of which nothing else is known. */
export function application(appId: Maybe<string>): ApplicationTarget {
  return { kind: 'application', appId, groups: {}, attributes: 'unknown' }
}

/**
 * A sign-in of which the person chooses what can be chosen: a browser on Windows, no other flow, no terms accepted yet. The device is
 * none that the tenant knows. Where from, and what the service makes of it, nobody can choose: unknown.
 */
export function plainSignIn(who: UserIdentity, target: ApplicationTarget): SignIn {
  return {
    who,
    target,
    clientApp: 'browser',
    platform: 'windows',
    place: {
      ip: 'unknown',
      country: 'unknown',
      gpsCountry: 'unknown',
      trusted: 'unknown',
      compliantNetwork: 'unknown',
    },
    device: { registered: false, isCompliant: false, trustType: null, managed: false, attributes: {} },
    risks: { user: 'unknown', signIn: 'unknown', servicePrincipal: 'none', agent: 'none', insider: 'unknown' },
    flow: 'none',
    proofs: {
      methods: [],
      termsOfUse: 'unknown',
      approvedApplication: false,
      compliantApplication: false,
      passwordChange: 'unknown',
      riskRemediation: 'unknown',
      customFactors: [],
    },
  }
}

/** The methods of a sign-in by what is registered; unknown where that could not be read, or is of a kind that is not known. */
export function methodsOf(facts: SignInFacts | undefined): SignIn['proofs']['methods'] {
  if (facts?.methods.is !== 'present') return 'unknown'
  const { combinations, open } = registered(facts.methods.value)
  return open ? 'unknown' : combinations
}

/** Template ids of the roles over the whole tenant that an account holds by itself or by one of the groups. */
export function rolesOf(world: World, ids: readonly string[]): Maybe<readonly string[]> {
  const assignments = allOf(world, directoryRoleAssignment)
  if (assignments === undefined) return 'unknown'
  return assignments.flatMap(({ values: { roleDefinitionId, principalId, directoryScopeId = '/' } }) =>
    directoryScopeId === '/' &&
    typeof roleDefinitionId === 'string' &&
    typeof principalId === 'string' &&
    holds(ids, principalId)
      ? [roleDefinitionId]
      : [],
  )
}

/**
 * An account as policies will see it after the plan: the groups that hold it now, those that the plan makes, fills or empties
 * judged by what they will be. Groups are unknown where a group that exists is changed for it, since others may hold that group.
 */
export function identityAfter(c: Case, id: string, kind: PersonKind = 'none'): UserIdentity {
  const groups = groupsAfter(c, id)
  return {
    kind: 'user',
    id,
    groups,
    roles: groups === 'unknown' ? 'unknown' : rolesOf(c.after, [id, ...groups]),
    external: kind,
    homeTenant: kind === 'none' || kind === 'internalGuest' ? null : 'unknown',
    perUserMfa: 'unknown',
  }
}

/** The same before the plan. */
export function identityBefore(c: Case, id: string): UserIdentity {
  const facts = c.people?.get(id.toLowerCase())
  const groups = facts?.groups.is === 'present' ? facts.groups.value : 'unknown'
  const roles = groups === 'unknown' ? ('unknown' as const) : rolesOf(c.before, [id, ...groups])
  return { kind: 'user', id, groups, roles, external: 'none', homeTenant: null, perUserMfa: 'unknown' }
}

function groupsAfter(c: Case, id: string): Maybe<readonly string[]> {
  const facts = c.people?.get(id.toLowerCase())
  if (facts?.groups.is !== 'present') return 'unknown'
  const held = facts.groups.value
  const touched = c.changes.filter(({ at, action, values }) => at.type === group && mayMove(action, values))
  const moves = touched.map((change) => moveOf(c, change, id, held))
  if (moves.includes('unknown')) return 'unknown'
  const moved = moves.filter((one) => one !== 'unknown' && one !== 'stays')
  if (moved.length === 0) return held
  // A group that now holds the account, or no longer does, may be in others: those that policies name have to be seen.
  const others = moved.every(({ isNew }) => isNew) ? [] : namedGroups(c.after)
  const answers = others.map((one) => ({ id: one, is: isMember(c.after, one, id) }))
  if (answers.some(({ is }) => is === 'unknown')) return 'unknown'
  const left = new Set(
    [...moved.filter(({ to }) => to === 'out'), ...answers.filter(({ is }) => is === 'no')].map((one) => small(one.id)),
  )
  const joined = [...moved.filter(({ to }) => to === 'in'), ...answers.filter(({ is }) => is === 'yes')]
  return [...held.filter((one) => !left.has(small(one))), ...joined.map((one) => one.id)]
}

type Move = { readonly id: string; readonly to: 'in' | 'out'; readonly isNew: boolean }

function moveOf({ after }: Case, change: Change, id: string, held: readonly string[]): Move | 'stays' | 'unknown' {
  const { action, objectId, at } = change
  const found = action === 'create' ? after.find(group, at.key) : undefined
  const made = found?.is === 'present' ? found.value[0]?.id : undefined
  const groupId = objectId ?? made
  if (groupId === undefined) return 'unknown'
  const was = holds(held, groupId)
  const will = action === 'delete' ? 'no' : isRuled(change.values) ? 'unknown' : isMember(after, groupId, id)
  if (will === 'unknown') return 'unknown'
  if ((will === 'yes') === was) return 'stays'
  return { id: groupId, to: will === 'yes' ? 'in' : 'out', isNew: action === 'create' }
}

function small(id: string): string {
  return id.toLowerCase()
}

const rules = ['membershipRule', 'membershipRuleProcessingState', 'groupTypes']

function mayMove(action: string, values: JsonObject): boolean {
  return action !== 'update' || ['members', ...rules].some((name) => Object.hasOwn(values, name))
}

/** Whether the service will decide who is in a group. */
function isRuled(values: JsonObject): boolean {
  return (values['membershipRule'] ?? null) !== null || (values['membershipRuleProcessingState'] ?? null) !== null
}

/** Ids of the groups that policies name. */
function namedGroups(world: World): readonly string[] {
  const policies = world.of(conditionalAccessPolicy)
  const named = (policies.is === 'present' ? policies.value : []).flatMap(({ values }) =>
    ['includeGroups', 'excludeGroups'].flatMap((name) => textsOf(valueAt(values, ['conditions', 'users', name]))),
  )
  return [...new Set(named)]
}
