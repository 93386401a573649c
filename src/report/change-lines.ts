import type { Change, Difference } from '../model/plan.ts'
import { isJsonList } from '../model/json.ts'
import type { Json } from '../model/json.ts'
import { pathText } from '../model/json.ts'
import { isReference } from '../model/marks.ts'
import { foreignText } from './foreign-text.ts'
import type { Names } from './value-text.ts'
import { valueText } from './value-text.ts'

/** One line under a change: the property, and what becomes of it. Foreign text in it is already harmless. */
export type DifferenceLine = { readonly sign: '+' | '-' | '~'; readonly path: string; readonly text: string }

/** The lines of a change, shortest way to say each: members that come and go for lists, before and after for the rest. */
export function differenceLines(
  change: Pick<Change, 'action' | 'differences'>,
  names: Names = new Map(),
): readonly DifferenceLine[] {
  return change.differences
    .filter((difference) => difference.verdict === 'different')
    .map((difference) => line(change, difference, names))
}

function line(change: Pick<Change, 'action'>, difference: Difference, names: Names): DifferenceLine {
  const path = foreignText(pathText(difference.path), 120)
  const { before, after } = difference
  if (change.action === 'create' || before === undefined || before === null)
    return { sign: '+', path, text: valueText(after, 160, names) }
  if (after === undefined || after === null) return { sign: '-', path, text: valueText(before, 160, names) }
  if (isJsonList(before) && isJsonList(after)) {
    const [gone, come] = [without(before, after), without(after, before)]
    if (gone.length + come.length > 0)
      return {
        sign: '~',
        path,
        text: [
          ...gone.map((item) => `-${valueText(item, 80, names)}`),
          ...come.map((item) => `+${valueText(item, 80, names)}`),
        ].join(' '),
      }
  }
  return { sign: '~', path, text: `${valueText(before, 120, names)} → ${valueText(after, 120, names)}` }
}

function without(list: readonly Json[], others: readonly Json[]): readonly Json[] {
  const keys = new Set(others.map(identity))
  return list.filter((item) => !keys.has(identity(item)))
}

function identity(value: Json): string {
  return isReference(value)
    ? (value.$ref.id ?? value.$ref.name).toLowerCase()
    : JSON.stringify(value)
        .toLowerCase()
        .replace(/^"(.*)"$/u, '$1')
}

/** The sign of an action. */
export function actionSign(action: Change['action']): '+' | '-' | '~' {
  return action === 'create' ? '+' : action === 'delete' ? '-' : '~'
}
