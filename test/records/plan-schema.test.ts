import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { Json } from '../../src/model/json.ts'
import { isJsonObject } from '../../src/model/json.ts'
import { encodePlan } from '../../src/records/plan-file.ts'
import { planFileSchema } from '../../src/records/plan-schema.ts'
import { withFindings } from '../../src/engine/plan.ts'
import { declare, list, object, planOf, property, row, rows, world } from '../engine/builders.ts'

const thing = row('test.thing', {
  priority: 'place',
  properties: { p: property(), place: property({ shape: 'integer' }) },
})
const types = rows(thing)
const made = planOf(
  world(types, list(thing, object(thing, 'A', { p: 'old', place: 0 }), object(thing, 'gone', { place: 1 }))),
  types,
  declare(thing, 'B', { p: 'x' }),
  declare(thing, 'A', { p: 'new' }),
  declare(thing, 'gone', {}, { ensure: 'absent', note: 'for a reason' }),
).plan
const judged = withFindings(made, [
  {
    rule: 'GUARD-X',
    verdict: 'waived',
    severity: 'high',
    stops: true,
    subject: null,
    message: 'm',
    hint: 'h',
    evidence: [1],
  },
])
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  isJsonObject(planFileSchema) ? planFileSchema : {},
)
const file: unknown = JSON.parse(encodePlan({ ...judged, made: '2026-11-25T12:00:00.000Z', rehearsal: 'a copy' }))

test('a plan file of every kind of change is what the schema says', () => {
  expect(made.changes.map((one) => one.action).sort()).toEqual(['create', 'delete', 'update'])
  expect([validate(file), validate.errors]).toEqual([true, null])
})

test.each<[string, (json: Record<string, Json>) => unknown]>([
  ['another kind', (json) => ({ ...json, kind: 'tenantform.snapshot' })],
  ['another version', (json) => ({ ...json, formatVersion: 2 })],
  ['a further member', (json) => ({ ...json, more: 1 })],
  ['a digest that is none', (json) => ({ ...json, digest: 'x' })],
  ['no plan', ({ plan: _plan, ...rest }) => rest],
])('%s is not', (_, change) => {
  const json: Record<string, Json> = JSON.parse(encodePlan(judged))
  expect(validate(change(json))).toBe(false)
})
