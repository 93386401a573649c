import type { Json, JsonObject, Path } from '../model/json.ts'
import { isJsonList, isJsonObject, sameJson } from '../model/json.ts'
import type { Properties, Property, ResourceType } from '../model/resource-type.ts'

/** One property with an order of safety that stands lower after a plan than before it. */
export type Weakening = { readonly path: Path; readonly before: Json; readonly after: Json }

/**
 * What becomes less safe of an object, by the rows' `safer`, however deep it lies; elements of a list are found again by their
 * `listKey`. Values that are not known, or not in the order, are not compared.
 */
export function weakeningsOf(
  type: Pick<ResourceType, 'properties'>,
  before: JsonObject,
  after: JsonObject,
): readonly Weakening[] {
  return inside(type.properties, before, after, [])
}

function inside(properties: Properties, before: JsonObject, after: JsonObject, path: Path): readonly Weakening[] {
  return Object.entries(properties).flatMap(([name, property]) =>
    Object.hasOwn(before, name) && Object.hasOwn(after, name)
      ? at(property, before[name] ?? null, after[name] ?? null, [...path, name])
      : [],
  )
}

function at(property: Property, before: Json, after: Json, path: Path): readonly Weakening[] {
  const { safer, of, list, listKey } = property
  const own = safer !== undefined && isLower(safer, before, after, property.ignoreCase) ? [{ path, before, after }] : []
  if (of === undefined) return own
  if (list === undefined)
    return isJsonObject(before) && isJsonObject(after) ? [...own, ...inside(of, before, after, path)] : own
  if (listKey === undefined || !isJsonList(before) || !isJsonList(after)) return own
  return [
    ...own,
    ...after.flatMap((element, index) => {
      if (!isJsonObject(element)) return []
      const was = before.find(
        (one) => isJsonObject(one) && listKey.every((key) => sameJson(one[key] ?? null, element[key] ?? null)),
      )
      return isJsonObject(was) ? inside(of, was, element, [...path, index]) : []
    }),
  ]
}

/** Says whether a value is less safe than another. No value is `false` where safety is a switch; otherwise it is not known. */
export function isLower(
  safer: NonNullable<Property['safer']>,
  before: Json,
  after: Json,
  ignoreCase: true | undefined,
): boolean {
  if (safer === 'higher' || safer === 'lower') {
    if (typeof before !== 'number' || typeof after !== 'number') return false
    return safer === 'higher' ? after < before : after > before
  }
  const isSwitch = safer.every((one) => typeof one === 'boolean')
  const place = (value: Json): number => {
    const given = value === null && isSwitch ? false : value
    return safer.findIndex((one) => sameJson(folded(one, ignoreCase), folded(given, ignoreCase)))
  }
  const [was, willBe] = [place(before), place(after)]
  return was >= 0 && willBe >= 0 && willBe < was
}

function folded(value: Json, ignoreCase: true | undefined): Json {
  return typeof value === 'string' && ignoreCase === true ? value.toLowerCase() : value
}
