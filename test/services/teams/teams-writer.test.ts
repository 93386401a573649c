import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../../src/model/json.ts'
import type { Step } from '../../../src/model/protocol.ts'
import { TenantformError, trouble } from '../../../src/model/trouble.ts'
import { teamsProtocol } from '../../../src/services/teams/teams-protocol.ts'
import type { Answer } from './teams-scene.ts'
import { refusal, reply, row, scene, scripted, seen, step } from './teams-scene.ts'

const base = '/Skype.Policy/configurations'
const meeting = `${base}/TeamsMeetingPolicy`
const federation = `${base}/TenantFederationSettings`

/** Performs steps, by one writer, against scripted answers. */
async function performAll(steps: readonly Step[], answers: readonly Answer[], signal = new AbortController().signal) {
  const script = scripted(answers)
  const context = scene()
  const writer = teamsProtocol.writer(script.door, context)
  const receipts = []
  for (const one of steps) receipts.push(await writer.perform(one, signal))
  const [first] = receipts
  if (first === undefined) throw new Error('no step')
  const { trouble: why, ...rest } = first
  const receipt = { ...rest, ...(why === undefined ? {} : { code: why.code }) }
  return { receipt, why, receipts, sent: script.told(), calls: script.calls, slept: context.slept }
}

const perform = (one: Step, answers: readonly Answer[], signal?: AbortSignal) => performAll([one], answers, signal)

function changed(name: string, key: string, values: JsonObject, before: JsonObject = {}): Step {
  return step(row(name), 'update', key, values, seen(row(name), key, before))
}

const policy = row('teamsMeetingPolicy')
const made = (): Step => step(policy, 'create', 'Kiosk', { Identity: 'Kiosk', AllowMeetNow: false })
const removed = (): Step => step(policy, 'delete', 'Kiosk', {}, seen(policy, 'Kiosk', {}))
const off = (key = 'Global'): Step => changed('teamsMeetingPolicy', key, { AllowMeetNow: false })
const done = reply(null)
const list = (...names: readonly string[]) => reply(names.map((Identity) => ({ Identity })))
const global = (values: JsonObject) => reply([{ Identity: 'Global', ...values }])
const lost = (arrived: 'no' | 'maybe'): Error =>
  new TenantformError(trouble('NETWORK-TIMEOUT', { message: 'no answer', arrived }))
const newKiosk = [`POST ${meeting}`, { Identity: 'Kiosk', AllowMeetNow: false }]
const notAllowed = refusal(405, 40500, 'Method not allowed')
const wrongForm = refusal(400, 40001, 'Cannot bind')

describe('a change', () => {
  test('is one call; the warning in its header is told', async () => {
    const warned = reply(null, 200, { 'x-ms-configapi-powershell-warningmessage': 'Takes a while.' })
    const { receipt, sent, calls, slept } = await perform(off(), [warned])
    expect(receipt).toEqual({ wrote: 'yes', warnings: ['Takes a while.'], id: 'Global' })
    expect(sent).toEqual([[`PUT ${meeting}/configuration/Global`, { AllowMeetNow: false }]])
    expect(calls[0]?.headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'x-authz-scope': 'tenant',
      'x-ms-correlation-id': 'id-1',
    })
    expect(slept).toEqual([])
  })

  test('goes by PATCH where PUT is not allowed, and the whole session remembers', async () => {
    const { receipts, sent } = await performAll([off('A'), off('B')], [notAllowed, done, done])
    expect(receipts.map(({ wrote }) => wrote)).toEqual(['yes', 'yes'])
    expect(sent.map(([line]) => line)).toEqual([
      `PUT ${meeting}/configuration/A`,
      `PATCH ${meeting}/configuration/A`,
      `PATCH ${meeting}/configuration/B`,
    ])
    expect(sent.map(([, body]) => body)).toEqual(Array.from({ length: 3 }, () => ({ AllowMeetNow: false })))
  })

  test('that is refused after an attempt without an answer may have been made by that one', async () => {
    const { receipt } = await perform(off(), [{ ...refusal(403, 40301, 'Forbidden'), doubted: true }])
    expect(receipt).toEqual({ wrote: 'maybe', code: 'PERMISSION-DENIED', warnings: [] })
  })

  test('that neither method may make is refused, and nothing was written', async () => {
    const { receipt } = await perform(off(), [notAllowed, notAllowed])
    expect(receipt).toEqual({ wrote: 'no', code: 'SERVICE-FAILED', warnings: [] })
  })

  test('of what is as declared by now sends nothing', async () => {
    const { receipt, sent } = await perform(
      changed('teamsMeetingPolicy', 'A', { AllowMeetNow: true }, { AllowMeetNow: true }),
      [],
    )
    expect([receipt, sent]).toEqual([{ wrote: 'yes', warnings: [], id: 'A' }, []])
  })

  test('with nothing that can be written says so', async () => {
    const { receipt } = await perform(
      changed('teamsMeetingPolicy', 'A', { AllowUserToJoinExternalMeeting: 'Disabled' }),
      [],
    )
    expect(receipt).toEqual({ wrote: 'no', code: 'NOT-WRITABLE', warnings: [] })
  })

  test('without an answer may have been made', async () => {
    expect((await perform(off(), [lost('maybe')])).receipt).toMatchObject({ wrote: 'maybe', code: 'NETWORK-TIMEOUT' })
    expect((await perform(off(), [new TypeError('broken')])).receipt).toMatchObject({
      wrote: 'maybe',
      code: 'INTERNAL',
    })
    expect((await perform(off(), [lost('no')])).receipt).toMatchObject({ wrote: 'no' })
    expect((await perform(off(), [refusal(503, 50300, 'Busy')])).receipt).toMatchObject({ wrote: 'maybe' })
  })
})

