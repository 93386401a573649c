import type { Aim } from './registration.ts'
import { mergeSessions } from './session.ts'
import { every } from './truth.ts'
import type { Clause, Demander, Effect, Outcome, Reason, Session, Truth } from './verdict.ts'

/** What one policy, or what stands beside the policies, demands of a sign-in. */
export type Demand = {
  readonly from: Demander
  readonly applies: Truth
  /** Why it is not known whether it applies, where it is not. */
  readonly why: Reason
  readonly effect: Effect
  readonly session: Session
  readonly aim: Aim
}

/**
 * Puts demands together: one block blocks, and every clause of all that apply must be satisfied. What may apply besides makes the
 * whole undetermined where it could block or demand; it changes nothing where it could not.
 */
export function outcomeOf(demands: readonly Demand[]): Outcome {
  const certain = demands.filter(({ applies }) => applies === 'yes')
  const open = demands.filter(({ applies }) => applies === 'unknown')
  const blockedBy = certain.filter(({ effect }) => effect.kind === 'block').map(({ from }) => from)
  const clauses = certain.flatMap(clausesOf)
  const unreadable = certain.flatMap(({ from, effect }) =>
    effect.kind === 'unreadable' ? [{ ...effect.why, from }] : [],
  )
  const undecided = open.flatMap(({ from, effect, why: { because, cites } }) =>
    isIdle(effect) ? [] : [{ because, cites, from }],
  )
  const isBlocked = blockedBy.length > 0
  const why = isBlocked ? [] : [...unreadable, ...undecided]
  return {
    result: isBlocked ? 'blocked' : why.length > 0 ? 'undetermined' : clauses.length > 0 ? 'controls' : 'allowed',
    blockedBy,
    clauses,
    why,
    permitted: isBlocked ? 'no' : permitted(clauses, unreadable.length > 0, open),
    session: mergeSessions(certain.map(({ session }) => session)),
    sessionPerhaps: mergeSessions(open.map(({ session }) => session)),
  }
}

function permitted(clauses: readonly Clause[], isUnreadable: boolean, open: readonly Demand[]): Truth {
  const known = every(clauses.map(({ satisfied }) => satisfied))
  if (known !== 'yes') return known
  const couldStop = open.some(
    ({ effect }) => effect.kind !== 'clauses' || effect.clauses.some(({ satisfied }) => satisfied !== 'yes'),
  )
  return isUnreadable || couldStop ? 'unknown' : 'yes'
}

function clausesOf({ effect }: Demand): readonly Clause[] {
  return effect.kind === 'clauses' ? effect.clauses : []
}

function isIdle(effect: Effect): boolean {
  return effect.kind === 'clauses' && effect.clauses.length === 0
}
