import type { Json, JsonObject } from '../../model/json.ts'
import { isJsonObject, textsOf } from '../../model/json.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { fail } from '../../model/trouble.ts'
import type { MemberType } from './sharepoint-values.ts'

/** The kinds of things that SharePoint's administration has; each is read and written in its own way. */
export const sharepointThings = [
  'tenant',
  'site',
  'hubSite',
  'homeSite',
  'theme',
  'cdn',
  'idleSignOut',
  'orgAssetLibrary',
  'siteDesign',
  'siteScript',
] as const

/** One of those kinds. */
export type ThingName = (typeof sharepointThings)[number]

/** How a row is spoken of on the wire. */
export type SharepointWire = {
  readonly thing: ThingName
  /** The type of each property that the object model has. */
  readonly members: Readonly<Record<string, MemberType>>
}

/**
 * The named behaviours, decoded. Each is a fact about SharePoint that a row opts into in catalogue/overlays/sharepoint.json:
 * `alone`: written in a request of its own before all others, and seen, because the others are checked against what is stored.
 * `last`: written in a request of its own behind all others, where it takes this value.
 * `methods`: properties that only a method writes, with the method and the order of its parameters; `fixed`: what it is sent
 * for some of them where another has this value.
 * `asZero`: numbers that are read as -1 where nobody set them, which means the same as 0.
 * `rules`: what the service checks between settings, by name.
 * `throughGraph`: properties that Graph shows too, under which name, and whether its value means the opposite.
 */
export type SharepointBehaviours = {
  readonly alone: readonly string[]
  readonly last: readonly { readonly property: string; readonly value: Json }[]
  readonly methods: readonly {
    readonly name: string
    readonly properties: readonly string[]
    readonly fixed: readonly { readonly property: string; readonly value: Json; readonly sends: JsonObject }[]
  }[]
  readonly asZero: readonly string[]
  readonly rules: readonly string[]
  readonly throughGraph: readonly { readonly property: string; readonly name: string; readonly turned: boolean }[]
}

/** Decodes a row's `wire`. Fails with INTERNAL where the catalogue is wrong. */
export function sharepointWire(type: ResourceType): SharepointWire {
  const { wire } = type
  const thing = isJsonObject(wire) ? sharepointThings.find((one) => one === wire['thing']) : undefined
  if (!isJsonObject(wire) || thing === undefined)
    fail('INTERNAL', { message: `the row ${type.name} does not say what it is of SharePoint` })
  const members = isJsonObject(wire['members']) ? wire['members'] : {}
  return {
    thing,
    members: Object.fromEntries(Object.entries(members).map(([name, told]) => [name, memberType(type, name, told)])),
  }
}

/** Decodes a row's behaviours. */
export function sharepointBehaviours(type: ResourceType): SharepointBehaviours {
  const of = (name: string): Json | undefined => type.behaviours.find(({ use }) => use === name)?.with
  return {
    alone: textsOf(of('alone')),
    last: objectsIn(of('last')).flatMap(({ property, value }) =>
      typeof property === 'string' && value !== undefined ? [{ property, value }] : [],
    ),
    methods: objectsIn(of('methods')).flatMap(({ name, properties, fixed }) =>
      typeof name === 'string'
        ? [
            {
              name,
              properties: textsOf(properties),
              fixed: objectsIn(fixed).flatMap(({ property, value, sends }) =>
                typeof property === 'string' && value !== undefined && isJsonObject(sends)
                  ? [{ property, value, sends }]
                  : [],
              ),
            },
          ]
        : [],
    ),
    asZero: textsOf(of('asZero')),
    rules: textsOf(of('rules')),
    throughGraph: objectsIn(of('throughGraph')).flatMap(({ property, name, turned }) =>
      typeof property === 'string' && typeof name === 'string' ? [{ property, name, turned: turned === true }] : [],
    ),
  }
}

function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter((one: Json) => isJsonObject(one)) : []
}

const lists: Readonly<Record<string, MemberType>> = {
  'String[]': { kind: 'list', of: 'String' },
  'Guid[]': { kind: 'list', of: 'Guid' },
  'Int32[]': { kind: 'list', of: 'Int32' },
}
const plains = ['Boolean', 'String', 'Int32', 'Int64', 'UInt32', 'Double', 'Guid', 'DateTime'] as const

function memberType(row: ResourceType, name: string, told: Json): MemberType {
  if (isJsonObject(told))
    return {
      kind: 'enum',
      numbers: Object.fromEntries(
        Object.entries(told).flatMap(([word, number]) => (typeof number === 'number' ? [[word, number] as const] : [])),
      ),
    }
  const plain = plains.find((one) => one === told)
  const found = plain === undefined ? (typeof told === 'string' ? lists[told] : undefined) : undefined
  if (plain !== undefined) return { kind: 'plain', type: plain }
  return found ?? fail('INTERNAL', { message: `the row ${row.name} has no known type for ${name}` })
}
