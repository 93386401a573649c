import type { Instance } from '../model/instance.ts'
import type { JsonObject } from '../model/json.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import { inOrder, placeOf } from './basis.ts'

/** The number that the first object of a prioritised type carries: 0 where there is none. */
export function firstPlace(world: World, type: ResourceType): number {
  const all = world.of(type.name)
  const numbers = all.is === 'present' ? all.value.flatMap((one) => placeOf(type, one) ?? []) : []
  return numbers.length === 0 ? 0 : Math.min(...numbers)
}

/** Puts an object where its number says and numbers its like anew, as the services with such an order do. */
export function place(
  type: ResourceType,
  base: number,
  all: readonly Instance[],
  moved: Instance,
  written: JsonObject,
): readonly Instance[] {
  const { priority } = type
  if (priority === undefined) return all
  const wanted = written[priority]
  if (typeof wanted !== 'number' && placeOf(type, moved) !== undefined) return all
  const line = inOrder(type, all).filter((one) => one.id !== moved.id)
  const index = typeof wanted === 'number' ? Math.min(Math.max(wanted - base, 0), line.length) : line.length
  return renumber(priority, all, [...line.slice(0, index), moved, ...line.slice(index)], base)
}

/** Numbers the objects of a prioritised type anew after one is gone. */
export function closeGap(type: ResourceType, base: number, all: readonly Instance[]): readonly Instance[] {
  return type.priority === undefined ? all : renumber(type.priority, all, inOrder(type, all), base)
}

function renumber(
  priority: string,
  all: readonly Instance[],
  line: readonly Instance[],
  base: number,
): readonly Instance[] {
  const numbers = new Map(line.map((one, index) => [one.id, base + index]))
  return all.map((one) => {
    const number = numbers.get(one.id)
    return number === undefined ? one : { ...one, values: { ...one.values, [priority]: number } }
  })
}
