import type { Call } from '../model/wire.ts'

/** What one attempt gave: a status, or no answer. `arrived` says whether the request may have been carried out. */
export type AttemptResult =
  | { readonly is: 'reply'; readonly status: number; readonly retryAfterMs?: number }
  | { readonly is: 'failure'; readonly arrived: 'no' | 'maybe'; readonly passing: boolean; readonly timeout: boolean }

/** Whether to try again, and after how long. `tooLong`: the service asked for a longer wait than the run allows. */
export type Verdict =
  | { readonly is: 'end' }
  | { readonly is: 'again'; readonly waitMs: number }
  | { readonly is: 'tooLong'; readonly askedMs: number }

/** What the decision rests on beside the attempt: `chance` is a number from 0 up to 1. */
export type RetryRules = {
  readonly retries: number
  readonly longestWaitMs: number
  readonly chance: number
}

const busyStatuses: ReadonlySet<number> = new Set([500, 502, 503, 504])
/** Conditional Access allows one request a second for all applications of a tenant and sends no Retry-After (reference: entra-graph 3.1). */
const conditionalAccessRetries = 8

/**
 * Decides whether a call is repeated. A 429 was not carried out and may always be repeated; a busy or broken answer only
 * where the call says that it may (`safe`); a failure without answer also where the request never left. A timeout is
 * repeated once at most: a cmdlet may take a quarter of an hour.
 */
export function decide(
  call: Pick<Call, 'repeat' | 'budget'>,
  attempt: number,
  result: AttemptResult,
  rules: RetryRules,
): Verdict {
  const throttled = result.is === 'reply' && result.status === 429
  const limit =
    throttled && call.budget === 'graph.conditionalAccess' && rules.retries > 0
      ? Math.max(rules.retries, conditionalAccessRetries)
      : rules.retries
  if (!mayRepeat(call, attempt, result)) return { is: 'end' }
  const asked = result.is === 'reply' ? result.retryAfterMs : undefined
  if (asked !== undefined && asked > rules.longestWaitMs) return { is: 'tooLong', askedMs: asked }
  if (attempt > limit) return { is: 'end' }
  if (asked !== undefined) return { is: 'again', waitMs: asked }
  const base = call.budget === 'graph.conditionalAccess' ? 2000 : 1000
  const full = Math.min(base * 2 ** (attempt - 1), 60_000)
  return { is: 'again', waitMs: Math.round(full * (0.5 + rules.chance / 2)) }
}

function mayRepeat(call: Pick<Call, 'repeat'>, attempt: number, result: AttemptResult): boolean {
  if (result.is === 'reply') return result.status === 429 || (call.repeat === 'safe' && busyStatuses.has(result.status))
  if (!result.passing) return false
  if (result.timeout && attempt > 1) return false
  return result.arrived === 'no' || call.repeat === 'safe'
}
