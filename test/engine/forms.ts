import * as fc from 'fast-check'
import type { Json, JsonObject, Path } from '../../src/model/json.ts'
import type { Property } from '../../src/model/resource-type.ts'
import { property, ref, row, rows } from './builders.ts'

export const group = row('test.group', { cardinality: 'perObject' })

/** One property of every form, each with what may be declared and what may be observed for it. */
const forms: Readonly<
  Record<
    string,
    { readonly is: Property; readonly declared: fc.Arbitrary<Json>; readonly observed: fc.Arbitrary<Json | undefined> }
  >
> = (() => {
  const word = fc.constantFrom('a', 'b', 'c', 'D')
  const words = fc.uniqueArray(word, { maxLength: 3 })
  const maybe = (values: fc.Arbitrary<Json>): fc.Arbitrary<Json | undefined> =>
    fc.option(fc.option(values), { nil: undefined })
  const element = fc.record({ id: word, level: fc.option(word) })
  const elements = fc.uniqueArray(element, { maxLength: 3, selector: (one) => one.id })
  const delta = fc
    .tuple(words, words)
    .map(([add, remove]): Json => ({ $list: { add, remove: remove.filter((one) => !add.includes(one)) } }))
  const inner = {
    s: property(),
    n: property({ shape: 'integer' }),
    l: property({ list: 'set' }),
    b: property({ shape: 'boolean' }),
  }
  const object = fc.record({ s: word, n: fc.nat(3), l: words, b: fc.boolean() }, { requiredKeys: [] })
  const form = (is: Property, values: fc.Arbitrary<Json>, observed = maybe(values)) => ({
    is,
    declared: fc.option(values),
    observed,
  })
  return {
    text: form(property(), word),
    anyCase: form(property({ ignoreCase: true }), word),
    flag: form(property({ shape: 'boolean', emptyWhen: [false] }), fc.boolean()),
    number: form(property({ shape: 'integer' }), fc.nat(5)),
    span: form(property({ shape: 'duration' }), fc.constantFrom('PT1H', '01:00:00', 'P1D', '1.00:00:00')),
    flags: form(
      property({ flags: true }),
      words.map((one) => one.join(',')),
    ),
    set: form(property({ list: 'set' }), words),
    sequence: form(property({ list: 'ordered' }), words),
    delta: { is: property({ list: 'set' }), declared: delta, observed: maybe(words) },
    keyed: form(
      property({ shape: 'object', list: 'set', listKey: ['id'], of: { id: property(), level: property() } }),
      elements,
    ),
    bag: form(property({ shape: 'object', list: 'set', of: { id: property(), level: property() } }), elements),
    open: form(property({ shape: 'object', of: inner }), object),
    closed: form(
      property({ shape: 'object', closed: true, of: { ...inner, deep: property({ shape: 'object', of: inner }) } }),
      fc.record({ s: word, deep: object }, { requiredKeys: [] }),
    ),
    json: form(property({ jsonText: true }), fc.constantFrom<Json>('{"a":1}', '{ "a": 1 }', { a: 1 })),
    quiet: form(property({ echo: 'unproven' }), word),
    becomes: form(property({ becomes: [{ declared: 'a', observed: 'b' }] }), word),
    reference: {
      is: property({ list: 'set', ref: { to: ['test.group'] } }),
      declared: fc
        .uniqueArray(fc.constantFrom('Old', 'New'), { maxLength: 2 })
        .map((names) => names.map((one) => ref('test.group', one))),
      observed: maybe(fc.constantFrom<Json[]>([], ['id-Old'], ['other'])),
    },
    flatA: form(property(), word),
    flatB: form(property({ list: 'set' }), words),
    flatC: form(property({ shape: 'boolean' }), fc.boolean()),
  }
})()

export const thing = row('test.thing', {
  staged: { property: 'text', safe: 'b', final: 'a' },
  closed: ['flatA', 'flatB', 'flatC'],
  properties: Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, form.is])),
})
export const types = rows(group, thing)

export const declaredValues: fc.Arbitrary<JsonObject> = fc
  .record(Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, form.declared])), { requiredKeys: [] })
  .map(withoutMissing)
export const observedValues = fc
  .record(Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, form.observed])))
  .map(withoutMissing)
export const ignored = fc.subarray<Path>([['text'], ['closed', 'deep', 's'], ['set'], ['open', 'l'], ['flatB']])

function withoutMissing(values: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