describe('a refused change', () => {
  test('with several properties says which they were, since one that is gated refuses all', async () => {
    const forbidden = refusal(403, 40301, 'You are not authorized to perform this action')
    const { why } = await perform(
      changed('teamsMeetingPolicy', 'Global', { AllowMeetNow: false, Copilot: 'Enabled' }),
      [forbidden],
    )
    expect(why).toMatchObject({
      code: 'PERMISSION-DENIED',
      message: expect.stringContaining('The request held AllowMeetNow, Copilot.'),
      hint: expect.stringContaining('declare fewer'),
      service: { status: 403, code: '40301' },
      arrived: 'no',
    })
    const single = await perform(off(), [forbidden])
    expect(single.why?.hint).toContain('Teams Administrator')
    expect(single.why?.hint).not.toContain('declare fewer')
  })

  test.each<[string, Answer, string, string]>([
    [
      'a type that is not in flight',
      refusal(400, 40003, 'Type X is not currently enabled in flighting'),
      'SERVICE-FAILED',
      'has not switched it on',
    ],
    ['an instance that is not there', refusal(404, 40400, 'no such thing'), 'SERVICE-FAILED', 'is not there'],
    ['a busy service', refusal(429, 42900, 'slow down'), 'SERVICE-THROTTLED', 'busy'],
    ['a wrong value', wrongForm, 'SERVICE-FAILED', 'Cannot bind'],
  ])('%s', async (_, answer, code, words) => {
    const { receipt, why } = await perform(off(), [answer])
    expect(receipt).toEqual({ wrote: 'no', code, warnings: [] })
    expect(why?.message).toContain(words)
  })
})

describe('a value whose form is in doubt', () => {
  const these = (): Step =>
    changed('tenantFederationConfiguration', '', { AllowFederatedUsers: true, AllowedDomains: ['a.com'] })
  const first = [
    `PUT ${federation}/configuration/Global`,
    { AllowFederatedUsers: true, AllowedDomains: { AllowList: ['a.com'] } },
  ]
  const look = `GET ${federation}`
  const shows = (AllowedDomains: Json) => global({ AllowFederatedUsers: true, AllowedDomains })

  test('is looked at, and left alone once it shows', async () => {
    const { receipt, sent, slept } = await perform(these(), [
      done,
      shows({}),
      shows({ AllowedDomain: [{ Domain: 'A.com' }] }),
    ])
    expect(receipt).toEqual({ wrote: 'yes', warnings: [], id: 'Global' })
    expect([sent, slept]).toEqual([[first, look, look], [2000]])
  })

  test('that was taken and dropped is sent in the other form, without what was taken', async () => {
    const { receipt, sent } = await perform(these(), [done, shows({}), shows({}), shows({}), done])
    expect(receipt.wrote).toBe('yes')
    expect(sent).toEqual([
      first,
      look,
      look,
      look,
      [`PATCH ${federation}/configuration/Global`, { AllowedDomains: ['a.com'] }],
    ])
  })

  test('that was called wrong is sent whole in the other form, at once', async () => {
    const { receipt, sent } = await perform(these(), [wrongForm, done])
    expect(receipt.wrote).toBe('yes')
    expect(sent).toEqual([
      first,
      [`PATCH ${federation}/configuration/Global`, { AllowFederatedUsers: true, AllowedDomains: ['a.com'] }],
    ])
  })

  test('that is wrong in every form was not written, and the first refusal is told', async () => {
    const { receipt, why } = await perform(these(), [wrongForm, refusal(400, 40002, 'Other')])
    expect(receipt).toEqual({ wrote: 'no', code: 'SERVICE-FAILED', warnings: [] })
    expect(why?.message).toContain('Cannot bind')
  })

  test('whose last form has no clear end may have been written', async () => {
    expect((await perform(these(), [wrongForm, lost('maybe')])).receipt).toMatchObject({
      wrote: 'maybe',
      code: 'NETWORK-TIMEOUT',
    })
  })

  test('that was taken once is left to the reading back when the other form is refused', async () => {
    const { receipt } = await perform(these(), [done, shows({}), shows({}), shows({}), wrongForm])
    expect(receipt).toEqual({ wrote: 'yes', warnings: [], id: 'Global' })
  })

  test('that cannot be read is not written again', async () => {
    const { receipt, sent } = await perform(these(), [done, refusal(403, 40301, 'No')])
    expect([receipt.wrote, sent.length]).toEqual(['yes', 2])
  })

  test('is not tried in another form where a permission is what lacks', async () => {
    const { receipt, sent } = await perform(these(), [refusal(403, 40301, 'No')])
    expect([receipt.wrote, sent.length]).toEqual(['no', 1])
  })

  test('a spelling: the documented one, then the one that is read', async () => {
    const name = 'EnableMutualFederationForChatParticipants'
    const read = 'EnableMutualFederationForChatPartipants'
    const still = global({ [read]: false })
    const one = changed('tenantFederationConfiguration', '', { [name]: true }, { [name]: false })
    const { sent } = await perform(one, [done, still, still, still, done])
    const path = `PUT ${federation}/configuration/Global`
    expect(sent).toEqual([[path, { [name]: true }], look, look, look, [path, { [read]: true }]])
  })

  test('a text that null does not clear is cleared by an empty one', async () => {
    const one = changed('teamsMeetingPolicy', 'Kiosk', { Description: null }, { Description: 'x' })
    const still = reply([
      { Identity: 'Global', Description: null },
      { Identity: 'Tag:Kiosk', Description: 'x' },
    ])
    const { sent } = await perform(one, [done, still, still, still, done])
    expect([sent[0], sent[4]]).toEqual([
      [`PUT ${meeting}/configuration/Kiosk`, { Description: null }],
      [`PUT ${meeting}/configuration/Kiosk`, { Description: '' }],
    ])
  })

  test('a later write that fails leaves it open what was written', async () => {
    const values = { AllowTeamsConsumer: false, EnableMutualFederationForChatParticipants: true }
    const { receipt } = await perform(changed('tenantFederationConfiguration', '', values), [
      done,
      wrongForm,
      wrongForm,
    ])
    expect(receipt).toMatchObject({ wrote: 'maybe', code: 'SERVICE-FAILED' })
  })
})

