import type { JsonObject } from '../model/json.ts'
import type { ResourceType } from '../model/resource-type.ts'

/** A key as it is compared: rows say whether case matters. */
export function foldKey(type: Pick<ResourceType, 'keyCase'>, key: string): string {
  return type.keyCase === 'ignore' ? key.toLowerCase() : key
}

/** The one property that names an object, with its key; nothing where several name it, or none. */
export function keyValues(type: ResourceType, key: string): JsonObject {
  const [name] = type.key
  return name === undefined || type.key.length > 1 || key === '' ? {} : { [name]: key }
}
