import { graphTime } from '../clock.ts'
import { isRaw, type Raw } from '../json.ts'
import { type Parameter } from './cmdlets.ts'
import { CmdletRefused, untransformable } from './faults.ts'

/** How a value of a .NET type travels as JSON. */
export type Kind = 'bool' | 'int' | 'unlimited' | 'size' | 'span' | 'date' | 'table' | 'secret' | 'text'

const KINDS: Readonly<Record<string, Kind>> = {
  Boolean: 'bool',
  SwitchParameter: 'bool',
  Int16: 'int',
  Int32: 'int',
  UInt16: 'int',
  UInt32: 'int',
  UInt64: 'int',
  Unlimited: 'unlimited',
  ByteQuantifiedSize: 'size',
  EnhancedTimeSpan: 'span',
  DateTime: 'date',
  Hashtable: 'table',
  PswsHashtable: 'table',
  SecureString: 'secret',
  PSCredential: 'secret',
}

/** The kind of a parameter's single values. */
export function kindOf(type: string): Kind {
  return KINDS[type.replace(/\[\]$/u, '')] ?? 'text'
}

/**
 * One single value as Exchange keeps and shows it (reference: identity-exchange B.3 and B.5): names in their own
 * spelling, sizes with their bytes, spans with their days. Throws CmdletRefused when the value does not fit.
 */
export function keptValue(parameter: Parameter, value: unknown): unknown {
  const refuse = (why: string): CmdletRefused =>
    new CmdletRefused(untransformable(parameter.name, shown(value), parameter.type, why))
  switch (kindOf(parameter.type)) {
    case 'bool':
      if (typeof value !== 'boolean') throw refuse('String was not recognized as a valid Boolean.')
      return value
    case 'int':
      return inRange(parameter, value, refuse)
    case 'unlimited':
      return unlimited(value, refuse)
    case 'size':
      return size(value, refuse)
    case 'span':
      return span(value, refuse)
    case 'date':
      return date(value, refuse)
    case 'table':
      if (!isRaw(value)) throw refuse('A table is expected.')
      return table(value, refuse)
    case 'secret':
      throw refuse('The value is not encrypted with the key of this service.')
    case 'text':
      return named(parameter, value, refuse)
  }
}

type Refuse = (why: string) => CmdletRefused

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** What a table says it is; every table inside it has to say so too (reference: identity-exchange B.3). */
export const TABLE = '#Exchange.GenericHashTable'

/** The refusal of a table that does not say that it is one. */
export const UNTAGGED = 'Object of type Newtonsoft.Json.Linq.JObject cannot be converted to type PswsHashtable.'

function table(value: Raw, refuse: Refuse): Raw {
  if (value['@odata.type'] !== TABLE) throw refuse(UNTAGGED)
  const entries = Object.entries(value).filter(([name]) => !name.includes('@'))
  const inner = (item: unknown): unknown => (isRaw(item) ? table(item, refuse) : item)
  return Object.fromEntries(
    entries.map(([name, item]) => [name, Array.isArray(item) ? item.map(inner) : inner(item)] as const),
  )
}

function inRange(parameter: Parameter, value: unknown, refuse: Refuse): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw refuse('Input string was not in a correct format.')
  const low = parameter.min ?? (parameter.type.startsWith('U') ? 0 : Number.MIN_SAFE_INTEGER)
  const high = parameter.max ?? Number.MAX_SAFE_INTEGER
  if (value < low || value > high) throw refuse(`The value must be between ${low} and ${high}.`)
  return value
}

