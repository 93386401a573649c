import type { Simulator } from '../../../src/simulator/start.ts'
import type { Rehearsal } from '../rehearsal.ts'
import { exampleWorkflow, runWorkflow } from './runner-double.ts'
import type { JobEnded, RunEnded, RunOf } from './runner-double.ts'
import type { StepEnded } from './play-step.ts'

type Pull = ReturnType<Simulator['github']['openPull']>
type More = Partial<Omit<RunOf, 'simulator' | 'checkout' | 'event'>> & {
  readonly isPublic?: boolean
  readonly event?: string
  /** The repository itself was made as a fork of another. */
  readonly repositoryIsFork?: boolean
}

let lastRun = 8_100_000_000

/** A number of a run that was not given before. */
export function nextRun(): number {
  lastRun += 1
  return lastRun
}

/** Runs the example workflow of pull requests (or another text) on a pull request. */
export function onPull({ simulator, folder }: Rehearsal, pull: Pull, more: More = {}): Promise<RunEnded> {
  const { isPublic, event, repositoryIsFork, ...rest } = more
  const { repository } = simulator.github
  const fork = pull.fork !== undefined || repositoryIsFork === true
  const head = { sha: pull.headSha, repo: { full_name: pull.fork ?? repository, fork } }
  return runWorkflow({
    workflow: exampleWorkflow('pull-request'),
    simulator,
    checkout: folder,
    sha: simulator.github.commit(`merge ref of ${pull.headSha}`),
    run: nextRun(),
    event: {
      name: event ?? 'pull_request',
      payload: {
        number: pull.number,
        pull_request: { number: pull.number, head, base: { repo: { full_name: repository } } },
        repository: { full_name: repository, private: isPublic !== true },
      },
    },
    ...rest,
  })
}

/** Runs the example workflow of merges (or another text) on a push to main. */
export function onPush({ simulator, folder }: Rehearsal, sha: string, more: More = {}): Promise<RunEnded> {
  const { isPublic, event, ...rest } = more
  return runWorkflow({
    workflow: exampleWorkflow('apply'),
    simulator,
    checkout: folder,
    sha,
    run: nextRun(),
    event: {
      name: event ?? 'push',
      payload: { after: sha, repository: { full_name: simulator.github.repository, private: isPublic !== true } },
    },
    ...rest,
  })
}

/** The steps of a job that ran Tenantform. */
export function oursOf(job: JobEnded | undefined): readonly StepEnded[] {
  return (job?.steps ?? []).filter(({ what, outcome }) => what.startsWith('OWNER/tenantform') && outcome !== 'skipped')
}

/** What was asked of GitHub's API so far, one text each. */
export function asked(simulator: Simulator, from = 0): readonly string[] {
  return simulator.log
    .slice(from)
    .filter(({ host }) => host === 'api.github.com')
    .map(({ method, path, status }) => `${method} ${path.replace('/repos/contoso/tenant/', '')} ${status}`)
}

/** What was written to the tenant so far; what is written to GitHub is not of the tenant. */
export function tenantWrites(simulator: Simulator, from = 0): readonly string[] {
  return simulator.log
    .slice(from)
    .filter(({ host, effect }) => effect === 'write' && host !== 'api.github.com')
    .map(({ method, path, cmdlet }) => cmdlet ?? `${method} ${path}`)
}
