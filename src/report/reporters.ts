import type { Reporter } from '../model/run.ts'
import { htmlReporter } from './html-report.ts'
import { jsonReporter } from './json-report.ts'
import { markdownReporter } from './markdown-report.ts'
import type { Palette } from './palette.ts'
import { textReporter } from './text-report.ts'

/** The reporter for a format; text for any other word, wrapped to a width where one is known. */
export function reporterFor(format: string | undefined, palette: Palette, width?: number): Reporter {
  if (format === 'json') return jsonReporter
  if (format === 'markdown') return markdownReporter
  if (format === 'html') return htmlReporter
  return textReporter(palette, width)
}
