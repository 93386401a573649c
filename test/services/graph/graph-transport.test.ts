import { expect, test } from 'vitest'
import { isRecord } from '../../../src/model/json.ts'
import { TenantformError } from '../../../src/model/trouble.ts'
import { openTransport } from '../../../src/services/graph/graph-transport.ts'
import type { GraphRequest } from '../../../src/services/graph/graph-transport.ts'
import { refusal, replyOf } from './rows.ts'
import { scriptedGraph } from './scripted-graph.ts'

const read = { effect: 'read', method: 'GET', version: 'v1.0', budget: 'graph', repeat: 'safe' } as const
const signal = new AbortController().signal

test.each([
  ["/users?$filter=displayName%20eq%20'R%26D%20%231'&$select=id"],
  ["/users?$filter=displayName eq 'a=b(c)'&$select=id,mail&$expand=manager($select=id)"],
  ['/groups?z=1&$top=5&$skiptoken=a%2Bb%3D&$select=id&z=2'],
  ['/users/a%23EXT%23%40x'],
])('%s reaches the door letter by letter', async (path) => {
  const graph = scriptedGraph({ [`GET /v1.0${path}`]: [replyOf(200, {})] })
  await openTransport(graph.door, graph.context).send({ ...read, path }, signal)
  expect(graph.calls.map((call) => call.url)).toEqual([`https://graph.microsoft.com/v1.0${path}`])
})

test('a call carries its token audience, a request id, and a body as JSON', async () => {
  const graph = scriptedGraph({ 'PATCH /beta/x': [replyOf(204)] })
  const request: GraphRequest = {
    ...read,
    effect: 'write',
    method: 'PATCH',
    version: 'beta',
    path: '/x',
    body: { a: null, 'b&c': 'é' },
    budget: 'graph.conditionalAccess',
    cost: 2,
  }
  const reply = await openTransport(graph.door, graph.context).send(request, signal)
  expect(reply.status).toBe(204)
  expect(graph.calls).toEqual([
    {
      effect: 'write',
      method: 'PATCH',
      url: 'https://graph.microsoft.com/beta/x',
      headers: {
        accept: 'application/json',
        prefer: 'include-unknown-enum-members',
        'client-request-id': 'id-1',
        'content-type': 'application/json',
      },
      body: '{"a":null,"b&c":"é"}',
      audience: 'https://graph.microsoft.com',
      budget: 'graph.conditionalAccess',
      cost: 2,
      repeat: 'safe',
    },
  ])
})

test.each([400, 403, 404, 429, 500, 503])('a status is a reply, however bad: %i', async (status) => {
  const bad = refusal(status, 'Some')
  const graph = scriptedGraph({ 'GET /v1.0/x': [bad] })
  expect(await openTransport(graph.door, graph.context).send({ ...read, path: '/x' }, signal)).toBe(bad)
  expect(graph.calls).toHaveLength(1)
})

test('what the door throws comes out as it was thrown', async () => {
  const graph = scriptedGraph({ 'GET /v1.0/x': ['silent'] })
  const thrown: unknown = await openTransport(graph.door, graph.context)
    .send({ ...read, path: '/x' }, signal)
    .catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(TenantformError)
  expect(isRecord(thrown) ? thrown['troubles'] : undefined).toMatchObject([
    { code: 'NETWORK-TIMEOUT', arrived: 'maybe' },
  ])
})

test('answers of several calls at once are not mixed up', async () => {
  const paths = ['/a', '/b', '/c', '/d']
  const graph = scriptedGraph(Object.fromEntries(paths.map((path) => [`GET /v1.0${path}`, [replyOf(200, { path })]])))
  const transport = openTransport(graph.door, graph.context)
  const replies = await Promise.all(paths.map((path) => transport.send({ ...read, path }, signal)))
  expect(replies.map((reply) => reply.body)).toEqual(paths.map((path) => ({ path })))
})
