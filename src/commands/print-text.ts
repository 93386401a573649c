import type { CommandContext } from './command.ts'

/** Prints a text; into the file of `--out` where there is one. Gives the file's name. */
export async function printText(
  { values, host, print }: Pick<CommandContext, 'values' | 'host' | 'print'>,
  text: string,
): Promise<string | undefined> {
  const out = values.text('out')
  if (out === undefined) {
    print(text)
    return undefined
  }
  await host.replace(out, text)
  return out
}
