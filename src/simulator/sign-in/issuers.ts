import { randomUUID } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import type { SimulatorClock } from '../clock.ts'
import { makeSigningKey } from './keys.ts'
import type { SigningKey } from './keys.ts'

/** An ID token that somebody else than the tenant gives; times are of the wall, as with every assertion. */
export interface IdTokenRequest {
  readonly issuer: string
  readonly subject: string
  readonly audience: string
  /** Five minutes where absent. */
  readonly expiresInSeconds?: number
  /** Seconds before its issue from which it is valid; 0 where absent. */
  readonly validBeforeSeconds?: number
  readonly claims?: Readonly<Record<string, unknown>>
}

/** Issuers of ID tokens whose keys the sign-in service can fetch: each has its own, made when it first signs. */
export interface Issuers {
  readonly sign: (request: IdTokenRequest) => Promise<string>
  /** The public key of an issuer that has signed here. */
  readonly publicKey: (issuer: string) => KeyObject | undefined
}

/** Opens the issuers; some have their keys already. */
export function openIssuers(clock: SimulatorClock, known: ReadonlyMap<string, SigningKey>): Issuers {
  const keys = new Map(known)
  const making = new Map<string, Promise<SigningKey>>()
  const keyOf = async (issuer: string): Promise<SigningKey> => {
    const had = keys.get(issuer)
    if (had !== undefined) return had
    const made = making.get(issuer) ?? makeSigningKey()
    making.set(issuer, made)
    const key = await made
    keys.set(issuer, key)
    return key
  }
  return {
    publicKey: (issuer) => keys.get(issuer)?.publicKey,
    sign: async ({ issuer, subject, audience, expiresInSeconds = 300, validBeforeSeconds = 0, claims = {} }) => {
      const key = await keyOf(issuer)
      const issued = Math.floor(clock.wall() / 1000)
      return new SignJWT({
        jti: randomUUID(),
        sub: subject,
        aud: audience,
        iss: issuer,
        iat: issued,
        nbf: issued - validBeforeSeconds,
        exp: issued + expiresInSeconds,
        ...claims,
      })
        .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.kid })
        .sign(key.privateKey)
    },
  }
}
