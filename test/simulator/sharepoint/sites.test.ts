import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSiteShelf } from '../../../src/simulator/sharepoint/site-shelf.ts'
import { chooseSharePoint } from '../../../src/simulator/sharepoint/variants.ts'
import type { Simulator } from '../../../src/simulator/start.ts'
import { graphOf, signIn, startTenant, ask } from '../wire.ts'
import { call, memberOf, sharePointOf } from './csom.ts'
import type { SharePoint } from './csom.ts'

let simulator: Simulator
let spo: SharePoint
let now = Date.now()

beforeEach(async () => {
  now = Date.now()
  simulator = await startTenant({ now: () => now })
  spo = await sharePointOf(simulator)
})
afterEach(() => simulator.close())

const finance = 'https://contoso.sharepoint.com/sites/finance'
const sitePath = (url: string): string =>
  `<Method Id="5" ParentId="1" Name="GetSitePropertiesByUrl"><Parameters><Parameter Type="String">${url}</Parameter><Parameter Type="Boolean">true</Parameter></Parameters></Method><Method Id="13" ParentId="5" Name="Update" />`
const readSite = '<Query Id="3" ObjectPathId="5"><Query SelectAllProperties="true"><Properties /></Query></Query>'
const operation =
  '<ObjectPath Id="14" ObjectPathId="13" /><Query Id="16" ObjectPathId="13"><Query SelectAllProperties="false"><Properties><Property Name="IsComplete" ScalarProperty="true" /><Property Name="PollingInterval" ScalarProperty="true" /></Properties></Query></Query>'
const setSite = (name: string, type: string, value: string): string =>
  `<SetProperty Id="9" ObjectPathId="5" Name="${name}"><Parameter Type="${type}">${value}</Parameter></SetProperty>`
const siteValue = async (name: string, url = finance): Promise<unknown> =>
  memberOf((await spo.query(readSite, sitePath(url))).results.get(3), name)

test.each([
  ['applied', 'Money'],
  ['undone', 'Finance'],
])('of a request that fails half-way, what came before is %s', async (spoPartial, title) => {
  const tenant = await startTenant({ variants: { spoPartial } })
  try {
    const sharePoint = await sharePointOf(tenant)
    const gone =
      '<Method Id="31" ParentId="1" Name="GetSitePropertiesByUrl"><Parameters><Parameter Type="String">https://contoso.sharepoint.com/sites/gone</Parameter><Parameter Type="Boolean">true</Parameter></Parameters></Method>'
    const { error } = await sharePoint.query(
      `${setSite('Title', 'String', 'Money')}${operation}<ObjectPath Id="32" ObjectPathId="31" />`,
      sitePath(finance) + gone,
    )
    expect(error?.type).toBe('Microsoft.Online.SharePoint.Common.SpoNoSiteException')
    expect(memberOf((await sharePoint.query(readSite, sitePath(finance))).results.get(3), 'Title')).toBe(title)
  } finally {
    await tenant.close()
  }
})

