import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recipient } from '../records/recipient-maker.ts'
import { action, cli } from './front-door.ts'
import { withTenant } from './rehearsal.ts'
import { expectTold } from './told.ts'

const yaml = `version: 1
jobs:
  - name: Mail
    service: exchange
    tasks:
      - transportRule: { Name: Sealed rule, FromScope: NotInOrganization, PrependSubject: "[x] " }
`

describe('a plan for a recipient', () => {
  test('SEAL-01 is written sealed beside the plan, and applied with the key alone', async () => {
    const [own, other] = [recipient(2048), recipient('P-256')]
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      const run = (...words: readonly string[]): ReturnType<typeof cli> => cli(words, { cwd: folder, env })
      await writeFile(join(folder, 'recipient.pem'), own.certificate)
      await writeFile(join(folder, 'own.key'), own.key)
      await writeFile(join(folder, 'other.key'), other.key)
      expect((await run('plan', '--out', 'plan.json', '--plan-recipient', 'recipient.pem')).exit).toBe(0)
      const sealed = await readFile(join(folder, 'plan.json.sealed'), 'utf8')
      expect(sealed).not.toContain('Sealed rule')

      expectTold(await run('apply', '--plan', 'plan.json.sealed'), { code: 'PLAN-SEALED', exit: 4 })
      expectTold(await run('apply', '--plan', 'plan.json.sealed', '--plan-key', 'other.key'), {
        code: 'PLAN-SEALED',
        exit: 4,
      })
      expect(simulator.log.filter((line) => line.effect === 'write')).toEqual([])
      const applied = await run('apply', '--plan', 'plan.json.sealed', '--plan-key', 'own.key')
      expect(applied.out).toContain('1 done and verified')
      expect((await run('restore', '--plan', 'plan.json.sealed', '--plan-key', 'own.key')).out).toContain('Sealed rule')
    })
  })

  test.each([
    ['private', { repository: { private: true } }, {}, 'plan.json'],
    ['public', { repository: { private: false } }, {}, ''],
    ['of unknown visibility', {}, {}, ''],
    [
      'public, with a recipient',
      { repository: { private: false } },
      { 'plan-recipient': 'recipient.pem' },
      'plan.json.sealed',
    ],
  ])('SEAL-02 in a repository that is %s, what may leave the job is told', async (_, event, inputs, artifact) => {
    await withTenant(yaml, async ({ folder, env }) => {
      await writeFile(join(folder, 'recipient.pem'), recipient('P-256').certificate)
      const ended = await action(
        { command: 'plan', out: 'plan.json', ...inputs },
        {
          cwd: folder,
          env,
          event: { name: 'push', payload: event },
        },
      )

      expect(ended.exit).toBe(0)
      expect(ended.outputs['plan-artifact'] ?? '').toBe(artifact)
      expect(ended.outputs['plan-file']).toBe('plan.json')
    })
  })
})
