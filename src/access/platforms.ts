import type { JsonObject } from '../model/json.ts'
import type { Condition, Side } from './condition.ts'
import { combine, undecidable } from './condition.ts'
import type { Words } from './read.ts'
import { isUnreadable, objectAt, textsAt, words } from './read.ts'
import type { Maybe, Platform } from './sign-in.ts'

/** Reads `conditions.platforms`; null where a policy holds on every platform. */
export function platformsCondition(conditions: JsonObject): Condition | null {
  const platforms = objectAt(conditions, 'platforms')
  if (isUnreadable(platforms)) return undecidable('platforms', platforms.unreadable, 'policyShape')
  const listed = textsAt(platforms, 'includePlatforms')
  const left = textsAt(platforms, 'excludePlatforms')
  if (isUnreadable(listed)) return undecidable('platforms', listed.unreadable, 'policyShape')
  if (isUnreadable(left)) return undecidable('platforms', left.unreadable, 'policyShape')
  if (listed.length === 0 && left.length === 0) return null
  if (listed.length === 0) return undecidable('platforms', 'it excludes platforms and includes none', 'undocumented')
  const included = words(listed)
  const excluded = words(left)
  // A service that does not yet name a value gives this word for it.
  if (included.has('unknownFutureValue') || excluded.has('unknownFutureValue'))
    return undecidable('platforms', 'it names a platform that was not told', 'policyShape')
  return ({ platform }) =>
    combine('platforms', on(platform, included, 'included'), on(platform, excluded, 'excluded'), 'platforms')
}

function on(platform: Maybe<Platform>, listed: Words, side: string): Side {
  if (listed.has('all')) return { says: 'yes', because: `every platform is ${side}` }
  if (listed.size === 0) return { says: 'no', because: `no platform is ${side}` }
  if (platform === 'unknown') return { says: 'unknown', because: 'the platform is not known' }
  return listed.has(platform)
    ? { says: 'yes', because: `the platform ${platform} is ${side}` }
    : { says: 'no', because: `the platform ${platform} is not ${side}` }
}
