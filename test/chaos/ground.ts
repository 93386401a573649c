import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Simulator } from '../../src/simulator/start.ts'
import { prepareKeys, startSimulator } from '../../src/simulator/start.ts'
import type { SimulatorKeys, SimulatorOptions } from '../../src/simulator/start.ts'
import type { Task } from './inventions.ts'
import { readRows, tasksOf } from './pool.ts'
import type { Rows } from './pool.ts'
import { root, start } from './process.ts'

/** What every case starts from. */
export type Ground = {
  /** What is in the seeded tenant, a task for each object. */
  readonly pool: readonly Task[]
  readonly rows: Rows
  readonly keys: SimulatorKeys
  /** How much faster than real time both clocks run. */
  readonly speed: number
  /** Without faults, kills and other hands: a configuration alone. */
  readonly calm?: true
}

const speed = 100

/** Reads the tenant as every case finds it, once, through our own front door. */
export async function prepareGround(): Promise<Ground> {
  const keys = await prepareKeys(Date.now())
  const simulator = await openTenant({ keys, speed }, {})
  const { folder, env } = await newMachine(simulator, speed)
  try {
    const ended = await start(['export'], folder, env).ended
    if (ended.exit !== 0) throw new Error(`the seeded tenant cannot be exported: ${ended.out}${ended.err}`)
    return { keys, speed, rows: await readRows(), pool: tasksOf(ended.out) }
  } finally {
    await simulator.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Starts the tenant of a case; whoever starts it closes it. */
export function openTenant(
  { keys, speed: clockSpeed }: Pick<Ground, 'keys' | 'speed'>,
  options: Omit<SimulatorOptions, 'contracts' | 'keys' | 'speed'>,
): Promise<Simulator> {
  const contracts = (name: string): Promise<string> => readFile(join(root, 'contracts', name), 'utf8')
  return startSimulator({ ...options, keys, speed: clockSpeed, contracts })
}

/** A new folder with nothing in it but the credentials and the YAML, and the environment that reaches the tenant. */
export async function newMachine(
  simulator: Simulator,
  clockSpeed: number,
  yaml?: string,
): Promise<{ readonly folder: string; readonly env: Readonly<Record<string, string>> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tenantform-chaos-'))
  const path = (name: string): string => join(folder, name)
  if (yaml !== undefined) await writeFile(path('tenantform.yml'), yaml)
  await writeFile(path('cert.pem'), simulator.certificatePem)
  await writeFile(path('key.pem'), simulator.privateKeyPem, { mode: 0o600 })
  return {
    folder,
    env: {
      TENANTFORM_TENANT: simulator.tenantDomain,
      TENANTFORM_CLIENT_ID: simulator.clientId,
      TENANTFORM_CERTIFICATE: path('cert.pem'),
      TENANTFORM_CERTIFICATE_KEY: path('key.pem'),
      TENANTFORM_SIMULATOR: simulator.url,
      TENANTFORM_SIMULATOR_SPEED: String(clockSpeed),
    },
  }
}
