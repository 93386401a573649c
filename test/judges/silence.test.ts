import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/model/json.ts'
import type { Properties, Property } from '../../src/model/resource-type.ts'
import { project } from '../../src/engine/project.ts'
import { judge } from '../../src/judges/guards.ts'
import type { Change } from '../../src/model/plan.ts'
import { at, declare, list, object, row, rows, world } from '../engine/builders.ts'
import { rows as catalogueRows } from '../catalogue/readers.ts'
import { configuration } from './case.ts'

/** Values as a property may have them, the dangerous ones among them. */
function valueOf(property: Property): fc.Arbitrary<Json> {
  if (property.list !== undefined) {
    const { list: _list, listKey: _listKey, ...one } = property
    return fc.array(valueOf(one), { maxLength: 2 })
  }
  if (property.of !== undefined) return valuesOf(property.of)
  const ordered = Array.isArray(property.safer) ? property.safer : []
  return fc.constantFrom<Json>(null, true, false, -1, '-1', 'a', ...ordered, ...(property.values ?? []))
}

function valuesOf(properties: Properties): fc.Arbitrary<JsonObject> {
  const some = Object.entries(properties).slice(0, 60)
  return fc.record(Object.fromEntries(some.map(([name, property]) => [name, valueOf(property)])))
}

/** Guards of another kind: they ask what a plan leaves, how much it does, or how sure it is, whatever it changes. */
const about = [
  /^GUARD-(?:BREAK-GLASS|NO-BREAKGLASS|SELF|MAX-|LAST-ADMIN|IRREVERSIBLE|ADMIN-LOCKOUT|UNPROTECTED)/u,
  /^UNPROVEN$/u,
  /^POLICY-/u,
]

test.each(catalogueRows.map((one) => [one.name, one] as const))(
  'law: of %s nothing is said where what is written is what was there',
  (_, type) => {
    fc.assert(
      fc.property(valuesOf(type.properties), (values) => {
        const there = object(row(type.name), 'x', values)
        const before = world(rows(type), list(type, { ...there, values }))
        const change: Change = {
          id: 'x',
          action: 'update',
          at: there.at,
          objectId: there.id,
          differences: [],
          values,
          needs: [],
          basis: null,
          before: { ...there, values },
          task: { job: 'j' },
          declared: at([]),
        }
        const findings = judge({
          before,
          after: project(before, [change], rows(type)),
          changes: [change],
          configuration: configuration([{ ...declare(row(type.name), 'x'), type }], { breakGlass: [] }),
          types: rows(type),
          self: { client: 'client', objectId: 'self' },
          now: 0,
        })
        expect(findings.map(({ rule }) => rule).filter((rule) => !about.some((one) => one.test(rule)))).toEqual([])
      }),
      { numRuns: 20 },
    )
  },
)
