import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { action, cli } from './front-door.ts'
import type { Rehearsal } from './rehearsal.ts'
import { rehearse } from './rehearsal.ts'

const yaml = `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com]
jobs:
  - name: Conditional Access
    service: entra
    tasks:
      - conditionalAccessPolicy:
          displayName: Shut outside
          state: enabled
          conditions:
            clientAppTypes: [all]
            users: { includeUsers: [All], excludeGroups: [CA-BreakGlass] }
            applications: { includeApplications: [All] }
            locations: { includeLocations: [All], excludeLocations: [Headquarters] }
          grantControls: { operator: OR, builtInControls: [block] }
`

let tenant: Rehearsal
beforeAll(async () => {
  tenant = await rehearse(yaml)
})
afterAll(() => tenant.simulator.close())

const run = (...words: readonly string[]) => cli(words, { cwd: tenant.folder, env: tenant.env })
const asked = (from: number): readonly string[] =>
  tenant.simulator.log.slice(from).map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`)

describe('what-if', () => {
  test('shows live beside proposed, and the line that decides, in five requests that read', async () => {
    const from = tenant.simulator.log.length
    const { exit, out } = await run(
      'what-if',
      '--user',
      'greta.lindqvist@contoso.com',
      '--app',
      'Office365',
      '--location',
      '203.0.113.99',
      '--client',
      'browser',
      '--platform',
      'windows',
      '--device',
      'compliant',
      '--config',
      'tenantform.yml',
      '--format',
      'json',
    )
    const answer = JSON.parse(out)

    expect(exit).toBe(0)
    expect([answer.live.result, answer.live.permitted, answer.proposed.result]).toEqual(['controls', 'yes', 'blocked'])
    expect(answer.proposed.blockedBy).toEqual([
      { name: 'Shut outside', id: expect.any(String), declared: { file: 'tenantform.yml', line: 7, column: 9 } },
    ])
    expect(answer.live.demands[0].from.name).toBe('CA002 Require MFA for everyone')
    expect(asked(from).filter((one) => !one.includes('/oauth2/'))).toHaveLength(5)
  })

  test('text names the place, and what is not known is told with the option that tells it', async () => {
    const { out } = await run(
      'what-if',
      '--user',
      'greta.lindqvist@contoso.com',
      '--app',
      'Office365',
      '--config',
      'tenantform.yml',
    )

    expect(out).toContain('- Shut outside (tenantform.yml:7:9): it is not known whether the place is at "Headquarters"')
    expect(out).toContain('Give --client, --device, --location to know more of the sign-in.')
  })

  test.each([
    [['--user', 'nobody@contoso.com', '--app', 'Office365'], 'There is no user nobody@contoso.com.'],
    [['--user', 'greta.lindqvist@contoso.com', '--app', 'No such app'], 'no application is called "No such app".'],
    [['--app', 'Office365'], 'what-if needs a user.'],
    [['--user', 'a@contoso.com', '--app', 'Office365', '--location', 'Atlantis'], '--location is "Atlantis".'],
    [['--user', 'a@contoso.com', '--app', 'Office365', '--risk', 'user=huge'], '--risk is "user=huge".'],
    [['--user', 'a@contoso.com', '--app', 'Office365', '--method', 'oracle'], '--method is "oracle".'],
  ])('%j is refused', async (words, message) => {
    const { exit, out } = await run('what-if', ...words)

    expect(out).toContain(message)
    expect(exit).toBe(2)
  })
})

test('coverage shows the break-glass account of the configuration, and stands on one page', async () => {
  const [{ out }, page] = await Promise.all([
    run('coverage', '--config', 'tenantform.yml', '--format', 'json'),
    run('coverage', '--format', 'html', '--out', 'coverage.html'),
  ])
  const answer = JSON.parse(out)
  const rowOf = (
    matrix: {
      readonly rows: readonly { readonly people: string; readonly cells: readonly { readonly protection: string }[] }[]
    },
    people: string,
  ) => matrix.rows.find((row) => row.people === people)?.cells.map(({ protection }) => protection)

  expect(rowOf(answer.live, 'Members')).toEqual(['mfa', 'mfa', 'mfa', 'mfa', 'undetermined', 'block', 'mfa'])
  expect(rowOf(answer.proposed, 'Members')?.[0]).toBe('block')
  expect(rowOf(answer.proposed, 'Break-glass bg1@contoso.onmicrosoft.com')?.[0]).toBe('nothing')
  expect(page.exit).toBe(0)
  expect(await readFile(join(tenant.folder, 'coverage.html'), 'utf8')).toMatch(/^<!doctype html>\n<html lang="en">/u)
})

describe('report mfa', () => {
  test('has everybody in JSON, administrators first', async () => {
    const { exit, out } = await run('report', 'mfa', '--format', 'json')
    const { people, summary, missing } = JSON.parse(out)
    const isAdmin: readonly boolean[] = people.map(
      ({ administrator }: { readonly administrator: boolean }) => administrator,
    )
    const carla = people.find(({ name }: { readonly name: string }) => name === 'carla.fontana@contoso.com')

    expect([exit, missing]).toEqual([0, []])
    expect(isAdmin.lastIndexOf(true)).toBe(summary.administrators.people - 1)
    expect(people).toHaveLength(summary.everyone.people)
    expect(carla).toEqual({
      name: 'carla.fontana@contoso.com',
      id: expect.any(String),
      displayName: 'Carla Fontana',
      kind: 'none',
      administrator: true,
      roles: ['Exchange Administrator'],
      registered: true,
      capable: true,
      passwordless: false,
      methods: ['mobilePhone'],
      preferred: 'sms',
      perUserMfa: 'enforced',
      protection: 'phishingResistant',
      stoppedNow: 'yes',
      stoppedTomorrow: 'no',
      stoppedBy: [],
    })
  })

  test('writes a table for its owner alone, in which nothing is a formula', async () => {
    const id = tenant.simulator.objects('entra.user').find((raw) => raw['displayName'] === 'Boris Weber')?.['id']
    tenant.simulator.change('entra.user', String(id), { displayName: '=HYPERLINK("http://evil.example")' })
    await run('report', 'mfa', '--format', 'csv', '--out', 'mfa.csv')
    const path = join(tenant.folder, 'mfa.csv')
    const lines = (await readFile(path, 'utf8')).split('\r\n')

    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(lines.find((line) => line.startsWith('"boris.weber@'))).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
  })

  test('puts pseudonyms that are the same under the same key, and tells no name or id', async () => {
    const words = ['report', 'mfa', '--format', 'csv', '--pseudonyms', '--pseudonym-key', 'a key that is long enough']
    const [one, again] = await Promise.all([run(...words), run(...words)])

    expect(one.out).toBe(again.out)
    expect(one.out).toMatch(/"person-[0-9a-f]{20}"/u)
    for (const raw of tenant.simulator.objects('entra.user'))
      for (const name of ['userPrincipalName', 'displayName', 'id']) expect(one.out).not.toContain(String(raw[name]))
  })

  test('the action names nobody on a public repository, whatever it is told', async () => {
    const inputs = { command: 'report', format: 'json', pseudonyms: 'false' }
    const event = (isPrivate: boolean) => ({ name: 'push', payload: { repository: { private: isPrivate } } })
    const env = tenant.env
    const [open, closed] = await Promise.all(
      [false, true].map((isPrivate) => action(inputs, { cwd: tenant.folder, env, event: event(isPrivate) })),
    )
    if (open === undefined || closed === undefined) throw new Error('The action did not run.')

    expect(`${open.out}${open.err}${open.summary}`).not.toContain('carla.fontana')
    expect(open.out).toContain('The repository is public')
    expect(closed.out).toContain('carla.fontana@contoso.com')
  })

  test('without the permission the rest is told, and what is missing', async () => {
    tenant.simulator.app.revoke('AuditLog.Read.All')
    const { exit, out } = await run('report', 'mfa')
    tenant.simulator.app.grant('AuditLog.Read.All')

    expect(exit).toBe(5)
    expect(out).toContain('The registration report could not be read whole')
    expect(out).toContain('AuditLog.Read.All')
  })
})
