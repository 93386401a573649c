import { describe, expect, test } from 'vitest'
import type { Waiver } from '../../src/model/desired.ts'
import { globalAdministrator } from '../../src/judges/entra-names.ts'
import { judge } from '../../src/judges/guards.ts'
import { waive } from '../../src/judges/waive.ts'
import { at, declare, list, lookUp, object, property, row, rows, unreadable } from '../engine/builders.ts'
import { assignment, bg, caseOf, configuration, excluding, policy, user } from './case.ts'

/** What the first finding of a rule tells. */
function told(rule: string, ...made: Parameters<typeof caseOf>) {
  const found = judge(caseOf(...made)).find((one) => one.rule === rule)
  return found && [found.verdict, found.message, found.evidence, found.declared]
}

const plain = row('exchange.rule')
const some = (count: number, ensure: 'present' | 'absent') =>
  Array.from({ length: count }, (_, index) => declare(plain, `r${index}`, {}, { ensure }))
const there = (count: number) => list(plain, ...some(count, 'present').map(({ at: { key } }) => object(plain, key)))

describe('a limit tells what goes beyond it, and where the first of it is declared', () => {
  test.each([
    [1, 0, 'the plan deletes 1 object; at most 0 are allowed'],
    [3, 2, 'the plan deletes 3 objects; at most 2 are allowed'],
  ])('%i deletions, %i allowed', (count, most, message) => {
    const made = configuration(some(count, 'absent'), { guards: { maxDeletes: most } })
    const names = some(count, 'absent').map(({ at: { key } }) => `exchange.rule/${key}`)
    expect(told('GUARD-MAX-DELETES', [there(count)], made, { rows: rows(plain) })).toEqual([
      'fail',
      message,
      names,
      at([]),
    ])
  })
})

test.each([
  [undefined, 'the waiver of GUARD-X (ops) ends with 2026-11-26'],
  ['test.thing/A', 'the waiver of GUARD-X for test.thing/A (ops) ends with 2026-11-26'],
])('a waiver that lapses is told with its task: %s', (task, message) => {
  const waiver: Waiver = {
    code: 'GUARD-X',
    reason: 'known',
    owner: 'ops',
    expires: '2026-11-26',
    position: at([]),
    ...(task === undefined ? {} : { task }),
  }
  expect(waive([], [waiver], Date.parse('2026-11-25T00:00:00Z'))).toMatchObject([
    { rule: 'WAIVER-LAPSES', verdict: 'fail', stops: false, subject: null, message, evidence: [] },
  ])
})

describe('addresses that SharePoint enforces', () => {
  const tenant = row('sharepoint.tenant', {
    cardinality: 'singleton',
    key: [],
    create: false,
    remove: 'never',
    properties: { IPAddressEnforcement: property({ shape: 'boolean' }), IPAddressAllowList: property() },
  })
  const enforced =
    'SharePoint would answer only addresses in IPAddressAllowList, and it is not known whether this pipeline comes from one'
  const unclear = 'IPAddressAllowList changes, and it cannot be told whether SharePoint enforces it'
  test.each([
    [{ IPAddressEnforcement: true, IPAddressAllowList: 'x' }, { IPAddressAllowList: 'y' }, 'fail', enforced, ['y']],
    [{ IPAddressAllowList: 'x' }, { IPAddressAllowList: 'y' }, 'unknown', unclear, ['y']],
    [{ IPAddressEnforcement: false }, { IPAddressEnforcement: true }, 'fail', enforced, []],
  ] as const)('%j becomes %j', (before, values, verdict, message, evidence) => {
    const seen = [list(tenant, object(tenant, '', { ...before }))]
    const made = configuration([declare(tenant, '', { ...values })])
    const found = told('SHAREPOINT-IP-LOCKOUT', seen, made, { rows: rows(tenant) })
    expect(found?.slice(0, 3)).toEqual([verdict, message, evidence])
  })

  test('are none of a plan that does not change them', () => {
    const made = configuration([declare(plain, 'r')])
    expect(told('SHAREPOINT-IP-LOCKOUT', [list(plain)], made, { rows: rows(plain) })).toBeUndefined()
  })
})

describe('the last global administrator', () => {
  const admin = object(assignment, 'a', {
    roleDefinitionId: globalAdministrator,
    principalId: 'a',
    directoryScopeId: '/',
  })
  const gone = configuration([declare(assignment, 'a', {}, { ensure: 'absent' })], {
    breakGlass: [],
    guards: { maxDeletes: 9 },
  })

  test('is told by the assignment that is left', () => {
    expect(told('GUARD-LAST-ADMIN', [list(assignment, admin)], gone)?.slice(0, 3)).toEqual([
      'fail',
      'the plan takes away every assignment of Global Administrator that there is',
      [admin.id],
    ])
  })

  test.each([
    ['in a unit alone is none over the whole tenant', { directoryScopeId: '/administrativeUnits/u' }, undefined],
    ['without a scope is one', {}, 'fail'],
  ])('%s', (_, scope, expected) => {
    const one = object(assignment, 'a', { roleDefinitionId: globalAdministrator, principalId: 'a', ...scope })
    expect(told('GUARD-LAST-ADMIN', [list(assignment, one)], gone)?.[0]).toBe(expected)
  })
})

describe('an account for emergencies', () => {
  const name = 'bg@contoso.com'
  const given = configuration([declare(policy, 'P', excluding({ users: ['bg-id'] }))])
  const [account] = given.breakGlass.map((one) => one.user)

  test('that does not exist, and one that could not be looked up', () => {
    const who = account ?? name
    expect(told('GUARD-BREAK-GLASS', [list(policy), lookUp(user, who)], given)?.slice(0, 2)).toEqual([
      'fail',
      `the break-glass account ${who} does not exist in the tenant`,
    ])
    expect(told('GUARD-BREAK-GLASS', [list(policy), unreadable(user, who)], given)?.slice(0, 2)).toEqual([
      'unknown',
      `the break-glass account ${who} could not be looked up`,
    ])
  })

  test('is told with the policy and whom that excludes', () => {
    const locked = configuration([declare(policy, 'P', excluding({}))])
    expect(told('GUARD-BREAK-GLASS', [list(policy), bg], locked)?.[2]).toMatchObject([
      { account: 'bg-id', users: { includeUsers: ['All'] } },
    ])
  })
})
