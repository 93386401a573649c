import type { TypeName } from './address.ts'
import { isTypeName } from './address.ts'
import type { Json, JsonObject } from './json.ts'
import { isJsonList, isJsonObject } from './json.ts'

/**
 * Three marks live inside desired Json and survive into a plan file.
 *
 * `$ref`: a name that stands for another object. `id` is what goes on the wire (the object's id, or the value of its
 * property `by`); without it the object is made earlier in this plan: "known after apply".
 * `$secret`: the name of a secret; never a value, never a hash of one.
 * `$list`: at least these, and none of those, instead of an exact list.
 */
export type Reference = {
  readonly $ref: {
    readonly types: readonly TypeName[]
    readonly name: string
    readonly by?: string
    readonly id?: string
  }
}
/** A secret's name. */
export type SecretName = { readonly $secret: string }
/** A list declared as "at least, and none of". */
export type ListDelta = { readonly $list: { readonly add: readonly Json[]; readonly remove: readonly Json[] } }

/** Says whether a value is a `$ref` mark. */
export function isReference(value: Json | undefined): value is Reference {
  if (!isJsonObject(value)) return false
  const inner = value['$ref']
  return (
    isJsonObject(inner) &&
    typeof inner['name'] === 'string' &&
    isJsonList(inner['types']) &&
    inner['types'].every((one) => typeof one === 'string' && isTypeName(one))
  )
}

/** Says whether a value is a `$secret` mark. */
export function isSecretName(value: Json | undefined): value is SecretName {
  return isJsonObject(value) && typeof value['$secret'] === 'string'
}

/** Says whether a value is a `$list` mark. */
export function isListDelta(value: Json | undefined): value is ListDelta {
  if (!isJsonObject(value)) return false
  const inner = value['$list']
  return isJsonObject(inner) && isJsonList(inner['add']) && isJsonList(inner['remove'])
}

/** Replaces values bottom-up: lists and objects are rebuilt, `change` sees every value after its children. Marks are leaves. */
export function mapJson(value: Json, change: (value: Json) => Json): Json {
  if (isReference(value) || isSecretName(value)) return change(value)
  if (isJsonList(value)) return change(value.map((item) => mapJson(item, change)))
  if (isJsonObject(value)) return change(mapMembers(value, (item) => mapJson(item, change)))
  return change(value)
}

/** Maps the members of an object. */
export function mapMembers(value: JsonObject, change: (item: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]))
}

/** Every `$ref` inside a value, in order of appearance. */
export function referencesIn(value: Json): readonly Reference[] {
  if (isReference(value)) return [value]
  if (isJsonList(value)) return value.flatMap(referencesIn)
  if (isJsonObject(value)) return Object.values(value).flatMap(referencesIn)
  return []
}
