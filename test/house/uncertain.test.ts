import { existsSync, readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { variantTables } from '../../src/simulator/all-variants.ts'

/** A point that a reference leaves open: the switches that play every answer, or why none is needed. */
type Point = {
  readonly at: string
  readonly topic: string
  readonly switch?: readonly string[]
  readonly none?: string
  readonly mark?: 'INF'
}

const ledger: Readonly<Record<string, readonly Point[]>> = JSON.parse(
  readFileSync('test/variants/uncertain.json', 'utf8'),
)
const points = Object.values(ledger).flat()
const references = '../shared/reference'

describe('what the references leave open', () => {
  test('each point has a switch that exists, or a reason for none', () => {
    const switches = new Set(variantTables.flatMap((table) => Object.keys(table)))
    const wrong = points.filter(({ switch: names, none = '', topic, at }) => {
      const isPlayed = names !== undefined && names.length > 0 && names.every((name) => switches.has(name))
      return topic.length < 12 || at === '' || isPlayed === none.length > 24 || (names !== undefined && none !== '')
    })
    expect(wrong).toEqual([])
  })

  test('most that touch us are played, and the number that are not is known', () => {
    expect({
      played: points.filter((point) => point.switch !== undefined).length,
      without: points.filter((point) => point.none !== undefined).length,
    }).toEqual({ played: 38, without: 45 })
  })

  // Each reference says in its head what its marks mean: one of each mark is no point.
  test.runIf(existsSync(references))('every mark of every reference stands in the ledger', () => {
    const marks = (text: string, mark: string): number => Math.max(0, text.split(mark).length - 2)
    const counted = globSync('*.md', { cwd: references }).map((name) => {
      const text = readFileSync(`${references}/${name}`, 'utf8')
      return [name, { uncertain: marks(text, 'UNCERTAIN'), inferred: text.split(/\bINF\b/u).slice(2).length }] as const
    })
    const held = counted.map(([name]) => {
      const own = ledger[name] ?? []
      const inferred = own.filter(({ mark }) => mark === 'INF').length
      return [name, { uncertain: own.length - inferred, inferred }] as const
    })
    expect(Object.fromEntries(held)).toEqual(Object.fromEntries(counted))
    expect(Object.keys(ledger).filter((name) => !counted.some(([file]) => file === name))).toEqual([])
  })
})
