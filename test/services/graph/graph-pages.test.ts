import { describe, expect, test } from 'vitest'
import type { Sight, Want } from '../../../src/model/protocol.ts'
import { graphProtocol } from '../../../src/services/graph/graph-protocol.ts'
import { entra, replyOf } from './rows.ts'
import type { Answer, Script } from './scripted-graph.ts'
import { scriptedGraph } from './scripted-graph.ts'

const graph = 'https://graph.microsoft.com'
const locations = '/beta/identity/conditionalAccess/namedLocations'
const kind = { '@odata.type': '#microsoft.graph.ipNamedLocation', ipRanges: [] }

/** A page of a list, and the link to the next one. */
function page(items: readonly unknown[], next?: string): Answer {
  return replyOf(200, { value: items, ...(next === undefined ? {} : { '@odata.nextLink': `${graph}${next}` }) })
}

async function observe(script: Script, want: Want) {
  const scripted = scriptedGraph(script)
  const sights: Sight[] = []
  const reader = graphProtocol.reader(scripted.door, scripted.context)
  for await (const sight of reader.observe([want], new AbortController().signal)) sights.push(sight)
  return { sights, asked: scripted.asked }
}

const all: Want = { type: entra('namedLocation'), keys: 'all' }

describe('a list of many pages', () => {
  test('is read as it comes: a page that is none ends it, before the next is asked for', async () => {
    const second = `${locations}?$skiptoken=2`
    const { sights, asked } = await observe(
      {
        [`GET ${locations}`]: [page([{ ...kind, id: 'a', displayName: 'a' }], second)],
        [`GET ${second}`]: [page(['no object'], `${locations}?$skiptoken=3`)],
      },
      all,
    )
    expect(sights.map(({ seen }) => seen)).toMatchObject([{ is: 'unknown', why: { code: 'SERVICE-UNREADABLE' } }])
    expect(asked).toEqual([`GET ${locations}`, `GET ${second}`])
  })

  test('holds what all pages have, in their order', async () => {
    const location = (id: string) => ({ ...kind, id, displayName: id })
    const second = `${locations}?$skiptoken=2`
    const { sights } = await observe(
      {
        [`GET ${locations}`]: [page([location('a')], second)],
        [`GET ${second}`]: [page([], `${locations}?$skiptoken=3`)],
        [`GET ${locations}?$skiptoken=3`]: [page([location('c'), location('b')])],
      },
      all,
    )
    expect(sights.map(({ seen }) => (seen.is === 'present' ? seen.value.map(({ id }) => id) : seen))).toEqual([
      ['a', 'c', 'b'],
    ])
  })

  test('whose link expired is read once more, and nothing of the first reading stays', async () => {
    const location = (id: string) => ({ ...kind, id, displayName: id })
    const second = `${locations}?$skiptoken=2`
    const { sights, asked } = await observe(
      {
        [`GET ${locations}`]: [page([location('gone')], second), page([location('here')])],
        [`GET ${second}`]: [replyOf(410, { error: { code: 'Gone', message: 'expired' } })],
      },
      all,
    )
    expect(sights.map(({ seen }) => (seen.is === 'present' ? seen.value.map(({ id }) => id) : seen))).toEqual([
      ['here'],
    ])
    expect(asked).toEqual([`GET ${locations}`, `GET ${second}`, `GET ${locations}`])
  })
})

test('members of 600 groups are asked for in portions: what fifty batches hold is the most that is held', async () => {
  const groups = Array.from({ length: 600 }, (_, index) => ({ id: `g${index}`, displayName: `Group ${index}` }))
  const script: Record<string, readonly Answer[]> = {}
  for (const { id } of groups)
    for (const path of ['members', 'owners'])
      script[`GET /v1.0/groups/${id}/${path}?$select=id&$top=999`] = [page([{ id: `${path}-${id}` }])]
  const known = new Proxy(script, {
    get: (target, name) => (String(name).startsWith('GET /v1.0/groups?') ? [page(groups)] : target[String(name)]),
  })
  const scripted = scriptedGraph(known)
  let underWay = 0
  let most = 0
  const reader = graphProtocol.reader(
    {
      send: async (call, signal) => {
        underWay += 1
        most = Math.max(most, underWay)
        await Promise.resolve()
        underWay -= 1
        return scripted.door.send(call, signal)
      },
    },
    scripted.context,
  )
  const sights: Sight[] = []
  for await (const sight of reader.observe([{ type: entra('group'), keys: 'all' }], new AbortController().signal))
    sights.push(sight)
  const [seen] = sights.flatMap((one) => (one.seen.is === 'present' ? one.seen.value : []))
  expect(seen?.values).toMatchObject({ members: ['members-g0'], owners: ['owners-g0'] })
  expect(scripted.asked[0]).toMatch(/^GET \/v1\.0\/groups\?.*&\$top=999$/u)
  expect(scripted.calls).toHaveLength(1 + (2 * groups.length) / 20)
  expect(most).toBe(50)
})
