import type { JsonObject } from '../../model/json.ts'
import { isRecord } from '../../model/json.ts'
import type { ServiceContext } from '../../model/protocol.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import { isPassing } from './graph-errors.ts'
import type { GraphTransport } from './graph-transport.ts'
import type { Version } from './graph-wire.ts'

/**
 * One read: its path below the version, and the throttling class that decides whether it may ride in a batch. With a body it is
 * a question that does not fit into a URL.
 */
export type Get = {
  readonly version: Version
  readonly path: string
  readonly budget: string
  readonly body?: JsonObject
}

/** A reply, or why there was none. */
export type Got = { readonly reply: Reply } | { readonly trouble: Trouble }

/** `$batch` takes twenty (reference: entra-graph 3.2). */
const most = 20
const rounds = 6
const alone = [401, 424]
const longestPauseMs = 180_000
const busy = [429, 500, 502, 503, 504]

/**
 * Sends reads in as few requests as Graph allows, in parallel, and gives their replies in the order of the reads. Each item of a
 * batch can be refused alone: those that were only busy go again, after the longest pause that was asked for. Conditional Access
 * counts every item against one a second, so its reads go singly.
 */
export async function getAll(
  transport: GraphTransport,
  context: ServiceContext,
  gets: readonly Get[],
  signal: AbortSignal,
): Promise<readonly Got[]> {
  const results = new Map<number, Got>()
  let open = gets.map((_, index) => index)
  for (let round = 1; open.length > 0; round += 1) {
    let pauseMs = 0
    const again: number[] = []
    await Promise.all(
      groups(gets, open).map(async (group) => {
        for (const [index, got] of await sendGroup(transport, gets, group, signal)) {
          const status = 'reply' in got ? got.reply.status : 0
          if (group.length > 1 && busy.includes(status) && round < rounds && 'reply' in got) {
            again.push(index)
            pauseMs = Math.max(pauseMs, askedPauseMs(got.reply, context.clock.now()), 500 * 2 ** round)
          } else results.set(index, got)
        }
      }),
    )
    open = again.sort((left, right) => left - right)
    if (open.length > 0) await context.clock.sleep(pauseMs, signal)
  }
  return gets.map((_, index) => results.get(index) ?? { trouble: lost() })
}

function lost(): Trouble {
  return trouble('INTERNAL', { message: 'a read was lost' })
}

/** The pause that an item asks for: seconds (also a fraction of them) or a date, within reason (reference: entra-graph 3.1). */
function askedPauseMs(reply: Reply, now: number): number {
  const asked = reply.headers.get('retry-after')
  if (asked === undefined) return 0
  const seconds = Number(asked)
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(asked) - now
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), longestPauseMs) : 0
}

function groups(gets: readonly Get[], open: readonly number[]): readonly (readonly number[])[] {
  const single = open.filter((index) => gets[index]?.budget === 'graph.conditionalAccess')
  const batches = (['v1.0', 'beta'] as const).flatMap((version) => {
    const own = open.filter((index) => gets[index]?.version === version && !single.includes(index))
    return Array.from({ length: Math.ceil(own.length / most) }, (_, part) => own.slice(part * most, (part + 1) * most))
  })
  return [...single.map((index) => [index]), ...batches]
}

async function sendGroup(
  transport: GraphTransport,
  gets: readonly Get[],
  group: readonly number[],
  signal: AbortSignal,
): Promise<readonly (readonly [number, Got])[]> {
  const [first] = group
  const get = first === undefined ? undefined : gets[first]
  if (first === undefined || get === undefined) return []
  try {
    if (group.length === 1) {
      const method = get.body === undefined ? 'GET' : 'POST'
      return [[first, { reply: await transport.send({ ...get, effect: 'read', method, repeat: 'safe' }, signal) }]]
    }
    const requests = group.map((index) => itemOf(String(index), gets[index]))
    const reply = await transport.send(
      {
        effect: 'read',
        method: 'POST',
        version: get.version,
        path: '/$batch',
        body: { requests },
        budget: 'graph',
        cost: group.length,
        repeat: 'safe',
      },
      signal,
    )
    return await resentAlone(transport, gets, itemsOf(reply, group), signal)
  } catch (error) {
    const [why] = toTroubles(error)
    return group.map((index) => [index, { trouble: why ?? lost() }])
  }
}

function itemOf(id: string, get: Get | undefined): JsonObject {
  const headers = { Prefer: 'include-unknown-enum-members' }
  const [url, body] = [get?.path ?? '', get?.body]
  if (body === undefined) return { id, method: 'GET', url, headers }
  return { id, method: 'POST', url, headers: { ...headers, 'Content-Type': 'application/json' }, body }
}

/**
 * An item that was refused for its token goes again alone: outside of a batch the door sees the refusal and gets a new token. So
 * does one that is told to have depended on another (424), since none does, and one whose refusal passes.
 */
async function resentAlone(
  transport: GraphTransport,
  gets: readonly Get[],
  items: readonly (readonly [number, Got])[],
  signal: AbortSignal,
): Promise<readonly (readonly [number, Got])[]> {
  return (
    await Promise.all(
      items.map((item) => {
        const [index, got] = item
        const isAlone = 'reply' in got && (alone.includes(got.reply.status) || isPassing(got.reply))
        return isAlone ? sendGroup(transport, gets, [index], signal) : Promise.resolve([item])
      }),
    )
  ).flat()
}

/** Items come in any order; one that is missing from the answer has the outer reply. */
function itemsOf(reply: Reply, group: readonly number[]): readonly (readonly [number, Got])[] {
  const list = isRecord(reply.body) && Array.isArray(reply.body['responses']) ? reply.body['responses'] : []
  return group.map((index) => {
    const item: unknown = list.find((one: unknown) => isRecord(one) && one['id'] === String(index))
    if (!isRecord(item)) return [index, { reply: reply.status >= 400 ? reply : { ...reply, status: 502 } }]
    const headers = isRecord(item['headers'])
      ? Object.entries(item['headers']).map(([name, value]): [string, string] => [name.toLowerCase(), String(value)])
      : []
    return [index, { reply: { status: Number(item['status'] ?? 502), headers: new Map(headers), body: item['body'] } }]
  })
}
