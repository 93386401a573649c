import { isGuid } from '../model/guid.ts'
import type { ConfidentialClientApplication, INetworkModule } from '@azure/msal-node'
import type { Cloud } from '../model/cloud.ts'
import type { Clock } from '../model/host.ts'
import { isRecord } from '../model/json.ts'
import { TenantformError, fail, trouble } from '../model/trouble.ts'
import type { Door, Session, Token } from '../model/wire.ts'
import type { TokenClaims } from './access-token.ts'
import { decodeAccessToken } from './access-token.ts'
import type { Credential } from './credential.ts'
import { requestIdToken } from './github-id-token.ts'
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

/** A session, with what its tokens say of the application. */
export interface SignedIn extends Session {
  /** The service principal's object id, once a token was had. */
  readonly objectId: string | undefined
}

/** A token is renewed this long before it ends, so that none expires on its way. */
const renewBeforeMs = 120_000

type Kept = { readonly token: Token; readonly claims: TokenClaims }

/**
 * Signs in: takes a first token for one audience, which also tells the tenant's GUID, and gives the session that every
 * service uses. Tokens are per audience, in memory only, asked for once even when many calls want one, and renewed before
 * they end or when a service refused. Fails with SIGN-IN-* codes.
 */
export async function signIn(options: SignInOptions, firstAudience: string): Promise<SignedIn> {
  const kept = new Map<string, Promise<Kept>>()
  const fetchToken = tokenSource(options)
  const get = (audience: string, why: 'first' | 'refused', claims?: string): Promise<Kept> => {
    const known = why === 'first' ? kept.get(audience) : undefined
    // One request serves everyone who asks while it is under way; a failed or an old one is asked for anew.
    const fresh =
      known === undefined
        ? fetchToken(audience, claims)
        : known.then(
            (one) => (one.token.expires - renewBeforeMs > options.clock.now() ? one : fetchToken(audience)),
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
  }
}

type Refusal = { readonly status: number; readonly body: unknown }

/** Asks the authority through MSAL; its network goes through our door, so that proxy, limits and ledger hold there too. */
function tokenSource(options: SignInOptions): (audience: string, claims?: string) => Promise<Kept> {
  let application: Promise<ConfidentialClientApplication> | undefined
  let refusal: Refusal | undefined
  let broken: TenantformError | undefined
  let idToken: TokenClaims | undefined
  const network = networkOver(
    options,
    (seen) => (refusal = seen),
    (error) => (broken = error),
  )
  const assertion = async (): Promise<string> => {
    if (options.credential.kind !== 'github') return ''
    const token = await requestIdToken(options.door, options.credential, options.signal)
    idToken = decodeAccessToken(token)
    return token
  }
  const once = async (audience: string, claims: string | undefined): Promise<Kept> => {
    application ??= openApplication(options, network, assertion)
    refusal = undefined
    broken = undefined
    const result = await (
      await application
    ).acquireTokenByClientCredential({
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
      try {
        return await once(audience, claims)
      } catch (error) {
        if (error instanceof TenantformError) throw error
        if (broken !== undefined) throw broken
        if (refusal === undefined)
          throw new TenantformError(trouble('SIGN-IN-FAILED', { message: `Signing in failed: ${wordsOf(error)}` }), {
            cause: error,
          })
        const explained = explainRefusal(refusal.status, refusal.body, idToken)
        if (explained.retry === undefined || attempt > explained.retry.times || options.signal.aborted)
          throw new TenantformError(explained.trouble, { cause: error })
        await options.clock.sleep(explained.retry.seconds * 1000, options.signal)
      }
    }
  }
}

async function openApplication(
  { clientId, credential, cloud, tenant }: SignInOptions,
  networkClient: INetworkModule,
  clientAssertion: () => Promise<string>,
): Promise<ConfidentialClientApplication> {
  const { ConfidentialClientApplication } = await import('@azure/msal-node')
  return new ConfidentialClientApplication({
    auth: {
      clientId,
      authority: `${cloud.authority}/${encodeURIComponent(tenant)}`,
      knownAuthorities: [new URL(cloud.authority).host],
      ...(credential.kind === 'github'
        ? { clientAssertion }
        : {
            clientCertificate: {
              thumbprintSha256: credential.certificate.thumbprintSha256,
              privateKey: credential.certificate.privateKey.reveal(),
              x5c: credential.certificate.chain,
            },
          }),
    },
    system: { networkClient, disableInternalRetries: true },
  })
}

function networkOver(
  options: SignInOptions,
  refused: (refusal: Refusal) => void,
  brokenOff: (error: TenantformError) => void,
): INetworkModule {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the shape that MSAL's interface demands
  const send = async <T>(
    method: 'GET' | 'POST',
    url: string,
    given?: { readonly headers?: Record<string, string>; readonly body?: string },
  ): Promise<{ headers: Record<string, string>; body: T; status: number }> => {
    try {
      const reply = await options.door.send(
        {
          effect: 'read',
          method,
          url,
          headers: given?.headers ?? {},
          ...(given?.body === undefined ? {} : { body: given.body }),
          audience: null,
          budget: 'sign-in',
          repeat: 'safe',
          timeoutMs: 60_000,
        },
        options.signal,
      )
      if (reply.status >= 400) refused({ status: reply.status, body: reply.body })
      if (!isRecord(reply.body)) {
        refused({ status: reply.status, body: {} })
        return fail('SIGN-IN-FAILED', {
          message: `${new URL(url).host} gave an answer that is not one of an authority (status ${reply.status}).`,
          hint: 'Look at the proxy between here and the authority.',
        })
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- MSAL names the type and checks the members itself
      return { status: reply.status, headers: Object.fromEntries(reply.headers), body: reply.body as T }
    } catch (error) {
      if (error instanceof TenantformError) brokenOff(error)
      throw error
    }
  }
  return {
    sendGetRequestAsync: (url, given) => send('GET', url, given),
    sendPostRequestAsync: (url, given) => send('POST', url, given),
  }
}

function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error))
    .replaceAll(/[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}(\.[A-Za-z0-9_-]*)?/gu, '***')
    .slice(0, 300)
}
