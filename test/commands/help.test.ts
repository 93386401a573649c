import { describe, expect, test } from 'vitest'
import { definitions, readableWidth, table, wrap } from '../../src/commands/columns.ts'
import { helpText } from '../../src/commands/help.ts'
import { commandNames, commandSummaries, optionTable, takes } from '../../src/commands/option-table.ts'

describe.each([72, 80, 100, 120])('help in %i columns', (columns) => {
  const texts = [helpText(undefined, columns), ...commandNames.map((name) => helpText(name, columns))]

  test('has no line that is wider, but for a single word', () => {
    const wide = texts
      .flatMap((text) => text.split('\n'))
      .filter((line) => line.length > columns && /\S\s+\S/u.test(line.trim()))
    expect(wide).toEqual([])
  })

  test('keeps an environment name in one line with the word before it', () => {
    expect(texts.join('\n')).not.toMatch(/[(;] ?or\n/u)
    expect(texts.join('\n')).not.toContain('\u00A0')
    expect(helpText('plan', columns)).toContain('(or TENANTFORM_CERTIFICATE)')
  })

  test('has the texts of a command in one column', () => {
    const starts = helpText('plan', columns)
      .split('\n')
      .flatMap((line) => /^ {2}(?:--\S+(?: \S+)?)?\s{2,}(?=\S)/u.exec(line)?.[0].length ?? [])
    expect(starts.length).toBeGreaterThan(20)
    expect(new Set(starts).size).toBe(1)
  })
})

test('help is as wide as the terminal, within what can be read, and 100 where there is none', () => {
  expect([undefined, 0, 10, 80, 300].map(readableWidth)).toEqual([100, 100, 72, 80, 120])
  expect(helpText('plan')).toBe(helpText('plan', 100))
  expect(helpText('plan', 80)).not.toBe(helpText('plan', 100))
})

test('the help of the program names every command and every exit code', () => {
  const lines = helpText(undefined, 120).split('\n')
  for (const name of commandNames) expect(lines).toContain(`  ${name.padEnd(8)}  ${commandSummaries[name]}`)
  expect(lines.flatMap((line) => /^ {2}(\d) {2}\S/u.exec(line)?.[1] ?? [])).toEqual(['0', '1', '2', '3', '4', '5'])
})

test.each(commandNames)('the help of %s has exactly the options that it takes on the command line', (name) => {
  const shown = [...helpText(name).matchAll(/^ {2}--([a-z-]+)/gmu)].map((found) => found[1])
  const own = optionTable.filter((one) => takes(one, name) && one.door !== 'action' && one.door !== 'refused')
  expect(new Set(shown)).toEqual(new Set(own.map((one) => one.name)))
  expect(shown).toHaveLength(own.length)
})

test.each([
  ['fits', 'aa bb', 5, ['aa bb']],
  ['is one too wide', 'aa bb', 4, ['aa', 'bb']],
  ['has a word that is too wide', 'a bbbbbb c', 3, ['a', 'bbbbbb', 'c']],
  ['has a blank that does not break', 'a b\u00A0c', 4, ['a', 'b c']],
])('text that %s is wrapped', (_, text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines)
})

test('definitions have their text beside them, or below where they are too wide', () => {
  expect(
    definitions(
      [
        ['a', 'one two'],
        ['long', 'three'],
      ],
      3,
      11,
    ),
  ).toEqual(['  a    one', '       two', '  long', '       three'])
})

describe('a table', () => {
  const rows = [
    ['name', 'can'],
    ['a', 'read, write, delete, rename'],
    ['bb', ''],
  ]

  test('is as wide as it is where nobody says otherwise, and where it fits', () => {
    const whole = 'name  can\na     read, write, delete, rename\nbb\n'
    expect(table(rows)).toBe(whole)
    expect(table(rows, 33)).toBe(whole)
  })

  test('has its last column wrapped where it does not fit', () => {
    expect(table(rows, 32)).toBe('name  can\na     read, write, delete,\n      rename\nbb\n')
    expect(table(rows, 26)).toBe('name  can\na     read, write, delete,\n      rename\nbb\n')
  })

  test('is a list where that leaves no room', () => {
    expect(table(rows, 25)).toBe('name\n    can\na\n    read, write, delete,\n    rename\nbb\n')
  })
})
