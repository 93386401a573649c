import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluatorOf } from '../../src/access/evaluate.ts'
import { policySetOf } from '../../src/access/policy-set.ts'
import type { UserIdentity } from '../../src/access/sign-in.ts'
import { project } from '../../src/engine/project.ts'
import { globalAdministrator } from '../../src/judges/entra-names.ts'
import type { JudgedImpact } from '../../src/judges/impact.ts'
import { impactOf } from '../../src/judges/impact.ts'
import { groupsToAsk } from '../../src/judges/impact-people.ts'
import { plainSignIn, portal } from '../../src/judges/personas.ts'
import type { Desired } from '../../src/model/desired.ts'
import type { ImpactRow } from '../../src/model/impact.ts'
import type { JsonObject } from '../../src/model/json.ts'
import { present, unknown } from '../../src/model/observed.ts'
import type { CrowdFacts, Person } from '../../src/model/people.ts'
import { trouble } from '../../src/model/trouble.ts'
import { declare, list, lookUp, object, planOf, property, row, rows, world } from '../engine/builders.ts'
import { assignment, group } from './case.ts'

const open = property({ shape: 'any' })
const policy = row('entra.conditionalAccessPolicy', {
  properties: { state: property(), conditions: open, grantControls: open },
})
const defaults = row('entra.securityDefaults', {
  cardinality: 'singleton',
  properties: { isEnabled: property({ shape: 'boolean' }) },
})
const strengths = row('entra.authenticationStrengthPolicy')
const places = row('entra.namedLocation')
const known = rows(policy, group, assignment, defaults, strengths, places)
const off = list(defaults, object(defaults, 'securityDefaults', { isEnabled: false }, 'securityDefaults'))

type Who = Pick<Person, 'id'> &
  Partial<Person> & { readonly groups?: readonly string[]; readonly methods?: readonly string[] }

/** A tenant of these people whose policies are the first, and become the second. */
function judged(
  people: readonly Who[],
  live: Policies,
  declared: Policies,
  part: Partial<CrowdFacts> = {},
  named = false,
): JudgedImpact {
  const { before, after, changes } = worlds(live, declared)
  const groups = groupsToAsk(before, after)
  const crowd: CrowdFacts = {
    people: people.map(({ id, name = `${id}@contoso.com`, kind = 'none' }) => ({ id, name, kind })),
    members: present(
      new Map(
        people.map((one) => [one.id, (one.groups ?? []).map((id) => groups.indexOf(id)).filter((place) => place >= 0)]),
      ),
    ),
    methods: present(new Map(people.map((one) => [one.id, one.methods ?? []]))),
    ...part,
  }
  return impactOf({ before, after, changes, crowd, groups }, named)
}

type Policies = Readonly<Record<string, JsonObject>>

function worlds(live: Policies, declared: Policies, ...more: readonly Desired[]) {
  const before = world(
    known,
    list(policy, ...Object.entries(live).map(([name, values]) => object(policy, name, values))),
    list(
      assignment,
      object(assignment, 'ga', { roleDefinitionId: globalAdministrator, principalId: 'admin', directoryScopeId: '/' }),
    ),
    list(strengths),
    list(places),
    off,
    lookUp(group, 'Glass', object(group, 'Glass', { members: ['glass'] }, 'g')),
  )
  const desired = Object.entries(declared).map(([name, values]) => declare(policy, name, values))
  const { changes } = planOf(before, known, ...desired, ...more).plan
  return { before, after: project(before, changes, known), changes }
}

function forUsers(users: JsonObject, grant: JsonObject | string = 'mfa', state = 'enabled'): JsonObject {
  return {
    state,
    conditions: { clientAppTypes: ['all'], applications: { includeApplications: ['All'] }, users },
    grantControls: typeof grant === 'string' ? { operator: 'OR', builtInControls: [grant] } : grant,
  }
}

const all = { includeUsers: ['All'] }
const resistant = { operator: 'OR', authenticationStrength: { id: '00000000-0000-0000-0000-000000000004' } }

/** The rows of everything together, in short: `kind people (guests, administrators, without, unknown)`. */
function told(
  { impact }: JudgedImpact,
  of: (row: ImpactRow) => boolean = ({ policy: one }) => one === null,
): readonly string[] {
  if (impact.is === 'unknown') return [impact.why]
  return impact.rows
    .filter(of)
    .map(
      (one) =>
        `${one.kind} ${one.people} (${one.guests}, ${one.administrators}, ${one.withoutMethod}, ${one.methodUnknown})`,
    )
}

const staff: readonly Who[] = [
  { id: 'admin', methods: ['fido2SecurityKey'] },
  { id: 'push', methods: ['microsoftAuthenticatorPush'] },
  { id: 'nothing' },
  { id: 'odd', methods: ['somethingNew'] },
  { id: 'glass', groups: ['g'], methods: ['fido2SecurityKey'] },
  { id: 'guest', kind: 'b2bCollaborationGuest' },
]

