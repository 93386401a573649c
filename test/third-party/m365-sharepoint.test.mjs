// CLI for Microsoft 365 on SharePoint: sites, hubs, home sites, themes, CDN, site scripts and designs.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { login, m365, refusal } from './m365.mjs'
import { sharePoint } from './pnp.mjs'
import { prefix } from './tenant.mjs'

const root = `https://${prefix}.sharepoint.com`
const owner = 'ada.bergstrom@contoso.com'
before(login)

test('settings of the tenant are written one by one and as a list, and read back', async () => {
  await m365('spo tenant settings set', { SharingCapability: 'ExistingExternalUserSharingOnly' })
  await m365('spo tenant settings set', { ExcludedFileExtensionsForSyncClient: 'exe,iso' })
  await m365('spo hidedefaultthemes set', { hideDefaultThemes: true })
  const settings = await m365('spo tenant settings list')
  assert.deepEqual(
    [settings.SharingCapability, settings.ExcludedFileExtensionsForSyncClient, settings.HideDefaultThemes],
    ['ExistingExternalUserSharingOnly', ['exe', 'iso'], true],
  )
  assert.equal(await m365('spo hidedefaultthemes get'), true)
})

test('a site is made, read in three ways, changed, and listed', async () => {
  const url = `${root}/sites/harbour`
  const made = await m365('spo site add', { type: 'CommunicationSite', url, title: 'Harbour', owners: owner })
  assert.equal(made, url)
  const [asAdmin, asSite] = [await m365('spo tenant site get', { url }), await m365('spo site get', { url })]
  assert.deepEqual([asAdmin.Title, asAdmin.SiteId, asSite.Url], ['Harbour', asSite.Id, url])
  await m365('spo site set', { url, title: 'Port', sharingCapability: 'Disabled' })
  const changed = await m365('spo tenant site get', { url })
  assert.deepEqual([changed.Title, changed.SharingCapability], ['Port', 0])
  const { Title } = await sharePoint(url).web.select('Title')()
  assert.equal(Title, 'Port')
  const listed = await m365('spo site list')
  assert.ok(listed.some((/** @type {any} */ one) => one.Url === url && one.Title === 'Port'))
  assert.match(await refusal('spo site get', { url: `${root}/sites/nowhere` }), /404/u)
})

test('a classic site is an operation that the client waits for', async () => {
  const url = `${root}/sites/classic`
  const options = { type: 'ClassicSite', url, title: 'Classic', owners: owner, timeZone: 4, wait: true }
  assert.equal(await m365('spo site add', options), url)
  assert.equal((await m365('spo tenant site get', { url })).Template, 'STS#0')
})

test('a site becomes a hub, is named, and another site joins it', async () => {
  const [hub, member] = [`${root}/sites/hr`, `${root}/sites/intranet`]
  const { ID: id } = await m365('spo hubsite register', { siteUrl: hub })
  await m365('spo hubsite set', { id, title: 'People' })
  assert.equal((await m365('spo hubsite get', { id })).Title, 'People')
  const other = await m365('spo site add', {
    type: 'CommunicationSite',
    url: `${root}/sites/joins`,
    title: 'Joins',
    owners: owner,
  })
  await m365('spo site hubsite connect', { siteUrl: other, id })
  assert.equal((await m365('spo site get', { url: other })).HubSiteId, id)
  await m365('spo site hubsite disconnect', { siteUrl: other, force: true })
  assert.equal((await m365('spo site get', { url: other })).HubSiteId, '00000000-0000-0000-0000-000000000000')
  assert.notEqual(await refusal('spo hubsite register', { siteUrl: member }), '')
})

