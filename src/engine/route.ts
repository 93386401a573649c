import type { Reader, Sight, Want, Writer } from '../model/protocol.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { unknown } from '../model/observed.ts'
import { toTroubles, trouble } from '../model/trouble.ts'

/** One Reader over those of several protocols: each gets its own wants, all read side by side. */
export function routeReaders(readerOf: (protocol: ResourceType['protocol']) => Promise<Reader> | Reader): Reader {
  return {
    async *observe(wants, signal) {
      const groups = new Map<ResourceType['protocol'], Want[]>()
      for (const want of wants) groups.set(want.type.protocol, [...(groups.get(want.type.protocol) ?? []), want])
      const streams = [...groups].map(([protocol, own]) => readAll(readerOf, protocol, own, signal))
      for (const sights of await Promise.all(streams)) yield* sights
    },
  }
}

/** One Writer over those of several protocols. */
export function routeWriters(writerOf: (protocol: ResourceType['protocol']) => Promise<Writer> | Writer): Writer {
  return {
    perform: async (step, signal) => (await writerOf(step.type.protocol)).perform(step, signal),
  }
}

/** What breaks one protocol's reading must not take the others' answers along. */
async function readAll(
  readerOf: (protocol: ResourceType['protocol']) => Promise<Reader> | Reader,
  protocol: ResourceType['protocol'],
  wants: readonly Want[],
  signal: AbortSignal,
): Promise<readonly Sight[]> {
  const sights: Sight[] = []
  try {
    const reader = await readerOf(protocol)
    for await (const sight of reader.observe(wants, signal)) sights.push(sight)
  } catch (error) {
    const why = toTroubles(error)[0] ?? trouble('INTERNAL', { message: `reading through ${protocol} broke off` })
    for (const { type, keys, ids } of wants) {
      if (keys === 'all') sights.push({ type: type.name, scope: 'all', seen: unknown(why) })
      else for (const key of keys) sights.push({ type: type.name, scope: { key }, seen: unknown(why) })
      for (const id of ids ?? []) sights.push({ type: type.name, scope: { id }, seen: unknown(why) })
    }
  }
  return sights
}
