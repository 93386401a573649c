import type { ConfidentialClientApplication } from '@azure/msal-node'
import type { Cloud } from '../model/cloud.ts'
import type { Clock } from '../model/host.ts'
import { TenantformError, fail, trouble } from '../model/trouble.ts'
import type { Door, Token } from '../model/wire.ts'
import type { TokenClaims } from './access-token.ts'
import { decodeAccessToken } from './access-token.ts'
import { freshAssertion } from './assertion.ts'
import type { Seen } from './authority-network.ts'
import { networkThrough } from './authority-network.ts'
import type { Credential } from './credential.ts'
import { hide } from './hidden.ts'
import { explainRefusal } from './sign-in-trouble.ts'

/** What signing in needs. */
export type SignInOptions = {
  /** A verified domain or the GUID. */
  readonly tenant: string
  readonly clientId: string
  readonly credential: Credential
  readonly cloud: Cloud
  /** An unbound door: token requests carry no bearer. */
  readonly door: Door
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** A token with what it says. */
export type Kept = { readonly token: Token; readonly claims: TokenClaims }

/**
 * Gives what asks the authority for a token of an audience, through MSAL. Each request has its own client, so that requests
 * for several audiences at once do not mix up their refusals, and its own assertion. Fails with SIGN-IN-* codes, and with the
 * door's where there was no answer.
 */
export function tokenSource(options: SignInOptions): (audience: string, claims?: string) => Promise<Kept> {
  const once = async (audience: string, claims: string | undefined, seen: Course): Promise<Kept> => {
    const application = await openApplication(options, seen)
    const result = await application.acquireTokenByClientCredential({
      scopes: [`${audience}/.default`],
      skipCache: true,
      ...(claims === undefined ? {} : { claims }),
    })
    if (result === null) return fail('SIGN-IN-FAILED', { message: 'The authority gave no token.' })
    const said = decodeAccessToken(result.accessToken)
    const lifetimeMs = result.expiresOn === null ? 3_600_000 : Math.max(0, result.expiresOn.getTime() - Date.now())
    return {
      claims: said,
      token: {
        bearer: hide(result.accessToken),
        roles: said.roles,
        wids: said.wids,
        expires: options.clock.now() + lifetimeMs,
      },
    }
  }
  return async (audience, claims) => {
    for (let attempt = 1; ; attempt += 1) {
      const seen: Course = {}
      try {
        return await once(audience, claims, seen)
      } catch (error) {
        if (error instanceof TenantformError) throw error
        if (seen.broken !== undefined) throw seen.broken
        if (seen.refusal === undefined)
          throw new TenantformError(trouble('SIGN-IN-FAILED', { message: `Signing in failed: ${wordsOf(error)}` }), {
            cause: error,
          })
        const presented =
          seen.presented === undefined ? undefined : { claims: seen.presented, clientId: options.clientId }
        const explained = explainRefusal(seen.refusal, presented)
        if (explained.retry === undefined || attempt > explained.retry.times || options.signal.aborted)
          throw new TenantformError(explained.trouble, { cause: error })
        await options.clock.sleep(explained.retry.seconds * 1000, options.signal)
      }
    }
  }
}

/** What became of one token request, beside what MSAL says of it. */
type Course = Seen & { presented?: TokenClaims }

async function openApplication(options: SignInOptions, seen: Course): Promise<ConfidentialClientApplication> {
  const { clientId, credential, cloud, tenant, door, signal } = options
  const { ConfidentialClientApplication } = await import('@azure/msal-node')
  return new ConfidentialClientApplication({
    auth: {
      clientId,
      authority: `${cloud.authority}/${encodeURIComponent(tenant)}`,
      knownAuthorities: [new URL(cloud.authority).host],
      ...(credential.kind === 'certificate'
        ? {
            clientCertificate: {
              thumbprintSha256: credential.certificate.thumbprintSha256,
              privateKey: credential.certificate.privateKey.reveal(),
              x5c: credential.certificate.chain,
            },
          }
        : {
            clientAssertion: async () => {
              const assertion = await freshAssertion(credential, door, signal)
              seen.presented = decodeAccessToken(assertion)
              return assertion
            },
          }),
    },
    system: { networkClient: networkThrough(door, signal, seen), disableInternalRetries: true },
  })
}

function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error))
    .slice(0, 8000)
    .replaceAll(/[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}(\.[A-Za-z0-9_-]*)?/gu, '***')
    .slice(0, 300)
}
