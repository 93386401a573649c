import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idToCome, project } from '../../src/engine/project.ts'
import { declare, list, lookUp, object, planOf, property, ref, row, rows, unreadable, world } from './builders.ts'
import { declaredValues, group, ignored, observedValues, thing, types } from './forms.ts'

test('the plan of a world as it will be is empty, for any declaration and any tenant', () => {
  fc.assert(
    fc.property(declaredValues, fc.option(observedValues), ignored, fc.boolean(), (values, observed, ignore, gone) => {
      const seen = world(
        types,
        list(
          thing,
          ...(observed === null ? [] : [object(thing, 'T', observed)]),
          object(thing, 'Other', { text: 'x' }),
        ),
        lookUp(group, 'Old', object(group, 'Old')),
        lookUp(group, 'New'),
      )
      const desired = [
        declare(thing, 'T', values, { ignore, ensure: gone ? 'absent' : 'present' }),
        declare(group, 'New'),
        declare(group, 'Old'),
      ]
      const { plan, troubles } = planOf(seen, types, ...desired)
      const after = project(seen, plan.changes, types)
      const again = planOf(after, types, ...desired)
      expect(troubles).toEqual([])
      expect(again.plan.changes).toEqual([])
      expect(again.drift).toEqual([])
      // What nobody declared is not touched.
      expect(after.find('test.thing', 'Other')).toEqual(seen.find('test.thing', 'Other'))
    }),
    { numRuns: 1500 },
  )
})

test('a change writes no property that its task does not declare, but what a closed whole must lose', () => {
  fc.assert(
    fc.property(declaredValues, observedValues, (values, observed) => {
      const seen = world(
        types,
        list(thing, object(thing, 'T', observed)),
        lookUp(group, 'Old', object(group, 'Old')),
        lookUp(group, 'New'),
      )
      const { plan } = planOf(seen, types, declare(thing, 'T', values), declare(group, 'New'))
      const allowed = [...Object.keys(values), 'name', ...(thing.closed ?? [])]
      for (const change of plan.changes.filter((one) => one.at.type === 'test.thing'))
        expect(Object.keys(change.values).filter((name) => !allowed.includes(name))).toEqual([])
    }),
  )
})

describe('a projected world', () => {
  test('holds what is to be made under an id of ours, and references to it', () => {
    const seen = world(types, list(thing), lookUp(group, 'New'))
    const { plan } = planOf(
      seen,
      types,
      declare(group, 'New'),
      declare(thing, 'T', { reference: [ref('test.group', 'New')] }),
    )
    const after = project(seen, plan.changes, types)
    const id = idToCome({ type: 'test.group', key: 'New' })
    expect(after.byId('test.group', id)?.at.key).toBe('New')
    expect(after.find('test.thing', 'T')).toMatchObject({ value: [{ values: { reference: [id] } }] })
    expect(seen.find('test.group', 'New')).toEqual({ is: 'absent' })
  })

  test('is looked at as directly after thousands of changes as after one', () => {
    const seen = world(types, lookUp(group, 'New'), lookUp(group, 'Group 0'))
    const [first] = planOf(seen, types, declare(group, 'New')).plan.changes
    const changes = Array.from({ length: 15_000 }, (_, index) =>
      first === undefined ? [] : [{ ...first, at: { type: group.name, key: `Group ${index}` } }],
    ).flat()
    const after = project(seen, changes, types)

    expect(changes).toHaveLength(15_000)
    expect(after.find(group.name, 'Group 0')).toMatchObject({ value: [{ at: { key: 'Group 0' } }] })
    expect(after.byId(group.name, idToCome({ type: group.name, key: 'Group 14999' }))?.at.key).toBe('Group 14999')
  })

  test('writes of an object to come what a reference goes by', () => {
    const place = row('test.place')
    const use = row('test.use', { properties: { place: property({ ref: { to: ['test.place'], by: 'name' } }) } })
    const known = rows(place, use)
    const seen = world(known, list(place), list(use))
    const byName = { $ref: { types: ['test.place'], name: 'New', by: 'name' } } as const
    const desired = [declare(use, 'U', { place: byName }), declare(place, 'New')]
    const after = project(seen, planOf(seen, known, ...desired).plan.changes, known)
    expect(after.find('test.use', 'U')).toMatchObject({ value: [{ values: { place: 'New' } }] })
    expect(planOf(after, known, ...desired).plan.changes).toEqual([])
  })

  test('keeps unknown what could not be read, and knows what is deleted and renamed', () => {
    const seen = world(types, list(thing, object(thing, 'A'), object(thing, 'B', {}, 'b')), unreadable(group, 'X'))
    const { plan } = planOf(
      seen,
      types,
      declare(thing, 'A', {}, { ensure: 'absent' }),
      declare(thing, 'C', {}, { was: 'B' }),
    )
    const after = project(seen, plan.changes, types)
    expect(after.find('test.group', 'X').is).toBe('unknown')
    expect(['A', 'B', 'C'].map((key) => after.find('test.thing', key).is)).toEqual(['absent', 'absent', 'present'])
    expect(after.findId('test.thing', 'id-A')).toEqual({ is: 'absent' })
    expect(after.byId('test.thing', 'b')?.at.key).toBe('C')
  })
})
