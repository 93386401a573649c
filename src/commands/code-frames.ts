import type { FrameLine } from '../config/code-frame.ts'
import { codeFrame } from '../config/code-frame.ts'
import type { Host } from '../model/host.ts'
import { positionText } from '../model/position.ts'
import type { Trouble } from '../model/trouble.ts'
import { foreignText } from '../report/foreign-text.ts'
import type { Palette } from '../report/palette.ts'

const mostFrames = 5

/** The lines around the first few problems that have a place in a file, for a terminal. Files that cannot be read are passed over. */
export async function codeFrames(
  host: Pick<Host, 'read'>,
  troubles: readonly Trouble[],
  palette: Palette,
): Promise<string> {
  const frames: string[] = []
  for (const one of troubles) {
    const position = one.subject?.position
    if (position === undefined || frames.length >= mostFrames) continue
    const text = await host.read(position.file).catch(() => undefined)
    if (text === undefined) continue
    const lines = codeFrame(text, position).map((line) => `${frameLine(line, palette)}\n`)
    frames.push(`\n${palette.cyan(foreignText(positionText(position)))}\n${lines.join('')}`)
  }
  return frames.join('')
}

function frameLine(line: FrameLine, palette: Palette): string {
  const indent = /^\s*/u.exec(line.text)?.[0] ?? ''
  const text = `${indent}${foreignText(line.text.slice(indent.length), 200)}`
  return line.kind === 'marker' ? palette.red(text) : line.kind === 'context' ? palette.dim(text) : text
}
