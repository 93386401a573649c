import type { JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject, isRecord } from '../../model/json.ts'
import type { Instance } from '../../model/instance.ts'
import type { Observed } from '../../model/observed.ts'
import { absent, present, unknown } from '../../model/observed.ts'
import type { Reader, ServiceContext, Sight, Want } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { trouble } from '../../model/trouble.ts'
import type { Get, Got } from './graph-batch.ts'
import { getAll } from './graph-batch.ts'
import { decodeReply, toInstance } from './graph-decode.ts'
import { explainReply } from './graph-errors.ts'
import type { GraphTransport } from './graph-transport.ts'
import type { GraphWire } from './graph-wire.ts'
import { behaviour, graphWire, relationsOf } from './graph-wire.ts'

type Scope = Sight['scope']
/** What is asked for one scope: one or several reads whose answers together make its objects. */
type Ask = { readonly type: ResourceType; readonly scope: Scope; readonly gets: readonly Get[] }

/** Reads rows from Graph: everything that is wanted in one round, relations and further pages in the next. */
export function graphReader(transport: GraphTransport, context: ServiceContext): Reader {
  return {
    async *observe(wants, signal) {
      const asks = wants.flatMap(asksOf)
      const gets = [
        ...new Map(asks.flatMap((ask) => ask.gets).map((get) => [`${get.version} ${get.path}`, get])).values(),
      ]
      const got = await getAll(transport, context, gets, signal)
      const answers = new Map(gets.map((get, index) => [`${get.version} ${get.path}`, got[index]]))
      const sights = await Promise.all(
        asks.map(async (ask): Promise<Sight> => {
          const own = ask.gets.map((get) => answers.get(`${get.version} ${get.path}`))
          return { type: ask.type.name, scope: ask.scope, seen: await readAsk(transport, context, ask, own, signal) }
        }),
      )
      yield* await withRelations(transport, context, wants, sights, signal)
    },
  }
}

function asksOf(want: Want): readonly Ask[] {
  const { type } = want
  const wire = graphWire(type)
  const get = (path: string, version = wire.version): Get => ({ version, path, budget: type.budget })
  const query = selectOf(type, wire)
  if (want.keys === 'all' || type.cardinality !== 'perObject') {
    const beta = [
      ...wire.betaItems.map((id) => get(wire.item.replace('{id}', id), 'beta')),
      ...(wire.betaProperties.length === 0 ? [] : [get(wire.path, 'beta')]),
    ]
    return [
      {
        type,
        scope: 'all',
        gets: [get(`${wire.path}${type.cardinality === 'perObject' ? `?${query}` : (wire.list ?? '')}`), ...beta],
      },
    ]
  }
  const byKey = want.keys.map((key): Ask => {
    const path =
      wire.lookup === undefined
        ? `${wire.item.replace('{key}', encodeURIComponent(key))}${wire.select ? `?${query}` : ''}`
        : `${wire.path}?$filter=${encodeURIComponent(`${wire.lookup} eq '${key.replaceAll("'", "''")}'`)}&${query}`
    return { type, scope: { key }, gets: [get(path)] }
  })
  const byId = (want.ids ?? []).map((id): Ask => ({
    type,
    scope: { id },
    gets: [get(`${wire.path}/${encodeURIComponent(id)}${wire.select ? `?${query}` : ''}`)],
  }))
  return [...byKey, ...byId]
}

/** Names exactly what the row knows: lists stay small, and properties that need another permission are not asked for. */
function selectOf(type: ResourceType, wire: GraphWire): string {
  const relations = relationsOf(type).map((one) => one.property)
  const names = Object.keys(type.properties).filter((name) => !relations.includes(name) && !name.startsWith('@'))
  return wire.select ? `$select=${['id', ...names.filter((name) => name !== 'id')].join(',')}` : ''
}

