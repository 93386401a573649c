import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli } from './front-door.ts'
import { withTenant } from './rehearsal.ts'
import { expectTold, expectUnwritten } from './told.ts'

const rules = (...names: readonly string[]): string =>
  names
    .map((name) => `\n      - transportRule: { Name: ${name}, FromScope: NotInOrganization, PrependSubject: "[x] " }`)
    .join('')
const mail = (head: string, ...names: readonly string[]): string => `version: 1
${head}
jobs:
  - name: Mail
    service: exchange
    tasks:
      - organizationConfig: { OAuth2ClientProfileEnabled: true }${rules(...names)}
`
const scope = 'prune: [{ type: exchange.transportRule, name: "tf-*", maxCount: 2, maxPercent: 100 }]'
const deletes =
  'guards: { maxDeletes: 2 }\nwaive: [{ code: GUARD-IRREVERSIBLE, reason: r, owner: o@contoso.com, expires: 2099-01-01 }]'

describe('prune', () => {
  test('PRUNE-01 what is not declared in the scope is switched off, then deleted; everything else stays', async () => {
    await withTenant(mail('', 'tf-a', 'tf-b'), async ({ simulator, folder, env }) => {
      const run = (...words: readonly string[]): ReturnType<typeof cli> => cli(words, { cwd: folder, env })
      const rulesNow = (): readonly unknown[][] =>
        simulator.objects('exchange.transportRule').map((one) => [one['Name'], one['State']])
      expect((await run('apply')).exit).toBe(0)
      const before = rulesNow()
      await writeFile(join(folder, 'tenantform.yml'), mail(`${scope}\n${deletes}`, 'tf-a'))

      const partly = await run('plan', '--only', 'exchange.organizationConfig')
      expect(partly.out).toContain('No changes.')
      const first = await run('apply')
      expect(first.out).toContain('is not declared, and named tf-*: switched off first')
      expect(first.exit).toBe(0)
      expect(rulesNow()).toEqual(before.map(([name, state]) => [name, name === 'tf-b' ? 'Disabled' : state]))
      const second = await run('apply')
      expect(second.exit).toBe(0)
      expect(rulesNow()).toEqual(before.filter(([name]) => name !== 'tf-b'))
      expect((await run('plan')).out).toContain('No changes.')
    })
  })

  test('PRUNE-02 more than may go: nothing goes, exit 4, and the line of the scope', async () => {
    await withTenant(mail('', 'tf-a', 'tf-b', 'tf-c'), async ({ simulator, folder, env }) => {
      expect((await cli(['apply'], { cwd: folder, env })).exit).toBe(0)
      const writes = simulator.log.filter((line) => line.effect === 'write').length
      await writeFile(join(folder, 'tenantform.yml'), mail(`${scope}\n${deletes}`))
      const ended = await cli(['apply'], { cwd: folder, env })

      expectTold(ended, { code: 'PRUNE-LIMIT', exit: 4 })
      expect(ended.out).toContain('tenantform.yml:2')
      expect(simulator.log.filter((line) => line.effect === 'write').length).toBe(writes)
    })
  })
})

describe('phases', () => {
  const policy = (from: string): string => `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: Identity
    service: entra
    tasks:
      - phases: [{ from: 2020-01-01, state: enabledForReportingButNotEnforced }, { from: ${from}, state: enabled }]
        conditionalAccessPolicy:
          displayName: Phased
          state: disabled
          conditions: { clientAppTypes: [all], applications: { includeApplications: [All] }, users: { includeUsers: [All], excludeGroups: [CA-BreakGlass] } }
          grantControls: { operator: OR, builtInControls: [mfa] }
`
  test.each([
    ['2098-01-01', 'enabledForReportingButNotEnforced', 'next: enabled from 2098-01-01 on'],
    ['2021-01-01', 'enabled', 'next: the last phase'],
  ])('PHASE-01 with the next phase from %s the policy is %s, and the plan says so', async (from, state, words) => {
    await withTenant(policy(from), async ({ simulator, folder, env }) => {
      const ended = await cli(['apply'], { cwd: folder, env })

      expect(ended.out).toContain(words)
      expect(ended.exit).toBe(0)
      const made = simulator.objects('entra.conditionalAccessPolicy').find((one) => one['displayName'] === 'Phased')
      expect(made?.['state']).toBe(state)
      expect((await cli(['plan'], { cwd: folder, env })).out).toContain('No changes.')
    })
  })
})

test('FREEZE-01 on a day of a freeze nothing is written: exit 4, with the line of the freeze', async () => {
  await withTenant(
    mail('guards: { freeze: [{ from: 2020-01-01, to: 2099-12-31 }] }', 'tf-a'),
    async ({ simulator, folder, env }) => {
      const ended = await cli(['apply'], { cwd: folder, env })

      expect(ended.exit).toBe(4)
      expect(ended.out).toContain('GUARD-FREEZE')
      expect(ended.out).toContain('tenantform.yml:2')
      expectUnwritten({ simulator })
    },
  )
})
