import type { PlanMove } from '../engine/plan-difference.ts'
import { planDifference } from '../engine/plan-difference.ts'
import type { Trouble } from '../model/trouble.ts'
import { trouble } from '../model/trouble.ts'
import { decodePlan, madeOfTenant } from '../records/plan-file.ts'
import type { CommandContext } from './command.ts'
import { readPlanText } from './plan-store.ts'
import type { PlannedTenant } from './plan-tenant.ts'

/** The most differences to a reviewed plan that are told one by one. */
const mostMoves = 20

/** A plan file is a claim: what it holds must be what planning gives now. Says what moved: object, property, values, by whom. */
export async function movedSince(
  context: CommandContext,
  { tenant, planned }: PlannedTenant,
  option: 'plan' | 'reviewed' = 'plan',
): Promise<readonly Trouble[]> {
  const { host } = context
  const path = context.values.text(option)
  if (path === undefined) return []
  const plan = decodePlan(await readPlanText(context, path), tenant.session.tenant)
  const reviewed = madeOfTenant(plan, context.copy !== undefined)
  if (reviewed.intent === planned.plan.intent && reviewed.basis === planned.plan.basis) return []
  const moves = planDifference(reviewed, planned.plan, tenant.types)
  const told = await Promise.all(moves.slice(0, mostMoves).map((one) => staleBecause(one, tenant, reviewed.made, host)))
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
  made: string | undefined,
  { stop }: CommandContext['host'],
): Promise<Trouble> {
  // The log lags: who changed it before the plan was made did not make the plan stale.
  const asked = { id: objectId ?? '', ...(made === undefined ? {} : { since: made }) }
  const last = at === undefined || objectId === undefined ? undefined : await tenant.lastChange(at.type, asked, stop)
  const by = last === undefined ? '' : `; last changed by ${last.who} at ${last.when}`
  return trouble('PLAN-STALE', {
    message: `${message}${by}.`,
    ...(at === undefined ? {} : { subject: { address: at } }),
  })
}
