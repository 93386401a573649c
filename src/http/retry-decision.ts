import type { Call, Reply } from '../model/wire.ts'
import { patienceOf } from './budgets.ts'
import type { NoAnswer } from './network-trouble.ts'
import { backoffMs, retryAfterMs } from './retry-after.ts'

/**
 * No call takes longer than this with all its repetitions: it holds Set-OrganizationConfig's 1800 seconds twice and five
 * minutes of pauses. An access token lives about as long, and a job that waits longer is better run again.
 */
export const longestCallMs = 65 * 60_000

/**
 * A call whose own timeout is this long or longer is repeated once after it timed out, however many retries are allowed: the
 * service has already had the 15 minutes that Exchange works on a cmdlet, and eight repetitions would keep a job for hours.
 */
export const longTimeoutMs = 300_000

/** A service that asks for a longer pause than this is given up: the job is better run again later. */
export const longestPauseMs = 15 * 60_000

const busy = [429, 500, 502, 503, 504]

/** What a call has been through: attempts made, how many of them timed out, and its attempts and pauses in milliseconds. */
export type Tried = { readonly attempts: number; readonly timeouts: number; readonly spentMs: number }

/** What bounds a call: its retries, its timeout, and what time it is. */
export type Bounds = {
  readonly retries: number
  readonly timeoutMs: number
  readonly now: number
  /** From 0 to 1, for jitter. */
  readonly random: () => number
}

type Repeated = Pick<Call, 'repeat' | 'budget'>

/** The pause before a call that had no answer is made again; undefined where it is not. */
export function pauseAfterNoAnswer(
  call: Repeated,
  { trouble, hopeless }: NoAnswer,
  tried: Tried,
  bounds: Bounds,
): number | undefined {
  const mayRepeat = call.repeat === 'safe' || trouble.arrived === 'no'
  if (hopeless || !mayRepeat || tried.attempts > bounds.retries) return undefined
  if (bounds.timeoutMs >= longTimeoutMs && tried.timeouts > 1) return undefined
  const pause = backoffMs(tried.attempts, bounds.random)
  return fits(pause, tried, bounds) ? pause : undefined
}

/**
 * What follows a reply: it is the answer, or the call is made again after a pause, or the service asks for more time than a
 * call has. A call that must not be repeated is, on 429 alone: it says that nothing was done.
 */
export function afterReply(
  call: Repeated,
  reply: Pick<Reply, 'status' | 'headers'>,
  tried: Tried,
  bounds: Bounds,
):
  | { readonly next: 'answer' }
  | { readonly next: 'pause'; readonly pauseMs: number }
  | { readonly next: 'giveUp'; readonly askedMs: number } {
  if (!busy.includes(reply.status) || (call.repeat !== 'safe' && reply.status !== 429)) return { next: 'answer' }
  const patience = patienceOf(call.budget)
  if (tried.attempts > Math.max(bounds.retries, patience.retries)) return { next: 'answer' }
  const asked = retryAfterMs(reply.headers, bounds.now)
  const pauseMs = asked ?? backoffMs(tried.attempts, bounds.random, patience.firstPauseMs)
  if (asked !== undefined && (asked > longestPauseMs || !fits(asked, tried, bounds)))
    return { next: 'giveUp', askedMs: asked }
  return fits(pauseMs, tried, bounds) ? { next: 'pause', pauseMs } : { next: 'answer' }
}

/** Whether a pause and one more attempt, at its longest, end before the call's deadline. */
function fits(pauseMs: number, tried: Tried, { timeoutMs }: Bounds): boolean {
  return tried.spentMs + pauseMs + timeoutMs <= longestCallMs
}
