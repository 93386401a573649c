import { isRecord } from '../model/json.ts'

/** What an access or ID token says; read locally to explain and to refuse early, never to validate (reference: identity A.6). */
export type TokenClaims = {
  readonly audience: string | undefined
  readonly issuer: string | undefined
  readonly subject: string | undefined
  readonly tenant: string | undefined
  readonly application: string | undefined
  readonly objectId: string | undefined
  readonly roles: readonly string[]
  readonly wids: readonly string[]
  readonly jobWorkflowRef: string | undefined
  /** Milliseconds since 1970. */
  readonly expires: number | undefined
}

/** Reads the claims of a JWT. Gives empty claims for anything that is none: its signature is the service's business. */
export function decodeAccessToken(token: string): TokenClaims {
  const claims = payloadOf(token)
  const text = (name: string): string | undefined => {
    const value = claims[name]
    return typeof value === 'string' ? value : undefined
  }
  const list = (name: string): readonly string[] => {
    const value = claims[name]
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  }
  return {
    roles: list('roles'),
    wids: list('wids'),
    audience: text('aud'),
    issuer: text('iss'),
    subject: text('sub'),
    tenant: text('tid'),
    application: text('appid') ?? text('azp'),
    objectId: text('oid'),
    jobWorkflowRef: text('job_workflow_ref'),
    expires: typeof claims['exp'] === 'number' ? claims['exp'] * 1000 : undefined,
  }
}

function payloadOf(token: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}
