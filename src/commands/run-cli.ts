import { toTroubles } from '../model/trouble.ts'
import type { CommandContext } from './command.ts'
import { parseCommandLine } from './command-line.ts'
import { exitCodeOfTroubles } from './exit-code.ts'
import { helpText } from './help.ts'
import { readOptions } from './option-values.ts'
import { runCommand } from './run-command.ts'

/** Runs a command line; gives the exit code. */
export async function runCli(words: readonly string[], outside: Omit<CommandContext, 'values'>): Promise<number> {
  try {
    const line = parseCommandLine(words)
    if (line.ask === 'help') {
      outside.print(helpText(line.command, outside.columns))
      return 0
    }
    if (line.ask === 'version') {
      outside.print(`tenantform ${outside.version}\n`)
      return 0
    }
    const values = readOptions(line.command, line.given, (name) => outside.host.env(name))
    const { exit } = await runCommand({ ...outside, values })
    return exit
  } catch (error) {
    const troubles = toTroubles(error)
    for (const one of troubles) outside.tell(`${one.code} ${one.message}\n  ${one.hint}`)
    return exitCodeOfTroubles(troubles)
  }
}
