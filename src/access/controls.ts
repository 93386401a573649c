import { isHybridJoined } from './device-attributes.ts'
import type { Strengths } from './strengths.ts'
import { satisfiesMfa, satisfiesStrength } from './strengths.ts'
import type { Maybe, SignIn } from './sign-in.ts'
import { some, truthOf } from './truth.ts'
import type { Control, JudgedControl, Truth } from './verdict.ts'

/** What keeps a control from being satisfied, however much the sign-in shows. */
type Hindrance = { readonly is: Truth; readonly because: string }

/** Says whether what a sign-in shows satisfies a control. What is documented not to be supported cannot satisfy it. */
export function judgeControl(control: Control, signIn: SignIn, strengths: Strengths): JudgedControl {
  const shown = showing(control, signIn, strengths)
  const hindered = hindrances(control, signIn, strengths).find(({ is }) => is !== 'no')
  if (hindered?.is === 'yes') return { control, satisfied: 'no', because: hindered.because }
  if (hindered !== undefined && shown !== 'no') return { control, satisfied: 'unknown', because: hindered.because }
  const because = {
    yes: 'the sign-in shows it',
    no: 'the sign-in does not show it',
    unknown: 'it is not known whether the sign-in shows it',
  }[shown]
  return { control, satisfied: shown, because }
}

function showing(control: Control, { who, device, proofs }: SignIn, strengths: Strengths): Truth {
  switch (control.kind) {
    case 'mfa':
      return who.kind === 'user' ? satisfiesMfa(strengths, proofs.methods) : 'no'
    case 'strength': {
      const strength = strengths(control.id)
      if (strength === undefined) return 'unknown'
      return who.kind === 'user' ? satisfiesStrength(strength, proofs.methods) : 'no'
    }
    case 'compliantDevice':
      if (device === 'unknown') return 'unknown'
      return device.registered === false ? 'no' : truthOf(device.isCompliant)
    case 'domainJoinedDevice':
      return device === 'unknown' ? 'unknown' : isHybridJoined(device)
    case 'approvedApplication':
      return truthOf(proofs.approvedApplication)
    case 'compliantApplication':
      return truthOf(proofs.compliantApplication)
    case 'passwordChange':
      return truthOf(proofs.passwordChange)
    case 'riskRemediation':
      return truthOf(proofs.riskRemediation)
    case 'termsOfUse':
      return listed(proofs.termsOfUse, control.id)
    case 'customFactor':
      return listed(proofs.customFactors, control.id)
    case 'other':
      return 'unknown'
  }
}

function listed(ids: Maybe<readonly string[]>, id: string): Truth {
  if (ids === 'unknown') return 'unknown'
  return truthOf(ids.some((one) => one.toLowerCase() === id.toLowerCase()))
}

function hindrances(control: Control, signIn: SignIn, strengths: Strengths): readonly Hindrance[] {
  if (signIn.who.kind !== 'user') return []
  return [legacy(control, signIn, strengths), deviceCode(control, signIn), external(control, signIn.who.external)]
}

/** Clients with basic authentication (source: `legacyClients`) pass neither factors nor the state of the device. */
function legacy(control: Control, { clientApp }: SignIn, strengths: Strengths): Hindrance {
  const isOther = truthOf(clientApp === 'unknown' ? 'unknown' : clientApp === 'other')
  const isSync = clientApp === 'exchangeActiveSync' || clientApp === 'easSupported'
  const isLegacy = isSync ? 'yes' : isOther
  const because = 'clients with legacy authentication do not support it'
  switch (control.kind) {
    case 'mfa':
    case 'termsOfUse':
    case 'customFactor':
      return { is: isLegacy, because }
    case 'strength': {
      const strength = strengths(control.id)
      const demanding = strength?.isAllMfa === true
      return { is: demanding || isLegacy === 'no' ? isLegacy : 'unknown', because }
    }
    case 'compliantDevice':
    case 'domainJoinedDevice':
      // Of Exchange ActiveSync the documentation also says that policies for devices can be used.
      return { is: isSync ? 'unknown' : isOther, because }
    case 'approvedApplication':
      return { is: isSync ? 'yes' : isOther === 'unknown' ? 'unknown' : 'no', because }
    case 'compliantApplication':
    case 'passwordChange':
    case 'riskRemediation':
    case 'other':
      return { is: 'no', because }
  }
}

/** In the device code flow the device that authenticates is not the one that gets the token (source: `deviceCode`). */
function deviceCode({ kind }: Control, { flow }: SignIn): Hindrance {
  const concerns = kind === 'compliantDevice' || kind === 'domainJoinedDevice'
  const is = truthOf(flow === 'unknown' ? 'unknown' : flow === 'deviceCodeFlow')
  return { is: concerns ? is : 'no', because: 'the device code flow does not tell the state of the device' }
}

/** Controls that are not supported for users of other organizations (source: `externalControls`). */
function external({ kind }: Control, external: Maybe<string>): Hindrance {
  const because = 'it is not supported for external users'
  const directly = truthOf(external === 'unknown' ? 'unknown' : external === 'b2bDirectConnectUser')
  if (kind === 'termsOfUse') return { is: directly, because }
  const concerns = kind === 'approvedApplication' || kind === 'compliantApplication' || kind === 'passwordChange'
  if (!concerns) return { is: 'no', because }
  const collaborates = truthOf(
    external === 'unknown' ? 'unknown' : external === 'b2bCollaborationGuest' || external === 'b2bCollaborationMember',
  )
  return { is: some([directly, collaborates]), because }
}
