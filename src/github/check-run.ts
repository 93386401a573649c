import { isRecord } from '../model/json.ts'
import type { GithubApi } from './github-api.ts'

/** An annotation of a check run: a line of a file of the repository. */
export type CheckAnnotation = {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly annotation_level: 'notice' | 'warning' | 'failure'
  readonly title: string
  readonly message: string
}

/** A check run as it is to be shown. */
export type CheckRun = {
  readonly name: string
  /** The head of the pull request, not the merge commit that the workflow runs on. */
  readonly head_sha: string
  readonly conclusion: 'success' | 'failure' | 'neutral'
  readonly title: string
  readonly summary: string
  readonly annotations: readonly CheckAnnotation[]
}

/** GitHub takes 50 annotations in one request, and adds those of an update to them (openapi-types, checks/create and checks/update). */
const perRequest = 50
/** Beyond this many nobody reads on; the last one says how many more there are. */
const most = 200
/** Characters of a check run's summary (openapi-types, checks/create). */
const summaryLimit = 65_535

/** Makes a check run with its annotations, most important first. Fails as the API does. */
export async function makeCheckRun(api: GithubApi, run: CheckRun): Promise<void> {
  const annotations = withinLimit(run)
  const output = { title: run.title.slice(0, 255), summary: run.summary.slice(0, summaryLimit) }
  const made = await api.call('POST /repos/{owner}/{repo}/check-runs', {
    name: run.name,
    head_sha: run.head_sha,
    status: 'completed',
    conclusion: run.conclusion,
    output: { ...output, annotations: annotations.slice(0, perRequest) },
  })
  const id = isRecord(made) ? made['id'] : undefined
  for (let from = perRequest; from < annotations.length; from += perRequest)
    await api.call('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      check_run_id: id,
      output: { ...output, annotations: annotations.slice(from, from + perRequest) },
    })
}

function withinLimit({ annotations }: CheckRun): readonly CheckAnnotation[] {
  const last = annotations[most - 1]
  if (annotations.length <= most || last === undefined) return annotations
  const rest = annotations.length - (most - 1)
  return [
    ...annotations.slice(0, most - 1),
    {
      ...last,
      annotation_level: 'notice',
      title: 'Tenantform',
      message: `${rest} more are not shown here: see the report.`,
    },
  ]
}
