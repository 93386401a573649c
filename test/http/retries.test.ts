import { describe, expect, test, vi } from 'vitest'
import type { Bounds, Tried } from '../../src/http/retry-decision.ts'
import {
  afterReply,
  longTimeoutMs,
  longestCallMs,
  longestPauseMs,
  pauseAfterNoAnswer,
} from '../../src/http/retry-decision.ts'
import { backoffMs, retryAfterMs } from '../../src/http/retry-after.ts'
import { trouble } from '../../src/model/trouble.ts'
import { createCall, live, readCall, troublesOf, withServer } from './door-scene.ts'

const first: Tried = { attempts: 1, timeouts: 0, spentMs: 0 }
const bounds: Bounds = { retries: 8, timeoutMs: 100_000, now: 0, random: () => 1 }
const noAnswer = (arrived: 'no' | 'maybe', hopeless = false): Parameters<typeof pauseAfterNoAnswer>[1] => ({
  hopeless,
  trouble: trouble('NETWORK-FAILED', { message: 'no', arrived }),
})
const safe = { repeat: 'safe', budget: 'graph' } as const
const once = { repeat: 'afterLookup', budget: 'graph' } as const

test.each([
  ['2', 2000],
  ['2.128', 2128],
  ['-1', 0],
  ['Thu, 01 Jan 1970 00:01:00 GMT', 60_000],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %s is %s ms', (value, expected) => {
  expect(retryAfterMs(new Map(value === undefined ? [] : [['retry-after', value]]), 0)).toBe(expected)
})

test.each([20, -20])(
  'a Retry-After by date is waited rightly on a machine whose clock is %i minutes wrong',
  (minutes) => {
    const there = Date.parse('Wed, 25 Nov 2026 12:00:00 GMT')
    const headers = new Map([
      ['retry-after', 'Wed, 25 Nov 2026 12:00:30 GMT'],
      ['date', 'Wed, 25 Nov 2026 12:00:00 GMT'],
    ])
    expect(retryAfterMs(headers, there + minutes * 60_000)).toBe(30_000)
  },
)

test.each([
  [1, 1000],
  [2, 2000],
  [7, 60_000],
  [30, 60_000],
])('the pause after attempt %i lies between half of %i ms and that', (attempt, whole) => {
  expect([backoffMs(attempt, () => 0), backoffMs(attempt, () => 1)]).toEqual([whole / 2, whole])
})

describe('after no answer', () => {
  test.each<[string, Parameters<typeof pauseAfterNoAnswer>, number | undefined]>([
    ['a read goes again', [safe, noAnswer('maybe'), first, bounds], 1000],
    ['a create that may have arrived does not', [once, noAnswer('maybe'), first, bounds], undefined],
    ['a create that was never sent does', [once, noAnswer('no'), first, bounds], 1000],
    ['what cannot help is not tried', [safe, noAnswer('no', true), first, bounds], undefined],
    ['the retries end', [safe, noAnswer('no'), { ...first, attempts: 9 }, bounds], undefined],
    ['the last retry is made', [safe, noAnswer('no'), { ...first, attempts: 8 }, bounds], 60_000],
    [
      'a long call that timed out once goes again',
      [
        safe,
        noAnswer('maybe'),
        { attempts: 1, timeouts: 1, spentMs: 300_000 },
        { ...bounds, timeoutMs: longTimeoutMs },
      ],
      1000,
    ],
    [
      'and not a second time',
      [
        safe,
        noAnswer('maybe'),
        { attempts: 2, timeouts: 2, spentMs: 601_000 },
        { ...bounds, timeoutMs: longTimeoutMs },
      ],
      undefined,
    ],
    ['a short one does', [safe, noAnswer('maybe'), { attempts: 2, timeouts: 2, spentMs: 200_000 }, bounds], 2000],
    [
      'the slowest cmdlet, 1800 seconds, still has its second chance',
      [safe, noAnswer('maybe'), { attempts: 1, timeouts: 1, spentMs: 1_800_000 }, { ...bounds, timeoutMs: 1_800_000 }],
      1000,
    ],
    [
      'nothing starts that might end after the deadline',
      [safe, noAnswer('maybe'), { ...first, spentMs: longestCallMs - 100_999 }, bounds],
      undefined,
    ],
    [
      'what just ends before it does',
      [safe, noAnswer('maybe'), { ...first, spentMs: longestCallMs - 101_000 }, bounds],
      1000,
    ],
  ])('%s', (_, given, expected) => {
    expect(pauseAfterNoAnswer(...given)).toBe(expected)
  })
})

