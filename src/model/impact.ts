/**
 * What happens to somebody by a plan, in an ordinary sign-in: multifactor authentication is newly demanded or no longer, a strength
 * that resists phishing is newly demanded, the sign-in is newly blocked or no longer, or that cannot be told any more.
 */
export type ImpactKind =
  | 'mustUseMfa'
  | 'needsNoMfa'
  | 'mustResistPhishing'
  | 'isBlocked'
  | 'isNoLongerBlocked'
  | 'cannotBeTold'

/** Numbers of people, counted by what tells them apart. */
export type ImpactCount = {
  readonly people: number
  readonly guests: number
  readonly administrators: number
  /** Who has nothing registered that satisfies what is newly demanded; 0 where nothing is. */
  readonly withoutMethod: number
  /** Of whom it is not known: guests register at home, and the report may not be readable. */
  readonly methodUnknown: number
}

/** What a plan, or one policy of it, does to how many people. */
export type ImpactRow = ImpactCount & {
  readonly kind: ImpactKind
  /** Null: by everything together. */
  readonly policy: string | null
}

/** What a plan does to people. Never holds a name or an id of a person. */
export type Impact =
  | {
      readonly is: 'known'
      /** Who can sign in. */
      readonly people: number
      readonly rows: readonly ImpactRow[]
      /** Limits of the answer, as sentences. */
      readonly notes: readonly string[]
    }
  | { readonly is: 'unknown'; readonly why: string }
