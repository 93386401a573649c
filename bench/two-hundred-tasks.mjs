import { hundredTasks, jobOf, many } from './hundred-tasks.mjs'

/** @typedef {import('./hundred-tasks.mjs').Task} Task */

/**
 * Two hundred declarations of sixty types in five services: the hundred, and as many again of Teams, SharePoint and Purview. Only
 * types that may be written without a waiver.
 */
export function twoHundredTasks() {
  const { jobs, ...rest } = hundredTasks()
  const more = Object.entries({ teams: teamsTasks(), sharepoint: sharepointTasks(), purview: purviewTasks() })
  return { ...rest, guards: { maxChanges: 400 }, jobs: [...jobs, ...more.map(([name, tasks]) => jobOf(name, tasks))] }
}

/** @returns {readonly Task[]} */
function teamsTasks() {
  /** @type {Readonly<Record<string, Record<string, unknown>>>} */
  const settings = {
    teamsMeetingConfiguration: { DisableAnonymousJoin: true },
    teamsClientConfiguration: { AllowBox: false, AllowDropBox: false },
    teamsGuestMeetingConfiguration: { AllowIPVideo: false },
    teamsGuestMessagingConfiguration: { AllowMemes: false },
    teamsGuestCallingConfiguration: { AllowPrivateCalling: false },
    tenantFederationConfiguration: { AllowTeamsConsumer: false },
    onlinePstnUsage: { Usage: ['Bench usage'] },
  }
  /** @type {Readonly<Record<string, Record<string, unknown>>>} */
  const policies = {
    teamsMeetingPolicy: { AllowAnonymousUsersToJoinMeeting: false },
    teamsMessagingPolicy: { AllowGiphy: false },
    teamsMeetingBroadcastPolicy: { AllowBroadcastTranscription: false },
    externalAccessPolicy: { EnableTeamsConsumerAccess: false },
    teamsAppSetupPolicy: { AllowSideLoading: false },
    teamsCallingPolicy: { AllowPrivateCalling: false },
    teamsChannelsPolicy: { AllowOrgWideTeamCreation: false },
    teamsUpdateManagementPolicy: { AllowPreview: false },
    teamsEventsPolicy: { AllowWebinars: 'Disabled' },
    teamsFilesPolicy: { NativeFileEntryPoints: 'Disabled' },
    teamsEmergencyCallingPolicy: { ExternalLocationLookupMode: 'Enabled' },
  }
  return [
    ...Object.entries(settings).map(([type, values]) => ({ type, values })),
    ...Object.entries(policies).flatMap(([type, values]) =>
      many(4, (index) => ({ type, values: { Identity: `Bench ${index}`, ...values } })),
    ),
  ]
}

/** @returns {readonly Task[]} */
function sharepointTasks() {
  const site = (/** @type {number} */ index) => `/sites/bench${index}`
  const action = { verb: 'setSiteExternalSharingCapability', capability: 'Disabled' }
  const Content = { $schema: 'schema.json', actions: [action], version: 1 }
  return [
    { type: 'tenant', values: { DisplayStartASiteOption: false } },
    { type: 'tenantSyncClientRestriction', values: { BlockMacSync: true } },
    { type: 'settings', values: { isLoopEnabled: false } },
    { type: 'tenantCdn', values: { CdnType: 'Public', Enabled: true } },
    ...many(8, (index) => ({
      type: 'site',
      values: { Url: site(index), Title: `Bench ${index}`, Owner: 'ada.bergstrom@contoso.com' },
    })),
    ...many(4, (index) => ({
      type: 'theme',
      values: { Name: `Bench ${index}`, Palette: { themePrimary: '#0078d4' } },
    })),
    ...many(4, (index) => ({ type: 'siteScript', values: { Title: `Bench ${index}`, Content } })),
    ...many(4, (index) => ({
      type: 'siteDesign',
      values: { Title: `Bench ${index}`, WebTemplate: '64', SiteScriptIds: [`Bench ${index}`] },
    })),
  ]
}

/** @returns {readonly Task[]} */
function purviewTasks() {
  return [
    ...many(6, (index) => ({
      type: 'retentionCompliancePolicy',
      values: { Name: `Bench ${index}`, ExchangeLocation: ['All'] },
    })),
    ...many(6, (index) => ({
      type: 'retentionComplianceRule',
      values: { Name: `Bench rule ${index}`, Policy: `Bench ${index}`, RetentionDuration: '365' },
    })),
    ...many(7, (index) => ({
      type: 'protectionAlert',
      values: {
        Name: `Bench ${index}`,
        Category: 'ThreatManagement',
        ThreatType: 'Malware',
        NotifyUser: ['it@contoso.com'],
      },
    })),
    ...many(6, (index) => ({
      type: 'unifiedAuditLogRetentionPolicy',
      values: {
        Name: `Bench ${index}`,
        Priority: 100 + index,
        RetentionDuration: 'SixMonths',
        RecordTypes: ['ExchangeItem'],
      },
    })),
  ]
}
