import type { Json } from '../model/json.ts'
import type { Names, Whole } from './value-text.ts'
import { memberName, restTexts, valueText, wholeOf } from './value-text.ts'

/**
 * Writes a value in lines of at most `width` characters where that can be: an object that is too wide gets a line for each
 * member, a list has as many members in a line as fit. Only a text that is itself too wide goes beyond.
 */
export function valueLines(value: Json | undefined, width: number, names: Names = new Map()): readonly string[] {
  return nested(value, width, names, '', '')
}

function nested(value: Json | undefined, width: number, names: Names, head: string, tail: string): readonly string[] {
  const flat = `${head}${valueText(value, names)}${tail}`
  const whole = wholeOf(value)
  if (whole === undefined || Array.from(flat).length <= width) return [flat]
  const inside = isPlain(whole) ? filled(whole, width - 2, names) : membersIn(whole, width - 2, names)
  return [`${head}${whole.open}`, ...inside.map((line) => `  ${line}`), `${whole.close}${tail}`]
}

function membersIn({ members, rest }: Whole, width: number, names: Names): readonly string[] {
  return [...members.flatMap((one) => nested(one.value, width, names, memberName(one.name), ',')), ...restTexts(rest)]
}

function isPlain({ open, members }: Whole): boolean {
  return open === '[' && members.every((one) => wholeOf(one.value) === undefined)
}

function filled({ members, rest }: Whole, width: number, names: Names): readonly string[] {
  const words = [...members.map((one) => `${valueText(one.value, names)},`), ...restTexts(rest)]
  return fill(words, width)
}

/** Puts words into lines, one blank between them, as many in each as fit; a word that is too wide has a line of its own. */
export function fill(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
