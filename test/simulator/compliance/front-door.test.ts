import { afterAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../../src/simulator/start.ts'
import { complianceSettings, complianceVariants } from '../../../src/simulator/compliance/variants.ts'
import { ask, signIn, startTenant } from '../wire.ts'
import { ANCHOR, FRONT, INITIAL, party, REGION, ROLES, TENANT } from './tenant.ts'

const BANNER = `/adminapi/beta/${TENANT}/EXOBanner('AutogenSession')`
const MODULE = `/AdminApi/v1.0/${TENANT}/EXOModuleFile`
const SYSTEM = `UPN:SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@${INITIAL}`

describe('the front door', () => {
  test.each([
    [BANNER, SYSTEM],
    [MODULE, ANCHOR],
    [MODULE, SYSTEM],
    [MODULE, `admin@${INITIAL}`],
  ])('sends %s on to the admin backend of the region, query included', async (path, anchor) => {
    const told = await party().send(undefined, { method: 'GET', host: FRONT, path, query: 'Version=3.9.2', anchor })
    expect([told.status, told.location, told.text]).toEqual([
      302,
      `https://nam13b.admin.protection.outlook.com:446${path}?Version=3.9.2`,
      '',
    ])
  })

  test('sends a cmdlet on as well, and does not run it', async () => {
    const tenant = party()
    const told = await tenant.run('Set-AuditConfig', { Workload: ['Exchange'] }, { host: FRONT })
    expect(told.status).toBe(302)
    expect((await tenant.run('Get-AuditConfig')).rows[0]?.['Workload']).toHaveLength(3)
  })

  const bad = ['', `@${INITIAL}`, `TID:${TENANT}`, `UPN:OAuthUser@${TENANT}`, 'UPN:OAuthUser@contoso.com']

  test.each(bad)('refuses the anchor "%s"', async (anchor) => {
    const told = await party().send(undefined, { method: 'GET', host: FRONT, path: BANNER, anchor })
    expect([told.status, told.location]).toEqual([400, undefined])
  })

  test.each(bad)('or sends the anchor "%s" to a region that does not have the tenant', async (anchor) => {
    const tenant = party({ complianceBadAnchor: 'misrouted' })
    const told = await tenant.send(undefined, { method: 'GET', host: FRONT, path: BANNER, anchor })
    const region = new URL(told.location ?? '').hostname.split('.')[0] ?? ''
    expect([told.status, region]).toEqual([302, 'eur99b'])
    expect((await tenant.run('Get-Label', {}, { host: `${region}.${FRONT}` })).status).toBe(400)
  })

  test('serves the tenant itself where there is one region', async () => {
    const tenant = party({ complianceRegion: 'single' })
    const banner = await tenant.send(undefined, { method: 'GET', host: FRONT, path: BANNER })
    expect([banner.status, banner.location]).toEqual([200, undefined])
    expect((await tenant.run('Get-Label', {}, { host: FRONT })).rows).toHaveLength(3)
    expect((await tenant.run('Get-Label', {}, { host: REGION })).status).toBe(400)
  })
})

describe('the hosts behind it', () => {
  test('the region runs cmdlets for an anchor with the initial domain', async () => {
    const { run } = party()
    const statuses = [ANCHOR, SYSTEM, '', `UPN:OAuthUser@${TENANT}`].map(
      async (anchor) => (await run('Get-Label', {}, { anchor })).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 200, 400, 400])
  })

  test.each([
    ['the admin backend', 'nam13b.admin.protection.outlook.com', 403],
    ['another region', `eur01b.${FRONT}`, 400],
  ])('%s does not', async (_, host, status) => {
    expect((await party().run('Get-Label', {}, { host })).status).toBe(status)
  })

  test.each(['outlook.office365.com', 'ps.compliance.protection.outlook.com.evil.example', `x.y.${FRONT}`])(
    '%s is not a host of this service',
    (host) => {
      expect(party().room.resource(host)).toBeUndefined()
    },
  )

  test('a batch is answered, item by item', async () => {
    const body = { CmdletInput: { CmdletName: 'Get-Label', Parameters: {} } }
    const url = `https://${REGION}/adminapi/beta/${TENANT}/InvokeCommand`
    const path = `/adminapi/beta/${TENANT}/$batch`
    const told = await party().send({ requests: [{ id: '1', method: 'POST', url, body }] }, { path })
    expect([told.status, told.text.includes('"status":200')]).toEqual([200, true])
  })

  test('cmdlets are run under beta alone', async () => {
    const told = await party().run('Get-Label', {}, { path: `/adminapi/v1.0/${TENANT}/InvokeCommand` })
    expect([told.status, told.text]).toEqual([405, ''])
  })

  test('other paths are unknown', async () => {
    expect((await party().run('Get-Label', {}, { path: `/adminapi/beta/${TENANT}/Other` })).status).toBe(501)
  })
})

