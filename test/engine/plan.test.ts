import { describe, expect, test } from 'vitest'
import { plan } from '../../src/engine/plan.ts'
import { project } from '../../src/engine/project.ts'
import { unknown } from '../../src/model/observed.ts'
import { trouble } from '../../src/model/trouble.ts'
import {
  at,
  declare,
  list,
  lookUp,
  object,
  planOf,
  property,
  ref,
  row,
  rows,
  tenant,
  unreadable,
  world,
} from './builders.ts'

const user = row('test.user', { cardinality: 'perObject', create: false, update: false, remove: 'never' })
const group = row('test.group', {
  cardinality: 'perObject',
  properties: { members: property({ list: 'set', ref: { to: ['test.user'] } }), note: property({ write: 'create' }) },
})
const policy = row('test.policy', {
  after: ['test.place'],
  staged: { property: 'state', safe: 'watch', final: 'on' },
  properties: {
    state: property(),
    users: property({ list: 'set', ref: { to: ['test.group', 'test.user'], keywords: ['All'] } }),
    place: property({ ref: { to: ['test.place'] } }),
  },
})
const place = row('test.place', { remove: 'delete', properties: { ranges: property({ list: 'set' }) } })
const defaults = row('test.defaults', {
  cardinality: 'singleton',
  key: [],
  create: false,
  remove: 'never',
  properties: { isEnabled: property({ shape: 'boolean' }) },
  sequence: [
    { property: 'isEnabled', value: false, goes: 'before', types: ['test.policy'] },
    { property: 'isEnabled', value: true, goes: 'after', types: ['test.policy'] },
  ],
})
const types = rows(user, group, policy, place, defaults)
const empty = [list(policy), list(place), list(defaults, object(defaults, '', { isEnabled: true }, 'sd'))]

function ids(planned: ReturnType<typeof planOf>): string[] {
  return planned.plan.changes.map((one) => `${one.action} ${one.id}`)
}
function codes(planned: ReturnType<typeof planOf>): string[] {
  return planned.troubles.map((one) => one.code)
}