async function readAsk(
  transport: GraphTransport,
  context: ServiceContext,
  { type, scope }: Ask,
  answers: readonly (Got | undefined)[],
  signal: AbortSignal,
): Promise<Observed<readonly Instance[]>> {
  const [first, ...rest] = answers
  if (first === undefined) return unknown(trouble('INTERNAL', { message: `${type.name} was not asked for` }))
  if ('trouble' in first) return unknown(first.trouble)
  const wire = graphWire(type)
  if (scope !== 'all' && scope !== 'page' && 'id' in scope && first.reply.status === 404) return absent
  if (
    scope !== 'all' &&
    scope !== 'page' &&
    'key' in scope &&
    behaviour(type, 'askedKey') !== undefined &&
    isOkObject(first)
  )
    return present([toInstance(type, first.reply.body, scope.key)])
  if (wire.betaProperties.length > 0) return readSingletonWithBeta(type, wire, first, rest[0])
  const decoded = decodeReply(type, first.reply)
  if (decoded.is !== 'present') return decoded
  const further = await furtherPages(transport, context, type, first, signal)
  if ('why' in further) return unknown(further.why)
  const beta = rest.flatMap((got) => (got !== undefined && isOkObject(got) ? [toInstance(type, got.reply.body)] : []))
  const all = [...decoded.value, ...further, ...beta]
  if (scope === 'all' || scope === 'page') return present(all)
  return all.length === 0 ? absent : present(all)
}

type OkObject = { readonly reply: { readonly status: number; readonly body: JsonObject } }

function isOkObject(got: Got): got is Got & OkObject {
  return 'reply' in got && got.reply.status === 200 && isJson(got.reply.body) && isJsonObject(got.reply.body)
}

/** A singleton of which beta shows more: where beta cannot be read nothing can be told about those properties, nor about the rest safely. */
function readSingletonWithBeta(
  type: ResourceType,
  wire: GraphWire,
  first: Got,
  beta: Got | undefined,
): Observed<readonly Instance[]> {
  if (!isOkObject(first))
    return 'reply' in first ? unknown(explainReply(first.reply, type, 'read')) : unknown(first.trouble)
  const more =
    beta !== undefined && isOkObject(beta)
      ? Object.fromEntries(
          wire.betaProperties.flatMap((name) =>
            beta.reply.body[name] === undefined ? [] : [[name, beta.reply.body[name]]],
          ),
        )
      : {}
  const raw = { ...first.reply.body, ...more }
  return isJson(raw) && isJsonObject(raw)
    ? present([toInstance(type, raw)])
    : unknown(trouble('SERVICE-UNREADABLE', { message: `${type.name} is not JSON` }))
}

/** Follows `@odata.nextLink` as it is given. A link that repeats, or a page that fails, makes the list unknown: never half a list. */
async function furtherPages(
  transport: GraphTransport,
  context: ServiceContext,
  type: ResourceType,
  first: Got,
  signal: AbortSignal,
): Promise<readonly Instance[] | { readonly why: Parameters<typeof unknown>[0] }> {
  const found: Instance[] = []
  const seen = new Set<string>()
  let link = 'reply' in first ? nextLink(first.reply.body) : undefined
  while (link !== undefined) {
    if (seen.has(link) || !link.startsWith(`${context.cloud.graph}/`))
      return {
        why: trouble('SERVICE-UNREADABLE', {
          message: `The list of ${type.name} could not be read whole: a link to further pages leads nowhere new.`,
        }),
      }
    seen.add(link)
    const reply = await transport.send(
      { effect: 'read', method: 'GET', version: 'v1.0', path: link, budget: type.budget, repeat: 'safe' },
      signal,
    )
    const page = decodeReply(type, reply)
    if (page.is !== 'present') return { why: page.is === 'unknown' ? page.why : explainReply(reply, type, 'read') }
    found.push(...page.value)
    link = nextLink(reply.body)
  }
  return found
}

