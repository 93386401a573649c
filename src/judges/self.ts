import type { Instance } from '../model/instance.ts'
import { isJsonList, textsOf, valueAt } from '../model/json.ts'
import type { Case, Finding, Judge } from '../model/judgement.ts'
import type { Change } from '../model/plan.ts'
import { conditionalAccessPolicy, directoryRoleAssignment, group } from './entra-names.ts'
import { finding } from './finding.ts'
import { holds, isMember } from './membership.ts'

const rule = 'GUARD-SELF'

/**
 * The pipeline's own identity keeps its roles: no assignment of a role to it or to a group it is in is taken away, it stays in the
 * groups it is in, it is not deleted, and no policy for workload identities blocks it. Where its object id is not known, a change
 * that might do so cannot be cleared and stops.
 */
export const self: Judge = {
  id: rule,
  severity: 'critical',
  concerns: ({ configuration }) => configuration.desired.some((one) => one.type.name.startsWith('entra.')),
  reads: () => [],
  judge: (c) => c.changes.flatMap((change) => judgeChange(c, change)),
}

function judgeChange(c: Case, change: Change): readonly Finding[] {
  const { client, objectId } = c.self
  const { before, at } = change
  if (at.type === conditionalAccessPolicy) return judgePolicy(c, change)
  if (before === null) return []
  const appId = before.values['appId']
  if (typeof appId === 'string' && holds([appId], client) && change.action === 'delete')
    return [say(change, 'fail', `${change.id} is the pipeline's own identity, and the plan deletes it`)]
  const loses = losers(change)
  if (loses.length === 0) return []
  if (objectId === undefined)
    return [
      say(change, 'unknown', `it cannot be told whether ${change.id} takes a role from the pipeline's own identity`),
    ]
  const byGroup =
    at.type === directoryRoleAssignment && loses.some((one) => isMember(c.before, one, objectId) === 'yes')
  if (!holds(loses, objectId) && !byGroup) return []
  const what = at.type === directoryRoleAssignment ? 'takes a role' : 'takes a membership'
  return [say(change, 'fail', `${change.id} ${what} from the pipeline's own identity`)]
}

/** An enabled policy that blocks workload identities, as it will be (Microsoft Learn: Conditional Access for workload identities). */
function judgePolicy({ after, self: { objectId } }: Case, change: Change): readonly Finding[] {
  const policy = change.objectId === null ? after.find(change.at.type, change.at.key) : undefined
  const made: Instance | undefined = policy?.is === 'present' ? policy.value[0] : undefined
  const values = (made ?? after.byId(change.at.type, change.objectId ?? ''))?.values ?? {}
  const list = (name: string): readonly string[] =>
    textsOf(valueAt(values, ['conditions', 'clientApplications', name]) ?? null)
  const blocks = textsOf(valueAt(values, ['grantControls', 'builtInControls']) ?? null).includes('block')
  if (values['state'] !== 'enabled' || !blocks || list('includeServicePrincipals').length === 0) return []
  const isAimed = (own: string): boolean =>
    holds(list('includeServicePrincipals'), 'ServicePrincipalsInMyTenant') ||
    holds(list('includeServicePrincipals'), own)
  if (objectId === undefined)
    return [say(change, 'unknown', `it cannot be told whether ${change.id} blocks the pipeline's own identity`)]
  return isAimed(objectId) && !holds(list('excludeServicePrincipals'), objectId)
    ? [say(change, 'fail', `${change.id} blocks the pipeline's own identity`)]
    : []
}

/** The ids of those who lose something by a change. */
function losers({ action, at, before, values }: Change): readonly string[] {
  if (before === null) return []
  if (at.type === directoryRoleAssignment) {
    const { principalId } = before.values
    return action !== 'create' && typeof principalId === 'string' ? [principalId] : []
  }
  if (at.type !== group) return []
  const members = textsOf(before.values['members'])
  if (action === 'delete') return members
  const kept = values['members']
  if (kept === undefined) return []
  const ids = isJsonList(kept) ? kept.flatMap(idOf) : []
  return members.filter((one) => !holds(ids, one))
}

function idOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  const inner = typeof value === 'object' && value !== null && '$ref' in value ? value.$ref : undefined
  return typeof inner === 'object' && inner !== null && 'id' in inner && typeof inner.id === 'string' ? [inner.id] : []
}

function say(change: Change, verdict: 'fail' | 'unknown', message: string): Finding {
  return finding(rule, {
    verdict,
    severity: 'critical',
    subject: change.at,
    declared: change.declared,
    message,
    hint: 'Keep what the pipeline needs; it could not undo this itself.',
  })
}