describe('references', () => {
  test('a name becomes the id of the one object that carries it', () => {
    const seen = world(
      types,
      list(policy),
      lookUp(group, 'Staff'),
      lookUp(user, 'Staff', object(user, 'staff', {}, 'u1')),
    )
    const planned = planOf(seen, types, declare(policy, 'P', { users: [ref(['test.group', 'test.user'], 'Staff')] }))
    expect(planned.plan.changes[0]?.values['users']).toEqual([ref(['test.group', 'test.user'], 'Staff', 'u1')])
    expect(Object.keys(planned.plan.looked)).toEqual(['test.group/Staff', 'test.policy/P', 'test.user/Staff'])
  })

  test('one to what this plan makes has no id and needs that change, wherever it stands in the file', () => {
    const seen = world(
      types,
      list(policy),
      lookUp(group, 'Glass'),
      lookUp(user, 'Glass'),
      lookUp(user, 'bg', object(user, 'bg')),
    )
    const planned = planOf(
      seen,
      types,
      declare(policy, 'P', { users: [ref(['test.group', 'test.user'], 'glass')] }),
      declare(group, 'Glass', { members: [ref('test.user', 'bg')] }),
    )
    // The user list was never asked for "glass" in this case; keys compare without case.
    expect(ids(planned)).toEqual(['create test.group/Glass', 'create test.policy/P'])
    expect(planned.plan.changes[1]?.needs).toEqual(['test.group/Glass'])
    expect(planned.plan.changes[1]?.values['users']).toEqual([ref(['test.group', 'test.user'], 'glass')])
  })

  test('one to an object that this plan changes needs that change, too', () => {
    const glass = object(group, 'Glass', { members: [] }, 'g1')
    const seen = world(types, list(policy), lookUp(group, 'Glass', glass), lookUp(user, 'bg', object(user, 'bg')))
    const planned = planOf(
      seen,
      types,
      declare(policy, 'P', { users: [ref('test.group', 'Glass')] }),
      declare(group, 'Glass', { members: [ref('test.user', 'bg')] }),
    )
    expect(ids(planned)).toEqual(['update test.group/Glass', 'create test.policy/P'])
    expect(planned.plan.changes[1]?.needs).toEqual(['test.group/Glass'])
  })

  test.each([
    ['nothing', [lookUp(group, 'X')], 'REFERENCE-NOT-FOUND'],
    [
      'two objects',
      [lookUp(group, 'X', object(group, 'X', {}, 'g1'), object(group, 'X', {}, 'g2'))],
      'REFERENCE-AMBIGUOUS',
    ],
    ['what could not be looked up', [unreadable(group, 'X')], 'OBJECT-UNREADABLE'],
    ['what nobody looked up', [], 'OBJECT-UNREADABLE'],
  ])('a name that means %s stops its task, and no other', (_, sights, code) => {
    const planned = planOf(
      world(types, list(policy), ...sights),
      types,
      declare(policy, 'P', { users: [ref('test.group', 'X')] }),
      declare(policy, 'Q', { state: 'watch' }),
    )
    expect(codes(planned)).toEqual([code])
    expect(planned.troubles[0]?.subject).toEqual({ position: at(['users', 0]) })
    expect(ids(planned)).toEqual(['create test.policy/Q'])
    expect(planned.compared).toEqual({ declared: 2, same: 0, different: 1, unknown: 1 })
  })

  test('what a stopped task would have made stops those that refer to it, all the way', () => {
    const seen = world(types, list(policy), list(place), lookUp(group, 'G'), lookUp(user, 'nobody'))
    const planned = planOf(
      seen,
      types,
      declare(group, 'G', { members: [ref('test.user', 'nobody')] }),
      declare(policy, 'P', { users: [ref('test.group', 'G')] }),
    )
    expect(ids(planned)).toEqual([])
    expect(codes(planned)).toEqual(['REFERENCE-NOT-FOUND', 'REFERENCE-NOT-FOUND'])
  })

  test('a name of what is there and of what this plan makes is ambiguous', () => {
    const seen = world(types, list(policy), lookUp(group, 'X'), lookUp(user, 'X', object(user, 'X')))
    const planned = planOf(
      seen,
      types,
      declare(group, 'X'),
      declare(policy, 'P', { users: [ref(['test.group', 'test.user'], 'X')] }),
    )
    expect(codes(planned)).toEqual(['REFERENCE-AMBIGUOUS'])
  })

  test('what an audit task declares and nobody made is not there', () => {
    const planned = planOf(
      world(types, list(policy), lookUp(group, 'X')),
      types,
      declare(group, 'X', {}, { mode: 'audit' }),
      declare(policy, 'P', { users: [ref('test.group', 'X')] }),
    )
    expect(planned.troubles.map((one) => one.message)).toEqual([
      '"X" is not the name of any group in the tenant or in this configuration',
    ])
  })

  test('a name that this file declares absent is not there', () => {
    const seen = world(types, list(policy), lookUp(group, 'G', object(group, 'G')))
    const planned = planOf(
      seen,
      types,
      declare(group, 'G', {}, { ensure: 'absent' }),
      declare(policy, 'P', { users: [ref('test.group', 'G')] }),
    )
    expect(codes(planned)).toEqual(['REFERENCE-NOT-FOUND'])
  })

  test('objects that wait for each other are refused, not half done', () => {
    const ring = row('test.ring', { properties: { next: property({ ref: { to: ['test.ring'] } }) } })
    const planned = planOf(
      world(rows(ring), list(ring)),
      rows(ring),
      declare(ring, 'a', { next: ref('test.ring', 'b') }),
      declare(ring, 'b', { next: ref('test.ring', 'a') }),
    )
    expect(ids(planned)).toEqual([])
    expect(codes(planned)).toEqual(['REFERENCE-CYCLE', 'REFERENCE-CYCLE'])
  })
})

