import type { Instance } from '../../model/instance.ts'
import type { Json } from '../../model/json.ts'
import { isJson, isJsonObject } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { absent, present, unknown } from '../../model/observed.ts'
import type { Reader, ServiceContext, Sight } from '../../model/protocol.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Reply } from '../../model/wire.ts'
import type { Ask } from './graph-asks.ts'
import { asksOf } from './graph-asks.ts'
import type { Get, Got } from './graph-batch.ts'
import { getAll } from './graph-batch.ts'
import { decodeReply, toInstance } from './graph-decode.ts'
import { explainReply, isHonestAbsence } from './graph-errors.ts'
import { idsAsksOf, sightsOfIds } from './graph-ids.ts'
import { withRelations } from './graph-members.ts'
import type { Page, Reading } from './graph-pages.ts'
import { allPages } from './graph-pages.ts'
import type { GraphTransport } from './graph-transport.ts'
import { behaviour, graphWire } from './graph-wire.ts'

/**
 * Reads rows from Graph: everything that is wanted in one round of batches, further pages and relations in the next. Rows that
 * live in one answer (the methods inside their policy) share one read. What cannot be read is a Sight with `unknown`.
 */
export function graphReader(transport: GraphTransport, context: ServiceContext): Reader {
  return {
    async *observe(wants, signal) {
      const reading = { transport, context, signal }
      const asks = wants.flatMap(asksOf)
      const together = wants.flatMap(idsAsksOf)
      const gets = [...new Map([...asks, ...together].map(({ get }) => [slot(get), get])).values()]
      const got = await getAll(transport, context, gets, signal)
      const answers = new Map(gets.map((get, index) => [slot(get), got[index]]))
      const seen = await Promise.all(
        asks.map(async (ask) => {
          const sight: Sight = {
            type: ask.type.name,
            scope: ask.scope,
            seen: await readAsk(reading, ask, answers.get(slot(ask.get))),
          }
          return { type: ask.type, sight, only: ask.only }
        }),
      )
      const resolved = await Promise.all(
        together.map(async (ask) => {
          const sights = await sightsOfIds(reading, ask, answers.get(slot(ask.get)))
          return sights.map((sight) => ({ type: ask.type, sight, only: ask.only }))
        }),
      )
      yield* await withRelations(reading, [...seen, ...resolved.flat()])
    },
  }
}

function slot(get: Get): string {
  return `${get.version} ${get.path} ${get.body === undefined ? '' : JSON.stringify(get.body)}`
}

async function readAsk(reading: Reading, ask: Ask, got: Got | undefined): Promise<Observed<readonly Instance[]>> {
  if (got === undefined) return unknown(trouble('INTERNAL', { message: `${ask.type.name} was not asked for` }))
  if ('trouble' in got) return unknown(got.trouble)
  try {
    return await readReply(reading, ask, got)
  } catch (error) {
    const [why] = toTroubles(error)
    return unknown(why ?? trouble('INTERNAL', { message: 'a read broke off' }))
  }
}

/** A list that has nothing is empty: a 404 is then not about the objects that were looked for. */
function isList({ path }: Get): boolean {
  return /[?&]\$filter=/u.test(path)
}

/** An object out of a list below another: it has the key by which that was asked for. */
function underKey(type: ResourceType, raw: Json, asked: string): Instance {
  return toInstance(type, isJsonObject(raw) ? raw : {}, asked)
}

/** Paging may give an object twice, as when another is added meanwhile: it is one all the same. */
function eachOnce(instances: readonly Instance[]): readonly Instance[] {
  const seen = new Set<string>()
  return instances.filter(({ id }) => {
    const isNew = id === '' || !seen.has(id)
    seen.add(id)
    return isNew
  })
}

async function readReply(
  reading: Reading,
  { type, scope, get }: Ask,
  { reply }: Extract<Got, { readonly reply: unknown }>,
): Promise<Observed<readonly Instance[]>> {
  const asked = scope === 'all' || scope === 'page' ? undefined : 'key' in scope ? scope.key : scope.id
  if (isHonestAbsence(reply))
    return asked !== undefined && !isList(get) ? absent : unknown(explainReply(reply, type, 'read'))
  const { body } = reply
  const isBelow = graphWire(type).asked !== undefined
  if (asked !== undefined && !isBelow && behaviour(type, 'askedKey') !== undefined && reply.status === 200)
    return isJson(body) && isJsonObject(body) && Object.keys(body).length > 0
      ? present([toInstance(type, body, asked)])
      : unknown(trouble('SERVICE-UNREADABLE', { message: `Graph's answer for ${type.name} "${asked}" is no object.` }))
  const first = decodeReply(type, reply)
  if (first.is !== 'present') return first
  const read = (page: Reply): Page<readonly Instance[]> => {
    const seen = page === reply ? first : decodeReply(type, page)
    return seen.is === 'unknown' ? { why: seen.why } : { page: seen.is === 'present' ? seen.value : [] }
  }
  const pages = await allPages(reading, type, reply, read, get)
  if ('why' in pages) return unknown(pages.why)
  const found = eachOnce(pages.pages.flat())
  const all = asked === undefined || !isBelow ? found : found.map(({ raw }) => underKey(type, raw, asked))
  return asked !== undefined && all.length === 0 ? absent : present(all)
}
