import type { Instance } from '../../model/instance.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { present, unknown } from '../../model/observed.ts'
import type { Step } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import type { TeamsRequest } from './teams-call.ts'
import type { Writing } from './teams-encode.ts'
import { explainTeamsError, readTeamsError } from './teams-errors.ts'
import { assignedBy } from './user-assignment.ts'

/** The list of all group assignments (reference: teams A.5). */
export const groupAssignmentsRequest: TeamsRequest = {
  method: 'GET',
  path: '/Skype.Policy/groupPolicyAssignments/',
  repeat: 'safe',
}

/**
 * The write of a step. What ranks the assignment among others of its type is called `Rank` by one source and `Priority` by another
 * (reference: teams A.5), so that both are tried. The policy goes along always: it is what the assignment is. Pure.
 */
export function encodeGroupAssignment({ change, current }: Step): readonly Writing[] {
  const assigned = assignedBy(change.at.key)
  if (assigned === undefined) return []
  const { user: group, policyType } = assigned
  const path = `/Skype.Policy/groupPolicyAssignments/${encodeURIComponent(group)}/policyTypes/${encodeURIComponent(policyType)}`
  if (change.action === 'delete') return [{ method: 'DELETE', path, forms: [], doubtful: [] }]
  const { PolicyName = current?.values['PolicyName'] ?? null, Rank } = change.values
  if (Rank === undefined || Rank === null)
    return [{ method: 'PUT', path, forms: [{ body: { PolicyName }, prefers: 'PATCH' }], doubtful: [] }]
  return [
    {
      method: 'PUT',
      path,
      forms: ['Rank', 'Priority'].map((name) => ({ body: { PolicyName, [name]: Rank }, prefers: 'PATCH' })),
      doubtful: [{ property: 'Rank', names: ['PolicyName', 'Rank', 'Priority'] }],
    },
  ]
}

/** The assignments in an answer, under whichever names and case the service gives. A refusal is never an absence. Pure. */
export function decodeGroupAssignments(type: ResourceType, reply: Reply): Observed<readonly Instance[]> {
  const error = readTeamsError(reply)
  if (error !== undefined) return unknown(explainTeamsError(error, type, { doing: 'read' }))
  const { body } = reply
  const found = isJson(body) && isJsonList(body) ? body.map((item) => assignmentOf(type, item)) : [undefined]
  const all = found.filter((one) => one !== undefined)
  return all.length === found.length
    ? present(all)
    : unknown(
        trouble('SERVICE-UNREADABLE', {
          message: `${type.name}: Teams gave no list of assignments.`,
          subject: { name: type.name },
        }),
      )
}

function assignmentOf(type: ResourceType, item: Json): Instance | undefined {
  if (!isJsonObject(item)) return undefined
  const [GroupId, PolicyType, PolicyName] = [text(item, 'GroupId'), text(item, 'PolicyType'), text(item, 'PolicyName')]
  if (GroupId === undefined || PolicyType === undefined || PolicyName === undefined) return undefined
  const key = `${GroupId} / ${PolicyType}`
  const rank = member(item, 'Rank') ?? member(item, 'Priority')
  const values = {
    GroupId,
    PolicyType,
    PolicyName: PolicyName.replace(/^Tag:/iu, ''),
    ...(typeof rank === 'number' ? { Rank: rank } : {}),
  }
  return { at: { type: type.name, key }, id: key, values, raw: item }
}

function member(item: JsonObject, name: string): Json | undefined {
  const found = Object.keys(item).find((one) => one.toLowerCase() === name.toLowerCase())
  return found === undefined ? undefined : item[found]
}

function text(item: JsonObject, name: string): string | undefined {
  const value = member(item, name)
  return typeof value === 'string' && value !== '' ? value : undefined
}
