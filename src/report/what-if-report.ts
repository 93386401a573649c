import { jsonText } from '../model/json.ts'
import type { WhatIf } from '../model/what-if.ts'
import type { Palette } from './palette.ts'
import { whatIfMarkdown } from './what-if-markdown.ts'
import { whatIfText } from './what-if-text.ts'

/** Draws the answer of `what-if` in a format: text, json or markdown. Pure. */
export function whatIfReport(answer: WhatIf, format: string | undefined, palette: Palette): string {
  if (format === 'json') return `${jsonText(answer, 2)}\n`
  return format === 'markdown' ? whatIfMarkdown(answer) : whatIfText(answer, palette)
}
