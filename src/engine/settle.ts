import type { Clock } from '../model/host.ts'
import type { Instance } from '../model/instance.ts'
import type { Observed } from '../model/observed.ts'
import type { Change } from '../model/plan.ts'
import type { Receipt } from '../model/protocol.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { Eyes } from './eyes.ts'
import type { Shown } from './verify.ts'
import { shown } from './verify.ts'

/** What reading back showed in the end. `waited`: the whole settling time had passed by then. */
export type Settled = { readonly shown: Shown; readonly seen: Observed<Instance>; readonly waited: boolean }

/**
 * Reads an object back until it shows what was wanted or its settling time has passed: at once, then after 1, 2, 4, 8, 15, 15...
 * seconds of the injected clock. After a stop it looks once more and gives what it saw. Never fails.
 */
export async function waitUntilShown(
  type: ResourceType,
  change: Change,
  receipt: Receipt,
  deps: { readonly eyes: Eyes; readonly clock: Clock; readonly stop: AbortSignal; readonly signal: AbortSignal },
): Promise<Settled> {
  const { clock, eyes, stop, signal } = deps
  const until = clock.now() + type.settleSeconds * 1000
  let pauseMs = 1000
  for (;;) {
    const seen = await eyes.at(type, change, change.objectId, -1)
    const what = shown(type, change, seen)
    const leftMs = until - clock.now()
    // What the service itself calls "later" is not waited for.
    if (what === 'wanted' || leftMs <= 0 || receipt.later !== undefined || stop.aborted || signal.aborted)
      return { shown: what, seen, waited: leftMs <= 0 }
    await pause(clock, Math.min(pauseMs, leftMs), stop)
    pauseMs = Math.min(pauseMs * 2, 15_000)
  }
}

/** Waits on the injected clock. A clock may end a sleep by throwing when it is cut short; here that only means: look now. */
export async function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  try {
    await clock.sleep(ms, signal)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
