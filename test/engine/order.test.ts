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
})
