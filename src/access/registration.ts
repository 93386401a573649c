import type { Demand } from './outcome.ts'
import type { SignIn } from './sign-in.ts'
import { some } from './truth.ts'
import type { Clause, Truth } from './verdict.ts'

/**
 * Where security information is registered in the middle of a sign-in, a strength that a policy demands for that user action takes
 * the place of strengths that policies for applications demand; their other controls stay (source: `registration`).
 */
export function preferRegistrationStrengths(demands: readonly Demand[], { target }: SignIn): readonly Demand[] {
  if (target.kind !== 'userAction' || target.action !== 'urn:user:registersecurityinfo') return demands
  const preferred = some(demands.map((demand): Truth => (demandsStrengthForAction(demand) ? demand.applies : 'no')))
  if (preferred === 'no') return demands
  return demands.map((demand) => {
    if (demand.forUserAction || demand.effect.kind !== 'clauses') return demand
    return { ...demand, effect: { kind: 'clauses', clauses: demand.effect.clauses.map((one) => give(one, preferred)) } }
  })
}

function demandsStrengthForAction({ forUserAction, effect }: Demand): boolean {
  if (!forUserAction || effect.kind !== 'clauses') return false
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
