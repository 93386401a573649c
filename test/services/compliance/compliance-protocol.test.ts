import { describe, expect, test } from 'vitest'
import type { Sight, Want } from '../../../src/model/protocol.ts'
import type { Call, Reply } from '../../../src/model/wire.ts'
import { openCompliance } from '../../../src/services/compliance/compliance-protocol.ts'
import { brief, rowsReply, scene, scripted, seen, sights, step } from '../cmdlets/cmdlet-scene.ts'
import { asksForRegion, recorded, regionHost, row, toRegion } from './compliance-scene.ts'

const live = new AbortController().signal
const all = (name: string): Want => ({ type: row(name), keys: 'all' })
const short = ({ type, seen: what }: Sight): unknown => [type.replace('purview.', ''), brief(what)]

/** Answers to a batch: each cmdlet by its name. */
function batch(call: Call, replies: Readonly<Record<string, Reply>>): Reply {
  const { requests } = JSON.parse(call.body ?? '')
  const responses = requests.map(({ id, body }: { id: string; body: { CmdletInput: { CmdletName: string } } }) => {
    const reply = replies[body.CmdletInput.CmdletName] ?? rowsReply([])
    return { id, status: reply.status, headers: {}, body: reply.body }
  })
  return { status: 200, headers: new Map(), body: { responses } }
}

describe('reading', () => {
  test('labels are asked for with the settings of their actions', async () => {
    const { door, calls } = scripted((call) => (asksForRegion(call) ? toRegion : recorded('label-get').reply))
    const [label] = await sights(
      openCompliance()
        .reader(door, scene())
        .observe([all('label')], live),
    )
    expect(label === undefined ? undefined : short(label)).toEqual(['label', ['Confidential - View Only']])
    expect(JSON.parse(calls[1]?.body ?? '').CmdletInput).toEqual(recorded('label-get').asked)
  })

  test('several lists are one request to the region, and each fails for itself', async () => {
    const { door, calls } = scripted((call) =>
      asksForRegion(call)
        ? toRegion
        : batch(call, {
            'Get-RetentionCompliancePolicy': recorded('retention-get').reply,
            'Get-DlpCompliancePolicy': recorded('dlp-get').reply,
            'Get-Label': { status: 403, headers: new Map(), body: undefined },
          }),
    )
    const seenAll = await sights(
      openCompliance()
        .reader(door, scene())
        .observe([all('retentionCompliancePolicy'), all('dlpCompliancePolicy'), all('label')], live),
    )
    expect(seenAll.map(short)).toEqual([
      ['retentionCompliancePolicy', ['Keep 7 years']],
      ['dlpCompliancePolicy', ['PR Test Policy']],
      ['label', 'PERMISSION-DENIED'],
    ])
    expect(calls.map(({ method, url, audience }) => [method, url, audience])).toEqual([
      ['GET', expect.stringMatching(/EXOModuleFile$/u), 'https://ps.compliance.protection.outlook.com'],
      [
        'POST',
        `${regionHost}/adminapi/beta/11111111-2222-3333-4444-555555555555/$batch`,
        'https://ps.compliance.protection.outlook.com',
      ],
    ])
  })

  test('without a region everything is unknown, and why is said', async () => {
    const elsewhere: Reply = { status: 302, headers: new Map([['location', 'https://evil.example/']]), body: '' }
    const { door, calls } = scripted(() => elsewhere)
    const seenAll = await sights(
      openCompliance()
        .reader(door, scene())
        .observe([all('label'), all('labelPolicy')], live),
    )
    expect(seenAll.map(short)).toEqual([
      ['label', 'SERVICE-UNREADABLE'],
      ['labelPolicy', 'SERVICE-UNREADABLE'],
    ])
    expect(calls.every(asksForRegion)).toBe(true)
  })

  test('with the initial domain given no other service is contacted', async () => {
    const { door, calls } = scripted((call) => (asksForRegion(call) ? toRegion : rowsReply([])))
    await sights(
      openCompliance()
        .reader(door, scene('contoso.onmicrosoft.com'))
        .observe([all('label')], live),
    )
    expect(calls.map(({ audience }) => audience)).toEqual(Array(2).fill('https://ps.compliance.protection.outlook.com'))
  })
})

test('reader and writer of one run find the region once; another run finds its own', async () => {
  const type = row('dlpComplianceRule')
  const { door, calls } = scripted((call) => (asksForRegion(call) ? toRegion : rowsReply([])))
  const protocol = openCompliance()
  const run = scene()
  await sights(protocol.reader(door, run).observe([all('label')], live))
  const writer = protocol.writer(door, run)
  await writer.perform(step(type, 'update', 'A', { Comment: 'x' }, seen(type, 'A', { Name: 'A' })), live)
  await sights(protocol.reader(door, run).observe([all('label')], live))
  expect(calls.filter(asksForRegion)).toHaveLength(1)
  await sights(protocol.reader(door, scene()).observe([all('label')], live))
  expect(calls.filter(asksForRegion)).toHaveLength(2)
})

test('the recorded exchanges come out of encode', () => {
  const type = row('label')
  const [call] = openCompliance().encode(
    step(
      type,
      'update',
      'Confidential',
      { AdvancedSettings: { Color: '#FF0000' } },
      seen(type, 'Confidential', {}, {}, 'Confidential'),
    ),
    scene(),
  )
  expect(call).toMatchObject({
    url: 'https://ps.compliance.protection.outlook.com/adminapi/beta/11111111-2222-3333-4444-555555555555/InvokeCommand',
    audience: 'https://ps.compliance.protection.outlook.com',
    budget: 'compliance',
  })
  const { CmdletInput: sent } = JSON.parse(call?.body ?? '')
  // The service's hashtables know no letter case; our keys are as documented.
  expect(JSON.stringify(sent).toLowerCase()).toBe(
    JSON.stringify(recorded('label-set-hashtable').asked).toLowerCase().replace('}}', '},"confirm":false}'),
  )
})
