import type { Clock } from '../model/host.ts'
import type { Call } from '../model/wire.ts'

/** What a service allows: calls per second (every item of a batch counts), and how many may be under way at once. */
type Allowance = { readonly perSecond?: number; readonly reads: number; readonly writes: number }

/**
 * Conditional Access allows one request a second per tenant, all applications together (Graph, service-specific throttling
 * limits). Exchange counts app-only calls under way and publishes no number, so few are used (reference: exchange D.1).
 */
const allowances: Readonly<Record<string, Allowance>> = {
  graph: { reads: 8, writes: 4 },
  'graph.conditionalAccess': { perSecond: 1, reads: 2, writes: 1 },
  exchange: { reads: 3, writes: 1 },
}

const unknownService: Allowance = { reads: 4, writes: 1 }

/** Lets calls through as their budget allows. */
export interface Budgets {
  /** Resolves when the call may go; gives what it waited in milliseconds and a function to call when it is over. */
  enter(
    call: Pick<Call, 'budget' | 'cost' | 'effect'>,
    signal: AbortSignal,
  ): Promise<{ readonly waitedMs: number; leave(): void }>
}

/** Makes budgets over a clock. Order is kept: who asks first goes first. */
export function createBudgets(clock: Clock): Budgets {
  const lanes = new Map<string, Lane>()
  const nextFree = new Map<string, number>()
  return {
    async enter({ budget, cost = 1, effect }, signal) {
      const started = clock.now()
      const allowance = allowances[budget] ?? unknownService
      const name = `${budget} ${effect}`
      const lane = lanes.get(name) ?? createLane(effect === 'read' ? allowance.reads : allowance.writes)
      lanes.set(name, lane)
      const leave = await lane.enter()
      if (allowance.perSecond !== undefined) {
        const at = Math.max(clock.now(), nextFree.get(budget) ?? 0)
        nextFree.set(budget, at + (cost * 1000) / allowance.perSecond)
        await clock.sleep(at - clock.now(), signal)
      }
      return { waitedMs: clock.now() - started, leave }
    },
  }
}

interface Lane {
  enter(): Promise<() => void>
}

function createLane(width: number): Lane {
  let inside = 0
  const waiting: (() => void)[] = []
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) inside -= 1
    else next()
  }
  const once = (): (() => void) => {
    let left = false
    return () => {
      if (!left) leave()
      left = true
    }
  }
  return {
    async enter() {
      if (inside < width) inside += 1
      else await new Promise<void>((go) => void waiting.push(go))
      return once()
    },
  }
}
