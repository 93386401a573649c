import type { CheckAnnotation } from '../github/check-run.ts'
import { makeCheckRun } from '../github/check-run.ts'
import type { GithubApi } from '../github/github-api.ts'
import { openGithub } from '../github/github-api.ts'
import { isOwn, keepComment, pullsOfCommit, readComments } from '../github/plan-comment.ts'
import type { Reviewed, Run } from '../model/run.ts'
import { toTroubles } from '../model/trouble.ts'
import type { Annotation } from '../report/annotations.ts'
import { allAnnotations } from '../report/annotations.ts'
import { commentMarker, markedCommand, readMarker } from '../report/comment-marker.ts'
import type { CommentPlace } from '../report/comment.ts'
import { commentOf } from '../report/comment.ts'
import { verdictText } from '../report/tally.ts'
import { openGithubDoor } from './command-door.ts'
import type { CommandContext } from './command.ts'
import type { GithubEvent } from './github-event.ts'

/** GitHub as the workflow sees it, open until closed; undefined where there is no token or no repository. */
export type WorkflowGithub = {
  readonly api: GithubApi
  readonly author: string
  /** This run of the workflow, and its page. */
  readonly run: string
  readonly link?: string
  readonly close: () => Promise<void>
}

/** Opens GitHub's API with the workflow's own token. Fails with INPUT-INVALID as the door does. */
export async function openWorkflowGithub(context: CommandContext): Promise<WorkflowGithub | undefined> {
  const { values, host } = context
  const given = values.text('github-token')
  // Outside a runner the default stands as the runner would have read it.
  const token = given === undefined || given.startsWith('${{') ? host.env('GITHUB_TOKEN') : given
  const [owner, repo] = (host.env('GITHUB_REPOSITORY') ?? '').split('/')
  if (token === undefined || token === '' || owner === undefined || owner === '' || repo === undefined) return undefined
  const apiUrl = host.env('GITHUB_API_URL') ?? 'https://api.github.com'
  if (!URL.canParse(apiUrl)) return undefined
  const door = await openGithubDoor(context, apiUrl)
  const api = await openGithub(door, { apiUrl, owner, repo, token }, host.stop)
  const [run, server] = [host.env('GITHUB_RUN_ID') ?? '0', host.env('GITHUB_SERVER_URL')]
  return {
    api,
    author: values.text('comment-author') ?? 'github-actions[bot]',
    run,
    ...(server === undefined ? {} : { link: `${server}/${owner}/${repo}/actions/runs/${run}` }),
    close: () => door.close(),
  }
}

/**
 * Shows a run on its pull request: one comment that is kept up to date, and a check run with annotations. What GitHub does not take is
 * told once and changes nothing: a good plan stays good. Gives what could not be shown.
 */
export async function showOnPull(
  { api, author, run: id, link }: WorkflowGithub,
  run: Run,
  pull: NonNullable<GithubEvent['pull']>,
  wanted: { readonly comment: boolean; readonly checkRun: boolean },
): Promise<readonly string[]> {
  const lost: string[] = []
  const attempt = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    await act().catch((error: unknown) => {
      const [why] = toTroubles(error)
      lost.push(`The ${what} could not be written: ${why?.message ?? 'no reason given'} ${why?.hint ?? ''}`.trim())
    })
  }
  const place = { run: id, ...(link === undefined ? {} : { link }) }
  if (wanted.comment && run.plan !== undefined) {
    const marker = commentMarker(run.plan.tenant, markedCommand(run))
    const body = commentOf(run, place)
    await attempt('comment', () => keepComment(api, { pull: pull.number, marker, author, body }))
  }
  if (wanted.checkRun) await attempt('check run', () => makeCheckRun(api, checkRunOf(run, pull.head, place)))
  return lost
}

/** A check run's summary holds 65,535 characters; some room is left. */
const summaryLimit = 60_000

function checkRunOf(run: Run, head: string, place: CommentPlace): Parameters<typeof makeCheckRun>[1] {
  const annotations = allAnnotations(run)
  const failed = annotations.some(({ level }) => level === 'error')
  return {
    name: `Tenantform ${markedCommand(run)}: ${run.tenant}`.slice(0, 100),
    head_sha: head,
    conclusion: failed ? 'failure' : annotations.length > 0 ? 'neutral' : 'success',
    title: verdictText(run),
    // Everybody who reads the repository reads a check: as little of the tenant as in the comment.
    summary: commentOf(run, place, summaryLimit).split('\n').slice(1).join('\n'),
    annotations: annotations.flatMap(placedAnnotation),
  }
}

const levels = { error: 'failure', warning: 'warning', notice: 'notice' } as const

function placedAnnotation({ level, title, message, position }: Annotation): readonly CheckAnnotation[] {
  if (position === undefined) return []
  const { file: path, line } = position
  return [{ path, start_line: line, end_line: line, annotation_level: levels[level], title, message }]
}

/**
 * How a plan stands to the one that was reviewed: the pull request of this commit is looked for, and in it our comment, which only
 * counts by its author. Never throws: what cannot be read is not found.
 */
export async function reviewedOf({ api, author }: WorkflowGithub, run: Run, commit: string): Promise<Reviewed> {
  const plan = run.plan
  // Nobody approves of a rehearsal.
  if (plan === undefined || run.copy !== undefined || commit === '') return { is: 'notFound' }
  const marker = commentMarker(plan.tenant, 'plan')
  try {
    for (const { number } of await pullsOfCommit(api, commit)) {
      const own = (await readComments(api, number)).filter((one) => isOwn(one, marker, author))
      const marked = own.flatMap((one) => readMarker(one.body, marker) ?? []).at(0)
      if (marked !== undefined)
        return { is: marked.intent === plan.intent ? 'same' : 'different', pull: number, run: marked.run }
    }
    return { is: 'notFound' }
  } catch (error) {
    return { is: 'notFound', why: toTroubles(error)[0]?.message ?? 'GitHub could not be asked' }
  }
}
