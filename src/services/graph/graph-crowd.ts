import { isRecord } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { present, unknown } from '../../model/observed.ts'
import type { CrowdFacts, CrowdQuestion, Person, PersonKind } from '../../model/people.ts'
import type { ServiceContext } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import { getAll } from './graph-batch.ts'
import { explainReply } from './graph-errors.ts'
import { readable } from './graph-facts.ts'
import type { Reading } from './graph-pages.ts'
import { allPages, itemsOf } from './graph-pages.ts'
import type { GraphTransport } from './graph-transport.ts'

const users = readable('entra.user', 'User.Read.All', 'graph')
const members = readable('entra.group', 'GroupMember.Read.All', 'graph')
const registrations = readable(
  'entra.userRegistrationDetails',
  'AuditLog.Read.All',
  'graph.reports',
  'Entra ID P1 or P2 (the report on registered methods)',
)

/**
 * Everybody who can sign in, the transitive members of the groups asked for, and the registration report, page by page; of each page
 * only what tells people apart is kept (reference: entra-graph 2.1, 2.2, 2.5, 3.3). Accounts that are disabled are left out. Unknown
 * where people could not be read, or are more than may be; groups and methods are unknown by themselves. Never throws.
 */
export async function crowdFacts(
  transport: GraphTransport,
  context: ServiceContext,
  { groups, most }: CrowdQuestion,
  signal: AbortSignal,
): Promise<Observed<CrowdFacts>> {
  const reading = { transport, context, signal }
  const people = () =>
    rowsOf(reading, users, '/users?$select=id,userPrincipalName,userType,accountEnabled&$top=999', personOf, { most })
  const rest = (limit: number) => Promise.all([membersOf(reading, groups, limit), methodsOf(reading, limit)])
  // Where there may be few people, all is asked at once, and no list goes on beyond so many; where there may be many, first whether they
  // can be read.
  if (most > fewPeople) {
    const all = await people()
    if (all.is !== 'present') return all
    const [held, methods] = await rest(Number.POSITIVE_INFINITY)
    return present({ people: all.value, members: held, methods })
  }
  const [all, [held, methods]] = await Promise.all([people(), rest(most)])
  return all.is === 'present' ? present({ people: all.value, members: held, methods }) : all
}

const fewPeople = 5000

/** The first pages of all groups go as batches; who is in the same groups shares one list. */
async function membersOf(reading: Reading, groups: readonly string[], most: number): Promise<CrowdFacts['members']> {
  const gets = groups.map((group) => ({
    version: 'v1.0' as const,
    path: `/groups/${encodeURIComponent(group)}/transitiveMembers?$select=id&$top=999`,
    budget: members.budget,
  }))
  const first = await getAll(reading.transport, reading.context, gets, reading.signal)
  const held = new Map<string, readonly number[]>()
  const lists = new Map<string, readonly number[]>()
  for (const [place, group] of groups.entries()) {
    const got = first[place]
    if (got !== undefined && 'trouble' in got) return unknown(got.trouble)
    const found = await rowsOf(
      reading,
      members,
      gets[place]?.path ?? '',
      idOf,
      got === undefined ? { most } : { most, first: got.reply },
    )
    if (found.is !== 'present') return found.is === 'unknown' ? found : unknown(gone(group))
    for (const id of new Set(found.value)) {
      const more = [...(held.get(id) ?? []), place]
      const key = more.join()
      const shared = lists.get(key) ?? more
      lists.set(key, shared)
      held.set(id, shared)
    }
  }
  return present(held)
}

function gone(group: string): Trouble {
  return trouble('OBJECT-UNREADABLE', { message: `the group ${group} that a policy names is not there` })
}

async function methodsOf(reading: Reading, most: number): Promise<CrowdFacts['methods']> {
  const shared = new Map<string, readonly string[]>()
  const rows = await rowsOf(
    reading,
    registrations,
    '/reports/authenticationMethods/userRegistrationDetails?$select=id,methodsRegistered&$top=999',
    (row) => {
      const id = idOf(row)
      const listed: unknown = row['methodsRegistered']
      if (id === undefined || !Array.isArray(listed)) return undefined
      const words = listed.filter((word: unknown) => typeof word === 'string').toSorted()
      const key = words.join()
      const same = shared.get(key) ?? words
      shared.set(key, same)
      return [id, same] as const
    },
    { most },
  )
  return rows.is === 'present' ? present(new Map(rows.value)) : rows
}

async function rowsOf<Row>(
  { transport, context, signal }: Reading,
  type: ResourceType,
  path: string,
  read: (row: Record<string, unknown>) => Row | undefined,
  { most = Number.POSITIVE_INFINITY, first: given }: { readonly most?: number; readonly first?: Reply } = {},
): Promise<Observed<readonly Row[]>> {
  try {
    const get = { version: 'v1.0' as const, path, budget: type.budget }
    const asked = { ...get, effect: 'read', method: 'GET', repeat: 'safe' } as const
    const first = given ?? (await transport.send(asked, signal))
    if (first.status !== 200) return unknown(explainReply(first, type, 'read'))
    let count = 0
    const pages = await allPages(
      { transport, context, signal },
      type,
      first,
      (page) => {
        const items = itemsOf(page)
        if (items === undefined) return { why: unreadable(type) }
        count += items.length
        const goesOn = isRecord(page.body) && page.body['@odata.nextLink'] !== undefined
        if (count > most || (goesOn && count >= most)) return { why: tooMany(most) }
        const rows: Row[] = []
        for (const item of items) {
          const row = isRecord(item) ? read(item) : undefined
          if (row !== undefined) rows.push(row)
        }
        return { page: rows }
      },
      get,
    )
    return 'why' in pages ? unknown(pages.why) : present(pages.pages.flat())
  } catch (error) {
    return unknown(toTroubles(error)[0] ?? unreadable(type))
  }
}

function tooMany(most: number): Trouble {
  return trouble('OBJECT-UNREADABLE', { message: `the tenant has more than ${most} people` })
}

function unreadable({ name }: ResourceType): Trouble {
  return trouble('SERVICE-UNREADABLE', { message: `${name} was answered with no list.` })
}

function idOf({ id }: Record<string, unknown>): string | undefined {
  return typeof id === 'string' ? id.toLowerCase() : undefined
}

/** `#EXT#` in the name is the mark of an account that signs in elsewhere (Microsoft Learn: properties of a B2B collaboration user). */
function personOf(row: Record<string, unknown>): Person | undefined {
  const { userPrincipalName: name, userType, accountEnabled } = row
  const id = idOf(row)
  if (id === undefined || typeof name !== 'string' || accountEnabled === false) return undefined
  const isExternal = name.includes('#EXT#')
  const member: PersonKind = isExternal ? 'b2bCollaborationMember' : 'none'
  const guest: PersonKind = isExternal ? 'b2bCollaborationGuest' : 'internalGuest'
  return { id, name, kind: userType === 'Guest' ? guest : member }
}
