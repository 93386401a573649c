import type { TypeName } from '../model/address.ts'
import type { Reader, Sight, Want } from '../model/protocol.ts'
import { unknown } from '../model/observed.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { toTroubles, trouble } from '../model/trouble.ts'
import type { World } from '../model/world.ts'
import type { Following } from './wants.ts'
import { revealed } from './wants.ts'
import { worldFromSights } from './world.ts'

/** What observing is told. */
export type Observing = {
  readonly tenant: string
  readonly reader: Reader
  readonly types: ReadonlyMap<TypeName, ResourceType>
  readonly signal: AbortSignal
}

/** Answers may name objects that nobody asked for, and their answers others: an excluded group, and a group in it. */
const mostRounds = 2

/**
 * Reads what is wanted and makes a World of it; what could not be read is unknown in it. Objects that only the answers name, by id and
 * in properties that are `following`, are asked for in further rounds, at most two. A protocol's answers are followed as soon as they
 * are there: no service waits for a slower one.
 */
export async function observe(
  observing: Observing,
  wants: readonly Want[],
  following: Following = new Map(),
): Promise<World> {
  const { tenant, types } = observing
  const sights: Sight[] = []
  const asked = new Set<string>()
  const unasked = ({ ids = [], ...want }: Want): readonly Want[] => {
    const fresh = ids.filter((id) => !asked.has(`${want.type.name}/${id}`))
    for (const id of fresh) asked.add(`${want.type.name}/${id}`)
    return fresh.length === 0 ? [] : [{ ...want, ids: fresh }]
  }
  const follow = async (own: readonly Want[], rounds: number): Promise<void> => {
    sights.push(...(await look(observing, own)))
    if (rounds === mostRounds || following.size === 0) return
    const more = revealed(worldFromSights(tenant, types, sights), types, following).flatMap(unasked)
    if (more.length > 0) await follow(more, rounds + 1)
  }
  await Promise.all(byProtocol(wants).map((own) => follow(own, 0)))
  return worldFromSights(tenant, types, sights)
}

function byProtocol(wants: readonly Want[]): readonly (readonly Want[])[] {
  const parts = new Map<string, Want[]>()
  for (const want of wants) {
    const own = parts.get(want.type.protocol) ?? []
    parts.set(want.type.protocol, [...own, want])
  }
  return [...parts.values()]
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
