import type { Position } from '../model/position.ts'
import type { Problems } from './problems.ts'
import { didYouMean } from './suggestion.ts'
import type { YamlMap, YamlNode } from './yaml-node.ts'
import { describeNode, entryPosition, member, shorten } from './yaml-node.ts'

/** The words that a mapping of the format may have, and those that a later version will read. */
export type Words = { readonly what: string; readonly known: readonly string[]; readonly later?: readonly string[] }

/** Reports the members of a mapping that are not words of the format, and those not yet available. */
export function checkWords(node: YamlMap, words: Words, problems: Problems): void {
  for (const entry of node.entries.values()) {
    if (words.later?.includes(entry.key) === true) {
      problems.add('CONFIG-NOT-AVAILABLE', entry.keyAt, `\`${entry.key}\` is not available in this version.`)
    } else if (!words.known.includes(entry.key)) {
      problems.add(
        'CONFIG-UNKNOWN-WORD',
        entry.keyAt,
        `${words.what} has no word \`${shorten(entry.key)}\`.`,
        didYouMean(entry.key, words.known),
      )
    } else if (entry.value.kind === 'scalar' && entry.value.bare) {
      problems.add(
        'CONFIG-EMPTY',
        entry.value.at,
        `\`${entry.key}\` has no value.`,
        'Write a value, or leave the word away.',
      )
    }
  }
}

/** The text of a member; a number is not text. Undefined, and a problem, where it is something else. */
export function textMember(node: YamlMap, key: string, problems: Problems): string | undefined {
  const entry = node.entries.get(key)
  if (entry === undefined || isBare(entry.value)) return undefined
  return textOf(entry.value, `\`${key}\``, problems)
}

/** The text of a value, or a problem. */
export function textOf(node: YamlNode, what: string, problems: Problems): string | undefined {
  if (node.kind === 'scalar' && typeof node.value === 'string' && node.secret === undefined && node.value !== '')
    return node.value
  if (node.kind === 'scalar' && node.broken === true) return undefined
  if (isBare(node)) problems.add('CONFIG-EMPTY', node.at, `${what} has no value.`)
  else if (node.kind === 'scalar' && node.plain && node.value !== null && node.computed === undefined) {
    problems.add(
      'CONFIG-QUOTES',
      node.at,
      `${what} is text; ${shorten(node.source)} is read as ${describeNode(node)}.`,
      `Write '${shorten(node.source)}'.`,
    )
  } else problems.add('CONFIG-TYPE', node.at, `${what} takes text; here is ${describeNode(node)}.`)
  return undefined
}

/** One of some words, or a problem with the nearest. */
export function choiceMember<T extends string>(
  node: YamlMap,
  key: string,
  choices: readonly T[],
  problems: Problems,
): T | undefined {
  const text = textMember(node, key, problems)
  const found = choices.find((choice) => choice === text)
  if (text !== undefined && found === undefined) {
    problems.add(
      'CONFIG-VALUE',
      positionOf(node, key),
      `\`${key}\` cannot be ${JSON.stringify(shorten(text))}.`,
      didYouMean(text, choices),
    )
  }
  return found
}

/** A whole number from 0 up, or a problem. */
export function countMember(node: YamlMap, key: string, problems: Problems): number | undefined {
  const value = member(node, key)
  if (value === undefined || isBare(value)) return undefined
  if (
    value.kind === 'scalar' &&
    typeof value.value === 'number' &&
    Number.isSafeInteger(value.value) &&
    value.value >= 0
  )
    return value.value
  problems.add('CONFIG-TYPE', value.at, `\`${key}\` takes a whole number from 0 up; here is ${describeNode(value)}.`)
  return undefined
}

/** The items of a list member; a problem where it is none. */
export function listMember(node: YamlMap, key: string, problems: Problems): readonly YamlNode[] {
  const value = member(node, key)
  if (value === undefined || isBare(value)) return []
  if (value.kind === 'list') return value.items
  problems.add('CONFIG-TYPE', positionOf(node, key), `\`${key}\` takes a list; here is ${describeNode(value)}.`)
  return []
}

/** Where a member is shown; the mapping itself where it is missing. */
export function positionOf(node: YamlMap, key: string): Position {
  const entry = node.entries.get(key)
  return entry === undefined ? node.at : entryPosition(entry)
}

function isBare(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.bare
}
