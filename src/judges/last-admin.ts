import type { Instance } from '../model/instance.ts'
import { isJsonList } from '../model/json.ts'
import type { Case, Judge } from '../model/judgement.ts'
import type { Change } from '../model/plan.ts'
import type { World } from '../model/world.ts'
import { directoryRoleAssignment, globalAdministrator, group } from './entra-names.ts'
import { finding } from './finding.ts'
import { allOf } from './membership.ts'

const rule = 'GUARD-LAST-ADMIN'

/**
 * A plan may not take away the last assignment of Global Administrator over the whole tenant. One that a group holds counts only
 * while the group is there and has members: to empty or to delete it takes the role from everybody in it.
 */
export const lastAdmin: Judge = {
  id: rule,
  severity: 'critical',
  concerns: ({ configuration }) =>
    configuration.desired.some(
      ({ type, ensure, values }) =>
        type.name === directoryRoleAssignment ||
        (type.name === group && (ensure === 'absent' || Object.hasOwn(values, 'members'))),
    ),
  reads: () => [
    { type: directoryRoleAssignment, keys: 'all' },
    { type: group, keys: [], through: ['principalId', 'members'] },
  ],
  judge: (c) => {
    const takes = c.changes.find((one) => mayTake(one))
    if (takes === undefined) return []
    const [was, willBe] = [administrators(c, c.before), administrators(c, c.after)]
    // What the plan only makes may fail, and what it takes away is gone: one that is there now has to stay.
    const staying = willBe?.filter((id) => was?.includes(id) ?? false)
    if (staying !== undefined && (staying.length > 0 || was?.length === 0)) return []
    return [
      finding(rule, {
        verdict: willBe === undefined ? 'unknown' : 'fail',
        severity: 'critical',
        subject: takes.at,
        declared: takes.declared,
        message:
          willBe === undefined
            ? 'role assignments could not be read, so it cannot be told whether a global administrator remains'
            : 'the plan takes away every assignment of Global Administrator that there is',
        hint: 'Keep at least one, and take it away in a later run, when the new one is there; two break-glass accounts are the custom.',
        evidence: was ?? [],
      }),
    ]
  },
}

/** Only a group that was made for it can hold a role (Microsoft Learn: role-assignable groups). */
function mayTake({ at, action, before, values }: Change): boolean {
  if (at.type === directoryRoleAssignment) return action !== 'create'
  if (at.type !== group || before?.values['isAssignableToRole'] !== true) return false
  return action === 'delete' || Object.hasOwn(values, 'members')
}

/** The assignments over the whole tenant that somebody has something of. */
function administrators(c: Case, world: World): readonly string[] | undefined {
  return allOf(world, directoryRoleAssignment)?.flatMap(({ id, values }) => {
    const { roleDefinitionId, directoryScopeId, principalId } = values
    const isIt = typeof roleDefinitionId === 'string' && roleDefinitionId.toLowerCase() === globalAdministrator
    if (!isIt || (directoryScopeId !== '/' && directoryScopeId !== undefined)) return []
    return typeof principalId === 'string' && isNobody(c, world, principalId) ? [] : [id]
  })
}

/** A group without members, or one that the plan deletes. What is not known to be a group is somebody. */
function isNobody({ before }: Case, world: World, principalId: string): boolean {
  const found = world.findId(group, principalId)
  if (found.is === 'present') return isEmpty(found.value)
  return found.is === 'absent' && before.findId(group, principalId).is === 'present'
}

function isEmpty({ values: { members } }: Instance): boolean {
  return isJsonList(members) && members.length === 0
}
