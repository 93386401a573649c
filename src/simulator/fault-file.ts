import { isRaw } from './json.ts'
import type { Raw } from './json.ts'
import type { Fault, FaultAct } from './fault.ts'

const words = ['reset', 'resetAfter', 'hang', 'truncate', 'html', 'falseGzip'] as const
const members = new Set(['host', 'path', 'method', 'cmdlet', 'effect', 'nth', 'times', 'percent', 'do'])

/**
 * Reads a scenario file: `{ "faults": [ { "host", "path", "method", "cmdlet", "effect", "nth", "times", "percent", "do" } ] }`.
 * `host` and `path` are regular expressions, `do` is one of the acts of `Fault`.
 * @throws Error that names the fault and the member that is wrong.
 */
export function readFaults(document: unknown): readonly Fault[] {
  const listed = isRaw(document) ? document['faults'] : undefined
  if (!Array.isArray(listed)) throw new Error('the scenario has no list "faults"')
  return listed.map((one: unknown, index) => {
    const place = `faults[${index}]`
    if (!isRaw(one)) throw new Error(`${place} is no object`)
    const strange = Object.keys(one).find((name) => !members.has(name))
    if (strange !== undefined) throw new Error(`${place} has an unknown member "${strange}"`)
    return readFault(one, place)
  })
}

function readFault(raw: Raw, place: string): Fault {
  const [host, path] = [patternOf(raw, 'host', place), patternOf(raw, 'path', place)]
  const [method, cmdlet, effect] = [textOf(raw, 'method', place), textOf(raw, 'cmdlet', place), raw['effect']]
  if (effect !== undefined && effect !== 'read' && effect !== 'write')
    throw new Error(`${place}.effect is neither "read" nor "write"`)
  const [nth, times] = [countOf(raw, 'nth', place), countOf(raw, 'times', place)]
  const percent = raw['percent']
  if (percent !== undefined && !(typeof percent === 'number' && percent > 0 && percent <= 100))
    throw new Error(`${place}.percent is not between 0 and 100`)
  return {
    match: {
      ...(host === undefined ? {} : { host }),
      ...(path === undefined ? {} : { path }),
      ...(method === undefined ? {} : { method: method.toUpperCase() }),
      ...(cmdlet === undefined ? {} : { cmdlet }),
      ...(effect === undefined ? {} : { effect }),
      ...(nth === undefined ? {} : { nth }),
    },
    ...(times === undefined ? {} : { times }),
    ...(percent === undefined ? {} : { percent }),
    do: readAct(raw['do'], `${place}.do`),
  }
}

function readAct(value: unknown, place: string): FaultAct {
  const word = words.find((one) => one === value)
  if (word !== undefined) return word
  if (isRaw(value) && isWhole(value['delayMs'], 0)) return { delayMs: value['delayMs'] }
  if (!isRaw(value) || !isWhole(value['status'], 200) || value['status'] > 599)
    throw new Error(`${place} is none of ${words.join(', ')}, {"status": 200 to 599}, {"delayMs": 0 or more}`)
  const { status, headers, body } = value
  if (headers !== undefined && !isTexts(headers)) throw new Error(`${place}.headers are not texts by name`)
  return { status, ...(headers === undefined ? {} : { headers }), ...(body === undefined ? {} : { body }) }
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isRaw(value) && Object.values(value).every((one) => typeof one === 'string')
}

function isWhole(value: unknown, least: number): value is number {
  return Number.isInteger(value) && Number(value) >= least
}

function countOf(raw: Raw, name: string, place: string): number | undefined {
  const value = raw[name]
  if (value === undefined || isWhole(value, 1)) return value
  throw new Error(`${place}.${name} is no whole number above 0`)
}

function textOf(raw: Raw, name: string, place: string): string | undefined {
  const value = raw[name]
  if (value === undefined || typeof value === 'string') return value
  throw new Error(`${place}.${name} is no text`)
}

function patternOf(raw: Raw, name: string, place: string): RegExp | undefined {
  const text = textOf(raw, name, place)
  try {
    return text === undefined ? undefined : new RegExp(text, 'u')
  } catch {
    throw new Error(`${place}.${name} is no regular expression`)
  }
}
