import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/access/rule-parser.ts'
import { parseRule } from '../../src/access/rule-parser.ts'
import { ruleHolds } from '../../src/access/rule-truth.ts'

const compare = (property: string, operator: string, values: readonly (string | null)[], at: number) => ({
  kind: 'compare',
  property,
  operator,
  values,
  at,
})
const x = compare('device.a', 'eq', ['x'], 0)

describe('the language of filters', () => {
  test.each([
    ['device.a -eq "x"', x],
    ['device.a eq "x"', x],
    ['device.a \u2013eq "x"', x],
    ['device.a -EQ "x"', x],
    ['  device.a   -eq\n"x" ', { ...x, at: 2 }],
    ["device.a -eq 'x'", x],
    ["device.a -eq 'it''s'", compare('device.a', 'eq', ["it's"], 0)],
    ['device.a -eq "say `"x`""', compare('device.a', 'eq', ['say "x"'], 0)],
    ['device.a -eq True', compare('device.a', 'eq', ['True'], 0)],
    ['device.a -ne null', compare('device.a', 'ne', [null], 0)],
    ['device.a -ne $null', compare('device.a', 'ne', [null], 0)],
    ['device.a -ne "null"', compare('device.a', 'ne', ['null'], 0)],
    ['device.a -in ["x","y"]', compare('device.a', 'in', ['x', 'y'], 0)],
    ['device.a -notIn [1]', compare('device.a', 'notIn', ['1'], 0)],
    ['device.a -startsWith "x"', compare('device.a', 'startsWith', ['x'], 0)],
    ['device.a -notendswith "x"', compare('device.a', 'notEndsWith', ['x'], 0)],
    ['((device.a -eq "x"))', { ...x, at: 2 }],
    ['-not device.a -eq "x"', { kind: 'not', part: { ...x, at: 5 } }],
    ['-not -not (device.a -eq "x")', { kind: 'not', part: { kind: 'not', part: { ...x, at: 11 } } }],
    [
      'device.a -eq "x" -and device.a -eq "x" -and device.a -eq "x"',
      { kind: 'and', parts: [x, { ...x, at: 22 }, { ...x, at: 44 }] },
    ],
    [
      'device.a -eq "x" -or device.a -eq "x" -and -not device.a -eq "x"',
      {
        kind: 'or',
        parts: [
          x,
          {
            kind: 'and',
            parts: [
              { ...x, at: 21 },
              { kind: 'not', part: { ...x, at: 48 } },
            ],
          },
        ],
      },
    ],
    [
      '(device.a -eq "x" -or device.a -eq "x") and device.a -eq "x"',
      {
        kind: 'and',
        parts: [
          {
            kind: 'or',
            parts: [
              { ...x, at: 1 },
              { ...x, at: 22 },
            ],
          },
          { ...x, at: 44 },
        ],
      },
    ],
  ])('reads %s', (rule, wanted) => {
    expect(parseRule(rule)).toEqual(wanted)
  })

  test.each([
    ['', 'the rule is empty', 0],
    ['   ', 'the rule is empty', 0],
    ['device.a', 'the rule ends too early', 8],
    ['device.a -eq', 'the rule ends too early', 12],
    ['device.a -eq "x', 'a text does not end', 13],
    ["device.a -eq 'x''", 'a text does not end', 13],
    ['device.a -like "x"', '-like is not an operator', 9],
    ['device.a -match "x"', 'filters do not know the operator -match', 9],
    ['device.a -any (b -eq "x")', 'filters do not know the operator -any', 9],
    ['device.a = "x"', 'unexpected =', 9],
    ['"x" -eq device.a', 'a property is expected', 0],
    ['(device.a -eq "x"', 'the rule ends too early', 17],
    ['(device.a -eq "x" "y")', 'a ) is missing', 18],
    ['device.a -eq "x")', 'unexpected )', 16],
    ['device.a -eq "x" device.b -eq "y"', 'unexpected device.b', 17],
    ['device.a -eq "x" -and', 'the rule ends too early', 21],
    ['device.a -eq ["x"]', 'a value is expected', 13],
    ['device.a -eq -and', 'a value is expected', 13],
    ['device.a -in "x"', 'a list in [ ] is expected', 13],
    ['device.a -in ["x" "y"]', 'a , or ] is expected', 18],
    ['device.a -in []', 'a value is expected', 14],
    ['device.a -in ["x",', 'the rule ends too early', 18],
    ['device.a -contains null', 'null goes with -eq and -ne only', 9],
    ['device.a -in [null]', 'null goes with -eq and -ne only', 9],
    [`${'-not '.repeat(70)}device.a -eq "x"`, 'the rule is nested too deep', 325],
    [`${'('.repeat(70)}device.a -eq "x"${')'.repeat(70)}`, 'the rule is nested too deep', 65],
    ['x'.repeat(3073), 'a rule has at most 3072 characters', 3072],
  ])('refuses %s', (rule, error, at) => {
    expect(parseRule(rule)).toEqual({ error, at })
  })

  test('reads any text, and faults lie inside it', () => {
    const piece = fc.constantFrom(
      'device.a',
      '-eq',
      '-in',
      '-and',
      '-or',
      '-not',
      '(',
      ')',
      '[',
      ']',
      ',',
      '"x"',
      "'",
      '`',
      ' ',
      '\u2013',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(piece).map((all) => all.join(' ')),
        ),
        (text) => {
          const read = parseRule(text)
          expect('error' in read ? read.at : 0).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })

  test('reads what it is written, with the parentheses that are needed', () => {
    type Tree = { readonly text: string; readonly value: boolean; readonly binds: number }
    const held = { a: 'x', b: 'y' } as const
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc
          .tuple(fc.constantFrom('a' as const, 'b' as const), fc.constantFrom('x', 'y'), fc.boolean())
          .map(([name, wanted, equal]) => ({
            text: `device.${name} ${equal ? '-eq' : '-ne'} "${wanted}"`,
            value: (held[name] === wanted) === equal,
            binds: 3,
          })),
        tie('tree').map((part) => ({ text: `-not ${grouped(part, 2)}`, value: !part.value, binds: 2 })),
        fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((parts) => ({
          text: parts.map((part) => grouped(part, 2)).join(' -and '),
          value: parts.every(({ value }) => value),
          binds: 1,
        })),
        fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((parts) => ({
          text: parts.map((part) => grouped(part, 1)).join(' -or '),
          value: parts.some(({ value }) => value),
          binds: 0,
        })),
      ),
    }))
    const grouped = ({ text, binds }: Tree, least: number): string => (binds < least ? `(${text})` : text)
    fc.assert(
      fc.property(tree, ({ text, value }) => {
        fc.pre(text.length <= 3072)
        expect(holds(parseRule(text))).toBe(value ? 'yes' : 'no')
      }),
    )

    function holds(rule: Rule | { readonly error: string }): string {
      if ('error' in rule) return rule.error
      return ruleHolds(rule, (property) => ({
        is: 'value',
        value: property === 'device.a' ? held.a : held.b,
        collection: false,
      }))
    }
  })
})
