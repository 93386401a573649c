import type { JsonObject } from '../../../src/model/json.ts'
import type { PolicySet, SignIn } from '../../../src/access/sign-in.ts'
import type { Judged } from '../cases.ts'
import { demand, device, held, methods, policy, proofs, set, signIn, unregistered, user } from '../cases.ts'

const mfa = '00000000-0000-0000-0000-000000000002'
const phishingResistant = '00000000-0000-0000-0000-000000000004'

/** A case of one policy that applies: which clauses it makes and whether the sign-in satisfies them. */
function control(
  it: string,
  grantControls: JsonObject | null,
  asked: Partial<SignIn>,
  clauses: readonly string[],
  permitted: 'yes' | 'no' | 'unknown',
  around: Partial<PolicySet> = {},
): Judged {
  return {
    it,
    set: set([policy({ grantControls })], around),
    signIn: signIn(asked),
    says: { result: clauses.length > 0 ? 'controls' : 'allowed', clauses: [...clauses], permitted },
  }
}

const strength = (id: string, part: JsonObject = {}): JsonObject => ({
  operator: 'OR',
  builtInControls: [],
  authenticationStrength: { id },
  ...part,
})

/** What satisfies multifactor authentication. */
export const multifactor: readonly Judged[] = [
  control('a password alone does not', demand(['mfa']), {}, ['mfa=no'], 'no'),
  control(
    'a password and a push do',
    demand(['mfa']),
    { proofs: methods('password,microsoftAuthenticatorPush') },
    ['mfa=yes'],
    'yes',
  ),
  control('in whatever order', demand(['mfa']), { proofs: methods('sms, password') }, ['mfa=yes'], 'yes'),
  control('Windows Hello does', demand(['mfa']), { proofs: methods('windowsHelloForBusiness') }, ['mfa=yes'], 'yes'),
  control('a passkey does', demand(['mfa']), { proofs: methods('fido2') }, ['mfa=yes'], 'yes'),
  control(
    'a temporary pass does',
    demand(['mfa']),
    { proofs: methods('temporaryAccessPassOneTime') },
    ['mfa=yes'],
    'yes',
  ),
  control(
    'the identity provider’s own does',
    demand(['mfa']),
    { proofs: methods('federatedMultiFactor') },
    ['mfa=yes'],
    'yes',
  ),
  control(
    'a certificate of one factor does not',
    demand(['mfa']),
    { proofs: methods('x509CertificateSingleFactor') },
    ['mfa=no'],
    'no',
  ),
  control('a text message alone does not', demand(['mfa']), { proofs: methods('sms') }, ['mfa=no'], 'no'),
  control(
    'one of several combinations is enough',
    demand(['mfa']),
    { proofs: methods('password', 'fido2') },
    ['mfa=yes'],
    'yes',
  ),
  control('none does not', demand(['mfa']), { proofs: methods() }, ['mfa=no'], 'no'),
  control(
    'a combination that is in no list stays open',
    demand(['mfa']),
    { proofs: methods('password,email') },
    ['mfa=unknown'],
    'unknown',
  ),
  control(
    'so does a method that is not known',
    demand(['mfa']),
    { proofs: methods('retinaScan') },
    ['mfa=unknown'],
    'unknown',
  ),
  control(
    'methods that are not known stay open',
    demand(['mfa']),
    { proofs: proofs({ methods: 'unknown' }) },
    ['mfa=unknown'],
    'unknown',
  ),
  control(
    'what the tenant says of the built-in strength comes first',
    demand(['mfa']),
    { proofs: methods('password,email') },
    ['mfa=yes'],
    'yes',
    {
      strengths: [held(mfa, { allowedCombinations: ['email,password'] })],
    },
  ),
  control('legacy clients cannot', demand(['mfa']), { clientApp: 'other', proofs: methods('fido2') }, ['mfa=no'], 'no'),
  control(
    'Exchange ActiveSync cannot',
    demand(['mfa']),
    { clientApp: 'exchangeActiveSync', proofs: methods('fido2') },
    ['mfa=no'],
    'no',
  ),
  control(
    'whether an unknown client can is open',
    demand(['mfa']),
    { clientApp: 'unknown', proofs: methods('fido2') },
    ['mfa=unknown'],
    'unknown',
  ),
  control('but none can without a factor', demand(['mfa']), { clientApp: 'unknown' }, ['mfa=no'], 'no'),
]

const compliant = device({ isCompliant: true })
const hybrid = device({ trustType: 'ServerAD' })

