import type { Instance } from '../../model/instance.ts'
import { isJsonObject } from '../../model/json.ts'
import { absent, present, unknown } from '../../model/observed.ts'
import type { Sight, Want } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import type { Get, Got } from './graph-batch.ts'
import { getAll } from './graph-batch.ts'
import { explainReply } from './graph-errors.ts'
import type { Page, Reading } from './graph-pages.ts'
import { allPages, itemsOf } from './graph-pages.ts'
import type { Relation } from './graph-wire.ts'
import { graphWire, relationsOf, textOf } from './graph-wire.ts'

/** What was seen of a type, whose objects have relations to be read. */
export type Seen = { readonly type: ResourceType; readonly sight: Sight; readonly only: Want['only'] }

/** The ids of a relation, whole, and those among them that Graph says are objects of other types; or why not. */
type Ids = Members | { readonly why: Trouble }

type Members = { readonly ids: readonly string[]; readonly strange: readonly string[] }

/** Lists that are read at a time: replies of fifty batches are held, not those of a tenant's every group. */
const atOnce = 1000

/**
 * Reads members and owners: a list of its own below each object, since `$expand` gives twenty at most (reference: entra-graph
 * 3.3), in as few rounds as hold; those that do not matter are left away. An object of which a list cannot be read is unknown: it
 * would look like one without members. Graph says of each member what it is, so that nobody need ask whether a user is a group.
 */
export async function withRelations(reading: Reading, seen: readonly Seen[]): Promise<readonly Sight[]> {
  const jobs = new Map<string, { readonly type: ResourceType; readonly get: Get }>()
  for (const { type, sight, only } of seen)
    for (const instance of instancesOf(sight))
      for (const { path } of wanted(type, only)) {
        const get = relationGet(type, instance, path)
        jobs.set(get.path, { type, get })
      }
  const list = [...jobs.values()]
  const lists = new Map<string, Ids>()
  for (let next = 0; next < list.length; next += atOnce) {
    const portion = list.slice(next, next + atOnce)
    const gets = portion.map(({ get }) => get)
    const got = await getAll(reading.transport, reading.context, gets, reading.signal)
    const read = portion.map(async ({ type, get }, index) => {
      lists.set(get.path, await idsOf(reading, type, get, got[index]))
    })
    await Promise.all(read)
  }
  return [...seen.map((one) => joined(one, lists)), ...strangers(seen, lists)]
}

function wanted(type: ResourceType, only: Want['only']): readonly Relation[] {
  return relationsOf(type).filter(({ property }) => only === undefined || only.includes(property))
}

/** Members that are proven not to be of the type that holds them, where they might have been: groups in groups. */
function strangers(seen: readonly Seen[], lists: ReadonlyMap<string, Ids>): readonly Sight[] {
  const found = new Map<string, Sight>()
  for (const { type, sight, only } of seen)
    for (const instance of instancesOf(sight))
      for (const { property, path } of wanted(type, only)) {
        const ids = lists.get(relationGet(type, instance, path).path)
        if (ids === undefined || 'why' in ids || !(type.properties[property]?.ref?.to.includes(type.name) ?? false))
          continue
        for (const id of ids.strange) found.set(`${type.name}/${id}`, { type: type.name, scope: { id }, seen: absent })
      }
  return [...found.values()]
}

function joined({ type, sight, only }: Seen, lists: ReadonlyMap<string, Ids>): Sight {
  if (sight.seen.is !== 'present' || wanted(type, only).length === 0) return sight
  const instances: Instance[] = []
  for (const instance of sight.seen.value) {
    const members: Record<string, readonly string[]> = {}
    for (const { property, path } of wanted(type, only)) {
      const ids = lists.get(relationGet(type, instance, path).path)
      if (ids === undefined || 'why' in ids) return { ...sight, seen: unknown(unread(type, instance, property, ids)) }
      members[property] = ids.ids
    }
    const raw = isJsonObject(instance.raw) ? { ...instance.raw, ...members } : instance.raw
    instances.push({ ...instance, raw, values: { ...instance.values, ...members } })
  }
  return { ...sight, seen: present(instances) }
}

function unread(type: ResourceType, instance: Instance, property: string, ids: { why: Trouble } | undefined): Trouble {
  const because = ids === undefined ? '' : ` ${ids.why.message}`
  const message = `The ${property} of ${type.name} "${instance.at.key}" could not be read.${because}`
  return ids === undefined ? trouble('OBJECT-UNREADABLE', { message }) : { ...ids.why, message }
}

function instancesOf(sight: Sight): readonly Instance[] {
  return sight.seen.is === 'present' ? sight.seen.value : []
}

function relationGet(type: ResourceType, instance: Instance, path: string): Get {
  const wire = graphWire(type)
  return {
    version: wire.read,
    path: `${wire.path}/${encodeURIComponent(instance.id)}/${path}?$select=id&$top=999`,
    budget: type.budget,
  }
}

async function idsOf(reading: Reading, type: ResourceType, get: Get, got: Got | undefined): Promise<Ids> {
  if (got === undefined) return { why: trouble('INTERNAL', { message: 'a read was lost' }) }
  if ('trouble' in got) return { why: got.trouble }
  if (got.reply.status !== 200) return { why: explainReply(got.reply, type, 'read') }
  try {
    const pages = await allPages(reading, type, got.reply, (page) => membersIn(type, page), get)
    if ('why' in pages) return pages
    // Paging may give one twice, as when another is added meanwhile.
    const ids = [...new Set(pages.pages.flatMap((one) => one.ids))]
    return { ids, strange: pages.pages.flatMap(({ strange }) => strange) }
  } catch (error) {
    const [why] = toTroubles(error)
    return { why: why ?? trouble('INTERNAL', { message: 'a read broke off' }) }
  }
}

function membersIn(type: ResourceType, page: Reply): Page<Members> {
  const items = itemsOf(page)
  const ids = (items ?? []).flatMap((item) =>
    isJsonObject(item) && typeof item['id'] === 'string' ? [item['id']] : [],
  )
  if (items === undefined || ids.length !== items.length)
    return { why: trouble('SERVICE-UNREADABLE', { message: 'Graph gave a list of members that is not one.' }) }
  const own = graphWire(type).idType
  const strange = items.filter(isJsonObject).flatMap((item) => {
    const [id, name] = [textOf(item['id']), textOf(item['@odata.type'])]
    const isOther = name !== undefined && own !== undefined && name !== `#microsoft.graph.${own}`
    return id !== undefined && isOther ? [id] : []
  })
  return { page: { ids, strange } }
}
