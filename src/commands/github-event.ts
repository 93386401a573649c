import type { Host } from '../model/host.ts'
import { isRecord } from '../model/json.ts'

/** What the event of a workflow says, as far as it matters here. */
export type GithubEvent = {
  readonly name: string
  /** Whether the code comes from a fork. */
  readonly fork: boolean
  /** Whether the run is Dependabot's: it gets no ID token and no secrets, like a fork's. */
  readonly dependabot: boolean
  /** Where the event says that the repository is private; false for public, and where nothing is said. */
  readonly isPrivate: boolean
  readonly pull?: { readonly number: number; readonly head: string }
  /** The commit that the workflow runs on. */
  readonly commit: string
}

/** Reads the event file of the runner. A missing or broken one is an event that says nothing. */
export async function readGithubEvent(host: Pick<Host, 'env' | 'read'>): Promise<GithubEvent> {
  const event = await payload(host)
  const base = {
    name: host.env('GITHUB_EVENT_NAME') ?? '',
    dependabot: host.env('GITHUB_ACTOR') === 'dependabot[bot]',
    commit: host.env('GITHUB_SHA') ?? '',
    fork: false,
    isPrivate: false,
  }
  if (event === undefined) return base
  const [pull, run, repository] = [event['pull_request'], event['workflow_run'], event['repository']]
  const pulled = pullOf(pull)
  return {
    ...base,
    fork: isFork(pull, run, host.env('GITHUB_REPOSITORY')),
    isPrivate: isRecord(repository) && repository['private'] === true,
    ...(pulled === undefined ? {} : { pull: pulled }),
  }
}

async function payload(host: Pick<Host, 'env' | 'read'>): Promise<Record<string, unknown> | undefined> {
  const path = host.env('GITHUB_EVENT_PATH')
  if (path === undefined || path === '') return undefined
  const event: unknown = await host
    .read(path)
    .then((text): unknown => JSON.parse(text))
    .catch(() => undefined)
  return isRecord(event) ? event : undefined
}

function pullOf(pull: unknown): GithubEvent['pull'] {
  if (!isRecord(pull) || typeof pull['number'] !== 'number' || !isRecord(pull['head'])) return undefined
  const { sha } = pull['head']
  return typeof sha === 'string' ? { number: pull['number'], head: sha } : undefined
}

function isFork(pull: unknown, run: unknown, repository: string | undefined): boolean {
  const head =
    isRecord(pull) && isRecord(pull['head']) ? pull['head']['repo'] : isRecord(run) ? run['head_repository'] : undefined
  // The repository of a fork that was deleted is null.
  if (head === null && isRecord(pull)) return true
  if (!isRecord(head)) return false
  // A repository that is a fork of another itself has pull requests of its own: what counts is whether the code comes from elsewhere.
  const { full_name: name } = head
  return typeof name === 'string' && repository !== undefined
    ? name.toLowerCase() !== repository.toLowerCase()
    : head['fork'] === true
}
