import { describe, expect, test } from 'vitest'
import { present, unknown } from '../../src/model/observed.ts'
import type { Reader, Sight, Want } from '../../src/model/protocol.ts'
import { TenantformError, trouble } from '../../src/model/trouble.ts'
import { observe } from '../../src/engine/observe.ts'
import { routeReaders } from '../../src/engine/route.ts'
import { followedBy, wantsOf } from '../../src/engine/wants.ts'
import { declare, list, object, property, ref, row, rows, tenant, world } from './builders.ts'

const ids = ['a', 'b', 'c'].map((one) => `${one.repeat(8)}-0000-4000-8000-000000000000`)
const [one = '', two = '', three = ''] = ids
const group = row('test.group', {
  cardinality: 'perObject',
  properties: { members: property({ list: 'set', ref: { to: ['test.user', 'test.group'] } }) },
})
const user = row('test.user', { cardinality: 'perObject' })
const policy = row('test.policy', {
  properties: {
    groups: property({ list: 'set', ref: { to: ['test.group'] } }),
    app: property({ ref: { to: ['test.group'], by: 'appId' } }),
  },
})
const types = rows(group, user, policy)
const signal = new AbortController().signal
const following = (...through: readonly string[]) => followedBy([{ type: 'test.group', keys: [], through }])

function short(wants: readonly Want[]) {
  return wants.map(({ type, keys, ids: byId, only }) => [
    type.name,
    keys,
    byId ?? [],
    ...(only === undefined ? [] : [only]),
  ])
}

test('everything the YAML names is wanted in one round, each type and name once', () => {
  const desired = [
    declare(policy, 'P', {
      groups: [ref('test.group', 'Staff'), ref(['test.group', 'test.user'], 'bg'), ref('test.group', one)],
    }),
    declare(policy, 'Q', { groups: [ref('test.group', 'staff')] }),
    declare(group, 'Glass', {}, { was: 'Old', id: three }),
  ]
  expect(
    short(
      wantsOf(desired, types, [
        { type: 'test.policy', keys: 'all' },
        { type: 'test.user', keys: ['bg', 'bg2'] },
        { type: 'test.group', keys: [], through: ['groups', 'members'] },
      ]),
    ),
  ).toEqual([
    ['test.policy', 'all', []],
    ['test.group', ['Glass', 'Old'], [three]],
    ['test.group', ['staff', 'bg'], [], ['name', 'members']],
    ['test.user', ['bg', 'bg2'], []],
  ])
  expect(wantsOf([], types, [{ type: 'test.nobody', keys: 'all' }])).toEqual([])
})

test('members are wanted of a group that is named where a judge follows, of another the key alone', () => {
  const rule = row('test.rule', {
    properties: {
      includes: property({ list: 'set', ref: { to: ['test.group'] } }),
      excludes: property({ list: 'set', ref: { to: ['test.group'] } }),
    },
  })
  const excludes = { $list: { add: [ref('test.group', 'Glass')], remove: [] } }
  const desired = [declare(rule, 'R', { includes: [ref('test.group', 'Everybody')], excludes })]
  const reads = [{ type: 'test.group', keys: [], through: ['excludes', 'members'] }] as const
  expect(short(wantsOf(desired, rows(rule, group), reads))).toEqual([
    ['test.rule', 'all', []],
    ['test.group', ['Everybody'], [], ['name']],
    ['test.group', ['Glass'], [], ['name', 'members']],
  ])
})

test.each([
  ['where a judge follows, with what leads on', following('excludes', 'members'), ['name', 'members'], [two]],
  ['wherever anybody is followed, by the key alone', new Map([['test.group', 'any']] as const), ['name'], [one, two]],
])('an id is followed %s', async (_, followed, only, asked) => {
  const rule = row('test.rule', {
    properties: {
      includes: property({ list: 'set', ref: { to: ['test.group'] } }),
      excludes: property({ list: 'set', ref: { to: ['test.group'] } }),
    },
  })
  const rounds: unknown[] = []
  const reader: Reader = {
    async *observe(wants) {
      rounds.push(short(wants))
      if (wants[0]?.keys === 'all') yield list(rule, object(rule, 'R', { includes: [one], excludes: [two] }))
    },
  }
  await observe({ tenant, reader, types: rows(rule, group), signal }, [{ type: rule, keys: 'all' }], followed)
  expect(rounds).toEqual([[['test.rule', 'all', []]], [['test.group', [], asked, only]]])
})

