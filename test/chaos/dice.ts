/** Choices that follow from a seed alone. */
export type Dice = {
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number
  /** True in `percent` of a hundred throws. */
  readonly chance: (percent: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  /** `count` different ones in a random order, or all there are. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[]
  /** Dice of their own for one part of a case, so that a change to one part leaves the others as they were. */
  readonly apart: (name: string) => Dice
}

/** Makes dice by the generator mulberry32 (public domain, Tommy Ettinger). */
export function diceOf(seed: string): Dice {
  let state = hash(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const some = <T>(from: readonly T[], count: number): readonly T[] => {
    const left = [...from]
    const taken: T[] = []
    while (left.length > 0 && taken.length < count) taken.push(...left.splice(int(0, left.length - 1), 1))
    return taken
  }
  return {
    int,
    some,
    chance: (percent) => next() * 100 < percent,
    pick: (from) => {
      const [one] = some(from, 1)
      if (one === undefined) throw new Error('there is nothing to pick from')
      return one
    },
    apart: (name) => diceOf(`${seed}/${name}`),
  }
}

/** FNV-1a over the text's UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const unit of text.split('')) value = Math.imul(value ^ unit.charCodeAt(0), 0x01000193)
  return value | 0
}
