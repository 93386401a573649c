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

/** The same, in the cloud of the Department of Defense. */
const defense: Story = { ...government, options: { cloud: 'dod' }, flags: ['--cloud', 'dod'] }

const dialPlan: Story = {
  stages: ['^9(\\\\d+)$', '^8(\\\\d+)$'].map((pattern) => ({
    tasks: `
      - tenantDialPlan:
          Identity: Doubted
          SimpleName: Doubted
          NormalizationRules:
            - { Name: Outside, Pattern: "${pattern}", Translation: "+31$1", Priority: 0 }
            - { Name: Inside, Pattern: "^(\\\\d{4})$", Translation: "+3120$1", IsInternalExtension: true, Priority: 1 }
        ${waive('UNPROVEN')}`,
    holds: [['teams.tenantDialPlan', 'Tag:Doubted', { SimpleName: 'Doubted' }]] as const,
  })),
}

/** Only looks, with the least role there is, of which the token tells nothing. */
const asReader: Story = {
  options: { variants: { tokenWids: 'hidden' } },
  furnish: ({ app }) => {
    for (const name of ['Teams Administrator', 'Global Reader', 'Global Administrator']) app.directoryRole(name, false)
    app.directoryRole('Teams Reader', true)
  },
  stages: [],
  exports: ['--only', 'teams.teamsClientConfiguration'],
}

const noSettings = 'that cloud does not have the settings'

survives('teams', story, {
  'teamsRulePriority=dropped': { story: dialPlan },
  'teamsRulePriority=kept': { story: dialPlan },
  'teamsRulePriority=refused': {
    story: dialPlan,
    refused: { code: 'SERVICE-FAILED', exit: 1, because: 'a declared member is not known there', stage: 0 },
  },
  'teamsGroupRemoval=missing': {
    refused: { code: 'SERVICE-FAILED', exit: 1, because: 'what is still assigned is not gone', stage: 1 },
  },
  'teamsReader=reads': { story: asReader },
  'teamsReader=refused': {
    story: asReader,
    refused: { code: 'PERMISSION-DENIED', exit: 5, because: 'the role is not enough there', stage: 'export' },
  },
  'teamsUnknownType=400': {
    story: government,
    refused: { code: 'OBJECT-UNREADABLE', exit: 1, because: noSettings },
  },
  'teamsUnknownType=404': {
    story: government,
    refused: { code: 'OBJECT-UNREADABLE', exit: 1, because: noSettings },
  },
  'teamsDodHost=own': { story: defense },
  'teamsDodHost=gcchigh': {
    story: defense,
    refused: {
      code: 'OBJECT-UNREADABLE',
      exit: 1,
      because: 'no source says for certain where that cloud has the service',
    },
  },
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
