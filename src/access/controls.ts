import type { Cite } from './citations.ts'
import { isHybridJoined } from './device-attributes.ts'
import type { Strengths } from './strengths.ts'
import { satisfiesMfa, satisfiesStrength } from './strengths.ts'
import type { Maybe, SignIn } from './sign-in.ts'
import { some, truthOf } from './truth.ts'
import type { Control, JudgedControl, Reason, Truth } from './verdict.ts'

/** What keeps a control from being satisfied, however much the sign-in shows. */
type Hindrance = Reason & { readonly is: Truth }

/** Says whether what a sign-in shows satisfies a control. What is documented not to be supported cannot satisfy it. */
export function judgeControl(control: Control, signIn: SignIn, strengths: Strengths): JudgedControl {
  const shown = showing(control, signIn, strengths)
  const possible = hindrances(control, signIn, strengths).filter(({ is }) => is !== 'no')
  const hindered = possible.find(({ is }) => is === 'yes') ?? possible[0]
  if (hindered?.is === 'yes') return { control, satisfied: 'no', because: hindered.because, cites: hindered.cites }
  if (hindered !== undefined && shown !== 'no')
    return { control, satisfied: 'unknown', because: hindered.because, cites: hindered.cites }
  const because = {
    yes: 'the sign-in shows it',
    no: 'the sign-in does not show it',
    unknown: 'it is not known whether the sign-in shows it',
  }[shown]
  return { control, satisfied: shown, because, cites: sourceOf(control, strengths) }
}

function sourceOf(control: Control, strengths: Strengths): Cite {
  if (control.kind === 'mfa') return 'mfaStrength'
  if (control.kind !== 'strength') return 'controls'
  const narrowing = strengths(control.id)?.configurations ?? []
  return narrowing.length > 0 ? 'strengthOptions' : 'strengths'
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

/** Clients with basic authentication pass neither factors nor the state of the device. */
function legacy(control: Control, { clientApp }: SignIn, strengths: Strengths): Hindrance {
  const isOther = truthOf(clientApp === 'unknown' ? 'unknown' : clientApp === 'other')
  const isSync = clientApp === 'exchangeActiveSync' || clientApp === 'easSupported'
  const isLegacy = isSync ? 'yes' : isOther
  const why = { because: 'clients with legacy authentication do not support it', cites: 'legacyClients' } as const
  switch (control.kind) {
    case 'mfa':
    case 'approvedApplication':
    case 'compliantApplication':
    case 'passwordChange':
    case 'riskRemediation':
    case 'termsOfUse':
    case 'customFactor':
      // "They are blocked by Conditional Access grant controls": applications need a broker, and remediation needs factors.
      return { is: isLegacy, ...why }
    case 'strength': {
      const strength = strengths(control.id)
      const demanding = strength?.isAllMfa === true
      return { is: demanding || isLegacy === 'no' ? isLegacy : 'unknown', ...why }
    }
    case 'compliantDevice':
    case 'domainJoinedDevice':
      // Of Exchange ActiveSync the documentation also says that policies for devices can be used.
      return { is: isSync ? 'unknown' : isOther, ...why }
    case 'other':
      return { is: 'no', ...why }
  }
}

/** In the device code flow the device that authenticates is not the one that gets the token. */
function deviceCode({ kind }: Control, { flow }: SignIn): Hindrance {
  const concerns = kind === 'compliantDevice' || kind === 'domainJoinedDevice'
  const is = truthOf(flow === 'unknown' ? 'unknown' : flow === 'deviceCodeFlow')
  return {
    is: concerns ? is : 'no',
    because: 'the device code flow does not tell the state of the device',
    cites: 'deviceCode',
  }
}

/** Controls that are not supported for users of other organizations. */
function external({ kind }: Control, external: Maybe<string>): Hindrance {
  const why = { because: 'it is not supported for external users', cites: 'externalControls' } as const
  const directly = truthOf(external === 'unknown' ? 'unknown' : external === 'b2bDirectConnectUser')
  if (kind === 'termsOfUse') return { is: directly, ...why }
  const concerns = kind === 'approvedApplication' || kind === 'compliantApplication' || kind === 'passwordChange'
  if (!concerns) return { is: 'no', ...why }
  const collaborates = truthOf(
    external === 'unknown' ? 'unknown' : external === 'b2bCollaborationGuest' || external === 'b2bCollaborationMember',
  )
  return { is: some([directly, collaborates]), ...why }
}
