import { isRaw } from '../json.ts'
import type { Raw } from '../json.ts'
import { odataType, untyped } from './schema.ts'
import type { Property, Schema } from './schema.ts'

/** Something in a body that the type does not allow. */
export interface BodyFault {
  readonly path: string
  readonly kind: 'unknown' | 'type' | 'enum' | 'null'
  readonly message: string
}

/**
 * Holds a body against a type, member by member and deep, the way the OData layer does before a service sees it.
 * `navigations` are the navigation members that may be written inline. Annotations (`@odata.type`, `x@odata.bind`)
 * pass; an `@odata.type` that derives from the declared type takes its place.
 */
export function checkBody(
  schema: Schema,
  type: string,
  body: Raw,
  navigations: readonly string[] = [],
): readonly BodyFault[] {
  return checkObject(schema, type, body, '', new Set(navigations))
}

function checkObject(
  schema: Schema,
  declared: string,
  body: Raw,
  path: string,
  navigations: ReadonlySet<string>,
): readonly BodyFault[] {
  const given = odataType(body)
  if (given !== undefined && (!schema.has(given) || !schema.derives(given, declared)))
    return [
      { path, kind: 'type', message: `The type 'microsoft.graph.${given}' is not a 'microsoft.graph.${declared}'.` },
    ]
  const type = given ?? declared
  const properties = schema.properties(type)
  return Object.entries(body).flatMap(([name, value]): readonly BodyFault[] => {
    const at = path === '' ? name : `${path}.${name}`
    if (name.includes('@'))
      return name.startsWith('@') || properties.has(name.split('@')[0] ?? '') ? [] : [unknown(at, name, type)]
    const property = properties.get(name)
    if (property === undefined || (property.navigation && !navigations.has(name))) return [unknown(at, name, type)]
    return checkValue(schema, property, value, at, navigations)
  })
}

function unknown(path: string, name: string, type: string): BodyFault {
  return {
    path,
    kind: 'unknown',
    message: `Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`,
  }
}

function checkValue(
  schema: Schema,
  property: Property,
  value: unknown,
  path: string,
  navigations: ReadonlySet<string>,
): readonly BodyFault[] {
  if (property.collection) {
    if (value === null) return property.nullable ? [] : [wrongNull(path)]
    if (!Array.isArray(value)) return [wrongType(path, property.type)]
    return value.flatMap((item, index) => checkSingle(schema, property, item, `${path}[${index}]`, navigations))
  }
  if (value === null) return property.nullable ? [] : [wrongNull(path)]
  return checkSingle(schema, property, value, path, navigations)
}

function checkSingle(
  schema: Schema,
  property: Property,
  value: unknown,
  path: string,
  navigations: ReadonlySet<string>,
): readonly BodyFault[] {
  const { type } = property
  if (type === untyped) return []
  if (type.startsWith('Edm.')) return primitive(type, value) ? [] : [wrongType(path, type)]
  const enumeration = schema.enumeration(type)
  if (enumeration !== undefined) {
    if (typeof value !== 'string') return [wrongType(path, type)]
    const parts = enumeration.flags ? value.split(',').map((part) => part.trim()) : [value]
    return parts.every((part) => enumeration.names.includes(part) && part !== 'unknownFutureValue')
      ? []
      : [{ path, kind: 'enum', message: `Invalid value '${value}' specified for property '${property.name}'.` }]
  }
  if (!schema.has(type)) return []
  return isRaw(value) ? checkObject(schema, type, value, path, navigations) : [wrongType(path, type)]
}

function primitive(type: string, value: unknown): boolean {
  if (type === 'Edm.Boolean') return typeof value === 'boolean'
  if (type === 'Edm.Int16' || type === 'Edm.Int32' || type === 'Edm.Int64') return Number.isInteger(value)
  if (type === 'Edm.Double' || type === 'Edm.Single' || type === 'Edm.Decimal') return typeof value === 'number'
  if (typeof value !== 'string') return false
  if (type === 'Edm.DateTimeOffset')
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/u.test(value)
  return type !== 'Edm.Guid' || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(value)
}

function wrongType(path: string, type: string): BodyFault {
  return { path, kind: 'type', message: `Cannot convert the value of '${path}' to the expected type '${type}'.` }
}

function wrongNull(path: string): BodyFault {
  return {
    path,
    kind: 'null',
    message: `Null value was found for the property '${path}', which does not allow null values.`,
  }
}
