import { describe, expect, test } from 'vitest'
import { trouble } from '../../../src/model/trouble.ts'
import { decodeGraphSettings } from '../../../src/services/sharepoint/graph-settings.ts'
import { recorded, row } from './sharepoint-scene.ts'

const denied = trouble('PERMISSION-DENIED', { message: 'Access denied.', hint: 'Grant it.' })
const reply = (body: unknown, status = 200) => ({ status, headers: new Map<string, string>(), body })
const settings = {
  sharingCapability: 'externalUserSharingOnly',
  sharingDomainRestrictionMode: 'allowList',
  sharingAllowedDomainList: ['fabrikam.com', 'adatum.com'],
  isResharingByExternalUsersEnabled: true,
  isLegacyAuthProtocolsEnabled: false,
  personalSiteDefaultStorageLimitInMB: 1024,
  excludedFileExtensionsForSyncApp: ['exe'],
  isMacSyncAppEnabled: false,
}

describe('what Graph shows of SharePoint', () => {
  test('is told under the names of the row: its words, its negations, its one text of domains', () => {
    const seen = decodeGraphSettings(row('tenant'), reply(settings), 't', denied)
    expect(seen).toMatchObject({ is: 'present', value: [{ at: { type: 'sharepoint.tenant', key: '' }, id: 't' }] })
    expect(seen.is === 'present' && seen.value[0]?.values).toEqual({
      LegacyAuthProtocolsEnabled: false,
      OneDriveStorageQuota: 1024,
      PreventExternalUsersFromResharing: false,
      SharingAllowedDomainList: 'fabrikam.com adatum.com',
      SharingCapability: 'ExternalUserSharingOnly',
      SharingDomainRestrictionMode: 'AllowList',
    })
  })

  test('is said to be a part, with what SharePoint itself said', () => {
    const seen = decodeGraphSettings(row('tenant'), reply(settings), 't', denied)
    expect(seen.is === 'present' && seen.value[0]?.partial).toBe(
      'Graph does not show it, and SharePoint itself could not be asked: Access denied. Grant it.',
    )
  })

  test('keeps lists where the row has lists', () => {
    const seen = decodeGraphSettings(row('tenantSyncClientRestriction'), reply(settings), 't', denied)
    expect(seen.is === 'present' && seen.value[0]?.values).toEqual({
      BlockMacSync: true,
      ExcludedFileExtensionsForSyncClient: ['exe'],
    })
  })

  test('is decoded from what was recorded', () => {
    const seen = decodeGraphSettings(row('tenant'), recorded('settings-read').reply, 't', denied)
    expect(seen.is === 'present' && Object.keys(seen.value[0]?.values ?? {}).length).toBeGreaterThan(3)
  })

  test.each([
    ['a refusal', reply({ error: { code: 'accessDenied', message: 'no' } }, 403)],
    ['a page of a proxy', reply('<html>')],
    ['nothing', reply(undefined)],
  ])('%s is unknown', (_, answer) => {
    expect(decodeGraphSettings(row('tenant'), answer, 't', denied).is).toBe('unknown')
  })
})
