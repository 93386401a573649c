import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/model/json.ts'
import { absent, present } from '../../src/model/observed.ts'
import type { Sight } from '../../src/model/protocol.ts'
import { judge, readsOf } from '../../src/judges/guards.ts'
import { globalAdministrator } from '../../src/judges/entra-names.ts'
import { at, declare, list, lookUp, object, property, ref, row, rows, unreadable } from '../engine/builders.ts'
import { assignment, bg, caseOf, configuration, excluding, group, noPolicies, policy, said, user } from './case.ts'

const lock = 'stop GUARD-BREAK-GLASS fail'
const doubt = 'stop GUARD-BREAK-GLASS unknown'
const byId = (id: string, ...found: readonly ReturnType<typeof object>[]): Sight => ({
  type: 'entra.group',
  scope: { id },
  seen: found.length === 0 ? absent : present(found),
})

describe('break-glass accounts', () => {
  const members = (...ids: readonly string[]): { readonly members: readonly Json[] } => ({ members: ids })
  test.each<[string, readonly Sight[], Parameters<typeof excluding>[0], readonly string[]]>([
    ['are excluded by themselves', [], { users: ['BG-ID'] }, []],
    ['are not excluded', [], {}, [lock]],
    ['are excluded by a group', [byId('g', object(group, 'G', members('bg-id'), 'g'))], { groups: ['g'] }, []],
    [
      'are in a group in an excluded group',
      [byId('g', object(group, 'G', members('h'), 'g')), byId('h', object(group, 'H', members('bg-id'), 'h'))],
      { groups: ['g'] },
      [],
    ],
    [
      'are in groups that hold each other: no',
      [byId('g', object(group, 'G', members('h'), 'g')), byId('h', object(group, 'H', members('g'), 'h'))],
      { groups: ['g'] },
      [lock],
    ],
    [
      'are not in the excluded group',
      [byId('g', object(group, 'G', members('x'), 'g')), byId('x')],
      { groups: ['g'] },
      [lock],
    ],
    ['cannot be told: the group was not read', [], { groups: ['g'] }, [doubt]],
    [
      'cannot be told: a member may be a group',
      [byId('g', object(group, 'G', members('x'), 'g'))],
      { groups: ['g'] },
      [doubt],
    ],
    [
      'cannot be told: the group has no list of members',
      [byId('g', object(group, 'G', {}, 'g'))],
      { groups: ['g'] },
      [doubt],
    ],
    [
      'are excluded by a role',
      [list(assignment, object(assignment, 'a', { roleDefinitionId: 'r', principalId: 'bg-id' }))],
      { roles: ['r'] },
      [],
    ],
    ['cannot be told: roles were not read', [], { roles: ['r'] }, [doubt]],
    [
      'have the excluded role in an administrative unit alone',
      [
        list(
          assignment,
          object(assignment, 'a', {
            roleDefinitionId: 'r',
            principalId: 'bg-id',
            directoryScopeId: '/administrativeUnits/u',
          }),
        ),
      ],
      { roles: ['r'] },
      [lock],
    ],
  ])('%s', (_, sights, exclusion, expected) => {
    expect(
      said(caseOf([noPolicies, bg, ...sights], configuration([declare(policy, 'P', excluding(exclusion))]))),
    ).toEqual(expected)
  })

  test.each([
    ['is off', { state: 'disabled' }],
    ['is report-only', { state: 'enabledForReportingButNotEnforced' }],
    ['demands nothing', { grantControls: { builtInControls: [] } }],
    ['aims at nobody', { conditions: { users: { includeUsers: ['None'] } } }, ['warn POLICY-IDLE fail']],
  ])('need no exclusion from a policy that %s', (_, part, expected: readonly string[] = []) => {
    const values = { ...excluding({}), ...part }
    expect(said(caseOf([noPolicies, bg], configuration([declare(policy, 'P', values)])))).toEqual(expected)
  })

  test.each([
    ['an authentication strength alone', { authenticationStrength: 'strength-id' }],
    ['terms of use alone', { termsOfUse: ['terms-id'] }],
    ['a factor of somebody else alone', { customAuthenticationFactors: ['Duo'] }],
  ])('are locked out by %s', (_, grantControls) => {
    const values = { ...excluding({}), grantControls }
    expect(said(caseOf([noPolicies, bg], configuration([declare(policy, 'P', values)])))).toEqual([lock])
  })

  test('a policy that nobody declared is a warning; one that the plan makes dangerous by emptying a group stops', () => {
    const there = list(policy, object(policy, 'Theirs', excluding({ groups: ['g'] }), 'p'))
    const glass = (...ids: string[]) => object(group, 'Glass', members(...ids), 'g')
    const other = declare(group, 'Other')
    const lookUps = [bg, lookUp(group, 'Other')]

    const already = [there, ...lookUps, byId('g', glass())]
    expect(said(caseOf(already, configuration([other])))).toEqual(['warn GUARD-BREAK-GLASS fail'])

    const emptied = declare(group, 'Glass', { members: [] })
    const caused = [there, bg, lookUp(group, 'Glass', glass('bg-id'))]
    expect(said(caseOf(caused, configuration([emptied])))).toEqual([lock])
  })

  test.each<[string, JsonObject]>([
    ['its rule is changed', { membershipRule: 'user.department -eq "x"' }],
    ['its rule is switched on', { membershipRuleProcessingState: 'On' }],
    ['it becomes one with a rule', { groupTypes: ['DynamicMembership'], membershipRule: 'x' }],
  ])('are no longer known to be in a group when %s', (_, values) => {
    const there = list(policy, object(policy, 'Theirs', excluding({ groups: ['g'] }), 'p'))
    const glass = object(group, 'Glass', { members: ['bg-id'], groupTypes: [] }, 'g')
    const desired = declare(group, 'Glass', values)
    expect(said(caseOf([there, bg, lookUp(group, 'Glass', glass)], configuration([desired])))).toEqual([doubt])
    const plain = declare(group, 'Glass', { description: 'x' })
    expect(said(caseOf([there, bg, lookUp(group, 'Glass', glass)], configuration([plain])))).toEqual([])
  })

  test('a declared policy that is as bad as before still stops', () => {
    const values = excluding({})
    const seen = [list(policy, object(policy, 'P', values)), bg]
    expect(said(caseOf(seen, configuration([declare(policy, 'P', values)])))).toEqual([lock])
  })

  test('in a group that this plan makes are found there', () => {
    const desired = [
      declare(group, 'Glass', { members: [ref('entra.user', 'bg')] }),
      declare(policy, 'P', {
        state: 'enabled',
        conditions: { users: { includeUsers: ['All'], excludeGroups: [ref('entra.group', 'Glass')] } },
        grantControls: { builtInControls: ['block'] },
      }),
    ]
    expect(said(caseOf([noPolicies, bg, lookUp(group, 'Glass')], configuration(desired)))).toEqual([])
  })

  test.each([
    ['does not exist', lookUp(user, 'bg'), lock],
    ['cannot be looked up', unreadable(user, 'bg'), doubt],
  ])('one that %s stops', (_, sight, expected) => {
    expect(said(caseOf([noPolicies, sight], configuration([declare(group, 'G')])))).toEqual([expected])
  })

  test('policies that cannot be read stop', () => {
    expect(said(caseOf([unreadable(policy), bg], configuration([declare(group, 'G')])))).toEqual([doubt])
  })

  test('the finding says who, where and how to go on', () => {
    const [finding] = judge(caseOf([noPolicies, bg], configuration([declare(policy, 'P', excluding({}))])))
    expect(finding).toMatchObject({
      severity: 'critical',
      subject: { type: 'entra.conditionalAccessPolicy', key: 'P' },
      declared: at([]),
      message: '"P" is enabled and does not exclude the break-glass account bg',
      hint: expect.stringContaining('waive: [{ code: GUARD-BREAK-GLASS, task: entra.conditionalAccessPolicy/P'),
    })
  })

  test('law: one more exclusion never makes a finding appear', () => {
    const ids = fc.uniqueArray(fc.constantFrom('bg-id', 'x', 'y'))
    const groups = fc.uniqueArray(fc.constantFrom('g', 'h', 'unread'))
    const seen = [
      noPolicies,
      bg,
      byId('g', object(group, 'G', members('bg-id'), 'g')),
      byId('h', object(group, 'H', members(), 'h')),
    ]
    const rank = (users: readonly string[], of: readonly string[]): number =>
      said(caseOf(seen, configuration([declare(policy, 'P', excluding({ users, groups: of }))]))).length
    fc.assert(
      fc.property(ids, groups, ids, groups, (someUsers, someGroups, moreUsers, moreGroups) => {
        const all = rank([...someUsers, ...moreUsers], [...someGroups, ...moreGroups])
        expect(all).toBeLessThanOrEqual(rank(someUsers, someGroups))
      }),
    )
  })
})

