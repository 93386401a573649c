import { isRaw, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { invalidRequest } from './answers.ts'
import type { Annotation } from './estate.ts'

/** How many annotations one request may carry, and how long their texts may be (reference: github-actions 4). */
const most = 50
const longestMessage = 64 * 1024
const longestTitle = 255
const levels = ['notice', 'warning', 'failure']

/**
 * Reads the annotations of a request.
 * @throws Refusal 422 for too many, a member that is missing or too long, or columns of different lines.
 */
export function readAnnotations(value: unknown): readonly Annotation[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw invalidRequest(`${JSON.stringify(value)} is not an array.`)
  if (value.length > most)
    throw invalidRequest(`No more than ${most} items are allowed; ${value.length} were supplied.`)
  return value.map(readAnnotation)
}

function readAnnotation(raw: unknown): Annotation {
  if (!isRaw(raw)) throw invalidRequest(`${JSON.stringify(raw)} is not an object.`)
  const known = new Set([
    'path',
    'start_line',
    'end_line',
    'start_column',
    'end_column',
    'annotation_level',
    'message',
    'title',
    'raw_details',
  ])
  const strange = Object.keys(raw).find((name) => !known.has(name))
  if (strange !== undefined) throw invalidRequest(`"${strange}" is not a permitted key.`)
  const [start, end] = [line(raw, 'start_line'), line(raw, 'end_line')]
  if (end < start) throw invalidRequest('"end_line" must be after "start_line".')
  const columns = ['start_column', 'end_column'].filter((name) => raw[name] !== undefined)
  if (columns.length > 0 && start !== end)
    throw invalidRequest('Columns can only be given where "start_line" and "end_line" are the same.')
  const level = worded(raw, 'annotation_level')
  if (!levels.includes(level)) throw invalidRequest(`"${level}" is not a member of ${JSON.stringify(levels)}.`)
  return {
    path: worded(raw, 'path'),
    start_line: start,
    end_line: end,
    ...Object.fromEntries(columns.map((name) => [name, line(raw, name)])),
    annotation_level: level,
    message: bounded(worded(raw, 'message'), longestMessage),
    ...optional(raw, 'title', longestTitle),
    ...optional(raw, 'raw_details', longestMessage),
  }
}

function line(raw: Raw, name: string): number {
  const value = raw[name]
  if (value === undefined) throw invalidRequest(`"${name}" wasn't supplied.`)
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return value
  throw invalidRequest(`${JSON.stringify(value)} is not a line or a column for "${name}".`)
}

function worded(raw: Raw, name: string): string {
  const value = text(raw, name)
  if (value === undefined || value === '') throw invalidRequest(`"${name}" wasn't supplied.`)
  return value
}

function optional(raw: Raw, name: string, longest: number): Partial<Annotation> {
  const value = text(raw, name)
  return value === undefined ? {} : { [name]: bounded(value, longest) }
}

function bounded(value: string, longest: number): string {
  const length = longest === longestTitle ? value.length : Buffer.byteLength(value)
  if (length > longest) throw invalidRequest(`Only ${longest} characters are allowed; ${length} were supplied.`)
  return value
}
