import type { Raw } from '../json.ts'
import type { Assignments } from './assignments.ts'
import type { ConfigType } from './config-types.ts'
import type { Instances } from './instances.ts'
import type { TeamsSettings } from './variants.ts'

/** The directory as the Teams service sees it. */
export type TeamsDirectory = {
  readonly users: () => readonly Raw[]
  /** Groups with the ids of their members in `members`. */
  readonly groups: () => readonly Raw[]
}

/** Everything that a request to the service is answered from. */
export type TeamsService = {
  readonly tenantId: string
  readonly initialDomain: string
  readonly host: string
  readonly cloud: string
  readonly domains: () => readonly string[]
  readonly now: () => number
  readonly types: ReadonlyMap<string, ConfigType>
  readonly instances: Instances
  readonly assignments: Assignments
  readonly directory: TeamsDirectory
  /** Ids of the groups that have a user as a direct member. */
  readonly groupsOf: (userId: string) => readonly string[]
  readonly setting: TeamsSettings
}
