/**
 * Reads `Retry-After`: seconds, also fractional (Graph sends `2.128`), or an HTTP date. Gives milliseconds from now, never
 * negative; undefined where there is none or it is nonsense.
 */
export function retryAfterMs(value: string | undefined, now: number): number | undefined {
  if (value === undefined || value.trim() === '') return undefined
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/** The wait before the n-th repetition (from 1): doubling from the first pause to a minute, with jitter between half and whole. */
export function backoffMs(attempt: number, random: () => number, firstMs = 1000): number {
  const whole = Math.min(60_000, firstMs * 2 ** (attempt - 1))
  return whole / 2 + (whole / 2) * random()
}