test('a file that changes Conditional Access names break-glass accounts', () => {
  const desired = [declare(policy, 'P', { state: 'disabled' })]
  expect(said(caseOf([noPolicies], configuration(desired, { breakGlass: [] })))).toEqual([
    'stop GUARD-NO-BREAKGLASS fail',
  ])
  const there = list(policy, object(policy, 'P', { state: 'disabled' }))
  expect(said(caseOf([there], configuration(desired, { breakGlass: [] })))).toEqual([])
})

describe('the tenant', () => {
  const asserted = (name: string) => configuration([], { tenant: { name, position: at(['tenant']) } })
  test.each([
    ['the GUID that was signed in to', '11111111-1111-4111-8111-111111111111', undefined, []],
    ['a domain proven to be its own', 'Contoso.com', ['contoso.com'], []],
    ['another GUID', '22222222-1111-4111-8111-111111111111', undefined, ['stop GUARD-TENANT fail']],
    ['a domain that is not among its own', 'fabrikam.com', ['contoso.com'], ['stop GUARD-TENANT fail']],
    ['a domain that nobody resolved', 'contoso.com', undefined, ['stop GUARD-TENANT unknown']],
  ])('%s', (_, name, tenantNames, expected) => {
    expect(said(caseOf([], asserted(name), tenantNames === undefined ? {} : { tenantNames }))).toEqual(expected)
  })
})

