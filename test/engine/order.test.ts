import { describe, expect, test } from 'vitest'
import { declare, list, lookUp, object, planOf, property, ref, row, rows, world } from './builders.ts'

const id = '11111111-2222-4333-8444-555555555555'
const group = row('test.group', {
  cardinality: 'perObject',
  properties: { members: property({ list: 'set' }), note: property() },
})
const policy = row('test.policy', {
  properties: { users: property({ list: 'set', ref: { to: ['test.group'] } }), note: property() },
})
const types = rows(group, policy)

describe('a change needs the changes of what it holds, also where it held that before', () => {
  const seen = [
    list(policy, object(policy, 'P', { users: [id.toUpperCase(), 'u1'], note: 'old' })),
    lookUp(group, 'Glass', object(group, 'Glass', { members: [] }, id)),
  ]
  const glass = declare(group, 'Glass', { members: ['u1'] })
  const needs = (...desired: readonly ReturnType<typeof declare>[]) =>
    planOf(world(types, ...seen), types, ...desired).plan.changes.map((one) => [one.id, one.needs])

  test('by its name: the exclusion of an account may go only when its group has it', () => {
    const trimmed = declare(policy, 'P', { users: [ref('test.group', 'Glass')] })
    expect(needs(trimmed, glass)).toEqual([
      ['test.group/Glass', []],
      ['test.policy/P', ['test.group/Glass']],
    ])
  })

  test('by its id', () => {
    expect(needs(declare(policy, 'P', { users: [id] }), glass)).toEqual([
      ['test.group/Glass', []],
      ['test.policy/P', ['test.group/Glass']],
    ])
  })

  test('but not where the change does not touch that', () => {
    expect(needs(declare(policy, 'P', { note: 'new' }), glass)).toEqual([
      ['test.policy/P', []],
      ['test.group/Glass', []],
    ])
  })

  test('but not for a deletion: that waits until nothing holds the object any more', () => {
    const gone = declare(group, 'Glass', {}, { ensure: 'absent' })
    expect(needs(declare(policy, 'P', { users: [id] }), gone)).toEqual([
      ['test.policy/P', []],
      ['test.group/Glass', ['test.policy/P']],
    ])
  })
})

describe('what a service knows by its name alone', () => {
  const rule = row('test.rule', {
    properties: { policy: property({ ref: { to: ['test.policy'] } }), note: property() },
  })
  const named = rows(policy, rule)
  const gone = { ensure: 'absent' } as const
  const order = (values: { readonly policy?: string; readonly note?: string }) => {
    const seen = [
      list(policy, object(policy, 'Alike', { name: 'Alike' }, 'Alike')),
      list(rule, object(rule, 'Alike', { name: 'Alike', ...values }, 'Alike')),
    ]
    const removed = [declare(policy, 'Alike', {}, gone), declare(rule, 'Alike', {}, gone)]
    const { plan, troubles } = planOf(world(named, ...seen), named, ...removed)
    return { troubles, order: plan.changes.map((one) => [one.id, one.needs]) }
  }

  test('two of one name, of different types, go in one plan: a name of its own lets go of nothing', () => {
    expect(order({})).toEqual({
      troubles: [],
      order: [
        ['test.policy/Alike', []],
        ['test.rule/Alike', []],
      ],
    })
  })

  test('words that happen to be the name are no hold either', () => {
    expect(order({ note: 'Alike' }).troubles).toEqual([])
    expect(order({ note: 'Alike' }).order[0]).toEqual(['test.policy/Alike', []])
  })

  test('what refers to it goes first', () => {
    expect(order({ policy: 'Alike' })).toEqual({
      troubles: [],
      order: [
        ['test.rule/Alike', []],
        ['test.policy/Alike', ['test.rule/Alike']],
      ],
    })
  })
})
