import type { Argument, Bound } from '../exchange/binding.ts'
import { CmdletRefused, unknownHere } from '../exchange/faults.ts'
import { type Row, sameName } from '../exchange/rows.ts'
import { labelIds } from './label-policies.ts'
import { deltaOf, type ComplianceNoun } from './nouns.ts'
import { textsIn } from './location-texts.ts'
import { refuse } from './refusals.ts'
import type { ComplianceService } from './service.ts'

/** True for a list of places, people or labels that a policy covers. */
export function isLocationList(noun: ComplianceNoun, property: string): boolean {
  return noun.distributed && /(?:Location(?:Exception)?|^Labels)$/u.test(property)
}

/**
 * The lists of a policy after the Add… and Remove… of a Set. What is added must not be there yet, or the whole Set is
 * refused (reference: identity-exchange C.5). @throws CmdletRefused
 */
export function movedLocations(service: ComplianceService, noun: ComplianceNoun, row: Row, bound: Bound): Row {
  const { cmdlets } = service.organization
  const moves = bound.arguments.flatMap((argument) => {
    const delta = deltaOf(cmdlets, noun.noun, argument.parameter.name)
    if (delta === undefined) return []
    const items = itemsOf(argument)
    return [{ ...delta, items: delta.list === 'Labels' ? labelIds(service, items) : items }]
  })
  const after: Record<string, readonly string[]> = {}
  const held = (list: string): readonly string[] => after[list] ?? textsIn(row[list])
  for (const { list, items } of moves.filter(({ side }) => side === 'remove')) {
    after[list] = held(list).filter((item) => !items.some((gone) => sameName(gone, item)))
  }
  for (const { list, items } of moves.filter(({ side }) => side === 'add')) {
    const again = items.find((item) => held(list).some((known) => sameName(known, item)))
    if (again !== undefined) {
      refuse('LocationAlreadyExistsException', `The location '${again}' already exists in the policy.`)
    }
    after[list] = [...held(list), ...items]
  }
  for (const [list, items] of Object.entries(after)) refuseAllBesideSome(list, items)
  return after
}

/** `All` stands alone; what the service makes of it beside others is not known. @throws CmdletRefused 501 */
export function refuseAllBesideSome(list: string, items: readonly string[]): void {
  if (items.length > 1 && items.some((item) => sameName(item, 'All'))) {
    throw new CmdletRefused(unknownHere(`All beside other locations in ${list} is not known to the simulator`))
  }
}

/** A location as Get shows it. */
export function shownLocation(location: string, as: string): unknown {
  return as === 'objects' ? { DisplayName: location, Name: location } : location
}

function itemsOf(argument: Argument): readonly string[] {
  return argument.wanted.to === 'value' ? textsIn(argument.wanted.value) : []
}
