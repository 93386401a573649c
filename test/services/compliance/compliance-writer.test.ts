import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/model/json.ts'
import type { Step } from '../../../src/model/protocol.ts'
import type { Call, Reply } from '../../../src/model/wire.ts'
import { openCompliance } from '../../../src/services/compliance/compliance-protocol.ts'
import { refusal, rowsReply, scene, scripted, seen, step } from '../cmdlets/cmdlet-scene.ts'
import { asksForRegion, recorded, regionHost, row, toRegion } from './compliance-scene.ts'

const live = new AbortController().signal
const policy = row('dlpCompliancePolicy')

/** Performs a step; `answers` come in order, after the region is told. */
async function perform(what: Step, answers: readonly (Reply | ((call: Call) => Reply))[], signal = live) {
  let next = 0
  const script = scripted((call) => {
    if (asksForRegion(call)) return toRegion
    const answer = answers[next]
    next += 1
    if (answer === undefined) throw new Error(`an unexpected call: ${String(call.body)}`)
    return typeof answer === 'function' ? answer(call) : answer
  })
  const context = scene()
  const receipt = await openCompliance().writer(script.door, context).perform(what, signal)
  const cmdlets = script.calls.filter((call) => !asksForRegion(call))
  return { receipt, calls: cmdlets, slept: context.slept, asked: cmdlets.map(short) }
}

function short({ body }: Call): string {
  const { CmdletInput: input } = JSON.parse(body ?? '')
  return `${input.CmdletName} ${JSON.stringify(input.Parameters)}`
}

const status = (distribution: string | null, more: JsonObject = {}): Reply =>
  rowsReply([{ Name: 'A', Guid: 'guid-of-A', DistributionStatus: distribution, ...more }])
const gone = refusal(404, 'Configuration.Tasks.ManagementObjectNotFoundException')
const done = rowsReply([])
const look = (identity: string): string =>
  `Get-DlpCompliancePolicy {"Identity":"${identity}","DistributionDetail":true}`
const change = step(policy, 'update', 'A', { Comment: 'x' }, seen(policy, 'A', { Name: 'A' }))
const creation = step(policy, 'create', 'A', { Name: 'A' })
const set = 'Set-DlpCompliancePolicy {"Identity":"guid-of-A","Comment":"x","Confirm":false}'
const create = 'New-DlpCompliancePolicy {"Name":"A","Confirm":false}'

describe('a change that is carried to its places later', () => {
  test('is asked for alone, in detail, before and after, at the host of the region', async () => {
    const { receipt, asked, calls } = await perform(change, [status('Success'), done, status('Success')])
    expect(receipt).toEqual({ wrote: 'yes', id: 'guid-of-A', warnings: [] })
    expect(asked).toEqual([look('guid-of-A'), set, look('guid-of-A')])
    expect(calls.map(({ url, audience, budget, effect }) => [url, audience, budget, effect])).toEqual(
      ['read', 'write', 'read'].map((effect) => [
        `${regionHost}/adminapi/beta/11111111-2222-3333-4444-555555555555/InvokeCommand`,
        'https://ps.compliance.protection.outlook.com',
        'compliance',
        effect,
      ]),
    )
  })

  test('is told as accepted while it is on its way', async () => {
    const { receipt } = await perform(change, [status('Success'), done, status('Pending')])
    expect(receipt).toEqual({
      wrote: 'yes',
      id: 'guid-of-A',
      warnings: [],
      later: 'the service is still carrying it to its locations (DistributionStatus Pending)',
    })
  })

  test('is not followed by another one while it is on its way', async () => {
    const { receipt, asked } = await perform(change, [recorded('dlp-get').reply])
    expect(receipt).toMatchObject({
      wrote: 'no',
      trouble: {
        code: 'STILL-CHANGING',
        kind: 'conflict',
        hint: expect.stringContaining('Run again'),
        subject: { address: { key: 'A' } },
      },
    })
    expect(asked).toEqual([look('guid-of-A')])
  })

  test('is not sent where nobody can tell whether the last one has arrived', async () => {
    const { receipt, asked } = await perform(change, [refusal(403, 'AccessDenied')])
    expect(receipt).toMatchObject({ wrote: 'no', trouble: { code: 'PERMISSION-DENIED', arrived: 'no' } })
    expect(asked).toHaveLength(1)
  })

  test.each(['Error', 'PartiallyFailed'])('that did not arrive (%s) is a warning: it was written', async (failed) => {
    const { receipt } = await perform(change, [status(failed), done, status(failed)])
    expect(receipt).toMatchObject({ wrote: 'yes', warnings: [expect.stringContaining(`DistributionStatus ${failed}`)] })
    expect(receipt.later).toBeUndefined()
  })

  test('of which nothing can be read afterwards is a warning, too', async () => {
    const { receipt } = await perform(change, [status(null), done, refusal(403, 'AccessDenied')])
    expect(receipt).toMatchObject({ wrote: 'yes', warnings: [expect.stringContaining('could not be read')] })
  })

  test('that was refused is not asked for again', async () => {
    const { receipt, asked } = await perform(change, [status('Success'), recorded('location-exists').reply])
    expect(receipt).toMatchObject({
      wrote: 'no',
      trouble: {
        code: 'SERVICE-FAILED',
        message: expect.stringContaining('Purview says LocationAlreadyExistsException'),
      },
    })
    expect(asked).toEqual([look('guid-of-A'), set])
  })
})

