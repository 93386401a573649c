import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Simulator, SimulatorOptions } from '../../src/simulator/start.ts'
import { startSimulator } from '../../src/simulator/start.ts'
import { folderForTest, root } from './front-door.ts'

/** A simulated tenant with a configuration beside it, and what the front doors need to reach it. */
export type Rehearsal = {
  readonly simulator: Simulator
  readonly folder: string
  /** Environment for `cli`: tenant, client, certificate, simulator. */
  readonly env: Readonly<Record<string, string>>
  write(name: string, text: string): Promise<string>
}

/** How much faster than real time both clocks run in these tests. */
export const speed = 60

/** Starts a tenant on a free port and puts credentials (and the YAML, if given) into a new folder. */
export async function rehearse(yaml?: string, options: Partial<SimulatorOptions> = {}): Promise<Rehearsal> {
  const folder = await folderForTest()
  const simulator = await startSimulator({
    speed,
    contracts: (name) => readFile(join(root, 'contracts', name), 'utf8'),
    ...options,
  })
  const write = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, text, { mode: 0o600 })
    return path
  }
  const certificate = await write('cert.pem', simulator.certificatePem)
  const key = await write('key.pem', simulator.privateKeyPem)
  if (yaml !== undefined) await write('tenantform.yml', yaml)
  return {
    simulator,
    folder,
    write,
    env: {
      TENANTFORM_TENANT: simulator.tenantDomain,
      TENANTFORM_CLIENT_ID: simulator.clientId,
      TENANTFORM_CERTIFICATE: certificate,
      TENANTFORM_CERTIFICATE_KEY: key,
      TENANTFORM_SIMULATOR: simulator.url,
      TENANTFORM_SIMULATOR_SPEED: String(speed),
    },
  }
}

/** Runs a body with a rehearsal and closes the tenant afterwards. */
export async function withTenant<T>(
  yaml: string | undefined,
  body: (rehearsal: Rehearsal) => Promise<T>,
  options: Partial<SimulatorOptions> = {},
): Promise<T> {
  const rehearsal = await rehearse(yaml, options)
  try {
    return await body(rehearsal)
  } finally {
    await rehearsal.simulator.close()
  }
}
