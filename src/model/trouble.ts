import type { Address } from './address.ts'
import { addressText } from './address.ts'
import type { ErrorCode } from './error-codes.ts'
import { errorCodes } from './error-codes.ts'
import type { Position } from './position.ts'
import { positionText } from './position.ts'

/** What an error is about: a place in a file, a resource, or a thing named in plain words. */
export type Subject = { readonly position?: Position; readonly address?: Address; readonly name?: string }

/** What kind of thing went wrong; decides the exit code together with the code's row in the table. */
export type TroubleKind =
  | 'config'
  | 'auth'
  | 'permission'
  | 'refused'
  | 'throttled'
  | 'conflict'
  | 'network'
  | 'service'
  | 'internal'

/**
 * One thing that went wrong, as plain data: the stable code, what happened in plain words, and what to do next. It holds
 * no secret and no raw text of a tenant that was not cut to a bounded length.
 */
export type Trouble = {
  readonly code: ErrorCode
  readonly kind: TroubleKind
  readonly message: string
  readonly hint: string
  readonly subject?: Subject
  /** For a failed write: whether the service may have carried it out. Absent where nothing was sent. */
  readonly arrived?: 'no' | 'maybe'
  /** The service's own code and words and its request ids, for support. */
  readonly service?: {
    readonly status?: number
    readonly code?: string
    readonly message?: string
    readonly requestId?: string
  }
}

/** What `trouble()` takes beside the code: everything but what the table of codes knows. */
export type TroubleDetails = Omit<Trouble, 'code' | 'kind' | 'hint'> & { readonly hint?: string }

/** Makes a Trouble; kind and default hint come from the table of codes. Nothing that looks like a token is in its words. */
export function trouble(code: ErrorCode, details: TroubleDetails): Trouble {
  const row = errorCodes[code]
  const { hint = row.hint, service, ...rest } = details
  return {
    code,
    kind: row.kind,
    hint: withoutTokens(hint),
    ...rest,
    message: withoutTokens(rest.message),
    ...(service === undefined ? {} : { service: serviceWithoutTokens(service) }),
  }
}

/** Services and gateways repeat what they were sent, in part as well; JSON in base64url begins as every token does. */
function withoutTokens(text: string): string {
  return text.replaceAll(/eyJ[\w-]{12,}(?:\.[\w-]*){0,2}/gu, '***')
}

function serviceWithoutTokens(service: NonNullable<Trouble['service']>): NonNullable<Trouble['service']> {
  const { code, message, requestId } = service
  return {
    ...service,
    ...(code === undefined ? {} : { code: withoutTokens(code) }),
    ...(message === undefined ? {} : { message: withoutTokens(message) }),
    ...(requestId === undefined ? {} : { requestId: withoutTokens(requestId) }),
  }
}

/** The one Error that Tenantform throws: it carries Troubles (usually one; the configuration gives all it found). */
export class TenantformError extends Error {
  readonly troubles: readonly Trouble[]

  constructor(troubles: Trouble | readonly Trouble[], options?: ErrorOptions) {
    const list = 'code' in troubles ? [troubles] : troubles
    super(list.map((one) => `${one.code} ${one.message}`).join('\n'), options)
    this.name = 'TenantformError'
    this.troubles = list
  }
}

/** Throws a Trouble. */
export function fail(code: ErrorCode, details: TroubleDetails, options?: ErrorOptions): never {
  throw new TenantformError(trouble(code, details), options)
}

/**
 * Turns anything thrown into Troubles: ours as they are; anything else into `INTERNAL`, without its stack, so that a
 * mistake of ours is told as one.
 */
export function toTroubles(error: unknown): readonly Trouble[] {
  if (error instanceof TenantformError) return error.troubles
  const words = error instanceof Error ? error.message : String(error)
  return [trouble('INTERNAL', { message: `Something went wrong inside Tenantform: ${words.slice(0, 500)}` })]
}

/** Writes a subject: a file position, an address, or a name; empty text where there is none. */
export function subjectText(subject: Subject | undefined): string {
  if (subject?.position !== undefined) return positionText(subject.position)
  if (subject?.address !== undefined) return addressText(subject.address)
  return subject?.name ?? ''
}
