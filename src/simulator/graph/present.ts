import { isRaw, without } from '../json.ts'
import type { Raw } from '../json.ts'
import { odataType } from './schema.ts'
import type { Schema } from './schema.ts'

/** How an object is shown. */
export interface Presentation {
  /** Fill absent members with null and [], as services do that answer whole objects. Names are types to fill. */
  readonly fill: (type: string) => boolean
  /** Members to leave out even though the type has them. */
  readonly omit?: readonly string[]
  /** The request carried `Prefer: include-unknown-enum-members`. */
  readonly unknownEnumMembers: boolean
}

/**
 * Shows a stored object as one version does: members that the version does not know are gone, absent ones are filled,
 * and enum members that came after `unknownFutureValue` are hidden unless asked for (reference: entra-graph 3.3).
 */
export function present(schema: Schema, declared: string, raw: Raw, how: Presentation): Raw {
  const type = odataType(raw) ?? declared
  const properties = schema.properties(type)
  if (properties.size === 0) return raw
  const shown: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(raw)) {
    if (name.startsWith('@')) shown[name] = value
    const property = properties.get(name)
    if (property === undefined || how.omit?.includes(name) === true) continue
    shown[name] = presentValue(schema, property.type, value, how)
  }
  if (how.fill(type))
    for (const property of properties.values())
      if (!(property.name in shown) && !property.navigation && how.omit?.includes(property.name) !== true)
        shown[property.name] = property.collection ? [] : null
  return shown
}

function presentValue(schema: Schema, type: string, value: unknown, how: Presentation): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => presentValue(schema, type, item, how))
  if (isRaw(value))
    return schema.has(type)
      ? present(schema, type, value, { fill: how.fill, unknownEnumMembers: how.unknownEnumMembers })
      : value
  const enumeration = how.unknownEnumMembers ? undefined : schema.enumeration(type)
  if (enumeration === undefined || typeof value !== 'string') return value
  const sentinel = enumeration.names.indexOf('unknownFutureValue')
  const hidden = (part: string): boolean => sentinel >= 0 && enumeration.names.indexOf(part) > sentinel
  return value.split(',').some(hidden) ? 'unknownFutureValue' : value
}

/** Strips what only answers have: annotations other than `@odata.type`, at every depth. */
export function stripAnnotations(raw: Raw): Raw {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip)
    if (!isRaw(value)) return value
    const names = Object.keys(value).filter(
      (name) => (name.includes('@') && name !== '@odata.type') || name.startsWith('#'),
    )
    return Object.fromEntries(Object.entries(without(value, ...names)).map(([name, item]) => [name, strip(item)]))
  }
  const stripped = strip(raw)
  return isRaw(stripped) ? stripped : {}
}
