import { apply as applyPlan } from '../engine/apply.ts'
import type { PlanMove } from '../engine/plan-difference.ts'
import { planDifference } from '../engine/plan-difference.ts'
import { refuseIfOutlived } from '../identity/session.ts'
import { stopping } from '../judges/waive.ts'
import type { Run } from '../model/run.ts'
import type { Trouble } from '../model/trouble.ts'
import { toTroubles, trouble } from '../model/trouble.ts'
import { decodePlan } from '../records/plan-file.ts'
import { progressText } from '../report/progress.ts'
import type { Command, CommandContext, CommandResult } from './command.ts'
import { exitCodeOf } from './exit-code.ts'
import { makeRun } from './make-run.ts'
import type { PlannedTenant } from './plan-tenant.ts'
import { planTenant } from './plan-tenant.ts'
import { printReport } from './print-report.ts'

/** The most differences to a reviewed plan that are told one by one. */
const mostMoves = 20

/**
 * Makes the tenant as declared. The plan is made afresh and judged; with `--plan` it must be exactly the one in the file. Where
 * a guard refuses, where a task could not be planned, or where the plan moved, nothing at all is written.
 */
export const apply: Command = async (context) => {
  const started = context.host.clock.now()
  const made = await planTenant(context, 'write')
  try {
    const refused = [...(await movedSince(context, made)), ...made.planned.troubles, ...(await outlived(context, made))]
    if (refused.length > 0 || stopping(made.findings).length > 0 || made.planned.plan.changes.length === 0)
      return await ended(context, makeRun(context, started, made, { troubles: refused }))
    const { outcomes, troubles } = await write(context, made)
    return await ended(context, makeRun(context, started, made, { outcomes, troubles: [...refused, ...troubles] }))
  } finally {
    await made.tenant.close()
  }
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

/** A plan file is a claim: what it holds must be what planning gives now. Says what moved: object, property, values, by whom. */
async function movedSince(
  { values, host }: CommandContext,
  { tenant, planned }: PlannedTenant,
): Promise<readonly Trouble[]> {
  const path = values.text('plan')
  if (path === undefined) return []
  const reviewed = decodePlan(await host.read(path), tenant.session.tenant)
  if (reviewed.intent === planned.plan.intent && reviewed.basis === planned.plan.basis) return []
  const moves = planDifference(reviewed, planned.plan, tenant.types)
  const told = await Promise.all(moves.slice(0, mostMoves).map((one) => staleBecause(one, tenant, host)))
  const head = trouble('PLAN-STALE', {
    message: `The plan in ${path} is not what would run now: ${moves.length === 0 ? 'what it rests on moved' : 'see below what moved'}. Nothing was written.`,
    subject: { name: path },
  })
  const rest = moves.length - told.length
  const more = rest > 0 ? [trouble('PLAN-STALE', { message: `${rest} more differences to the plan in ${path}.` })] : []
  return [head, ...told, ...more]
}

async function staleBecause(
  { at, objectId, message }: PlanMove,
  tenant: PlannedTenant['tenant'],
  { stop }: CommandContext['host'],
): Promise<Trouble> {
  const last = at === undefined || objectId === undefined ? undefined : await tenant.lastChange(at.type, objectId, stop)
  const by = last === undefined ? '' : `; last changed by ${last.who} at ${last.when}`
  return trouble('PLAN-STALE', {
    message: `${message}${by}.`,
    ...(at === undefined ? {} : { subject: { address: at } }),
  })
}
