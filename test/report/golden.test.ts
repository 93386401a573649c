import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jsonText } from '../../src/model/json.ts'
import type { Reporter, Run } from '../../src/model/run.ts'
import { annotationsOf } from '../../src/report/annotations.ts'
import { commentOf } from '../../src/report/comment.ts'
import { htmlReporter } from '../../src/report/html-report.ts'
import { jsonReporter } from '../../src/report/json-report.ts'
import { markdownReporter } from '../../src/report/markdown-report.ts'
import { colourPalette } from '../../src/report/palette.ts'
import { textReporter } from '../../src/report/text-report.ts'
import { cases } from './cases.ts'

/** Whole reports as people get them. `GOLDEN=write npx vitest run test/report` writes them anew: read what git shows then. */
const golden = join(import.meta.dirname, 'golden')

const all = (reporter: Reporter) => (run: Run) => reporter.render(run, Number.MAX_SAFE_INTEGER)
const forms: Readonly<Record<string, (run: Run) => string>> = {
  text: all(textReporter()),
  narrow: all(textReporter(undefined, 80)),
  colour: all(textReporter(colourPalette)),
  markdown: all(markdownReporter),
  json: all(jsonReporter),
  html: all(htmlReporter),
  comment: (run) => commentOf(run, { run: '42', link: 'https://github.com/contoso/tenant/actions/runs/42' }),
  annotations: (run) =>
    `${annotationsOf(run)
      .map((one) => jsonText(one))
      .join('\n')}\n`,
}

/** The forms of a case: every case in text, Markdown and annotations; the others where they have something of their own. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  plan: ['text', 'comment', 'html', 'narrow', 'colour', 'markdown', 'json', 'annotations'],
  apply: ['text', 'comment', 'html', 'colour', 'markdown', 'annotations'],
  check: ['text', 'markdown', 'annotations'],
  stopped: ['text', 'comment', 'colour', 'markdown', 'annotations'],
  guarded: ['text', 'comment', 'colour', 'markdown', 'annotations'],
  hostile: ['text', 'comment', 'html', 'markdown', 'json', 'annotations'],
  empty: ['text', 'comment', 'markdown', 'annotations'],
}
const files = Object.entries(wanted).flatMap(([name, own]) =>
  own.map((form) => ({ name, form, file: `${name}.${form}.txt` })),
)

describe('a report is, to the letter, what was read and approved', () => {
  test.each(files)('$file', async ({ name, form, file }) => {
    const run = cases[name]
    const render = forms[form]
    if (run === undefined || render === undefined) throw new Error(`There is no ${name} or ${form}.`)
    const text = render(run)
    if (process.env['GOLDEN'] === 'write') await writeFile(join(golden, file), text)
    expect(text).toBe(await readFile(join(golden, file), 'utf8'))
  })

  test('every approved report has a test, and every test its report', async () => {
    expect((await readdir(golden)).toSorted()).toEqual(files.map((one) => one.file).toSorted())
  })

  test('what was approved is free of control characters, but for the colours', async () => {
    for (const { file, form } of files) {
      const text = await readFile(join(golden, file), 'utf8')
      const found = new Set(text.match(/[\p{Cc}\u202A-\u202E]/gu))
      expect({ file, found: [...found].toSorted() }).toEqual({
        file,
        found: form === 'colour' ? ['\n', '\u001B'] : ['\n'],
      })
    }
  })
})
