import * as fc from 'fast-check'
import type { JsonObject } from '../../../src/model/json.ts'

/** The little world that random tenants are made of: few names, so that policies and sign-ins often meet. */
export const world = {
  users: ['u1', 'u2', 'u3'],
  groups: ['g1', 'g2', 'g3'],
  roles: ['62e90394-69f5-4237-9190-012177145e10', '29232cdf-9323-42fd-ade2-1d097af3e4de'],
  tenants: ['fabrikam', 'adatum'],
  kinds: [
    'internalGuest',
    'b2bCollaborationGuest',
    'b2bCollaborationMember',
    'b2bDirectConnectUser',
    'otherExternalUser',
    'serviceProvider',
  ],
  apps: [
    '00000002-0000-0ff1-ce00-000000000000',
    '00000003-0000-0ff1-ce00-000000000000',
    '00000003-0000-0000-c000-000000000000',
    '00000002-0000-0000-c000-000000000000',
    'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
    '797f4846-ba00-4fd7-ba43-dac1f8f63013',
    '11111111-aaaa-bbbb-cccc-000000000001',
  ],
  principals: ['sp1', 'sp2'],
  contexts: ['c1', 'c2'],
  platforms: ['android', 'iOS', 'windows', 'windowsPhone', 'macOS', 'linux'],
  clients: ['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'easSupported', 'other'],
  terms: ['t1', 't2'],
  factors: ['f1', 'f2'],
} as const

export const few = <T>(values: readonly T[], maxLength = 2): fc.Arbitrary<T[]> =>
  fc.subarray([...values], { maxLength })
export const least = <T>(values: readonly T[], maxLength = 2): fc.Arbitrary<T[]> =>
  fc.subarray([...values], { minLength: 1, maxLength })
export const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
/** The first, most of the time. */
export const mostly = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>, weight = 3): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare })

export const nothing = fc.constant<JsonObject | null>(null)
/** What is configured now and then. */
export const seldom = (arbitrary: fc.Arbitrary<JsonObject>, weight = 4) =>
  mostly<JsonObject | null>(nothing, arbitrary, weight)

const guests = seldom(
  fc.record({
    guestOrExternalUserTypes: least(world.kinds, 3).map((kinds) => kinds.join(',')),
    externalTenants: mostly<JsonObject | null>(
      pick<JsonObject | null>([null, { membershipKind: 'all' }]),
      least(world.tenants, 1).map((members) => ({ membershipKind: 'enumerated', members })),
    ),
  }),
)

const users: fc.Arbitrary<JsonObject> = fc.record({
  includeUsers: mostly<readonly string[]>(
    fc.constant(['All']),
    fc.oneof(few([...world.users, 'GuestsOrExternalUsers']), fc.constant(['None'])),
    4,
  ),
  excludeUsers: mostly<string[]>(fc.constant([]), few([...world.users, 'GuestsOrExternalUsers'], 1), 4),
  includeGroups: few(world.groups),
  excludeGroups: mostly<string[]>(fc.constant([]), few(world.groups, 1), 4),
  includeRoles: few(world.roles, 1),
  excludeRoles: mostly<string[]>(fc.constant([]), few(world.roles, 1), 2),
  includeGuestsOrExternalUsers: guests,
  excludeGuestsOrExternalUsers: guests,
})

/** Rules of one attribute, joined by the little words of the grammar. */
function rules(atoms: readonly string[]): fc.Arbitrary<string> {
  const atom = pick(atoms)
  return fc.oneof(
    { weight: 4, arbitrary: atom },
    fc.tuple(atom, pick(['-and', '-or']), atom).map(([a, word, b]) => `${a} ${word} ${b}`),
    fc.tuple(atom, atom, atom).map(([a, b, c]) => `(${a} -or ${b}) -and ${c}`),
    fc.tuple(atom, atom, atom).map(([a, b, c]) => `${a} -or ${b} -and ${c}`),
    fc.tuple(atom, atom).map(([a, b]) => `-not (${a} -and ${b})`),
  )
}

const deviceRules = rules([
  'device.isCompliant -eq True',
  'device.isCompliant -ne True',
  'device.trustType -eq "ServerAD"',
  'device.trustType -ne "AzureAD"',
  'device.model -startsWith "surf"',
  'device.model -notStartsWith "Surface"',
  'device.model -notContains "Pro"',
  'device.model -endsWith "PRO"',
  'device.displayName -in ["PC1", "PC2"]',
  'device.displayName -notIn ["PC1"]',
  'device.physicalIds -contains "[ZTDId]:1"',
  'device.systemLabels -notContains "MultiUser"',
  'device.extensionAttribute1 -eq "SAW"',
  'device.extensionAttribute1 -ne "SAW"',
])

