import type { Json, JsonObject, Path } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import { isListDelta, isReference, mapJson } from '../model/marks.ts'
import type { Property, ResourceType } from '../model/resource-type.ts'
import type { Declared } from './diff.ts'
import { diffValue, elementOf, isIgnored, leftOut, own } from './diff.ts'
import { listAfterDelta, sameListKey } from './lists.ts'
import { isEmptyInClosed } from './scalar.ts'

/**
 * Each touched top-level property with the whole value it shall have: declared over observed. What was read and is not
 * declared goes back unchanged, closed wholes lose what is not declared, ignored paths keep what was read.
 */
export function mergeTouched(
  type: ResourceType,
  declared: Declared,
  observed: JsonObject,
  touched: ReadonlySet<string>,
): JsonObject {
  const told = Object.entries(declared.values)
    .filter(([name]) => touched.has(name))
    .map(([name, value]) => [name, merge(declared, type.properties[name], value, own(observed, name), [name], false)])
  const emptied = leftOut(type, declared.values)
    .filter((name) => touched.has(name))
    .map((name) => [name, emptyForm(declared, type.properties[name], observed[name] ?? null, [name])])
  return Object.fromEntries([...told, ...emptied])
}

/** The values of an object that is made: everything declared; a list declared by what to add holds just that. */
export function valuesOfNew(values: JsonObject): JsonObject {
  const made = mapJson(values, (item) => (isListDelta(item) ? item.$list.add : item))
  return isJsonObject(made) ? made : {}
}

function merge(
  context: Omit<Declared, 'values'>,
  property: Property | undefined,
  declared: Json,
  observed: Json | undefined,
  path: Path,
  closed: boolean,
): Json {
  if (isIgnored(context.ignore, path)) return observed ?? null
  if (isListDelta(declared)) {
    return listAfterDelta(property, declared, isJsonList(observed) ? observed : []).list
  }
  const within = closed || property?.closed === true
  if (isJsonObject(declared) && !isReference(declared) && property?.of !== undefined && property.jsonText !== true)
    return mergeMembers(context, property, declared, isJsonObject(observed) ? observed : {}, path, within)
  if (isJsonList(declared) && property?.list !== undefined)
    return mergeList(context, property, declared, isJsonList(observed) ? observed : [], path, within)
  // Same by the row's rules (letter case, `becomes`): what was read goes back as it was read.
  const differs = diffValue(context, property, declared, observed, path, closed).length > 0
  return differs || observed === undefined ? declared : observed
}

function mergeMembers(
  context: Omit<Declared, 'values'>,
  property: Property,
  declared: JsonObject,
  observed: JsonObject,
  path: Path,
  closed: boolean,
): JsonObject {
  const kept = Object.entries(observed)
    .filter(([name]) => !Object.hasOwn(declared, name))
    .map(([name, value]) => {
      const here = [...path, name]
      return [name, closed ? emptyForm(context, property.of?.[name], value, here) : value]
    })
  const told = Object.entries(declared)
    .filter(([name]) => !isIgnored(context.ignore, [...path, name]) || Object.hasOwn(observed, name))
    .map(([name, value]) => [
      name,
      merge(context, property.of?.[name], value, own(observed, name), [...path, name], closed),
    ])
  return Object.fromEntries([...kept, ...told])
}

function mergeList(
  context: Omit<Declared, 'values'>,
  property: Property,
  declared: readonly Json[],
  observed: readonly Json[],
  path: Path,
  closed: boolean,
): readonly Json[] {
  const element = elementOf(property)
  return declared.map((item, index) => {
    const here = [...path, index]
    const partner = observed.find((other) =>
      property.listKey === undefined
        ? diffValue(context, element, item, other, here, closed).every((one) => one.verdict === 'unknown')
        : sameListKey(element, property.listKey, item, other),
    )
    return partner === undefined ? item : merge(context, element, item, partner, here, closed)
  })
}

/** The empty form of what a closed whole does not declare; what counts as empty already, and what is ignored, stays. */
function emptyForm(context: Omit<Declared, 'values'>, property: Property | undefined, value: Json, path: Path): Json {
  if (property?.write === 'never' || isIgnored(context.ignore, path) || isEmptyInClosed(property, value)) return value
  if (isJsonObject(value) && property?.of !== undefined) {
    const holdsIgnored = context.ignore.some((one) => isIgnored([path], one))
    if (!holdsIgnored) return null
    const { of } = property
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, emptyForm(context, of[name], item, [...path, name])]),
    )
  }
  if (isJsonList(value)) return []
  return value === true ? false : null
}
