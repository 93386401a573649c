import type { Dice } from './dice.ts'

/** Values of a task, as YAML's data. */
export type Values = Readonly<Record<string, unknown>>

/** One declared object: the service and word of its task, and the values, key included. */
export type Task = {
  readonly service: string
  readonly word: string
  readonly values: Values
  /** Whether the object is not in the seeded tenant. */
  readonly made?: true
  /** Declared to be absent. */
  readonly gone?: true
}

type Invention = (name: string, dice: Dice) => readonly Task[]

const domain = 'contoso.com'
const glass = '${{ breakGlass }}'
/** Groups of the seed, by their ids, since a group's policies are declared so. */
const seededGroups = ['a088b95b-9b76-4d86-aef2-95db72062259', '2dda4270-fe40-4587-aec0-5d5857985ed4']
const people = ['ada.bergstrom@contoso.com', 'bram.devries@contoso.com', 'carla.fontana@contoso.com']

const one =
  (service: string, word: string, values: (name: string, dice: Dice) => Values): Invention =>
  (name, dice) => [{ service, word, values: values(name, dice), made: true }]

/** A policy of a filter and the rule that says for whom; the rule names the policy, which is made in the same plan. */
const filter =
  (word: string, reference: string, policy: (dice: Dice) => Values): Invention =>
  (name, dice) => [
    {
      service: 'exchange',
      word: `${word}Rule`,
      values: { Name: name, [reference]: name, RecipientDomainIs: [domain] },
      made: true,
    },
    { service: 'exchange', word: `${word}Policy`, values: { Name: name, ...policy(dice) }, made: true },
  ]

const named =
  (service: string, word: string, key: string, choices: Readonly<Record<string, readonly unknown[]>>): Invention =>
  (name, dice) => {
    const chosen = dice.some(Object.keys(choices), 3)
    const values = Object.fromEntries(chosen.map((property) => [property, dice.pick(choices[property] ?? [])]))
    return [{ service, word, values: { [key]: name, ...values }, made: true }]
  }

const either = [true, false]

