import type { Json, JsonObject } from '../../model/json.ts'
import { isJsonList, isJsonObject } from '../../model/json.ts'
import type { ResourceType } from '../../model/resource-type.ts'

/** The two surfaces of Graph. */
export type Version = 'v1.0' | 'beta'

/** Where a row lives on Graph, out of its `wire`. */
export type GraphWire = {
  /** The version that writes go to, unless what is written exists only in beta. */
  readonly version: Version
  /** The version that is read: beta where only it shows all that a write could harm (reference: entra-graph 1.4.7). */
  readonly read: Version
  readonly path: string
  /** Where an object is made; `path` for most. */
  readonly make: string
  /** The version in which objects are deleted. */
  readonly removeBy: Version
  /** The path of one object with `{id}` or `{key}`; `path/{id}` where absent. */
  readonly item: string
  /** The list below another object, by `{key}`, in which the one object of that is looked up. */
  readonly asked?: string
  /** The query of the complete list; absent where a row is never listed. */
  readonly list?: string
  /** A list that holds the one object of a singleton. */
  readonly single: boolean
  /** The member of the object at `path` that holds the rows. */
  readonly within?: string
  /** The property by whose value an object is found with `$filter`. */
  readonly lookup?: string
  /** The property by which it is found where the key asked for is a GUID. */
  readonly guidLookup?: string
  readonly select: boolean
  /** What the object is called where ids of several types are resolved at once; absent where its ids cannot be. */
  readonly idType?: string
}

/** Reads a row's `wire`. A row that lacks it is a mistake in the catalogue, which a test over all rows finds. */
export function graphWire(type: ResourceType): GraphWire {
  const wire = isJsonObject(type.wire) ? type.wire : {}
  const path = textOf(wire['path']) ?? ''
  const list = textOf(wire['list'])
  const asked = textOf(wire['asked'])
  const within = textOf(wire['within'])
  const lookup = textOf(wire['lookup'])
  const guidLookup = textOf(wire['guidLookup'])
  const idType = textOf(wire['idType'])
  const version = versionOf(wire['version'], 'v1.0')
  return {
    version,
    read: versionOf(wire['read'], version),
    path,
    make: textOf(wire['make']) ?? path,
    removeBy: versionOf(wire['removeBy'], version),
    item: textOf(wire['item']) ?? (type.cardinality === 'singleton' && wire['single'] !== true ? path : `${path}/{id}`),
    single: wire['single'] === true,
    select: wire['select'] === true,
    ...(asked === undefined ? {} : { asked }),
    ...(list === undefined ? {} : { list }),
    ...(within === undefined ? {} : { within }),
    ...(lookup === undefined ? {} : { lookup }),
    ...(guidLookup === undefined ? {} : { guidLookup }),
    ...(idType === undefined ? {} : { idType }),
  }
}

function versionOf(value: Json | undefined, otherwise: Version): Version {
  return value === 'beta' || value === 'v1.0' ? value : otherwise
}

/** The argument of a named behaviour of a row; undefined where the row does not opt into it, `true` where it has no argument. */
export function behaviour(type: ResourceType, use: string): Json | undefined {
  const found = type.behaviours.find((one) => one.use === use)
  return found === undefined ? undefined : (found.with ?? true)
}

/** A relation that is kept as a list of ids: the property, its path below the object, and how many go into a create. */
export type Relation = { readonly property: string; readonly path: string; readonly bind: number }

/** The relations of a row. */
export function relationsOf(type: ResourceType): readonly Relation[] {
  const list = behaviour(type, 'relations')
  return (isJsonList(list) ? list : []).flatMap((one) => {
    const [property, path] = isJsonObject(one) ? [textOf(one['property']), textOf(one['path'])] : []
    return property === undefined || path === undefined || !isJsonObject(one)
      ? []
      : [{ property, path, bind: Number(one['bind'] ?? 20) }]
  })
}

/** A text, or undefined. */
export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** What the wire says of a kind: its name, its `@odata.type`, and `beta` where only beta has it. */
export type KindWire = { readonly name?: string; readonly odataType?: string; readonly version?: Version }

/** The kind that values belong to, in a row that has kinds; nothing where no kind is told. */
export function kindWire(type: ResourceType, values: JsonObject): KindWire {
  const kind = (type.kinds ?? []).find(({ tell }) =>
    tell.equals === undefined
      ? values[tell.property] !== undefined && values[tell.property] !== null
      : values[tell.property] === tell.equals,
  )
  const wire = kind !== undefined && isJsonObject(kind.wire) ? kind.wire : {}
  const odataType = textOf(wire['odataType'])
  return {
    ...(kind === undefined ? {} : { name: kind.name }),
    ...(odataType === undefined ? {} : { odataType }),
    ...(wire['version'] === 'beta' ? { version: 'beta' as const } : {}),
  }
}
