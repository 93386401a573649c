import { randomUUID } from 'node:crypto'
import { createServer as createHttpServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { refuseUnknownVariants } from './all-variants.ts'
import { simulatorClock } from './clock.ts'
import { faultQueue } from './fault.ts'
import type { Fault, FaultAct } from './fault.ts'
import { drawLatency } from './latency.ts'
import { createListener } from './network/listener.ts'
import { listen } from './network/listen.ts'
import type { Listening } from './network/listen.ts'
import { createAuthority } from './network/authority.ts'
import { createProxy } from './network/proxy.ts'
import { plantedReply } from './network/planted.ts'
import { openLog } from './log.ts'
import { readScenario } from './scenario.ts'
import type { Scenario } from './scenario.ts'
import type { LogLine } from './log.ts'
import { openGithub } from './github/github.ts'
import type { GithubControls, GithubOptions } from './github/github.ts'
import { chooseCloud } from './cloud-hosts.ts'
import { graphResource, usualLifetime } from './sign-in/access-token.ts'
import { createServices } from './services.ts'
import { githubIssuer, githubSubject } from './sign-in/github-oidc.ts'
import { makeCertificate, makeSigningKey } from './sign-in/keys.ts'
import type { MadeCertificate, SigningKey } from './sign-in/keys.ts'
import { pipelineApp } from './sign-in/pipeline-app.ts'
import type { AppControls } from './sign-in/pipeline-app.ts'
import { openPipelines } from './sign-in/pipelines.ts'
import type { PipelineFacts } from './sign-in/pipelines.ts'
import { readCrowd } from './tenant/crowd.ts'
import { seededTenant } from './tenant/seed-people.ts'
import { createTenant } from './tenant/tenant.ts'
import type { Tenant } from './tenant/tenant.ts'
import { chooseVariants } from './variants.ts'

export type { Fault, FaultAct } from './fault.ts'
export type { GithubControls, Permissions } from './github/github.ts'
export type { LogLine } from './log.ts'
export type { AppControls, FederatedCredential } from './sign-in/pipeline-app.ts'

/** How a tenant is started. */
export interface SimulatorOptions {
  /** 0 or absent: any free port. */
  readonly port?: number
  /** Reads contracts/NAME. */
  readonly contracts: (name: string) => Promise<string>
  /** The cloud that the tenant lives in; commercial where absent. */
  readonly cloud?: string
  /** A snapshot document in the place of the seed. */
  readonly state?: unknown
  /** Above 1 the tenant's own clock runs faster; assertions are still dated by the wall. */
  readonly speed?: number
  /** Milliseconds of wall time before each answer. */
  readonly latencyMs?: number
  /** Milliseconds of the tenant's clock until a changed object is seen in lists; by id a little earlier. */
  readonly replicationMs?: number
  /** Seconds of the tenant's clock that access tokens live, as a token lifetime policy sets it (600 at least). */
  readonly tokenSeconds?: number
  readonly variants?: Readonly<Record<string, string>>
  /** A scenario document (`{ "faults": [...] }`): what goes wrong from the start; `seed` decides where a percentage does. */
  readonly faults?: unknown
  readonly seed?: number
  /** User principal name of whoever works through the back door; a global administrator of the seed where absent. */
  readonly administrator?: string
  /** How many objects there are beyond those of the seed or the state, by name (`people: 100000`). */
  readonly crowd?: Readonly<Record<string, number>>
  /** The repository that GitHub's API serves. */
  readonly github?: GithubOptions
  readonly tls?: { readonly port?: number }
  readonly proxyPort?: number
  readonly proxyAuth?: { readonly user: string; readonly password: string }
  /** Called before an answer is made; `n` counts from 1. */
  readonly onRequest?: (line: LogLine, n: number) => void
  readonly now?: () => number
  /** Keys made before, by `prepareKeys`: making them is most of what a start takes. */
  readonly keys?: SimulatorKeys
}

/** The keys of a tenant: of its tokens, of GitHub's ID tokens, and the pipeline's credential. */
export interface SimulatorKeys {
  readonly tokens: SigningKey
  readonly github: SigningKey
  readonly credential: MadeCertificate
}

/** A running tenant. */
export interface Simulator extends PipelineFacts {
  readonly url: string
  readonly port: number
  readonly tlsPort?: number
  readonly proxyPort?: number
  readonly caPem?: string
  readonly tenantId: string
  readonly tenantDomain: string
  readonly clientId: string
  readonly certificatePem: string
  readonly privateKeyPem: string
  readonly log: readonly LogLine[]
  readonly dump: () => unknown
  /** What another administrator does in a portal; `by` is a user principal name (`administrator` where absent). */
  readonly change: (type: string, key: string, patch: Record<string, unknown>, by?: string) => void
  readonly create: (type: string, raw: Record<string, unknown>, by?: string) => string
  readonly remove: (type: string, key: string, by?: string) => void
  readonly objects: (type: string) => readonly Record<string, unknown>[]
  readonly fault: (fault: Fault) => void
  /** The faults that no request has met so far. */
  readonly unmet: () => readonly Fault[]
  /** Ends every fault that still waits for its request. */
  readonly calm: () => void
  readonly app: AppControls
  /** GitHub as the people and the runners of the repository see it. */
  readonly github: GithubControls
  readonly close: () => Promise<void>
}

const day = 86_400_000

/** Makes the keys of a tenant; several tenants of one process may share them. `now` dates the certificate. */
export async function prepareKeys(now: number): Promise<SimulatorKeys> {
  const [tokens, github, credential] = await Promise.all([
    makeSigningKey(),
    makeSigningKey(),
    makeCertificate('Tenantform pipeline', now - day, now + 365 * day),
  ])
  return { tokens, github, credential }
}

/**
 * Starts a Microsoft 365 tenant on 127.0.0.1: sign-in, GitHub's ID tokens, Graph, and every service with a room, told
 * apart by the Host header. Made from contracts/ and public references alone; everything it does not know answers 501.
 * @throws Error when the state or a variant cannot be used, or a port is taken.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const speed = options.speed ?? 1
  const scenario: Scenario = options.faults === undefined ? { faults: [], settings: {} } : readScenario(options.faults)
  const { settings } = scenario
  const wall = options.now ?? Date.now
  const clock = simulatorClock(speed, () => wall() + (settings.skewSeconds ?? 0) * 1000)
  const variants = options.variants ?? {}
  refuseUnknownVariants(variants)
  const chosen = chooseVariants(variants)
  const hosts = chooseCloud(options.cloud, variants)
  const faults = faultQueue(options.seed)
  for (const fault of scenario.faults) faults.add(fault)
  const log = openLog(clock.now, options.onRequest)
  const [{ tokens: key, github: githubKey, credential }, tenant] = await Promise.all([
    options.keys ?? prepareKeys(clock.wall()),
    createTenant({
      clock,
      hosts,
      chosen,
      variants,
      replicationMs: options.replicationMs ?? (settings.replicationSeconds ?? 0) * 1000,
      state: options.state,
      crowd: readCrowd(options.crowd ?? {}),
      seed: options.seed ?? 1,
      administrator: options.administrator ?? seededTenant.administrator,
      contracts: options.contracts,
    }),
  ])
  const { app, controls } = pipelineApp(
    tenant.store,
    seededTenant.clientId,
    seededTenant.principalId,
    variants['complianceGrant'] === 'own',
  )
  controls.certificate(credential.certificatePem)
  controls.federate({ issuer: githubIssuer, subject: githubSubject, audience: hosts.federationAudience })
  const pipelines = openPipelines({
    clock,
    hosts,
    tenantId: tenant.id,
    tenantKey: key,
    githubKey,
    newerConnection: chosen('azureDevOpsIssuer') === 'entra',
  })
  const github = openGithub(options.github ?? {}, clock.now)
  const services = await createServices({
    tenant,
    entra: {
      tenantId: tenant.id,
      domains: tenant.domains,
      app,
      key,
      clock,
      hosts,
      resources: [graphResource(hosts), ...tenant.rooms.flatMap((room) => room.resources)],
      foreignKey: pipelines.foreignKey,
      lifetimeSeconds: options.tokenSeconds ?? settings.tokenSeconds ?? usualLifetime,
      tellsRoles: chosen('tokenWids') === 'shown',
      federatedAppidacr: variants['spoFederated'] ?? '2',
    },
    pipelines,
    github,
    chosen,
    speed,
    newId: randomUUID,
    contracts: options.contracts,
    settings,
    planted: plantedReply(faults, hosts.graph),
  })
  const drawn = drawLatency(hosts, settings.latency, options.seed ?? 1)
  const listener = createListener({
    services,
    faults,
    log,
    latency: (host) => (options.latencyMs ?? 0) + drawn(host) / speed,
    wall: clock.wall,
    aside: (act) => actAside(tenant, act),
  })
  const doors = await openDoors(options, listener, services.knows, (method, host, status) => {
    log.finish(log.begin({ method, host, path: '', effect: 'read' }), { status, detail: 'refused by the proxy' })
  })
  return {
    url: `http://127.0.0.1:${doors.plain.port}`,
    port: doors.plain.port,
    ...(doors.tls === undefined ? {} : { tlsPort: doors.tls.port }),
    ...(doors.proxy === undefined ? {} : { proxyPort: doors.proxy.port }),
    ...(doors.caPem === undefined ? {} : { caPem: doors.caPem }),
    tenantId: tenant.id,
    tenantDomain: tenant.initialDomain,
    clientId: seededTenant.clientId,
    ...credential,
    ...pipelines.facts,
    log: log.lines,
    dump: tenant.dump,
    change: tenant.change,
    create: tenant.create,
    remove: tenant.remove,
    objects: tenant.objects,
    fault: faults.add,
    unmet: faults.unmet,
    calm: faults.clear,
    app: controls,
    github: github.controls,
    close: async () => {
      for (const door of [doors.plain, doors.tls, doors.proxy]) await door?.close()
    },
  }
}

/** What another administrator does, or where the tenant moves. */
function actAside(tenant: Tenant, act: FaultAct): void {
  if (typeof act !== 'object') return
  if ('change' in act) tenant.change(act.change.type, act.change.key, act.change.patch)
  if ('create' in act) tenant.create(act.create.type, act.create.raw)
  if ('remove' in act) tenant.remove(act.remove.type, act.remove.key)
  if ('region' in act) for (const room of tenant.rooms) room.move?.(act.region)
}

interface Doors {
  readonly plain: Listening
  readonly tls?: Listening
  readonly proxy?: Listening
  readonly caPem?: string
}

async function openDoors(
  options: SimulatorOptions,
  listener: RequestListener,
  knows: (host: string) => boolean,
  refused: (method: string, host: string, status: number) => void,
): Promise<Doors> {
  const plain = await listen(createHttpServer(listener), options.port ?? 0)
  if (options.tls === undefined && options.proxyPort === undefined) return { plain }
  const authority = await createAuthority(Date.now())
  const tlsServer = createTlsServer(
    {
      SNICallback: (host, done) => {
        done(null, authority.contextFor(host))
      },
    },
    listener,
  )
  const tls = await listen(tlsServer, options.tls?.port ?? 0)
  if (options.proxyPort === undefined) return { plain, tls, caPem: authority.caPem }
  const proxyServer = createProxy({
    listener,
    tunnel: (socket) => tlsServer.emit('connection', socket),
    knows,
    refused,
    ...(options.proxyAuth === undefined ? {} : { credentials: options.proxyAuth }),
  })
  return { plain, tls, proxy: await listen(proxyServer, options.proxyPort), caPem: authority.caPem }
}
