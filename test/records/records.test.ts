import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/model/json.ts'
import { isJson, isJsonObject, sameJson } from '../../src/model/json.ts'
import { TenantformError } from '../../src/model/trouble.ts'
import { canonicalText, digest } from '../../src/records/canonical.ts'
import { decodeJournal, encodeEntry } from '../../src/records/journal-line.ts'
import { decodePlan, encodePlan } from '../../src/records/plan-file.ts'
import { outlineSnapshot } from '../../src/records/snapshot-outline.ts'
import { decodeSnapshot } from '../../src/records/snapshot.ts'
import { parseJson } from '../../src/records/to-json.ts'
import { declare, list, object, planOf, property, row, rows, tenant, world } from '../engine/builders.ts'

const json: fc.Arbitrary<Json> = fc.jsonValue().map((value): Json => (isJson(value) ? value : null))

function thrown(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof TenantformError) return error.message
    throw error
  }
  return 'nothing thrown'
}

describe('canonical text', () => {
  test('does not depend on the order of members, and reads back as the value', () => {
    expect(canonicalText({ b: [1, null, 'ä'], a: { d: true, c: '"' } })).toBe(
      '{"a":{"c":"\\"","d":true},"b":[1,null,"ä"]}',
    )
    fc.assert(
      fc.property(json, (value) => sameJson(JSON.parse(canonicalText(value)), JSON.parse(JSON.stringify(value)))),
    )
  })
  test('two values have one digest exactly when they are the same', () => {
    expect(digest({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
    fc.assert(fc.property(json, json, (left, right) => (digest(left) === digest(right)) === sameJson(left, right)))
  })
})

describe('a plan file', () => {
  const thing = row('test.thing', { properties: { p: property() } })
  const types = rows(thing)
  const { plan } = planOf(
    world(types, list(thing, object(thing, 'A', { p: 'old' }))),
    types,
    declare(thing, 'A', { p: 'new' }),
    declare(thing, 'B'),
  )
  const text = encodePlan(plan)

  test('gives the plan back', () => {
    expect(decodePlan(text, tenant.toUpperCase())).toEqual(plan)
  })

  test.each([
    ['one letter of it edited', text.replace('"new"', '"nEw"'), 'PLAN-EDITED'],
    ['its tenant edited', text.replace(tenant, tenant.replace('1111', '2222')), 'PLAN-EDITED'],
    ['what it waits for edited', text.replace('"needs": []', '"needs": ["x"]'), 'PLAN-EDITED'],
    ['another major version', text.replace('"formatVersion": 1', '"formatVersion": 2'), 'PLAN-UNREADABLE'],
    ['cut off', text.slice(0, 200), 'PLAN-UNREADABLE'],
    ['something else', '{"kind":"tenantform.snapshot"}', 'PLAN-UNREADABLE'],
  ])('%s is refused', (_, edited, code) => {
    expect(thrown(() => decodePlan(edited, tenant))).toContain(code)
  })

  test('an edit with a new digest over it still shows: the intent no longer fits', () => {
    const file = parseJson(text.replaceAll('"new"', '"theirs"'))
    const plan = isJsonObject(file) ? (file['plan'] ?? null) : null
    const forged = JSON.stringify({ kind: 'tenantform.plan', formatVersion: 1, digest: digest(plan), plan })
    expect(thrown(() => decodePlan(forged, tenant))).toContain('PLAN-EDITED')
  })

  test('of another tenant is refused', () => {
    expect(thrown(() => decodePlan(text, '22222222-2222-4222-8222-222222222222'))).toContain('PLAN-UNREADABLE')
  })
})

test.each([
  ['no JSON', '{', 'it is not a snapshot'],
  ['another kind', '{"kind":"x"}', 'it is not a snapshot'],
  ['another version', '{"kind":"tenantform.snapshot","formatVersion":9}', 'format version is 9'],
  ['no tenant', '{"kind":"tenantform.snapshot","formatVersion":1,"tenant":{}}', 'does not name its tenant'],
  ['a type that is none', snapshot({ bad: {} }), '"bad" is not the name of a type'],
  ['a type of nothing', snapshot({ 'a.b': {} }), 'types.a.b has neither'],
  [
    'an instance without values',
    snapshot({ 'a.b': { complete: true, instances: [{ key: 'k', id: 'i' }] } }),
    'types.a.b.instances[0] has no `values`',
  ],
])('a snapshot that is %s says so', (_, text, words) => {
  expect(thrown(() => decodeSnapshot(text))).toContain(words)
})

function snapshot(types: Json): string {
  return JSON.stringify({ kind: 'tenantform.snapshot', formatVersion: 1, tenant: { id: tenant }, taken: 'now', types })
}

test('a journal survives being cut off in its last line', () => {
  const entry = { n: 1, change: 'a.b/c', at: { type: 'a.b', key: 'c' }, phase: 'verified', verdict: 'same' } as const
  const text = encodeEntry(entry) + encodeEntry({ ...entry, n: 2 }).slice(0, 20)
  expect(decodeJournal(text)).toEqual({ lines: [{ n: 1, change: 'a.b/c', phase: 'verified', entry }], damaged: 1 })
})

test.each([
  [
    'a plan file',
    () => decodePlan(JSON.stringify({ kind: 'tenantform.plan', formatVersion: 'x'.repeat(10_000) }), tenant),
  ],
  ['a snapshot', () => decodeSnapshot(snapshot({ ['x'.repeat(10_000)]: {} }))],
  [
    'the outline of a snapshot',
    () => outlineSnapshot(JSON.stringify({ kind: 'tenantform.snapshot', formatVersion: 'x'.repeat(10_000) })),
  ],
])('%s is refused in bounded words, whatever is in it', (_, act) => {
  const words = thrown(act)
  expect(words).toContain('xxx')
  expect(words.length).toBeLessThan(500)
})
