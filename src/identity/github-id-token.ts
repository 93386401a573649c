import { isRecord } from '../model/json.ts'
import { fail } from '../model/trouble.ts'
import type { Door, Hidden } from '../model/wire.ts'

/**
 * Asks GitHub for a new ID token for an audience. One lives about five minutes, so every token request takes a fresh one
 * (reference: identity A.3). Fails with SIGN-IN-ID-TOKEN; the request token and the ID token are never in the message.
 */
export async function requestIdToken(
  door: Door,
  from: { readonly requestUrl: string; readonly requestToken: Hidden; readonly audience: string },
  signal: AbortSignal,
): Promise<string> {
  if (!URL.canParse(from.requestUrl))
    fail('SIGN-IN-ID-TOKEN', { message: 'ACTIONS_ID_TOKEN_REQUEST_URL is not a URL.' })
  const reply = await door.send(
    {
      effect: 'read',
      method: 'GET',
      url: `${from.requestUrl}${from.requestUrl.includes('?') ? '&' : '?'}audience=${encodeURIComponent(from.audience)}`,
      headers: { authorization: `Bearer ${from.requestToken.reveal()}`, accept: 'application/json' },
      audience: null,
      budget: 'sign-in',
      repeat: 'safe',
      timeoutMs: 30_000,
    },
    signal,
  )
  const value = isRecord(reply.body) ? reply.body['value'] : undefined
  if (reply.status !== 200 || typeof value !== 'string')
    fail('SIGN-IN-ID-TOKEN', {
      message: `GitHub gave no ID token: it answered ${reply.status}.`,
      service: { status: reply.status },
    })
  return value
}