describe('after a busy answer', () => {
  const reply = (status: number, retryAfter?: string): Parameters<typeof afterReply>[1] => ({
    status,
    headers: new Map(retryAfter === undefined ? [] : [['retry-after', retryAfter]]),
  })
  const access = { repeat: 'safe', budget: 'graph.conditionalAccess' } as const
  const few = { ...bounds, retries: 2 }
  const pause = (pauseMs: number): ReturnType<typeof afterReply> => ({ next: 'pause', pauseMs })
  test.each<[string, Parameters<typeof afterReply>, ReturnType<typeof afterReply>]>([
    ['an answer is one', [safe, reply(404), first, bounds], { next: 'answer' }],
    ['503: a read goes again', [safe, reply(503), first, bounds], pause(1000)],
    ['503: a create does not', [once, reply(503), first, bounds], { next: 'answer' }],
    ['429: a create does', [once, reply(429), first, bounds], pause(1000)],
    ['the service names the pause', [safe, reply(429, '7'), first, bounds], pause(7000)],
    ['a pause of nothing is taken at its word', [safe, reply(429, '0'), first, bounds], pause(0)],
    ['15 minutes are waited', [safe, reply(429, '900'), first, bounds], pause(900_000)],
    ['more are not', [safe, reply(429, '901'), first, bounds], { next: 'giveUp', askedMs: 901_000 }],
    [
      'nor many pauses that add up beyond the deadline',
      [safe, reply(429, '900'), { attempts: 5, timeouts: 0, spentMs: 3_600_000 }, bounds],
      { next: 'giveUp', askedMs: 900_000 },
    ],
    ['the retries end with the answer', [safe, reply(429), { ...first, attempts: 3 }, few], { next: 'answer' }],
    ['Conditional Access begins at two seconds', [access, reply(429), first, few], pause(2000)],
    ['has at least eight retries', [access, reply(429), { ...first, attempts: 8 }, few], pause(60_000)],
    ['and not nine', [access, reply(429), { ...first, attempts: 9 }, few], { next: 'answer' }],
    [
      'more where more are given',
      [access, reply(429), { ...first, attempts: 9 }, { ...few, retries: 9 }],
      pause(60_000),
    ],
  ])('%s', (_, given, expected) => {
    expect(afterReply(...given)).toEqual(expected)
  })
})

test('Retry-After is waited out, also a fraction of a second', async () => {
  let count = 0
  await withServer(
    (_, response) => {
      count += 1
      if (count === 1) response.writeHead(429, { 'retry-after': '2.5' })
      response.end('{}')
    },
    async ({ door, seen, waits }) => {
      expect((await door.send(readCall, live)).status).toBe(200)
      expect(waits).toEqual([2500])
      expect(seen).toHaveLength(2)
      expect(door.ledger()['graph.microsoft.com']).toMatchObject({ requests: 2, retries: 1, waitedMs: 2500 })
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
    async ({ door, seen }) => {
      expect((await door.send(createCall, live)).status).toBe(503)
      expect(seen).toHaveLength(2)
    },
  )
})

test('a service that stays busy is an answer in the end, which says whose call it was', async () => {
  await withServer(
    (_, response) => {
      response.statusCode = 429
      response.end('{}')
    },
    async ({ door, seen, waits }) => {
      expect((await door.send({ ...readCall, budget: 'graph.conditionalAccess' }, live)).status).toBe(429)
      expect(seen).toHaveLength(9)
      // No jitter here: random is 0, so each pause is half of 2, 4, 8 ... 60 seconds.
      expect(waits.filter((ms) => ms >= 1000)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
    },
  )
})

test('pauses that add up to more than a call has end it as throttled, and nothing was done', async () => {
  await withServer(
    (_, response) => {
      response.writeHead(429, { 'retry-after': '900' })
      response.end('{}')
    },
    async ({ door, seen }) => {
      expect(await troublesOf(door.send(createCall, live))).toMatchObject([
        { code: 'SERVICE-THROTTLED', arrived: 'no', service: { status: 429 } },
      ])
      expect(seen).toHaveLength(5)
    },
    { retries: 8 },
  )
})

test('a pause that one call was asked for holds the others of that host, and of no other', async () => {
  let count = 0
  await withServer(
    (_, response) => {
      count += 1
      if (count === 1) response.writeHead(429, { 'retry-after': '60' })
      response.end('{}')
    },
    async ({ door, waits }) => {
      expect((await door.send(readCall, live)).status).toBe(429)
      await door.send({ ...readCall, url: 'https://outlook.office365.com/x' }, live)
      expect(waits).toEqual([])
      await door.send(readCall, live)
      expect(waits).toEqual([60_000])
    },
    { retries: 0 },
  )
})

test('a pause that is too long for one call holds the others no longer than one may be', async () => {
  let count = 0
  await withServer(
    (_, response) => {
      count += 1
      if (count === 1) response.writeHead(429, { 'retry-after': '7200' })
      response.end('{}')
    },
    async ({ door, waits }) => {
      const troubles = await troublesOf(door.send(readCall, live))
      expect(troubles[0]?.message).toContain('graph.microsoft.com asks to wait 120 minutes')
      await door.send(readCall, live)
      expect(waits).toEqual([longestPauseMs])
    },
  )
})

test('a host that says it is near its limit gets a second of rest', async () => {
  await withServer(
    (_, response) => {
      response.setHeader('x-ms-throttle-limit-percentage', '1.1')
      response.end('{}')
    },
    async ({ door, waits }) => {
      await door.send(readCall, live)
      await door.send(readCall, live)
      expect(waits).toEqual([1000])
    },
  )
})

test('the time that attempts take counts towards the deadline of a call', async () => {
  let answered = 0
  const wall = vi.spyOn(Date, 'now').mockImplementation(() => answered * 40 * 60_000)
  try {
    await withServer(
      (_, response) => {
        answered += 1
        response.statusCode = 503
        response.end('{}')
      },
      async ({ door }) => {
        expect((await door.send(readCall, live)).status).toBe(503)
        expect(answered).toBe(2)
      },
    )
  } finally {
    wall.mockRestore()
  }
})
