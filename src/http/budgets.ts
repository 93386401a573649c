import type { Call } from '../model/wire.ts'

/** A throttling class: how many requests a second, and how many at once (all together; and of them, writes). */
export type BudgetRule = { readonly perSecond?: number; readonly atOnce?: number; readonly writesAtOnce?: number }

/**
 * Budgets by name. A dotted name obeys its parents too. Figures: Microsoft Graph's throttling limits (Conditional Access:
 * one request a second a tenant, batch items counted) and reference: identity D.1 for Exchange.
 */
export const budgetRules: Readonly<Record<string, BudgetRule>> = {
  graph: { atOnce: 8 },
  'graph.conditionalAccess': { perSecond: 1 },
  'graph.reports': { perSecond: 0.5 },
  exchange: { atOnce: 3, writesAtOnce: 1 },
  purview: { atOnce: 3, writesAtOnce: 1 },
  'sign-in': { atOnce: 4 },
  github: { atOnce: 4 },
}

const otherRule: BudgetRule = { atOnce: 4 }

/** What the budgets need of the world: the time, and a wait that ends early (without error) when the signal aborts. */
export type BudgetClock = { now(): number; wait(ms: number, signal: AbortSignal): Promise<void> }

/** Hands out turns. */
export interface Budgets {
  /** Waits for a turn; gives the function that ends it. The caller checks the signal: an aborted wait also gives a turn. */
  enter(call: Pick<Call, 'budget' | 'cost' | 'effect'>, signal: AbortSignal): Promise<() => void>
  /** The service says that a class nears its limit: leave a gap before its next request. */
  slow(budget: string, ms: number): void
}

/** The rules a budget's name obeys, outermost first: `graph`, then `graph.conditionalAccess`. */
export function rulesOf(name: string): readonly { readonly name: string; readonly rule: BudgetRule }[] {
  const steps = name.split('.').map((_, index, all) => all.slice(0, index + 1).join('.'))
  const known = steps.flatMap((step) => {
    const rule = Object.hasOwn(budgetRules, step) ? budgetRules[step] : undefined
    return rule === undefined ? [] : [{ name: step, rule }]
  })
  return known.length === 0 ? [{ name, rule: otherRule }] : known
}

/** Makes the budgets of one door. Turns are given in the order they were asked for. */
export function createBudgets(clock: BudgetClock): Budgets {
  const gates = new Map<string, Gate>()
  const gate = (name: string, places: number): Gate => {
    const found = gates.get(name) ?? createGate(places)
    gates.set(name, found)
    return found
  }
  const free = new Map<string, number>()
  return {
    async enter(call, signal) {
      const rules = rulesOf(call.budget)
      const leave: (() => void)[] = []
      for (const { name, rule } of rules) {
        if (rule.writesAtOnce !== undefined && call.effect === 'write')
          leave.push(await gate(`${name} writes`, rule.writesAtOnce).enter(signal))
        if (rule.atOnce !== undefined) leave.push(await gate(name, rule.atOnce).enter(signal))
      }
      for (const { name, rule } of rules) {
        const at = Math.max(free.get(name) ?? 0, clock.now())
        if (rule.perSecond !== undefined) free.set(name, at + ((call.cost ?? 1) * 1000) / rule.perSecond)
        if (at > clock.now()) await clock.wait(at - clock.now(), signal)
      }
      return () => {
        for (const one of leave.splice(0).reverse()) one()
      }
    },
    slow(budget, ms) {
      const name = rulesOf(budget).at(-1)?.name ?? budget
      free.set(name, Math.max(free.get(name) ?? 0, clock.now() + ms))
    },
  }
}

type Gate = { enter(signal: AbortSignal): Promise<() => void> }

function createGate(places: number): Gate {
  const queue: (() => void)[] = []
  let taken = 0
  const next = (): void => {
    if (taken >= places) return
    const first = queue.shift()
    if (first === undefined) return
    taken += 1
    first()
  }
  return {
    enter(signal) {
      if (signal.aborted) return Promise.resolve(() => {})
      return new Promise((resolve) => {
        const giveUp = (): void => {
          queue.splice(queue.indexOf(turn), 1)
          resolve(() => {})
        }
        const turn = (): void => {
          signal.removeEventListener('abort', giveUp)
          let held = true
          resolve(() => {
            if (!held) return
            held = false
            taken -= 1
            next()
          })
        }
        signal.addEventListener('abort', giveUp, { once: true })
        queue.push(turn)
        next()
      })
    },
  }
}
