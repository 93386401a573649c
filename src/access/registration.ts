import type { Demand } from './outcome.ts'
import type { SignIn } from './sign-in.ts'
import { some } from './truth.ts'
import type { Clause, Truth } from './verdict.ts'

/** What a policy is for, as far as it matters to registering security information. */
export type Aim = 'userAction' | 'allApplications' | 'other'

/**
 * Where security information is registered in the middle of a sign-in, a strength that a policy demands for that user action takes
 * the place of strengths that policies for all applications demand; their other controls stay, and so do policies for some
 * applications (source: `registration`). Of an action that is judged alone it is not known whether it is in the middle of one.
 */
export function preferRegistrationStrengths(demands: readonly Demand[], { target }: SignIn): readonly Demand[] {
  if (target.kind !== 'userAction' || target.action.toLowerCase() !== 'urn:user:registersecurityinfo') return demands
  const named = some(demands.map((demand): Truth => (demandsStrengthForAction(demand) ? demand.applies : 'no')))
  if (named === 'no') return demands
  const preferred = target.application === null ? 'unknown' : named
  return demands.map((demand) => {
    if (demand.aim !== 'allApplications' || demand.effect.kind !== 'clauses') return demand
    return { ...demand, effect: { kind: 'clauses', clauses: demand.effect.clauses.map((one) => give(one, preferred)) } }
  })
}

function demandsStrengthForAction({ aim, effect }: Demand): boolean {
  if (aim !== 'userAction' || effect.kind !== 'clauses') return false
  return effect.clauses.some(({ anyOf }) => anyOf.some(({ control }) => control.kind === 'strength'))
}

function give(clause: Clause, preferred: Truth): Clause {
  const anyOf = clause.anyOf.map((one) =>
    one.control.kind !== 'strength' || one.satisfied === 'yes'
      ? one
      : {
          ...one,
          satisfied: preferred,
          because: 'a strength for registering security information takes its place',
          cites: 'registration' as const,
        },
  )
  return { ...clause, anyOf, satisfied: some(anyOf.map(({ satisfied }) => satisfied)) }
}
