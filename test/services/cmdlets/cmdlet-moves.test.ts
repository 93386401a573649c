import { describe, expect, test } from 'vitest'
import { clouds } from '../../../src/model/cloud.ts'
import type { Reply } from '../../../src/model/wire.ts'
import type { Cmdlet } from '../../../src/services/cmdlets/cmdlet-call.ts'
import { cmdletRunner } from '../../../src/services/cmdlets/cmdlet-runner.ts'
import { complianceElsewhere, compliancePlace } from '../../../src/services/compliance/compliance-place.ts'
import { rowsReply, scene, scripted } from './cmdlet-scene.ts'

const live = new AbortController().signal
const write: Cmdlet = { name: 'Set-TransportRule', parameters: { Identity: 'a' }, repeat: 'afterLookup' }
const front = 'outlook.office365.com'
const done = rowsReply([])

function sentTo(location: string, more: Partial<Reply> = {}): Reply {
  return { status: 307, headers: new Map([['location', location]]), body: '', ...more }
}

const region = (label: string): Reply => sentTo(`https://${label}.${front}:446/adminapi/beta/t/InvokeCommand`)
const misrouted: Reply = {
  status: 400,
  headers: new Map(),
  body: { error: { code: 'ErrorIncorrectRoutingHint', message: 'x' } },
}

async function ran(answers: readonly Reply[], times = 1) {
  const { door, calls } = scripted(answers)
  const runner = cmdletRunner(door, scene())
  const replies: Reply[] = []
  for (let n = 0; n < times; n += 1) replies.push(await runner.run(write, 'exchange', live))
  return { replies, hosts: calls.map((call) => new URL(call.url).host), calls }
}

describe('Exchange that sends on', () => {
  test('is followed with the same call, and asked there from then on', async () => {
    const { replies, hosts, calls } = await ran([region('eurprd01'), done, done], 2)
    expect(replies.map((one) => one.status)).toEqual([200, 200])
    expect(hosts).toEqual([front, `eurprd01.${front}`, `eurprd01.${front}`])
    expect(calls[1]).toMatchObject({ method: 'POST', body: calls[0]?.body, audience: clouds.commercial.exchange })
  })

  test.each([
    ['another cloud', 'https://eurprd01.outlook.office365.us/x'],
    ['nobody known', 'https://outlook.office365.com.evil.example/x'],
    ['deeper below', 'https://a.b.outlook.office365.com/x'],
    ['plain http', 'http://eurprd01.outlook.office365.com/x'],
    ['somebody’s name', 'https://u:p@eurprd01.outlook.office365.com/x'],
    ['a strange port', 'https://eurprd01.outlook.office365.com:8443/x'],
  ])('to %s is not followed: nothing else may choose where a token goes', async (_, location) => {
    const { replies, hosts } = await ran([sentTo(location)])
    expect(replies.map((one) => one.status)).toEqual([307])
    expect(hosts).toEqual([front])
  })

  test('on and on is told in the end', async () => {
    const { replies, hosts } = await ran(['a1', 'b1', 'c1', 'd1', 'e1'].map(region))
    expect(replies[0]?.status).toBe(307)
    expect(hosts).toHaveLength(4)
  })

  test('after an attempt without an answer stays in doubt', async () => {
    const { replies } = await ran([sentTo(`https://eurprd01.${front}/x`, { doubted: true }), done])
    expect(replies[0]?.doubted).toBe(true)
  })

  test('in the middle of a list is followed with the link', async () => {
    const { door, calls } = scripted([region('eurprd01'), done])
    const url = `https://${front}/adminapi/beta/t/InvokeCommand?%24skiptoken=abc`
    const cmdlet: Cmdlet = { name: 'Get-TransportRule', parameters: {}, repeat: 'safe' }
    await cmdletRunner(door, scene()).run(cmdlet, 'exchange', live, { url, method: 'POST' })
    expect(calls.map((call) => call.url)).toEqual([url, url.replace(front, `eurprd01.${front}`)])
  })

  test('while it is asked for the initial domain is followed, and the place is kept', async () => {
    const { door, calls } = scripted([
      region('eurprd01'),
      rowsReply([{ InitialDomain: true, DomainName: 'contoso.onmicrosoft.com' }]),
      done,
    ])
    await cmdletRunner(door, scene(null)).run(write, 'exchange', live)
    expect(calls.map((call) => new URL(call.url).host)).toEqual([front, `eurprd01.${front}`, `eurprd01.${front}`])
    expect(calls[2]?.headers['x-anchormailbox']).toBe('UPN:OAuthUser@contoso.onmicrosoft.com')
  })
})

describe('Purview whose tenant has moved', () => {
  const purview = 'ps.compliance.protection.outlook.com'
  const admin = (label: string): Reply => sentTo(`https://${label}.admin.protection.outlook.com:446/x`, { status: 302 })

  async function asked(answers: readonly Reply[]) {
    const { door, calls } = scripted(answers)
    const runner = cmdletRunner(door, scene(), compliancePlace, complianceElsewhere)
    const reply = await runner.run(write, 'compliance', live)
    return { status: reply.status, hosts: calls.map((call) => new URL(call.url).host) }
  }

  test('is looked for anew where the old region does not know it', async () => {
    expect(await asked([admin('nam13b'), misrouted, admin('eur01b'), done])).toEqual({
      status: 200,
      hosts: [purview, `nam13b.${purview}`, purview, `eur01b.${purview}`],
    })
  })

  test('is followed where the old region says where to', async () => {
    expect(await asked([admin('nam13b'), admin('eur01b'), done])).toEqual({
      status: 200,
      hosts: [purview, `nam13b.${purview}`, `eur01b.${purview}`],
    })
  })

  test('is told where no region knows it', async () => {
    const round = [admin('nam13b'), misrouted]
    const { status, hosts } = await asked([...round, ...round, ...round, ...round])
    expect({ status, requests: hosts.length }).toEqual({ status: 400, requests: 8 })
  })
})
