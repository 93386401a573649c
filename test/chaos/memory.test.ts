import { rm } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { drawTasks, yamlOf } from './configuration.ts'
import { diceOf } from './dice.ts'
import { newMachine, openTenant, prepareGround } from './ground.ts'
import type { Ground } from './ground.ts'
import { start } from './process.ts'
import type { Ended } from './process.ts'
import type { Fault } from '../../src/simulator/start.ts'

/** Four of five requests are refused and come again, some of them dozens of times. */
const storm: Fault = {
  match: { host: /^(?!login)/u, batchItem: false },
  percent: 80,
  do: { status: 429, headers: { 'retry-after': '1' } },
}

async function runThrough(
  ground: Ground,
  yaml: string,
  faults: readonly Fault[],
): Promise<Ended & { requests: number }> {
  let look = (): void => undefined
  const simulator = await openTenant(ground, { onRequest: () => look() })
  try {
    for (const fault of faults) simulator.fault(fault)
    const { folder, env } = await newMachine(simulator, ground.speed, yaml)
    const running = start(['apply', '--format', 'json', '--retries', '100', '--timeout', '30'], folder, env)
    look = running.look
    const ended = await running.ended
    await rm(folder, { recursive: true, force: true })
    return { ...ended, requests: simulator.log.length }
  } finally {
    await simulator.close()
  }
}

/** What a run may hold above its calm twin, and in its last quarter above its second: what the collector leaves lying, in MB. */
const slack = 24

test(
  'a run of many refusals holds no more than one that is not, and no more the longer it lasts',
  { timeout: 180_000 },
  async () => {
    const ground = await prepareGround()
    const yaml = yamlOf(drawTasks(ground.pool, ground.rows, diceOf('memory')))
    const calm = await runThrough(ground, yaml, [])
    const stormy = await runThrough(ground, yaml, [storm])
    const quarter = (n: number): number => {
      const size = stormy.megabytes.length / 4
      return Math.max(...stormy.megabytes.slice(Math.floor(size * n), Math.floor(size * (n + 1))))
    }
    const told = [calm, stormy].map((one) => `${one.requests} requests, ${Math.round(one.peakMegabytes)} MB`)
    process.stdout.write(
      `${told.join('; ')}; by quarters ${[0, 1, 2, 3].map((n) => Math.round(quarter(n))).join(', ')} MB\n`,
    )
    expect([calm.exit, stormy.exit]).toEqual([0, 0])
    expect(stormy.requests).toBeGreaterThan(3 * calm.requests)
    expect(stormy.peakMegabytes).toBeLessThan(calm.peakMegabytes + slack)
    expect(quarter(3)).toBeLessThan(quarter(1) + slack)
  },
)
