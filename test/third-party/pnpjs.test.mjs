// PnPjs on SharePoint, on its admin site and on Graph, signed in by MSAL. CLI for Microsoft 365 reads what it writes.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { login, m365 } from './m365.mjs'
import { adminSite, graph, sharePoint } from './pnp.mjs'
import { prefix } from './tenant.mjs'

const root = `https://${prefix}.sharepoint.com`
const owner = 'ada.bergstrom@contoso.com'
before(login)

test('a site is read by itself and by the administrator, with the same id', async () => {
  const site = await sharePoint(`${root}/sites/hr`).site.select('Id', 'Url')()
  const { Title } = await sharePoint(`${root}/sites/hr`).web.select('Title')()
  const properties = await adminSite().admin.tenant.getSitePropertiesByUrl(`${root}/sites/hr`)
  assert.deepEqual([properties.SiteId, properties.Url, properties.Title], [site.Id, site.Url, Title])
})

test('a change by the id of a site goes without odata-version, which the reference wants, so it stays unknown', async () => {
  const { Id } = await sharePoint(`${root}/sites/hr`).site.select('Id')()
  await assert.rejects(adminSite().admin.tenant.setSitePropertiesById(Id, { Title: 'Personnel' }), { status: 501 })
})

test('a communication site is made, and is there for the other client', async () => {
  const url = `${root}/sites/breakwater`
  const made = await sharePoint(root).site.createCommunicationSiteFromProps({
    Title: 'Breakwater',
    Url: url,
    Owner: owner,
  })
  assert.deepEqual([made.SiteStatus, made.SiteUrl], [2, url])
  assert.equal((await m365('spo site get', { url })).Id, made.SiteId)
})

test('hubs are listed, one is read, a site joins it', async () => {
  const [hub] = await sharePoint(root).hubSites()
  assert.equal((await sharePoint(root).hubSites.getById(hub?.ID ?? '')()).Title, hub?.Title)
  const url = `${root}/sites/breakwater`
  await sharePoint(url).site.joinHubSite(hub?.ID ?? '')
  assert.equal((await m365('spo site get', { url })).HubSiteId, hub?.ID)
})

test('site scripts and designs are listed, made and removed', async () => {
  const sp = sharePoint(root)
  const script = await sp.siteScripts.createSiteScript('Plain', 'By PnPjs', { actions: [], version: 1 })
  const design = await sp.siteDesigns.createSiteDesign({
    Title: 'Plain',
    WebTemplate: '68',
    SiteScriptIds: [script.Id],
  })
  assert.ok((await sp.siteScripts.getSiteScripts()).some(({ Id }) => Id === script.Id))
  assert.deepEqual((await m365('spo sitedesign get', { id: design.Id })).SiteScriptIds, [script.Id])
  await sp.siteDesigns.deleteSiteDesign(design.Id)
  await sp.siteScripts.deleteSiteScript(script.Id)
  assert.ok((await sp.siteDesigns.getSiteDesigns()).every(({ Id }) => Id !== design.Id))
})

test('idle sign-out of unmanaged devices is written as the administrator writes it', async () => {
  const tenant = adminSite().admin.office365Tenant
  await tenant.setIdleSessionSignOutForUnmanagedDevices(true, 'PT45M', 'PT1H')
  assert.equal(await tenant.getIdleSessionSignOutForUnmanagedDevices(), 'True,2700,3600')
})

test('settings of the tenant are read as they were selected, and follow what the other client writes', async () => {
  const read = () => adminSite().admin.tenant.select('SharingCapability', 'StorageQuota')()
  const before = await read()
  assert.deepEqual(Object.keys(before).sort(), ['SharingCapability', 'StorageQuota'])
  await m365('spo tenant settings set', { SharingCapability: 'Disabled' })
  assert.deepEqual(await read(), { ...before, SharingCapability: 0 })
  assert.notEqual(before.SharingCapability, 0)
})

test('a group of Graph is made, renamed and deleted', async () => {
  const groups = graph().groups
  const made = await groups.add('Quay', 'quay', 0, {})
  assert.match(made.id, /^[0-9a-f-]{36}$/u)
  await groups.getById(made.id).update({ description: 'By PnPjs' })
  assert.equal((await m365('entra m365group get', { id: made.id })).description, 'By PnPjs')
  await groups.getById(made.id).delete()
  await assert.rejects(groups.getById(made.id)(), { status: 404 })
})

test('users are paged to the end', async () => {
  /** @type {string[]} */
  const met = []
  for await (const page of graph().users.select('id').top(7)) met.push(...page.map(({ id }) => id))
  assert.equal(met.length, (await m365('entra user list', { properties: 'id' })).length)
  assert.equal(new Set(met).size, met.length)
})
