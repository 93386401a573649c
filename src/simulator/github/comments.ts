import { text } from '../json.ts'
import type { Raw } from '../json.ts'
import { jsonReply } from '../reply.ts'
import type { Reply } from '../reply.ts'
import { invalid, notFound, requirePermission, time } from './answers.ts'
import { bodyOf, numberAt, paged } from './call.ts'
import type { Call } from './call.ts'
import type { Comment, Estate } from './estate.ts'
import { shownUser } from './shown.ts'

/** The most characters of a comment (reference: github-actions 4). */
const longest = 65_536

/** Pull requests are issues: what reads or writes one of the two kinds may do so with either permission. */
const scopes = ['issues', 'pull-requests'] as const

/** GET /repos/{o}/{r}/issues/{number}/comments: oldest first. */
export function listComments(call: Call): Reply {
  const { estate, caller } = call
  requirePermission(estate, caller, 'read', ...scopes)
  const issue = issueOf(call)
  const rows = [...estate.comments.values()].filter((comment) => comment.issue === issue)
  return paged(call, rows, (comment) => shownComment(estate, comment))
}

/** POST to the same address. */
export function createComment(call: Call): Reply {
  const { estate, caller } = call
  requirePermission(estate, caller, 'write', ...scopes)
  const comment = addComment(estate, issueOf(call), caller.user, bodyText(call))
  const shown = shownComment(estate, comment)
  return jsonReply(201, shown, { location: `${text(shown, 'url')}` })
}

/** GET /repos/{o}/{r}/issues/comments/{id}. */
export function getComment(call: Call): Reply {
  requirePermission(call.estate, call.caller, 'read', ...scopes)
  return jsonReply(200, shownComment(call.estate, commentOf(call)))
}

/** PATCH to the same address. */
export function updateComment(call: Call): Reply {
  const { estate, caller } = call
  requirePermission(estate, caller, 'write', ...scopes)
  const before = commentOf(call)
  const after = { ...before, body: stored(estate, bodyText(call)), updatedAt: estate.now() }
  estate.comments.set(after.id, after)
  return jsonReply(200, shownComment(estate, after))
}

/** DELETE to the same address. */
export function deleteComment(call: Call): Reply {
  requirePermission(call.estate, call.caller, 'write', ...scopes)
  call.estate.comments.delete(commentOf(call).id)
  return { status: 204, headers: {}, body: '' }
}

/** Puts a comment under an issue, by whom it may be. */
export function addComment(estate: Estate, issue: number, user: Comment['user'], body: string): Comment {
  const at = estate.now()
  const comment = { id: estate.next(), issue, user, body: stored(estate, body), createdAt: at, updatedAt: at }
  estate.comments.set(comment.id, comment)
  return comment
}

function stored(estate: Estate, body: string): string {
  return estate.lineEnds === 'crlf' ? body.replaceAll(/\r?\n/gu, '\r\n') : body
}

function bodyText(call: Call): string {
  const body = text(bodyOf(call), 'body')
  if (body === undefined) throw invalid('IssueComment', 'body', 'missing_field')
  if (body.trim() === '') throw invalid('IssueComment', 'data', 'unprocessable', 'Body cannot be blank')
  if (Array.from(body).length > longest)
    throw invalid('IssueComment', 'data', 'unprocessable', `Body is too long (maximum is ${longest} characters)`)
  return body
}

function issueOf(call: Call): number {
  const number = numberAt(call, 'number')
  if (call.estate.pulls.has(number)) return number
  throw notFound()
}

function commentOf(call: Call): Comment {
  const found = call.estate.comments.get(numberAt(call, 'id'))
  if (found !== undefined) return found
  throw notFound()
}

function shownComment(estate: Estate, comment: Comment): Raw {
  const api = `https://api.github.com/repos/${estate.repository}`
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `https://github.com/${estate.repository}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.issue}`,
    user: shownUser(comment.user),
    author_association: comment.user.type === 'Bot' ? 'NONE' : 'CONTRIBUTOR',
    body: comment.body,
    created_at: time(comment.createdAt),
    updated_at: time(comment.updatedAt),
    performed_via_github_app: null,
  }
}
