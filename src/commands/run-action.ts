import type { Host } from '../model/host.ts'
import type { Run } from '../model/run.ts'
import { fail, toTroubles } from '../model/trouble.ts'
import type { Annotation } from '../report/annotations.ts'
import { annotationsOf } from '../report/annotations.ts'
import { markdownReporter } from '../report/markdown-report.ts'
import { reviewedText } from '../report/reviewed.ts'
import type { CommandContext, CommandResult } from './command.ts'
import { exitCodeOfTroubles } from './exit-code.ts'
import type { GithubEvent } from './github-event.ts'
import { readGithubEvent } from './github-event.ts'
import type { CommandName } from './option-table.ts'
import { commandNames, optionTable, takes } from './option-table.ts'
import type { GivenOptions } from './option-values.ts'
import { readOptions } from './option-values.ts'
import { runCommand } from './run-command.ts'

/** What the runner gives a JavaScript action, and takes from it. */
export interface Runner {
  input(name: string): string
  output(name: string, value: string): void
  annotate(annotation: Annotation): void
  mask(value: string): void
}

/** GitHub drops a job summary above 1 MiB whole (actions/runner, FileCommandManager); some room is left for others. */
const summaryLimit = 900_000

/** Events that a stranger may cause, with code that he may have written; an apply on one of them would run what nobody approved. */
const untrustedEvents = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'issue_comment',
  'issues',
  'discussion',
  'discussion_comment',
  'fork',
]

/**
 * Runs the command that the action's inputs name: prints the report to the log, annotates the lines of the YAML, writes
 * the job summary and the outputs (also on failure). Gives the exit code.
 */
export async function runAction(
  outside: Pick<CommandContext, 'host' | 'print' | 'tell' | 'version'> & { readonly runner: Runner },
): Promise<number> {
  const { host, runner } = outside
  try {
    const asked = commandOf(runner)
    const event = await readGithubEvent(host)
    // On a copy nobody signs in and nothing is changed: there is nothing that somebody would have to have approved.
    const isOnCopy = runner.input('rehearse') !== '' || (asked === 'check' && runner.input('state') !== '')
    refuseUntrusted(asked, event, isOnCopy)
    const command = isOutside(event) && asked !== 'validate' && !isOnCopy ? 'validate' : asked
    if (command !== asked) outside.tell(validatedOnly(asked, event))
    const given = givenInputs(runner, command, asked)
    for (const option of optionTable)
      if (option.secret !== undefined)
        for (const word of given.get(option.name) ?? []) maskSecret(option.name, word, runner)
    const values = readOptions(command, given, (name) => host.env(name))
    const context = { ...outside, values, colour: false }
    const result = await runCommand(context)
    await publish(command === asked ? result : noted(result, validatedOnly(asked, event)), context, event, runner)
    return result.exit
  } catch (error) {
    const troubles = toTroubles(error)
    for (const one of troubles)
      runner.annotate({ level: 'error', title: one.code, message: `${one.message} ${one.hint}` })
    const exit = exitCodeOfTroubles(troubles)
    runner.output('exit-code', String(exit))
    return exit
  }
}

/** Whether a pull request's run gets neither an ID token nor secrets: from a fork, or Dependabot's. */
function isOutside({ name, fork, dependabot }: GithubEvent): boolean {
  return name === 'pull_request' && (fork || dependabot)
}

function validatedOnly(asked: CommandName, { fork }: GithubEvent): string {
  const whose = fork ? 'from a fork' : "Dependabot's"
  return `This pull request is ${whose}, and such a run gets no sign-in: the YAML was only validated, ${asked} was not run.`
}

function noted(result: CommandResult, notice: string): CommandResult {
  const { run } = result
  return run === undefined ? result : { ...result, run: { ...run, notices: [notice, ...run.notices] } }
}

function commandOf(runner: Runner): CommandName {
  const option = optionTable.find((one) => one.name === 'command')
  const word = runner.input('command') || (option?.default ?? 'plan')
  const name = commandNames.find((one) => one === word)
  if (name === undefined || option?.values?.includes(name) !== true)
    return fail('INPUT-INVALID', {
      message: `The input command is "${word.slice(0, 60)}".`,
      subject: { name: 'command' },
      hint: `Give one of: ${(option?.values ?? []).join(', ')}.`,
    })
  return name
}

/** Files hold no secrets in their names; only contents given in place are masked, and never anything short enough to spoil the log. */
function maskSecret(name: string, word: string, runner: Runner): void {
  const isWord = ['password', 'secret', 'token'].some((end) => name.endsWith(end)) && !word.startsWith('${{')
  const inPlace = isWord || word.includes('-----BEGIN') || word.length > 200
  if (inPlace && word.length >= 4) runner.mask(word)
}

/** What was given for the command; where another one was asked for, its inputs are no mistake and say nothing to this one. */
function givenInputs(runner: Runner, command: CommandName, asked: CommandName): GivenOptions {
  const given = new Map<string, readonly string[]>()
  for (const option of optionTable) {
    if (option.name === 'command' || option.door === 'cli') continue
    // Inputs of the action alone have their defaults in action.yml, whatever the command.
    if (option.door === 'action' && !takes(option, command)) continue
    // A plan file that was asked for is not the report of what ran in its place.
    if (asked !== command && (option.name === 'out' || (takes(option, asked) && !takes(option, command)))) continue
    const word = runner.input(option.name)
    // The runner fills in every default of action.yml, where a switch has one too: that is not given by anybody.
    const usual = option.default ?? (option.kind === 'switch' ? 'false' : '')
    if (word !== '' && word !== usual) given.set(option.name, [word])
  }
  return given
}

