import type { CommandName, Option } from './option-table.ts'
import { commandNames, commandSummaries, optionTable, takes } from './option-table.ts'

const exitCodes = [
  '0  nothing to say, or all done',
  '1  something failed, is undetermined, or could not be read',
  '2  bad input',
  '3  drift (check always; plan with --detailed-exitcode)',
  '4  the plan was refused: a guard, a moved tenant, an edited plan file',
  '5  sign-in or permission',
]

/** The help of the program, or of one command. Plain text, at most 100 columns. */
export function helpText(command?: CommandName): string {
  return command === undefined ? programHelp() : commandHelp(command)
}

function programHelp(): string {
  return [
    'Tenantform keeps a Microsoft 365 tenant in the state that a YAML file declares.',
    '',
    'Usage: tenantform COMMAND [OPTIONS]',
    '',
    'Commands:',
    ...columns(commandNames.map((name) => [name, commandSummaries[name]])),
    '',
    'Exit codes:',
    ...exitCodes.map((line) => `  ${line}`),
    '',
    'Start with `tenantform demo`. `tenantform COMMAND --help` shows the options of a command.',
    '',
  ].join('\n')
}

function commandHelp(command: CommandName): string {
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
  const sections = groups.flatMap(([group, title]) => {
    const rows = own.filter((option) => option.group === group)
    return rows.length === 0
      ? []
      : ['', `${title}:`, ...columns(rows.map((option) => [flagText(option), docText(option)]))]
  })
  return [commandSummaries[command], '', `Usage: tenantform ${command} [OPTIONS]`, ...sections, ''].join('\n')
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

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.flatMap(([left, right]) =>
    wrap(right, 98 - width - 2).map((line, index) => `  ${(index === 0 ? left : '').padEnd(width)}${line}`),
  )
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
