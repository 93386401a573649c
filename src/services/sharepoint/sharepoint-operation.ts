import type { JsonObject } from '../../model/json.ts'
import type { Reply } from '../../model/wire.ts'
import { objectsOf, readCsomAnswer } from './csom-answer.ts'
import type { CsomRequest } from './csom-request.ts'

/** How an operation of the service stands (reference: sharepoint B.7). */
export type Operation = {
  readonly identity: string
  readonly complete: boolean
  readonly timedOut: boolean
  readonly waitMs: number
}

/** The operation that an answer tells of; undefined where it tells of none. */
export function operationIn(reply: Reply): Operation | undefined {
  const answer = readCsomAnswer(reply.body)
  const found: JsonObject | undefined = answer === undefined ? undefined : objectsOf(answer, 'SpoOperation').at(-1)
  const identity = found?.['_ObjectIdentity_']
  const complete = found?.['IsComplete']
  if (found === undefined || typeof identity !== 'string' || typeof complete !== 'boolean') return undefined
  const wait = found['PollingInterval']
  return {
    identity,
    complete,
    timedOut: found['HasTimedout'] === true,
    waitMs: typeof wait === 'number' && wait > 0 ? Math.min(Math.max(wait, 1000), 60_000) : 15_000,
  }
}

/** Asks again how an operation stands. */
export function operationRequest(identity: string): CsomRequest {
  return {
    paths: [{ id: 1, kind: 'identity', identity }],
    actions: [
      { id: 2, path: 1, kind: 'query', all: false, properties: ['HasTimedout', 'IsComplete', 'PollingInterval'] },
    ],
  }
}
