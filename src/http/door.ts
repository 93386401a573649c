import type { Dispatcher } from 'undici'
import type { Cloud } from '../model/cloud.ts'
import { mayCarryBearer } from '../model/cloud.ts'
import { guidOf } from '../model/guid.ts'
import type { Clock } from '../model/host.ts'
import { TenantformError, fail } from '../model/trouble.ts'
import type { Call, Door, Ledger, Reply } from '../model/wire.ts'
import { createBudgets } from './budgets.ts'
import { createCookieJar } from './cookie-jar.ts'
import type { Route } from './dispatcher.ts'
import { openDispatcher, simulatorOrigin } from './dispatcher.ts'
import { exchange } from './exchange.ts'
import { createLedgerBook } from './ledger-book.ts'
import { CutOff, explainNoAnswer } from './network-trouble.ts'
import { proxyOf } from './proxy-input.ts'
import { retryAfterMs } from './retry-after.ts'
import { afterReply, longestPauseMs, pauseAfterNoAnswer } from './retry-decision.ts'

/** What a door is opened with. */
export type DoorOptions = Route & {
  readonly mode: 'read' | 'write'
  readonly cloud: Cloud
  readonly clock: Clock
  readonly random: (bytes: number) => Uint8Array
  /** Milliseconds for one answer where the call names none. */
  readonly timeoutMs: number
  /** Milliseconds for every answer, whatever its call names: what the user asked for. */
  readonly fixedTimeoutMs?: number
  readonly retries: number
  readonly userAgent: string
  /** The most calls of one budget under way at once; every budget has a bound of its own below which this can only go. */
  readonly concurrency?: number
  /** The `client-request-id` of every call; where absent each call has its own, or one that it sets itself. */
  readonly correlationId?: string
  /** The host of the CI system's ID token endpoint, to which the job's own request token may go. */
  readonly idTokenHost?: string
  /** One line a request, for --debug: method, URL, status, milliseconds, request id. Never headers or bodies. */
  readonly onTrace?: (line: string) => void
}

/** The door to the network, with its costs. `close` ends its connections. */
export interface OpenDoor extends Door {
  ledger(): Ledger
  close(): Promise<void>
}

/**
 * What a call is going through: the last attempt's id for support and whether it left; whether any attempt may have been
 * carried out; attempts and timeouts so far.
 */
type Course = { requestId: string; sent: boolean; doubt: boolean; attempts: number; timeouts: number; spentMs: number }

/**
 * Opens the only way to the network. Calls that may be repeated are, within the retries and the deadline of a call, on no
 * answer and on 429, 500, 502, 503 and 504; others only on 429 and where nothing was sent. `Retry-After` is remembered per
 * host, so that parallel calls wait together. Redirects are never followed. Every request carries a `client-request-id`.
 * Fails with NETWORK-* and SERVICE-TOO-LARGE where there was no answer, SERVICE-THROTTLED where a service asks for too long a
 * pause, STOPPED once the signal aborts, WRITE-REFUSED for a write through a reading door.
 */
