import type { Json, JsonObject } from '../model/json.ts'
import { isJsonObject } from '../model/json.ts'
import type { Session, SignInFrequency } from './verdict.ts'

/** Reads `sessionControls`; what is not enabled is not there. */
export function sessionOf(values: JsonObject): Session {
  const controls = values['sessionControls']
  if (!isJsonObject(controls)) return {}
  const at = (name: string): JsonObject | undefined => enabled(controls[name])
  const word = (name: string, property: string): readonly string[] => texts(at(name)?.[property])
  const frequency = frequencyOf(at('signInFrequency'))
  // Continuous access evaluation has a mode and no switch.
  const evaluation = controls['continuousAccessEvaluation']
  return withoutEmpty({
    ...(at('applicationEnforcedRestrictions') === undefined ? {} : { applicationEnforcedRestrictions: true }),
    ...(controls['disableResilienceDefaults'] === true ? { disableResilienceDefaults: true } : {}),
    ...(at('secureSignInSession') === undefined ? {} : { secureSignInSession: true }),
    cloudAppSecurity: word('cloudAppSecurity', 'cloudAppSecurityType'),
    persistentBrowser: word('persistentBrowser', 'mode'),
    filteringProfiles: word('globalSecureAccessFilteringProfile', 'profileId'),
    continuousAccessEvaluation: isJsonObject(evaluation) ? texts(evaluation['mode']) : [],
    signInFrequency: frequency === undefined ? [] : [frequency],
  })
}

/**
 * Puts session controls together: switches hold where one policy sets them, values are listed, each once. Which of several values
 * wins is not documented for all of them, so none is chosen.
 */
export function mergeSessions(sessions: readonly Session[]): Session {
  const has = (
    name: 'applicationEnforcedRestrictions' | 'disableResilienceDefaults' | 'secureSignInSession',
  ): boolean => sessions.some((one) => one[name] === true)
  const words = (name: 'cloudAppSecurity' | 'persistentBrowser' | 'filteringProfiles' | 'continuousAccessEvaluation') =>
    [...new Set(sessions.flatMap((one) => one[name] ?? []))].toSorted()
  const frequencies = new Map(
    sessions.flatMap((one) => one.signInFrequency ?? []).map((one) => [`${one.hours} ${one.factors}`, one] as const),
  )
  return withoutEmpty({
    ...(has('applicationEnforcedRestrictions') ? { applicationEnforcedRestrictions: true } : {}),
    ...(has('disableResilienceDefaults') ? { disableResilienceDefaults: true } : {}),
    ...(has('secureSignInSession') ? { secureSignInSession: true } : {}),
    cloudAppSecurity: words('cloudAppSecurity'),
    persistentBrowser: words('persistentBrowser'),
    filteringProfiles: words('filteringProfiles'),
    continuousAccessEvaluation: words('continuousAccessEvaluation'),
    signInFrequency: [...frequencies.values()].toSorted(
      (a, b) => often(a) - often(b) || (a.factors < b.factors ? -1 : 1),
    ),
  })
}

/** Every time comes before every hour. */
function often({ hours }: SignInFrequency): number {
  return hours === 'everyTime' ? 0 : hours
}

function enabled(value: Json | undefined): JsonObject | undefined {
  return isJsonObject(value) && value['isEnabled'] === true ? value : undefined
}

function texts(value: Json | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : []
}

function frequencyOf(control: JsonObject | undefined): SignInFrequency | undefined {
  if (control === undefined) return undefined
  const kind = control['authenticationType']
  const factors = typeof kind === 'string' ? kind : 'primaryAndSecondaryAuthentication'
  if (control['frequencyInterval'] === 'everyTime') return { hours: 'everyTime', factors }
  const { value, type } = control
  if (typeof value !== 'number') return undefined
  return { hours: type === 'days' ? value * 24 : value, factors }
}

type Lists =
  | 'cloudAppSecurity'
  | 'persistentBrowser'
  | 'filteringProfiles'
  | 'continuousAccessEvaluation'
  | 'signInFrequency'

function withoutEmpty(session: Session & Required<Pick<Session, Lists>>): Session {
  const {
    cloudAppSecurity,
    persistentBrowser,
    filteringProfiles,
    continuousAccessEvaluation,
    signInFrequency,
    ...rest
  } = session
  return {
    ...rest,
    ...(cloudAppSecurity.length > 0 ? { cloudAppSecurity } : {}),
    ...(persistentBrowser.length > 0 ? { persistentBrowser } : {}),
    ...(filteringProfiles.length > 0 ? { filteringProfiles } : {}),
    ...(continuousAccessEvaluation.length > 0 ? { continuousAccessEvaluation } : {}),
    ...(signInFrequency.length > 0 ? { signInFrequency } : {}),
  }
}
