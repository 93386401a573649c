import type { Address, TypeName } from './address.ts'
import type { Configuration } from './desired.ts'
import type { Json } from './json.ts'
import type { PeopleFacts } from './people.ts'
import type { Change } from './plan.ts'
import type { Position } from './position.ts'
import type { ResourceType } from './resource-type.ts'
import type { World } from './world.ts'

/** How bad it is, or how risky. */
export type Severity = 'info' | 'low' | 'medium' | 'high' | 'critical'

/** Severities from the least to the worst. */
export const severities: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical']

/** What a judge found about one subject. */
export type Finding = {
  readonly rule: string
  readonly verdict: 'pass' | 'fail' | 'unknown' | 'notApplicable' | 'waived'
  readonly severity: Severity
  /** True where a failing (or, for a guard, unprovable) verdict refuses the plan; a warning is false. */
  readonly stops: boolean
  readonly subject: Address | null
  readonly declared?: Position
  readonly message: string
  readonly hint?: string
  readonly evidence: readonly Json[]
}

/** What judges look at. On a check `before` and `after` are the same world and there are no changes. */
export type Case = {
  readonly before: World
  readonly after: World
  readonly changes: readonly Change[]
  readonly configuration: Configuration
  readonly types: ReadonlyMap<TypeName, ResourceType>
  /** Names that the session's tenant was proven to have beside its GUID: domains that the authority resolves to it. */
  readonly tenantNames?: readonly string[]
  /** The pipeline's own service principal: its client id, and object id if known. */
  readonly self: { readonly client: string; readonly objectId?: string }
  /** How break-glass accounts and administrators sign in, as it was before the plan; absent where nobody looked. */
  readonly people?: PeopleFacts
  readonly now: number
}

/**
 * What a judge reads: of a type all objects, or those with these keys. `through`: properties by which it comes to further objects
 * of the type; those that others name there by id are read, too, and in turn what those name. An object that is named elsewhere
 * alone is not looked at: a policy may include a group of a hundred thousand.
 */
export type Read = {
  readonly type: TypeName
  readonly keys: 'all' | readonly string[]
  readonly through?: readonly string[]
}

/** A rule looks at `after`; a guard compares before and after and can stop a plan. */
export interface Judge {
  readonly id: string
  readonly severity: Severity
  /** What it needs to see beside the declared types; asked only when `concerns` holds. */
  reads(c: Pick<Case, 'configuration'>): readonly Read[]
  /** Whether a configuration gives it anything to judge: a service that no task names is not contacted for a judge. */
  concerns(c: Pick<Case, 'configuration'>): boolean
  judge(c: Case): readonly Finding[]
}
