import { encodePlan } from '../records/plan-file.ts'
import type { Command } from './command.ts'
import { exitCodeOf } from './exit-code.ts'
import { makeRun } from './make-run.ts'
import { planTenant } from './plan-tenant.ts'
import { printReport } from './print-report.ts'

/** Shows what would change; with `--out` it also writes the plan file that `apply --plan` takes. Writes nothing to the tenant. */
export const plan: Command = async (context) => {
  const started = context.host.clock.now()
  const made = await planTenant(context, 'read')
  try {
    const planFile = context.values.text('out')
    if (planFile !== undefined) await context.host.replace(planFile, encodePlan(made.planned.plan), 0o600)
    const run = makeRun(context, started, made)
    await printReport(context, run)
    return {
      exit: exitCodeOf(run, context.values.flag('detailed-exitcode')),
      run,
      ...(planFile === undefined ? {} : { planFile }),
    }
  } finally {
    await made.tenant.close()
  }
}
