import type { Json, JsonObject } from '../../model/json.ts'
import { isJsonList, isJsonObject } from '../../model/json.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { behaviour, textOf } from './graph-wire.ts'

/** Objects at a path that Graph wants typed: by the value of a member, by a mark in it, or by which member is there. */
type Typed = {
  readonly path: readonly string[]
  readonly by?: string
  readonly types: Readonly<Record<string, string>>
}

/**
 * Adds the `@odata.type` that Graph demands of an object inside a property (address ranges, combination configurations,
 * external tenants), so that nobody has to write it. One that is there stays (reference: entra-graph 1.6).
 */
export function withTypes(type: ResourceType, body: JsonObject): JsonObject {
  return rulesOf(type).reduce<JsonObject>((value, rule) => typedAt(value, rule.path, rule), body)
}

function rulesOf(type: ResourceType): readonly Typed[] {
  const rules = behaviour(type, 'typed')
  return (isJsonList(rules) ? rules : []).flatMap((rule) => {
    const path = isJsonObject(rule) ? textOf(rule['path']) : undefined
    const types = isJsonObject(rule) ? rule['types'] : undefined
    if (path === undefined || !isJsonObject(rule) || !isJsonObject(types)) return []
    const by = textOf(rule['by'])
    const named = Object.entries(types).flatMap(([mark, name]) => (typeof name === 'string' ? [[mark, name]] : []))
    return [{ path: path.split('.'), ...(by === undefined ? {} : { by }), types: Object.fromEntries(named) }]
  })
}

function typedAt(value: JsonObject, [name, ...rest]: readonly string[], rule: Typed): JsonObject {
  const inner = name === undefined ? undefined : value[name]
  if (name === undefined || inner === undefined) return value
  if (rest.length > 0) return isJsonObject(inner) ? { ...value, [name]: typedAt(inner, rest, rule) } : value
  return { ...value, [name]: isJsonList(inner) ? inner.map((item) => typed(item, rule)) : typed(inner, rule) }
}

function typed(value: Json, rule: Typed): Json {
  if (!isJsonObject(value) || value['@odata.type'] !== undefined) return value
  const found = Object.entries(rule.types).find(([mark]) =>
    rule.by === undefined ? !isBlank(value[mark]) : carries(value[rule.by], mark),
  )
  return found === undefined ? value : { '@odata.type': found[1], ...value }
}

/** A member's value is the mark, or (an address) has the mark in it. */
function carries(value: Json | undefined, mark: string): boolean {
  return typeof value === 'string' && (value === mark || (mark.length === 1 && value.includes(mark)))
}

function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || (isJsonList(value) && value.length === 0)
}
