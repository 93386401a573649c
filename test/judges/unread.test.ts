import { expect, test } from 'vitest'
import { declare, list, lookUp, object, property, row, rows } from '../engine/builders.ts'
import { bg, caseOf, configuration, excluding, group, policy, said } from './case.ts'

test('half a list of policies clears nobody: the other half may shut break-glass accounts out', () => {
  const page = { ...list(policy, object(policy, 'P', excluding({ users: ['bg-id'] }))), scope: 'page' as const }
  const made = configuration([declare(group, 'G', { description: 'x' })])
  expect(said(caseOf([page, bg, lookUp(group, 'G')], made))).toEqual(['stop GUARD-BREAK-GLASS unknown'])
  expect(said(caseOf([{ ...page, scope: 'all' as const }, bg, lookUp(group, 'G')], made))).toEqual([])
})

test('an object that is changed in two stages counts as one', () => {
  const staged = row('exchange.staged', {
    staged: { property: 'state', safe: 'watch', final: 'on' },
    properties: { state: property() },
  })
  const made = configuration([declare(staged, 'S', { state: 'on' })], { guards: { maxDeletes: 0, maxChanges: 1 } })
  const c = caseOf([list(staged)], made, { rows: rows(staged) })
  expect([c.changes.length, said(c)]).toEqual([2, []])
})
