import type { JsonObject } from '../model/json.ts'
import { isEmpty, isUnreadable, objectAt, textAt } from './read.ts'
import type { Unreadable } from './read.ts'
import type { Rule } from './rule-parser.ts'
import { parseRule } from './rule-parser.ts'
import type { Looked, Lookup } from './rule-truth.ts'
import type { Attributes, Maybe } from './sign-in.ts'

/** A filter of a policy: what its rule matches is all that is included, or is excluded. */
export type Filter = { readonly mode: 'include' | 'exclude'; readonly rule: Rule }

/** Reads a filter (`{ mode, rule }`); null where there is none. */
export function filterAt(object: JsonObject, name: string): Filter | null | Unreadable {
  const filter = objectAt(object, name)
  if (isUnreadable(filter)) return filter
  if (isEmpty(filter)) return null
  const mode = textAt(filter, 'mode')
  const text = textAt(filter, 'rule')
  if (mode !== 'include' && mode !== 'exclude')
    return { unreadable: `${name} has neither the mode include nor exclude` }
  if (typeof text !== 'string') return { unreadable: `${name} has no rule` }
  const rule = parseRule(text)
  if ('error' in rule)
    return { unreadable: `the rule of ${name} cannot be read: ${rule.error} at character ${rule.at + 1}` }
  return { mode, rule }
}

/**
 * Looks custom security attributes up for a rule, which writes them `CustomSecurityAttribute.Set_Name`. Conditional Access sees
 * texts only, one or several; whether an attribute that holds one could hold several is not known from it.
 */
export function attributeLookup(attributes: Maybe<Attributes>): Lookup {
  return (property): Looked => {
    const name = /^customsecurityattribute\.([\w.]+)$/u.exec(property.toLowerCase())?.[1]
    if (name === undefined || attributes === 'unknown') return { is: 'unknown' }
    const found = Object.entries(attributes).find(([key]) => plain(key) === plain(name))
    if (found === undefined) return { is: 'unknown' }
    return { is: 'value', value: found[1], collection: 'unknown' }
  }
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('.', '_')
}
