import { createPublicKey } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import type { CloudHosts } from '../cloud-hosts.ts'
import type { SigningKey } from './keys.ts'
import { resourceApps } from './pipeline-app.ts'
import type { PipelineApp } from './pipeline-app.ts'

/** Something that access tokens are made for. */
export interface Resource {
  readonly appId: string
  /** Names under which a scope may ask for it; the one asked for becomes `aud`. */
  readonly names: readonly string[]
}

/** Microsoft Graph of a cloud (reference: identity A.5). */
export function graphResource(hosts: CloudHosts): Resource {
  return { appId: resourceApps.graph, names: [`https://${hosts.graph}`, resourceApps.graph] }
}

/** Seconds that an access token lives where no policy says otherwise: the figure that Entra's samples show. */
export const usualLifetime = 3599

/** What a service reads in a token that it has verified. */
export interface TokenClaims {
  readonly roles: readonly string[]
  readonly wids: readonly string[]
  readonly appId: string
  /** What the application is called, and the object id of its service principal. */
  readonly appDisplayName: string
  readonly principalId: string
  readonly tenantId: string
  /** How the application proved itself: 2 for a certificate or a federated credential. */
  readonly appIdAcr: string
}

/** Why a token was not taken. */
export type TokenFault = 'missing' | 'malformed' | 'signature' | 'audience' | 'expired'

/** What an access token is made of. `now` is the simulator's clock. */
export interface Mint {
  readonly key: SigningKey
  readonly tenantId: string
  readonly app: PipelineApp
  readonly resource: Resource
  /** The name under which the resource was asked for. */
  readonly audience: string
  readonly issuer: string
  readonly now: number
  readonly lifetimeSeconds: number
  /** How the application proved itself. */
  readonly appidacr: string
  /** Whether the token tells the directory roles; where it does not, only the service can read them. */
  readonly tellsRoles: boolean
}

/** Signs an app-only access token (claims: reference identity A.6). */
export function mintToken(mint: Mint): Promise<string> {
  const { key, tenantId, app, resource, audience, issuer, now, lifetimeSeconds, tellsRoles } = mint
  const seconds = Math.floor(now / 1000)
  const roles = app.rolesOn(resource.appId)
  const held = [...app.directoryRoles(), '0997a1d0-0d1d-4acb-b408-d5ca73121e90']
  return new SignJWT({
    aud: audience.replace(/\/$/u, ''),
    iss: `${issuer}/${tenantId}/`,
    iat: seconds,
    nbf: seconds,
    exp: seconds + lifetimeSeconds,
    appid: app.clientId,
    app_displayname: 'Tenantform pipeline',
    appidacr: mint.appidacr,
    idp: `${issuer}/${tenantId}/`,
    idtyp: 'app',
    oid: app.principalId,
    sub: app.principalId,
    tid: tenantId,
    ...(roles.length === 0 ? {} : { roles }),
    ...(tellsRoles ? { wids: held } : { rh: Buffer.from(held.join(' ')).toString('base64url') }),
    ver: '1.0',
  })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.kid, x5t: key.kid })
    .sign(key.privateKey)
}

/** Verifies the bearer of a request for a resource: signature, audience, lifetime, in that order. */
export async function verifyBearer(
  authorization: string | undefined,
  key: SigningKey,
  resource: Resource,
  now: number,
): Promise<TokenClaims | TokenFault> {
  const token = /^Bearer (\S+)$/iu.exec(authorization ?? '')?.[1]
  if (token === undefined) return 'missing'
  if (token.split('.').length !== 3) return 'malformed'
  try {
    const { payload } = await jwtVerify(token, createPublicKey(key.privateKey), {
      algorithms: ['RS256'],
      currentDate: new Date(now),
      audience: [...resource.names],
    })
    const list = (value: unknown): readonly string[] =>
      Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
    return {
      roles: list(payload['roles']),
      wids: 'wids' in payload ? list(payload['wids']) : sealed(payload['rh']),
      appId: String(payload['appid']),
      appDisplayName: String(payload['app_displayname']),
      principalId: String(payload['oid']),
      tenantId: String(payload['tid']),
      appIdAcr: String(payload['appidacr']),
    }
  } catch (error) {
    return faultOf(error)
  }
}

/** Directory roles in the claim that means nothing to a client (`rh`, Microsoft's list of access token claims). */
function sealed(claim: unknown): readonly string[] {
  return typeof claim === 'string' ? Buffer.from(claim, 'base64url').toString().split(' ') : []
}

function faultOf(error: unknown): TokenFault {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  if (code === 'ERR_JWT_EXPIRED') return 'expired'
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') return 'audience'
  return code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' ? 'signature' : 'malformed'
}