describe('matching', () => {
  test('`was` renames the object, and writes its new name', () => {
    const planned = planOf(
      world(types, list(policy, object(policy, 'Old', { state: 'on' }, 'p1'))),
      types,
      declare(policy, 'New', { state: 'on' }, { was: 'Old' }),
    )
    expect(planned.plan.changes.map((one) => [one.action, one.objectId, one.values])).toEqual([
      ['update', 'p1', { name: 'New' }],
    ])
  })

  test('`was` that differs in letter case only is the same object, renamed already', () => {
    const seen = world(types, list(policy, object(policy, 'NEW', { name: 'New' }, 'p1')))
    const planned = planOf(seen, types, declare(policy, 'New', {}, { was: 'new' }))
    expect([codes(planned), ids(planned)]).toEqual([[], []])
  })

  test('a key that the service does not repeat among the properties is no difference', () => {
    const fixed = row('test.fixed', { properties: { name: property({ write: 'never' }), p: property() } })
    const seen = world(rows(fixed), list(fixed, { ...object(fixed, 'A'), values: { p: 'x' } }))
    expect(planOf(seen, rows(fixed), declare(fixed, 'A', { p: 'x' })).plan.changes).toEqual([])
    expect(planOf(seen, rows(fixed), declare(fixed, 'A', { p: 'y' })).plan.changes[0]?.values).toEqual({ p: 'y' })
  })

  test('an object of another kind is not turned into the declared one', () => {
    const net = row('test.net', {
      kinds: [
        { name: 'ip', tell: { property: 'ranges' }, properties: ['ranges'], wire: null },
        { name: 'country', tell: { property: 'countries' }, properties: ['countries'], wire: null },
      ],
      properties: { ranges: property({ list: 'set' }), countries: property({ list: 'set' }) },
    })
    const seen = world(rows(net), list(net, object(net, 'N', { countries: ['NL'] })))
    const planned = planOf(seen, rows(net), declare(net, 'N', { ranges: ['10.0.0.0/8'] }))
    expect([codes(planned), ids(planned)]).toEqual([['NOT-WRITABLE'], []])
  })

  test.each([
    ['old and new both there', { was: 'Old' }, ['Old', 'New'], 'RENAME-CONFLICT'],
    ['the name carried twice', {}, ['New', 'New'], 'OBJECT-AMBIGUOUS'],
    ['a pinned id that nobody has', { id: 'nobody' }, ['New'], 'OBJECT-MISSING'],
  ])('%s stops the task', (_, part, names, code) => {
    const seen = world(types, list(policy, ...names.map((name, index) => object(policy, name, {}, `p${index}`))))
    const planned = planOf(seen, types, declare(policy, 'New', { state: 'on' }, part))
    expect([codes(planned), ids(planned)]).toEqual([[code], []])
  })

  test('a pinned id chooses among several of one name', () => {
    const seen = world(types, list(policy, object(policy, 'N', { state: 'on' }, 'p1'), object(policy, 'N', {}, 'p2')))
    expect(planOf(seen, types, declare(policy, 'N', { state: 'on' }, { id: 'P1' })).plan.changes).toEqual([])
  })

  test('namesakes that each pin their id are each compared with their own, and their changes are told apart', () => {
    const seen = world(types, list(policy, object(policy, 'N', { state: 'on' }, 'p1'), object(policy, 'N', {}, 'p2')))
    const [first, second] = ['p1', 'p2'].map((id) =>
      declare(policy, 'N', { state: id === 'p1' ? 'on' : 'off' }, { id }),
    )
    if (first === undefined || second === undefined) throw new Error('there are two')
    expect(planOf(seen, types, first, second).plan.changes.map((one) => one.objectId)).toEqual(['p2'])
    const both = planOf(seen, types, { ...first, values: { state: 'other' } }, second)
    expect([codes(both), ids(both)]).toEqual([[], ['update test.policy/N (p1)', 'update test.policy/N (p2)']])
    expect(
      planOf(project(seen, both.plan.changes, types), types, { ...first, values: { state: 'other' } }, second).plan
        .changes,
    ).toEqual([])
  })

  test('a name that two pinned declarations carry means neither of them', () => {
    const named = object(group, 'G', {}, 'g1')
    const seen = world(types, list(policy), lookUp(group, 'G', named, object(group, 'G', {}, 'g2')))
    const user = declare(policy, 'P', { groups: [ref('test.group', 'G')] })
    const pinned = ['g1', 'g2'].map((id) => declare(group, 'G', {}, { id }))
    expect(codes(planOf(seen, types, user, ...pinned))).toEqual(['REFERENCE-AMBIGUOUS'])
    const oneGoes = pinned.map((one, index) => (index === 0 ? { ...one, ensure: 'absent' as const } : one))
    expect(codes(planOf(seen, types, user, ...oneGoes))).toEqual([])
  })

  test('two tasks that mean one object are both stopped', () => {
    const seen = world(types, list(policy, object(policy, 'A', {}, 'p1')))
    const planned = planOf(
      seen,
      types,
      declare(policy, 'A', { state: 'on' }),
      declare(policy, 'B', { state: 'off' }, { id: 'p1' }),
    )
    expect([codes(planned), ids(planned)]).toEqual([['OBJECT-AMBIGUOUS', 'OBJECT-AMBIGUOUS'], []])
  })

  test('what could not be read is unknown: not a difference, and nothing is written', () => {
    const planned = planOf(world(types, unreadable(policy)), types, declare(policy, 'P', { state: 'on' }))
    expect([codes(planned), ids(planned), planned.drift]).toEqual([['OBJECT-UNREADABLE'], [], []])
    expect(planned.plan.unknowns).toEqual([
      { at: { type: 'test.policy', key: 'P' }, path: [], why: expect.stringContaining('no answer'), declared: at([]) },
    ])
  })

  test('what a service says of a type that it could not give is said once, of the object, with its hint', () => {
    const why = trouble('SERVICE-FAILED', { message: 'test.policy could not be read: it is busy.', hint: 'Wait.' })
    const refused = { type: policy.name, scope: 'all', seen: unknown(why) } as const
    const planned = planOf(world(types, refused), types, declare(policy, 'P', { state: 'on' }))
    expect(planned.troubles).toMatchObject([
      { message: 'test.policy/P could not be read: it is busy.', hint: 'Nothing was changed for it. Wait.' },
    ])
  })

  test('pages of a list that then failed do not count as the list', () => {
    const page = { ...list(policy, object(policy, 'A')), scope: 'page' } as const
    const planned = planOf(world(types, page, unreadable(policy)), types, declare(policy, 'P', { state: 'on' }))
    expect([codes(planned), ids(planned)]).toEqual([['OBJECT-UNREADABLE'], []])
  })
})

