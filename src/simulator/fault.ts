/** What goes wrong, and when relative to the write that was asked for. */
export type FaultAct =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | 'reset'
  | 'resetAfter'
  | 'hang'
  | 'truncate'
  | 'html'
  | 'falseGzip'
  | { readonly delayMs: number }

/**
 * A fault that waits for a request. `nth` lets earlier matches pass (1 is the first). `reset`, `hang`, `html` and a
 * status happen before the write is done; `resetAfter`, `truncate` and `falseGzip` after it.
 */
export interface Fault {
  readonly match: {
    readonly host?: string | RegExp
    readonly path?: RegExp
    readonly method?: string
    readonly cmdlet?: string
    readonly effect?: 'read' | 'write'
    readonly nth?: number
  }
  readonly times?: number
  /** Only so many of a hundred requests that match are met, by the seed of the queue; then `times` is without end where absent. */
  readonly percent?: number
  readonly do: FaultAct
}

/** What is known of a request before it is answered. */
export interface Approach {
  readonly host: string
  readonly path: string
  readonly method: string
  readonly effect: 'read' | 'write'
  readonly cmdlet?: string
}

/** The queue of faults of a tenant. */
export interface FaultQueue {
  readonly add: (fault: Fault) => void
  /** Forgets every fault that still waits. */
  readonly clear: () => void
  /** The act for this request, used up as it is taken; `fits` says which acts can be played here. */
  readonly take: (approach: Approach, fits?: (act: FaultAct) => boolean) => FaultAct | undefined
}

/** Makes an empty queue; the fault that was added first is asked first. `seed` decides which requests a `percent` meets. */
export function faultQueue(seed = 1): FaultQueue {
  const meets = throwsOf(seed)
  const waiting: { fault: Fault; skip: number; left: number }[] = []
  return {
    add: (fault) => {
      waiting.push({
        fault,
        skip: (fault.match.nth ?? 1) - 1,
        left: fault.times ?? (fault.percent === undefined ? 1 : Infinity),
      })
    },
    clear: () => {
      waiting.length = 0
    },
    take: (approach, fits = () => true) => {
      for (const entry of waiting) {
        if (!fits(entry.fault.do) || !matches(entry.fault.match, approach)) continue
        if (entry.skip > 0) {
          entry.skip -= 1
          continue
        }
        if (entry.fault.percent !== undefined && !meets(entry.fault.percent)) continue
        entry.left -= 1
        if (entry.left <= 0) waiting.splice(waiting.indexOf(entry), 1)
        return entry.fault.do
      }
      return undefined
    },
  }
}

/** A linear congruential generator (Numerical Recipes): the same seed and the same requests meet the same faults. */
function throwsOf(seed: number): (percent: number) => boolean {
  let state = seed >>> 0
  return (percent) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state / 4_294_967_296) * 100 < percent
  }
}

function matches(match: Fault['match'], approach: Approach): boolean {
  const { host, path, method, cmdlet, effect } = match
  if (host !== undefined && !(typeof host === 'string' ? host === approach.host : host.test(approach.host)))
    return false
  if (path !== undefined && !path.test(approach.path)) return false
  if (method !== undefined && method !== approach.method) return false
  if (cmdlet !== undefined && cmdlet.toLowerCase() !== approach.cmdlet?.toLowerCase()) return false
  return effect === undefined || effect === approach.effect
}
