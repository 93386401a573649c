import type { TypeName } from '../model/address.ts'
import type { Reader, Sight, Want } from '../model/protocol.ts'
import { unknown } from '../model/observed.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { toTroubles, trouble } from '../model/trouble.ts'
import type { World } from '../model/world.ts'
import { revealed } from './wants.ts'
import { worldFromSights } from './world.ts'

/** What observing is told. */
export type Observing = {
  readonly tenant: string
  readonly reader: Reader
  readonly types: ReadonlyMap<TypeName, ResourceType>
  readonly signal: AbortSignal
}

/**
 * Reads what is wanted and makes a World of it; what could not be read is unknown in it. Objects of the `following` types that
 * only the answers name, by id, are asked for in further rounds, at most two: an excluded group, and a group in it.
 */
export async function observe(
  observing: Observing,
  wants: readonly Want[],
  following: readonly TypeName[] = [],
): Promise<World> {
  const { tenant, types } = observing
  let sights = await look(observing, wants)
  let world = worldFromSights(tenant, types, sights)
  for (let round = 0; round < 2 && following.length > 0; round += 1) {
    const more = revealed(world, types, following)
    if (more.length === 0) break
    sights = [...sights, ...(await look(observing, more))]
    world = worldFromSights(tenant, types, sights)
  }
  return world
}

/** Reads once. A reader that breaks off leaves unknown what it has not told: nothing is absent for want of an answer. */
export async function look({ reader, signal }: Observing, wants: readonly Want[]): Promise<readonly Sight[]> {
  const sights: Sight[] = []
  if (wants.length === 0) return sights
  try {
    for await (const sight of reader.observe(wants, signal)) sights.push(sight)
  } catch (error) {
    const [first] = toTroubles(error)
    const why = first ?? trouble('INTERNAL', { message: 'reading broke off' })
    for (const { type, keys } of wants) {
      if (keys === 'all') sights.push({ type: type.name, scope: 'all', seen: unknown(why) })
    }
  }
  return sights
}
