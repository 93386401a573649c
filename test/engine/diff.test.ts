import { describe, expect, test } from 'vitest'
import { diffObject } from '../../src/engine/diff.ts'
import { mergeTouched } from '../../src/engine/merge.ts'
import type { Json, JsonObject, Path } from '../../src/model/json.ts'
import { pathText } from '../../src/model/json.ts'
import type { Property } from '../../src/model/resource-type.ts'
import { at, property, ref, row } from './builders.ts'

const guid = 'ABCDEF00-0000-4000-8000-00000000000a'

function verdicts(one: Property, declared: Json, observed: Json | undefined, ignore: readonly Path[] = []): string[] {
  const type = row('test.thing', { properties: { p: one } })
  const values: JsonObject = observed === undefined ? {} : { p: observed }
  return diffObject(type, { values: { p: declared }, ignore, positions: at }, values).map(
    (difference) => `${pathText(difference.path)} ${difference.verdict}`,
  )
}

const steps = property({ shape: 'object', list: 'ordered', listKey: ['id'], of: { id: property(), level: property() } })
const people = property({ shape: 'object', list: 'set', listKey: ['id'], of: { id: property(), level: property() } })

describe('a declared value is the same as an observed one', () => {
  test.each<[string, Property, Json, Json | undefined]>([
    ['equal text', property(), 'a', 'a'],
    ['null and missing', property(), null, undefined],
    ['null and an empty list', property({ list: 'set' }), null, []],
    ['an empty list and null', property({ list: 'set' }), [], null],
    ['a set in another order', property({ list: 'set' }), ['a', 'b'], ['b', 'a']],
    ['a set that repeats itself', property({ list: 'set' }), ['a', 'a'], ['a']],
    ['letter case where the row ignores it', property({ ignoreCase: true }), 'ABC', 'abc'],
    ['letter case of a GUID', property(), guid, guid.toLowerCase()],
    ['a reference by its id', property(), ref('entra.group', 'Staff', guid), guid.toLowerCase()],
    ['flags in another order and spacing', property({ flags: true }), 'a,b', 'b, a'],
    ['a span of time written two ways', property({ shape: 'duration' }), 'P1D', '1.00:00:00'],
    ['JSON text and its YAML', property({ jsonText: true }), { a: [1] }, '{ "a": [1] }'],
    ['what a value becomes by itself', property({ becomes: [{ declared: 'on', observed: 'forced' }] }), 'on', 'forced'],
    ['false and nothing where the row says so', property({ shape: 'boolean', emptyWhen: [false] }), false, null],
    ['elements by their key, in any order', people, [{ id: 'a' }, { id: 'b' }], [{ id: 'b', level: 'x' }, { id: 'a' }]],
    ['at least these, which are there', property({ list: 'set' }), { $list: { add: ['a'], remove: [] } }, ['b', 'a']],
    ['none of those, which are not there', property({ list: 'set' }), { $list: { add: [], remove: ['z'] } }, ['a']],
  ])('%s', (_, one, declared, observed) => {
    expect(verdicts(one, declared, observed)).toEqual([])
  })
})

describe('a declared value is different', () => {
  test.each<[string, Property, Json, Json | undefined, string[]]>([
    ['other text', property(), 'a', 'b', ['p different']],
    ['letter case where it counts', property(), 'A', 'a', ['p different']],
    ['text and nothing', property(), 'a', null, ['p different']],
    ['false and nothing', property({ shape: 'boolean' }), false, null, ['p different']],
    [
      'a sequence in another order',
      property({ list: 'ordered' }),
      ['a', 'b'],
      ['b', 'a'],
      ['p[0] different', 'p[1] different'],
    ],
    ['a set with one more', property({ list: 'set' }), ['a'], ['a', 'b'], ['p different']],
    ['a set with one less', property({ list: 'set' }), ['a', 'b'], ['a'], ['p different']],
    ['a reference to what is still to come', property(), ref('entra.group', 'New'), 'New', ['p different']],
    ['flags, one missing', property({ flags: true }), 'a,b', 'a', ['p different']],
    ['spans of time', property({ shape: 'duration' }), 'PT1H', '02:00:00', ['p different']],
    [
      'a member of an element found by key',
      people,
      [{ id: 'b', level: 'x' }],
      [{ id: 'b', level: 'y' }],
      ['p[0].level different'],
    ],
    ['an element too few and one too many', people, [{ id: 'a' }], [{ id: 'b' }], ['p[0] different', 'p different']],
    [
      'at least these, one missing',
      property({ list: 'set' }),
      { $list: { add: ['c'], remove: [] } },
      ['a'],
      ['p different'],
    ],
    [
      'none of those, one there',
      property({ list: 'set' }),
      { $list: { add: [], remove: ['a'] } },
      ['a'],
      ['p different'],
    ],
    ['an unproven value that is there', property({ echo: 'unproven' }), 'a', 'b', ['p different']],
  ])('%s', (_, one, declared, observed, expected) => {
    expect(verdicts(one, declared, observed)).toEqual(expected)
  })
})

