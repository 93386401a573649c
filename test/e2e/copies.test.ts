import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { action, cli, folderForTest } from './front-door.ts'
import { withTenant } from './rehearsal.ts'

const yaml = (more = ''): string => `version: 1
tenant: contoso.onmicrosoft.com
${more}jobs:
  - name: Identity
    service: entra
    tasks:
      - namedLocation: { displayName: Copied office, isTrusted: false, ipRanges: [{ cidrAddress: 198.51.100.0/24 }] }
  - name: Mail
    service: exchange
    tasks:
      - organizationConfig: { OAuth2ClientProfileEnabled: true }
      - transportRule: { Name: Copied mark, FromScope: NotInOrganization, PrependSubject: "[Ext] " }
`
const config = ['--config', 'tenantform.yml']
const headline = /(?:Rehearsal on|Compared with) a copy of contoso\.onmicrosoft\.com taken 20\d\d-[\dT:.-]+Z: /u

let folder = ''
let taken: unknown

/** A tenant with one thing done by hand is copied; then it is gone, and only its copy is left. */
beforeAll(async () => {
  folder = await folderForTest()
  await withTenant(undefined, async ({ simulator, env }) => {
    simulator.change('exchange.organizationConfig', '', { OAuth2ClientProfileEnabled: false })
    const made = await cli(['export', '--format', 'snapshot', '--out', join(folder, 'copy.json')], { env })
    if (made.exit !== 0) throw new Error(`The export ended with ${made.exit}: ${made.err}`)
    await writeFile(join(folder, 'dump.json'), JSON.stringify(simulator.dump()))
  })
  taken = JSON.parse(await readFile(join(folder, 'copy.json'), 'utf8'))
  await writeFile(join(folder, 'tenantform.yml'), yaml())
})

/** Neither credentials nor a tenant: but names that would lead to one if they were looked at. */
const env = {
  TENANTFORM_TENANT: 'fabrikam.onmicrosoft.com',
  TENANTFORM_SIMULATOR: 'http://127.0.0.1:9',
  TENANTFORM_CERTIFICATE: '/nowhere/cert.pem',
  HTTPS_PROXY: 'http://127.0.0.1:9',
}
const run = (...words: readonly string[]): ReturnType<typeof cli> => cli([...words], { cwd: folder, env })