describe('what a row does not allow', () => {
  const fixed = row('test.fixed', {
    create: false,
    remove: 'never',
    properties: { born: property({ write: 'create' }), count: property({ write: 'never' }) },
  })
  const types = rows(fixed)
  const seen = world(types, list(fixed, object(fixed, 'A', { born: 'x', count: '1' })))
  test.each([
    ['creating', declare(fixed, 'B'), 'OBJECT-MISSING'],
    ['deleting', declare(fixed, 'A', {}, { ensure: 'absent' }), 'NOT-WRITABLE'],
    ['changing what is fixed at creation', declare(fixed, 'A', { born: 'y' }), 'NOT-WRITABLE'],
    ['changing what only the service writes', declare(fixed, 'A', { count: '2' }), 'NOT-WRITABLE'],
  ])('%s is refused, and told as drift', (_, desired, code) => {
    const planned = planOf(seen, types, desired)
    expect([codes(planned), ids(planned), planned.drift.length]).toEqual([[code], [], 1])
  })

  test('what the protocol refuses stops the task, with its position', () => {
    const planned = plan({
      tenant,
      world: world(types, list(fixed, object(fixed, 'A', { name: 'a' }))),
      desired: [declare({ ...fixed, properties: { ...fixed.properties, state: property() } }, 'A', { state: 'on' })],
      types,
      refusals: () => [trouble('NOT-WRITABLE', { message: 'managed by Microsoft' })],
    })
    expect(planned.plan.changes).toEqual([])
    expect(planned.troubles[0]).toMatchObject({ message: 'managed by Microsoft', subject: { position: at([]) } })
  })
})

