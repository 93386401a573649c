import { describe, expect, test } from 'vitest'
import type { Step } from '../../../src/model/protocol.ts'
import { TenantformError, trouble } from '../../../src/model/trouble.ts'
import { cmdletProtocol } from '../../../src/services/cmdlets/cmdlet-protocol.ts'
import type { Answer } from './cmdlet-scene.ts'
import { recorded, refusal, row, rowsReply, scene, scripted, seen, step } from './cmdlet-scene.ts'

/** Performs a step against scripted answers. */
async function perform(one: Step, answers: readonly Answer[], signal = new AbortController().signal) {
  const script = scripted(answers)
  const context = scene()
  const receipt = await cmdletProtocol.writer(script.door, context).perform(one, signal)
  const { trouble: why, ...rest } = receipt
  return {
    receipt: { ...rest, ...(why === undefined ? {} : { code: why.code }) },
    sent: script.told(),
    calls: script.calls,
    slept: context.slept,
    why,
  }
}

const rule = row('transportRule')
const made = (): Step => step(rule, 'create', 'a', { Name: 'a', Mode: 'Audit' })
const changed = (): Step =>
  step(rule, 'update', 'a', { Mode: 'Enforce' }, seen(rule, 'a', { Name: 'a', Mode: 'Audit' }, {}, 'g'))
const removed = (): Step => step(rule, 'delete', 'a', {}, seen(rule, 'a', { Name: 'a' }, {}, 'g'))
const domain = row('remoteDomain')
const madeInTwo = (): Step =>
  step(domain, 'create', 'a', { Name: 'a', DomainName: 'x.example', AutoForwardEnabled: false })
const done = rowsReply([])
const lost = (arrived: 'no' | 'maybe'): Error =>
  new TenantformError(trouble('NETWORK-TIMEOUT', { message: 'no answer', arrived }))
const missing = refusal(404, 'ManagementObjectNotFoundException', "'a' couldn't be found.")
const busy = refusal(400, 'DCOverloadedException')
const lateBusy = refusal(500, 'DCOverloadedException')
const newRule = 'New-TransportRule {"Name":"a","Mode":"Audit","Confirm":false}'
const setRule = 'Set-TransportRule {"Identity":"g","Mode":"Enforce","Confirm":false}'
const getRules = 'Get-TransportRule {"ResultSize":"Unlimited"}'

describe('a write', () => {
  test('that is made gives the id of what it made, and names its request', async () => {
    const { receipt, sent, calls } = await perform(made(), [rowsReply([{ Name: 'a', Guid: 'new-guid' }])])
    expect(receipt).toEqual({ wrote: 'yes', warnings: [], id: 'new-guid' })
    expect(sent).toEqual([newRule])
    expect(calls[0]).toMatchObject({ effect: 'write', repeat: 'afterLookup', headers: { 'client-request-id': 'id-3' } })
  })

  test('in two cmdlets: the second goes to what the first made', async () => {
    const { receipt, sent } = await perform(madeInTwo(), [rowsReply([{ Name: 'a', Identity: 'a-id' }]), done])
    expect(receipt).toEqual({ wrote: 'yes', warnings: [], id: 'a-id' })
    expect(sent).toEqual([
      'New-RemoteDomain {"Name":"a","DomainName":"x.example","Confirm":false}',
      'Set-RemoteDomain {"Identity":"a-id","AutoForwardEnabled":false,"Confirm":false}',
    ])
  })

  test('that changes nothing is a write with a warning', async () => {
    const { receipt } = await perform(changed(), [recorded('no-change').reply])
    expect(receipt).toEqual({
      wrote: 'yes',
      warnings: ["The command completed successfully but no settings of 'Default' have been modified."],
      id: 'g',
    })
  })

  test('of what is gone already is done', async () => {
    expect((await perform(removed(), [missing])).receipt).toEqual({ wrote: 'yes', warnings: [], id: 'g' })
  })

  test('with nothing to send says so, and sends nothing', async () => {
    const mailbox = row('mailbox')
    const none = step(mailbox, 'update', 'a', { Identity: 'a' }, seen(mailbox, 'a', { Identity: 'b' }))
    const { receipt, sent } = await perform(none, [])
    expect([receipt, sent]).toEqual([{ wrote: 'no', code: 'NOT-WRITABLE', warnings: [] }, []])
  })
})

