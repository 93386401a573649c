import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNamed, pruned } from '../../src/engine/prune.ts'
import type { PruneScope } from '../../src/model/desired.ts'
import type { JsonObject } from '../../src/model/json.ts'
import { at, declare, list, object, property, row, rows, unreadable, world } from './builders.ts'

const thing = row('test.thing', { properties: { on: property({ shape: 'boolean' }) } })
const rule = row('test.rule', {
  off: { property: 'on', value: false },
  properties: { on: property({ shape: 'boolean' }) },
})
const types = rows(thing, rule)
const scope = (part: Partial<PruneScope> = {}): PruneScope => ({
  type: 'test.thing',
  name: 'tf-*',
  maxCount: 2,
  maxPercent: 100,
  position: at(['prune', 0]),
  ...part,
})
const held = ['tf-a', 'tf-b', 'TF-c', 'other'].map((key) => object(thing, key))
const tenant = world(
  types,
  list(thing, ...held),
  list(rule, object(rule, 'tf-on', { on: true }), object(rule, 'tf-off', { on: false })),
)

function prune(declared: readonly string[], scopes: readonly PruneScope[], protect: readonly string[] = []) {
  return pruned(
    tenant,
    types,
    declared.map((key) => declare(thing, key)),
    { scopes, protect: protect.map((key) => ({ type: 'test.thing', key })) },
  )
}

describe('pruning', () => {
  test('declares absent what is in scope and not declared, pinned by id, at the line of the scope', () => {
    const { desired, troubles } = prune(['tf-a'], [scope()])
    expect(desired.map(({ at: { key }, ensure, id }) => [key, ensure, id])).toEqual([
      ['tf-b', 'absent', 'id-tf-b'],
      ['TF-c', 'absent', 'id-TF-c'],
    ])
    expect(desired[0]?.positions([])).toEqual(at(['prune', 0]))
    expect(troubles).toEqual([])
  })
  test.each([
    ['an object', ['tf-b'], ['TF-c']],
    ['a whole type', [''], []],
  ])('leaves %s that is protected', (_, protect, left) => {
    expect(prune(['tf-a'], [scope()], protect).desired.map((one) => one.at.key)).toEqual(left)
  })
  test.each([
    ['count', { maxCount: 1 }, 'at most 1'],
    ['percentage', { maxPercent: 40 }, 'at most 1'],
  ])('prunes nothing at all beyond its %s', (_, part, words) => {
    const { desired, troubles } = prune(['tf-a'], [scope(part)])
    expect(desired).toEqual([])
    expect(troubles.map((one) => one.code)).toEqual(['PRUNE-LIMIT'])
    expect(troubles[0]?.message).toContain(words)
    expect(troubles[0]?.message).toContain('"tf-b", "TF-c"')
  })
  test('prunes nothing of a list that could not be read', () => {
    const blind = world(types, unreadable(thing))
    const { desired, troubles } = pruned(blind, types, [], { scopes: [scope()], protect: [] })
    expect([desired, troubles.map((one) => one.code)]).toEqual([[], ['OBJECT-UNREADABLE']])
  })
  test('keeps what a declaration means by its old name', () => {
    const renamed = declare(thing, 'tf-new', {}, { was: 'tf-b' })
    const { desired } = pruned(tenant, types, [renamed, declare(thing, 'tf-a')], { scopes: [scope()], protect: [] })
    expect(desired.map((one) => one.at.key)).toEqual(['TF-c'])
  })
  test('switches off first what can be switched off, and deletes what is off', () => {
    const { desired } = pruned(tenant, types, [], { scopes: [scope({ type: 'test.rule' })], protect: [] })
    expect(desired.map(({ at: { key }, ensure, values }) => [key, ensure, values])).toEqual([
      ['tf-on', 'present', { name: 'tf-on', on: false }],
      ['tf-off', 'absent', { name: 'tf-off' }],
    ])
  })
  test('counts an object of two scopes once', () => {
    expect(prune(['tf-a'], [scope(), scope({ name: 'tf-b*' })]).desired).toHaveLength(2)
  })
})

describe('a pattern', () => {
  test.each([
    ['tf-*', 'tf-', true],
    ['tf-*', 'TF-Anything', true],
    ['tf-*', 'atf-x', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['*x*y', 'axbxcy', true],
    ['*x*y', 'axby!', false],
    ['a.c', 'abc', false],
  ])('%s and %s: %s', (pattern, key, matches) => {
    expect(isNamed(thing, pattern, key)).toBe(matches)
  })
  test('takes case where the row tells names apart by it', () => {
    expect(isNamed(row('test.exact', { keyCase: 'exact' }), 'tf-*', 'TF-x')).toBe(false)
  })
  test('without wildcards matches itself alone, and never takes long', () => {
    const text = fc.string().filter((one) => !/[*?]/u.test(one))
    fc.assert(
      fc.property(
        text,
        text,
        (one, other) => isNamed(row('t.e', { keyCase: 'exact' }), one, other) === (one === other),
      ),
    )
    // A matcher that goes back would not end.
    expect(isNamed(thing, `${'*a'.repeat(200)}b`, 'a'.repeat(5000))).toBe(false)
  })
})

describe('pruning what is known by what it refers to', () => {
  const group = row('test.group')
  const assignment = row('test.assignment', {
    key: ['role', 'who'],
    properties: { role: property(), who: property({ ref: { to: ['test.group'] } }) },
  })
  const both = rows(group, assignment)
  const seen = world(
    both,
    list(group, object(group, 'Helpdesk', {}, 'g-1'), object(group, 'Other', {}, 'g-2')),
    list(
      assignment,
      object(assignment, 'reader/g-1', { role: 'reader', who: 'g-1' }, 'a-1'),
      object(assignment, 'reader/g-2', { role: 'reader', who: 'g-2' }, 'a-2'),
    ),
  )
  const refer = (name: string): JsonObject => ({ role: 'reader', who: { $ref: { types: ['test.group'], name } } })
  const readers = scope({ type: 'test.assignment', name: 'reader/*' })

  test('keeps what is declared by name', () => {
    const declared = [declare(assignment, 'reader/Helpdesk', refer('Helpdesk'))]
    const { desired } = pruned(seen, both, declared, { scopes: [readers], protect: [] })
    expect(desired.map((one) => one.id)).toEqual(['a-2'])
  })
  test('prunes nothing while a name means nothing yet', () => {
    const declared = [declare(assignment, 'reader/Nobody', refer('Nobody'))]
    const { desired, troubles } = pruned(seen, both, declared, { scopes: [readers], protect: [] })
    expect(desired).toEqual([])
    expect(troubles.map((one) => one.code)).toEqual(['OBJECT-UNREADABLE'])
  })
})
