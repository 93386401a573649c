import { describe, expect, test } from 'vitest'
import { createCall, live, readCall, troublesOf, withServer } from './door-scene.ts'

describe('what a door refuses', () => {
  test('a write through a reading door, before the network', async () => {
    await withServer(
      (_, response) => void response.end('{}'),
      async ({ door, seen }) => {
        expect(await troublesOf(door.send({ ...readCall, effect: 'write', method: 'PATCH' }, live))).toMatchObject([
          { code: 'WRITE-REFUSED', arrived: 'no' },
        ])
        expect(seen).toEqual([])
      },
      { mode: 'read' },
    )
  })

  test.each([
    ['https://graph.microsoft.com.evil.example/x', { authorization: 'Bearer secret' }, 'BEARER-REFUSED'],
    ['https://evil.example/x', { Authorization: 'Bearer secret' }, 'BEARER-REFUSED'],
    ['http://graph.microsoft.com/x', { authorization: 'Bearer secret' }, 'BEARER-REFUSED'],
    ['https://graph.microsoft.com:8443/x', { authorization: 'Bearer secret' }, 'BEARER-REFUSED'],
    ['http://tokens.example/x', { authorization: 'Bearer secret' }, 'BEARER-REFUSED'],
    ['http://login.microsoftonline.com/x', {}, 'UNENCRYPTED-REFUSED'],
    ['http://169.254.169.254:8080/x', {}, 'UNENCRYPTED-REFUSED'],
  ])('%s with %o: %s', async (url, headers, code) => {
    await withServer(
      (_, response) => void response.end('{}'),
      async ({ door, seen }) => {
        expect(await troublesOf(door.send({ ...readCall, url, headers }, live))).toMatchObject([
          { code, arrived: 'no' },
        ])
        expect(seen).toEqual([])
      },
      { idTokenHost: 'tokens.example', plainOrigins: ['http://169.254.169.254'] },
    )
  })

  test.each([
    ['https://tokens.example/x', { authorization: 'Bearer secret' }],
    ['http://169.254.169.254/x', { metadata: 'true' }],
  ])('but not %s with %o', async (url, headers) => {
    await withServer(
      (_, response) => void response.end('{}'),
      async ({ door, seen }) => {
        await door.send({ ...readCall, url, headers }, live)
        expect(seen).toHaveLength(1)
      },
      { idTokenHost: 'tokens.example', plainOrigins: ['http://169.254.169.254'] },
    )
  })
})

test('the simulator sees the true host', async () => {
  await withServer(
    (_, response) => void response.end('{}'),
    async ({ door, seen }) => {
      await door.send(readCall, live)
      expect(seen[0]?.headers.host).toBe('graph.microsoft.com')
      expect(seen[0]?.headers['user-agent']).toBe('tenantform/test')
    },
  )
})

test.each([301, 302, 307, 308])('a redirect (%i) is an answer: nothing is sent to where it points', async (status) => {
  await withServer(
    (_, response) => {
      response.writeHead(status, { location: 'https://evil.example/steal' })
      response.end()
    },
    async ({ door, seen }) => {
      const reply = await door.send({ ...readCall, headers: { authorization: 'Bearer secret' } }, live)
      expect(reply.status).toBe(status)
      expect(seen.map((request) => `${request.headers.host ?? ''}${request.url ?? ''}`)).toEqual([
        'graph.microsoft.com/v1.0/x',
      ])
    },
  )
})

test('cookies stay with their host', async () => {
  await withServer(
    (_, response) => {
      response.setHeader('set-cookie', ['a=1; path=/; expires=Wed, 25 Nov 2026 00:00:00 GMT', 'b=2'])
      response.end('{}')
    },
    async ({ door, seen }) => {
      await door.send(readCall, live)
      await door.send(readCall, live)
      await door.send({ ...readCall, url: 'https://outlook.office365.com/x' }, live)
      expect(seen.map((request) => request.headers.cookie)).toEqual([undefined, 'a=1; b=2', undefined])
    },
  )
})

describe('the request id', () => {
  test('is fresh for each attempt, and stands in the trace', async () => {
    const traces: string[] = []
    let count = 0
    await withServer(
      (_, response) => {
        count += 1
        response.statusCode = count === 1 ? 503 : 200
        response.end('{}')
      },
      async ({ door, seen }) => {
        const reply = await door.send(readCall, live)
        const ids = seen.map((request) => String(request.headers['client-request-id']))
        expect(ids).toEqual([
          expect.stringMatching(/^0[0-9a-f]{7}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/u),
          expect.stringMatching(/^0/u),
        ])
        expect(new Set(ids).size).toBe(2)
        expect(traces.map((line) => line.split(' ').at(-1))).toEqual(ids)
        expect(reply.headers.get('client-request-id')).toBe(ids[1])
      },
      {
        onTrace: (line) => traces.push(line),
        random: (bytes) => new Uint8Array(bytes).fill(1 + (count % 15), 0),
      },
    )
  })

  test('of the call itself is kept, whatever its case', async () => {
    await withServer(
      (_, response) => void response.end('{}'),
      async ({ door, seen }) => {
        await door.send({ ...readCall, headers: { 'Client-Request-Id': 'mine' } }, live)
        expect(seen[0]?.rawHeaders.filter((word) => /client-request-id/iu.test(word))).toHaveLength(1)
        expect(seen[0]?.headers['client-request-id']).toBe('mine')
      },
    )
  })

  test('stands in the trouble of a call without an answer', async () => {
    await withServer(
      (_, response) => void response.destroy(),
      async ({ door, seen }) => {
        const troubles = await troublesOf(door.send(createCall, live))
        const id = String(seen[0]?.headers['client-request-id'])
        expect(troubles).toMatchObject([{ service: { requestId: id } }])
        expect(troubles[0]?.message).toContain(id)
      },
    )
  })
})
