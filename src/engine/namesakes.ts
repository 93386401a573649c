import type { Instance } from '../model/instance.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { foldKey } from './fold.ts'

/** How many objects have each key: a name means one object only where it is one's alone. */
export function namesakesIn(type: ResourceType, all: readonly Instance[]): (key: string) => number {
  const counted = new Map<string, number>()
  for (const { at } of all) {
    const key = foldKey(type, at.key)
    counted.set(key, (counted.get(key) ?? 0) + 1)
  }
  return (key) => counted.get(foldKey(type, key)) ?? 0
}
