import { carryOut } from './carry-out.ts'
import type { Command } from './command.ts'
import { planTenant } from './plan-tenant.ts'
import { movedSince } from './reviewed-plan.ts'

/**
 * Makes the tenant as declared. The plan is made afresh and judged; with `--plan` it must be exactly the one in the file. Where
 * a guard refuses, where a task could not be planned, or where the plan moved, nothing at all is written.
 */
export const apply: Command = async (context) => {
  const started = context.host.clock.now()
  const made = await planTenant(context, 'write')
  try {
    return await carryOut(context, started, made, { refused: await movedSince(context, made) })
  } finally {
    await made.tenant.close()
  }
}
