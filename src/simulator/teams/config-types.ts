import { isRaw, member, members, parseJson, text, texts } from '../json.ts'
import type { Raw } from '../json.ts'

/** A setting of a configuration type, as the contracts know it. */
export type Property = {
  readonly name: string
  readonly kind: 'boolean' | 'integer' | 'text' | 'list'
  /** The values that both contracts list alike; undefined where they are open or silent. */
  readonly values?: readonly string[]
  /** Reserved for internal use by its page: a write that has it is refused as a whole. */
  readonly gated: boolean
  /** The default that the page tells. */
  readonly preset?: unknown
}

/** A type under /Skype.Policy/configurations. */
export type ConfigType = {
  readonly name: string
  /** What snapshots call it, prefix included. */
  readonly row: string
  /** True where other instances than Global can be made. */
  readonly named: boolean
  /** True where it can be assigned to users and groups. */
  readonly grantable: boolean
  readonly properties: ReadonlyMap<string, Property>
}

/** Types whose instances are items of one collection: no Global, and no `Tag:` before the name (Get-CsOnlineVoiceRoute). */
const itemTypes: ReadonlySet<string> = new Set(['OnlineVoiceRoute'])

/** True where a type's instances are plain items instead of scoped policies. */
export function isItemType(type: ConfigType): boolean {
  return itemTypes.has(type.name)
}

/**
 * Reads the types from `contracts/teams-config-types.json`, with defaults and second opinions from
 * `contracts/teams-cmdlets.json`; by name in lower case. @throws Error when a contract is not what it should be.
 */
export function readConfigTypes(typesContract: string, cmdletsContract: string): ReadonlyMap<string, ConfigType> {
  const parsed = parseJson(typesContract)
  const cmdlets = parseJson(cmdletsContract)
  const nouns = members(isRaw(parsed) ? parsed : undefined, 'nouns')
  if (nouns.length === 0) throw new Error('The contract of Teams types has no nouns.')
  const pages = member(isRaw(cmdlets) ? cmdlets : undefined, 'nouns')
  return new Map(nouns.map((noun) => readType(noun, member(pages, text(noun, 'noun') ?? ''))))
}

function readType(noun: Raw, page: Raw | undefined): readonly [string, ConfigType] {
  const name = text(noun, 'configType') ?? ''
  const bare = (text(noun, 'noun') ?? '').replace(/^Cs/u, '')
  const parameters = parametersOf(page)
  const properties = members(noun, 'properties').map((property) => {
    const read = readProperty(property, parameters.get(text(property, 'name') ?? ''))
    return [read.name.toLowerCase(), read] as const
  })
  const type: ConfigType = {
    name,
    row: `teams.${bare.slice(0, 1).toLowerCase()}${bare.slice(1)}`,
    named: noun['instances'] === 'named',
    grantable: noun['grantable'] === true,
    properties: new Map(properties),
  }
  return [name.toLowerCase(), type]
}

/** Parameters by name: those of New first, since its defaults are those of a new object. */
function parametersOf(page: Raw | undefined): ReadonlyMap<string, Raw> {
  const verbs = member(page, 'verbs')
  const of = (verb: string): readonly (readonly [string, Raw])[] =>
    members(member(verbs, verb), 'params').map((parameter) => [text(parameter, 'name') ?? '', parameter] as const)
  return new Map([...of('Set'), ...of('New')])
}

const kinds: Readonly<Record<string, Property['kind']>> = {
  boolean: 'boolean',
  integer: 'integer',
  string: 'text',
  json: 'list',
}

function readProperty(property: Raw, parameter: Raw | undefined): Property {
  const kind = kinds[text(property, 'json') ?? ''] ?? 'text'
  const here = texts(property, 'values')
  const there = [...texts(parameter, 'documentedValues'), ...texts(parameter, 'acceptedValues')]
  const alike = here.length > 0 && here.length === there.length && here.every((value) => there.includes(value))
  const preset = defaultOf(kind, parameter === undefined ? undefined : text(parameter, 'default'))
  return {
    name: text(property, 'name') ?? '',
    kind,
    ...(alike ? { values: here } : {}),
    gated: /reserved for internal Microsoft use/iu.test(text(property, 'remark') ?? ''),
    ...(preset === undefined ? {} : { preset }),
  }
}

function defaultOf(kind: Property['kind'], told: string | undefined): unknown {
  if (told === undefined) return undefined
  if (kind === 'boolean') return /^true$/iu.test(told)
  if (kind === 'integer') return /^-?\d+$/u.test(told) ? Number(told) : undefined
  if (kind === 'list') return undefined
  return told === '""' ? null : told
}
