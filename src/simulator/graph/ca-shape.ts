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

/** What v1.0 does not know of a stored object, or undefined when it knows all: beta's members at any depth. */
export function betaOnlyPart(call: GraphCall, type: string, raw: Raw): Raw | undefined {
  const schema = call.tenant.schemas['v1.0']
  const properties = schema.properties(type)
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(raw)) {
    if (name.includes('@')) continue
    const property = properties.get(name)
    if (property === undefined) {
      if (value !== null && !(Array.isArray(value) && value.length === 0)) kept[name] = value
    } else if (isRaw(value) && schema.has(property.type)) {
      const inner = betaOnlyPart(call, property.type, value)
      if (inner !== undefined) kept[name] = inner
    }
  }
  return Object.keys(kept).length === 0 ? undefined : kept
}
