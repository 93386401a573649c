import type { Arbitrary } from 'fast-check'
import {
  constant,
  constantFrom,
  integer,
  boolean,
  jsonValue,
  oneof,
  option,
  record,
  string,
  subarray,
  tuple,
  uniqueArray,
} from 'fast-check'
import type { Json, JsonObject, Path } from '../../src/model/json.ts'
import { isJsonList, isJsonObject } from '../../src/model/json.ts'
import type { Kind, Properties, Property, ResourceType } from '../../src/model/resource-type.ts'

/** One declaration of a row as a task writes it, with the words that it needs. */
export type Declaration = { readonly words: JsonObject; readonly values: JsonObject }

const guid = '11111111-2222-3333-4444-555555555555'
const text = string({ minLength: 1, maxLength: 12 }).filter((one) => !one.includes('${{'))
const durations = ['P1D', 'PT8H', 'P1Y2M3DT4H5M6.5S', '1.00:00:00', '08:30', '-P1D']

/** Declarations of a row that are right: some of its properties, of one kind, in the version that has them. */
export function rightDeclarations(row: ResourceType): Arbitrary<Declaration> {
  const kinds: readonly (Kind | undefined)[] = row.kinds ?? [undefined]
  return oneof(...[false, true].flatMap((beta) => kinds.map((kind) => declarationsOf(row, kind, beta))))
}

function declarationsOf(row: ResourceType, kind: Kind | undefined, beta: boolean): Arbitrary<Declaration> {
  const foreign = (row.kinds ?? []).filter((one) => one !== kind).flatMap((one) => one.properties)
  const mine = (name: string): boolean => kind?.properties.includes(name) === true || !foreign.includes(name)
  const keys = Object.fromEntries(row.key.map((name) => [name, keyOf(row.properties[name])]))
  const tells = (row.kinds ?? []).map(({ tell }) => tell.property)
  const others = Object.fromEntries(
    Object.entries(row.properties).filter(
      ([name, { write }]) => mine(name) && !row.key.includes(name) && !tells.includes(name) && write !== 'never',
    ),
  )
  const told = kind === undefined || kind.tell.equals !== undefined ? {} : toldBy(kind, row, beta)
  const equals = kind?.tell.equals === undefined ? {} : { [kind.tell.property]: constant(kind.tell.equals) }
  return record({
    words: constant(beta ? { version: 'beta' } : {}),
    values: tuple(record({ ...keys, ...told, ...equals }), membersOf(others, beta)).map(([named, more]) => ({
      ...named,
      ...more,
    })),
  })
}

function toldBy(kind: Kind, row: ResourceType, beta: boolean): Readonly<Record<string, Arbitrary<Json>>> {
  const property = row.properties[kind.tell.property]
  return property === undefined ? {} : { [kind.tell.property]: rightValue(property, beta) }
}

function keyOf(property: Property | undefined): Arbitrary<Json> {
  if (property?.values !== undefined && property.open !== true) return constantFrom(...property.values)
  const longest = property?.maxLength ?? 12
  return string({ minLength: 1, maxLength: Math.min(12, longest) }).map((one) => (one.includes('${{') ? 'x' : one))
}

/** Up to four of some properties with right values. */
function membersOf(properties: Properties, beta: boolean): Arbitrary<JsonObject> {
  const names = Object.entries(properties).flatMap(([name, property]) =>
    property.write === 'never' || (property.beta === true && !beta) ? [] : [name],
  )
  return subarray(names, { maxLength: Math.min(4, names.length) }).chain((chosen) =>
    record(
      Object.fromEntries(
        chosen.flatMap((name) => {
          const property = properties[name]
          return property === undefined ? [] : [[name, rightValue(property, beta)] as const]
        }),
      ),
    ),
  )
}

