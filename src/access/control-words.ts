import { resistsPhishing } from './registered-methods.ts'
import type { Control } from './verdict.ts'

/** What a control demands, in words. */
export function controlWords(control: Control): string {
  switch (control.kind) {
    case 'mfa':
      return 'multifactor authentication'
    case 'strength':
      return strengthWords(control.combinations)
    case 'compliantDevice':
      return 'a compliant device'
    case 'domainJoinedDevice':
      return 'a hybrid joined device'
    case 'approvedApplication':
      return 'an approved application'
    case 'compliantApplication':
      return 'an application with a protection policy'
    case 'passwordChange':
      return 'a new password'
    case 'riskRemediation':
      return 'that the risk is remedied'
    case 'termsOfUse':
      return 'that the terms of use are accepted'
    case 'customFactor':
      return 'a custom factor'
    case 'other':
      return `${control.name}, which this version does not know`
  }
}

const most = 4

function strengthWords(combinations: readonly string[] | 'unknown'): string {
  if (combinations === 'unknown') return 'an authentication strength that could not be found'
  const kind = isResistant(combinations) ? 'phishing-resistant authentication' : 'an authentication strength'
  const shown = combinations.slice(0, most).map((one) => one.replaceAll(',', ' + '))
  const rest = combinations.length - shown.length
  return `${kind} (${shown.join(', ')}${rest > 0 ? `, and ${rest} more` : ''})`
}

/** Whether everything that a strength allows resists phishing. */
export function isResistant(combinations: readonly string[]): boolean {
  return combinations.length > 0 && combinations.every(resistsPhishing)
}