describe('what a plan does to people', () => {
  test.each<[string, Policies, Policies, readonly string[]]>([
    ['nothing', { P: forUsers(all) }, { P: forUsers(all) }, []],
    ['a report-only policy: nothing', {}, { P: forUsers(all, 'mfa', 'enabledForReportingButNotEnforced') }, []],
    ['multifactor authentication of all', {}, { P: forUsers(all) }, ['mustUseMfa 6 (1, 1, 1, 2)']],
    [
      'a strength of all',
      {},
      { P: forUsers(all, resistant) },
      ['mustUseMfa 6 (1, 1, 2, 2)', 'mustResistPhishing 6 (1, 1, 2, 2)'],
    ],
    [
      'a strength where there was a factor',
      { P: forUsers(all) },
      { P: forUsers(all, resistant) },
      ['mustResistPhishing 6 (1, 1, 2, 2)'],
    ],
    ['a block of a group', {}, { P: forUsers({ includeGroups: ['g'] }, 'block') }, ['isBlocked 1 (0, 0, 0, 0)']],
    [
      'a group that is no longer excluded',
      { P: forUsers({ ...all, excludeGroups: ['g'] }) },
      { P: forUsers(all) },
      ['mustUseMfa 1 (0, 0, 0, 0)'],
    ],
    ['a role', {}, { P: forUsers({ includeRoles: [globalAdministrator] }) }, ['mustUseMfa 1 (0, 1, 0, 0)']],
    ['one person', {}, { P: forUsers({ includeUsers: ['nothing'] }) }, ['mustUseMfa 1 (0, 0, 1, 0)']],
    [
      'guests',
      {},
      { P: forUsers({ includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'b2bCollaborationGuest' } }) },
      ['mustUseMfa 1 (1, 0, 0, 1)'],
    ],
    ['freedom for all', { P: forUsers(all) }, { P: forUsers(all, 'mfa', 'disabled') }, ['needsNoMfa 6 (1, 1, 0, 0)']],
    [
      'the end of a block',
      { P: forUsers(all, 'block') },
      { P: forUsers(all, 'block', 'disabled') },
      ['isNoLongerBlocked 6 (1, 1, 0, 0)'],
    ],
    [
      'a factor in the place of a block',
      { P: forUsers(all, 'block') },
      { P: forUsers(all) },
      ['isNoLongerBlocked 6 (1, 1, 0, 0)', 'mustUseMfa 6 (1, 1, 1, 2)'],
    ],
    [
      'a device or a factor is no must',
      {},
      { P: forUsers(all, { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] }) },
      [],
    ],
    ['a factor that others demand already', { Q: forUsers(all) }, { P: forUsers(all) }, []],
  ])('%s', (_, live, declared, expected) => {
    expect(told(judged(staff, live, declared))).toEqual(expected)
  })

  test('policy by policy, each with what it demands itself', () => {
    const made = judged(
      staff,
      {},
      { A: forUsers(all), B: forUsers({ includeRoles: [globalAdministrator] }, resistant) },
    )
    expect(told(made, ({ policy: one }) => one === 'A')).toEqual(['mustUseMfa 6 (1, 1, 1, 2)'])
    expect(told(made, ({ policy: one }) => one === 'B')).toEqual([
      'mustUseMfa 1 (0, 1, 0, 0)',
      'mustResistPhishing 1 (0, 1, 0, 0)',
    ])
  })

  test('by a group whose members the plan changes', () => {
    const live = { P: forUsers({ includeGroups: ['g'] }) }
    const { before, after, changes } = worlds(live, {}, declare(group, 'Glass', { members: ['push'] }))
    const groups = groupsToAsk(before, after)
    const crowd: CrowdFacts = {
      people: staff.map(({ id }) => ({ id, name: id, kind: 'none' })),
      members: present(new Map([['glass', [groups.indexOf('g')]]])),
      methods: present(new Map()),
    }
    expect(told(impactOf({ before, after, changes, crowd, groups }))).toEqual([
      'mustUseMfa 1 (0, 0, 0, 1)',
      'needsNoMfa 1 (0, 0, 0, 0)',
    ])
  })

  test('is not known in part where the report or the groups could not be read, and says why', () => {
    const why = unknown(trouble('PERMISSION-DENIED', { message: 'Graph refused', hint: 'Grant AuditLog.Read.All' }))
    const blind = judged(staff, {}, { P: forUsers(all) }, { methods: why })
    expect(told(blind)).toEqual(['mustUseMfa 6 (1, 1, 0, 6)'])
    expect(blind.impact.is === 'known' ? blind.impact.notes : []).toContain('Grant AuditLog.Read.All')
    const groups = judged(staff, {}, { P: forUsers({ includeGroups: ['g'] }, 'block') }, { members: why })
    expect(told(groups)).toEqual(['cannotBeTold 6 (1, 0, 0, 0)'])
  })

  test('is not known where policies could not be read', () => {
    const blind = world(known, off)
    const crowd: CrowdFacts = { people: [], members: present(new Map()), methods: present(new Map()) }
    expect(impactOf({ before: blind, after: blind, changes: [], crowd, groups: [] }).impact).toEqual({
      is: 'unknown',
      why: 'the policies could not be read',
    })
  })

  test('has names only where they were asked for, and never in the numbers', () => {
    const quiet = judged(staff, {}, { P: forUsers({ includeUsers: ['nothing'] }) })
    expect(quiet.named).toEqual([])
    const loud = judged(staff, {}, { P: forUsers({ includeUsers: ['nothing'] }) }, {}, true)
    expect(loud.named).toEqual([
      { kind: 'mustUseMfa', policy: null, names: ['nothing@contoso.com'] },
      { kind: 'mustUseMfa', policy: 'P', names: ['nothing@contoso.com'] },
    ])
    expect(JSON.stringify(loud.impact)).not.toContain('@contoso.com')
  })

  test('says of which policies nothing is counted', () => {
    const legacy = {
      ...forUsers(all, 'block'),
      conditions: { clientAppTypes: ['other'], applications: { includeApplications: ['All'] }, users: all },
    }
    const { impact } = judged(staff, {}, { Legacy: legacy, P: forUsers(all) })
    expect(impact.is === 'known' ? impact.notes : []).toContain(
      'Of other sign-ins alone, and so not counted: "Legacy".',
    )
  })
})

