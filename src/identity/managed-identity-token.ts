import { isRecord } from '../model/json.ts'
import { fail } from '../model/trouble.ts'
import type { Door, Hidden } from '../model/wire.ts'
import type { CredentialFacts } from './credential-inputs.ts'
import { hide } from './hidden.ts'

/** The endpoint on this machine that speaks for its managed identity. */
export type IdentityEndpoint = { readonly endpoint: string; readonly header?: Hidden }

/** A managed identity whose token is the assertion: the application trusts it as a federated credential. */
export type ManagedIdentity = IdentityEndpoint & {
  readonly audience: string
  /** A user-assigned one, where the machine has several. */
  readonly clientId?: string
}

/** Azure's instance metadata service: the same address on every machine, never routed. */
const instanceMetadata = 'http://169.254.169.254/metadata/identity/oauth2/token'

/**
 * Finds the endpoint: the one that App Service names, else the metadata service of virtual machines (reference: identity A.4).
 * Fails with INPUT-INVALID where the named one is not on this machine: its header is a secret.
 */
export function identityEndpoint(
  facts: Pick<CredentialFacts, 'identityEndpoint' | 'identityHeader'>,
): IdentityEndpoint {
  const { identityEndpoint: endpoint, identityHeader: header } = facts
  if (endpoint === undefined || header === undefined) return { endpoint: instanceMetadata }
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined
  const here = url !== undefined && /^(localhost|127(\.\d+){3}|169\.254(\.\d+){2}|\[::1\])$/u.test(url.hostname)
  if (!here || url.protocol !== 'http:')
    fail('INPUT-INVALID', {
      message: 'IDENTITY_ENDPOINT is not an address of this machine.',
      subject: { name: 'IDENTITY_ENDPOINT' },
      hint: 'App Service sets it; unset it, or choose another credential.',
    })
  return { endpoint, header: hide(header) }
}

/** Asks for the managed identity's token for the federation audience. Fails with SIGN-IN-MANAGED-IDENTITY; no token is in the message. */
export async function requestManagedIdentityToken(
  door: Door,
  { endpoint, header, audience, clientId }: ManagedIdentity,
  signal: AbortSignal,
): Promise<string> {
  const url = new URL(endpoint)
  url.searchParams.set('api-version', header === undefined ? '2018-02-01' : '2019-08-01')
  url.searchParams.set('resource', audience)
  if (clientId !== undefined) url.searchParams.set('client_id', clientId)
  const reply = await door.send(
    {
      effect: 'read',
      method: 'GET',
      url: url.href,
      headers: {
        accept: 'application/json',
        ...(header === undefined ? { metadata: 'true' } : { 'x-identity-header': header.reveal() }),
      },
      audience: null,
      budget: 'sign-in',
      repeat: 'safe',
      timeoutMs: 30_000,
    },
    signal,
  )
  const body = isRecord(reply.body) ? reply.body : {}
  const token = body['access_token']
  if (reply.status === 200 && typeof token === 'string') return token
  const words = body['error_description'] ?? body['message'] ?? body['error']
  return fail('SIGN-IN-MANAGED-IDENTITY', {
    message: `The managed identity gave no token: ${url.host} answered ${reply.status}${typeof words === 'string' ? `: ${words.slice(0, 200)}` : ''}.`,
    service: { status: reply.status },
  })
}