function unlimited(value: unknown, refuse: Refuse): string {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return String(value)
  if (typeof value !== 'string') throw refuse('A number or Unlimited is expected.')
  if (/^unlimited$/iu.test(value)) return 'Unlimited'
  if (/^\d+$/u.test(value) || /^(?:\d+\.)?\d\d:\d\d:\d\d$/u.test(value)) return value
  const amount = bytesIn(value)
  if (amount !== undefined) return sizeText(amount)
  throw refuse('A number or Unlimited is expected.')
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB']
const SIZE = /^\s*(?<count>\d+(?:\.\d+)?)\s*(?<unit>B|KB|MB|GB|TB)?\s*(?:\((?<bytes>[\d,]+) bytes\))?\s*$/iu

function bytesIn(text: string): number | undefined {
  const groups = SIZE.exec(text)?.groups
  if (groups === undefined) return undefined
  if (groups['bytes'] !== undefined) return Number(groups['bytes'].replaceAll(',', ''))
  const power = UNITS.indexOf((groups['unit'] ?? 'B').toUpperCase())
  return Math.round(Number(groups['count']) * 1024 ** power)
}

/** Bytes as Exchange shows them, such as `25 MB (26,214,400 bytes)`. */
export function sizeText(bytes: number): string {
  const power = bytes === 0 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10))
  const count = Number((bytes / 1024 ** power).toPrecision(4))
  return `${count} ${UNITS[power] ?? 'B'} (${bytes.toLocaleString('en-US')} bytes)`
}

function size(value: unknown, refuse: Refuse): string {
  if (typeof value !== 'string') throw refuse('A size such as 25MB is expected.')
  if (/^unlimited$/iu.test(value)) return 'Unlimited'
  const bytes = bytesIn(value)
  if (bytes === undefined) throw refuse('A size such as 25MB is expected.')
  return sizeText(bytes)
}

const SPAN = /^(?:(?<days>\d+)\.)?(?<hours>\d{1,2}):(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d))?$/u

function span(value: unknown, refuse: Refuse): string {
  if (typeof value === 'string' && /^unlimited$/iu.test(value)) return 'Unlimited'
  const whole = typeof value === 'string' && /^\d+$/u.test(value) ? `${value}.00:00:00` : value
  const groups = typeof whole === 'string' ? SPAN.exec(whole)?.groups : undefined
  if (groups === undefined || Number(groups['hours']) > 23) throw refuse('A span such as 14.00:00:00 is expected.')
  const days = groups['days'] === undefined || Number(groups['days']) === 0 ? '' : `${Number(groups['days'])}.`
  return `${days}${(groups['hours'] ?? '').padStart(2, '0')}:${groups['minutes'] ?? '00'}:${groups['seconds'] ?? '00'}`
}

function date(value: unknown, refuse: Refuse): string {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN
  if (Number.isNaN(at)) throw refuse('String was not recognized as a valid DateTime.')
  return graphTime(at)
}

function named(parameter: Parameter, value: unknown, refuse: Refuse): unknown {
  if (typeof value === 'number' && parameter.type === 'SclValue') return String(value)
  if (typeof value !== 'string') throw refuse('A string is expected.')
  if (parameter.maxLength !== undefined && value.length > parameter.maxLength) {
    throw refuse(`The length of the value must be less than or equal to ${parameter.maxLength}.`)
  }
  if (parameter.values.length === 0) return value
  // Several flags of one enumeration come as one text (reference: identity-exchange B.5).
  const names = value.split(',').map((name) => name.trim())
  return names.map((name) => legalName(parameter, name, refuse)).join(', ')
}

function legalName(parameter: Parameter, name: string, refuse: Refuse): string {
  const wanted = name.toLowerCase()
  const exact = parameter.values.find((legal) => legal.toLowerCase() === wanted)
  if (exact !== undefined) return exact
  // PowerShell takes an unambiguous beginning of a name for the name (reference: identity-exchange B.3).
  const begun = parameter.values.filter((legal) => wanted !== '' && legal.toLowerCase().startsWith(wanted))
  const [only, ...others] = begun
  if (only !== undefined && others.length === 0 && !parameter.type.startsWith('String')) return only
  const list = parameter.values.join(', ')
  throw refuse(
    `Unable to match the identifier name ${name} to a valid enumerator name. Specify one of the following enumerator names and try again: ${list}`,
  )
}
