import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { action, cli, folderForTest } from './front-door.ts'
import { speed, withTenant } from './rehearsal.ts'

/** Names that somebody with a hand on the tenant could give: each tries to be more than a name. */
const hostile: Readonly<Record<string, string>> = {
  'a terminal escape': 'Red \u001B[31mteam\u001B[0m',
  'a terminal title': 'T\u001B]0;owned\u0007itle',
  'a C1 escape': 'C1 \u009B2J end',
  'a workflow command on its own line': 'Wf\n::error::forged by a name',
  'an old workflow command': 'Old\r\n##[error]forged by a name',
  'a stop of commands': 'Stop\n::stop-commands::everything',
  'a table cell': 'Cell | forged | row',
  'a script': '<script>alert(1)</script>',
  'an image': '<img src=x onerror=alert(1)>',
  'a link': '[safe](https://evil.example/?q=1)',
  'a picture': '![p](https://evil.example/p.png)',
  'a mention': '@contoso/everyone',
  'a code fence': '```\nfenced\n```',
  'a right-to-left override': 'abc\u202Efdp.exe',
  'an isolate': 'x\u2066y\u2069z',
  'a line separator': 'one\u2028two',
  'an expression': '${{ secrets.TOKEN }}',
  'a YAML document': 'a: b\n---\nversion: 2',
  'an old workflow command inside': 'In ##[error]forged by a name',
  'a workflow command behind blanks': 'Blank\n   ::warning::forged by a name',
  'a masking': 'Mask\n::add-mask::changed',
  'a formula': '=cmd|"/c calc"!A1',
  'a formula by a sign': '+1-1 @SUM(A1)',
  'an issue': '#12 and GH-12',
  'an end of ours': '</code></details></td></table>',
  'a comment of HTML': '<!-- hidden --> shown',
}

const raw = Object.values(hostile)

/** What no output may hold: control characters but newline and tab, and characters that are unseen or turn the reading order. */
const forbidden = /[^\n\t\P{Cc}]|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/u

/** A file whose plan and drift show every hostile word as a value that is not as declared. */
const yaml = `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: J
    service: entra
    tasks:
${raw.map((_, index) => `      - group: { displayName: Hostile ${index}, description: declared }`).join('\n')}
  - name: M
    service: exchange
    tasks:
      - transportRule: { Name: Tag external mail, Comments: declared }
`

const group = (displayName: string, mailNickname: string): Record<string, unknown> => ({
  displayName,
  mailNickname,
  mailEnabled: false,
  securityEnabled: true,
  groupTypes: [],
})

async function withHostileTenant(
  body: (rehearsal: {
    readonly folder: string
    readonly env: Readonly<Record<string, string>>
    readonly inputs: Readonly<Record<string, string>>
    readonly oidc: Readonly<Record<string, string>>
    readonly write: (name: string, text: string) => Promise<string>
  }) => Promise<void>,
): Promise<void> {
  await withTenant(undefined, async ({ simulator, folder, env, write }) => {
    for (const [index, description] of raw.entries()) {
      simulator.create('entra.group', { ...group(`Hostile ${index}`, `described${index}`), description })
      simulator.create('entra.group', group(description, `named${index}`))
    }
    simulator.change('exchange.transportRule', 'Tag external mail', { Comments: raw.join(' ') })
    await write('tenantform.yml', yaml)
    await body({
      folder,
      env,
      write,
      inputs: {
        config: 'tenantform.yml',
        tenant: simulator.tenantDomain,
        'client-id': simulator.clientId,
        simulator: simulator.url,
      },
      oidc: {
        ACTIONS_ID_TOKEN_REQUEST_URL: simulator.oidc.requestUrl,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: simulator.oidc.requestToken,
        TENANTFORM_SIMULATOR_SPEED: String(speed),
      },
    })
  })
}

