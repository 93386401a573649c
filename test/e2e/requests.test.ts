import { expect, test } from 'vitest'
import { hundredTasks } from '../../bench/hundred-tasks.mjs'
import type { Simulator } from '../../src/simulator/start.ts'
import { twoHundredTasks } from '../../bench/two-hundred-tasks.mjs'
import { cli } from './front-door.ts'
import { withTenant } from './rehearsal.ts'

/** Plans, and counts what arrived at each host. */
async function requestsOf(
  configuration: unknown,
  prepare: (simulator: Simulator) => void = () => {},
): Promise<Readonly<Record<string, number>>> {
  return withTenant(JSON.stringify(configuration), async ({ simulator, folder, env }) => {
    prepare(simulator)
    const { exit, out, err } = await cli(['plan'], { cwd: folder, env })
    if (exit !== 0) throw new Error(out + err)
    const counts: Record<string, number> = {}
    for (const { host } of simulator.log) counts[host] = (counts[host] ?? 0) + 1
    return counts
  })
}

const jobs = (service: string, tasks: readonly unknown[], more: object = {}): object => ({
  version: 1,
  ...more,
  jobs: [{ name: 'Job', service, tasks }],
})

test('a hundred tasks over thirty types take a dozen and a half of requests', async () => {
  expect(await requestsOf(hundredTasks())).toEqual({
    'login.microsoftonline.com': 2,
    // Four of them for the guards of sign-ins and the count of people: accounts, users, members of groups, the report.
    'graph.microsoft.com': 12,
    'outlook.office365.com': 3,
  })
})

test('two hundred tasks over sixty types in five services take at most sixty, sign-in included', async () => {
  const counts = await requestsOf(twoHundredTasks())
  expect(Object.keys(counts)).toHaveLength(8)
  expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(60)
})

test('a list is read once, however many tasks declare objects of it', async () => {
  const rules = Array.from({ length: 200 }, (_, index) => ({
    transportRule: { Name: `Rule ${index}`, FromScope: 'NotInOrganization', PrependSubject: `[${index}] ` },
  }))
  expect(await requestsOf(jobs('exchange', rules, { guards: { maxChanges: 500 } }))).toEqual({
    'login.microsoftonline.com': 1,
    'outlook.office365.com': 1,
  })
})

test('a group that every policy excludes costs the same, however many members it has', async () => {
  const strict = jobs('entra', [{ conditionalAccessPolicy: excluding('CA-BreakGlass') }], {
    breakGlass: ['bg1@contoso.onmicrosoft.com', 'bg2@contoso.onmicrosoft.com'],
  })
  const few = await requestsOf(strict)
  const many = await requestsOf(strict, ({ objects, change }) => {
    const users = objects('entra.user').map(({ id }) => id)
    expect(users.length).toBeGreaterThan(30)
    change('entra.group', 'CA-BreakGlass', { members: users })
  })
  expect(many).toEqual(few)
})

const excluding = (group: string): object => ({
  displayName: 'Excluding',
  state: 'enabled',
  conditions: {
    clientAppTypes: ['all'],
    users: { includeUsers: ['All'], excludeGroups: [group] },
    applications: { includeApplications: ['All'] },
  },
  grantControls: { operator: 'OR', builtInControls: ['mfa'] },
})
