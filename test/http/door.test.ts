import type { IncomingMessage, RequestListener } from 'node:http'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import type { DoorOptions } from '../../src/http/door.ts'
import { openDoor } from '../../src/http/door.ts'
import { clouds } from '../../src/model/cloud.ts'
import type { Call } from '../../src/model/wire.ts'

const signal = new AbortController().signal
const call: Call = {
  effect: 'read',
  method: 'GET',
  url: 'https://graph.microsoft.com/v1.0/x',
  headers: {},
  audience: null,
  budget: 'graph',
  repeat: 'safe',
}

/** Serves one test on the loopback address; the door reaches it as the simulator. */
async function withServer<T>(
  answer: RequestListener,
  body: (door: ReturnType<typeof openDoor>, seen: IncomingMessage[], waits: number[]) => Promise<T>,
  more: Partial<DoorOptions> = {},
): Promise<T> {
  const seen: IncomingMessage[] = []
  const waits: number[] = []
  const server = createServer((request, response) => {
    seen.push(request)
    answer(request, response)
  })
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  let now = 0
  const clock = {
    now: () => now,
    sleep: (ms: number) => {
      waits.push(ms)
      now += ms
      return Promise.resolve()
    },
  }
  const door = openDoor({
    mode: 'write',
    cloud: clouds.commercial,
    clock,
    random: (bytes) => new Uint8Array(bytes),
    timeoutMs: 2000,
    retries: 3,
    userAgent: 'tenantform/test',
    simulator: `http://127.0.0.1:${port}`,
    ...more,
  })
  try {
    return await body(door, seen, waits)
  } finally {
    await door.close()
    server.closeAllConnections()
    server.close()
  }
}

test('a reading door refuses a write before the network', async () => {
  await withServer(
    (_, response) => void response.end('{}'),
    async (door, seen) => {
      await expect(door.send({ ...call, effect: 'write', method: 'PATCH' }, signal)).rejects.toThrow('WRITE-REFUSED')
      expect(seen).toEqual([])
    },
    { mode: 'read' },
  )
})

test.each([
  'https://graph.microsoft.com.evil.example/x',
  'https://evil.example/x',
  'http://graph.microsoft.com/x',
  'https://graph.microsoft.com:8443/x',
])('a token does not go to %s', async (url) => {
  await withServer(
    (_, response) => void response.end('{}'),
    async (door, seen) => {
      await expect(door.send({ ...call, url, headers: { authorization: 'Bearer secret' } }, signal)).rejects.toThrow(
        'BEARER-REFUSED',
      )
      expect(seen).toEqual([])
    },
  )
})

test('the simulator sees the true host', async () => {
  await withServer(
    (_, response) => void response.end('{}'),
    async (door, seen) => {
      await door.send(call, signal)
      expect(seen[0]?.headers.host).toBe('graph.microsoft.com')
      expect(seen[0]?.headers['user-agent']).toBe('tenantform/test')
    },
  )
})

test('Retry-After is waited out, also a fraction of a second', async () => {
  let count = 0
  await withServer(
    (_, response) => {
      count += 1
      if (count === 1) response.writeHead(429, { 'retry-after': '2.5' })
      response.end('{}')
    },
    async (door, seen, waits) => {
      expect((await door.send(call, signal)).status).toBe(200)
      expect(waits).toContain(2500)
      expect(seen).toHaveLength(2)
      expect(door.ledger()['graph.microsoft.com']).toMatchObject({ requests: 2, retries: 1 })
    },
  )
})

test('a create is not repeated after 503, and is after 429', async () => {
  const statuses = [429, 503]
  await withServer(
    (_, response) => {
      response.writeHead(statuses.shift() ?? 200)
      response.end('{}')
    },
    async (door, seen) => {
      const reply = await door.send(
        { ...call, effect: 'write', method: 'POST', repeat: 'afterLookup', body: '{}' },
        signal,
      )
      expect(reply.status).toBe(503)
      expect(seen).toHaveLength(2)
    },
  )
})

test('a create whose answer is lost may have arrived, and is sent once', async () => {
  await withServer(
    (_, response) => void response.destroy(),
    async (door, seen) => {
      const failed = await door
        .send({ ...call, effect: 'write', method: 'POST', repeat: 'afterLookup', body: '{}' }, signal)
        .catch((error: unknown) => error)
      expect(failed).toMatchObject({ troubles: [{ code: 'NETWORK-FAILED', arrived: 'maybe' }] })
      expect(seen).toHaveLength(1)
    },
  )
})

test('a redirect is an answer and is not followed', async () => {
  await withServer(
    (_, response) => {
      response.writeHead(302, { location: 'https://evil.example/' })
      response.end()
    },
    async (door, seen) => {
      expect((await door.send(call, signal)).status).toBe(302)
      expect(seen).toHaveLength(1)
    },
  )
})

test('gzip that is none is told and not thrown', async () => {
  await withServer(
    (_, response) => {
      response.writeHead(403, { 'content-encoding': 'gzip' })
      response.end(Buffer.alloc(20))
    },
    async (door) => {
      expect(await door.send(call, signal)).toMatchObject({ status: 403, garbled: true })
    },
  )
})

test('Conditional Access gets one request a second', async () => {
  await withServer(
    (_, response) => void response.end('{}'),
    async (door, _, waits) => {
      await Promise.all([1, 2, 3].map(() => door.send({ ...call, budget: 'graph.conditionalAccess' }, signal)))
      expect(waits.filter((ms) => ms > 0).length).toBeGreaterThanOrEqual(2)
    },
  )
})
