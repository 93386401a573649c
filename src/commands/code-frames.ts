import { codeFrame } from '../config/code-frame.ts'
import type { Host } from '../model/host.ts'
import type { Trouble } from '../model/trouble.ts'
import { foreignText } from '../report/foreign-text.ts'

const mostFrames = 5

/** The lines around the first few problems that have a place in a file, for a terminal. Files that cannot be read are passed over. */
export async function codeFrames(host: Host, troubles: readonly Trouble[]): Promise<string> {
  const frames: string[] = []
  for (const one of troubles) {
    const position = one.subject?.position
    if (position === undefined || frames.length >= mostFrames) continue
    const text = await host.read(position.file).catch(() => undefined)
    if (text === undefined) continue
    const lines = codeFrame(text, position)
      .split('\n')
      .map((line) => line.replace(/^\s*/u, (indent) => indent) && safeLine(line))
    frames.push(`\n${lines.join('\n')}\n`)
  }
  return frames.join('')
}

function safeLine(line: string): string {
  const indent = /^\s*/u.exec(line)?.[0] ?? ''
  return `${indent}${foreignText(line.slice(indent.length), 200)}`
}
