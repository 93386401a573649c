import { globSync } from 'tinyglobby'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** A pair of request and answer; what is not marked as inferred is somebody's recording or an official sample. */
type Pair = { readonly id: string; readonly inferred: boolean }

/** Where pairs stand, who must name them, and how many there are; fewer is a loss, more must be said here. */
type Holding = {
  readonly fixture: string
  readonly named: readonly string[]
  readonly recorded: number
  readonly inferred: number
  /** Pairs that no test names, and why not. */
  readonly unnamed?: Readonly<Record<string, string>>
  /** The file that goes through the whole list, so that it names none, and how it says so. */
  readonly walked?: readonly [path: string, words: string]
}

const client: Readonly<Record<string, Holding>> = {
  graph: {
    fixture: 'graph/exchanges.json',
    named: ['test/services/graph/*.ts'],
    recorded: 25,
    inferred: 21,
    unnamed: {
      'ca-policy-patch': 'the tool sends the whole of conditions, never one member of it',
    },
  },
  cmdlets: { fixture: 'exchange/exchanges.json', named: ['test/services/cmdlets/*.ts'], recorded: 12, inferred: 10 },
  compliance: {
    fixture: 'compliance.captured.json',
    named: ['test/services/compliance/*.ts'],
    recorded: 1,
    inferred: 6,
    unnamed: { discovery: 'the redirect of a region has tests of its own for each cloud, compliance-place' },
  },
  teams: {
    fixture: 'teams.captured.json',
    named: ['test/services/teams/*.ts'],
    recorded: 1,
    inferred: 29,
    unnamed: { 'put-federation-block': 'an empty list of allowed domains is refused: what it does is doubted' },
  },
  sharepoint: {
    fixture: 'sharepoint.captured.json',
    named: ['test/services/sharepoint/*.ts'],
    recorded: 3,
    inferred: 25,
    unnamed: {
      'root-site': 'asked for the hosts before any row is read; test/e2e/sharepoint holds it to the host',
      'script-list': 'no list of scripts is read alone: each script is asked for its content, sharepoint-reader',
      'settings-write': 'the row goes by Graph: test/services/graph holds its rows, test/e2e/sharepoint its writes',
      'site-json': 'the same site as JSON; a site is read by the object model, site-list and site-missing',
    },
  },
}

const simulator: Readonly<Record<string, Holding>> = {
  graph: {
    fixture: 'graph.captured.json',
    named: ['test/simulator/graph-captures.test.ts', 'test/services/graph/*.ts'],
    recorded: 22,
    inferred: 0,
  },
  cmdlets: {
    fixture: 'simulator-exchange/captured.json',
    named: ['test/simulator/exchange/*.ts'],
    recorded: 11,
    inferred: 13,
    unnamed: {
      'exo-multivalue-delta': 'test/simulator/exchange/values holds Add and Remove to each kind of list',
      'exo-clear-list': 'test/simulator/exchange/values holds the empty table to each kind of list',
      'exo-401-empty': 'without a token; test/simulator/exchange/callers asks so',
    },
  },
  compliance: {
    fixture: 'simulator-compliance/captured.json',
    named: ['test/simulator/compliance/*.ts'],
    recorded: 1,
    inferred: 7,
    walked: ['test/simulator/compliance/captured.test.ts', 'test.each(exchanges)('],
  },
  teams: {
    fixture: 'simulator-teams/captured.json',
    named: ['test/simulator/teams/*.ts'],
    recorded: 3,
    inferred: 44,
  },
  sharepoint: {
    fixture: 'simulator-sharepoint/captured.json',
    named: ['test/simulator/sharepoint/*.ts'],
    recorded: 2,
    inferred: 30,
    walked: ['test/simulator/sharepoint/captured.test.ts', 'test.each(replayed.map('],
  },
}

describe.each([
  ['decoded and encoded by the client', client],
  ['replayed on the simulator', simulator],
])('pairs of public sources, %s', (_, holdings) => {
  test.each(Object.entries(holdings).map(([protocol, holding]) => ({ protocol, ...holding })))(
    '$protocol: $recorded recorded, $inferred inferred',
    ({ fixture, recorded, inferred }) => {
      const pairs = pairsIn(fixture)
      expect({
        recorded: pairs.filter((pair) => !pair.inferred).length,
        inferred: pairs.filter((pair) => pair.inferred).length,
      }).toEqual({ recorded, inferred })
      expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length)
    },
  )

  test.each(Object.entries(holdings))('%s: a test names each, or goes through all', (_protocol, holding) => {
    const text = globSync([...holding.named])
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n')
    const excused = holding.unnamed ?? {}
    const [path, words] = holding.walked ?? []
    const walked = path !== undefined && words !== undefined && readFileSync(path, 'utf8').includes(words)
    const forgotten = pairsIn(holding.fixture).filter(
      ({ id }) => !walked && !names(text, id) && excused[id] === undefined,
    )
    expect(forgotten.map(({ id }) => id)).toEqual([])
    expect(Object.keys(excused).filter((id) => names(text, id))).toEqual([])
  })
})

/** Whether a test has the word in quotes, or as the name of a member. */
function names(text: string, id: string): boolean {
  return (
    text.includes(`'${id}'`) ||
    text.includes(`"${id}"`) ||
    new RegExp(`^\\s*${id.replaceAll(/[^\w-]/gu, '.')}:`, 'mu').test(text)
  )
}

function pairsIn(fixture: string): readonly Pair[] {
  const parsed: unknown = JSON.parse(readFileSync(`test/fixtures/${fixture}`, 'utf8'))
  const held = isMembers(parsed) && isMembers(parsed['examples']) ? parsed['examples'] : parsed
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(held)
    ? held.map((one: unknown) => [isMembers(one) ? String(one['id']) : '', one])
    : Object.entries(isMembers(held) ? held : {})
  return entries.map(([id, one]) => ({ id, inferred: isMembers(one) && one['inferred'] === true }))
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
