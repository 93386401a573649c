import type { ResourceType } from '../../model/resource-type.ts'
import { graphWire } from './graph-wire.ts'

/** The path of one object: by its id, or by its key where the row says so. `{id}` stays for what is not made yet. */
export function itemPath(type: ResourceType, id: string, key: string): string {
  return graphWire(type)
    .item.replace('{id}', () => (id === '{id}' ? id : encodeURIComponent(id)))
    .replace('{key}', () => encodeURIComponent(key))
}
