import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/catalogue.ts'
import { writeDocument } from '../../src/config/write-yaml.ts'
import { exportConfiguration } from '../../src/engine/export.ts'
import { worldFromSnapshot } from '../../src/engine/snapshot-world.ts'
import { digest } from '../../src/records/canonical.ts'
import { decodeJournal } from '../../src/records/journal-line.ts'
import { decodePlan, encodePlan } from '../../src/records/plan-file.ts'
import { outlineSnapshot } from '../../src/records/snapshot-outline.ts'
import { decodeSnapshot, encodeSnapshot, snapshotOf } from '../../src/records/snapshot.ts'
import { parseJson } from '../../src/records/to-json.ts'
import { isJsonObject } from '../../src/model/json.ts'
import type { World } from '../../src/model/world.ts'
import { readScenario } from '../../src/simulator/scenario.ts'
import { readSnapshot } from '../../src/simulator/tenant/snapshot.ts'
import { declare, list, object, planOf, property, row, rows, tenant, world } from '../engine/builders.ts'
import { root } from '../e2e/front-door.ts'
import { attack } from './attack.ts'
import { mutateJson } from './mutate.ts'
import { record } from './tape.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
/** A snapshot of a few types, so that most changes hit what matters. */
function snapshotText(seen: World, count: number): Uint8Array {
  const { types: all, ...rest } = snapshotOf(seen, '2026-11-25T12:00:00Z', 'contoso.onmicrosoft.com')
  return bytes(encodeSnapshot({ ...rest, types: new Map([...all].slice(0, count)) }))
}
const textOf = (input: Uint8Array): string => new TextDecoder().decode(input)

const thing = row('test.thing', { properties: { p: property(), q: property({ list: 'set' }) } })
const types = rows(thing)
const planned = planOf(
  world(types, list(thing, object(thing, 'A', { p: 'old', q: ['x'] }), object(thing, 'C'))),
  types,
  declare(thing, 'A', { p: 'new', q: ['y', 'x'] }),
  declare(thing, 'B'),
  declare(thing, 'C', {}, { ensure: 'absent' }),
)

test(
  'a plan file: any text is refused by its code, also where its digest was made anew',
  { timeout: 60_000 },
  async () => {
    expect(
      await attack({
        name: 'plan file',
        samples: [bytes(encodePlan(planned.plan))],
        mutate: mutateJson,
        take: (input, dice) => {
          const json = parseJson(textOf(input))
          const signed =
            isJsonObject(json) && json['plan'] !== undefined && dice.chance(80)
              ? JSON.stringify({ ...json, digest: digest(json['plan']) })
              : textOf(input)
          const plan = decodePlan(signed, tenant)
          expect(encodePlan(plan)).not.toBe('')
        },
      }),
    ).toEqual([])
  },
)

test(
  'a snapshot: any text is refused by its code or gives a world that can be exported and written',
  { timeout: 60_000 },
  async () => {
    const { world: seen } = await record('teams', ['teams'])
    const all = await openCatalogue((asset) => readFile(join(root, asset), 'utf8')).service('teams')
    expect(
      await attack({
        name: 'snapshot',
        samples: [4, 12].map((count) => snapshotText(seen, count)),
        mutate: mutateJson,
        take: (input) => {
          expect(outlineSnapshot(textOf(input)).types).toBeInstanceOf(Map)
          const back = worldFromSnapshot(decodeSnapshot(textOf(input)), all)
          expect(writeDocument(exportConfiguration(back, all))).not.toBe('')
        },
      }),
    ).toEqual([])
  },
)

test(
  'what the simulator is started with: any scenario or state is read or refused in words',
  { timeout: 60_000 },
  async () => {
    const fault = { host: 'graph', path: '/groups$', method: 'post', effect: 'write', nth: 2, times: 3, percent: 50 }
    const settings = {
      latency: { graph: [10, 20] },
      tokenSeconds: 600,
      pageSize: 5,
      skewSeconds: -3,
      budgets: { writes: 5 },
    }
    const acts = [
      'reset',
      'hang',
      { delayMs: 5 },
      { status: 503, headers: { 'retry-after': '7' }, body: { error: {} } },
    ]
    expect(
      await attack({
        name: 'scenario',
        samples: [bytes(JSON.stringify({ faults: acts.map((act) => ({ ...fault, do: act })), ...settings }))],
        mutate: mutateJson,
        plainErrors: true,
        take: (input) => readScenario(parseJson(textOf(input))),
      }),
    ).toEqual([])
    const { world: seen } = await record('graph', ['entra'])
    expect(
      await attack({
        name: 'state',
        samples: [4, 12].map((count) => snapshotText(seen, count)),
        mutate: mutateJson,
        plainErrors: true,
        take: (input) => readSnapshot(parseJson(textOf(input))),
      }),
    ).toEqual([])
  },
)

test('a journal: any text gives the entries that are whole', { timeout: 60_000 }, async () => {
  const line = '{"n":1,"at":"2026-11-25T12:00:00Z","change":"test.thing/A","phase":"intent"}\n'
  expect(
    await attack({
      name: 'journal',
      samples: [bytes(line.repeat(5))],
      mutate: mutateJson,
      take: (input) => {
        const { lines, damaged } = decodeJournal(textOf(input))
        const written = textOf(input)
          .split('\n')
          .filter((one) => one.trim() !== '')
        expect(lines.length + damaged).toBe(written.length)
      },
    }),
  ).toEqual([])
})
