import { seededId } from '../identifiers.ts'
import type { Raw } from '../json.ts'

/** The tenant's settings where they differ from what a new tenant would have. */
export const seededSettings: Raw = {
  SharingCapability: 1,
  ODBSharingCapability: 1,
  CoreSharingCapability: 1,
  OneDriveLoopSharingCapability: 1,
  CoreLoopSharingCapability: 1,
  DefaultSharingLinkType: 2,
  DefaultLinkPermission: 1,
  FileAnonymousLinkType: 1,
  FolderAnonymousLinkType: 1,
  RequireAnonymousLinksExpireInDays: -1,
  ExternalUserExpirationRequired: true,
  ExternalUserExpireInDays: 60,
  EmailAttestationRequired: true,
  EmailAttestationReAuthDays: 30,
  SharingAllowedDomainList: '',
  SharingBlockedDomainList: '',
  SharingDomainRestrictionMode: 0,
  OneDriveStorageQuota: 1_048_576,
  OrphanedPersonalSitesRetentionPeriod: 30,
  StorageQuota: 1_304_576,
  IPAddressWACTokenLifetime: 15,
  ReduceTempTokenLifetimeValue: 15,
  NotifyOwnersWhenItemsReshared: true,
  NotificationsInSharePointEnabled: true,
  NotificationsInOneDriveForBusinessEnabled: true,
  LegacyAuthProtocolsEnabled: true,
  UsePersistentCookiesForExplorerView: false,
  ShowEveryoneExceptExternalUsersClaim: true,
  EnableAIPIntegration: true,
  ExcludedFileExtensionsForSyncClient: [''],
  CompatibilityRange: '15,15',
  AllOrganizationSecurityGroupId: '00000000-0000-0000-0000-000000000000',
}

const zero = '00000000-0000-0000-0000-000000000000'

/** Site collections of the tenant. `root` and `personal` are origins without a slash. */
export function seededSites(root: string, personal: string): readonly Raw[] {
  const site = (path: string, Title: string, Template: string, more: Raw = {}): Raw => ({
    Url: `${path.startsWith('/personal') ? personal : root}${path}`,
    SiteId: seededId(`site ${path}`),
    Title,
    Template,
    Owner: 'ada.bergstrom@contoso.com',
    Lcid: 1033,
    Status: 'Active',
    LockState: 'Unlock',
    SharingCapability: 0,
    DenyAddAndCustomizePages: 2,
    StorageMaximumLevel: 26_214_400,
    StorageWarningLevel: 25_574_400,
    HubSiteId: zero,
    GroupId: zero,
    ...more,
  })
  const hub = seededId('site /sites/intranet')
  return [
    site('', 'Contoso', 'SITEPAGEPUBLISHING#0'),
    site('/sites/intranet', 'Intranet', 'SITEPAGEPUBLISHING#0', { IsHubSite: true, HubSiteId: hub }),
    site('/sites/hr', 'Human Resources', 'SITEPAGEPUBLISHING#0', { HubSiteId: hub }),
    site('/sites/finance', 'Finance', 'STS#3', { SharingCapability: 0, ConditionalAccessPolicy: 1 }),
    site('/sites/partners', 'Partners', 'STS#3', { SharingCapability: 1 }),
    site('/sites/warehouse', 'Warehouse', 'GROUP#0', { GroupId: seededId('group warehouse'), SharingCapability: 1 }),
    site('/sites/assets', 'Brand assets', 'SITEPAGEPUBLISHING#0'),
    site('/personal/ada_bergstrom_contoso_onmicrosoft_com', 'Ada Bergström', 'SPSPERS#10', {
      StorageMaximumLevel: 1_048_576,
    }),
  ]
}

/** The one hub of the tenant. */
export function seededHubs(root: string): readonly Raw[] {
  const ID = seededId('site /sites/intranet')
  return [
    {
      ID,
      SiteId: ID,
      SiteUrl: `${root}/sites/intranet`,
      Title: 'Intranet',
      Description: '',
      LogoUrl: '',
      RequiresJoinApproval: false,
      SiteDesignId: zero,
      ParentHubSiteId: zero,
      HideNameInNavigation: false,
      EnablePermissionsSync: false,
    },
  ]
}

/** The home site, a library of the organization's pictures, a site script and the design that runs it. */
export const seededEstate = (root: string) => ({
  homes: [
    {
      Url: `${root}/sites/hr`,
      SiteId: seededId('site /sites/hr'),
      Title: 'Human Resources',
      Audiences: [],
      VivaConnectionsDefaultStart: true,
      IsInDraftMode: false,
      TargetedLicenseType: 0,
      Order: 1,
    },
  ],
  libraries: [{ LibraryUrl: 'sites/assets/Pictures', ThumbnailUrl: null, OrgAssetType: 1 }],
  scripts: [
    {
      Id: seededId('site script projects'),
      Title: 'Projects list',
      Description: 'A list of projects',
      IsSiteScriptPackage: false,
      Version: 1,
      Content:
        '{"$schema":"https://developer.microsoft.com/json-schemas/sp/site-design-script-actions.schema.json","actions":[],"version":1}',
    },
  ],
  designs: [
    {
      Id: seededId('site design projects'),
      Title: 'Project site',
      WebTemplate: '64',
      SiteScriptIds: [seededId('site script projects')],
      Description: 'For a project',
      PreviewImageUrl: '',
      PreviewImageAltText: '',
      IsDefault: false,
      Version: 1,
    },
  ],
})

/** A theme that somebody made. */
export const seededThemes: readonly Raw[] = [
  {
    name: 'Contoso',
    themeJson: '{"name":"Contoso","isInverted":false,"palette":{"themePrimary":"#0b5394","neutralPrimary":"#323130"}}',
  },
]
