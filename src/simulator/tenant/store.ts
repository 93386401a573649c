import { isRaw, text } from '../json.ts'
import type { Raw } from '../json.ts'

/** How far a reader's replica is behind: a list lags more than a read by id; `now` is the primary's own view. */
export type View = 'now' | 'byId' | 'list'

/**
 * The directory's objects by type name and id, with their past, so that a reader can be shown what a replica that has
 * not caught up still has (reference: entra-graph 1.4.4).
 */
export interface Store {
  readonly all: (type: string, view?: View) => readonly Raw[]
  /** Objects whose text member `name` says `value`, in any case. */
  readonly by: (type: string, name: string, value: string, view?: View) => readonly Raw[]
  readonly get: (type: string, id: string, view?: View) => Raw | undefined
  /** Writes as the service does: others see it after the lag. `raw.id` is the id. */
  readonly put: (type: string, raw: Raw) => void
  readonly delete: (type: string, id: string) => void
  /** Writes as if it had always been so. */
  readonly settle: (type: string, raw: Raw) => void
  /** Removes as if it had never been. */
  readonly forget: (type: string, id: string) => void
  /** Replaces a whole type. */
  readonly load: (type: string, raws: readonly Raw[]) => void
  readonly types: () => readonly string[]
}

interface Version {
  readonly at: number
  readonly raw: Raw | undefined
}

/** Makes an empty store; `lagMs` of the simulator's clock is how late lists are. */
export function createStore(now: () => number, lagMs: number, listsLag: boolean): Store {
  const types = new Map<string, Map<string, readonly Version[]>>()
  const lag: Readonly<Record<View, number>> = { now: 0, byId: lagMs * 0.6, list: listsLag ? lagMs : lagMs * 0.6 }
  const entriesOf = (type: string): Map<string, readonly Version[]> => {
    const found = types.get(type)
    if (found !== undefined) return found
    const made = new Map<string, readonly Version[]>()
    types.set(type, made)
    return made
  }
  // A list of a hundred thousand objects is made once for all who ask between two writes, and its index of names too.
  const lists = new Map<string, readonly Raw[]>()
  const indexes = new WeakMap<readonly Raw[], Map<string, ReadonlyMap<string, readonly Raw[]>>>()
  const touched = new Map<string, number>()
  const touch = (type: string): void => {
    touched.set(type, now())
    lists.delete(type)
  }
  const all = (type: string, view: View): readonly Raw[] => {
    const listed = (): readonly Raw[] =>
      [...entriesOf(type).values()].map((versions) => seen(versions, view)).filter(isRaw)
    if ((touched.get(type) ?? -Infinity) > now() - lag[view]) return listed()
    const held = lists.get(type) ?? listed()
    lists.set(type, held)
    return held
  }
  const indexOf = (raws: readonly Raw[], name: string): ReadonlyMap<string, readonly Raw[]> => {
    const made = indexes.get(raws) ?? new Map<string, ReadonlyMap<string, readonly Raw[]>>()
    indexes.set(raws, made)
    const found = made.get(name)
    if (found !== undefined) return found
    const index = new Map<string, Raw[]>()
    for (const raw of raws) {
      const value = (text(raw, name) ?? '').toLowerCase()
      const same = index.get(value)
      if (same === undefined) index.set(value, [raw])
      else same.push(raw)
    }
    made.set(name, index)
    return index
  }
  const seen = (versions: readonly Version[], view: View): Raw | undefined =>
    view === 'now' ? versions.at(-1)?.raw : versions.findLast((version) => version.at <= now() - lag[view])?.raw
  const write = (type: string, id: string, raw: Raw | undefined): void => {
    const entries = entriesOf(type)
    const key = id.toLowerCase()
    const past = entries.get(key) ?? []
    touch(type)
    const old = past.findLastIndex((version) => version.at <= now() - lagMs)
    entries.set(key, [...past.slice(Math.max(0, old)), { at: now(), raw }])
  }
  return {
    all: (type, view = 'now') => all(type, view),
    by: (type, name, value, view = 'now') => indexOf(all(type, view), name).get(value.toLowerCase()) ?? [],
    get: (type, id, view = 'now') => seen(entriesOf(type).get(id.toLowerCase()) ?? [], view),
    put: (type, raw) => write(type, idOf(raw), raw),
    delete: (type, id) => write(type, id, undefined),
    settle: (type, raw) => {
      lists.delete(type)
      entriesOf(type).set(idOf(raw).toLowerCase(), [{ at: -Infinity, raw }])
    },
    forget: (type, id) => {
      lists.delete(type)
      entriesOf(type).delete(id.toLowerCase())
    },
    load: (type, raws) => {
      lists.delete(type)
      types.set(type, new Map(raws.map((raw) => [idOf(raw).toLowerCase(), [{ at: -Infinity, raw }]])))
    },
    types: () => [...types.keys()],
  }
}

function idOf(raw: Raw): string {
  const id = text(raw, 'id')
  if (id === undefined) throw new Error('An object of the simulated tenant has no id.')
  return id
}
