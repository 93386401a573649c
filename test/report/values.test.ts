import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/model/json.ts'
import { actionSign, differenceLines } from '../../src/report/change-lines.ts'
import { valueLines } from '../../src/report/value-lines.ts'
import { changedTexts, valueText } from '../../src/report/value-text.ts'
import { change, differs, ref } from './build-run.ts'

const id = '0A1B2C3D-0000-4000-8000-000000000001'
const names = new Map([[id.toLowerCase(), 'Staff']])
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

describe('a value in one line', () => {
  test.each<[string, Json | undefined, string]>([
    ['nothing', undefined, '(none)'],
    ['null', null, '(none)'],
    ['a text', 'a "b"', '"a \\"b\\""'],
    ['lines of a text', 'a\nb', '"a\\nb"'],
    ['what is not seen in a text', 'a\u200Bb\u202E', '"a\\u200bb\\u202e"'],
    ['a number', 3, '3'],
    ['a switch', false, 'false'],
    ['an id with a name', id, '"Staff" (0A1B2C3D…)'],
    ['an id inside', { a: [id] }, '{ a: ["Staff" (0A1B2C3D…)] }'],
    ['an id without one', id.replace('0A', '1A'), `"${id.replace('0A', '1A')}"`],
    ['a reference that is to come', ref('New'), '"New" (known after apply)'],
    ['a reference', ref('Staff', id), '"Staff"'],
    ['a secret', { $secret: 'NAME' }, '***'],
    ['an empty list', [], '[]'],
    ['an empty object', {}, '{}'],
    ['a list', ['a', 1, null], '["a", 1, (none)]'],
    ['an object', { a: { b: true } }, '{ a: { b: true } }'],
    ['at least', { $list: { add: ['a'], remove: [] } }, 'at least ["a"]'],
    ['none of', { $list: { add: [], remove: ['a'] } }, 'none of ["a"]'],
    ['forty members', numbers(40), `[${numbers(40).join(', ')}]`],
    ['more of them', numbers(42), `[${numbers(40).join(', ')}, … 2 more]`],
    ['a long text', 'x'.repeat(400), `"${'x'.repeat(298)}…`],
  ])('%s', (_, value, said) => {
    expect(valueText(value, names)).toBe(said)
  })
})

describe('a value in lines', () => {
  test.each<[string, Json | undefined, number, readonly string[]]>([
    ['that fits', ['aa', 'bb'], 12, ['["aa", "bb"]']],
    ['a list one character too wide', ['aa', 'bb'], 11, ['[', '  "aa",', '  "bb",', ']']],
    ['as many members in a line as fit', ['a', 'b', 'c'], 11, ['[', '  "a", "b",', '  "c",', ']']],
    ['an object', { a: 1, b: { c: 'd' } }, 20, ['{', '  a: 1,', '  b: { c: "d" },', '}']],
    [
      'an object in an object',
      { a: { b: 'cccccccc', d: 1 } },
      14,
      ['{', '  a: {', '    b: "cccccccc",', '    d: 1,', '  },', '}'],
    ],
    ['a list of objects', [{ a: 1 }, { b: 2 }], 12, ['[', '  { a: 1 },', '  { b: 2 },', ']']],
    ['a text that is too wide', 'abcdefgh', 5, ['"abcdefgh"']],
    [
      'many objects',
      numbers(41).map((a) => ({ a })),
      12,
      ['[', ...numbers(40).map((a) => `  { a: ${a} },`), '  … 1 more', ']'],
    ],
  ])('%s', (_, value, width, lines) => {
    expect(valueLines(value, width)).toEqual(lines)
  })

  test('of any value stay within the width, but for single texts, and say the same', () => {
    const short = array(
      record({ name: constantFrom('a', 'bb', 'ccc'), of: array(integer({ min: 0, max: 99 }), { maxLength: 30 }) }),
      { maxLength: 9 },
    )
    assert(
      property(short, integer({ min: 24, max: 90 }), (value, width) => {
        const lines = valueLines(value, width)
        expect(lines.filter((line) => line.length > width)).toEqual([])
        expect(lines.join('').replaceAll(/[\s,]/gu, '')).toBe(valueText(value).replaceAll(/[\s,]/gu, ''))
      }),
    )
  })
})

