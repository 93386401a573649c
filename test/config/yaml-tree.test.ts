import { dump } from 'js-yaml'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeFrame } from '../../src/config/code-frame.ts'
import { createProblems } from '../../src/config/problems.ts'
import { suggestion } from '../../src/config/suggestion.ts'
import type { YamlNode } from '../../src/config/yaml-node.ts'
import { plainJson } from '../../src/config/yaml-node.ts'
import { parseYamlTree } from '../../src/config/yaml-tree.ts'

function parse(text: string): {
  readonly value: unknown
  readonly codes: readonly string[]
  readonly node: YamlNode | undefined
} {
  const problems = createProblems()
  const node = parseYamlTree('f.yml', text, problems)
  return {
    value: node === undefined ? undefined : plainJson(node),
    codes: problems.sorted().map((one) => one.code),
    node,
  }
}

function scalars(node: YamlNode): readonly Extract<YamlNode, { kind: 'scalar' }>[] {
  if (node.kind === 'scalar') return [node]
  return node.kind === 'list'
    ? node.items.flatMap(scalars)
    : [...node.entries.values()].flatMap((entry) => scalars(entry.value))
}

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/u)
const tree = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(word, tie('tree'), { maxKeys: 4 }),
  ),
})).tree

describe('the tree', () => {
  test('has the values that were written, whatever the style, line ends and byte order mark', () => {
    fc.assert(
      fc.property(
        tree,
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: -1, max: 2 }),
        (value, windows, mark, flowLevel) => {
          const text = dump(value, { noRefs: true, flowLevel })
          const { value: read, codes } = parse(
            `${mark ? '\uFEFF' : ''}${windows ? text.replaceAll('\n', '\r\n') : text}`,
          )
          expect([read, codes]).toEqual([value, []])
        },
      ),
    )
  })

  test('every scalar stands where its position says', () => {
    fc.assert(
      fc.property(tree, fc.boolean(), fc.integer({ min: -1, max: 2 }), (value, forceQuotes, flowLevel) => {
        const text = dump(value, { noRefs: true, forceQuotes, flowLevel })
        const { node } = parse(text)
        for (const one of node === undefined ? [] : scalars(node)) {
          const there = (text.split('\n')[one.at.line - 1] ?? '').slice(one.at.column - 1)
          expect(there.startsWith(one.plain ? one.source : `'${one.source}'`), `${one.source} at ${there}`).toBe(true)
        }
      }),
    )
  })

  test.each([
    ['a: &x { b: 1, c: 2 }\nd: { <<: *x, c: 3 }', { a: { b: 1, c: 2 }, d: { b: 1, c: 3 } }],
    [
      'a: &x { b: 1 }\ne: &y { b: 2, f: 3 }\nd: { <<: [*x, *y] }',
      { a: { b: 1 }, e: { b: 2, f: 3 }, d: { b: 1, f: 3 } },
    ],
    [
      'a: no\nb: 010\nc: 2026-01-01\nd: !!str 1\ne: ~\nf: 0x10',
      { a: 'no', b: 10, c: '2026-01-01', d: '1', e: null, f: 16 },
    ],
  ])('%s', (text, value) => {
    expect(parse(text)).toMatchObject({ value, codes: [] })
  })

  test('an item with nothing in it is shown where it would be', () => {
    const { node } = parse('a:\n  - x # a - b\n  -\n')

    expect(node === undefined ? [] : scalars(node).map((one) => [one.bare, one.at.line, one.at.column])).toEqual([
      [false, 2, 5],
      [true, 3, 3],
    ])
  })
})

describe('hostile text', () => {
  const laughs = [
    'a0: &a0 [x, x]',
    ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`),
  ].join('\n')

  test.each([
    ['a bomb of aliases', laughs, 'CONFIG-ALIAS'],
    ['many aliases', `a: &a 1\nb: [${'*a, '.repeat(1500)}]`, 'CONFIG-ALIAS'],
    ['depth', '['.repeat(5000), 'CONFIG-SYNTAX'],
    ['a null byte', 'a: \0', 'CONFIG-SYNTAX'],
    ['a file of 6 MB', `a: ${'x'.repeat(6_000_000)}`, 'CONFIG-SYNTAX'],
  ])('%s is refused in good time', (_name, text, code) => {
    const started = performance.now()
    expect(parse(text).codes).toEqual([code])
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('any text gives a tree or problems, never an exception', () => {
    const pieces = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&a',
      '*a',
      '!t',
      '"',
      "'",
      '|',
      '>',
      '\t',
      '#',
      '<<',
      '---',
      '%',
      '\r',
      '?',
      '${{',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const { node, codes } = parse(parts.join(''))
        expect(node !== undefined || codes.length > 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a code frame', () => {
  test('shows the line, its neighbours and the column', () => {
    expect(codeFrame('one\ntwo\nthree\nfour', { file: 'f', line: 2, column: 2 }, 1)).toEqual([
      { kind: 'context', text: '  1 | one' },
      { kind: 'marked', text: '> 2 | two' },
      { kind: 'marker', text: '    |  ^' },
      { kind: 'context', text: '  3 | three' },
    ])
  })

  test('is empty where the position lies outside', () => {
    expect(codeFrame('one', { file: 'f', line: 2, column: 1 })).toEqual([])
  })

  test('cuts a long line so that the marked column stays in sight', () => {
    const [marked, marker] = codeFrame(`${'x'.repeat(500)}!`, { file: 'f', line: 1, column: 501 })

    expect(marker?.text.indexOf('^')).toBe(marked?.text.indexOf('!'))
    expect(marked?.text.length).toBeLessThan(200)
  })
})

test.each([
  ['visibilty', ['visibility', 'mail'], 'visibility'],
  ['PRIVATE', ['Public', 'Private'], 'Private'],
  ['gruop', ['group'], 'group'],
  ['x', ['group'], undefined],
  ['nothing', ['visibility'], undefined],
])('the word that was meant by %s', (word, known, expected) => {
  expect(suggestion(word, known)).toBe(expected)
})
