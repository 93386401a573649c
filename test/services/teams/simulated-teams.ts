import { readFile } from 'node:fs/promises'
import { openDoor } from '../../../src/http/door.ts'
import { withSession } from '../../../src/identity/bound-door.ts'
import { readCredential } from '../../../src/identity/credential.ts'
import { signIn } from '../../../src/identity/session.ts'
import { clouds } from '../../../src/model/cloud.ts'
import type { CloudName } from '../../../src/model/cloud.ts'
import type { Instance } from '../../../src/model/instance.ts'
import type { Json, JsonObject } from '../../../src/model/json.ts'
import type { Receipt, ServiceContext, Sight } from '../../../src/model/protocol.ts'
import { teamsProtocol } from '../../../src/services/teams/teams-protocol.ts'
import type { Simulator, SimulatorKeys } from '../../../src/simulator/start.ts'
import { startSimulator } from '../../../src/simulator/start.ts'
import { row, sights, step } from './teams-scene.ts'

const speed = 60
const clock = {
  now: () => Date.now() * speed,
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / speed)),
}
const live = new AbortController().signal

/** A simulated tenant, signed in to, with the client of Teams over it. */
export interface SimulatedTeams {
  readonly simulator: Simulator
  /** Reads types whole, or the objects with these keys. */
  readonly look: (names: readonly string[], keys?: 'all' | readonly string[]) => Promise<readonly Sight[]>
  /** The object with a key, once `wanted` or after its settling time. */
  readonly shown: (
    name: string,
    key: string,
    wanted: (one: Instance | undefined) => boolean,
  ) => Promise<Instance | undefined>
  readonly write: (
    name: string,
    action: 'create' | 'update' | 'delete',
    key: string,
    values: JsonObject,
    before?: Instance,
  ) => Promise<Receipt>
  readonly close: () => Promise<void>
}

/** Starts a tenant and signs in to it. */
export async function simulatedTeams(
  options: {
    readonly variants?: Readonly<Record<string, string>>
    readonly keys?: SimulatorKeys
    readonly cloud?: CloudName
  } = {},
): Promise<SimulatedTeams> {
  const simulator = await startSimulator({
    ...options,
    speed,
    contracts: (name) => readFile(new URL(`../../../contracts/${name}`, import.meta.url), 'utf8'),
  })
  const cloud = clouds[options.cloud ?? 'commercial']
  const wall = { ...clock, now: () => Date.now() }
  let count = 0
  const door = openDoor({
    mode: 'write',
    cloud,
    clock: wall,
    random: (bytes) => new Uint8Array(bytes).fill(7),
    timeoutMs: 10_000,
    retries: 3,
    userAgent: 'test',
    simulator: simulator.url,
  })
  const files: Readonly<Record<string, string>> = { c: simulator.certificatePem, k: simulator.privateKeyPem }
  const credential = await readCredential(
    { certificate: 'c', certificateKey: 'k' },
    async (path) => new TextEncoder().encode(files[path]),
    Date.now(),
  )
  const session = await signIn(
    {
      tenant: simulator.tenantDomain,
      clientId: simulator.clientId,
      credential,
      cloud,
      door,
      clock: wall,
      signal: live,
    },
    teamsProtocol.audience({ cloud }),
  )
  const context: ServiceContext = {
    cloud,
    tenant: session.tenant,
    domain: simulator.tenantDomain,
    clock,
    newId: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
  }
  const bound = withSession(door, session)
  const reader = teamsProtocol.reader(bound, context)
  const writer = teamsProtocol.writer(bound, context)
  const look: SimulatedTeams['look'] = (names, keys = 'all') =>
    sights(
      reader.observe(
        names.map((name) => ({ type: row(name), keys })),
        live,
      ),
    )
  return {
    simulator,
    look,
    shown: async (name, key, wanted) => {
      const perObject = row(name).cardinality === 'perObject'
      for (let tries = 0; ; tries += 1) {
        const seen = (await look([name], perObject ? [key] : 'all')).map((sight) => sight.seen)
        const unread = seen.find((one) => one.is === 'unknown')
        if (unread?.is === 'unknown') throw new Error(unread.why.message)
        const one = seen
          .flatMap((sight) => (sight.is === 'present' ? sight.value : []))
          .find(({ at }) => at.key.toLowerCase() === key.toLowerCase())
        if (wanted(one) || tries > 40) return one
        await clock.sleep(3000)
      }
    },
    write: (name, action, key, values, before) =>
      writer.perform(step(row(name), action, key, values, before ?? null), live),
    close: async () => {
      await door.close()
      await simulator.close()
    },
  }
}

/** Says whether an object shows these values. */
export function shows(values: Readonly<Record<string, Json>>): (one: Instance | undefined) => boolean {
  return (one) =>
    Object.entries(values).every(([name, value]) => JSON.stringify(one?.values[name]) === JSON.stringify(value))
}
