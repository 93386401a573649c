import { describe, expect, test } from 'vitest'
import { clouds } from '../../../src/model/cloud.ts'
import type { CloudName } from '../../../src/model/cloud.ts'
import type { Want } from '../../../src/model/protocol.ts'
import { TenantformError, trouble } from '../../../src/model/trouble.ts'
import { sitePath, siteUrl } from '../../../src/services/sharepoint/sharepoint-hosts.ts'
import { sharepointProtocol } from '../../../src/services/sharepoint/sharepoint-protocol.ts'
import type { Door } from '../../../src/model/wire.ts'
import type { Answer } from './sharepoint-scene.ts'
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
  tenantReply,
} from './sharepoint-scene.ts'

/** Reads wants against scripted answers. */
async function read(wants: readonly Want[], answers: Parameters<typeof scripted>[0], context = scene()) {
  const script = scripted(answers)
  const signal = new AbortController().signal
  const seen = await sights(sharepointProtocol.reader(script.door, context).observe(wants, signal))
  return {
    seen: seen.map(({ type, scope, seen: one }) => [type, scope, brief(one)]),
    all: seen,
    calls: script.calls,
    sent: script.told(),
  }
}

const all = (name: string): Want => ({ type: row(name), keys: 'all' })
const tenant = tenantReply({ SharingCapability: 2, BlockMacSync: true })
const siteRoot = 'https://contoso.sharepoint.com/sites/s'
const root = restReply({ webUrl: 'https://fabrikam.sharepoint.com' })

describe('the hosts', () => {
  test('are asked of Graph once, and then used by everything', async () => {
    const { calls, seen } = await read(
      [all('tenant'), all('theme')],
      (call) =>
        call.url.includes('graph') ? root : call.url.includes('theme') ? recorded('theme-list').reply : tenant,
      scene(null),
    )
    expect(calls.map(({ url, audience, budget }) => [new URL(url).host, audience, budget])).toEqual([
      ['graph.microsoft.com', 'https://graph.microsoft.com', 'graph'],
      ['fabrikam-admin.sharepoint.com', 'https://fabrikam-admin.sharepoint.com', 'sharepoint'],
      ['fabrikam-admin.sharepoint.com', 'https://fabrikam-admin.sharepoint.com', 'sharepoint'],
    ])
    expect(seen).toHaveLength(2)
  })

  test('are not asked for where they are given', async () => {
    const { calls } = await read([all('siteDesign')], [restReply({ value: [] })])
    expect(calls.map(({ url }) => new URL(url).host)).toEqual(['contoso.sharepoint.com'])
  })

  test.each<[string, Answer, string]>([
    ['may not ask', restReply({ error: { code: 'accessDenied', message: 'no' } }, 403), 'PERMISSION-DENIED'],
    ['has no SharePoint of this cloud', restReply({ webUrl: 'https://evil.example' }), 'SERVICE-UNREADABLE'],
    [
      'has one that only looks so',
      restReply({ webUrl: 'https://a.sharepoint.com.evil.example' }),
      'SERVICE-UNREADABLE',
    ],
    ['has one below another name', restReply({ webUrl: 'https://a.b.sharepoint.com' }), 'SERVICE-UNREADABLE'],
    ['finds Graph busy', restReply(null, 429), 'SERVICE-THROTTLED'],
    ['has no network', new TenantformError(trouble('NETWORK-FAILED', { message: 'no' })), 'NETWORK-FAILED'],
  ])('who %s knows nothing of anything', async (_, answer, code) => {
    const wants: readonly Want[] = [all('tenant'), { type: row('site'), keys: ['/sites/a'], ids: ['/sites/b'] }]
    const { seen } = await read(wants, [answer], scene(null))
    expect(seen).toEqual([
      ['sharepoint.tenant', 'all', code],
      ['sharepoint.site', { key: '/sites/a' }, code],
      ['sharepoint.site', { id: '/sites/b' }, code],
    ])
  })

  test('that are not this cloud’s are refused before anything is sent', async () => {
    const { seen, calls } = await read([all('tenant')], [], scene('contoso-admin.sharepoint.us'))
    expect([seen[0]?.[2], calls]).toEqual(['INPUT-INVALID', []])
  })

  test.each<[CloudName, string]>([
    ['commercial', 'https://contoso-admin.sharepoint.com'],
    ['gcchigh', 'https://contoso-admin.sharepoint.us'],
    ['dod', 'https://contoso-admin.sharepoint-mil.us'],
    ['china', 'https://contoso-admin.sharepoint.cn'],
  ])('of %s', (name, audience) => {
    const cloud = clouds[name]
    expect(sharepointProtocol.audience({ cloud, sharepointAdminHost: `contoso-admin${cloud.sharePointSuffix}` })).toBe(
      audience,
    )
    expect(sharepointProtocol.audience({ cloud })).toBe(cloud.graph)
  })

  const place = {
    admin: 'https://c-admin.sharepoint.com',
    root: 'https://c.sharepoint.com',
    personal: 'https://c-my.sharepoint.com',
  }
  test.each([
    ['/sites/a', 'https://c.sharepoint.com/sites/a'],
    ['/sites/a/', 'https://c.sharepoint.com/sites/a'],
    ['/', 'https://c.sharepoint.com'],
    ['/personal/x_c_com', 'https://c-my.sharepoint.com/personal/x_c_com'],
  ])('%s is %s', (path, url) => {
    expect(siteUrl(path, place)).toBe(url)
    expect(sitePath(url)).toBe(path === '/' ? '/' : path.replace(/\/$/u, ''))
  })
})

