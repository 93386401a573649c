import { type Row, sameName, textOf } from './rows.ts'
import type { Noun } from './nouns.ts'

/**
 * The objects of one organisation. A write is there at once for the server that took it and shows in Get after the
 * lag (reference: identity-exchange B.14), so every noun keeps its past until all of it is old.
 */
export type Shelf = {
  /** What has been written. */
  latest(noun: Noun): readonly Row[]
  /** What Get gives at this moment. */
  shown(noun: Noun): readonly Row[]
  /** Replaces the objects of a noun; Get follows after the lag. */
  write(noun: Noun, rows: readonly Row[]): void
  /** Replaces them with no lag and no past: a seed, a snapshot, a change by somebody else long ago. */
  set(noun: Noun, rows: readonly Row[]): void
  /** Settings of an object that Get never shows, by parameter. */
  unseen(noun: Noun, row: Row): Row
  /** Keeps settings of an object that Get never shows. */
  hide(noun: Noun, row: Row, settings: Row): void
}

type Version = { readonly at: number; readonly rows: readonly Row[] }

/** Makes an empty shelf; `lag` is in milliseconds of `now`. */
export function shelf(now: () => number, lag: number): Shelf {
  const versions = new Map<string, readonly Version[]>()
  const unseen = new Map<string, Row>()
  const past = (noun: Noun): readonly Version[] => versions.get(noun.noun) ?? []
  const shownIndex = (history: readonly Version[]): number => {
    const oldest = now() - lag
    return Math.max(
      0,
      history.findLastIndex((version) => version.at <= oldest),
    )
  }
  const hidingPlace = (noun: Noun, row: Row): string => `${noun.noun}/${textOf(row, 'Guid')}`
  return {
    latest: (noun) => past(noun).at(-1)?.rows ?? [],
    shown: (noun) => past(noun)[shownIndex(past(noun))]?.rows ?? [],
    write: (noun, rows) => {
      const history = past(noun)
      const before = history.length === 0 ? [{ at: 0, rows: [] }] : history.slice(shownIndex(history))
      versions.set(noun.noun, [...before, { at: now(), rows }])
    },
    set: (noun, rows) => {
      versions.set(noun.noun, [{ at: 0, rows }])
    },
    unseen: (noun, row) => unseen.get(hidingPlace(noun, row)) ?? {},
    hide: (noun, row, settings) => {
      unseen.set(hidingPlace(noun, row), { ...unseen.get(hidingPlace(noun, row)), ...settings })
    },
  }
}

/** The objects that an identity names: by name, GUID, distinguished name, or a key of the noun, in any case. */
export function named(noun: Noun, rows: readonly Row[], identity: string): readonly Row[] {
  const exact = rows.filter((row) =>
    ['Guid', 'DistinguishedName', 'Identity', 'Name'].some((key) => sameName(textOf(row, key), identity)),
  )
  if (exact.length > 0) return exact
  return rows.filter((row) => noun.keys.some((key) => sameName(textOf(row, key), identity)))
}
