import type { TypeName } from '../model/address.ts'
import type { Clock } from '../model/host.ts'
import type { Instance } from '../model/instance.ts'
import type { Observed } from '../model/observed.ts'
import { absent, present } from '../model/observed.ts'
import type { Change } from '../model/plan.ts'
import type { Reader, Want } from '../model/protocol.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import { observe } from './observe.ts'

/** Looks at single objects while a plan is applied. */
export type Eyes = {
  /** Looks at everything wanted, now. */
  readonly look: (wants: readonly Want[]) => Promise<World>
  /** Looks at a change's object. A list of its type that is younger than `maxAgeMs` and was read after the last write to the type will do. */
  readonly at: (type: ResourceType, change: Change, id: string | null, maxAgeMs: number) => Promise<Observed<Instance>>
  /** Forgets what was seen of a type: something was written to it. */
  readonly stale: (type: TypeName) => void
}

/** Opens eyes over a Reader. They remember complete lists, so that many changes of one type do not read it each. */
export function openEyes(
  tenant: string,
  deps: {
    readonly reader: Reader
    readonly types: ReadonlyMap<TypeName, ResourceType>
    readonly clock: Clock
    readonly signal: AbortSignal
  },
): Eyes {
  const lists = new Map<TypeName, { readonly world: World; readonly seen: number }>()
  const writes = new Map<TypeName, number>()
  const look: Eyes['look'] = async (wants) => {
    const began = new Map(wants.map(({ type }) => [type.name, writes.get(type.name) ?? 0]))
    const world = await observe({ tenant, ...deps }, wants)
    for (const { type } of wants) {
      // A list that was read while something was written may be half old.
      const quiet = began.get(type.name) === (writes.get(type.name) ?? 0)
      if (quiet && world.complete(type.name)) lists.set(type.name, { world, seen: deps.clock.now() })
    }
    return world
  }
  return {
    look,
    stale: (type) => {
      writes.set(type, (writes.get(type) ?? 0) + 1)
      lists.delete(type)
    },
    at: async (type, change, id, maxAgeMs) => {
      const kept = lists.get(type.name)
      const fresh = kept !== undefined && deps.clock.now() - kept.seen <= maxAgeMs
      return pick(fresh ? kept.world : await look([wantFor(type, change, id)]), type, change, id)
    },
  }
}

/** How a change's object is asked for: by its id where it has one and is looked up singly, else by its key. */
export function wantFor(type: ResourceType, change: Change, id: string | null): Want {
  if (type.cardinality !== 'perObject') return { type, keys: 'all' }
  const byId = id !== null && id !== change.at.key && change.before?.at.key !== change.at.key
  return byId ? { type, keys: [], ids: [id] } : { type, keys: [change.at.key] }
}

/** The change's object in a world: by its id, else by its key. */
export function pick(world: World, type: ResourceType, change: Change, id: string | null): Observed<Instance> {
  if (type.cardinality === 'singleton') {
    const all = world.of(type.name)
    if (all.is !== 'present') return all
    const [only] = all.value
    return only === undefined ? absent : present(only)
  }
  if (id !== null) {
    const found = world.findId(type.name, id)
    if (found.is !== 'unknown' || type.cardinality !== 'perObject') return found
    const named = world.find(type.name, change.at.key)
    if (named.is !== 'present') return named
    const same = named.value.find((one) => one.id.toLowerCase() === id.toLowerCase())
    return same === undefined ? absent : present(same)
  }
  const found = world.find(type.name, change.at.key)
  if (found.is !== 'present') return found
  const [first] = found.value
  return first === undefined ? absent : present(first)
}
