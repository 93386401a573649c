import type { Stage, Story } from './story.ts'
import { byServiceConnection, survives, waive } from './story.ts'

const made: Stage = {
  tasks: `
      - tenant: { SharingCapability: ExternalUserAndGuestSharing, ODBSharingCapability: ExternalUserAndGuestSharing, RequireAnonymousLinksExpireInDays: 30, LegacyAuthProtocolsEnabled: false }
      - site: { Url: /sites/doubted, Title: Doubted, Owner: ada.bergstrom@contoso.com, Template: STS#3, LockState: Unlock }
      - hubSite: { SiteUrl: /sites/doubted, Title: Doubted hub }
      - theme: { Name: Night, Palette: { themePrimary: "#112233" } }
      - tenantCdn: { CdnType: Public, Enabled: true, Origins: [sites/assets/logos] }
      - siteScript: { Title: Script, Content: { actions: [], version: 1 } }
      - siteDesign: { Title: Design, WebTemplate: "64", SiteScriptIds: [Script] }
      - browserIdleSignOut: { Enabled: true, WarnAfter: PT45M, SignOutAfter: PT1H }
        ${waive('UNPROVEN')}
      - tenantSyncClientRestriction: { ExcludedFileExtensionsForSyncClient: [exe, bat] }
      - settings: { isLegacyAuthProtocolsEnabled: false }`,
}

const changed: Stage = {
  tasks: `
      - tenant: { SharingCapability: ExternalUserSharingOnly, ODBSharingCapability: Disabled, CoreSharingCapability: ExternalUserSharingOnly, LegacyAuthProtocolsEnabled: true }
      - site: { Url: /sites/doubted, Title: Renamed, SharingCapability: Disabled }
      - hubSite: { SiteUrl: /sites/doubted, Title: Renamed hub }
      - theme: { Name: Night, Palette: { themePrimary: "#445566" } }
      - tenantCdn: { CdnType: Public, Enabled: false }
      - tenantSyncClientRestriction: { ExcludedFileExtensionsForSyncClient: [] }
      - { siteDesign: { Title: Design }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { siteScript: { Title: Script }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }`,
}

const gone: Stage = {
  tasks: `
      - { hubSite: { SiteUrl: /sites/doubted }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { site: { Url: /sites/doubted }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { theme: { Name: Night }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }`,
}

const story: Story = { stages: [made, changed, gone] }

const more: Story = {
  stages: [
    { tasks: '      - tenant: { SharingCapability: ExternalUserSharingOnly, ODBSharingCapability: Disabled }' },
    { tasks: '      - tenant: { ODBSharingCapability: ExternalUserAndGuestSharing }' },
  ],
}
const links: Story = {
  stages: [{ tasks: '      - tenant: { RequireAnonymousLinksExpireInDays: 21 }' }],
}
const licensed: Story = {
  stages: [{ tasks: `      - tenant: { EnableRestrictedAccessControl: true }\n        ${waive('UNPROVEN')}` }],
}
/** One of two settings of a request is refused by the service. */
const half: Story = {
  options: { variants: { spoUnlicensed: 'refused' } },
  stages: [
    {
      tasks: `      - tenant: { LegacyAuthProtocolsEnabled: false, EnableRestrictedAccessControl: true, ExternalUserExpirationRequired: true }\n        ${waive('UNPROVEN')}`,
    },
  ],
}

const tagging: Story = {
  stages: ['basic', 'enhanced'].map((imageTaggingOption) => ({
    tasks: `      - settings: { imageTaggingOption: ${imageTaggingOption} }`,
  })),
}
/** Without any role in the directory. */
const roleless: Story = {
  furnish: ({ app }) => {
    for (const name of ['SharePoint Administrator', 'Global Administrator']) app.directoryRole(name, false)
  },
  stages: [{ tasks: '      - tenant: { LegacyAuthProtocolsEnabled: false }' }],
}
/** Signs in by a service connection instead of the certificate. */
const federated: Story = { ...roleless, signIn: byServiceConnection, furnish: () => {} }
const limited: Story = {
  stages: [
    { tasks: '      - tenant: { ConditionalAccessPolicy: AllowLimitedAccess }' },
    { tasks: '      - tenant: { ConditionalAccessPolicy: BlockAccess }' },
  ],
}

survives('sharepoint', story, {
  'spoImageTagging=taken': { story: tagging },
  'spoImageTagging=ignored': {
    story: tagging,
    refused: { code: 'NOT-VERIFIED', exit: 1, because: 'what was taken and not kept is told', stage: 0 },
  },
  'spoImageTagging=refused': {
    story: tagging,
    refused: { code: 'SERVICE-FAILED', exit: 1, because: 'the setting cannot be written', stage: 0 },
  },
  'spoFederated=2': { story: federated },
  'spoFederated=1': {
    story: federated,
    refused: { code: 'SIGN-IN-CREDENTIAL', exit: 5, because: 'the service takes no such token' },
  },
  'spoDirectoryRole=notNeeded': { story: roleless },
  'spoDirectoryRole=needed': {
    story: roleless,
    refused: { code: 'PERMISSION-DENIED', exit: 5, because: 'the role is missing' },
  },
  'spoConditionalAccess=settingOnly': { story: limited },
  'spoConditionalAccess=makesPolicies': { story: limited },
  'spoOneDriveSharing=refused': {
    story: more,
    refused: { code: 'NOT-WRITABLE', exit: 2, because: 'the tenant must be opened in the same configuration' },
  },
  'spoOneDriveSharing=clamped': {
    story: more,
    refused: { code: 'NOT-WRITABLE', exit: 2, because: 'the tenant must be opened in the same configuration' },
  },
  'spoAnonymousLinks=refused': {
    story: links,
    refused: { code: 'NOT-WRITABLE', exit: 2, because: 'the tenant allows no links for anyone' },
  },
  'spoAnonymousLinks=accepted': {
    story: links,
    refused: { code: 'NOT-WRITABLE', exit: 2, because: 'the setting has no meaning where there are no such links' },
  },
  'spoUnlicensed=accepted': { story: licensed },
  'spoUnlicensed=refused': {
    story: licensed,
    refused: { code: 'PERMISSION-DENIED', exit: 5, because: 'the setting needs a licence' },
  },
  'spoPartial=applied': {
    story: half,
    refused: { code: 'PERMISSION-DENIED', exit: 5, because: 'one setting of the request is refused' },
  },
  'spoPartial=undone': {
    story: half,
    refused: { code: 'PERMISSION-DENIED', exit: 5, because: 'one setting of the request is refused' },
  },
})
