import { seededId } from '../identifiers.ts'
import type { SimulatorClock } from '../clock.ts'
import { jsonReply, unknownReply } from '../reply.ts'
import type { Ask, Reply } from '../reply.ts'
import type { Issuers } from './issuers.ts'

/** A machine of Azure with one user-assigned identity; by whom the two endpoints are told apart. */
export const identityMachine = {
  metadataHost: '169.254.169.254',
  appServiceHost: '169.254.129.2',
  appServiceEndpoint: 'http://169.254.129.2:8081/msi/token',
  clientId: seededId('managed identity client'),
  principalId: seededId('managed identity principal'),
} as const

/** What the machine's identity endpoints rest on. */
export interface IdentityDeps {
  readonly issuers: Issuers
  /** The tenant as an issuer of v2.0 tokens. */
  readonly issuer: string
  readonly tenantId: string
  /** IDENTITY_HEADER. */
  readonly header: string
  /** The resource of Entra's exchange in this cloud: its tokens are the only ones that are simulated. */
  readonly audience: string
  readonly clock: SimulatorClock
}

const dayInSeconds = 86_400

/** Whether a host is one of this machine's identity endpoints. */
export function isIdentityHost(host: string): boolean {
  return host === identityMachine.metadataHost || host === identityMachine.appServiceHost
}

/**
 * Azure's instance metadata service and the endpoint of App Service. Requests, answers and refusals: Microsoft's documentation
 * "How to use managed identities for Azure resources on a virtual machine to acquire an access token" and "How to use
 * managed identities for App Service" (reference: identity A.4). Subject and issuer of the token: microsoft-identity-web
 * issue 2551. UNCERTAIN: whether `aud` is the resource as asked for or its app id.
 */
export async function answerIdentity(ask: Ask, deps: IdentityDeps): Promise<Reply> {
  const metadata = ask.host === identityMachine.metadataHost
  const path = metadata ? '/metadata/identity/oauth2/token' : '/msi/token'
  if (ask.method !== 'GET' || ask.path !== path) return unknownReply(`${ask.method} ${ask.host}${ask.path}`)
  const query = new URLSearchParams(ask.query)
  if (metadata) {
    if (ask.headers['metadata']?.toLowerCase() !== 'true' || ask.headers['x-forwarded-for'] !== undefined)
      return refusal('bad_request_102', 'Required metadata header not specified')
  } else if (ask.headers['x-identity-header'] !== deps.header) {
    return { status: 401, headers: {}, body: '', detail: 'the identity header is wrong' }
  }
  if (query.get('api-version') !== (metadata ? '2018-02-01' : '2019-08-01'))
    return refusal('bad_request', `The api-version '${query.get('api-version') ?? ''}' is not one of this endpoint.`)
  const resource = query.get('resource')
  if (resource === null) return refusal('invalid_request', "Required query variable 'resource' is missing")
  const named = query.get('client_id')
  if (named !== null && named.toLowerCase() !== identityMachine.clientId)
    return refusal('invalid_request', 'Identity not found')
  const asked = resource.replace(/\/$/u, '')
  if (asked !== deps.audience)
    return asked.startsWith('api://AzureADTokenExchange')
      ? refusal(
          'invalid_resource',
          `AADSTS50001: The application named ${asked} was not found in the tenant named ${deps.tenantId}.`,
        )
      : unknownReply(`tokens of the managed identity for ${asked}`)
  const token = await deps.issuers.sign({
    issuer: deps.issuer,
    subject: identityMachine.principalId,
    audience: deps.audience,
    expiresInSeconds: dayInSeconds,
    validBeforeSeconds: 300,
    claims: { oid: identityMachine.principalId, azp: identityMachine.clientId, tid: deps.tenantId, ver: '2.0' },
  })
  return jsonReply(200, answer(token, resource, metadata, deps.clock.wall()))
}

function answer(token: string, resource: string, metadata: boolean, now: number): Readonly<Record<string, string>> {
  const expires = String(Math.floor(now / 1000) + dayInSeconds)
  const common = {
    access_token: token,
    expires_on: expires,
    resource,
    token_type: 'Bearer',
    client_id: identityMachine.clientId,
  }
  return metadata
    ? { ...common, expires_in: String(dayInSeconds - 1), ext_expires_in: String(dayInSeconds - 1) }
    : common
}

function refusal(error: string, description: string): Reply {
  return { ...jsonReply(400, { error, error_description: description }), detail: error }
}
