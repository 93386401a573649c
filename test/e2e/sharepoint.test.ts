import { describe, expect, test } from 'vitest'
import { cli } from './front-door.ts'
import { waiveMeant } from './meant.ts'
import { withTenant } from './rehearsal.ts'

const head = `version: 1
tenant: contoso.onmicrosoft.com
${waiveMeant()}
jobs:
  - name: Files
    service: sharepoint
    tasks:
`
const everything = `${head}      - tenant:
          SharingCapability: ExternalUserAndGuestSharing
          ODBSharingCapability: ExternalUserAndGuestSharing
          RequireAnonymousLinksExpireInDays: 30
          LegacyAuthProtocolsEnabled: false
      - site: { Url: /sites/e2e, Title: E2E, Owner: ada.bergstrom@contoso.com, Template: STS#3, LockState: Unlock }
      - hubSite: { SiteUrl: /sites/e2e, Title: E2E hub }
      - theme: { Name: Night, Palette: { themePrimary: "#112233" } }
      - tenantCdn: { CdnType: Public, Enabled: true, Origins: [sites/assets/logos] }
      - siteScript: { Title: Script, Content: { actions: [], version: 1 } }
      - siteDesign: { Title: Design, WebTemplate: "64", SiteScriptIds: [Script] }
      - browserIdleSignOut: { Enabled: true, WarnAfter: PT45M, SignOutAfter: PT1H }
        waive: [{ code: UNPROVEN, reason: tried in a test tenant, owner: x@contoso.com, expires: 2099-01-31 }]
      - tenantSyncClientRestriction: { ExcludedFileExtensionsForSyncClient: [exe] }
      - homeSite: { Url: /sites/intranet }
      - orgAssetLibrary: { LibraryUrl: /sites/assets/Logos, OrgAssetType: ImageDocumentLibrary, CdnType: Public }
`

describe('SharePoint through the built command line', () => {
  test('plan, apply, plan; then nothing is left to do', async () => {
    await withTenant(everything, async ({ simulator, folder, env }) => {
      const run = (...words: readonly string[]): ReturnType<typeof cli> => cli(words, { cwd: folder, env })
      const applied = await run('apply', '--config', 'tenantform.yml')
      expect(applied.out).toContain('Apply: 11 done and verified.')
      expect(applied.exit).toBe(0)

      const again = await run('plan', '--config', 'tenantform.yml', '--detailed-exitcode')
      expect(again.out).toContain('No changes.')
      expect(again.exit).toBe(0)

      const hosts = new Set(simulator.log.map((line) => line.host))
      expect([...hosts].toSorted()).toEqual([
        'contoso-admin.sharepoint.com',
        'contoso.sharepoint.com',
        'graph.microsoft.com',
        'login.microsoftonline.com',
      ])
    })
  })

  test('what is exported is what is', async () => {
    await withTenant(undefined, async ({ folder, env }) => {
      const run = (...words: readonly string[]): ReturnType<typeof cli> => cli(words, { cwd: folder, env })
      expect((await run('export', '--service', 'sharepoint', '--out', 'all.yml')).exit).toBe(0)
      const planned = await run('plan', '--config', 'all.yml', '--detailed-exitcode')
      expect(planned.out).toContain('No changes.')
      expect(planned.exit).toBe(0)
    })
  })

  test('a given admin host is used, and Graph is not asked', async () => {
    const one = `${head}      - tenant: { LegacyAuthProtocolsEnabled: false }\n`
    await withTenant(one, async ({ simulator, folder, env }) => {
      const host = ['--sharepoint-admin-host', 'contoso-admin.sharepoint.com']
      expect((await cli(['apply', '--config', 'tenantform.yml', ...host], { cwd: folder, env })).exit).toBe(0)
      const hosts = new Set(simulator.log.map((line) => line.host))
      expect([...hosts].toSorted()).toEqual(['contoso-admin.sharepoint.com', 'login.microsoftonline.com'])
    })
  })

  test('who declares only what Graph has asks only Graph', async () => {
    const one = `${head}      - settings: { isLegacyAuthProtocolsEnabled: false, sharingCapability: disabled }\n`
    await withTenant(one, async ({ simulator, folder, env }) => {
      expect((await cli(['apply', '--config', 'tenantform.yml'], { cwd: folder, env })).exit).toBe(0)
      const hosts = new Set(simulator.log.map((line) => line.host))
      expect([...hosts].toSorted()).toEqual(['graph.microsoft.com', 'login.microsoftonline.com'])
      expect(
        (await cli(['plan', '--config', 'tenantform.yml', '--detailed-exitcode'], { cwd: folder, env })).exit,
      ).toBe(0)
    })
  })

  test('a list of addresses that would shut the pipeline out is not enforced', async () => {
    const one = `${head}      - tenant: { IPAddressEnforcement: true, IPAddressAllowList: 192.0.2.1 }\n`
    await withTenant(one, async ({ simulator, folder, env }) => {
      const ended = await cli(['apply', '--config', 'tenantform.yml'], { cwd: folder, env })
      expect(ended.out).toContain('SHAREPOINT-IP-LOCKOUT')
      expect(ended.exit).toBe(4)
      expect(simulator.log.filter((line) => line.effect === 'write')).toEqual([])
    })
  })

  test('a hub and its site go in one plan, the hub first', async () => {
    const gone = `${head.replace('jobs:', 'guards: { maxDeletes: 2 }\njobs:')}      - site: { Url: /sites/intranet }
        ensure: absent
      - hubSite: { SiteUrl: /sites/intranet }
        ensure: absent
        waive: [{ code: GUARD-IRREVERSIBLE, reason: r, owner: o, expires: 2099-01-31 }]
`
    await withTenant(gone, async ({ folder, env }) => {
      const ended = await cli(['apply', '--config', 'tenantform.yml'], { cwd: folder, env })
      expect(ended.out).toMatch(/✓ delete sharepoint\.hubSite[^\n]*\n[^\n]*✓ delete sharepoint\.site/u)
      expect(ended.exit).toBe(0)
    })
  })
})
