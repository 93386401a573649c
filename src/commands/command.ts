import type { Host } from '../model/host.ts'
import type { Copy, Run } from '../model/run.ts'
import type { OptionValues } from './option-values.ts'

/** What a command is given: options, the host, and where its words go. */
export interface CommandContext {
  readonly values: OptionValues
  readonly host: Host
  /** Standard output: the command's result. */
  print(text: string): void
  /** Standard error: progress and traces; nothing that a program would read. */
  tell(line: string): void
  /** Whether output goes to a terminal that shows colours. */
  readonly colour: boolean
  /** How many characters wide that terminal is, where output goes to one. */
  readonly columns?: number
  /** Shows a line of progress in place of the last one, where standard error is a terminal; no text takes it away. */
  live?(line: string): void
  readonly version: string
  /** The copy that is looked at in the tenant's place. */
  readonly copy?: Copy
}

/** How a command ended: its exit code, the run that every report is drawn from, and the files it wrote. */
export type CommandResult = {
  readonly exit: number
  readonly run?: Run
  readonly planFile?: string
  /** The sealed copy of the plan file, which may leave the machine. */
  readonly sealedPlanFile?: string
  readonly reportFile?: string
}

/** A command: takes its context, gives its result. Throws TenantformError where it could not get as far as a run. */
export type Command = (context: CommandContext) => Promise<CommandResult>