describe('a rehearsal on a copy', () => {
  test('plans, and says of what and when the copy is wherever that is read', async () => {
    const text = await run('plan', ...config, '--rehearse', 'copy.json', '--detailed-exitcode')
    expect(text.exit).toBe(3)
    expect(text.out.trimEnd().split('\n').at(-1)).toMatch(headline)
    expect(text.out).toContain('Plan: 2 to create, 1 to change, 0 to delete.')
    expect(text.out).toContain('The tenant itself was neither asked nor changed.')

    const markdown = await run('plan', ...config, '--rehearse', 'copy.json', '--format', 'markdown')
    expect(markdown.out.split('\n')[0]).toBe('## Tenantform plan: contoso.onmicrosoft.com (rehearsal on a copy)')

    const json: unknown = JSON.parse((await run('plan', ...config, '--rehearse', 'copy.json', '--format', 'json')).out)
    expect(json).toMatchObject({ copy: { kind: 'rehearsal', tenant: 'contoso.onmicrosoft.com', file: 'copy.json' } })
  })

  test('applies with the exit code of an apply, and marks every line of the journal', async () => {
    const applied = await run('apply', ...config, '--rehearse', 'copy.json', '--journal', 'journal.jsonl')
    expect(applied.exit).toBe(0)
    expect(applied.out).toMatch(headline)
    expect(applied.out).toContain('3 done and verified')

    const lines = (await readFile(join(folder, 'journal.jsonl'), 'utf8')).trim().split('\n')
    expect(lines.length).toBeGreaterThanOrEqual(9)
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({
        rehearsal: expect.stringContaining('a copy of contoso.onmicrosoft.com'),
      })
  })

  test('leaves the copy as it was: the next one finds the same', async () => {
    const checked = await run('check', ...config, '--rehearse', 'copy.json')
    expect(checked.exit).toBe(3)
    expect(checked.out).toContain('Drift: 3 objects not as declared.')
    expect(JSON.parse(await readFile(join(folder, 'copy.json'), 'utf8'))).toEqual(taken)
  })

  test('takes what a simulator dumped as well', async () => {
    const planned = await run('plan', ...config, '--rehearse', 'dump.json')
    expect(planned.out).toContain('Plan: 2 to create, 1 to change, 0 to delete.')
  })

  test('says what the configuration speaks of and the copy does not hold', async () => {
    await writeFile(join(folder, 'more.yml'), yaml('breakGlass: [nobody@contoso.onmicrosoft.com]\n'))
    const planned = await run('plan', '--config', 'more.yml', '--rehearse', 'copy.json')
    expect(planned.out).toContain(
      'The configuration refers to what the copy does not hold: entra.user/nobody@contoso.onmicrosoft.com.',
    )
  })

  test('knows its tenant by the organisation in it, where the export was told another name', async () => {
    const whole: { tenant: Record<string, unknown>; types: Record<string, unknown> } = JSON.parse(
      await readFile(join(folder, 'copy.json'), 'utf8'),
    )
    delete whole.tenant['initialDomain']
    await writeFile(join(folder, 'unnamed.json'), JSON.stringify(whole))
    const planned = await run('plan', ...config, '--rehearse', 'unnamed.json')
    expect([planned.exit, headline.test(planned.out)]).toEqual([0, true])

    delete whole.types['entra.organization']
    await writeFile(join(folder, 'nameless.json'), JSON.stringify(whole))
    const applied = await run('apply', ...config, '--rehearse', 'nameless.json')
    expect(applied.exit).toBe(0)
    expect(applied.out).toMatch(/Rehearsal on a copy of [0-9a-f-]{36} taken /u)
  })

  test('of another tenant is refused as the tenant itself would be', async () => {
    await writeFile(join(folder, 'other.yml'), yaml().replace('contoso.on', 'fabrikam.on'))
    const applied = await run('apply', '--config', 'other.yml', '--rehearse', 'copy.json')
    expect([applied.exit, applied.out.includes('GUARD-TENANT')]).toEqual([4, true])

    await writeFile(join(folder, 'named.yml'), yaml().replace('contoso.onmicrosoft.com', 'contoso.com'))
    expect((await run('apply', '--config', 'named.yml', '--rehearse', 'copy.json')).exit).toBe(0)
  })

  test.each([
    ['no snapshot', '{"kind":"something"}', 'it is not a snapshot of Tenantform'],
    [
      'a tenant without a GUID',
      '{"kind":"tenantform.snapshot","formatVersion":1,"tenant":{"id":"x"},"taken":"2026-11-25T12:00:00Z","types":{}}',
      'no tenant.id that is a GUID',
    ],
  ])('refuses %s with a message', async (_, text, said) => {
    await writeFile(join(folder, 'broken.json'), text)
    const planned = await run('plan', ...config, '--rehearse', 'broken.json')
    expect([planned.exit, planned.out.includes('SNAPSHOT-UNREADABLE'), planned.out.includes(said)]).toEqual([
      2,
      true,
      true,
    ])
  })

  test('of an apply runs on a pull request, where an apply, and a proof, do not', async () => {
    const event = { name: 'pull_request', payload: {} }
    const inputs = { command: 'apply', config: 'tenantform.yml' }
    const rehearsed = await action({ ...inputs, rehearse: 'copy.json' }, { cwd: folder, env, event })
    expect([rehearsed.exit, rehearsed.outputs['exit-code']]).toEqual([0, '0'])
    expect(rehearsed.out).toContain('3 done and verified')

    const fork = { pull_request: { head: { repo: { fork: true, full_name: 'somebody/tenant' } } } }
    const foreign = await action(
      { ...inputs, rehearse: 'copy.json' },
      { cwd: folder, env, event: { ...event, payload: fork } },
    )
    expect([foreign.exit, foreign.out.includes('3 done and verified')]).toEqual([0, true])

    for (const command of ['apply', 'prove']) {
      const refused = await action({ ...inputs, command }, { cwd: folder, env, event })
      expect([refused.exit === 0, refused.out.includes('EVENT-REFUSED')]).toEqual([false, true])
    }
  })

  test('runs in the action too, and its summary begins with that', async () => {
    const done = await action(
      { command: 'check', config: 'tenantform.yml', rehearse: 'copy.json' },
      { cwd: folder, env },
    )
    expect(done.outputs['exit-code']).toBe('3')
    expect(done.summary.split('\n')[0]).toBe('## Tenantform check: contoso.onmicrosoft.com (rehearsal on a copy)')
  })
})

