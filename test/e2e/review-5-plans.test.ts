import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { action, cli } from './front-door.ts'
import { withTenant } from './rehearsal.ts'
import { expectTold, expectUnwritten } from './told.ts'

const yaml = `version: 1
jobs:
  - name: Mail
    service: exchange
    tasks:
      - transportRule: { Name: Reviewed mark, FromScope: NotInOrganization, PrependSubject: "[Ext] " }
`

describe('the plan of a rehearsal', () => {
  test('REHEARSED-01 is neither applied nor restored on the tenant itself, nor taken for a reviewed one', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      const run = (...more: readonly string[]): ReturnType<typeof cli> => cli(more, { cwd: folder, env })
      await run('export', '--format', 'snapshot', '--service', 'exchange', '--out', 'copy.json')
      expect((await run('plan', '--rehearse', 'copy.json', '--out', 'rehearsed.json')).exit).toBe(0)
      expect((await run('plan', '--out', 'plan.json')).exit).toBe(0)
      for (const words of [['apply'], ['restore'], ['restore', '--plan', 'plan.json', '--apply', '--reviewed']]) {
        const ended = await run(...words, ...(words.length === 1 ? ['--plan'] : []), 'rehearsed.json')
        expectTold(ended, { code: 'PLAN-UNREADABLE', exit: 4 })
        expect(ended.out).toMatch(/rehearsal on a copy of contoso\.onmicrosoft\.com/u)
      }
      expectUnwritten({ simulator })
    })
  })
  test('REHEARSED-02 is applied in a rehearsal', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      const run = (...more: readonly string[]): ReturnType<typeof cli> => cli(more, { cwd: folder, env })
      await run('export', '--format', 'snapshot', '--service', 'exchange', '--out', 'copy.json')
      expect((await run('plan', '--rehearse', 'copy.json', '--out', 'rehearsed.json')).err).toBe('')
      const text = await readFile(join(folder, 'rehearsed.json'), 'utf8')
      await writeFile(join(folder, 'edited.json'), text.replace('"rehearsal"', '"rehearsed"'))

      const ended = await run('apply', '--rehearse', 'copy.json', '--plan', 'rehearsed.json')
      expect(ended.out).toContain('1 done and verified')
      expectTold(await run('apply', '--plan', 'edited.json'), { code: 'PLAN-EDITED', exit: 4 })
      expectUnwritten({ simulator })
    })
  })
})

test.each(['pull_request_review_comment', 'pull_request_review', 'issues', 'discussion_comment'])(
  'EVENT-05 an apply on %s, which anybody may cause, is refused',
  async (name) => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      const ended = await action({ command: 'apply' }, { cwd: folder, env, event: { name, payload: {} } })
      expect([ended.exit === 0, ended.out.includes('EVENT-REFUSED')]).toEqual([false, true])
      expectUnwritten({ simulator })
    })
  },
)

test('MASK-01 a token that the runner does not know, and a short key in place, are masked before anything is said', async () => {
  const token = 'ghs_notKnownToTheRunner0123456789'
  const key = '-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIB\n-----END EC PRIVATE KEY-----'
  const plan = await action({ command: 'plan', 'github-token': token })
  expect(plan.out).toContain(`::add-mask::${token}`)
  const apply = await action({ command: 'apply', 'plan-key': key })
  expect(apply.out).toContain(`::add-mask::${key.replaceAll('\n', '%0A')}`)
})
