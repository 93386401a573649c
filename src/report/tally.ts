import type { Change } from '../model/plan.ts'
import type { Run } from '../model/run.ts'
import type { Names } from './value-text.ts'

/** The counts that open and close every report. */
export type Tally = {
  readonly create: number
  readonly update: number
  readonly delete: number
  readonly done: number
  readonly accepted: number
  readonly failed: number
  readonly undetermined: number
  readonly notAttempted: number
  readonly refusing: number
}

/** A change as reports show it: of a plan, or drift that a check found. */
export type ShownChange = Pick<
  Change,
  'action' | 'at' | 'differences' | 'declared' | 'irreversible' | 'notes' | 'risk' | 'task' | 'version'
>

/** What a run shows as changes: a check its drift, whatever the mode of a task; other commands their plan. */
export function shownChanges(run: Run): readonly ShownChange[] {
  return run.command === 'check' ? (run.drift ?? []) : (run.plan?.changes ?? [])
}

/** The drift that a plan leaves alone because its tasks' modes say so: audit tasks, and what exists in `create` tasks. */
export function leftAlone(run: Run): readonly ShownChange[] {
  if (run.command === 'check') return []
  return (run.drift ?? []).filter((one) => one.mode === 'audit' || (one.mode === 'create' && one.action !== 'create'))
}

/** The names that a run knows for ids. */
export function namesOf(run: Run): Names {
  return new Map(Object.entries(run.names ?? {}))
}

/** Counts a run. */
export function tallyOf(run: Run): Tally {
  const changes = shownChanges(run)
  const actions = (action: Change['action']): number => changes.filter((change) => change.action === action).length
  const results = (result: string): number => run.outcomes.filter((outcome) => outcome.result === result).length
  return {
    create: actions('create'),
    update: actions('update'),
    delete: actions('delete'),
    done: results('done'),
    accepted: results('accepted'),
    failed: results('failed'),
    undetermined: results('undetermined'),
    notAttempted: results('notAttempted'),
    refusing: run.findings.filter(
      (finding) => finding.stops && (finding.verdict === 'fail' || finding.verdict === 'unknown'),
    ).length,
  }
}

/** That a run looked at a copy, in front of everything that is said of it; nothing where it looked at the tenant. */
function copyText({ copy }: Pick<Run, 'copy'>): string {
  if (copy === undefined) return ''
  const of = `copy of ${copy.tenant} taken ${copy.taken}`
  return copy.kind === 'rehearsal' ? `Rehearsal on a ${of}: ` : `Compared with a ${of}: `
}

/** One or two sentences that say how a run ended, and on what where that was not the tenant. */
export function verdictText(run: Run): string {
  return `${copyText(run)}${endText(run)}`
}

function endText(run: Run): string {
  if (run.command === 'validate')
    return run.troubles.length === 0 ? 'The configuration is valid.' : `${plural(run.troubles.length, 'problem')}.`
  if (run.differences !== undefined)
    return run.differences.length === 0
      ? 'The plans do the same.'
      : `The plans differ: ${plural(run.differences.length, 'difference')}.`
  if (run.outcomes.length > 0) return outcomeText(tallyOf(run))
  const stopped = `Stopped: ${plural(run.troubles.length, 'problem')}.`
  if (run.plan === undefined) return run.troubles.length === 0 ? 'Done.' : stopped
  const { create, update, delete: remove } = tallyOf(run)
  const total = create + update + remove
  if (total === 0 && run.troubles.length > 0) return stopped
  const untold = Math.max(run.compared.unknown, run.plan.unknowns.length)
  const unknown = untold > 0 ? ` ${plural(untold, 'declared value')} could not be compared.` : ''
  if (run.command === 'check') return `${checkText(total, run.compared.declared)}${unknown}`
  const left = leftAlone(run).length
  const rest = left > 0 ? ` ${plural(left, 'object')} not as declared but not to be written.` : ''
  const whole =
    left > 0 || untold > 0
      ? 'No changes.'
      : `No changes. The ${run.copy === undefined ? 'tenant' : 'copy'} is as declared.`
  return `${total === 0 ? whole : `Plan: ${create} to create, ${update} to change, ${remove} to delete.`}${rest}${unknown}${unwrittenText(run, total)}`
}

/** That an apply ended before its first write: its plan alone reads as if it had been carried out. */
function unwrittenText(run: Run, planned: number): string {
  if (run.command !== 'apply' || planned === 0) return ''
  const why = run.troubles.length === 0 ? '' : `: ${plural(run.troubles.length, 'problem')}`
  return ` Nothing was written${why}.`
}

function checkText(total: number, declared: number): string {
  return total === 0
    ? `No drift: ${plural(declared, 'declared object')} as declared.`
    : `Drift: ${plural(total, 'object')} not as declared.`
}

function outcomeText(tally: Tally): string {
  const parts = [
    [tally.done, 'done and verified'],
    [tally.accepted, 'accepted, not yet visible'],
    [tally.failed, 'failed'],
    [tally.undetermined, 'undetermined'],
    [tally.notAttempted, 'not attempted'],
  ] as const
  const said = parts.filter(([count], index) => index === 0 || count > 0).map(([count, word]) => `${count} ${word}`)
  return `Apply: ${said.join(', ')}.`
}

/** Who refused a plan, in a sentence; nothing where nobody did. */
export function refusedText(run: Run): string {
  const { refusing } = tallyOf(run)
  return refusing === 0 ? '' : `Refused by ${plural(refusing, 'guard')}.`
}

/** A number with its noun: `1 problem`, `2 problems`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** A time as people say it: `4.2 s`, `3 min 5 s`, `2 h 0 min`. */
export function durationText(seconds: number): string {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  const minutes = Math.round(whole / 60)
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
