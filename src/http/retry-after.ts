/**
 * Reads a Retry-After header: seconds (Graph sends fractions such as `2.128`) or an HTTP date (RFC 9110 10.2.3). Gives
 * milliseconds from `now`, never negative; undefined where there is none or it cannot be read.
 */
export function retryAfterMs(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  const text = value.trim()
  if (/^\d+(\.\d+)?$/u.test(text)) return Math.ceil(Number(text) * 1000)
  if (!/[a-z]{3}/iu.test(text)) return undefined
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
