import { describe, expect, test } from 'vitest'
import { isRecord } from '../../../src/model/json.ts'
import type { Step } from '../../../src/model/protocol.ts'
import { readSharepointError } from '../../../src/services/sharepoint/sharepoint-errors.ts'
import { operationIn } from '../../../src/services/sharepoint/sharepoint-operation.ts'
import { sharepointProtocol } from '../../../src/services/sharepoint/sharepoint-protocol.ts'
import { brief, recorded, row, scene, seen, step, tree } from './sharepoint-scene.ts'

const calls = (one: Step) => sharepointProtocol.encode(one, scene())

/** Elements with this name and attribute in an XML text, without the numbers that a request gives its own parts. */
function elements(xml: unknown, tag: string, name: string): readonly unknown[] {
  const found: unknown[] = []
  const walk = (node: unknown): void => {
    if (!isRecord(node) || !isRecord(node['with']) || !Array.isArray(node['inside'])) return
    const { Id: _id, ObjectPathId: _path, ...others } = node['with']
    if (node['tag'] === tag && others['Name'] === name) found.push({ others, inside: node['inside'] })
    for (const inner of node['inside']) walk(inner)
  }
  walk(tree(String(xml)))
  return found
}

/** The part of a recorded request, and the same of what a step sends. */
function parts(pair: string, one: Step, tag: string, name: string): readonly [readonly unknown[], readonly unknown[]] {
  return [
    elements(recorded(pair).asked, tag, name),
    calls(one).flatMap(({ body = '' }) => (body.startsWith('<') ? elements(body, tag, name) : [])),
  ]
}

const tenant = row('tenant')
const sync = row('tenantSyncClientRestriction')
const site = row('site')
const cdn = row('tenantCdn')
const hub = row('hubSite')
const tenantBefore = seen(tenant, '', {
  EnableAutoExpirationVersionTrim: false,
  MajorVersionLimit: 100,
  ExpireVersionsAfterDays: 0,
})
const domain = '786548dd-877b-4760-a749-6b1efbc1190a'

describe('what a step sends is what recorded requests send:', () => {
  test.each<[string, string, Step, string, string]>([
    [
      'SharingCapability',
      'tenant-write',
      step(tenant, 'update', '', { SharingCapability: 'ExternalUserSharingOnly' }, tenantBefore),
      'SetProperty',
      'SharingCapability',
    ],
    [
      'a long number',
      'tenant-write',
      step(tenant, 'update', '', { OneDriveStorageQuota: 1_048_576 }, tenantBefore),
      'SetProperty',
      'OneDriveStorageQuota',
    ],
    [
      'a list of GUIDs',
      'tenant-write',
      step(sync, 'update', '', { AllowedDomainListForSyncClient: [domain] }, seen(sync, '', {})),
      'SetProperty',
      'AllowedDomainListForSyncClient',
    ],
    [
      'a list of texts',
      'tenant-write',
      step(sync, 'update', '', { ExcludedFileExtensionsForSyncClient: ['exe'] }, seen(sync, '', {})),
      'SetProperty',
      'ExcludedFileExtensionsForSyncClient',
    ],
    [
      'its end',
      'tenant-write',
      step(sync, 'update', '', { BlockMacSync: true }, seen(sync, '', {})),
      'Method',
      'Update',
    ],
    [
      'a method',
      'version-policy',
      step(tenant, 'update', '', { MajorVersionLimit: 50, ExpireVersionsAfterDays: 365 }, tenantBefore),
      'Method',
      'SetFileVersionPolicy',
    ],
    [
      'a setting of a site',
      'site-write',
      step(
        site,
        'update',
        '/sites/team',
        { SharingCapability: 'ExternalUserSharingOnly' },
        seen(site, '/sites/team', {}),
      ),
      'SetProperty',
      'SharingCapability',
    ],
    [
      'a setting of a site that is the other way round',
      'site-write',
      step(site, 'update', '/sites/team', { DenyAddAndCustomizePages: 'Enabled' }, seen(site, '/sites/team', {})),
      'SetProperty',
      'DenyAddAndCustomizePages',
    ],
    [
      'a CDN',
      'cdn-enable',
      step(cdn, 'update', 'Public', { Enabled: true }, seen(cdn, 'Public', {})),
      'Method',
      'SetTenantCdnEnabled',
    ],
    [
      'a hub',
      'hub-title',
      step(
        hub,
        'update',
        '/sites/hr',
        { Title: 'HR hub' },
        seen(hub, '/sites/hr', {}, {}, '255a50b2-527f-4413-8485-57f4c17a24d1'),
      ),
      'SetProperty',
      'Title',
    ],
  ])('%s (%s)', (_, pair, one, tag, name) => {
    const [theirs, ours] = parts(pair, one, tag, name)
    expect(theirs.length).toBeGreaterThan(0)
    expect(ours).toEqual(theirs)
  })

  test('the whole of a hub', () => {
    const id = '255a50b2-527f-4413-8485-57f4c17a24d1'
    const one = step(hub, 'update', '/sites/hr', { Title: 'HR hub' }, seen(hub, '/sites/hr', {}, {}, id))
    const [found, path] = [calls(one)[0]?.body, 'GetHubSitePropertiesById']
    const text = /<Parameter Type="Guid">\{?([0-9a-f-]+)\}?</u
    expect([text.exec(found ?? '')?.[1], elements(found, 'Method', path).length]).toEqual([id, 1])
  })

  test.each<[string, string, Step]>([
    [
      'a theme',
      'theme-update',
      step(
        row('theme'),
        'update',
        'Contoso',
        { Palette: { themePrimary: '#d81e05' }, IsInverted: false },
        seen(row('theme'), 'Contoso', {}),
      ),
    ],
    [
      'a site design',
      'design-create',
      step(row('siteDesign'), 'create', 'Contoso team', {
        Title: 'Contoso team',
        WebTemplate: '64',
        SiteScriptIds: ['<guid>'],
        IsDefault: false,
      }),
    ],
    [
      'idle sign-out',
      'idle-write',
      step(
        row('browserIdleSignOut'),
        'update',
        '',
        { Enabled: true, WarnAfter: 'PT5M', SignOutAfter: 'PT10M' },
        seen(row('browserIdleSignOut'), '', {}),
      ),
    ],
    [
      'a home site',
      'home-add',
      step(row('homeSite'), 'create', '/sites/home', {
        Url: '/sites/home',
        VivaConnectionsDefaultStart: true,
        IsInDraftMode: false,
      }),
    ],
    [
      'a home site that changes',
      'home-update',
      step(
        row('homeSite'),
        'update',
        '/sites/home',
        { IsInDraftMode: false },
        seen(row('homeSite'), '/sites/home', {}),
      ),
    ],
  ])('%s (%s)', (_, pair, one) => {
    const sent: unknown = JSON.parse(calls(one)[0]?.body ?? '')
    expect(orderless(sent)).toEqual(orderless(recorded(pair).asked))
  })

  test.each<[string, Step]>([
    ['theme-update', step(row('theme'), 'update', 'Contoso', { Palette: {} }, seen(row('theme'), 'Contoso', {}))],
    ['design-create', step(row('siteDesign'), 'create', 'a', { Title: 'a' })],
    [
      'idle-write',
      step(row('browserIdleSignOut'), 'update', '', { Enabled: true, WarnAfter: 'PT5M', SignOutAfter: 'PT10M' }),
    ],
    ['home-add', step(row('homeSite'), 'create', '/sites/home', {})],
    [
      'home-update',
      step(row('homeSite'), 'update', '/sites/home', { IsInDraftMode: true }, seen(row('homeSite'), '/sites/home', {})),
    ],
    ['tenant-write', step(tenant, 'update', '', { OneDriveStorageQuota: 1 }, tenantBefore)],
  ])('the URL, method and audience of %s', (pair, one) => {
    const call = calls(one)[0]
    expect([call?.url, call?.method]).toEqual([recorded(pair).url, recorded(pair).method])
    expect(call?.audience).toBe(new URL(call?.url ?? '').origin)
  })
})