describe('a check of a snapshot', () => {
  test('finds the drift with neither sign-in nor simulator', async () => {
    const checked = await run('check', ...config, '--state', 'copy.json', '--format', 'json')
    expect(checked.exit).toBe(3)
    expect(JSON.parse(checked.out)).toMatchObject({
      copy: { kind: 'snapshot', tenant: 'contoso.onmicrosoft.com' },
      drift: [
        { at: { type: 'entra.namedLocation' } },
        { at: { type: 'exchange.organizationConfig' } },
        { at: { type: 'exchange.transportRule' } },
      ],
      ledger: {},
    })
    expect((await run('check', ...config, '--state', 'copy.json')).out).toMatch(headline)
  })

  test('finds the same in what a simulator dumped, and leaves open what that does not tell', async () => {
    const checked = await run('check', ...config, '--state', 'dump.json', '--format', 'json')
    expect(JSON.parse(checked.out)).toMatchObject({
      drift: [
        { at: { type: 'entra.namedLocation' }, action: 'create' },
        { at: { type: 'exchange.organizationConfig' }, action: 'update' },
        { at: { type: 'exchange.transportRule' }, action: 'create' },
      ],
      troubles: [],
    })
    expect(checked.exit).toBe(3)

    const task = (type: string, values: string): string => `      - ${type}: ${values}\n`
    await writeFile(
      join(folder, 'sparse.yml'),
      `version: 1\njobs:\n  - name: Identity\n    service: entra\n    tasks:\n${[
        task('perUserMfa', '{ userPrincipalName: bram.devries@contoso.com, perUserMfaState: disabled }'),
        task('authenticationMethod', '{ id: Sms, state: disabled }'),
      ].join('')}`,
    )
    const sparse = await run('check', '--config', 'sparse.yml', '--state', 'dump.json', '--format', 'json')
    expect(JSON.parse(sparse.out)).toMatchObject({ drift: [], compared: { declared: 2, same: 0, unknown: 2 } })
    expect(sparse.exit).toBe(1)
  })

  test('never takes for drift what the snapshot does not hold', async () => {
    const whole: { types: Record<string, unknown> } = JSON.parse(await readFile(join(folder, 'copy.json'), 'utf8'))
    delete whole.types['exchange.transportRule']
    whole.types['entra.namedLocation'] = { complete: false, instances: [] }
    whole.types['exchange.organizationConfig'] = { unknown: { code: 'OBJECT-UNREADABLE', message: 'it was locked' } }
    await writeFile(join(folder, 'part.json'), JSON.stringify(whole))
    const checked = await run('check', ...config, '--state', 'part.json', '--format', 'json')
    expect(JSON.parse(checked.out)).toMatchObject({ drift: [], compared: { declared: 3, different: 0 } })
    expect(checked.exit).toBe(1)
    expect(checked.out).toContain('it was locked')
    expect(checked.out).toContain('entra.namedLocation/Copied office is not in the snapshot')
    expect(checked.out).toContain('The copy does not hold exchange.organizationConfig, exchange.transportRule:')
  })

  test('takes a name that may be of several types for what it holds, and leaves others open', async () => {
    const group = (name: string, member: string): string =>
      `      - group: { displayName: ${name}, mailNickname: ${name.toLowerCase()}, mailEnabled: false, securityEnabled: true, members: [${member}] }\n`
    const tasks = `${group('Held', 'bg1@contoso.onmicrosoft.com')}${group('Unheld', 'nobody@contoso.onmicrosoft.com')}`
    await writeFile(
      join(folder, 'members.yml'),
      `version: 1\njobs:\n  - name: Identity\n    service: entra\n    tasks:\n${tasks}`,
    )
    const checked = await run('check', '--config', 'members.yml', '--state', 'copy.json', '--format', 'json')

    expect(checked.exit).toBe(1)
    expect(JSON.parse(checked.out)).toMatchObject({
      drift: [{ at: { type: 'entra.group', key: 'Held' }, action: 'create' }],
      troubles: [{ code: 'OBJECT-UNREADABLE' }],
    })
  })

  test('is another thing than a rehearsal', async () => {
    const both = await run('check', ...config, '--state', 'copy.json', '--rehearse', 'copy.json')
    expect([both.exit, both.out.includes('--rehearse and --state were both given.')]).toEqual([2, true])
  })
})
