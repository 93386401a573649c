import type { Command } from './command.ts'
import { checkSnapshot } from './check-snapshot.ts'
import { exitCodeOf } from './exit-code.ts'
import { makeRun } from './make-run.ts'
import { planTenant } from './plan-tenant.ts'
import { printReport } from './print-report.ts'

/** Compares the tenant, or with `--state` a snapshot of it, with the YAML and reports drift, whatever the mode of a task. Writes nothing. */
export const check: Command = async (context) => {
  const state = context.values.text('state')
  if (state !== undefined) return checkSnapshot(context, state)
  const started = context.host.clock.now()
  const made = await planTenant(context, 'read')
  try {
    // That something could not be written is no trouble of a check; that it could not be compared is.
    const run = makeRun(context, started, made, { troubles: made.planned.incomparable })
    const reportFile = await printReport(context, run)
    return { exit: exitCodeOf(run), run, ...(reportFile === undefined ? {} : { reportFile }) }
  } finally {
    await made.tenant.close()
  }
}
