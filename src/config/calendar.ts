import type { Problems } from './problems.ts'
import { textMember } from './words.ts'
import type { YamlMap } from './yaml-node.ts'

/** Milliseconds of a day. */
export const dayMs = 86_400_000

/** The start of a day of the calendar (UTC) in milliseconds; undefined where the text is no such day. */
export function startOfDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return undefined
  const start = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== text ? undefined : start
}

/** The end of a day of the calendar (UTC) in milliseconds; undefined where the text is no such day. */
export function endOfDay(text: string): number | undefined {
  const start = startOfDay(text)
  return start === undefined ? undefined : start + dayMs
}

/** A member that is a day of the calendar, or a problem. */
export function dayMember(node: YamlMap, key: string, problems: Problems): string | undefined {
  const text = textMember(node, key, problems)
  if (text === undefined || startOfDay(text) !== undefined) return text
  problems.add(
    'CONFIG-VALUE',
    node.entries.get(key)?.value.at ?? node.at,
    `\`${key}\` is a date.`,
    'Write it as 2027-01-31.',
  )
  return undefined
}