describe('classes of people', () => {
  const ids = ['admin', 'b', 'c', 'd', 'e']
  const subset = (of: readonly string[]) => fc.subarray([...of])
  const person = fc.record({
    id: fc.constantFrom(...ids),
    groups: subset(['g', 'h', 'i']),
    kind: fc.constantFrom('none' as const, 'internalGuest' as const, 'b2bCollaborationGuest' as const),
    methods: subset(['fido2SecurityKey', 'mobilePhone']),
  })
  const users = fc.record({
    includeUsers: fc.oneof(fc.constant(['All']), subset(ids)),
    excludeUsers: subset(ids),
    includeGroups: subset(['g', 'h', 'i']),
    excludeGroups: subset(['g', 'h', 'i']),
    excludeRoles: subset([globalAdministrator]),
  })
  const policies = fc.dictionary(
    fc.constantFrom('P', 'Q', 'R'),
    fc
      .tuple(users, fc.constantFrom('mfa', 'block', 'compliantDevice'), fc.constantFrom('enabled', 'disabled'))
      .map(([who, grant, state]) => forUsers(who, grant, state)),
  )

  test('count what judging person by person counts', () => {
    const people = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 5 })
    fc.assert(
      fc.property(people, policies, policies, (crowd, live, declared) => {
        const { before, after } = worlds(live, declared)
        const counts = { isBlocked: 0, isNoLongerBlocked: 0, mustUseMfa: 0 }
        for (const one of crowd) {
          const [was, will] = [before, after].map((side) => {
            const set = policySetOf(side)
            const who: UserIdentity = {
              kind: 'user',
              id: one.id,
              groups: one.groups,
              roles: one.id === 'admin' ? [globalAdministrator] : [],
              external: one.kind,
              homeTenant: one.kind === 'b2bCollaborationGuest' ? 'unknown' : null,
              perUserMfa: 'disabled',
            }
            const verdict = set === undefined ? undefined : evaluatorOf(set)(plainSignIn(who, portal))
            const isBlocked = verdict?.result === 'blocked'
            return {
              isBlocked,
              mfa: !isBlocked && verdict?.clauses.some(({ anyOf }) => anyOf[0]?.control.kind === 'mfa') === true,
            }
          })
          if (will?.isBlocked === true && was?.isBlocked === false) counts.isBlocked += 1
          if (will?.isBlocked === false && was?.isBlocked === true) counts.isNoLongerBlocked += 1
          const hadMfa = was?.isBlocked === false && was.mfa
          if (will?.mfa === true && !hadMfa) counts.mustUseMfa += 1
        }
        const { impact } = judged(crowd, live, declared)
        const total = (kind: string): number =>
          impact.is === 'known'
            ? (impact.rows.find((one) => one.kind === kind && one.policy === null)?.people ?? 0)
            : -1
        expect({
          isBlocked: total('isBlocked'),
          isNoLongerBlocked: total('isNoLongerBlocked'),
          mustUseMfa: total('mustUseMfa'),
        }).toEqual(counts)
      }),
      { numRuns: 150 },
    )
  })
})
