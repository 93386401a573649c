import * as fc from 'fast-check'
import { load } from 'js-yaml'
import { parse } from 'marked'
import { describe, expect, test } from 'vitest'
import { writeDocument } from '../../src/config/write-yaml.ts'
import { parseAddress } from '../../src/model/address.ts'
import type { Run } from '../../src/model/run.ts'
import { annotationsOf } from '../../src/report/annotations.ts'
import { jsonReporter } from '../../src/report/json-report.ts'
import { markdownReporter } from '../../src/report/markdown-report.ts'
import { colourPalette } from '../../src/report/palette.ts'
import { progressText } from '../../src/report/progress.ts'
import { textReporter } from '../../src/report/text-report.ts'
import { outcome } from './build-run.ts'
import { hostileRun } from './cases.ts'

/** What somebody with a hand on the tenant, or on a pull request, could write where a name is expected. */
const kinds: Readonly<Record<string, string>> = {
  'a workflow command': '::error file=x::forged',
  'a workflow command on its own line': 'a\n::stop-commands::x',
  'a workflow command behind a carriage return': 'a\r::add-mask::x',
  'an old workflow command': 'x ##[error]forged',
  'an old workflow command on its own line': 'a\r\n##[group]x',
  'a workflow command behind characters that are not seen': '\u200B::error::x',
  'a workflow command that is encoded': '%0A::error::x%0D',
  'a terminal colour': '\u001B[31mred\u001B[0m',
  'a terminal title': '\u001B]0;owned\u0007',
  'a terminal link': '\u001B]8;;https://evil.example\u001B\\x\u001B]8;;\u001B\\',
  'a C1 control': '\u009B2J',
  backspaces: 'good\b\b\b\bevil',
  'a heading': '# forged',
  'a heading by underline': 'forged\n===',
  'a list': '- forged\n- more',
  'a quotation': '> forged',
  'a rule': '---',
  'a table': 'a | b\n--- | ---\nc | d',
  'a link': '[safe](https://evil.example/?q=1)',
  'a link by reference': '[x]\n\n[x]: https://evil.example',
  'a bare link': 'https://evil.example and www.evil.example',
  'a picture': '![p](https://evil.example/p.png)',
  'a footnote': '[^1] and [^1]: x',
  'a task': '- [x] done',
  'a mention': '@contoso/everyone and @octocat',
  'an issue': '#12 and GH-12 and contoso/tenant#12',
  emphasis: '**b** _i_ ~~s~~ `c`',
  'a fence': '```\nfenced\n```',
  'many backticks': '`'.repeat(20),
  'an element': '<script>alert(1)</script>',
  'a broken element': '<img src=x onerror=alert(1)',
  'the end of ours': '</code></details></td></table>',
  'a comment': '<!-- hidden --> x',
  'an entity': '&lt;b&gt;&#x3C;b&#x3E;',
  'a formula': '=cmd|"/c calc"!A1',
  'a formula by a sign': '@SUM(A1) +1-1',
  'an override of the direction': 'abc\u202Efdp.exe',
  isolates: 'x\u2066y\u2069z\u061C\u200F',
  'separators of lines': 'one\u2028two\u2029three',
  'a byte order mark': '\uFEFFx',
  'half a surrogate pair': 'x\uD800y',
  NUL: 'a\u0000b',
  'an expression': '${{ secrets.TOKEN }}',
  'a document of YAML': 'a: b\n---\nversion: 2\n...',
  '10,000 characters': 'x'.repeat(10_000),
  '10,000 bars': '|'.repeat(10_000),
  '3,000 lines': 'x\n'.repeat(3000),
  'the words of JavaScript': '__proto__',
}

const words = Object.entries(kinds)
const all = Number.MAX_SAFE_INTEGER

/** What no output may hold: control characters but line ends, and what is not seen or turns the reading order. */
const forbidden = /[^\n\P{Cc}]|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/u
/** What the runner takes for a command: `::` where a line begins, `##[` anywhere. */
const command = /^\s*::|##\[/mu

/** What in an output would do something, or not be seen. */
function harm(text: string): readonly string[] {
  return [forbidden, command].flatMap((one) => one.exec(text)?.[0] ?? [])
}

/** The elements of a page that Markdown makes, with where its links go; each once. */
function elements(markdown: string): ReadonlySet<string> {
  const page = parse(markdown, { async: false, gfm: true })
  return new Set([...page.matchAll(/<(\/?[a-z]+\d?)([^>]*)>/giu)].map(([, name, rest]) => `${name}${rest}`))
}

/** What a page says outside code. */
function prose(markdown: string): string {
  return parse(markdown, { async: false, gfm: true }).replaceAll(/<code>[\s\S]*?<\/code>/gu, '')
}

/** The colours that the palette writes. */
const ourColours = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'gu')

const plain = elements(markdownReporter.render(hostileRun('plain'), all))

describe.each(words)('%s', (_, word) => {
  const run: Run = hostileRun(word)

  test('in text', () => {
    const text = textReporter().render(run, all)
    expect(harm(text)).toEqual([])
    expect(harm(textReporter(undefined, 80).render(run, all))).toEqual([])
    expect(text.length).toBeLessThan(60_000)
  })

  test('in text with colours, which are ours alone', () => {
    expect(harm(textReporter(colourPalette).render(run, all).replaceAll(ourColours, ''))).toEqual([])
  })

  test('in Markdown, which makes the page of plain words', () => {
    const markdown = markdownReporter.render(run, all)
    expect(harm(markdown)).toEqual([])
    const strange = [...elements(markdown)].filter((one) => !plain.has(one) && one !== 'br')
    expect(strange).toEqual([])
    expect(prose(markdown)).not.toMatch(/(?<![\w&])@\w|(?<!&)#\d|GH-\d|\bhttps?:\/\/evil|\bwww\.evil/u)
    expect(markdown.length).toBeLessThan(100_000)
  })

  test('in JSON, which says the same words', () => {
    const text = jsonReporter.render(run, all)
    expect(harm(text)).toEqual([])
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(run)))
  })

  test('in annotations', () => {
    for (const { title, message } of annotationsOf(run)) {
      expect(harm(`${title}\n${message}`)).toEqual([])
      expect(message.length).toBeLessThan(5000)
    }
  })

  test('in progress', () => {
    const line = progressText(outcome(`entra.group/${word}`, 'update'), 3, 12)
    expect(harm(line)).toEqual([])
    expect(line).not.toContain('\n')
    expect(line.length).toBeLessThan(250)
  })

  test('in YAML, which says the same words', () => {
    const document = { jobs: [{ tasks: [{ group: { displayName: word, [word]: [word] } }] }] }
    const yaml = writeDocument(document)
    expect(harm(yaml)).toEqual([])
    // js-yaml's own reader takes `__proto__` for a name like others; the value is the same.
    expect(JSON.stringify(load(yaml))).toBe(JSON.stringify(document))
  })

  test('in an address', () => {
    expect(parseAddress(`entra.group/${word}`)?.key).toBe(word)
  })
})

test('any other words are as harmless in every report', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (word) => {
      const run = hostileRun(word)
      for (const reporter of [textReporter(), markdownReporter, jsonReporter])
        expect(harm(reporter.render(run, all))).toEqual([])
      const strange = [...elements(markdownReporter.render(run, all))].filter((one) => !plain.has(one) && one !== 'br')
      expect(strange).toEqual([])
    }),
    { numRuns: 25 },
  )
})