describe('two texts that differ', () => {
  test.each([
    ['short ones are whole', 'a'.repeat(80), 'b', [`"${'a'.repeat(80)}"`, '"b"']],
    [
      'long ones begin where they differ',
      `${'a'.repeat(50)}b${'c'.repeat(50)}`,
      `${'a'.repeat(50)}d`,
      [`…"${'a'.repeat(20)}b${'c'.repeat(50)}"`, `…"${'a'.repeat(20)}d"`],
    ],
    [
      'and end after a while',
      `x${'a'.repeat(200)}`,
      `y${'a'.repeat(200)}`,
      [`"x${'a'.repeat(119)}"…`, `"y${'a'.repeat(119)}"…`],
    ],
    ['one that only goes on', 'a'.repeat(81), 'a'.repeat(82), [`…"${'a'.repeat(20)}"`, `…"${'a'.repeat(21)}"`]],
    ['one that ends earlier', 'a'.repeat(82), 'a'.repeat(81), [`…"${'a'.repeat(21)}"`, `…"${'a'.repeat(20)}"`]],
  ])('%s', (_, before, after, said) => {
    expect(changedTexts(before, after)).toEqual(said)
  })
})

describe('a property of a change', () => {
  const lines = (before: Json | undefined, after: Json | undefined, width = 60): readonly string[] =>
    differenceLines(
      change('update', 'entra.group/A', [
        differs('a.0.b', { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }),
      ]),
      width,
      names,
    ).flatMap((one) => one.lines)

  test.each<[string, Json | undefined, Json | undefined, readonly string[]]>([
    ['texts', 'a', 'b', ['"a" → "b"']],
    ['an id that becomes a text', id, 'b', ['"Staff" (0A1B2C3D…) → "b"']],
    ['one that is taken away', 'a', null, ['"a" → (none)']],
    ['one that is new', undefined, 'a', ['(none) → "a"']],
    ['a list that had other members', ['a', 'b'], ['b', 'c'], ['-"a" +"c"']],
    ['a list whose members differ in case only', ['a', 'b'], ['B', 'A'], ['["a", "b"] → ["B", "A"]']],
    ['a list with an id that is declared by name', [id, 'x'], [ref('Staff', id.toLowerCase())], ['-"x"']],
    ['a list with what is to come', [id], [ref('New')], ['-"Staff" (0A1B2C3D…) +"New" (known after apply)']],
    ['seven members', [1, 2, 3], [4, 5, 6, 7], ['3 removed, 4 added:', '-1 -2 -3 +4 +5 +6 +7']],
    ['six members', [1, 2, 3], [4, 5, 6], ['-1 -2 -3 +4 +5 +6']],
    [
      'what is too wide for one line',
      { a: 'x'.repeat(30) },
      { a: 'y'.repeat(30) },
      [`{ a: "${'x'.repeat(30)}" }`, `→ { a: "${'y'.repeat(30)}" }`],
    ],
    ['a list that becomes a text', ['a'], 'a', ['["a"] → "a"']],
  ])('%s', (_, before, after, said) => {
    expect(lines(before, after)).toEqual(said)
  })

  test('before and after are in one line as long as both fit', () => {
    expect(lines(11, 22, 7)).toEqual(['11 → 22'])
    expect(lines(11, 22, 6)).toEqual(['11', '→ 22'])
  })

  test('has its path, and is left out where nobody can tell it', () => {
    const one = change('update', 'entra.group/A', [
      differs('a.0.b', { after: 1 }),
      { ...differs('c', { after: 1 }), verdict: 'unknown' },
    ])
    expect(differenceLines(one, 60)).toEqual([{ path: 'a[0].b', lines: ['(none) → 1'] }])
  })

  test.each([
    ['create', '+'],
    ['update', '~'],
    ['delete', '-'],
  ] as const)('%s has a sign', (action, sign) => {
    expect(actionSign(action)).toBe(sign)
  })
})
