import type { Json } from '../model/json.ts'
import type { Position } from '../model/position.ts'

/** A scalar of a YAML file. `source` is its text as the file has it, without quotes. */
export type YamlScalar = {
  readonly kind: 'scalar'
  readonly value: null | boolean | number | string
  /** Written without quotes, so that YAML guessed its type. */
  readonly plain: boolean
  /** Nothing was written at all (`key:`), which is not the same as a written `null`. */
  readonly bare: boolean
  readonly source: string
  readonly at: Position
  /** The name of the secret that stands here (`${{ secrets.NAME }}`); the value is then the empty text. */
  readonly secret?: string
  /** Its expression could not be evaluated, which is told already: nothing more is said of it. */
  readonly broken?: true
  /** The value came out of an expression that is the whole scalar. */
  readonly computed?: true
}

/** A list of a YAML file. */
export type YamlList = { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly at: Position }

/** One member of a mapping. */
export type YamlEntry = { readonly key: string; readonly keyAt: Position; readonly value: YamlNode }

/** A mapping of a YAML file. A Map, so that a key like `__proto__` is only a key. */
export type YamlMap = {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, YamlEntry>
  readonly at: Position
}

/** A value of a YAML file with its position. */
export type YamlNode = YamlScalar | YamlList | YamlMap

/** Where an entry is shown: a scalar at its text, a list or mapping at the key that holds it. */
export function entryPosition(entry: YamlEntry): Position {
  return entry.value.kind === 'scalar' ? entry.value.at : entry.keyAt
}

/** The value of a member of a mapping, if it is there. */
export function member(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined
}

/** What a node is, in the words of a message: `a list`, `the number 3`, `the text "x"`. */
export function describeNode(node: YamlNode): string {
  if (node.kind === 'list') return 'a list'
  if (node.kind === 'map') return 'a mapping'
  if (node.secret !== undefined) return 'a secret'
  if (node.bare) return 'nothing'
  if (node.value === null) return 'null'
  // What an expression gave may come from the environment of the run: it is not repeated.
  if (node.computed === true && typeof node.value === 'string') return 'the text that an expression gives'
  if (typeof node.value === 'string') return `the text ${JSON.stringify(shorten(node.value))}`
  return `the ${typeof node.value === 'number' ? 'number' : 'value'} ${String(node.value)}`
}

/** Cuts text to a length that a message can bear. */
export function shorten(text: string, longest = 80): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`
}

/** The plain value of a node, without positions. */
export function plainJson(node: YamlNode): Json {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plainJson)
  return Object.fromEntries(Array.from(node.entries.values(), (entry) => [entry.key, plainJson(entry.value)]))
}

/** Makes a node out of a plain value, everything in it at one position: what an expression gave. */
export function nodeOf(value: Json, at: Position): YamlNode {
  if (Array.isArray(value)) return { kind: 'list', items: value.map((item: Json) => nodeOf(item, at)), at }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]): [string, YamlEntry] => [
      key,
      { key, keyAt: at, value: nodeOf(item, at) },
    ])
    return { kind: 'map', entries: new Map(entries), at }
  }
  return { kind: 'scalar', value, plain: true, bare: false, source: String(value), at, computed: true }
}
