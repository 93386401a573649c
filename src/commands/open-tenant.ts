import type { Catalogue } from '../catalogue/catalogue.ts'
import { routeReaders, routeWriters } from '../engine/route.ts'
import type { OpenDoor } from '../http/door.ts'
import { withSession } from '../identity/bound-door.ts'
import type { SignedIn } from '../identity/session.ts'
import { signIn } from '../identity/session.ts'
import type { TypeName } from '../model/address.ts'
import { serviceOf } from '../model/address.ts'
import type { Configuration } from '../model/desired.ts'
import type { Observed } from '../model/observed.ts'
import { absent } from '../model/observed.ts'
import type { CrowdFacts, CrowdQuestion, PeopleFacts } from '../model/people.ts'
import type { Change } from '../model/plan.ts'
import type { LastChange, Protocol, Reader, ServiceContext, Writer } from '../model/protocol.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { fail } from '../model/trouble.ts'
import type { Trouble } from '../model/trouble.ts'
import type { Door, Ledger } from '../model/wire.ts'
import { openCommandDoor } from './command-door.ts'
import type { CommandContext } from './command.ts'
import type { SignInChoice } from './sign-in-options.ts'
import { readSignIn } from './sign-in-options.ts'

/** A tenant that is signed in to, with the rows of the services that are needed and what reads them. */
export interface OpenTenant {
  readonly session: SignedIn
  readonly choice: SignInChoice
  /** What the tenant is called by: its input and its GUID. */
  readonly names: readonly string[]
  readonly types: ReadonlyMap<TypeName, ResourceType>
  readonly reader: Reader
  readonly refusals: (type: ResourceType, change: Change) => readonly Trouble[]
  /** The audiences of a service's calls, its own first, for those who want to look at its tokens. */
  audiences(protocol: ResourceType['protocol'], signal: AbortSignal): Promise<readonly string[]>
  /** Who changed an object of a type last, of those who did since a time (ISO 8601), where its service tells. */
  lastChange(
    type: TypeName,
    asked: { readonly id: string; readonly since?: string },
    signal: AbortSignal,
  ): Promise<LastChange | undefined>
  /** The ids (lower case) of a type's deleted objects that its service can bring back. */
  recycleBin(type: ResourceType, signal: AbortSignal): Promise<Observed<ReadonlySet<string>>>
  /** How a few accounts sign in: only where the service of their directory is open. */
  people(ids: readonly string[], signal: AbortSignal): Promise<PeopleFacts | undefined>
  /** Everybody who can sign in: the same. */
  crowd(asked: CrowdQuestion, signal: AbortSignal): Promise<Observed<CrowdFacts> | undefined>
  /** Builds the Writer: only `apply` calls this, and the door of every other command refuses writes. */
  writer(): Writer
  ledger(): Ledger
  close(): Promise<void>
}

/** One module a protocol, loaded when a service that speaks it is named. */
const protocols: { readonly [name in ResourceType['protocol']]?: () => Promise<Protocol> } = {
  graph: async () => (await import('../services/graph/graph-protocol.ts')).graphProtocol,
  cmdlets: async () => (await import('../services/cmdlets/cmdlet-protocol.ts')).cmdletProtocol,
  sharepoint: async () => (await import('../services/sharepoint/sharepoint-protocol.ts')).sharepointProtocol,
  compliance: async () => (await import('../services/compliance/compliance-protocol.ts')).openCompliance(),
  teams: async () => (await import('../services/teams/teams-protocol.ts')).teamsProtocol,
}

/** The protocol of a family of rows. Fails with INTERNAL for a name that none has. */
export async function openProtocol(name: ResourceType['protocol']): Promise<Protocol> {
  const open = protocols[name] ?? fail('INTERNAL', { message: `No protocol ${name} is known.` })
  return open()
}

/**
 * Signs in and gives the tenant. Only the services named are ever contacted. `told`: what the configuration says of the tenant,
 * which spares questions and never chooses. `watch`: wraps the door through which services are asked; no token passes it. Fails with INPUT-* for missing inputs and with
 * SIGN-IN-* codes.
 */
