import type { Command } from './command.ts'
import { reportMfa } from './report-mfa.ts'

/** Reports on people; what about is the word after the command, of which `mfa` is the only one so far. */
export const report: Command = (context) => reportMfa(context)
