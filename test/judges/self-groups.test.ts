import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/model/json.ts'
import type { Desired } from '../../src/model/desired.ts'
import { declare, list, lookUp, object, property, ref, row, rows } from '../engine/builders.ts'
import { assignment, bg, caseOf, configuration, excluding, group, policy, said, user } from './case.ts'

const stop = ['stop GUARD-SELF fail']
const allowed = { breakGlass: [], guards: { maxDeletes: 9 } }
const judged = (
  desired: readonly Desired[],
  there: Parameters<typeof caseOf>[0],
  more: Parameters<typeof caseOf>[2] = {},
): readonly string[] => said(caseOf(there, configuration(desired, allowed), more))

describe('the pipeline in a group', () => {
  const held = (...members: readonly string[]) => lookUp(group, 'G', object(group, 'G', { members }))
  const gone = [declare(group, 'G', {}, { ensure: 'absent' })]

  test('that is deleted loses it', () => {
    expect(judged(gone, [held('x', 'SELF')])).toEqual(stop)
    expect(judged(gone, [held('x')])).toEqual([])
    expect(judged(gone, [held()])).toEqual([])
  })

  test('whose members are declared one by one stays where it is among them', () => {
    const people = [
      lookUp(user, 'own', object(user, 'own', {}, 'self')),
      lookUp(user, 'other', object(user, 'other', {}, 'x')),
    ]
    const exactly = (...members: readonly Json[]) => [declare(group, 'G', { members })]
    expect(judged(exactly(ref('entra.user', 'own')), [held('x', 'self'), ...people])).toEqual([])
    expect(judged(exactly(ref('entra.user', 'other')), [held('x', 'self'), ...people])).toEqual(stop)
    expect(judged(exactly(), [held('self')])).toEqual(stop)
  })

  test('of which something else changes loses nothing', () => {
    expect(judged([declare(group, 'G', { description: 'new' })], [held('self')])).toEqual([])
  })

  test('that is not known to be the one that is taken out: nobody can tell', () => {
    expect(judged(gone, [held('x')], { self: { client: 'client' } })).toEqual(['stop GUARD-SELF unknown'])
    expect(judged(gone, [held()], { self: { client: 'client' } })).toEqual([])
  })
})

describe('the role of a group that the pipeline is in', () => {
  const role = (principalId: string) =>
    list(assignment, object(assignment, 'a', { roleDefinitionId: 'r', principalId, directoryScopeId: '/' }))
  const gone = [declare(assignment, 'a', {}, { ensure: 'absent' })]

  test.each([
    ['is kept', ['self'], stop],
    ['is another’s where the pipeline is not in it', ['x'], []],
  ] as const)('%s', (_, members, expected) => {
    expect(judged(gone, [role('g'), lookUp(group, 'G', object(group, 'G', { members }, 'g'))])).toEqual(expected)
  })

  test('may be given', () => {
    expect(judged([declare(assignment, 'b', { principalId: 'self' })], [list(assignment)])).toEqual([])
  })
})

test('the pipeline’s application may change as long as it stays', () => {
  const app = row('entra.servicePrincipal', { properties: { appId: property(), note: property() } })
  const there = list(app, object(app, 'S', { appId: 'client' }))
  expect(judged([declare(app, 'S', { note: 'new' })], [there], { rows: rows(app) })).toEqual([])
})

describe('an account for emergencies that a role excludes', () => {
  const lock = ['stop GUARD-BREAK-GLASS fail']
  const holder = (id: string, values: Record<string, string>) => object(assignment, id, values)
  const own = holder('a', { roleDefinitionId: 'R', principalId: 'BG-ID' })
  const roles = (...all: ReturnType<typeof holder>[]): readonly string[] =>
    said(
      caseOf(
        [list(policy), bg, list(assignment, ...all)],
        configuration([declare(policy, 'P', excluding({ roles: ['r'] }))]),
      ),
    )

  test('has that role itself, whatever the case, and whoever else has roles', () => {
    expect(roles(own)).toEqual([])
    expect(roles(holder('b', { roleDefinitionId: 'r', principalId: 'x' }), own)).toEqual([])
  })

  test.each([
    ['somebody else', { roleDefinitionId: 'r', principalId: 'x' }],
    ['the account, but another role', { roleDefinitionId: 'q', principalId: 'bg-id' }],
    ['nobody', { roleDefinitionId: 'r' }],
  ])('%s has it: it does not', (_, values) => {
    expect(roles(holder('a', { ...values }))).toEqual(lock)
  })
})
