import type { IncomingMessage, RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import type { DoorOptions, OpenDoor } from '../../src/http/door.ts'
import { openDoor } from '../../src/http/door.ts'
import { clouds } from '../../src/model/cloud.ts'
import type { Clock } from '../../src/model/host.ts'
import type { Call } from '../../src/model/wire.ts'
import { TenantformError } from '../../src/model/trouble.ts'

export const live = new AbortController().signal

/** A read of Graph; tests change what they are about. */
export const readCall: Call = {
  effect: 'read',
  method: 'GET',
  url: 'https://graph.microsoft.com/v1.0/x',
  headers: {},
  audience: null,
  budget: 'graph',
  repeat: 'safe',
}

/** A create: it must not be sent twice. */
export const createCall: Call = { ...readCall, effect: 'write', method: 'POST', repeat: 'afterLookup', body: '{}' }

/** A clock whose pauses take no time and are noted. */
export function notingClock(): Clock & { readonly waits: number[] } {
  let now = 0
  const waits: number[] = []
  return {
    waits,
    now: () => now,
    sleep: (ms, signal) => {
      if (ms <= 0 || signal.aborted) return Promise.resolve()
      waits.push(ms)
      now += ms
      return Promise.resolve()
    },
  }
}

export function optionsOf(more: Partial<DoorOptions> = {}): DoorOptions {
  return {
    mode: 'write',
    cloud: clouds.commercial,
    clock: notingClock(),
    random: (bytes) => new Uint8Array(bytes),
    timeoutMs: 2000,
    retries: 3,
    userAgent: 'tenantform/test',
    ...more,
  }
}

/** Listens on a free port of the loopback address. */
export async function listening(server: Server): Promise<number> {
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has one
  return (server.address() as AddressInfo).port
}

export type Scene = {
  readonly door: OpenDoor
  readonly seen: readonly IncomingMessage[]
  readonly waits: readonly number[]
}

/** Serves one test on the loopback address; the door reaches it as the simulator, unless it is told another way. */
export async function withServer<T>(
  answer: RequestListener,
  body: (scene: Scene) => Promise<T>,
  more: Partial<DoorOptions> = {},
): Promise<T> {
  const seen: IncomingMessage[] = []
  const server = createServer((request, response) => {
    seen.push(request)
    answer(request, response)
  })
  const port = await listening(server)
  const clock = notingClock()
  const door = openDoor(optionsOf({ clock, simulator: `http://127.0.0.1:${port}`, ...more }))
  try {
    return await body({ door, seen, waits: clock.waits })
  } finally {
    await door.close()
    server.closeAllConnections()
    server.close()
  }
}

/** What a promise fails with, as plain troubles; fails itself where the promise does not. */
export async function troublesOf(promise: Promise<unknown>): Promise<TenantformError['troubles']> {
  const error = await promise.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof TenantformError) return error.troubles
  throw error
}
