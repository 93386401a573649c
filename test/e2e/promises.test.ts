import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { differences } from './dump-difference.ts'
import { cli } from './front-door.ts'
import type { Rehearsal } from './rehearsal.ts'
import { withTenant } from './rehearsal.ts'

const yaml = `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: Identity
    service: entra
    tasks:
      - group: { displayName: Promised group, mailNickname: promised, mailEnabled: false, securityEnabled: true, members: "\${{ breakGlass }}" }
      - conditionalAccessPolicy:
          displayName: Promised policy
          state: enabled
          conditions:
            clientAppTypes: [all]
            users: { includeUsers: [All], excludeGroups: [Promised group] }
            applications: { includeApplications: [All] }
          grantControls: { operator: OR, builtInControls: [mfa] }
  - name: Mail
    service: exchange
    tasks:
      - transportRule: { Name: Promised rule, FromScope: NotInOrganization, PrependSubject: "[Ext] " }
      - organizationConfig: { BookingsEnabled: false }
`

const writes = ({ simulator }: Pick<Rehearsal, 'simulator'>): readonly string[] =>
  simulator.log.filter((line) => line.effect === 'write').map((line) => `${line.method} ${line.path}`)

describe('reading commands cannot write', () => {
  test.each(['validate', 'plan', 'plan --out plan.json', 'check', 'export', 'export --format snapshot'])(
    '%s',
    async (words) => {
      await withTenant(yaml, async ({ simulator, folder, env }) => {
        const before = simulator.dump()
        const ended = await cli(words.split(' '), { cwd: folder, env })

        expect([0, 3]).toContain(ended.exit)
        expect(writes({ simulator })).toEqual([])
        expect(differences(before, simulator.dump())).toEqual([])
      })
    },
  )
})

describe('apply then plan is empty', () => {
  test.each([
    ['by the defaults', {}],
    ['where Conditional Access replaces nested members', { caNestedMerge: 'replace' }],
    ['where a policy’s members that only beta knows are kept', { betaOnlyMembersOnV1Patch: 'keep' }],
    ['where policies cannot be filtered by name', { caDisplayNameFilter: 'refused' }],
    ['where lists begin with an empty page', { emptyPages: 'on' }],
    ['where Exchange tells refusals inside a 200', { exchangeEmbeddedErrors: 'writes' }],
    ['where Exchange shows a write two seconds later', { exchangeLag: '2000', exchangeFollowUp: 'lags' }],
    ['where Exchange follows pages by GET only', { exchangeContinuation: 'get' }],
    ['where Exchange refuses a stray Confirm', { exchangeStrayConfirm: 'refused' }],
    ['where Exchange keeps the order of a batch', { exchangeBatchOrder: 'kept' }],
  ])('%s', async (_, variants) => {
    await withTenant(
      yaml,
      async ({ simulator, folder, env }) => {
        const applied = await cli(['apply'], { cwd: folder, env })
        expect({ exit: applied.exit, out: applied.out }).toMatchObject({ exit: 0 })

        const before = writes({ simulator }).length
        const planned = await cli(['plan', '--detailed-exitcode'], { cwd: folder, env })
        expect(planned.out).toContain('No changes. The tenant is as declared.')
        expect(planned.exit).toBe(0)
        const again = await cli(['apply'], { cwd: folder, env })
        expect(again.exit).toBe(0)
        expect(writes({ simulator })).toHaveLength(before)
      },
      { variants },
    )
  })
})

describe('the journal is a record, not a memory', () => {
  test('a run that finds none, finds an old one or finds a damaged one does the same', async () => {
    await withTenant(yaml, async ({ simulator, folder, env, write }) => {
      const apply = (): ReturnType<typeof cli> => cli(['apply', '--journal', 'journal.jsonl'], { cwd: folder, env })
      expect((await apply()).exit).toBe(0)
      const made = simulator.dump()
      const written = writes({ simulator }).length
      expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toContain('"phase":"verified"')

      expect((await apply()).out).toContain('No changes.')
      await rm(join(folder, 'journal.jsonl'))
      expect((await apply()).out).toContain('No changes.')
      await write('journal.jsonl', '{"n":1,"change":"create entra.group/Promised group","phase":"intent"\n\u0000\n')
      expect((await apply()).out).toContain('No changes.')

      expect(writes({ simulator })).toHaveLength(written)
      expect(differences(made, simulator.dump())).toEqual([])
    })
  })

  test('what another hand deleted is made again, whatever the journal says', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      await cli(['apply', '--journal', 'journal.jsonl'], { cwd: folder, env })
      simulator.remove('exchange.transportRule', 'Promised rule')
      const again = await cli(['apply', '--journal', 'journal.jsonl'], { cwd: folder, env })

      expect(again.out).toContain('1 done and verified')
      expect(simulator.objects('exchange.transportRule').filter((one) => one['Name'] === 'Promised rule')).toHaveLength(
        1,
      )
    })
  })
})

describe('no secret is in any log, report, artifact or error', () => {
  test.each([['text'], ['json'], ['markdown']])('as %s, with --debug', async (format) => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      const words = ['--format', format, '--debug']
      const planned = await cli(['plan', '--out', 'plan.json', ...words], { cwd: folder, env })
      const applied = await cli(['apply', '--plan', 'plan.json', '--journal', 'journal.jsonl', ...words], {
        cwd: folder,
        env,
      })
      const files = await Promise.all(
        ['plan.json', 'journal.jsonl'].map((name) => readFile(join(folder, name), 'utf8')),
      )
      const all = [planned.out, planned.err, applied.out, applied.err, ...files].join('\n')

      expect(applied.exit).toBe(0)
      expect(all).not.toMatch(/eyJ[\w-]{20,}\.[\w-]{10,}/u)
      expect(all).not.toMatch(/client_assertion=|bearer [\w.-]{20,}|authorization:/iu)
      for (const line of simulator.privateKeyPem.split('\n').filter((one) => one.length > 40))
        expect(all).not.toContain(line)
    })
  })
})

test.each([
  ['https://evil.example/v1.0/next'],
  ['http://graph.microsoft.com/v1.0/next'],
  ['https://graph.microsoft.com.evil.example/'],
])('a bearer token goes only to hosts of the chosen cloud: a page that goes on at %s is not followed', async (next) => {
  await withTenant(yaml, async ({ simulator, folder, env }) => {
    simulator.fault({
      match: { host: 'graph.microsoft.com', path: /conditionalAccess\/policies/u },
      times: 99,
      do: { status: 200, body: { value: [], '@odata.nextLink': next } },
    })
    const ended = await cli(['check'], { cwd: folder, env })

    expect({ exit: ended.exit, out: ended.out }).toMatchObject({ exit: 1 })
    expect(ended.out).toContain('OBJECT-UNREADABLE')
    expect(simulator.log.map((line) => line.host).filter((host) => host.includes('evil'))).toEqual([])
    expect(simulator.log.filter((line) => line.path.endsWith('/next'))).toEqual([])
  })
})
