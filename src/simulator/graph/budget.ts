/** Says whether one more request may be served now. */
export type Budget = () => boolean

/**
 * One request a second over the tenant's clock, the whole tenant together. A request may come a little early, as it
 * does when it was spaced rightly and the wire jittered; what it gained it has to wait for later.
 */
export function oneASecond(now: () => number, toleranceMs: number): Budget {
  let due = -Infinity
  return () => {
    const at = now()
    if (at < due - toleranceMs) return false
    due = Math.max(at, due) + 1000
    return true
  }
}
