import type { Json } from '../model/json.ts'
import { isJsonList, pathText } from '../model/json.ts'
import { isReference } from '../model/marks.ts'
import type { Change, Difference } from '../model/plan.ts'
import { foreignText } from './foreign-text.ts'
import { fill, valueLines } from './value-lines.ts'
import type { Names } from './value-text.ts'
import { changedTexts, restTexts, valueText } from './value-text.ts'

/** One property of a change: its path, and in lines what becomes of it. Foreign text in both is already harmless. */
export type DifferenceLines = { readonly path: string; readonly lines: readonly string[] }

/** The most members of a list that are written out as gone, and as many as come. */
const mostMembers = 40

/**
 * What a change does, property by property, the shortest way to say each: the value of a create; the members that come and
 * go for lists; before and after for the rest.
 */
export function differenceLines(
  change: Pick<Change, 'action' | 'differences'>,
  width: number,
  names: Names = new Map(),
): readonly DifferenceLines[] {
  return change.differences
    .filter((difference) => difference.verdict === 'different')
    .map((difference) => ({
      path: foreignText(pathText(difference.path), 120),
      lines:
        change.action === 'create' ? valueLines(difference.after, width, names) : changed(difference, width, names),
    }))
}

function changed({ before, after }: Difference, width: number, names: Names): readonly string[] {
  if (isJsonList(before) && isJsonList(after)) {
    const [gone, come] = [without(before, after), without(after, before)]
    if (gone.length + come.length > 0) return members(gone, come, width, names)
  }
  if (typeof before === 'string' && typeof after === 'string' && !names.has(before.toLowerCase())) {
    const [from, to] = changedTexts(before, after)
    return beside([from], [to], width)
  }
  return beside(valueLines(before, width, names), valueLines(after, width - 2, names), width)
}

/** Before and after in one line where both fit, else below each other. */
function beside(before: readonly string[], after: readonly string[], width: number): readonly string[] {
  const both = `${before[0] ?? ''} → ${after[0] ?? ''}`
  if (before.length === 1 && after.length === 1 && Array.from(both).length <= width) return [both]
  return [...before, ...after.map((line, index) => `${index === 0 ? '→' : ' '} ${line}`)]
}

/** `-"gone" +"new"`, as many in a line as fit; behind a count of each where there are many. */
function members(gone: readonly Json[], come: readonly Json[], width: number, names: Names): readonly string[] {
  const signed = (sign: string, items: readonly Json[]): readonly string[] => [
    ...items.slice(0, mostMembers).map((item) => `${sign}${valueText(item, names)}`),
    ...restTexts(Math.max(0, items.length - mostMembers)).map((text) => `${sign}${text}`),
  ]
  const words = [...signed('-', gone), ...signed('+', come)]
  if (gone.length + come.length <= 6) return fill(words, width)
  return [`${gone.length} removed, ${come.length} added:`, ...fill(words, width)]
}

function without(list: readonly Json[], others: readonly Json[]): readonly Json[] {
  const keys = new Set(others.map(identity))
  return list.filter((item) => !keys.has(identity(item)))
}

/** What makes members of two lists the same to a reader: case aside, and a reference is what its id says. */
function identity(value: Json): string {
  return JSON.stringify(isReference(value) ? (value.$ref.id ?? value.$ref.name) : value).toLowerCase()
}

/** The sign of an action. */
export function actionSign(action: Change['action']): '+' | '-' | '~' {
  return action === 'create' ? '+' : action === 'delete' ? '-' : '~'
}
