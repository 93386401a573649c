import { describe, expect, test } from 'vitest'
import type { CommandName } from '../../src/commands/option-table.ts'
import { readOptions } from '../../src/commands/option-values.ts'
import type { Printing } from '../../src/commands/print-report.ts'
import { printReport } from '../../src/commands/print-report.ts'
import { jsonReporter } from '../../src/report/json-report.ts'
import { markdownReporter } from '../../src/report/markdown-report.ts'
import { colourPalette, plainPalette } from '../../src/report/palette.ts'
import { textReporter } from '../../src/report/text-report.ts'
import type { Reporter } from '../../src/model/run.ts'
import { cases } from '../report/cases.ts'
import { run } from '../report/build-run.ts'

const plan = cases['plan'] ?? run()
const stopped = cases['stopped'] ?? run()
const whole = (reporter: Reporter): string => reporter.render(plan, Number.MAX_SAFE_INTEGER)
const yaml = 'a: 1\nb: 2\nstate: onn\n'

async function printed(
  command: CommandName,
  options: Readonly<Record<string, string>>,
  terminal: Partial<Pick<Printing, 'colour' | 'columns'>> = {},
  shown = plan,
  where?: 'file' | 'stream',
): Promise<{
  readonly out: string
  readonly files: Readonly<Record<string, string>>
  readonly told: string | undefined
}> {
  const files: Record<string, string> = {}
  let out = ''
  const given = new Map(Object.entries(options).map(([name, word]) => [name, [word]]))
  const told = await printReport(
    {
      values: readOptions(command, given, () => undefined),
      colour: false,
      ...terminal,
      print: (text) => (out += text),
      host: {
        read: () => Promise.resolve(yaml),
        replace: (path, text) => {
          files[path] = text
          return Promise.resolve()
        },
      },
    },
    shown,
    where,
  )
  return { out, files, told }
}

describe('a report is printed', () => {
  test.each<[string, Readonly<Record<string, string>>, Partial<Pick<Printing, 'colour' | 'columns'>>, string]>([
    ['as plain text where nobody says otherwise', {}, {}, whole(textReporter(plainPalette))],
    ['in colours and as wide as a terminal', {}, { colour: true, columns: 80 }, whole(textReporter(colourPalette, 80))],
    ['without colours on a terminal that wants none', {}, { columns: 80 }, whole(textReporter(plainPalette, 80))],
    ['as JSON', { format: 'json' }, { colour: true, columns: 80 }, whole(jsonReporter)],
    ['as Markdown', { format: 'markdown' }, {}, whole(markdownReporter)],
  ])('%s', async (_, options, terminal, out) => {
    expect(await printed('check', options, terminal)).toEqual({ out, files: {}, told: undefined })
  })
})

test('--out takes the report, plain and as wide as usual, and its path is told', async () => {
  expect(await printed('check', { out: 'report.txt' }, { colour: true, columns: 80 })).toEqual({
    out: '',
    files: { 'report.txt': whole(textReporter(plainPalette)) },
    told: 'report.txt',
  })
})

test('--out of a plan is the plan file: the report is printed', async () => {
  expect(await printed('plan', { out: 'plan.json' })).toEqual({
    out: whole(textReporter(plainPalette)),
    files: {},
    told: undefined,
  })
})

test('a report for the stream is printed whatever --out says', async () => {
  expect(await printed('export', { out: 'x' }, {}, plan, 'stream')).toEqual({
    out: whole(textReporter(plainPalette)),
    files: {},
    told: undefined,
  })
})

test('only on a terminal, and only as text, problems are followed by the lines around them', async () => {
  const framed = async (options: Readonly<Record<string, string>>, columns?: number): Promise<boolean> => {
    const terminal = columns === undefined ? {} : { columns }
    return (await printed('validate', options, terminal, stopped)).out.includes('> 3 | state: onn')
  }
  expect(await framed({}, 80)).toBe(true)
  expect(await framed({ format: 'text' }, 80)).toBe(true)
  expect(await framed({})).toBe(false)
  expect(await framed({ format: 'json' }, 80)).toBe(false)
  expect(await framed({ out: 'x' }, 80)).toBe(false)
})
