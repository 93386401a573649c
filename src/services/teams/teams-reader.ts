import { unknown } from '../../model/observed.ts'
import type { Reader, ServiceContext, Sight, Want } from '../../model/protocol.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { Door } from '../../model/wire.ts'
import { groupAssignmentsRequest } from './group-assignment.ts'
import type { TeamsRequest } from './teams-call.ts'
import { configurationPath, teamsCall } from './teams-call.ts'
import type { Sender } from './teams-sender.ts'
import { teamsSender } from './teams-sender.ts'
import { decodeTeams } from './teams-decode-any.ts'
import { teamsWire } from './teams-wire.ts'
import { readUserAssignments } from './user-assignment-reader.ts'

/** Lists that are asked for ahead. */
const readsAtOnce = 4

/**
 * Reads configuration types and group assignments, each with one list of all there is (the module does the same for a single one;
 * reference: teams A.3), and user assignments by user. What is refused or unreadable is unknown, each for itself. Never throws.
 */
export function teamsReader(door: Door, context: ServiceContext): Reader {
  const send = teamsSender(door, context)
  return {
    async *observe(wants, signal) {
      const reading: Promise<readonly Sight[]>[] = []
      for (const [index] of wants.entries()) {
        for (const want of wants.slice(reading.length, index + readsAtOnce))
          reading.push(sightsOf(want, send, context, signal))
        yield* (await reading[index]) ?? []
      }
    },
  }
}

async function sightsOf(
  want: Want,
  send: Sender,
  context: ServiceContext,
  signal: AbortSignal,
): Promise<readonly Sight[]> {
  const { type } = want
  try {
    const wire = teamsWire(type)
    if (wire.kind === 'userAssignment') return await readUserAssignments(want, send, context, signal)
    const list = wire.kind === 'groupAssignment' ? groupAssignmentsRequest : listRequest(wire.configType)
    const reply = await send(teamsCall(list, context.cloud, type.budget), signal)
    return [{ type: type.name, scope: 'all', seen: decodeTeams(type, reply, context.cloud.name) }]
  } catch (error) {
    const [why] = toTroubles(error)
    const told = why ?? trouble('INTERNAL', { message: 'reading from Teams broke off' })
    return [{ type: type.name, scope: 'all', seen: unknown(told) }]
  }
}

function listRequest(configType: string): TeamsRequest {
  return { method: 'GET', path: configurationPath(configType), repeat: 'safe' }
}
