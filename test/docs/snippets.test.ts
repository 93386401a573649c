import { readFileSync } from 'node:fs'
import { load as parseYaml } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/catalogue.ts'
import { parseCommandLine } from '../../src/commands/command-line.ts'
import { readOptions } from '../../src/commands/option-values.ts'
import { version } from '../../src/commands/tool-version.ts'
import { loadConfiguration } from '../../src/config/load-configuration.ts'
import { guards } from '../../src/judges/guards.ts'
import { subjectText, TenantformError } from '../../src/model/trouble.ts'
import { asConfiguration, commandsOf, snippetsOf, writtenPages } from './snippets.ts'
import { inputProblemsIn, workflowProblems } from './workflows.ts'

const snippets = snippetsOf(writtenPages())
const catalogue = openCatalogue((name) => Promise.resolve(readFileSync(name, 'utf8')))
const place = ({ page, line }: { readonly page: string; readonly line: number }): string => `${page}:${line}`

/** What is wrong with a text as a configuration; files that it names are there, and hold no tasks. */
async function problemsOf(text: string): Promise<readonly string[]> {
  try {
    await loadConfiguration({
      file: 'tenantform.yml',
      catalogue,
      vars: new Map(),
      env: (name) => (name === 'SITE' ? 'Utrecht' : undefined),
      allowedEnv: ['SITE'],
      toolVersion: version,
      now: Date.parse('2026-11-25T12:00:00Z'),
      list: (pattern) => Promise.resolve([pattern.replaceAll('*', 'part')]),
      read: (path) => Promise.resolve(path === 'tenantform.yml' ? text : 'version: 1\njobs: []\n'),
    })
    return []
  } catch (error) {
    if (!(error instanceof TenantformError)) throw error
    return error.troubles.map((one) => `${subjectText(one.subject)} ${one.code} ${one.message}`)
  }
}

test('every block says what it is, so that none goes unchecked', () => {
  const known = /^(?:yaml (?:configuration|frame|jobs|tasks \w+|workflow|pipeline|text)|sh( rehearsal)?|json|text|)$/u
  const wrong = snippets.filter(({ language, tag }) => !known.test(`${language} ${tag}`.trim()))

  expect(wrong.map((one) => `${place(one)} is \`\`\`${one.language} ${one.tag}`)).toEqual([])
})

describe('the configurations that the pages show are right', () => {
  test.each(
    snippets.flatMap((one) => {
      const text = asConfiguration(one)
      return text === undefined ? [] : [[place(one), text] as const]
    }),
  )('%s', async (_, text) => {
    expect(await problemsOf(text)).toEqual([])
  })
})

describe('the workflows that the pages show give the action what it takes', () => {
  test.each(
    snippets.flatMap((one) => (one.language === 'yaml' && one.tag === 'workflow' ? [[place(one), one.text]] : [])),
  )('%s', (_, text) => {
    expect(workflowProblems(parseYaml(text ?? ''))).toEqual([])
  })
})

test('the JSON that the pages show is JSON', () => {
  for (const { text } of snippets.filter(({ language }) => language === 'json'))
    expect(() => void JSON.parse(text)).not.toThrow()
})

test('no page gives the action an input that it does not have', () => {
  const wrong = snippets
    .filter(({ language }) => language === 'yaml' || language === 'yml')
    .flatMap((one) => inputProblemsIn(parseYaml(one.text)).map((problem) => `${place(one)} ${problem}`))

  expect(wrong).toEqual([])
})

describe('the commands that the pages show exist with their options', () => {
  test.each(snippets.flatMap((one) => commandsOf(one).map((words) => [place(one), words] as const)))(
    '%s %s',
    (_, words) => {
      const asked = parseCommandLine(words)
      if (asked.ask === 'run') readOptions(asked.command, asked.given, () => undefined)

      expect(asked.ask).toMatch(/^(?:run|help|version)$/u)
    },
  )
})

test('a page cannot hide its commands from this test', () => {
  const counted = commandsOf({
    page: '',
    line: 1,
    language: 'sh',
    tag: '',
    text: 'node dist/cli.js plan \\\n  --config a.yml  # why\n. .tenant/env && tenantform apply --only "a b" > out &\n',
  })

  expect(counted).toEqual([
    ['plan', '--config', 'a.yml'],
    ['apply', '--only', 'a b'],
  ])
})

test('the page of the configuration names every code that a waiver can name, and no other', () => {
  const page = readFileSync('docs/configuration.md', 'utf8')
  const table = page.slice(page.indexOf('| code | what it stops |'), page.indexOf('## Pruning'))
  const named = Array.from(table.matchAll(/`(?<code>[A-Z][A-Z-]+)`/gu), ({ groups }) => groups?.['code'] ?? '')

  expect(named.toSorted()).toEqual(guards.map(({ id }) => id).toSorted())
})
