import { isRaw, member, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { jsonReply } from '../reply.ts'
import type { Reply } from '../reply.ts'
import { invalidRequest, knownCommit, notFound, requirePermission, time } from './answers.ts'
import { readAnnotations } from './annotations.ts'
import { bodyOf, numberAt, paged } from './call.ts'
import type { Call } from './call.ts'
import type { Annotation, CheckRun, Estate } from './estate.ts'

/** The most characters of a summary and of a text (reference: github-actions 4). */
const longest = 65_535
const conclusions = ['action_required', 'cancelled', 'failure', 'neutral', 'success', 'skipped', 'timed_out']
const statuses = ['queued', 'in_progress', 'completed']

/** POST /repos/{o}/{r}/check-runs. */
export function createCheck(call: Call): Reply {
  const { estate, caller } = call
  requirePermission(estate, caller, 'write', 'checks')
  const body = bodyOf(call)
  const [name, sha] = [text(body, 'name'), text(body, 'head_sha')]
  const absent = [...(name === undefined ? ['name'] : []), ...(sha === undefined ? ['head_sha'] : [])]
  if (absent.length > 0)
    throw invalidRequest(
      `${absent.map((each) => `"${each}"`).join(', ')} ${absent.length > 1 ? 'were' : 'was'}n't supplied.`,
    )
  const fresh: CheckRun = {
    id: estate.next(),
    name: name ?? '',
    headSha: knownCommit(estate, sha ?? ''),
    status: 'queued',
    conclusion: null,
    externalId: '',
    startedAt: estate.now(),
    completedAt: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
  }
  return kept(call, changed(estate, fresh, body), 201)
}

/** PATCH /repos/{o}/{r}/check-runs/{id}: annotations are added to those that are there. */
export function updateCheck(call: Call): Reply {
  requirePermission(call.estate, call.caller, 'write', 'checks')
  return kept(call, changed(call.estate, checkOf(call), bodyOf(call)), 200)
}

/** GET to the same address. */
export function getCheck(call: Call): Reply {
  requirePermission(call.estate, call.caller, 'read', 'checks')
  return jsonReply(200, shownCheck(call.estate, checkOf(call)))
}

/** GET /repos/{o}/{r}/check-runs/{id}/annotations. */
export function listAnnotations(call: Call): Reply {
  requirePermission(call.estate, call.caller, 'read', 'checks')
  return paged(call, checkOf(call).annotations, (annotation: Annotation) => ({ ...annotation }))
}

/** GET /repos/{o}/{r}/commits/{sha}/check-runs, of one name where `check_name` is given: newest first. */
export function checksOfCommit(call: Call): Reply {
  const { estate, caller } = call
  requirePermission(estate, caller, 'read', 'checks')
  const sha = knownCommit(estate, call.at('sha'))
  const name = call.query.get('check_name')
  const rows = [...estate.checks.values()]
    .filter((check) => check.headSha === sha && (name === null || check.name === name))
    .toReversed()
  return paged(
    call,
    rows,
    (check) => shownCheck(estate, check),
    (page, total) => ({ total_count: total, check_runs: page }),
  )
}

function kept({ estate }: Call, check: CheckRun, status: number): Reply {
  estate.checks.set(check.id, check)
  return jsonReply(status, shownCheck(estate, check))
}

function checkOf(call: Call): CheckRun {
  const found = call.estate.checks.get(numberAt(call, 'id'))
  if (found !== undefined) return found
  throw notFound()
}

function changed(estate: Estate, before: CheckRun, body: Raw): CheckRun {
  const conclusion = oneOf(body, 'conclusion', conclusions)
  const status = conclusion === undefined ? oneOf(body, 'status', statuses) : 'completed'
  if (status === 'completed' && conclusion === undefined && before.conclusion === null)
    throw invalidRequest('"conclusion" wasn\'t supplied.')
  return {
    ...before,
    name: text(body, 'name') ?? before.name,
    externalId: text(body, 'external_id') ?? before.externalId,
    status: status ?? before.status,
    conclusion: conclusion ?? before.conclusion,
    completedAt: status === 'completed' ? estate.now() : before.completedAt,
    ...outputOf(before, body),
  }
}

function outputOf(before: CheckRun, body: Raw): Partial<CheckRun> {
  if (!isRaw(body['output'])) return {}
  const output = member(body, 'output') ?? {}
  const [title, summary, more] = [text(output, 'title'), text(output, 'summary'), text(output, 'text')]
  if (summary === undefined || (title === undefined && before.title === null))
    throw invalidRequest(`"${summary === undefined ? 'summary' : 'title'}" wasn't supplied.`)
  for (const long of [summary, more ?? '']) {
    const length = Array.from(long).length
    if (length > longest) throw invalidRequest(`Only ${longest} characters are allowed; ${length} were supplied.`)
  }
  return {
    title: title ?? before.title,
    summary,
    text: more ?? before.text,
    annotations: [...before.annotations, ...readAnnotations(output['annotations'])],
  }
}

function oneOf(body: Raw, name: string, allowed: readonly string[]): string | undefined {
  const value = body[name]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && allowed.includes(value)) return value
  throw invalidRequest(`${JSON.stringify(value)} is not a member of ${JSON.stringify(allowed)}.`)
}

function shownCheck(estate: Estate, check: CheckRun): Raw {
  const url = `https://api.github.com/repos/${estate.repository}/check-runs/${check.id}`
  return {
    id: check.id,
    node_id: `CR_${check.id}`,
    name: check.name,
    head_sha: check.headSha,
    external_id: check.externalId,
    url,
    html_url: `https://github.com/${estate.repository}/runs/${check.id}`,
    details_url: `https://github.com/${estate.repository}/runs/${check.id}`,
    status: check.status,
    conclusion: check.conclusion,
    started_at: time(check.startedAt),
    completed_at: check.completedAt === null ? null : time(check.completedAt),
    output: {
      title: check.title,
      summary: check.summary,
      text: check.text,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    app: { id: 15_368, slug: 'github-actions', name: 'GitHub Actions' },
    pull_requests: [],
  }
}
