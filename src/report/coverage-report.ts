import { jsonText } from '../model/json.ts'
import type { Coverage } from '../model/coverage.ts'
import { coverageHtml } from './coverage-html.ts'
import { coverageText } from './coverage-text.ts'
import type { Palette } from './palette.ts'

/** Draws the answer of `coverage` in a format: text, json or html. Pure. */
export function coverageReport(answer: Coverage, format: string | undefined, palette: Palette): string {
  if (format === 'json') return `${jsonText(answer, 2)}\n`
  return format === 'html' ? coverageHtml(answer) : coverageText(answer, palette)
}
