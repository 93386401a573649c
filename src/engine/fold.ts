import type { Json } from '../model/json.ts'
import type { ResourceType } from '../model/resource-type.ts'

/** A key as it is compared: rows say whether case matters. */
export function foldKey(type: Pick<ResourceType, 'keyCase'>, key: string): string {
  return type.keyCase === 'ignore' ? key.toLowerCase() : key
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu

/** Says whether text is a GUID: such text compares without case, whatever its property says. */
export function isGuid(text: Json | undefined): boolean {
  return typeof text === 'string' && guid.test(text)
}
