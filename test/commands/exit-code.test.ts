import { expect, test } from 'vitest'
import { exitCodeOf } from '../../src/commands/exit-code.ts'
import type { ErrorCode } from '../../src/model/error-codes.ts'
import type { Run } from '../../src/model/run.ts'
import { trouble } from '../../src/model/trouble.ts'

/** An apply in which one change failed for a reason. */
const failed = (code: ErrorCode): Run => ({
  formatVersion: 1,
  command: 'apply',
  tenant: 'contoso.onmicrosoft.com',
  started: '2026-01-01T00:00:00.000Z',
  seconds: 1,
  outcomes: [
    {
      change: 'entra.group/A',
      at: { type: 'entra.group', key: 'A' },
      action: 'update',
      result: 'failed',
      trouble: trouble(code, { message: 'no' }),
    },
  ],
  findings: [],
  troubles: [],
  compared: { declared: 1, same: 0, different: 1, unknown: 0 },
  ledger: {},
  notices: [],
})

test.each<[ErrorCode, number]>([
  ['SERVICE-FAILED', 1],
  ['CUSTOMIZATION-NEEDED', 1],
  ['PLAN-STALE', 4],
  ['PERMISSION-DENIED', 5],
  ['NOT-WRITABLE', 1],
])('a change that failed with %s ends the run with %i', (code, exit) => {
  expect(exitCodeOf(failed(code))).toBe(exit)
})
