import { isGuid } from '../identifiers.ts'
import type { Fault } from './faults.ts'
import type { Outcome } from './organization.ts'
import type { Row } from './rows.ts'

/** What handle() gives back for one request. */
export type Answer = {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string | Uint8Array
  readonly detail?: string
}

/** The content type the service gives (reference: identity-exchange B.5). */
export const CONTENT_TYPE =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8'

const UTC_TEXT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}(?:Z|\+00:00)$/u
const WIDTHS: Readonly<Record<string, string>> = { Selector1KeySize: 'UInt16', Selector2KeySize: 'UInt16' }

/**
 * A row with the sidecar keys that tell the .NET types of values (reference: identity-exchange B.5): `X@data.type`
 * before numbers, dates and GUIDs, `X@odata.type` before lists, GUIDs and unsigned numbers.
 */
export function withSidecars(row: Row): Row {
  const entries = Object.entries(row).flatMap(([name, value]): [string, unknown][] => {
    return [...sidecars(name, value), [name, value]]
  })
  return Object.fromEntries(entries)
}

function sidecars(name: string, value: unknown): [string, unknown][] {
  if (Array.isArray(value)) {
    const tables = value.some((item) => typeof item === 'object')
    return [[`${name}@odata.type`, tables ? '#Collection(Exchange.GenericHashTable)' : '#Collection(String)']]
  }
  if (typeof value === 'number') {
    const width = WIDTHS[name]
    if (width === undefined) return [[`${name}@data.type`, 'System.Int32']]
    return [
      [`${name}@data.type`, `System.${width}`],
      [`${name}@odata.type`, '#Decimal'],
    ]
  }
  if (typeof value !== 'string') return []
  if (UTC_TEXT.test(value)) return [[`${name}@data.type`, 'System.DateTime']]
  if (!/guid$/iu.test(name) || !isGuid(value)) return []
  return [
    [`${name}@data.type`, 'System.Guid'],
    [`${name}@odata.type`, '#Guid'],
  ]
}

/** The 200 of a cmdlet that was not refused; `next` is the link to the page after this one. */
export function outcomeBody(context: string, outcome: Outcome, select: readonly string[], next?: string): Row {
  return {
    '@odata.context': `${context}/$metadata#Collection(Exchange.GenericHashTable)`,
    'adminapi.warnings@odata.type': '#Collection(String)',
    '@adminapi.warnings': outcome.warnings,
    ...(next === undefined ? {} : { '@odata.nextLink': next }),
    value: outcome.rows.map((row) => withSidecars(selected(row, select))),
    ...(outcome.confirmation === undefined ? {} : { '@adminapi.confirmationmessage': outcome.confirmation }),
  }
}

function selected(row: Row, select: readonly string[]): Row {
  if (select.length === 0) return row
  const wanted = new Set(select.map((name) => name.toLowerCase()))
  return Object.fromEntries(Object.entries(row).filter(([name]) => wanted.has(name.toLowerCase())))
}

/** An answer in JSON. */
export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': CONTENT_TYPE, ...headers }, body: JSON.stringify(body) }
}

/** A refusal as an answer. */
export function faultAnswer(fault: Fault): Answer {
  const answer = jsonAnswer(fault.status, fault.body)
  return fault.detail === undefined ? answer : { ...answer, detail: fault.detail }
}

/** The 403 that many meet: NUL bytes that say they are gzip (reference: identity-exchange B.6, B.9; measured). */
export function nulAnswer(): Answer {
  return { status: 403, headers: { 'content-encoding': 'gzip' }, body: new Uint8Array(64) }
}

/** An answer with no body. */
export function emptyAnswer(status: number): Answer {
  return { status, headers: {}, body: '' }
}
