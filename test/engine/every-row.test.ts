import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadConfiguration } from '../../src/config/load-configuration.ts'
import { writeDocument } from '../../src/config/write-yaml.ts'
import { exportConfiguration } from '../../src/engine/export.ts'
import { foldKey } from '../../src/engine/fold.ts'
import { project } from '../../src/engine/project.ts'
import { serviceOf } from '../../src/model/address.ts'
import type { Desired } from '../../src/model/desired.ts'
import type { Instance } from '../../src/model/instance.ts'
import type { ResourceType } from '../../src/model/resource-type.ts'
import type { World } from '../../src/model/world.ts'
import { list, planOf, world } from './builders.ts'
import { allRows, declarableRows, idOf, instanceOf, targets } from './catalogue-worlds.ts'

const services = [...new Set([...allRows.keys()].map(serviceOf))]
const rowsOf = new Map(
  services.map((service) => [service, new Map([...allRows].filter(([name]) => serviceOf(name) === service))]),
)

function load(text: string): Promise<readonly Desired[]> {
  return loadConfiguration({
    file: 'tenantform.yml',
    read: () => Promise.resolve(text),
    list: () => Promise.resolve([]),
    catalogue: { services: () => services, service: (name) => Promise.resolve(rowsOf.get(name) ?? new Map()) },
    vars: new Map(),
    env: () => undefined,
    allowedEnv: [],
    now: 0,
  }).then(({ desired }) => desired)
}

/** A tenant that has the given objects of one row, and two of every other. */
function tenantWith(type: ResourceType, instances: readonly Instance[]): World {
  return world(
    allRows,
    ...[...allRows.values()].map((one) => list(one, ...(one === type ? instances : (targets.get(one.name) ?? [])))),
  )
}

/** One to three objects of a row, some with the name of another; one of a singleton. */
function objectsOf(type: ResourceType): fc.Arbitrary<readonly Instance[]> {
  if (type.key.length === 0) return instanceOf(type, 1).map((one) => [one])
  return fc
    .tuple(instanceOf(type, 1), instanceOf(type, 2), instanceOf(type, 3), fc.nat(3))
    .map(([first, second, ...rest]) => {
      const [third, dice] = rest
      const twins = dice === 0 && type.kinds?.some(({ tell }) => type.key.includes(tell.property)) !== true
      const names = Object.fromEntries(type.key.map((name) => [name, first.values[name] ?? null]))
      const twin = { ...second, at: first.at, values: { ...second.values, ...names } }
      const all = twins ? [first, twin, third] : [first, second, third]
      const kept = twins ? all : [...new Map(all.map((one) => [foldKey(type, one.at.key), one])).values()]
      return kept.map((one, index) => ({ ...one, id: idOf(type.name, index + 1) }))
    })
}

/** The configuration of the row's objects alone, with names for whatever of the tenant they refer to. */
const exportedText = (seen: World, type: ResourceType): string =>
  writeDocument(exportConfiguration({ ...seen, types: () => [type.name] }, allRows))

describe.each(declarableRows.map((type) => [type.name, type] as const))('%s', (_, type) => {
  test('export then plan is empty, for any object', async () => {
    await fc.assert(
      fc.asyncProperty(objectsOf(type), async (instances) => {
        const seen = tenantWith(type, instances)
        const { plan, drift, troubles } = planOf(seen, allRows, ...(await load(exportedText(seen, type))))
        expect({ changes: plan.changes, drift, troubles }).toEqual({ changes: [], drift: [], troubles: [] })
      }),
      { numRuns: 6 },
    )
  })

  test('the plan of a world as it will be is empty, for any object declared over any other', async () => {
    await fc.assert(
      fc.asyncProperty(objectsOf(type), objectsOf(type), async (wanted, held) => {
        const desired = await load(exportedText(tenantWith(type, wanted), type))
        const seen = tenantWith(type, held)
        const { plan, troubles } = planOf(seen, allRows, ...desired)
        // A task that was stopped may be possible in the world that the others leave.
        if (troubles.length > 0) return
        const again = planOf(project(seen, plan.changes, allRows), allRows, ...desired)
        expect(again.plan.changes).toEqual([])
      }),
      { numRuns: 4 },
    )
  })
})
