import * as fc from 'fast-check'
import type {
  ApplicationTarget,
  CompletedCombination,
  Device,
  ExternalKind,
  Identity,
  Maybe,
  Place,
  Proofs,
  RiskLevel,
  Risks,
  SignIn,
  Target,
  UserIdentity,
} from '../../../src/access/sign-in.ts'
import { few, mostly, pick, world } from './conditions.ts'

/** What is known most of the time. */
const told = <T>(known: fc.Arbitrary<T>, weight = 7): fc.Arbitrary<Maybe<T>> =>
  mostly<Maybe<T>>(known, fc.constant('unknown'), weight)

const kinds: fc.Arbitrary<ExternalKind> = mostly<ExternalKind>(
  fc.constant('none'),
  pick<ExternalKind>([
    'internalGuest',
    'b2bCollaborationGuest',
    'b2bCollaborationMember',
    'b2bDirectConnectUser',
    'otherExternalUser',
    'serviceProvider',
  ]),
  1,
)
const foreign = (kind: Maybe<ExternalKind>): boolean =>
  kind !== 'none' && kind !== 'internalGuest' && kind !== 'unknown'
const elsewhere = (kind: Maybe<ExternalKind>): boolean => kind === 'b2bDirectConnectUser' || kind === 'serviceProvider'

/** A person whose parts fit together: who has no object here has no groups and no roles here. */
const person: fc.Arbitrary<UserIdentity> = fc
  .record({
    id: pick(world.users),
    groups: told(few<string>(world.groups)),
    roles: told(few<string>(world.roles, 1)),
    external: told(kinds),
    home: told(mostly<string | null>(pick(world.tenants), fc.constant(null), 4)),
    present: fc.boolean(),
  })
  .map(({ id, groups, roles, external, home, present }) => ({
    kind: 'user',
    id: elsewhere(external) && !present ? null : id,
    groups: elsewhere(external) && !present ? [] : groups,
    roles: elsewhere(external) && !present ? [] : roles,
    external,
    homeTenant: external === 'unknown' ? 'unknown' : foreign(external) ? home : null,
    perUserMfa: 'disabled',
  }))

const attributes = told(
  fc.record(
    {
      'Access.need': pick([['mfa'], ['mfa2'], 'mfa', 'mfa2', null]),
      'Access.tier': pick(['one', 'TWO', 'three', null]),
    },
    { requiredKeys: [] },
  ),
)

const identity: fc.Arbitrary<Identity> = mostly<Identity>(
  person,
  fc.record({
    kind: fc.constant('servicePrincipal' as const),
    id: pick(world.principals),
    ownedHere: told(mostly(fc.constant(true), fc.constant(false))),
    attributes,
  }),
  6,
)

const application: fc.Arbitrary<ApplicationTarget> = fc.record({
  kind: fc.constant('application' as const),
  appId: told(pick<string>(world.apps), 9),
  groups: mostly<ApplicationTarget['groups']>(
    fc.constant({}),
    fc.record({ Office365: fc.boolean(), MicrosoftAdminPortals: fc.boolean() }, { requiredKeys: [] }),
    1,
  ),
  attributes,
})
const within = mostly<Maybe<ApplicationTarget | null>>(
  mostly<Maybe<ApplicationTarget | null>>(application, fc.constant(null), 1),
  fc.constant('unknown'),
  6,
)
const target: fc.Arbitrary<Target> = fc.oneof(
  { weight: 6, arbitrary: application },
  fc.record({
    kind: fc.constant('userAction' as const),
    action: told(pick(['urn:user:registersecurityinfo', 'urn:user:registerdevice'])),
    application: within,
  }),
  fc.record({
    kind: fc.constant('authenticationContext' as const),
    id: told(pick<string>(world.contexts)),
    application: within,
  }),
)

const place: fc.Arbitrary<Place> = fc.record({
  ip: told(pick(['198.51.100.9', '198.51.100.200', '192.0.2.9', '203.0.113.9', '2001:db8:0:8001::1', '2001:db8:1::1'])),
  country: told(pick(['DE', 'us', null])),
  gpsCountry: told(pick(['DE', 'US', null])),
  trusted: told(fc.boolean(), 2),
  compliantNetwork: told(fc.boolean()),
})

const unregistered: Device = { registered: false, isCompliant: false, trustType: null, managed: false, attributes: {} }
const registered: fc.Arbitrary<Device> = fc.record({
  registered: told(fc.constant(true), 9),
  isCompliant: told(fc.boolean()),
  trustType: told(pick<'AzureAD' | 'ServerAD' | 'Workplace'>(['AzureAD', 'ServerAD', 'Workplace'])),
  managed: told(fc.boolean()),
  attributes: fc.record(
    {
      model: pick(['Surface Pro', 'Other', null]),
      displayname: pick(['pc1', 'PC3']),
      physicalids: pick([['[ZTDId]:1', '[x]'], [], null]),
      systemlabels: pick([['MultiUser'], ['M365Managed']]),
      extensionattribute1: pick(['saw', 'other', null]),
    },
    { requiredKeys: [] },
  ),
})
const device = told(mostly<Device>(registered, fc.constant(unregistered)), 9)

const level = told(pick<RiskLevel>(['none', 'none', 'low', 'medium', 'high', 'hidden']))
const risks: fc.Arbitrary<Risks> = fc.record({
  user: level,
  signIn: level,
  servicePrincipal: level,
  agent: fc.constant('none' as const),
  insider: told(pick(['none', 'minor', 'elevated'] as const)),
})

const done: fc.Arbitrary<CompletedCombination> = fc.oneof(
  pick([
    'password',
    'password,sms',
    'sms,password',
    'windowsHelloForBusiness',
    'deviceBasedPush',
    'federatedSingleFactor',
  ]).map((combination) => ({ combination })),
  told(pick(['aa', 'bb'])).map((aaguid) => ({ combination: 'fido2', aaguid })),
  fc.record({
    combination: fc.constant('x509CertificateMultiFactor'),
    issuerSki: told(pick(['ski1', 'ski2'])),
    policyOids: told(few(['1.2.3', '1.2.9'])),
  }),
)
const proofs: fc.Arbitrary<Proofs> = fc.record({
  methods: told(fc.array(done, { maxLength: 3 })),
  termsOfUse: told(few<string>(world.terms)),
  approvedApplication: told(fc.boolean()),
  compliantApplication: told(fc.boolean()),
  passwordChange: told(fc.boolean()),
  riskRemediation: told(fc.boolean()),
  customFactors: told(few<string>(world.factors)),
})

/** A sign-in of which most is known. */
export const signIns: fc.Arbitrary<SignIn> = fc.record({
  who: identity,
  target,
  clientApp: told(
    mostly(
      pick(['browser', 'mobileAppsAndDesktopClients'] as const),
      pick(['exchangeActiveSync', 'easSupported', 'other'] as const),
    ),
    9,
  ),
  platform: told(pick(['android', 'iOS', 'windows', 'windowsPhone', 'macOS', 'linux', 'other'] as const)),
  place,
  device,
  risks,
  flow: told(pick(['none', 'none', 'deviceCodeFlow', 'authenticationTransfer'] as const), 9),
  proofs,
})
