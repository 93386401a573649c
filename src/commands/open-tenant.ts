import { isGuid } from '../model/guid.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { routeReaders, routeWriters } from '../engine/route.ts'
import type { OpenDoor } from '../http/door.ts'
import { openDoor } from '../http/door.ts'
import { withSession } from '../identity/bound-door.ts'
import { readCredential } from '../identity/credential.ts'
import type { SignedIn } from '../identity/session.ts'
import { signIn } from '../identity/session.ts'
import type { TypeName } from '../model/address.ts'
import { serviceOf } from '../model/address.ts'
import type { Cloud } from '../model/cloud.ts'
import { clouds } from '../model/cloud.ts'
import type { Change } from '../model/plan.ts'
import type { Protocol, Reader, ServiceContext, Writer } from '../model/protocol.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { fail } from '../model/trouble.ts'
import type { Trouble } from '../model/trouble.ts'
import type { Door, Ledger } from '../model/wire.ts'
import type { CommandContext } from './command.ts'

/** A tenant that is signed in to, with the rows of the services that are needed and what reads them. */
export interface OpenTenant {
  readonly session: SignedIn
  /** What the tenant is called by: its input and its GUID. */
  readonly names: readonly string[]
  readonly types: ReadonlyMap<TypeName, ResourceType>
  readonly reader: Reader
  readonly refusals: (type: ResourceType, change: Change) => readonly Trouble[]
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

async function openProtocol(name: ResourceType['protocol']): Promise<Protocol> {
  const open = protocols[name] ?? fail('INTERNAL', { message: `No protocol ${name} is known.` })
  return open()
}

/**
 * Signs in and gives the tenant. Only the services named are ever contacted. Fails with INPUT-* for missing inputs and with
 * SIGN-IN-* codes.
 */
export async function openTenant(
  context: CommandContext,
  catalogue: Catalogue,
  services: readonly string[],
  mode: 'read' | 'write',
): Promise<OpenTenant> {
  const { values, host } = context
  const tenant =
    values.text('tenant') ??
    fail('INPUT-MISSING', {
      message: 'No tenant is given.',
      subject: { name: '--tenant' },
      hint: 'Give the tenant’s domain or id with --tenant or TENANTFORM_TENANT; the YAML asserts it and never chooses it.',
    })
  const clientId =
    values.text('client-id') ??
    fail('INPUT-MISSING', {
      message: 'No client id is given.',
      subject: { name: '--client-id' },
      hint: 'Give the application (client) id with --client-id or TENANTFORM_CLIENT_ID.',
    })
  if (!isGuid(clientId))
    fail('INPUT-INVALID', {
      message: 'The client id is not a GUID.',
      subject: { name: '--client-id' },
      hint: 'Copy the application (client) id from the app registration.',
    })
  const cloud = Object.values(clouds).find((one) => one.name === values.text('cloud')) ?? clouds.commercial
  const credential = await readCredential(credentialInputs(context, cloud), (path) => host.readBytes(path), Date.now())
  const types = new Map(
    (await Promise.all(services.map((name) => catalogue.service(name)))).flatMap((rows) => [...rows]),
  )
  const used = [...new Set([...types.values()].map((type) => type.protocol))]
  const opened = new Map(await Promise.all(used.map(async (name) => [name, await openProtocol(name)] as const)))
  const [first] = opened.values()
  if (first === undefined) return fail('INTERNAL', { message: 'No service is named.' })

  const door = await openCommandDoor(context, cloud, mode)
  const session = await signIn(
    { tenant, clientId, credential, cloud, door, clock: host.clock, signal: host.stop },
    first.audience({ cloud }),
  )
  const bound = withSession(door, session)
  const service: ServiceContext = {
    cloud,
    tenant: session.tenant,
    clock: host.clock,
    newId: () => guid(host.random(16)),
    ...(tenant.includes('.') ? { domain: tenant } : {}),
  }
  return assemble({ session, names: [tenant, session.tenant], types, opened, door, bound, service })
}

type Parts = {
  readonly session: SignedIn
  readonly names: readonly string[]
  readonly types: OpenTenant['types']
  readonly opened: ReadonlyMap<ResourceType['protocol'], Protocol>
  readonly door: OpenDoor
  readonly bound: Door
  readonly service: ServiceContext
}

function assemble({ session, names, types, opened, door, bound, service }: Parts): OpenTenant {
  const protocolOf = (name: ResourceType['protocol']): Protocol =>
    opened.get(name) ?? fail('INTERNAL', { message: `The protocol ${name} was not opened.` })
  const readers = new Map([...opened].map(([name, protocol]) => [name, protocol.reader(bound, service)]))
  return {
    session,
    names,
    types,
    reader: routeReaders((name) => readers.get(name) ?? protocolOf(name).reader(bound, service)),
    refusals: (type, change) => protocolOf(type.protocol).refusals(type, change),
    writer: () => {
      const writers = new Map([...opened].map(([name, protocol]) => [name, protocol.writer(bound, service)]))
      return routeWriters((name) => writers.get(name) ?? protocolOf(name).writer(bound, service))
    },
    ledger: () => door.ledger(),
    close: () => door.close(),
  }
}

async function openCommandDoor(
  { values, host, tell, version }: CommandContext,
  cloud: Cloud,
  mode: 'read' | 'write',
): Promise<OpenDoor> {
  const caFile = values.text('ca-file')
  const requestUrl = host.env('ACTIONS_ID_TOKEN_REQUEST_URL')
  const optional = {
    proxy: values.text('proxy'),
    noProxy: values.text('no-proxy'),
    simulator: values.text('simulator'),
    caPem: caFile === undefined ? undefined : await host.read(caFile),
    idTokenHost: requestUrl !== undefined && URL.canParse(requestUrl) ? new URL(requestUrl).hostname : undefined,
    onTrace: values.flag('debug') ? (line: string): void => tell(line) : undefined,
  }
  return openDoor({
    mode,
    cloud,
    clock: host.clock,
    random: (bytes) => host.random(bytes),
    timeoutMs: (values.number('timeout') ?? 100) * 1000,
    retries: values.number('retries') ?? 8,
    userAgent: `tenantform/${version}`,
    ...(optional.proxy === undefined ? {} : { proxy: optional.proxy }),
    ...(optional.noProxy === undefined ? {} : { noProxy: optional.noProxy }),
    ...(optional.simulator === undefined ? {} : { simulator: optional.simulator }),
    ...(optional.caPem === undefined ? {} : { caPem: optional.caPem }),
    ...(optional.idTokenHost === undefined ? {} : { idTokenHost: optional.idTokenHost }),
    ...(optional.onTrace === undefined ? {} : { onTrace: optional.onTrace }),
  })
}

function credentialInputs({ values, host }: CommandContext, cloud: Cloud): Parameters<typeof readCredential>[0] {
  const found = {
    certificate: values.text('certificate'),
    certificateKey: values.text('certificate-key'),
    certificatePassword: values.text('certificate-password'),
    clientSecret: values.text('client-secret'),
    username: values.text('username'),
    password: values.text('password'),
    requestUrl: host.env('ACTIONS_ID_TOKEN_REQUEST_URL'),
    requestToken: host.env('ACTIONS_ID_TOKEN_REQUEST_TOKEN'),
    audience: values.text('federation-audience') ?? cloud.federationAudience ?? undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''))
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
