import { expect, test } from 'vitest'
import { drawTasks } from './configuration.ts'
import { diceOf } from './dice.ts'
import { prepareGround } from './ground.ts'

const seeds = Array.from({ length: 150 }, (_, n) => `drawing ${n}`)

/** What is not drawn yet: how the tenant stands to the world outside. test/simulator/outside.test.ts plays its traps. */
const undrawn = new Set([
  'entra.crossTenantAccessPolicyDefault',
  'entra.crossTenantAccessPolicyPartner',
  'entra.domain',
  'entra.domainFederation',
])

test('10 to 60 tasks over all five services, drawn from every writable row', async () => {
  const { pool, rows } = await prepareGround()
  const drawn = seeds.map((seed) => drawTasks(pool, rows, diceOf(seed)))
  const types = new Set(drawn.flatMap((tasks) => tasks.map((task) => `${task.service}.${task.word}`)))
  const writable = [...rows.values()].filter((row) => row.readOnly === undefined && (row.create || row.update))
  expect(writable.map((row) => row.name).filter((name) => !types.has(name) && !undrawn.has(name))).toEqual([])

  const sizes = drawn.map((tasks) => tasks.length)
  expect([Math.min(...sizes) >= 10, Math.max(...sizes) <= 60]).toEqual([true, true])
  const services = drawn.map((tasks) => new Set(tasks.map((task) => task.service)).size)
  expect(new Set(services)).toEqual(new Set([5]))
})
