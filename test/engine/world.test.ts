import { expect, test } from 'vitest'
import { present } from '../../src/model/observed.ts'
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

test('of 20,000 objects each is found by key and by id without looking at the others', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => object(rule, `Rule ${index}`))
  let looks = 0
  const watched = many.map((one) => ({
    ...one,
    get at() {
      looks += 1
      return one.at
    },
    get id() {
      looks += 1
      return one.id
    },
  }))
  const seen = world(rows(rule), list(rule, ...watched))
  seen.find(rule.name, 'Rule 0')
  looks = 0
  const found = many.map(({ at, id }) => [seen.find(rule.name, at.key), seen.findId(rule.name, id)])
  expect(looks).toBe(0)
  expect(found).toEqual(watched.map((one) => [present([one]), present(one)]))
})
