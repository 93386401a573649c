import type { TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import type { Desired } from '../model/desired.ts'
import type { Instance } from '../model/instance.ts'
import type { Json, JsonObject, Path } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import type { Reference } from '../model/marks.ts'
import { isListDelta, isReference, isSecretName } from '../model/marks.ts'
import type { Position } from '../model/position.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { Trouble } from '../model/trouble.ts'
import { trouble } from '../model/trouble.ts'
import type { World } from '../model/world.ts'
import { isGuid } from '../model/guid.ts'
import { foldKey } from './fold.ts'
import type { Match } from './match.ts'

/** A declaration with what it was matched to. */
export type Matched = { readonly desired: Desired; readonly match: Match }

/** What names are resolved against: the tenant, and what this file declares. */
export type Names = {
  readonly world: World
  readonly types: ReadonlyMap<TypeName, ResourceType>
  /** By name; several where each pins its id. */
  readonly declared: ReadonlyMap<string, readonly Matched[]>
}

/** Where a declaration is found by name: its type and its key as the row compares keys. */
export function nameSlot(type: ResourceType, key: string): string {
  return `${type.name}/${foldKey(type, key)}`
}

/**
 * Resolves every `$ref` of a declaration. A reference to what is made earlier in this plan keeps no id. A name that means
 * nothing or several things is a Trouble (REFERENCE-NOT-FOUND, REFERENCE-AMBIGUOUS), one that could not be looked up is
 * OBJECT-UNREADABLE; the reference itself then stays as it was. Nothing is ever dropped.
 */
export function resolveValues(
  names: Names,
  desired: Pick<Desired, 'at' | 'positions'>,
  values: JsonObject,
): { readonly values: JsonObject; readonly troubles: readonly Trouble[] } {
  const troubles: Trouble[] = []
  const walk = (value: Json, path: Path): Json => {
    if (isReference(value)) {
      const resolved = resolveReference(names, value, desired.positions(path))
      if ('code' in resolved) {
        troubles.push(resolved)
        return value
      }
      return resolved
    }
    if (isSecretName(value)) return value
    if (isListDelta(value)) {
      const { add, remove } = value.$list
      return {
        $list: {
          add: add.map((item, index) => walk(item, [...path, 'add', index])),
          remove: remove.map((item, index) => walk(item, [...path, 'remove', index])),
        },
      }
    }
    if (isJsonList(value)) return value.map((item, index) => walk(item, [...path, index]))
    if (isJsonObject(value)) return walkMembers(value, path)
    return value
  }
  const walkMembers = (value: JsonObject, path: Path): JsonObject =>
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, [...path, key])]))
  const resolved = walkMembers(values, [])
  return { values: resolved, troubles }
}

function resolveReference(names: Names, reference: Reference, position: Position): Reference | Trouble {
  const { types, name, id } = reference.$ref
  if (id !== undefined || isGuid(name)) return withId(reference, id ?? name)
  const subject = { position }
  const found = new Map<string, { readonly type: TypeName; readonly instance: Instance }>()
  let toCome = false
  for (const typeName of types) {
    const type = names.types.get(typeName)
    if (type === undefined) continue
    for (const here of lookUp(names, type, name)) {
      if (here === 'created') toCome = true
      else if ('code' in here) return { ...here, subject }
      else found.set(`${typeName}/${here.id}`, { type: typeName, instance: here })
    }
  }
  const [first, ...others] = found.values()
  if (first === undefined) {
    if (toCome) return reference
    return trouble('REFERENCE-NOT-FOUND', {
      message: `"${name}" is not the name of any ${types.map(shortName).join(' or ')} in the tenant or in this configuration`,
      subject,
    })
  }
  if (others.length > 0 || toCome) {
    const candidates = [first, ...others].map((one) => `${shortName(one.type)} ${one.instance.id}`)
    if (toCome) candidates.push('one that this configuration creates')
    return trouble('REFERENCE-AMBIGUOUS', { message: `"${name}" may mean ${candidates.join(', ')}`, subject })
  }
  return idOnWire(reference, first.instance, position)
}

function lookUp(names: Names, type: ResourceType, name: string): readonly (Instance | 'created' | Trouble)[] {
  const own = names.declared.get(nameSlot(type, name))
  if (own !== undefined) {
    const staying = own.filter((one) => one.desired.ensure !== 'absent')
    return (staying.length > 0 ? staying : own).flatMap((one) => declaredAs(one, type, name) ?? [])
  }
  const seen = names.world.find(type.name, name)
  return seen.is === 'present' ? seen.value : seen.is === 'absent' ? [] : [unreadable(type, name, seen.why)]
}

/** What a name means that a declaration of this configuration has; undefined where that neither is nor will be there. */
function declaredAs(
  { desired, match }: Matched,
  type: ResourceType,
  name: string,
): Instance | 'created' | Trouble | undefined {
  if ('trouble' in match) return match.trouble
  if (desired.ensure === 'absent') {
    const message = `"${name}" is referred to here, but this configuration declares ${addressText(desired.at)} absent`
    return trouble('REFERENCE-NOT-FOUND', { message })
  }
  if (match.object.is === 'present') return match.object.value
  if (match.object.is === 'unknown') return unreadable(type, name, match.object.why)
  return type.create && desired.mode !== 'audit' ? 'created' : undefined
}

function idOnWire(reference: Reference, instance: Instance, position: Position): Reference | Trouble {
  const { by, name } = reference.$ref
  const id = by === undefined ? instance.id : instance.values[by]
  if (typeof id === 'string' && id !== '') return withId(reference, id)
  const message = `"${name}" was found (${instance.id}), but the service did not give its ${by ?? 'id'}`
  return trouble('OBJECT-UNREADABLE', { message, subject: { position } })
}

function withId(reference: Reference, id: string): Reference {
  return { $ref: { ...reference.$ref, id } }
}

function unreadable(type: ResourceType, name: string, why: Trouble): Trouble {
  if (why.kind === 'permission' || why.kind === 'auth') return why
  return trouble('OBJECT-UNREADABLE', { message: `${type.name} "${name}" could not be looked up: ${why.message}` })
}

function shortName(type: TypeName): string {
  return type.slice(type.indexOf('.') + 1)
}
