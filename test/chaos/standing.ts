import type { Dice } from './dice.ts'
import type { Task, Values } from './inventions.ts'

/**
 * Settings that stand in every tenant and are declared otherwise in a way of their own: a list that keeps what others need, a
 * span of numbers, an object that is asked for by its name alone and that no export lists.
 */
export const standing: Readonly<Record<string, (dice: Dice) => Values>> = {
  'entra.authenticationMethodsPolicy': (dice) => ({
    registrationEnforcement: {
      authenticationMethodsRegistrationCampaign: {
        snoozeDurationInDays: dice.int(2, 14),
        state: dice.pick(['enabled', 'disabled']),
      },
    },
  }),
  'entra.authenticationMethod': (dice) => ({
    id: dice.pick(['Sms', 'Voice', 'Email', 'SoftwareOath', 'HardwareOath', 'QRCodePin']),
    state: dice.pick(['enabled', 'disabled']),
  }),
  // Switching them on is refused while Conditional Access policies are on, which they are here.
  'entra.securityDefaults': () => ({ isEnabled: false }),
  'entra.perUserMfa': (dice) => ({
    userPrincipalName: dice.pick(['carla.fontana@contoso.com', 'ada.bergstrom@contoso.com']),
    perUserMfaState: dice.pick(['disabled', 'enabled', 'enforced']),
  }),
  'entra.organization': (dice) => ({ technicalNotificationMails: [`it${dice.int(1, 99)}@contoso.com`] }),
  'exchange.casMailbox': (dice) => ({
    Identity: dice.pick(['ada.bergstrom@contoso.com', 'bram.devries@contoso.com']),
    PopEnabled: dice.chance(50),
    ImapEnabled: dice.chance(50),
    SmtpClientAuthenticationDisabled: dice.chance(50),
  }),
  'exchange.mailbox': (dice) => ({
    Identity: dice.pick(['ada.bergstrom@contoso.com', 'carla.fontana@contoso.com']),
    Office: `Room ${dice.int(1, 99)}`,
    CustomAttribute1: `made ${dice.int(1, 99)}`,
  }),
  'purview.label': (dice) => ({
    Name: dice.pick(['Public', 'General']),
    Tooltip: `said ${dice.int(1, 99)}`,
    Comment: `said ${dice.int(1, 99)}`,
  }),
  'purview.auditConfig': (dice) => ({
    Workload: ['Exchange', 'SharePoint', 'OneDriveForBusiness', ...dice.some(['Intune'], dice.int(0, 1))],
  }),
  'teams.teamsAppPermissionPolicy': (dice) => ({
    Identity: 'Global',
    GlobalCatalogAppsType: dice.pick(['BlockedAppList', 'AllowedAppList']),
  }),
  'teams.teamsFilesPolicy': (dice) => ({
    Identity: 'Global',
    FileSharingInChatswithExternalUsers: dice.pick(['Enabled', 'Disabled']),
  }),
  'teams.onlinePstnUsage': (dice) => ({ Usage: ['Local', 'International', `Chaos ${dice.int(1, 99)}`] }),
  'teams.onlineVoiceRoute': (dice) => ({ Identity: 'LocalRoute', Description: `said ${dice.int(1, 99)}` }),
  'teams.onlineVoiceRoutingPolicy': (dice) => ({ Identity: 'Head Office', Description: `said ${dice.int(1, 99)}` }),
  'teams.tenantDialPlan': (dice) => ({ Identity: 'Global', SimpleName: `Chaos${dice.int(1, 99)}` }),
  'sharepoint.tenantSyncClientRestriction': (dice) => ({
    DisableReportProblemDialog: dice.chance(50),
    ExcludedFileExtensionsForSyncClient: dice.some(['pst', 'bak'], dice.int(1, 2)),
  }),
  'sharepoint.hubSite': (dice) => ({
    SiteUrl: '/sites/intranet',
    Description: `said ${dice.int(1, 99)}`,
    RequiresJoinApproval: dice.chance(50),
  }),
  'sharepoint.homeSite': (dice) => ({ Url: '/sites/hr', VivaConnectionsDefaultStart: dice.chance(50) }),
  'sharepoint.tenantCdn': (dice) => ({
    CdnType: 'Public',
    Enabled: true,
    Origins: dice.some(['sites/assets/logos', 'sites/hr/pictures', '*/masterpage'], dice.int(1, 3)),
  }),
  'sharepoint.browserIdleSignOut': (dice) => ({
    Enabled: true,
    WarnAfter: `PT${dice.int(5, 45)}M`,
    SignOutAfter: `PT${dice.int(46, 59)}M`,
  }),
  'sharepoint.settings': (dice) => ({
    isSiteCreationEnabled: dice.chance(50),
    siteCreationDefaultStorageLimitInMB: dice.int(1, 9) * 1024,
  }),
}

/** Draws some of the standing settings, each type once. */
export function standingTasks(count: number, dice: Dice): readonly Task[] {
  return dice.some(Object.entries(standing), count).map(([type, values]) => {
    const [service = '', word = ''] = type.split('.')
    return { service, word, values: values(dice) }
  })
}
