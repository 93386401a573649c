import { describe, expect, test } from 'vitest'
import type { Sight, Want } from '../../../src/model/protocol.ts'
import { explainReply } from '../../../src/services/graph/graph-errors.ts'
import { graphProtocol } from '../../../src/services/graph/graph-protocol.ts'
import { openTransport } from '../../../src/services/graph/graph-transport.ts'
import { entra, listOf, refusal, replyOf } from './rows.ts'
import type { Script, ScriptedGraph } from './scripted-graph.ts'
import { scriptedGraph } from './scripted-graph.ts'

const live = new AbortController().signal
const policies = 'GET /beta/identity/conditionalAccess/policies'
const next = (n: number): string =>
  `https://graph.microsoft.com/beta/identity/conditionalAccess/policies?$skiptoken=${n}`
const nextLine = (n: number): string => `${policies}?$skiptoken=${n}`
const policy = (n: number) => ({ id: `id-${n}`, displayName: `P${n}`, state: 'disabled' })
const every: Want = { type: entra('conditionalAccessPolicy'), keys: 'all' }

async function observe(
  script: Script,
  wants: readonly Want[],
): Promise<{ readonly sights: readonly Sight[]; readonly graph: ScriptedGraph }> {
  const graph = scriptedGraph(script)
  const sights: Sight[] = []
  for await (const sight of graphProtocol.reader(graph.door, graph.context).observe(wants, live)) sights.push(sight)
  return { sights, graph }
}

function seen(sights: readonly Sight[]): unknown {
  const [sight] = sights
  return sight?.seen.is === 'present' ? sight.seen.value.map((one) => one.at.key) : sight?.seen
}

const noObject = refusal(404, 'Request_ResourceNotFound', 'Resource does not exist.')
const expired = refusal(400, 'Directory_ExpiredPageToken', 'The specified page token value has expired.')

describe('a list that answers 404', () => {
  test('holds everything: it is unknown, not empty, or all would be made anew', async () => {
    const { sights } = await observe({ [policies]: [noObject] }, [every])
    expect(seen(sights)).toMatchObject({ is: 'unknown' })
  })

  test('is looked through for a name: it is unknown, not absent, or the group would be made a second time', async () => {
    const group = entra('group')
    const graph = scriptedGraph({})
    const door = { send: () => Promise.resolve(noObject) }
    const sights: Sight[] = []
    for await (const sight of graphProtocol
      .reader(door, graph.context)
      .observe([{ type: group, keys: ['Finance'], only: ['displayName'] }], live))
      sights.push(sight)
    expect(seen(sights)).toMatchObject({ is: 'unknown' })
  })
})

describe('a link to a further page that is over', () => {
  test('has the list read once more from its start', async () => {
    const { sights, graph } = await observe(
      {
        [policies]: [listOf([policy(1)], next(1)), listOf([policy(1)], next(2))],
        [nextLine(1)]: [expired],
        [nextLine(2)]: [listOf([policy(2)])],
      },
      [every],
    )
    expect(seen(sights)).toEqual(['P1', 'P2'])
    expect(graph.lines()).toEqual([policies, nextLine(1), policies, nextLine(2)])
  })

  test('again and again makes it unknown: half a list is none', async () => {
    const { sights, graph } = await observe({ [policies]: [listOf([policy(1)], next(1))], [nextLine(1)]: [expired] }, [
      every,
    ])
    expect(seen(sights)).toMatchObject({ is: 'unknown' })
    expect(graph.lines()).toHaveLength(4)
  })
})

test('an object that is listed twice is one', async () => {
  const { sights } = await observe(
    {
      [policies]: [listOf([policy(1), policy(2), policy(2)], next(1))],
      [nextLine(1)]: [listOf([policy(2), policy(3)])],
    },
    [every],
  )
  expect(seen(sights)).toEqual(['P1', 'P2', 'P3'])
})

test('a member that is listed twice is one', async () => {
  const units = 'GET /v1.0/directory/administrativeUnits'
  const { sights } = await observe(
    {
      [units]: [listOf([{ id: 'u', displayName: 'North' }])],
      [`${units}/u/members?$select=id&$top=999`]: [listOf([{ id: 'm1' }, { id: 'm1' }, { id: 'm2' }])],
    },
    [{ type: entra('administrativeUnit'), keys: 'all' }],
  )
  const [sight] = sights
  expect(sight?.seen.is === 'present' ? sight.seen.value[0]?.values['members'] : sight?.seen).toEqual(['m1', 'm2'])
})

describe('a read in a batch that is refused without a reason of its own', () => {
  test.each([
    ['424: it is told to depend on another, and depends on none', refusal(424, 'FailedDependency', 'x')],
    ['403 with no word but UnknownError', refusal(403, 'UnknownError', '')],
  ])('%s: it goes again alone', async (_, refused) => {
    const user = (upn: string): string =>
      `GET /v1.0/users/${encodeURIComponent(upn)}?$select=id,accountEnabled,displayName,mail,userPrincipalName,userType`
    const [first, second] = ['u1@contoso.com', 'u2@contoso.com']
    const { sights } = await observe(
      {
        [user(first)]: [refused, replyOf(200, { id: '1', userPrincipalName: first })],
        [user(second)]: [replyOf(200, { id: '2', userPrincipalName: second })],
      },
      [{ type: entra('user'), keys: [first, second] }],
    )
    expect(sights.map((one) => one.seen.is)).toEqual(['present', 'present'])
  })
})

describe('403 with no word but UnknownError', () => {
  const answers = (count: number): readonly ReturnType<typeof replyOf>[] => [
    ...Array.from({ length: count }, () => refusal(403, 'UnknownError', '')),
    replyOf(200, { value: [] }),
  ]
  const asked = { effect: 'read', method: 'GET', version: 'v1.0', path: '/x', budget: 'graph', repeat: 'safe' } as const

  test.each([
    [2, 200, [2000, 4000]],
    [3, 403, [2000, 4000]],
  ])('%i times ends in %i', async (count, status, waits) => {
    const graph = scriptedGraph({ 'GET /v1.0/x': answers(count) })
    const reply = await openTransport(graph.door, graph.context).send(asked, live)
    expect({ status: reply.status, waits: graph.waits }).toEqual({ status, waits })
  })
})

describe('a refusal that says more than its status', () => {
  test.each([
    [
      'names what it wants',
      refusal(403, 'PermissionScopeNotGranted', 'missing scope Policy.Read.All'),
      /Policy\.Read\.All, which Graph asks for/u,
    ],
    ['is a page of a gateway', replyOf(403, '<html><h1>403</h1></html>'), /does not let applications use this path/u],
    ['does not know the application', refusal(401, 'UnknownError', ''), /directory role/u],
    ['names nothing', refusal(403, 'Authorization_RequestDenied', 'No.'), /Grant the application Group\.Read\.All/u],
  ])('%s: so does the hint', (_, reply, hint) => {
    expect(explainReply(reply, entra('group'), 'read')).toMatchObject({
      code: 'PERMISSION-DENIED',
      hint: expect.stringMatching(hint),
    })
  })
})
