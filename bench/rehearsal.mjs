import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { node, peakIn, run, tellPeak } from './processes.mjs'

/**
 * The clocks of both sides run this much faster, so that what is waited for rate budgets takes next to nothing; latency is real
 * time and stays.
 */
const speed = '200'

/** @typedef {{ cli: string, folder: string }} Place */

/**
 * Plans the folder's configuration against a new tenant whose every answer takes `latency` milliseconds: how long it took, how
 * many requests arrived at the services and at the authority, the most memory it had, and what became of the declarations.
 * @param {Place} place @param {number} latency @param {readonly string[]} more  what the simulator is started with besides
 */
export async function planCost({ cli, folder }, latency, more = []) {
  const log = join(folder, 'requests.log')
  rmSync(log, { force: true })
  const planned = await withSimulator({ cli, folder }, ['--latency', String(latency), '--log', log, ...more], (env) =>
    run([...tellPeak, cli, 'plan', '--format', 'json'], { cwd: folder, env }),
  )
  if (planned.exit !== 0) throw new Error(`the plan ended with ${planned.exit}:\n${planned.out}${planned.err}`)
  const hosts = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => String(JSON.parse(line).host))
  const signIn = hosts.filter((host) => host.startsWith('login.')).length
  const { declared, unknown } = JSON.parse(planned.out).compared
  return { ms: planned.ms, signIn, services: hosts.length - signIn, peak: peakIn(planned.err), declared, unknown }
}

/**
 * Exports a type from a new tenant: the most memory it had.
 * @param {Place} place @param {string} type @param {readonly string[]} more
 */
export async function exportPeak({ cli, folder }, type, more) {
  const exported = await withSimulator({ cli, folder }, more, (env) =>
    run([...tellPeak, cli, 'export', '--only', type], { cwd: folder, env }),
  )
  if (exported.exit !== 0) throw new Error(`the export ended with ${exported.exit}:\n${exported.err}`)
  return peakIn(exported.err)
}

/**
 * Starts a simulator, gives `use` the environment that leads to it, and ends it.
 * @template Result
 * @param {Place} place @param {readonly string[]} words @param {(env: Record<string, string>) => Promise<Result>} use
 */
export async function withSimulator({ cli, folder }, words, use) {
  const env = { TENANTFORM_SIMULATOR_SPEED: speed }
  const simulator = node(
    [cli, 'simulate', '--write-credentials', 'credentials', ...words],
    { cwd: folder, env },
    'pipe',
  )
  const ended = once(simulator, 'close')
  try {
    await new Promise((started) =>
      simulator.stdout?.on('data', (bytes) => String(bytes).includes('listening on') && started(0)),
    )
    return await use({ ...env, ...credentials(folder) })
  } finally {
    simulator.kill('SIGTERM')
    await ended
  }
}

/** @param {string} folder @returns {Record<string, string>} */
function credentials(folder) {
  const lines = readFileSync(join(folder, 'credentials/env'), 'utf8').matchAll(/^export (\w+)='(.*)'$/gmu)
  return Object.fromEntries([...lines].map(([, name, value]) => [name, value]))
}
