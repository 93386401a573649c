import type { Json } from '../../model/json.ts'
import { isJson, isJsonList, isRecord } from '../../model/json.ts'
import type { ServiceContext } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { trouble } from '../../model/trouble.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import type { Get } from './graph-batch.ts'
import { explainReply } from './graph-errors.ts'
import type { GraphTransport } from './graph-transport.ts'

/** What reading needs. */
export type Reading = {
  readonly transport: GraphTransport
  readonly context: ServiceContext
  readonly signal: AbortSignal
}

/** What a page was read as, or why it could not be. */
export type Page<Read> = { readonly page: Read } | { readonly why: Trouble }

/** The pages that make a list, whole; or why it is not whole. */
export type Pages<Read> = { readonly pages: readonly Read[] } | { readonly why: Trouble }

/**
 * Reads a list page by page: what `read` makes of a page is kept, the page itself is not, so that a list of a hundred thousand
 * takes the room of what is wanted of it. Follows `@odata.nextLink` verbatim: it is opaque, and a page may be empty and have a next one (reference: entra-graph 3.3). A
 * link that repeats or leaves the cloud, or a page that fails, makes the list unknown: never half a list. Links live for a
 * while only: where one is refused, the list is read once more from its start, where `get` says how. Throws what the transport
 * throws.
 */
export async function allPages<Read>(
  reading: Reading,
  type: ResourceType,
  first: Reply,
  read: (page: Reply) => Page<Read>,
  get?: Get,
): Promise<Pages<Read>> {
  const once = await follow(reading, type, first, read)
  if (!('refused' in once)) return once
  if (get === undefined) return { why: explainReply(once.refused, type, 'read') }
  const method = get.body === undefined ? 'GET' : 'POST'
  const again = await reading.transport.send({ ...get, effect: 'read', method, repeat: 'safe' }, reading.signal)
  if (again.status !== 200) return { why: explainReply(again, type, 'read') }
  const twice = await follow(reading, type, again, read)
  return 'refused' in twice ? { why: explainReply(twice.refused, type, 'read') } : twice
}

/** How Graph answers a link that it does not know any more; which of them, is not documented. */
const linkIsOver = [400, 404, 410]

async function follow<Read>(
  { transport, context, signal }: Reading,
  type: ResourceType,
  first: Reply,
  read: (page: Reply) => Page<Read>,
): Promise<Pages<Read> | { readonly refused: Reply }> {
  const start = read(first)
  if ('why' in start) return start
  const pages = [start.page]
  const seen = new Set<string>()
  for (let link = nextLink(first.body); link !== undefined;) {
    if (seen.has(link) || !link.startsWith(`${context.cloud.graph}/`))
      return {
        why: trouble('SERVICE-UNREADABLE', {
          message: `A list of ${type.name} could not be read whole: a link to further pages leads nowhere new.`,
        }),
      }
    seen.add(link)
    const reply = await transport.send(
      { effect: 'read', method: 'GET', version: 'v1.0', path: link, budget: type.budget, repeat: 'safe' },
      signal,
    )
    if (linkIsOver.includes(reply.status)) return { refused: reply }
    if (reply.status !== 200) return { why: explainReply(reply, type, 'read') }
    const next = read(reply)
    if ('why' in next) return next
    pages.push(next.page)
    link = nextLink(reply.body)
  }
  return { pages }
}

/** The items of a page; undefined where it is none. */
export function itemsOf(reply: Reply): readonly Json[] | undefined {
  const list = isRecord(reply.body) ? reply.body['value'] : undefined
  return isJson(list) && isJsonList(list) ? list : undefined
}

function nextLink(body: unknown): string | undefined {
  const link = isRecord(body) ? body['@odata.nextLink'] : undefined
  return typeof link === 'string' ? link : undefined
}