describe('a reading', () => {
  test('asks once what two rows need', async () => {
    const { seen, sent } = await read([all('tenant'), all('tenantSyncClientRestriction')], [tenant])
    expect(sent).toEqual(['read ?HideDefaultThemes'])
    expect(seen).toEqual([
      ['sharepoint.tenant', 'all', ['']],
      ['sharepoint.tenantSyncClientRestriction', 'all', ['']],
    ])
  })

  test('of sites asks for each by its URL; one that is missing does not hide another', async () => {
    const wants: readonly Want[] = [{ type: row('site'), keys: ['/sites/A', '/sites/gone'] }]
    const url = 'https://contoso.sharepoint.com/sites/A'
    const {
      seen,
      calls,
      all: whole,
    } = await read(wants, (call) =>
      call.body?.includes('/sites/gone') === true
        ? csomRefusal('Microsoft.Online.SharePoint.Common.SpoNoSiteException', 'Cannot get site.')
        : csomReply({
            5: {
              _ObjectType_: 'x.SiteProperties',
              Url: url,
              StorageMaximumLevel: 5,
              GroupId: '/Guid(00000000-0000-0000-0000-000000000000)/',
              LockState: 'Unlock',
            },
          }),
    )
    expect(seen).toEqual([
      ['sharepoint.site', { key: '/sites/A' }, ['/sites/A']],
      ['sharepoint.site', { key: '/sites/gone' }, 'absent'],
    ])
    expect(calls[0]?.body).toContain(url)
    const first = whole[0]?.seen
    expect(first?.is === 'present' && first.value[0]?.values).toEqual({
      Url: '/sites/A',
      StorageMaximumLevel: 5,
      GroupId: '00000000-0000-0000-0000-000000000000',
      LockState: 'Unlock',
    })
  })

  describe('of several sites', () => {
    const type = row('site')
    const wants: readonly Want[] = [{ type, keys: ['/sites/A', '/sites/B'], ids: ['/sites/c'] }]
    const shown = (path: string) => ({ _ObjectType_: 'x.SiteProperties', Url: `https://contoso.sharepoint.com${path}` })
    const oneByOne = (path: string): Answer => csomReply({ 5: shown(path) })
    const gone = csomRefusal('Microsoft.Online.SharePoint.Common.SpoNoSiteException', 'Cannot get site.')
    const scopes = [{ key: '/sites/A' }, { key: '/sites/B' }, { id: '/sites/c' }]

    test('is one request', async () => {
      const answer = csomReply({ 5: shown('/sites/a'), 8: shown('/sites/b'), 11: shown('/sites/c') })
      const { seen, sent } = await read(wants, [answer])
      expect(sent).toEqual(['read GetSitePropertiesByUrl GetSitePropertiesByUrl GetSitePropertiesByUrl'])
      expect(seen.map(([, scope, what]) => [scope, what])).toEqual([
        [scopes[0], ['/sites/a']],
        [scopes[1], ['/sites/b']],
        [scopes[2], ['/sites/c']],
      ])
    })

    test.each<[string, Answer]>([
      ['the whole is refused for no known reason', csomRefusal('Microsoft.SharePoint.Client.UnknownError')],
      ['one is missing, which fails the whole request', gone],
      ['one is left out', csomReply({ 5: shown('/sites/a'), 8: shown('/sites/b') })],
      ['another one is shown', csomReply({ 5: shown('/sites/a'), 8: shown('/sites/b'), 11: shown('/sites/d') })],
    ])('where %s, each is asked about alone', async (_, first) => {
      const { seen, calls } = await read(wants, [first, oneByOne('/sites/a'), gone, oneByOne('/sites/c')])
      expect(calls).toHaveLength(4)
      expect(seen.map(([, scope, what]) => [scope, what])).toEqual([
        [scopes[0], ['/sites/a']],
        [scopes[1], 'absent'],
        [scopes[2], ['/sites/c']],
      ])
    })

    test.each<[string, Answer, string]>([
      ['may not', csomRefusal('Microsoft.SharePoint.Client.ServerUnauthorizedAccessException'), 'PERMISSION-DENIED'],
      ['has no network', new TenantformError(trouble('NETWORK-TIMEOUT', { message: 'no answer' })), 'NETWORK-TIMEOUT'],
      ['finds it busy', restReply(null, 429), 'SERVICE-THROTTLED'],
    ])('who %s is not asked again for each', async (_, answer, code) => {
      const { seen, calls } = await read(wants, [answer])
      expect([calls.length, seen.map(([, scope, what]) => [scope, what])]).toEqual([
        1,
        scopes.map((scope) => [scope, code]),
      ])
    })

    test('may come beside a list of all', async () => {
      const list = csomReply({ 5: { _ObjectType_: 'x.SPOSitePropertiesEnumerable', _Child_Items_: [] } })
      const { seen } = await read([{ type, keys: 'all', ids: ['/sites/a'] }], [list, oneByOne('/sites/a')])
      expect(seen.map(([, scope, what]) => [scope, what])).toEqual([
        ['all', []],
        [{ id: '/sites/a' }, ['/sites/a']],
      ])
    })

    test('takes no more than ten at a time', async () => {
      const keys = Array.from({ length: 21 }, (_, index) => `/sites/${index}`)
      const { calls } = await read([{ type, keys }], () => restReply(null, 403))
      expect(calls).toHaveLength(3)
    })

    test('shows an owner without the claim around it', async () => {
      const answer = csomReply({ 5: { ...shown('/sites/a'), Owner: 'i:0#.f|membership|ada@contoso.com' } })
      const { all: whole } = await read([{ type, keys: ['/sites/a'] }], [answer])
      const first = whole[0]?.seen
      expect(first?.is === 'present' && first.value[0]?.values['Owner']).toBe('ada@contoso.com')
    })
  })

  const page = (url: string, next: string | null): Answer =>
    csomReply({
      5: {
        _ObjectType_: 'x.SPOSitePropertiesEnumerable',
        NextStartIndexFromSharePoint: next,
        _Child_Items_: [{ _ObjectType_: 'x.SiteProperties', Url: url }],
      },
    })

  test('of all sites goes on until there is no next page', async () => {
    const { seen, calls } = await read(
      [all('site')],
      [page('https://c.sharepoint.com/sites/a', '1,x'), page('https://c.sharepoint.com/sites/b', null)],
    )
    expect(seen).toEqual([
      ['sharepoint.site', 'page', ['/sites/a']],
      ['sharepoint.site', 'all', ['/sites/b']],
    ])
    expect(calls[1]?.body).toContain('<Property Name="StartIndex" Type="String">1,x</Property>')
  })

  test('of a list that goes in a circle is unknown', async () => {
    const { seen } = await read([all('site')], () =>
      csomReply({
        5: { _ObjectType_: 'x.SPOSitePropertiesEnumerable', NextStartIndexFromSharePoint: 'same', _Child_Items_: [] },
      }),
    )
    expect(seen.at(-1)).toEqual(['sharepoint.site', 'all', 'SERVICE-UNREADABLE'])
  })

  test('of both CDNs is one request', async () => {
    const { all: whole, sent } = await read(
      [all('tenantCdn')],
      [
        csomReply({
          3: true,
          4: ['*/MASTERPAGE (configuration pending)'],
          5: ['IncludeFileExtensions;CSS, JS', 'ExcludeRestrictedSiteClassifications; '],
          6: false,
          7: [],
          8: [],
        }),
      ],
    )
    expect(sent).toEqual([
      'read GetTenantCdnEnabled(0) GetTenantCdnOrigins(0) GetTenantCdnPolicies(0) GetTenantCdnEnabled(1) GetTenantCdnOrigins(1) GetTenantCdnPolicies(1)',
    ])
    const one = whole[0]?.seen
    expect(one?.is === 'present' && one.value.map(({ values }) => values)).toEqual([
      {
        CdnType: 'Public',
        Enabled: true,
        Origins: ['*/MASTERPAGE'],
        IncludeFileExtensions: ['CSS', 'JS'],
        ExcludeRestrictedSiteClassifications: [],
      },
      {
        CdnType: 'Private',
        Enabled: false,
        Origins: [],
        IncludeFileExtensions: [],
        ExcludeRestrictedSiteClassifications: [],
      },
    ])
  })

  test.each<[string, string, Answer, unknown]>([
    [
      'idle sign-out',
      'browserIdleSignOut',
      csomReply({ 3: 'True,2700,3600' }),
      { Enabled: true, WarnAfter: 'PT2700S', SignOutAfter: 'PT3600S' },
    ],
    [
      'a library told without its host',
      'orgAssetLibrary',
      csomReply({
        3: {
          Domain: { DecodedUrl: 'https://c.sharepoint.com/sites/brand' },
          OrgAssetsLibraries: { _Child_Items_: [{ LibraryUrl: { DecodedUrl: 'Logos' }, OrgAssetType: 1 }] },
        },
      }),
      { LibraryUrl: '/sites/brand/Logos', ThumbnailUrl: null, OrgAssetType: 'ImageDocumentLibrary' },
    ],
    [
      'a library told whole',
      'orgAssetLibrary',
      csomReply({
        3: {
          OrgAssetsLibraries: {
            _Child_Items_: [
              {
                LibraryUrl: { DecodedUrl: 'sites/brand/Logos' },
                ThumbnailUrl: { DecodedUrl: 'sites/brand/t.png' },
                OrgAssetType: 4,
              },
            ],
          },
        },
      }),
      { LibraryUrl: '/sites/brand/Logos', ThumbnailUrl: '/sites/brand/t.png', OrgAssetType: 'OfficeFontLibrary' },
    ],
    [
      'a hub',
      'hubSite',
      restReply({
        value: [
          {
            ID: '255a50b2-527f-4413-8485-57f4c17a24d1',
            SiteUrl: 'https://c.sharepoint.com/sites/hr',
            Title: 'HR',
            SiteDesignId: '00000000-0000-0000-0000-000000000000',
          },
        ],
      }),
      { SiteUrl: '/sites/hr', Title: 'HR', SiteDesignId: null },
    ],
  ])('of %s', async (_, name, answer, values) => {
    const { all: whole } = await read([all(name)], [answer])
    const one = whole[0]?.seen
    expect(one?.is === 'present' ? one.value[0]?.values : one).toEqual(values)
  })

  test.each<[string, Answer, unknown]>([
    ['browserIdleSignOut', csomReply({ 3: 'False' }), 'SERVICE-UNREADABLE'],
    ['tenantCdn', csomReply({ 3: true, 4: [] }), 'SERVICE-UNREADABLE'],
    ['tenant', csomReply({ 3: { _ObjectType_: 'x.Web' } }), 'SERVICE-UNREADABLE'],
    ['site', csomReply({}), 'SERVICE-UNREADABLE'],
    ['theme', restReply({}), 'SERVICE-UNREADABLE'],
    ['theme', restReply({ 'odata.null': true }), []],
    ['hubSite', restReply({ value: [1] }), 'SERVICE-UNREADABLE'],
    ['hubSite', restReply('<html>'), 'SERVICE-UNREADABLE'],
    ['orgAssetLibrary', csomReply({ 3: null }), []],
    ['orgAssetLibrary', csomReply({}), 'SERVICE-UNREADABLE'],
    ['siteDesign', restReply(null, 403), 'PERMISSION-DENIED'],
  ])('of %s that is not understood says nothing (%#)', async (name, answer, expected) => {
    expect((await read([all(name)], [answer])).seen[0]?.[2]).toEqual(expected)
  })

  test('of scripts asks each for what it does; one that does not tell makes the list unknown', async () => {
    const id = '8ddc3d75-1f4b-4f3e-9f0b-0e9c7a0d3e1f'
    const list = restReply({ value: [{ Id: id, Title: 'S', Version: 1, Content: null }] })
    const told = restReply({ Id: id, Title: 'S', Content: '{"actions":[]}', Description: 'd' })
    const { all: whole, sent } = await read([all('siteScript')], [list, told])
    const one = whole[0]?.seen
    expect(one?.is === 'present' && one.value.map(({ at, id: own, values }) => [at.key, own, values])).toEqual([
      ['S', id, { Title: 'S', Description: 'd', Content: '{"actions":[]}' }],
    ])
    expect(sent[1]).toContain(`GetSiteScriptMetadata {"id":"${id}"}`)
    expect((await read([all('siteScript')], [list, restReply(null, 403)])).seen[0]?.[2]).toBe('PERMISSION-DENIED')
    expect((await read([all('siteScript')], [list, restReply({})])).seen[0]?.[2]).toBe('SERVICE-UNREADABLE')
  })

  test('of another host waits for none: its token is asked for beside the first answers', async () => {
    const hosts = new Set<string>()
    let arrived: () => void = () => {}
    const both = new Promise<void>((done) => {
      arrived = done
    })
    const door: Door = {
      async send({ url }) {
        hosts.add(new URL(url).host)
        if (hosts.size === 2) arrived()
        await both
        return restReply({ value: [] })
      },
    }
    const sites: Want = { type: row('site'), keys: Array.from({ length: 9 }, (_, index) => `${siteRoot}${index}`) }
    const signal = new AbortController().signal
    const seen = await sights(sharepointProtocol.reader(door, scene()).observe([sites, all('siteDesign')], signal))
    expect(seen).toHaveLength(10)
  })

  test('that breaks off for one thing tells of the others', async () => {
    const broken = new TenantformError(trouble('NETWORK-TIMEOUT', { message: 'no answer' }))
    const { seen } = await read([all('tenant'), all('theme')], [broken, recorded('theme-list').reply])
    expect(seen.map(([, , what]) => what)).toEqual(['NETWORK-TIMEOUT', ['Mint']])
  })

  test('never writes', async () => {
    const names = [
      'tenant',
      'site',
      'hubSite',
      'homeSite',
      'theme',
      'tenantCdn',
      'browserIdleSignOut',
      'orgAssetLibrary',
      'siteDesign',
      'siteScript',
    ]
    const { calls } = await read(names.map(all), () => restReply(null, 500))
    expect(calls.map(({ effect, repeat }) => `${effect} ${repeat}`)).toEqual(names.map(() => 'read safe'))
  })
})