/** A refusal inside 200: there only its words are told. */
const takenInside: Answer = {
  status: 200,
  headers: new Map(),
  body: { value: [], '@adminapi.errors': ["The object 'CN=a' already exists."] },
}
const page: Answer = { status: 200, headers: new Map(), body: '<!DOCTYPE html><h1>Sign in to the network</h1>' }

describe('a refused write', () => {
  test.each<[string, Step, Answer, string, string]>([
    ['a wrong word', changed(), recorded('bad-word').reply, 'no', 'SERVICE-FAILED'],
    ['no permission', changed(), recorded('not-allowed').reply, 'no', 'PERMISSION-DENIED'],
    ['a name that is taken', made(), recorded('exists').reply, 'no', 'SERVICE-FAILED'],
    ['a name that is taken, told inside 200', made(), takenInside, 'no', 'SERVICE-FAILED'],
    ['a page of a proxy', changed(), page, 'maybe', 'SERVICE-UNREADABLE'],
    ['an organization not open for it', made(), recorded('dehydrated').reply, 'no', 'CUSTOMIZATION-NEEDED'],
    ['a request that never left', made(), lost('no'), 'no', 'NETWORK-TIMEOUT'],
    ['a confirmation asked for', removed(), recorded('confirmation').reply, 'no', 'SERVICE-FAILED'],
    ['a change without an answer', changed(), lost('maybe'), 'maybe', 'NETWORK-TIMEOUT'],
    ['a change that a fault of ours broke off', changed(), new TypeError('broken'), 'maybe', 'INTERNAL'],
  ])('for %s is told, once', async (_, one, answer, wrote, code) => {
    const { receipt, sent } = await perform(one, [answer])
    expect([receipt.wrote, receipt.code, sent.length]).toEqual([wrote, code, 1])
  })

  test('after an attempt that had no answer may be that attempt’s own doing', async () => {
    const repeated: Answer = { ...refusal(400, 'PolicyDeploymentInProgressException'), doubted: true }
    const { receipt } = await perform(changed(), [repeated])
    expect(receipt).toMatchObject({ wrote: 'maybe', code: 'SERVICE-FAILED' })
  })

  test('after an attempt that the directory was too busy for is no sure no either', async () => {
    const { receipt } = await perform(changed(), [lateBusy, recorded('bad-word').reply])
    expect(receipt).toMatchObject({ wrote: 'maybe', code: 'SERVICE-FAILED' })
  })

  test('is told with the place in the YAML', async () => {
    const { why } = await perform(changed(), [recorded('bad-word').reply])
    expect(why?.subject).toEqual({
      address: { type: 'exchange.transportRule', key: 'a' },
      position: { file: 'a.yml', line: 1, column: 1 },
    })
  })

  test('after a part was written may have left a half, whose id is told', async () => {
    const { receipt } = await perform(madeInTwo(), [rowsReply([{ Guid: 'new' }]), recorded('bad-word').reply])
    expect(receipt).toEqual({ wrote: 'maybe', code: 'SERVICE-FAILED', warnings: [], id: 'new' })
  })
})