describe('the pipeline itself', () => {
  const role = object(assignment, 'a', { roleDefinitionId: 'r', principalId: 'self', directoryScopeId: '/' })
  const gone = [declare(assignment, 'a', {}, { ensure: 'absent' })]
  const allowed = { breakGlass: [], guards: { maxDeletes: 9 } }
  test.each([
    ['keeps its role', { client: 'client', objectId: 'SELF' }, ['stop GUARD-SELF fail']],
    ['lets others lose theirs', { client: 'client', objectId: 'else' }, []],
    ['is not known: nobody can tell', { client: 'client' }, ['stop GUARD-SELF unknown']],
  ])('%s', (_, self, expected) => {
    expect(said(caseOf([list(assignment, role)], configuration(gone, allowed), { self }))).toEqual(expected)
  })

  test('is not deleted', () => {
    const app = row('entra.servicePrincipal', { properties: { appId: property() } })
    const gone = (appId: string) =>
      said(
        caseOf(
          [list(app, object(app, 'S', { appId }))],
          configuration([declare(app, 'S', {}, { ensure: 'absent' })], allowed),
          {
            rows: rows(app),
          },
        ),
      )
    expect([gone('client'), gone('another')]).toEqual([['stop GUARD-SELF fail'], []])
  })

  test('stays in its group', () => {
    const there = lookUp(group, 'G', object(group, 'G', { members: ['self', 'x'] }))
    const emptied = [declare(group, 'G', { members: { $list: { add: [], remove: ['self'] } } })]
    expect(said(caseOf([there], configuration(emptied, allowed)))).toEqual(['stop GUARD-SELF fail'])
    const other = [declare(group, 'G', { members: { $list: { add: [], remove: ['x'] } } })]
    expect(said(caseOf([there], configuration(other, allowed)))).toEqual([])
  })
})