function nextLink(body: unknown): string | undefined {
  const link = isRecord(body) ? body['@odata.nextLink'] : undefined
  return typeof link === 'string' ? link : undefined
}

/** Members and owners: a list of their own below each object, since `$expand` gives twenty at most (reference: entra-graph 3.3). */
async function withRelations(
  transport: GraphTransport,
  context: ServiceContext,
  wants: readonly Want[],
  sights: readonly Sight[],
  signal: AbortSignal,
): Promise<readonly Sight[]> {
  const types = new Map(wants.map(({ type }) => [type.name, type]))
  const jobs = sights.flatMap((sight) => {
    const type = types.get(sight.type)
    if (type === undefined || sight.seen.is !== 'present') return []
    return sight.seen.value.flatMap((instance) =>
      relationsOf(type).map((relation) => ({
        type,
        instance,
        relation,
        get: {
          version: graphWire(type).version,
          path: `${graphWire(type).path}/${encodeURIComponent(instance.id)}/${relation.path}?$select=id&$top=999`,
          budget: type.budget,
        },
      })),
    )
  })
  if (jobs.length === 0) return sights
  const unique = [...new Map(jobs.map((job) => [job.get.path, job])).values()]
  const got = await getAll(
    transport,
    context,
    unique.map((job) => job.get),
    signal,
  )
  const lists = new Map<string, readonly string[] | 'unread'>()
  await Promise.all(
    unique.map(
      async (job, index) => void lists.set(job.get.path, await idsOf(transport, context, job.type, got[index], signal)),
    ),
  )
  return sights.map((sight) => {
    const type = types.get(sight.type)
    if (type === undefined || sight.seen.is !== 'present' || relationsOf(type).length === 0) return sight
    const own = jobs.filter((job) => sight.seen.is === 'present' && sight.seen.value.includes(job.instance))
    const unread = own.find((job) => lists.get(job.get.path) === undefined || lists.get(job.get.path) === 'unread')
    // Half an object is none: an unread list would look like an empty one.
    if (unread !== undefined)
      return {
        ...sight,
        seen: unknown(
          trouble('OBJECT-UNREADABLE', {
            message: `The ${unread.relation.property} of ${type.name} "${unread.instance.at.key}" could not be read.`,
          }),
        ),
      }
    const instances = sight.seen.value.map((instance) => {
      const read = own.flatMap((job) => {
        const list = job.instance === instance ? lists.get(job.get.path) : undefined
        return list === undefined || list === 'unread' ? [] : [[job.relation.property, list] as const]
      })
      const raw = isJsonObject(instance.raw) ? { ...instance.raw, ...Object.fromEntries(read) } : instance.raw
      return { ...instance, raw, values: { ...instance.values, ...Object.fromEntries(read) } }
    })
    return { ...sight, seen: present(instances) }
  })
}

/** The ids of a relation, whole; `unread` where any page of it is missing. */
async function idsOf(
  transport: GraphTransport,
  context: ServiceContext,
  type: ResourceType,
  got: Got | undefined,
  signal: AbortSignal,
): Promise<readonly string[] | 'unread'> {
  if (got === undefined || !isOkObject(got)) return 'unread'
  const ids: string[] = []
  let body: unknown = got.reply.body
  for (let pages = 0; pages < 200; pages += 1) {
    const list = isRecord(body) ? body['value'] : undefined
    if (!isJson(list) || !isJsonList(list)) return 'unread'
    for (const item of list) if (isJsonObject(item) && typeof item['id'] === 'string') ids.push(item['id'])
    const link = nextLink(body)
    if (link === undefined) return ids
    if (!link.startsWith(`${context.cloud.graph}/`)) return 'unread'
    const reply = await transport.send(
      { effect: 'read', method: 'GET', version: 'v1.0', path: link, budget: type.budget, repeat: 'safe' },
      signal,
    )
    if (reply.status !== 200) return 'unread'
    body = reply.body
  }
  return 'unread'
}
