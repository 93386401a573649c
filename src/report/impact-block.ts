import type { Run } from '../model/run.ts'
import { markdownText } from './foreign-text.ts'
import { impactLines } from './impact-lines.ts'

/** What a plan does to people, as Markdown: a list under a heading; nothing where nobody asked. */
export function impactBlock({ impact }: Pick<Run, 'impact'>): readonly string[] {
  if (impact === undefined) return []
  return [
    `#### What it does to people\n\n${impactLines(impact)
      .map((one) => `- ${markdownText(one, 600)}`)
      .join('\n')}`,
  ]
}
