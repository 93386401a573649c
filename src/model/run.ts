import type { Impact } from './impact.ts'
import type { Finding } from './judgement.ts'
import type { Drift, Outcome, Plan } from './plan.ts'
import type { Trouble } from './trouble.ts'
import type { Ledger } from './wire.ts'

/** The copy of a tenant that a run looked at in the tenant's place. */
export interface Copy {
  /** `rehearsal`: a simulator that was started from the copy. `snapshot`: the copy alone, and no service at all. */
  readonly kind: 'rehearsal' | 'snapshot'
  /** The tenant that it was taken of: its initial domain where that is known, else its id. */
  readonly tenant: string
  /** ISO 8601, UTC. */
  readonly taken: string
  readonly file: string
  /** What a reader must know of it: how fast its clock runs, and what it does not hold. */
  readonly notes: readonly string[]
}

/** What one command read, planned, did and found, and how long it took. Every report is drawn from it. */
export interface Run {
  readonly formatVersion: 1
  readonly command: string
  readonly tenant: string
  /** ISO 8601, UTC. */
  readonly started: string
  readonly seconds: number
  readonly plan?: Plan
  /** Declared objects that differ, in the order of the YAML: what `check` reports, and what audit tasks give a plan. */
  readonly drift?: readonly Drift[]
  readonly outcomes: readonly Outcome[]
  readonly findings: readonly Finding[]
  readonly troubles: readonly Trouble[]
  /** Declared objects and how they stand, in the order of the YAML. */
  readonly compared: {
    readonly declared: number
    readonly same: number
    readonly different: number
    readonly unknown: number
  }
  readonly ledger: Ledger
  /** Names of ids that stand in differences, by id in lower case: for readers only, no part of a plan. */
  readonly names?: Readonly<Record<string, string>>
  /** Where not the tenant itself was looked at. */
  readonly copy?: Copy
  /** What the plan does to people, where that was asked: numbers, never names. */
  readonly impact?: Impact
  /** Of `compare`: how a plan differs from the reviewed one, in words. */
  readonly differences?: readonly string[]
  /** On a merge: how the plan stands to the reviewed one. */
  readonly reviewed?: Reviewed
  /** Old values in differences that the service lists for their property: words, not anybody's name. */
  readonly words?: readonly string[]
  /** Things a reader must know: a simulator is in use, the clock runs faster, limits of the answer. */
  readonly notices: readonly string[]
}

/** How a plan stands to the one that was reviewed in the pull request of its commit. */
export type Reviewed = {
  readonly is: 'same' | 'different' | 'notFound'
  /** The pull request, and the run of the workflow whose plan was reviewed. */
  readonly pull?: number
  readonly run?: string
  readonly why?: string
}

/** Draws a Run. Pure; shortens by steps to stay within the limit, and says so. */
export interface Reporter {
  readonly format: string
  render(run: Run, limitBytes: number): string
}
