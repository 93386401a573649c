import type { KeyObject } from 'node:crypto'
import { compactVerify, decodeJwt, decodeProtectedHeader } from 'jose'
import { text } from '../json.ts'
import type { Raw } from '../json.ts'
import type { AadstsCode } from './aadsts.ts'
import type { PipelineApp } from './pipeline-app.ts'

/** Refuses with a code and a text; the caller adds ids and time. */
export type Refuse = (code: AadstsCode, message: string) => never

/** What an assertion is held against. */
export interface AssertionCheck {
  readonly app: PipelineApp
  /** Values of `aud` that are this token endpoint, with the tenant by GUID or by the name that was posted to. */
  readonly audiences: readonly string[]
  /** The public key of a foreign issuer that this service can fetch keys from. */
  readonly foreignKey: (issuer: string) => KeyObject | undefined
  readonly wall: number
  readonly refuse: Refuse
}

/** How far clocks may differ before an assertion counts as too early or too late. */
const toleranceSeconds = 300

/**
 * Verifies a client assertion: one that the app signed with a registered certificate (reference: identity A.2), or a
 * token of a federated issuer (A.3). Tells which of the two.
 */
export async function checkAssertion(assertion: string, check: AssertionCheck): Promise<'certificate' | 'federation'> {
  const { header, claims } = read(assertion, check.refuse)
  const issuer = claims['iss']
  if (issuer === check.app.clientId || claims['sub'] === check.app.clientId) {
    await checkOwn(assertion, header, claims, check)
    return 'certificate'
  }
  await checkForeign(assertion, claims, check)
  return 'federation'
}

function read(assertion: string, refuse: Refuse): { readonly header: Raw; readonly claims: Raw } {
  try {
    return { header: { ...decodeProtectedHeader(assertion) }, claims: { ...decodeJwt(assertion) } }
  } catch {
    return refuse(50027, 'JWT token is invalid or malformed.')
  }
}

async function checkOwn(assertion: string, header: Raw, claims: Raw, check: AssertionCheck): Promise<void> {
  const { app, refuse } = check
  const strong = header['x5t#S256']
  const weak = header['x5t']
  const certificate = app
    .certificates()
    .find((one) => one.sha256 === strong || (strong === undefined && one.sha1 === weak))
  const thumbprint = Buffer.from(text(header, 'x5t#S256') ?? text(header, 'x5t') ?? '', 'base64url')
    .toString('hex')
    .toUpperCase()
  const told = `Thumbprint of key used by client: '${thumbprint}'`
  if (certificate === undefined)
    return refuse(
      700027,
      `Client assertion contains an invalid signature. [Reason - The key was not found., ${told}, Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '${app.clientId}'.]`,
    )
  if (certificate.validTo < check.wall || certificate.validFrom > check.wall)
    return refuse(
      700027,
      `Client assertion contains an invalid signature. [Reason - The key used is expired., ${told}, Found key 'Start=${new Date(certificate.validFrom).toISOString()}, End=${new Date(certificate.validTo).toISOString()}'.]`,
    )
  if (!(await signed(assertion, certificate.publicKey)))
    return refuse(
      700027,
      `Client assertion contains an invalid signature. [Reason - The key was found, but the signature does not verify., ${told}]`,
    )
  if (claims['iss'] !== claims['sub'])
    return refuse(
      50048,
      `Subject '${String(claims['sub'])}' must match issuer '${String(claims['iss'])}' in the client assertion.`,
    )
  const audience = claims['aud']
  if (typeof audience !== 'string' || !check.audiences.includes(audience))
    return refuse(50013, 'Assertion failed audience validation: aud is not this token endpoint.')
  checkWindow(claims, check)
}

async function checkForeign(assertion: string, claims: Raw, check: AssertionCheck): Promise<void> {
  const { app, refuse } = check
  const issuer = String(claims['iss'])
  const subject = String(claims['sub'])
  const audience = Array.isArray(claims['aud']) ? String(claims['aud'][0]) : String(claims['aud'])
  const sameIssuer = app.federated().filter((credential) => credential.issuer === issuer)
  if (sameIssuer.length === 0)
    return refuse(
      700211,
      `No matching federated identity record found for presented assertion issuer '${issuer}'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
    )
  const sameSubject = sameIssuer.filter((credential) => credential.subject === subject)
  if (sameSubject.length === 0) {
    const close = sameIssuer.some((credential) => credential.subject.toLowerCase() === subject.toLowerCase())
    return close
      ? refuse(
          7002138,
          `No matching federated identity record found for presented assertion subject '${subject}'. The subject matches with case-insensitive comparison, but not with case-sensitive comparison. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
        )
      : refuse(
          700213,
          `No matching federated identity record found for presented assertion subject '${subject}'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
        )
  }
  if (!sameSubject.some((credential) => credential.audience === audience))
    return refuse(
      700212,
      `No matching federated identity record found for presented assertion audience '${audience}'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
    )
  const key = check.foreignKey(issuer)
  if (key === undefined || !(await signed(assertion, key, ['RS256'])))
    return refuse(50013, 'Assertion failed signature validation: no key of the issuer verifies it.')
  checkWindow(claims, check)
}

async function signed(assertion: string, key: KeyObject, algorithms = ['PS256', 'RS256']): Promise<boolean> {
  try {
    await compactVerify(assertion, key, { algorithms })
    return true
  } catch {
    return false
  }
}

function checkWindow(claims: Raw, { refuse, wall }: AssertionCheck): void {
  const seconds = wall / 1000
  const expires = claims['exp']
  const begins = claims['nbf'] ?? claims['iat']
  const early = typeof begins === 'number' && begins > seconds + toleranceSeconds
  if (typeof expires !== 'number' || expires < seconds - toleranceSeconds || early) {
    const iso = (value: unknown): string => (typeof value === 'number' ? new Date(value * 1000).toISOString() : 'none')
    refuse(
      700024,
      `Client assertion is not within its valid time range. Current time: ${new Date(wall).toISOString()}, assertion valid from ${iso(begins)}, expiry time of assertion ${iso(expires)}.`,
    )
  }
}
