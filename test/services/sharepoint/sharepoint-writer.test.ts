import { describe, expect, test } from 'vitest'
import type { Step } from '../../../src/model/protocol.ts'
import { TenantformError, trouble } from '../../../src/model/trouble.ts'
import { sharepointProtocol } from '../../../src/services/sharepoint/sharepoint-protocol.ts'
import type { Answer } from './sharepoint-scene.ts'
import { csomRefusal, csomReply, recorded, restReply, row, scene, scripted, seen, step } from './sharepoint-scene.ts'

/** Performs a step against scripted answers. */
async function perform(one: Step, answers: readonly Answer[], signal = new AbortController().signal) {
  const script = scripted(answers)
  const context = scene()
  const receipt = await sharepointProtocol.writer(script.door, context).perform(one, signal)
  const { trouble: why, warnings: _none, ...rest } = receipt
  return {
    receipt: { ...rest, ...(why === undefined ? {} : { code: why.code }) },
    sent: script.told(),
    calls: script.calls,
    slept: context.slept,
    why,
  }
}

const tenant = row('tenant')
const before = seen(tenant, '', {
  SharingCapability: 'Disabled',
  MajorVersionLimit: 100,
  ExpireVersionsAfterDays: 0,
  EnableAutoExpirationVersionTrim: false,
})
const changed = (values: Parameters<typeof step>[3]): Step => step(tenant, 'update', '', values, before)
const site = row('site')
const siteBefore = seen(site, '/sites/a', { Title: 'A' })
const done = csomReply({ 2: { IsNull: false } })
const shows = (value: number): Answer => csomReply({ 3: { SharingCapability: value } })
const operation = (complete: boolean, more = {}): Answer =>
  csomReply({
    9: {
      _ObjectType_: 'x.SpoOperation',
      _ObjectIdentity_: 'op\nSetSite',
      IsComplete: complete,
      PollingInterval: 5000,
      ...more,
    },
  })
const lost = (arrived: 'no' | 'maybe'): Error =>
  new TenantformError(trouble('NETWORK-TIMEOUT', { message: 'no answer', arrived }))
const denied = csomRefusal('Microsoft.SharePoint.Client.ServerUnauthorizedAccessException', 'Access denied.')

