import type { Clock } from '../model/host.ts'
import { fail } from '../model/trouble.ts'
import type { Call } from '../model/wire.ts'

/** How often a busy service is asked again at least, and how long the first pause is where it names none. */
export type Patience = { readonly retries: number; readonly firstPauseMs: number }

/** What a service allows: calls per second (every item of a batch counts), and how many may be under way at once. */
type Allowance = {
  readonly perSecond?: number
  readonly reads: number
  readonly writes: number
  readonly patience?: Patience
}

/**
 * Conditional Access allows one request a second per tenant, all applications together (Graph, service-specific throttling
 * limits): others of the tenant may use it up, so it is asked patiently. Exchange counts app-only calls under way and
 * publishes no number, so few are used (reference: exchange D.1).
 */
const allowances: Readonly<Record<string, Allowance>> = {
  graph: { reads: 8, writes: 4 },
  'graph.conditionalAccess': { perSecond: 1, reads: 2, writes: 1, patience: { retries: 8, firstPauseMs: 2000 } },
  // Reports and audit logs: five requests in ten seconds for an application in a tenant (Graph, service-specific throttling limits).
  'graph.reports': { perSecond: 0.4, reads: 1, writes: 1 },
  exchange: { reads: 3, writes: 1 },
  teams: { reads: 4, writes: 1 },
  sharepoint: { reads: 4, writes: 1 },
  compliance: { reads: 3, writes: 1 },
}

const unknownService: Allowance = { reads: 4, writes: 1 }
const usual: Patience = { retries: 0, firstPauseMs: 1000 }

/** How patient calls of a budget are with a busy service. */
export function patienceOf(budget: string): Patience {
  return allowances[budget]?.patience ?? usual
}

/** Lets calls through as their budget allows. */
export interface Budgets {
  /**
   * Resolves when the call may go; gives what it waited in milliseconds and a function to call when it is over. Fails with
   * STOPPED at once where the signal aborts: nothing was sent then.
   */
  enter(
    call: Pick<Call, 'budget' | 'cost' | 'effect'>,
    signal: AbortSignal,
  ): Promise<{ readonly waitedMs: number; leave(): void }>
}

/** Makes budgets over a clock; `most` bounds every lane further. Order is kept: who asks first goes first. */
export function createBudgets(clock: Clock, most = Infinity): Budgets {
  const lanes = new Map<string, Lane>()
  const nextFree = new Map<string, number>()
  return {
    async enter({ budget, cost = 1, effect }, signal) {
      const started = clock.now()
      const allowance = allowances[budget] ?? unknownService
      const name = `${budget} ${effect}`
      const lane = lanes.get(name) ?? createLane(Math.min(most, effect === 'read' ? allowance.reads : allowance.writes))
      lanes.set(name, lane)
      const leave = await lane.enter(signal)
      if (allowance.perSecond !== undefined) {
        const at = Math.max(clock.now(), nextFree.get(budget) ?? 0)
        nextFree.set(budget, at + (cost * 1000) / allowance.perSecond)
        await clock.sleep(at - clock.now(), signal)
        if (signal.aborted) {
          leave()
          stopped()
        }
      }
      return { waitedMs: clock.now() - started, leave }
    },
  }
}

function stopped(): never {
  return fail('STOPPED', { message: 'The run was stopped before the call was sent.', arrived: 'no' })
}

interface Lane {
  enter(signal: AbortSignal): Promise<() => void>
}

function createLane(width: number): Lane {
  let inside = 0
  const waiting = new Set<() => void>()
  const leave = (): void => {
    const [next] = waiting
    if (next === undefined) inside -= 1
    else {
      waiting.delete(next)
      next()
    }
  }
  const once = (): (() => void) => {
    let left = false
    return () => {
      if (!left) leave()
      left = true
    }
  }
  const queue = (signal: AbortSignal): Promise<boolean> =>
    new Promise((settle) => {
      const go = (): void => {
        signal.removeEventListener('abort', stop)
        settle(true)
      }
      const stop = (): void => {
        waiting.delete(go)
        settle(false)
      }
      waiting.add(go)
      signal.addEventListener('abort', stop, { once: true })
    })
  return {
    async enter(signal) {
      if (signal.aborted) stopped()
      if (inside < width) inside += 1
      else if (!(await queue(signal))) stopped()
      return once()
    },
  }
}
