import type { Reply } from '../reply.ts'
import { failure } from './answers.ts'
import type { Estate } from './estate.ts'

/**
 * What a repository may ask in an hour with the tokens of its jobs, and what it may write in a minute
 * (GitHub documentation: rate limits for the REST API; 1,000 requests an hour, about 80 that make content a minute).
 */
export interface GithubLimits {
  readonly requestsAnHour?: number
  readonly contentAMinute?: number
}

/** Counts requests against both limits. */
export interface LimitKeeper {
  /** @throws Refusal 403 where a limit is reached: by then nothing has been done. */
  readonly count: (isContent: boolean) => void
  /** The headers that every answer tells how much is left in. */
  readonly headers: () => Reply['headers']
  readonly set: (limits: GithubLimits) => void
}

const hour = 3_600_000
const minute = 60_000

/** Opens the count of a repository. */
export function keepLimits(estate: Estate): LimitKeeper {
  let limits = { requestsAnHour: 1000, contentAMinute: 80 }
  let used = 0
  let reset = estate.now() + hour
  const written: number[] = []
  const headers = (): Reply['headers'] => ({
    'x-ratelimit-limit': String(limits.requestsAnHour),
    'x-ratelimit-remaining': String(Math.max(0, limits.requestsAnHour - used)),
    'x-ratelimit-reset': String(Math.ceil(reset / 1000)),
    'x-ratelimit-used': String(used),
    'x-ratelimit-resource': 'core',
  })
  return {
    headers,
    set: (given) => {
      limits = { ...limits, ...given }
    },
    count: (isContent) => {
      const now = estate.now()
      if (now >= reset) {
        used = 0
        reset = now + hour
      }
      if (used >= limits.requestsAnHour)
        throw failure(403, `API rate limit exceeded for installation ID ${estate.installation}.`)
      used += 1
      if (!isContent) return
      while ((written[0] ?? now) <= now - minute) written.shift()
      if (written.length >= limits.contentAMinute) throw secondaryLimit('60')
      written.push(now)
    },
  }
}

/** The refusal of a secondary limit; `retry-after` is not always there (hub4j/github-api issue 1805). */
export function secondaryLimit(seconds: string | undefined) {
  return failure(
    403,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID 8D1A:1C0F:1.',
    {},
    seconds === undefined ? {} : { 'retry-after': seconds },
  )
}
