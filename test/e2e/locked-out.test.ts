import { stat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { action, cli } from './front-door.ts'
import type { Rehearsal } from './rehearsal.ts'
import { withTenant } from './rehearsal.ts'

const glass = 'breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]'
/** A policy for everybody; `users` and `grant` are YAML. */
function yaml(users: string, grant: string, state = 'enabled'): string {
  return `version: 1
${glass}
jobs:
  - name: Access
    service: entra
    tasks:
      - conditionalAccessPolicy:
          displayName: Everybody
          state: ${state}
          conditions: { clientAppTypes: [all], applications: { includeApplications: [All] }, users: { ${users} } }
          grantControls: { operator: OR, ${grant} }
`
}

const mfa = 'builtInControls: [mfa]'
const resistant = 'authenticationStrength: Phishing-resistant MFA'

function planned({ folder, env }: Rehearsal, ...words: readonly string[]): ReturnType<typeof cli> {
  return cli(['plan', ...words], { cwd: folder, env })
}

function idOf({ simulator }: Rehearsal, name: string): string {
  const found = simulator.objects('entra.user').find((one) => one['userPrincipalName'] === name)
  return String(found?.['id'])
}

/** Lets somebody have registered these methods and no others. */
function register(rehearsal: Rehearsal, name: string, methodsRegistered: readonly string[]): void {
  rehearsal.simulator.change('entra.registeredMethods', idOf(rehearsal, name), { methodsRegistered })
}

describe('nobody is locked out', () => {
  test('LOCK-01 a policy that break-glass accounts satisfy with their keys needs no exclusion, and its people are counted', async () => {
    await withTenant(yaml('includeUsers: [All]', resistant), async (rehearsal) => {
      const { out, exit } = await planned(rehearsal)
      expect(out).toContain('What it does to people')
      expect(out).toMatch(
        /Of \d+ people who can sign in, \d+ newly must use a method that resists phishing \(\d+ members and 4 guests; \d+ administrators?\); \d+ of them have no method registered that satisfies it; of 4 it is not known what they have registered\./u,
      )
      expect(out).not.toMatch(/GUARD-BREAK-GLASS|GUARD-ADMIN/u)
      expect(exit).toBe(0)
      // What is right when it is made is right when nothing is left to do, too.
      const run = (command: string): ReturnType<typeof cli> =>
        cli([command], { cwd: rehearsal.folder, env: rehearsal.env })
      expect((await run('apply')).exit).toBe(0)
      const checked = await run('check')
      expect(checked.out).not.toContain('GUARD-BREAK-GLASS')
      expect(checked.exit).toBe(0)
    })
  })

  test('LOCK-02 a policy that leaves nobody but break-glass accounts in is refused on its line', async () => {
    const excluded = yaml('includeUsers: [All], excludeGroups: [CA-BreakGlass]', 'builtInControls: [block]')
    await withTenant(excluded, async (rehearsal) => {
      const { out, exit } = await planned(rehearsal)
      expect(out).toMatch(/✗ GUARD-ADMIN-LOCKOUT +tenantform\.yml:7:9/u)
      expect(out).toContain(
        'the only global administrator that is no break-glass account no longer gets in: "Everybody" blocks',
      )
      expect(out).toMatch(
        /Of 38 people who can sign in, 36 are newly blocked \(32 members and 4 guests; 3 administrators\)\./u,
      )
      expect(exit).toBe(4)
    })
  })

  test('LOCK-03 a break-glass account without a key is refused, and so is a policy that demands one of it', async () => {
    await withTenant(yaml('includeUsers: [All]', mfa), async (rehearsal) => {
      register(rehearsal, 'bg1@contoso.onmicrosoft.com', [])
      const { out, exit } = await planned(rehearsal)
      expect(out).toMatch(/✗ GUARD-BREAK-GLASS-METHOD +tenantform\.yml:2:14/u)
      expect(out).toContain(
        '"Everybody" is enabled and does not exclude the break-glass account bg1@contoso.onmicrosoft.com: it demands multifactor authentication of the account',
      )
      expect(out).not.toContain('break-glass account bg2@contoso.onmicrosoft.com')
      expect(exit).toBe(4)
    })
  })

  test('LOCK-04 methods that cannot be read are a warning for accounts that are excluded, and stop for those that are not', async () => {
    const excluded = yaml('includeUsers: [All], excludeGroups: [CA-BreakGlass]', mfa)
    await withTenant(excluded, async (rehearsal) => {
      rehearsal.simulator.app.revoke('UserAuthenticationMethod.Read.All')
      const warned = await planned(rehearsal)
      expect(warned.out).toMatch(/! GUARD-BREAK-GLASS-METHOD/u)
      expect(warned.out).toContain('UserAuthenticationMethod.Read.All')
      expect(warned.exit).toBe(0)
      await rehearsal.write('tenantform.yml', yaml('includeUsers: [All]', mfa))
      const refused = await planned(rehearsal)
      expect(refused.out).toMatch(/✗ GUARD-BREAK-GLASS /u)
      expect(refused.exit).toBe(4)
    })
  })

  test('LOCK-05 one break-glass account is not enough', async () => {
    const one = yaml('includeUsers: [All]', mfa).replace(', bg2@contoso.onmicrosoft.com', '')
    await withTenant(one, async (rehearsal) => {
      const { out, exit } = await planned(rehearsal)
      expect(out).toMatch(/✗ GUARD-BREAK-GLASS-COUNT +tenantform\.yml:2:14/u)
      expect(exit).toBe(4)
    })
  })
})

describe('the count of people', () => {
  const excluded = yaml('includeUsers: [All], excludeGroups: [CA-BreakGlass]', mfa)
  type Count = {
    readonly is: string
    readonly people: number
    readonly notes: readonly string[]
    readonly rows: readonly { readonly methodUnknown: number; readonly people: number }[]
  }
  const impactIn = (out: string): Count => JSON.parse(out).impact

  test.each([
    [
      'a permission',
      (rehearsal: Rehearsal) => rehearsal.simulator.app.revoke('AuditLog.Read.All'),
      /AuditLog\.Read\.All/u,
    ],
    [
      'a licence',
      (rehearsal: Rehearsal) =>
        rehearsal.simulator.fault({
          match: { host: 'graph.microsoft.com', path: /userRegistrationDetails/u },
          times: 9,
          do: { answer: 'graph-403-premium' },
        }),
      /Entra ID P1 or P2/u,
    ],
  ])('IMPACT-01 says that registered methods are not known for lack of %s', async (_, lack, told) => {
    await withTenant(excluded, async (rehearsal) => {
      lack(rehearsal)
      const { out, exit } = await planned(rehearsal, '--format', 'json')
      const { is, rows, notes } = impactIn(out)
      expect(is).toBe('known')
      expect(rows[0]?.methodUnknown).toBe(rows[0]?.people)
      expect(notes.join(' ')).toMatch(told)
      expect(exit).toBe(0)
    })
  })

  test('IMPACT-02 names nobody but in a file for its owner', async () => {
    await withTenant(excluded, async (rehearsal) => {
      const plain = await planned(rehearsal, '--impact-file', 'people.json')
      expect(plain.exit).toBe(0)
      expect(plain.out).not.toContain('svc-print')
      const path = join(rehearsal.folder, 'people.json')
      expect(await readFile(path, 'utf8')).toContain('svc-print@contoso.com')
      expect((await stat(path)).mode & 0o777).toBe(0o600)
    })
  })

  test.each([
    [true, 0],
    [false, 2],
  ])('IMPACT-03 names in the action of a repository that is private: %s', async (isPrivate, exit) => {
    await withTenant(excluded, async ({ folder, env, simulator }) => {
      const ended = await action(
        { command: 'plan', 'impact-file': 'people.json', comment: 'false' },
        { cwd: folder, env, event: { name: 'push', payload: { repository: { private: isPrivate } } } },
      )
      expect(ended.exit).toBe(exit)
      expect(simulator.log.length > 0).toBe(isPrivate)
    })
  })

  test('IMPACT-04 asks for nobody where it is off, where nothing that decides is changed, and in a tenant of many', async () => {
    const asked = ({ simulator }: Rehearsal): boolean => simulator.log.some(({ path }) => path === '/v1.0/users')
    await withTenant(excluded, async (rehearsal) => {
      const off = await planned(rehearsal, '--impact', 'off', '--format', 'json')
      expect(JSON.parse(off.out)).not.toHaveProperty('impact')
      expect(asked(rehearsal)).toBe(false)
      await rehearsal.write(
        'tenantform.yml',
        `version: 1\njobs:\n  - name: G\n    service: entra\n    tasks:\n      - group: { displayName: Finance, description: x }\n`,
      )
      const group = await planned(rehearsal, '--format', 'json')
      expect(JSON.parse(group.out)).not.toHaveProperty('impact')
      expect(asked(rehearsal)).toBe(false)
    })
    await withTenant(
      excluded,
      async (rehearsal) => {
        const many = await planned(rehearsal)
        expect(many.out).toContain('the tenant has more than 999 people (--impact full looks at all of them)')
        expect(many.exit).toBe(0)
        const all = await planned(rehearsal, '--impact', 'full', '--format', 'json')
        expect(impactIn(all.out).people).toBe(1238)
      },
      { crowd: { people: 1200 } },
    )
  })
})
