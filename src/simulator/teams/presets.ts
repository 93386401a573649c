import type { Raw } from '../json.ts'

/**
 * Microsoft's read-only instances beside Global, with what differs from a new instance (Microsoft's pages about
 * assigning policies in Teams; the pages of the New and Grant cmdlets; reference: teams A.3 What GET returns).
 */
export const presets: Readonly<Record<string, Readonly<Record<string, Raw>>>> = {
  ExternalAccessPolicy: {
    FederationAndPICDefault: { EnableFederationAccess: true, EnablePublicCloudAudioVideoAccess: true },
    FederationOnly: { EnableFederationAccess: true, EnableTeamsConsumerAccess: false },
    NoFederationAndPIC: { EnableFederationAccess: false, EnableTeamsConsumerAccess: false },
  },
  TeamsAppSetupPolicy: { FirstLineWorker: { AllowUserPinning: true } },
  TeamsCallingPolicy: {
    AllowCalling: { AllowPrivateCalling: true },
    DisallowCalling: { AllowPrivateCalling: false },
    AllowCallingPreventTollBypass: { AllowPrivateCalling: true, PreventTollBypass: true },
    AllowCallingPreventForwardingtoPhone: { AllowPrivateCalling: true, AllowCallForwardingToPhone: false },
  },
  TeamsMeetingPolicy: {
    AllOn: { AllowCloudRecording: true, AllowMeetNow: true },
    AllOff: { AllowCloudRecording: false, AllowIPVideo: false, AllowMeetNow: false, ScreenSharingMode: 'Disabled' },
    RestrictedAnonymousAccess: { AutoAdmittedUsers: 'EveryoneInCompany', AllowCloudRecording: true },
    RestrictedAnonymousNoRecording: { AutoAdmittedUsers: 'EveryoneInCompany', AllowCloudRecording: false },
    Kiosk: { AllowMeetNow: false, AllowCloudRecording: false, AllowPrivateMeetingScheduling: false },
  },
  TeamsMessagingPolicy: {
    EduFaculty: { ChatPermissionRole: 'Full' },
    EduStudent: { ChatPermissionRole: 'Restricted', AllowUserDeleteMessage: false },
  },
}