/** Lines of a log that the runner would take for its own commands. */
const commands = (out: string): readonly string[] =>
  out.split(/\r\n|\r|\n/u).filter((line) => /^\s*::|##\[/u.test(line))

/** Commands of an action's log that are not annotations of ours. */
const strange = (out: string): readonly string[] =>
  commands(out).filter(
    (line) =>
      !/^::(?:warning|notice|error) title=(?:[\w-]+,file=tenantform\.yml,line=\d+|Tenantform::\d+ more:)/u.test(line),
  )

/** What Markdown would make of the words of a tenant, outside code: elements, links, pictures, mentions, extra cells. */
function markup(markdown: string): readonly string[] {
  const prose = markdown.replaceAll(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/gu, 'CODE')
  const found = [...prose.matchAll(/<(?!\/?(?:details|summary|br)>)[a-z!/][^>]*>?|(?<!\\)\]\(|@\w+/giu)].map(
    (one) => one[0],
  )
  const cells = prose.split('\n').filter((line) => /forged \| row/u.test(line))
  return [...found, ...cells]
}

describe('a tenant’s words are escaped wherever they are shown', () => {
  test.each([
    ['plan', 'text'],
    ['check', 'text'],
    ['plan', 'markdown'],
    ['check', 'markdown'],
    ['plan', 'json'],
    ['check', 'json'],
  ])('%s as %s', async (command, format) => {
    await withHostileTenant(async ({ folder, env }) => {
      const ended = await cli([command, '--format', format, '--debug'], { cwd: folder, env })
      const said = ended.out + ended.err

      expect(said).toContain('alert(1)')
      expect(said).not.toMatch(forbidden)
      expect(commands(said)).toEqual([])
      expect(markup(format === 'markdown' ? ended.out : '')).toEqual([])
    })
  })

  test('the log, annotations and summary of the action', async () => {
    await withHostileTenant(async ({ folder, inputs, oidc }) => {
      const ended = await action({ command: 'check', ...inputs }, { cwd: folder, env: oidc })

      expect(ended.exit).toBe(3)
      expect(ended.out).not.toMatch(forbidden)
      expect(ended.summary).not.toMatch(forbidden)
      expect(ended.summary).toContain('alert(1)')
      expect(markup(ended.summary)).toEqual([])
      expect(commands(ended.out).length).toBeGreaterThan(5)
      expect(strange(ended.out)).toEqual([])
    })
  })

  test.each(['text', 'markdown', 'json'])('apply as %s, with its progress, journal and outcomes', async (format) => {
    await withHostileTenant(async ({ folder, env }) => {
      const ended = await cli(['apply', '--format', format, '--debug', '--journal', 'journal.jsonl'], {
        cwd: folder,
        env,
      })
      const journal = await readFile(join(folder, 'journal.jsonl'), 'utf8')
      const said = ended.out + ended.err

      expect(said).toContain('Hostile 3')
      expect(journal).toContain('Hostile 3')
      expect(said + journal).not.toMatch(forbidden)
      expect(commands(`${said}\n${journal}`)).toEqual([])
      expect(markup(format === 'markdown' ? ended.out : '')).toEqual([])
    })
  })

  test('the snapshot and the plan file, which say the same words', async () => {
    await withHostileTenant(async ({ folder, env }) => {
      const taken = await cli(['export', '--format', 'snapshot', '--only', 'entra.group'], { cwd: folder, env })
      await cli(['plan', '--out', 'plan.json'], { cwd: folder, env })
      const said = `${taken.out}\n${await readFile(join(folder, 'plan.json'), 'utf8')}`

      expect(JSON.stringify(JSON.parse(taken.out))).toContain(JSON.stringify(hostile['a formula']).slice(1, -1))
      expect(said).not.toMatch(forbidden)
      expect(commands(said)).toEqual([])
    })
  })

  test('the exported YAML, which still says the same words', async () => {
    await withHostileTenant(async ({ folder, env, write }) => {
      const exported = await cli(['export', '--only', 'entra.group'], { cwd: folder, env })

      expect(exported.out).not.toMatch(forbidden)
      expect(commands(exported.out)).toEqual([])
      const names = JSON.stringify(load(exported.out))
      for (const name of raw.filter((one) => !one.includes('${{')))
        expect(names).toContain(JSON.stringify(name).slice(1, -1))

      await write(
        'tenantform.yml',
        exported.out.replace(
          'version: 1',
          'version: 1\nbreakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]',
        ),
      )
      const planned = await cli(['plan', '--detailed-exitcode'], { cwd: folder, env })
      expect(planned.out).toContain('No changes.')
      expect(planned.exit).toBe(0)
    })
  })

  test.each(['text', 'markdown', 'json'])('error messages that name objects, as %s', async (format) => {
    await withTenant(undefined, async ({ simulator, folder, env, write }) => {
      for (const [index, name] of raw.entries())
        for (const twin of ['a', 'b']) simulator.create('entra.group', group(name, `twin${index}${twin}`))
      const tasks = raw.map((name) => {
        const declared = JSON.stringify(name.replaceAll('${{', "${{ '${{' }}"))
        return `      - group: { displayName: ${declared}, description: one }\n`
      })
      await write('tenantform.yml', `version: 1\njobs:\n  - name: J\n    service: entra\n    tasks:\n${tasks.join('')}`)
      const ended = await cli(['plan', '--format', format], { cwd: folder, env })

      expect(ended.out.match(/OBJECT-AMBIGUOUS/gu)).toHaveLength(raw.length)
      expect(ended.out + ended.err).not.toMatch(forbidden)
      expect(commands(ended.out + ended.err)).toEqual([])
      expect(markup(format === 'markdown' ? ended.out : '')).toEqual([])
    })
  })
})

describe('a pull request’s words are escaped wherever they are shown', () => {
  const file = [
    'version: 1',
    'jobs:',
    ...raw.flatMap((word) => [
      `  - name: ${JSON.stringify(word)}`,
      '    service: entra',
      '    tasks:',
      `      - { ${JSON.stringify(`x${word}`)}: {} }`,
      `      - group: { displayName: ${JSON.stringify(word)}, ${JSON.stringify(`y${word}`)}: 1, visibility: ${JSON.stringify(word)} }`,
    ]),
  ].join('\n')

  test.each(['text', 'markdown', 'json'])('by validate, as %s', async (format) => {
    const folder = await folderForTest()
    await writeFile(join(folder, 'tenantform.yml'), file)
    const ended = await cli(['validate', '--format', format], { cwd: folder })

    expect(ended.exit).toBe(2)
    expect(ended.out.match(/CONFIG-UNKNOWN-(TYPE|WORD|PROPERTY)/gu)?.length).toBeGreaterThanOrEqual(raw.length)
    expect(ended.out + ended.err).not.toMatch(forbidden)
    expect(commands(ended.out + ended.err)).toEqual([])
    expect(markup(format === 'markdown' ? ended.out : '')).toEqual([])
  })

  test('by the action, also in its annotations', async () => {
    const folder = await folderForTest()
    await writeFile(join(folder, 'tenantform.yml'), file)
    const ended = await action({ command: 'validate', config: 'tenantform.yml' }, { cwd: folder })

    expect(ended.exit).toBe(2)
    expect(ended.out + ended.summary).not.toMatch(forbidden)
    expect(strange(ended.out)).toEqual([])
    expect(markup(ended.summary)).toEqual([])
  })
})