/** Other controls. */
export const controls: readonly Judged[] = [
  control('no grant controls demand nothing', null, {}, [], 'yes'),
  control('a compliant device', demand(['compliantDevice']), { device: compliant }, ['compliantDevice=yes'], 'yes'),
  control('a device that is not', demand(['compliantDevice']), {}, ['compliantDevice=no'], 'no'),
  control(
    'one that is not registered cannot be',
    demand(['compliantDevice']),
    { device: { ...unregistered, isCompliant: 'unknown' } },
    ['compliantDevice=no'],
    'no',
  ),
  control(
    'an unknown device stays open',
    demand(['compliantDevice']),
    { device: 'unknown' },
    ['compliantDevice=unknown'],
    'unknown',
  ),
  control(
    'a hybrid joined device',
    demand(['domainJoinedDevice']),
    { device: hybrid },
    ['domainJoinedDevice=yes'],
    'yes',
  ),
  control(
    'a joined device is not hybrid joined',
    demand(['domainJoinedDevice']),
    { device: device({ trustType: 'AzureAD' }) },
    ['domainJoinedDevice=no'],
    'no',
  ),
  control(
    'the device code flow does not tell the device',
    demand(['compliantDevice']),
    { device: compliant, flow: 'deviceCodeFlow' },
    ['compliantDevice=no'],
    'no',
  ),
  control(
    'a flow that is not known leaves it open',
    demand(['domainJoinedDevice']),
    { device: hybrid, flow: 'unknown' },
    ['domainJoinedDevice=unknown'],
    'unknown',
  ),
  control(
    'the device code flow does not hinder factors',
    demand(['mfa']),
    { proofs: methods('fido2'), flow: 'deviceCodeFlow' },
    ['mfa=yes'],
    'yes',
  ),
  control(
    'legacy clients do not tell the device',
    demand(['compliantDevice']),
    { device: compliant, clientApp: 'other' },
    ['compliantDevice=no'],
    'no',
  ),
  control(
    'whether Exchange ActiveSync does is told both ways',
    demand(['compliantDevice']),
    { device: compliant, clientApp: 'easSupported' },
    ['compliantDevice=unknown'],
    'unknown',
  ),
  control(
    'an approved application',
    demand(['approvedApplication']),
    { proofs: proofs({ approvedApplication: true }) },
    ['approvedApplication=yes'],
    'yes',
  ),
  control(
    'a client of Exchange ActiveSync is none',
    demand(['approvedApplication']),
    { clientApp: 'exchangeActiveSync', proofs: proofs({ approvedApplication: true }) },
    ['approvedApplication=no'],
    'no',
  ),
  control(
    'it is not supported for guests',
    demand(['approvedApplication']),
    { who: user({ external: 'b2bCollaborationGuest' }), proofs: proofs({ approvedApplication: true }) },
    ['approvedApplication=no'],
    'no',
  ),
  control(
    'app protection',
    demand(['compliantApplication']),
    { proofs: proofs({ compliantApplication: true }) },
    ['compliantApplication=yes'],
    'yes',
  ),
  control(
    'it is not supported for direct connect',
    demand(['compliantApplication']),
    { who: user({ external: 'b2bDirectConnectUser' }), proofs: proofs({ compliantApplication: true }) },
    ['compliantApplication=no'],
    'no',
  ),
  control(
    'a password change of a member',
    demand(['passwordChange']),
    { proofs: proofs({ passwordChange: true }) },
    ['passwordChange=yes'],
    'yes',
  ),
  control(
    'of one who may be a guest',
    demand(['passwordChange']),
    { who: user({ external: 'unknown' }), proofs: proofs({ passwordChange: true }) },
    ['passwordChange=unknown'],
    'unknown',
  ),
  control(
    'of a local guest',
    demand(['passwordChange']),
    { who: user({ external: 'internalGuest' }), proofs: proofs({ passwordChange: true }) },
    ['passwordChange=yes'],
    'yes',
  ),
  control(
    'risk remediation',
    demand(['riskRemediation']),
    { proofs: proofs({ riskRemediation: 'unknown' }) },
    ['riskRemediation=unknown'],
    'unknown',
  ),
  control(
    'accepted terms of use',
    demand([], 'OR', { termsOfUse: ['t1'] }),
    { proofs: proofs({ termsOfUse: ['T1'] }) },
    ['termsOfUse:t1=yes'],
    'yes',
  ),
  control(
    'other terms of use',
    demand([], 'OR', { termsOfUse: ['t1'] }),
    { proofs: proofs({ termsOfUse: ['t2'] }) },
    ['termsOfUse:t1=no'],
    'no',
  ),
  control(
    'terms of use in direct connect',
    demand([], 'OR', { termsOfUse: ['t1'] }),
    { who: user({ external: 'b2bDirectConnectUser' }), proofs: proofs({ termsOfUse: ['t1'] }) },
    ['termsOfUse:t1=no'],
    'no',
  ),
  control(
    'a custom control',
    demand([], 'OR', { customAuthenticationFactors: ['f1'] }),
    { proofs: proofs({ customFactors: ['f1'] }) },
    ['customFactor:f1=yes'],
    'yes',
  ),
  control(
    'a control that is not known is never satisfied for certain',
    demand(['unknownFutureValue']),
    {},
    ['unknownFutureValue=unknown'],
    'unknown',
  ),
  control(
    'all of them',
    demand(['mfa', 'compliantDevice'], 'AND'),
    { device: compliant },
    ['mfa=no', 'compliantDevice=yes'],
    'no',
  ),
  control(
    'all of them satisfied',
    demand(['mfa', 'compliantDevice'], 'AND'),
    { device: compliant, proofs: methods('fido2') },
    ['mfa=yes', 'compliantDevice=yes'],
    'yes',
  ),
  control(
    'one of them',
    demand(['mfa', 'compliantDevice'], 'OR'),
    { device: compliant },
    ['mfa=no or compliantDevice=yes => yes'],
    'yes',
  ),
  control('none of them', demand(['mfa', 'compliantDevice'], 'OR'), {}, ['mfa=no or compliantDevice=no => no'], 'no'),
  control(
    'one of them, open',
    demand(['mfa', 'compliantDevice'], 'OR'),
    { device: 'unknown' },
    ['mfa=no or compliantDevice=unknown => unknown'],
    'unknown',
  ),
  control(
    'the operator in small letters',
    demand(['mfa', 'compliantDevice'], 'and'),
    {},
    ['mfa=no', 'compliantDevice=no'],
    'no',
  ),
  control(
    'a strength beside a device',
    { ...strength(phishingResistant), operator: 'AND', builtInControls: ['compliantDevice'] },
    { device: compliant, proofs: methods('fido2') },
    ['compliantDevice=yes', `strength:${phishingResistant}=yes`],
    'yes',
  ),
]
