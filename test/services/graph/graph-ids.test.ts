import { describe, expect, test } from 'vitest'
import type { Json } from '../../../src/model/json.ts'
import { isRecord } from '../../../src/model/json.ts'
import type { Sight, Want } from '../../../src/model/protocol.ts'
import type { Call, Reply } from '../../../src/model/wire.ts'
import { graphProtocol } from '../../../src/services/graph/graph-protocol.ts'
import { entra, listOf, refusal, replyOf } from './rows.ts'
import type { Script, ScriptedGraph } from './scripted-graph.ts'
import { scriptedGraph } from './scripted-graph.ts'

const byIds = 'POST /v1.0/directoryObjects/getByIds'
const relation = (id: string, path: string): string => `GET /v1.0/groups/${id}/${path}?$select=id&$top=999`
const staff = { '@odata.type': '#microsoft.graph.group', id: 'g1', displayName: 'Staff' }

async function observe(script: Script, ...wants: Want[]): Promise<{ sights: readonly Sight[]; graph: ScriptedGraph }> {
  const graph = scriptedGraph(script)
  const sights: Sight[] = []
  const reader = graphProtocol.reader(graph.door, graph.context)
  for await (const sight of reader.observe(wants, new AbortController().signal)) sights.push(sight)
  return { sights, graph }
}

const ids = (name: string, ...given: readonly string[]): Want => ({
  type: entra(name),
  keys: [],
  ids: given,
  only: entra(name).key,
})

function said({ scope, seen }: Sight): unknown {
  const of = typeof scope === 'string' ? scope : 'id' in scope ? scope.id : scope.key
  return [
    of,
    seen.is === 'present' ? seen.value.map((one) => one.at.key) : seen.is === 'absent' ? 'absent' : seen.why.code,
  ]
}

describe('ids of which only a part matters', () => {
  test('are resolved in one request; what the answer leaves out is absent, what it only mentions unknown', async () => {
    const user = { '@odata.type': '#microsoft.graph.user', id: 'u1', userPrincipalName: null }
    const { sights, graph } = await observe({ [byIds]: [listOf([staff, user])] }, ids('group', 'G1', 'gone'))
    expect(graph.calls.map(({ method, effect, body }) => [method, effect, JSON.parse(body ?? '')])).toEqual([
      ['POST', 'read', { ids: ['G1', 'gone'], types: ['group'] }],
    ])
    expect(sights.map(said)).toEqual([
      ['G1', ['Staff']],
      ['gone', 'absent'],
    ])
    const users = await observe({ [byIds]: [listOf([user])] }, ids('user', 'u1'))
    expect(users.sights.map(said)).toEqual([['u1', 'OBJECT-UNREADABLE']])
  })

  test('of several types and beyond a thousand ride in one batch', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => `i${index}`)
    const { sights, graph } = await observe({ [byIds]: [listOf([])] }, ids('user', ...many), ids('group', ...many))
    expect(graph.lines()).toEqual(['POST /v1.0/$batch'])
    expect(itemsOf(graph.calls[0])).toEqual([
      ['POST', '/directoryObjects/getByIds', 'application/json', 1000, 'user'],
      ['POST', '/directoryObjects/getByIds', 'application/json', 1, 'user'],
      ['POST', '/directoryObjects/getByIds', 'application/json', 1000, 'group'],
      ['POST', '/directoryObjects/getByIds', 'application/json', 1, 'group'],
    ])
    expect(sights).toHaveLength(2002)
  })

  test.each<[string, Reply | 'silent', string]>([
    ['is refused', refusal(403, 'Authorization_RequestDenied'), 'PERMISSION-DENIED'],
    ['never comes', 'silent', 'NETWORK-TIMEOUT'],
    ['is no list', replyOf(200, { id: 'g1' }), 'SERVICE-UNREADABLE'],
    ['has more than objects in it', listOf([staff, 'x']), 'SERVICE-UNREADABLE'],
    ['is broken', { ...listOf([staff]), garbled: true }, 'SERVICE-UNREADABLE'],
    ['leads nowhere', listOf([], 'https://evil.example/next'), 'SERVICE-UNREADABLE'],
  ])('are unknown where the answer %s: never absent', async (_, answer, code) => {
    const { sights } = await observe({ [byIds]: [answer] }, ids('group', 'g1', 'g2'))
    expect(sights.map(said)).toEqual([
      ['g1', code],
      ['g2', code],
    ])
  })

  test('are looked up one by one where the whole object matters', async () => {
    const one = `GET /v1.0/users/u1?$select=id,accountEnabled,displayName,mail,userPrincipalName,userType`
    const { graph } = await observe(
      { [one]: [replyOf(200, { id: 'u1', userPrincipalName: 'a@x' })] },
      { type: entra('user'), keys: [], ids: ['u1'] },
    )
    expect(graph.lines()).toEqual([one])
  })
})

describe('relations', () => {
  const groups = (...objects: readonly Json[]): Script => ({ [byIds]: [listOf(objects)] })
  const want = (...only: readonly string[]): Want => ({ type: entra('group'), keys: [], ids: ['g1'], only })

  test('that do not matter are not read', async () => {
    const none = await observe(groups(staff), want('displayName'))
    expect(none.graph.lines()).toEqual([byIds])
    const some = await observe({ ...groups(staff), [relation('g1', 'members')]: [listOf([])] }, want('members'))
    expect(some.graph.lines()).toEqual([byIds, relation('g1', 'members')])
    const units = 'GET /v1.0/directory/administrativeUnits'
    const list = await observe(
      { [units]: [listOf([{ id: 'a', displayName: 'A' }])] },
      { type: entra('administrativeUnit'), keys: 'all', only: ['displayName'] },
    )
    expect(list.graph.lines()).toEqual([units])
  })

  test('tell which members are no groups, so that nobody asks whether a user is one', async () => {
    const members = listOf([
      { '@odata.type': '#microsoft.graph.user', id: 'u1' },
      { '@odata.type': '#microsoft.graph.group', id: 'g2' },
      { id: 'x' },
    ])
    const { sights } = await observe({ ...groups(staff), [relation('g1', 'members')]: [members] }, want('members'))
    expect(sights.map(said)).toEqual([
      ['g1', ['Staff']],
      ['u1', 'absent'],
    ])
    const [seen] = sights[0]?.seen.is === 'present' ? sights[0].seen.value : []
    expect(seen?.values['members']).toEqual(['u1', 'g2', 'x'])
  })
})

function itemsOf(call: Call | undefined): unknown {
  const batch: unknown = JSON.parse(call?.body ?? '{}')
  const items: readonly unknown[] = isRecord(batch) && Array.isArray(batch['requests']) ? batch['requests'] : []
  return items.map((item) => {
    if (!isRecord(item) || !isRecord(item['body']) || !isRecord(item['headers'])) return item
    const asked: unknown = item['body']['ids']
    const types: unknown = item['body']['types']
    return [
      item['method'],
      item['url'],
      item['headers']['Content-Type'],
      Array.isArray(asked) ? asked.length : 0,
      String(types),
    ]
  })
}
