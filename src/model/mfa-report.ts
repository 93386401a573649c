import type { Protection } from './coverage.ts'
import type { PersonKind } from './people.ts'
import type { Answered } from './what-if.ts'

/** One person of the report. */
export type MfaRow = {
  /** The user principal name, or a pseudonym. */
  readonly name: string
  readonly id: string
  readonly displayName: string
  readonly kind: PersonKind
  readonly administrator: boolean
  readonly roles: readonly string[]
  readonly registered: boolean
  readonly capable: boolean
  readonly passwordless: boolean
  readonly methods: readonly string[]
  readonly preferred: string
  readonly perUserMfa: 'disabled' | 'enabled' | 'enforced' | 'unknown'
  /** What the policies protect the person's mail with today. */
  readonly protection: Protection
  /** Whether the policies that are enforced today already keep the person out with what is registered. */
  readonly stoppedNow: Answered
  /** Whether the person would be newly kept out if report-only policies were switched on. */
  readonly stoppedTomorrow: Answered
  /** The policies that would. */
  readonly stoppedBy: readonly string[]
}

/** Numbers of a kind of people. */
export type MfaTally = {
  readonly people: number
  readonly registered: number
  readonly capable: number
  readonly passwordless: number
  readonly stoppedNow: number
  readonly stoppedTomorrow: number
  readonly undetermined: number
}

/** How many people, by a word. */
export type Count = { readonly name: string; readonly people: number }

/** How many people a policy holds for. */
export type PolicyCount = {
  readonly name: string
  readonly state: string
  readonly applies: number
  readonly mayApply: number
}

/** The numbers of the whole report. */
export type MfaSummary = {
  readonly administrators: MfaTally
  readonly members: MfaTally
  readonly guests: MfaTally
  readonly everyone: MfaTally
  readonly methods: readonly Count[]
  readonly preferred: readonly Count[]
  readonly perUserMfa: readonly Count[]
  readonly protection: readonly Count[]
  readonly policies: readonly PolicyCount[]
  readonly stoppedBy: readonly Count[]
}

/** The report, with the rows that a page shows: a few of them at most. */
export type MfaReport = {
  readonly formatVersion: 1
  readonly tenant: string
  /** ISO 8601, UTC. */
  readonly taken: string
  readonly pseudonyms: boolean
  readonly summary: MfaSummary
  readonly missing: readonly string[]
  readonly notices: readonly string[]
}

/** People that a page names: administrators, and who would be stopped; `more` counts those that are left out. */
export type MfaShown = {
  readonly administrators: readonly MfaRow[]
  readonly stopped: readonly MfaRow[]
  readonly more: { readonly administrators: number; readonly stopped: number }
}
