import { jsonReply, Refusal } from '../reply.ts'
import type { Reply } from '../reply.ts'
import type { Raw } from '../json.ts'
import type { Caller, Estate, Scope } from './estate.ts'

const docs = 'https://docs.github.com/rest'

/** An error as the REST API words it: `message`, where its documentation is, and the status once more as text. */
export function failure(status: number, message: string, more: Raw = {}, headers: Reply['headers'] = {}): Refusal {
  const body = { message, ...more, documentation_url: docs, status: String(status) }
  return new Refusal({ ...jsonReply(status, body, headers), detail: message.split('\n')[0] ?? message })
}

/** 422 with the member that is at fault (recorded: "Body is too long (maximum is 65536 characters)" in many issues). */
export function invalid(resource: string, field: string, code: string, message?: string): Refusal {
  const error = { resource, code, field, ...(message === undefined ? {} : { message }) }
  return failure(422, 'Validation Failed', { errors: [error] })
}

/** 422 of a body that the schema refuses (recorded: "No more than 50 items are allowed; 143 were supplied."). */
export function invalidRequest(why: string): Refusal {
  return failure(422, `Invalid request.\n\n${why}`)
}

/** What is not there, or not to be seen. */
export function notFound(): Refusal {
  return failure(404, 'Not Found')
}

/** The commit that a request names. @throws Refusal 422 where the repository does not have it. */
export function knownCommit(estate: Estate, sha: string): string {
  if (estate.commits.has(sha)) return sha
  throw failure(422, `No commit found for SHA: ${sha}`)
}

/**
 * Lets a caller pass that has one of the permissions. Reading in a public repository needs none.
 * @throws Refusal 403 "Resource not accessible by integration" (reference: github-actions 5).
 */
export function requirePermission(
  estate: Estate,
  caller: Caller,
  access: 'read' | 'write',
  ...scopes: readonly Scope[]
): void {
  if (access === 'read' && estate.isPublic) return
  const granted = scopes.some((scope) => {
    const given = caller.permissions[scope]
    return given === 'write' || (access === 'read' && given === 'read')
  })
  if (granted) return
  const accepted = scopes.map((scope) => `${scope.replace('-', '_')}=${access}`).join('; ')
  throw failure(403, 'Resource not accessible by integration', {}, { 'x-accepted-github-permissions': accepted })
}

/** A time as the API writes it: whole seconds, in UTC. */
export function time(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}
