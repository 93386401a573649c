import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { isRecord } from '../../../src/model/json.ts'
import type { Permissions, Simulator } from '../../../src/simulator/start.ts'
import { folderForTest, root } from '../front-door.ts'
import { speed } from '../rehearsal.ts'
import type { Scope, Status } from './expressions.ts'
import { filledTree, lets, scalar } from './expressions.ts'
import { playStep } from './play-step.ts'
import type { StepEnded } from './play-step.ts'

/** A run of a workflow, as GitHub starts it. */
export type RunOf = {
  /** The text of the workflow. */
  readonly workflow: string
  readonly simulator: Simulator
  /** The files of the commit. */
  readonly checkout: string
  readonly event: { readonly name: string; readonly payload: unknown }
  readonly sha: string
  readonly run: number
  readonly actor?: string
  readonly env?: Readonly<Record<string, string>>
  /** Takes permissions away, as the settings of an organisation can. */
  readonly without?: readonly string[]
  /** Called when a job waits for an environment: whoever wants to review does it here. */
  readonly atDoor?: (environment: string) => Promise<void> | void
  /** Called when a step of ours has started, with what sends its process a signal. */
  readonly started?: (job: string, kill: (signal: NodeJS.Signals) => void) => void
}

/** How a job ended. */
export type JobEnded = {
  readonly result: Status | 'skipped' | 'waiting'
  readonly steps: readonly StepEnded[]
  readonly outputs: Readonly<Record<string, string>>
}

/** How a run ended; `doubles` are the actions that were played by something else than themselves. */
export type RunEnded = {
  readonly jobs: Readonly<Record<string, JobEnded>>
  readonly concurrency: Readonly<Record<string, string>>
  readonly doubles: readonly string[]
}

/** The variables of the repository. */
export function repositoryVars(simulator: Simulator): Readonly<Record<string, string>> {
  return { TENANT: simulator.tenantDomain, PLAN_CLIENT_ID: simulator.clientId, APPLY_CLIENT_ID: simulator.clientId }
}

/** The text of a workflow of examples/workflows. */
export function exampleWorkflow(name: string): string {
  return readFileSync(join(root, `examples/workflows/${name}.yml`), 'utf8')
}

/** Runs a workflow: every job in the order that `needs` asks for, every step that its `if` lets start. */
export async function runWorkflow(run: RunOf): Promise<RunEnded> {
  const workflow: unknown = load(run.workflow)
  if (!isRecord(workflow) || !isRecord(workflow['jobs'])) throw new Error('The workflow has no jobs.')
  knownOnly(workflow, ['name', 'on', 'permissions', 'concurrency', 'jobs', 'env'])
  const token = { value: '' }
  const contexts = (more: Readonly<Record<string, unknown>>) => ({
    github: { ...githubContext(run), token: token.value },
    vars: repositoryVars(run.simulator),
    ...more,
  })
  const jobs: Record<string, JobEnded> = {}
  const doubles = new Set<string>()
  for (const [name, job] of Object.entries(workflow['jobs'])) {
    if (!isRecord(job)) throw new Error(`The job ${name} is no mapping.`)
    knownOnly(job, [
      'needs',
      'if',
      'runs-on',
      'permissions',
      'outputs',
      'steps',
      'environment',
      'timeout-minutes',
      'env',
    ])
    const needs = listOf(job['needs'])
    const status: Status = needs.every((one) => jobs[one]?.result === 'success') ? 'success' : 'failure'
    const needed = Object.fromEntries(needs.map((one) => [one, jobs[one]]))
    if (!lets(job['if'], { contexts: contexts({ needs: needed }), status })) {
      jobs[name] = { result: 'skipped', steps: [], outputs: {} }
      continue
    }
    const entered = await enter(job['environment'], run)
    if (entered !== 'approved') {
      jobs[name] = { result: entered === 'waiting' ? 'waiting' : 'failure', steps: [], outputs: {} }
      continue
    }
    const permissions = permissionsOf(job['permissions'] ?? workflow['permissions'], run)
    token.value = run.simulator.github.token(tokenScopes(permissions))
    jobs[name] = await runJob(name, job, { run, permissions, contexts, needs: needed, doubles })
    run.simulator.github.revoke(token.value)
  }
  const concurrency = filledTree(workflow['concurrency'], { contexts: contexts({}), status: 'success' })
  return { jobs, concurrency, doubles: [...doubles].toSorted() }
}

async function enter(environment: unknown, { simulator: { github }, run, atDoor }: RunOf) {
  if (typeof environment !== 'string') return 'approved'
  if (github.enter(run, environment) === 'waiting') await atDoor?.(environment)
  return github.enter(run, environment)
}

