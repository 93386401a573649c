import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/catalogue.ts'
import { missingInCopy } from '../../src/commands/missing-in-copy.ts'
import { loadConfiguration } from '../../src/config/load-configuration.ts'
import { outlineSnapshot } from '../../src/records/snapshot-outline.ts'

const catalogue = openCatalogue((name) => Promise.resolve(readFileSync(name, 'utf8')))
const unheld = (names: string): string =>
  `The configuration refers to what the copy does not hold: ${names}. Nobody can tell from it whether that exists; take the copy with --only for these too.`
const group = (members: readonly string[]): string =>
  `version: 1
jobs:
  - name: Identity
    service: entra
    tasks:
      - group: { displayName: Staff, mailNickname: staff, mailEnabled: false, securityEnabled: true, members: ${JSON.stringify(members)} }
`

async function missing(yaml: string, types: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const configuration = await loadConfiguration({
    file: 'tenantform.yml',
    read: () => Promise.resolve(yaml),
    list: (pattern) => Promise.resolve([pattern]),
    catalogue,
    vars: new Map(),
    env: () => undefined,
    allowedEnv: [],
    now: 0,
  })
  const tenant = { id: '00000000-0000-0000-0000-000000000001' }
  const text = JSON.stringify({
    kind: 'tenantform.snapshot',
    formatVersion: 1,
    tenant,
    taken: '2026-11-25T12:00:00Z',
    types,
  })
  const rows = new Map((await catalogue.all()).map((type) => [type.name, type]))
  return missingInCopy(outlineSnapshot(text), configuration, rows)
}

const held = (complete: boolean, ...instances: readonly unknown[]): unknown => ({ complete, instances })
const groups = held(true)

test.each([
  ['nobody took the users', { 'entra.group': groups }, [unheld('entra.user/ada@contoso.com')]],
  [
    'the user is not among those taken',
    { 'entra.group': groups, 'entra.user': held(false) },
    [unheld('entra.user/ada@contoso.com')],
  ],
  [
    'all who may be meant were taken: then there is none, which is known',
    { 'entra.group': groups, 'entra.user': held(true), 'entra.servicePrincipal': held(true) },
    [],
  ],
  [
    'the user is there, whatever the case',
    { 'entra.group': groups, 'entra.user': held(false, { key: 'Ada@Contoso.com', id: '1', values: {} }) },
    [],
  ],
  [
    'a simulator calls the user by another name',
    {
      'entra.group': groups,
      'entra.user': held(false, { key: 'Ada', raw: { userPrincipalName: 'ada@contoso.com' } }),
    },
    [],
  ],
  [
    'groups could not be read',
    {
      'entra.group': { unknown: { code: 'OBJECT-UNREADABLE', message: 'no' } },
      'entra.user': held(false, { key: 'ada@contoso.com' }),
    },
    ['The copy does not hold entra.group: what is shown of them says nothing about the tenant.'],
  ],
])('what a copy cannot tell is said: %s', async (_, types, said) => {
  expect(await missing(group(['ada@contoso.com']), types)).toEqual(said)
})

test('what the configuration itself makes is not missing', async () => {
  const yaml = `${group([])}      - group: { displayName: All, mailNickname: all, mailEnabled: false, securityEnabled: true, members: [Staff] }\n`

  expect(await missing(yaml, { 'entra.group': held(false) })).toEqual([])
})

test('an account for emergencies that was not taken is missing too, and long lists are cut', async () => {
  const people = Array.from({ length: 12 }, (_, index) => `p${index}@contoso.com`)
  const yaml = group(people).replace('version: 1', 'version: 1\nbreakGlass: [bg1@contoso.com]')
  const [said] = await missing(yaml, { 'entra.group': groups })

  expect(said).toContain('entra.user/p9@contoso.com and 3 more.')
})
