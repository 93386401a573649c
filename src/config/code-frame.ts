import type { Position } from '../model/position.ts'
import { withoutByteOrderMark } from './text-lines.ts'

/** One line of a code frame. The marker line stands under the line that it points into. */
export type FrameLine = { readonly kind: 'context' | 'marked' | 'marker'; readonly text: string }

const widest = 160

/**
 * The lines around a position with a marker under its column, as plain data: the caller colours and escapes. Empty where
 * the position lies outside the text. Long lines are cut so that the marked column stays visible.
 */
export function codeFrame(text: string, position: Position, around = 2): readonly FrameLine[] {
  const lines = withoutByteOrderMark(text).split(/\r\n|\n|\r/u)
  if (position.line < 1 || position.line > lines.length) return []
  const first = Math.max(1, position.line - around)
  const last = Math.min(lines.length, position.line + around)
  const gutter = String(last).length
  const cut = Math.max(0, position.column - widest)
  const frame: FrameLine[] = []
  for (let number = first; number <= last; number += 1) {
    const line = (lines[number - 1] ?? '').replaceAll('\t', ' ').slice(cut, cut + widest)
    const marked = number === position.line
    const head = `${marked ? '>' : ' '} ${String(number).padStart(gutter)} | `
    frame.push({ kind: marked ? 'marked' : 'context', text: `${head}${line}`.trimEnd() })
    if (marked) {
      const column = Math.min(position.column - cut, line.length + 1)
      frame.push({ kind: 'marker', text: `  ${' '.repeat(gutter)} | ${' '.repeat(Math.max(0, column - 1))}^` })
    }
  }
  return frame
}
