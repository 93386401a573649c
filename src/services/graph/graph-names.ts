import type { JsonObject } from '../../model/json.ts'
import { isJsonObject } from '../../model/json.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { behaviour, textOf } from './graph-wire.ts'

/**
 * Of the authentication methods most have an id that is a name (`Fido2`), the external ones have a GUID that the service chose
 * and a display name. In a row with the behaviour `nameAsKey` the display name stands in the place of such an id, so that one
 * key property serves all kinds.
 */
export type NameAsKey = { readonly kind: string; readonly key: string; readonly name: string }

/** The argument of the behaviour; undefined where the row does not have it. */
export function nameAsKeyOf(type: ResourceType): NameAsKey | undefined {
  const rule = behaviour(type, 'nameAsKey')
  if (!isJsonObject(rule)) return undefined
  const [kind, key, name] = [textOf(rule['kind']), textOf(rule['key']), textOf(rule['name'])]
  return kind === undefined || key === undefined || name === undefined ? undefined : { kind, key, name }
}

/** An object as the row shows it: of the named kind the display name is the key. */
export function nameAsKey(type: ResourceType, raw: JsonObject): JsonObject {
  const rule = nameAsKeyOf(type)
  if (rule === undefined || raw['@odata.type'] !== odataTypeOf(type, rule.kind)) return raw
  return { ...raw, [rule.key]: raw[rule.name] ?? raw[rule.key] ?? null }
}

function odataTypeOf(type: ResourceType, kindName: string): string | undefined {
  const kind = (type.kinds ?? []).find(({ name }) => name === kindName)
  return kind !== undefined && isJsonObject(kind.wire) ? textOf(kind.wire['odataType']) : undefined
}
