import type { Json } from '../../model/json.ts'
import { isJsonObject, textsOf } from '../../model/json.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { fail } from '../../model/trouble.ts'

/** How a row is spoken of: a configuration type by its REST name, or what is assigned to whom (reference: teams A.3, A.5). */
export type TeamsWire =
  | { readonly kind: 'configuration'; readonly configType: string }
  | { readonly kind: 'userAssignment' }
  | { readonly kind: 'groupAssignment' }

/**
 * The named behaviours, decoded. Each is a fact about a type that its row opts into in catalogue/overlays/teams.json:
 * `allowedDomains`: the federation list, which is read and written in other forms (reference: teams A.4).
 * `domainLists`: lists of domains that are read as texts or as objects with a `Domain`.
 * `joined`: a list that is one text on the wire, by what joins it.
 * `spelled`: a property that is read under another spelling than the documented one.
 */
export type TeamsBehaviours = {
  readonly allowedDomains: string | undefined
  readonly domainLists: readonly string[]
  readonly joined: Readonly<Record<string, string>>
  readonly spelled: Readonly<Record<string, string>>
}

/** Decodes a row's `wire`. Fails with INTERNAL where the catalogue is wrong. */
export function teamsWire({ name, wire }: ResourceType): TeamsWire {
  const configType = isJsonObject(wire) ? wire['configType'] : undefined
  if (typeof configType === 'string') return { kind: 'configuration', configType }
  const assignment = isJsonObject(wire) ? wire['assignment'] : undefined
  if (assignment === 'user') return { kind: 'userAssignment' }
  if (assignment === 'group') return { kind: 'groupAssignment' }
  return fail('INTERNAL', { message: `the row ${name} says neither its configuration type nor what it assigns` })
}

/** Decodes a row's behaviours. */
export function teamsBehaviours(type: ResourceType): TeamsBehaviours {
  const of = (name: string): Json | undefined => type.behaviours.find(({ use }) => use === name)?.with
  const allowedDomains = of('allowedDomains')
  return {
    allowedDomains: typeof allowedDomains === 'string' ? allowedDomains : undefined,
    domainLists: textsOf(of('domainLists')),
    joined: texts(of('joined')),
    spelled: texts(of('spelled')),
  }
}

function texts(value: Json | undefined): Readonly<Record<string, string>> {
  if (!isJsonObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text] as const] : [])),
  )
}
