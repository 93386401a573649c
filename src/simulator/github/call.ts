import { isRaw, parseJson } from '../json.ts'
import type { Raw } from '../json.ts'
import { jsonReply } from '../reply.ts'
import type { Ask, Reply } from '../reply.ts'
import { failure } from './answers.ts'
import type { Caller, Estate } from './estate.ts'

/** A request to the API with what its route found in the path. */
export interface Call {
  readonly ask: Ask
  readonly estate: Estate
  readonly caller: Caller
  /** What the named parts of the route matched. */
  readonly at: (name: string) => string
  readonly query: URLSearchParams
}

/** The number in a part of the path. */
export function numberAt(call: Call, name: string): number {
  return Number(call.at(name))
}

/** The JSON object that was sent. @throws Refusal 400 for anything else. */
export function bodyOf({ ask }: Call): Raw {
  const body = parseJson(ask.body)
  if (isRaw(body)) return body
  throw failure(400, ask.body === '' ? 'Body should be a JSON object' : 'Problems parsing JSON')
}

/**
 * One page of a list with the links to the others: 30 rows where nothing is asked for, 100 at most (GitHub documentation:
 * using pagination in the REST API). `wrap` puts the rows into the object that some lists come in.
 */
export function paged<Row>(
  call: Call,
  rows: readonly Row[],
  shown: (row: Row) => Raw,
  wrap: (page: readonly Raw[], total: number) => unknown = (page) => page,
): Reply {
  const size = Math.min(100, wholeOf(call.query.get('per_page'), 30))
  const page = wholeOf(call.query.get('page'), 1)
  const last = Math.max(1, Math.ceil(rows.length / size))
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams(call.query)
    query.set('page', String(to))
    return `<https://${call.ask.host}${call.ask.path}?${query.toString()}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ]
  const shownRows = rows.slice((page - 1) * size, page * size).map(shown)
  return jsonReply(200, wrap(shownRows, rows.length), links.length === 0 ? {} : { link: links.join(', ') })
}

function wholeOf(value: string | null, otherwise: number): number {
  const number = Number(value ?? otherwise)
  return Number.isInteger(number) && number > 0 ? number : otherwise
}
