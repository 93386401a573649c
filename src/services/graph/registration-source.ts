import { isRecord } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { present, unknown } from '../../model/observed.ts'
import type { Registration, RegistrationSource } from '../../model/registration.ts'
import type { ServiceContext } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { Door } from '../../model/wire.ts'
import { explainReply } from './graph-errors.ts'
import { readable } from './graph-facts.ts'
import { openTransport } from './graph-transport.ts'
import type { GraphTransport } from './graph-transport.ts'

const registrations = readable(
  'entra.userRegistrationDetails',
  'AuditLog.Read.All',
  'graph.reports',
  'Entra ID P1 or P2 (the report on registered methods)',
)
const users = readable('entra.user', 'User.Read.All', 'graph')
const groups = readable('entra.group', 'GroupMember.Read.All', 'graph')

type Row = Readonly<Record<string, unknown>>
type Reading = { readonly transport: GraphTransport; readonly context: ServiceContext; readonly signal: AbortSignal }

/** Reads registrations, per-user states and members of groups from Graph (reference: entra-graph 2.1, 2.2, 2.5). */
export function openRegistrations(door: Door, context: ServiceContext): RegistrationSource {
  const transport = openTransport(door, context)
  const rows = (type: ResourceType, path: string, signal: AbortSignal): AsyncIterable<Observed<readonly Row[]>> =>
    pagesOf({ transport, context, signal }, type, path)
  return {
    async *pages(of, signal) {
      const filter = of === 'all' ? '' : `$filter=${encodeURIComponent(`isAdmin eq ${of === 'administrators'}`)}&`
      const path = `/reports/authenticationMethods/userRegistrationDetails?${filter}$select=${wanted.join(',')}&$top=999`
      for await (const page of rows(registrations, path, signal))
        yield page.is === 'present' ? present(page.value.flatMap(registrationOf)) : page
    },
    async perUserMfa(signal) {
      const states = new Map<string, 'enabled' | 'enforced'>()
      // The property is not in the metadata of v1.0; where it is not served, the states are unknown (reference: entra-graph 2.1).
      for await (const page of rows(users, '/users?$select=id,perUserMfaState&$top=999', signal)) {
        if (page.is !== 'present') return page
        for (const { id, perUserMfaState: state } of page.value) {
          if (typeof id !== 'string' || typeof state !== 'string') return unknown(noState())
          if (state === 'enabled' || state === 'enforced') states.set(id.toLowerCase(), state)
        }
      }
      return present(states)
    },
    async roleGroups(signal) {
      const found: string[] = []
      const path = `/groups?$filter=${encodeURIComponent('isAssignableToRole eq true')}&$select=id&$top=999`
      for await (const page of rows(groups, path, signal)) {
        if (page.is !== 'present') return page
        for (const { id } of page.value) if (typeof id === 'string') found.push(id)
      }
      return present(found)
    },
    async members(asked, signal) {
      const held = new Map<string, readonly number[]>()
      // Who is in the same groups shares one list: a hundred thousand members do not make as many.
      const lists = new Map<string, readonly number[]>()
      for (const [place, group] of asked.entries()) {
        const path = `/groups/${encodeURIComponent(group)}/transitiveMembers?$select=id&$top=999`
        for await (const page of rows(groups, path, signal)) {
          if (page.is !== 'present') return page
          for (const { id } of page.value) if (typeof id === 'string') join(held, lists, id.toLowerCase(), place)
        }
      }
      return present(held)
    },
  }
}

const wanted = [
  'id',
  'userPrincipalName',
  'userDisplayName',
  'userType',
  'isAdmin',
  'isMfaRegistered',
  'isMfaCapable',
  'isPasswordlessCapable',
  'methodsRegistered',
  'userPreferredMethodForSecondaryAuthentication',
]

function join(
  held: Map<string, readonly number[]>,
  lists: Map<string, readonly number[]>,
  id: string,
  place: number,
): void {
  const before = held.get(id) ?? []
  if (before.at(-1) === place) return
  const more = [...before, place]
  const key = more.join()
  const shared = lists.get(key) ?? more
  lists.set(key, shared)
  held.set(id, shared)
}

/** `#EXT#` in the name is the mark of an account that signs in elsewhere (Microsoft Learn: properties of a B2B collaboration user). */
function registrationOf(row: Row): readonly Registration[] {
  const { id, userPrincipalName: name, userDisplayName, methodsRegistered: methods } = row
  if (typeof id !== 'string' || typeof name !== 'string') return []
  const isExternal = name.includes('#EXT#')
  const isGuest = row['userType'] === 'guest'
  const preferred = row['userPreferredMethodForSecondaryAuthentication']
  return [
    {
      id: id.toLowerCase(),
      name,
      displayName: typeof userDisplayName === 'string' ? userDisplayName : '',
      kind: isGuest
        ? isExternal
          ? 'b2bCollaborationGuest'
          : 'internalGuest'
        : isExternal
          ? 'b2bCollaborationMember'
          : 'none',
      isAdmin: row['isAdmin'] === true,
      registered: row['isMfaRegistered'] === true,
      capable: row['isMfaCapable'] === true,
      passwordless: row['isPasswordlessCapable'] === true,
      methods: Array.isArray(methods) ? methods.filter((word: unknown) => typeof word === 'string').toSorted() : [],
      preferred: typeof preferred === 'string' ? preferred : 'none',
    },
  ]
}

/** A list page by page, none of them kept. A page that could not be read, or leads nowhere new, ends it as unknown. */
async function* pagesOf(
  { transport, context, signal }: Reading,
  type: ResourceType,
  path: string,
): AsyncGenerator<Observed<readonly Row[]>> {
  const seen = new Set<string>()
  for (let link: string | undefined = path; link !== undefined;) {
    if (seen.has(link) || (seen.size > 0 && !link.startsWith(`${context.cloud.graph}/`))) {
      yield unknown(unreadable(type))
      return
    }
    seen.add(link)
    const page: Observed<Page> = await pageAt({ transport, context, signal }, type, link)
    if (page.is !== 'present') {
      yield page
      return
    }
    yield present(page.value.rows)
    link = page.value.next
  }
}

type Page = { readonly rows: readonly Row[]; readonly next: string | undefined }

async function pageAt({ transport, signal }: Reading, type: ResourceType, path: string): Promise<Observed<Page>> {
  try {
    const { budget } = type
    const reply = await transport.send(
      { effect: 'read', method: 'GET', version: 'v1.0', path, budget, repeat: 'safe' },
      signal,
    )
    if (reply.status !== 200) return unknown(explainReply(reply, type, 'read'))
    const { body } = reply
    if (!isRecord(body) || !Array.isArray(body['value'])) return unknown(unreadable(type))
    const next = body['@odata.nextLink']
    return present({
      rows: body['value'].filter((row: unknown) => isRecord(row)),
      next: typeof next === 'string' ? next : undefined,
    })
  } catch (error) {
    return unknown(toTroubles(error)[0] ?? unreadable(type))
  }
}

function unreadable({ name }: ResourceType) {
  return trouble('SERVICE-UNREADABLE', { message: `${name} could not be read whole.` })
}

function noState() {
  return trouble('SERVICE-UNREADABLE', {
    message: 'the list of users does not tell per-user multifactor authentication',
  })
}