describe('a declared value cannot be told', () => {
  test.each<[string, Property, Json, Json | undefined]>([
    ['a secret, even when something is there', property({ secret: true }), { $secret: 'KEY' }, '***'],
    ['what is only written', property({ echo: 'writeOnly' }), 'a', undefined],
    ['what is not proven to come back', property({ echo: 'unproven' }), 'a', undefined],
    [
      'a change of a list that did not come back',
      property({ list: 'set', echo: 'unproven' }),
      { $list: { add: ['a'], remove: [] } },
      undefined,
    ],
  ])('%s', (_, one, declared, observed) => {
    expect(verdicts(one, declared, observed)).toEqual(['p unknown'])
  })
})

const users = property({
  shape: 'object',
  of: { include: property({ list: 'set' }), exclude: property({ list: 'set' }), roles: property({ list: 'set' }) },
})
const closed = property({
  shape: 'object',
  closed: true,
  of: {
    users,
    apps: property({ list: 'set', emptyWhen: [['all']] }),
    quiet: property({ shape: 'boolean' }),
    made: property({ write: 'never' }),
  },
})

test('what a partly seen object lacks cannot be told; what it shows is compared; what is ignored is left alone', () => {
  const type = row('test.thing', { properties: { seen: property(), hidden: property(), left: property() } })
  const values = { seen: 'a', hidden: 'b', left: 'c' }
  const declared = { values, ignore: [['left']], positions: at, partial: 'half of it is hidden' }
  expect(diffObject(type, declared, { seen: 'x' }).map(({ path, verdict, why }) => [path, verdict, why])).toEqual([
    [['seen'], 'different', undefined],
    [['hidden'], 'unknown', 'half of it is hidden'],
  ])
})

describe('inside a closed object', () => {
  test.each<[string, Json, Json, string[]]>([
    [
      'what is not declared and empty is the same',
      { users: { include: ['a'] } },
      { users: { include: ['a'], exclude: [], roles: null } },
      [],
    ],
    [
      'an added exclusion is drift',
      { users: { include: ['a'] } },
      { users: { include: ['a'], exclude: ['x'] } },
      ['p.users.exclude different'],
    ],
    [
      'a whole object nobody declared is drift, leaf by leaf',
      {},
      { users: { exclude: ['x'] } },
      ['p.users.exclude different'],
    ],
    ['a default of the service is not', {}, { apps: ['all'], quiet: false }, []],
    ['what only the service writes is not', {}, { made: 'yesterday' }, []],
    ['a switch that is on is', {}, { quiet: true }, ['p.quiet different']],
  ])('%s', (_, declared, observed, expected) => {
    expect(verdicts(closed, declared, observed)).toEqual(expected)
  })

  test('`ignore` opens a path, also inside an object that nobody declared', () => {
    const ignore = [['p', 'users', 'exclude']]
    expect(
      verdicts(closed, { users: { include: ['a'] } }, { users: { include: ['a'], exclude: ['x'] } }, ignore),
    ).toEqual([])
    expect(verdicts(closed, {}, { users: { exclude: ['x'], roles: ['r'] } }, ignore)).toEqual([
      'p.users.roles different',
    ])
  })
})

test('outside closed objects an undeclared member is nobody’s business', () => {
  expect(verdicts(users, { include: ['a'] }, { include: ['a'], exclude: ['x'] })).toEqual([])
})

