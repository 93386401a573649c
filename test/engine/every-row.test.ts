import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldKey } from '../../src/engine/fold.ts'
import { project } from '../../src/engine/project.ts'
import type { Instance } from '../../src/model/instance.ts'
import type { ResourceType } from '../../src/model/resource-type.ts'
import { planOf } from './builders.ts'
import { allRows, declarableRows, idOf, instanceOf } from './catalogue-worlds.ts'
import { exportedText, load, tenantWith } from './reread.ts'

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
