import type { Instance } from '../../model/instance.ts'
import type { Observed } from '../../model/observed.ts'
import { unknown } from '../../model/observed.ts'
import type { Reader, ServiceContext, Sight, Want } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { Door } from '../../model/wire.ts'
import { configurationPath, teamsCall } from './teams-call.ts'
import { decodeConfiguration } from './teams-decode.ts'
import type { Sender } from './teams-sender.ts'
import { teamsSender } from './teams-sender.ts'
import { teamsWire } from './teams-wire.ts'

/** Lists that are asked for ahead. */
const readsAtOnce = 4

/**
 * Reads configuration types, each with one list of all its instances: the module does the same for a single one (reference: teams
 * A.3). What is refused or unreadable is unknown, each for itself. Never throws.
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
  { type }: Want,
  send: Sender,
  context: ServiceContext,
  signal: AbortSignal,
): Promise<readonly Sight[]> {
  try {
    return [{ type: type.name, scope: 'all', seen: await listOf(type, send, context, signal) }]
  } catch (error) {
    const [why] = toTroubles(error)
    const told = why ?? trouble('INTERNAL', { message: 'reading from Teams broke off' })
    return [{ type: type.name, scope: 'all', seen: unknown(told) }]
  }
}

async function listOf(
  type: ResourceType,
  send: Sender,
  { cloud }: ServiceContext,
  signal: AbortSignal,
): Promise<Observed<readonly Instance[]>> {
  const wire = teamsWire(type)
  if (wire.kind !== 'configuration') return unknown(trouble('INTERNAL', { message: `${type.name} is no list` }))
  const path = configurationPath(wire.configType)
  const reply = await send(teamsCall({ method: 'GET', path, repeat: 'safe' }, cloud, type.budget), signal)
  return decodeConfiguration(type, reply, cloud.name)
}
