import { addressText } from '../model/address.ts'
import type { Outcome } from '../model/plan.ts'
import { foreignText } from './foreign-text.ts'

/** One line for a change that is over: `[3/28] create entra.group/Break glass: done`. Numbers line up below each other. */
export function progressText(outcome: Outcome, count: number, total: number): string {
  const number = String(count).padStart(String(total).length)
  const result = outcome.result === 'notAttempted' ? 'not attempted' : outcome.result
  return `[${number}/${total}] ${outcome.action} ${foreignText(addressText(outcome.at), 120)}: ${result}`
}
