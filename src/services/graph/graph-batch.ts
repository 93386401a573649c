import { isRecord } from '../../model/json.ts'
import type { ServiceContext } from '../../model/protocol.ts'
import { toTroubles } from '../../model/trouble.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import type { GraphTransport } from './graph-transport.ts'
import type { Version } from './graph-wire.ts'

/** One read: its path below the version, and the throttling class that decides whether it may ride in a batch. */
export type Get = { readonly version: Version; readonly path: string; readonly budget: string }

/** A reply, or why there was none. */
export type Got = { readonly reply: Reply } | { readonly trouble: Trouble }

/** `$batch` takes twenty (reference: entra-graph 3.2). */
const most = 20
const rounds = 5
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
            pauseMs = Math.max(pauseMs, Number(got.reply.headers.get('retry-after') ?? 0) * 1000, 500 * 2 ** round)
          } else results.set(index, got)
        }
      }),
    )
    open = again.sort((left, right) => left - right)
    if (open.length > 0) await context.clock.sleep(pauseMs, signal)
  }
  return gets.map(
    (_, index) => results.get(index) ?? { trouble: toTroubles(new Error('a read was lost'))[0] ?? missing },
  )
}

const missing: Trouble = { code: 'INTERNAL', kind: 'internal', message: 'a read was lost', hint: '' }

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
    if (group.length === 1)
      return [
        [first, { reply: await transport.send({ ...get, effect: 'read', method: 'GET', repeat: 'safe' }, signal) }],
      ]
    const requests = group.map((index) => ({
      id: String(index),
      method: 'GET',
      url: gets[index]?.path ?? '',
      headers: { Prefer: 'include-unknown-enum-members' },
    }))
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
    return itemsOf(reply, group)
  } catch (error) {
    const [trouble] = toTroubles(error)
    return group.map((index) => [index, { trouble: trouble ?? missing }])
  }
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
