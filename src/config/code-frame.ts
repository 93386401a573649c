import type { Position } from '../model/position.ts'
import { withoutByteOrderMark } from './text-lines.ts'

const widest = 160

/**
 * The lines around a position, joined by line feeds, with a marker under its column. No colour, no escaping: the caller
 * does both. Empty text where the position lies outside. Long lines are cut so that the marked column stays visible.
 */
export function codeFrame(text: string, position: Position, around = 2): string {
  const lines = withoutByteOrderMark(text).split(/\r\n|\n|\r/u)
  if (position.line < 1 || position.line > lines.length) return ''
  const first = Math.max(1, position.line - around)
  const last = Math.min(lines.length, position.line + around)
  const gutter = String(last).length
  const cut = Math.max(0, position.column - widest)
  const frame: string[] = []
  for (let number = first; number <= last; number += 1) {
    const line = (lines[number - 1] ?? '').replaceAll('\t', ' ').slice(cut, cut + widest)
    const marked = number === position.line
    frame.push(`${marked ? '>' : ' '} ${String(number).padStart(gutter)} | ${line}`.trimEnd())
    if (!marked) continue
    const column = Math.min(position.column - cut, line.length + 1)
    frame.push(`  ${' '.repeat(gutter)} | ${' '.repeat(Math.max(0, column - 1))}^`)
  }
  return frame.join('\n')
}
