import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli } from './front-door.ts'
import { withTenant } from './rehearsal.ts'

const rules = (...names: readonly string[]): string =>
  names
    .map((name) => `\n      - transportRule: { Name: ${name}, FromScope: NotInOrganization, PrependSubject: "[x] " }`)
    .join('')
const mail = (head: string, comment: string, ...names: readonly string[]): string => `version: 1
${head}
jobs:
  - name: Mail
    service: exchange
    tasks:
      - transportRule: { Name: Tag external mail, Comments: ${comment} }${rules(...names)}
`
const prune = `prune: [{ type: exchange.transportRule, name: "tf-*", maxCount: 5, maxPercent: 100 }]
guards: { maxDeletes: 5 }
waive: [{ code: GUARD-IRREVERSIBLE, reason: r, owner: o@contoso.com, expires: 2099-01-01 }]`

describe('a restore', () => {
  test('RESTORE-11 prunes nothing: what the YAML declares is not what a restore declares', async () => {
    await withTenant(mail('', 'first', 'tf-a', 'tf-b'), async ({ simulator, folder, env }) => {
      const run = (...words: readonly string[]): ReturnType<typeof cli> => cli(words, { cwd: folder, env })
      const names = (): readonly unknown[] =>
        simulator.objects('exchange.transportRule').map((one) => [one['Name'], one['State']])
      expect((await run('apply')).exit).toBe(0)
      await writeFile(join(folder, 'tenantform.yml'), mail(prune, 'second', 'tf-a', 'tf-b'))
      expect((await run('plan', '--out', 'plan.json')).exit).toBe(0)
      expect((await run('apply', '--plan', 'plan.json')).exit).toBe(0)
      const before = names()

      const shown = await run('restore', '--plan', 'plan.json')
      expect(shown.out).not.toContain('is not declared')
      expect((await run('restore', '--plan', 'plan.json', '--apply')).exit).toBe(0)
      expect(names()).toEqual(before)
    })
  })
})
