import type { Instance } from '../../model/instance.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { absent, present, unknown } from '../../model/observed.ts'
import type { ServiceContext, Sight, Want } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Trouble } from '../../model/trouble.ts'
import { trouble } from '../../model/trouble.ts'
import type { Call } from '../../model/wire.ts'
import { explainTeamsError } from './teams-errors.ts'
import type { Sender } from './teams-sender.ts'
import { tryCall } from './teams-sender.ts'
import {
  allUsersCall,
  assignedBy,
  assignmentsIn,
  isAssignedByGraph,
  userCall,
  userConfigurationCall,
} from './user-assignment.ts'

/** Reading user assignments at one tenant. */
type Reading = {
  readonly type: ResourceType
  readonly send: Sender
  readonly context: ServiceContext
  readonly signal: AbortSignal
}

/** A list longer than this many pages is a fault, not a list. */
const mostPages = 2_000
/** Users that Graph is asked for at a time. */
const usersAtOnce = 8

/**
 * Reads the policies that users were given directly: by Graph user by user, elsewhere out of the one list of all users. A user who
 * is not there, or of whom nothing is told, is unknown: only a user who is known to have no policy of a type has none.
 */
export async function readUserAssignments(
  { type, keys, ids }: Want,
  send: Sender,
  context: ServiceContext,
  signal: AbortSignal,
): Promise<readonly Sight[]> {
  const reading = { type, send, context, signal }
  if (keys === 'all') return [{ type: type.name, scope: 'all', seen: await everybody(reading) }]
  // An assignment has no id but its key.
  const asked = [...keys.map((key) => [key, { key }] as const), ...(ids ?? []).map((id) => [id, { id }] as const)]
  const users = [...new Set(asked.flatMap(([key]) => assignedBy(key)?.user.toLowerCase() ?? []))]
  const all = isAssignedByGraph(context.cloud) ? undefined : await listed(reading)
  const of = new Map<string, Observed<readonly Instance[]>>()
  for (let next = 0; next < users.length; next += usersAtOnce) {
    const round = users.slice(next, next + usersAtOnce).map(async (user) => {
      of.set(user, all === undefined ? await oneByGraph(reading, user) : oneOf(type, all, user))
    })
    await Promise.all(round)
  }
  return asked.map(([key, scope]) => ({ type: type.name, scope, seen: assignmentOf(type, key, of) }))
}

function assignmentOf(
  type: ResourceType,
  key: string,
  of: ReadonlyMap<string, Observed<readonly Instance[]>>,
): Observed<readonly Instance[]> {
  const assigned = assignedBy(key)
  const seen = assigned === undefined ? undefined : of.get(assigned.user.toLowerCase())
  if (assigned === undefined || seen === undefined)
    return unknown(unreadable(type, `"${key}" does not name a user and a type of policy`))
  if (seen.is !== 'present') return seen
  const ending = ` / ${assigned.policyType}`.toLowerCase()
  const own = seen.value.find(({ id }) => id.toLowerCase().endsWith(ending))
  if (own === undefined) return absent
  // The declared text of the key is kept: case has no meaning in it.
  const values = { ...own.values, UserPrincipalName: assigned.user, PolicyType: assigned.policyType }
  return present([{ ...own, at: { type: type.name, key }, id: key, values }])
}

async function oneByGraph(reading: Reading, user: string): Promise<Observed<readonly Instance[]>> {
  const { type, context } = reading
  const found = await ask(reading, userCall(context.cloud, user), user)
  if ('trouble' in found) return unknown(found.trouble)
  const id = isJsonObject(found.body) ? found.body['id'] : undefined
  if (typeof id !== 'string') return unknown(unreadable(type, `Graph told no id of ${user}`))
  const told = await ask(reading, userConfigurationCall(context.cloud, id), user)
  if ('trouble' in told) return unknown(told.trouble)
  return assignments(type, told.body, user)
}

function oneOf(type: ResourceType, all: readonly JsonObject[] | Trouble, user: string): Observed<readonly Instance[]> {
  if ('code' in all) return unknown(all)
  const record = all.find((one) =>
    [one['userPrincipalName'], one['objectId']].some((name) => typeof name === 'string' && name.toLowerCase() === user),
  )
  return record === undefined ? unknown(nobody(type, user)) : assignments(type, record, user)
}