describe('a site collection', () => {
  test('is read by its URL, whatever the case', async () => {
    expect(await siteValue('Title', finance.toUpperCase().replace('HTTPS', 'https'))).toBe('Finance')
  })

  test.each([finance + '/', 'https://contoso.sharepoint.com/sites/gone'])('%s is no site', async (url) => {
    const { status, error } = await spo.query(readSite, sitePath(url))
    expect([status, error?.type]).toEqual([200, 'Microsoft.Online.SharePoint.Common.SpoNoSiteException'])
  })

  test('is changed by Update, which is an operation that takes a while', async () => {
    const answer = await spo.query(setSite('Title', 'String', 'Money') + operation, sitePath(finance))
    expect(answer.error).toBeNull()
    expect(answer.results.get(16)).toMatchObject({ IsComplete: false, PollingInterval: 15000 })
    const identity = String(memberOf(answer.results.get(16), '_ObjectIdentity_'))
    now += 15_000
    const escaped = identity.replaceAll('\n', '&#xA;')
    const poll = await spo.query(
      operation.replace('ObjectPathId="13"', 'ObjectPathId="20"').replace('ObjectPathId="13"', 'ObjectPathId="20"'),
      `<Identity Id="20" Name="${escaped}" />`,
    )
    expect(poll.results.get(16)).toMatchObject({ IsComplete: true })
    expect(await siteValue('Title')).toBe('Money')
  })

  test('is not changed without Update', async () => {
    await spo.query(setSite('Title', 'String', 'Money'), sitePath(finance))
    expect(await siteValue('Title')).toBe('Finance')
  })

  test.each([
    ['a lock state of another word', setSite('LockState', 'String', 'Locked')],
    ['sharing more open than the tenant', setSite('SharingCapability', 'Enum', '2')],
    ['a property it does not have', setSite('Colour', 'String', 'red')],
    ['a read-only property', setSite('StorageUsage', 'Int64', '1')],
  ])('refuses %s', async (_, xml) => {
    expect((await spo.query(xml + operation, sitePath(finance))).error).not.toBeNull()
  })

  test('is made with an owner who exists, and only once', async () => {
    const creation = (owner: string): string =>
      `<Method Id="5" ParentId="1" Name="CreateSite"><Parameters><Parameter TypeId="{11f84fff-b8cf-47b6-8b50-34e692656606}"><Property Name="Owner" Type="String">${owner}</Property><Property Name="Title" Type="String">New</Property><Property Name="Url" Type="String">https://contoso.sharepoint.com/sites/new</Property></Parameter></Parameters></Method>`
    const make = (owner: string) => spo.query('<ObjectPath Id="4" ObjectPathId="5" />', creation(owner))
    expect((await make('nobody@contoso.com')).error?.message).toContain('could not be found')
    expect((await make('ada.bergstrom@contoso.com')).error).toBeNull()
    expect((await make('ada.bergstrom@contoso.com')).error?.message).toContain('already exists')
    expect(await siteValue('Title', 'https://contoso.sharepoint.com/sites/new')).toBe('New')
  })

  test('is removed to the recycle bin; that of a group is not', async () => {
    const remove = (url: string) => spo.query(call('RemoveSite', ['String', url]))
    expect((await remove('https://contoso.sharepoint.com/sites/warehouse')).error?.message).toContain(
      'Microsoft 365 group',
    )
    expect((await remove(finance)).error).toBeNull()
    expect((await spo.query(readSite, sitePath(finance))).error).not.toBeNull()
    expect((await spo.query(call('RestoreDeletedSite', ['String', finance]))).error).toBeNull()
    expect(await siteValue('Title')).toBe('Finance')
  })

  test('a site that becomes a hub says so, and leaves again', async () => {
    await spo.query(
      '<ObjectPath Id="4" ObjectPathId="6" />',
      `<Method Id="6" ParentId="1" Name="RegisterHubSite"><Parameters><Parameter Type="String">${finance}</Parameter></Parameters></Method>`,
    )
    expect(await siteValue('IsHubSite')).toBe(true)
    await spo.query(call('UnregisterHubSite', ['String', finance]))
    expect(await siteValue('IsHubSite')).toBe(false)
  })
})

