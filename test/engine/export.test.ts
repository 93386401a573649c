import { expect, test } from 'vitest'
import { exportConfiguration } from '../../src/engine/export.ts'
import type { JsonObject } from '../../src/model/json.ts'
import { worldFromSnapshot } from '../../src/engine/snapshot-world.ts'
import { decodeSnapshot, encodeSnapshot, snapshotOf } from '../../src/records/snapshot.ts'
import { list, lookUp, object, property, row, rows, unreadable, world } from './builders.ts'

const group = row('entra.group', { cardinality: 'perObject' })
const role = row('entra.role', { create: false, update: false, properties: { templateId: property() } })
const policy = row('entra.policy', {
  properties: {
    groups: property({ list: 'set', ref: { to: ['entra.group'], keywords: ['All'] } }),
    role: property({ ref: { to: ['entra.role'], by: 'templateId' } }),
    when: property({ write: 'never' }),
    quiet: property({ echo: 'unproven' }),
    key: property({ secret: true }),
    inner: property({ shape: 'object', of: { a: property(), b: property(), made: property({ write: 'never' }) } }),
  },
})
const rule = row('exchange.rule', {
  priority: 'Priority',
  properties: { Priority: property({ shape: 'integer' }), text: property() },
})
const types = rows(group, role, policy, rule)

const seen = world(
  types,
  lookUp(group, 'Staff', object(group, 'Staff', {}, 'g1')),
  list(
    role,
    object(role, 'Reader', { templateId: 'T1' }),
    object(role, 'Twin', { templateId: 't2' }, 'r2'),
    object(role, 'Twin', { templateId: 't3' }, 'r3'),
  ),
  list(
    policy,
    object(
      policy,
      'P',
      {
        groups: ['g1', 'All', 'gone'],
        role: 't1',
        when: 'now',
        quiet: 'x',
        key: '***',
        inner: { a: 'x', b: null, made: 'y' },
      },
      'p1',
    ),
    object(policy, 'Same', { role: 't2', inner: { b: null } }, 'p2'),
    object(policy, 'same', { role: null }, 'p3'),
  ),
  list(rule, object(rule, 'second', { Priority: 1, text: '${{ secrets.X }}' }), object(rule, 'first', { Priority: 0 })),
)

test('a world as a configuration: names for ids, what can be written and comes back, in order, tenant text as text', () => {
  expect(exportConfiguration(seen, types)).toEqual({
    version: 1,
    jobs: [
      {
        name: 'entra',
        service: 'entra',
        tasks: [
          { group: { name: 'Staff' } },
          { policy: { name: 'P', groups: ['Staff', 'All', 'gone'], role: 'Reader', inner: { a: 'x' } } },
          { policy: { name: 'Same', role: 't2' }, id: 'p2' },
          { policy: { name: 'same' }, id: 'p3' },
        ],
      },
      {
        name: 'exchange',
        service: 'exchange',
        tasks: [{ rule: { name: 'first' } }, { rule: { name: 'second', text: "${{ '${{' }} secrets.X }}" } }],
      },
    ],
  })
})

test('tenant text stays text however deep it lies in a value without a shape', () => {
  const theme = row('sharepoint.theme', { properties: { Palette: property({ shape: 'object' }) } })
  const held = { a: '${{ secrets.X }}', b: ['${{ 1 }}', { c: '${{' }], d: 1 }
  const seenTheme = world(rows(theme), list(theme, object(theme, 'T', { Palette: held })))
  expect(JSON.stringify(exportConfiguration(seenTheme, rows(theme)))).not.toMatch(/\$\{\{ (?!'\$)/u)
})

test('a closed whole is exported whole: what is left out of it would have to be empty', () => {
  const closedRule = row('exchange.rule', {
    closed: ['shown', 'maybe'],
    properties: { shown: property(), maybe: property({ echo: 'unproven' }), quiet: property({ echo: 'unproven' }) },
  })
  const holding = (values: JsonObject): unknown =>
    exportConfiguration(world(rows(closedRule), list(closedRule, object(closedRule, 'R', values))), rows(closedRule))
  expect(holding({ shown: 'a', maybe: 'b', quiet: 'c' })).toMatchObject({
    jobs: [{ tasks: [{ rule: { name: 'R', shown: 'a', maybe: 'b' } }] }],
  })
  expect(JSON.stringify(holding({ maybe: '', quiet: 'c' }))).not.toMatch(/maybe|quiet/u)
})

test('jobs and tasks stand in the order of the rows, whichever service answered first', () => {
  const [first, second] = [list(rule, object(rule, 'first', { Priority: 0 })), list(policy, object(policy, 'P', {}))]
  const text = JSON.stringify(exportConfiguration(world(types, first, second), types))
  expect(JSON.stringify(exportConfiguration(world(types, second, first), types))).toBe(text)
  expect(text.indexOf('policy')).toBeLessThan(text.indexOf('rule'))
})

test('a snapshot gives the same world back, with what is unknown in it', () => {
  const partly = world(
    types,
    list(rule, object(rule, 'a', { Priority: 0 })),
    unreadable(policy),
    lookUp(group, 'Staff', object(group, 'Staff')),
  )
  const text = encodeSnapshot(snapshotOf(partly, '2026-11-25T12:00:00Z', 'contoso.onmicrosoft.com'))
  const back = worldFromSnapshot(decodeSnapshot(text), types)
  expect(back.of('exchange.rule')).toEqual(partly.of('exchange.rule'))
  expect(back.of('entra.policy')).toEqual(partly.of('entra.policy'))
  expect([
    back.find('exchange.rule', 'b').is,
    back.find('entra.group', 'Staff').is,
    back.find('entra.group', 'x').is,
  ]).toEqual(['absent', 'present', 'unknown'])
  expect(encodeSnapshot(snapshotOf(back, '2026-11-25T12:00:00Z', 'contoso.onmicrosoft.com'))).toBe(text)
})

test('twice as many objects and references are twice the work', () => {
  const work = (count: number): number => {
    let looks = 0
    const watched = Array.from({ length: count }, (_, index) => {
      const one = object(group, `Team ${String(index).padStart(6, '0')}`, {}, `g${index}`)
      return {
        ...one,
        get at() {
          looks += 1
          return one.at
        },
      }
    })
    const policies = watched.map(({ id }, index) =>
      object(policy, `P ${String(index).padStart(6, '0')}`, { groups: [id] }),
    )
    const many = world(types, list(group, ...watched), list(policy, ...policies))
    looks = 0
    expect(JSON.stringify(exportConfiguration(many, types))).toContain('Team 000007')
    return looks
  }
  expect(work(2000)).toBeLessThan(work(1000) * 2.2)
})
