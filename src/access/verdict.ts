import type { Cite } from './citations.ts'

/** Three-valued truth. */
export type Truth = 'yes' | 'no' | 'unknown'

/** The parts of a policy that decide whether it applies. */
export type ConditionName =
  | 'state'
  | 'users'
  | 'workloadIdentities'
  | 'agentIdentities'
  | 'applications'
  | 'userActions'
  | 'authenticationContext'
  | 'clientApps'
  | 'platforms'
  | 'locations'
  | 'devices'
  | 'userRisk'
  | 'signInRisk'
  | 'servicePrincipalRisk'
  | 'agentRisk'
  | 'insiderRisk'
  | 'flows'
  | 'times'
  /** One that this version does not know. */
  | 'other'

/** What is claimed, in a sentence without a full stop, and the rule that it rests on. */
export type Reason = { readonly because: string; readonly cites: Cite }

/** What one condition of a policy says of a sign-in. */
export type Decision = Reason & { readonly condition: ConditionName; readonly says: Truth }

/** Names a policy, or what demands something beside the policies. */
export type Demander =
  | { readonly kind: 'policy'; readonly id: string; readonly name: string }
  | { readonly kind: 'securityDefaults' }
  | { readonly kind: 'perUserMfa' }

/** One control that a sign-in may have to satisfy. */
export type Control =
  | { readonly kind: 'mfa' }
  /** `combinations` are sorted inside and among themselves; unknown where the strength cannot be found. */
  | { readonly kind: 'strength'; readonly id: string; readonly combinations: readonly string[] | 'unknown' }
  | { readonly kind: 'compliantDevice' }
  | { readonly kind: 'domainJoinedDevice' }
  | { readonly kind: 'approvedApplication' }
  | { readonly kind: 'compliantApplication' }
  | { readonly kind: 'passwordChange' }
  | { readonly kind: 'riskRemediation' }
  | { readonly kind: 'termsOfUse'; readonly id: string }
  | { readonly kind: 'customFactor'; readonly id: string }
  /** One that this version does not know. Whether it is satisfied is never known. */
  | { readonly kind: 'other'; readonly name: string }

/** A control, and whether what the sign-in shows satisfies it. */
export type JudgedControl = Reason & { readonly control: Control; readonly satisfied: Truth }

/** One of `anyOf` must be satisfied. All clauses of a result must be. */
export type Clause = {
  readonly from: Demander
  readonly anyOf: readonly JudgedControl[]
  readonly satisfied: Truth
}

/** What a policy does where it applies. */
export type Effect =
  | { readonly kind: 'block' }
  | { readonly kind: 'clauses'; readonly clauses: readonly Clause[] }
  /** It asks for something that cannot be read. */
  | { readonly kind: 'unreadable'; readonly why: Reason }

/** Session controls of one policy or of several together; what is not set is not here. */
export type Session = {
  readonly applicationEnforcedRestrictions?: true
  /** `cloudAppSecurityType`s that apply. */
  readonly cloudAppSecurity?: readonly string[]
  readonly signInFrequency?: readonly SignInFrequency[]
  /** `always`, `never`. */
  readonly persistentBrowser?: readonly string[]
  readonly disableResilienceDefaults?: true
  readonly secureSignInSession?: true
  /** Modes of continuous access evaluation. */
  readonly continuousAccessEvaluation?: readonly string[]
  /** Ids of filtering profiles of Global Secure Access. */
  readonly filteringProfiles?: readonly string[]
}

/** A frequency in hours, or every time; whether for both factors or the second alone. */
export type SignInFrequency = {
  readonly hours: number | 'everyTime'
  readonly factors: string
}

/** What one policy says of a sign-in. */
export type PolicyVerdict = {
  readonly id: string
  readonly name: string
  readonly state: 'enabled' | 'reportOnly' | 'disabled' | 'unknown'
  readonly applies: Truth
  /**
   * `no`: every condition that says no. `unknown`: every condition that does not tell. `yes`: every condition that is
   * configured. The state is one of them only where it says no.
   */
  readonly decided: readonly Decision[]
  /** What it does where it applies; told whether or not it does. */
  readonly effect: Effect
  readonly session: Session
}

/** What several policies say together. */
export type Outcome = {
  /**
   * blocked: a policy that certainly applies blocks. undetermined: nothing blocks for certain, and what may apply besides could
   * block or demand something. controls: clauses must be satisfied. allowed: nothing is demanded.
   */
  readonly result: 'allowed' | 'controls' | 'blocked' | 'undetermined'
  /** Policies that block for certain. */
  readonly blockedBy: readonly Demander[]
  /** What is demanded for certain, in the order of the policies; security defaults and per-user MFA come last. */
  readonly clauses: readonly Clause[]
  /** Why it is undetermined; empty otherwise. */
  readonly why: readonly (Reason & { readonly from: Demander })[]
  /** Whether this sign-in gets in with what it shows; `unknown` also where something undetermined could stop it. */
  readonly permitted: Truth
  /** Session controls of the policies that certainly apply. */
  readonly session: Session
  /** Session controls of those that may apply besides. */
  readonly sessionPerhaps: Session
}

/** The answer to one sign-in. */
export type Verdict = Outcome & {
  /** One for each policy, in the order given. */
  readonly policies: readonly PolicyVerdict[]
  /** What the report-only policies alone would say. It never changes the rest. */
  readonly reportOnly: Outcome
  /** Rules that the answer rests on, sorted, each once. */
  readonly cites: readonly Cite[]
}