type JobPlace = {
  readonly run: RunOf
  readonly permissions: Readonly<Record<string, string>>
  readonly contexts: (more: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
  readonly needs: Readonly<Record<string, unknown>>
  readonly doubles: Set<string>
}

async function runJob(name: string, job: Readonly<Record<string, unknown>>, place: JobPlace): Promise<JobEnded> {
  const { run, permissions, needs, doubles } = place
  const workspace = await folderForTest()
  const list: readonly unknown[] = Array.isArray(job['steps']) ? job['steps'] : []
  const ended: StepEnded[] = []
  const byId: Record<string, StepEnded> = {}
  let status: Status = 'success'
  const scope = (): Scope => ({ contexts: place.contexts({ needs, steps: byId, env: {} }), status })
  for (const step of list) {
    if (!isRecord(step)) throw new Error(`A step of ${name} is no mapping.`)
    knownOnly(step, ['id', 'name', 'if', 'uses', 'run', 'with', 'env', 'continue-on-error'])
    const one = await playStep(step, scope(), {
      workspace,
      checkout: run.checkout,
      github: run.simulator.github,
      run: run.run,
      permissions,
      doubles,
      env: { ...envOf(run, permissions), ...filledTree(step['env'], scope()) },
      event: run.event,
      started: (kill) => run.started?.(name, kill),
    })
    ended.push(one)
    if (typeof step['id'] === 'string') byId[step['id']] = one
    if (one.conclusion === 'failure') status = 'failure'
  }
  // The runner drops an output of a job that holds a masked value (actions/runner, JobExtension).
  const masked = ended.flatMap(({ out }) => Array.from(out.matchAll(/^::add-mask::(.+)$/gmu), ([, word]) => word ?? ''))
  const outputs = Object.entries(filledTree(job['outputs'], scope()))
  const safe = outputs.filter(([, value]) => !masked.some((word) => word !== '' && value.includes(word)))
  return { result: status, steps: ended, outputs: Object.fromEntries(safe) }
}

/** What a job may do: as it says, less what is taken away; a fork's and Dependabot's may only read, and get no ID token. */
function permissionsOf(given: unknown, run: RunOf): Readonly<Record<string, string>> {
  const all = isRecord(given) ? Object.entries(given) : []
  const kept = all.filter(([name]) => run.without?.includes(name) !== true)
  const outside = isOutside(run)
  return Object.fromEntries(
    kept.flatMap(([name, level]) => {
      if (!outside) return [[name, String(level)]]
      return name === 'id-token' ? [] : [[name, 'read']]
    }),
  )
}

function isOutside({ event, actor, simulator }: RunOf): boolean {
  const pull = isRecord(event.payload) ? event.payload['pull_request'] : undefined
  const head =
    isRecord(pull) && isRecord(pull['head']) && isRecord(pull['head']['repo']) ? pull['head']['repo'] : undefined
  const foreign = head !== undefined && head['full_name'] !== simulator.github.repository
  return event.name === 'pull_request' && (foreign || actor === 'dependabot[bot]')
}

function tokenScopes(permissions: Readonly<Record<string, string>>): Permissions {
  const level = (name: string): { readonly [name: string]: 'read' | 'write' } =>
    permissions[name] === 'write' || permissions[name] === 'read' ? { [name]: permissions[name] } : {}
  return {
    ...level('actions'),
    ...level('checks'),
    ...level('contents'),
    ...level('issues'),
    ...level('pull-requests'),
  }
}

/** What the runner sets for a step, and what leads to the simulated Microsoft and GitHub. */
function envOf(run: RunOf, permissions: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { simulator, sha, event, actor = 'octocat' } = run
  return {
    TENANTFORM_SIMULATOR: simulator.url,
    TENANTFORM_SIMULATOR_SPEED: String(speed),
    GITHUB_API_URL: simulator.github.apiUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: simulator.github.repository,
    GITHUB_RUN_ID: String(run.run),
    GITHUB_SHA: sha,
    GITHUB_ACTOR: actor,
    GITHUB_EVENT_NAME: event.name,
    ...(permissions['id-token'] === 'write'
      ? {
          ACTIONS_ID_TOKEN_REQUEST_URL: simulator.oidc.requestUrl,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: simulator.oidc.requestToken,
        }
      : {}),
    ...run.env,
  }
}

function githubContext({ simulator, event, sha, run, actor = 'octocat' }: RunOf): Readonly<Record<string, unknown>> {
  return {
    repository: simulator.github.repository,
    event: event.payload,
    event_name: event.name,
    sha,
    run_id: run,
    actor,
  }
}

/** A key that the double does not know must not pass for obeyed. */
function knownOnly(mapping: Readonly<Record<string, unknown>>, names: readonly string[]): void {
  const strange = Object.keys(mapping).find((name) => !names.includes(name))
  if (strange !== undefined) throw new Error(`The runner double does not know ${strange}.`)
}

function listOf(value: unknown): readonly string[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value.map(scalar) : [scalar(value)]
}