describe('who may call', () => {
  const read = ['Get-DlpCompliancePolicy', {}] as const
  const write = ['Set-DlpCompliancePolicy', { Identity: 'Financial data', Comment: 'x' }] as const

  test.each([
    ['complianceAdministrator', [200, 200]],
    ['globalAdministrator', [200, 200]],
    ['globalReader', [200, 403]],
    ['securityReader', [200, 403]],
    ['exchangeAdministrator', [403, 403]],
  ] as const)('%s: %j', async (role, wanted) => {
    const { run } = party()
    const manner = { wids: [ROLES[role]] }
    expect([(await run(...read, manner)).status, (await run(...write, manner)).status]).toEqual(wanted)
  })

  test('nobody without Exchange.ManageAsApp', async () => {
    expect((await party().run(...read, { roles: [] })).status).toBe(401)
  })

  test('the list of cmdlets is what the caller may run', async () => {
    const manner = { method: 'GET', path: MODULE, wids: [ROLES.securityReader] }
    const [list] = (await party().send(undefined, manner)).rows
    const names = String(list?.['exportedCmdlets']).split(',')
    expect(names.filter((name) => !name.startsWith('Get-'))).toEqual([])
    expect(names).toContain('Get-DlpCompliancePolicy')
  })

  test('an application may be kept from DLP and labels', async () => {
    const { run } = party({ complianceAppOnlyWrites: 'retentionOnly' })
    const retention = await run('Set-RetentionCompliancePolicy', { Identity: 'Keep 7 years', Comment: 'x' })
    expect([(await run(...write)).status, retention.status]).toEqual([403, 200])
  })
})

describe('organisations', () => {
  test.each([
    ['licensed', 200, 200, ''],
    [
      'unlicensed',
      400,
      400,
      'New-RetentionCompliancePolicy is not present in the role definition of the current user.',
    ],
    ['dehydrated', 400, 200, 'Enable-OrganizationCustomization.'],
  ])('%s: New %i, Set %i', async (complianceOrganization, made, set, words) => {
    const { run } = party({ complianceOrganization })
    const told = await run('New-RetentionCompliancePolicy', { Name: 'x' })
    expect([told.status, told.trouble.endsWith(words)]).toEqual([made, true])
    expect((await run('Set-RetentionCompliancePolicy', { Identity: 'Keep 7 years', Comment: 'x' })).status).toBe(set)
    expect((await run('Get-RetentionCompliancePolicy')).status).toBe(200)
  })
})

describe('variants', () => {
  test('every point of doubt has a source and two settings', () => {
    const doubts = Object.entries(complianceVariants).map(([name, doubt]) => ({
      name,
      sound: new Set<string>(doubt.settings).size > 1 && doubt.source.length > 10,
    }))
    expect(doubts.filter(({ sound }) => !sound)).toEqual([])
  })

  test.each([
    [{ complianceRegion: 'double' }, 'Variant complianceRegion is one of redirected, single; it was given double.'],
    [{ complianceDeletion: 'soon' }, 'Variant complianceDeletion is one of 300000, 0; it was given soon.'],
    [{ complianceRegions: 'single' }, 'There is no variant complianceRegions.'],
  ])('%j cannot be chosen', (chosen, trouble) => {
    expect(() => complianceSettings(chosen)).toThrow(trouble)
  })
})

describe('over a socket', () => {
  const open: Simulator[] = []
  afterAll(async () => {
    for (const simulator of open) await simulator.close()
  })

  async function status(variants: Readonly<Record<string, string>>, scope: string): Promise<number> {
    const simulator = await startTenant({ variants })
    open.push(simulator)
    const headers = {
      authorization: `Bearer ${await signIn(simulator, scope)}`,
      'x-anchormailbox': `UPN:OAuthUser@${simulator.tenantDomain}`,
    }
    const path = `/adminapi/beta/${simulator.tenantId}/InvokeCommand`
    const body = { CmdletInput: { CmdletName: 'Get-Label', Parameters: {} } }
    return (await ask(simulator, `${REGION}:443`, path, { method: 'POST', headers, body })).status
  }

  test.each([
    ['own', `https://${FRONT}/.default`, 200],
    ['own', 'https://outlook.office365.com/.default', 401],
    ['either', 'https://outlook.office365.com/.default', 200],
    ['either', 'https://graph.microsoft.com/.default', 401],
  ])('%s: a token for %s is answered %i', async (complianceAudience, scope, wanted) => {
    expect(await status({ complianceAudience }, scope)).toBe(wanted)
  })
})
