import type { Dice } from '../chaos/dice.ts'
import { changeAt, sizeOf, textOf, treeOf } from './tree.ts'
import type { Tree } from './tree.ts'

/** Makes another input of a sample, and may take parts of other samples into it. */
export type Mutation = (sample: Uint8Array, dice: Dice, others: readonly Uint8Array[]) => Uint8Array

/** Names and words that mean something to JavaScript, to a shell of ours, or to a reader of text. */
export const oddWords = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'then',
  '',
  ' ',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '\uDFFF\uD800',
  '\u202E',
  '\r\n',
  '${{ secrets.X }}',
  '${{',
  '{{{{',
  '$ref',
  '../../etc/passwd',
  '<a b="c">',
  ']]>',
  '%00%zz',
  '-',
  '2026-13-45T99:99:99Z',
  'P99999999999999999999Y',
  '99999.99:99:99',
  '/Date(8.64e99)/',
  '00000000-0000-0000-0000-000000000000',
] as const

const oddTexts = [
  'null',
  'true',
  '[]',
  '{}',
  '[[]]',
  '-0',
  '1e309',
  '-1e309',
  '9007199254740993',
  '123456789012345678901234567890',
  '0.1e-400',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '[null]',
  '[{}]',
  '""',
]

/** A value that stands nowhere in a sample: a word, a number, something deep, something long. */
function oddTree(dice: Dice): Tree {
  const kind = dice.int(0, 9)
  if (kind <= 3) return { is: 'text', text: JSON.stringify(dice.pick(oddWords)) }
  if (kind <= 7) return { is: 'text', text: dice.pick(oddTexts) }
  if (kind === 8) return { is: 'text', text: JSON.stringify('x'.repeat(dice.pick([300, 10_000, 1_000_000]))) }
  const depth = dice.pick([150, 250, 6000])
  const [open, close] = dice.pick([
    ['[', ']'],
    ['{"a":', '}'],
  ] as const)
  return { is: 'text', text: `${open.repeat(depth)}1${close.repeat(depth)}` }
}

function changed(at: Tree, dice: Dice): Tree {
  const turn = dice.int(0, 7)
  if (at.is === 'object' && turn <= 4) return changedMembers(at, dice)
  if (at.is === 'list' && turn <= 4) return changedItems(at, dice)
  if (turn === 5) return { is: 'list', items: [at] }
  if (turn === 6) return { is: 'object', members: [[dice.pick(oddWords), at]] }
  return oddTree(dice)
}

function changedMembers({ members }: Extract<Tree, { is: 'object' }>, dice: Dice): Tree {
  const turn = dice.int(0, 3)
  const chosen = members.length === 0 ? -1 : dice.int(0, members.length - 1)
  const own = members[chosen]
  if (turn === 0 && own !== undefined) return { is: 'object', members: members.filter((one) => one !== own) }
  // Twice the same name: the last one counts for some readers, the first for others.
  if (turn === 1 && own !== undefined) return { is: 'object', members: [...members, [own[0], oddTree(dice)]] }
  if (turn === 2 && own !== undefined)
    return { is: 'object', members: members.map((one) => (one === own ? [dice.pick(oddWords), own[1]] : one)) }
  return { is: 'object', members: [...members, [dice.pick(oddWords), oddTree(dice)]] }
}

function changedItems({ items }: Extract<Tree, { is: 'list' }>, dice: Dice): Tree {
  const turn = dice.int(0, 3)
  if (turn === 0) return { is: 'list', items: items.slice(0, dice.int(0, items.length)) }
  if (turn === 1) return { is: 'list', items: [...items, ...items] }
  if (turn === 2) return { is: 'list', items: dice.some(items, items.length) }
  return { is: 'list', items: [...items, oddTree(dice)] }
}

/** Changes the structure of JSON at one to three places; takes what is no JSON as bytes. */
export const mutateJson: Mutation = (sample, dice, others) => {
  if (dice.chance(15)) return mutateBytes(sample, dice, others)
  let tree: Tree
  try {
    tree = treeOf(JSON.parse(new TextDecoder().decode(sample)))
  } catch {
    return mutateBytes(sample, dice, others)
  }
  for (let n = dice.int(1, 3); n > 0; n -= 1)
    tree = changeAt(tree, dice.int(0, sizeOf(tree) - 1), (at) => changed(at, dice))
  return new TextEncoder().encode(textOf(tree))
}

/** Changes text where its words end: words away, twice, moved, odd ones between; line ends; a mark at its start. */
export const mutateText: Mutation = (sample, dice, others) => {
  if (dice.chance(15)) return mutateBytes(sample, dice, others)
  let words = new TextDecoder().decode(sample).split(/(?<=[\s,:{}[\]"'<>&*.=])/u)
  for (let n = dice.int(1, 4); n > 0; n -= 1) {
    const [at, length] = [dice.int(0, words.length), dice.int(1, 6)]
    const turn = dice.int(0, 7)
    const cut = words.slice(at, at + length)
    if (turn === 0) words.splice(at, length)
    else if (turn === 1) words.splice(at, 0, ...cut, ...cut)
    else if (turn === 2) words.splice(dice.int(0, words.length), 0, ...words.splice(at, length))
    else if (turn === 3) words.splice(at, 1, dice.pick(oddWords))
    else if (turn === 4)
      words.splice(
        at,
        0,
        dice.pick([
          '&a ',
          '*a ',
          '!!binary ',
          '!x ',
          '? ',
          '- ',
          '|\n',
          '>-\n',
          '# ',
          '<<: ',
          '\t',
          '---\n',
          '%YAML 9.9\n',
        ]),
      )
    else if (turn === 5)
      words.splice(at, 0, dice.pick(['[', '{', '- ', '"', "'", '<a>']).repeat(dice.pick([3, 120, 5000])))
    else if (turn === 6) words = words.map((word) => word.replaceAll('\n', dice.pick(['\r\n', '\r', '\u2028', '\n\n'])))
    else words.splice(at, 0, 'x'.repeat(dice.pick([100, 10_000, 1_000_000])))
  }
  return new TextEncoder().encode(`${dice.chance(5) ? '\uFEFF' : ''}${words.join('')}`)
}

/** Changes bytes: some flipped, cut off, cut out, doubled, put in, or joined to the half of another sample. */
export const mutateBytes: Mutation = (sample, dice, others) => {
  const turn = dice.int(0, 5)
  const at = dice.int(0, sample.length)
  if (turn === 0) return sample.slice(0, at)
  if (turn === 1) return Buffer.concat([sample.slice(0, at), sample.slice(at + dice.int(1, 40))])
  if (turn === 2) return Buffer.concat([sample.slice(0, at), sample.slice(Math.max(0, at - dice.int(1, 400)))])
  if (turn === 3)
    return Buffer.concat([
      sample.slice(0, at),
      Uint8Array.from({ length: dice.int(1, 9) }, () => dice.int(0, 255)),
      sample.slice(at),
    ])
  if (turn === 4) {
    const other = others.length === 0 ? sample : dice.pick(others)
    return Buffer.concat([sample.slice(0, at), other.slice(dice.int(0, other.length))])
  }
  const bytes = Uint8Array.from(sample)
  for (let n = dice.int(1, 8); n > 0 && bytes.length > 0; n -= 1) {
    const place = dice.int(0, bytes.length - 1)
    bytes[place] = dice.chance(50) ? dice.int(0, 255) : (bytes[place] ?? 0) ^ (1 << dice.int(0, 7))
  }
  return bytes
}
