import type { ResourceType } from '../model/resource-type.ts'

/** A key as it is compared: rows say whether case matters. */
export function foldKey(type: Pick<ResourceType, 'keyCase'>, key: string): string {
  return type.keyCase === 'ignore' ? key.toLowerCase() : key
}
