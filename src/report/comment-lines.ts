import type { Json } from '../model/json.ts'
import { isJsonList, isJsonObject, pathText, sameJson } from '../model/json.ts'
import type { Difference } from '../model/plan.ts'
import { foreignText } from './foreign-text.ts'
import type { ShownChange } from './tally.ts'
import { valueText } from './value-text.ts'

/** One property of a change, as a comment may show it to everybody who reads the repository. */
export type CommentLine = { readonly path: string; readonly text: string }

/**
 * What a change does, property by property, with the values that the YAML writes. What the tenant holds is told where it cannot name
 * anybody: switches, numbers, and `words` that the service lists; other values are "another value", entries of a list a count.
 */
export function commentLines(
  change: Pick<ShownChange, 'action' | 'differences'>,
  words: ReadonlySet<string> = new Set(),
): readonly CommentLine[] {
  return change.differences
    .filter(({ verdict }) => verdict === 'different')
    .map((one) => ({ path: foreignText(pathText(one.path), 120), text: textOf(change.action, one, words) }))
}

function textOf(action: ShownChange['action'], { before, after }: Difference, words: ReadonlySet<string>): string {
  if (action === 'create') return valueText(after)
  if (isJsonList(before) && isJsonList(after)) return listText(before, after)
  return `${untold(before, words)} → ${valueText(after)}`
}

function untold(value: Json | undefined, words: ReadonlySet<string>): string {
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'number')
    return valueText(value)
  if (isJsonList(value)) return value.length === 0 ? '[]' : `[${countText(value.length)}]`
  if (isJsonObject(value)) return '{…}'
  return value === '' || words.has(value) ? valueText(value) : 'another value'
}

function listText(before: readonly Json[], after: readonly Json[]): string {
  const come = after.filter((item) => !before.some((other) => sameJson(item, other)))
  const gone = before.length - before.filter((item) => after.some((other) => sameJson(item, other))).length
  const words = [
    ...come.slice(0, 20).map((item) => `+${valueText(item)}`),
    ...(come.length > 20 ? [`+${come.length - 20} more`] : []),
    ...(gone === 0 ? [] : [`−${countText(gone)}`]),
  ]
  return words.length === 0 ? 'another order' : words.join(' ')
}

function countText(count: number): string {
  return `${count} ${count === 1 ? 'entry' : 'entries'}`
}
