import { describe, expect, test } from 'vitest'
import type { Run } from '../../src/model/run.ts'
import { trouble } from '../../src/model/trouble.ts'
import { progressText } from '../../src/report/progress.ts'
import { sentences } from '../../src/report/sentences.ts'
import { durationText, leftAlone, plural, refusedText, verdictText } from '../../src/report/tally.ts'
import { address, at, change, drift, finding, outcome, planOf, run, runWithoutPlan } from './build-run.ts'

const stop = trouble('NOT-WRITABLE', { message: 'it cannot be written' })
const untold = { at: address('entra.group/A'), path: ['x'], why: 'nobody can tell', declared: at(1) }
const compared = (unknown: number): Run['compared'] => ({ declared: 3, same: 2, different: 0, unknown })

describe('one sentence says how a run ended', () => {
  test.each<[string, Run, string]>([
    ['an empty plan', run(), 'No changes. The tenant is as declared.'],
    ['a valid configuration', run({ command: 'validate' }), 'The configuration is valid.'],
    ['one that is not', run({ command: 'validate', troubles: [stop] }), '1 problem.'],
    ['a command without a plan', runWithoutPlan({ command: 'export' }), 'Done.'],
    ['one that stopped', runWithoutPlan({ troubles: [stop, stop] }), 'Stopped: 2 problems.'],
    ['a plan whose tasks were all stopped', run({ troubles: [stop] }), 'Stopped: 1 problem.'],
    [
      'a plan some of whose tasks were stopped',
      run({ troubles: [stop], plan: planOf([change('create', 'entra.group/A'), change('delete', 'entra.group/B')]) }),
      'Plan: 1 to create, 0 to change, 1 to delete.',
    ],
    [
      'an object that could not be compared',
      run({ compared: compared(1) }),
      'No changes. 1 declared value could not be compared.',
    ],
    [
      'values that could not be compared',
      run({ plan: planOf([change('update', 'entra.group/A')], { unknowns: [untold, untold] }) }),
      'Plan: 0 to create, 1 to change, 0 to delete. 2 declared values could not be compared.',
    ],
    ['a check without drift', run({ command: 'check', drift: [] }), 'No drift: 3 declared objects as declared.'],
    ['a check that was not given drift', run({ command: 'check' }), 'No drift: 3 declared objects as declared.'],
    [
      'a check of one object with unknowns',
      run({ command: 'check', compared: { ...compared(2), declared: 1 } }),
      'No drift: 1 declared object as declared. 2 declared values could not be compared.',
    ],
    [
      'a check with drift',
      run({ command: 'check', drift: [drift('update', 'entra.group/A')] }),
      'Drift: 1 object not as declared.',
    ],
    [
      'what an audit task leaves alone',
      run({ drift: [drift('delete', 'entra.group/A', { mode: 'audit' })] }),
      'No changes. 1 object not as declared but not to be written.',
    ],
    [
      'an apply that problems kept from writing',
      run({ command: 'apply', troubles: [stop, stop], plan: planOf([change('create', 'entra.group/A')]) }),
      'Plan: 1 to create, 0 to change, 0 to delete. Nothing was written: 2 problems.',
    ],
    [
      'an apply that a guard kept from writing',
      run({ command: 'apply', plan: planOf([change('create', 'entra.group/A')]) }),
      'Plan: 1 to create, 0 to change, 0 to delete. Nothing was written.',
    ],
    ['an apply of nothing', run({ command: 'apply' }), 'No changes. The tenant is as declared.'],
    ['an apply', run({ outcomes: [outcome('entra.group/A', 'create')] }), 'Apply: 1 done and verified.'],
    [
      'an apply with nothing done',
      run({ outcomes: [outcome('entra.group/A', 'create', { result: 'failed', trouble: stop })] }),
      'Apply: 0 done and verified, 1 failed.',
    ],
  ])('%s', (_, one, said) => {
    expect(verdictText(one)).toBe(said)
  })
})

test('a plan leaves alone what its tasks only audit, and what exists where they only create; a check leaves nothing', () => {
  const all = (['enforce', 'create', 'audit'] as const).flatMap((mode) =>
    (['create', 'update', 'delete'] as const).map((action) => drift(action, `entra.group/${mode}-${action}`, { mode })),
  )
  const names = leftAlone(run({ drift: all })).map((one) => one.at.key)

  expect(names).toEqual(['create-update', 'create-delete', 'audit-create', 'audit-update', 'audit-delete'])
  expect(leftAlone(run({ command: 'check', drift: all }))).toEqual([])
  expect(leftAlone(run())).toEqual([])
})

test('only guards that stop, and failed or could not tell, refuse', () => {
  const one = finding('G')
  expect(refusedText(run({ findings: [one] }))).toBe('Refused by 1 guard.')
  expect(refusedText(run({ findings: [one, { ...one, verdict: 'unknown' }] }))).toBe('Refused by 2 guards.')
  expect(
    refusedText(
      run({
        findings: [
          { ...one, stops: false },
          { ...one, verdict: 'waived' },
          { ...one, verdict: 'pass' },
          { ...one, verdict: 'notApplicable' },
        ],
      }),
    ),
  ).toBe('')
})

test.each([
  [0, '0 problems'],
  [1, '1 problem'],
  [2, '2 problems'],
])('%i has its noun', (count, said) => {
  expect(plural(count, 'problem')).toBe(said)
})

test.each([
  [0, '0.0 s'],
  [4.25, '4.3 s'],
  [59.94, '59.9 s'],
  [59.96, '1 min 0 s'],
  [125.4, '2 min 5 s'],
  [3599.4, '59 min 59 s'],
  [3599.6, '1 h 0 min'],
  [7500, '2 h 5 min'],
])('%d seconds are told as %s', (seconds, said) => {
  expect(durationText(seconds)).toBe(said)
})

test.each([
  ['two sentences', ['One.', 'Two.'], 'One. Two.'],
  ['a missing stop', ['one (of two)', 'Two!'], 'one (of two). Two!'],
  ['other ends', ['Why?', 'So:', 'Well…', 'He said "no."'], 'Why? So: Well… He said "no."'],
  ['nothing', ['One.', undefined, ' '], 'One.'],
])('sentences are joined: %s', (_, parts, said) => {
  expect(sentences(...parts)).toBe(said)
})

test.each([
  [outcome('entra.group/A', 'create'), 3, 28, '[ 3/28] create entra.group/A: done'],
  [
    outcome('entra.group/A\n::error::x', 'delete', { result: 'notAttempted', because: 'x' }),
    28,
    28,
    '[28/28] delete entra.group/A ::error::x: not attempted',
  ],
])('progress is one line a change', (one, count, total, said) => {
  expect(progressText(one, count, total)).toBe(said)
})
