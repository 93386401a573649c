import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Simulator } from '../../../src/simulator/start.ts'
import { startTenant } from '../wire.ts'
import { call, memberOf, readAll, set, sharePointOf } from './csom.ts'
import type { SharePoint } from './csom.ts'

let simulator: Simulator
let spo: SharePoint

beforeEach(async () => {
  simulator = await startTenant()
  spo = await sharePointOf(simulator)
})
afterEach(() => simulator.close())

const value = async (name: string): Promise<unknown> => memberOf((await spo.query(readAll)).results.get(3), name)

describe('the tenant object', () => {
  test('is read whole, with enumerations as numbers and GUIDs in their own form', async () => {
    const { error, results } = await spo.query(readAll)
    expect(error).toBeNull()
    expect(results.get(2)).toEqual({ IsNull: false })
    const shown = results.get(3)
    expect(memberOf(shown, '_ObjectType_')).toBe('Microsoft.Online.SharePoint.TenantAdministration.Tenant')
    expect(memberOf(shown, 'SharingCapability')).toBe(1)
    expect(memberOf(shown, 'AllOrganizationSecurityGroupId')).toBe('/Guid(00000000-0000-0000-0000-000000000000)/')
    expect(memberOf(shown, 'HideDefaultThemes')).toBe(false)
  })

  test('does not show what has to be named', async () => {
    const { results } = await spo.query(readAll.replace(/<Property Name[^>]+>/u, ''))
    expect(memberOf(results.get(3), 'HideDefaultThemes')).toBeUndefined()
  })

  test.each([
    ['a number as an enumeration', set('SharingCapability', 'Enum', '0'), 'SharingCapability', 0],
    ['a number as an integer', set('SharingCapability', 'Int32', '3'), 'SharingCapability', 3],
    [
      'a text',
      set('NoAccessRedirectUrl', 'String', 'https://a.example/?a=1&amp;b=2'),
      'NoAccessRedirectUrl',
      'https://a.example/?a=1&b=2',
    ],
    [
      'a list',
      '<SetProperty Id="9" ObjectPathId="1" Name="ExcludedFileExtensionsForSyncClient"><Parameter Type="Array"><Object Type="String">exe</Object><Object Type="String">pst</Object></Parameter></SetProperty>',
      'ExcludedFileExtensionsForSyncClient',
      ['exe', 'pst'],
    ],
    ['a flag', set('BlockMacSync', 'Boolean', 'true'), 'BlockMacSync', true],
  ])('takes %s', async (_, xml, name, wanted) => {
    const written = await spo.query(`${xml}<Method Name="Update" Id="10" ObjectPathId="1" />`)
    expect(written).toMatchObject({ status: 200, error: null })
    expect(await value(name)).toEqual(wanted)
  })

  test.each([
    ['an unknown property', set('Nothing', 'Boolean', 'true'), 'InvalidClientQueryException'],
    ['a number that is no member', set('SharingCapability', 'Enum', '7'), 'ArgumentOutOfRangeException'],
    ['text where a flag is wanted', set('BlockMacSync', 'String', 'yes'), 'ArgumentException'],
    [
      'null where a list is wanted',
      '<SetProperty Id="9" ObjectPathId="1" Name="ExcludedFileExtensionsForSyncClient"><Parameter Type="Null" /></SetProperty>',
      'UnknownError',
    ],
    ['a read-only property', set('StorageQuotaAllocated', 'Int64', '1'), 'InvalidClientQueryException'],
    ['days outside of the range', set('ExternalUserExpireInDays', 'Int32', '5'), 'ArgumentOutOfRangeException'],
    [
      'links for anyone where only guests are allowed',
      set('RequireAnonymousLinksExpireInDays', 'Int32', '30'),
      'SpoException',
    ],
    ['OneDrive more open than the tenant', set('ODBSharingCapability', 'Enum', '2'), 'SpoException'],
    ['an allow list mode without a list', set('SharingDomainRestrictionMode', 'Enum', '1'), 'ArgumentException'],
    ['enforcement without addresses', set('IPAddressEnforcement', 'Boolean', 'true'), 'ArgumentException'],
  ])('refuses %s, with status 200', async (_, xml, type) => {
    const before = await spo.query(readAll)
    const answer = await spo.query(`${xml}<Method Name="Update" Id="10" ObjectPathId="1" />`)
    expect(answer.status).toBe(200)
    expect(answer.error?.type.split('.').at(-1)).toBe(type)
    expect((await spo.query(readAll)).results.get(3)).toMatchObject({
      ...Object(before.results.get(3)),
      _ObjectIdentity_: expect.any(String),
    })
  })

  test('holds what depends on the sharing capability against the stored one, so it has to be set before', async () => {
    const both = set('SharingCapability', 'Enum', '2') + set('ODBSharingCapability', 'Enum', '2')
    expect((await spo.query(both)).error?.type).toContain('SpoException')
    expect((await spo.query(set('ODBSharingCapability', 'Enum', '2'))).error).toBeNull()
  })

  test('closes OneDrive with the tenant', async () => {
    await spo.query(set('SharingCapability', 'Enum', '0'))
    expect(await value('ODBSharingCapability')).toBe(0)
  })

  test('keeps what was set before the action that failed', async () => {
    const answer = await spo.query(
      set('BlockMacSync', 'Boolean', 'true') + set('ExternalUserExpireInDays', 'Int32', '5'),
    )
    expect(answer.error).not.toBeNull()
    expect(await value('BlockMacSync')).toBe(true)
  })

  test('shuts out a caller whose address is not on the list', async () => {
    await spo.query(set('IPAddressAllowList', 'String', '198.51.100.0/24'))
    await spo.query(set('IPAddressEnforcement', 'Boolean', 'true'))
    const answer = await spo.rest('/_api/SPO.Tenant')
    expect([answer.status, answer.text]).toEqual([403, 'Access denied due to organizational policies.'])
  })

  test('lets in a caller whose address is on the list', async () => {
    await spo.query(set('IPAddressAllowList', 'String', '203.0.113.0/24'))
    await spo.query(set('IPAddressEnforcement', 'Boolean', 'true'))
    expect((await spo.query(readAll)).error).toBeNull()
  })
})

