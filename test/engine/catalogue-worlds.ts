import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { openCatalogue } from '../../src/catalogue/catalogue.ts'
import type { TypeName } from '../../src/model/address.ts'
import type { Instance } from '../../src/model/instance.ts'
import type { Json, JsonObject } from '../../src/model/json.ts'
import type { Kind, Properties, Property, PropertyReference, ResourceType } from '../../src/model/resource-type.ts'

const catalogue = openCatalogue((name) =>
  Promise.resolve(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')),
)

/** Every row of the shipped catalogue. */
export const allRows: ReadonlyMap<TypeName, ResourceType> = new Map(
  (await Promise.all(catalogue.services().map((name) => catalogue.service(name)))).flatMap((rows) => [...rows]),
)

/** Rows that an export holds. */
export const declarableRows: readonly ResourceType[] = [...allRows.values()].filter(
  (type) => type.readOnly === undefined && (type.create || type.update),
)

/** Text as tenants hold it: words, and what YAML, expressions or a terminal would take for something else. */
export const tenantText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Staff', 'All hands', 'Büro', 'a.b@contoso.com') },
  fc.constantFrom(
    'yes',
    'null',
    '0x1F',
    '1e3',
    '012',
    '2026-11-25',
    '~',
    '- a',
    'a: b',
    '#x',
    '${{ secrets.X }}',
    '${{',
    '{a}',
    '!x',
    '&x',
    '*x',
    '@x',
    '%x',
    '|',
    '>',
    '"',
    "'",
    ' x',
    'x ',
    'a\nb',
    '\ttab',
    'All',
    '$ref',
    '__proto__',
    '\u202E',
    '\u0085',
    '\uFEFF',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((one) => !/\p{Cs}/u.test(one)),
)

/** An id as a service gives it, for the n-th object of a type. */
export function idOf(type: string, n: number): string {
  const hex = `${type}/${n}`.split('').reduce((sum, unit) => (Math.imul(sum, 31) + unit.charCodeAt(0)) >>> 0, 7)
  return `${hex.toString(16).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
}

/** Two objects of every row, for others to refer to: the first property values of each are its key and what it is referred to by. */
export const targets: ReadonlyMap<TypeName, readonly Instance[]> = new Map(
  [...allRows.values()].map((type) => [type.name, (type.key.length === 0 ? [0] : [1, 2]).map((n) => target(type, n))]),
)

/** The properties by which references go to a type, beside its id. */
function waysTo(name: TypeName): readonly string[] {
  const of = (properties: Properties): readonly string[] =>
    Object.values(properties).flatMap((one) => [
      ...(one.ref?.by !== undefined && one.ref.to.includes(name) ? [one.ref.by] : []),
      ...of(one.of ?? {}),
    ])
  return [...new Set([...allRows.values()].flatMap((type) => of(type.properties)))]
}

function target(type: ResourceType, n: number): Instance {
  const named = type.key.map((name) => [name, type.properties[name]?.values?.[n - 1] ?? `${name} ${n} of ${type.name}`])
  const ways = waysTo(type.name).map((by) => [by, idOf(`${type.name}.${by}`, n)])
  const values: JsonObject = { ...Object.fromEntries(ways), ...Object.fromEntries(named) }
  const key = keyText(type, values)
  return { at: { type: type.name, key }, id: idOf(type.name, n), values, raw: null }
}

/** What a service can show for a property, by what its row says. */
export function seen(property: Property): fc.Arbitrary<Json> {
  const one = seenItem(property)
  if (property.list === undefined) return one
  const keys = property.listKey
  const selector = (item: Json): string =>
    JSON.stringify(keys === undefined ? item : keys.map((key) => Object(item)[key]))
  return fc.uniqueArray(one, { maxLength: 3, selector }).map((items): Json => items)
}

function seenItem(property: Property): fc.Arbitrary<Json> {
  switch (property.shape) {
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.integer({ min: property.min ?? -5, max: property.max ?? Math.max(1000, property.min ?? 0) })
    case 'duration':
      return fc.constantFrom('P1D', 'PT8H', '1.00:00:00', '08:30:00', 'P30D')
    case 'object':
      return property.of === undefined ? free : seenMembers(property.of, property.listKey ?? [])
    case 'any':
      return fc.oneof(tenantText, fc.integer(), fc.boolean(), free)
    case 'string':
      return seenText(property)
  }
}

/** What has no shape of its own. */
const free: fc.Arbitrary<Json> = fc
  .dictionary(
    fc.constantFrom('a', 'b', 'file', 'add'),
    fc.oneof(
      tenantText,
      fc.boolean(),
      fc.constant('x').map((one) => [one]),
    ),
    { minKeys: 1 },
  )
  .map((value): Json => JSON.parse(JSON.stringify(value)))

/** A text that fits a property's limits; numbers in text have those of numbers. */
function seenText(property: Property): fc.Arbitrary<Json> {
  const { ref, values, maxLength } = property
  if (property.jsonText === true) return fc.constantFrom('{"a":1}', '[true]', '{ "b": "${{ x }}" }')
  if (ref !== undefined) return seenReference(ref)
  if (values !== undefined && property.flags === true)
    return fc.subarray([...values], { minLength: 1 }).map((chosen) => chosen.join(', '))
  if (values !== undefined && property.open !== true) return fc.constantFrom(...values)
  return tenantText.map((text) => {
    const fits =
      maxLength === undefined
        ? text
        : Array.from(text)
            .slice(0, Math.floor(maxLength / 2))
            .join('')
    return /^\d+$/u.test(fits) || fits === '' ? 'x' : fits
  })
}

function seenReference({ to, by, keywords = [] }: PropertyReference): fc.Arbitrary<Json> {
  const known = to.flatMap((name) =>
    (targets.get(name) ?? []).flatMap((one) => {
      const value = by === undefined ? one.id : one.values[by]
      return typeof value === 'string' ? [value] : []
    }),
  )
  return fc.constantFrom(...known, ...keywords, 'ffffffff-0000-4000-8000-000000000000')
}

/** What the service's current version shows: what only its beta has is in no answer to an export. */
function shownOf(properties: Properties): string[] {
  return Object.keys(properties).filter((name) => properties[name]?.beta !== true)
}

function seenMembers(of: Properties, always: readonly string[]): fc.Arbitrary<Json> {
  const names = shownOf(of)
  return fc
    .subarray(names, { minLength: Math.min(1, names.length) })
    .chain((chosen) => valuesOf(of, [...new Set([...always, ...chosen])]))
}

function valuesOf(properties: Properties, names: readonly string[]): fc.Arbitrary<JsonObject> {
  return fc.record(
    Object.fromEntries(
      names.flatMap((name) => {
        const property = properties[name]
        return property === undefined ? [] : [[name, seen(property)]]
      }),
    ),
  )
}

/** An object of a row as a tenant may hold it: its key, values for some of its properties, of one kind. */
export function instanceOf(type: ResourceType, n: number): fc.Arbitrary<Instance> {
  const kinds: readonly (Kind | undefined)[] = type.kinds ?? [undefined]
  return fc.constantFrom(...kinds).chain((kind) => {
    const foreign = (type.kinds ?? []).filter((one) => one !== kind).flatMap((one) => one.properties)
    const tells = (type.kinds ?? []).map(({ tell }) => tell.property)
    const may = shownOf(type.properties).filter(
      (name) =>
        !type.key.includes(name) &&
        !tells.includes(name) &&
        (kind?.properties.includes(name) === true || !foreign.includes(name)),
    )
    const told = kind === undefined || kind.tell.equals !== undefined ? [] : [kind.tell.property]
    const equals = kind?.tell.equals === undefined ? {} : { [kind.tell.property]: kind.tell.equals }
    return fc
      .subarray(may, { maxLength: Math.min(8, may.length) })
      .chain((names) => valuesOf(type.properties, [...new Set([...names, ...told, ...type.key])]))
      .map((values) => named(type, n, { ...values, ...equals }))
  })
}

function named(type: ResourceType, n: number, values: JsonObject): Instance {
  const place = type.priority === undefined ? {} : { [type.priority]: n }
  const whole = { ...values, ...place }
  const key = keyText(type, whole)
  return { at: { type: type.name, key }, id: idOf(type.name, n), values: whole, raw: null }
}

/** The key of an object: the texts of what names it. */
export function keyText({ key }: ResourceType, values: JsonObject): string {
  return key.map((name) => (typeof values[name] === 'string' ? values[name] : JSON.stringify(values[name]))).join(' / ')
}
