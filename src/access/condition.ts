import type { Cite } from './citations.ts'
import type { SignIn } from './sign-in.ts'
import type { ConditionName, Decision, Truth } from './verdict.ts'

/** Decides one condition of one policy, which was read beforehand. */
export type Condition = (signIn: SignIn) => Decision

/** Makes what decides of a truth and its reason. */
export function decision(condition: ConditionName, says: Truth, because: string, cites: Cite): Decision {
  return { condition, says, because, cites }
}

/** A condition that cannot be decided, whoever signs in. */
export function undecidable(condition: ConditionName, because: string, cites: Cite): Condition {
  return () => decision(condition, 'unknown', because, cites)
}

/** A side (included or excluded) of a condition, and what it matched or hangs on. */
export type Side = { readonly says: Truth; readonly because: string; readonly cites?: Cite }

/** The side of several of which one must hold: the first that says yes, else the first that is not known, else the last. */
export function anySide(sides: readonly Side[], none: Side): Side {
  return sides.find(({ says }) => says === 'yes') ?? sides.find(({ says }) => says === 'unknown') ?? none
}

/**
 * What included and excluded say together. The exclusion wins: excluded for certain is out, and what may be excluded is in for
 * certain never.
 */
export function combine(condition: ConditionName, included: Side, excluded: Side, cites: Cite): Decision {
  if (excluded.says === 'yes') return decision(condition, 'no', excluded.because, excluded.cites ?? 'excludeWins')
  if (included.says === 'no') return decision(condition, 'no', included.because, included.cites ?? cites)
  const open = [included, excluded].find(({ says }) => says === 'unknown')
  if (open !== undefined) return decision(condition, 'unknown', open.because, open.cites ?? cites)
  return decision(condition, 'yes', included.because, included.cites ?? cites)
}