describe('the whole value to write', () => {
  const merged = (one: Property, declared: Json, observed: Json, ignore: readonly Path[] = []): Json | undefined =>
    mergeTouched(
      row('test.thing', { properties: { p: one } }),
      { values: { p: declared }, ignore, positions: at },
      { p: observed, q: 'other' },
      new Set(['p']),
    )['p']

  test.each<[string, Property, Json, Json, Json]>([
    [
      'keeps what was read inside it',
      users,
      { include: ['a'] },
      { include: ['b'], exclude: ['x'] },
      { exclude: ['x'], include: ['a'] },
    ],
    [
      'empties what a closed object does not declare',
      closed,
      { users: { include: ['a'] } },
      { users: { include: [], exclude: ['x'] }, apps: ['one'], quiet: true },
      { apps: [], quiet: false, users: { exclude: [], include: ['a'] } },
    ],
    [
      'leaves empty what is empty already',
      closed,
      { quiet: true },
      { apps: ['all'], users: null },
      { apps: ['all'], users: null, quiet: true },
    ],
    [
      'adds and takes away',
      property({ list: 'set' }),
      { $list: { add: ['c'], remove: ['a'] } },
      ['a', 'b'],
      ['b', 'c'],
    ],
    [
      'merges elements by key, in declared order',
      people,
      [{ id: 'b', level: 'z' }, { id: 'n' }],
      [{ id: 'a' }, { id: 'b', level: 'y' }],
      [{ id: 'b', level: 'z' }, { id: 'n' }],
    ],
    [
      'gives back as read what is the same',
      property({ list: 'set', ignoreCase: true }),
      ['AA', 'new'],
      ['aa'],
      ['aa', 'new'],
    ],
  ])('%s', (_, one, declared, observed, expected) => {
    expect(merged(one, declared, observed)).toEqual(expected)
  })

  test('keeps what was read at an ignored path', () => {
    const observed = { users: { include: ['b'], exclude: ['x'], roles: ['r'] } }
    const ignore = [['p', 'users', 'exclude']]
    expect(merged(closed, { users: { include: ['a'] } }, observed, ignore)).toEqual({
      users: { exclude: ['x'], include: ['a'], roles: [] },
    })
    expect(merged(closed, { users: { include: ['a'], exclude: ['z', 'w'] } }, observed, ignore)).toEqual({
      users: { exclude: ['x'], include: ['a'], roles: [] },
    })
    expect(merged(closed, {}, observed, ignore)).toEqual({ users: { exclude: ['x'], include: [], roles: [] } })
  })

  test('touches nothing else', () => {
    const type = row('test.thing', { properties: { p: property(), q: property() } })
    const declared = { values: { p: 'a', q: 'b' }, ignore: [], positions: at }
    expect(mergeTouched(type, declared, { p: 'x', q: 'b' }, new Set(['p']))).toEqual({ p: 'a' })
  })
})

test('a flat closed whole counts only where one of it is declared, and loses what is not', () => {
  const type = row('test.rule', {
    closed: ['from', 'to', 'stop'],
    properties: {
      from: property(),
      to: property({ list: 'set' }),
      stop: property({ shape: 'boolean' }),
      comment: property(),
    },
  })
  const observed = { from: 'a', to: ['b'], stop: true, comment: 'hello' }
  const diff = (values: JsonObject) => diffObject(type, { values, ignore: [], positions: at }, observed)

  expect(diff({ comment: 'hello' })).toEqual([])
  expect(diff({ from: 'a' }).map((one) => [one.path, one.before])).toEqual([
    [['to'], ['b']],
    [['stop'], true],
  ])
  const declared = { values: { from: 'a' }, ignore: [], positions: at }
  expect(mergeTouched(type, declared, observed, new Set(['to', 'stop']))).toEqual({ to: [], stop: false })
})

test('elements by their key in another order are different where the service keeps the order', () => {
  const held = [{ id: 'a', level: 'x' }, { id: 'b' }, { id: 'c' }]
  const inOrder = (...ids: readonly string[]): readonly string[] =>
    verdicts(
      steps,
      ids.map((id) => ({ id })),
      held,
    )
  expect([inOrder('a', 'b', 'c'), inOrder('b', 'a', 'c'), inOrder('c', 'a')]).toEqual([
    [],
    ['p different'],
    ['p different'],
  ])
})
