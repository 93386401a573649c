import type { JsonObject } from '../../../src/model/json.ts'
import type { PolicySet, Target } from '../../../src/access/sign-in.ts'
import type { Judged } from '../cases.ts'
import {
  judge,
  app,
  applies,
  azurePortal,
  device,
  exchange,
  graph,
  held,
  methods,
  place,
  policy,
  unregistered,
  user,
} from '../cases.ts'

const management = '797f4846-ba00-4fd7-ba43-dac1f8f63013'
const unknownApp: Target = { kind: 'application', appId: 'unknown', groups: {}, attributes: 'unknown' }
const register: Target = { kind: 'userAction', action: 'urn:user:registersecurityinfo', application: 'unknown' }
const wantsMfa = 'CustomSecurityAttribute.Access_requirement -contains "requireMFA"'
const filter = (mode: string): JsonObject => ({ applicationFilter: { mode, rule: wantsMfa } })
const apps = (it: string, part: JsonObject, target: Target, says: Parameters<typeof applies>[3]): Judged =>
  applies(it, { applications: part }, { target }, says)

/** Applications of which little is known. */
export const applications: readonly Judged[] = [
  apps(
    'exclusion of Azure management excludes the Azure portal',
    { includeApplications: ['All'], excludeApplications: [management] },
    app(azurePortal),
    { no: 'applications: it excludes Azure management (azureManagement)' },
  ),
  apps(
    'ids of applications compare without case on both sides',
    { includeApplications: ['AAAABBBB-0000-1111-2222-CCCCDDDDEEEE'] },
    app('aaaabbbb-0000-1111-2222-ccccddddeeee'),
    'yes',
  ),
  apps(
    'either way',
    { includeApplications: ['aaaabbbb-0000-1111-2222-ccccddddeeee'] },
    app('AAAABBBB-0000-1111-2222-CCCCDDDDEEEE'),
    'yes',
  ),
  apps('an unknown application may be one of Azure management', { includeApplications: [management] }, unknownApp, {
    unknown: 'applications: it is not known whether the application is one of Azure management (azureManagement)',
  }),
  apps('the unknown application of an action may be a named one', { includeApplications: [exchange] }, register, {
    unknown: 'applications: it is not known which application is asked for (applications)',
  }),
  apps('or one of a group', { includeApplications: ['Office365'] }, register, {
    unknown: 'applications: it is not known whether the application belongs to Office365 (office365)',
  }),
  apps('or match a filter', filter('include'), register, {
    unknown:
      'applications: it is not known whether the application matches the filter that includes (applicationFilter)',
  }),
  apps(
    'with a filter that excludes, basic scopes of Graph are left out, too',
    { includeApplications: ['All'], ...filter('exclude') },
    app(graph, { attributes: { 'Access.requirement': null } }),
    {
      unknown:
        'applications: of a policy for all applications but some, calls of Microsoft Graph for basic scopes are left out (graphScopes)',
    },
  ),
]

const sync = { who: user({ groups: 'unknown' }) }
const principal = { kind: 'servicePrincipal', id: 'sp1', ownedHere: true, attributes: {} } as const

const phishingResistant = '00000000-0000-0000-0000-000000000004'

const surface = { model: 'Surface Pro 9' }
const includes = (rule: string): JsonObject => ({ devices: { deviceFilter: { mode: 'include', rule } } })
const open = {
  unknown: 'devices: it is not known whether the device matches the filter that includes (deviceFilter)',
}

