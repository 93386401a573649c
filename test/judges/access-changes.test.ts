import { expect, test } from 'vitest'
import { accountsToRead } from '../../src/judges/access-changes.ts'
import { globalAdministrator } from '../../src/judges/entra-names.ts'
import { declare, list, lookUp, object } from '../engine/builders.ts'
import { assignment, bg, caseOf, configuration, excluding, group, noPolicies, policy } from './case.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
const admins = list(
  assignment,
  ...['bg-id', ...ids].map((id) =>
    object(assignment, id, { roleDefinitionId: globalAdministrator, principalId: id, directoryScopeId: '/' }),
  ),
  object(assignment, 'unit', {
    roleDefinitionId: globalAdministrator,
    principalId: '0',
    directoryScopeId: '/administrativeUnits/u',
  }),
)
const seen = [noPolicies, admins, bg, lookUp(group, 'G')]

test.each([
  ['a policy is changed: break-glass accounts, and eight administrators', policy, {}, ['bg-id', ...ids.slice(0, 8)]],
  ['a group is changed: nobody', group, { displayName: 'G' }, []],
])('where %s', (_, type, values, expected) => {
  const made = configuration([declare(type, 'G', values)])
  const c = caseOf(seen, made)
  expect(accountsToRead(c.before, made, c.changes)).toEqual(expected)
})

test('where a policy is declared and is as it should be, break-glass accounts alone', () => {
  const values = excluding({})
  const made = configuration([declare(policy, 'P', values)])
  const c = caseOf([list(policy, object(policy, 'P', values)), admins, bg], made)
  expect(c.changes).toEqual([])
  expect(accountsToRead(c.before, made, c.changes)).toEqual(['bg-id'])
})
