import { describe, expect, test } from 'vitest'
import { cli } from './front-door.ts'
import { withTenant } from './rehearsal.ts'

const file = (...tasks: readonly string[]): string => `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: J
    service: entra
    tasks:
${tasks.map((task) => `      - ${task}\n`).join('')}`

const policy = (users: string): string =>
  `conditionalAccessPolicy: { displayName: Referring, state: disabled, conditions: { clientAppTypes: [all], applications: { includeApplications: [All] }, users: ${users} }, grantControls: { operator: OR, builtInControls: [mfa] } }`

const securityGroup = (displayName: string, mailNickname: string): Record<string, unknown> => ({
  displayName,
  mailNickname,
  mailEnabled: false,
  securityEnabled: true,
  groupTypes: [],
})

type Reference = readonly [what: string, task: string, position: string, code: string, names: readonly string[]]

/** `Twin` names two groups of the tenant, `Nobody` none. */
const unresolved: readonly Reference[] = [
  [
    'a group that is not there',
    policy('{ includeUsers: [All], excludeGroups: [CA-BreakGlass, Nobody] }'),
    'tenantform.yml:7:',
    'REFERENCE-NOT-FOUND',
    ['Nobody'],
  ],
  [
    'a group that two carry the name of',
    policy('{ includeUsers: [All], excludeGroups: [CA-BreakGlass, Twin] }'),
    'tenantform.yml:7:',
    'REFERENCE-AMBIGUOUS',
    ['Twin'],
  ],
  [
    'a user that is not there',
    'group: { displayName: Finance, members: [nobody@contoso.com] }',
    'tenantform.yml:7:',
    'REFERENCE-NOT-FOUND',
    ['nobody@contoso.com'],
  ],
  [
    'a role that is not there',
    'directoryRoleAssignment: { roleDefinitionId: Global Admin, principalId: ada.bergstrom@contoso.com, directoryScopeId: / }',
    'tenantform.yml:7:',
    'REFERENCE-NOT-FOUND',
    ['Global Admin'],
  ],
  [
    'a location that is not there',
    `conditionalAccessPolicy: { displayName: CA004 Block other countries, conditions: { clientAppTypes: [all], applications: { includeApplications: [All] }, users: { includeUsers: [All], excludeGroups: [CA-BreakGlass] }, locations: { includeLocations: [All], excludeLocations: [Atlantis] } } }`,
    'tenantform.yml:7:',
    'REFERENCE-NOT-FOUND',
    ['Atlantis'],
  ],
]

describe('a reference that does not resolve to exactly one thing stops its task', () => {
  test.each(unresolved)('%s: nothing is written', async (_, task, position, code, names) => {
    await withTenant(file(task), async ({ simulator, folder, env }) => {
      simulator.create('entra.group', securityGroup('Twin', 'twin1'))
      simulator.create('entra.group', securityGroup('Twin', 'twin2'))
      const ended = await cli(['apply', '--format', 'json'], { cwd: folder, env })

      const run: { readonly troubles: readonly { code: string; message: string; subject: unknown }[] } = JSON.parse(
        ended.out,
      )
      expect(run.troubles.map((one) => one.code)).toEqual([code])
      for (const name of names) expect(run.troubles[0]?.message).toContain(name)
      expect(JSON.stringify(run.troubles[0]?.subject)).toContain('"line":7')
      expect((await cli(['plan'], { cwd: folder, env })).out).toContain(position)
      expect(ended.exit).toBe(2)
      expect(simulator.log.filter((line) => line.effect === 'write')).toEqual([])
    })
  })

  test('the candidates of a name that two carry are told with their ids', async () => {
    await withTenant(file('group: { displayName: Finance, members: [Twin] }'), async ({ simulator, folder, env }) => {
      const ids = ['twin1', 'twin2'].map((nick) => simulator.create('entra.group', securityGroup('Twin', nick)))
      const ended = await cli(['apply'], { cwd: folder, env })

      for (const id of ids) expect(ended.out).toContain(id)
    })
  })

  test('an id is taken as it is where a name is shared', async () => {
    await withTenant(undefined, async ({ simulator, folder, env, write }) => {
      const [one] = ['twin1', 'twin2'].map((nick) => simulator.create('entra.group', securityGroup('Twin', nick)))
      await write('tenantform.yml', file(policy(`{ includeUsers: [All], excludeGroups: [CA-BreakGlass, "${one}"] }`)))
      const ended = await cli(['apply'], { cwd: folder, env })

      expect(ended.exit).toBe(0)
      const made = simulator.objects('entra.conditionalAccessPolicy').find((raw) => raw['displayName'] === 'Referring')
      expect(JSON.stringify(made)).toContain(`"${one}"`)
    })
  })

  test('a name resolves to what the same file makes, and the order follows', async () => {
    const yaml = file(
      policy('{ includeUsers: [All], excludeGroups: [CA-BreakGlass, Made here] }'),
      'group: { displayName: Made here, mailNickname: made, mailEnabled: false, securityEnabled: true }',
    )
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      const ended = await cli(['apply'], { cwd: folder, env })
      expect(ended.exit).toBe(0)

      const group = simulator.objects('entra.group').find((raw) => raw['displayName'] === 'Made here')
      const made = simulator.objects('entra.conditionalAccessPolicy').find((raw) => raw['displayName'] === 'Referring')
      expect(made).toMatchObject({
        conditions: { users: { excludeGroups: expect.arrayContaining([group?.['id']]) } },
      })
    })
  })
})

describe('a service that no selected task names is not contacted and needs no permission', () => {
  const both = `${file('group: { displayName: Finance, description: Who pays }')}  - name: M
    service: exchange
    tasks:
      - organizationConfig: { BookingsEnabled: false }
`
  const hosts = (log: readonly { readonly host: string }[]): readonly string[] => [
    ...new Set(log.map((line) => line.host)),
  ]

  test('a file of Entra alone never meets Exchange, by an application without its permission and role', async () => {
    await withTenant(
      file('group: { displayName: Finance, description: Who pays }'),
      async ({ simulator, folder, env }) => {
        simulator.app.revoke('Exchange.ManageAsApp')
        simulator.app.directoryRole('Exchange Administrator', false)
        const ended = await cli(['apply'], { cwd: folder, env })

        expect(ended.exit).toBe(0)
        expect(hosts(simulator.log).toSorted()).toEqual(['graph.microsoft.com', 'login.microsoftonline.com'])
      },
    )
  })

  test.each([['--service'], ['--job'], ['--only']])(
    '%s leaves Graph alone, without any of its permissions',
    async (by) => {
      await withTenant(both, async ({ simulator, folder, env }) => {
        for (const permission of [
          'Policy.Read.All',
          'Directory.Read.All',
          'Group.ReadWrite.All',
          'User.Read.All',
          'Application.Read.All',
          'Organization.ReadWrite.All',
          'RoleManagement.ReadWrite.Directory',
        ])
          simulator.app.revoke(permission)
        const words = { '--service': 'exchange', '--job': 'M', '--only': 'exchange.organizationConfig' }[by] ?? ''
        const ended = await cli(['apply', by, words], { cwd: folder, env })

        expect(ended.out).toContain('1 done and verified')
        expect(ended.exit).toBe(0)
        expect(hosts(simulator.log).toSorted()).toEqual(['login.microsoftonline.com', 'outlook.office365.com'])
      })
    },
  )
})
