import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/model/wire.ts'
import { readSharepointError } from '../../../src/services/sharepoint/sharepoint-errors.ts'
import { operationIn } from '../../../src/services/sharepoint/sharepoint-operation.ts'
import { sharepointProtocol } from '../../../src/services/sharepoint/sharepoint-protocol.ts'
import {
  brief,
  csomRefusal,
  csomReply,
  recorded,
  restReply,
  row,
  scene,
  scripted,
  sights,
  step,
  tenantReply,
} from './sharepoint-scene.ts'

describe('a refusal', () => {
  test.each<[string, Reply, boolean, string | undefined]>([
    ['by its name', csomRefusal('Microsoft.SharePoint.Client.ServerUnauthorizedAccessException'), true, 'permission'],
    ['by its number, under any name', csomRefusal('x.y', 'no', -2147024891), true, 'permission'],
    [
      'of a missing site, as one source names it',
      csomRefusal('Microsoft.Online.SharePoint.Common.SpoNoSiteException'),
      true,
      'notFound',
    ],
    [
      'of a missing site, as another does',
      csomRefusal('Microsoft.Online.SharePoint.Common.SpoNoSuchSiteException'),
      true,
      'notFound',
    ],
    ['of a missing file', csomRefusal('System.IO.FileNotFoundException'), true, 'notFound'],
    [
      'of a missing thing, told in words',
      csomRefusal('Microsoft.Online.SharePoint.Common.SpoException', 'Cannot get site https://x.'),
      true,
      'notFound',
    ],
    [
      'of something that is there',
      csomRefusal('Microsoft.SharePoint.SPException', 'A site already exists at this URL.'),
      true,
      'exists',
    ],
    ['of a value', csomRefusal('System.ArgumentOutOfRangeException'), true, 'badValue'],
    ['of a request', csomRefusal('Microsoft.SharePoint.Client.InvalidClientQueryException'), true, 'badRequest'],
    ['without a reason', csomRefusal('Microsoft.SharePoint.Client.UnknownError', 'Unknown Error'), true, 'other'],
    ['that is none', csomReply({}), true, undefined],
    ['that is no answer of ProcessQuery', restReply({ value: [] }), true, 'unreadable'],
    ['of REST that is none', restReply(null, 204), false, undefined],
    ['of REST: missing', recorded('odata-error').reply, false, 'notFound'],
    [
      'of REST: there already',
      restReply({ error: { code: '-1', message: 'The theme already exists.' } }, 400),
      false,
      'exists',
    ],
    ['of REST: a conflict', restReply(null, 409), false, 'exists'],
    [
      'of REST: a value',
      restReply({ error: { code: '-1', message: { lang: 'en-US', value: 'Bad colour' } } }, 400),
      false,
      'badValue',
    ],
    ['of REST: a fault', restReply(null, 502), false, 'transient'],
    ['that says who must sign in', restReply(null, 401), false, 'signIn'],
  ])('%s', (_, reply, csom, kind) => {
    expect(readSharepointError(reply, csom)?.kind).toBe(kind)
  })

  test.each<[unknown, string, string]>([
    [{ 'odata.error': { code: '-1, X', message: { value: 'words' } } }, '-1, X', 'words'],
    [{ error: { code: 'c', message: 'words' } }, 'c', 'words'],
    [{ error: { code: 'c', message: { value: 'words' } } }, 'c', 'words'],
    [{ error_description: 'words' }, '', 'words'],
    ['words\u0000\u0007of text', '', 'words of text'],
    [null, '', ''],
  ])('words it as %j', (body, code, message) => {
    expect(readSharepointError({ status: 400, headers: new Map(), body }, false)).toMatchObject({ code, message })
  })

  test('keeps what support asks for', () => {
    const reply = restReply(null, 500, { sprequestguid: 'guid-1' })
    expect(readSharepointError(reply, false)?.requestId).toBe('guid-1')
  })
})

