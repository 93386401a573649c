import type { Host } from '../model/host.ts'
import { isRecord } from '../model/json.ts'
import type { Run } from '../model/run.ts'
import { fail, toTroubles } from '../model/trouble.ts'
import type { Annotation } from '../report/annotations.ts'
import { annotationsOf } from '../report/annotations.ts'
import { markdownReporter } from '../report/markdown-report.ts'
import type { CommandContext, CommandResult } from './command.ts'
import { exitCodeOfTroubles } from './exit-code.ts'
import type { CommandName } from './option-table.ts'
import { commandNames, optionTable } from './option-table.ts'
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

/** Events whose code a stranger may have written; an apply on one of them would run what nobody approved. */
const untrustedEvents = ['pull_request', 'pull_request_target', 'pull_request_review', 'issue_comment', 'fork']

/**
 * Runs the command that the action's inputs name: prints the report to the log, annotates the lines of the YAML, writes
 * the job summary and the outputs (also on failure). Gives the exit code.
 */
export async function runAction(
  outside: Pick<CommandContext, 'host' | 'print' | 'tell' | 'version'> & { readonly runner: Runner },
): Promise<number> {
  const { host, runner } = outside
  try {
    const command = commandOf(runner)
    await refuseUntrusted(command, host, runner.input('rehearse') !== '')
    const given = givenInputs(runner)
    for (const option of optionTable)
      if (option.secret !== undefined)
        for (const word of given.get(option.name) ?? []) maskSecret(option.name, word, runner)
    const values = readOptions(command, given, (name) => host.env(name))
    const result = await runCommand({ ...outside, values, colour: false })
    await publish(result, outside)
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
  const inPlace = name.endsWith('password') || name.endsWith('secret') || word.length > 200
  if (inPlace && word.length >= 4) runner.mask(word)
}

function givenInputs(runner: Runner): GivenOptions {
  const given = new Map<string, readonly string[]>()
  for (const option of optionTable) {
    if (option.name === 'command' || option.door === 'cli') continue
    const word = runner.input(option.name)
    if (word !== '' && word !== option.default) given.set(option.name, [word])
  }
  return given
}

/** On a copy nobody needs to have approved anything: a rehearsed apply runs where the change is proposed. */
async function refuseUntrusted(command: CommandName, host: Host, isRehearsal: boolean): Promise<void> {
  const event = host.env('GITHUB_EVENT_NAME') ?? ''
  const fork = await fromFork(host)
  const writes = (command === 'apply' && !isRehearsal) || command === 'restore' || command === 'prove'
  if (writes && (untrustedEvents.includes(event) || fork))
    fail('EVENT-REFUSED', {
      message: `${command} does not run on ${event}${fork ? ' from a fork' : ''}: what it would do was not approved.`,
      subject: { name: 'GITHUB_EVENT_NAME' },
    })
  if (command !== 'validate' && event === 'pull_request_target')
    fail('EVENT-REFUSED', {
      message: `${command} does not run on pull_request_target: a stranger’s YAML would steer a signed-in run.`,
      subject: { name: 'GITHUB_EVENT_NAME' },
      hint: 'Use pull_request, or run validate, which needs no sign-in.',
    })
}

async function fromFork(host: Host): Promise<boolean> {
  const event = await readEvent(host)
  if (event === undefined) return false
  const change = event['pull_request']
  const run = event['workflow_run']
  const head =
    isRecord(change) && isRecord(change['head'])
      ? change['head']['repo']
      : isRecord(run)
        ? run['head_repository']
        : undefined
  return (
    isRecord(head) &&
    (head['fork'] === true ||
      (typeof head['full_name'] === 'string' && head['full_name'] !== host.env('GITHUB_REPOSITORY')))
  )
}

async function readEvent(host: Host): Promise<Record<string, unknown> | undefined> {
  const path = host.env('GITHUB_EVENT_PATH')
  if (path === undefined || path === '') return undefined
  const event: unknown = await host
    .read(path)
    .then((text): unknown => JSON.parse(text))
    .catch(() => undefined)
  return isRecord(event) ? event : undefined
}

async function publish(
  result: CommandResult,
  outside: { readonly host: Host; readonly runner: Runner; tell(line: string): void },
): Promise<void> {
  const { runner } = outside
  runner.output('exit-code', String(result.exit))
  if (result.planFile !== undefined) runner.output('plan-file', result.planFile)
  const artifact = await artifactOf(result, outside)
  if (artifact !== undefined) runner.output('plan-artifact', artifact)
  if (result.reportFile !== undefined) runner.output('report-file', result.reportFile)
  const { run } = result
  if (run === undefined) return
  const changes = run.plan?.changes.length ?? 0
  runner.output('changes', String(changes))
  if (run.plan !== undefined || run.drift !== undefined) runner.output('drift', String(differs(run)))
  if (run.plan !== undefined) runner.output('intent', run.plan.intent)
  for (const annotation of annotationsOf(run)) runner.annotate(annotation)
  await writeSummary(run, outside)
}

/**
 * What may leave the job: artifacts of a public repository are open to everybody, and a plan holds the tenant's settings and names.
 * Where the event does not say whether the repository is private, it is taken for public.
 */
async function artifactOf(
  { planFile, sealedPlanFile }: CommandResult,
  { host, tell }: { readonly host: Host; tell(line: string): void },
): Promise<string | undefined> {
  if (sealedPlanFile !== undefined || planFile === undefined) return sealedPlanFile
  const repository = (await readEvent(host))?.['repository']
  if (isRecord(repository) && repository['private'] === true) return planFile
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
