import type { RequestListener, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Call, Reply } from '../../src/model/wire.ts'
import { createCall, live, readCall, troublesOf, withServer } from './door-scene.ts'

const json = { 'content-type': 'application/json' }

/** Sends a head and the first bytes, and then leaves the answer open. */
function begin(response: ServerResponse, headers: Record<string, string>, text: string): void {
  response.writeHead(200, headers)
  response.write(text)
}

const mountain = gzipSync(Buffer.alloc(65 * 1024 * 1024), { level: 1 })

const endless: RequestListener = (_, response) => {
  response.writeHead(200, json)
  const part = Buffer.alloc(1024 * 1024, 'x')
  const more = (): void => {
    while (!response.destroyed && response.write(part));
  }
  response.on('drain', more)
  more()
}

describe('a write without a whole answer is sent once, and may have arrived', () => {
  test.each<[string, RequestListener, string, string]>([
    ['no answer', () => undefined, 'NETWORK-TIMEOUT', 'did not answer within 1 seconds'],
    [
      'a hung answer: a head, and a body that never ends',
      (_, response) => {
        begin(response, json, '{"value":')
      },
      'NETWORK-TIMEOUT',
      'began an answer and did not end it within 1 seconds',
    ],
    [
      'a body that drips: no single pause is long',
      (_, response) => {
        begin(response, json, '{')
        const drip = setInterval(() => response.write(' '), 50)
        response.on('close', () => {
          clearInterval(drip)
        })
      },
      'NETWORK-TIMEOUT',
      'did not end it',
    ],
    [
      'a reset before the answer',
      (request) => void request.socket.resetAndDestroy(),
      'NETWORK-FAILED',
      'the connection broke before the answer was complete',
    ],
    [
      'a reset in the body',
      (request, response) => {
        begin(response, json, '{"value":')
        setTimeout(() => request.socket.resetAndDestroy(), 50)
      },
      'NETWORK-FAILED',
      'the connection broke before the answer was complete',
    ],
    [
      'an answer shorter than it says',
      (request, response) => {
        begin(response, { ...json, 'content-length': '400' }, '{"value":')
        setTimeout(() => request.socket.end(), 50)
      },
      'NETWORK-FAILED',
      'the connection broke before the answer was complete',
    ],
    [
      'gzip that breaks off',
      (_, response) => {
        response.writeHead(200, { ...json, 'content-encoding': 'gzip' })
        response.end(gzipSync(JSON.stringify({ value: 'x'.repeat(5000) })).subarray(0, 30))
      },
      'NETWORK-FAILED',
      'could not be read (Z_BUF_ERROR)',
    ],
    [
      'an answer of 65 MiB',
      (_, response) => void response.end(Buffer.alloc(65 * 1024 * 1024, 'x')),
      'SERVICE-TOO-LARGE',
      'gave more than 64 MiB in one answer',
    ],
    ['an answer without end', endless, 'SERVICE-TOO-LARGE', 'gave more than 64 MiB in one answer'],
    [
      'little gzip that unpacks to a mountain',
      (_, response) => {
        response.writeHead(200, { ...json, 'content-encoding': 'gzip' })
        response.end(mountain)
      },
      'SERVICE-TOO-LARGE',
      'unpacks to more than this program takes',
    ],
  ])('%s', async (_, answer, code, words) => {
    const timeoutMs = code === 'NETWORK-TIMEOUT' ? 600 : 15_000
    await withServer(answer, async ({ door, seen }) => {
      const troubles = await troublesOf(door.send({ ...createCall, timeoutMs }, live))
      expect(troubles).toMatchObject([{ code, arrived: 'maybe', subject: { name: 'graph.microsoft.com' } }])
      expect(troubles[0]?.message).toContain(words)
      expect(seen).toHaveLength(1)
    })
  })
})

describe('an answer that is not what it claims is still an answer', () => {
  test.each<[string, Record<string, string>, Buffer, object]>([
    [
      'HTML with 200',
      { 'content-type': 'text/html' },
      Buffer.from('<html>Sign in to the proxy</html>'),
      { body: '<html>Sign in to the proxy</html>' },
    ],
    ['HTML that calls itself JSON', json, Buffer.from('<html></html>'), { body: '<html></html>', garbled: true }],
    ['cut JSON', json, Buffer.from('{"value":['), { body: '{"value":[', garbled: true }],
    [
      'JSON that is falsely called gzip',
      { ...json, 'content-encoding': 'gzip' },
      Buffer.from('{"a":1}'),
      { body: { a: 1 }, garbled: true },
    ],
    ['real gzip', { ...json, 'content-encoding': 'gzip' }, gzipSync('{"a":1}'), { body: { a: 1 } }],
    ['nothing', { 'content-encoding': 'gzip' }, Buffer.alloc(0), { body: undefined }],
  ])('%s', async (_, headers, bytes, expected) => {
    await withServer(
      (__, response) => {
        response.writeHead(200, headers)
        response.end(bytes)
      },
      async ({ door }) => {
        const { headers: given, ...reply } = await door.send(readCall, live)
        expect(reply).toEqual({ status: 200, ...expected })
        expect(given.get('client-request-id')).toBeDefined()
      },
    )
  })
})

test('a read that hangs is asked again within the retries', async () => {
  let count = 0
  await withServer(
    (_, response) => {
      count += 1
      if (count === 3) response.end('{}')
    },
    async ({ door, seen }) => {
      expect((await door.send({ ...readCall, timeoutMs: 700 }, live)).status).toBe(200)
      expect(seen).toHaveLength(3)
    },
  )
})

test('one call may be slower than the others', async () => {
  await withServer(
    (_, response) => void setTimeout(() => response.end('{}'), 400),
    async ({ door }) => {
      expect((await door.send({ ...readCall, timeoutMs: 5000 }, live)).status).toBe(200)
      expect(await troublesOf(door.send(readCall, live))).toMatchObject([{ code: 'NETWORK-TIMEOUT' }])
    },
    { timeoutMs: 100, retries: 0 },
  )
})

describe('a refusal of a write that was made again', () => {
  const update: Call = { ...readCall, effect: 'write', method: 'PATCH', body: '{}' }
  const replies = (first: 'cut' | number, call: Call): Promise<Reply> => {
    let requests = 0
    return withServer(
      (request, response) => {
        requests += 1
        if (requests > 1) response.writeHead(400, { 'content-type': 'application/json' }).end('{}')
        else if (first === 'cut') request.socket.destroy()
        else response.writeHead(first).end()
      },
      ({ door }) => door.send(call, live),
    )
  }

  test.each<[string, 'cut' | number, Call, true | undefined]>([
    ['an attempt without an answer leaves it in doubt', 'cut', update, true],
    ['so does a failure of the service', 502, update, true],
    ['being asked to wait does not', 429, update, undefined],
    ['and a read is never in doubt', 'cut', readCall, undefined],
  ])('%s', async (_, first, call, doubted) => {
    const reply = await replies(first, call)
    expect([reply.status, reply.doubted]).toEqual([400, doubted])
  })

  test('what only the last attempt says is told by its status alone', async () => {
    const reply = await withServer(
      (_, response) => response.writeHead(500).end(),
      ({ door }) => door.send({ ...update, repeat: 'afterLookup' }, live),
    )
    expect([reply.status, reply.doubted]).toEqual([500, undefined])
  })
})
