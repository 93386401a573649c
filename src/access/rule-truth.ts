import type { AttributeValue } from './sign-in.ts'
import type { Comparison, Operator, Rule } from './rule-parser.ts'
import { every, not, some } from './truth.ts'
import type { Truth } from './verdict.ts'

/**
 * What a rule compares: a value; `unregistered`, where there is no object and every property counts as null; `withheld`, where the
 * value does not count at this sign-in; `unknown`.
 */
export type Looked =
  | { readonly is: 'value'; readonly value: AttributeValue; readonly collection: boolean | 'unknown' }
  | { readonly is: 'unregistered' }
  | { readonly is: 'withheld' }
  | { readonly is: 'unknown' }

/** Finds the value of a property for a comparison with an operator. */
export type Lookup = (property: string, operator: Operator) => Looked

const negatives: { readonly [negative in Operator]?: Operator } = {
  ne: 'eq',
  notStartsWith: 'startsWith',
  notEndsWith: 'endsWith',
  notContains: 'contains',
  notIn: 'in',
}

/** Says whether a rule holds. Text is compared without case. */
export function ruleHolds(rule: Rule, lookup: Lookup): Truth {
  if (rule.kind === 'compare') return compare(rule, lookup(rule.property, rule.operator))
  if (rule.kind === 'not') return not(ruleHolds(rule.part, lookup))
  const parts = rule.parts.map((part) => ruleHolds(part, lookup))
  return rule.kind === 'and' ? every(parts) : some(parts)
}

function compare({ operator, values }: Comparison, looked: Looked): Truth {
  const positive = negatives[operator] ?? operator
  const negated = positive !== operator
  // With null on both sides the documentation says two things: null equals null, and positive operators never match.
  if (looked.is === 'unregistered') return values.includes(null) ? 'unknown' : negated ? 'yes' : 'no'
  if (looked.is === 'withheld') return negated || values.includes(null) ? 'unknown' : 'no'
  if (looked.is === 'unknown') return 'unknown'
  const matches = some(values.map((value) => compareOne(positive, value, looked.value, looked.collection)))
  return negated ? not(matches) : matches
}

function compareOne(
  operator: Operator,
  value: string | null,
  held: AttributeValue,
  collection: boolean | 'unknown',
): Truth {
  if (value === null) return held === null ? 'yes' : 'no'
  if (held === null) return 'no'
  const wanted = value.toLowerCase()
  if (typeof held !== 'string') return compareAll(operator, wanted, held)
  const text = held.toLowerCase()
  if (operator === 'eq' || operator === 'in') return is(text === wanted)
  if (operator === 'startsWith') return is(text.startsWith(wanted))
  if (operator === 'endsWith') return is(text.endsWith(wanted))
  if (collection === true) return is(text === wanted)
  // Contains means a part of a text, but one of the whole texts of a collection.
  if (collection === 'unknown' && text !== wanted && text.includes(wanted)) return 'unknown'
  return is(text.includes(wanted))
}

/** Of a collection only -contains is documented. */
function compareAll(operator: Operator, wanted: string, held: readonly string[]): Truth {
  return operator === 'contains' ? is(held.some((one) => one.toLowerCase() === wanted)) : 'unknown'
}

function is(value: boolean): Truth {
  return value ? 'yes' : 'no'
}
