import { expect, test } from 'vitest'
import type { JsonObject } from '../../src/model/json.ts'
import { declare, list, object, property, row, rows } from '../engine/builders.ts'
import { caseOf, configuration, said } from './case.ts'

const users = property({
  shape: 'object',
  of: { excludeUsers: property({ list: 'set' }), excludeGroups: property({ list: 'set' }) },
})
const rule = row('exchange.rule', {
  keyCase: 'exact',
  properties: {
    note: property(),
    conditions: property({ shape: 'object', closed: true, of: { users } }),
  },
})
const there = list(
  rule,
  object(rule, 'P', { note: 'old', conditions: { users: { excludeUsers: ['a', 'b'], excludeGroups: [] } } }),
)
const stop = ['stop GUARD-PROTECTED fail']
const judged = (values: JsonObject, key = 'P') =>
  said(
    caseOf([there], configuration([declare(rule, 'P', values)], { protect: [{ type: 'exchange.rule', key }] }), {
      rows: rows(rule),
    }),
  )

test.each<[string, JsonObject, readonly string[]]>([
  ['is emptied', { conditions: { users: { excludeUsers: [] } } }, stop],
  ['is left out of a closed whole', { conditions: { users: { excludeGroups: ['g'] } } }, stop],
  ['goes with what holds it', { conditions: null }, stop],
  ['loses one of two', { conditions: { users: { excludeUsers: ['a'] } } }, []],
  ['stays', { note: 'new' }, []],
])('a list inside a protected object that %s', (_, values, expected) => {
  expect(judged(values)).toEqual(expected)
})

test('an object is protected in whatever letter case it is named: a slip must not lay it open', () => {
  expect(judged({ conditions: { users: { excludeUsers: [] } } }, 'p')).toEqual(stop)
})
