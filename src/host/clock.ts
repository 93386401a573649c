import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../model/host.ts'

/**
 * The machine's clock. With `speed` above 1 time runs that much faster: `sleep` waits a fraction of what is asked, and
 * `now` advances to match. Only rehearsals on a simulator use that, and they say so.
 */
export function createClock(speed = 1): Clock {
  const start = Date.now()
  return {
    now: () => (speed === 1 ? Date.now() : start + (Date.now() - start) * speed),
    async sleep(ms, signal) {
      if (ms <= 0 || signal.aborted) return
      await wait(Math.max(ms / speed, 1), undefined, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
    },
  }
}
