import { describe, expect, test } from 'vitest'
import { abilitiesOf } from '../../src/commands/abilities.ts'
import type { Permission, ResourceType } from '../../src/model/resource-type.ts'

const row = (
  name: ResourceType['name'],
  read: Permission,
  write: Permission,
  more: Partial<ResourceType> = {},
): ResourceType => ({
  name,
  protocol: 'graph',
  cardinality: 'collection',
  key: ['displayName'],
  keyCase: 'ignore',
  properties: {},
  create: true,
  update: true,
  remove: 'delete',
  after: [],
  permissions: { read, write },
  budget: 'graph',
  settleSeconds: 1,
  evidence: 'documented',
  docs: 'https://learn.microsoft.com',
  behaviours: [],
  wire: {},
  ...more,
})

const roles = new Map([['r1', 'Exchange Administrator']])
const policy = row('a.policy', { application: [['Read'], ['Write']] }, { application: [['Read', 'Write']] })
const rule = row(
  'a.rule',
  { application: [['App']], directoryRole: [['Reader'], ['Exchange Administrator']] },
  { application: [['App']], directoryRole: [['Exchange Administrator']] },
)

describe('what a token lets its holder do', () => {
  test.each([
    ['one alternative is enough', ['Write'], [], ['a.policy'], []],
    ['all of an alternative are needed', ['Read', 'Write'], [], ['a.policy'], ['a.policy']],
    ['a permission without the directory role is not enough', ['App'], [], [], []],
    ['a directory role without the permission is not enough', [], ['R1'], [], []],
    ['both together are', ['App'], ['R1'], ['a.rule'], ['a.rule']],
  ])('%s', (_, held, wids, read, write) => {
    expect(abilitiesOf([policy, rule], { roles: held, wids }, roles)).toMatchObject({ read, write })
  })

  test.each([
    ['User.ReadBasic.All', 'User.Read.All', true],
    ['User.ReadBasic.All', 'User.ReadWrite.All', true],
    ['User.Read.All', 'User.ReadWrite.All', true],
    ['User.Read.All', 'User.ReadBasic.All', false],
    ['User.ReadWrite.All', 'User.Read.All', false],
    ['User.Read.All', 'Group.ReadWrite.All', false],
  ])('%s is held by who has %s: %s', (wanted, held, may) => {
    const users = row('a.user', { application: [[wanted]] }, {})
    expect(abilitiesOf([users], { roles: [held], wids: [] }, roles).read).toEqual(may ? ['a.user'] : [])
  })

  test('says in one line what several types lack', () => {
    const other = row('a.other', { application: [['Read'], ['Write']] }, {}, { create: false, update: false })
    expect(abilitiesOf([policy, other], { roles: [], wids: [] }, roles).lacking).toEqual([
      { to: 'read', what: 'permission Read, or Write', types: ['a.policy', 'a.other'] },
      { to: 'write', what: 'permission Read and Write', types: ['a.policy'] },
    ])
  })

  test('does not count a type that nobody can write', () => {
    const look = row('a.look', {}, {}, { readOnly: 'closed' })
    expect(abilitiesOf([look], { roles: [], wids: [] }, roles)).toEqual({ read: ['a.look'], write: [], lacking: [] })
  })
})
