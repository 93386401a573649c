import type { Instance } from '../../model/instance.ts'
import { isJson, isJsonList, isJsonObject } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { present, unknown } from '../../model/observed.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import { decodeGroupAssignments } from './group-assignment.ts'
import { decodeConfiguration } from './teams-decode.ts'
import { explainTeamsError, readTeamsError } from './teams-errors.ts'
import { teamsWire } from './teams-wire.ts'
import { assignmentsIn } from './user-assignment.ts'

/** Objects out of an answer, by what the row is. `cloud` is part of the sentence where a type is not served. Pure. */
export function decodeTeams(type: ResourceType, reply: Reply, cloud?: string): Observed<readonly Instance[]> {
  switch (teamsWire(type).kind) {
    case 'configuration':
      return decodeConfiguration(type, reply, cloud)
    case 'groupAssignment':
      return decodeGroupAssignments(type, reply)
    case 'userAssignment':
      return decodeUsers(type, reply)
  }
}

/** One user of Graph, a page of them, or the list of the Teams host. */
function decodeUsers(type: ResourceType, reply: Reply): Observed<readonly Instance[]> {
  const error = readTeamsError(reply)
  if (error !== undefined) return unknown(explainTeamsError(error, type, { doing: 'read' }))
  const body = isJson(reply.body) && isJsonObject(reply.body) ? reply.body : {}
  const list = body['users'] ?? body['value'] ?? [body]
  const found = (isJsonList(list) ? list : []).filter(isJsonObject).map((record) => assignmentsIn(type, record))
  const told = found.flatMap((one) => one ?? [])
  return found.length === 0 || found.includes(undefined)
    ? unknown(trouble('SERVICE-UNREADABLE', { message: `${type.name}: what counts for a user is not told.` }))
    : present(told)
}
