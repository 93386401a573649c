import * as fc from 'fast-check'
import type { JsonObject } from '../../../src/model/json.ts'
import type { Held, PolicySet } from '../../../src/access/sign-in.ts'
import { few, least, mostly, nothing, peoples, pick, seldom, workloads, world } from './conditions.ts'

const controls = [
  'mfa',
  'compliantDevice',
  'domainJoinedDevice',
  'approvedApplication',
  'compliantApplication',
  'passwordChange',
  'riskRemediation',
]
const strengths = [
  '00000000-0000-0000-0000-000000000002',
  '00000000-0000-0000-0000-000000000003',
  '00000000-0000-0000-0000-000000000004',
  'keys',
  'cards',
  'gone',
]
const block = fc.constant<JsonObject | null>({ operator: 'OR', builtInControls: ['block'] })
const grantControls = fc.oneof(
  nothing,
  { weight: 2, arbitrary: block },
  {
    weight: 5,
    arbitrary: fc.record({
      operator: pick(['AND', 'OR']),
      builtInControls: least(controls, 3),
      termsOfUse: mostly<string[]>(fc.constant([]), few(world.terms)),
      customAuthenticationFactors: mostly<string[]>(fc.constant([]), few(world.factors, 1)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      operator: pick(['AND', 'OR']),
      builtInControls: few(['compliantDevice', 'domainJoinedDevice'], 1),
      authenticationStrength: pick(strengths).map((id) => ({ id })),
    }),
  },
)

const on = fc.boolean()
const sessionControls = seldom(
  fc.record(
    {
      applicationEnforcedRestrictions: fc.record({ isEnabled: on }),
      cloudAppSecurity: fc.record({ isEnabled: on, cloudAppSecurityType: pick(['mcasConfigured', 'monitorOnly']) }),
      signInFrequency: fc.oneof(
        fc.record({
          isEnabled: on,
          value: pick([1, 7]),
          type: pick(['hours', 'days']),
          frequencyInterval: fc.constant('timeBased'),
          authenticationType: pick(['primaryAndSecondaryAuthentication', 'secondaryAuthentication']),
        }),
        fc.record({
          isEnabled: on,
          frequencyInterval: fc.constant('everyTime'),
          authenticationType: fc.constant('primaryAndSecondaryAuthentication'),
        }),
      ),
      persistentBrowser: fc.record({ isEnabled: on, mode: pick(['always', 'never']) }),
      disableResilienceDefaults: on,
      secureSignInSession: fc.record({ isEnabled: on }),
    },
    { requiredKeys: [] },
  ),
  2,
)

const policy: fc.Arbitrary<JsonObject> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      state: mostly(fc.constant('enabled'), pick(['enabledForReportingButNotEnforced', 'disabled'])),
      conditions: peoples,
      grantControls,
      sessionControls,
    }),
  },
  fc.record({ state: fc.constant('enabled'), conditions: workloads, grantControls: block }),
)

const held = (id: string, values: JsonObject): Held => ({ id, name: id, values })

const locations: readonly Held[] = [
  held('office', {
    '@odata.type': '#microsoft.graph.ipNamedLocation',
    isTrusted: true,
    ipRanges: [{ '@odata.type': '#microsoft.graph.iPv4CidrRange', cidrAddress: '198.51.100.128/25' }],
  }),
  held('lab', {
    '@odata.type': '#microsoft.graph.ipNamedLocation',
    isTrusted: false,
    ipRanges: [
      { '@odata.type': '#microsoft.graph.iPv4CidrRange', cidrAddress: '198.51.100.0/24' },
      { '@odata.type': '#microsoft.graph.iPv6CidrRange', cidrAddress: '2001:db8:1::/47' },
    ],
  }),
  held('six', {
    '@odata.type': '#microsoft.graph.ipNamedLocation',
    isTrusted: true,
    ipRanges: [{ '@odata.type': '#microsoft.graph.iPv6CidrRange', cidrAddress: '2001:db8:0:8000::/49' }],
  }),
  held('dach', {
    '@odata.type': '#microsoft.graph.countryNamedLocation',
    countriesAndRegions: ['DE', 'AT', 'CH'],
    includeUnknownCountriesAndRegions: true,
    countryLookupMethod: 'clientIpAddress',
  }),
  held('gps', {
    '@odata.type': '#microsoft.graph.countryNamedLocation',
    countriesAndRegions: ['US'],
    includeUnknownCountriesAndRegions: false,
    countryLookupMethod: 'authenticatorAppGps',
  }),
]
const tenantStrengths: readonly Held[] = [
  held('keys', {
    allowedCombinations: ['fido2', 'password,sms'],
    combinationConfigurations: [
      {
        '@odata.type': '#microsoft.graph.fido2CombinationConfiguration',
        appliesToCombinations: ['fido2'],
        allowedAAGUIDs: ['aa'],
      },
    ],
  }),
  held('cards', {
    allowedCombinations: ['x509CertificateMultiFactor'],
    combinationConfigurations: [
      {
        '@odata.type': '#microsoft.graph.x509CertificateCombinationConfiguration',
        appliesToCombinations: ['x509CertificateMultiFactor'],
        allowedIssuerSkis: ['ski1'],
        allowedPolicyOIDs: ['1.2.3', '1.2.4'],
      },
    ],
  }),
]

/** A tenant of up to four policies, without security defaults. */
export const tenants: fc.Arbitrary<PolicySet> = fc.record({
  policies: fc
    .array(policy, { minLength: 1, maxLength: 4 })
    .map((each) => each.map((values, index) => held(`p${index}`, values))),
  locations: mostly<PolicySet['locations']>(fc.constant(locations), fc.constant('unknown'), 9),
  strengths: mostly<PolicySet['strengths']>(fc.constant(tenantStrengths), fc.constant('unknown'), 9),
  securityDefaults: fc.constant(false),
  mfaTrustedIps: mostly<PolicySet['mfaTrustedIps']>(
    pick<readonly string[]>([[], ['203.0.113.0/24']]),
    fc.constant('unknown'),
  ),
})
