import { describe, expect, test } from 'vitest'
import { prepareKeys } from '../../src/simulator/start.ts'
import { cli } from './front-door.ts'
import { withTenant } from './rehearsal.ts'

const keys = prepareKeys(Date.now())

const clouds = [
  [
    'commercial',
    'login.microsoftonline.com',
    'graph.microsoft.com',
    'outlook.office365.com',
    'nam13b.ps.compliance.protection.outlook.com',
    'api.interfaces.records.teams.microsoft.com',
    'contoso-admin.sharepoint.com',
  ],
  [
    'gcc',
    'login.microsoftonline.com',
    'graph.microsoft.com',
    'outlook.office365.com',
    'gcc02b.ps.compliance.protection.outlook.com',
    'api.interfaces.records.teams.microsoft.com',
    'contoso-admin.sharepoint.com',
  ],
  [
    'gcchigh',
    'login.microsoftonline.us',
    'graph.microsoft.us',
    'outlook.office365.us',
    '.ps.compliance.protection.office365.us',
    'api.interfaces.records.gov.teams.microsoft.us',
    'contoso-admin.sharepoint.us',
  ],
  [
    'dod',
    'login.microsoftonline.us',
    'dod-graph.microsoft.us',
    'outlook-dod.office365.us',
    '.ps.compliance.protection.office365.us',
    'api.interfaces.records.dod.teams.microsoft.us',
    'contoso-admin.sharepoint-mil.us',
  ],
  [
    'china',
    'login.chinacloudapi.cn',
    'microsoftgraph.chinacloudapi.cn',
    'partner.outlook.cn',
    '.ps.compliance.protection.partner.outlook.cn',
    'api.interfaces.records.teams.microsoftonline.cn',
    'contoso-admin.sharepoint.cn',
  ],
] as const

const yaml = `
version: 1
jobs:
  - { name: entra, service: entra, tasks: [{ authorizationPolicy: { allowInvitesFrom: adminsAndGuestInviters } }] }
  - { name: exchange, service: exchange, tasks: [{ externalInOutlook: { Enabled: true } }] }
  - { name: purview, service: purview, tasks: [{ retentionCompliancePolicy: { Name: Year, ExchangeLocation: [All] } }] }
  - { name: teams, service: teams, tasks: [{ teamsMeetingPolicy: { Identity: Global, NewMeetingRecordingExpirationDays: 45 } }] }
  - { name: sharepoint, service: sharepoint, tasks: [{ tenant: { LegacyAuthProtocolsEnabled: false } }] }
`

describe.each(clouds)('in the %s cloud', (cloud, ...hosts) => {
  test('five services are planned, applied and found as declared, on the hosts of that cloud alone', async () => {
    await withTenant(
      yaml,
      async ({ simulator, env, folder }) => {
        const run = (...words: readonly string[]) => cli([...words, '--cloud', cloud], { cwd: folder, env })
        expect(await run('apply')).toMatchObject({
          exit: 0,
          out: expect.stringContaining('4 done and verified, 1 accepted'),
        })
        expect(await run('plan', '--detailed-exitcode')).toMatchObject({ exit: 0 })
        const contacted = [...new Set(simulator.log.map((line) => line.host))]
        const isKnown = (host: string, known: string): boolean => host.endsWith(known.replace(/^(?:\w+\d\db)?\./u, ''))
        expect(contacted.filter((host) => !hosts.some((known) => isKnown(host, known)))).toEqual([])
        expect(hosts.filter((known) => !contacted.some((host) => isKnown(host, known)))).toEqual([])
      },
      { cloud, keys: await keys },
    )
  })
})

test('a tenant that is asked for in another cloud is not found there', async () => {
  await withTenant(
    yaml,
    async ({ env, folder, simulator }) => {
      const ended = await cli(['plan', '--cloud', 'china'], { cwd: folder, env })
      expect([ended.exit, simulator.log.filter((line) => line.status === 200)]).toEqual([expect.toBeOneOf([1, 5]), []])
    },
    { keys: await keys },
  )
})

test('a host of another cloud is refused before anything is sent', async () => {
  await withTenant(
    yaml,
    async ({ env, folder, simulator }) => {
      const ended = await cli(['plan', '--cloud', 'gcchigh', '--host', 'graph=graph.microsoft.com'], {
        cwd: folder,
        env,
      })
      expect([ended.exit, simulator.log.length]).toEqual([2, 0])
      expect(ended.out).toContain('INPUT-INVALID')
    },
    { keys: await keys },
  )
})
