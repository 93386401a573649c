import { fail } from '../model/trouble.ts'
import type { Door } from '../model/wire.ts'
import { decodeAccessToken } from './access-token.ts'
import { requestAzureDevOpsToken } from './azure-devops-id-token.ts'
import type { Credential } from './credential.ts'
import { requestIdToken } from './github-id-token.ts'
import { requestManagedIdentityToken } from './managed-identity-token.ts'

/** A credential that speaks through somebody else's token. */
export type Federated = Exclude<Credential, { readonly kind: 'certificate' }>

/**
 * Gives the assertion for one token request: asked for anew, or read again, wherever that is possible. Fails with
 * SIGN-IN-ID-TOKEN, SIGN-IN-MANAGED-IDENTITY, SIGN-IN-TOKEN-OVER for a one-shot token whose time is over, and with what
 * reading the token file fails with.
 */
export async function freshAssertion(credential: Federated, door: Door, signal: AbortSignal): Promise<string> {
  switch (credential.kind) {
    case 'github':
      return requestIdToken(door, credential, signal)
    case 'azure-devops':
      return requestAzureDevOpsToken(door, credential, signal)
    case 'managed-identity':
      return requestManagedIdentityToken(door, credential, signal)
    case 'token-file':
      return wellFormed(Buffer.from(await credential.read()).toString('utf8'), `The file ${credential.path}`)
    case 'gitlab':
      return inTime(wellFormed(credential.token.reveal(), 'The variable of the ID token'), Date.now())
  }
}

function wellFormed(text: string, where: string): string {
  const token = text.trim()
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/u.test(token))
    fail('SIGN-IN-ID-TOKEN', {
      message: `${where} holds no ID token.`,
      hint: 'It has to hold a signed JWT and nothing else.',
    })
  return token
}

/** Whoever gave the token gives no second one: said here, where the reason is known, and not by Entra ID's code for a clock. */
function inTime(token: string, now: number): string {
  const { expires } = decodeAccessToken(token)
  if (expires !== undefined && expires <= now)
    fail('SIGN-IN-TOKEN-OVER', {
      message: `GitLab’s ID token ended at ${new Date(expires).toISOString()}, and a job gets only one: no further token can be had with it.`,
      subject: { name: 'credential' },
    })
  return token
}

/** What a door must allow for a credential: where the CI system's own token may go, and what may be asked over plain http. */
export function doorNeeds(credential: Credential): {
  readonly idTokenHost?: string
  readonly plainOrigins?: readonly string[]
} {
  if (credential.kind === 'github' || credential.kind === 'azure-devops')
    return URL.canParse(credential.requestUrl) ? { idTokenHost: new URL(credential.requestUrl).hostname } : {}
  return credential.kind === 'managed-identity' ? { plainOrigins: [new URL(credential.endpoint).origin] } : {}
}
