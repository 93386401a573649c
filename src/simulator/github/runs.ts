import { createHash } from 'node:crypto'
import { text } from '../json.ts'
import type { Raw } from '../json.ts'
import { jsonReply } from '../reply.ts'
import type { Reply } from '../reply.ts'
import { failure, requirePermission, time } from './answers.ts'
import { bodyOf, numberAt, paged } from './call.ts'
import type { Call } from './call.ts'
import type { Artifact, Environment, Estate } from './estate.ts'
import { shownUser } from './shown.ts'

/** GET /repos/{o}/{r}/actions/runs/{run}/artifacts, of one name where `name` is given. */
export function listArtifacts(call: Call): Reply {
  const { estate, caller } = call
  requirePermission(estate, caller, 'read', 'actions')
  const [run, name] = [numberAt(call, 'run'), call.query.get('name')]
  const rows = [...estate.artifacts.values()].filter(
    (artifact) => artifact.run === run && (name === null || artifact.name === name),
  )
  const shown = (artifact: Artifact): Raw => shownArtifact(estate, artifact)
  return paged(call, rows, shown, (page, total) => ({ total_count: total, artifacts: page }))
}

/** GET /repos/{o}/{r}/actions/runs/{run}/pending_deployments: what waits for whose approval. */
export function pendingDeployments(call: Call): Reply {
  const { estate, caller } = call
  requirePermission(estate, caller, 'read', 'actions')
  const waiting = estate.pending.filter(({ run, state }) => run === numberAt(call, 'run') && state === 'waiting')
  return jsonReply(
    200,
    waiting.map(({ environment }) => {
      const rule = estate.environments.get(environment)
      return {
        environment: { id: rule?.id ?? 0, name: environment },
        wait_timer: 0,
        current_user_can_approve: rule === undefined ? false : mayApprove(call, rule),
        reviewers: (rule?.reviewers ?? []).map((user) => ({ type: 'User', reviewer: shownUser(user) })),
      }
    }),
  )
}

/** POST to the same address: a reviewer lets the jobs pass, or stops them. */
export function reviewDeployments(call: Call): Reply {
  const { estate } = call
  const body = bodyOf(call)
  const ids: readonly unknown[] = Array.isArray(body['environment_ids']) ? body['environment_ids'] : []
  const state = text(body, 'state')
  const rules = [...estate.environments.values()].filter(({ id }) => ids.includes(id))
  if ((state !== 'approved' && state !== 'rejected') || rules.length !== ids.length || ids.length === 0)
    throw failure(422, 'Validation Failed')
  if (!rules.every((rule) => mayApprove(call, rule))) throw failure(403, 'Must be a required reviewer')
  settle(
    estate,
    numberAt(call, 'run'),
    rules.map(({ name }) => name),
    state,
    text(body, 'comment') ?? '',
  )
  return jsonReply(200, [])
}

/** Ends the waiting of a run's jobs before these environments. */
export function settle(
  estate: Estate,
  run: number,
  environments: readonly string[],
  state: 'approved' | 'rejected',
  comment: string,
): void {
  for (const [index, pending] of estate.pending.entries())
    if (pending.run === run && pending.state === 'waiting' && environments.includes(pending.environment))
      estate.pending[index] = { ...pending, state, comment }
}

function mayApprove({ caller }: Call, { reviewers }: Environment): boolean {
  return caller.user.type === 'User' && reviewers.some(({ login }) => login === caller.user.login)
}

/** Artifacts are kept for 90 days where nothing else is said. */
const kept = 90 * 86_400_000

function shownArtifact(estate: Estate, artifact: Artifact): Raw {
  const url = `https://api.github.com/repos/${estate.repository}/actions/artifacts/${artifact.id}`
  return {
    id: artifact.id,
    node_id: `A_${artifact.id}`,
    name: artifact.name,
    size_in_bytes: artifact.content.byteLength,
    url,
    archive_download_url: `${url}/zip`,
    expired: false,
    created_at: time(artifact.createdAt),
    updated_at: time(artifact.createdAt),
    expires_at: time(artifact.createdAt + kept),
    digest: `sha256:${createHash('sha256').update(artifact.content).digest('hex')}`,
    workflow_run: { id: artifact.run, repository_id: 710_000_001, head_repository_id: 710_000_001 },
  }
}