test('the last global administrator stays', () => {
  const admin = (id: string) =>
    object(assignment, id, { roleDefinitionId: globalAdministrator, principalId: id, directoryScopeId: '/' })
  const gone = configuration([declare(assignment, 'a', {}, { ensure: 'absent' })], {
    breakGlass: [],
    guards: { maxDeletes: 1 },
  })
  expect(said(caseOf([list(assignment, admin('a'))], gone))).toEqual(['stop GUARD-LAST-ADMIN fail'])
  expect(said(caseOf([list(assignment, admin('a'), admin('b'))], gone))).toEqual([])
})

describe('limits', () => {
  const plain = row('exchange.rule')
  const known = rows(plain)
  const some = (count: number, ensure: 'present' | 'absent') =>
    Array.from({ length: count }, (_, index) => declare(plain, `r${index}`, {}, { ensure }))
  const there = (count: number) =>
    list(plain, ...Array.from({ length: count }, (_, index) => object(plain, `r${index}`)))
  test.each([
    ['one deletion, none allowed', there(1), some(1, 'absent'), { maxDeletes: 0 }, ['stop GUARD-MAX-DELETES fail']],
    ['one deletion, one allowed', there(1), some(1, 'absent'), { maxDeletes: 1 }, []],
    ['as many changes as allowed', list(plain), some(3, 'present'), { maxDeletes: 0, maxChanges: 3 }, []],
    ['one more', list(plain), some(4, 'present'), { maxDeletes: 0, maxChanges: 3 }, ['stop GUARD-MAX-CHANGES fail']],
    ['fifty where nothing is said', list(plain), some(50, 'present'), { maxDeletes: 0 }, []],
    [
      'fifty-one where nothing is said',
      list(plain),
      some(51, 'present'),
      { maxDeletes: 0 },
      ['stop GUARD-MAX-CHANGES fail'],
    ],
  ])('%s', (_, sight, desired, guards, expected) => {
    expect(said(caseOf([sight], configuration(desired, { guards }), { rows: known }))).toEqual(expected)
  })
})

test('what cannot be undone, what is not proven and what is protected stop', () => {
  const hard = row('exchange.hard', { remove: 'delete' })
  const guessed = row('exchange.guessed', { evidence: 'inferred' })
  const partly = row('exchange.partly', {
    properties: { sure: property(), unsure: property({ evidence: 'inferred' }), list: property({ list: 'set' }) },
  })
  const known = rows(hard, guessed, partly)
  const seen = [list(hard, object(hard, 'H')), list(guessed), list(partly, object(partly, 'P', { list: ['a'] }))]
  const stops = (...desired: ReturnType<typeof declare>[]) =>
    said(
      caseOf(
        seen,
        configuration(desired, { guards: { maxDeletes: 9 }, protect: [{ type: 'exchange.partly', key: 'p' }] }),
        { rows: known },
      ),
    )

  expect(stops(declare(hard, 'H', {}, { ensure: 'absent' }))).toEqual(['stop GUARD-IRREVERSIBLE fail'])
  expect(stops(declare(guessed, 'G'))).toEqual(['stop UNPROVEN fail'])
  expect(stops(declare(partly, 'P', { sure: 'x' }))).toEqual([])
  expect(stops(declare(partly, 'P', { unsure: 'x' }))).toEqual(['stop UNPROVEN fail'])
  expect(stops(declare(partly, 'P', { list: ['b'] }))).toEqual([])
  expect(stops(declare(partly, 'P', { list: [] }))).toEqual(['stop GUARD-PROTECTED fail'])
  expect(stops(declare(partly, 'P', {}, { ensure: 'absent' }))).toEqual(['stop GUARD-PROTECTED fail'])
  expect(stops(declare(partly, 'Q', {}, { was: 'P' }))).toEqual([])
})

test('a service that no task names is not read for a judge', () => {
  const mail = row('exchange.rule')
  expect(readsOf({ configuration: configuration([declare(mail, 'r')]) })).toEqual([])
  expect(readsOf({ configuration: configuration([declare(group, 'g')]) })).toEqual([
    { type: 'entra.conditionalAccessPolicy', keys: 'all' },
    { type: 'entra.user', keys: ['bg'] },
    { type: 'entra.group', keys: [], through: ['excludeGroups', 'members'] },
  ])
})
