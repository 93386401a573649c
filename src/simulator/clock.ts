/** The two clocks of a simulated tenant. */
export interface SimulatorClock {
  /** The tenant's own time in ms; it runs `speed` times faster than the wall. Token lifetimes, budgets, replication. */
  readonly now: () => number
  /** Wall time in ms: what a client's assertion is dated by. */
  readonly wall: () => number
}

/** Makes the clocks. Both start at the wall's time, so nothing looks old at first. */
export function simulatorClock(speed: number, wall: () => number): SimulatorClock {
  const start = wall()
  return { wall, now: () => Math.round(start + (wall() - start) * speed) }
}

/** A time as Graph writes it, in UTC with seven digits of fraction. */
export function graphTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, -1)}0000Z`
}
