import type { Json, JsonObject, Path } from '../model/json.ts'
import { isJsonList, isJsonObject, sameJson } from '../model/json.ts'
import { isListDelta, isReference, isSecretName } from '../model/marks.ts'
import type { Difference } from '../model/plan.ts'
import type { Position } from '../model/position.ts'
import type { Property, Properties, ResourceType } from '../model/resource-type.ts'
import { listAfterDelta, sameListKey } from './lists.ts'
import { isEmpty, isEmptyInClosed, sameScalar } from './scalar.ts'

/** What a comparison needs of a declared object. */
export type Declared = {
  readonly values: JsonObject
  readonly ignore: readonly Path[]
  readonly positions: (path: Path) => Position
  /** Why properties that were not observed are unknown, where they are. */
  readonly partial?: string
}

/**
 * Compares what is declared with what was observed: every declared leaf that is different or cannot be told. A value that
 * the service is not known to give back, and did not, is unknown; one that is there is compared. Never fails.
 */
export function diffObject(type: ResourceType, declared: Declared, observed: JsonObject): readonly Difference[] {
  const { partial } = declared
  const compared = Object.entries(declared.values).flatMap(([name, value]) => {
    const seen = own(observed, name)
    if (seen === undefined && partial !== undefined)
      return isIgnored(declared.ignore, [name]) ? [] : [cannotTell(declared, [name], value, partial)]
    return diffValue(declared, type.properties[name], value, seen, [name], false)
  })
  return [...compared, ...diffFlatClosed(type, declared, observed)]
}

/** The names of a flat closed whole that a declaration leaves out; none where it does not touch the whole. */
export function leftOut(type: Pick<ResourceType, 'closed'>, values: JsonObject): readonly string[] {
  const whole = type.closed ?? []
  return whole.some((name) => Object.hasOwn(values, name)) ? whole.filter((name) => !Object.hasOwn(values, name)) : []
}

/** Says whether a path, or one that holds it, is left to others by `ignore`. Places in lists do not count. */
export function isIgnored(ignore: readonly Path[], path: Path): boolean {
  const names = path.filter((step) => typeof step === 'string')
  return ignore.some((one) => {
    const open = one.filter((step) => typeof step === 'string')
    return open.length <= names.length && open.every((step, index) => step === names[index])
  })
}

/** The value of an own member; a name like `constructor` finds nothing. */
export function own(value: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined
}

/** One element of a list property, as a property of its own. */
export function elementOf(property: Property | undefined): Property | undefined {
  if (property === undefined) return undefined
  const { list: _list, listKey: _key, ...element } = property
  return element
}

/** Compares one value, the way `diffObject` does. `closed`: it lies inside a closed whole. */
export function diffValue(
  context: Omit<Declared, 'values'>,
  property: Property | undefined,
  declared: Json,
  observed: Json | undefined,
  path: Path,
  closed: boolean,
): readonly Difference[] {
  if (isIgnored(context.ignore, path)) return []
  if (property?.secret === true || isSecretName(declared))
    return [cannotTell(context, path, declared, 'a secret is never given back')]
  if (observed === undefined && property !== undefined && property.echo !== 'returned')
    return [cannotTell(context, path, declared, 'the service does not give this property back')]
  if (becomes(property, declared, observed)) return []
  if (isListDelta(declared)) {
    const before = toList(observed)
    const after = listAfterDelta(property, declared, before)
    return after.changed ? [different(context, path, before, after.list)] : []
  }
  if (isEmpty(property, declared) && isEmpty(property, observed) && !isClosedObject(property, closed, declared))
    return []
  if (isJsonList(declared) && (property === undefined || property.list !== undefined))
    return diffList(context, property, declared, toList(observed), path, closed)
  if (isJsonObject(declared) && !isReference(declared) && property?.of !== undefined && property.jsonText !== true) {
    if (!isJsonObject(observed) && !isEmpty(property, declared))
      return [different(context, path, observed ?? null, declared)]
    return diffMembers(
      context,
      property.of,
      declared,
      isJsonObject(observed) ? observed : {},
      path,
      inside(property, closed),
    )
  }
  return sameScalar(property, declared, observed ?? null) ? [] : [different(context, path, observed ?? null, declared)]
}

