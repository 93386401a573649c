import type { Bound } from '../exchange/binding.ts'
import type { Cmdlet } from '../exchange/cmdlets.ts'
import { CmdletRefused, unresolvedParameters } from '../exchange/faults.ts'

/**
 * Refuses parameters that no one parameter set of the cmdlet has together, such as locations of Teams beside those of
 * mail in a retention policy. @throws CmdletRefused 400
 */
export function refuseMixedSets(cmdlet: Cmdlet, bound: Bound): void {
  const sets = new Set(cmdlet.parameters.flatMap((parameter) => parameter.sets))
  if (sets.size === 0) return
  const given = bound.arguments.map(({ parameter }) => parameter)
  const fits = [...sets].some((set) => {
    const inSet = given.every((parameter) => parameter.sets.length === 0 || parameter.sets.includes(set))
    const wanted = cmdlet.parameters.filter((parameter) => parameter.demanded && parameter.sets.includes(set))
    return inSet && wanted.every((parameter) => given.includes(parameter))
  })
  if (!fits) throw new CmdletRefused(unresolvedParameters(given.map(({ name }) => name)))
}
