import type { Raw } from '../json.ts'
import { time } from './answers.ts'
import type { Estate, GithubUser, Pull } from './estate.ts'

/** A user as it stands in other objects (schema simple-user of the published description, its members that say something). */
export function shownUser({ login, id, type }: GithubUser): Raw {
  return {
    login,
    id,
    node_id: `U_${id}`,
    url: `https://api.github.com/users/${encodeURIComponent(login)}`,
    html_url: `https://github.com/${login}`,
    type,
    site_admin: false,
  }
}

/** A repository inside another object. */
function shownRepository(name: string, fork: boolean): Raw {
  return { id: fork ? 710_000_002 : 710_000_001, name: name.split('/')[1] ?? name, full_name: name, fork }
}

/** A pull request (schema pull-request-simple); `merged` and what goes with it only where one is asked for by number. */
export function shownPull(estate: Estate, pull: Pull, whole = false): Raw {
  const { repository } = estate
  const [owner] = repository.split('/')
  const head = pull.fork ?? repository
  return {
    id: 1_000_000 + pull.number,
    node_id: `PR_${pull.number}`,
    number: pull.number,
    url: `https://api.github.com/repos/${repository}/pulls/${pull.number}`,
    html_url: `https://github.com/${repository}/pull/${pull.number}`,
    issue_url: `https://api.github.com/repos/${repository}/issues/${pull.number}`,
    state: pull.closedAt === undefined ? 'open' : 'closed',
    locked: false,
    title: pull.title,
    user: shownUser(pull.user),
    body: null,
    draft: false,
    merged_at: pull.mergeSha === undefined ? null : time(pull.closedAt ?? estate.now()),
    closed_at: pull.closedAt === undefined ? null : time(pull.closedAt),
    merge_commit_sha: pull.mergeSha ?? null,
    head: {
      label: `${head.split('/')[0]}:${pull.branch}`,
      ref: pull.branch,
      sha: pull.headSha,
      repo: shownRepository(head, pull.fork !== undefined),
    },
    base: { label: `${owner}:main`, ref: 'main', repo: shownRepository(repository, false) },
    author_association: 'CONTRIBUTOR',
    ...(whole ? { merged: pull.mergeSha !== undefined, mergeable: pull.closedAt === undefined ? true : null } : {}),
  }
}
