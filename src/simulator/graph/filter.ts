import { isRaw } from '../json.ts'
import type { Raw } from '../json.ts'

/** A parsed `$filter`. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly inner: Filter }
  | { readonly kind: 'compare'; readonly path: string; readonly operator: 'eq' | 'ne'; readonly value: Literal }
  | { readonly kind: 'time'; readonly path: string; readonly operator: 'eq' | 'ge' | 'le'; readonly at: number }
  | { readonly kind: 'in'; readonly path: string; readonly values: readonly Literal[] }
  | { readonly kind: 'call'; readonly name: 'startswith' | 'endswith'; readonly path: string; readonly value: string }
  | { readonly kind: 'any'; readonly path: string; readonly variable: string; readonly inner: Filter }

type Literal = string | number | boolean | null

const token = /\s*(?:('(?:[^']|'')*')|(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[-+]\d\d:\d\d))|([()/:,])|([^\s()/:,']+))/uy

/**
 * Parses the part of OData's `$filter` that the simulated collections take: eq, ne, and, or, not, in, startswith,
 * endswith and `any`; and eq, ge, le on times where `times` says that the collection takes them. Undefined when the text is
 * something else.
 */
export function parseFilter(source: string, times = false): Filter | undefined {
  const tokens = tokenize(source)
  if (tokens === undefined) return undefined
  let at = 0
  const peek = (): string => tokens[at] ?? ''
  const next = (): string => tokens[at++] ?? ''
  const take = (word: string): boolean => {
    if (peek().toLowerCase() !== word) return false
    at += 1
    return true
  }
  const either = (): Filter | undefined => {
    let left = both()
    while (left !== undefined && take('or')) {
      const right = both()
      left = right === undefined ? undefined : { kind: 'or', left, right }
    }
    return left
  }
  const both = (): Filter | undefined => {
    let left = one()
    while (left !== undefined && take('and')) {
      const right = one()
      left = right === undefined ? undefined : { kind: 'and', left, right }
    }
    return left
  }
  const one = (): Filter | undefined => {
    if (take('not')) {
      const inner = one()
      return inner === undefined ? undefined : { kind: 'not', inner }
    }
    if (take('(')) {
      const inner = either()
      return take(')') ? inner : undefined
    }
    const name = peek().toLowerCase()
    if ((name === 'startswith' || name === 'endswith') && tokens[at + 1] === '(') {
      at += 2
      let path = next()
      while (take('/')) path = `${path}/${next()}`
      const comma = take(',')
      const value = literal(next())
      return comma && typeof value === 'string' && take(')') ? { kind: 'call', name, path, value } : undefined
    }
    return comparison()
  }
  const comparison = (): Filter | undefined => {
    let path = next()
    while (take('/')) {
      const part = next()
      if (part.toLowerCase() === 'any' && take('(')) {
        const variable = next()
        const colon = take(':')
        const inner = either()
        return colon && inner !== undefined && take(')') ? { kind: 'any', path, variable, inner } : undefined
      }
      path = `${path}/${part}`
    }
    const operator = next().toLowerCase()
    if (operator === 'in') {
      if (!take('(')) return undefined
      const values: Literal[] = []
      do {
        const value = literal(next())
        if (value === undefined) return undefined
        values.push(value)
      } while (take(','))
      return take(')') ? { kind: 'in', path, values } : undefined
    }
    const word = next()
    const at = times ? timeOf(word) : undefined
    if (at !== undefined && (operator === 'eq' || operator === 'ge' || operator === 'le'))
      return { kind: 'time', path, operator, at }
    const value = literal(word)
    if ((operator !== 'eq' && operator !== 'ne') || value === undefined) return undefined
    return { kind: 'compare', path, operator, value }
  }
  const filter = either()
  return at === tokens.length ? filter : undefined
}

function tokenize(source: string): readonly string[] | undefined {
  const tokens: string[] = []
  token.lastIndex = 0
  const end = source.trimEnd().length
  while (token.lastIndex < end) {
    const match = token.exec(source)
    if (match === null) return undefined
    tokens.push(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '')
  }
  return tokens
}

/** A day, or a time with its zone, in ms; it is written without quotes. */
function timeOf(word: string): number | undefined {
  const at = /^\d{4}-\d\d-\d\d(?:T|$)/u.test(word) ? Date.parse(word) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}

function literal(word: string): Literal | undefined {
  if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'")
  if (word === 'true' || word === 'false') return word === 'true'
  if (word === 'null') return null
  if (/^-?\d+(?:\.\d+)?$/u.test(word)) return Number(word)
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/iu.test(word) ? word : undefined
}

/** True when an object passes a filter. Text is compared without regard to case, as the directory does. */
export function passes(filter: Filter, raw: Raw, bound: Readonly<Record<string, unknown>> = {}): boolean {
  switch (filter.kind) {
    case 'and':
      return passes(filter.left, raw, bound) && passes(filter.right, raw, bound)
    case 'or':
      return passes(filter.left, raw, bound) || passes(filter.right, raw, bound)
    case 'not':
      return !passes(filter.inner, raw, bound)
    case 'compare':
      return same(valueAt(raw, filter.path, bound), filter.value) === (filter.operator === 'eq')
    case 'time': {
      const value = valueAt(raw, filter.path, bound)
      const at = typeof value === 'string' ? Date.parse(value) : Number.NaN
      if (filter.operator === 'eq') return at === filter.at
      return filter.operator === 'ge' ? at >= filter.at : at <= filter.at
    }
    case 'in':
      return filter.values.some((value) => same(valueAt(raw, filter.path, bound), value))
    case 'call': {
      const value = valueAt(raw, filter.path, bound)
      if (typeof value !== 'string') return false
      const [whole, part] = [value.toLowerCase(), filter.value.toLowerCase()]
      return filter.name === 'startswith' ? whole.startsWith(part) : whole.endsWith(part)
    }
    case 'any': {
      const list = valueAt(raw, filter.path, bound)
      return (
        Array.isArray(list) &&
        list.some((item: unknown) => passes(filter.inner, raw, { ...bound, [filter.variable]: item }))
      )
    }
  }
}

/** Paths a filter looks at, without the variables of `any`. */
export function pathsOf(filter: Filter): readonly string[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return [...pathsOf(filter.left), ...pathsOf(filter.right)]
    case 'not':
      return pathsOf(filter.inner)
    case 'compare':
    case 'time':
    case 'in':
    case 'call':
    case 'any':
      return [filter.path]
  }
}

/** True when the directory serves the filter only with `ConsistencyLevel: eventual` (reference: entra-graph 3.3). */
export function advancedPart(filter: Filter): string | undefined {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return advancedPart(filter.left) ?? advancedPart(filter.right)
    case 'not':
      return 'not'
    case 'compare':
      return filter.operator === 'ne' ? 'ne' : undefined
    case 'call':
      return filter.name === 'endswith' ? 'endsWith' : undefined
    case 'time':
    case 'in':
    case 'any':
      return undefined
  }
}

function valueAt(raw: Raw, path: string, bound: Readonly<Record<string, unknown>>): unknown {
  if (path in bound) return bound[path]
  const [first = '', ...rest] = path.split('/')
  const start: unknown = first in bound ? bound[first] : raw[first]
  return rest.reduce<unknown>((value, name) => (isRaw(value) ? value[name] : undefined), start)
}

function same(value: unknown, wanted: Literal): boolean {
  if (typeof value === 'string' && typeof wanted === 'string') return value.toLowerCase() === wanted.toLowerCase()
  return (value ?? null) === wanted
}