describe('REST', () => {
  test('shows the tenant, Int64 as text where the form is verbose', async () => {
    const answer = await spo.rest('/_api/SPO.Tenant', { headers: { accept: 'application/json;odata=verbose' } })
    expect(memberOf(answer.json['d'], 'OneDriveStorageQuota')).toBe('1048576')
  })

  test('MERGE writes plain values and refuses lists', async () => {
    const merge = (body: object) =>
      spo.rest('/_api/SPO.Tenant', {
        method: 'POST',
        headers: { 'x-http-method': 'MERGE', 'if-match': '*' },
        body: { __metadata: { type: 'Microsoft.Online.SharePoint.TenantAdministration.Tenant' }, ...body },
      })
    expect((await merge({ SharingCapability: 3 })).status).toBe(204)
    expect(simulator.objects('sharepoint.tenant')[0]?.['SharingCapability']).toBe(3)
    expect((await merge({ ExcludedFileExtensionsForSyncClient: ['exe'] })).status).toBe(400)
  })

  test('site scripts and designs live on the root host', async () => {
    const utility = '/_api/Microsoft.Sharepoint.Utilities.WebTemplateExtensions.SiteScriptUtility.'
    const script = await spo.root(`${utility}CreateSiteScript(Title=@title)?@title='List'`, {
      method: 'POST',
      body: { $schema: 'schema.json', actions: [], version: 1 },
    })
    const info = { Title: 'Team', WebTemplate: '64', SiteScriptIds: [script.json['Id']] }
    const design = await spo.root(`${utility}CreateSiteDesign`, { method: 'POST', body: { info } })
    expect(design.json).toMatchObject({ Title: 'Team', Version: 1 })
    const unknown = await spo.root(`${utility}CreateSiteDesign`, {
      method: 'POST',
      body: { info: { ...info, SiteScriptIds: ['x'] } },
    })
    expect(unknown.status).toBe(400)
    expect((await spo.rest(`${utility}GetSiteDesigns`, { method: 'POST' })).status).toBe(501)
  })

  test('what is not known is not absent', async () => {
    expect((await spo.rest('/_api/web/lists')).status).toBe(501)
  })
})

describe('Graph', () => {
  test('tells the root host, after a rename too', async () => {
    const renamed = await startTenant({ variants: { spoRenamed: 'yes' } })
    const graph = await graphOf(renamed)
    const answer = await graph('/v1.0/sites/root?$select=webUrl')
    expect(answer.json['webUrl']).toBe('https://contosocorp.sharepoint.com')
    await renamed.close()
  })

  test('shows and changes some settings under other names', async () => {
    const graph = await graphOf(simulator)
    const patch = await graph('/v1.0/admin/sharepoint/settings', {
      method: 'PATCH',
      body: { isMacSyncAppEnabled: false, sharingCapability: 'disabled' },
    })
    expect(patch.status).toBe(200)
    expect(simulator.objects('sharepoint.tenant')[0]).toMatchObject({ BlockMacSync: true, SharingCapability: 0 })
    const read = await graph('/v1.0/admin/sharepoint/settings')
    expect(read.json).toMatchObject({ isMacSyncAppEnabled: false, sharingCapability: 'disabled' })
  })

  test('needs a permission of its own', async () => {
    simulator.app.revoke('SharePointTenantSettings.ReadWrite.All')
    const token = await signIn(simulator)
    const answer = await ask(simulator, 'graph.microsoft.com', '/v1.0/admin/sharepoint/settings', {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(answer.status).toBe(403)
  })
})

test('custom script is blocked again a day after it was allowed', () => {
  let at = 0
  const shelf = createSiteShelf({
    facts: new Map(),
    now: () => at,
    newId: () => 'id',
    capability: () => 1,
    chosen: chooseSharePoint({}),
  })
  shelf.load([{ Url: finance, DenyAddAndCustomizePages: 2 }])
  shelf.write(finance, { DenyAddAndCustomizePages: 1 })
  at = 24 * 3_600_000
  expect(shelf.need(finance)['DenyAddAndCustomizePages']).toBe(1)
  at += 1
  expect(shelf.need(finance)['DenyAddAndCustomizePages']).toBe(2)
})

test('a snapshot of the tenant makes the same tenant', async () => {
  simulator.change('sharepoint.site', '/sites/finance', { Title: 'Money' })
  const again = await startTenant({ state: simulator.dump() })
  for (const type of ['sharepoint.tenant', 'sharepoint.site', 'sharepoint.hubSite', 'sharepoint.theme'])
    expect(again.objects(type)).toEqual(simulator.objects(type))
  await again.close()
})
