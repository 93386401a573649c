import { text } from '../json.ts'
import type { Raw } from '../json.ts'
import { seededId } from '../identifiers.ts'
import type { Assignment } from './assignments.ts'
import type { ConfigType } from './config-types.ts'
import { notFound } from './faults.ts'
import { instanceCalled } from './instances.ts'
import type { TeamsService } from './service.ts'

/** One policy that is in effect for a user. */
export type Effective = {
  readonly type: string
  readonly policy: string
  readonly policyId: string
  readonly by: 'Direct' | 'Group'
  readonly groupId: string | null
}

/** The user of an object id or user principal name. @throws Refusal 404 */
export function userCalled(service: TeamsService, name: string): Raw {
  const wanted = name.toLowerCase()
  const found = service.directory
    .users()
    .find((user) => [text(user, 'id'), text(user, 'userPrincipalName')].some((own) => own?.toLowerCase() === wanted))
  if (found === undefined) throw notFound(`User ${name}`)
  return found
}

/** The group of an object id. @throws Refusal 404 */
export function groupCalled(service: TeamsService, id: string): Raw {
  const found = service.directory.groups().find((group) => text(group, 'id')?.toLowerCase() === id.toLowerCase())
  if (found === undefined) throw notFound(`Group ${id}`)
  return found
}

/** The id that Graph gives a policy: the same for the same name, and none that the configuration service shows. */
export function policyId(type: string, policy: string): string {
  return seededId(`teams policy ${type} ${policy}`.toLowerCase())
}

/** The name as it was given to a policy, by that name in any case. @throws Refusal 404 */
export function policyCalled(service: TeamsService, type: ConfigType, name: string): string {
  const found = instanceCalled(service.instances.latest(type), name)
  if (found === undefined) throw notFound(`Policy "${name}" of ${type.name}`)
  return found.name
}

/**
 * The policies in effect for a user: assigned to the person, else to the highest ranked group that has the person as
 * a direct member (reference: teams A.8). Types for which only Global is in effect are not told.
 */
export function effectiveOf(service: TeamsService, userId: string): readonly Effective[] {
  const held = service.assignments.effective()
  if (held.length === 0) return []
  const memberOf = new Set(service.groupsOf(userId))
  return [...service.types.values()].flatMap((type) => {
    const direct = held.find((one) => one.of === 'user' && one.type === type.name && one.target === userId)
    const winner =
      direct ??
      held
        .filter((one) => one.of === 'group' && one.type === type.name && memberOf.has(one.target))
        .toSorted((one, other) => one.rank - other.rank)[0]
    return winner === undefined ? [] : [effective(winner)]
  })
}

function effective(assignment: Assignment): Effective {
  const { type, policy } = assignment
  const byGroup = assignment.of === 'group'
  return {
    type,
    policy,
    policyId: policyId(type, policy),
    by: byGroup ? 'Group' : 'Direct',
    groupId: byGroup ? assignment.target : null,
  }
}
