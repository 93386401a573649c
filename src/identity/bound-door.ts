import { TenantformError } from '../model/trouble.ts'
import type { Call, Door, Reply, Session } from '../model/wire.ts'

/**
 * Binds a door to a session: every call that names an audience carries that audience's token. A 401 asks once for a fresh
 * token, with the claims challenge if there is one (reference: identity A.8), and the call is made once more: a call that was
 * refused so was not carried out.
 */
export function withSession(door: Door, session: Session): Door {
  const withToken = async (
    call: Call,
    audience: string,
    why: 'first' | 'refused',
    claims: string | undefined,
    signal: AbortSignal,
  ): Promise<Reply> => {
    const token = await session.token(audience, why, claims).catch((error: unknown) => {
      throw carriedOut(error, 'no')
    })
    return door.send(
      { ...call, headers: { ...call.headers, authorization: `Bearer ${token.bearer.reveal()}` } },
      signal,
    )
  }
  return {
    async send(call, signal) {
      if (call.audience === null) return door.send(call, signal)
      const reply = await withToken(call, call.audience, 'first', undefined, signal)
      if (reply.status !== 401) return reply
      const again = withToken(call, call.audience, 'refused', claimsOf(reply), signal)
      if (reply.doubted !== true) return again
      try {
        return { ...(await again), doubted: true }
      } catch (error) {
        throw carriedOut(error, 'maybe')
      }
    },
  }
}

/**
 * No token, no call: and one that was refused for its token was not carried out either. Only an attempt before that which had
 * no answer may have been.
 */
function carriedOut(error: unknown, arrived: 'no' | 'maybe'): unknown {
  if (!(error instanceof TenantformError)) return error
  return new TenantformError(
    error.troubles.map((one) => ({ ...one, arrived })),
    { cause: error },
  )
}

function claimsOf(reply: Reply): string | undefined {
  const challenge = reply.headers.get('www-authenticate') ?? ''
  const encoded = /claims="([A-Za-z0-9+/=_-]+)"/u.exec(challenge)?.[1]
  if (encoded === undefined) return undefined
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  return text.trim().startsWith('{') ? text : undefined
}
