import { addressText } from '../model/address.ts'
import { positionText } from '../model/position.ts'
import type { Problems } from './problems.ts'
import type { Declared } from './tasks.ts'
import type { YamlEntry, YamlMap } from './yaml-node.ts'

/**
 * Merges what several files declare of the same object (service, type, key, and `id` where it pins one): member by
 * member, also inside mappings; lists are replaced whole. Files come in order, so the including one wins, and every
 * value keeps the position of its own file. The same object twice in one file is a problem.
 */
export function mergeDeclared(all: readonly Declared[], problems: Problems): readonly Declared[] {
  const merged = new Map<string, Declared>()
  const seen = new Map<string, Declared>()
  for (const one of all) {
    const identity = JSON.stringify([one.type.name, foldKey(one), one.id?.toLowerCase() ?? ''])
    const inFile = JSON.stringify([one.file, identity])
    const twin = seen.get(inFile)
    if (twin !== undefined) {
      const name = addressText({ type: one.type.name, key: one.key })
      problems.add(
        'CONFIG-DUPLICATE-TASK',
        one.at,
        `\`${name}\` is declared twice in this file, first at ${positionText(twin.at)}.`,
      )
      continue
    }
    seen.set(inFile, one)
    const base = merged.get(identity)
    merged.set(identity, base === undefined ? one : mergeTwo(base, one))
  }
  return [...merged.values()]
}

/** The key as it is compared: case counts only where the service tells names apart by it. */
export function foldKey(one: Pick<Declared, 'type' | 'key'>): string {
  return one.type.keyCase === 'ignore' ? one.key.toLowerCase() : one.key
}

function mergeTwo(base: Declared, over: Declared): Declared {
  return {
    ...base,
    ...over,
    node: mergeMaps(base.node, over.node),
    ignore: [...base.ignore, ...over.ignore],
    waivers: [...base.waivers, ...over.waivers],
  }
}

function mergeMaps(base: YamlMap, over: YamlMap): YamlMap {
  const entries = new Map<string, YamlEntry>(base.entries)
  for (const [key, entry] of over.entries) {
    const below = entries.get(key)?.value
    const both = below?.kind === 'map' && entry.value.kind === 'map' && !isWhole(below) && !isWhole(entry.value)
    entries.set(key, both ? { ...entry, value: mergeMaps(below, entry.value) } : entry)
  }
  return { ...over, entries }
}

/** `{ add, remove }` and `{ file }` are one value, not mappings to merge into. */
function isWhole(node: YamlMap): boolean {
  return node.entries.size > 0 && [...node.entries.keys()].every((key) => ['add', 'remove', 'file'].includes(key))
}
