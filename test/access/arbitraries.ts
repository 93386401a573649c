import * as fc from 'fast-check'
import type { JsonObject } from '../../src/model/json.ts'
import type {
  ApplicationTarget,
  Device,
  Held,
  Identity,
  PolicySet,
  Proofs,
  Risks,
  SignIn,
  Target,
} from '../../src/access/sign-in.ts'
import { azurePortal, exchange, globalAdministrator, graph, held } from './cases.ts'

const own = '11111111-2222-3333-4444-555555555555'
const ids = {
  users: ['anna', 'bert', 'cara'],
  groups: ['g1', 'g2', 'g3'],
  roles: ['r1', globalAdministrator],
  apps: [exchange, graph, azurePortal, own],
  locations: ['office', 'lab', 'dach', 'gone'],
  platforms: ['android', 'iOS', 'windows', 'macOS', 'linux'],
} as const
const external = [
  'internalGuest',
  'b2bCollaborationGuest',
  'b2bCollaborationMember',
  'b2bDirectConnectUser',
  'otherExternalUser',
  'serviceProvider',
] as const

const some = <T>(values: readonly T[], maxLength = 2): fc.Arbitrary<T[]> => fc.subarray([...values], { maxLength })
const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
/** Often nothing: a condition that is not configured. */
const maybe = (arbitrary: fc.Arbitrary<JsonObject | readonly string[] | string>) => fc.option(arbitrary, { freq: 1 })

const guests: fc.Arbitrary<JsonObject | null> = fc.option(
  fc.record({
    guestOrExternalUserTypes: some(external, 3).map((kinds) => kinds.join(',')),
    externalTenants: fc.constantFrom(null, { membershipKind: 'enumerated', members: ['fabrikam'] }),
  }),
  { freq: 1 },
)

const users = fc.record({
  includeUsers: fc.oneof(fc.constant(['All']), some([...ids.users, 'GuestsOrExternalUsers'])),
  excludeUsers: some(['bert', 'cara', 'GuestsOrExternalUsers'], 1),
  includeGroups: some(ids.groups),
  excludeGroups: some(ids.groups, 1),
  includeRoles: some(ids.roles),
  excludeRoles: some(ids.roles, 1),
  includeGuestsOrExternalUsers: guests,
  excludeGuestsOrExternalUsers: guests,
})

const rules = [
  'device.isCompliant -eq True',
  'device.trustType -ne "ServerAD"',
  'device.model -contains "Pro" -and -not (device.extensionAttribute1 -eq "SAW")',
  'device.extensionAttribute1 -notIn ["SAW", "X"] -or device.model -eq null',
]

const applications: fc.Arbitrary<JsonObject> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ includeApplications: ['All'] }) },
  {
    weight: 4,
    arbitrary: fc.record({
      includeApplications: fc.oneof(fc.constant(['All']), some([...ids.apps, 'Office365', 'MicrosoftAdminPortals'])),
      excludeApplications: some([...ids.apps, 'Office365'], 1),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ includeUserActions: ['urn:user:registersecurityinfo'] }) },
  { weight: 1, arbitrary: fc.constant({ includeAuthenticationContextClassReferences: ['c1'] }) },
  {
    weight: 1,
    arbitrary: fc.constant({
      applicationFilter: { mode: 'include', rule: 'CustomSecurityAttribute.Access_need -contains "mfa"' },
    }),
  },
)

const conditions: fc.Arbitrary<JsonObject> = fc.record({
  users,
  applications,
  clientAppTypes: fc.oneof(
    fc.constant(['all']),
    some(['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other']),
  ),
  platforms: maybe(
    fc.record({
      includePlatforms: fc.oneof(fc.constant(['all']), some(ids.platforms)),
      excludePlatforms: some(ids.platforms, 1),
    }),
  ),
  locations: maybe(
    fc.record({
      includeLocations: fc.oneof(fc.constant(['All']), some([...ids.locations, 'AllTrusted'])),
      excludeLocations: some([...ids.locations, 'AllTrusted'], 1),
    }),
  ),
  devices: maybe(fc.record({ deviceFilter: fc.record({ mode: one(['include', 'exclude']), rule: one(rules) }) })),
  userRiskLevels: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, some(['medium', 'high'])),
  signInRiskLevels: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, some(['none', 'medium', 'high'])),
  insiderRiskLevels: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, fc.constant('elevated')),
  authenticationFlows: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    fc.constant({ transferMethods: 'deviceCodeFlow' }),
  ),
})

const strengthIds = ['00000000-0000-0000-0000-000000000004', 'keys', 'gone']

const grantControls: fc.Arbitrary<JsonObject | null> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constant({ operator: 'OR', builtInControls: ['block'] }) },
  {
    weight: 6,
    arbitrary: fc.record({
      operator: one(['AND', 'OR']),
      builtInControls: some(['mfa', 'compliantDevice', 'domainJoinedDevice', 'approvedApplication', 'passwordChange']),
      authenticationStrength: fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        one(strengthIds).map((id) => ({ id })),
      ),
      termsOfUse: some(['t1', 't2'], 1),
    }),
  },
)

