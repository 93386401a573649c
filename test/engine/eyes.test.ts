import { describe, expect, test } from 'vitest'
import { present } from '../../src/model/observed.ts'
import type { Reader } from '../../src/model/protocol.ts'
import { basisOf } from '../../src/engine/basis.ts'
import { openEyes, pick } from '../../src/engine/eyes.ts'
import { declare, list, lookUp, object, planOf, property, row, rows, tenant, unreadable, world } from './builders.ts'

const rule = row('test.rule', {
  priority: 'Priority',
  properties: { Priority: property({ shape: 'integer' }), text: property(), stamp: property({ write: 'never' }) },
})
const types = rows(rule)
const [change] = planOf(
  world(types, list(rule, object(rule, 'A', { text: 'x' }))),
  types,
  declare(rule, 'A', { text: 'y' }),
).plan.changes

function eyes(during: () => void = () => undefined) {
  let now = 0
  let reads = 0
  const reader: Reader = {
    async *observe() {
      reads += 1
      during()
      yield { type: rule.name, scope: 'all', seen: present([object(rule, 'A', { text: String(reads) })]) }
    },
  }
  const clock = { now: () => now, sleep: () => Promise.resolve() }
  const made = openEyes(tenant, { reader, types, clock, signal: new AbortController().signal })
  return {
    ...made,
    pass: (ms: number) => {
      now += ms
    },
    see: async (maxAgeMs: number) => {
      if (change === undefined) throw new Error('the plan has one change')
      const seen = await made.at(rule, change, change.objectId, maxAgeMs)
      return seen.is === 'present' ? seen.value.values['text'] : seen.is
    },
  }
}

test('a list is remembered until it is too old, or its type was written to', async () => {
  const own = eyes()
  expect([await own.see(100), await own.see(100)]).toEqual(['1', '1'])
  own.pass(101)
  expect(await own.see(100)).toBe('2')
  own.stale(rule.name)
  expect(await own.see(100)).toBe('3')
  expect(await own.see(-1)).toBe('4')
})

test('a list that was read while its type was written to is not remembered', async () => {
  let write = (): void => undefined
  const own = eyes(() => {
    write()
  })
  write = () => {
    own.stale(rule.name)
  }
  expect([await own.see(100), await own.see(100)]).toEqual(['1', '2'])
})

test('an object rests on its id and on what can be written of it, not on its place or what the service computes', () => {
  const basis = (values: { readonly [name: string]: string | number }, id = 'a') =>
    basisOf(rule, object(rule, 'A', values, id))
  const first = basis({ text: 'x', Priority: 1, stamp: 'now' })
  expect(basis({ text: 'x', Priority: 2, stamp: 'then' })).toBe(first)
  expect(basis({ text: 'y', Priority: 1, stamp: 'now' })).not.toBe(first)
  expect(basis({ text: 'x', Priority: 1, stamp: 'now' }, 'b')).not.toBe(first)
})

describe('the object of a change', () => {
  const person = row('test.person', { cardinality: 'perObject' })
  const one = object(person, 'A', {}, 'ID-1')
  const [made] = planOf(world(rows(person), lookUp(person, 'A', one)), rows(person), declare(person, 'A', { p: 1 }))
    .plan.changes
  const of = (seen: ReturnType<typeof world>, id: string | null) => {
    if (change === undefined) throw new Error('the plan has one change')
    return pick(seen, person, { ...change, ...made, at: { type: person.name, key: 'A' } }, id)
  }

  test('that was looked up by its key is the one with the id, whatever its case', () => {
    const seen = world(rows(person), lookUp(person, 'A', object(person, 'A', {}, 'other'), one))
    expect(of(seen, 'id-1')).toEqual(present(one))
    expect(of(seen, 'ID-1')).toEqual(present(one))
  })

  test('is gone where only others have its key', () => {
    expect(of(world(rows(person), lookUp(person, 'A', object(person, 'A', {}, 'other'))), 'id-1').is).toBe('absent')
  })

  test('is gone where nobody has its key, and unknown where nobody looked', () => {
    expect(of(world(rows(person), lookUp(person, 'A')), 'id-1').is).toBe('absent')
    expect(of(world(rows(person), unreadable(person)), 'id-1').is).toBe('unknown')
  })

  test('without an id is the first with its key', () => {
    expect(of(world(rows(person), lookUp(person, 'A', one)), null)).toEqual(present(one))
    expect(of(world(rows(person), lookUp(person, 'A')), null).is).toBe('absent')
  })

  test('of which there is one only is that one', () => {
    const single = row('test.single', { cardinality: 'singleton', key: [] })
    if (change === undefined) throw new Error('the plan has one change')
    const there = object(single, '', {}, 's')
    expect(pick(world(rows(single), list(single, there)), single, change, 'any')).toEqual(present(there))
    expect(pick(world(rows(single), list(single)), single, change, 'any').is).toBe('absent')
    expect(pick(world(rows(single), unreadable(single)), single, change, 'any').is).toBe('unknown')
  })
})