describe('modes', () => {
  const seen = world(types, list(policy, object(policy, 'A', { state: 'off' })))
  test.each([
    ['enforce', ['create test.policy/B', 'update test.policy/A']],
    ['create', ['create test.policy/B']],
    ['audit', []],
  ] as const)('%s', (mode, expected) => {
    const planned = planOf(
      seen,
      types,
      declare(policy, 'A', { state: 'watch' }, { mode }),
      declare(policy, 'B', { state: 'watch' }, { mode }),
    )
    expect(ids(planned).sort()).toEqual(expected)
    expect(planned.drift.map((one) => one.action)).toEqual(['update', 'create'])
  })
})

describe('stages', () => {
  test('a policy is made watching, then switched on', () => {
    const planned = planOf(world(types, list(policy)), types, declare(policy, 'P', { state: 'on', users: ['All'] }))
    expect(planned.plan.changes.map((one) => [one.id, one.action, one.objectId, one.values, one.needs])).toEqual([
      ['test.policy/P', 'create', null, { name: 'P', state: 'watch', users: ['All'] }, []],
      ['test.policy/P#2', 'update', null, { state: 'on' }, ['test.policy/P']],
    ])
  })

  test.each([
    ['off, and what it holds changes: two', 'off', ['b'], [{ state: 'watch', users: ['a'] }, { state: 'on' }]],
    ['off, only switched on: one', 'off', ['a'], [{ state: 'on' }]],
    ['on, and what it holds changes: one', 'on', ['b'], [{ users: ['a'] }]],
    ['watching, and what it holds changes: two', 'watch', ['b'], [{ state: 'watch', users: ['a'] }, { state: 'on' }]],
  ])('a policy that is %s', (_, state, users, expected) => {
    const seen = world(types, list(policy, object(policy, 'P', { state, users })))
    const planned = planOf(seen, types, declare(policy, 'P', { state: 'on', users: ['a'] }))
    expect(planned.plan.changes.map((one) => one.values)).toEqual(expected)
  })

  test.each([
    [undefined, [['state', undefined, 'watch']]],
    ['off', [['state', 'off', 'watch']]],
    // It watches already: the first change does not say that it is switched.
    ['watch', []],
  ] as const)('each says its own difference: from %j', (state, first) => {
    const held = state === undefined ? [] : [object(policy, 'P', { state, users: ['b'] })]
    const planned = planOf(
      world(types, list(policy, ...held)),
      types,
      declare(policy, 'P', { state: 'on', users: ['a'] }),
    )
    const told = planned.plan.changes.map(({ differences }) =>
      differences.map(({ path, before, after, verdict, declared }) => {
        expect([verdict, declared]).toEqual(['different', at(path)])
        return [path[0], before, after]
      }),
    )
    expect(told.at(1)).toEqual([['state', 'watch', 'on']])
    expect(told[0]?.filter(([name]) => name === 'state')).toEqual(first)
  })
})

