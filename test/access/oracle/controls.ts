import type { JsonObject } from '../../../src/model/json.ts'
import type { CompletedCombination, PolicySet, SignIn } from '../../../src/access/sign-in.ts'
import type { Truth } from '../../../src/access/verdict.ts'
import { all, any, bool, holds, objectAt, objects, same, text, texts } from './three.ts'

const phishingResistant = ['windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor']
const passwordless = [...phishingResistant, 'deviceBasedPush']
/** concept-authentication-strengths, and the `allowedCombinations` that conditionalaccessroot-evaluate shows. */
const multifactor = [
  ...passwordless,
  'temporaryAccessPassOneTime',
  'temporaryAccessPassMultiUse',
  'password,microsoftAuthenticatorPush',
  'password,softwareOath',
  'password,hardwareOath',
  'password,x509CertificateSingleFactor',
  'password,x509CertificateMultiFactor',
  'password,sms',
  'password,voice',
  'federatedMultiFactor',
  'microsoftAuthenticatorPush,federatedSingleFactor',
  'softwareOath,federatedSingleFactor',
  'hardwareOath,federatedSingleFactor',
  'sms,federatedSingleFactor',
  'voice,federatedSingleFactor',
]
const builtIn: { readonly [id: string]: readonly string[] } = {
  '00000000-0000-0000-0000-000000000002': multifactor,
  '00000000-0000-0000-0000-000000000003': passwordless,
  '00000000-0000-0000-0000-000000000004': phishingResistant,
}

/** What a policy asks for, where it applies: how each control stands, by a name, and all together. A block is never satisfied. */
export type Demand = {
  readonly blocks: boolean
  readonly operator: string
  readonly controls: ReadonlyMap<string, Truth>
  readonly satisfied: Truth
}

export function judgeGrant(policy: JsonObject, signIn: SignIn, set: PolicySet): Demand {
  const grant = objectAt(policy, 'grantControls')
  const names = texts(grant, 'builtInControls')
  const operator = text(grant, 'operator') ?? 'AND'
  if (names.includes('block')) return { blocks: true, operator, controls: new Map(), satisfied: 'no' }
  const strength = text(objectAt(grant, 'authenticationStrength'), 'id')
  const controls = new Map<string, Truth>()
  for (const name of names) controls.set(name, judgeBuiltIn(name, signIn))
  for (const id of texts(grant, 'termsOfUse'))
    controls.set(
      `termsOfUse ${id}`,
      all([supported('termsOfUse', signIn), proved(signIn, signIn.proofs.termsOfUse, id)]),
    )
  for (const id of texts(grant, 'customAuthenticationFactors')) {
    controls.set(`customFactor ${id}`, proved(signIn, signIn.proofs.customFactors, id))
  }
  if (strength !== undefined) controls.set(`strength ${strength}`, judgeStrength(strength, signIn, set))
  const each = [...controls.values()]
  const satisfied = each.length === 0 ? 'yes' : operator === 'OR' ? any(each) : all(each)
  return { blocks: false, operator, controls, satisfied }
}

/** concept-conditional-access-conditions: legacy clients support no multifactor authentication and pass no device state. */
function modern(signIn: SignIn): Truth {
  if (signIn.clientApp === 'unknown') return 'unknown'
  return bool(signIn.clientApp === 'browser' || signIn.clientApp === 'mobileAppsAndDesktopClients')
}

/** Exchange ActiveSync is listed among the legacy clients, and Intune's pages demand compliant devices of it: it is left open. */
function passesDevice(signIn: SignIn): Truth {
  const syncs = signIn.clientApp === 'exchangeActiveSync' || signIn.clientApp === 'easSupported'
  return syncs ? 'unknown' : modern(signIn)
}

/** authentication-conditional-access, comparing policies: what is not supported for users of other organizations. */
function supported(name: string, signIn: SignIn): Truth {
  if (signIn.who.kind !== 'user') return 'yes'
  const external = signIn.who.external
  if (external === 'unknown') return 'unknown'
  if (external === 'b2bDirectConnectUser') return 'no'
  return bool(name === 'termsOfUse' || (external !== 'b2bCollaborationGuest' && external !== 'b2bCollaborationMember'))
}

