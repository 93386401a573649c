import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { crossSource } from './cross-source/sources.ts'
import { rows } from './readers.ts'

/**
 * Differences between a row and a source that it was not made from, and who is right: the row, the source (a gap, or a row that
 * was put right and keeps more), both (the same told in two ways), only a single source knows it, or it is open.
 */
type Judgement = {
  readonly source: string
  readonly right: 'row' | 'source' | 'both' | 'single' | 'open'
  readonly why: string
  readonly differs: Readonly<Record<string, string>>
}

const judged: readonly Judgement[] = JSON.parse(await readFile('test/catalogue/cross-source/judged.json', 'utf8'))
const outcomes = await crossSource(rows, (name) => readFile(`contracts/${name}`, 'utf8'))
const services = [...new Set(rows.map(({ name }) => name.slice(0, name.indexOf('.'))))]

/** What is judged of a service and a source; routes are told by the protocol, whatever the service. */
function judgedOf(service: string, source: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    judged
      .filter((one) => one.source === source)
      .flatMap(({ differs }) => Object.entries(differs))
      .filter(([at]) => !services.includes(service) || at.startsWith(`${service}.`)),
  )
}

describe('the rows against sources that they were not made from', () => {
  test.each(outcomes.map((outcome) => [outcome.service, outcome.source, outcome] as const))(
    '%s, %s: every difference is judged, and none that is judged has gone',
    (service, source, { comparisons }) => {
      const differing = comparisons.flatMap(({ at, differs }) =>
        differs.length === 0 ? [] : [[at, differs.join(', ')] as const],
      )
      expect(Object.fromEntries(differing)).toEqual(judgedOf(service, source))
    },
  )

  test('so many agree, differ and are known from one side alone', () => {
    const counted = outcomes.map(({ service, source, comparisons, onlyHere }) => {
      const agree = comparisons.filter(({ differs }) => differs.length === 0).length
      return `${service}, ${source}: ${agree} agree, ${comparisons.length - agree} differ, ${onlyHere} only here`
    })
    expect(counted).toEqual([
      'entra, Microsoft365DSC: 159 agree, 17 differ, 35 only here',
      'exchange, Microsoft365DSC: 637 agree, 22 differ, 96 only here',
      'purview, Microsoft365DSC: 177 agree, 35 differ, 145 only here',
      'teams, Microsoft365DSC: 220 agree, 42 differ, 161 only here',
      'sharepoint, Microsoft365DSC: 107 agree, 29 differ, 305 only here',
      'teams, pages of the cmdlets: 364 agree, 6 differ, 33 only here',
      'sharepoint, pages of the cmdlets: 282 agree, 111 differ, 139 only here',
      "teams, map of the vendor's module: 368 agree, 8 differ, 25 only here",
      "graph, routes of Microsoft's software kits: 53 agree, 0 differ, 0 only here",
    ])
  })

  test('each judgement says who is right and why', () => {
    const rights: readonly string[] = ['row', 'source', 'both', 'single', 'open']
    expect(judged.filter(({ right, why }) => !rights.includes(right) || why.length < 12)).toEqual([])
    const all = judged.flatMap(({ source, differs }) => Object.keys(differs).map((at) => `${source}: ${at}`))
    expect(new Set(all).size).toBe(all.length)
  })
})
