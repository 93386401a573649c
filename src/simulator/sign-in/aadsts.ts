import { randomUUID } from 'node:crypto'
import { jsonReply, Refusal } from '../reply.ts'

interface Fact {
  readonly error: 'invalid_client' | 'invalid_request' | 'unauthorized_client' | 'invalid_resource' | 'invalid_scope'
  readonly status: 400 | 401
}

/** Codes that this sign-in service answers (reference: identity A.10); `error` and status as that table and A.1 have them. */
const facts = {
  90002: { error: 'invalid_request', status: 400 },
  900023: { error: 'invalid_request', status: 400 },
  900144: { error: 'invalid_request', status: 400 },
  901002: { error: 'invalid_request', status: 400 },
  70003: { error: 'invalid_request', status: 400 },
  70011: { error: 'invalid_scope', status: 400 },
  500011: { error: 'invalid_resource', status: 400 },
  700016: { error: 'unauthorized_client', status: 400 },
  7000112: { error: 'unauthorized_client', status: 400 },
  7000215: { error: 'invalid_client', status: 401 },
  7000218: { error: 'invalid_client', status: 401 },
  50013: { error: 'invalid_client', status: 401 },
  50027: { error: 'invalid_client', status: 401 },
  50048: { error: 'invalid_client', status: 401 },
  700024: { error: 'invalid_client', status: 401 },
  700027: { error: 'invalid_client', status: 401 },
  700211: { error: 'invalid_client', status: 401 },
  700212: { error: 'invalid_client', status: 401 },
  700213: { error: 'invalid_client', status: 401 },
  7002138: { error: 'invalid_client', status: 401 },
} as const satisfies Readonly<Record<number, Fact>>

/** A code of the table above. */
export type AadstsCode = keyof typeof facts

/**
 * Refuses a sign-in with the body that Entra sends (reference: identity A.1): description with trace id, correlation
 * id and time, the code as a number, and where to read about it.
 */
export function aadsts(code: AadstsCode, message: string, now: number, correlation: string | undefined): Refusal {
  const { error, status } = facts[code]
  const timestamp = `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')}Z`
  const traceId = randomUUID()
  const correlationId = correlation ?? randomUUID()
  const description = `AADSTS${code}: ${message}\r\nTrace ID: ${traceId}\r\nCorrelation ID: ${correlationId}\r\nTimestamp: ${timestamp}`
  return new Refusal({
    ...jsonReply(
      status,
      {
        error,
        error_description: description,
        error_codes: [code],
        timestamp,
        trace_id: traceId,
        correlation_id: correlationId,
        error_uri: `https://login.microsoftonline.com/error?code=${code}`,
      },
      { 'x-ms-request-id': traceId },
    ),
    detail: `AADSTS${code}`,
  })
}