describe('an operation', () => {
  const told = (...more: readonly object[]) =>
    operationIn(
      csomReply(
        Object.fromEntries(
          more.map((one, index) => [
            index + 1,
            { _ObjectType_: 'x.SpoOperation', _ObjectIdentity_: `op${index}`, IsComplete: false, ...one },
          ]),
        ),
      ),
    )
  test.each([
    [{ PollingInterval: 5000 }, 5000],
    [{ PollingInterval: 1 }, 1000],
    [{ PollingInterval: 3_600_000 }, 60_000],
    [{ PollingInterval: 0 }, 15_000],
    [{}, 15_000],
  ])('that says %j is asked after again in %i ms', (more, waitMs) => {
    expect(told(more)?.waitMs).toBe(waitMs)
  })

  test('is the last one that an answer tells of', () => {
    expect(told({}, { IsComplete: true })).toMatchObject({ identity: 'op1', complete: true })
  })

  test.each([[{ IsComplete: null }], [{ _ObjectIdentity_: null }]])(
    'that does not say how it stands is none (%j)',
    (more) => {
      expect(told(more)).toBeUndefined()
    },
  )
})

describe('details of reading', () => {
  const live = new AbortController().signal

  test('Graph is asked again where it failed before', async () => {
    const script = scripted([
      restReply(null, 429),
      restReply({ webUrl: 'https://contoso.sharepoint.com' }),
      tenantReply({}),
    ])
    const reader = sharepointProtocol.reader(script.door, scene(null))
    const wants = [{ type: row('tenant'), keys: 'all' as const }]
    const codes = [await sights(reader.observe(wants, live)), await sights(reader.observe(wants, live))]
    expect(codes.map(([sight]) => sight && brief(sight.seen))).toEqual(['SERVICE-THROTTLED', ['']])
  })

  test('a 404 of the path proves nothing of a site', () => {
    expect(brief(sharepointProtocol.decode(row('site'), restReply(null, 404)))).toBe('SERVICE-FAILED')
  })

  test('two tenants in one answer are none', () => {
    const tenant = { _ObjectType_: 'x.Tenant' }
    expect(brief(sharepointProtocol.decode(row('tenant'), csomReply({ 3: tenant, 4: tenant })))).toBe(
      'SERVICE-UNREADABLE',
    )
  })

  test('a site is asked for with everything there is of it', async () => {
    const script = scripted([restReply(null, 500)])
    await sights(
      sharepointProtocol.reader(script.door, scene()).observe([{ type: row('site'), keys: ['/sites/a'] }], live),
    )
    expect(script.calls[0]?.body).toContain('/sites/a</Parameter><Parameter Type="Boolean">true</Parameter>')
  })
})

describe('details of writing', () => {
  const body = (...one: Parameters<typeof step>): string =>
    sharepointProtocol.encode(step(...one), scene())[0]?.body ?? ''

  test('no picture is Null, not an empty text', () => {
    const add = body(row('orgAssetLibrary'), 'create', '/sites/a/L', { LibraryUrl: '/sites/a/L' })
    expect(add).toContain(
      '<Parameter Type="Enum">1</Parameter><Parameter Type="String">https://contoso.sharepoint.com/sites/a/L</Parameter><Parameter Type="Null"/><Parameter Type="Enum">1</Parameter>',
    )
  })

  test('a home site is where Viva Connections begins, until somebody says otherwise', () => {
    expect(JSON.parse(body(row('homeSite'), 'create', '/sites/h', { Url: '/sites/h' }))).toEqual({
      siteUrl: 'https://contoso.sharepoint.com/sites/h',
      audiences: [],
      vivaConnectionsDefaultStart: true,
      isInDraftMode: false,
    })
  })

  test('what is only for a new site is not sent to an old one', () => {
    const before = { at: { type: row('site').name, key: '/sites/a' }, id: '/sites/a', values: {}, raw: null }
    const sent = body(row('site'), 'update', '/sites/a', { Template: 'STS#3', Title: 'T' }, before)
    expect([sent.includes('Name="Title"'), sent.includes('Template')]).toEqual([true, false])
  })
})
