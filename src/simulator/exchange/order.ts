import { CmdletRefused, failed } from './faults.ts'
import { numberOf, type Row } from './rows.ts'

/** Rules in the order they are worked through: by priority, 0 first. */
export function inOrder(rules: readonly Row[]): readonly Row[] {
  return rules.toSorted((left, right) => numberOf(left, 'Priority', 0) - numberOf(right, 'Priority', 0))
}

/**
 * Rules with one of them put in a place; its neighbours move so that priorities stay 0, 1, 2 … without a gap.
 * No place means: where it was, or last when it is new. Throws CmdletRefused for a place beyond the last
 * (documentation of New-TransportRule -Priority; the wording through REST is inferred).
 */
export function placed(rules: readonly Row[], rule: Row, place: number | undefined): readonly Row[] {
  const ordered = inOrder(rules)
  const held = ordered.findIndex((other) => other['Guid'] === rule['Guid'])
  const others = ordered.filter((other) => other['Guid'] !== rule['Guid'])
  const wanted = place ?? (held === -1 ? others.length : held)
  if (wanted < 0 || wanted > others.length) {
    throw new CmdletRefused(
      failed(
        'Microsoft.Exchange.Configuration.Tasks.InvalidPriorityException',
        `The priority value '${wanted}' isn't valid. It must be between 0 and ${others.length}.`,
      ),
    )
  }
  return renumbered([...others.slice(0, wanted), rule, ...others.slice(wanted)])
}

/** Rules numbered 0, 1, 2 … in the order they stand in. */
export function renumbered(rules: readonly Row[]): readonly Row[] {
  return rules.map((rule, index) => (rule['Priority'] === index ? rule : { ...rule, Priority: index }))
}
