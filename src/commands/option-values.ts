import { fail } from '../model/trouble.ts'
import type { CommandName, Option, OptionName } from './option-table.ts'
import { optionTable, takes } from './option-table.ts'

/** The options of one invocation, read and checked. Secrets are in here: it is never printed. */
export interface OptionValues {
  readonly command: CommandName
  /** Text of an option: given, from the environment, or its default; undefined where there is none. Empty text counts as not given. */
  text(name: OptionName): string | undefined
  list(name: OptionName): readonly string[]
  flag(name: OptionName): boolean
  number(name: OptionName): number | undefined
  /** Whether the door gave it: not its default, and not the environment. */
  isGiven(name: OptionName): boolean
}

/** What a door read: each option's raw words, absent where not given. */
export type GivenOptions = ReadonlyMap<string, readonly string[]>

/**
 * Checks what was given against the table and completes it from the environment. Fails with INPUT-INVALID for an option
 * that the command does not take, a value outside the option's list, or a number that is none.
 */
export function readOptions(
  command: CommandName,
  given: GivenOptions,
  env: (name: string) => string | undefined,
): OptionValues {
  for (const [name, words] of given) {
    const option = optionTable.find((one) => one.name === name)
    if (option === undefined || words.every((word) => word.trim() === '')) continue
    checked(option, words)
    if (!takes(option, command))
      fail('INPUT-INVALID', {
        message: `\`${command}\` does not take --${name}.`,
        subject: { name: `--${name}` },
        hint: `Run \`tenantform ${command} --help\` to see what it takes.`,
      })
  }
  const raw = (name: OptionName): readonly string[] => {
    const option = optionTable.find((one) => one.name === name)
    if (option === undefined) return []
    const words = (given.get(name) ?? []).filter((word) => word.trim() !== '')
    if (words.length > 0) return checked(option, words)
    const outside = fromEnvironment(option, env)
    if (outside !== undefined) return checked(option, [outside])
    return option.default === undefined ? [] : [option.default]
  }
  return {
    command,
    isGiven: (name) => given.get(name)?.some((word) => word.trim() !== '') === true,
    text: (name) => raw(name).at(-1),
    list: (name) =>
      raw(name)
        .flatMap((word) => word.split(/\r?\n/u))
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    flag: (name) => ['true', '1'].includes((raw(name).at(-1) ?? 'false').toLowerCase()),
    number: (name) => {
      const word = raw(name).at(-1)
      return word === undefined ? undefined : Number(word)
    },
  }
}

function fromEnvironment(option: Option, env: (name: string) => string | undefined): string | undefined {
  if (option.environment === undefined) return undefined
  const names =
    option.group === 'network' ? [option.environment, option.environment.toLowerCase()] : [option.environment]
  return names.map(env).find((value) => value !== undefined && value.trim() !== '')
}

function checked(option: Option, words: readonly string[]): readonly string[] {
  for (const word of words) {
    const subject = { name: `--${option.name}` }
    if (option.values !== undefined && !option.values.includes(word))
      fail('INPUT-INVALID', {
        message: `--${option.name} is "${word.slice(0, 80)}".`,
        subject,
        hint: `Give one of: ${option.values.join(', ')}.`,
      })
    if (option.kind === 'number' && !/^\d{1,9}$/u.test(word))
      fail('INPUT-INVALID', {
        message: `--${option.name} is "${word.slice(0, 80)}", which is not a whole number.`,
        subject,
        hint: 'Give a whole number.',
      })
    if (option.kind === 'switch' && !['true', 'false', '1', '0'].includes(word.toLowerCase()))
      fail('INPUT-INVALID', {
        message: `${option.name} is "${word.slice(0, 80)}".`,
        subject,
        hint: 'Give true or false.',
      })
  }
  return words
}
