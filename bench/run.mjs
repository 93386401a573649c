// Speed, each figure beside its bound; exits 1 above one. Pairs are interleaved and the ratio of their minima is taken, so that
// a noisy machine does not decide.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hundredTasks } from './hundred-tasks.mjs'
import { twoHundredTasks } from './two-hundred-tasks.mjs'
import { connectionMs, peakIn, ratio, run, tellPeak, wallMs } from './processes.mjs'
import { countCost, judgeCost } from './impact.mjs'
import { exportPeak, planCost, withSimulator } from './rehearsal.mjs'

/** @typedef {Awaited<ReturnType<typeof planCost>>} Cost */
/** @typedef {readonly [name: string, value: number, bound: number]} Figure */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const cli = join(root, 'dist/cli.js')
const latency = 200

/** A new folder with a configuration. @param {string} name @param {unknown} configuration */
function place(name, configuration) {
  const folder = join(scratch, name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'tenantform.yml'), JSON.stringify(configuration, null, 1))
  return { cli, folder }
}

function fiveHundredRules() {
  const tasks = Array.from({ length: 500 }, (_, index) => ({
    transportRule: { Name: `Rule ${index}`, FromScope: 'NotInOrganization', PrependSubject: `[${index}] ` },
  }))
  return { version: 1, jobs: [{ name: 'Mail', service: 'exchange', tasks }] }
}

/** @returns {AsyncGenerator<Figure>} */
async function* figures() {
  const rules = place('rules', fiveHundredRules())
  const tasks = place('tasks', hundredTasks())
  const start = { cwd: rules.folder }
  yield ['--help against node -e 0', await ratio(() => wallMs([cli, '--help'], start), start), 1.5]
  yield ['validate of 500 tasks against node -e 0', await ratio(() => wallMs([cli, 'validate'], start), start), 4]
  yield ['first request of plan against node -e 0', await firstRequest(tasks), 3.5]
  yield* plan('100 tasks of 30 types', tasks, { requests: 30, rounds: 8 })
  const services = place('services', twoHundredTasks())
  yield* plan('200 tasks of 60 types in five services', services, { requests: 60, rounds: 8 })
  yield* bigTenant(services)
  yield* people()
  const demo = await run([...tellPeak, cli, 'demo'], start)
  yield ['peak memory of the demo, simulator included (MB)', peakIn(demo.err), 160]
}

/** @param {{ cli: string, folder: string }} tasks */
function firstRequest(tasks) {
  return withSimulator(tasks, [], (env) => {
    const start = { cwd: tasks.folder, env }
    return ratio(() => connectionMs([cli, 'plan'], start), start)
  })
}

/**
 * @param {string} name @param {{ cli: string, folder: string }} tasks @param {{ requests: number, rounds: number }} bounds
 * @returns {AsyncGenerator<Figure>}
 */
async function* plan(name, tasks, bounds) {
  /** @type {Cost[]} */
  const near = []
  /** @type {Cost[]} */
  const far = []
  for (let pair = 0; pair < 6; pair += 1) {
    near.push(await planCost(tasks, 0))
    far.push(await planCost(tasks, latency))
  }
  const costs = [...near, ...far]
  const least = (/** @type {readonly Cost[]} */ all) => Math.min(...all.map((one) => one.ms))
  const most = (/** @type {(one: Cost) => number} */ of) => Math.max(...costs.map(of))
  yield [`plan of ${name}, declarations that it could not compare`, most((one) => one.unknown), 0]
  yield [`plan of ${name}, requests to services`, most((one) => one.services), bounds.requests]
  yield [`plan of ${name}, requests with sign-in`, most((one) => one.services + one.signIn), bounds.requests]
  yield [`plan of ${name}, rounds`, (least(far) - least(near)) / latency, bounds.rounds]
  yield [`plan of ${name}, peak memory (MB)`, most((one) => one.peak), 160]
}

/** A tenant of a hundred thousand people. */
const crowd = Object.entries({
  people: 100_000,
  groups: 20_000,
  policies: 240,
  transportRules: 300,
  mailboxes: 10_000,
  sites: 10_000,
}).flatMap(([name, count]) => ['--crowd', `${name}=${count}`])

/**
 * What a big tenant costs beyond the small one: of three runs each the least, for memory depends on when it was cleared up.
 * @param {{ cli: string, folder: string }} tasks @returns {AsyncGenerator<Figure>}
 */
async function* bigTenant(tasks) {
  /** @param {() => Promise<number>} measure */
  const leastOf = async (measure) => Math.min(await measure(), await measure(), await measure())
  const planned = (/** @type {readonly string[]} */ more) => leastOf(async () => (await planCost(tasks, 0, more)).peak)
  yield ['memory of a plan beyond that in the small tenant (MB)', (await planned(crowd)) - (await planned([])), 60]
  const type = 'teams.teamsUserPolicyAssignment'
  const listed = (/** @type {readonly string[]} */ more) => leastOf(() => exportPeak(tasks, type, more))
  yield ['memory of a list of 100,000 rows beyond that of 39 (MB)', (await listed(crowd)) - (await listed([])), 60]
}

/** What it takes to count the people whom a policy touches. @returns {AsyncGenerator<Figure>} */
async function* people() {
  const judged = await judgeCost(join(scratch, 'judged'))
  yield ['judging 100,000 people by 240 policies (s)', judged.ms / 1000, 10]
  yield ['judging 100,000 people by 240 policies, peak memory (MB)', judged.peak, 250]
  const counted = await countCost(place('count', policyForEverybody()), crowd)
  yield [
    'counting the people of a big tenant, those that were not seen',
    100_000 - Math.min(100_000, counted.people),
    0,
  ]
  yield ['counting the people of a big tenant, peak memory (MB)', counted.peak, 250]
}

function policyForEverybody() {
  const conditionalAccessPolicy = {
    displayName: 'Bench for everybody',
    state: 'enabled',
    conditions: {
      clientAppTypes: ['all'],
      applications: { includeApplications: ['All'] },
      users: { includeUsers: ['All'], excludeGroups: ['CA-BreakGlass'] },
    },
    grantControls: { operator: 'OR', builtInControls: ['mfa'] },
  }
  const breakGlass = ['bg1@contoso.onmicrosoft.com', 'bg2@contoso.onmicrosoft.com']
  const jobs = [{ name: 'Access', service: 'entra', tasks: [{ conditionalAccessPolicy }] }]
  return { version: 1, breakGlass, jobs }
}

const scratch = mkdtempSync(join(tmpdir(), 'tenantform-bench-'))
try {
  for await (const [name, value, bound] of figures()) {
    console.log(`${value <= bound ? 'ok  ' : 'OVER'} ${name}: ${value.toFixed(2)} (at most ${bound})`)
    if (!(value <= bound)) process.exitCode = 1
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
