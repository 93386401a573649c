import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/model/json.ts'
import { sharepointProtocol } from '../../../src/services/sharepoint/sharepoint-protocol.ts'
import { row, seen, step } from './sharepoint-scene.ts'

const tenant = row('tenant')
const site = row('site')

/** Why a change of the tenant is refused. */
function refused(values: JsonObject, before: JsonObject = {}): readonly string[] {
  const { change } = step(tenant, 'update', '', values, seen(tenant, '', before))
  return sharepointProtocol.refusals(tenant, change).map(({ message }) => message)
}

const open = { SharingCapability: 'ExternalUserAndGuestSharing' }
const shut = { SharingCapability: 'Disabled' }

describe('the tenant is refused', () => {
  test.each<[string, JsonObject, JsonObject, RegExp]>([
    [
      'OneDrive more open than the tenant',
      { ODBSharingCapability: 'ExternalUserSharingOnly' },
      { SharingCapability: 'ExistingExternalUserSharingOnly' },
      /ODBSharingCapability \(ExternalUserSharingOnly\) cannot be more open/u,
    ],
    [
      'sites left more open than a tenant that closes',
      { SharingCapability: 'ExistingExternalUserSharingOnly' },
      { CoreSharingCapability: 'ExternalUserAndGuestSharing' },
      /CoreSharingCapability .* declare both/u,
    ],
    [
      'links for anyone where they are not allowed',
      { RequireAnonymousLinksExpireInDays: 30 },
      shut,
      /RequireAnonymousLinksExpireInDays needs SharingCapability/u,
    ],
    [
      'kinds of such links',
      { FileAnonymousLinkType: 'View', FolderAnonymousLinkType: 'View' },
      shut,
      /FileAnonymousLinkType.*\n.*FolderAnonymousLinkType/u,
    ],
    [
      'such a link as the usual one',
      { DefaultSharingLinkType: 'AnonymousAccess' },
      shut,
      /DefaultSharingLinkType: AnonymousAccess needs/u,
    ],
    [
      'domains without their mode',
      { SharingAllowedDomainList: 'a.example' },
      { SharingDomainRestrictionMode: 'None' },
      /SharingAllowedDomainList counts only with SharingDomainRestrictionMode: AllowList/u,
    ],
    [
      'domains of the other mode',
      { SharingBlockedDomainList: 'a.example' },
      { SharingDomainRestrictionMode: 'AllowList', SharingAllowedDomainList: 'b.example' },
      /SharingBlockedDomainList counts only/u,
    ],
    [
      'a mode without domains',
      { SharingDomainRestrictionMode: 'AllowList' },
      { SharingAllowedDomainList: '' },
      /AllowList needs SharingAllowedDomainList/u,
    ],
    [
      'days without their switch',
      { ExternalUserExpireInDays: 60 },
      { ExternalUserExpirationRequired: false },
      /counts only with ExternalUserExpirationRequired: true/u,
    ],
    [
      'days of attestation without it',
      { EmailAttestationReAuthDays: 60 },
      { EmailAttestationRequired: false },
      /EmailAttestationRequired/u,
    ],
    [
      'acceleration without a domain',
      { EnableGuestSignInAcceleration: true },
      { SignInAccelerationDomain: '' },
      /needs SignInAccelerationDomain/u,
    ],
    [
      'the domain taken from acceleration',
      { SignInAccelerationDomain: '' },
      { EnableGuestSignInAcceleration: true },
      /needs SignInAccelerationDomain/u,
    ],
    [
      'addresses enforced without any',
      { IPAddressEnforcement: true },
      { IPAddressAllowList: '' },
      /needs IPAddressAllowList/u,
    ],
    ['a context for a tenant', { ConditionalAccessPolicy: 'AuthenticationContext' }, {}, /for sites only/u],
    [
      'limits without limited access',
      { AllowEditing: false },
      { ConditionalAccessPolicy: 'AllowFullAccess' },
      /AllowEditing counts only with/u,
    ],
    ['half a URL', { StartASiteFormUrl: '/sites/start' }, {}, /whole URL/u],
    [
      'numbers of versions beside automatic',
      { MajorVersionLimit: 50 },
      { EnableAutoExpirationVersionTrim: true },
      /cannot be set while EnableAutoExpirationVersionTrim/u,
    ],
    [
      'days of versions that there are not',
      { ExpireVersionsAfterDays: 7 },
      { EnableAutoExpirationVersionTrim: false },
      /0 \(never\), or 30 to 36500/u,
    ],
  ])('%s', (_, values, before, words) => {
    expect(refused(values, before).join('\n')).toMatch(words)
  })

  test.each<[string, JsonObject, JsonObject]>([
    [
      'everything as open as the tenant',
      { SharingCapability: 'ExternalUserSharingOnly', ODBSharingCapability: 'ExternalUserSharingOnly' },
      shut,
    ],
    ['the tenant opened for what is open already', open, { ODBSharingCapability: 'ExternalUserAndGuestSharing' }],
    [
      'other settings, whatever stands',
      { CommentsOnSitePagesDisabled: true },
      { ...shut, ODBSharingCapability: 'ExternalUserAndGuestSharing', SharingDomainRestrictionMode: 'AllowList' },
    ],
    ['links for anyone that are opened in the same plan', { ...open, FileAnonymousLinkType: 'View' }, shut],
    ['another usual link', { DefaultSharingLinkType: 'Direct' }, shut],
    [
      'what rests on something that could not be read',
      { FileAnonymousLinkType: 'View', ODBSharingCapability: 'Disabled' },
      {},
    ],
    [
      'domains with their mode',
      { SharingDomainRestrictionMode: 'BlockList', SharingBlockedDomainList: 'a.example' },
      {},
    ],
    ['no domains, in any mode', { SharingBlockedDomainList: '' }, { SharingDomainRestrictionMode: 'None' }],
    ['a whole URL', { StartASiteFormUrl: 'https://contoso.sharepoint.com/sites/start' }, {}],
    ['no URL', { StartASiteFormUrl: '' }, {}],
    ['versions for ever', { ExpireVersionsAfterDays: 0 }, { EnableAutoExpirationVersionTrim: false }],
    ['limits with limited access', { ConditionalAccessPolicy: 'AllowLimitedAccess', AllowEditing: false }, {}],
  ])('not: %s', (_, values, before) => {
    expect(refused(values, before)).toEqual([])
  })

  test('with the place of its declaration', () => {
    const { change } = step(
      tenant,
      'update',
      '',
      { MajorVersionLimit: 5 },
      seen(tenant, '', { EnableAutoExpirationVersionTrim: true }),
    )
    expect(sharepointProtocol.refusals(tenant, change)).toMatchObject([
      { code: 'NOT-WRITABLE', subject: { address: change.at, position: change.declared } },
    ])
  })
})

