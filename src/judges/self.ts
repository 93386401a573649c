import { isJsonList, textsOf } from '../model/json.ts'
import type { Case, Finding, Judge } from '../model/judgement.ts'
import type { Change } from '../model/plan.ts'
import { directoryRoleAssignment, group } from './entra-names.ts'
import { finding } from './finding.ts'
import { holds } from './membership.ts'

const rule = 'GUARD-SELF'

/**
 * The pipeline's own identity keeps its roles: no assignment of a role to it is taken away, it stays in the groups it is in, and
 * it is not deleted. Where its object id is not known, a change that might do so cannot be cleared and stops.
 */
export const self: Judge = {
  id: rule,
  severity: 'critical',
  concerns: ({ configuration }) => configuration.desired.some((one) => one.type.name.startsWith('entra.')),
  reads: () => [],
  judge: (c) => c.changes.flatMap((change) => judgeChange(c, change)),
}

function judgeChange({ self: { client, objectId } }: Case, change: Change): readonly Finding[] {
  const { before, at } = change
  if (before === null) return []
  if (before.values['appId'] === client && change.action === 'delete')
    return [say(change, 'fail', `${change.id} is the pipeline's own identity, and the plan deletes it`)]
  const loses = losers(change)
  if (loses.length === 0) return []
  if (objectId === undefined)
    return [
      say(change, 'unknown', `it cannot be told whether ${change.id} takes a role from the pipeline's own identity`),
    ]
  if (!holds(loses, objectId)) return []
  const what = at.type === directoryRoleAssignment ? 'takes a role' : 'takes a membership'
  return [say(change, 'fail', `${change.id} ${what} from the pipeline's own identity`)]
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
