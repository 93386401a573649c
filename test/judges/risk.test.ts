import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding, Severity } from '../../src/model/judgement.ts'
import { severities } from '../../src/model/judgement.ts'
import type { Change } from '../../src/model/plan.ts'
import type { ResourceType } from '../../src/model/resource-type.ts'
import { riskOf, withRisks } from '../../src/judges/risk.ts'
import { at, property, row, rows } from '../engine/builders.ts'

const plain = row('exchange.plain', { properties: { state: property() } })
const change = (part: Partial<Change> = {}): Change => ({
  id: 'exchange.plain/P',
  action: 'update',
  at: { type: 'exchange.plain', key: 'P' },
  objectId: 'p',
  differences: [],
  values: {},
  needs: [],
  basis: null,
  before: null,
  task: { job: 'j' },
  declared: at([]),
  ...part,
})
const found = (severity: Severity, part: Partial<Finding> = {}): Finding => ({
  rule: 'GUARD-X',
  verdict: 'fail',
  severity,
  stops: true,
  subject: { type: 'exchange.plain', key: 'p' },
  message: 'it is bad',
  evidence: [],
  ...part,
})
const type = (part: Partial<ResourceType>) => row('exchange.plain', part)

describe('the risk of a change', () => {
  test.each<[string, Partial<Change>, Partial<ResourceType>, Severity, string]>([
    ['that changes one object', {}, {}, 'low', 'changes one object'],
    ['that makes one', { action: 'create' }, {}, 'low', 'makes something new'],
    ['of a whole tenant', {}, { cardinality: 'singleton' }, 'medium', 'holds for the whole tenant'],
    [
      'that deletes for a while',
      { action: 'delete' },
      { remove: 'recycle' },
      'medium',
      'takes away something that can be brought back',
    ],
    [
      'that deletes',
      { action: 'delete' },
      { remove: 'delete' },
      'high',
      'takes away something that cannot be brought back',
    ],
    ['for ever', { action: 'create', irreversible: 'it stays' }, {}, 'high', 'cannot be undone: it stays'],
    [
      'that reaches the last stage',
      { values: { state: 'on' } },
      { staged: { property: 'state', safe: 'off', final: 'on' } },
      'high',
      'switches it on (state: "on")',
    ],
    [
      'that reaches a stage before',
      { values: { state: 'off' } },
      { staged: { property: 'state', safe: 'off', final: 'on' } },
      'low',
      'changes one object',
    ],
  ])('%s', (_, part, facts, level, reason) => {
    expect(riskOf(change(part), [], type(facts))).toEqual({ level, reason })
  })

  test.each<[string, Finding, Severity]>([
    ['that a guard stops', found('critical'), 'critical'],
    ['that nobody can clear', found('high', { verdict: 'unknown' }), 'high'],
    ['that is waived is what it was', found('critical', { verdict: 'waived', stops: false }), 'critical'],
    ['that a warning is about', found('medium', { stops: false }), 'medium'],
    ['that a rule passed', found('critical', { verdict: 'pass' }), 'low'],
    ['beside another that is bad', found('critical', { subject: { type: 'exchange.plain', key: 'Q' } }), 'low'],
    ['in a plan that is bad', found('critical', { subject: null }), 'low'],
    ['about which there is something to know', found('info'), 'low'],
  ])('%s', (_, finding, level) => {
    expect(riskOf(change(), [finding], plain).level).toBe(level)
  })

  test('is told with the worst reason, the guard before the row', () => {
    expect(riskOf(change({ action: 'delete' }), [found('medium'), found('high')], type({ remove: 'delete' }))).toEqual({
      level: 'high',
      reason: 'GUARD-X: it is bad',
    })
  })

  test('of a type that nobody knows is told all the same', () => {
    const [one] = withRisks([change({ action: 'delete' })], [], rows())
    expect(one?.risk?.level).toBe('high')
  })

  test('law: one more finding never makes it less', () => {
    const finding = fc
      .record({
        severity: fc.constantFrom(...severities),
        verdict: fc.constantFrom<Finding['verdict']>('pass', 'fail', 'unknown', 'notApplicable', 'waived'),
        key: fc.constantFrom('P', 'Q'),
      })
      .map(({ severity, verdict, key }) => found(severity, { verdict, subject: { type: 'exchange.plain', key } }))
    const actions = fc.constantFrom<Change['action']>('create', 'update', 'delete')
    const rank = (level: Severity): number => severities.indexOf(level)
    fc.assert(
      fc.property(fc.array(finding), finding, actions, (some, more, action) => {
        const before = riskOf(change({ action }), some, plain)
        const after = riskOf(change({ action }), [...some, more], plain)
        expect(rank(after.level)).toBeGreaterThanOrEqual(rank(before.level))
      }),
    )
  })
})
