import { isRecord } from '../model/json.ts'
import { fail } from '../model/trouble.ts'
import type { Door, Hidden } from '../model/wire.ts'

/**
 * Asks Azure DevOps for a new ID token of a service connection. One lives about ten minutes, so every token request takes a
 * fresh one (reference: identity A.3, A.4). Fails with SIGN-IN-ID-TOKEN; neither token is in the message.
 */
export async function requestAzureDevOpsToken(
  door: Door,
  from: { readonly requestUrl: string; readonly requestToken: Hidden; readonly serviceConnectionId: string },
  signal: AbortSignal,
): Promise<string> {
  if (!URL.canParse(from.requestUrl)) fail('SIGN-IN-ID-TOKEN', { message: 'SYSTEM_OIDCREQUESTURI is not a URL.' })
  const url = new URL(from.requestUrl)
  url.searchParams.set('api-version', '7.1')
  url.searchParams.set('serviceConnectionId', from.serviceConnectionId)
  const reply = await door.send(
    {
      effect: 'read',
      method: 'POST',
      url: url.href,
      headers: {
        authorization: `Bearer ${from.requestToken.reveal()}`,
        accept: 'application/json',
        'content-type': 'application/json',
        // Without it a refusal is a redirect to a page for people.
        'x-tfs-fedauthredirect': 'Suppress',
      },
      body: '',
      audience: null,
      budget: 'sign-in',
      repeat: 'safe',
      timeoutMs: 30_000,
    },
    signal,
  )
  const token = isRecord(reply.body) ? reply.body['oidcToken'] : undefined
  if (reply.status === 200 && typeof token === 'string') return token
  return fail('SIGN-IN-ID-TOKEN', {
    message: `Azure DevOps gave no ID token: it answered ${reply.status}.`,
    hint: 'Pass SYSTEM_ACCESSTOKEN: $(System.AccessToken) in the step’s env, and let the pipeline use the service connection, which must be one of workload identity federation.',
    service: { status: reply.status },
  })
}
