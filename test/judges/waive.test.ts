import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Waiver } from '../../src/model/desired.ts'
import type { Finding } from '../../src/model/judgement.ts'
import { finding } from '../../src/judges/finding.ts'
import { stopping, waive } from '../../src/judges/waive.ts'
import { at } from '../engine/builders.ts'
import { short } from './case.ts'

const now = Date.parse('2026-11-25T12:00:00Z')
const waiver = (part: Partial<Waiver> = {}): Waiver => ({
  code: 'GUARD-X',
  reason: 'known',
  owner: 'ops',
  expires: '2027-01-31',
  position: at([]),
  ...part,
})
const found = (rule = 'GUARD-X', key = 'A'): Finding =>
  finding(rule, {
    verdict: 'fail',
    severity: 'high',
    subject: { type: 'test.thing', key },
    message: 'bad',
    hint: 'Fix it.',
  })

describe('a waiver', () => {
  test.each([
    ['of the code', waiver(), ['waived GUARD-X']],
    ['of the code and the task', waiver({ task: 'test.thing/a' }), ['waived GUARD-X']],
    ['of another task', waiver({ task: 'test.thing/B' }), ['stop GUARD-X fail']],
    ['of another code', waiver({ code: 'GUARD-Y' }), ['stop GUARD-X fail']],
    ['that ended yesterday', waiver({ expires: '2026-11-24' }), ['stop GUARD-X fail']],
    ['that ends today', waiver({ expires: '2026-11-25' }), ['waived GUARD-X', 'warn WAIVER-LAPSES fail']],
    [
      'that ends in less than 14 days',
      waiver({ expires: '2026-12-08' }),
      ['waived GUARD-X', 'warn WAIVER-LAPSES fail'],
    ],
    ['that ends later', waiver({ expires: '2026-12-10' }), ['waived GUARD-X']],
    ['without a date', waiver({ expires: 'never' }), ['stop GUARD-X fail']],
  ])('%s', (_, one, expected) => {
    expect(waive([found()], [one], now).map(short)).toEqual(expected)
  })

  test('says who waived it, until when and why', () => {
    expect(waive([found()], [waiver()], now)[0]?.message).toBe('bad (waived until 2027-01-31 by ops: known)')
  })

  test('cannot silence the wrong tenant', () => {
    const wrong = found('GUARD-TENANT')
    expect(wrong.hint).toBe('Fix it.')
    expect(stopping(waive([wrong], [waiver({ code: 'GUARD-TENANT' })], now))).toEqual([wrong])
  })

  test('law: it never hides a finding of another code or task', () => {
    const codes = fc.constantFrom('GUARD-X', 'GUARD-Y', 'GUARD-Z')
    const keys = fc.constantFrom('A', 'B')
    const findings = fc.array(fc.tuple(codes, keys).map(([rule, key]) => found(rule, key)))
    const waivers = fc.array(
      fc
        .tuple(codes, fc.option(keys))
        .map(([code, key]) => waiver(key === null ? { code } : { code, task: `test.thing/${key}` })),
    )
    fc.assert(
      fc.property(findings, waivers, (some, given) => {
        const left = stopping(waive(some, given, now))
        const uncovered = some.filter(
          (one) =>
            !given.some(
              (other) =>
                other.code === one.rule &&
                (other.task ?? `test.thing/${one.subject?.key}`) === `test.thing/${one.subject?.key}`,
            ),
        )
        expect(left).toEqual(uncovered)
      }),
    )
  })
})