/** Ways to declare what no tenant has yet, by what they make; references inside are to what they make or what is seeded. */
export const inventions: Readonly<Record<string, Invention>> = {
  group: one('entra', 'group', (name, dice) => ({
    displayName: name,
    mailNickname: name.replaceAll(' ', '').toLowerCase(),
    mailEnabled: false,
    securityEnabled: true,
    description: `made ${dice.int(1, 99)}`,
    ...(dice.chance(50) ? { members: dice.some(people, 2) } : {}),
  })),
  administrativeUnit: one('entra', 'administrativeUnit', (name) => ({ displayName: name, description: 'made' })),
  ipLocation: one('entra', 'namedLocation', (name, dice) => ({
    displayName: name,
    isTrusted: dice.chance(50),
    ipRanges: [{ cidrAddress: `203.0.113.${dice.int(0, 255)}/32` }],
  })),
  countries: one('entra', 'namedLocation', (name, dice) => ({
    displayName: name,
    countriesAndRegions: dice.some(['NL', 'SE', 'IT', 'DE'], 2),
    includeUnknownCountriesAndRegions: dice.chance(50),
  })),
  strength: one('entra', 'authenticationStrengthPolicy', (name, dice) => ({
    displayName: name,
    allowedCombinations: dice.some(['fido2', 'x509CertificateMultiFactor', 'windowsHelloForBusiness'], 2),
  })),
  guardedPolicy: (name, dice) => [
    {
      service: 'entra',
      word: 'conditionalAccessPolicy',
      values: {
        displayName: name,
        state: dice.pick(['enabled', 'disabled', 'enabledForReportingButNotEnforced']),
        conditions: {
          clientAppTypes: ['all'],
          applications: { includeApplications: ['All'] },
          users: { includeUsers: ['All'], excludeGroups: [`${name} kept out`] },
        },
        grantControls: { operator: 'OR', builtInControls: ['mfa'] },
      },
      made: true,
    },
    {
      service: 'entra',
      word: 'group',
      values: {
        displayName: `${name} kept out`,
        mailNickname: `${name.replaceAll(' ', '').toLowerCase()}out`,
        mailEnabled: false,
        securityEnabled: true,
        members: glass,
      },
      made: true,
    },
  ],
  roleAssignment: (_name, dice) => [
    {
      service: 'entra',
      word: 'directoryRoleAssignment',
      values: {
        roleDefinitionId: dice.pick([
          'Reports Reader',
          'Message Center Reader',
          'Directory Readers',
          'Teams Administrator',
        ]),
        principalId: dice.pick(people),
        directoryScopeId: '/',
      },
      made: true,
    },
  ],
  transportRule: one('exchange', 'transportRule', (name, dice) => ({
    Name: name,
    FromScope: 'NotInOrganization',
    PrependSubject: `[${dice.int(1, 99)}] `,
  })),
  remoteDomain: (name, dice) =>
    named('exchange', 'remoteDomain', 'Name', { AutoForwardEnabled: either, AutoReplyEnabled: either })(name, dice).map(
      (task) => ({
        ...task,
        values: { ...task.values, DomainName: `${name.replaceAll(' ', '-').toLowerCase()}.example` },
      }),
    ),
  contentFilter: filter('hostedContentFilter', 'HostedContentFilterPolicy', (dice) => ({
    BulkThreshold: dice.int(4, 9),
    AllowedSenderDomains: dice.some(['a.example', 'b.example'], dice.int(0, 2)),
  })),
  antiPhish: filter('antiPhish', 'AntiPhishPolicy', (dice) => ({ EnableSpoofIntelligence: dice.chance(50) })),
  malware: filter('malwareFilter', 'MalwareFilterPolicy', (dice) => ({ EnableFileFilter: dice.chance(50) })),
  safeLinks: filter('safeLinks', 'SafeLinksPolicy', (dice) => ({ AllowClickThrough: dice.chance(50) })),
  owaMailboxPolicy: named('exchange', 'owaMailboxPolicy', 'Name', { CalendarEnabled: either, ContactsEnabled: either }),
  authenticationPolicy: named('exchange', 'authenticationPolicy', 'Name', {
    AllowBasicAuthPop: either,
    AllowBasicAuthImap: either,
  }),
  retention: (name, dice) => [
    {
      service: 'purview',
      word: 'retentionComplianceRule',
      values: {
        Name: `${name} rule`,
        Policy: name,
        RetentionDuration: String(dice.int(30, 3650)),
        RetentionComplianceAction: 'Keep',
      },
      made: true,
    },
    {
      service: 'purview',
      word: 'retentionCompliancePolicy',
      values: { Name: name, Enabled: true, Comment: 'made', ExchangeLocation: ['All'] },
      made: true,
    },
  ],
  label: one('purview', 'label', (name, dice) => ({
    Name: name,
    DisplayName: name,
    Tooltip: `made ${dice.int(1, 99)}`,
    ContentType: 'File, Email',
  })),
  voiceRoute: one('teams', 'onlineVoiceRoute', (name, dice) => ({
    Identity: name.replaceAll(' ', ''),
    NumberPattern: `^\\+${dice.int(1, 99)}\\d*$`,
    OnlinePstnUsages: ['Local'],
  })),
  voiceRouting: one('teams', 'onlineVoiceRoutingPolicy', (name) => ({ Identity: name, OnlinePstnUsages: ['Local'] })),
  dialPlan: one('teams', 'tenantDialPlan', (name, dice) => ({
    Identity: name.replaceAll(' ', ''),
    SimpleName: `Plan${dice.int(1, 999)}`,
    Description: 'made',
  })),
  permissions: named('teams', 'teamsAppPermissionPolicy', 'Identity', {
    GlobalCatalogAppsType: ['BlockedAppList', 'AllowedAppList'],
    PrivateCatalogAppsType: ['BlockedAppList', 'AllowedAppList'],
  }),
  grant: (name, dice) => [
    {
      service: 'teams',
      word: 'teamsUserPolicyAssignment',
      values: { UserPrincipalName: dice.pick(people), PolicyType: 'TeamsMeetingPolicy', PolicyName: name },
      made: true,
    },
    {
      service: 'teams',
      word: 'teamsMeetingPolicy',
      values: { Identity: name, AllowMeetNow: dice.chance(50) },
      made: true,
    },
  ],
  groupGrant: (name, dice) => [
    {
      service: 'teams',
      word: 'teamsGroupPolicyAssignment',
      values: {
        GroupId: dice.pick(seededGroups),
        PolicyType: 'TeamsMessagingPolicy',
        PolicyName: name,
      },
      made: true,
    },
    {
      service: 'teams',
      word: 'teamsMessagingPolicy',
      values: { Identity: name, AllowGiphy: dice.chance(50) },
      made: true,
    },
  ],
  hub: (_name, dice) => [
    {
      service: 'sharepoint',
      word: 'hubSite',
      values: {
        SiteUrl: dice.pick(['/sites/finance', '/sites/partners', '/sites/warehouse']),
        Title: `Hub ${dice.int(1, 99)}`,
      },
      made: true,
    },
  ],
  home: (_name, dice) => [
    {
      service: 'sharepoint',
      word: 'homeSite',
      values: { Url: dice.pick(['/sites/intranet', '/sites/assets']), VivaConnectionsDefaultStart: dice.chance(50) },
      made: true,
    },
  ],
  assets: (_name, dice) => [
    {
      service: 'sharepoint',
      word: 'orgAssetLibrary',
      values: {
        LibraryUrl: `/sites/assets/${dice.pick(['Logos', 'Icons'])}`,
        OrgAssetType: 'ImageDocumentLibrary',
        CdnType: 'Private',
      },
      made: true,
    },
  ],
  meeting: named('teams', 'teamsMeetingPolicy', 'Identity', { AllowMeetNow: either, AllowIPVideo: either }),
  messaging: named('teams', 'teamsMessagingPolicy', 'Identity', { AllowGiphy: either, AllowMemes: either }),
  channels: named('teams', 'teamsChannelsPolicy', 'Identity', { AllowPrivateChannelCreation: either }),
  site: one('sharepoint', 'site', (name, dice) => ({
    Url: `/sites/${name.replaceAll(' ', '-').toLowerCase()}`,
    Title: name,
    Owner: dice.pick(people),
    Template: 'STS#3',
    LockState: 'Unlock',
  })),
  theme: one('sharepoint', 'theme', (name, dice) => ({
    Name: name,
    Palette: { themePrimary: `#1122${dice.int(10, 99)}` },
  })),
  design: (name) => [
    {
      service: 'sharepoint',
      word: 'siteDesign',
      values: { Title: name, WebTemplate: '64', SiteScriptIds: [`${name} script`] },
      made: true,
    },
    {
      service: 'sharepoint',
      word: 'siteScript',
      values: { Title: `${name} script`, Content: { actions: [], version: 1 } },
      made: true,
    },
  ],
}
