import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffValue } from '../../src/engine/diff.ts'
import { plain } from '../../src/engine/scalar.ts'
import type { Names } from '../../src/engine/resolve.ts'
import { resolveValues } from '../../src/engine/resolve.ts'
import type { Instance } from '../../src/model/instance.ts'
import type { Json, JsonObject, Path } from '../../src/model/json.ts'
import { valueAt } from '../../src/model/json.ts'
import type { Properties, Property, PropertyReference, ResourceType } from '../../src/model/resource-type.ts'
import type { World } from '../../src/model/world.ts'
import { at } from './builders.ts'
import { allRows, declarableRows, idOf, keyText, seen, targets } from './catalogue-worlds.ts'
import { exportedText, load, tenantWith } from './reread.ts'

type Place = { readonly type: ResourceType; readonly path: readonly string[]; readonly property: Property }

/** Every property of a row, at any depth; those that only a beta shows or that nobody can declare left out. */
function placesOf(
  type: ResourceType,
  properties: Properties = type.properties,
  path: readonly string[] = [],
): readonly Place[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    if (property.beta === true || (property.write === 'never' && !type.key.includes(name)) || property.secret === true)
      return []
    const here = [...path, name]
    return [{ type, path: here, property }, ...placesOf(type, property.of ?? {}, here)]
  })
}

const places = declarableRows.flatMap((type) => placesOf(type))
const named = ({ type, path }: Place): string => `${type.name}.${path.join('.')}`
const context = { ignore: [], positions: (path: Path) => at(path) }

function differs(property: Property, declared: Json, observed: Json): boolean {
  return diffValue(context, property, declared, observed, ['p'], false).length > 0
}

const lists = places.filter(({ property }) => property.list !== undefined)
const sets = lists.filter(({ property }) => property.list === 'set')
const sequences = lists.filter(({ property }) => property.list === 'ordered')

describe('the order of a list', () => {
  test.each(sets.map((one) => [named(one), one] as const))(
    '%s is a set: another order is no difference',
    (_, { property }) => {
      fc.assert(
        fc.property(
          seen(property).chain((value) => fc.tuple(fc.constant(value), shuffled(value))),
          ([declared, observed]) => {
            expect(differs(property, declared, observed)).toBe(false)
          },
        ),
        { numRuns: 8 },
      )
    },
  )

  test.each(sequences.map((one) => [named(one), one] as const))(
    '%s is a sequence: another order is one',
    (_, { property }) => {
      fc.assert(
        fc.property(
          seen(property).filter(
            (value) => Array.isArray(value) && value.length > 1 && different(property, value[0], value[1]),
          ),
          (value) => {
            const [first, second, ...rest] = Array.isArray(value) ? value : []
            expect(differs(property, value, [second, first, ...rest])).toBe(true)
            expect(differs(property, value, value)).toBe(false)
          },
        ),
        { numRuns: 8 },
      )
    },
  )

  test('the catalogue has both kinds', () => {
    expect([sets.length > 100, sequences.length > 5]).toEqual([true, true])
  })
})

function shuffled(value: Json): fc.Arbitrary<Json> {
  return fc.shuffledSubarray(Array.isArray(value) ? value : [], { minLength: Array.isArray(value) ? value.length : 0 })
}

/** Whether two elements are not the same to begin with. */
function different(property: Property, one: Json | undefined, other: Json | undefined): boolean {
  const { list: _, listKey: __, ...element } = property
  return one !== undefined && other !== undefined && differs(element, one, other)
}

const references = places.flatMap((place) =>
  place.property.ref === undefined ? [] : [{ ...place, ref: place.property.ref }],
)

describe('a reference', () => {
  test.each(references.map((one) => [named(one), one] as const))(
    '%s is exported by name and means the same object again',
    async (_, place) => {
      const { type, path, property, ref } = place
      for (const [value, name] of meanings(ref)) {
        const values = {
          ...keys(type),
          ...kindOf(type, path),
          ...nested(type, path, property.list === undefined ? value : [value]),
        }
        const instance: Instance = {
          at: { type: type.name, key: keyText(type, values) },
          id: idOf(type.name, 9),
          values,
          raw: null,
        }
        const world = tenantWith(type, [instance, ...othersOf(type)])
        const text = exportedText(world, type)
        const read = (await load(text)).map((one) => resolveValues(names(world), one, one.values))
        expect(read.flatMap(({ troubles }) => troubles)).toEqual([])
        expect(read.map(({ values: again }) => found(plain(again), path))).toContain(value)
        expect(text).toContain(name)
      }
    },
  )

  test('the catalogue has them in every service', () => {
    expect(new Set(references.map(({ type }) => type.name.split('.')[0])).size).toBeGreaterThan(2)
  })
})

function names(world: World): Names {
  return { world, types: allRows, declared: new Map() }
}

/** What a reference can hold on the wire, and the word that stands for it in a configuration. */
function meanings({ to, by, keywords = [] }: PropertyReference): readonly (readonly [string, string])[] {
  const objects = to.flatMap((type) =>
    (targets.get(type) ?? []).flatMap((one): readonly (readonly [string, string])[] => {
      const value = by === undefined ? one.id : one.values[by]
      return typeof value === 'string' && one.at.key !== '' ? [[value, one.at.key]] : []
    }),
  )
  return [...objects, ...keywords.map((word) => [word, word] as const)]
}

/** Further objects of the row, where they have names of their own and are not named by what they refer to. */
function othersOf(type: ResourceType): readonly Instance[] {
  return type.key.some((name) => type.properties[name]?.ref !== undefined) ? [] : (targets.get(type.name) ?? [])
}

function keys(type: ResourceType): JsonObject {
  return Object.fromEntries(
    type.key.map((name) => {
      const property = type.properties[name]
      const [meant] = property?.ref === undefined ? [] : meanings(property.ref)
      return [name, meant?.[0] ?? property?.values?.[0] ?? 'Referring']
    }),
  )
}

function kindOf(type: ResourceType, path: readonly string[]): JsonObject {
  const kind = type.kinds?.find(({ properties }) => properties.includes(path[0] ?? '')) ?? type.kinds?.[0]
  if (kind === undefined || kind.tell.property === path[0]) return {}
  return { [kind.tell.property]: kind.tell.equals ?? { x: 1 } }
}

/** A value at a path, in lists of one element where there are lists on the way. */
function nested(type: ResourceType, path: readonly string[], value: Json): JsonObject {
  const build = (properties: Properties, [name = '', ...rest]: readonly string[]): JsonObject => {
    const property = properties[name]
    if (rest.length === 0 || property === undefined) return { [name]: value }
    const inner = {
      ...Object.fromEntries((property.listKey ?? []).map((key) => [key, 'k'])),
      ...build(property.of ?? {}, rest),
    }
    return { [name]: property.list === undefined ? inner : [inner] }
  }
  return build(type.properties, path)
}

function found(value: Json, path: readonly string[]): Json | undefined {
  const inside = (here: Json | undefined): Json | undefined => (Array.isArray(here) ? here[0] : here)
  return path.reduce<Json | undefined>((here, name) => inside(valueAt(here, [name])), value)
}