const sessionControls: fc.Arbitrary<JsonObject | null> = fc.option(
  fc.record({
    persistentBrowser: fc.record({ isEnabled: fc.boolean(), mode: one(['always', 'never']) }),
    signInFrequency: fc.record({ isEnabled: fc.boolean(), value: one([1, 12]), type: one(['hours', 'days']) }),
  }),
  { freq: 1 },
)

/** A policy in a state. */
export function policyIn(state: fc.Arbitrary<string>): fc.Arbitrary<Held> {
  return fc
    .record({ id: fc.uuid(), state, conditions, grantControls, sessionControls })
    .map(({ id, ...values }) => held(id, values))
}

/** A policy in any state, most often enabled. */
export const anyPolicy = policyIn(
  one(['enabled', 'enabled', 'enabled', 'enabledForReportingButNotEnforced', 'disabled', 'paused']),
)

/** What stands around policies. */
export const around: fc.Arbitrary<Omit<PolicySet, 'policies'>> = fc.record({
  locations: fc.constant([
    held('office', { ipRanges: [{ cidrAddress: '198.51.100.0/24' }], isTrusted: true }),
    held('lab', { ipRanges: [{ cidrAddress: '2001:db8::/32' }], isTrusted: false }),
    held('dach', { countriesAndRegions: ['DE', 'AT'], includeUnknownCountriesAndRegions: true }),
  ]),
  strengths: fc.constant([
    held('keys', {
      allowedCombinations: ['fido2'],
      combinationConfigurations: [{ appliesToCombinations: ['fido2'], allowedAAGUIDs: ['aa'] }],
    }),
  ]),
  securityDefaults: fc.boolean(),
  mfaTrustedIps: one<readonly string[]>([[], ['203.0.113.0/24']]),
})

const person: fc.Arbitrary<Identity> = fc
  .record({
    id: one(ids.users),
    groups: some(ids.groups, 3),
    roles: some(ids.roles),
    external: fc.oneof({ weight: 3, arbitrary: fc.constant('none' as const) }, one(external)),
    homeTenant: one(['fabrikam', 'adatum']),
    perUserMfa: one(['disabled', 'enabled', 'enforced'] as const),
  })
  .map((part) => ({ kind: 'user', ...part, homeTenant: part.external === 'none' ? null : part.homeTenant }))

const application: fc.Arbitrary<ApplicationTarget> = fc.record({
  kind: fc.constant('application' as const),
  appId: one(ids.apps),
  groups: one([{}, { Office365: false }]),
  attributes: one([{ 'Access.need': ['mfa'] }, { 'Access.need': null }]),
})

const target: fc.Arbitrary<Target> = fc.oneof(
  { weight: 6, arbitrary: application },
  application.map((asked) => ({
    kind: 'userAction' as const,
    action: 'urn:user:registersecurityinfo',
    application: asked,
  })),
  application.map((asked) => ({ kind: 'authenticationContext' as const, id: 'c1', application: asked })),
)

const devices: fc.Arbitrary<Device> = fc.oneof(
  fc.constant<Device>({ registered: false, isCompliant: false, trustType: null, managed: false, attributes: {} }),
  fc.record({
    registered: fc.constant(true),
    isCompliant: fc.boolean(),
    trustType: one(['AzureAD', 'ServerAD', 'Workplace'] as const),
    managed: fc.boolean(),
    attributes: one([
      { model: 'Surface Pro', extensionattribute1: 'SAW' },
      { model: null, extensionattribute1: 'Y' },
    ]),
  }),
)

const risks: fc.Arbitrary<Risks> = fc.record({
  user: one(['none', 'medium', 'high'] as const),
  signIn: one(['none', 'medium', 'high'] as const),
  servicePrincipal: fc.constant('none' as const),
  agent: fc.constant('none' as const),
  insider: one(['none', 'elevated'] as const),
})

const proofs: fc.Arbitrary<Proofs> = fc.record({
  methods: some(
    [
      { combination: 'password' },
      { combination: 'password,sms' },
      { combination: 'fido2', aaguid: 'aa' },
      { combination: 'fido2', aaguid: 'bb' },
    ],
    3,
  ),
  termsOfUse: some(['t1', 't2']),
  approvedApplication: fc.boolean(),
  compliantApplication: fc.boolean(),
  passwordChange: fc.boolean(),
  riskRemediation: fc.boolean(),
  customFactors: fc.constant([]),
})

/** A sign-in of a user of which everything is known. */
export const anySignIn: fc.Arbitrary<SignIn> = fc.record({
  who: person,
  target,
  clientApp: one(['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'] as const),
  platform: one([...ids.platforms, 'other'] as const),
  place: fc.record({
    ip: one(['198.51.100.9', '192.0.2.9', '203.0.113.9', '2001:db8::1']),
    country: one(['DE', 'US', null]),
    gpsCountry: fc.constant(null),
    trusted: fc.constant('unknown' as const),
    compliantNetwork: fc.boolean(),
  }),
  device: devices,
  risks,
  flow: one(['none', 'none', 'deviceCodeFlow'] as const),
  proofs,
})