describe('order', () => {
  test.each([
    [false, ['update test.defaults', 'create test.policy/P', 'update test.policy/P#2']],
    [true, ['create test.policy/P', 'update test.policy/P#2', 'update test.defaults']],
  ])('security defaults go %s at the right end, and are needed there', (isEnabled, expected) => {
    const seen = world(types, list(policy), list(defaults, object(defaults, '', { isEnabled: !isEnabled }, 'sd')))
    const planned = planOf(seen, types, declare(policy, 'P', { state: 'on' }), declare(defaults, '', { isEnabled }))
    expect(ids(planned)).toEqual(expected)
    const last = planned.plan.changes.at(-1)
    expect(last?.needs).toEqual(isEnabled ? ['test.policy/P', 'test.policy/P#2'] : ['test.policy/P', 'test.defaults'])
  })

  test('`after` orders without dependence', () => {
    const planned = planOf(world(types, ...empty), types, declare(policy, 'P', { state: 'off' }), declare(place, 'L'))
    expect(planned.plan.changes.map((one) => [one.id, one.needs, one.follows])).toEqual([
      ['test.place/L', [], undefined],
      ['test.policy/P', [], ['test.place/L']],
    ])
  })

  test('what is deleted goes last, after what lets go of it', () => {
    const seen = world(
      types,
      list(policy, object(policy, 'P', { place: 'l1' }), object(policy, 'Q', { place: 'l1' })),
      list(place, object(place, 'L', {}, 'l1')),
    )
    const planned = planOf(
      seen,
      types,
      declare(place, 'L', {}, { ensure: 'absent' }),
      declare(policy, 'P', {}, { ensure: 'absent' }),
      declare(policy, 'Q', { place: null }),
      declare(place, 'M'),
    )
    expect(ids(planned)).toEqual([
      'create test.place/M',
      'update test.policy/Q',
      'delete test.policy/P',
      'delete test.place/L',
    ])
    expect(planned.plan.changes.at(-1)).toMatchObject({
      needs: ['test.policy/P', 'test.policy/Q'],
      irreversible: expect.stringContaining('keeps nothing'),
    })
    expect(planned.plan.changes.at(-2)?.irreversible).toBeUndefined()
  })
})

describe('priorities', () => {
  const rule = row('test.rule', { priority: 'Priority', properties: { Priority: property({ shape: 'integer' }) } })
  const types = rows(rule)
  const seen = (...names: string[]) =>
    world(types, list(rule, ...names.map((name, index) => object(rule, name, { Priority: index }))))
  const numbers = (planned: ReturnType<typeof planOf>) =>
    planned.plan.changes.map((one) => `${one.action} ${one.at.key} ${JSON.stringify(one.values['Priority'] ?? '-')}`)

  test.each([
    ['in order already, with others between', ['a', 'x', 'b'], ['a', 'b'], []],
    ['one move is enough', ['b', 'c', 'a'], ['a', 'b', 'c'], ['update a 0']],
    ['behind the declared one before it', ['c', 'x', 'a', 'b'], ['a', 'b', 'c'], ['update c 3']],
    ['a new one at the end needs no number', ['a', 'x'], ['a', 'n'], ['create n "-"']],
    ['a new one between', ['a', 'x', 'b'], ['a', 'n', 'b'], ['create n 1']],
    ['a new one in front', ['x', 'b'], ['n', 'b'], ['create n 1']],
    [
      'several new ones, one after the other',
      ['b'],
      ['m', 'n', 'b', 'o'],
      ['create m 0', 'create n 1', 'create o "-"'],
    ],
  ])('%s', (_, names, order, expected) => {
    const planned = planOf(seen(...names), types, ...order.map((name) => declare(rule, name)))
    expect(numbers(planned)).toEqual(expected)
    const after = project(seen(...names), planned.plan.changes, types)
    expect(planOf(after, types, ...order.map((name) => declare(rule, name))).plan.changes).toEqual([])
  })

  test('names the neighbours that shift, and waits its turn', () => {
    const planned = planOf(seen('x', 'c', 'b', 'a'), types, declare(rule, 'a'), declare(rule, 'b'), declare(rule, 'c'))
    expect(planned.plan.changes.map((one) => [one.id, one.notes, one.follows])).toEqual([
      ['test.rule/b', ['"a" shifts from place 4 to 3'], undefined],
      ['test.rule/c', ['"a" shifts from place 3 to 2', '"b" shifts from place 4 to 3'], ['test.rule/b']],
    ])
  })
})

test('the digests: intent tells what changes, basis what it rests on', () => {
  const before = (state: string, other: string) =>
    world(types, list(policy, object(policy, 'P', { state, place: other })))
  const made = (state: string, other: string, wanted: string) =>
    planOf(before(state, other), types, declare(policy, 'P', { state: wanted })).plan
  const first = made('off', 'x', 'on')
  expect(made('off', 'x', 'on')).toEqual(first)
  expect(made('off', 'y', 'on').intent).toBe(first.intent)
  expect(made('off', 'y', 'on').basis).not.toBe(first.basis)
  expect(made('off', 'x', 'watch').intent).not.toBe(first.intent)
})
