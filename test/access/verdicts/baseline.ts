import type { JsonObject } from '../../../src/model/json.ts'
import type { Held } from '../../../src/access/sign-in.ts'
import type { Judged } from '../cases.ts'
import {
  judge,
  app,
  azurePortal,
  conditions,
  demand,
  device,
  globalAdministrator,
  held,
  methods,
  place,
  policy,
  user,
} from '../cases.ts'

const nobody = conditions({ users: { includeUsers: ['bert'] } })
const perhaps = conditions({ users: { includeGroups: ['g1'] } })
const open = { who: user({ groups: 'unknown' }) }
const reportOnly = { state: 'enabledForReportingButNotEnforced' }
const fido = { proofs: methods('fido2') }

const defaults = { securityDefaults: true }
const decides = 'Microsoft decides when they demand multifactor authentication of such a sign-in (securityDefaults)'

/** Security defaults and per-user multifactor authentication. */
export const baseline: readonly Judged[] = [
  judge(
    'security defaults block legacy clients',
    [],
    { clientApp: 'other' },
    { result: 'blocked', blockedBy: ['securityDefaults'] },
    defaults,
  ),
  judge(
    'whether of Exchange ActiveSync is open',
    [],
    { clientApp: 'exchangeActiveSync' },
    { result: 'undetermined', permitted: 'unknown' },
    defaults,
  ),
  judge(
    'they demand a factor of administrators',
    [],
    { who: user({ roles: [globalAdministrator] }) },
    { result: 'controls', permitted: 'no', clauses: ['mfa=no'] },
    defaults,
  ),
  judge(
    'and of whoever manages Azure',
    [],
    { target: app(azurePortal) },
    { result: 'controls', permitted: 'no', clauses: ['mfa=no'] },
    defaults,
  ),
  judge(
    'of others Microsoft decides',
    [],
    {},
    { result: 'undetermined', permitted: 'unknown', why: [decides] },
    defaults,
  ),
  judge('which does not matter to those who show it', [], fido, { result: 'undetermined', permitted: 'yes' }, defaults),
  judge(
    'roles that are not known leave it open',
    [],
    { who: user({ roles: 'unknown' }) },
    { result: 'undetermined', permitted: 'unknown' },
    defaults,
  ),
  judge(
    'another role is no administrator',
    [],
    { who: user({ roles: ['some-reader'] }) },
    { result: 'undetermined', why: [decides] },
    defaults,
  ),
  judge(
    'the account that synchronizes is left alone',
    [],
    { who: user({ roles: ['d29b2b05-8046-44ba-8758-1e26182fcf32'] }) },
    { result: 'allowed', permitted: 'yes' },
    defaults,
  ),
  judge(
    'service principals, too',
    [],
    { who: { kind: 'servicePrincipal', id: 'sp1', ownedHere: true, attributes: {} } },
    { result: 'allowed', permitted: 'yes' },
    defaults,
  ),
  judge(
    'that they are not known leaves it open',
    [],
    {},
    { result: 'undetermined', why: ['it is not known whether security defaults are on (securityDefaults)'] },
    { securityDefaults: 'unknown' },
  ),
  judge(
    'an enforced user needs a factor',
    [],
    { who: user({ perUserMfa: 'enforced' }) },
    { result: 'controls', permitted: 'no', clauses: ['mfa=no'] },
  ),
  judge(
    'and an app password with legacy clients',
    [],
    { who: user({ perUserMfa: 'enforced' }), clientApp: 'other' },
    { result: 'controls', permitted: 'unknown', clauses: ['appPassword=unknown'] },
  ),
  judge(
    'an enabled user needs a factor',
    [],
    { who: user({ perUserMfa: 'enabled' }), ...fido },
    { result: 'controls', permitted: 'yes', clauses: ['mfa=yes'] },
  ),
  judge(
    'and none with legacy clients',
    [],
    { who: user({ perUserMfa: 'enabled' }), clientApp: 'other' },
    { result: 'allowed', permitted: 'yes' },
  ),
  judge(
    'trusted addresses are left alone',
    [],
    { who: user({ perUserMfa: 'enforced' }) },
    { result: 'allowed' },
    { mfaTrustedIps: ['198.51.100.0/24'] },
  ),
  judge(
    'which may not be known',
    [],
    { who: user({ perUserMfa: 'enforced' }) },
    {
      result: 'undetermined',
      why: [
        'it is not known whether the place is among the trusted addresses of multifactor authentication (perUserMfa)',
      ],
    },
    { mfaTrustedIps: 'unknown' },
  ),
  judge(
    'a state that is not known leaves it open',
    [],
    { who: user({ perUserMfa: 'unknown' }) },
    {
      result: 'undetermined',
      permitted: 'unknown',
      why: ['the per-user state of multifactor authentication is not known (perUserMfa)'],
    },
  ),
  judge(
    'it stands beside the policies',
    [policy({ grantControls: demand(['compliantDevice']) })],
    { who: user({ perUserMfa: 'enforced' }), ...fido },
    {
      result: 'controls',
      clauses: ['compliantDevice=no', 'mfa=yes'],
      permitted: 'no',
    },
  ),
]

const register = 'urn:user:registersecurityinfo'
const forAction = (part: JsonObject = {}): Held =>
  policy({ conditions: conditions({ applications: { includeUserActions: [register] } }), ...part }, 'action')
