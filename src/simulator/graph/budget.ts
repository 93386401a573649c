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

/** A share of something that is counted over a window of time. */
export interface Meter {
  /** Uses up `cost`, unless it would go over; gives the share that is used, from 0 to more than 1, and seconds until there is room. */
  readonly use: (cost: number) => { readonly served: boolean; readonly share: number; readonly waitSeconds: number }
}

/**
 * A meter over a sliding window of the tenant's clock. What is refused is not counted, so that a client that waits as it
 * was told is served.
 */
export function slidingMeter(now: () => number, limit: number, windowMs: number): Meter {
  let used: { readonly at: number; readonly cost: number }[] = []
  return {
    use: (cost) => {
      const at = now()
      used = used.filter((one) => one.at > at - windowMs)
      const sum = used.reduce((total, one) => total + one.cost, 0)
      // A request that costs more than all there is would never be served.
      const served = sum + cost <= limit || used.length === 0
      const first = used[0]?.at ?? at
      if (served) used.push({ at, cost })
      return {
        served,
        share: (sum + cost) / limit,
        waitSeconds: served ? 0 : Math.max(1, Math.ceil((first + windowMs - at) / 1000)),
      }
    },
  }
}
