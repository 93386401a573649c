import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inverseOf } from '../../src/engine/inverse.ts'
import { project } from '../../src/engine/project.ts'
import type { JsonObject } from '../../src/model/json.ts'
import type { Change } from '../../src/model/plan.ts'
import type { ResourceType } from '../../src/model/resource-type.ts'
import { declare, list, object, planOf, property, row, rows, world } from './builders.ts'

const group = row('test.group', { remove: 'delete' })
const policy = row('test.policy', {
  properties: { p: property(), q: property(), group: property({ ref: { to: ['test.group'] } }) },
})
const fixed = row('test.fixed', { remove: 'never' })
const quiet = row('test.quiet', { properties: { secretly: property({ echo: 'writeOnly' }) } })
const types = rows(group, policy, fixed, quiet)
const id = (n: number): string => `${n}0000000-0000-4000-8000-000000000000`
const place = (change: string): { file: string; line: number; column: number } => ({
  file: `plan.json#${change}`,
  line: 1,
  column: 1,
})
const never = (): boolean => false

function undo(changes: readonly Change[], inBin = never): ReturnType<typeof inverseOf> {
  return inverseOf(changes, types, inBin, place)
}

function tenantOf(...things: readonly ReturnType<typeof object>[]): ReturnType<typeof world> {
  const of = (type: ResourceType): ReturnType<typeof list> =>
    list(type, ...things.filter((one) => one.at.type === type.name))
  return world(types, of(group), of(policy), of(fixed), of(quiet))
}

describe('what undoes a plan', () => {
  test('takes away what it made, and gives back what it changed: the touched properties alone', () => {
    const before = tenantOf(object(policy, 'A', { p: 'old', q: 'kept' }, id(1)))
    const { plan } = planOf(before, types, declare(policy, 'A', { p: 'new' }), declare(policy, 'B', { p: 'x' }))
    const { desired, lost } = undo(plan.changes)
    expect(desired.map(({ at, ensure, values, id: pinned }) => [at.key, ensure, values, pinned])).toEqual([
      ['A', 'present', { name: 'A', p: 'old' }, id(1)],
      ['B', 'absent', { name: 'B' }, undefined],
    ])
    expect(desired[0]?.positions(['p'])).toEqual(place('test.policy/A'))
    expect(lost).toEqual([])
  })
  test('clears what was not there', () => {
    const { plan } = planOf(tenantOf(object(policy, 'A', {}, id(1))), types, declare(policy, 'A', { p: 'new' }))
    expect(undo(plan.changes).desired[0]?.values).toEqual({ name: 'A', p: null })
  })
  test('gives an object its old name back', () => {
    const before = tenantOf(object(policy, 'Old', {}, 'by-name'))
    const { plan } = planOf(before, types, declare(policy, 'New', {}, { was: 'Old' }))
    expect(undo(plan.changes).desired).toMatchObject([{ at: { key: 'Old' }, was: 'New', values: { name: 'Old' } }])
  })
  test('brings a deleted object back out of the bin, else makes it anew and says so', () => {
    const before = tenantOf(object(policy, 'A', { p: 'old' }, id(1)))
    const { plan } = planOf(before, types, declare(policy, 'A', {}, { ensure: 'absent' }))
    expect(undo(plan.changes, () => true)).toMatchObject({ desired: [{ revives: id(1), ensure: 'present' }], lost: [] })
    const anew = undo(plan.changes)
    expect(anew.desired).toMatchObject([{ values: { name: 'A', p: 'old' } }])
    expect(anew.desired[0]).not.toHaveProperty('revives')
    expect(anew.lost).toEqual([{ address: 'test.policy/A', why: 'it is made anew, under another id' }])
  })
  test('lets what referred to an object that is made anew refer to the new one', () => {
    const before = tenantOf(object(group, 'G', {}, id(1)), object(policy, 'A', { group: id(1) }, id(2)))
    const { plan } = planOf(
      before,
      types,
      declare(policy, 'A', { group: null }),
      declare(group, 'G', {}, { ensure: 'absent' }),
    )
    const back = undo(plan.changes).desired.find((one) => one.at.key === 'A')
    expect(back?.values['group']).toEqual({ $ref: { types: ['test.group'], name: 'G' } })
    expect(undo(plan.changes, () => true).desired.find((one) => one.at.key === 'A')?.values['group']).toBe(id(1))
  })
  test.each([
    ['the service never deletes', declare(fixed, 'F'), 'the service does not let an object of this type be deleted'],
    [
      'the service never shows',
      declare(quiet, 'Q', { secretly: 'x' }),
      'secretly is never given back by the service, so its old value is not known',
    ],
  ])('says what cannot be undone: what %s', (_, wanted, why) => {
    const [change] = planOf(tenantOf(), types, wanted).plan.changes
    if (change === undefined) throw new Error('nothing is planned')
    const updated = { action: 'update', before: object(wanted.type, 'Q', {}, id(3)) } as const
    const seen = wanted.type === quiet ? { ...change, ...updated } : change
    expect(undo([seen]).lost.map((one) => one.why)).toEqual([why])
  })
  test('undone on the tenant as it will be, gives the tenant as it was', () => {
    const value = fc.constantFrom(null, 'a', 'b', 'c')
    const thing = fc.record({ key: fc.constantFrom('A', 'B', 'C', 'D'), p: value, q: value })
    const things = fc.uniqueArray(thing, { selector: (one) => one.key })
    const ensure = fc.constantFrom('present' as const, 'absent' as const)
    fc.assert(
      fc.property(things, things, ensure, (had, wanted, last) => {
        const before = tenantOf(...had.map(({ key, p, q }, n) => object(policy, key, { p, q }, id(n))))
        const desired = wanted.map(({ key, p, q }, n) =>
          declare(policy, key, n === 0 && last === 'absent' ? {} : { p, q }, n === 0 ? { ensure: last } : {}),
        )
        const { changes } = planOf(before, types, ...desired).plan
        const after = project(before, changes, types)
        const inverse = undo(changes, () => true).desired
        const back = project(after, planOf(after, types, ...inverse).plan.changes, types)
        const shown = (one: typeof before): unknown => {
          const all = one.of('test.policy')
          if (all.is !== 'present') return all
          return [...all.value]
            .sort((left, right) => (left.at.key < right.at.key ? -1 : 1))
            .map(({ at, values }) => [at.key, values['p'] ?? null, values['q'] ?? null])
        }
        expect(shown(back)).toEqual(shown(before))
      }),
    )
  })
})

