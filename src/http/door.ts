import type { Dispatcher } from 'undici'
import type { Cloud } from '../model/cloud.ts'
import { mayCarryBearer } from '../model/cloud.ts'
import type { Clock } from '../model/host.ts'
import { TenantformError, fail, trouble } from '../model/trouble.ts'
import type { Call, Door, Ledger, Reply } from '../model/wire.ts'
import { createBudgets } from './budgets.ts'
import { createCookieJar } from './cookie-jar.ts'
import type { Route } from './dispatcher.ts'
import { openDispatcher, simulatorOrigin } from './dispatcher.ts'
import { createLedgerBook } from './ledger-book.ts'
import { explainNoAnswer } from './network-trouble.ts'
import { decodeReply } from './reply-decoding.ts'
import { backoffMs, retryAfterMs } from './retry-after.ts'

/** What a door is opened with. */
export type DoorOptions = Route & {
  readonly mode: 'read' | 'write'
  readonly cloud: Cloud
  readonly clock: Clock
  readonly random: (bytes: number) => Uint8Array
  /** Milliseconds for one answer where the call names none. */
  readonly timeoutMs: number
  readonly retries: number
  readonly userAgent: string
  /** The host of GitHub's ID token endpoint, to which the runner's own request token may go. */
  readonly idTokenHost?: string
  /** One line a request, for --debug: method, URL, status, milliseconds. Never headers or bodies. */
  readonly onTrace?: (line: string) => void
}

/** The door to the network, with its costs. `close` ends its connections. */
export interface OpenDoor extends Door {
  ledger(): Ledger
  close(): Promise<void>
}

const bodyLimitBytes = 256 * 1024 * 1024
/** A service that asks for a longer pause than this is given up: the job is better run again later. */
const longestPauseMs = 15 * 60_000
const busy = [429, 500, 502, 503, 504]

/**
 * Opens the only way to the network. Calls that may be repeated are, within the retries, on no answer and on 429, 500, 502,
 * 503 and 504; others only on 429 and where nothing was sent. `Retry-After` is remembered per host, so that parallel calls
 * wait together. Redirects are never followed. Fails with NETWORK-* where there was no answer, SERVICE-THROTTLED where a
 * service asks for too long a pause, WRITE-REFUSED for a write through a reading door.
 */
export function openDoor(options: DoorOptions): OpenDoor {
  const { clock } = options
  if (options.simulator !== undefined) simulatorOrigin(options.simulator)
  const budgets = createBudgets(clock)
  const book = createLedgerBook()
  const jar = createCookieJar()
  const pausedUntil = new Map<string, number>()
  let dispatcher: Promise<Dispatcher> | undefined
  const random = (): number => (options.random(4)[0] ?? 0) / 256

  const pause = async (host: string, ms: number, signal: AbortSignal): Promise<void> => {
    if (ms <= 0) return
    book.waited(host, ms)
    await clock.sleep(ms, signal)
    if (signal.aborted)
      fail('STOPPED', { message: 'The run was stopped while it waited for a service.', arrived: 'no' })
  }

  const once = async (call: Call, host: string, signal: AbortSignal): Promise<Reply> => {
    const entered = await budgets.enter(call, signal)
    if (entered.waitedMs > 1) book.waited(host, entered.waitedMs)
    try {
      await pause(host, (pausedUntil.get(host) ?? 0) - clock.now(), signal)
      dispatcher ??= openDispatcher(options)
      const reply = await exchange(await dispatcher, call, host, signal)
      const slower = Number(reply.headers.get('x-ms-throttle-limit-percentage') ?? 0)
      if (slower >= 1) pausedUntil.set(host, clock.now() + 1000)
      return reply
    } finally {
      entered.leave()
    }
  }

  const exchange = async (way: Dispatcher, call: Call, host: string, signal: AbortSignal): Promise<Reply> => {
    const { request } = await import('undici')
    const started = Date.now()
    let bytes = 0
    book.begin(host)
    try {
      const timeout = call.timeoutMs ?? options.timeoutMs
      const answer = await request(call.url, {
        dispatcher: way,
        method: call.method,
        headers: { ...jar.headers(host), ...call.headers, 'user-agent': options.userAgent, 'accept-encoding': 'gzip' },
        body: call.body ?? null,
        headersTimeout: timeout,
        bodyTimeout: timeout,
        signal,
      })
      const body = await readBody(answer.body)
      bytes = body.length
      const headers = new Map(
        Object.entries(answer.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(', ') : (value ?? ''),
        ]),
      )
      jar.keep(host, answer.headers['set-cookie'])
      options.onTrace?.(`${call.method} ${call.url} ${answer.statusCode} ${Date.now() - started} ms`)
      return await decodeReply(answer.statusCode, headers, body, bodyLimitBytes)
    } catch (error) {
      options.onTrace?.(`${call.method} ${call.url} no answer ${Date.now() - started} ms`)
      throw error
    } finally {
      book.end(host, bytes)
    }
  }

  return {
    async send(call, signal) {
      const host = guard(call, options)
      for (let attempt = 1; ; attempt += 1) {
        const last = attempt > options.retries
        let reply: Reply
        try {
          reply = await once(call, host, signal)
        } catch (error) {
          if (error instanceof TenantformError) throw error
          if (signal.aborted)
            throw new TenantformError(
              trouble('STOPPED', {
                message: `The run was stopped during a call to ${host}.`,
                arrived: call.effect === 'write' ? 'maybe' : 'no',
              }),
            )
          const { trouble: why, hopeless } = explainNoAnswer(error, host, call.timeoutMs ?? options.timeoutMs)
          const mayRepeat = call.repeat === 'safe' || why.arrived === 'no'
          if (last || hopeless || !mayRepeat) throw new TenantformError(why, { cause: error })
          book.retry(host)
          await pause(host, backoffMs(attempt, random), signal)
          continue
        }
        if (!busy.includes(reply.status) || last || (call.repeat !== 'safe' && reply.status !== 429)) return reply
        const asked = retryAfterMs(reply.headers.get('retry-after'), clock.now())
        if (asked !== undefined && asked > longestPauseMs)
          fail('SERVICE-THROTTLED', {
            message: `${host} asks to wait ${Math.round(asked / 60_000)} minutes.`,
            subject: { name: host },
            arrived: 'no',
          })
        book.retry(host)
        if (asked !== undefined) pausedUntil.set(host, Math.max(pausedUntil.get(host) ?? 0, clock.now() + asked))
        await pause(host, asked ?? backoffMs(attempt, random), signal)
      }
    },
    ledger: () => book.rows(),
    async close() {
      await (await dispatcher)?.destroy()
    },
  }
}

/** Refuses what a door never does; gives the call's host. */
function guard(call: Call, options: DoorOptions): string {
  if (options.mode === 'read' && call.effect === 'write')
    fail('WRITE-REFUSED', { message: `A reading command tried to write: ${call.method} ${call.url}.`, arrived: 'no' })
  const { host, hostname, protocol } = new URL(call.url)
  const carriesToken = Object.keys(call.headers).some((name) => name.toLowerCase() === 'authorization')
  const allowed = mayCarryBearer(options.cloud, call.url) || (hostname === options.idTokenHost && protocol === 'https:')
  if (carriesToken && !allowed)
    fail('BEARER-REFUSED', {
      message: `A token was not sent to ${host}: it is not a host of the ${options.cloud.name} cloud.`,
      subject: { name: host },
      arrived: 'no',
    })
  return host
}

async function readBody(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    length += part.length
    if (length > bodyLimitBytes) throw new Error('the answer is larger than this program takes')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
