import { expect, test } from 'vitest'
import type { Run } from '../../src/model/run.ts'
import { trouble } from '../../src/model/trouble.ts'
import { verdictText } from '../../src/report/tally.ts'

const run = (more: Partial<Run>): Run => ({
  formatVersion: 1,
  command: 'plan',
  tenant: 'contoso.onmicrosoft.com',
  started: '2026-11-25T00:00:00.000Z',
  seconds: 1,
  outcomes: [],
  findings: [],
  troubles: [],
  compared: { declared: 3, same: 3, different: 0, unknown: 0 },
  ledger: {},
  notices: [],
  plan: {
    formatVersion: 1,
    tenant: 't',
    changes: [],
    findings: [],
    unknowns: [],
    looked: {},
    forecast: { requests: 0, seconds: 0 },
    intent: 'i',
    basis: 'b',
  },
  ...more,
})

test('an empty plan says so', () => {
  expect(verdictText(run({}))).toBe('No changes. The tenant is as declared.')
})

test('a plan whose tasks were stopped never says that the tenant is as declared', () => {
  const stopped = run({ troubles: [trouble('NOT-WRITABLE', { message: 'it cannot be written' })] })

  expect(verdictText(stopped)).toBe('Stopped: 1 problem.')
})

test('what could not be compared is told with the rest', () => {
  expect(verdictText(run({ compared: { declared: 3, same: 2, different: 0, unknown: 1 } }))).toContain(
    '1 declared value could not be compared.',
  )
})