const registering = {
  target: { kind: 'userAction', action: register, application: app(azurePortal) },
  proofs: methods('temporaryAccessPassOneTime'),
} as const
const own = { operator: 'OR', authenticationStrength: { id: 'bootstrap' } }
const strict = { operator: 'AND', builtInControls: ['compliantDevice'], authenticationStrength: { id: 'strict' } }
const strengths = {
  strengths: [
    held('bootstrap', { allowedCombinations: ['temporaryAccessPassOneTime', 'fido2'] }),
    held('strict', { allowedCombinations: ['fido2'] }),
  ],
}

/** Registering security information. */
export const registration: readonly Judged[] = [
  judge(
    'the strength of the action takes the place of that of all applications',
    [policy({ grantControls: strict }), forAction({ grantControls: own })],
    { ...registering, device: device({ isCompliant: true }) },
    {
      permitted: 'yes',
      clauses: ['compliantDevice=yes', 'strength:strict=yes', 'strength:bootstrap=yes'],
    },
    strengths,
  ),
  judge(
    'other controls stay',
    [policy({ grantControls: strict }), forAction({ grantControls: own })],
    registering,
    { permitted: 'no' },
    strengths,
  ),
  judge(
    'without one for the action the other holds',
    [policy({ grantControls: strict }), forAction()],
    { ...registering, device: device({ isCompliant: true }) },
    {
      permitted: 'no',
      clauses: ['compliantDevice=yes', 'strength:strict=no', 'mfa=yes'],
    },
    strengths,
  ),
  judge(
    'one that may apply leaves it open',
    [
      policy({ grantControls: strict }),
      forAction({
        grantControls: own,
        conditions: conditions({ applications: { includeUserActions: [register] }, users: { includeGroups: ['g1'] } }),
      }),
    ],
    { ...registering, ...open, device: device({ isCompliant: true }) },
    {
      permitted: 'unknown',
    },
    strengths,
  ),
  judge(
    'strengths of several policies for the action all hold',
    [
      forAction({ grantControls: own }),
      { ...forAction({ grantControls: { ...own, authenticationStrength: { id: 'strict' } } }), id: 'action2' },
    ],
    registering,
    {
      permitted: 'no',
      clauses: ['strength:bootstrap=yes', 'strength:strict=no'],
    },
    strengths,
  ),
  judge(
    'at other actions nothing takes its place',
    [policy({ grantControls: strict })],
    {
      ...registering,
      target: { ...registering.target, action: 'urn:user:registerdevice' },
      device: device({ isCompliant: true }),
    },
    { permitted: 'no' },
    strengths,
  ),
]

const frequency = (part: JsonObject): JsonObject => ({
  sessionControls: { signInFrequency: { isEnabled: true, ...part } },
})

/** Session controls. */
export const sessions: readonly Judged[] = [
  judge(
    'a frequency in days is one in hours',
    [policy(frequency({ type: 'days', value: 2, frequencyInterval: 'timeBased' }))],
    {},
    {
      session: { signInFrequency: [{ hours: 48, factors: 'primaryAndSecondaryAuthentication' }] },
    },
  ),
  judge(
    'every time',
    [policy(frequency({ frequencyInterval: 'everyTime', authenticationType: 'secondaryAuthentication' }))],
    {},
    {
      session: { signInFrequency: [{ hours: 'everyTime', factors: 'secondaryAuthentication' }] },
    },
  ),
  judge(
    'one that is not enabled is none',
    [policy(frequency({ isEnabled: false, type: 'hours', value: 2 }))],
    {},
    { session: {} },
  ),
  judge(
    'two frequencies are both told, each once',
    [
      policy(frequency({ type: 'hours', value: 12 })),
      policy(frequency({ type: 'hours', value: 4 }), 'p2'),
      policy(frequency({ type: 'hours', value: 12 }), 'p3'),
    ],
    {},
    {
      session: {
        signInFrequency: [
          { hours: 4, factors: 'primaryAndSecondaryAuthentication' },
          { hours: 12, factors: 'primaryAndSecondaryAuthentication' },
        ],
      },
    },
  ),
  judge(
    'other controls come together',
    [
      policy({
        sessionControls: { persistentBrowser: { isEnabled: true, mode: 'never' }, disableResilienceDefaults: true },
      }),
      policy(
        {
          sessionControls: {
            applicationEnforcedRestrictions: { isEnabled: true },
            cloudAppSecurity: { isEnabled: true, cloudAppSecurityType: 'monitorOnly' },
            secureSignInSession: { isEnabled: true },
          },
        },
        'p2',
      ),
    ],
    {},
    {
      session: {
        persistentBrowser: ['never'],
        disableResilienceDefaults: true,
        applicationEnforcedRestrictions: true,
        cloudAppSecurity: ['monitorOnly'],
        secureSignInSession: true,
      },
    },
  ),
  judge(
    'those of policies that do not apply are not told',
    [policy({ ...frequency({ type: 'hours', value: 1 }), conditions: nobody })],
    {},
    { session: {}, sessionPerhaps: {} },
  ),
  judge(
    'those of policies that may apply are told apart',
    [policy({ ...frequency({ type: 'hours', value: 1 }), conditions: perhaps, grantControls: null })],
    open,
    {
      result: 'allowed',
      session: {},
      sessionPerhaps: { signInFrequency: [{ hours: 1, factors: 'primaryAndSecondaryAuthentication' }] },
    },
  ),
  judge(
    'those of report-only policies are not told',
    [policy({ ...frequency({ type: 'hours', value: 1 }), ...reportOnly })],
    { place: place() },
    { session: {} },
  ),
]
