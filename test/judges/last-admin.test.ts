import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/model/json.ts'
import { present } from '../../src/model/observed.ts'
import type { Sight } from '../../src/model/protocol.ts'
import { readsOf } from '../../src/judges/guards.ts'
import { globalAdministrator } from '../../src/judges/entra-names.ts'
import { declare, list, lookUp, object } from '../engine/builders.ts'
import { assignment, caseOf, configuration, group, said } from './case.ts'

const byId = (id: string, found: ReturnType<typeof object>): Sight => ({
  type: 'entra.group',
  scope: { id },
  seen: present([found]),
})

describe('the last global administrator in a role-assigned group', () => {
  const held = (id: string, principalId: string) =>
    object(assignment, id, { roleDefinitionId: globalAdministrator, principalId, directoryScopeId: '/' })
  const admins = (...members: string[]) => object(group, 'Admins', { members, isAssignableToRole: true }, 'g')
  const seen = lookUp(group, 'Admins', admins('x', 'y'))
  const members = (list: Json) => declare(group, 'Admins', { members: list })
  const gone = declare(group, 'Admins', {}, { ensure: 'absent' })
  const lost = ['stop GUARD-LAST-ADMIN fail']
  test.each<[string, readonly Sight[], ReturnType<typeof declare>, readonly string[]]>([
    ['stays where the group is emptied', [list(assignment, held('a', 'g')), seen], members([]), lost],
    [
      'stays where its members are removed one by one',
      [list(assignment, held('a', 'G')), seen],
      members({ $list: { add: [], remove: ['x', 'y'] } }),
      lost,
    ],
    ['stays where the group is deleted', [list(assignment, held('a', 'g')), seen], gone, lost],
    ['is not lost with one of two members', [list(assignment, held('a', 'g')), seen], members(['x']), []],
    [
      'is not lost where another holds the role',
      [list(assignment, held('a', 'g'), held('b', 'u')), seen],
      members([]),
      [],
    ],
    ['cannot be told where roles were not read', [seen], members([]), ['stop GUARD-LAST-ADMIN unknown']],
    [
      'stays where only an empty group would be left',
      [list(assignment, held('a', 'u'), held('b', 'g')), byId('g', admins())],
      declare(assignment, 'a', {}, { ensure: 'absent' }),
      lost,
    ],
    [
      'is none of the concerns of a group that can hold no role',
      [lookUp(group, 'Admins', object(group, 'Admins', { members: ['x'] }, 'g'))],
      members([]),
      [],
    ],
  ])('%s', (_, sights, desired, expected) => {
    const made = configuration([desired], { breakGlass: [], guards: { maxDeletes: 9 } })
    expect(said(caseOf(sights, made))).toEqual(expected)
  })

  test('asks for roles, and for the groups that hold them, only where a task touches members', () => {
    const types = (desired: ReturnType<typeof declare>) =>
      readsOf({ configuration: configuration([desired], { breakGlass: [] }) }).map((one) => one.type)
    expect(types(members([]))).toEqual(['entra.directoryRoleAssignment', 'entra.group'])
    expect(types(gone)).toEqual(['entra.directoryRoleAssignment', 'entra.group'])
    expect(types(declare(group, 'G', { description: 'x' }))).toEqual([])
  })

  test('does not go in the run that makes its successor: to make it may fail', () => {
    const there = (...ids: string[]) => list(assignment, ...ids.map((id) => held(id, id)))
    const successor = declare(assignment, 'new', {
      roleDefinitionId: globalAdministrator,
      principalId: 'z',
      directoryScopeId: '/',
    })
    const removal = declare(assignment, 'a', {}, { ensure: 'absent' })
    const made = configuration([successor, removal], { breakGlass: [], guards: { maxDeletes: 9 } })
    expect(said(caseOf([there('a')], made))).toEqual(lost)
    expect(said(caseOf([there('a', 'b')], made))).toEqual([])
  })
})