describe('a create', () => {
  test('is one call and gives the name as the id', async () => {
    const { receipt, sent, calls } = await perform(made(), [done])
    expect([receipt, sent]).toEqual([{ wrote: 'yes', warnings: [], id: 'Kiosk' }, [newKiosk]])
    expect(calls[0]).toMatchObject({ effect: 'write', repeat: 'afterLookup' })
  })

  test('without an answer that is found is made, and is not sent again', async () => {
    const { receipt, sent } = await perform(made(), [lost('maybe'), list('Global', 'Tag:kiosk')])
    expect([receipt.wrote, sent]).toEqual(['yes', [newKiosk, `GET ${meeting}`]])
  })

  test('without an answer is sent again only once a complete list lacks it at the end of its settling time', async () => {
    const looks = Array.from({ length: 13 }, () => list('Global'))
    const { receipt, sent, slept } = await perform(made(), [lost('maybe'), ...looks, done])
    expect(receipt).toMatchObject({ wrote: 'yes', id: 'Kiosk' })
    expect(sent.filter(([line]) => line === `POST ${meeting}`)).toHaveLength(2)
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(policy.settleSeconds * 1000)
  })

  test('without an answer that cannot be looked for is not sent again', async () => {
    const looks = Array.from({ length: 13 }, () => refusal(503, 50300, 'Busy'))
    const { receipt, sent } = await perform(made(), [lost('maybe'), ...looks])
    expect([receipt.wrote, sent.filter(([line]) => line === newKiosk[0]).length]).toEqual(['maybe', 1])
  })

  test('of a name that is taken is refused: somebody else made it', async () => {
    const { receipt, sent } = await perform(made(), [refusal(409, 40900, 'It already exists')])
    expect([receipt, sent.length]).toEqual([{ wrote: 'no', code: 'SERVICE-FAILED', warnings: [] }, 1])
  })

  test('stops at once when it is told to', async () => {
    const stop = new AbortController()
    stop.abort()
    const { receipt, slept } = await perform(made(), [lost('maybe')], stop.signal)
    expect([receipt.wrote, slept]).toEqual(['maybe', []])
  })
})

describe('a delete', () => {
  test('is one call by name', async () => {
    const { receipt, sent } = await perform(removed(), [reply(null, 204)])
    expect([receipt, sent]).toEqual([
      { wrote: 'yes', warnings: [], id: 'Kiosk' },
      [`DELETE ${meeting}/configuration/Kiosk`],
    ])
  })

  test('of what is gone already is done', async () => {
    expect((await perform(removed(), [refusal(404, 40400, 'gone')])).receipt).toMatchObject({ wrote: 'yes' })
  })

  test('that is refused is told', async () => {
    expect((await perform(removed(), [refusal(400, 40002, 'It is assigned')])).why).toMatchObject({
      code: 'SERVICE-FAILED',
      message: expect.stringContaining('It is assigned'),
      subject: { address: { type: 'teams.teamsMeetingPolicy', key: 'Kiosk' } },
    })
  })
})