describe('what is made', () => {
  test('is looked for until it is there', async () => {
    const { receipt, asked, slept } = await perform(creation, [
      gone,
      recorded('dlp-new').reply,
      gone,
      gone,
      status('Pending'),
    ])
    expect(receipt).toMatchObject({
      wrote: 'yes',
      id: '00000000-0000-0000-0000-0000000000bb',
      later: expect.any(String),
    })
    const own = look('00000000-0000-0000-0000-0000000000bb')
    expect(asked).toEqual([look('A'), create, own, own, own])
    expect(slept).toEqual([2000, 4000])
  })

  test('and never shows within the settling time is left to the reading back', async () => {
    const { receipt, slept } = await perform(creation, [gone, status(null), ...Array.from({ length: 20 }, () => gone)])
    expect(receipt).toEqual({ wrote: 'yes', id: 'guid-of-A', warnings: [] })
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(policy.settleSeconds * 1000)
  })

  test('is not made while its name is still being deleted', async () => {
    const { receipt, asked } = await perform(creation, [status('Pending', { Mode: 'PendingDeletion' })])
    expect(receipt).toMatchObject({
      wrote: 'no',
      trouble: { code: 'STILL-CHANGING', message: expect.stringContaining('still being deleted') },
    })
    expect(asked).toEqual([look('A')])
  })

  test('is made where nobody can tell whether it is there: New itself refuses a second one', async () => {
    const { receipt, asked } = await perform(creation, [refusal(403, 'AccessDenied'), status(null), status(null)])
    expect(receipt.wrote).toBe('yes')
    expect(asked[1]).toBe(create)
  })
})

test('what is deleted is just removed', async () => {
  const { receipt, asked } = await perform(step(policy, 'delete', 'A', {}, seen(policy, 'A', {})), [done])
  expect(receipt).toMatchObject({ wrote: 'yes' })
  expect(asked).toEqual(['Remove-DlpCompliancePolicy {"Identity":"guid-of-A","Confirm":false}'])
})

test('a cmdlet without details is asked without, and its status refuses nothing: it may be Pending for ever', async () => {
  const type = row('labelPolicy')
  const what = step(type, 'update', 'A', { Comment: 'x' }, seen(type, 'A', { Name: 'A' }))
  const { asked, receipt } = await perform(what, [status('Pending'), done, status('Pending')])
  expect(asked[0]).toBe('Get-LabelPolicy {"Identity":"guid-of-A"}')
  expect(receipt).toMatchObject({ wrote: 'yes', later: expect.any(String) })
})

test('what is not carried anywhere is written at once', async () => {
  const type = row('dlpComplianceRule')
  const { asked } = await perform(step(type, 'update', 'A', { Comment: 'x' }, seen(type, 'A', { Name: 'A' })), [done])
  expect(asked).toEqual(['Set-DlpComplianceRule {"Identity":"guid-of-A","Comment":"x","Confirm":false}'])
})

describe('a rule whose policy is still on its way', () => {
  const type = row('dlpComplianceRule')
  const busy = refusal(
    400,
    'Management.CompliancePolicyException',
    "Previous changes to the policy 'P' are being deployed. Once deployed, additional actions can be performed.",
  )
  const ruleSet = step(type, 'update', 'A', { Comment: 'x' }, seen(type, 'A', { Name: 'A' }))
  const ruleNew = step(type, 'create', 'A', { Name: 'A', Policy: 'P' })

  test.each([
    ['changed', ruleSet],
    ['made', ruleNew],
  ])('is %s when it has arrived', async (_, what) => {
    const { receipt, asked, slept } = await perform(what, [busy, busy, done])
    expect(receipt.wrote).toBe('yes')
    expect(new Set(asked).size).toBe(1)
    expect(slept).toEqual([30_000, 30_000])
  })

  test('is given up after five minutes, and nothing was written', async () => {
    const { receipt, asked } = await perform(
      ruleSet,
      Array.from({ length: 30 }, () => busy),
    )
    expect(receipt).toMatchObject({ wrote: 'no', trouble: { code: 'STILL-CHANGING', arrived: 'no' } })
    expect(asked).toHaveLength(11)
  })

  test('that was taken, but could not be carried out yet, is written: the service goes on by itself', async () => {
    const { receipt } = await perform(ruleSet, [refusal(400, 'X', "The policy 'P' failed to be deployed.")])
    expect(receipt).toMatchObject({ wrote: 'yes', warnings: [expect.stringContaining('failed to be deployed')] })
  })
})

test('a second removal of what is on its way out is none', async () => {
  const type = row('retentionCompliancePolicy')
  const going = refusal(400, 'Management.Transport.ErrorCannotRemovePendingDeletionPolicyException')
  const { receipt } = await perform(step(type, 'delete', 'A', {}, seen(type, 'A', {})), [going])
  expect(receipt).toMatchObject({ wrote: 'yes', warnings: [] })
})

test.each(['ErrorPolicyNotFoundException', 'ErrorRuleNotFoundException'])('%s is not found', async (exception) => {
  const none = refusal(400, `Management.Transport.${exception}`, "There is no policy matching identity 'A'.")
  const { receipt, asked } = await perform(creation, [none, status('Success'), status('Success')])
  expect(receipt.wrote).toBe('yes')
  expect(asked[1]).toBe(create)
})
