import { X509Certificate } from 'node:crypto'
import { Agent, buildConnector, ProxyAgent, request } from 'undici'
import type { Dispatcher } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { startTenant } from './wire.ts'

const discovery = '/contoso.com/v2.0/.well-known/openid-configuration'
let simulator: Simulator
beforeAll(async () => {
  simulator = await startTenant({ tls: {}, proxyPort: 0, proxyAuth: { user: 'cell', password: 'p4ss:word' } })
})
afterAll(() => simulator.close())

async function withDispatcher<T>(dispatcher: Dispatcher, body: (dispatcher: Dispatcher) => Promise<T>): Promise<T> {
  try {
    return await body(dispatcher)
  } finally {
    await dispatcher.destroy()
  }
}

/** A client that comes to the tenant's TLS port whatever the host. */
function straight(host: string): Agent {
  const connect = buildConnector({ ca: simulator.caPem ?? '' })
  return new Agent({
    connect: (options, callback) =>
      connect({ ...options, hostname: '127.0.0.1', port: String(simulator.tlsPort), servername: host }, callback),
  })
}

function proxied(credentials: string | undefined, ca = simulator.caPem): ProxyAgent {
  return new ProxyAgent({
    uri: `http://127.0.0.1:${simulator.proxyPort}`,
    ...(credentials === undefined ? {} : { token: `Basic ${Buffer.from(credentials).toString('base64')}` }),
    requestTls: { ca: ca ?? '' },
  })
}

async function issuer(dispatcher: Dispatcher): Promise<unknown> {
  const answer = await request(`https://login.microsoftonline.com${discovery}`, { dispatcher })
  const body: unknown = await answer.body.json()
  return Object(body).issuer
}

test('the authority is one, and signs a certificate for each host', () => {
  expect(new X509Certificate(simulator.caPem ?? '').ca).toBe(true)
})

test('a client that trusts the authority is served by SNI under the true names', async () => {
  await withDispatcher(proxied('cell:p4ss:word'), async (dispatcher) => {
    expect(await issuer(dispatcher)).toBe(`https://login.microsoftonline.com/${simulator.tenantId}/v2.0`)
    const graph = await request('https://graph.microsoft.com/v1.0/organization', { dispatcher })
    expect(graph.statusCode).toBe(401)
    await graph.body.dump()
  })
  expect(simulator.log.at(-1)).toMatchObject({ host: 'graph.microsoft.com', path: '/v1.0/organization', status: 401 })
})

test('a client that does not trust it goes away', async () => {
  await withDispatcher(proxied('cell:p4ss:word', ''), async (dispatcher) => {
    await expect(issuer(dispatcher)).rejects.toThrow(/certificate/u)
  })
})

test('without the proxy the port of TLS answers alike', async () => {
  await withDispatcher(straight('graph.microsoft.com'), async (dispatcher) => {
    const answer = await request('https://graph.microsoft.com/v1.0/organization', { dispatcher })
    expect(answer.statusCode).toBe(401)
    await answer.body.dump()
  })
})

test.each([
  ['no credentials', undefined],
  ['wrong ones', 'cell:wrong'],
])('with %s the proxy lets nobody through', async (_, credentials) => {
  await withDispatcher(proxied(credentials), async (dispatcher) => {
    await expect(issuer(dispatcher)).rejects.toThrow(/407/u)
  })
  expect(simulator.log.at(-1)).toMatchObject({ method: 'CONNECT', host: 'login.microsoftonline.com', status: 407 })
})

test('to other hosts it does not go', async () => {
  await withDispatcher(proxied('cell:p4ss:word'), async (dispatcher) => {
    await expect(request('https://example.com/', { dispatcher })).rejects.toThrow(/403/u)
  })
  expect(simulator.log.at(-1)).toMatchObject({
    method: 'CONNECT',
    host: 'example.com',
    status: 403,
    detail: 'refused by the proxy',
  })
})

test('it takes requests in absolute form', async () => {
  const headers = {
    'proxy-authorization': `Basic ${Buffer.from('cell:p4ss:word').toString('base64')}`,
    host: 'login.microsoftonline.com',
  }
  const port = simulator.proxyPort
  const { createConnection } = await import('node:net')
  const text = await new Promise<string>((resolve, reject) => {
    const socket = createConnection({ port: port ?? 0, host: '127.0.0.1' }, () => {
      const lines = [
        `GET http://login.microsoftonline.com${discovery} HTTP/1.1`,
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
        'connection: close',
        '',
        '',
      ]
      socket.write(lines.join('\r\n'))
    })
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('end', () => resolve(Buffer.concat(parts).toString()))
    socket.on('error', reject)
  })

  expect(text).toMatch(/^HTTP\/1\.1 200 OK/u)
  expect(text).toContain(`"issuer":"https://login.microsoftonline.com/${simulator.tenantId}/v2.0"`)
})
