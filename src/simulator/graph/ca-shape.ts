import { isRaw, member, text, without } from '../json.ts'
import type { Raw } from '../json.ts'
import { types } from '../tenant/type-names.ts'
import type { GraphCall } from './call.ts'
import { wantsUnknownEnums } from './call.ts'
import { present } from './present.ts'
import { versionRoot } from './query.ts'

/**
 * A Conditional Access policy as it is read: every member there (null or [] when unset), the authentication strength
 * expanded with its annotations (reference: graph-examples ca-policies-list, ca-real-export-ca105).
 */
export function shownPolicy(call: GraphCall, raw: Raw): Raw {
  const how = { fill: () => true, unknownEnumMembers: wantsUnknownEnums(call) }
  const stored = without(raw, 'grantControls')
  const policy = present(call.schema, 'conditionalAccessPolicy', stored, {
    ...how,
    omit: ['grantControls', ...('description' in raw ? [] : ['description'])],
  })
  const grant = member(raw, 'grantControls')
  return {
    ...policy,
    grantControls: grant === undefined ? null : shownGrant(call, text(raw, 'id') ?? '', grant),
  }
}

function shownGrant(call: GraphCall, id: string, grant: Raw): Raw {
  const how = { fill: () => true, unknownEnumMembers: wantsUnknownEnums(call) }
  const at = `${versionRoot(call.url)}/$metadata#identity/conditionalAccess/policies('${id}')/grantControls/authenticationStrength`
  const strengthId = text(member(grant, 'authenticationStrength') ?? {}, 'id')
  const strength = strengthId === undefined ? undefined : call.tenant.store.get(types.strength, strengthId)
  return {
    ...present(call.schema, 'conditionalAccessGrantControls', without(grant, 'authenticationStrength'), how),
    'authenticationStrength@odata.context': `${at}/$entity`,
    authenticationStrength:
      strength === undefined
        ? null
        : {
            ...present(call.schema, 'authenticationStrengthPolicy', strength, how),
            'combinationConfigurations@odata.context': `${at}/combinationConfigurations`,
            combinationConfigurations: strength['combinationConfigurations'] ?? [],
          },
  }
}

/** Puts a body's members over the stored ones: objects merge, lists and everything else are replaced. */
export function mergeDeep(stored: unknown, sent: unknown): unknown {
  if (!isRaw(stored) || !isRaw(sent)) return sent
  return Object.fromEntries(
    [...new Set([...Object.keys(stored), ...Object.keys(sent)])].map((name) => [
      name,
      name in sent ? mergeDeep(stored[name], sent[name]) : stored[name],
    ]),
  )
}

/** The way to a member, from the outermost name to its own. */
export type Path = readonly string[]

/** Where a stored object has members that v1.0 does not know and that hold something. */
export function betaOnlyPaths(call: GraphCall, type: string, raw: Raw): readonly Path[] {
  const schema = call.tenant.schemas['v1.0']
  const properties = schema.properties(type)
  return Object.entries(raw).flatMap(([name, value]): readonly Path[] => {
    if (name.includes('@')) return []
    const property = properties.get(name)
    if (property === undefined) return value === null || (Array.isArray(value) && value.length === 0) ? [] : [[name]]
    return isRaw(value) && schema.has(property.type)
      ? betaOnlyPaths(call, property.type, value).map((inner) => [name, ...inner])
      : []
  })
}

/** An object in which the member at a path is what it is in another object; `undefined` there takes it away. */
export function withMember(raw: Raw, [name = '', ...rest]: Path, from: Raw | undefined): Raw {
  const value = from?.[name]
  if (rest.length === 0) return value === undefined ? without(raw, name) : { ...raw, [name]: value }
  const inner = member(raw, name)
  return inner === undefined ? raw : { ...raw, [name]: withMember(inner, rest, isRaw(value) ? value : undefined) }
}