/** Right values of a property, in each of the forms that the format has. */
export function rightValue(property: Property, beta: boolean): Arbitrary<Json> {
  if (property.secret === true) return constantFrom<Json>('${{ secrets.KEY }}', null)
  const one = rightItem(property, beta)
  if (property.list === undefined) return oneof({ weight: 9, arbitrary: one }, constant(null))
  const list = uniqueArray(one, { maxLength: 3, selector: (item) => JSON.stringify(item) })
  const delta = record({ add: list }).map((value): Json => value)
  const forms = [list, constant(null), constant("${{ fromJSON('[]') }}")]
  return oneof(...forms, ...(property.list === 'set' ? [delta, list.map((remove) => ({ remove }))] : []))
}

function rightItem(property: Property, beta: boolean): Arbitrary<Json> {
  switch (property.shape) {
    case 'boolean':
      return oneof(boolean(), constant('${{ 1 < 2 }}'))
    case 'integer': {
      const limits = {
        ...(property.min === undefined ? {} : { min: property.min }),
        ...(property.max === undefined ? {} : { max: property.max }),
      }
      return integer(limits)
    }
    case 'duration':
      return constantFrom(...durations)
    case 'object':
      return property.of === undefined ? record({ any: text }) : membersOf(property.of, beta)
    case 'any':
      return oneof(text, integer(), boolean(), record({ any: text }))
    case 'string':
      return rightText(property)
  }
}

function rightText(property: Property): Arbitrary<Json> {
  const { ref, values, maxLength } = property
  if (property.jsonText === true) return oneof(text, record({ a: integer() }))
  if (ref !== undefined) {
    const words = (ref.keywords ?? []).map((one) => one.toLowerCase())
    const names = text.map((one) => (words.includes(one.toLowerCase()) ? guid : one))
    return ref.to.length === 0
      ? constantFrom(guid, ...(ref.keywords ?? []))
      : oneof(names, constantFrom(guid, ...(ref.keywords ?? [])))
  }
  if (values !== undefined && property.open !== true)
    return property.flags === true
      ? subarray([...values], { minLength: 1 }).map((chosen) => chosen.join(', '))
      : constantFrom(...values)
  const limited = maxLength === undefined ? text : string({ maxLength }).map((one) => one.replaceAll('$', 'S'))
  return oneof(
    limited,
    constant("${{ format('a{0}', 1) }}"),
    ...(values === undefined ? [] : [constantFrom(...values)]),
  )
}

/** Values of every sort, most of them wrong for most properties: what a property makes of them must be said alike by all. */
export const anyValues: Arbitrary<Json> = oneof(
  constantFrom<Json>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    99999999,
    '',
    'text',
    'true',
    'ALL',
    'all_Users',
    [],
    {},
    [null],
    [[]],
  ),
  constantFrom<Json>(
    ['a'],
    [1],
    [true],
    { add: ['a'] },
    { add: [1] },
    { add: 'a' },
    { remove: [], more: [] },
    { nested: 1 },
  ),
  constantFrom<Json>(
    '${{ secrets.KEY }}',
    ['${{ secrets.KEY }}'],
    'P1DT',
    'PT',
    'P',
    'P1D',
    '1.2:30',
    { file: '' },
    { file: 1 },
  ),
  string({ maxLength: 300 }).map((one) => one.replaceAll('$', 'S')),
  option(integer()),
  jsonValue({ maxDepth: 2 }).map((one): Json => JSON.parse(JSON.stringify(one).replaceAll(/\$|__proto__/gu, 'S'))),
)

/** The ways to every value inside a declaration, the declaration itself left out. */
export function pathsIn(value: Json, path: Path = []): readonly Path[] {
  const inside = isJsonList(value)
    ? value.flatMap((item, index) => pathsIn(item, [...path, index]))
    : isJsonObject(value)
      ? Object.entries(value).flatMap(([name, member]) => pathsIn(member, [...path, name]))
      : []
  return path.length === 0 ? inside : [path, ...inside]
}

/** The value with something else at a path. */
export function replaced(value: Json, path: Path, instead: Json): Json {
  const [step, ...rest] = path
  if (step === undefined) return instead
  if (isJsonList(value)) return value.map((item, index) => (index === step ? replaced(item, rest, instead) : item))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, name === step ? replaced(member, rest, instead) : member]),
  )
}
