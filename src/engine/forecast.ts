import type { TypeName } from '../model/address.ts'
import type { Change, Plan } from '../model/plan.ts'
import type { ResourceType } from '../model/resource-type.ts'

/** Requests a second that a budget allows; Conditional Access allows one a second and tenant (reference: entra-graph 3). */
const pace: Readonly<Record<string, number>> = { 'graph.conditionalAccess': 1, graph: 8, exchange: 3 }

/**
 * How many requests an apply will make and how long they take at least: each change is looked at, written and read back, each
 * type is read once before. Budgets run side by side, so the slowest decides.
 */
export function forecast(changes: readonly Change[], types: ReadonlyMap<TypeName, ResourceType>): Plan['forecast'] {
  const byBudget = new Map<string, number>()
  const add = (type: TypeName, requests: number): void => {
    const budget = types.get(type)?.budget ?? 'graph'
    byBudget.set(budget, (byBudget.get(budget) ?? 0) + requests)
  }
  for (const change of changes) add(change.at.type, 3)
  for (const type of new Set(changes.map((one) => one.at.type))) add(type, 1)
  const seconds = [...byBudget].map(([budget, requests]) => requests / (pace[budget] ?? 3))
  return {
    requests: [...byBudget.values()].reduce((sum, one) => sum + one, 0),
    seconds: Math.ceil(Math.max(0, ...seconds)),
  }
}
