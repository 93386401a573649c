import type { Instance } from '../../model/instance.ts'
import { isJsonObject } from '../../model/json.ts'
import { absent, present, unknown } from '../../model/observed.ts'
import type { Sight, Want } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import type { Get, Got } from './graph-batch.ts'
import { toInstance } from './graph-decode.ts'
import { explainReply } from './graph-errors.ts'
import type { Page, Reading } from './graph-pages.ts'
import { allPages, itemsOf } from './graph-pages.ts'
import { graphWire } from './graph-wire.ts'

/** Objects that one request asks for by their ids. */
export type IdsAsk = {
  readonly type: ResourceType
  readonly ids: readonly string[]
  readonly get: Get
  readonly only: Want['only']
}

/** `getByIds` takes a thousand (reference: entra-graph 1.4.6). */
const most = 1000

/** Says whether the ids of a want are resolved together: the answer has only what Graph shows unasked, so never for whole objects. */
export function isTogether({ type, keys, only }: Want): boolean {
  return only !== undefined && keys !== 'all' && graphWire(type).idType !== undefined
}

/** The requests that resolve the ids of a want together. Pure. */
export function idsAsksOf(want: Want): readonly IdsAsk[] {
  const { type, only, ids = [] } = want
  const { idType, read } = graphWire(type)
  if (!isTogether(want) || idType === undefined) return []
  return Array.from({ length: Math.ceil(ids.length / most) }, (_, part) => {
    const own = ids.slice(part * most, (part + 1) * most)
    const body = { ids: own, types: [idType] }
    return {
      type,
      ids: own,
      only,
      get: { version: read, path: '/directoryObjects/getByIds', budget: type.budget, body },
    }
  })
}

/** What was seen of each id. An id that a whole answer leaves out is no object of the type (reference: entra-graph 1.4.6). */
export async function sightsOfIds(reading: Reading, ask: IdsAsk, got: Got | undefined): Promise<readonly Sight[]> {
  const { type, ids } = ask
  const found = await readObjects(reading, ask, got)
  return ids.map((id): Sight => {
    const scope = { id }
    if ('code' in found) return { type: type.name, scope, seen: unknown(found) }
    const one = found.get(id.toLowerCase())
    if (one === undefined) return { type: type.name, scope, seen: absent }
    return { type: type.name, scope, seen: isNamed(type, one) ? present([one]) : unknown(unnamed(type, id)) }
  })
}

async function readObjects(
  reading: Reading,
  { type, get }: Pick<IdsAsk, 'type' | 'get'>,
  got: Got | undefined,
): Promise<ReadonlyMap<string, Instance> | Trouble> {
  if (got === undefined) return trouble('INTERNAL', { message: 'a read was lost' })
  if ('trouble' in got) return got.trouble
  if (got.reply.status !== 200) return explainReply(got.reply, type, 'read')
  try {
    const read = (page: Reply): Page<readonly Instance[]> => {
      const items = itemsOf(page)
      if (items === undefined || page.garbled === true || !items.every(isJsonObject)) return { why: unreadable(type) }
      return { page: items.filter(isJsonObject).map((item) => toInstance(type, item)) }
    }
    const pages = await allPages(reading, type, got.reply, read, get)
    if ('why' in pages) return pages.why
    return new Map(pages.pages.flat().map((instance) => [instance.id.toLowerCase(), instance]))
  } catch (error) {
    return toTroubles(error)[0] ?? trouble('INTERNAL', { message: 'a read broke off' })
  }
}

/** Of what the application may not read, Graph gives the id alone. */
function isNamed(type: ResourceType, { values }: Instance): boolean {
  return type.key.every((name) => values[name] !== undefined && values[name] !== null)
}

function unnamed(type: ResourceType, id: string): Trouble {
  return trouble('OBJECT-UNREADABLE', { message: `Graph shows of ${type.name} ${id} only that it exists.` })
}

function unreadable(type: ResourceType): Trouble {
  return trouble('SERVICE-UNREADABLE', {
    message: `Graph gave an answer for ${type.name} that is not what it should be.`,
  })
}
