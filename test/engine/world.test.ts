import { expect, test } from 'vitest'
import { list, object, row, rows, unreadable, world } from './builders.ts'

const rule = row('test.rule')

test('a list that failed once is unknown, whatever else came in: half a list is never taken for a whole one', () => {
  const whole = list(rule, object(rule, 'A'))
  for (const sights of [
    [whole, unreadable(rule)],
    [unreadable(rule), whole],
  ]) {
    const seen = world(rows(rule), ...sights)
    expect([seen.of(rule.name).is, seen.complete(rule.name), seen.find(rule.name, 'B').is]).toEqual([
      'unknown',
      false,
      'unknown',
    ])
  }
})
