import { connectionOptions } from './connection-options.ts'
import { accessOptions } from './access-options.ts'
import type { CommandName, Option } from './option.ts'
import { outputOptions } from './output-options.ts'
import { refusedOptions } from './refused-options.ts'
import { runOptions } from './run-options.ts'

export type { CommandName, Option } from './option.ts'
export { commandNames, commandSummaries } from './option.ts'

/** Every option of Tenantform, in the order of the action's inputs. */
export const options = [
  ...runOptions,
  ...accessOptions,
  ...connectionOptions,
  ...outputOptions,
  ...refusedOptions,
] as const

/** The table as plain records, for code that treats all options alike. */
export const optionTable: readonly Option[] = options

/** An option's name. */
export type OptionName = (typeof options)[number]['name']

/** Whether a command takes an option. */
export function takes(option: Option, command: CommandName): boolean {
  return option.commands === undefined || option.commands.includes(command)
}

/** An output of the action. */
export const actionOutputs = [
  { name: 'exit-code', doc: 'The exit code, as the command line would give it.' },
  { name: 'changes', doc: 'How many changes the plan has.' },
  {
    name: 'drift',
    doc: '`true` where the tenant differs from the YAML when the command ends. Empty where no tenant was read.',
  },
  { name: 'plan-file', doc: 'The path of the plan file, where one was written.' },
  {
    name: 'plan-artifact',
    doc: 'The file that may be kept as an artifact: the sealed plan; without a recipient the plan itself, and nothing on a public repository.',
  },
  {
    name: 'reviewed',
    doc: 'On a push, for `plan`: `same`, `different` or `notFound`: how the plan stands to the one that was reviewed in the pull request.',
  },
  { name: 'reviewed-run', doc: 'The run of the workflow whose plan was reviewed; its artifact has the plan file.' },
  { name: 'report-file', doc: 'The path of the report, where one was written.' },
  { name: 'intent', doc: 'The digest of what the plan would change.' },
] as const
