import { randomUUID } from 'node:crypto'
import { jsonReply, Refusal, unknownReply } from '../reply.ts'

/**
 * Refuses in the service's envelope (reference: teams A.3 Errors). The codes 40301 and 40003 were recorded; a refusal
 * of which nothing but the status is known has no errorCode.
 */
export function teamsFault(status: number, code: string, message: string, errorCode?: number): Refusal {
  const action = `Please refer to documentation. CorrelationId: ${randomUUID()}`
  const body = { code, message, action, ...(errorCode === undefined ? {} : { errorCode }) }
  return new Refusal({ ...jsonReply(status, body), detail: `${status} ${code}: ${message}` })
}

/** 403 in the recorded words: a missing role, a type that is closed to applications, or a gated property. */
export function forbidden(): Refusal {
  return teamsFault(403, 'Forbidden', 'You are not authorized to perform this action', 40301)
}

/** 400 of the service. */
export function badRequest(message: string): Refusal {
  return teamsFault(400, 'ClientError', message, 40003)
}

/** 404 for an instance, a user or a group that is not there; only the status is known. */
export function notFound(what: string): Refusal {
  return teamsFault(404, 'NotFound', `${what} was not found.`)
}

/** 501 for what no public source tells. */
export function unknownHere(what: string): Refusal {
  return new Refusal(unknownReply(what))
}
