import { describe, expect, test } from 'vitest'
import { planDifference } from '../../src/engine/plan-difference.ts'
import { movedText, movedValues } from '../../src/engine/movement.ts'
import { withFindings } from '../../src/engine/plan.ts'
import type { Finding } from '../../src/model/judgement.ts'
import { declare, list, object, planOf, property, row, rows, world } from './builders.ts'

const thing = row('test.thing', {
  properties: {
    p: property(),
    deep: property({ shape: 'object', of: { a: property(), b: property() } }),
    seenAt: property({ write: 'never' }),
    group: property({ ref: { to: ['test.group'] } }),
  },
})
const group = row('test.group')
const types = rows(thing, group)
const wanted = declare(thing, 'A', { p: 'new' })

function planWith(values: object, ...more: Parameters<typeof declare>[]): ReturnType<typeof planOf>['plan'] {
  const seen = object(thing, 'A', { p: 'old', ...values })
  return planOf(
    world(types, list(thing, seen), list(group, object(group, 'G'))),
    types,
    wanted,
    ...more.map((one) => declare(...one)),
  ).plan
}

function finding(verdict: Finding['verdict']): Finding {
  return {
    rule: 'GUARD-X',
    verdict,
    severity: 'high',
    stops: true,
    subject: { type: 'test.thing', key: 'A' },
    message: 'counts move: 17',
    evidence: [],
  }
}

describe('what moved of an object', () => {
  test('is told by leaf with both values, without what only the service writes', () => {
    const before = object(thing, 'A', { deep: { a: 1, b: 2 }, seenAt: 'monday', p: 'x' })
    const now = object(thing, 'A', { deep: { a: 1, b: 3 }, seenAt: 'friday' })
    const moved = movedValues(thing, before, now)
    expect(moved).toEqual([
      { path: ['deep', 'b'], before: 2, now: 3 },
      { path: ['p'], before: 'x', now: null },
    ])
    expect(movedText(moved)).toBe('deep.b was 2 and is 3; p was "x" and is nothing')
  })
  test('names another object of the same key', () => {
    const moved = movedValues(thing, object(thing, 'A', {}, 'one'), object(thing, 'A', {}, 'two'))
    expect(moved).toEqual([{ path: ['id'], before: 'one', now: 'two' }])
  })
  test('is cut after five values, and long values are cut', () => {
    const moved = Array.from({ length: 7 }, (_, n) => ({ path: [`p${n}`], before: 'y'.repeat(500), now: null }))
    const text = movedText(moved)
    expect(text).toContain('; 2 more')
    expect(text.length).toBeLessThan(1200)
  })
})

describe('how a plan made now differs from the reviewed one', () => {
  test('not at all, where nothing moved', () => {
    expect(planDifference(planWith({}), planWith({}), types)).toEqual([])
  })
  test('an object that moved: the property and both values, with the id to ask the log for', () => {
    expect(planDifference(planWith({ deep: { a: 1 } }), planWith({ deep: { a: 2 } }), types)).toEqual([
      {
        about: 'tenant',
        at: { type: 'test.thing', key: 'A' },
        objectId: 'id-A',
        message: 'test.thing/A changed since the plan was made: deep.a was 1 and is 2',
      },
    ])
  })
  test('an object that came or went', () => {
    const absent = planOf(world(types, list(thing), list(group)), types, wanted).plan
    expect(planDifference(absent, planWith({}), types).map(({ about, message }) => `${about}: ${message}`)).toEqual([
      'tenant: test.thing/A did not exist when the plan was made, and exists now',
      'ask: test.thing/A: the reviewed create would be a update now',
    ])
    expect(planDifference(planWith({}), absent, types).map((one) => one.message)).toContain(
      'test.thing/A is gone since the plan was made',
    )
  })
  test('a name that names another object', () => {
    const refers = declare(thing, 'A', { group: 'G' })
    const resolved = (id: string): ReturnType<typeof planOf>['plan'] =>
      planOf(world(types, list(thing, object(thing, 'A')), list(group, object(group, 'G', {}, id))), types, {
        ...refers,
        values: { ...refers.values, group: { $ref: { types: ['test.group'], name: 'G' } } },
      }).plan
    expect(planDifference(resolved('g1'), resolved('g2'), types)[0]).toEqual({
      about: 'tenant',
      at: { type: 'test.group', key: 'G' },
      message: '"G" of test.group named g1, and now g2',
    })
  })
  test('what was not reviewed, and what would no longer be done', () => {
    const more = planWith({}, [thing, 'B'])
    expect(planDifference(planWith({}), more, types)).toEqual([
      {
        about: 'ask',
        at: { type: 'test.thing', key: 'B' },
        message: 'test.thing/B: a further create would be done now',
      },
    ])
    expect(planDifference(more, planWith({}), types)).toEqual([
      {
        about: 'ask',
        at: { type: 'test.thing', key: 'B' },
        message: 'test.thing/B: the reviewed create would not be done now',
      },
    ])
  })
  test('of an object that is there its id is told, so that the log can be asked whose hand it was', () => {
    const [asDeclared, drifted] = [planWith({ p: 'new' }), planWith({})]
    const told = { about: 'ask', at: { type: 'test.thing', key: 'A' }, objectId: 'id-A' }
    expect(planDifference(asDeclared, drifted, types)).toEqual([
      { ...told, message: 'test.thing/A: a further update would be done now' },
    ])
    expect(planDifference(drifted, asDeclared, types)).toEqual([
      { ...told, message: 'test.thing/A: the reviewed update would not be done now' },
    ])
  })
  test('other values of the same change', () => {
    const other = planOf(
      world(types, list(thing, object(thing, 'A', { p: 'old' })), list(group, object(group, 'G'))),
      types,
      declare(thing, 'A', { p: 'newer' }),
    ).plan
    expect(planDifference(planWith({}), other, types)).toEqual([
      {
        about: 'ask',
        at: { type: 'test.thing', key: 'A' },
        message: 'test.thing/A would write other values: p was "new" and is "newer"',
      },
    ])
  })
  test('a waiver that lapsed: the verdict is part of what was approved, its words are not', () => {
    const waived = withFindings(planWith({}), [finding('waived')])
    const failing = withFindings(planWith({}), [finding('fail')])
    expect(waived.intent).not.toBe(failing.intent)
    expect(withFindings(planWith({}), [{ ...finding('waived'), message: 'counts move: 18' }]).intent).toBe(
      waived.intent,
    )
    expect(withFindings(planWith({}), [finding('pass')]).intent).toBe(planWith({}).intent)
    expect(planDifference(waived, failing, types).map((one) => one.message)).toEqual([
      'the reviewed plan had: GUARD-X waived stops test.thing/A',
      'the guards say now: GUARD-X fail stops test.thing/A',
    ])
  })
  test('another tenant is another intent', () => {
    const elsewhere = { ...planWith({}), tenant: '22222222-2222-4222-8222-222222222222' }
    expect(withFindings(elsewhere, []).intent).not.toBe(planWith({}).intent)
  })
})
