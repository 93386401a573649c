import type { Command } from './command.ts'
import { exitCodeOf } from './exit-code.ts'
import { impactOfPlan, refusePublicNames } from './impact.ts'
import { makeRun } from './make-run.ts'
import { storePlan } from './plan-store.ts'
import { planTenant } from './plan-tenant.ts'
import { printReport } from './print-report.ts'

/** Shows what would change; with `--out` it also writes the plan file that `apply --plan` takes. Writes nothing to the tenant. */
export const plan: Command = async (context) => {
  const started = context.host.clock.now()
  await refusePublicNames(context)
  const made = await planTenant(context, 'read')
  try {
    const stored = await storePlan(context, made.planned.plan, started)
    const impact = await impactOfPlan(context, made)
    const run = makeRun(context, started, made, impact === undefined ? {} : { impact })
    await printReport(context, run)
    return {
      exit: exitCodeOf(run, context.values.flag('detailed-exitcode')),
      run,
      ...stored,
    }
  } finally {
    await made.tenant.close()
  }
}