function diffMembers(
  context: Omit<Declared, 'values'>,
  members: Properties,
  declared: JsonObject,
  observed: JsonObject,
  path: Path,
  closed: boolean,
): readonly Difference[] {
  const told = Object.entries(declared).flatMap(([name, value]) =>
    diffValue(context, members[name], value, own(observed, name), [...path, name], closed),
  )
  if (!closed) return told
  const extra = Object.entries(observed)
    .filter(([name]) => !Object.hasOwn(declared, name))
    .flatMap(([name, value]) => diffExtra(context, members[name], value, [...path, name]))
  return [...told, ...extra]
}

/** What nobody declared inside a closed whole: drift, leaf by leaf, so that `ignore` can open a part of it. */
function diffExtra(
  context: Omit<Declared, 'values'>,
  property: Property | undefined,
  observed: Json,
  path: Path,
): readonly Difference[] {
  if (property?.write === 'never' || isIgnored(context.ignore, path) || isEmptyInClosed(property, observed)) return []
  if (isJsonObject(observed) && property?.of !== undefined) {
    const { of } = property
    return Object.entries(observed).flatMap(([name, item]) => diffExtra(context, of[name], item, [...path, name]))
  }
  return [{ path, verdict: 'different', before: observed, declared: context.positions(path) }]
}

function diffFlatClosed(type: ResourceType, declared: Declared, observed: JsonObject): readonly Difference[] {
  return leftOut(type, declared.values).flatMap((name) => {
    const value = own(observed, name)
    return value === undefined ? [] : diffExtra(declared, type.properties[name], value, [name])
  })
}

function diffList(
  context: Omit<Declared, 'values'>,
  property: Property | undefined,
  declared: readonly Json[],
  observed: readonly Json[],
  path: Path,
  closed: boolean,
): readonly Difference[] {
  const element = elementOf(property)
  const whole = [different(context, path, observed, declared)]
  const compare = (item: Json, other: Json | undefined, index: number): readonly Difference[] =>
    diffValue(context, element, item, other, [...path, index], inside(property, closed))
  const agrees = (item: Json, other: Json): boolean => compare(item, other, 0).every((one) => one.verdict === 'unknown')
  const keys = property?.listKey
  if (keys !== undefined) {
    const partners = declared.map((item) => observed.find((other) => sameListKey(element, keys, item, other)))
    const extra = observed.filter((other) => !partners.includes(other))
    const repeated = new Set(partners).size < partners.length && partners.every((one) => one !== undefined)
    if (repeated || (property?.list === 'ordered' && isReordered(partners, observed))) return whole
    return [
      ...declared.flatMap((item, index) => {
        const partner = partners[index]
        return partner === undefined
          ? [
              {
                path: [...path, index],
                verdict: 'different',
                after: item,
                declared: context.positions([...path, index]),
              } as const,
            ]
          : compare(item, partner, index)
      }),
      ...extra.map(
        (item) => ({ path, verdict: 'different', before: item, declared: context.positions(path) }) as const,
      ),
    ]
  }
  if (property?.list === 'set') {
    const covered =
      declared.every((item) => observed.some((other) => agrees(item, other))) &&
      observed.every((other) => declared.some((item) => agrees(item, other)))
    return covered ? [] : whole
  }
  if (declared.length !== observed.length) return whole
  return declared.flatMap((item, index) => compare(item, observed[index], index))
}

/** Whether the partners of declared elements stand in another order among those observed. */
function isReordered(partners: readonly (Json | undefined)[], observed: readonly Json[]): boolean {
  const places = partners.flatMap((one) => (one === undefined ? [] : [observed.indexOf(one)]))
  return places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0))
}

function becomes(property: Property | undefined, declared: Json, observed: Json | undefined): boolean {
  return (
    property?.becomes?.some((pair) => sameJson(pair.declared, declared) && sameJson(pair.observed, observed)) ?? false
  )
}

function isClosedObject(property: Property | undefined, closed: boolean, declared: Json): boolean {
  return inside(property, closed) && isJsonObject(declared)
}

function inside(property: Property | undefined, closed: boolean): boolean {
  return closed || property?.closed === true
}

function toList(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return []
  return isJsonList(value) ? value : [value]
}

function different(context: Omit<Declared, 'values'>, path: Path, before: Json, after: Json): Difference {
  return { path, verdict: 'different', before, after, declared: context.positions(path) }
}

function cannotTell(context: Omit<Declared, 'values'>, path: Path, after: Json, why: string): Difference {
  return { path, verdict: 'unknown', after, declared: context.positions(path), why }
}
