import { isJsonObject, isRecord } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { absent, present, unknown } from '../../model/observed.ts'
import type { ServiceContext } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import { explainReply } from './graph-errors.ts'
import { allPages, itemsOf } from './graph-pages.ts'
import type { GraphTransport } from './graph-transport.ts'
import { behaviour, textOf } from './graph-wire.ts'

/** Where deleted objects of a row are listed, and how one is brought back; undefined where Entra keeps none of them. */
export function recycleBin(type: ResourceType): { readonly list: string; readonly restore: string } | undefined {
  const bin = behaviour(type, 'recycleBin')
  const [list, restore] = isJsonObject(bin) ? [textOf(bin['list']), textOf(bin['restore'])] : []
  return list === undefined || restore === undefined ? undefined : { list, restore }
}

/**
 * The ids (lower case) of a row's objects in Entra's recycle bin, which keeps them 30 days (reference: entra-graph 1.6). Absent where
 * the row has no bin. Never throws.
 */
export async function readRecycleBin(
  transport: GraphTransport,
  context: ServiceContext,
  type: ResourceType,
  signal: AbortSignal,
): Promise<Observed<ReadonlySet<string>>> {
  const bin = recycleBin(type)
  if (bin === undefined) return absent
  try {
    const get = { effect: 'read', method: 'GET', version: 'v1.0', budget: type.budget, repeat: 'safe' } as const
    const first = await transport.send({ ...get, path: bin.list }, signal)
    if (first.status !== 200) return unknown(explainReply(first, type, 'read'))
    const pages = await allPages({ transport, context, signal }, type, first, (page) => {
      const items = itemsOf(page)
      return items === undefined
        ? { why: trouble('SERVICE-UNREADABLE', { message: `The recycle bin of ${type.name} is no list.` }) }
        : { page: items.flatMap((one) => (isRecord(one) ? (textOf(one['id'])?.toLowerCase() ?? []) : [])) }
    })
    if ('why' in pages) return unknown(pages.why)
    return present(new Set(pages.pages.flat()))
  } catch (error) {
    return unknown(toTroubles(error)[0] ?? trouble('INTERNAL', { message: 'a read broke off' }))
  }
}