test('home sites are added, changed and removed', async () => {
  const [first, second] = [`${root}/sites/hr`, `${root}/sites/intranet`]
  const urls = async () => (await m365('spo homesite list')).map((/** @type {any} */ one) => one.Url)
  assert.deepEqual(await urls(), [first])
  await m365('spo homesite add', { url: second, vivaConnectionsDefaultStart: false })
  assert.deepEqual((await urls()).sort(), [first, second])
  await m365('spo homesite set', { url: second, draftMode: true })
  assert.equal((await m365('spo homesite get', { url: second })).IsInDraftMode, true)
  await m365('spo homesite remove', { url: first, force: true })
  assert.deepEqual(await urls(), [second])
})

test('the site of knowledge and those of news are set, told and taken back', async () => {
  const [hr, intranet] = [`${root}/sites/hr`, `${root}/sites/intranet`]
  assert.equal(await m365('spo knowledgehub get'), '')
  assert.match(await m365('spo knowledgehub set', { siteUrl: hr }), /is added to list/u)
  assert.equal(await m365('spo knowledgehub get'), hr)
  await m365('spo knowledgehub remove', { force: true })
  assert.equal(await m365('spo knowledgehub get'), '')
  for (const url of [hr, intranet]) await m365('spo orgnewssite set', { url })
  assert.deepEqual(await m365('spo orgnewssite list'), [hr, intranet])
  await m365('spo orgnewssite remove', { url: hr, force: true })
  assert.deepEqual(await m365('spo orgnewssite list'), [intranet])
})

test('themes, the CDN and libraries of the organisation are told as they are', async () => {
  assert.equal((await m365('spo theme get', { name: 'Contoso' })).Palette.themePrimary, '#0b5394')
  await m365('spo theme remove', { name: 'Contoso', force: true })
  assert.deepEqual(await m365('spo theme list'), [])
  await m365('spo cdn set', { type: 'Public', enabled: true })
  assert.equal(await m365('spo cdn get', { type: 'Public' }), true)
  await m365('spo cdn origin add', { type: 'Public', origin: '*/CDN' })
  assert.ok((await m365('spo cdn origin list', { type: 'Public' })).includes('*/CDN'))
  const policies = await m365('spo cdn policy list', { cdnType: 'Public' })
  assert.deepEqual(
    policies.map((/** @type {any} */ { Policy }) => Policy),
    ['IncludeFileExtensions', 'ExcludeRestrictedSiteClassifications'],
  )
  await m365('spo orgassetslibrary add', { libraryUrl: `${root}/sites/assets/Logos` })
  const { Libraries } = await m365('spo orgassetslibrary list')
  assert.deepEqual(Libraries.map((/** @type {any} */ { DisplayName }) => DisplayName).sort(), ['Logos', 'Pictures'])
})

test('a site script and a design with it are made, changed and removed', async () => {
  const content = JSON.stringify({ actions: [{ verb: 'applyTheme', themeName: 'Contoso' }], version: 1 })
  const script = await m365('spo sitescript add', { title: 'Paint', content })
  await m365('spo sitescript set', { id: script.Id, title: 'Repaint' })
  assert.equal((await m365('spo sitescript get', { id: script.Id })).Title, 'Repaint')
  const design = await m365('spo sitedesign add', { title: 'Painted', webTemplate: 'TeamSite', siteScripts: script.Id })
  assert.deepEqual((await m365('spo sitedesign get', { id: design.Id })).SiteScriptIds, [script.Id])
  await m365('spo sitedesign remove', { id: design.Id, force: true })
  await m365('spo sitescript remove', { id: script.Id, force: true })
  assert.match(await refusal('spo sitedesign get', { id: design.Id }), /not|File/u)
})

test('what no reference describes is told as unknown', async () => {
  for (const [command, options] of /** @type {const} */ ([
    ['spo tenant recyclebinitem list', {}],
    ['spo sitescript list', {}],
    ['spo site remove', { url: `${root}/sites/classic`, force: true }],
    ['spo site admin list', { siteUrl: `${root}/sites/hr`, asAdmin: true }],
  ]))
    assert.match(await refusal(command, options), /The simulator does not know/u, command)
})
