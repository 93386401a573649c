import type { JsonObject } from '../model/json.ts'
import type { Kind, Properties, ResourceType } from '../model/resource-type.ts'
import { implication, keySchema, memberSchemas } from './value-schema.ts'

/** The name of a row as a task writes it: `group` of `entra.group`. */
export function rowName(type: ResourceType): string {
  return type.name.slice(type.name.indexOf('.') + 1)
}

/**
 * The schemas of one type by their names among the definitions: of one resource, and, where the type has them, what holds
 * of it only in some tasks: which kind it is, and that nothing in it belongs to the beta.
 */
export function resourceDefinitions(type: ResourceType): JsonObject {
  const beta = withoutBeta(type.properties)
  return {
    [type.name]: resourceSchema(type),
    ...(type.kinds === undefined
      ? {}
      : { [`${type.name}.kind`]: { anyOf: [...tellings(type.kinds), ...computedTellings(type.kinds)] } }),
    ...(beta === undefined ? {} : { [`${type.name}.v1`]: beta }),
  }
}

/** What a task writes for a type: one resource, a list of them, or an expression. */
export function declarationSchema(type: ResourceType): JsonObject {
  return { type: ['object', 'array', 'string'], ...each(type.name, { type: ['object', 'string'] }), minItems: 1 }
}

/**
 * What of a task's types hangs on the task's own words, as a list of conditions: what can be deleted, what can have had
 * another name, which kind is meant, what only beta has.
 */
export function taskConditions(types: readonly ResourceType[]): readonly JsonObject[] {
  const kinds = types.filter((type) => type.kinds !== undefined)
  const betas = types.filter((type) => withoutBeta(type.properties) !== undefined)
  return [
    when(
      { properties: { ensure: { const: 'absent' } }, required: ['ensure'] },
      types,
      (type) => type.remove === 'never',
    ),
    when({ required: ['was'] }, types, (type) => type.key.length === 0),
    whenEach({ properties: { ensure: { const: 'present' } } }, kinds, 'kind'),
    whenEach({ properties: { version: { const: 'v1.0' } } }, betas, 'v1'),
  ].flat()
}

/** Whether a type can only be looked at: declared in an audit, never written. */
export function isOnlyRead(type: ResourceType): boolean {
  return type.readOnly !== undefined || (!type.create && !type.update && type.remove === 'never')
}

/** A condition under which some types are not allowed. */
export function when(
  condition: JsonObject,
  types: readonly ResourceType[],
  refused: (type: ResourceType) => boolean,
): readonly JsonObject[] {
  const names = types.filter(refused).map(rowName)
  return names.length === 0
    ? []
    : [implication(condition, { properties: Object.fromEntries(names.map((name) => [name, false])) })]
}

function whenEach(condition: JsonObject, types: readonly ResourceType[], part: string): readonly JsonObject[] {
  const properties = types.map((type): [string, JsonObject] => [rowName(type), each(`${type.name}.${part}`)])
  return properties.length === 0 ? [] : [implication(condition, { properties: Object.fromEntries(properties) })]
}

/** A definition that holds of a mapping, and of each mapping of a list: it says nothing of other values. */
function each(name: string, item: JsonObject = {}): JsonObject {
  const definition = { $ref: `#/$defs/${name}` }
  return { ...definition, items: { ...item, ...definition } }
}

function resourceSchema(type: ResourceType): JsonObject {
  const tells = (type.kinds ?? []).map((kind) => kind.tell.property)
  const keys = type.key.flatMap((name) => {
    const property = type.properties[name]
    return property === undefined ? [] : [[name, keySchema(property)] as const]
  })
  return {
    description: `${type.name} (${type.evidence}). ${type.docs}`,
    $ref: '#/$defs/expression',
    ...memberSchemas(type.properties, [...type.key, ...tells], Object.fromEntries(keys)),
    ...(type.key.length === 0 ? {} : { required: [...type.key] }),
    ...(type.kinds === undefined ? {} : { allOf: kindConditions(type.kinds) }),
  }
}

/** For each kind: where it is told, nothing that only other kinds have may be written. Kinds without more than others share one. */
function kindConditions(kinds: readonly Kind[]): readonly JsonObject[] {
  const all = [...new Set(kinds.flatMap((kind) => kind.properties))]
  const foreignOf = (kind: Kind): readonly string[] => all.filter((name) => !kind.properties.includes(name))
  const sets = new Map(kinds.map((kind) => [JSON.stringify(foreignOf(kind)), foreignOf(kind)]))
  return [...sets].map(([text, foreign]) =>
    implication(
      { anyOf: tellings(kinds.filter((kind) => JSON.stringify(foreignOf(kind)) === text)) },
      { properties: Object.fromEntries(foreign.map((name) => [name, false])) },
    ),
  )
}

/** What tells one of these kinds: a property that is there, or that has one of some values. */
function tellings(kinds: readonly Kind[]): readonly JsonObject[] {
  return [...new Set(kinds.map((kind) => kind.tell.property))].map((property) => {
    const values = kinds.flatMap(({ tell }) =>
      tell.property === property && tell.equals !== undefined ? [tell.equals] : [],
    )
    const valued = values.length === 0 ? {} : { properties: { [property]: { enum: values } } }
    return { required: [property], ...valued }
  })
}

/** Where a value tells the kind, an expression may give any of them. */
function computedTellings(kinds: readonly Kind[]): readonly JsonObject[] {
  const valued = kinds.filter(({ tell }) => tell.equals !== undefined).map(({ tell }) => tell.property)
  return [...new Set(valued)].map((property) => ({
    required: [property],
    properties: { [property]: { $ref: '#/$defs/computed' } },
  }))
}

/** Refuses what only beta has, however deep; undefined where there is nothing of that. */
function withoutBeta(properties: Properties): JsonObject | undefined {
  const found = Object.entries(properties).flatMap(([name, property]): readonly [string, JsonObject | false][] => {
    if (property.beta === true) return [[name, false]]
    const inside = property.of === undefined ? undefined : withoutBeta(property.of)
    return inside === undefined ? [] : [[name, property.list === undefined ? inside : { items: inside }]]
  })
  return found.length === 0 ? undefined : { properties: Object.fromEntries(found) }
}
