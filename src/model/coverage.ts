/** What protects a kind of people at a kind of application, at its weakest. */
export type Protection =
  /** Nobody of them gets in. */
  | 'block'
  /** Phishing-resistant authentication is demanded. */
  | 'phishingResistant'
  /** Another strength is demanded. */
  | 'strength'
  | 'mfa'
  /** A managed device, or an application on one. */
  | 'device'
  /** Multifactor authentication or a managed device. */
  | 'mfaOrDevice'
  /** Something that is no proof of who it is: terms of use, a new password. */
  | 'other'
  | 'nothing'
  | 'undetermined'
  /** Does not exist: a workload registers no device. */
  | 'notApplicable'

/** One field of the matrix. */
export type CoverageCell = {
  readonly application: string
  readonly protection: Protection
  /** Everything that is demanded, beside the strongest. */
  readonly demands: readonly string[]
  /** Policies that decide at the weakest sign-in, by name. */
  readonly by: readonly string[]
  /** The sign-in that is weakest, in words; empty where all are alike. */
  readonly weakest: string
  /** Why it is undetermined. */
  readonly open: readonly string[]
  /** What report-only policies would add if they were switched on; absent where nothing. */
  readonly reportOnly?: Protection
  /** Policies that would apply but leave some of these people out, by group or by name. */
  readonly exceptions: readonly string[]
  /** Policies that hold for some of these people alone, by group or by name. */
  readonly some: readonly string[]
}

/** One row: a kind of people. */
export type CoverageRow = { readonly people: string; readonly note?: string; readonly cells: readonly CoverageCell[] }

/** Fields that are less protected than they should be, all for the same reason. */
export type Hole = {
  readonly severity: 'high' | 'medium' | 'low'
  readonly people: readonly string[]
  readonly applications: readonly string[]
  readonly says: string
}

/** The matrix of one world. */
export type CoverageMatrix = {
  readonly applications: readonly string[]
  readonly rows: readonly CoverageRow[]
  readonly holes: readonly Hole[]
}

/** The answer of `coverage`. */
export type Coverage = {
  readonly formatVersion: 1
  readonly tenant: string
  /** ISO 8601, UTC. */
  readonly taken: string
  readonly live: CoverageMatrix
  readonly proposed?: CoverageMatrix
  readonly configuration?: string
  readonly missing: readonly string[]
  readonly notices: readonly string[]
}
