import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { action, cli, folderForTest } from './front-door.ts'
import { withTenant } from './rehearsal.ts'

const yaml = `version: 1
tenant: contoso.onmicrosoft.com
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: Identity
    service: entra
    tasks:
      - group: { displayName: E2E break glass, mailNickname: e2e-bg, mailEnabled: false, securityEnabled: true, members: "\${{ breakGlass }}" }
      - namedLocation: { displayName: E2E office, isTrusted: false, ipRanges: [{ cidrAddress: 198.51.100.0/24 }] }
      - conditionalAccessPolicy:
          displayName: E2E - MFA
          state: enabled
          conditions:
            clientAppTypes: [all]
            users: { includeUsers: [All], excludeGroups: [E2E break glass] }
            applications: { includeApplications: [All] }
          grantControls: { operator: OR, builtInControls: [mfa] }
  - name: Mail
    service: exchange
    tasks:
      - organizationConfig: { OAuth2ClientProfileEnabled: true }
      - transportRule: { Name: E2E mark, FromScope: NotInOrganization, PrependSubject: "[Ext] " }
`

const args = ['--config', 'tenantform.yml']
const names = (list: readonly Record<string, unknown>[], property: string): readonly unknown[] =>
  list.map((one) => one[property])

describe('the main job through the built front doors', () => {
  test('the demo ends well', async () => {
    const ended = await cli(['demo'])

    expect(ended.exit).toBe(0)
    expect(ended.out).toContain('No changes. The tenant is as declared.')
    expect(ended.out).toContain('Drift: 1 object not as declared.')
  })

  test('the story of a pull request ends well, every step as it is told', async () => {
    const ended = await cli(['demo', '--story', 'pull-request'])

    expect(ended.exit).toBe(0)
    expect(ended.out.match(/^== \d\. .*$/gmu)).toHaveLength(8)
    expect(ended.out).toMatch(/tenantform\.yml:10 GUARD-BREAK-GLASS: .*bg1@contoso\.onmicrosoft\.com/u)
    expect(ended.out).toMatch(/Risk: \w+\. \*\*Plan: 2 to create, 2 to change, 0 to delete/u)
    expect(ended.out).toContain('This is the plan that was reviewed in pull request')
    expect(ended.out).toContain('PrependSubject was "EXTERNAL: " and is "changed by hand"')
    expect(ended.out).toContain('plan.json:85 GUARD-WEAKENED')
    expect(ended.out.trimEnd()).toMatch(/No changes\. .*$/u)
  })

  test('the story of a lock-out ends well: refused on its line, with the number of people, and no name', async () => {
    const ended = await cli(['demo', '--story', 'lockout'])

    expect(ended.exit).toBe(0)
    expect(ended.out.match(/^== \d\. .*$/gmu)).toHaveLength(3)
    expect(ended.out).toMatch(/tenantform\.yml:8 GUARD-ADMIN-LOCKOUT: the only global administrator/u)
    expect(ended.out).toMatch(/Of 38 people who can sign in, 36 newly must use a method that resists phishing/u)
    expect(ended.out).not.toMatch(/ada\.bergstrom/iu)
  })

  test('plan, apply, plan, drift and check tell the truth', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      const run = (...words: readonly string[]): ReturnType<typeof cli> => cli(words, { cwd: folder, env })
      expect((await run('plan', ...args, '--detailed-exitcode')).exit).toBe(3)
      expect(simulator.log.filter((line) => line.effect === 'write')).toEqual([])

      const applied = await run('apply', ...args, '--journal', 'journal.jsonl')
      expect(applied.out).toMatch(/Apply: 5 done and verified|Apply: 6 done and verified/u)
      expect(applied.exit).toBe(0)
      expect((await readFile(join(folder, 'journal.jsonl'), 'utf8')).split('\n').length).toBeGreaterThan(10)

      const again = await run('plan', ...args, '--detailed-exitcode')
      expect(again.out).toContain('No changes.')
      expect(again.exit).toBe(0)

      simulator.change('exchange.transportRule', 'E2E mark', { PrependSubject: 'changed' })
      const checked = await run('check', ...args, '--format', 'json')
      expect(checked.exit).toBe(3)
      const report: unknown = JSON.parse(checked.out)
      expect(report).toMatchObject({
        drift: [
          { at: { type: 'exchange.transportRule', key: 'E2E mark' }, declared: { file: 'tenantform.yml', line: 22 } },
        ],
      })
    })
  })

  test('a policy is report-only before it is enabled, and its exclusions are there by then', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      await cli(['apply', ...args], { cwd: folder, env })

      const writes = simulator.log.filter(
        (line) => line.effect === 'write' && line.path.includes('conditionalAccess/policies'),
      )
      expect(writes.map((line) => line.method)).toEqual(['POST', 'PATCH'])
      const policy = simulator
        .objects('entra.conditionalAccessPolicy')
        .find((one) => one['displayName'] === 'E2E - MFA')
      expect(policy).toMatchObject({ state: 'enabled' })
    })
  })

  test('a service that no selected task names is not contacted', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      await cli(['plan', ...args, '--service', 'exchange'], { cwd: folder, env })

      expect(simulator.log.filter((line) => line.host.startsWith('graph.'))).toEqual([])
      expect(simulator.log.some((line) => line.host.startsWith('outlook.'))).toBe(true)
    })
  })

  test('a plan file is applied only while it is exactly what would run', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      await cli(['plan', ...args, '--out', 'plan.json'], { cwd: folder, env })
      simulator.change('exchange.organizationConfig', '', { OAuth2ClientProfileEnabled: false })
      const before = simulator.log.length
      const stale = await cli(['apply', ...args, '--plan', 'plan.json'], { cwd: folder, env })

      expect(stale.exit).toBe(4)
      expect(stale.out).toContain('PLAN-STALE')
      expect(simulator.log.slice(before).filter((line) => line.effect === 'write')).toEqual([])
    })
  })

  test('a change of Conditional Access without break-glass accounts is refused, and nothing is written', async () => {
    await withTenant(
      yaml.replace(/^breakGlass.*\n/mu, '').replace('"${{ breakGlass }}"', '[bg1@contoso.onmicrosoft.com]'),
      async ({ simulator, folder, env }) => {
        const refused = await cli(['apply', ...args], { cwd: folder, env })

        expect(refused.exit).toBe(4)
        expect(refused.out).toContain('GUARD-NO-BREAKGLASS')
        expect(simulator.log.filter((line) => line.effect === 'write')).toEqual([])
      },
    )
  })

  test('no secret is in anything that was printed or written', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      const ended = await cli(['apply', ...args, '--debug', '--format', 'json', '--journal', 'journal.jsonl'], {
        cwd: folder,
        env,
      })
      const all = ended.out + ended.err + (await readFile(join(folder, 'journal.jsonl'), 'utf8'))

      const keyLine = simulator.privateKeyPem.split('\n')[1] ?? 'missing'
      expect(keyLine.length).toBeGreaterThan(40)
      expect(all).not.toContain(keyLine)
      expect(all).not.toMatch(/eyJ[A-Za-z0-9_-]{20,}\./u)
    })
  })

  test('the action plans by GitHub’s ID token, annotates, summarises and sets its outputs', async () => {
    await withTenant(yaml, async ({ simulator, folder }) => {
      const ended = await action(
        {
          command: 'check',
          config: 'tenantform.yml',
          tenant: simulator.tenantDomain,
          'client-id': simulator.clientId,
          simulator: simulator.url,
        },
        {
          cwd: folder,
          env: {
            ACTIONS_ID_TOKEN_REQUEST_URL: simulator.oidc.requestUrl,
            ACTIONS_ID_TOKEN_REQUEST_TOKEN: simulator.oidc.requestToken,
            TENANTFORM_SIMULATOR_SPEED: '60',
          },
        },
      )

      expect(ended.exit).toBe(3)
      expect(ended.outputs).toMatchObject({ 'exit-code': '3', drift: 'true' })
      expect(ended.out).toMatch(/::warning title=Drift,file=tenantform\.yml,line=\d+/u)
      expect(ended.summary).toContain('Tenantform check')
    })
  })

  test('the action does not apply on a pull request', async () => {
    const ended = await action(
      { command: 'apply', config: 'tenantform.yml' },
      { cwd: await folderForTest(), event: { name: 'pull_request', payload: {} } },
    )

    expect(ended.exit).toBe(2)
    expect(ended.out).toContain('EVENT-REFUSED')
  })

  test('what is exported validates', async () => {
    await withTenant(undefined, async ({ folder, env }) => {
      const exported = await cli(['export', '--out', 'export.yml'], { cwd: folder, env })
      expect(exported.err).toBe('')
      expect(exported.exit).toBe(0)

      const valid = await cli(['validate', '--config', 'export.yml'], { cwd: folder, env })
      expect(valid.out).toContain('The configuration is valid.')
    })
  })
})

test('groups are made once', async () => {
  await withTenant(yaml, async ({ simulator, folder, env }) => {
    await cli(['apply', ...args], { cwd: folder, env })
    await cli(['apply', ...args], { cwd: folder, env })

    expect(
      names(simulator.objects('entra.group'), 'displayName').filter((name) => name === 'E2E break glass'),
    ).toHaveLength(1)
  })
})
