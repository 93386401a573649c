import type { Finding } from './judgement.ts'
import type { Drift, Outcome, Plan } from './plan.ts'
import type { Trouble } from './trouble.ts'
import type { Ledger } from './wire.ts'

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
  /** Things a reader must know: a simulator is in use, the clock runs faster, limits of the answer. */
  readonly notices: readonly string[]
}

/** Draws a Run. Pure; shortens by steps to stay within the limit, and says so. */
export interface Reporter {
  readonly format: string
  render(run: Run, limitBytes: number): string
}
