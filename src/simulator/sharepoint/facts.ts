import { isRaw, members, parseJson, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { badArgument, outOfRange, unknownError } from './csom-error.ts'
import type { Parameter } from './request-xml.ts'

/** What is known of one property of the object model. */
export interface PropertyFact {
  readonly name: string
  readonly type: string
  readonly elementType: string
  readonly writable: boolean
  /** Numbers of an enumeration's members. */
  readonly numbers: readonly number[]
  /** Whether `_api/SPO.Tenant` shows it. */
  readonly inRest: boolean
}

/** Reads the facts of `contracts/sharepoint-…-properties.json`, by name. */
export function readFacts(source: string): ReadonlyMap<string, PropertyFact> {
  const document = parseJson(source)
  return new Map(
    members(isRaw(document) ? document : undefined, 'properties').map((raw) => [text(raw, 'name') ?? '', factOf(raw)]),
  )
}

function factOf(raw: Raw): PropertyFact {
  const numbers = isRaw(raw['enum']) ? Object.values(raw['enum']) : []
  return {
    name: text(raw, 'name') ?? '',
    type: text(raw, 'type') ?? '',
    elementType: text(raw, 'elementType') ?? '',
    writable: raw['writable'] === true,
    numbers: numbers.filter((value): value is number => typeof value === 'number'),
    inRest: raw['inRestGet'] !== false,
  }
}

const numeric: ReadonlySet<string> = new Set(['Int32', 'Int64', 'Double', 'UInt32', 'Byte'])

/** A value of the request as a plain value: what its `Type` says it is. @throws CsomError for text that is no such value. */
export function plainValue({ type, text: given, items, members: parts }: Parameter): unknown {
  if (type === 'Null') return null
  if (type === 'String') return given
  if (type === 'Boolean') {
    if (!/^(?:true|false|1|0)$/iu.test(given)) throw badArgument(`String was not recognized as a valid Boolean.`)
    return /^(?:true|1)$/iu.test(given)
  }
  if (numeric.has(type) || type === 'Enum') {
    if (given === '' || !Number.isFinite(Number(given))) throw badArgument('Input string was not in a correct format.')
    return Number(given)
  }
  if (type === 'Guid') return guidOf(given)
  if (type === 'DateTime' || type === 'TimeSpan') return given
  if (type === 'Array') return items.map(plainValue)
  if (type === 'Object') return Object.fromEntries([...parts].map(([name, part]) => [name, plainValue(part)]))
  throw badArgument(`The type ${type} is not valid.`)
}

function guidOf(given: string): string {
  const found = /^\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\}?$/iu.exec(given.trim())?.[1]
  if (found === undefined)
    throw badArgument('Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).')
  return found.toLowerCase()
}

/**
 * The value that a property takes from a parameter. Enumerations come as Enum, Int32 or even String (reference: SharePoint
 * B.3); null where an array is wanted is the service's "Unknown Error".
 * @throws CsomError where the types do not meet or the number is no member.
 */
export function propertyValue(fact: PropertyFact, parameter: Parameter): unknown {
  const { type, text: given } = parameter
  const value = plainValue(parameter)
  if (fact.type === 'Array') {
    if (!Array.isArray(value)) throw unknownError()
    return value
  }
  if (value === null) {
    if (fact.type === 'Boolean' || fact.type === 'Enum' || numeric.has(fact.type)) throw unknownError()
    return fact.type === 'String' ? '' : null
  }
  if (fact.type === 'Enum') {
    const number = type === 'String' ? Number(given) : value
    if (typeof number !== 'number' || Number.isNaN(number)) throw badArgument('Requested value was not found.')
    if (fact.numbers.length > 0 && !fact.numbers.includes(number)) throw outOfRange(fact.name)
    return number
  }
  const fits =
    (fact.type === 'Boolean' && typeof value === 'boolean') ||
    (numeric.has(fact.type) && numeric.has(type)) ||
    (fact.type === 'String' && type === 'String') ||
    (fact.type === 'Guid' && (type === 'Guid' || type === 'String')) ||
    (fact.type === 'DateTime' && type === 'DateTime') ||
    isModelled(fact)
  if (!fits) throw badArgument(`Cannot convert the value of ${fact.name} to ${fact.type}.`)
  return fact.type === 'Guid' && type === 'String' ? guidOf(given) : value
}

/** Object types are only stored: what they hold is described by no source. */
function isModelled(fact: PropertyFact): boolean {
  return !['Boolean', 'Enum', 'String', 'Guid', 'DateTime'].includes(fact.type) && !numeric.has(fact.type)
}

/** A value as the answer shows it: GUIDs and dates have their own text forms (reference: SharePoint B.3). */
export function shownValue(fact: PropertyFact, value: unknown): unknown {
  if (fact.type === 'Guid' && typeof value === 'string') return `/Guid(${value})/`
  if (fact.type === 'Array' && fact.elementType === 'Guid' && Array.isArray(value))
    return value.map((item: unknown) => (typeof item === 'string' ? `/Guid(${item})/` : item))
  if (fact.type === 'DateTime' && typeof value === 'string') return csomDate(value)
  return value
}

/** `/Date(2026,0,31,12,0,0,0)/`: months count from 0. */
export function csomDate(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return '/Date(1,0,1,0,0,0,0)/'
  const parts = [
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
    date.getUTCMilliseconds(),
  ]
  return `/Date(${parts.join(',')})/`
}

/** What a property holds before anybody has written it. */
export function defaultValue(fact: PropertyFact): unknown {
  if (fact.type === 'Boolean') return false
  if (fact.type === 'Array') return []
  if (fact.type === 'String') return ''
  if (fact.type === 'Guid') return '00000000-0000-0000-0000-000000000000'
  if (fact.type === 'DateTime') return ''
  return numeric.has(fact.type) || fact.type === 'Enum' ? 0 : null
}
