import { isRaw, members, parseJson, text, texts } from '../json.ts'
import type { Raw } from '../json.ts'
import { seenMembers } from './beyond-metadata.ts'

/** The version of the service that a path begins with. */
export type Version = 'v1.0' | 'beta'

/** A member of a type. */
export interface Property {
  readonly name: string
  /** `Edm.String`, or the name of a type of the same version. */
  readonly type: string
  readonly collection: boolean
  readonly nullable: boolean
  readonly navigation: boolean
}

/** The type of members of which only the name is known: any value will do. */
export const untyped = 'Edm.Untyped'

/** What one version's metadata says of the types (contracts/graph-types*.json). */
export interface Schema {
  readonly version: Version
  readonly has: (type: string) => boolean
  /** All members of a type, its base types' first. */
  readonly properties: (type: string) => ReadonlyMap<string, Property>
  /** Members of an enum in their order, and whether several may be joined by commas; undefined for other types. */
  readonly enumeration: (type: string) => { readonly names: readonly string[]; readonly flags: boolean } | undefined
  /** True when `type` is `base` or derives from it. */
  readonly derives: (type: string, base: string) => boolean
}

/**
 * Reads a contract document.
 * @throws Error when the text is not such a document.
 */
export function readSchema(version: Version, source: string): Schema {
  const document = parseJson(source)
  const types = isRaw(document) ? document['types'] : undefined
  if (!isRaw(types)) throw new Error(`The Graph types of ${version} cannot be read: there is no member "types".`)
  const entry = (name: string): Raw | undefined => {
    const found = types[name]
    return isRaw(found) ? found : undefined
  }
  const cache = new Map<string, ReadonlyMap<string, Property>>()
  const properties = (type: string): ReadonlyMap<string, Property> => {
    const known = cache.get(type)
    if (known !== undefined) return known
    const found = entry(type)
    const base = found === undefined ? undefined : text(found, 'baseType')
    const made = new Map(base === undefined ? [] : properties(base))
    for (const raw of members(found, 'properties')) made.set(text(raw, 'name') ?? '', property(raw, false))
    for (const raw of members(found, 'navigation')) made.set(text(raw, 'name') ?? '', property(raw, true))
    for (const { name, type: seen, collection } of seenMembers[version][type] ?? [])
      if (!made.has(name))
        made.set(name, {
          name,
          type: seen ?? untyped,
          collection: collection === true,
          nullable: true,
          navigation: false,
        })
    cache.set(type, made)
    return made
  }
  const derives = (type: string, base: string): boolean => {
    if (type === base) return true
    const parent = text(entry(type) ?? {}, 'baseType')
    return parent !== undefined && derives(parent, base)
  }
  return {
    version,
    has: (type) => entry(type) !== undefined,
    properties,
    derives,
    enumeration: (type) => {
      const found = entry(type)
      if (found?.['kind'] !== 'enum') return undefined
      return { names: texts(found, 'enumMembers'), flags: found['flags'] === true }
    },
  }
}

function property(raw: Raw, navigation: boolean): Property {
  return {
    name: text(raw, 'name') ?? '',
    type: text(raw, 'type') ?? 'Edm.String',
    collection: raw['collection'] === true,
    nullable: raw['nullable'] !== false,
    navigation,
  }
}

/** The type's short name in an `@odata.type` such as `#microsoft.graph.user`, or undefined. */
export function odataType(raw: Raw): string | undefined {
  return /^#?microsoft\.graph\.([\w.]+)$/u.exec(text(raw, '@odata.type') ?? '')?.[1]
}
