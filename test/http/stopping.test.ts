import type { RequestListener } from 'node:http'
import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createBudgets } from '../../src/http/budgets.ts'
import { openDoor } from '../../src/http/door.ts'
import { createClock } from '../../src/host/clock.ts'
import { createCall, listening, live, notingClock, optionsOf, readCall, troublesOf, withServer } from './door-scene.ts'

const write = { budget: 'exchange', effect: 'write' } as const
const stoppedBefore = [{ code: 'STOPPED', arrived: 'no' }]

describe('a budget', () => {
  test('lets a call in that waited until another left, in order', async () => {
    const budgets = createBudgets(notingClock())
    const order: string[] = []
    const one = await budgets.enter(write, live)
    const two = budgets.enter(write, live).then((entered) => (order.push('two'), entered))
    const three = budgets.enter(write, live).then((entered) => (order.push('three'), entered))
    await Promise.resolve()
    expect(order).toEqual([])
    one.leave()
    one.leave()
    const second = await two
    expect(order).toEqual(['two'])
    second.leave()
    await three
    expect(order).toEqual(['two', 'three'])
  })

  test('tells a waiting call of the stop at once, and gives its place to the next', async () => {
    const budgets = createBudgets(notingClock())
    const stop = new AbortController()
    const one = await budgets.enter(write, live)
    const two = budgets.enter(write, stop.signal)
    const three = budgets.enter(write, live)
    stop.abort()
    expect(await troublesOf(two)).toMatchObject(stoppedBefore)
    one.leave()
    await three
  })

  test('lets nobody in who was stopped before', async () => {
    const budgets = createBudgets(notingClock())
    expect(await troublesOf(budgets.enter(write, AbortSignal.abort()))).toMatchObject(stoppedBefore)
    await budgets.enter(write, live)
  })

  test('that counts seconds keeps no place for a call that was stopped', async () => {
    const budgets = createBudgets(createClock())
    const access = { budget: 'graph.conditionalAccess', effect: 'write' } as const
    const stop = new AbortController()
    const one = await budgets.enter(access, live)
    one.leave()
    const two = budgets.enter(access, stop.signal)
    stop.abort()
    expect(await troublesOf(two)).toMatchObject(stoppedBefore)
    const three = await budgets.enter(access, live)
    three.leave()
  })

  test('of Conditional Access gives one call a second', async () => {
    await withServer(
      (_, response) => void response.end('{}'),
      async ({ door, waits }) => {
        await Promise.all([1, 2, 3].map(() => door.send({ ...readCall, budget: 'graph.conditionalAccess' }, live)))
        expect(waits.filter((ms) => ms > 0).length).toBeGreaterThanOrEqual(2)
      },
    )
  })
})

describe('a write that is stopped', () => {
  test('in the queue of its budget was not sent', async () => {
    const stop = new AbortController()
    await withServer(
      (request) => {
        if (request.url === '/v1.0/first') setTimeout(() => stop.abort(), 50)
      },
      async ({ door, seen }) => {
        const first = door.send(
          { ...createCall, ...write, url: 'https://outlook.office365.com/v1.0/first' },
          stop.signal,
        )
        const second = door.send({ ...createCall, ...write, url: 'https://outlook.office365.com/v1.0/b' }, stop.signal)
        expect(await Promise.all([troublesOf(first), troublesOf(second)])).toMatchObject([
          [{ code: 'STOPPED', arrived: 'maybe' }],
          [{ code: 'STOPPED', arrived: 'no' }],
        ])
        expect(seen).toHaveLength(1)
      },
    )
  })

  test('before its connection stood was not sent', async () => {
    const stop = new AbortController()
    const silent = createServer()
    const port = await listening(silent)
    const door = openDoor(optionsOf({ proxy: `http://127.0.0.1:${port}` }))
    silent.on('connection', (socket) => {
      socket.on('error', () => undefined)
      stop.abort()
    })
    const troubles = await troublesOf(door.send(createCall, stop.signal))
    await door.close()
    silent.close()
    expect(troubles).toMatchObject(stoppedBefore)
  })

  test('while it waits for a busy service was refused, and not carried out', async () => {
    const stop = new AbortController()
    await withServer(
      (_, response) => {
        response.writeHead(429, { 'retry-after': '600' })
        response.end('{}')
        setTimeout(() => stop.abort(), 50)
      },
      async ({ door }) => {
        expect(await troublesOf(door.send(createCall, stop.signal))).toMatchObject(stoppedBefore)
      },
      { clock: createClock() },
    )
  })

  test.each<[string, RequestListener]>([
    ['was lost', (request) => void request.socket.resetAndDestroy()],
    [
      'was answered with an error of the service',
      (_, response) => {
        response.statusCode = 503
        response.end('{}')
      },
    ],
  ])('before it is repeated may have arrived with the attempt that %s', async (_, answer) => {
    const stop = new AbortController()
    const clock = notingClock()
    const stopping = {
      ...clock,
      sleep: () => {
        stop.abort()
        return Promise.resolve()
      },
    }
    const update = { ...createCall, method: 'PATCH', repeat: 'safe' } as const
    await withServer(
      answer,
      async ({ door }) => {
        expect(await troublesOf(door.send(update, stop.signal))).toMatchObject([{ code: 'STOPPED', arrived: 'maybe' }])
      },
      { clock: stopping },
    )
  })

  test('a read that is stopped changed nothing', async () => {
    const stop = new AbortController()
    await withServer(
      () => void setTimeout(() => stop.abort(), 20),
      async ({ door }) => {
        expect(await troublesOf(door.send(readCall, stop.signal))).toMatchObject(stoppedBefore)
      },
    )
  })
})

test('a write that was lost may have arrived, though its repetition could not even be sent', async () => {
  const server = createServer((socket) => {
    socket.once('data', () => {
      server.close()
      socket.resetAndDestroy()
    })
  })
  const door = openDoor(optionsOf({ simulator: `http://127.0.0.1:${await listening(server)}`, retries: 1 }))
  const troubles = await troublesOf(door.send({ ...createCall, method: 'PATCH', repeat: 'safe' }, live))
  await door.close()
  expect(troubles).toMatchObject([{ code: 'NETWORK-FAILED', arrived: 'maybe' }])
  expect(troubles[0]?.message).toContain('the connection was refused')
})

test('a proxy that says nothing is waited for as long as the call may take, and the write was not sent', async () => {
  const silent = createServer((socket) => socket.on('error', () => undefined))
  const door = openDoor(optionsOf({ proxy: `http://127.0.0.1:${await listening(silent)}`, retries: 0 }))
  const troubles = await troublesOf(door.send({ ...createCall, timeoutMs: 300 }, live))
  await door.close()
  silent.close()
  expect(troubles).toMatchObject([{ code: 'NETWORK-TIMEOUT', arrived: 'no' }])
})
