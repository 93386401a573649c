import { describe, expect, test } from 'vitest'
import { phased } from '../../src/config/phases.ts'
import { at as placeOf, declare, property, row } from '../engine/builders.ts'

const policy = row('entra.conditionalAccessPolicy', {
  staged: { property: 'state', safe: 'report', final: 'enabled' },
  properties: { state: property({ values: ['disabled', 'report', 'enabled'] }) },
})
const at = placeOf([])
const phases = [
  { from: '2026-12-01', value: 'report', at: { ...at, line: 11 } },
  { from: '2026-12-08', value: 'enabled', at: { ...at, line: 12 } },
]
const values = declare(policy, 'P', { state: 'disabled' }).values
const on = (moment: string): ReturnType<typeof phased> => phased(phases, policy, values, Date.parse(moment))

describe('phases at a moment', () => {
  test.each([
    ['the last moment before the first', '2026-11-30T23:59:59.999Z', 'disabled', undefined, '2026-12-01'],
    ['the first moment of the first', '2026-12-01T00:00:00Z', 'report', '2026-12-01', '2026-12-08'],
    ['the last moment of the first', '2026-12-07T23:59:59.999Z', 'report', '2026-12-01', '2026-12-08'],
    ['the last one, for ever', '2036-01-01T00:00:00Z', 'enabled', '2026-12-08', undefined],
  ])('%s', (_, moment, state, due, next) => {
    const made = on(moment)
    expect(made.values['state']).toBe(state)
    expect(made.phase?.due?.from).toBe(due)
    expect(made.phase?.next?.from).toBe(next)
    expect(made.at?.line).toBe(phases.find((one) => one.from === due)?.at.line)
  })
  test('leave everything else alone, and a task without them as it is', () => {
    expect(on('2027-01-01T00:00:00Z').values).toEqual({ ...values, state: 'enabled' })
    expect(phased([], policy, values, 0)).toEqual({ values })
  })
})

test('a row without a dangerous state has no phases', () => {
  expect(phased(phases, row('test.thing'), values, Date.parse('2027-01-01'))).toEqual({ values })
})
