import { isRecord } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { unknown } from '../../model/observed.ts'
import type { Instance } from '../../model/instance.ts'
import type { Reader, ServiceContext, Sight, Want } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { Door, Reply } from '../../model/wire.ts'
import type { Cmdlet } from './cmdlet-call.ts'
import { decodeCmdlet } from './cmdlet-decode.ts'
import { explainCmdletError, readCmdletError } from './cmdlet-errors.ts'
import { readCompletely } from './cmdlet-pages.ts'
import { cmdletWire } from './cmdlet-wire.ts'
import type { Runner } from './cmdlet-runner.ts'
import { cmdletRunner } from './cmdlet-runner.ts'

/** Cmdlets of one request, and requests at a time (reference: exchange B.12). */
const batchSize = 10
const batchesAtOnce = 3

type Ask = {
  readonly type: ResourceType
  readonly scope: Sight['scope']
  readonly cmdlet: Cmdlet
  readonly asked?: string
}

/**
 * Reads with Get cmdlets: lists whole, objects by key, ten cmdlets a request and three requests at a time. What is refused,
 * cut short or unreadable is unknown, each for itself. Never throws.
 */
export function cmdletReader(door: Door, context: ServiceContext): Reader {
  return readerOver(cmdletRunner(door, context), decodeCmdlet)
}

/** A reader over a runner; `decode` gives the objects in an answer. */
export function readerOver(runner: Runner, decode: typeof decodeCmdlet): Reader {
  return {
    async *observe(wants, signal) {
      const asks = wants.flatMap(asksOf)
      const chunks = Array.from({ length: Math.ceil(asks.length / batchSize) }, (_, index) =>
        asks.slice(index * batchSize, (index + 1) * batchSize),
      )
      for (let next = 0; next < chunks.length; next += batchesAtOnce) {
        const round = chunks.slice(next, next + batchesAtOnce).map((chunk) => sightsOf(runner, decode, chunk, signal))
        for (const sights of await Promise.all(round)) yield* sights
      }
    },
  }
}

function asksOf({ type, keys, ids }: Want): readonly Ask[] {
  const { noun, listWith } = cmdletWire(type)
  const get = (parameters: Cmdlet['parameters'], mailbox?: string): Cmdlet => ({
    name: `Get-${noun}`,
    parameters,
    repeat: 'safe',
    ...(mailbox === undefined ? {} : { mailbox }),
  })
  if (type.cardinality !== 'perObject') return [{ type, scope: 'all', cmdlet: get(listWith) }]
  const listed: readonly Ask[] =
    keys === 'all' ? [{ type, scope: 'all', cmdlet: get({ ResultSize: 'Unlimited', ...listWith }) }] : []
  const named = keys === 'all' ? [] : keys
  return [
    ...listed,
    ...named.map((key) => ({ type, scope: { key }, cmdlet: get({ Identity: key }, key), asked: key })),
    ...(ids ?? []).map((id) => ({ type, scope: { id }, cmdlet: get({ Identity: id }) })),
  ]
}

async function sightsOf(
  runner: Runner,
  decode: typeof decodeCmdlet,
  asks: readonly Ask[],
  signal: AbortSignal,
): Promise<readonly Sight[]> {
  const sight = (ask: Ask, seen: Observed<readonly Instance[]>): Sight => ({
    type: ask.type.name,
    scope: ask.scope,
    seen,
  })
  try {
    const replies = await runner.runAll(
      asks.map(({ cmdlet }) => cmdlet),
      asks[0]?.type.budget ?? 'exchange',
      signal,
    )
    return await Promise.all(
      asks.map(async (ask, index) => {
        try {
          const first = replies[index]
          const whole = await readCompletely(runner, ask.cmdlet, ask.type.budget, first, signal)
          return sight(ask, decodeAsked(ask, whole, decode(ask.type, whole, ask.asked)))
        } catch (error) {
          return sight(ask, unknown(reasonOf(error)))
        }
      }),
    )
  } catch (error) {
    const why = unknown(reasonOf(error))
    return asks.map((ask) => sight(ask, why))
  }
}

/**
 * An object that was asked for by id and is not in its own answer was not seen. A list that has nothing is empty: one that is
 * said not to be found is unknown, or all that is declared would be made anew.
 */
function decodeAsked(
  { scope, type }: Ask,
  reply: Reply,
  seen: Observed<readonly Instance[]>,
): Observed<readonly Instance[]> {
  const error = scope === 'all' && seen.is === 'absent' ? readCmdletError(reply) : undefined
  if (error !== undefined) return unknown(explainCmdletError(error, type, `Get-${cmdletWire(type).noun}`))
  if (!isRecord(scope) || seen.is !== 'present' || seen.value.length > 0) return seen
  return unknown(trouble('SERVICE-UNREADABLE', { message: `${type.name}: the service gave no object and no reason.` }))
}

function reasonOf(error: unknown): ReturnType<typeof trouble> {
  return toTroubles(error)[0] ?? trouble('INTERNAL', { message: 'reading with cmdlets broke off' })
}