export function openDoor(options: DoorOptions): OpenDoor {
  const { clock } = options
  if (options.simulator !== undefined) simulatorOrigin(options.simulator)
  const proxy = options.proxy === undefined ? {} : { proxy: new URL(proxyOf(options.proxy).url).host }
  const budgets = createBudgets(clock, options.concurrency)
  const book = createLedgerBook()
  const jar = createCookieJar()
  const pausedUntil = new Map<string, number>()
  let dispatcher: Promise<Dispatcher> | undefined
  const random = (): number => (options.random(4)[0] ?? 0) / 256

  const pause = async (host: string, ms: number, course: Course, signal: AbortSignal): Promise<void> => {
    if (ms <= 0) return
    book.waited(host, ms)
    course.spentMs += ms
    await clock.sleep(ms, signal)
    if (signal.aborted)
      fail('STOPPED', { message: 'The run was stopped while it waited for a service.', arrived: 'no' })
  }

  /** Parallel calls to a host wait together, also where the call that was told so has given up. */
  const remember = (host: string, reply: Reply): void => {
    const asked = reply.status >= 400 ? retryAfterMs(reply.headers, clock.now()) : undefined
    const nearLimit = Number(reply.headers.get('x-ms-throttle-limit-percentage') ?? 0) >= 1
    const ms = Math.min(asked ?? (nearLimit ? 1000 : 0), longestPauseMs)
    if (ms > 0) pausedUntil.set(host, Math.max(pausedUntil.get(host) ?? 0, clock.now() + ms))
  }

  const once = async (call: Call, host: string, course: Course, signal: AbortSignal): Promise<Reply> => {
    const entered = await budgets.enter(call, signal)
    if (entered.waitedMs > 1) book.waited(host, entered.waitedMs)
    try {
      await pause(host, (pausedUntil.get(host) ?? 0) - clock.now(), course, signal)
      dispatcher ??= openDispatcher(options)
      const reply = await timed(await dispatcher, call, host, course, signal)
      remember(host, reply)
      return reply
    } finally {
      entered.leave()
    }
  }

  const timed = async (
    way: Dispatcher,
    call: Call,
    host: string,
    course: Course,
    signal: AbortSignal,
  ): Promise<Reply> => {
    const started = Date.now()
    const own = Object.entries(call.headers).find(([name]) => name.toLowerCase() === 'client-request-id')
    course.requestId = options.correlationId ?? own?.[1] ?? guidOf(options.random(16))
    course.sent = false
    let bytes = 0
    const trace = (outcome: string): void =>
      options.onTrace?.(`${call.method} ${call.url} ${outcome} ${Date.now() - started} ms ${course.requestId}`)
    book.begin(host)
    try {
      const reply = await exchange(
        way,
        {
          call,
          headers: {
            ...jar.headers(host),
            ...call.headers,
            [own?.[0] ?? 'client-request-id']: course.requestId,
            'user-agent': options.userAgent,
            'accept-encoding': 'gzip',
          },
          timeoutMs: options.fixedTimeoutMs ?? call.timeoutMs ?? options.timeoutMs,
          onSent: () => (course.sent = true),
          onRead: (read) => (bytes = read),
        },
        signal,
      )
      jar.keep(host, reply.headers.get('set-cookie')?.split('\n'))
      trace(String(reply.status))
      const echoed = reply.headers.has('client-request-id')
      return echoed
        ? reply
        : { ...reply, headers: new Map([...reply.headers, ['client-request-id', course.requestId]]) }
    } catch (error) {
      trace('no answer')
      throw error
    } finally {
      course.spentMs += Date.now() - started
      book.end(host, bytes)
    }
  }

  const attempts = async (call: Call, host: string, course: Course, signal: AbortSignal): Promise<Reply> => {
    const timeoutMs = options.fixedTimeoutMs ?? call.timeoutMs ?? options.timeoutMs
    for (;;) {
      course.attempts += 1
      const bounds = { retries: options.retries, timeoutMs, now: clock.now(), random }
      let reply: Reply
      try {
        reply = await once(call, host, course, signal)
      } catch (error) {
        if (error instanceof TenantformError) throw error
        course.doubt ||= course.sent
        if (signal.aborted)
          fail('STOPPED', {
            message: `The run was stopped during a call to ${host}.`,
            arrived: 'no',
          })
        if (error instanceof CutOff && error.why === 'slow') course.timeouts += 1
        const lost = explainNoAnswer(error, { host, ...course, ...proxy })
        const pauseMs = pauseAfterNoAnswer(call, lost, course, bounds)
        if (pauseMs === undefined) throw new TenantformError(lost.trouble, { cause: error })
        book.retry(host)
        await pause(host, pauseMs, course, signal)
        continue
      }
      const doubted = course.doubt && call.effect === 'write'
      course.doubt ||= reply.status >= 500
      const step = afterReply(call, reply, course, { ...bounds, now: clock.now() })
      if (step.next === 'answer') return doubted ? { ...reply, doubted } : reply
      if (step.next === 'giveUp')
        return fail('SERVICE-THROTTLED', {
          message: `${host} asks to wait ${Math.round(step.askedMs / 60_000)} minutes, ${Math.round(course.spentMs / 60_000)} minutes into the call. [client-request-id ${course.requestId}]`,
          subject: { name: host },
          arrived: 'no',
          service: { status: reply.status, requestId: course.requestId },
        })
      book.retry(host)
      await pause(host, step.pauseMs, course, signal)
    }
  }

  return {
    async send(call, signal) {
      const host = guard(call, options)
      const course: Course = { requestId: '', sent: false, doubt: false, attempts: 0, timeouts: 0, spentMs: 0 }
      try {
        return await attempts(call, host, course, signal)
      } catch (error) {
        throw call.effect === 'write' && course.doubt ? inDoubt(error) : error
      }
    },
    ledger: () => book.rows(),
    async close() {
      await (await dispatcher)?.destroy()
    },
  }
}

/** However a write ended at last: one of its attempts may have been carried out. */
function inDoubt(error: unknown): unknown {
  if (!(error instanceof TenantformError)) return error
  return new TenantformError(
    error.troubles.map((one) => ({ ...one, arrived: 'maybe' as const })),
    { cause: error },
  )
}

/** Refuses what a door never does; gives the call's host. */
function guard(call: Call, options: DoorOptions): string {
  if (options.mode === 'read' && call.effect === 'write')
    fail('WRITE-REFUSED', { message: `A reading command tried to write: ${call.method} ${call.url}.`, arrived: 'no' })
  const { host, hostname, protocol, origin } = new URL(call.url)
  const carriesToken = Object.keys(call.headers).some((name) => name.toLowerCase() === 'authorization')
  const allowed = mayCarryBearer(options.cloud, call.url) || (hostname === options.idTokenHost && protocol === 'https:')
  if (carriesToken && !allowed)
    fail('BEARER-REFUSED', {
      message: `A token was not sent to ${host}: it is not a host of the ${options.cloud.name} cloud.`,
      subject: { name: host },
      arrived: 'no',
    })
  if (protocol !== 'https:' && !(options.plainOrigins ?? []).includes(origin))
    fail('UNENCRYPTED-REFUSED', {
      message: `A call was not sent to ${host} without encryption.`,
      subject: { name: host },
      arrived: 'no',
    })
  return host
}
