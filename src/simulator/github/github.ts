import type { Ask, Reply } from '../reply.ts'
import { answerApi, githubApiHost } from './api.ts'
import { addComment } from './comments.ts'
import type { Artifact, CheckRun, Comment, GithubOptions, Pending, Permissions, Pull } from './estate.ts'
import { actionsBot, commitId, newToken, openEstate, userOf } from './estate.ts'
import { keepLimits } from './limits.ts'
import type { GithubLimits } from './limits.ts'
import { settle } from './runs.ts'

export type { Annotation, CheckRun, Comment, GithubOptions, Permissions, Pull } from './estate.ts'

/** What people and runners do on GitHub, with no token. */
export interface GithubControls {
  readonly repository: string
  /** Where the API is, for GITHUB_API_URL. */
  readonly apiUrl: string
  /** The token of a job with these permissions alone; of a person where a login is given. */
  readonly token: (permissions: Permissions, login?: string) => string
  /** Ends a token, as the end of its job does. */
  readonly revoke: (token: string) => void
  /** A commit that the repository has. */
  readonly commit: (name: string) => string
  readonly openPull: (pull: {
    readonly branch: string
    readonly by?: string
    readonly title?: string
    readonly fork?: string
  }) => Pull
  /** Pushes to the branch of a pull request. */
  readonly push: (number: number) => Pull
  /** Merges it; the commit on the default branch is `mergeSha`. */
  readonly merge: (number: number) => Pull
  /** Somebody writes a comment in a browser, which ends lines with CR LF. */
  readonly comment: (number: number, login: string, body: string) => Comment
  readonly editComment: (id: number, body: string) => void
  readonly deleteComment: (id: number) => void
  readonly comments: (number: number) => readonly Comment[]
  readonly checks: () => readonly CheckRun[]
  /** What upload-artifact does; a name is taken once in a run. @throws Error for a second of the name. */
  readonly upload: (run: number, name: string, content: Uint8Array) => Artifact
  readonly artifact: (run: number, name: string) => Artifact | undefined
  /** Makes an environment that lets nobody in without one of the reviewers; without reviewers it lets all in. */
  readonly environment: (name: string, reviewers?: readonly string[]) => void
  /** A job comes to the door of an environment. */
  readonly enter: (run: number, environment: string) => Pending['state']
  /** A reviewer of the environment lets the jobs of a run pass or stops them. @throws Error for anybody else. */
  readonly review: (run: number, environment: string, login: string, state: 'approved' | 'rejected') => void
  readonly limits: (limits: GithubLimits) => void
}

/** The REST API of GitHub with one repository in it. */
export interface Github {
  readonly controls: GithubControls
  readonly has: (host: string) => boolean
  readonly answer: (ask: Ask) => Reply
}

/** Opens GitHub. Its clock is the tenant's. */
export function openGithub(options: GithubOptions, now: () => number): Github {
  const estate = openEstate(options, now)
  const limits = keepLimits(estate)
  const made = (name: string): string => {
    const sha = commitId(name)
    estate.commits.add(sha)
    return sha
  }
  const pullOf = (number: number): Pull => {
    const pull = estate.pulls.get(number)
    if (pull === undefined) throw new Error(`There is no pull request ${number}.`)
    return pull
  }
  const keep = (pull: Pull): Pull => {
    estate.pulls.set(pull.number, pull)
    return pull
  }
  const browser = (body: string): string => body.replaceAll(/\r?\n/gu, '\r\n')
  const controls: GithubControls = {
    repository: estate.repository,
    apiUrl: `https://${githubApiHost}`,
    token: (permissions, login) => {
      const token = newToken()
      estate.tokens.set(token, { user: login === undefined ? actionsBot : userOf(estate, login), permissions })
      return token
    },
    revoke: (token) => void estate.tokens.delete(token),
    commit: made,
    openPull: ({ branch, by = 'octocat', title = branch, fork }) => {
      const headSha = made(`${branch} ${estate.next()}`)
      return keep({
        number: estate.next(),
        title,
        user: userOf(estate, by),
        branch,
        headSha,
        ...(fork === undefined ? {} : { fork }),
      })
    },
    push: (number) => keep({ ...pullOf(number), headSha: made(`${number} ${estate.next()}`) }),
    merge: (number) => keep({ ...pullOf(number), mergeSha: made(`merge ${number}`), closedAt: estate.now() }),
    comment: (number, login, body) => addComment(estate, pullOf(number).number, userOf(estate, login), browser(body)),
    editComment: (id, body) => {
      const before = estate.comments.get(id)
      if (before === undefined) throw new Error(`There is no comment ${id}.`)
      estate.comments.set(id, { ...before, body: browser(body), updatedAt: estate.now() })
    },
    deleteComment: (id) => {
      if (!estate.comments.delete(id)) throw new Error(`There is no comment ${id}.`)
    },
    comments: (number) => [...estate.comments.values()].filter(({ issue }) => issue === number),
    checks: () => [...estate.checks.values()],
    upload: (run, name, content) => {
      if (find(run, name) !== undefined) throw new Error(`Run ${run} has an artifact ${name} already.`)
      const artifact = { id: estate.next(), name, run, content, createdAt: estate.now() }
      estate.artifacts.set(artifact.id, artifact)
      return artifact
    },
    artifact: (run, name) => find(run, name),
    environment: (name, reviewers = []) => {
      const people = reviewers.map((login) => userOf(estate, login))
      estate.environments.set(name, { id: estate.next(), name, reviewers: people })
    },
    enter: (run, environment) => {
      const known = estate.pending.find((one) => one.run === run && one.environment === environment)
      if (known !== undefined) return known.state
      const isOpen = (estate.environments.get(environment)?.reviewers.length ?? 0) === 0
      estate.pending.push({ run, environment, state: isOpen ? 'approved' : 'waiting' })
      return isOpen ? 'approved' : 'waiting'
    },
    review: (run, environment, login, state) => {
      const rule = estate.environments.get(environment)
      if (rule?.reviewers.every((user) => user.login !== login) !== false)
        throw new Error(`${login} is no reviewer of ${environment}.`)
      settle(estate, run, [environment], state, '')
    },
    limits: limits.set,
  }
  function find(run: number, name: string): Artifact | undefined {
    return [...estate.artifacts.values()].find((artifact) => artifact.run === run && artifact.name === name)
  }
  return {
    controls,
    has: (host) => host === githubApiHost,
    answer: (ask) => answerApi(ask, estate, limits),
  }
}
