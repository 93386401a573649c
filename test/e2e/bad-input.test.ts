import { expect, test } from 'vitest'
import { cli, folderForTest } from './front-door.ts'
import { expectTold } from './told.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const head = 'version: 1\njobs:\n  - name: J\n    service: exchange\n    tasks:\n'
const good = `${head}      - organizationConfig: { OAuth2ClientProfileEnabled: true }\n`

/** Words of a command line, what must be said, and the exit code. */
const commandLines: readonly (readonly [
  string,
  readonly string[],
  Readonly<Record<string, string>>,
  string,
  number,
])[] = [
  ['INPUT-01 a command that does not exist', ['aply'], {}, 'Did you mean `apply`', 2],
  ['INPUT-02 an option that does not exist', ['plan', '--confg', 'x'], {}, 'Did you mean --config', 2],
  ['INPUT-03 an option without its value', ['plan', '--config'], {}, 'INPUT-MISSING', 2],
  ['INPUT-04 a format that does not exist', ['plan', '--format', 'xml'], {}, 'INPUT-INVALID', 2],
  ['INPUT-05 a number that is none', ['plan', '--timeout', 'soon'], {}, 'INPUT-INVALID', 2],
  ['INPUT-06 a file that is not there', ['validate', '--config', 'nowhere.yml'], {}, 'FILE-NOT-FOUND', 2],
  ['INPUT-07 no tenant', ['plan'], {}, 'INPUT-MISSING', 2],
  [
    'INPUT-08 a client secret',
    ['plan', '--client-secret', 'hunter2hunter2'],
    { TENANTFORM_TENANT: 'contoso.onmicrosoft.com', TENANTFORM_CLIENT_ID: '00000000-0000-0000-0000-000000000001' },
    'SIGN-IN-SECRET-REFUSED',
    2,
  ],
  [
    'INPUT-09 a user name',
    ['plan', '--username', 'ada'],
    { TENANTFORM_TENANT: 'contoso.onmicrosoft.com', TENANTFORM_CLIENT_ID: '00000000-0000-0000-0000-000000000001' },
    'SIGN-IN-SECRET-REFUSED',
    2,
  ],
  [
    'INPUT-10 no credential',
    ['plan'],
    { TENANTFORM_TENANT: 'contoso.onmicrosoft.com', TENANTFORM_CLIENT_ID: '00000000-0000-0000-0000-000000000001' },
    'SIGN-IN-CREDENTIAL-MISSING',
    2,
  ],
  [
    'INPUT-11 a client id that is no GUID',
    ['plan'],
    { TENANTFORM_TENANT: 'contoso.onmicrosoft.com', TENANTFORM_CLIENT_ID: 'app' },
    'INPUT-INVALID',
    2,
  ],
  [
    'INPUT-12 a simulator that is not on this machine',
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

  expectTold(ended, { code: new RegExp(said, 'u'), exit }, ['hunter2'])
  expect(ended.out + ended.err).not.toContain('INTERNAL')
})
