import type { Address } from './address.ts'
import type { Instance } from './instance.ts'
import type { Json, JsonObject, Path } from './json.ts'
import type { Finding, Severity } from './judgement.ts'
import type { Position } from './position.ts'
import type { Receipt } from './protocol.ts'
import type { Trouble } from './trouble.ts'

/** How a declared value stands to the observed one. */
export type Verdict = 'same' | 'different' | 'unknown'

/** One declared value that is not the same. `unknown` carries why nobody can tell. */
export type Difference = {
  readonly path: Path
  readonly verdict: 'different' | 'unknown'
  readonly before?: Json
  readonly after?: Json
  readonly declared: Position
  readonly why?: string
}

/** One create, update or delete. A task may become two of them. */
export type Change = {
  /** Unique in its plan: the address, with `#2` and so on behind a further change of the same object. */
  readonly id: string
  readonly action: 'create' | 'update' | 'delete'
  readonly at: Address
  /** The object's id; null where it is created here. */
  readonly objectId: string | null
  /** What a person reviews: leaf differences with verdict `different` (a create lists every declared value). */
  readonly differences: readonly Difference[]
  /**
   * What is to be: each touched top-level property with its whole value as it shall become (what was read goes back
   * unchanged inside it), with `$ref` marks. A create has every declared property; a delete has none.
   */
  readonly values: JsonObject
  /** Ids of changes that must be done and verified before this one. */
  readonly needs: readonly string[]
  /** Ids of changes that must be over, however they ended, before this one starts: order without dependence. */
  readonly follows?: readonly string[]
  /** Digest of the object it was computed from; null where there was none. */
  readonly basis: string | null
  readonly before: Instance | null
  readonly task: { readonly job: string; readonly name?: string }
  readonly declared: Position
  readonly version?: 'beta'
  /** A create that brings the object with this id back out of the service's recycle bin. */
  readonly revives?: string
  /** Why it cannot be undone, in words; absent where it can. */
  readonly irreversible?: string
  readonly notes?: readonly string[]
  readonly risk?: { readonly level: Severity; readonly reason: string }
}

/** A declared object that stands differently than declared, whether or not anything would be written for it. */
export type Drift = {
  readonly at: Address
  /** What would bring it in line. */
  readonly action: Change['action']
  readonly mode: 'enforce' | 'create' | 'audit'
  readonly differences: readonly Difference[]
  readonly task: { readonly job: string; readonly name?: string }
  readonly declared: Position
}

/** All changes in order, with what they rest on. */
export interface Plan {
  readonly formatVersion: 1
  readonly tenant: string
  /** When reading began (ISO 8601, UTC), in a plan file: what moved later is not in it. In neither digest. */
  readonly made?: string
  /** Of what copy of the tenant it was made, in words; absent where it was made of the tenant itself. */
  readonly rehearsal?: string
  readonly changes: readonly Change[]
  readonly findings: readonly Finding[]
  /** Declared values and objects that could not be compared, and why. Never a reason to write. */
  readonly unknowns: readonly {
    readonly at: Address
    readonly path: Path
    readonly why: string
    readonly declared: Position
  }[]
  /** Digest of what was read for each address or reference that the plan rests on. */
  readonly looked: Readonly<Record<string, string>>
  /** The ids that were found for each of those, so that a later look can say what moved. Under a bare type: its order. */
  readonly carriers?: Readonly<Record<string, readonly string[]>>
  readonly forecast: { readonly requests: number; readonly seconds: number }
  /** What will change, in which tenant, and how the guards judged it. */
  readonly intent: string
  /** What that rests on. */
  readonly basis: string
}

/** What became of a change. */
export type Outcome = {
  readonly change: string
  readonly at: Address
  readonly action: Change['action']
  readonly id?: string
} & (
  | { readonly result: 'done' }
  /** `shown`: reading back shows it already, though the service calls it to be finished later; what needs it may go on. */
  | { readonly result: 'accepted'; readonly why: string; readonly shown?: true }
  | { readonly result: 'failed' | 'undetermined'; readonly trouble: Trouble }
  | { readonly result: 'notAttempted'; readonly because: string }
)

/** One line of the journal: a record, not a memory. */
export type Entry = { readonly n: number; readonly change: string; readonly at: Address } & (
  | {
      readonly phase: 'intent'
      readonly action: Change['action']
      readonly differences: readonly Difference[]
      readonly before: Instance | null
    }
  | { readonly phase: 'receipt'; readonly receipt: Receipt }
  | { readonly phase: 'verified'; readonly verdict: Verdict }
)

/** Where entries go. `append` resolves after the entry is safely on disk. */
export interface Journal {
  append(entry: Entry): Promise<void>
}
