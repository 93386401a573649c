import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { isRecord } from '../../src/model/json.ts'

const action: unknown = load(readFileSync('action.yml', 'utf8'))

/** The names that action.yml has under `inputs` or `outputs`. */
function namesOf(part: 'inputs' | 'outputs'): readonly string[] {
  const names = isRecord(action) && isRecord(action[part]) ? Object.keys(action[part]) : []
  if (names.length === 0) throw new Error(`action.yml has no ${part}`)
  return names
}

const fullCommit = /^[0-9a-f]{40}$/u

/**
 * What is wrong with a workflow, or with a part of one that has `steps`: inputs and outputs that the action does not have,
 * an action that is not pinned, a job that signs in and may not ask for an ID token, an apply without a queue of its own.
 */
export function workflowProblems(workflow: unknown): readonly string[] {
  if (!isRecord(workflow)) return ['it is no mapping']
  const jobs = isRecord(workflow['jobs']) ? Object.entries(workflow['jobs']) : [['', workflow] as const]
  return jobs.flatMap(([name, job]) =>
    isRecord(job) ? jobProblems(job, workflow).map((one) => `${name}: ${one}`) : [`${name}: it is no mapping`],
  )
}

/** Inputs that the action does not have, in every step of a tree that uses it: also in parts of a workflow, and in other YAML. */
export function inputProblemsIn(tree: unknown): readonly string[] {
  if (Array.isArray(tree)) return tree.flatMap(inputProblemsIn)
  if (!isRecord(tree)) return []
  const own = isOurs(tree) ? inputProblems(tree['with']) : []
  return [...own, ...Object.values(tree).flatMap(inputProblemsIn)]
}

function isOurs({ uses }: Mapping): boolean {
  return typeof uses === 'string' && uses.startsWith('OWNER/tenantform@')
}

type Mapping = Readonly<Record<string, unknown>>

function jobProblems(job: Mapping, workflow: Mapping): readonly string[] {
  const steps: readonly unknown[] = Array.isArray(job['steps']) ? job['steps'] : []
  if (steps.length === 0) return ['it has no steps']
  const mappings = steps.filter(isRecord)
  const ours = mappings.filter(isOurs)
  const commands = ours.map(({ with: given }) => (isRecord(given) ? (given['command'] ?? 'plan') : 'plan'))
  return [
    ...mappings.flatMap(({ uses }) => (typeof uses === 'string' ? pinProblems(uses) : [])),
    ...ours.flatMap(({ with: given }) => inputProblems(given)),
    ...outputProblems(JSON.stringify(job), ours),
    ...(commands.some((one) => one !== 'validate') && !ours.every(isVouchedFor) && !mayAskForToken(job, workflow)
      ? ['it signs in without `id-token: write`']
      : []),
    ...(commands.includes('apply') && !isRecord(job['concurrency'] ?? workflow['concurrency'])
      ? ['it applies without `concurrency`']
      : []),
    ...(commands.includes('apply') && job['environment'] === undefined ? ['it applies without `environment`'] : []),
  ]
}

function pinProblems(uses: string): readonly string[] {
  const at = uses.slice(uses.indexOf('@') + 1)
  return fullCommit.test(at) || at === 'COMMIT_ID' || uses.startsWith('./') ? [] : [`${uses} is not pinned`]
}

function inputProblems(given: unknown): readonly string[] {
  const known = namesOf('inputs')
  return isRecord(given)
    ? Object.keys(given).flatMap((name) => (known.includes(name) ? [] : [`there is no input ${name}`]))
    : []
}

function outputProblems(text: string, ours: readonly Mapping[]): readonly string[] {
  const known = namesOf('outputs')
  const ids = new Set(ours.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])))
  return Array.from(text.matchAll(/steps\.(?<id>[\w-]+)\.outputs\.(?<name>[\w-]+)/gu)).flatMap(({ groups }) =>
    groups === undefined || !ids.has(groups['id'] ?? '') || known.includes(groups['name'] ?? '')
      ? []
      : [`there is no output ${groups['name'] ?? ''}`],
  )
}

/** Whether a step signs in with something else than a token of the job. */
function isVouchedFor({ with: given }: Mapping): boolean {
  return isRecord(given) && (given['credential'] === 'managed-identity' || given['certificate'] !== undefined)
}

function mayAskForToken(job: Mapping, workflow: Mapping): boolean {
  const permissions = job['permissions'] ?? workflow['permissions']
  return isRecord(permissions) && permissions['id-token'] === 'write'
}
