import { expect, test } from 'vitest'
import type { Fault } from '../../src/simulator/start.ts'
import { cli, folderForTest } from './front-door.ts'
import type { Rehearsal } from './rehearsal.ts'
import { withTenant } from './rehearsal.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const head = 'version: 1\njobs:\n  - name: J\n    service: exchange\n    tasks:\n'
const good = `${head}      - organizationConfig: { OAuth2ClientProfileEnabled: true }\n`

/** A wrong configuration, the code it must give, and 2 as the exit code. */
const configurations: readonly (readonly [string, string, string])[] = [
  ['no version', 'jobs: []\n', 'CONFIG-'],
  ['a version that is not known', 'version: 9\njobs: []\n', 'CONFIG-'],
  ['a word that does not exist', 'version: 1\njbs: []\n', 'CONFIG-'],
  ['a tab', 'version: 1\njobs:\n\t- name: J\n', 'CONFIG-'],
  ['a key twice', 'version: 1\nversion: 1\njobs: []\n', 'CONFIG-'],
  ['an unknown tag', 'version: 1\nvars: { a: !evil x }\njobs: []\n', 'CONFIG-'],
  ['a cycle of aliases', 'version: 1\nvars: { a: &a [*a] }\njobs: []\n', 'CONFIG-'],
  ['two documents', 'version: 1\njobs: []\n---\nversion: 1\n', 'CONFIG-'],
  ['an unknown service', 'version: 1\njobs:\n  - { name: J, service: yammer, tasks: [] }\n', 'CONFIG-'],
  ['an unknown type', `${head}      - transportRul: { Name: A }\n`, 'CONFIG-'],
  ['an unknown property', `${head}      - transportRule: { Name: A, PrependSubjct: x }\n`, 'CONFIG-'],
  ['a bare empty value', `${head}      - transportRule: { Name: A, PrependSubject: }\n`, 'CONFIG-'],
  ['a number where text is meant', `${head}      - transportRule: { Name: 0123 }\n`, 'CONFIG-'],
  [
    'text where true or false is meant',
    `${head}      - organizationConfig: { OAuth2ClientProfileEnabled: perhaps }\n`,
    'CONFIG-',
  ],
  ['two types in one task', `${head}      - { transportRule: { Name: A }, remoteDomain: { Name: B } }\n`, 'CONFIG-'],
  ['no type in a task', `${head}      - name: nothing\n`, 'CONFIG-'],
  [
    'the same object twice',
    `${head}      - transportRule: { Name: A }\n      - transportRule: { Name: a }\n`,
    'CONFIG-',
  ],
  ['a word of later work', 'version: 1\nprune: []\njobs: []\n', 'CONFIG-NOT-AVAILABLE'],
  ['an expression that does not parse', `${head}      - transportRule: { Name: "\${{ vars. }}" }\n`, 'CONFIG-'],
  ['a variable that does not exist', `${head}      - transportRule: { Name: "\${{ vars.nope }}" }\n`, 'CONFIG-'],
  ['a secret in a property that is none', `${head}      - transportRule: { Name: "\${{ secrets.X }}" }\n`, 'CONFIG-'],
  ['an included file that is missing', 'version: 1\ninclude: [nowhere.yml]\njobs: []\n', 'FILE-NOT-FOUND|CONFIG-'],
]

test.each(configurations)('%s is bad input', async (_, yaml, code) => {
  const folder = await folderForTest()
  await writeFile(join(folder, 'tenantform.yml'), yaml)
  const ended = await cli(['validate'], { cwd: folder })

  expect(ended.out).toMatch(new RegExp(`tenantform\\.yml:\\d+:\\d+ (${code})`, 'u'))
  expect(ended.exit).toBe(2)
  expect(ended.out + ended.err).not.toMatch(/\n\s+at /u)
})

