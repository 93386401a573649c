import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/model/json.ts'
import { isRecord } from '../../../src/model/json.ts'
import type { Sight, Want } from '../../../src/model/protocol.ts'
import { TenantformError, trouble } from '../../../src/model/trouble.ts'
import type { Call, Reply } from '../../../src/model/wire.ts'
import { cmdletReader } from '../../../src/services/cmdlets/cmdlet-reader.ts'
import type { Answer } from './cmdlet-scene.ts'
import { brief, recorded, refusal, row, rowsReply, scene, scripted, sights } from './cmdlet-scene.ts'

const live = new AbortController().signal

/** Reads through a scripted door; gives what was seen, shortly, and what was sent. */
async function read(
  wants: readonly Want[],
  answers: readonly Answer[] | ((call: Call) => Reply),
  domain?: string | null,
) {
  const script = scripted(answers)
  const all = await sights(cmdletReader(script.door, scene(domain)).observe(wants, live))
  return { all, seen: all.map(short), sent: script.told(), calls: script.calls }
}

function short({ type, scope, seen }: Sight): unknown {
  return [type.replace('exchange.', ''), isRecord(scope) ? Object.values(scope)[0] : scope, brief(seen)]
}

/** An answer to a batch: one reply for each item, in whatever order. */
function batch(...replies: readonly (readonly [string, Reply])[]): Reply {
  const responses = replies.map(([id, { status, body }]) => ({ id, status, headers: {}, body }))
  return { status: 200, headers: new Map(), body: { responses } }
}

const all = (name: string): Want => ({ type: row(name), keys: 'all' })
const page = (name: string, link?: string): Reply =>
  rowsReply([{ Name: name }], link === undefined ? {} : { '@odata.nextLink': link })
const next = (token: string): string =>
  `https://outlook.office365.com/adminapi/beta/11111111-2222-3333-4444-555555555555/InvokeCommand?$skiptoken=${token}`

describe('what is asked for', () => {
  test('one list is one cmdlet, whole', async () => {
    const { seen, sent, calls } = await read([all('transportRule')], [page('a')])
    expect(seen).toEqual([['transportRule', 'all', ['a']]])
    expect(sent).toEqual(['Get-TransportRule {"ResultSize":"Unlimited"}'])
    expect(calls[0]).toMatchObject({
      effect: 'read',
      repeat: 'safe',
      audience: 'https://outlook.office365.com',
      headers: {
        'connection-id': 'id-1',
        'client-request-id': 'id-2',
        'x-anchormailbox': 'UPN:OAuthUser@contoso.onmicrosoft.com',
      },
    })
  })

  test('several are one request, told apart by their id, and each fails for itself', async () => {
    const { seen, sent, calls } = await read(
      [all('transportRule'), all('transportConfig'), { type: row('mailbox'), keys: ['a@x.example', 'gone@x.example'] }],
      [
        batch(
          ['3', recorded('not-found-json').reply],
          ['1', recorded('not-allowed').reply],
          ['2', rowsReply([{ Identity: 'A', Guid: 'g' }])],
          ['0', page('a')],
        ),
      ],
    )
    expect(seen).toEqual([
      ['transportRule', 'all', ['a']],
      ['transportConfig', 'all', 'PERMISSION-DENIED'],
      ['mailbox', 'a@x.example', ['a@x.example']],
      ['mailbox', 'gone@x.example', 'absent'],
    ])
    expect(sent).toEqual([
      [
        'Get-TransportRule {"ResultSize":"Unlimited"}',
        'Get-TransportConfig {}',
        'Get-Mailbox {"Identity":"a@x.example"}',
        'Get-Mailbox {"Identity":"gone@x.example"}',
      ],
    ])
    expect(calls[0]).toMatchObject({
      url: 'https://outlook.office365.com/adminapi/beta/11111111-2222-3333-4444-555555555555/$batch',
      cost: 4,
      repeat: 'safe',
      effect: 'read',
    })
    expect(calls[0]?.body).not.toMatch(/authorization/iu)
    expect(calls[0]?.body).toContain('"x-anchormailbox":"UPN:a@x.example"')
  })

  test('never more than ten cmdlets a request and three requests at a time', async () => {
    let [open, most] = [0, 0]
    const sizes: number[] = []
    const keys = Array.from({ length: 45 }, (_, index) => `m${index}@x.example`)
    const answerAll = (call: Call): Reply => {
      const { requests } = JSON.parse(call.body ?? '{}')
      sizes.push(requests.length)
      return batch(
        ...requests.map((one: { id: string }) => [one.id, rowsReply([{ Identity: 'x', Guid: 'g' }])] as const),
      )
    }
    const reader = cmdletReader(
      {
        async send(call) {
          open += 1
          most = Math.max(most, open)
          await Promise.resolve()
          open -= 1
          return answerAll(call)
        },
      },
      scene(),
    )
    const found = await sights(reader.observe([{ type: row('casMailbox'), keys }], live))
    expect([sizes, most]).toEqual([[10, 10, 10, 10, 5], 3])
    expect(found.map(({ scope }) => scope)).toEqual(keys.map((key) => ({ key })))
  })

  test('an object is asked for by its id, too, and all of them for an export', async () => {
    const { sent, seen } = await read(
      [
        { type: row('mailbox'), keys: [], ids: ['g'] },
        { type: row('casMailbox'), keys: 'all' },
      ],
      [
        batch(
          ['0', rowsReply([{ Identity: 'A', Guid: 'g', PrimarySmtpAddress: 'a@x.example' }])],
          ['1', rowsReply([])],
        ),
      ],
    )
    expect(sent).toEqual([['Get-Mailbox {"Identity":"g"}', 'Get-CASMailbox {"ResultSize":"Unlimited"}']])
    expect(seen).toEqual([
      ['mailbox', 'g', ['a@x.example']],
      ['casMailbox', 'all', []],
    ])
  })
})

