import type { Attributes, AttributeValue } from '../../../src/access/sign-in.ts'
import type { Truth } from '../../../src/access/verdict.ts'
import { all, any, bool, holds, not, same } from './three.ts'

/**
 * What an attribute is: texts, null where there is none, or not known. `inaccessible` is the extension attribute of a device that
 * neither Intune manages nor is compliant or hybrid joined: its value is not available when the policy is evaluated.
 */
export type Found = { readonly value: AttributeValue; readonly custom?: true } | 'unknown' | 'inaccessible'

/** A custom security attribute, which a rule calls `CustomSecurityAttribute.Set_Name`. */
export function customIn(attributes: Attributes | 'unknown', name: string): Found {
  const found = foundIn(attributes, name.replace(/^CustomSecurityAttribute\./, '').replace('_', '.'))
  return typeof found === 'string' ? found : { ...found, custom: true }
}

/** An attribute of a list, by its name. */
export function foundIn(attributes: Attributes | 'unknown', name: string): Found {
  const value = attributes === 'unknown' ? undefined : attributes[name]
  return value === undefined ? 'unknown' : { value }
}

/**
 * Judges a rule of a filter: `(device.model -eq "X") -and -not (device.isCompliant -eq True)`. Operators bind in the documented
 * order: comparison, not, and, or. Texts compare without case (groups-dynamic-membership).
 */
export function judgeRule(rule: string, find: (attribute: string) => Found): Truth {
  const tokens = rule.match(/"[^"]*"|\[[^\]]*\]|\(|\)|[^\s()]+/g) ?? []
  let at = 0
  const word = (): string => (tokens[at] ?? '').replace(/^-/, '').toLowerCase()
  const or = (): Truth => {
    const parts = [and()]
    while (word() === 'or') {
      at += 1
      parts.push(and())
    }
    return any(parts)
  }
  const and = (): Truth => {
    const parts = [unary()]
    while (word() === 'and') {
      at += 1
      parts.push(unary())
    }
    return all(parts)
  }
  const unary = (): Truth => {
    if (word() === 'not') {
      at += 1
      return not(unary())
    }
    if (tokens[at] === '(') {
      at += 1
      const inside = or()
      at += 1
      return inside
    }
    const attribute = tokens[at] ?? ''
    at += 1
    const operator = word()
    const value = tokens[at + 1] ?? ''
    at += 2
    return compare(find(attribute), operator, literals(value))
  }
  return or()
}

const literals = (token: string): readonly string[] =>
  token.startsWith('[') ? [...token.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '') : [token.replaceAll('"', '')]

function compare(found: Found, operator: string, values: readonly string[]): Truth {
  const negative = operator === 'ne' || operator.startsWith('not')
  if (found === 'unknown') return 'unknown'
  // concept-condition-filters-for-devices: the value is not available, and the table says that the policy applies only if the
  // device is compliant or hybrid joined, for negative operators too, where a missing value would make them true: it is open.
  if (found === 'inaccessible') return negative ? 'unknown' : 'no'
  if (found.value === null) return bool(negative)
  // That a part of a text is enough is told of attributes of devices, not of custom ones.
  const whole = typeof found.value === 'string' && holds(values, found.value)
  if (found.custom === true && typeof found.value === 'string' && operator.endsWith('contains') && !whole) {
    if (matches(found.value, 'contains', values)) return 'unknown'
  }
  const positive = operator === 'ne' ? 'eq' : operator.replace(/^not/, '')
  const hit = matches(found.value, positive, values)
  return bool(negative ? !hit : hit)
}

function matches(found: string | readonly string[], operator: string, values: readonly string[]): boolean {
  const value = (values[0] ?? '').toLowerCase()
  // Contains asks for a whole text in a collection, and for a part of a single text.
  if (typeof found !== 'string') return found.some((one) => holds(values, one))
  const low = found.toLowerCase()
  switch (operator) {
    case 'eq':
      return same(found, value)
    case 'startswith':
      return low.startsWith(value)
    case 'endswith':
      return low.endsWith(value)
    case 'contains':
      return low.includes(value)
    case 'in':
      return holds(values, found)
    default:
      throw new Error(`the oracle has no operator ${operator}`)
  }
}
