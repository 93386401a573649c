import type { JsonObject } from '../../../src/model/json.ts'
import type { SignIn, Target } from '../../../src/access/sign-in.ts'
import type { Judged } from '../cases.ts'
import {
  judge,
  app,
  azurePortal,
  conditions,
  demand,
  device,
  held,
  methods,
  policy,
  proofs,
  unregistered,
  user,
} from '../cases.ts'

const register: Target = { kind: 'userAction', action: 'urn:user:registersecurityinfo', application: 'unknown' }
const fido = { proofs: methods('fido2') }
const defaults = { securityDefaults: true }
const decides = 'Microsoft decides when they demand multifactor authentication of such a sign-in (securityDefaults)'
const modern = 'it is not known whether the client uses modern authentication (perUserMfa)'
const legacy = 'it is not known whether the client uses legacy authentication, which they block (securityDefaults)'
const principal = { kind: 'servicePrincipal', id: 'sp1', ownedHere: true, attributes: {} } as const

/** Security defaults and per-user states with clients and roles of which little is known. */
export const baseline: readonly Judged[] = [
  judge(
    'a client of Exchange ActiveSync may be legacy',
    [],
    { clientApp: 'easSupported' },
    { why: [legacy, decides] },
    defaults,
  ),
  judge('a browser is not', [], { clientApp: 'browser' }, { why: [decides] }, defaults),
  judge('an application is not', [], { clientApp: 'mobileAppsAndDesktopClients' }, { why: [decides] }, defaults),
  judge(
    'a client that is not known may be',
    [],
    { clientApp: 'unknown', ...fido },
    { result: 'undetermined', permitted: 'unknown', why: [legacy, decides] },
    defaults,
  ),
  judge(
    'ids of roles compare without case',
    [],
    { who: user({ roles: ['D29B2B05-8046-44BA-8758-1E26182FCF32'] }) },
    { result: 'allowed' },
    defaults,
  ),
  judge(
    'Azure management behind a context is asked for, too',
    [],
    { target: { kind: 'authenticationContext', id: 'c1', application: app(azurePortal) } },
    { result: 'controls', clauses: ['mfa=no'] },
    defaults,
  ),
  judge(
    'a context alone is not',
    [],
    { target: { kind: 'authenticationContext', id: 'c1', application: null } },
    { result: 'undetermined', why: [decides] },
    defaults,
  ),
  judge(
    'whether an enforced user has a modern client may be open',
    [],
    { who: user({ perUserMfa: 'enforced' }), clientApp: 'unknown' },
    { result: 'undetermined', permitted: 'unknown', why: [modern, modern] },
  ),
  judge(
    'an unknown state may need app passwords',
    [],
    { who: user({ perUserMfa: 'unknown' }), clientApp: 'other' },
    {
      result: 'undetermined',
      permitted: 'unknown',
      why: ['the per-user state of multifactor authentication is not known (perUserMfa)'],
    },
  ),
  judge(
    'an enabled user needs none, whatever the client',
    [],
    { who: user({ perUserMfa: 'enabled' }), clientApp: 'exchangeActiveSync' },
    { result: 'allowed' },
  ),
  judge('workloads have no state', [], { who: principal }, { result: 'allowed' }),
]

const terms = demand([], 'OR', { termsOfUse: ['T1'] })
const accepted = (...ids: readonly string[]): Partial<SignIn> => ({ proofs: proofs({ termsOfUse: ids }) })
const control = (it: string, grantControls: JsonObject, asked: Partial<SignIn>, clause: string): Judged =>
  judge(it, [policy({ grantControls })], asked, { clauses: [clause] })
const phishingResistant = '00000000-0000-0000-0000-000000000004'

