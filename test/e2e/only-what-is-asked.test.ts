import { describe, expect, test } from 'vitest'
import { prepareKeys } from '../../src/simulator/start.ts'
import { cli } from './front-door.ts'
import { withTenant } from './rehearsal.ts'

const keys = prepareKeys(Date.now())

/** Each service with a task, what it needs of the application, the hosts it may contact, and inputs that spare it another service. */
const services = [
  [
    'entra',
    'authorizationPolicy: { allowInvitesFrom: everyone }',
    ['Policy.Read.All'],
    [],
    /^graph\.microsoft\.com$/u,
    [],
  ],
  [
    'exchange',
    'externalInOutlook: { Enabled: true }',
    ['Exchange.ManageAsApp'],
    ['Exchange Administrator'],
    /^outlook\.office365\.com$/u,
    [],
  ],
  [
    'purview',
    'retentionCompliancePolicy: { Name: Year, ExchangeLocation: [All] }',
    ['Exchange.ManageAsApp'],
    ['Compliance Administrator'],
    /ps\.compliance\.protection\.outlook\.com$/u,
    [],
  ],
  [
    'teams',
    'teamsMeetingPolicy: { Identity: Global, AllowCloudRecording: true }',
    [],
    ['Teams Administrator'],
    /^api\.interfaces\.records\.teams\.microsoft\.com$/u,
    [],
  ],
  [
    'sharepoint',
    'tenant: { LegacyAuthProtocolsEnabled: false }',
    ['SharePoint/Sites.FullControl.All'],
    [],
    /^contoso-admin\.sharepoint\.com$/u,
    ['--sharepoint-admin-host', 'contoso-admin.sharepoint.com'],
  ],
] as const

const every = [
  'Policy.Read.All',
  'Policy.ReadWrite.Authorization',
  'Policy.ReadWrite.ConditionalAccess',
  'Policy.ReadWrite.AuthenticationMethod',
  'Policy.ReadWrite.SecurityDefaults',
  'Application.Read.All',
  'Group.ReadWrite.All',
  'User.Read.All',
  'Directory.Read.All',
  'AdministrativeUnit.ReadWrite.All',
  'RoleManagement.ReadWrite.Directory',
  'Organization.ReadWrite.All',
  'Exchange.ManageAsApp',
  'Sites.Read.All',
  'SharePointTenantSettings.ReadWrite.All',
  'TeamsPolicyUserAssign.ReadWrite.All',
  'SharePoint/Sites.FullControl.All',
]
const roles = ['Exchange Administrator', 'Teams Administrator', 'Compliance Administrator']

describe.each(services)('a file with %s tasks alone', (service, task, needed, neededRoles, host, words) => {
  test('contacts the sign-in and that service, with a token for nothing else', async () => {
    await withTenant(
      `version: 1\njobs:\n  - { name: one, service: ${service}, tasks: [{ ${task} }] }\n`,
      async ({ simulator, env, folder }) => {
        for (const role of every) if (!needed.some((one) => one === role)) simulator.app.revoke(role)
        for (const role of roles)
          simulator.app.directoryRole(
            role,
            neededRoles.some((one) => one === role),
          )
        const ended = await cli(['check', ...words], { cwd: folder, env })
        expect(ended).toMatchObject({ exit: expect.toBeOneOf([0, 3]) })
        const others = simulator.log.map((line) => line.host).filter((one) => one !== 'login.microsoftonline.com')
        expect(others.filter((one) => !host.test(one))).toEqual([])
        expect(others.length).toBeGreaterThan(0)
        expect(
          simulator.log.filter((line) => line.host === 'login.microsoftonline.com' && line.path.includes('token')),
        ).toHaveLength(1)
      },
      { keys: await keys },
    )
  })
})

test('without the admin host SharePoint asks Graph once', async () => {
  await withTenant(
    'version: 1\njobs:\n  - { name: one, service: sharepoint, tasks: [{ tenant: { LegacyAuthProtocolsEnabled: false } }] }\n',
    async ({ simulator, env, folder }) => {
      const ended = await cli(['check'], { cwd: folder, env })
      expect(ended).toMatchObject({ exit: 3 })
      expect(simulator.log.filter((line) => line.host === 'graph.microsoft.com').map((line) => line.path)).toEqual([
        '/v1.0/sites/root?$select=webUrl',
      ])
    },
    { keys: await keys },
  )
})

test('a pull request’s identity plans SharePoint without Sites.FullControl.All: what Graph does not show is unknown', async () => {
  const yaml = `version: 1
jobs:
  - name: one
    service: sharepoint
    tasks:
      - tenant: { SharingCapability: Disabled, PreventExternalUsersFromResharing: false, DisplayStartASiteOption: true }
`
  await withTenant(
    yaml,
    async ({ simulator, env, folder }) => {
      simulator.app.revoke('SharePoint/Sites.FullControl.All')
      const ended = await cli(['plan', '--format', 'json'], { cwd: folder, env })
      expect(ended).toMatchObject({ exit: 0 })
      const run = JSON.parse(ended.out)
      expect(run.plan.changes.map((change: { values: unknown }) => change.values)).toEqual([
        { SharingCapability: 'Disabled' },
      ])
      expect(ended.out).toContain('Graph does not show it')
      expect(
        simulator.log.filter(
          (line) => line.effect === 'write' && line.status === 200 && line.host !== 'login.microsoftonline.com',
        ),
      ).toEqual([])
    },
    { keys: await keys },
  )
})

test('the admin host and the initial domain may stand in the file: with them no other service is asked', async () => {
  const jobs = `
  - { name: sites, service: sharepoint, tasks: [{ tenant: { LegacyAuthProtocolsEnabled: false } }] }
  - { name: mail, service: purview, tasks: [{ retentionCompliancePolicy: { Name: Year, ExchangeLocation: [All] } }] }
`
  await withTenant(
    `version: 1\ntenant: contoso.onmicrosoft.com\nsharepointAdminHost: contoso-admin.sharepoint.com\njobs:${jobs}`,
    async ({ simulator, env, folder }) => {
      const ended = await cli(['check'], { cwd: folder, env: { ...env, TENANTFORM_TENANT: simulator.tenantId } })
      expect(ended).toMatchObject({ exit: 3 })
      const hosts = new Set(simulator.log.map((line) => line.host))
      expect([...hosts].filter((host) => /graph|outlook\.office/u.test(host))).toEqual([])
    },
    { keys: await keys },
  )
})