describe('a site is refused', () => {
  const group = { GroupId: '/Guid(255a50b2-527f-4413-8485-57f4c17a24d1)/' }
  const none = { GroupId: '/Guid(00000000-0000-0000-0000-000000000000)/' }
  test.each<[string, Parameters<typeof step>[1], JsonObject, JsonObject, readonly RegExp[]]>([
    ['deleting what a group has', 'delete', {}, group, [/delete the group/u]],
    ['deleting what none has', 'delete', {}, none, []],
    ['a title that is the group’s', 'update', { Title: 'x' }, group, [/Title of/u]],
    ['other settings of it', 'update', { LockState: 'ReadOnly' }, group, []],
    ['another template', 'update', { Template: 'STS#3' }, none, [/only be set when/u]],
    [
      'a domain list',
      'update',
      { SharingAllowedDomainList: 'a.example', SharingDomainRestrictionMode: 'None' },
      none,
      [/counts only with/u],
    ],
  ])('%s', (_, action, values, raw, words) => {
    const { change } = step(site, action, '/sites/a', values, seen(site, '/sites/a', {}, raw))
    const messages = sharepointProtocol.refusals(site, change).map(({ message }) => message)
    expect(messages).toEqual(words.map((one) => expect.stringMatching(one)))
  })

  test('that is made without what it needs', () => {
    const { change } = step(site, 'create', '/sites/a', { Url: '/sites/a', Title: 'A' })
    expect(sharepointProtocol.refusals(site, change).map(({ message }) => message)).toEqual([
      '"/sites/a" cannot be made without Owner.',
    ])
  })
})

describe('what is named by a path', () => {
  test.each<[string, string, Parameters<typeof step>[1], readonly string[]]>([
    ['site', '/sites/a/', 'update', ['Write "/sites/a/" as "/sites/a".']],
    ['site', 'https://contoso.sharepoint.com/sites/a/', 'update', [expect.stringContaining('as "/sites/a".')]],
    ['hubSite', 'sites/a', 'update', ['Write "sites/a" as "/sites/a".']],
    ['homeSite', '/sites/a', 'update', []],
    ['orgAssetLibrary', '/sites/a/Logos', 'update', []],
    ['site', '/', 'update', []],
    ['site', '/personal/ada_contoso_com', 'update', []],
    ['site', '/', 'create', [expect.stringContaining('cannot be made')]],
    ['site', '/personal/ada_contoso_com', 'create', [expect.stringContaining('cannot be made')]],
  ])('%s %s (%s)', (name, key, action, words) => {
    const type = row(name)
    const needed = { Title: 'T', Owner: 'x', [type.key[0] ?? '']: key }
    const before = action === 'create' ? null : seen(type, key, {})
    const { change } = step(type, action, key, needed, before)
    const messages = sharepointProtocol.refusals(type, { ...change, differences: [] }).map(({ message }) => message)
    expect(messages).toEqual(words)
  })

  test('does not move, and what has a name of its own can have another', () => {
    const [theme, script] = [row('theme'), row('siteScript')]
    const moved = (type: typeof theme) => {
      const { change } = step(type, 'update', 'New', {}, seen(type, 'Old', {}))
      return sharepointProtocol.refusals(type, change).map(({ message }) => message)
    }
    expect([moved(theme), moved(script)]).toEqual([[expect.stringContaining('"Old" cannot be renamed')], []])
  })
})
