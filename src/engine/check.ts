import type { Drift, Plan } from '../model/plan.ts'
import type { Run } from '../model/run.ts'
import type { Trouble } from '../model/trouble.ts'
import type { PlanInput } from './plan.ts'
import { plan } from './plan.ts'

/** How declarations stand to the tenant. */
export type Checked = {
  readonly drift: readonly Drift[]
  readonly compared: Run['compared']
  /** Declared values and objects that could not be compared. */
  readonly unknowns: Plan['unknowns']
  /** Why a declaration could not be compared at all. That something could not be written is no trouble of a check. */
  readonly troubles: readonly Trouble[]
}

/** Compares, with the same diff that plans, whatever the mode of a task and whether or not its row can be written. Pure. */
export function check(input: Omit<PlanInput, 'refusals'>): Checked {
  const { drift, compared, incomparable, plan: made } = plan({ ...input, refusals: () => [] })
  return { drift, compared, unknowns: made.unknowns, troubles: incomparable }
}