/** Controls at the edges of what is known. */
export const controls: readonly Judged[] = [
  control(
    'the trust of an unknown device stays open',
    demand(['domainJoinedDevice']),
    { device: 'unknown' },
    'domainJoinedDevice=unknown',
  ),
  control(
    'so does an unknown trust',
    demand(['domainJoinedDevice']),
    { device: device({ trustType: 'unknown' }) },
    'domainJoinedDevice=unknown',
  ),
  control(
    'an unregistered device is trusted by nothing',
    demand(['domainJoinedDevice']),
    { device: { ...unregistered, trustType: 'unknown' } },
    'domainJoinedDevice=no',
  ),
  control('one of several terms that are accepted', terms, accepted('t0', 't1'), 'termsOfUse:T1=yes'),
  control(
    'acceptance that is not known',
    terms,
    { proofs: proofs({ termsOfUse: 'unknown' }) },
    'termsOfUse:T1=unknown',
  ),
  control(
    'acceptance of one who may connect directly',
    terms,
    { ...accepted('t1'), who: user({ external: 'unknown' }) },
    'termsOfUse:T1=unknown',
  ),
  control(
    'acceptance of a guest',
    terms,
    { ...accepted('t1'), who: user({ external: 'b2bCollaborationMember' }) },
    'termsOfUse:T1=yes',
  ),
  control('acceptance with a legacy client', terms, { ...accepted('t1'), clientApp: 'other' }, 'termsOfUse:T1=no'),
  control(
    'acceptance with an unknown client',
    terms,
    { ...accepted('t1'), clientApp: 'unknown' },
    'termsOfUse:T1=unknown',
  ),
  control(
    'a custom control with Exchange ActiveSync',
    demand([], 'OR', { customAuthenticationFactors: ['f'] }),
    { clientApp: 'easSupported', proofs: proofs({ customFactors: ['f'] }) },
    'customFactor:f=no',
  ),
  control(
    'an approved application of an unknown client',
    demand(['approvedApplication']),
    { clientApp: 'unknown', proofs: proofs({ approvedApplication: true }) },
    'approvedApplication=unknown',
  ),
  control(
    'app protection of a guest member',
    demand(['compliantApplication']),
    { who: user({ external: 'b2bCollaborationMember' }), proofs: proofs({ compliantApplication: true }) },
    'compliantApplication=no',
  ),
  control(
    'app protection of a service provider is not ruled out',
    demand(['compliantApplication']),
    { who: user({ external: 'serviceProvider' }), proofs: proofs({ compliantApplication: true }) },
    'compliantApplication=yes',
  ),
  control(
    'hybrid join in the device code flow',
    demand(['domainJoinedDevice']),
    { flow: 'deviceCodeFlow', device: device({ trustType: 'ServerAD' }) },
    'domainJoinedDevice=no',
  ),
  control(
    'authentication transfer does not hinder',
    demand(['compliantDevice']),
    { flow: 'authenticationTransfer', device: device({ isCompliant: true }) },
    'compliantDevice=yes',
  ),
  judge(
    'workloads have no factors, whatever is shown',
    [
      policy({
        conditions: conditions({ clientApplications: { includeServicePrincipals: ['sp1'] } }),
        grantControls: demand(['mfa', 'compliantDevice'], 'AND', { authenticationStrength: phishingResistant }),
      }),
    ],
    { who: principal, ...fido, device: device({ isCompliant: true }) },
    {
      permitted: 'no',
      clauses: ['mfa=no', 'compliantDevice=yes', `strength:${phishingResistant}=no`],
    },
  ),
  judge('block in whatever case', [policy({ grantControls: demand(['Block']) })], fido, { result: 'blocked' }),
  judge(
    'what a legacy client may show of a strength that is not there is open',
    [policy({ grantControls: { authenticationStrength: 'gone' } })],
    { clientApp: 'other' },
    { clauses: ['strength:gone=unknown'] },
  ),
  judge(
    'an unknown client may be legacy',
    [policy({ grantControls: { authenticationStrength: phishingResistant } })],
    { clientApp: 'unknown', ...fido },
    { permitted: 'unknown' },
  ),
  judge(
    'an unreadable strength of the tenant gives way to the built-in one',
    [policy({ grantControls: { authenticationStrength: phishingResistant } })],
    fido,
    { permitted: 'yes' },
    {
      strengths: [held(phishingResistant, { allowedCombinations: [] })],
    },
  ),
  judge(
    'what narrows a strength and cannot be read leaves it open',
    [policy({ grantControls: { authenticationStrength: 'own' } })],
    fido,
    { permitted: 'unknown' },
    {
      strengths: [
        held('own', {
          allowedCombinations: ['fido2'],
          combinationConfigurations: [{ appliesToCombinations: ['fido2'], allowedAAGUIDs: 'aa' }],
        }),
      ],
    },
  ),
  judge(
    'policies of a certificate that are not known leave it open',
    [policy({ grantControls: { authenticationStrength: 'own' } })],
    { proofs: methods('x509CertificateMultiFactor') },
    { permitted: 'unknown' },
    {
      strengths: [
        held('own', {
          allowedCombinations: ['x509CertificateMultiFactor'],
          combinationConfigurations: [
            { appliesToCombinations: ['x509CertificateMultiFactor'], allowedPolicyOIDs: ['1.2'] },
          ],
        }),
      ],
    },
  ),
  judge(
    'methods that are not known leave a strength open',
    [policy({ grantControls: { authenticationStrength: phishingResistant } })],
    { proofs: proofs({ methods: 'unknown' }) },
    { permitted: 'unknown' },
  ),
]

const strict = { operator: 'AND', builtInControls: ['compliantDevice'], authenticationStrength: { id: 'strict' } }
const own = { operator: 'AND', builtInControls: ['compliantDevice'], authenticationStrength: { id: 'bootstrap' } }
const forAction = policy(
  {
    conditions: conditions({ applications: { includeUserActions: ['urn:user:registersecurityinfo'] } }),
    grantControls: own,
  },
  'p2',
)
const strengths = {
  strengths: [
    held('bootstrap', { allowedCombinations: ['temporaryAccessPassOneTime'] }),
    held('strict', { allowedCombinations: ['fido2'] }),
  ],
}
const pass = { proofs: methods('temporaryAccessPassOneTime'), device: device({ isCompliant: true }) }

/** Where strengths of an action do not take the place of others, and where they do beside other controls. */
export const registration: readonly Judged[] = [
  judge(
    'beside other controls of the action they do',
    [policy({ grantControls: strict }), forAction],
    { ...pass, target: register },
    { permitted: 'yes' },
    strengths,
  ),
  judge(
    'where an application is asked for they do not',
    [policy({ grantControls: strict }), policy({ grantControls: own }, 'p2')],
    pass,
    {
      permitted: 'no',
      clauses: ['compliantDevice=yes', 'strength:strict=no', 'compliantDevice=yes', 'strength:bootstrap=yes'],
    },
    strengths,
  ),
  judge(
    'at other actions they do not',
    [
      policy({ grantControls: strict }),
      policy(
        {
          conditions: conditions({ applications: { includeUserActions: ['urn:user:registerdevice'] } }),
          grantControls: own,
        },
        'p2',
      ),
    ],
    { ...pass, target: { ...register, action: 'urn:user:registerdevice' } },
    { permitted: 'no' },
    strengths,
  ),
]
