import { createHash, randomBytes } from 'node:crypto'

/** What a workflow token can be allowed (GitHub documentation: permissions for the GITHUB_TOKEN). */
export type Scope = 'actions' | 'checks' | 'contents' | 'deployments' | 'issues' | 'pull-requests'
/** How far: nothing is said of a scope that is not there. */
export type Permissions = Readonly<Partial<Record<Scope, 'read' | 'write'>>>

/** Somebody who acts on GitHub. */
export interface GithubUser {
  readonly login: string
  readonly id: number
  readonly type: 'User' | 'Bot'
}

/** The author of everything that is written with the token of a workflow. */
export const actionsBot: GithubUser = { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' }

/** Whom a token stands for, and what it may do. */
export interface Caller {
  readonly user: GithubUser
  readonly permissions: Permissions
}

/** A comment of an issue or a pull request. */
export interface Comment {
  readonly id: number
  readonly issue: number
  readonly user: GithubUser
  readonly body: string
  readonly createdAt: number
  readonly updatedAt: number
}

/** A pull request of the repository; `fork` names the repository of its branch where that is another one. */
export interface Pull {
  readonly number: number
  readonly title: string
  readonly user: GithubUser
  readonly branch: string
  readonly headSha: string
  readonly fork?: string
  readonly mergeSha?: string
  readonly closedAt?: number
}

/** A note on lines of a file, as it was sent. */
export interface Annotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number
  readonly end_column?: number
  readonly annotation_level: string
  readonly message: string
  readonly title?: string
  readonly raw_details?: string
}

/** A check run; annotations of later requests are added to those of earlier ones. */
export interface CheckRun {
  readonly id: number
  readonly name: string
  readonly headSha: string
  readonly status: string
  readonly conclusion: string | null
  readonly externalId: string
  readonly startedAt: number
  readonly completedAt: number | null
  readonly title: string | null
  readonly summary: string | null
  readonly text: string | null
  readonly annotations: readonly Annotation[]
}

/** A file that a run left behind. */
export interface Artifact {
  readonly id: number
  readonly name: string
  readonly run: number
  readonly content: Uint8Array
  readonly createdAt: number
}

/** A job that waits until somebody lets it into an environment. */
export interface Pending {
  readonly run: number
  readonly environment: string
  readonly state: 'waiting' | 'approved' | 'rejected'
  readonly comment?: string
}

/** An environment: who has to agree before a job enters it, and whether who started the run may. */
export interface Environment {
  readonly id: number
  readonly name: string
  readonly reviewers: readonly GithubUser[]
}

/** All that is there of one repository. */
export interface Estate {
  readonly repository: string
  /** Where anybody may look without a permission of its own. */
  readonly isPublic: boolean
  readonly lineEnds: 'kept' | 'crlf'
  readonly installation: number
  readonly commits: Set<string>
  readonly users: Map<string, GithubUser>
  readonly tokens: Map<string, Caller>
  readonly comments: Map<number, Comment>
  readonly pulls: Map<number, Pull>
  readonly checks: Map<number, CheckRun>
  readonly artifacts: Map<number, Artifact>
  readonly environments: Map<string, Environment>
  readonly pending: Pending[]
  /** Counts up over everything that has an id or a number. */
  readonly next: () => number
  readonly now: () => number
}

/** How the repository is. */
export interface GithubOptions {
  /** `contoso/tenant` where absent, the repository of the simulated jobs. */
  readonly repository?: string
  readonly visibility?: 'private' | 'public'
  /**
   * Bodies come back as they were sent; with `crlf` as a browser stores them (actions/runner issue 1462 tells both).
   */
  readonly lineEnds?: 'kept' | 'crlf'
}

/** An empty repository. */
export function openEstate(options: GithubOptions, now: () => number): Estate {
  let last = 100
  return {
    repository: options.repository ?? 'contoso/tenant',
    isPublic: options.visibility === 'public',
    lineEnds: options.lineEnds ?? 'kept',
    installation: 51_000_001,
    commits: new Set(),
    users: new Map([[actionsBot.login, actionsBot]]),
    tokens: new Map(),
    comments: new Map(),
    pulls: new Map(),
    checks: new Map(),
    artifacts: new Map(),
    environments: new Map(),
    pending: [],
    next: () => (last += 1),
    now,
  }
}

/** The account of a login, made where it is new. */
export function userOf(estate: Estate, login: string): GithubUser {
  const known = estate.users.get(login)
  if (known !== undefined) return known
  const made: GithubUser = { login, id: 1000 + estate.next(), type: login.endsWith('[bot]') ? 'Bot' : 'User' }
  estate.users.set(login, made)
  return made
}

/** A token that nobody can guess. Its shape says nothing: clients must not look at it. */
export function newToken(): string {
  return `ghs_${randomBytes(27).toString('base64url').replaceAll(/[-_]/gu, '0')}`
}

/** A commit id that follows from a name. */
export function commitId(name: string): string {
  return createHash('sha1').update(name).digest('hex')
}