describe('the initial domain', () => {
  test('is asked for once where another was given', async () => {
    const reader = [recorded('accepted-domains').reply, page('a')]
    const { sent, calls } = await read([all('transportRule')], reader, 'contoso.com')
    expect(sent).toEqual(['Get-AcceptedDomain {}', 'Get-TransportRule {"ResultSize":"Unlimited"}'])
    expect(calls.map(({ headers }) => headers['x-anchormailbox'])).toEqual([
      'TID:11111111-2222-3333-4444-555555555555',
      'UPN:OAuthUser@contoso.onmicrosoft.com',
    ])
  })

  test('that may not be read does not stop the rest', async () => {
    const { seen, calls } = await read([all('transportRule')], [recorded('not-allowed').reply, page('a')], null)
    expect(seen).toEqual([['transportRule', 'all', ['a']]])
    expect(calls[1]?.headers['x-anchormailbox']).toBe('TID:11111111-2222-3333-4444-555555555555')
  })

  test('that got no answer leaves all unknown', async () => {
    const lost = new TenantformError(trouble('NETWORK-TIMEOUT', { message: 'no answer' }))
    const { seen } = await read([all('transportRule'), all('transportConfig')], [lost], null)
    expect(seen).toEqual([
      ['transportRule', 'all', 'NETWORK-TIMEOUT'],
      ['transportConfig', 'all', 'NETWORK-TIMEOUT'],
    ])
  })
})

