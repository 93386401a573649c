/**
 * Reads `Retry-After` of an answer: seconds, also fractional (Graph sends `2.128`), or an HTTP date, which is by the clock of
 * the answer's own `Date` where it has one: this machine's may be wrong. Gives milliseconds from now, never negative; undefined
 * where there is none or it is nonsense.
 */
export function retryAfterMs(headers: ReadonlyMap<string, string>, now: number): number | undefined {
  const value = headers.get('retry-after')
  if (value === undefined || value.trim() === '') return undefined
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(value)
  const theirs = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(date) ? undefined : Math.max(0, date - (Number.isNaN(theirs) ? now : theirs))
}

/** The wait before the n-th repetition (from 1): doubling from the first pause to a minute, with jitter between half and whole. */
export function backoffMs(attempt: number, random: () => number, firstMs = 1000): number {
  const whole = Math.min(60_000, firstMs * 2 ** (attempt - 1))
  return whole / 2 + (whole / 2) * random()
}