const attributeRules = rules([
  'CustomSecurityAttribute.Access_need -contains "mfa"',
  'CustomSecurityAttribute.Access_need -notContains "mfa"',
  'CustomSecurityAttribute.Access_tier -eq "one"',
  'CustomSecurityAttribute.Access_tier -ne "one"',
  'CustomSecurityAttribute.Access_tier -in ["one", "two"]',
])

const filter = (rule: fc.Arbitrary<string>): fc.Arbitrary<JsonObject> =>
  fc.record({ mode: pick(['include', 'exclude']), rule })

const groups = ['Office365', 'MicrosoftAdminPortals']
const applications: fc.Arbitrary<JsonObject> = fc.oneof(
  { weight: 9, arbitrary: fc.constant<JsonObject>({ includeApplications: ['All'] }) },
  {
    weight: 4,
    arbitrary: fc.record({
      includeApplications: mostly<string[]>(least([...world.apps, ...groups], 3), fc.constant(['All'])),
      excludeApplications: mostly<string[]>(fc.constant([]), few([...world.apps, ...groups], 2), 1),
    }),
  },
  fc.constant<JsonObject>({ includeApplications: ['None'] }),
  fc.record({ includeApplications: few(world.apps, 1), applicationFilter: filter(attributeRules) }),
  {
    weight: 2,
    arbitrary: least(['urn:user:registersecurityinfo', 'urn:user:registerdevice']).map((includeUserActions) => ({
      includeUserActions,
    })),
  },
  {
    weight: 2,
    arbitrary: least(world.contexts).map((includeAuthenticationContextClassReferences) => ({
      includeAuthenticationContextClassReferences,
    })),
  },
)

const places = ['office', 'lab', 'six', 'dach', 'gps', 'gone', 'AllTrusted', '00000000-0000-0000-0000-000000000000']
const circumstances = {
  clientAppTypes: mostly<readonly string[]>(fc.constant(['all']), least(world.clients, 2), 3),
  platforms: seldom(
    fc.record({
      includePlatforms: mostly<string[]>(least(world.platforms), fc.constant(['all']), 1),
      excludePlatforms: few(world.platforms, 1),
    }),
    6,
  ),
  locations: seldom(
    fc.record({
      includeLocations: mostly<string[]>(fc.constant(['All']), least(places), 1),
      excludeLocations: few(places, 2),
    }),
    4,
  ),
  devices: seldom(
    filter(deviceRules).map((deviceFilter) => ({ deviceFilter })),
    6,
  ),
  userRiskLevels: mostly<readonly string[]>(fc.constant([]), least(['none', 'low', 'medium', 'high']), 9),
  signInRiskLevels: mostly<readonly string[]>(fc.constant([]), least(['none', 'low', 'medium', 'high']), 9),
  insiderRiskLevels: mostly<string | null>(fc.constant(null), pick(['elevated', 'minor,moderate']), 6),
  authenticationFlows: seldom(
    pick(['deviceCodeFlow', 'deviceCodeFlow,authenticationTransfer', 'none']).map((transferMethods) => ({
      transferMethods,
    })),
    9,
  ),
}

/** Conditions of policies for people. */
export const peoples: fc.Arbitrary<JsonObject> = fc.record({ users, applications, ...circumstances })
/** Conditions of policies for service principals. */
export const workloads: fc.Arbitrary<JsonObject> = fc.record({
  users: fc.constant({ includeUsers: ['None'] }),
  applications: mostly<JsonObject>(fc.constant({ includeApplications: ['All'] }), applications),
  clientAppTypes: fc.constant(['all']),
  locations: circumstances.locations,
  servicePrincipalRiskLevels: mostly<readonly string[]>(fc.constant([]), least(['low', 'high']), 2),
  clientApplications: fc.record({
    includeServicePrincipals: fc.oneof(fc.constant(['ServicePrincipalsInMyTenant']), few(world.principals)),
    excludeServicePrincipals: few(world.principals, 1),
    servicePrincipalFilter: seldom(filter(attributeRules)),
  }),
})