test('what is only referred to is wanted for its key and what goes on the wire; declared as well, it is wanted whole', () => {
  const desired = [
    declare(policy, 'P', {
      groups: [ref('test.group', 'Staff'), ref('test.group', 'Glass')],
      app: { $ref: { types: ['test.group'], name: 'Staff', by: 'appId' } },
    }),
    declare(group, 'glass', {}),
  ]
  expect(short(wantsOf(desired, types))).toEqual([
    ['test.policy', 'all', []],
    ['test.group', ['glass'], []],
    ['test.group', ['Staff'], [], ['name', 'appId']],
  ])
})

test('a list of which only names are referred to is read whole, its objects not', () => {
  const place = row('test.place')
  const named = declare(policy, 'P', { groups: [ref('test.place', 'Here')] })
  const known = rows(policy, place)
  expect(short(wantsOf([named], known)).at(-1)).toEqual(['test.place', 'all', [], ['name']])
  expect(short(wantsOf([named, declare(place, 'There')], known)).at(-1)).toEqual(['test.place', 'all', []])
})

test('groups that only the answers name are followed two rounds deep, no name twice', async () => {
  const rounds: unknown[] = []
  const groups = new Map([
    [one, object(group, 'G1', { members: [two] }, one)],
    [two, object(group, 'G2', { members: [three] }, two)],
    [three, object(group, 'G3', { members: [] }, three)],
  ])
  const reader: Reader = {
    async *observe(wants) {
      rounds.push(short(wants))
      for (const want of wants) {
        if (want.keys === 'all') yield list(policy, object(policy, 'P', { groups: [one, 'All'], app: three }))
        for (const id of want.ids ?? []) {
          const found = groups.get(id)
          if (found !== undefined) yield { type: want.type.name, scope: { id }, seen: present([found]) }
        }
      }
    },
  }
  const seen = await observe(
    { tenant, reader, types, signal },
    [{ type: policy, keys: 'all' }],
    following('groups', 'members'),
  )
  const followed = ['name', 'members']
  expect(rounds).toEqual([
    [['test.policy', 'all', []]],
    [['test.group', [], [one], followed]],
    [['test.group', [], [two], followed]],
  ])
  expect([one, two, three].map((id) => seen.findId('test.group', id).is)).toEqual(['present', 'present', 'unknown'])
})

test('a slow service holds up nobody: what another names is followed meanwhile, and asked for once', async () => {
  const mail = row('mail.rule', { protocol: 'cmdlets', properties: { to: property({ ref: { to: ['test.group'] } }) } })
  const rounds: unknown[] = []
  let finish: () => void = () => {}
  const slow = new Promise<void>((done) => {
    finish = done
  })
  const reader: Reader = {
    async *observe(wants) {
      rounds.push(short(wants))
      if (wants.some(({ type }) => type.name === 'mail.rule')) {
        await slow
        yield list(mail, object(mail, 'R', { to: one }), object(mail, 'S', { to: two }))
        return
      }
      for (const { keys, ids: byId = [] } of wants) {
        if (keys === 'all') yield list(policy, object(policy, 'P', { groups: [one] }))
        // The slow one answers while this is under way, and names the same group.
        if (byId.includes(one)) finish()
        await new Promise((next) => void setImmediate(next))
        for (const id of byId) yield { type: group.name, scope: { id }, seen: present([object(group, id, {}, id)]) }
      }
    },
  }
  const wants: readonly Want[] = [
    { type: mail, keys: 'all' },
    { type: policy, keys: 'all' },
  ]
  const seen = await observe(
    { tenant, reader, types: rows(mail, group, policy), signal },
    wants,
    following('groups', 'members', 'to'),
  )
  const followed = ['name', 'members']
  expect(rounds).toEqual([
    [['mail.rule', 'all', []]],
    [['test.policy', 'all', []]],
    [['test.group', [], [one], followed]],
    [['test.group', [], [two], followed]],
  ])
  expect([one, two].map((id) => seen.findId('test.group', id).is)).toEqual(['present', 'present'])
})

