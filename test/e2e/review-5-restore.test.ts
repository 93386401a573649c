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
      expect((await run('apply', '--plan', 'plan.json')).out).toContain('1 done and verified')
      const before = names()

      const shown = await run('restore', '--plan', 'plan.json')
      expect(shown.out).not.toContain('is not declared')
      expect((await run('restore', '--plan', 'plan.json', '--apply')).exit).toBe(0)
      expect(names()).toEqual(before)
    })
  })

  test('RESTORE-12 makes nothing anew while nobody can tell whether the recycle bin still has it', async () => {
    const team = (ensure: string): string => `version: 1
guards: { maxDeletes: 5 }
waive:
  - { code: GUARD-IRREVERSIBLE, reason: r, owner: o@contoso.com, expires: 2099-01-01 }
jobs:
  - name: Identity
    service: entra
    tasks:
      - group: { displayName: Old team, mailNickname: oldteam, mailEnabled: false, securityEnabled: true }
        ensure: ${ensure}
`
    await withTenant(team('present'), async ({ simulator, folder, env, write }) => {
      const run = (...words: readonly string[]): ReturnType<typeof cli> => cli(words, { cwd: folder, env })
      const teams = (): readonly unknown[] =>
        simulator.objects('entra.group').filter((one) => one['displayName'] === 'Old team')
      expect((await run('apply')).exit).toBe(0)
      await write('tenantform.yml', team('absent'))
      expect((await run('plan', '--out', 'plan.json')).exit).toBe(0)
      expect((await run('apply', '--plan', 'plan.json')).out).toContain('1 done and verified')
      expect(teams()).toEqual([])

      simulator.fault({
        match: { host: 'graph.microsoft.com', path: /deletedItems\/microsoft\.graph\.group/u },
        do: { status: 403, headers: {}, body: { error: { code: 'Authorization_RequestDenied', message: 'no' } } },
        times: 1,
      })
      const ended = await run('restore', '--plan', 'plan.json', '--apply')
      expect(ended.out).toContain('whether the recycle bin still has it could not be read')
      expect(teams()).toEqual([])
      expect((await run('restore', '--plan', 'plan.json', '--apply')).out).toContain('1 done and verified')
      expect(teams()).toHaveLength(1)
    })
  })
})
