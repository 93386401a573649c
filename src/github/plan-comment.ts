import { isRecord } from '../model/json.ts'
import type { GithubApi } from './github-api.ts'

/** A comment of an issue or pull request, as much of it as matters. */
export type Comment = { readonly id: number; readonly author: string; readonly body: string }

/** What is to be done so that exactly one comment says what it should. */
export type CommentStep =
  | { readonly do: 'create' }
  | { readonly do: 'update'; readonly id: number }
  | { readonly do: 'nothing'; readonly id: number }

/**
 * Decides on a comment. One counts as ours only where it begins with the marker *and* is by our author: anybody may write our marker. Of
 * several the first is kept. Pure.
 */
export function commentStep(comments: readonly Comment[], marker: string, author: string, body: string): CommentStep {
  const own = comments.find((one) => isOwn(one, marker, author))
  if (own === undefined) return { do: 'create' }
  return sameText(own.body, body) ? { do: 'nothing', id: own.id } : { do: 'update', id: own.id }
}

/** Whether a comment is by our author and begins with our marker: other workflows write as the same bot, and repeat what people wrote. */
export function isOwn(comment: Comment, marker: string, author: string): boolean {
  return comment.author.toLowerCase() === author.toLowerCase() && comment.body.startsWith(marker)
}

/**
 * What a browser saved ends its lines with CR LF, and white space at the end gets lost. Which run wrote it makes no difference: where a
 * later one says the same (the intent is part of it), the comment stays with the plan that the earlier one keeps.
 */
function sameText(left: string, right: string): boolean {
  const plain = (text: string): string =>
    text
      .replaceAll('\r\n', '\n')
      .replace(/ run=[0-9]+ -->/u, ' -->')
      .replaceAll(/\/actions\/runs\/[0-9]+(?=\))/gu, '/actions/runs/')
      .trimEnd()
  return plain(left) === plain(right)
}

/** Reads the comments of a pull request. Fails as the API does. */
export async function readComments(api: GithubApi, pull: number): Promise<readonly Comment[]> {
  const items = await api.list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: pull })
  return items.flatMap((one): readonly Comment[] => {
    if (!isRecord(one) || typeof one['id'] !== 'number' || typeof one['body'] !== 'string') return []
    const { user } = one
    const author = isRecord(user) && typeof user['login'] === 'string' ? user['login'] : ''
    return [{ id: one['id'], author, body: one['body'] }]
  })
}

/** Makes the pull request hold exactly one comment of ours with this body; an unchanged one is left alone. Fails as the API does. */
export async function keepComment(
  api: GithubApi,
  {
    pull,
    marker,
    author,
    body,
  }: { readonly pull: number; readonly marker: string; readonly author: string; readonly body: string },
): Promise<CommentStep['do']> {
  const step = commentStep(await readComments(api, pull), marker, author, body)
  if (step.do === 'create')
    await api.call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: pull, body })
  if (step.do === 'update')
    await api.call('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: step.id, body })
  return step.do
}

/** A pull request that a commit came from. */
export type Pull = { readonly number: number; readonly merged: boolean }

/** The pull requests of a commit, merged ones first. Fails as the API does. */
export async function pullsOfCommit(api: GithubApi, commit: string): Promise<readonly Pull[]> {
  const items = await api.list('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { commit_sha: commit })
  const pulls = items.flatMap((one): readonly Pull[] =>
    isRecord(one) && typeof one['number'] === 'number'
      ? [{ number: one['number'], merged: typeof one['merged_at'] === 'string' }]
      : [],
  )
  return [...pulls.filter((one) => one.merged), ...pulls.filter((one) => !one.merged)]
}
