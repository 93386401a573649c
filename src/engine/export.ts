import type { TypeName } from '../model/address.ts'
import { serviceOf } from '../model/address.ts'
import type { Instance } from '../model/instance.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import type { Properties, Property, PropertyReference, ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import { inOrder } from './basis.ts'
import { namesakesIn } from './namesakes.ts'
import { isEmptyInClosed } from './scalar.ts'

/**
 * A world as the plain data of a configuration file: a job for each service, a task for each object, names instead of ids where
 * one name means one object. Only what can be written and is given back is in it, so that exporting and planning gives nothing
 * to do. A perObject type has the objects that were asked for. `${{` in the tenant's own text is written so that it stays text.
 */
export function exportConfiguration(world: World, types: ReadonlyMap<TypeName, ResourceType>): JsonObject {
  const source = sourceOf(world, types)
  // In the catalogue's order: that in which services answer is another each time.
  const seen = new Set(world.types())
  const rows = [...types.values()].filter(
    (type) => seen.has(type.name) && type.readOnly === undefined && (type.create || type.update),
  )
  const services = [...new Set(rows.map((type) => serviceOf(type.name)))]
  const jobs = services.map((service) => ({
    name: service,
    service,
    tasks: rows.filter((type) => serviceOf(type.name) === service).flatMap((type) => tasksOf(source, type)),
  }))
  return { version: 1, jobs: jobs.filter((job) => job.tasks.length > 0) }
}

/** What is exported from. */
type Source = {
  readonly world: World
  /** How many objects of a type that was seen have a key. */
  readonly namesakes: (name: TypeName, key: string) => number
}

function sourceOf(world: World, types: ReadonlyMap<TypeName, ResourceType>): Source {
  const counts = new Map(
    world.types().flatMap((name) => {
      const [type, all] = [types.get(name), world.of(name)]
      return type === undefined || all.is !== 'present' ? [] : [[name, namesakesIn(type, all.value)] as const]
    }),
  )
  return { world, namesakes: (name, key) => counts.get(name)?.(key) ?? 0 }
}

function tasksOf(source: Source, type: ResourceType): readonly JsonObject[] {
  const all = source.world.of(type.name)
  if (all.is !== 'present') return []
  const writable = all.value.filter((one) => isOfAKind(type, one.values))
  const placed = inOrder(type, writable)
  const isPlaced = new Set(placed)
  const rest = writable.filter((one) => !isPlaced.has(one)).sort((left, right) => (left.at.key < right.at.key ? -1 : 1))
  return [...placed, ...rest].map((one) => {
    const shared = source.namesakes(type.name, one.at.key) > 1
    const word = type.name.slice(type.name.indexOf('.') + 1)
    return { [word]: propertiesOf(source, type, one), ...(shared ? { id: one.id } : {}) }
  })
}

function propertiesOf(source: Source, type: ResourceType, { values }: Instance): JsonObject {
  const names = [...type.key, ...Object.keys(type.properties).filter((name) => !type.key.includes(name))]
  return Object.fromEntries(
    names.flatMap((name) => {
      const property = type.properties[name]
      const value = values[name]
      // Declared order is relative, so the order of the tasks says what the number would.
      if (property === undefined || value === undefined || value === null || name === type.priority) return []
      if (!type.key.includes(name) && !isExported(property) && !isMissedInClosed(type, name, value)) return []
      const written = exported(source, property, value)
      return written === undefined ? [] : [[name, written]]
    }),
  )
}

/** Objects of a kind that nobody can declare (a location that the service makes itself) are not in a configuration. */
function isOfAKind(type: ResourceType, values: JsonObject): boolean {
  if (type.kinds === undefined) return true
  return type.kinds.some(({ tell }) => {
    const [property, value] = [type.properties[tell.property], values[tell.property]]
    if (property === undefined || !(type.key.includes(tell.property) || isExported(property))) return false
    return tell.equals === undefined ? value !== undefined && value !== null : value === tell.equals
  })
}

/** Left out of a closed whole, what the service does show would be drift, even where it was not known to show it. */
function isMissedInClosed(type: ResourceType, name: string, value: Json): boolean {
  const property = type.properties[name]
  return (
    type.closed?.includes(name) === true &&
    property?.write === 'always' &&
    property.secret !== true &&
    !isEmptyInClosed(property, value)
  )
}

function isExported(property: Property): boolean {
  return (
    property.write !== 'never' && property.beta !== true && property.echo === 'returned' && property.secret !== true
  )
}

function exported(source: Source, property: Property, value: Json): Json | undefined {
  if (isJsonList(value)) return value.flatMap((item) => exported(source, property, item) ?? [])
  if (isJsonObject(value) && property.of !== undefined) return members(source, property.of, value)
  if (typeof value === 'string' && property.ref !== undefined)
    return literal(nameFor(source, property.ref, value) ?? value)
  return literalIn(value)
}

/** Tenant text stays text, however deep in a value without a shape it lies. */
function literalIn(value: Json): Json {
  if (typeof value === 'string') return literal(value)
  if (isJsonList(value)) return value.map(literalIn)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, literalIn(item)]))
}

function members(source: Source, of: Properties, value: JsonObject): JsonObject | undefined {
  const kept = Object.entries(value).flatMap(([name, item]) => {
    const property = of[name]
    if (property === undefined || item === null || !isExported(property)) return []
    const written = exported(source, property, item)
    return written === undefined ? [] : [[name, written] as const]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** The one name of a referred object; undefined where it was not seen, or where its name is not its alone. */
function nameFor(source: Source, { to, by }: PropertyReference, value: string): string | undefined {
  const found = to.flatMap((name): readonly Instance[] => {
    if (by === undefined) {
      const seen = source.world.byId(name, value)
      return seen === undefined ? [] : [seen]
    }
    const all = source.world.of(name)
    return all.is === 'present' ? all.value.filter((one) => sameText(one.values[by], value)) : []
  })
  const [only] = found
  if (only === undefined || found.length > 1) return undefined
  const namesakes = to.reduce((sum, name) => sum + source.namesakes(name, only.at.key), 0)
  return namesakes === 1 ? only.at.key : undefined
}

function sameText(left: Json | undefined, right: string): boolean {
  return typeof left === 'string' && left.toLowerCase() === right.toLowerCase()
}

/** Tenant text that looks like an expression must not become one. */
function literal(text: string): string {
  return text.replaceAll('${{', "${{ '${{' }}")
}
