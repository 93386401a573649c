import { decodeAccessToken } from './access-token.ts'
import { isGuid } from '../model/guid.ts'
import { fail } from '../model/trouble.ts'
import type { Session } from '../model/wire.ts'
import type { Kept, SignInOptions } from './token-source.ts'
import { tokenSource } from './token-source.ts'

export type { SignInOptions } from './token-source.ts'

/** A session, with what its tokens say of the application. */
export interface SignedIn extends Session {
  /** The service principal's object id, once a token was had. */
  readonly objectId: string | undefined
  /**
   * Takes the tokens of all audiences at once where the credential is good for minutes only (GitLab's one ID token): later
   * there may be none to be had. With any other credential it does nothing, so that a service that is not used is not asked.
   * Fails with SIGN-IN-* codes.
   */
  prefetch(audiences: readonly string[]): Promise<void>
  /**
   * Until when every token is there or can be had anew, by the session's clock; undefined where there is no such end. A GitLab
   * ID token lives as long as its job may run, five minutes where that has no timeout (gitlab-org/gitlab issue 222252).
   */
  endsAt(): Promise<number | undefined>
}

/** A token is renewed this long before it ends, so that none expires on its way. */
const renewBeforeMs = 120_000

/**
 * Signs in: takes a first token for one audience, which also tells the tenant's GUID, and gives the session that every
 * service uses. Tokens are per audience, in memory only, asked for once even when many calls want one, and renewed before
 * they end or when a service refused. Fails with SIGN-IN-* codes.
 */
export async function signIn(options: SignInOptions, firstAudience: string): Promise<SignedIn> {
  const kept = new Map<string, Promise<Kept>>()
  const fetchToken = tokenSource(options)
  const oneShot = options.credential.kind === 'gitlab'
  const renewing = new Map<string, Promise<Kept>>()
  /** Many calls that one revocation refuses are served by one request; a challenge is its call's own. */
  const renew = (audience: string, claims?: string): Promise<Kept> => {
    if (claims !== undefined) return fetchToken(audience, claims)
    const underWay = renewing.get(audience)
    if (underWay !== undefined) return underWay
    const fresh = fetchToken(audience).finally(() => renewing.delete(audience))
    renewing.set(audience, fresh)
    return fresh
  }
  const isOld = (one: Kept): boolean => one.token.expires - (oneShot ? 0 : renewBeforeMs) <= options.clock.now()
  const get = (audience: string, why: 'first' | 'refused', claims?: string): Promise<Kept> => {
    const known = why === 'first' ? kept.get(audience) : undefined
    // One request serves everyone who asks while it is under way; a failed or an old one is asked for anew.
    const fresh =
      known === undefined
        ? renew(audience, claims)
        : known.then(
            (one) => (isOld(one) ? fetchToken(audience) : one),
            () => fetchToken(audience),
          )
    kept.set(audience, fresh)
    return fresh
  }
  const first = await get(firstAudience, 'first')
  const tenant = first.claims.tenant
  if (tenant === undefined) fail('SIGN-IN-FAILED', { message: 'The token does not say which tenant it is for.' })
  if (isGuid(options.tenant) && tenant.toLowerCase() !== options.tenant.toLowerCase())
    fail('SIGN-IN-TENANT', { message: `The token is for tenant ${tenant}, not for ${options.tenant}.` })
  return {
    tenant,
    client: options.clientId,
    objectId: first.claims.objectId,
    token: async (audience, why, claims) => (await get(audience, why, claims)).token,
    async prefetch(audiences) {
      if (oneShot) await Promise.all(audiences.map((audience) => get(audience, 'first')))
    },
    async endsAt() {
      if (options.credential.kind !== 'gitlab') return undefined
      const { expires } = decodeAccessToken(options.credential.token.reveal())
      // An ID token is dated by the wall.
      const renewable = expires === undefined ? 0 : options.clock.now() + expires - Date.now()
      const had = await Promise.allSettled(kept.values())
      const ends = had.flatMap((one) => (one.status === 'fulfilled' ? [one.value.token.expires] : []))
      return ends.length === 0 ? undefined : Math.max(Math.min(...ends), renewable)
    },
  }
}

/**
 * Refuses a run that is expected to take longer than its tokens live, where no new ones can be had: better at its start than
 * in its middle. `lastsMs` is the forecast. Fails with SIGN-IN-TOKEN-OVER.
 */
export async function refuseIfOutlived(session: SignedIn, now: number, lastsMs: number): Promise<void> {
  const end = await session.endsAt()
  if (end === undefined || now + lastsMs <= end) return
  const minutes = (ms: number): number => Math.ceil(ms / 60_000)
  fail('SIGN-IN-TOKEN-OVER', {
    message: `The run is expected to take ${minutes(lastsMs)} minutes, and its tokens end in ${minutes(Math.max(0, end - now))}: GitLab gives a job one ID token, which cannot be had again.`,
    subject: { name: 'credential' },
  })
}
