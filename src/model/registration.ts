import type { Observed } from './observed.ts'
import type { PersonKind } from './people.ts'

/** One person of the registration report. */
export type Registration = {
  /** The object id, in small letters. */
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly kind: PersonKind
  readonly isAdmin: boolean
  /** Has registered a second factor. */
  readonly registered: boolean
  /** And the methods policy allows it. */
  readonly capable: boolean
  readonly passwordless: boolean
  /** Words of the report, kept as they are. */
  readonly methods: readonly string[]
  /** The second factor that is asked for first. */
  readonly preferred: string
}

/** Where people and what they have registered are read from, page by page. Nothing here throws for the service's answers. */
export interface RegistrationSource {
  /** Pages of the report; one that could not be read ends it. `all` where the service does not filter by administrators. */
  pages(of: 'administrators' | 'others' | 'all', signal: AbortSignal): AsyncIterable<Observed<readonly Registration[]>>
  /** Who has per-user multifactor authentication, by object id in small letters; who is not here has it disabled. */
  perUserMfa(signal: AbortSignal): Promise<Observed<ReadonlyMap<string, 'enabled' | 'enforced'>>>
  /** The groups that may carry roles. */
  roleGroups(signal: AbortSignal): Promise<Observed<readonly string[]>>
  /** Of all transitive members of these groups, by object id in small letters, the places of the groups in the list. */
  members(groups: readonly string[], signal: AbortSignal): Promise<Observed<ReadonlyMap<string, readonly number[]>>>
}
