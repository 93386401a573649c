import type { Host } from '../model/host.ts'
import type { Run } from '../model/run.ts'
import { colourPalette, plainPalette } from '../report/palette.ts'
import { reporterFor } from '../report/reporters.ts'
import type { CommandContext } from './command.ts'
import { codeFrames } from './code-frames.ts'

const unlimited = 64 * 1024 * 1024

/** What printing needs of a command's context. */
export type Printing = Pick<CommandContext, 'values' | 'colour' | 'columns' | 'print'> & {
  readonly host: Pick<Host, 'read' | 'replace'>
}

/**
 * Prints a run in the format asked for; to `--out` where one is given and the command does not use it for something else.
 * `stream`: it is printed all the same. On a terminal, problems with a place in a file are followed by the lines around it.
 */
export async function printReport(
  context: Printing,
  run: Run,
  where: 'file' | 'stream' = 'file',
): Promise<string | undefined> {
  const format = context.values.text('format')
  const toFile = where === 'file' && !writesPlan(context.values)
  const out = toFile ? context.values.text('out') : undefined
  const palette = context.colour && out === undefined ? colourPalette : plainPalette
  const text = reporterFor(format, palette, out === undefined ? context.columns : undefined).render(run, unlimited)
  if (out !== undefined) {
    await context.host.replace(out, text)
    return out
  }
  context.print(text)
  const onTerminal = context.columns !== undefined
  if (onTerminal && (format ?? 'text') === 'text') context.print(await codeFrames(context.host, run.troubles, palette))
  return undefined
}

/** Whether `--out` of a command is the plan file. */
function writesPlan(values: Printing['values']): boolean {
  return values.command === 'plan' || (values.command === 'restore' && !values.flag('apply'))
}
