import { isRaw } from './json.ts'
import type { Raw } from './json.ts'
import { readAct } from './fault-act.ts'
import type { Fault } from './fault.ts'

const members = new Set(['host', 'path', 'method', 'cmdlet', 'effect', 'batchItem', 'nth', 'times', 'percent', 'do'])

/**
 * Reads a scenario file: `{ "faults": [ { "host", "path", "method", "cmdlet", "effect", "batchItem", "nth", "times", "percent", "do" } ] }`.
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
  const [percent, batchItem] = [raw['percent'], raw['batchItem']]
  if (batchItem !== undefined && typeof batchItem !== 'boolean')
    throw new Error(`${place}.batchItem is neither true nor false`)
  if (percent !== undefined && !(typeof percent === 'number' && percent > 0 && percent <= 100))
    throw new Error(`${place}.percent is not between 0 and 100`)
  return {
    match: {
      ...(host === undefined ? {} : { host }),
      ...(path === undefined ? {} : { path }),
      ...(method === undefined ? {} : { method: method.toUpperCase() }),
      ...(cmdlet === undefined ? {} : { cmdlet }),
      ...(effect === undefined ? {} : { effect }),
      ...(batchItem === undefined ? {} : { batchItem }),
      ...(nth === undefined ? {} : { nth }),
    },
    ...(times === undefined ? {} : { times }),
    ...(percent === undefined ? {} : { percent }),
    do: readAct(raw['do'], `${place}.do`),
  }
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
