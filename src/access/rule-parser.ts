import type { RuleError, Token } from './rule-tokens.ts'
import { tokensOf } from './rule-tokens.ts'

/** Operators that compare; each has its negation, except where it is one. */
export type Operator =
  | 'eq'
  | 'ne'
  | 'startsWith'
  | 'notStartsWith'
  | 'endsWith'
  | 'notEndsWith'
  | 'contains'
  | 'notContains'
  | 'in'
  | 'notIn'

/** A comparison: the property as it is written, and what it is compared with; null is the word. */
export type Comparison = {
  readonly kind: 'compare'
  readonly property: string
  readonly operator: Operator
  readonly values: readonly (string | null)[]
  readonly at: number
}

/** A filter rule. */
export type Rule =
  | Comparison
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Rule[] }
  | { readonly kind: 'not'; readonly part: Rule }

const operators: readonly Operator[] = [
  'eq',
  'ne',
  'startsWith',
  'notStartsWith',
  'endsWith',
  'notEndsWith',
  'contains',
  'notContains',
  'in',
  'notIn',
]
/** Said of the rules of groups, but not of filters. */
const otherOperators = ['match', 'notmatch', 'any', 'all', 'ge', 'le', 'gt', 'lt', 'plus', 'minus']
const longest = 3072
const deepest = 64

type Read<T> = { readonly value: T; readonly next: number } | RuleError

/**
 * Parses a filter rule for devices, applications or service principals. `-not` binds closer than `-and`, and that closer than `-or`;
 * operators go with or without the hyphen and in any case; a rule has at most 3072 characters.
 */
export function parseRule(text: string): Rule | RuleError {
  if (text.length > longest) return { error: `a rule has at most ${longest} characters`, at: longest }
  const tokens = tokensOf(text)
  if ('error' in tokens) return tokens
  if (tokens.length === 0) return { error: 'the rule is empty', at: 0 }
  const read = either(tokens, 0, 0)
  if ('error' in read) return read
  const rest = tokens[read.next]
  return rest === undefined ? read.value : { error: `unexpected ${rest.value}`, at: rest.at }
}

function either(tokens: readonly Token[], start: number, depth: number): Read<Rule> {
  return joined(tokens, start, depth, 'or', both)
}

function both(tokens: readonly Token[], start: number, depth: number): Read<Rule> {
  return joined(tokens, start, depth, 'and', single)
}

type Reader = (tokens: readonly Token[], start: number, depth: number) => Read<Rule>

function joined(tokens: readonly Token[], start: number, depth: number, kind: 'and' | 'or', part: Reader): Read<Rule> {
  const first = part(tokens, start, depth)
  if ('error' in first) return first
  const parts = [first.value]
  let { next } = first
  while (isWord(tokens[next], kind)) {
    const more = part(tokens, next + 1, depth)
    if ('error' in more) return more
    parts.push(more.value)
    ;({ next } = more)
  }
  return { value: parts.length === 1 ? first.value : { kind, parts }, next }
}

function single(tokens: readonly Token[], start: number, depth: number): Read<Rule> {
  const token = tokens[start]
  if (token === undefined) return ended(tokens)
  if (depth > deepest) return { error: 'the rule is nested too deep', at: token.at }
  if (isWord(token, 'not')) {
    const part = single(tokens, start + 1, depth + 1)
    return 'error' in part ? part : { value: { kind: 'not', part: part.value }, next: part.next }
  }
  if (token.kind !== '(') return comparison(tokens, start)
  const inner = either(tokens, start + 1, depth + 1)
  if ('error' in inner) return inner
  const close = tokens[inner.next]
  if (close?.kind !== ')') return close === undefined ? ended(tokens) : { error: 'a ) is missing', at: close.at }
  return { value: inner.value, next: inner.next + 1 }
}

function comparison(tokens: readonly Token[], start: number): Read<Rule> {
  const property = tokens[start]
  const sign = tokens[start + 1]
  if (property === undefined || sign === undefined) return ended(tokens)
  if (property.kind !== 'word') return { error: 'a property is expected', at: property.at }
  const operator = operators.find((one) => isWord(sign, one))
  if (operator === undefined)
    return {
      error: otherOperators.some((one) => isWord(sign, one))
        ? `filters do not know the operator ${sign.value}`
        : `${sign.value} is not an operator`,
      at: sign.at,
    }
  const listed = operator === 'in' || operator === 'notIn'
  const values = listed ? list(tokens, start + 2) : one(tokens, start + 2)
  if ('error' in values) return values
  const { value, next } = values
  if (value.includes(null) && operator !== 'eq' && operator !== 'ne')
    return { error: 'null goes with -eq and -ne only', at: sign.at }
  return { value: { kind: 'compare', property: property.value, operator, values: value, at: property.at }, next }
}

function list(tokens: readonly Token[], start: number): Read<readonly (string | null)[]> {
  const open = tokens[start]
  if (open === undefined) return ended(tokens)
  if (open.kind !== '[') return { error: 'a list in [ ] is expected', at: open.at }
  const values: (string | null)[] = []
  for (let at = start + 1; ; at += 2) {
    const item = one(tokens, at)
    if ('error' in item) return item
    values.push(...item.value)
    const sign = tokens[at + 1]
    if (sign === undefined) return ended(tokens)
    if (sign.kind === ']') return { value: values, next: at + 2 }
    if (sign.kind !== ',') return { error: 'a , or ] is expected', at: sign.at }
  }
}

function one(tokens: readonly Token[], at: number): Read<readonly (string | null)[]> {
  const token = tokens[at]
  if (token === undefined) return ended(tokens)
  if (token.kind === 'text') return { value: [token.value], next: at + 1 }
  if (token.kind !== 'word' || token.value.startsWith('-')) return { error: 'a value is expected', at: token.at }
  const isNull = token.value === '$null' || token.value.toLowerCase() === 'null'
  return { value: [isNull ? null : token.value], next: at + 1 }
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.value.replace(/^-/u, '').toLowerCase() === word.toLowerCase()
}

function ended(tokens: readonly Token[]): RuleError {
  return { error: 'the rule ends too early', at: tokens.at(-1)?.end ?? 0 }
}
