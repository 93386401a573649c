import { expect, test } from 'vitest'
import { check } from '../../src/engine/check.ts'
import { declare, list, object, property, row, rows, tenant, unreadable, world } from './builders.ts'

const fixed = row('test.fixed', { update: false, readOnly: 'no API writes it', properties: { p: property() } })
const rule = row('test.rule', { priority: 'Priority', properties: { Priority: property({ shape: 'integer' }) } })
const types = rows(fixed, rule)

test('tells drift of what cannot be written and of what is only audited, and no trouble for it', () => {
  const desired = [
    declare(fixed, 'A', { p: 'x' }),
    declare(fixed, 'B', { p: 'y' }, { mode: 'audit' }),
    declare(fixed, 'C', { p: 'z' }),
  ]
  const seen = world(
    types,
    list(fixed, object(fixed, 'A', { p: '1' }), object(fixed, 'B', { p: '2' }), object(fixed, 'C', { p: 'z' })),
  )
  const { drift, troubles, compared } = check({ tenant, world: seen, desired, types })
  expect(drift.map((one) => [one.at.key, one.action, one.mode])).toEqual([
    ['A', 'update', 'enforce'],
    ['B', 'update', 'audit'],
  ])
  expect([troubles, compared]).toEqual([[], { declared: 3, same: 1, different: 2, unknown: 0 }])
})

test('an order that changed is drift, though every object is as declared', () => {
  const seen = world(types, list(rule, object(rule, 'b', { Priority: 0 }), object(rule, 'a', { Priority: 1 })))
  const { drift } = check({ tenant, world: seen, desired: [declare(rule, 'a'), declare(rule, 'b')], types })
  expect(drift.map((one) => [one.at.key, one.differences.map(({ before, after }) => [before, after])])).toEqual([
    ['b', [[0, 1]]],
  ])
})

test('what could not be read is a trouble and unknown, never drift', () => {
  const checked = check({
    tenant,
    world: world(types, unreadable(fixed)),
    desired: [declare(fixed, 'A', { p: 'x' })],
    types,
  })
  expect(checked.drift).toEqual([])
  expect(checked.troubles.map((one) => one.code)).toEqual(['OBJECT-UNREADABLE'])
  expect(checked.compared.unknown).toBe(1)
})
