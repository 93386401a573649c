import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openCatalogue } from '../../src/catalogue/catalogue.ts'
import { observe } from '../../src/engine/observe.ts'
import { openDoor } from '../../src/http/door.ts'
import { withSession } from '../../src/identity/bound-door.ts'
import { openCertificate } from '../../src/identity/certificate.ts'
import { signIn } from '../../src/identity/session.ts'
import { clouds } from '../../src/model/cloud.ts'
import type { Protocol, ServiceContext, Step, Want } from '../../src/model/protocol.ts'
import type { ResourceType } from '../../src/model/resource-type.ts'
import type { Call, Door, Reply } from '../../src/model/wire.ts'
import type { World } from '../../src/model/world.ts'
import { cmdletProtocol } from '../../src/services/cmdlets/cmdlet-protocol.ts'
import { openCompliance } from '../../src/services/compliance/compliance-protocol.ts'
import { graphProtocol } from '../../src/services/graph/graph-protocol.ts'
import { sharepointProtocol } from '../../src/services/sharepoint/sharepoint-protocol.ts'
import { teamsProtocol } from '../../src/services/teams/teams-protocol.ts'
import { startSimulator } from '../../src/simulator/start.ts'
import { root } from '../e2e/front-door.ts'

export const never = new AbortController().signal

/** The protocol of a service's rows. */
export const protocols: Readonly<Record<ResourceType['protocol'], () => Promise<Protocol>>> = {
  graph: () => Promise.resolve(graphProtocol),
  cmdlets: () => Promise.resolve(cmdletProtocol),
  compliance: () => Promise.resolve(openCompliance()),
  sharepoint: () => Promise.resolve(sharepointProtocol),
  teams: () => Promise.resolve(teamsProtocol),
}

/** What a protocol said and heard: while it read all that a tenant has, and while it wrote each object as it is. */
export type Tape = {
  readonly types: readonly ResourceType[]
  readonly world: World
  readonly steps: readonly Step[]
  readonly context: ServiceContext
  readonly played: ReadonlyMap<string, Reply>
}

/** What tells two calls apart, without the ids that are new each time. */
export function callKey({ method, url, body }: Call): string {
  return `${method} ${url} ${(body ?? '').replaceAll(/[\da-f]{8}-0000-4000-8000-[\da-f]{12}/gu, 'ID')}`
}

/** Ids that are the same in every run. */
export function countingIds(): () => string {
  let count = 0
  return () => {
    count += 1
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
  }
}

/** Runs a simulated tenant for as long as it takes to hear all that it answers a protocol. */
export async function record(name: ResourceType['protocol'], services: readonly string[]): Promise<Tape> {
  const catalogue = openCatalogue((asset) => readFile(join(root, asset), 'utf8'))
  const rows = await Promise.all(services.map((service) => catalogue.service(service)))
  const types = rows.flatMap((one) => [...one.values()]).filter((type) => type.protocol === name)
  const protocol = await protocols[name]()
  const simulator = await startSimulator({
    contracts: (asset) => readFile(join(root, 'contracts', asset), 'utf8'),
    speed: 600,
    replicationMs: 0,
  })
  const clock = { now: () => Date.now(), sleep: () => Promise.resolve() }
  const cloud = clouds.commercial
  const door = openDoor({
    mode: 'write',
    cloud,
    clock,
    random: (bytes) => new Uint8Array(bytes),
    timeoutMs: 20_000,
    retries: 3,
    userAgent: 'tape',
    simulator: simulator.url,
  })
  try {
    const certificate = await openCertificate({
      certificate: Buffer.from(simulator.certificatePem),
      key: Buffer.from(simulator.privateKeyPem),
    })
    const session = await signIn(
      {
        tenant: simulator.tenantDomain,
        clientId: simulator.clientId,
        credential: { kind: 'certificate', certificate },
        cloud,
        door,
        clock,
        signal: never,
      },
      protocol.audience({ cloud }),
    )
    const context: ServiceContext = {
      cloud,
      tenant: session.tenant,
      domain: simulator.tenantDomain,
      clock,
      newId: countingIds(),
    }
    const played = new Map<string, Reply>()
    const bound = withSession(door, session)
    const recorder: Door = {
      send: async (call, signal) => {
        const reply = await bound.send(call, signal)
        played.set(callKey(call), reply)
        return reply
      },
    }
    const all = new Map(types.map((type) => [type.name, type]))
    const reader = protocol.reader(recorder, context)
    const wants = types.map((type): Want => ({ type, keys: 'all' }))
    const world = await observe({ tenant: context.tenant, reader, types: all, signal: never }, wants)
    const steps = types.flatMap((type) => stepsOf(type, world))
    const writer = protocol.writer(recorder, context)
    for (const step of steps) await writer.perform(step, never)
    return { types, world, steps, context, played }
  } finally {
    await door.close()
    await simulator.close()
  }
}

/** An object written as it is, one of each type that can be changed. */
function stepsOf(type: ResourceType, world: World): readonly Step[] {
  const seen = world.of(type.name)
  const current = seen.is === 'present' ? seen.value[0] : undefined
  if (current === undefined || !type.update) return []
  const writable = Object.entries(current.values).filter(
    ([name, value]) => type.properties[name]?.write === 'always' && value !== null,
  )
  const values = Object.fromEntries(writable)
  const declared = { file: 'tape.yml', line: 1, column: 1 }
  const change = {
    id: `${type.name}/${current.at.key}`,
    action: 'update' as const,
    at: current.at,
    objectId: current.id,
    basis: null,
    before: current,
    values,
    differences: [],
    needs: [],
    task: { job: 'tape' },
    declared,
  }
  return [{ type, change, current }]
}
