import type { Command } from './command.ts'

/** Prints the version. */
export const version: Command = (context) => {
  context.print(`tenantform ${context.version}\n`)
  return Promise.resolve({ exit: 0 })
}