/** Words of a command line, what must be said, and the exit code. */
const commandLines: readonly (readonly [
  string,
  readonly string[],
  Readonly<Record<string, string>>,
  string,
  number,
])[] = [
  ['a command that does not exist', ['aply'], {}, 'Did you mean `apply`', 2],
  ['an option that does not exist', ['plan', '--confg', 'x'], {}, 'Did you mean --config', 2],
  ['an option without its value', ['plan', '--config'], {}, 'INPUT-MISSING', 2],
  ['a format that does not exist', ['plan', '--format', 'xml'], {}, 'INPUT-INVALID', 2],
  ['a number that is none', ['plan', '--timeout', 'soon'], {}, 'INPUT-INVALID', 2],
  ['a file that is not there', ['validate', '--config', 'nowhere.yml'], {}, 'FILE-NOT-FOUND', 2],
  ['no tenant', ['plan'], {}, 'INPUT-MISSING', 2],
  [
    'a client secret',
    ['plan', '--client-secret', 'hunter2hunter2'],
    { TENANTFORM_TENANT: 'contoso.onmicrosoft.com', TENANTFORM_CLIENT_ID: '00000000-0000-0000-0000-000000000001' },
    'SIGN-IN-SECRET-REFUSED',
    2,
  ],
  [
    'a user name',
    ['plan', '--username', 'ada'],
    { TENANTFORM_TENANT: 'contoso.onmicrosoft.com', TENANTFORM_CLIENT_ID: '00000000-0000-0000-0000-000000000001' },
    'SIGN-IN-SECRET-REFUSED',
    2,
  ],
  [
    'no credential',
    ['plan'],
    { TENANTFORM_TENANT: 'contoso.onmicrosoft.com', TENANTFORM_CLIENT_ID: '00000000-0000-0000-0000-000000000001' },
    'SIGN-IN-CREDENTIAL-MISSING',
    2,
  ],
  [
    'a client id that is no GUID',
    ['plan'],
    { TENANTFORM_TENANT: 'contoso.onmicrosoft.com', TENANTFORM_CLIENT_ID: 'app' },
    'INPUT-INVALID',
    2,
  ],
  [
    'a simulator that is not on this machine',
    ['plan', '--simulator', 'http://example.com:80', '--certificate', 'none.pem'],
    { TENANTFORM_TENANT: 'contoso.onmicrosoft.com', TENANTFORM_CLIENT_ID: '00000000-0000-0000-0000-000000000001' },
    'FILE-NOT-FOUND|INPUT-INVALID',
    2,
  ],
]

test.each(commandLines)('%s is bad input', async (_, words, env, said, exit) => {
  const folder = await folderForTest()
  await writeFile(join(folder, 'tenantform.yml'), good)
  const ended = await cli(words, { cwd: folder, env })

  expect(ended.out + ended.err).toMatch(new RegExp(said, 'u'))
  expect(ended.exit).toBe(exit)
  expect(ended.out + ended.err).not.toContain('hunter2')
})

type Trouble = readonly [
  string,
  (rehearsal: Rehearsal) => Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>,
  string,
  number,
]
const none = {}
const outlook = (act: Fault['do'], times = 1): Fault => ({ match: { host: /outlook/u }, do: act, times })

/** What the service or the credential does, what must be said, and the exit code. */
const services: readonly Trouble[] = [
  [
    'a certificate that the application does not know',
    ({ simulator }) => (simulator.app.forgetCertificates(), none),
    'SIGN-IN-CERTIFICATE-UNKNOWN',
    5,
  ],
  ['an application that is disabled', ({ simulator }) => (simulator.app.disable(), none), 'SIGN-IN-APPLICATION', 5],
  ['a tenant that does not exist', () => ({ TENANTFORM_TENANT: 'nobody.example' }), 'SIGN-IN-TENANT', 5],
  [
    'a client that does not exist',
    () => ({ TENANTFORM_CLIENT_ID: '00000000-0000-0000-0000-00000000dead' }),
    'SIGN-IN-APPLICATION',
    5,
  ],
  [
    'no consent for Exchange',
    ({ simulator }) => (simulator.app.revoke('Exchange.ManageAsApp'), none),
    'PERMISSION-DENIED|OBJECT-UNREADABLE',
    5,
  ],
  ['an answer in HTML', ({ simulator }) => (simulator.fault(outlook('html', 50)), none), 'exchange', 1],
  [
    'an answer that is cut off for good',
    ({ simulator }) => (simulator.fault(outlook('truncate', 50)), none),
    'exchange',
    1,
  ],
]

test.each(services)('%s is told in plain words', async (_, prepare, said, exit) => {
  await withTenant(good, async (rehearsal) => {
    const more = await prepare(rehearsal)
    const ended = await cli(['plan', '--retries', '2'], { cwd: rehearsal.folder, env: { ...rehearsal.env, ...more } })

    expect(ended.out + ended.err).toMatch(new RegExp(said, 'u'))
    expect(ended.exit).toBe(exit)
    expect(ended.out + ended.err).not.toMatch(/\n\s+at /u)
  })
})

test.each([
  ['503 once', { status: 503 } as const],
  ['429 with Retry-After', { status: 429, headers: { 'retry-after': '2' } } as const],
  ['429 without Retry-After', { status: 429 } as const],
  ['a reset', 'reset' as const],
  ['a truncated answer', 'truncate' as const],
])('%s is survived', async (_, act) => {
  await withTenant(good, async ({ simulator, folder, env }) => {
    simulator.fault(outlook(act))
    const ended = await cli(['plan'], { cwd: folder, env })

    expect(ended.out).toContain('No changes.')
    expect(ended.exit).toBe(0)
  })
})
