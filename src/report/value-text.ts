import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject, jsonText } from '../model/json.ts'
import type { ListDelta } from '../model/marks.ts'
import { isListDelta, isReference, isSecretName } from '../model/marks.ts'
import { foreignText } from './foreign-text.ts'

/** Names by id in lower case, so that a reader sees `"Break glass" (0a1b2c3d…)` and not a bare GUID. */
export type Names = ReadonlyMap<string, string>

/** A list or an object as its brackets and members: what a value that is too wide for one line is broken into. */
export type Whole = {
  readonly open: string
  readonly close: string
  readonly members: readonly { readonly name?: string; readonly value: Json }[]
  /** How many members of a long list are not among `members`. */
  readonly rest: number
}

/** The most members of one list, and characters of one text, that a report writes out; the JSON report has all. */
const mostMembers = 40
const longestText = 300

/** Writes a value in one line as a person reads it: text in quotes, ids with names, `***` for secrets, `(none)` for nothing. */
export function valueText(value: Json | undefined, names: Names = new Map()): string {
  if (value === undefined || value === null) return '(none)'
  if (typeof value === 'string') return textOf(value, names)
  if (typeof value !== 'object') return String(value)
  if (isReference(value))
    return `${quoted(value.$ref.name)}${value.$ref.id === undefined ? ' (known after apply)' : ''}`
  if (isSecretName(value)) return '***'
  if (isListDelta(value)) return deltaTexts(value, names).join(', ')
  const whole = wholeOf(value)
  if (whole === undefined) return '(none)'
  const members = whole.members.map((one) => `${memberName(one.name)}${valueText(one.value, names)}`)
  const inside = [...members, ...restTexts(whole.rest)].join(', ')
  const pad = whole.open === '{' && inside !== '' ? ' ' : ''
  return `${whole.open}${pad}${inside}${pad}${whole.close}`
}

/** A list or an object in parts; nothing for what is written in one piece. */
export function wholeOf(value: Json | undefined): Whole | undefined {
  if (isReference(value) || isSecretName(value) || isListDelta(value)) return undefined
  if (isJsonList(value))
    return {
      open: '[',
      close: ']',
      members: value.slice(0, mostMembers).map((item) => ({ value: item })),
      rest: Math.max(0, value.length - mostMembers),
    }
  return isJsonObject(value) ? { open: '{', close: '}', members: membersOf(value), rest: 0 } : undefined
}

/** The name of a member of an object, with its colon; nothing for a member of a list. */
export function memberName(name: string | undefined): string {
  return name === undefined ? '' : `${foreignText(name, 80)}: `
}

/** What stands for the members that are not written out. */
export function restTexts(rest: number): readonly string[] {
  return rest === 0 ? [] : [`… ${rest} more`]
}

/**
 * Two texts that differ, each from a little before the first difference on: the change of one word in a page of HTML is
 * seen, and not twice the same beginning.
 */
export function changedTexts(before: string, after: string): readonly [string, string] {
  const [from, to] = [Array.from(before), Array.from(after)]
  if (Math.max(from.length, to.length) <= 80) return [quoted(before), quoted(after)]
  const same = from.findIndex((character, index) => character !== to[index])
  const start = Math.max(0, (same < 0 ? from.length : same) - 20)
  const window = (characters: readonly string[]): string => {
    const part = characters.slice(start, start + 120).join('')
    return `${start > 0 ? '…' : ''}${quoted(part)}${characters.length > start + 120 ? '…' : ''}`
  }
  return [window(from), window(to)]
}

function membersOf(value: JsonObject): Whole['members'] {
  return Object.entries(value).map(([name, item]) => ({ name, value: item }))
}

function deltaTexts({ $list: { add, remove } }: ListDelta, names: Names): readonly string[] {
  return [
    ...(add.length > 0 ? [`at least ${valueText(add, names)}`] : []),
    ...(remove.length > 0 ? [`none of ${valueText(remove, names)}`] : []),
  ]
}

function textOf(value: string, names: Names): string {
  const name = names.get(value.toLowerCase())
  return name === undefined ? quoted(value) : `${quoted(name)} (${foreignText(value.slice(0, 8))}…)`
}

function quoted(text: string): string {
  return foreignText(jsonText(text), longestText)
}
