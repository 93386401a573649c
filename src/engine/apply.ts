import type { TypeName } from '../model/address.ts'
import type { Clock } from '../model/host.ts'
import type { Change, Journal, Outcome, Plan } from '../model/plan.ts'
import type { Reader, Writer } from '../model/protocol.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { Trouble } from '../model/trouble.ts'
import { toTroubles, trouble } from '../model/trouble.ts'
import { changedSince } from './changed-since.ts'
import { openEyes } from './eyes.ts'
import type { Made, PerformDeps, Performed } from './perform.ts'
import { perform } from './perform.ts'

/** What applying needs of the world outside. */
export type ApplyDeps = {
  readonly types: ReadonlyMap<TypeName, ResourceType>
  readonly reader: Reader
  readonly writer: Writer
  readonly clock: Clock
  /** Where each step is recorded before and after; absent where the caller wants no record. */
  readonly journal?: Journal
  /** No new writes once it aborts; what is in flight is finished and looked at once more. */
  readonly stop: AbortSignal
  /** Cancels calls in flight: for a caller that cannot wait. */
  readonly signal: AbortSignal
  /** The value of a secret, asked for right before it is sent; undefined where it was not given. */
  readonly secret: (name: string) => string | undefined
  /** How many changes of a budget may be under way at once. */
  readonly concurrency?: (budget: string) => number
  /** Told as each outcome is known. */
  readonly told?: (outcome: Outcome) => void
}

/** What became of every change, in the order of the plan, and what stopped the whole before its first write. */
export type Applied = { readonly outcomes: readonly Outcome[]; readonly troubles: readonly Trouble[] }

/**
 * Applies a plan. First everything it rests on is looked at again: if any of it moved, nothing is written (PLAN-STALE). Then
 * changes are written as soon as those they need are done and verified and those they follow are over, each one looked at once
 * more right before. What needs a change that is not done is not attempted. Never throws for what a service answers.
 */
export async function apply(plan: Plan, deps: ApplyDeps): Promise<Applied> {
  const eyes = openEyes(plan.tenant, deps)
  const moved = await changedSince(plan, deps.types, eyes)
  if (moved.length > 0) {
    const troubles = moved.map((message) => trouble('PLAN-STALE', { message }))
    return { outcomes: plan.changes.map((one) => notAttempted(one, 'the plan is stale')), troubles }
  }
  const outcomes = new Map<string, Outcome>()
  const tell = (outcome: Outcome): void => {
    outcomes.set(outcome.change, outcome)
    deps.told?.(outcome)
  }
  await schedule(plan.changes, deps, outcomes, tell, performer(plan, deps, eyes))
  return { outcomes: plan.changes.flatMap((one) => outcomes.get(one.id) ?? []), troubles: [] }
}

type Performer = { readonly run: (change: Change) => Promise<Outcome>; readonly halted: () => string | undefined }

function performer(plan: Plan, deps: ApplyDeps, eyes: ReturnType<typeof openEyes>): Performer {
  const made = new Map<string, Made>()
  let n = 0
  let broken: string | undefined
  return {
    halted: () => (deps.stop.aborted ? 'the run was stopped' : broken),
    run: async (change) => {
      const performed = await performSafely(change, {
        ...deps,
        plan,
        eyes,
        made,
        number: () => {
          n += 1
          return n
        },
        // A write that cannot be recorded is still finished, but none is begun after it.
        broken: (why) => {
          broken ??= why
        },
      })
      if (performed.made !== undefined) made.set(`${change.at.type}/${change.at.key}`, performed.made)
      return performed.outcome
    },
  }
}

/** A fault of ours in one change must not hide what became of the others. */
async function performSafely(change: Change, deps: PerformDeps): Promise<Performed> {
  try {
    return await perform(change, deps)
  } catch (error) {
    const why = toTroubles(error)[0] ?? trouble('INTERNAL', { message: `${change.id}: something went wrong` })
    const { id, at, action } = change
    return { outcome: { change: id, at, action, result: 'undetermined', trouble: { ...why, arrived: 'maybe' } } }
  }
}

async function schedule(
  changes: readonly Change[],
  deps: ApplyDeps,
  outcomes: ReadonlyMap<string, Outcome>,
  tell: (outcome: Outcome) => void,
  { run, halted }: Performer,
): Promise<void> {
  const running = new Map<string, Promise<void>>()
  const busy = new Map<string, number>()
  const waiting = new Set(changes)
  const limit = deps.concurrency ?? ((budget) => (budget === 'graph.conditionalAccess' ? 1 : 4))
  const budgetOf = (change: Change): string => deps.types.get(change.at.type)?.budget ?? ''
  const begin = (change: Change): void => {
    const budget = budgetOf(change)
    busy.set(budget, (busy.get(budget) ?? 0) + 1)
    const task = async (): Promise<void> => {
      const outcome = await run(change)
      busy.set(budget, (busy.get(budget) ?? 1) - 1)
      running.delete(change.id)
      tell(outcome)
    }
    running.set(change.id, task())
  }
  while (waiting.size > 0) {
    const before = waiting.size
    for (const change of waiting) {
      const blocked = halted() ?? blockedBy(change, outcomes)
      if (blocked !== undefined) {
        waiting.delete(change)
        tell(notAttempted(change, blocked))
      } else if (isReady(change, outcomes) && (busy.get(budgetOf(change)) ?? 0) < limit(budgetOf(change))) {
        waiting.delete(change)
        begin(change)
      }
    }
    if (running.size > 0) await Promise.race(running.values())
    else if (waiting.size === before) {
      // A plan of ours is ordered; one that is not would wait for ever.
      for (const change of waiting) tell(notAttempted(change, 'it waits for a change that is not in the plan'))
      waiting.clear()
    }
  }
  await Promise.all(running.values())
}

function isReady(change: Change, outcomes: ReadonlyMap<string, Outcome>): boolean {
  return [...change.needs, ...(change.follows ?? [])].every((id) => outcomes.has(id))
}

function blockedBy(change: Change, outcomes: ReadonlyMap<string, Outcome>): string | undefined {
  for (const id of change.needs) {
    const outcome = outcomes.get(id)
    if (outcome === undefined || outcome.result === 'done') continue
    if (outcome.result !== 'accepted') return `${id} was not done`
    if (outcome.shown !== true) return `${id} is accepted but not yet visible`
  }
  return undefined
}

function notAttempted(change: Change, because: string): Outcome {
  return {
    change: change.id,
    at: change.at,
    action: change.action,
    result: 'notAttempted',
    because,
    ...(change.objectId === null ? {} : { id: change.objectId }),
  }
}
