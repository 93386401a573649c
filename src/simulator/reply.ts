import type { Raw } from './json.ts'

/** What a simulated service answers, before it meets the socket. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** Why, for the log of the simulator; not sent. */
  readonly detail?: string
}

/** A request as a simulated service sees it; header names are in lower case. */
export interface Ask {
  readonly method: string
  readonly host: string
  /** Path without the query, as it was sent (percent-encoded). */
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Thrown inside a simulated service to answer with an error at once; it never leaves the simulator. */
export class Refusal extends Error {
  readonly reply: Reply
  constructor(reply: Reply) {
    super(reply.detail ?? `status ${reply.status}`)
    this.reply = reply
  }
}

/** A JSON answer. */
export function jsonReply(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  }
}

/**
 * The answer to everything the simulator has no knowledge of. Never 404: a client takes 404 for "absent" and a test
 * would pass for the wrong reason.
 */
export function unknownReply(what: string): Reply {
  const error: Raw = { code: 'SIMULATOR-UNKNOWN', message: `The simulator does not know ${what}.` }
  return { ...jsonReply(501, { error }), detail: `SIMULATOR-UNKNOWN ${what}` }
}
