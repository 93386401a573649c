import type { Raw } from './json.ts'

/** What another administrator does to the tenant, by the way tests do it: with no token, seen at once. */
export type HandAct =
  | { readonly change: { readonly type: string; readonly key: string; readonly patch: Raw } }
  | { readonly create: { readonly type: string; readonly raw: Raw } }
  | { readonly remove: { readonly type: string; readonly key: string } }

/** What goes wrong, and when relative to the write that was asked for. */
export type FaultAct =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | 'reset'
  | 'resetAfter'
  | 'hang'
  | 'truncate'
  | 'html'
  | 'falseGzip'
  | 'repeatPage'
  | 'repeatItem'
  | 'expireLink'
  | { readonly delayMs: number }
  | { readonly dripMs: number }
  /** One of the refusals of fault-answers.ts, by its name. */
  | { readonly answer: string }
  /** The tenant moves to another region of Exchange and Purview (`eur01b`). */
  | { readonly region: string }
  | HandAct

/** Whether an act is another administrator's, or moves the tenant: the request itself is then answered as ever. */
export function isAside(act: FaultAct): act is HandAct | { readonly region: string } {
  return typeof act === 'object' && ('change' in act || 'create' in act || 'remove' in act || 'region' in act)
}

/**
 * A fault that waits for a request. `nth` lets earlier matches pass (1 is the first). `reset`, `hang`, `html`, an `answer`
 * and a status happen before the write is done; `resetAfter`, `truncate`, `falseGzip` and a slow body (`dripMs`) after it.
 * `repeatPage` and `repeatItem` spoil a list, `expireLink` refuses a link to a further page. Acts of another administrator
 * happen before the request is answered.
 */
export interface Fault {
  readonly match: {
    readonly host?: string | RegExp
    readonly path?: RegExp
    readonly method?: string
    readonly cmdlet?: string
    readonly effect?: 'read' | 'write'
    /** True: only single items of a batch; false: only requests that stand alone. */
    readonly batchItem?: boolean
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
  readonly batchItem?: true
}

/** The queue of faults of a tenant. */
export interface FaultQueue {
  readonly add: (fault: Fault) => void
  /** Forgets every fault that still waits. */
  readonly clear: () => void
  /** The act for this request, used up as it is taken; `fits` says which acts can be played here. */
  readonly take: (approach: Approach, fits?: (act: FaultAct) => boolean) => FaultAct | undefined
  /** The faults that have met no request so far: a rehearsal of them has shown nothing. */
  readonly unmet: () => readonly Fault[]
  /** Every act for this request that fits, each once. */
  readonly takeAll: (approach: Approach, fits: (act: FaultAct) => boolean) => readonly FaultAct[]
}

/** Makes an empty queue; the fault that was added first is asked first. `seed` decides which requests a `percent` meets. */
export function faultQueue(seed = 1): FaultQueue {
  const meets = throwsOf(seed)
  const waiting: Waiting[] = []
  /** Whether it is this one's turn; it is used up by that. */
  const turn = (entry: Waiting, approach: Approach): boolean => {
    if (!matches(entry.fault.match, approach)) return false
    if (entry.skip > 0) {
      entry.skip -= 1
      return false
    }
    if (entry.fault.percent !== undefined && !meets(entry.fault.percent)) return false
    entry.met = true
    entry.left -= 1
    if (entry.left <= 0) waiting.splice(waiting.indexOf(entry), 1)
    return true
  }
  return {
    add: (fault) => {
      waiting.push({
        fault,
        skip: (fault.match.nth ?? 1) - 1,
        left: fault.times ?? (fault.percent === undefined ? 1 : Infinity),
        met: false,
      })
    },
    unmet: () => waiting.filter((entry) => !entry.met).map((entry) => entry.fault),
    clear: () => {
      waiting.length = 0
    },
    take: (approach, fits = () => true) => {
      return [...waiting].find((entry) => fits(entry.fault.do) && turn(entry, approach))?.fault.do
    },
    takeAll: (approach, fits) =>
      [...waiting].flatMap((entry) => (fits(entry.fault.do) && turn(entry, approach) ? [entry.fault.do] : [])),
  }
}

type Waiting = { readonly fault: Fault; skip: number; left: number; met: boolean }

/** A linear congruential generator (Numerical Recipes) of numbers from 0 to below 1: the same seed, the same numbers. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

function throwsOf(seed: number): (percent: number) => boolean {
  const random = randomOf(seed)
  return (percent) => random() * 100 < percent
}

function matches(match: Fault['match'], approach: Approach): boolean {
  const { host, path, method, cmdlet, effect, batchItem } = match
  if (batchItem !== undefined && batchItem !== (approach.batchItem === true)) return false
  if (host !== undefined && !(typeof host === 'string' ? host === approach.host : host.test(approach.host)))
    return false
  if (path !== undefined && !path.test(approach.path)) return false
  if (method !== undefined && method !== approach.method) return false
  if (cmdlet !== undefined && cmdlet.toLowerCase() !== approach.cmdlet?.toLowerCase()) return false
  return effect === undefined || effect === approach.effect
}