/** The place of a home site among its like is not declared by a row. */
function orderless(body: unknown): unknown {
  if (!isRecord(body)) return body
  const { order: _order, ...rest } = body
  const inner = rest['configurationParam']
  if (!isRecord(inner)) return rest
  const { Order: _place, IsOrderPresent: _flag, ...told } = inner
  return { ...rest, configurationParam: told }
}

describe('what recorded answers say is understood:', () => {
  test('the tenant', () => {
    const seenTenant = sharepointProtocol.decode(tenant, recorded('tenant-read').reply)
    expect(seenTenant.is === 'present' && seenTenant.value.map(({ id, values }) => ({ id, values }))).toEqual([
      {
        id: '6492ece7-7f5d-4499-8130-50e761e25bd9',
        values: {
          CompatibilityRange: '15,15',
          ConditionalAccessPolicy: 'AllowFullAccess',
          DefaultSharingLinkType: 'Internal',
          OneDriveStorageQuota: 1_048_576,
          RequireAnonymousLinksExpireInDays: 0,
          SharingAllowedDomainList: 'outlook.com',
          SharingCapability: 'ExternalUserSharingOnly',
        },
      },
    ])
  })

  test('the part of the tenant that another row has', () => {
    const part = sharepointProtocol.decode(sync, recorded('tenant-read').reply)
    expect(part.is === 'present' && part.value[0]?.values).toEqual({
      AllowedDomainListForSyncClient: [],
      BlockMacSync: false,
    })
  })

  test.each<[string, string, unknown]>([
    ['site', 'site-list', []],
    ['site', 'site-missing', 'absent'],
    ['site', 'access-denied', 'PERMISSION-DENIED'],
    ['tenant', 'secret-token', 'SIGN-IN-CREDENTIAL'],
    ['tenant', 'access-denied', 'PERMISSION-DENIED'],
    ['hubSite', 'hub-list', ['/sites/hub']],
    ['hubSite', 'odata-error', 'SERVICE-FAILED'],
    ['hubSite', 'throttled', 'SERVICE-THROTTLED'],
    ['theme', 'theme-list', ['Mint']],
    ['homeSite', 'home-list', ['/sites/home']],
  ])('%s, %s', (name, pair, expected) => {
    expect(brief(sharepointProtocol.decode(row(name), recorded(pair).reply))).toEqual(expected)
  })

  test('the colours of a theme', () => {
    const themes = sharepointProtocol.decode(row('theme'), recorded('theme-list').reply)
    expect(themes.is === 'present' && themes.value[0]?.values).toEqual({
      Name: 'Mint',
      IsInverted: false,
      Palette: { themePrimary: '#43cfbb' },
    })
  })

  test('an operation that runs', () => {
    expect(operationIn(recorded('site-write').reply)).toMatchObject({
      complete: false,
      timedOut: false,
      waitMs: 15_000,
    })
  })

  test.each(['tenant-write', 'tenant-write-identity', 'version-policy', 'cdn-enable', 'hub-title'])(
    'that %s was taken',
    (pair) => {
      expect(readSharepointError(recorded(pair).reply, true)).toBeUndefined()
    },
  )
})