export async function openTenant(
  context: CommandContext,
  catalogue: Catalogue,
  services: readonly string[],
  mode: 'read' | 'write',
  told: Pick<Configuration, 'tenant' | 'sharepointAdminHost'> = {},
  watch: (door: Door) => Door = (door) => door,
): Promise<OpenTenant> {
  const { values, host } = context
  const choice = await readSignIn(context)
  const { tenant, clientId, cloud, credential } = choice
  const types = new Map(
    (await Promise.all(services.map((name) => catalogue.service(name)))).flatMap((rows) => [...rows]),
  )
  const used = [...new Set([...types.values()].map((type) => type.protocol))]
  const [firstName, ...others] = used
  if (firstName === undefined) return fail('INTERNAL', { message: 'No service is named.' })

  const adminHost = values.text('sharepoint-admin-host') ?? told.sharepointAdminHost
  const place = { cloud, ...(adminHost === undefined ? {} : { sharepointAdminHost: adminHost }) }
  const door = await openCommandDoor(context, choice, mode)
  const first = await openProtocol(firstName)
  const session = await signIn(
    { tenant, clientId, credential, cloud, door, clock: host.clock, signal: host.stop },
    first.audience(place),
  ).catch((error: unknown) => {
    // Where another one would have fitted, who fails has to know why it was this one.
    if (choice.detection.others.length > 0) context.tell(choice.detection.why)
    throw error
  })
  // Who may not sign in is told before the rest is loaded.
  const rest = await Promise.all(others.map(async (name) => [name, await openProtocol(name)] as const))
  const opened = new Map([[firstName, first] as const, ...rest])
  const bound = watch(withSession(door, session))
  const service: ServiceContext = {
    ...place,
    tenant: session.tenant,
    clock: host.clock,
    newId: () => guid(host.random(16)),
    ...domainOf(tenant, told.tenant?.name),
  }
  if (credential.kind === 'gitlab') {
    // A token that is good for minutes only has to be exchanged for every service's now; who cannot be asked is told where it is used.
    const found = await Promise.allSettled(
      [...opened.values()].map(
        async (one) => (await one.findAudiences?.(bound, service, host.stop)) ?? [one.audience(place)],
      ),
    )
    // SharePoint's settings are asked of Graph where the application may not do more.
    const graph = opened.has('sharepoint') ? [cloud.graph] : []
    await session.prefetch([...graph, ...found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))])
  }
  return assemble({ session, choice, names: [tenant, session.tenant], types, opened, door, bound, service })
}

/** A domain of the tenant: what the input is, else what the configuration asserts, where that is one. */
function domainOf(...names: readonly (string | undefined)[]): { readonly domain?: string } {
  const domain = names.find((name) => name?.includes('.') === true)
  return domain === undefined ? {} : { domain }
}

type Parts = {
  readonly session: SignedIn
  readonly choice: SignInChoice
  readonly names: readonly string[]
  readonly types: OpenTenant['types']
  readonly opened: ReadonlyMap<ResourceType['protocol'], Protocol>
  readonly door: OpenDoor
  readonly bound: Door
  readonly service: ServiceContext
}

function assemble({ session, choice, names, types, opened, door, bound, service }: Parts): OpenTenant {
  const protocolOf = (name: ResourceType['protocol']): Protocol =>
    opened.get(name) ?? fail('INTERNAL', { message: `The protocol ${name} was not opened.` })
  const readers = new Map([...opened].map(([name, protocol]) => [name, protocol.reader(bound, service)]))
  return {
    session,
    choice,
    names,
    types,
    reader: routeReaders((name) => readers.get(name) ?? protocolOf(name).reader(bound, service)),
    refusals: (type, change) => protocolOf(type.protocol).refusals(type, change),
    audiences: async (name, signal) => {
      const protocol = protocolOf(name)
      return (await protocol.findAudiences?.(bound, service, signal)) ?? [protocol.audience(service)]
    },
    lastChange: async (type, asked, signal) => {
      const row = types.get(type)
      return row === undefined ? undefined : protocolOf(row.protocol).lastChange?.(bound, service, asked, signal)
    },
    recycleBin: async (type, signal) =>
      (await protocolOf(type.protocol).recycleBin?.(bound, service, type, signal)) ?? absent,
    people: async (ids, signal) => opened.get('graph')?.people?.(bound, service, ids, signal),
    crowd: async (asked, signal) => opened.get('graph')?.crowd?.(bound, service, asked, signal),
    writer: () => {
      const writers = new Map([...opened].map(([name, protocol]) => [name, protocol.writer(bound, service)]))
      return routeWriters((name) => writers.get(name) ?? protocolOf(name).writer(bound, service))
    },
    ledger: () => door.ledger(),
    close: () => door.close(),
  }
}

/** The services that a set of types belongs to. */
export function servicesOf(types: Iterable<TypeName>): readonly string[] {
  return [...new Set([...types].map(serviceOf))]
}

function guid(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
