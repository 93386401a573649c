import { apply as applyPlan } from '../engine/apply.ts'
import { refuseIfOutlived } from '../identity/session.ts'
import { stopping } from '../judges/waive.ts'
import type { Run } from '../model/run.ts'
import type { Trouble } from '../model/trouble.ts'
import { toTroubles } from '../model/trouble.ts'
import { progressText } from '../report/progress.ts'
import type { CommandContext, CommandResult } from './command.ts'
import { exitCodeOf } from './exit-code.ts'
import { makeRun } from './make-run.ts'
import type { PlannedTenant } from './plan-tenant.ts'
import { printReport } from './print-report.ts'

/**
 * Carries out a plan that was just made: what `apply` and `restore` have in common. Where something is refused already, where a
 * guard refuses or a task could not be planned, nothing at all is written. Gives the run, told.
 */
export async function carryOut(
  context: CommandContext,
  started: number,
  made: PlannedTenant,
  { refused, notices = [] }: { readonly refused: readonly Trouble[]; readonly notices?: readonly string[] },
): Promise<CommandResult> {
  const stopped = [...refused, ...made.planned.troubles, ...(await outlived(context, made))]
  if (stopped.length > 0 || stopping(made.findings).length > 0 || made.planned.plan.changes.length === 0)
    return ended(context, withNotices(notices, makeRun(context, started, made, { troubles: stopped })))
  const { outcomes, troubles } = await write(context, made)
  const run = makeRun(context, started, made, { outcomes, troubles: [...stopped, ...troubles] })
  return ended(context, withNotices(notices, run))
}

function withNotices(notices: readonly string[], run: Run): Run {
  return { ...run, notices: [...notices, ...run.notices] }
}

async function ended(context: CommandContext, run: Run): Promise<CommandResult> {
  try {
    const reportFile = await printReport(context, run)
    return { exit: exitCodeOf(run), run, ...(reportFile === undefined ? {} : { reportFile }) }
  } catch (error) {
    // Whatever became of the file: what was written to the tenant is told.
    const told = { ...run, troubles: [...run.troubles, ...toTroubles(error)] }
    await printReport(context, told, 'stream')
    return { exit: exitCodeOf(told), run: told }
  }
}

async function write(
  { values, host, tell, live }: CommandContext,
  { tenant, planned }: PlannedTenant,
): ReturnType<typeof applyPlan> {
  const journal = values.text('journal')
  const total = planned.plan.changes.length
  // Traces of --debug go to the same terminal; a live line would be torn apart by them.
  const show = values.flag('debug') ? tell : (live ?? tell)
  let count = 0
  const applied = applyPlan(planned.plan, {
    types: tenant.types,
    reader: tenant.reader,
    writer: tenant.writer(),
    clock: host.clock,
    stop: host.stop,
    signal: host.unstoppable,
    secret: () => undefined,
    told: (outcome) => {
      count += 1
      show(progressText(outcome, count, total))
    },
    ...(journal === undefined ? {} : { journal: host.journal(journal) }),
  })
  return applied.finally(() => live?.(''))
}

/** A run that its tokens will not last for is refused before its first write, and not left half done. */
async function outlived({ host }: CommandContext, { tenant, planned }: PlannedTenant): Promise<readonly Trouble[]> {
  const { changes, forecast } = planned.plan
  if (changes.length === 0) return []
  return refuseIfOutlived(tenant.session, host.clock.now(), forecast.seconds * 1000).then(() => [], toTroubles)
}