describe('settings of the tenant', () => {
  test('go in one request', async () => {
    const { receipt, sent, calls } = await perform(
      changed({ CommentsOnSitePagesDisabled: true, OneDriveStorageQuota: 5 }),
      [done],
    )
    expect(receipt).toEqual({ wrote: 'yes', id: 'tenant-guid' })
    expect(sent).toEqual(['write CommentsOnSitePagesDisabled=true OneDriveStorageQuota=5 Update()'])
    expect(calls[0]).toMatchObject({
      effect: 'write',
      repeat: 'safe',
      audience: 'https://contoso-admin.sharepoint.com',
    })
  })

  test('SharingCapability goes first and alone, and the others wait until it shows', async () => {
    const { receipt, sent, slept } = await perform(
      changed({ ODBSharingCapability: 'ExternalUserSharingOnly', SharingCapability: 'ExternalUserSharingOnly' }),
      [done, shows(0), shows(0), shows(1), done],
    )
    expect(receipt.wrote).toBe('yes')
    expect(sent).toEqual([
      'write SharingCapability=1 Update()',
      'read ?SharingCapability',
      'read ?SharingCapability',
      'read ?SharingCapability',
      'write ODBSharingCapability=1 Update()',
    ])
    expect(slept).toEqual([1000, 2000])
  })

  test('where SharingCapability never shows, nothing else is written', async () => {
    const { receipt, sent, slept } = await perform(
      changed({ ODBSharingCapability: 'ExternalUserSharingOnly', SharingCapability: 'ExternalUserSharingOnly' }),
      [done, ...Array.from({ length: 20 }, () => shows(0))],
    )
    expect(receipt).toEqual({ wrote: 'maybe', code: 'NOT-VERIFIED', id: 'tenant-guid' })
    expect(sent.filter((one) => one.startsWith('write'))).toEqual(['write SharingCapability=1 Update()'])
    expect(slept.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(tenant.settleSeconds * 1000)
  })

  test('SharingCapability that cannot be looked at any more may be written', async () => {
    const both = changed({ SharingCapability: 'ExternalUserSharingOnly', CommentsOnSitePagesDisabled: true })
    const { receipt } = await perform(both, [done, lost('no')])
    expect(receipt).toEqual({ id: 'tenant-guid', wrote: 'maybe', code: 'NETWORK-TIMEOUT' })
  })

  test('the list of addresses is written before it is enforced', async () => {
    const { sent } = await perform(changed({ IPAddressEnforcement: true, IPAddressAllowList: '192.0.2.1' }), [
      done,
      done,
    ])
    expect(sent).toEqual(['write IPAddressAllowList=192.0.2.1 Update()', 'write IPAddressEnforcement=true Update()'])
  })

  test('what ends enforcing waits for nothing', async () => {
    const { sent } = await perform(changed({ IPAddressEnforcement: false, IPAddressAllowList: '' }), [done])
    expect(sent).toEqual(['write IPAddressEnforcement=false IPAddressAllowList= Update()'])
  })

  test.each([
    ['with what was read of the others', { MajorVersionLimit: 50 }, 'write SetFileVersionPolicy(false,50,0)'],
    [
      'which on automatic takes no numbers',
      { EnableAutoExpirationVersionTrim: true },
      'write SetFileVersionPolicy(true,-1,-1)',
    ],
  ])('versions are set by their method, %s', async (_, values, sent) => {
    expect((await perform(changed(values), [done])).sent).toEqual([sent])
  })

  test('a method whose other settings could not be read is not called', async () => {
    const { receipt, sent, why } = await perform(changed({ BlockDownloadFileTypePolicy: true }), [])
    expect([receipt.wrote, receipt.code, sent]).toEqual(['no', 'NOT-WRITABLE', []])
    expect(why?.message).toContain('BlockDownloadFileTypeIds')
  })

  test('a list with its members', async () => {
    const values = {
      BlockDownloadFileTypePolicy: true,
      BlockDownloadFileTypeIds: [1, 2],
      ExcludedBlockDownloadGroupIds: [],
    }
    expect((await perform(changed(values), [done])).sent).toEqual([
      'write SetBlockDownloadFileTypePolicyData(true,|1||2|,)',
    ])
  })
})

describe('a refused write', () => {
  const one = changed({ OneDriveStorageQuota: 5 })
  const two = changed({ OneDriveStorageQuota: 5, CommentsOnSitePagesDisabled: true })
  test.each<[string, Step, Answer, string, string]>([
    ['no permission', one, denied, 'no', 'PERMISSION-DENIED'],
    ['no permission, after the first of several may have been set', two, denied, 'maybe', 'PERMISSION-DENIED'],
    ['a bad value', one, csomRefusal('System.ArgumentException'), 'no', 'SERVICE-FAILED'],
    ['a bad value among several', two, csomRefusal('System.ArgumentException'), 'maybe', 'SERVICE-FAILED'],
    [
      'a request that was not understood',
      two,
      csomRefusal('Microsoft.SharePoint.Client.InvalidClientQueryException'),
      'no',
      'SERVICE-FAILED',
    ],
    ['a token from a secret', one, recorded('secret-token').reply, 'no', 'SIGN-IN-CREDENTIAL'],
    [
      'a secret, told in the challenge',
      one,
      restReply(null, 401, { 'www-authenticate': 'Bearer error_description="Unsupported app only token."' }),
      'no',
      'SIGN-IN-CREDENTIAL',
    ],
    ['a token without the role', one, restReply(null, 401), 'no', 'PERMISSION-DENIED'],
    ['403', one, restReply(null, 403), 'no', 'PERMISSION-DENIED'],
    [
      '403 after an attempt without an answer',
      one,
      { ...restReply(null, 403), doubted: true },
      'maybe',
      'PERMISSION-DENIED',
    ],
    ['busy', one, restReply(null, 429), 'no', 'SERVICE-THROTTLED'],
    ['away', one, restReply(null, 503), 'no', 'SERVICE-THROTTLED'],
    ['a fault of the service', one, restReply('oops', 500), 'maybe', 'SERVICE-FAILED'],
    ['an answer that is none', one, restReply('<html>', 200), 'maybe', 'SERVICE-UNREADABLE'],
    ['no answer', one, lost('maybe'), 'maybe', 'NETWORK-TIMEOUT'],
    ['a fault of ours', one, new TypeError('broken'), 'maybe', 'INTERNAL'],
    ['nothing sent', one, lost('no'), 'no', 'NETWORK-TIMEOUT'],
  ])('%s', async (_, what, answer, wrote, code) => {
    const { receipt, why } = await perform(what, [answer])
    expect(receipt).toEqual({ wrote, code, id: 'tenant-guid' })
    expect(why?.subject).toMatchObject({ address: { type: 'sharepoint.tenant' } })
  })

  test('is told with what to do and whom to ask', async () => {
    const { why } = await perform(one, [denied])
    expect(why).toMatchObject({
      message: expect.stringContaining('ServerUnauthorizedAccessException: Access denied.'),
      hint: expect.stringContaining('Sites.FullControl.All on "Office 365 SharePoint Online"'),
      service: { requestId: 'trace' },
    })
  })

  test('by a policy on addresses is told as one', async () => {
    const { why } = await perform(one, [restReply('Access denied due to organizational policies.', 403)])
    expect([why?.code, why?.hint]).toEqual(['PERMISSION-DENIED', expect.stringContaining('IPAddressAllowList')])
  })

  test('after a first request that was taken may leave it half done', async () => {
    const both = changed({ IPAddressAllowList: 'a', IPAddressEnforcement: true })
    expect((await perform(both, [done, denied])).receipt).toMatchObject({ wrote: 'maybe', code: 'PERMISSION-DENIED' })
  })
})

describe('sites', () => {
  const set = step(site, 'update', '/sites/a', { Title: 'B', LockState: 'ReadOnly' }, siteBefore)

  test('are changed by an operation that is waited for', async () => {
    const { receipt, sent, slept, calls } = await perform(set, [
      operation(false),
      operation(false, { PollingInterval: 9000 }),
      operation(true),
    ])
    expect(receipt).toEqual({ wrote: 'yes', id: '/sites/a' })
    expect(sent).toEqual([
      'write GetSitePropertiesByUrl Update Title=B LockState=ReadOnly ?IsComplete ?PollingInterval',
      'read ?HasTimedout ?IsComplete ?PollingInterval',
      'read ?HasTimedout ?IsComplete ?PollingInterval',
    ])
    expect(slept).toEqual([5000, 9000])
    expect(calls[0]?.body).toContain('<Parameter Type="String">https://contoso.sharepoint.com/sites/a</Parameter>')
  })

  test('are made, and then set', async () => {
    const made = step(site, 'create', '/sites/a', {
      Url: '/sites/a',
      Title: 'A',
      Owner: 'x@contoso.com',
      Template: 'STS#3',
      LockState: 'Unlock',
    })
    const { receipt, sent, calls } = await perform(made, [operation(true), operation(true)])
    expect(receipt).toEqual({ wrote: 'yes', id: '/sites/a' })
    expect(sent).toEqual([
      'write CreateSite ?IsComplete ?PollingInterval',
      'write GetSitePropertiesByUrl Update LockState=Unlock ?IsComplete ?PollingInterval',
    ])
    expect(calls.map(({ repeat }) => repeat)).toEqual(['afterLookup', 'safe'])
    const members = [...(calls[0]?.body ?? '').matchAll(/<Property Name="(\w+)" Type="(\w+)">([^<]*)/gu)]
    expect(members.map(([, name, type, value]) => `${name}:${type}:${value}`)).toEqual([
      'CompatibilityLevel:Int32:0',
      'Lcid:UInt32:0',
      'Owner:String:x@contoso.com',
      'StorageMaximumLevel:Int64:0',
      'StorageWarningLevel:Int64:0',
      'Template:String:STS#3',
      'TimeZoneId:Int32:0',
      'Title:String:A',
      'Url:String:https://contoso.sharepoint.com/sites/a',
      'UserCodeMaximumLevel:Double:0',
      'UserCodeWarningLevel:Double:0',
    ])
  })

  test('go to the recycle bin; one that is gone is done', async () => {
    const removed = step(site, 'delete', '/sites/a', {}, siteBefore)
    const gone = csomRefusal('Microsoft.Online.SharePoint.Common.SpoNoSiteException')
    expect((await perform(removed, [operation(true)])).sent).toEqual(['write RemoveSite ?IsComplete ?PollingInterval'])
    expect((await perform(removed, [gone])).receipt).toEqual({ wrote: 'yes', id: '/sites/a' })
    expect((await perform(removed, [operation(false), gone])).receipt).toEqual({ wrote: 'yes', id: '/sites/a' })
  })

  test.each<[string, readonly Answer[], object]>([
    [
      'fails while it runs',
      [operation(false), csomRefusal('Microsoft.SharePoint.SPException')],
      { wrote: 'maybe', code: 'SERVICE-FAILED' },
    ],
    ['is refused at once', [csomRefusal('System.ArgumentException')], { wrote: 'maybe', code: 'SERVICE-FAILED' }],
    ['times out in the service', [operation(false, { HasTimedout: true })], { wrote: 'maybe', code: 'SERVICE-FAILED' }],
    ['is not told of', [done], { wrote: 'maybe', code: 'SERVICE-UNREADABLE' }],
    [
      'takes too long',
      [
        operation(false, { PollingInterval: 60_000 }),
        ...Array.from({ length: 30 }, () => operation(false, { PollingInterval: 60_000 })),
      ],
      { wrote: 'yes', later: 'SharePoint still works on it' },
    ],
  ])('an operation that %s', async (_, answers, receipt) => {
    expect((await perform(set, answers)).receipt).toEqual({ id: '/sites/a', ...receipt })
  })

  test('that cannot be asked after any more may be done', async () => {
    const { receipt } = await perform(set, [operation(false), lost('no')])
    expect(receipt).toEqual({ id: '/sites/a', wrote: 'maybe', code: 'NETWORK-TIMEOUT' })
  })

  test('a stop does not wait for an operation, and says that it runs', async () => {
    const stop = new AbortController()
    stop.abort()
    expect((await perform(set, [operation(false)], stop.signal)).receipt).toMatchObject({
      wrote: 'yes',
      later: expect.any(String),
    })
  })

  test('are not set before they are there', async () => {
    const made = step(site, 'create', '/sites/a', { Url: '/sites/a', Title: 'A', LockState: 'Unlock' })
    const { receipt, sent } = await perform(
      made,
      Array.from({ length: 60 }, () => operation(false, { PollingInterval: 60_000 })),
    )
    expect([receipt.wrote, receipt.code, sent.filter((one) => one.startsWith('write')).length]).toEqual([
      'maybe',
      'SERVICE-FAILED',
      1,
    ])
  })
})

describe('other things', () => {
  const cdn = row('tenantCdn')
  const cdnBefore = seen(cdn, 'Public', { Origins: ['*/MASTERPAGE', 'SITES/OLD'] })
  const script = row('siteScript')

  test.each<[string, Step, readonly Answer[], readonly string[]]>([
    [
      'a CDN: only what differs',
      step(
        cdn,
        'update',
        'Public',
        { Origins: ['*/masterpage', 'sites/new'], IncludeFileExtensions: ['CSS', 'JS'] },
        cdnBefore,
      ),
      [done],
      ['write AddTenantCdnOrigin(0,sites/new) RemoveTenantCdnOrigin(0,SITES/OLD) SetTenantCdnPolicy(0,0,CSS,JS)'],
    ],
    [
      'the private CDN',
      step(cdn, 'update', 'Private', { Enabled: false }, seen(cdn, 'Private', {})),
      [done],
      ['write SetTenantCdnEnabled(1,false)'],
    ],
    [
      'a new hub',
      step(row('hubSite'), 'create', '/sites/hr', { SiteUrl: '/sites/hr', Title: 'HR', RequiresJoinApproval: true }),
      [done],
      ['write RegisterHubSite Title=HR RequiresJoinApproval=true Update()'],
    ],
    [
      'a hub no more',
      step(row('hubSite'), 'delete', '/sites/hr', {}, seen(row('hubSite'), '/sites/hr', {}, {}, 'id')),
      [done],
      ['write UnregisterHubSite(https://contoso.sharepoint.com/sites/hr)'],
    ],
    [
      'a new library of the organization',
      step(row('orgAssetLibrary'), 'create', '/sites/b/Logos', {
        LibraryUrl: '/sites/b/Logos',
        OrgAssetType: 'OfficeFontLibrary',
        CdnType: 'Public',
      }),
      [done],
      ['write AddToOrgAssetsLibAndCdnWithType(0,https://contoso.sharepoint.com/sites/b/Logos,,4)'],
    ],
    [
      'a library that changes',
      step(
        row('orgAssetLibrary'),
        'update',
        '/sites/b/Logos',
        { ThumbnailUrl: '/sites/b/t.png' },
        seen(row('orgAssetLibrary'), '/sites/b/Logos', { OrgAssetType: 'OfficeTemplateLibrary' }),
      ),
      [done],
      [
        'write SetOrgAssetsWithType(https://contoso.sharepoint.com/sites/b/Logos,https://contoso.sharepoint.com/sites/b/t.png,2)',
      ],
    ],
    [
      'a library no more',
      step(row('orgAssetLibrary'), 'delete', '/sites/b/Logos', {}, seen(row('orgAssetLibrary'), '/sites/b/Logos', {})),
      [done],
      [
        'write RemoveFromOrgAssets(https://contoso.sharepoint.com/sites/b/Logos,{00000000-0000-0000-0000-000000000000})',
      ],
    ],
    [
      'a home site no more',
      step(row('homeSite'), 'delete', '/sites/h', {}, seen(row('homeSite'), '/sites/h', {})),
      [restReply(null)],
      [
        'POST https://contoso-admin.sharepoint.com/_api/SPO.Tenant/RemoveTargetedSite {"siteUrl":"https://contoso.sharepoint.com/sites/h"}',
      ],
    ],
    [
      'a theme: what nobody declared of it stays',
      step(
        row('theme'),
        'update',
        'T',
        { Palette: { white: '#fff' } },
        seen(
          row('theme'),
          'T',
          {},
          { name: 'T', themeJson: '{"isInverted":true,"palette":{"white":"#000"},"backgroundImageUri":"x"}' },
        ),
      ),
      [restReply(null)],
      [
        'POST https://contoso-admin.sharepoint.com/_api/thememanager/UpdateTenantTheme {"name":"T","themeJson":"{\\"isInverted\\":true,\\"palette\\":{\\"white\\":\\"#fff\\"},\\"backgroundImageUri\\":\\"x\\"}"}',
      ],
    ],
    [
      'a script that changes',
      step(script, 'update', 'S', { Content: '{"actions":[]}' }, seen(script, 'S', {}, {}, 'id-1')),
      [restReply(null)],
      [
        'POST https://contoso.sharepoint.com/_api/Microsoft.Sharepoint.Utilities.WebTemplateExtensions.SiteScriptUtility.UpdateSiteScript {"updateInfo":{"Id":"id-1","Content":"{\\"actions\\":[]}"}}',
      ],
    ],
  ])('%s', async (_, one, answers, sent) => {
    const { receipt, sent: told } = await perform(one, answers)
    expect([receipt.wrote, told]).toEqual(['yes', sent])
  })

  test('a script under another name', async () => {
    const before = seen(script, 'Old', {}, {}, 'id-1')
    const { sent } = await perform(step(script, 'update', 'New', { Title: 'New' }, before), [restReply(null)])
    expect(sent[0]).toContain('UpdateSiteScript {"updateInfo":{"Id":"id-1","Title":"New"}}')
  })

  test('a hub whose id nobody knows is found by its URL', async () => {
    const before = seen(row('hubSite'), '/sites/hr', {})
    const { sent } = await perform(step(row('hubSite'), 'update', '/sites/hr', { Title: 'x' }, before), [done])
    expect(sent).toEqual(['write GetHubSitePropertiesByUrl Title=x Update()'])
  })

  test('a new script: its name in the URL, itself as the body; its id comes back', async () => {
    const made = step(script, 'create', "it's", { Title: "it's", Description: 'a & b', Content: { actions: [] } })
    const id = '8ddc3d75-1f4b-4f3e-9f0b-0e9c7a0d3e1f'
    const { receipt, sent, calls } = await perform(made, [restReply({ Id: id, Title: "it's" })])
    expect(receipt).toEqual({ wrote: 'yes', id })
    expect(sent).toEqual([
      'POST https://contoso.sharepoint.com/_api/Microsoft.Sharepoint.Utilities.WebTemplateExtensions.SiteScriptUtility.CreateSiteScript(Title=@title,Description=@desc)?@title=%27it%27%27s%27&@desc=%27a%20%26%20b%27 {"actions":[]}',
    ])
    expect(calls[0]).toMatchObject({ repeat: 'afterLookup', audience: 'https://contoso.sharepoint.com' })
  })

  test('what has nothing to write says so, and sends nothing', async () => {
    const { receipt, sent } = await perform(step(site, 'update', '/sites/a', { Url: '/sites/a' }, siteBefore), [])
    expect([receipt, sent]).toEqual([{ wrote: 'no', code: 'NOT-WRITABLE' }, []])
  })
})