describe('methods that are settings', () => {
  test('file versions are set by a method and read as properties', async () => {
    const answer = await spo.query(
      call('SetFileVersionPolicy', ['Boolean', 'false'], ['Int32', '100'], ['Int32', '365']),
    )
    expect(answer.error).toBeNull()
    expect([await value('MajorVersionLimit'), await value('ExpireVersionsAfterDays')]).toEqual([100, 365])
  })

  test('the network of a CDN type is switched, and gets its default origins', async () => {
    await spo.query(
      call('SetTenantCdnEnabled', ['Enum', '0'], ['Boolean', 'true']) +
        call('CreateTenantCdnDefaultOrigins', ['Enum', '0']),
    )
    const read = await spo.query(call('GetTenantCdnOrigins', ['Enum', '0']))
    expect(read.results.get(5)).toEqual(['*/CLIENTSIDEASSETS', '*/MASTERPAGE', '*/STYLE LIBRARY'])
  })

  test('idle sign-out reads back as one text of seconds', async () => {
    await spo.query(
      call(
        'SetIdleSessionSignOutForUnmanagedDevices',
        ['Boolean', 'true'],
        ['TimeSpan', 'PT45M'],
        ['TimeSpan', 'PT1H'],
      ),
    )
    const read = await spo.query(call('GetIdleSessionSignOutForUnmanagedDevices'))
    expect(read.results.get(5)).toBe('True,2700,3600')
  })

  test('a theme that is not there has no name', async () => {
    const answer = await spo.query(
      '<ObjectPath Id="6" ObjectPathId="7" /><Query Id="8" ObjectPathId="7"><Query SelectAllProperties="true"><Properties /></Query></Query>',
      '<Method Id="7" ParentId="1" Name="GetTenantTheme"><Parameters><Parameter Type="String">Gone</Parameter></Parameters></Method>',
    )
    expect(answer.results.get(8)).toMatchObject({ Name: null })
  })

  test('a method that is not known breaks the test, not the client', async () => {
    expect((await spo.query(call('DoSomething'))).status).toBe(501)
  })
})

describe('who may call', () => {
  test('a token of another host is refused', async () => {
    const answer = await spo.rest('/_api/SPO.Tenant', { headers: { authorization: 'Bearer a.b.c' } })
    expect(answer.status).toBe(401)
  })

  test('without Sites.FullControl.All everything is denied: inside 200 for ProcessQuery, 403 for REST', async () => {
    simulator.app.revoke('SharePoint/Sites.FullControl.All')
    const denied = await sharePointOf(simulator)
    const answer = await denied.query(readAll)
    expect([answer.status, answer.error?.type]).toEqual([
      200,
      'Microsoft.SharePoint.Client.ServerUnauthorizedAccessException',
    ])
    expect((await denied.rest('/_api/SPO.Tenant')).status).toBe(403)
  })

  test('malformed XML is told as an error of the query', async () => {
    const answer = await spo.send('<Request><Actions></Request>')
    expect(answer.error?.type).toBe('Microsoft.SharePoint.Client.InvalidClientQueryException')
  })

  test('Graph tells the root host', async () => {
    expect(simulator.objects('sharepoint.site').length).toBeGreaterThan(5)
  })
})
