import type { Change } from '../model/plan.ts'
import type { Run } from '../model/run.ts'

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
export type ShownChange = Pick<Change, 'action' | 'at' | 'differences' | 'declared' | 'irreversible' | 'notes'>

/** What a run shows as changes: a check its drift, whatever the mode of a task; other commands their plan. */
export function shownChanges(run: Run): readonly ShownChange[] {
  return run.command === 'check' ? (run.drift ?? []) : (run.plan?.changes ?? [])
}

/** Counts a run. */
export function tallyOf(run: Run): Tally {
  const changes = shownChanges(run)
  const count = (result: string): number => run.outcomes.filter((outcome) => outcome.result === result).length
  return {
    create: changes.filter((change) => change.action === 'create').length,
    update: changes.filter((change) => change.action === 'update').length,
    delete: changes.filter((change) => change.action === 'delete').length,
    done: count('done'),
    accepted: count('accepted'),
    failed: count('failed'),
    undetermined: count('undetermined'),
    notAttempted: count('notAttempted'),
    refusing: run.findings.filter(
      (finding) => finding.stops && (finding.verdict === 'fail' || finding.verdict === 'unknown'),
    ).length,
  }
}

/** One sentence that says how a run ended. */
export function verdictText(run: Run): string {
  const tally = tallyOf(run)
  const { create, update } = tally
  const total = create + update + tally.delete
  if (run.command === 'validate')
    return run.troubles.length === 0 ? 'The configuration is valid.' : plural(run.troubles.length, 'problem')
  if (run.outcomes.length > 0) {
    const parts = [
      `${tally.done} done and verified`,
      ...(tally.accepted > 0 ? [`${tally.accepted} accepted, not yet visible`] : []),
      ...(tally.failed > 0 ? [`${tally.failed} failed`] : []),
      ...(tally.undetermined > 0 ? [`${tally.undetermined} undetermined`] : []),
      ...(tally.notAttempted > 0 ? [`${tally.notAttempted} not attempted`] : []),
    ]
    return `Apply: ${parts.join(', ')}.`
  }
  if (run.plan === undefined)
    return run.troubles.length === 0 ? 'Done.' : `Stopped: ${plural(run.troubles.length, 'problem')}.`
  if (total === 0 && run.troubles.length > 0) return `Stopped: ${plural(run.troubles.length, 'problem')}.`
  const unknown =
    run.compared.unknown > 0 ? ` ${plural(run.compared.unknown, 'declared value')} could not be compared.` : ''
  if (run.command === 'check')
    return total === 0
      ? `No drift: ${plural(run.compared.declared, 'declared object')} as declared.${unknown}`
      : `Drift: ${plural(total, 'object')} not as declared.${unknown}`
  if (total === 0) return `No changes. The tenant is as declared.${unknown}`
  return `Plan: ${create} to create, ${update} to change, ${tally.delete} to delete.${unknown}`
}

/** A number with its noun: `1 problem`, `2 problems`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
