import type { CloudHosts } from '../cloud-hosts.ts'
import { text, texts } from '../json.ts'
import type { Raw } from '../json.ts'
import type { Ask } from '../reply.ts'
import type { Nature, Room } from '../room.ts'
import type { TokenClaims } from '../sign-in/access-token.ts'
import { resourceApps } from '../sign-in/pipeline-app.ts'
import { answerTeams } from './answer.ts'
import { assignmentBook } from './assignments.ts'
import { teamsBackDoor } from './backdoor.ts'
import { readConfigTypes } from './config-types.ts'
import { forbidden } from './faults.ts'
import { instanceStore } from './instances.ts'
import { seededInstances } from './seed.ts'
import type { TeamsDirectory, TeamsService } from './service.ts'
import { teamsSettings } from './variants.ts'

/** What the Teams service of a tenant is made of. */
export type TeamsParts = {
  readonly tenantId: string
  readonly initialDomain: string
  readonly domains: () => readonly string[]
  readonly hosts: CloudHosts
  readonly now: () => number
  readonly directory: TeamsDirectory
  readonly variants: Readonly<Record<string, string>>
  readonly contracts: (name: string) => Promise<string>
}

// Template ids of directory roles (reference: teams A.2; contracts/directory-roles.json).
const writers: ReadonlySet<string> = new Set([
  '69091246-20e8-4a56-aa4d-066075b2a7a8',
  '62e90394-69f5-4237-9190-012177145e10',
])
const globalReader = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451'
const teamsReader = '1076ac91-f3d9-41a7-a339-dcdf5f480acc'

/** Seeds the Teams service of a tenant. @throws Error for contracts or variants that are not what they should be. */
export async function createTeams(parts: TeamsParts): Promise<TeamsService> {
  const setting = teamsSettings(parts.variants)
  const types = readConfigTypes(
    await parts.contracts('teams-config-types.json'),
    await parts.contracts('teams-cmdlets.json'),
  )
  const instances = instanceStore(parts.now, Number(setting('teamsSettle')))
  for (const type of types.values()) instances.set(type, seededInstances(type))
  return {
    tenantId: parts.tenantId,
    initialDomain: parts.initialDomain,
    host: parts.hosts.teams,
    cloud: parts.hosts.name,
    domains: parts.domains,
    now: parts.now,
    types,
    instances,
    assignments: assignmentBook(parts.now, () => Number(setting('teamsGrantDelay'))),
    directory: parts.directory,
    groupsOf: membership(parts.directory.groups),
    setting,
  }
}

/** Who is in which group: read again when the directory gives another list of groups. */
function membership(groups: () => readonly Raw[]): (userId: string) => readonly string[] {
  let known: { readonly groups: readonly Raw[]; readonly of: ReadonlyMap<string, readonly string[]> } | undefined
  return (userId) => {
    const now = groups()
    if (known?.groups !== now) {
      const of = new Map<string, string[]>()
      for (const group of now)
        for (const member of texts(group, 'members')) {
          const held = of.get(member)
          if (held === undefined) of.set(member, [text(group, 'id') ?? ''])
          else held.push(text(group, 'id') ?? '')
        }
      known = { groups: now, of }
    }
    return known.of.get(userId) ?? []
  }
}

/** The Teams service behind its own host (reference: teams A.1). */
export function teamsRoom(service: TeamsService): Room {
  const resource = { appId: resourceApps.teams, names: [resourceApps.teams, `https://${service.host}`] }
  return {
    ...teamsBackDoor(service),
    prefix: 'teams.',
    resources: [resource],
    resource: (host) => (host === service.host ? resource : undefined),
    nature,
    answer: (ask, token) => {
      if (!mayCall(service, token, nature(ask))) throw forbidden()
      return answerTeams(service, ask)
    },
    unauthorized: (fault) => ({
      status: 401,
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
      body: '',
      detail: fault,
    }),
  }
}

function nature(ask: Ask): Nature {
  return { effect: ask.method === 'GET' ? 'read' : 'write' }
}

/** A directory role is what counts; there is no application permission for this surface (reference: teams A.2). */
function mayCall(service: TeamsService, token: TokenClaims, { effect }: Nature): boolean {
  const wids = token.wids.map((wid) => wid.toLowerCase())
  const readers = service.setting('teamsReader') === 'reads' ? [globalReader, teamsReader] : [globalReader]
  return wids.some((wid) => writers.has(wid) || (effect === 'read' && readers.includes(wid)))
}