describe('what others did since', () => {
  const nested = row('test.nested', {
    properties: {
      users: property({ shape: 'object', of: { include: property(), exclude: property() } }),
      p: property(),
    },
  })
  const assignment = row('test.assignment', {
    key: ['role', 'group'],
    properties: { role: property(), group: property({ ref: { to: ['test.group'] } }) },
  })
  const known = rows(nested, policy, group, assignment)
  const values = (include: string, exclude: string): JsonObject => ({ users: { include, exclude } })

  test('stays where the plan did not touch it, inside a property that it touched as well', () => {
    const before = world(known, list(nested, object(nested, 'N', values('old', 'a'), id(1))))
    const { changes } = planOf(before, known, declare(nested, 'N', { users: { include: 'new' } })).plan
    const since = world(known, list(nested, object(nested, 'N', values('new', 'by another'), id(1))))
    const { desired } = inverseOf(changes, known, never, place)
    const back = planOf(since, known, ...desired).plan.changes
    expect(back.map((one) => one.values)).toEqual([values('old', 'by another')])
  })
  test('stays where a delete was never carried out, or another object has the name now', () => {
    const before = world(known, list(policy, object(policy, 'A', { p: 'old' }, id(1))))
    const { changes } = planOf(before, known, declare(policy, 'A', {}, { ensure: 'absent' })).plan
    for (const [other, inBin] of [
      [id(1), false],
      [id(2), true],
      [id(2), false],
    ] as const) {
      const since = world(known, list(policy, object(policy, 'A', { p: 'by another' }, other)))
      const { desired } = inverseOf(changes, known, () => inBin, place)
      expect(planOf(since, known, ...desired).plan.changes).toEqual([])
    }
  })
  test('each of two that share a name gets back its own', () => {
    const two = (p: string, q: string): ReturnType<typeof world> =>
      world(known, list(policy, object(policy, 'A', { p }, id(1)), object(policy, 'A', { p: q }, id(2))))
    const wanted = [1, 2].map((n) => declare(policy, 'A', { p: 'new' }, { id: id(n) }))
    const { changes } = planOf(two('first', 'second'), known, ...wanted).plan
    const { desired } = inverseOf(changes, known, never, place)
    const back = planOf(two('new', 'new'), known, ...desired).plan.changes
    expect(back.map((one) => [one.objectId, one.values['p']])).toEqual([
      [id(1), 'first'],
      [id(2), 'second'],
    ])
  })
  test('what was made and is known by what it refers to is found again', () => {
    const before = world(known, list(group, object(group, 'G', {}, id(1))), list(assignment))
    const wanted = declare(assignment, 'reader / G', {
      role: 'reader',
      group: { $ref: { types: ['test.group'], name: 'G' } },
    })
    const { changes } = planOf(before, known, wanted).plan
    const made = object(assignment, `reader / ${id(1)}`, { role: 'reader', group: id(1) }, 'a-1')
    const since = world(known, list(group, object(group, 'G', {}, id(1))), list(assignment, made))
    const back = planOf(since, known, ...inverseOf(changes, known, never, place).desired).plan.changes
    expect(back.map((one) => [one.action, one.objectId])).toEqual([['delete', 'a-1']])
  })

  test('says that the order of like objects is not put back', () => {
    const ruled = row('test.ruled', { priority: 'place', properties: { place: property({ shape: 'integer' }) } })
    const all = rows(ruled)
    const held = ['A', 'B', 'X', 'Y'].map((key, place) => object(ruled, key, { place }, id(place + 1)))
    const before = world(all, list(ruled, ...held))
    const undone = (...desired: Parameters<typeof planOf>[2][]): readonly unknown[] =>
      inverseOf(planOf(before, all, ...desired).plan.changes, all, never, place).lost.map((one) => [
        one.address,
        one.why,
      ])
    const last = 'its place (0) among its like: it comes last'
    expect(undone(declare(ruled, 'A', {}, { ensure: 'absent' }))).toContainEqual(['test.ruled/A', last])
    const moved = undone(declare(ruled, 'Y'), declare(ruled, 'X'), declare(ruled, 'A'))
    expect(moved).toEqual([
      [
        'test.ruled',
        'several of its objects moved, and moving each back to its number may leave another order: look at it',
      ],
    ])
    expect(undone(declare(ruled, 'B'), declare(ruled, 'A'))).toEqual([])
  })
})
