import { definitions, readableWidth, wrap } from './columns.ts'
import type { CommandName, Option } from './option-table.ts'
import { commandNames, commandSummaries, optionTable, takes } from './option-table.ts'

const exitCodes = [
  ['0', 'nothing to say, or all done'],
  ['1', 'something failed, is undetermined, or could not be read'],
  ['2', 'bad input'],
  ['3', 'drift (check always; plan with --detailed-exitcode)'],
  ['4', 'the plan was refused: a guard, a moved tenant, an edited plan file'],
  ['5', 'sign-in or permission'],
] as const

/** The widest option that has its text beside it; text of longer ones begins on the next line. */
const widestTerm = 28

/** The help of the program, or of one command. Plain text, wrapped to a terminal's columns (72 to 120 of them, 100 without one). */
export function helpText(command?: CommandName, columns?: number): string {
  const width = readableWidth(columns)
  return command === undefined ? programHelp(width) : commandHelp(command, width)
}

function programHelp(width: number): string {
  return [
    ...wrap('Tenantform keeps a Microsoft 365 tenant in the state that a YAML file declares.', width),
    '',
    'Usage: tenantform COMMAND [OPTIONS]',
    '',
    'Commands:',
    ...definitions(
      commandNames.map((name) => [name, commandSummaries[name]]),
      longest(commandNames),
      width,
    ),
    '',
    'Exit codes:',
    ...definitions(exitCodes, 1, width),
    '',
    ...wrap('Start with `tenantform demo`. `tenantform COMMAND --help` shows the options of a command.', width),
    '',
  ].join('\n')
}

function commandHelp(command: CommandName, width: number): string {
  const groups: readonly (readonly [Option['group'], string])[] = [
    ['what', 'Options'],
    ['output', 'Output'],
    ['sign-in', 'Sign-in'],
    ['network', 'Network'],
    ['simulator', 'Simulator'],
  ]
  const own = optionTable.filter(
    (option) => takes(option, command) && option.door !== 'action' && option.door !== 'refused',
  )
  const terms = own.map(flagText).filter((term) => term.length <= widestTerm)
  const left = longest(terms)
  const sections = groups.flatMap(([group, title]) => {
    const rows = own.filter((option) => option.group === group)
    return rows.length === 0
      ? []
      : [
          '',
          `${title}:`,
          ...definitions(
            rows.map((option) => [flagText(option), unbroken(docText(option))]),
            left,
            width,
          ),
        ]
  })
  return [
    ...wrap(commandSummaries[command], width),
    '',
    `Usage: tenantform ${command} [OPTIONS]`,
    ...sections,
    '',
  ].join('\n')
}

function flagText(option: Option): string {
  return option.kind === 'switch' ? `--${option.name}` : `--${option.name} ${option.placeholder ?? 'TEXT'}`
}

/** An option's sentence with its default and its environment name. */
export function docText(option: Option): string {
  const facts = [
    ...(option.default === undefined ? [] : [`default: ${option.default}`]),
    ...(option.values === undefined || option.name === 'format' ? [] : [`one of ${option.values.join(', ')}`]),
    ...(option.environment === undefined ? [] : [`or ${option.environment}`]),
  ]
  return facts.length === 0 ? option.doc : `${option.doc} (${facts.join('; ')})`
}

/** The text with `or NAME` of an environment name kept in one line. */
function unbroken(text: string): string {
  return text.replaceAll(/\bor (?=[A-Z_]{4,}\b)/gu, 'or\u00A0')
}

function longest(words: readonly string[]): number {
  return Math.max(0, ...words.map((word) => word.length))
}
