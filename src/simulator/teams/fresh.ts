import type { Raw } from '../json.ts'
import type { ConfigType, Property } from './config-types.ts'

/**
 * Defaults that no page tells but public reports of live tenants show (cisagov/ScubaGear sample report: meeting,
 * messaging, client and federation settings), by type and property.
 */
const observed: Readonly<Record<string, Raw>> = {
  TeamsMeetingPolicy: {
    AllowAnonymousUsersToStartMeeting: false,
    AllowCloudRecording: true,
    AllowExternalParticipantGiveRequestControl: false,
    AllowIPVideo: true,
    AllowPSTNUsersToBypassLobby: false,
    AllowUserToJoinExternalMeeting: 'Enabled',
    AutoAdmittedUsers: 'EveryoneInCompanyExcludingGuests',
    CaptchaVerificationForMeetingJoin: 'NotRequired',
    LiveCaptionsEnabledType: 'DisabledUserOverride',
    MediaBitRateKb: 50000,
    MeetingChatEnabledType: 'Enabled',
    NewMeetingRecordingExpirationDays: 120,
    ParticipantSlideControl: 'Everyone',
    ScreenSharingMode: 'EntireScreen',
    StreamingAttendeeMode: 'Disabled',
  },
  TeamsMessagingPolicy: {
    AllowUserChat: true,
    AllowUserDeleteMessage: true,
    AllowUserEditMessage: true,
    AllowGiphy: true,
    GiphyRatingType: 'Moderate',
    ReadReceiptsEnabledType: 'UserPreference',
  },
  TeamsMeetingBroadcastPolicy: {
    AllowBroadcastScheduling: true,
    AllowBroadcastTranscription: false,
    BroadcastAttendeeVisibilityMode: 'EveryoneInCompany',
    BroadcastRecordingMode: 'AlwaysEnabled',
  },
  TeamsClientConfiguration: {
    AllowBox: true,
    AllowDropBox: true,
    AllowEgnyte: true,
    AllowEmailIntoChannel: true,
    AllowGoogleDrive: true,
    AllowGuestUser: true,
    AllowOrganizationTab: true,
    AllowResourceAccountSendMessage: true,
    AllowShareFile: true,
    AllowSkypeBusinessInterop: true,
    ContentPin: 'RequiredOutsideScheduleMeeting',
    ResourceAccountContentAccess: 'NoAccess',
  },
  TenantFederationSettings: {
    AllowFederatedUsers: true,
    ExternalAccessWithTrialTenants: 'Blocked',
  },
  TeamsAppPermissionPolicy: {
    DefaultCatalogAppsType: 'BlockedAppList',
    GlobalCatalogAppsType: 'BlockedAppList',
    PrivateCatalogAppsType: 'BlockedAppList',
  },
  TeamsChannelsPolicy: {
    AllowChannelSharingToExternalUser: true,
    AllowOrgWideTeamCreation: true,
    AllowPrivateChannelCreation: true,
    AllowSharedChannelCreation: true,
    AllowUserToParticipateInExternalSharedChannel: true,
  },
  TeamsMeetingConfiguration: {
    ClientAppSharingPort: 50040,
    ClientAppSharingPortRange: 20,
    ClientAudioPort: 50000,
    ClientAudioPortRange: 20,
    ClientVideoPort: 50020,
    ClientVideoPortRange: 20,
    DisableAnonymousJoin: false,
  },
  TeamsEmergencyCallingPolicy: { ExternalLocationLookupMode: 'Disabled' },
  TenantDialPlan: { SimpleName: 'DefaultTenantDialPlan' },
}

/** The settings of a type's instance that nobody has touched: the page's defaults, else what tenants were seen to have. */
export function freshSettings(type: ConfigType): Raw {
  const own = observed[type.name] ?? {}
  return Object.fromEntries(
    [...type.properties.values()].map((property) => [property.name, own[property.name] ?? fresh(property)]),
  )
}

function fresh(property: Property): unknown {
  if (property.preset !== undefined) return property.preset
  if (property.kind === 'list') return []
  // A boolean of which nothing is known is off: the service shows every boolean, and null is no boolean.
  return property.kind === 'boolean' ? false : null
}