describe('long lists', () => {
  test('are followed to their end, the same body to each link', async () => {
    const { seen, sent, calls } = await read(
      [all('transportRule')],
      [page('a', next('1')), page('b', next('2')), page('c')],
    )
    expect(seen).toEqual([['transportRule', 'all', ['a', 'b', 'c']]])
    expect(new Set(sent).size).toBe(1)
    expect(calls.map(({ url }) => url.split('?')[1])).toEqual([undefined, '$skiptoken=1', '$skiptoken=2'])
  })

  test('that break are read once more, then whole', async () => {
    const broken = recorded('page-expired').reply
    const { seen, calls } = await read(
      [all('transportRule')],
      [page('a', next('1')), broken, page('a', next('2')), page('b')],
    )
    expect(seen).toEqual([['transportRule', 'all', ['a', 'b']]])
    expect(calls).toHaveLength(4)
  })

  test('whose links are only fetched are fetched, once POST was refused twice', async () => {
    const broken = recorded('page-expired').reply
    const { seen, calls } = await read(
      [all('transportRule')],
      [page('a', next('1')), broken, page('a', next('2')), broken, page('b', next('3')), page('c')],
    )
    expect(seen).toEqual([['transportRule', 'all', ['a', 'b', 'c']]])
    expect(calls.slice(2).map(({ method, url, body }) => [method, url.split('?')[1], body === undefined])).toEqual([
      ['POST', undefined, false],
      ['POST', '$skiptoken=2', false],
      ['GET', '$skiptoken=2', true],
      ['GET', '$skiptoken=3', true],
    ])
  })

  test.each<[string, readonly Answer[], string]>([
    [
      'break twice, also when the link is fetched',
      [
        page('a', next('1')),
        recorded('page-expired').reply,
        page('a', next('2')),
        recorded('page-expired').reply,
        recorded('page-expired').reply,
      ],
      'SERVICE-UNREADABLE',
    ],
    ['break otherwise', [page('a', next('1')), refusal(500, 'ADTransientException')], 'SERVICE-FAILED'],
    ['are said not to be found', [refusal(404, 'Tasks.ManagementObjectNotFoundException')], 'SERVICE-FAILED'],
    [
      'end in what is said not to be found',
      [page('a', next('1')), refusal(404, 'Tasks.ManagementObjectNotFoundException')],
      'SERVICE-FAILED',
    ],
    ['go in a circle', [page('a', next('1')), page('b', next('1'))], 'SERVICE-UNREADABLE'],
    ['lose a page', [page('a', next('1')), { status: 200, headers: new Map(), body: '' }], 'SERVICE-UNREADABLE'],
    [
      'say in the middle that they were cut',
      [
        page('a', next('1')),
        rowsReply([{ Name: 'b' }], { '@adminapi.warnings': ['There are more results available.'] }),
      ],
      'SERVICE-UNREADABLE',
    ],
  ])('that %s are unknown, never short', async (_, answers, code) => {
    const { seen } = await read([all('transportRule')], answers)
    expect(seen).toEqual([['transportRule', 'all', code]])
  })

  test('inside a batch are followed alone', async () => {
    const { seen, sent } = await read(
      [all('transportRule'), all('remoteDomain')],
      [batch(['0', page('a', next('1'))], ['1', page('Default')]), page('b')],
    )
    expect(seen).toEqual([
      ['transportRule', 'all', ['a', 'b']],
      ['remoteDomain', 'all', ['Default']],
    ])
    expect(sent[1]).toBe('Get-TransportRule {"ResultSize":"Unlimited"}')
  })
})

describe('what goes wrong in a batch', () => {
  const two = [all('transportRule'), all('transportConfig')]
  test.each<[string, Reply, Reply]>([
    ['busy', recorded('throttled').reply, page('a')],
    ['a fault of the directory', recorded('transient').reply, page('a')],
  ])('%s: the item is run again alone', async (_, item, again) => {
    const { seen, sent } = await read(two, [batch(['0', item], ['1', rowsReply([{}])]), again])
    expect(seen[0]).toEqual(['transportRule', 'all', ['a']])
    expect(sent.slice(1)).toEqual(['Get-TransportRule {"ResultSize":"Unlimited"}'])
  })

  test('an item without an answer is run again alone; what fails then fails alone', async () => {
    const lost = new TenantformError(trouble('NETWORK-FAILED', { message: 'gone' }))
    const { seen } = await read(two, [batch(['1', rowsReply([{}])]), lost])
    expect(seen).toEqual([
      ['transportRule', 'all', 'NETWORK-FAILED'],
      ['transportConfig', 'all', ['']],
    ])
  })

  test.each<[string, Reply, string]>([
    ['a refusal of the whole', refusal(403, 'X'), 'PERMISSION-DENIED'],
    ['an answer that holds none', rowsReply([]), 'SERVICE-UNREADABLE'],
  ])('%s is told for each', async (_, whole, code) => {
    const { seen, calls } = await read(two, [whole])
    expect([seen, calls.length]).toEqual([
      [
        ['transportRule', 'all', code],
        ['transportConfig', 'all', code],
      ],
      1,
    ])
  })
})

test('an empty answer about one object: absent by its key, unknown by its id', async () => {
  const none: JsonObject = { '@adminapi.warnings': [] }
  const { seen } = await read(
    [{ type: row('mailbox'), keys: ['a@x.example'], ids: ['g'] }],
    [batch(['0', rowsReply([], none)], ['1', rowsReply([], none)])],
  )
  expect(seen).toEqual([
    ['mailbox', 'a@x.example', 'absent'],
    ['mailbox', 'g', 'SERVICE-UNREADABLE'],
  ])
})