describe('what is not everywhere yet', () => {
  test('is waited for', async () => {
    const { receipt, slept } = await perform(madeInTwo(), [rowsReply([{ Guid: 'new' }]), missing, missing, done])
    expect([receipt.wrote, slept]).toEqual(['yes', [2000, 4000]])
  })

  test('is waited for no longer than the row settles', async () => {
    const { receipt, slept } = await perform(
      changed(),
      Array.from({ length: 20 }, () => missing),
    )
    expect(receipt).toEqual({ wrote: 'no', code: 'SERVICE-FAILED', warnings: [], id: 'g' })
    expect(slept).toEqual([2000, 4000, 8000, 8000, 8000])
  })

  test('a policy that a new rule names is waited for', async () => {
    const policyRule = row('antiPhishRule')
    const one = step(policyRule, 'create', 'a', { Name: 'a', AntiPhishPolicy: 'a', RecipientDomainIs: ['x.example'] })
    const { receipt, sent } = await perform(one, [missing, rowsReply([{ Guid: 'new' }])])
    expect([receipt.wrote, sent.length, sent[0] === sent[1]]).toEqual(['yes', 2, true])
  })

  test('a busy directory is tried again, five times in all', async () => {
    expect((await perform(changed(), [busy, busy, done])).receipt.wrote).toBe('yes')
    const { receipt, sent } = await perform(
      changed(),
      Array.from({ length: 9 }, () => busy),
    )
    expect([receipt.code, sent]).toEqual(['SERVICE-FAILED', Array.from({ length: 5 }, () => setRule)])
  })
})

describe('a New whose end is not known', () => {
  test.each<[string, Answer]>([
    ['no answer', lost('maybe')],
    ['a server fault', refusal(503, 'X')],
    ['a busy directory', busy],
    ['an error beside a success', rowsReply([], { '@adminapi.errors': ['something broke'] })],
  ])('after %s is looked for, and not made again where it is found', async (_, answer) => {
    const { receipt, sent, slept } = await perform(made(), [
      answer,
      rowsReply([]),
      rowsReply([{ Name: 'A', Guid: 'found' }]),
    ])
    expect(receipt).toEqual({ wrote: 'yes', warnings: [], id: 'found' })
    expect(sent).toEqual([newRule, getRules, getRules])
    expect(slept).toEqual([2000, 4000])
  })

  test('is made again only after the settling time has shown that it is not there', async () => {
    const none = rowsReply([])
    const { receipt, sent, slept } = await perform(made(), [
      lost('maybe'),
      none,
      none,
      none,
      none,
      none,
      rowsReply([{ Guid: 'second' }]),
    ])
    expect(receipt).toEqual({ wrote: 'yes', warnings: [], id: 'second' })
    expect(sent).toEqual([newRule, getRules, getRules, getRules, getRules, getRules, newRule])
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBe(30_000)
  })

  test('that was made after all, late, is found at the second New', async () => {
    const none = rowsReply([])
    const { receipt } = await perform(made(), [
      lost('maybe'),
      none,
      none,
      none,
      none,
      none,
      recorded('exists').reply,
      rowsReply([{ Name: 'a', Guid: 'late' }]),
    ])
    expect(receipt).toEqual({ wrote: 'yes', warnings: [], id: 'late' })
  })

  test('is not made again where nobody can look', async () => {
    const denied = recorded('not-allowed').reply
    const { receipt, sent } = await perform(made(), [lost('maybe'), ...Array.from({ length: 5 }, () => denied)])
    expect(receipt).toEqual({ wrote: 'maybe', code: 'NETWORK-TIMEOUT', warnings: [] })
    expect(sent.filter((one) => one === newRule)).toHaveLength(1)
  })

  test('is not made a third time', async () => {
    const none = Array.from({ length: 5 }, () => rowsReply([]))
    const { receipt, sent } = await perform(made(), [lost('maybe'), ...none, lost('maybe'), ...none])
    expect([receipt.wrote, sent.filter((one) => one === newRule).length]).toEqual(['maybe', 2])
  })

  test('is left where two carry its name', async () => {
    const two = rowsReply([
      { Name: 'a', Guid: '1' },
      { Name: 'a', Guid: '2' },
    ])
    const { receipt, sent } = await perform(made(), [lost('maybe'), two])
    expect([receipt.wrote, sent.length]).toEqual(['maybe', 2])
  })

  test('is left alone once the run is stopped', async () => {
    const { receipt, sent } = await perform(made(), [lost('maybe')], AbortSignal.abort())
    expect([receipt.wrote, sent]).toEqual(['maybe', [newRule]])
  })
})
