import { existsSync, readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'

/** Where a pair of a reference is played: a fixture that tests go through, a test with its words, or why nowhere. */
type Played = { readonly pair: string } | { readonly test: string; readonly words: string } | { readonly none: string }
type Pair = {
  readonly pair: string
  readonly class: 'captured' | 'documented' | 'inferred'
  readonly client: Played
  readonly simulator: Played
}

const ledger: Readonly<Record<string, readonly Pair[]>> = JSON.parse(
  readFileSync('test/house/example-pairs.json', 'utf8'),
)
const files = Object.entries(ledger)
const examples = '../shared/reference/examples'

describe('every example pair of the references', () => {
  test.each([
    ['client', { captured: '45 of 63', documented: '17 of 19', inferred: '100 of 142' }],
    ['simulator', { captured: '46 of 63', documented: '19 of 19', inferred: '119 of 142' }],
  ] as const)('played by the %s, of all, by evidence: %j', (side, numbers) => {
    const all = files.flatMap(([, pairs]) => pairs)
    const counted = (['captured', 'documented', 'inferred'] as const).map((name) => {
      const own = all.filter((pair) => pair.class === name)
      return [name, `${own.filter((pair) => !('none' in pair[side])).length} of ${own.length}`]
    })
    expect(Object.fromEntries(counted)).toEqual(numbers)
  })

  test.each(files)('%s: where a pair is played it stands, and where it is not, it says why', (_name, pairs) => {
    const wrong = pairs.flatMap(({ pair, client, simulator }) =>
      [client, simulator].filter((played) => !stands(played)).map((played) => [pair, played]),
    )
    expect(wrong).toEqual([])
  })

  test.runIf(existsSync(examples))('the ledger holds all of them, in their order, with their class', () => {
    const theirs = globSync('*.json', { cwd: examples })
      .toSorted()
      .map((name) => [name, pairsIn(name)] as const)
    const ours = files.map(([name, pairs]) => [name, pairs.map((one) => [one.pair, one.class === 'captured'])] as const)
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs))
  })
})

function stands(played: Played): boolean {
  if ('none' in played) return played.none.length > 24
  if ('test' in played) return existsSync(played.test) && readFileSync(played.test, 'utf8').includes(played.words)
  const [file = '', ...rest] = played.pair.split('#')
  const path = `test/fixtures/${file}`
  return existsSync(path) && idsIn(JSON.parse(readFileSync(path, 'utf8'))).includes(rest.join('#'))
}

function idsIn(parsed: unknown): readonly string[] {
  const held = isMembers(parsed) && isMembers(parsed['examples']) ? parsed['examples'] : parsed
  if (Array.isArray(held)) return held.map((one: unknown) => (isMembers(one) ? String(one['id']) : ''))
  return Object.keys(isMembers(held) ? held : {})
}

/** Pairs of a file of the references by id or title, and whether somebody recorded them. */
function pairsIn(name: string): readonly (readonly [string, boolean])[] {
  const parsed: unknown = JSON.parse(readFileSync(`${examples}/${name}`, 'utf8'))
  const held = isMembers(parsed) ? parsed['examples'] : parsed
  const all: readonly unknown[] = Array.isArray(held) ? held : []
  return all.map((one) => {
    const pair = isMembers(one) ? one : {}
    // Files that have ids name their pairs by them.
    const id = name.startsWith('graph') || name.startsWith('exchange') ? pair['id'] : pair['title']
    return [String(id), pair['inferred'] !== true]
  })
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
