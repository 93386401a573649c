import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, folderForTest } from './front-door.ts'
import { job } from './service-troubles.ts'

/** One object, to be looked at: calls that wait at the same time, and what is read anew once it is old, come as time has it. */
const yaml = job('exchange', 'remoteDomain: { Name: Made domain, DomainName: made.example }')

const scenario = {
  latency: { login: [1, 5], exchange: [100, 900] },
  faults: [
    { host: '^outlook', percent: 50, do: { status: 503 } },
    { host: '^outlook', percent: 40, do: 'reset' },
    { host: '^outlook', times: 2, do: { answer: 'cmdlet-503-directory' } },
    { host: '^login', do: { status: 503, headers: { 'retry-after': '3' } } },
  ],
}

type Played = { readonly exit: number | null; readonly out: string; readonly log: readonly string[] }

/** Runs the built simulator with the scenario in a file and a plan against it, both 600 times faster by their option. */
async function played(seed: number): Promise<Played> {
  const folder = await folderForTest()
  await writeFile(join(folder, 'tenantform.yml'), yaml)
  await writeFile(join(folder, 'scenario.json'), JSON.stringify(scenario))
  let stop: ((signal: NodeJS.Signals) => void) | undefined
  let over: ReturnType<typeof cli> | undefined
  try {
    await new Promise<void>((listening, failed) => {
      const words = ['--write-credentials', '.tenant', '--log', 'log.jsonl', '--faults', 'scenario.json']
      over = cli(['simulate', ...words, '--seed', String(seed), '--speed', '600'], {
        cwd: folder,
        started: (kill) => (stop = kill),
        said: (out) => {
          if (out.includes('listening on')) listening()
        },
      })
      over.then((early) => failed(new Error(early.out + early.err)), failed)
    })
    const lines = await readFile(join(folder, '.tenant/env'), 'utf8')
    const given = [...lines.matchAll(/^export ([A-Z_]+)='(.*)'$/gmu)].map(([, name = '', value = '']) => [name, value])
    const { TENANTFORM_SIMULATOR: simulator = '', ...env } = Object.fromEntries(given)
    const words = ['plan', '--simulator', simulator, '--speed', '600', '--concurrency', '1']
    const { exit, out } = await cli(words, { cwd: folder, env })
    stop?.('SIGTERM')
    expect((await over)?.exit).toBe(0)
    return { exit, out, log: withoutIds(await readFile(join(folder, 'log.jsonl'), 'utf8')) }
  } finally {
    stop?.('SIGTERM')
  }
}

/** The lines of a log, with every id named by the order in which it came: ids are made anew for each tenant and each run. */
function withoutIds(log: string): readonly string[] {
  const names = new Map<string, string>()
  const name = (id: string): string => {
    if (!names.has(id)) names.set(id, `id-${names.size}`)
    return names.get(id) ?? ''
  }
  return log
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, name)
    .trim()
    .split('\n')
}

test('a scenario from a file with one seed gives the same log and outcome twice, and another with another seed', async () => {
  const [first, second, other] = await Promise.all([played(7), played(7), played(8)])
  expect(second.log).toEqual(first.log)
  expect(other.log).not.toEqual(first.log)
  const ends = [first, second, other].map(({ exit, out }) => [exit, /Plan: .* create/u.exec(out)?.[0]])
  expect(ends).toEqual([1, 2, 3].map(() => [0, 'Plan: 1 to create']))
  expect(first.out).toContain('Its clock runs 600 times faster.')
  expect(first.log.filter((line) => /"status":(?:503|0)\b/u.test(line)).length).toBeGreaterThan(2)
})
