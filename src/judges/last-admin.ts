import type { Judge } from '../model/judgement.ts'
import type { World } from '../model/world.ts'
import { directoryRoleAssignment, globalAdministrator } from './entra-names.ts'
import { finding } from './finding.ts'
import { allOf } from './membership.ts'

const rule = 'GUARD-LAST-ADMIN'

/** A plan may not take away the last assignment of Global Administrator over the whole tenant. */
export const lastAdmin: Judge = {
  id: rule,
  severity: 'critical',
  concerns: ({ configuration }) => configuration.desired.some((one) => one.type.name === directoryRoleAssignment),
  reads: () => [{ type: directoryRoleAssignment, keys: 'all' }],
  judge: ({ before, after, changes }) => {
    const takes = changes.find((one) => one.at.type === directoryRoleAssignment && one.action !== 'create')
    if (takes === undefined) return []
    const [was, willBe] = [administrators(before), administrators(after)]
    if (willBe !== undefined && (willBe.length > 0 || was?.length === 0)) return []
    return [
      finding(rule, {
        verdict: willBe === undefined ? 'unknown' : 'fail',
        severity: 'critical',
        subject: takes.at,
        declared: takes.declared,
        message:
          willBe === undefined
            ? 'role assignments could not be read, so it cannot be told whether a global administrator remains'
            : 'the plan takes away the last assignment of Global Administrator',
        hint: 'Keep at least one; two break-glass accounts are the custom.',
        evidence: was ?? [],
      }),
    ]
  },
}

function administrators(world: World): readonly string[] | undefined {
  return allOf(world, directoryRoleAssignment)?.flatMap(({ id, values }) => {
    const { roleDefinitionId, directoryScopeId } = values
    const isIt = typeof roleDefinitionId === 'string' && roleDefinitionId.toLowerCase() === globalAdministrator
    return isIt && (directoryScopeId === '/' || directoryScopeId === undefined) ? [id] : []
  })
}
