import { randomUUID } from 'node:crypto'
import { jsonReply, Refusal } from '../reply.ts'
import type { Reply } from '../reply.ts'
import type { Raw } from '../json.ts'

/** Refuses with Graph's envelope (reference: entra-graph 3.4). Ids and date are put in when the answer leaves. */
export function graphError(status: number, code: string, message: string, inner: Raw = {}): Refusal {
  return new Refusal({
    ...jsonReply(status, { error: { code, message, innerError: inner } }),
    detail: `${code}: ${message}`,
  })
}

/** 404 of the directory (reference: graph-examples error-404-directory). */
export function notInDirectory(id: string): Refusal {
  return graphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  )
}

/** 404 of the policy services (reference: graph-examples ca-namedlocation-404-mfatrustedips). */
export function notFound(what: string, id: string): Refusal {
  return graphError(404, 'ResourceNotFound', `${what} with id ${id} does not exist in the directory.`)
}

/** 403 of the reports, which alone name the permission (reference: graph-examples error-report-403-permission). */
export function missingPermission(role: string): Refusal {
  return graphError(
    403,
    'Authentication_MSGraphPermissionMissing',
    `The principal does not have required Microsoft Graph permission(s): ${role} to call this API. For more information about Microsoft Graph permissions, please visit https://learn.microsoft.com/graph/permissions-overview.`,
  )
}

/** 400 of the directory. */
export function badRequest(message: string): Refusal {
  return graphError(400, 'Request_BadRequest', message)
}

/** 400 of the policy services. */
export function badPolicy(message: string): Refusal {
  return graphError(400, 'BadRequest', message)
}

/** Puts date and ids into an error body, and ids into the headers of any answer. */
export function stamp(reply: Reply, now: number, clientRequestId: string | undefined): Reply {
  const requestId = randomUUID()
  const headers = {
    ...reply.headers,
    'request-id': requestId,
    ...(clientRequestId === undefined ? {} : { 'client-request-id': clientRequestId }),
  }
  if (reply.status < 400 || typeof reply.body !== 'string') return { ...reply, headers }
  const ids = JSON.stringify({
    date: new Date(now).toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': clientRequestId ?? requestId,
  }).slice(1, -1)
  const body = reply.body.replace(/"innerError":\{(\}?)/u, (_, closed: string) =>
    closed === '}' ? `"innerError":{${ids}}` : `"innerError":{${ids},`,
  )
  return { ...reply, headers, body }
}
