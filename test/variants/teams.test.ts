import type { Simulator } from '../../src/simulator/start.ts'
import type { Stage, Story } from './story.ts'
import { survives, waive } from './story.ts'

const finance = (simulator: Simulator): string =>
  String(simulator.objects('entra.group').find((one) => one['displayName'] === 'Finance')?.['id'])

const made: Stage = {
  tasks: (simulator) => `
      - tenantFederationConfiguration: { AllowFederatedUsers: true, AllowedDomains: [partner.example, fabrikam.example], AllowTeamsConsumer: false }
      - teamsClientConfiguration: { AllowEmailIntoChannel: false, RestrictedSenderList: [alerts@contoso.com] }
      - onlinePstnUsage: { Usage: { add: [Doubted usage] } }
      - onlineVoiceRoute: { Identity: Doubted, NumberPattern: "^\\\\+31.*$", OnlinePstnUsages: [Doubted usage] }
      - onlineVoiceRoutingPolicy: { Identity: Doubted routing, OnlinePstnUsages: [Doubted usage] }
      - teamsMeetingPolicy:
          - { Identity: Global, AutoAdmittedUsers: InvitedUsers, AllowAnonymousUsersToStartMeeting: false }
          - { Identity: Doubted, AllowMeetNow: false, Description: first }
      - teamsMeetingBroadcastPolicy: { Identity: Global, AllowBroadcastTranscription: false }
      - teamsUserPolicyAssignment: { UserPrincipalName: ada.bergstrom@contoso.com, PolicyType: TeamsMeetingPolicy, PolicyName: Doubted }
      - teamsGroupPolicyAssignment: { GroupId: ${finance(simulator)}, PolicyType: TeamsMeetingPolicy, PolicyName: Doubted, Rank: 1 }
        ${waive('UNPROVEN')}`,
  holds: [['teams.teamsMeetingPolicy', 'Tag:Doubted', { AllowMeetNow: false }]],
}

const changed: Stage = {
  tasks: (simulator) => `
      - tenantFederationConfiguration: { AllowedDomains: [AllowAllKnownDomains], BlockedDomains: [evil.example] }
      - teamsClientConfiguration: { AllowEmailIntoChannel: true, RestrictedSenderList: [] }
      - teamsMeetingPolicy: { Identity: Doubted, AllowMeetNow: true, Description: '' }
      - teamsUserPolicyAssignment: { UserPrincipalName: ada.bergstrom@contoso.com, PolicyType: TeamsMeetingPolicy, PolicyName: AllOn }
      - { teamsGroupPolicyAssignment: { GroupId: ${finance(simulator)}, PolicyType: TeamsMeetingPolicy }, ensure: absent, ${waive('UNPROVEN', 'GUARD-IRREVERSIBLE')} }`,
  holds: [['teams.teamsMeetingPolicy', 'Tag:Doubted', { AllowMeetNow: true }]],
}

const gone: Stage = {
  tasks: `
      - { teamsMeetingPolicy: { Identity: Doubted }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { onlineVoiceRoute: { Identity: Doubted }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { onlineVoiceRoutingPolicy: { Identity: Doubted routing }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { teamsUserPolicyAssignment: { UserPrincipalName: ada.bergstrom@contoso.com, PolicyType: TeamsMeetingPolicy }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }`,
  gone: [['teams.teamsMeetingPolicy', 'Tag:Doubted']],
}

const story: Story = { stages: [made, changed, gone] }

/** The assigned policy is deleted; that somebody has it is not declared, so that nobody waits until it shows. */
const assigned: Story = {
  options: { variants: { teamsGrantDelay: '0' } },
  stages: [
    made,
    { tasks: `      - { teamsMeetingPolicy: { Identity: Doubted }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }` },
  ],
}

/** Apps are allowed one by one. */
const apps: Story = {
  stages: [
    {
      tasks: `
      - teamsAppPermissionPolicy:
          Identity: Doubted
          DefaultCatalogAppsType: AllowedAppList
          DefaultCatalogApps: [{ Id: com.microsoft.teamspace.tab.vsts }]
          GlobalCatalogAppsType: BlockedAppList
          GlobalCatalogApps: []`,
    },
  ],
}

/** The same tenant, in the cloud of the United States' government. */
const government: Story = {
  options: { cloud: 'gcchigh' },
  flags: ['--cloud', 'gcchigh'],
  stages: [
    { tasks: '      - tenantFederationConfiguration: { AllowFederatedUsers: true, AllowTeamsConsumer: false }' },
  ],
  exports: ['--only', 'teams.tenantFederationConfiguration'],
}

survives('teams', story, {
  'teamsAssignedPolicyDelete=drops': { story: assigned },
  'teamsAssignedPolicyDelete=refused': {
    story: assigned,
    refused: { code: 'SERVICE-FAILED', exit: 1, because: 'the policy is in use' },
  },
  'teamsAppCatalog=refuses': {
    story: apps,
    refused: { code: 'SERVICE-FAILED', exit: 1, because: 'the service cannot look the app up for an application' },
  },
  'teamsAppCatalog=accepts': { story: apps },
  'teamsGovernment=missing': {
    story: government,
    refused: { code: 'OBJECT-UNREADABLE', exit: 1, because: 'that cloud does not have the settings' },
  },
  'teamsGovernment=served': { story: government },
})