function refuseUntrusted(command: CommandName, { name, fork }: GithubEvent, isOnCopy: boolean): void {
  const writes = !isOnCopy && (command === 'apply' || command === 'restore' || command === 'prove')
  if (writes && (untrustedEvents.includes(name) || fork))
    fail('EVENT-REFUSED', {
      message: `${command} does not run on ${name}${fork ? ' from a fork' : ''}: what it would do was not approved.`,
      subject: { name: 'GITHUB_EVENT_NAME' },
    })
  if (command !== 'validate' && name === 'pull_request_target')
    fail('EVENT-REFUSED', {
      message: `${command} does not run on pull_request_target: a stranger’s YAML would steer a signed-in run.`,
      subject: { name: 'GITHUB_EVENT_NAME' },
      hint: 'Use pull_request, or run validate, which needs no sign-in.',
    })
}

async function publish(
  result: CommandResult,
  context: CommandContext,
  event: GithubEvent,
  runner: Runner,
): Promise<void> {
  runner.output('exit-code', String(result.exit))
  if (result.planFile !== undefined) runner.output('plan-file', result.planFile)
  const artifact = artifactOf(result, event, context)
  if (artifact !== undefined) runner.output('plan-artifact', artifact)
  if (result.reportFile !== undefined) runner.output('report-file', result.reportFile)
  if (result.run === undefined) return
  const run = await shownOnGithub(result.run, context, event)
  if (run.plan !== undefined) runner.output('changes', String(run.plan.changes.length))
  if (run.plan !== undefined || run.drift !== undefined) runner.output('drift', String(differs(run)))
  if (run.plan !== undefined) runner.output('intent', run.plan.intent)
  if (run.reviewed !== undefined) runner.output('reviewed', run.reviewed.is)
  if (run.reviewed?.run !== undefined) runner.output('reviewed-run', run.reviewed.run)
  for (const annotation of annotationsOf(run)) runner.annotate(annotation)
  await writeSummary(run, context)
}

/** Shows a run on its pull request, or finds the plan that was reviewed; gives the run with what came of it. Never fails. */
async function shownOnGithub(run: Run, context: CommandContext, event: GithubEvent): Promise<Run> {
  const { values } = context
  const { pull } = event
  const merges = event.name === 'push' && run.command === 'plan' && run.plan !== undefined
  const shows = pull !== undefined && event.name === 'pull_request' && !isOutside(event)
  const wanted = { comment: values.flag('comment'), checkRun: values.flag('check-run') }
  if (!(merges || (shows && (wanted.comment || wanted.checkRun)))) return run
  try {
    const { openWorkflowGithub, reviewedOf, showOnPull } = await import('./publish-to-github.ts')
    const github = await openWorkflowGithub(context)
    if (github === undefined) return run
    try {
      if (merges) {
        const reviewed = await reviewedOf(github, run, event.commit)
        context.print(`${reviewedText(reviewed)}\n`)
        return { ...run, reviewed }
      }
      if (pull === undefined) return run
      const lost = await showOnPull(github, run, pull, wanted)
      for (const line of lost) context.tell(line)
      return { ...run, notices: [...run.notices, ...lost] }
    } finally {
      await github.close()
    }
  } catch (error) {
    const [why] = toTroubles(error)
    context.tell(`GitHub could not be asked: ${why?.message ?? ''}`)
    return run
  }
}

/**
 * What may leave the job: artifacts of a public repository are open to everybody, and a plan holds the tenant's settings and names.
 * Where the event does not say whether the repository is private, it is taken for public.
 */
function artifactOf(
  { planFile, sealedPlanFile }: CommandResult,
  { isPrivate }: GithubEvent,
  { tell }: { tell(line: string): void },
): string | undefined {
  if (sealedPlanFile !== undefined || planFile === undefined) return sealedPlanFile
  if (isPrivate) return planFile
  tell(
    'The plan stays in this job, for the repository is public and plan-recipient names no certificate: apply it in the same job. It cannot be restored later.',
  )
  return undefined
}

/** Whether the tenant differs from the YAML when the command ends: after an apply, where not everything was carried out. */
function differs({ command, drift, plan, outcomes }: Run): boolean {
  if (command === 'check') return (drift ?? []).length > 0
  if (outcomes.length > 0) return outcomes.some(({ result }) => result !== 'done' && result !== 'accepted')
  return (plan?.changes ?? []).length > 0
}

/** A summary that cannot be written is told in the log; it never turns a good run red. */
async function writeSummary(
  run: Run,
  { host, tell }: { readonly host: Host; tell(line: string): void },
): Promise<void> {
  const path = host.env('GITHUB_STEP_SUMMARY')
  if (path === undefined || path === '') return
  await host
    .append(path, markdownReporter.render(run, summaryLimit))
    .catch(() => tell('The job summary could not be written.'))
}