test('a reader that breaks off leaves unknown what it had not told', async () => {
  const reader: Reader = {
    // oxlint-disable-next-line require-yield -- it breaks before it tells anything
    async *observe() {
      throw new TenantformError(trouble('NETWORK-FAILED', { message: 'reset' }))
    },
  }
  const seen = await observe({ tenant, reader, types, signal }, [
    { type: policy, keys: 'all' },
    { type: user, keys: ['bg'] },
  ])
  expect(seen.of('test.policy')).toMatchObject({ is: 'unknown', why: { code: 'NETWORK-FAILED' } })
  expect(seen.find('test.user', 'bg').is).toBe('unknown')
})

test('protocols are read side by side, each its own wants; one that fails takes no other along', async () => {
  const mail = row('mail.rule', { protocol: 'cmdlets' })
  const asked: string[] = []
  const reader = routeReaders((protocol) => {
    asked.push(protocol)
    if (protocol === 'cmdlets') throw new TenantformError(trouble('PERMISSION-DENIED', { message: 'no role' }))
    return {
      async *observe(wants) {
        for (const want of wants) yield { type: want.type.name, scope: 'all', seen: present([]) } as const
      },
    }
  })
  const sights: Sight[] = []
  for await (const sight of reader.observe(
    [
      { type: policy, keys: 'all' },
      { type: mail, keys: ['a'], ids: ['1'] },
    ],
    signal,
  ))
    sights.push(sight)
  const why = unknown(trouble('PERMISSION-DENIED', { message: 'no role' }))
  expect(asked).toEqual(['graph', 'cmdlets'])
  expect(sights).toEqual([
    { type: 'test.policy', scope: 'all', seen: present([]) },
    { type: 'mail.rule', scope: { key: 'a' }, seen: why },
    { type: 'mail.rule', scope: { id: '1' }, seen: why },
  ])
})

describe('a world', () => {
  test('knows absent only from a complete list or a look-up', () => {
    const seen = world(types, list(policy, object(policy, 'P', {}, 'p')), {
      type: 'test.user',
      scope: { id: 'U' },
      seen: { is: 'absent' },
    })
    expect(seen.find('test.policy', 'p').is).toBe('present')
    expect(seen.find('test.policy', 'X').is).toBe('absent')
    expect(seen.findId('test.policy', 'x').is).toBe('absent')
    expect(seen.find('test.user', 'X').is).toBe('unknown')
    expect(seen.findId('test.user', 'u').is).toBe('absent')
    expect(seen.of('test.group').is).toBe('unknown')
  })

  test('keeps the whole object where a part of it was looked at, too', () => {
    const whole = object(group, 'Old', { members: [one] }, 'g')
    const part = object(group, 'Old', {}, 'g')
    for (const order of [
      [whole, part],
      [part, whole],
    ]) {
      const sights = order.map((seen, index) => ({
        type: group.name,
        scope: { key: `${index}` },
        seen: present([seen]),
      }))
      expect(world(types, ...sights).findId('test.group', 'g')).toEqual(present(whole))
    }
  })

  test('joins the pages of a list', () => {
    const page = { type: policy.name, scope: 'page', seen: present([object(policy, 'A')]) } as const
    const seen = world(types, page, list(policy, object(policy, 'B')))
    expect(seen.of('test.policy')).toEqual(present([object(policy, 'A'), object(policy, 'B')]))
  })
})