/** Devices of which little is known. */
export const devices: readonly Judged[] = [
  applies(
    'a device of which it is not known whether it is registered',
    includes('device.model -eq "Surface Pro 9"'),
    { device: device({ registered: 'unknown', attributes: surface }) },
    open,
  ),
  applies(
    'compliance that is not known',
    includes('device.isCompliant -eq True'),
    { device: device({ isCompliant: 'unknown' }) },
    open,
  ),
  applies(
    'trust that is not known',
    includes('device.trustType -ne "ServerAD"'),
    { device: device({ trustType: 'unknown' }) },
    open,
  ),
  applies(
    'an included state that is not documented',
    { devices: { includeDevices: ['Rooted'] } },
    {},
    {
      unknown: 'devices: it includes a state of devices that is not documented (deviceStates)',
    },
  ),
  applies(
    'one beside All',
    { devices: { includeDevices: ['All', 'Rooted'] } },
    {},
    {
      unknown: 'devices: it includes a state of devices that is not documented (deviceStates)',
    },
  ),
  applies('All alone', { devices: { includeDevices: ['All'] } }, { device: 'unknown' }, 'yes'),
]

const locations = [
  held('typed', { '@odata.type': '#microsoft.graph.ipNamedLocation', ipRanges: [], countriesAndRegions: ['DE'] }),
  held('strange', { '@odata.type': '#microsoft.graph.moonNamedLocation', ipRanges: [{ cidrAddress: '0.0.0.0/0' }] }),
  held('garbled', { countriesAndRegions: 'DE' }),
  held('stars', { countriesAndRegions: ['DE'], countryLookupMethod: 'stars' }),
  held('torn', { ipRanges: '198.51.100.0/24' }),
]
const at = (it: string, id: string, says: Parameters<typeof applies>[3], part: Partial<PolicySet> = {}): Judged =>
  applies(it, { locations: { includeLocations: [id] } }, { place: place({ trusted: 'unknown' }) }, says, {
    locations,
    ...part,
  })

/** Locations that are strange or were not read. */
export const places: readonly Judged[] = [
  at('the type of a location says what it is', 'typed', {
    no: 'locations: the place is at no included location (locations)',
  }),
  at('and what it is not', 'strange', {
    unknown: 'locations: the location "STRANGE" is of a kind that is not known (locations)',
  }),
  at('countries that cannot be read', 'garbled', {
    unknown: 'locations: the location "GARBLED" cannot be read (locations)',
  }),
  at('a way to find the country that is not known', 'stars', {
    unknown: 'locations: "STARS" finds the country by stars (locations)',
  }),
  at('ranges that are no list', 'torn', {
    unknown: 'locations: it is not known whether the place is at "TORN" (locations)',
  }),
  at(
    'what is trusted where locations were not read',
    'AllTrusted',
    { unknown: 'locations: it is not known whether the place is trusted (trusted)' },
    { locations: 'unknown' },
  ),
]

/** What is empty, and what is not. */
export const others: readonly Judged[] = [
  applies(
    'false, empty texts and lists of nothing are empty',
    { moonPhases: { full: false, names: ['', null], more: {} } },
    sync,
    'yes',
  ),
  applies(
    'true is not',
    { moonPhases: { full: true } },
    {},
    { unknown: 'other: what its condition moonPhases means is not known (undocumented)' },
  ),
  applies(
    'nor is a number',
    { moonPhases: 0 },
    {},
    { unknown: 'other: what its condition moonPhases means is not known (undocumented)' },
  ),
  applies(
    'Exchange ActiveSync on other platforms is not on supported ones',
    { clientAppTypes: ['easSupported'] },
    { clientApp: 'browser' },
    {
      no: 'clientApps: it is not for the client browser (clientApps)',
    },
  ),
]

