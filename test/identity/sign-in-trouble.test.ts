import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { aadstsCodes } from '../../src/identity/aadsts-codes.ts'
import { readCredential } from '../../src/identity/credential.ts'
import { hide } from '../../src/identity/hidden.ts'
import { explainRefusal } from '../../src/identity/sign-in-trouble.ts'
import { errorCodes } from '../../src/model/error-codes.ts'

const token = ['eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9', 'eyJzdWIiOiJyZXBvOmNvbnRvc28vdGVuYW50In0', 'c2lnbmF0dXJl'].join(
  '.',
)

test.each([...aadstsCodes])('AADSTS%i is explained', (number, row) => {
  const body = {
    error: 'invalid_client',
    error_description: `AADSTS${number}: words ${token}\r\nTrace ID: t`,
    error_codes: [number],
    trace_id: 'trace-1',
    correlation_id: 'correlation-1',
  }
  const { trouble } = explainRefusal({ status: 400, body }, undefined)

  expect(trouble.code).toBe(row.code)
  expect(errorCodes[trouble.code].exit).toBe(5)
  expect(trouble.message).toContain(`AADSTS${number}`)
  expect(trouble.message).toContain('correlation-1')
  expect(JSON.stringify(trouble)).not.toContain(token)
})

test.each([
  [20 * 60_000, 'The clock of this machine is 20 minutes behind the authority’s.'],
  [-61_000, 'The clock of this machine is 1 minute ahead of the authority’s.'],
])('a refusal for the time, from an authority that is %i ms ahead, tells whose clock is wrong', (aheadMs, words) => {
  const body = { error_description: 'AADSTS700024: words', error_codes: [700_024] }

  expect(explainRefusal({ status: 401, body, aheadMs }, undefined).trouble.message).toContain(words)
})

test.each([20_000, undefined])('a refusal for the time says nothing of clocks that agree (%s ms)', (aheadMs) => {
  const body = { error_description: 'AADSTS700024: words', error_codes: [700_024] }
  const refusal = aheadMs === undefined ? { status: 401, body } : { status: 401, body, aheadMs }

  expect(explainRefusal(refusal, undefined).trouble.message).not.toContain('The clock of')
})

test('a hidden value shows nowhere', () => {
  const hidden = hide('hunter2')

  expect(`${JSON.stringify({ hidden })} ${String(hidden)} ${inspect({ hidden })}`).not.toContain('hunter2')
  expect(hidden.reveal()).toBe('hunter2')
})

test.each([{ clientSecret: 'hunter2' }, { username: 'hunter2' }, { password: 'hunter2' }])(
  '%o is refused with the command to make a certificate, and not repeated',
  async (inputs) => {
    const failed = await readCredential(inputs, () => Promise.reject(new Error('no file is read')), 0).catch(
      (error: unknown) => error,
    )

    expect(failed).toMatchObject({ troubles: [{ code: 'SIGN-IN-SECRET-REFUSED' }] })
    expect(JSON.stringify(failed)).toContain('openssl req')
    expect(JSON.stringify(failed)).not.toContain('hunter2')
  },
)

test('words of an authority without end are cut before anything is looked for in them', () => {
  // A search for tokens that begins anew at every letter does not come back from this within the time of a test.
  const { trouble } = explainRefusal(
    { status: 400, body: { error_description: 'x'.repeat(1_000_000), trace_id: 'y'.repeat(100_000) } },
    undefined,
  )
  expect(trouble.message.length).toBeLessThan(1000)
})
