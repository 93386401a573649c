import type { Address, TypeName } from './address.ts'
import type { JsonObject, Path } from './json.ts'
import type { Position } from './position.ts'
import type { ResourceType } from './resource-type.ts'

/** One resource as the YAML declares it. */
export type Desired = {
  readonly at: Address
  readonly type: ResourceType
  readonly ensure: 'present' | 'absent'
  /** Declared properties only, with marks for references, secrets and list deltas. */
  readonly values: JsonObject
  readonly mode: 'enforce' | 'create' | 'audit'
  /** The key under which the same object is known today: it is renamed, not created again. */
  readonly was?: string
  /** Pins one object where names repeat. */
  readonly id?: string
  readonly ignore: readonly Path[]
  /** The position of a declared value; of the nearest declared parent where the path itself was not written. */
  readonly positions: (path: Path) => Position
  readonly task: { readonly job: string; readonly name?: string }
  /** The id of the deleted object that the service keeps in its recycle bin, to be brought back instead of made anew. */
  readonly revives?: string
  /** What a reader of the plan has to know of it, in words. */
  readonly note?: string
  /** Where the task's states are dated: which one is due, and which is next. */
  readonly phase?: {
    readonly property: string
    readonly due?: DatedState
    readonly next?: DatedState
  }
  /** The wire version chosen by the task's word `version`. */
  readonly version?: 'beta'
}

/** A state from the start of a day (UTC, `2026-12-08`) on. */
export type DatedState = { readonly from: string; readonly value: string; readonly position: Position }

/** Days (UTC, both included) on which nothing is written without a waiver. */
export type Freeze = { readonly from: string; readonly to: string; readonly position: Position }

/**
 * Where what is not declared is deleted: objects of a type whose key matches a pattern (`*` any text, `?` one character), at most so
 * many and at most such a part of those that match.
 */
export type PruneScope = {
  readonly type: TypeName
  readonly name: string
  readonly maxCount: number
  readonly maxPercent: number
  readonly position: Position
}

/** A waiver of the YAML. `task` limits it to one address; it counts until the end of its day of expiry (UTC). */
export type Waiver = {
  readonly code: string
  readonly task?: string
  readonly reason: string
  readonly owner: string
  readonly expires: string
  readonly position: Position
}

/** An account that must always get in. */
export type BreakGlass = { readonly user: string; readonly method?: string; readonly position: Position }

/** A configuration, read and checked: everything a command needs to know of the YAML. */
export type Configuration = {
  readonly files: readonly string[]
  readonly tenant?: { readonly name: string; readonly position: Position }
  /** `contoso-admin.sharepoint.com`: spares the question to Graph. */
  readonly sharepointAdminHost?: string
  readonly breakGlass: readonly BreakGlass[]
  readonly guards: { readonly maxChanges?: number; readonly maxDeletes: number; readonly freeze?: readonly Freeze[] }
  /** Where what is not declared is deleted; nowhere unless said. */
  readonly prune?: readonly PruneScope[]
  /** Addresses that are never deleted or emptied. */
  readonly protect: readonly Address[]
  /** What an `if` leaves out: not declared, and not pruned either. A bare type where the name is not known. */
  readonly leftOut?: readonly Address[]
  readonly waivers: readonly Waiver[]
  /** Files and folders of proofs, relative to the working folder. */
  readonly proof?: readonly { readonly path: string; readonly position: Position }[]
  readonly desired: readonly Desired[]
  readonly warnings: readonly { readonly code: string; readonly message: string; readonly position: Position }[]
}
