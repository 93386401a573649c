/** A part of a filter rule, with where it begins and ends in the text. */
export type Token = {
  readonly kind: 'word' | 'text' | '(' | ')' | '[' | ']' | ','
  /** Of a text: what it means, without its quotes. */
  readonly value: string
  readonly at: number
  readonly end: number
}

/** Why a rule cannot be read, and where in its text. */
export type RuleError = { readonly error: string; readonly at: number }

const marks = '()[],'
/** The documentation prints some rules with a dash for the hyphen. */
const dashes = /^[-\u2013]/u

/**
 * Splits a filter rule. Texts stand in double quotes, where a backquote takes the next character as it is, or in single quotes, where
 * two are one (Microsoft Entra: rules for dynamic membership groups, supported values).
 */
export function tokensOf(rule: string): readonly Token[] | RuleError {
  const tokens: Token[] = []
  let at = 0
  while (at < rule.length) {
    const here = rule.charAt(at)
    if (/\s/u.test(here)) {
      at += 1
      continue
    }
    const token = marks.includes(here) ? markAt(rule, at) : quotes.has(here) ? textAt(rule, at) : wordAt(rule, at)
    if ('error' in token) return token
    tokens.push(token)
    at = token.end
  }
  return tokens
}

const quotes = new Set(['"', "'"])

function markAt(rule: string, at: number): Token | RuleError {
  const value = rule.charAt(at)
  if (value === '(' || value === ')' || value === '[' || value === ']' || value === ',')
    return { kind: value, value, at, end: at + 1 }
  return { error: `unexpected ${value}`, at }
}

function textAt(rule: string, start: number): Token | RuleError {
  const quote = rule.charAt(start)
  let value = ''
  for (let at = start + 1; at < rule.length; at += 1) {
    const here = rule.charAt(at)
    const next = rule.charAt(at + 1)
    if (quote === '"' && here === '`' && next !== '') {
      value += next
      at += 1
    } else if (here === quote && quote === "'" && next === quote) {
      value += quote
      at += 1
    } else if (here === quote) return { kind: 'text', value, at: start, end: at + 1 }
    else value += here
  }
  return { error: 'a text does not end', at: start }
}

function wordAt(rule: string, start: number): Token | RuleError {
  const word = /^[-\u2013$\w.]+/u.exec(rule.slice(start))?.[0]
  if (word === undefined) return { error: `unexpected ${rule.charAt(start)}`, at: start }
  return { kind: 'word', value: word.replace(dashes, '-'), at: start, end: start + word.length }
}