function assignments(type: ResourceType, record: Json, user?: string): Observed<readonly Instance[]> {
  const found = isJsonObject(record) ? assignmentsIn(type, record, user) : undefined
  return found === undefined
    ? unknown(unreadable(type, `what counts for ${user ?? 'a user'} is not told`))
    : present(found)
}

async function everybody(reading: Reading): Promise<Observed<readonly Instance[]>> {
  const { type } = reading
  if (isAssignedByGraph(reading.context.cloud)) return pagesOfGraph(reading)
  const all = await listed(reading)
  return 'code' in all ? unknown(all) : assignmentsOfAll(type, all)
}

function assignmentsOfAll(type: ResourceType, records: readonly JsonObject[]): Observed<readonly Instance[]> {
  const found = records.map((record) => assignments(type, record))
  const unclear = found.find((one) => one.is === 'unknown')
  return unclear ?? present(found.flatMap((one) => (one.is === 'present' ? one.value : [])))
}

/** Everybody, page by page: of a hundred thousand people who have no policy of their own nothing is kept. */
async function pagesOfGraph(reading: Reading): Promise<Observed<readonly Instance[]>> {
  const { type, context } = reading
  const found: Instance[] = []
  const links = new Set<string>()
  let call: Call = userConfigurationCall(context.cloud)
  for (let page = 0; page < mostPages; page += 1) {
    const told = await ask(reading, call)
    if ('trouble' in told) return unknown(told.trouble)
    const list = isJsonObject(told.body) ? told.body['value'] : undefined
    if (!isJsonList(list) || !list.every(isJsonObject))
      return unknown(unreadable(type, 'Graph gave a page without a list'))
    const seen = assignmentsOfAll(type, list.filter(isJsonObject))
    if (seen.is !== 'present') return seen
    found.push(...seen.value)
    const link = isJsonObject(told.body) ? told.body['@odata.nextLink'] : undefined
    if (typeof link !== 'string') return present([...new Map(found.map((one) => [one.id, one])).values()])
    if (links.has(link)) break
    links.add(link)
    call = { ...call, url: link }
  }
  return unknown(unreadable(type, 'Graph gave pages that do not end'))
}

/** All users out of the Teams host. How it would continue a long list is not known, so that one is never taken for complete. */
async function listed(reading: Reading): Promise<readonly JsonObject[] | Trouble> {
  const { type, context } = reading
  const told = await ask(reading, allUsersCall(context.cloud, type.budget))
  if ('trouble' in told) return told.trouble
  const list = isJsonObject(told.body) ? told.body['users'] : undefined
  if (!isJsonObject(told.body) || !isJsonList(list)) return unreadable(type, 'Teams gave no list of users')
  const goesOn = Object.entries(told.body).some(
    ([name, value]) => /next|skip|continuation/iu.test(name) && value !== null && value !== '',
  )
  return goesOn ? unreadable(type, 'Teams cut the list of users short') : list.filter(isJsonObject)
}

async function ask(
  { type, send, signal }: Reading,
  call: Call,
  user?: string,
): Promise<{ readonly body: Json } | { readonly trouble: Trouble }> {
  const tried = await tryCall(send, call, signal)
  if (tried.is === 'lost') return tried
  if (tried.is === 'refused') {
    if (tried.error.kind === 'notFound' && user !== undefined) return { trouble: nobody(type, user) }
    return { trouble: explainTeamsError(tried.error, type, { doing: 'read' }) }
  }
  const { body } = tried.reply
  return isJson(body) ? { body } : { trouble: unreadable(type, 'the answer is not JSON') }
}

function nobody(type: ResourceType, user: string): Trouble {
  return trouble('OBJECT-MISSING', {
    message: `${type.name}: there is no user ${user}, or none that Teams knows.`,
    subject: { name: type.name },
    hint: 'Correct the user name, or give the user a licence for Teams and wait until Teams knows it.',
  })
}

function unreadable(type: ResourceType, why: string): Trouble {
  return trouble('SERVICE-UNREADABLE', { message: `${type.name}: ${why}.`, subject: { name: type.name } })
}
