import type { Json } from './json.ts'
import type { Position } from './position.ts'

/** A policy that has a say, or what stands beside the policies; `declared`: where the YAML declares it. */
export type Decider = { readonly name: string; readonly id?: string; readonly declared?: Position }

/** Whether something is so. */
export type Answered = 'yes' | 'no' | 'unknown'

/** One thing that has to be satisfied: any one of `anyOf`. */
export type ToldDemand = {
  readonly from: Decider
  readonly anyOf: readonly { readonly what: string; readonly satisfied: Answered; readonly because: string }[]
  readonly satisfied: Answered
}

/** Why a policy does not apply, or is not known to. */
export type ToldPolicy = {
  readonly policy: Decider
  readonly state: 'enabled' | 'reportOnly' | 'disabled' | 'unknown'
  readonly applies: Answered
  readonly because: readonly string[]
}

/** What one set of policies says of a sign-in. */
export type ToldSide = {
  readonly result: 'allowed' | 'controls' | 'blocked' | 'undetermined'
  readonly permitted: Answered
  readonly blockedBy: readonly Decider[]
  readonly demands: readonly ToldDemand[]
  /** What is not known and could change the answer. */
  readonly open: readonly { readonly from: Decider; readonly because: string }[]
  readonly session: Json
}

/** One world: what its enforced policies say, what report-only ones would, and every policy by itself. */
export type ToldWorld = ToldSide & { readonly reportOnly: ToldSide; readonly policies: readonly ToldPolicy[] }

/** The answer of `what-if`: a sign-in, judged by the policies as they are and, where a configuration is given, as they would be. */
export type WhatIf = {
  readonly formatVersion: 1
  readonly tenant: string
  readonly user: string
  readonly application: string
  /** What is known of the sign-in, in the order of the options. */
  readonly circumstances: readonly { readonly name: string; readonly value: string }[]
  readonly live: ToldWorld
  readonly proposed?: ToldWorld
  /** The configuration that is proposed. */
  readonly configuration?: string
  /** What would have to be known for a surer answer, in sentences. */
  readonly missing: readonly string[]
  readonly notices: readonly string[]
}
