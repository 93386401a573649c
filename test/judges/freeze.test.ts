import { expect, test } from 'vitest'
import { judge } from '../../src/judges/guards.ts'
import { at, declare, list, object } from '../engine/builders.ts'
import { caseOf, configuration, group } from './case.ts'

const freeze = [{ from: '2026-12-20', to: '2027-01-04', position: at(['guards', 'freeze', 0]) }]

function verdicts(moment: string, description: string): readonly string[] {
  const made = configuration([declare(group, 'G', { members: [], description })], {
    guards: { maxDeletes: 0, freeze },
  })
  const c = caseOf([list(group, object(group, 'G', { members: [], description: 'old' }))], made, {
    now: Date.parse(moment),
  })
  return judge(c).flatMap((one) => (one.rule === 'GUARD-FREEZE' ? [one.verdict] : []))
}

test.each([
  ['the last moment before', '2026-12-19T23:59:59.999Z', []],
  ['its first moment', '2026-12-20T00:00:00Z', ['fail']],
  ['its last moment', '2027-01-04T23:59:59.999Z', ['fail']],
  ['the first moment after', '2027-01-05T00:00:00Z', []],
])('a freeze stops changes from its first day to its last: %s', (_, moment, said) => {
  expect(verdicts(moment, 'new')).toEqual(said)
})

test('a plan without changes may be looked at in a freeze', () => {
  expect(verdicts('2026-12-25T00:00:00Z', 'old')).toEqual([])
})
