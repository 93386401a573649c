import type { Json, JsonObject } from '../../model/json.ts'
import { isJsonList, isJsonObject } from '../../model/json.ts'
import { isReference, mapJson } from '../../model/marks.ts'
import type { Property } from '../../model/resource-type.ts'

/** The tag of a table; without it a table does not bind to its parameter (reference: exchange B.3). */
export const tableTag: JsonObject = { '@odata.type': '#Exchange.GenericHashTable' }

const units = ['B', 'KB', 'MB', 'GB', 'TB']

/**
 * Writes a size the one way that Tenantform shows it: the largest whole unit (`10MB`, `1536KB`), from bytes, from the text that
 * Exchange reads back (`99 GB (106,300,440,576 bytes)`) or from a declared one. Anything else (`Unlimited`) stays.
 */
export function sizeText(value: Json): Json {
  const bytes = typeof value === 'number' ? value : typeof value === 'string' ? bytesIn(value) : undefined
  if (bytes === undefined || !Number.isSafeInteger(bytes)) return value
  let [amount, unit] = [bytes, 0]
  while (amount !== 0 && amount % 1024 === 0 && unit < units.length - 1) {
    amount /= 1024
    unit += 1
  }
  return `${amount}${units[unit] ?? 'B'}`
}

function bytesIn(text: string): number | undefined {
  const told = /\(([\d,]+) bytes\)/u.exec(text)?.[1]
  if (told !== undefined) return Number(told.replaceAll(',', ''))
  const [, amount, unit] = /^\s*(\d+(?:\.\d+)?)\s*([KMGT]?B)?\s*$/iu.exec(text) ?? []
  return amount === undefined
    ? undefined
    : Number(amount) * 1024 ** Math.max(0, units.indexOf((unit ?? 'B').toUpperCase()))
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/u

/**
 * Writes a point in time the one way that Tenantform shows it: UTC, to the second (`2026-09-01T10:00:00Z`), with a fraction only
 * where there is one. Text without an offset could mean several times and stays.
 */
export function dateText(value: Json): Json {
  return isInstant(value) ? new Date(value).toISOString().replace('.000Z', 'Z') : value
}

/** Writes a point in time as cmdlets take it: UTC with ticks (reference: exchange B.3). Other text stays. */
export function wireDate(value: Json): Json {
  return isInstant(value) ? new Date(value).toISOString().replace('Z', '0000Z') : value
}

/** Says whether a value is one point in time: it exists, and has an offset. */
export function isInstant(value: Json): value is string {
  return typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value))
}

/**
 * An address or a domain without what an address space says beside it: `smtp:contoso.com;1` is `contoso.com`. Another kind of
 * space or another cost says more than the name, and stays.
 */
export function bareAddress(value: Json): Json {
  if (isJsonList(value)) return value.map(bareAddress)
  return typeof value === 'string' ? value.replace(/^smtp:([^;]+)(;1)?$/iu, '$1') : value
}

/** Brings a value that was read into the shape of its property (reference: exchange B.5). Never fails: what it cannot read stays. */
export function readValue(property: Property, value: Json): Json {
  if (value === null) return null
  if (property.list !== undefined)
    return (isJsonList(value) ? value : [value]).map((item) => readScalar(property, item))
  return readScalar(property, value)
}

function readScalar(property: Property, value: Json): Json {
  if (property.shape === 'integer' && typeof value === 'string' && /^-?\d{1,15}$/u.test(value)) return Number(value)
  if (property.shape === 'boolean' && typeof value === 'string' && /^(true|false)$/iu.test(value))
    return value.toLowerCase() === 'true'
  if (property.shape === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value)
  if (property.ref !== undefined && typeof value === 'string') return lastName(value)
  return isJsonObject(value) || isJsonList(value) ? withoutSidecars(value) : value
}

/** The name at the end of a distinguished name (`CN=Name,OU=...`) or of a path; other text as it is. */
function lastName(text: string): string {
  const name = /^CN=((?:\\.|[^,\\])+),/iu.exec(text)?.[1]
  if (name !== undefined) return name.replace(/\\(.)/gu, '$1')
  return text
}

/** Drops what only tells types: `X@data.type`, `X@odata.type`. */
export function withoutSidecars(value: Json): Json {
  return mapJson(value, (item) =>
    isJsonObject(item)
      ? Object.fromEntries(Object.entries(item).filter(([name]) => !/@(odata|data)\.type$/u.test(name)))
      : item,
  )
}

/**
 * The members that carry a value to a cmdlet: usually one of the property's name; a list of tables brings its type beside it
 * (reference: exchange B.3). References are the text they stand for, spans of time as .NET writes them.
 */
export function writeValue(name: string, property: Property | undefined, value: Json): JsonObject {
  const plain = mapJson(value, (item) => (isReference(item) ? (item.$ref.id ?? item.$ref.name) : item))
  if (property?.shape === 'any' || property?.shape === 'object') {
    const tagged = mapJson(plain, (item) =>
      isJsonObject(item) ? { ...tableTag, ...(property.shape === 'object' ? emptied(item) : item) } : item,
    )
    return isJsonList(tagged) && tagged.some(isJsonObject)
      ? { [`${name}@odata.type`]: '#Collection(Exchange.GenericHashTable)', [name]: tagged }
      : { [name]: tagged }
  }
  return { [name]: property?.shape === 'duration' ? spanText(plain) : plain }
}

/** A setting is taken away by an empty text. */
function emptied(table: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, value ?? '']))
}

/** Writes an ISO 8601 span of time as .NET does: `P14DT30M` is `14.00:30:00`. Other text stays. */
export function spanText(value: Json): Json {
  const parts =
    typeof value === 'string' && !/^P(.*T)?$/u.test(value)
      ? /^P(?:(?<d>\d+)D)?(?:T(?:(?<h>\d+)H)?(?:(?<m>\d+)M)?(?:(?<s>\d+)S)?)?$/u.exec(value)?.groups
      : undefined
  if (parts === undefined) return value
  const seconds =
    ((Number(parts['d'] ?? 0) * 24 + Number(parts['h'] ?? 0)) * 60 + Number(parts['m'] ?? 0)) * 60 +
    Number(parts['s'] ?? 0)
  const [days, clock] = [Math.floor(seconds / 86_400), seconds % 86_400]
  const two = (amount: number): string => String(Math.floor(amount)).padStart(2, '0')
  return `${days === 0 ? '' : `${days}.`}${two(clock / 3600)}:${two((clock % 3600) / 60)}:${two(clock % 60)}`
}