const known = (value: boolean | 'unknown'): Truth => (value === 'unknown' ? 'unknown' : bool(value))
const proved = (signIn: SignIn, list: readonly string[] | 'unknown', id: string): Truth =>
  all([modern(signIn), list === 'unknown' ? 'unknown' : bool(holds(list, id))])

function judgeBuiltIn(name: string, signIn: SignIn): Truth {
  const device = signIn.device
  // concept-conditional-access-grant: no control of the device is supported with the device code flow.
  const ownDevice: Truth = signIn.flow === 'unknown' ? 'unknown' : bool(signIn.flow !== 'deviceCodeFlow')
  const registered: Truth = device === 'unknown' ? 'unknown' : known(device.registered)
  switch (name) {
    case 'mfa':
      return all([modern(signIn), completed(signIn, multifactor, [])])
    case 'compliantDevice':
      // "Devices must be registered in Microsoft Entra ID before they can be marked as compliant": one that is, is registered.
      return all([
        passesDevice(signIn),
        ownDevice,
        registered === 'no' ? 'no' : 'yes',
        device === 'unknown' ? 'unknown' : known(device.isCompliant),
      ])
    case 'domainJoinedDevice': {
      const hybrid: Truth =
        device === 'unknown' || device.trustType === 'unknown' ? 'unknown' : bool(device.trustType === 'ServerAD')
      return all([passesDevice(signIn), ownDevice, registered === 'no' ? 'no' : 'yes', hybrid])
    }
    case 'approvedApplication':
      return all([modern(signIn), supported(name, signIn), known(signIn.proofs.approvedApplication)])
    case 'compliantApplication':
      return all([modern(signIn), supported(name, signIn), known(signIn.proofs.compliantApplication)])
    case 'passwordChange':
      return all([modern(signIn), supported(name, signIn), known(signIn.proofs.passwordChange)])
    case 'riskRemediation':
      return all([modern(signIn), known(signIn.proofs.riskRemediation)])
    default:
      return 'unknown'
  }
}

function judgeStrength(id: string, signIn: SignIn, set: PolicySet): Truth {
  const fixed = builtIn[id]
  if (fixed !== undefined) return all([modern(signIn), completed(signIn, fixed, [])])
  const held = set.strengths === 'unknown' ? undefined : set.strengths.find((one) => same(one.id, id))
  // Whether one that cannot be read asks for more than a legacy client gives is not known.
  if (held === undefined) return 'unknown'
  const options = objects(held.values, 'combinationConfigurations')
  return all([modern(signIn), completed(signIn, texts(held.values, 'allowedCombinations'), options)])
}

const parts = (combination: string): string =>
  combination
    .split(',')
    .map((part) => part.trim())
    .toSorted()
    .join()

function completed(signIn: SignIn, allowed: readonly string[], options: readonly JsonObject[]): Truth {
  const methods = signIn.proofs.methods
  if (methods === 'unknown') return allowed.length === 0 ? 'no' : 'unknown'
  return any(
    methods.map((done) =>
      all([
        bool(allowed.some((one) => parts(one) === parts(done.combination))),
        ...options.map((option) => meetsOption(option, done)),
      ]),
    ),
  )
}

/** concept-authentication-strength-advanced-options: a model on the list; an issuer and a policy on the lists, where given. */
function meetsOption(option: JsonObject, done: CompletedCombination): Truth {
  if (!texts(option, 'appliesToCombinations').some((one) => parts(one) === parts(done.combination))) return 'yes'
  const aaguids = texts(option, 'allowedAAGUIDs')
  const issuers = texts(option, 'allowedIssuerSkis')
  const oids = texts(option, 'allowedPolicyOIDs')
  const on = (list: readonly string[], one: string | undefined): Truth =>
    list.length === 0 ? 'yes' : one === undefined || one === 'unknown' ? 'unknown' : bool(holds(list, one))
  const policies = done.policyOids
  return all([
    on(aaguids, done.aaguid),
    on(issuers, done.issuerSki),
    oids.length === 0
      ? 'yes'
      : policies === undefined || policies === 'unknown'
        ? 'unknown'
        : bool(policies.some((oid) => holds(oids, oid))),
  ])
}
