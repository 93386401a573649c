import { expect, test } from 'vitest'
import type { JsonObject } from '../../src/model/json.ts'
import { declare, list, object, planOf, property, row, rows, world } from './builders.ts'

const thing = row('test.thing', {
  properties: {
    note: property(),
    made: property({ write: 'create' }),
    counted: property({ write: 'never' }),
    part: property({ shape: 'object', of: { inner: property({ write: 'never' }), open: property() } }),
  },
})
const types = rows(thing)

const planned = (values: JsonObject, before?: JsonObject) => {
  const seen = before === undefined ? list(thing) : list(thing, object(thing, 'T', before))
  const { plan, troubles } = planOf(world(types, seen), types, declare(thing, 'T', values))
  return [...troubles.map((one) => one.message), ...plan.changes.map((one) => one.action)]
}

test.each<[string, JsonObject, JsonObject | undefined, readonly string[]]>([
  [
    'what the service sets, in an update',
    { counted: 'b', note: 'b' },
    { counted: 'a', note: 'a' },
    ['test.thing/T: counted is set by the service and cannot be written; it is "a"'],
  ],
  [
    'what the service sets, in a new object',
    { counted: 'b' },
    undefined,
    ['test.thing/T: counted is set by the service and cannot be written'],
  ],
  [
    'what the service sets, deep inside',
    { part: { inner: 'b' } },
    { part: { inner: 'a', open: 'x' } },
    ['test.thing/T: part.inner is set by the service and cannot be written; it is "a"'],
  ],
  [
    'what is given at creation, later',
    { made: 'b' },
    { made: 'a' },
    ['test.thing/T: made can only be given at creation; it is "a"'],
  ],
  ['what is given at creation, then', { made: 'b' }, undefined, ['create']],
  [
    'beside what cannot be written and is as declared',
    { counted: 'a', note: 'b' },
    { counted: 'a', note: 'a' },
    ['update'],
  ],
])('%s: nothing of a task is planned where a part of it cannot be written', (_, values, before, expected) => {
  expect(planned(values, before)).toEqual(expected)
})

test('an object whose name the service sets is not renamed', () => {
  const fixed = row('test.fixed', { properties: { name: property({ write: 'never' }) } })
  const seen = world(rows(fixed), list(fixed, object(fixed, 'Old')))
  const { plan, troubles } = planOf(seen, rows(fixed), declare(fixed, 'New', {}, { was: 'Old' }))
  expect([plan.changes, troubles.map((one) => one.code)]).toEqual([[], ['NOT-WRITABLE']])
})
