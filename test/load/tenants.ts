import { rehearse } from '../e2e/rehearsal.ts'
import type { Rehearsal } from '../e2e/rehearsal.ts'
import { cli } from '../e2e/front-door.ts'
import type { Ended } from '../e2e/front-door.ts'
import { prepareKeys } from '../../src/simulator/start.ts'

/** What the big tenant has beyond the small one. */
export const crowd = {
  people: 100_000,
  groups: 20_000,
  policies: 240,
  transportRules: 300,
  mailboxes: 10_000,
  sites: 10_000,
} as const

/** How much faster than real time the tenants' clocks and the commands' run: budgets of a second are waited out at once. */
const speed = 200

// Nothing lags, so that how often a command looks again does not hang on how long an answer takes.
const variants = { conditionalAccessBudget: 'off', teamsGrantDelay: '0', teamsSettle: '0', exchangeLag: '0' }

/** Two tenants that differ in size alone. */
export type Tenants = { readonly small: Rehearsal; readonly big: Rehearsal }

/** Starts both with a configuration beside each. */
export async function startTenants(configuration: unknown): Promise<Tenants> {
  const keys = await prepareKeys(Date.now())
  const start = (more: object): Promise<Rehearsal> =>
    rehearse(JSON.stringify(configuration), { speed, keys, variants, ...more })
  const small = await start({})
  return { small, big: await start({ crowd }) }
}

/** Ends both. */
export async function closeTenants({ small, big }: Tenants): Promise<void> {
  await Promise.all([small.simulator.close(), big.simulator.close()])
}

/** Runs a command, and counts the requests of it by what they ask. @throws Error when it ends with another code. */
export async function requestsOf(
  { simulator, folder, env }: Rehearsal,
  words: readonly string[],
  expected = 0,
): Promise<Readonly<Record<string, number>>> {
  const before = simulator.log.length
  const ended: Ended = await cli(words, { cwd: folder, env: { ...env, TENANTFORM_SIMULATOR_SPEED: String(speed) } })
  if (ended.exit !== expected)
    throw new Error(`${words.join(' ')} ended with ${ended.exit}:\n${ended.out.slice(-2000)}${ended.err.slice(-2000)}`)
  const counts: Record<string, number> = {}
  for (const { method, host, path, cmdlet } of simulator.log.slice(before)) {
    const name = `${method} ${host}${placeOf(path)}${cmdlet === undefined ? '' : ` ${cmdlet}`}`
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

const id = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/giu

/** A path without what differs from run to run. */
function placeOf(path: string): string {
  return (path.split('?')[0] ?? '').replace(id, '{id}')
}

/** All requests of a count. */
export function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, one) => total + one, 0)
}
