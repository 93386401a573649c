import { parseArgs } from 'node:util'
import { suggestion } from '../config/suggestion.ts'
import { fail } from '../model/trouble.ts'
import type { CommandName } from './option-table.ts'
import { commandNames, optionTable, takes } from './option-table.ts'
import type { GivenOptions } from './option-values.ts'

/** What a command line asks for: help (of a command), the version, or a command with its options. */
export type CommandLine =
  | { readonly ask: 'help'; readonly command?: CommandName }
  | { readonly ask: 'version' }
  | { readonly ask: 'run'; readonly command: CommandName; readonly given: GivenOptions }

/** Reads the words after the program's name. Fails with INPUT-INVALID or INPUT-MISSING, naming the nearest that exists. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const [first, ...rest] = words
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    const command = rest.find(isCommand)
    return command === undefined ? { ask: 'help' } : { ask: 'help', command }
  }
  if (first === '--version' || first === '-v') return { ask: 'version' }
  if (!isCommand(first)) {
    const near = nearest(first, commandNames)
    fail('INPUT-INVALID', {
      message: `There is no command "${first.slice(0, 60)}".`,
      subject: { name: 'command' },
      hint: near === undefined ? `The commands are: ${commandNames.join(', ')}.` : `Did you mean \`${near}\`?`,
    })
  }
  if (rest.includes('--help') || rest.includes('-h')) return { ask: 'help', command: first }
  return { ask: 'run', command: first, given: parseOptions(first, first === 'report' ? aboutFirst(rest) : rest) }
}

/** `report mfa` is `report --about mfa`. */
function aboutFirst([word, ...rest]: readonly string[]): readonly string[] {
  if (word === undefined) return []
  return word.startsWith('-') ? [word, ...rest] : ['--about', word, ...rest]
}

function parseOptions(command: CommandName, words: readonly string[]): GivenOptions {
  const known = optionTable.filter((option) => option.door !== 'action')
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      known.map((option) => [
        option.name,
        { type: option.kind === 'switch' ? 'boolean' : 'string', multiple: true } as const,
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional')
      fail('INPUT-INVALID', {
        message: `"${token.value.slice(0, 80)}" is not an option.`,
        subject: { name: 'command line' },
        hint: 'Options begin with --.',
      })
    if (token.kind !== 'option') continue
    const option = known.find((one) => one.name === token.name)
    if (option === undefined) {
      const near = nearest(
        token.name,
        known.filter((one) => one.door !== 'refused' && takes(one, command)).map((one) => one.name),
      )
      fail('INPUT-INVALID', {
        message: `There is no option ${token.rawName.slice(0, 60)}.`,
        subject: { name: token.rawName.slice(0, 60) },
        hint: near === undefined ? 'Run with --help to see the options.' : `Did you mean --${near}?`,
      })
    }
    if (option.kind !== 'switch' && token.value === undefined)
      fail('INPUT-MISSING', {
        message: `--${option.name} needs a value.`,
        subject: { name: `--${option.name}` },
        hint: `Write --${option.name} ${option.placeholder ?? 'VALUE'}.`,
      })
    given.set(option.name, [...(given.get(option.name) ?? []), token.value ?? 'true'])
  }
  return given
}

function isCommand(word: string): word is CommandName {
  return (commandNames as readonly string[]).includes(word)
}

/** The candidate that was probably meant: the first that begins with the word, else the nearest by edits. */
function nearest(word: string, candidates: readonly string[]): string | undefined {
  return candidates.find((one) => word.length > 2 && one.startsWith(word)) ?? suggestion(word, candidates)
}
