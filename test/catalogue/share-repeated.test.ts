import { expect, test } from 'vitest'
import { shareRepeated } from '../../src/catalogue/share-repeated.ts'
import type { JsonObject } from '../../src/model/json.ts'

const long = (word: string): JsonObject => ({ type: 'string', description: word.repeat(40) })

test('a large part that occurs again is named after the first that has it', () => {
  const twice = { type: 'object', properties: { inner: long('inner') } }

  expect(
    shareRepeated({
      a: { properties: { x: twice, small: { type: 'string' } } },
      b: { properties: { y: { type: 'array', items: twice } }, anyOf: [long('alone'), { type: 'null' }] },
    }),
  ).toEqual({
    a: { properties: { x: { $ref: '#/$defs/a.1' }, small: { type: 'string' } } },
    b: {
      properties: { y: { type: 'array', items: { $ref: '#/$defs/a.1' } } },
      anyOf: [long('alone'), { type: 'null' }],
    },
    'a.1': twice,
  })
})

test('what occurs once inside what is shared has no name of its own; what occurs beside it has', () => {
  const inner = long('inner')
  const outer = { type: 'object', properties: { inner } }

  expect(shareRepeated({ a: { items: outer }, b: { items: outer }, c: { not: inner } })).toEqual({
    a: { items: { $ref: '#/$defs/a.1' } },
    b: { items: { $ref: '#/$defs/a.1' } },
    c: { not: { $ref: '#/$defs/a.2' } },
    'a.2': inner,
    'a.1': { type: 'object', properties: { inner: { $ref: '#/$defs/a.2' } } },
  })
})

test('a property that is called like a keyword is a property', () => {
  const definitions = { a: { properties: { items: { enum: [long('x'), long('x')] } } } }

  expect(shareRepeated(definitions)).toEqual(definitions)
})