/** Lists and filters of workloads, and kinds of external users that hold for each other. */
export const identities: readonly Judged[] = [
  applies(
    'a list and a filter that both leave a service principal out',
    {
      clientApplications: {
        includeServicePrincipals: ['sp2'],
        servicePrincipalFilter: { mode: 'include', rule: 'CustomSecurityAttribute.Access_zone -eq "red"' },
      },
    },
    { who: { ...principal, attributes: { 'Access.zone': 'blue' } } },
    { no: 'workloadIdentities: the list and the filter both say no (servicePrincipals)' },
  ),
  applies(
    'a list and a filter that both take it in',
    {
      clientApplications: {
        includeServicePrincipals: ['sp1'],
        servicePrincipalFilter: { mode: 'include', rule: 'CustomSecurityAttribute.Access_zone -eq "red"' },
      },
    },
    { who: { ...principal, attributes: { 'Access.zone': 'red' } } },
    'yes',
  ),
  applies(
    'policies for guest members hold for direct connect users who are guests, too',
    { users: { includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'b2bCollaborationMember' } } },
    { who: user({ external: 'b2bDirectConnectUser' }) },
    {
      unknown:
        'users: policies for B2B collaboration hold for direct connect users who are guests, too (externalKinds)',
    },
  ),
  applies(
    'those for local guests do not',
    { users: { includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'internalGuest' } } },
    { who: user({ external: 'b2bDirectConnectUser' }) },
    { no: 'users: the user is not included (users)' },
  ),
  judge(
    'a strength of which a part is no multifactor authentication stays open to legacy clients',
    [policy({ grantControls: { authenticationStrength: 'Mixed' } })],
    { clientApp: 'other' },
    { clauses: ['strength:Mixed=unknown'] },
    { strengths: [held('mixed', { allowedCombinations: ['password', 'fido2'] })] },
  ),
]

/** Odd corners of applications, rules and workloads. */
export const corners: readonly Judged[] = [
  apps(
    'traffic profiles are not judged',
    { includeApplications: ['All'], globalSecureAccess: { x: 'y' } },
    app(exchange),
    {
      unknown: 'applications: it is for traffic of Global Secure Access (applications)',
    },
  ),
  applies(
    'a single label is a collection of one',
    includes('device.physicalIds -contains "ZTD"'),
    { device: device({ attributes: { physicalids: '[ZTDId]:1' } }) },
    { no: 'devices: the device does not match the filter that includes (deviceFilterTable)' },
  ),
  applies(
    'system labels, too',
    includes('device.systemLabels -contains "M365"'),
    { device: device({ attributes: { systemlabels: 'M365Managed' } }) },
    { no: 'devices: the device does not match the filter that includes (deviceFilterTable)' },
  ),
  applies(
    'several values of what is one text are not told',
    includes('device.model -eq "a"'),
    { device: device({ attributes: { model: ['a', 'b'] } }) },
    open,
  ),
  applies('an attribute of something else', includes('user.department -ne "x"'), { device: unregistered }, open),
  applies(
    'a workload has no device that is told',
    { clientApplications: { includeServicePrincipals: ['sp1'] }, ...includes('device.model -ne "x"') },
    { who: principal },
    { unknown: 'devices: of which device a workload is, is not told (undocumented)' },
  ),
  applies(
    'a workload has no risk of a user',
    { clientApplications: { includeServicePrincipals: ['sp1'] }, userRiskLevels: ['none'] },
    { who: principal },
    { unknown: 'userRisk: what the user risk is here, is not told (undocumented)' },
  ),
  apps(
    'a rule of an application about something else',
    { applicationFilter: { mode: 'include', rule: 'application.owner -ne "x"' } },
    app(exchange, { attributes: { 'Access.requirement': ['requireMFA'] } }),
    {
      unknown:
        'applications: it is not known whether the application matches the filter that includes (applicationFilter)',
    },
  ),
  applies(
    'tenants without a word for them are those that are listed',
    {
      users: {
        includeGuestsOrExternalUsers: {
          guestOrExternalUserTypes: 'b2bCollaborationGuest',
          externalTenants: { members: ['adatum'] },
        },
      },
    },
    { who: user({ external: 'b2bCollaborationGuest', homeTenant: 'fabrikam' }) },
    { no: 'users: the user is not included (users)' },
  ),
  judge(
    'one of several combinations satisfies a strength',
    [policy({ grantControls: { authenticationStrength: phishingResistant } })],
    { proofs: methods('password,sms', 'fido2') },
    { permitted: 'yes' },
  ),
]
