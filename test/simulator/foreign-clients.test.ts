// What clients that others wrote found: each is a request that works against Microsoft 365 and that the simulator refused.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { ask, signIn, startTenant } from './wire.ts'

let simulator: Simulator
let graph: Record<string, string>

beforeAll(async () => {
  simulator = await startTenant()
  graph = { authorization: `Bearer ${await signIn(simulator, 'https://graph.microsoft.com/.default')}` }
})
afterAll(() => simulator.close())

const get = (path: string) => ask(simulator, 'graph.microsoft.com', path, { headers: graph })

describe('CLI for Microsoft 365', () => {
  test('sends the XML of ProcessQuery as its library sends any text, as a form', async () => {
    const host = 'contoso-admin.sharepoint.com'
    const query = (type: string) =>
      signIn(simulator, `https://${host}/.default`).then((token) =>
        ask(simulator, host, '/_vti_bin/client.svc/ProcessQuery', {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': type },
          body: '<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="x" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions><ObjectPath Id="4" ObjectPathId="3" /></Actions><ObjectPaths><Constructor Id="3" TypeId="{268004ae-ef6b-4e9b-8425-127220d84719}" /></ObjectPaths></Request>',
        }),
      )
    const form = await query('application/x-www-form-urlencoded')
    expect(form.status).toBe(200)
    expect(JSON.parse(form.text)).toEqual([expect.objectContaining({ ErrorInfo: null }), 4, { IsNull: false }])
    expect((await query('application/json')).status).toBe(400)
  })

  test('asks every web for a digest, and the root for the app catalogue, which the tenant has not', async () => {
    const host = 'contoso.sharepoint.com'
    const headers = { authorization: `Bearer ${await signIn(simulator, `https://${host}/.default`)}` }
    const digest = await ask(simulator, host, '/_api/contextinfo', { method: 'POST', headers })
    expect(digest.json).toMatchObject({ FormDigestValue: expect.stringContaining('0x'), WebFullUrl: `https://${host}` })
    const settings = await ask(simulator, host, '/_api/SP_TenantSettings_Current', { headers })
    expect(settings.json).toEqual({ CorporateCatalogUrl: null })
  })

  test('writes the lambda of a filter as Any', async () => {
    const any = await get(`/v1.0/groups?$filter=${encodeURIComponent("groupTypes/Any(x:x eq 'Unified')")}`)
    const plain = await get(`/v1.0/groups?$filter=${encodeURIComponent("groupTypes/any(x:x eq 'Unified')")}`)
    expect(any.json['value']).toEqual(plain.json['value'])
    expect(any.json['value']).not.toEqual([])
  })

  test('writes a cast as Microsoft.Graph.Group, and the generated SDKs as graph.group', async () => {
    const found = simulator
      .objects('entra.group')
      .find(({ groupTypes }) => Array.isArray(groupTypes) && groupTypes.includes('Unified'))
    const id = String(found?.['id'])
    await ask(simulator, 'graph.microsoft.com', `/v1.0/groups/${id}`, { method: 'DELETE', headers: graph })
    for (const cast of ['Microsoft.Graph.Group', 'microsoft.graph.group', 'graph.group']) {
      const deleted = await get(`/v1.0/directory/deletedItems/${cast}`)
      expect(deleted.json['value']).toEqual([expect.objectContaining({ id })])
    }
  })

  test('asks a site for its ids, renames its web, makes it a hub and joins another to it', async () => {
    const host = 'contoso.sharepoint.com'
    const authorization = `Bearer ${await signIn(simulator, `https://${host}/.default`)}`
    const call = (path: string, method: 'GET' | 'POST', body?: unknown, more: Record<string, string> = {}) =>
      ask(simulator, host, path, {
        method,
        headers: { authorization, ...more },
        ...(body === undefined ? {} : { body }),
      })
    const hub = await call('/sites/hr/_api/site?$select=GroupId,Id', 'GET')
    expect(hub.json).toEqual({ GroupId: expect.any(String), Id: expect.stringMatching(/^[0-9a-f-]{36}$/u) })
    expect((await call('/sites/hr/_api/contextinfo', 'POST')).json['WebFullUrl']).toBe(`https://${host}/sites/hr`)
    expect((await call('/sites/hr/_api/site/RegisterHubSite', 'POST')).json['ID']).toBe(hub.json['Id'])
    const merge = { 'x-http-method': 'MERGE', 'if-match': '*' }
    expect((await call('/sites/intranet/_api/web', 'POST', { Title: 'Renamed' }, merge)).status).toBe(204)
    expect((await call('/sites/intranet/_api/web?$select=Title', 'GET')).json).toEqual({ Title: 'Renamed' })
    const joined = await call(`/sites/intranet/_api/site/JoinHubSite('${String(hub.json['Id'])}')`, 'POST')
    expect(joined.json).toEqual({ 'odata.null': true })
    expect((await call('/sites/intranet/_api/site', 'GET')).json['HubSiteId']).toBe(hub.json['Id'])
    const stray = await call("/sites/intranet/_api/site/JoinHubSite('11111111-1111-4111-8111-111111111111')", 'POST')
    expect(stray.status).toBe(400)
    expect((await call('/sites/none/_api/site', 'GET')).status).toBe(404)
    expect((await call('/sites/hr/_api/site?$select=Owner', 'GET')).status).toBe(501)
    expect((await call('/sites/hr/_api/web', 'POST', { Description: 'x' }, merge)).status).toBe(501)
  })

  test('makes sites and lists hubs at the root, removes a home site by its id, asks whether default themes are hidden', async () => {
    const [root, admin] = ['contoso.sharepoint.com', 'contoso-admin.sharepoint.com']
    const call = async (host: string, path: string, body?: unknown) =>
      ask(simulator, host, path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${await signIn(simulator, `https://${host}/.default`)}` },
        ...(body === undefined ? {} : { body }),
      })
    const request = {
      Url: `https://${root}/sites/fresh`,
      Title: 'Fresh',
      Owner: 'ada.bergstrom@contoso.com',
      WebTemplate: 'STS#3',
    }
    expect((await call(root, '/_api/SPSiteManager/Create', { request })).json).toMatchObject({ SiteStatus: 2 })
    expect((await call(root, '/_api/hubsites')).json).toEqual((await call(admin, '/_api/hubsites')).json)
    const [hub] = simulator.objects('sharepoint.hubSite')
    const id = String(hub?.['ID'])
    for (const path of [`/_api/hubsites/getbyid('${id}')`, `/_api/hubsites/GetById?hubSiteId=%27${id}%27`])
      expect((await call(root, path)).json).toMatchObject({ ID: id, Title: hub?.['Title'] })
    const [home] = simulator.objects('sharepoint.homeSite')
    const siteId = simulator.objects('sharepoint.site').find(({ Url }) => Url === home?.['Url'])?.['SiteId']
    expect((await call(admin, '/_api/SPO.Tenant/RemoveTargetedSite', { siteId })).status).toBe(200)
    expect(simulator.objects('sharepoint.homeSite')).toEqual([])
    expect((await call(admin, '/_api/thememanager/GetHideDefaultThemes', {})).json).toEqual({ value: false })
  })

  test('names the site of knowledge and the sites of news', async () => {
    const host = 'contoso-admin.sharepoint.com'
    const authorization = `Bearer ${await signIn(simulator, `https://${host}/.default`)}`
    const call = async (name: string, url?: string): Promise<unknown> => {
      const parameters = url === undefined ? '' : `<Parameters><Parameter Type="String">${url}</Parameter></Parameters>`
      const answer = await ask(simulator, host, '/_vti_bin/client.svc/ProcessQuery', {
        method: 'POST',
        headers: { authorization, 'content-type': 'text/xml' },
        body: `<Request SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="x" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions><Method Name="${name}" Id="2" ObjectPathId="1">${parameters}</Method></Actions><ObjectPaths><Constructor Id="1" TypeId="{268004ae-ef6b-4e9b-8425-127220d84719}" /></ObjectPaths></Request>`,
      })
      const [head, ...rest]: unknown[] = JSON.parse(answer.text)
      return rest.length > 0 ? rest.at(-1) : head
    }
    const [hr, none] = ['https://contoso.sharepoint.com/sites/hr', 'https://contoso.sharepoint.com/sites/none']
    expect([await call('GetKnowledgeHubSite'), await call('GetOrgNewsSites')]).toEqual([null, []])
    expect(await call('SetKnowledgeHubSite', hr)).toContain('is added to list')
    expect(await call('GetKnowledgeHubSite')).toBe(hr)
    expect(await call('SetKnowledgeHubSite', none)).toMatchObject({ ErrorInfo: { ErrorMessage: expect.any(String) } })
    await call('RemoveKnowledgeHubSite')
    expect(await call('GetKnowledgeHubSite')).toBeNull()
    await call('SetOrgNewsSite', hr)
    await call('SetOrgNewsSite', hr)
    expect(await call('GetOrgNewsSites')).toEqual([hr])
    await call('RemoveOrgNewsSite', hr)
    expect(await call('GetOrgNewsSites')).toEqual([])
  })

  test('writes the identity of a site with hexadecimal digits in upper case', async () => {
    const host = 'contoso-admin.sharepoint.com'
    const identity = `a|908bed80-a04a-4433-b4a0-883d9847d110:${simulator.tenantId}&#xA;SiteProperties&#xA;https%3A%2F%2Fcontoso.sharepoint.com%2Fsites%2Fhr`
    const answer = await ask(simulator, host, '/_vti_bin/client.svc/ProcessQuery', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await signIn(simulator, `https://${host}/.default`)}`,
        'content-type': 'text/xml',
      },
      body: `<Request SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="x" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions><SetProperty Id="1" ObjectPathId="5" Name="Title"><Parameter Type="String">Staff</Parameter></SetProperty><ObjectPath Id="2" ObjectPathId="7" /></Actions><ObjectPaths><Identity Id="5" Name="${identity}" /><Method Id="7" ParentId="5" Name="Update" /></ObjectPaths></Request>`,
    })
    expect(JSON.parse(answer.text)).toEqual([expect.objectContaining({ ErrorInfo: null }), 2, { IsNull: false }])
    expect(simulator.objects('sharepoint.site')).toContainEqual(expect.objectContaining({ Title: 'Staff' }))
  })

  test('numbers the requests of a batch', async () => {
    const answer = await ask(simulator, 'graph.microsoft.com', '/v1.0/$batch', {
      method: 'POST',
      headers: graph,
      body: { requests: [1, 2].map((id) => ({ id, method: 'GET', url: '/organization?$select=id' })) },
    })
    expect(answer.json['responses']).toEqual([
      expect.objectContaining({ id: '2', status: 200 }),
      expect.objectContaining({ id: '1', status: 200 }),
    ])
    const twice = await ask(simulator, 'graph.microsoft.com', '/v1.0/$batch', {
      method: 'POST',
      headers: graph,
      body: { requests: [1, '1'].map((id) => ({ id, method: 'GET', url: '/organization' })) },
    })
    expect(twice.status).toBe(400)
  })

  test('selects Id and reads id', async () => {
    const { json } = await get('/v1.0/users/ada.bergstrom@contoso.com?$select=Id')
    expect(json).toEqual({ '@odata.context': expect.any(String), id: expect.any(String) })
  })

  test('binds owners to a group that exists, once each', async () => {
    const ada = await get('/v1.0/users/ada.bergstrom@contoso.com')
    const body = { displayName: 'Owned', mailNickname: 'owned', mailEnabled: false, securityEnabled: true }
    const made = await ask(simulator, 'graph.microsoft.com', '/v1.0/groups', { method: 'POST', headers: graph, body })
    const path = `/v1.0/groups/${String(made.json['id'])}`
    const bind = () =>
      ask(simulator, 'graph.microsoft.com', path, {
        method: 'PATCH',
        headers: graph,
        body: { 'owners@odata.bind': [`https://graph.microsoft.com/v1.0/directoryObjects/${String(ada.json['id'])}`] },
      })
    expect((await bind()).status).toBe(204)
    expect((await get(`${path}/owners?$select=id`)).json['value']).toEqual([
      expect.objectContaining({ id: ada.json['id'] }),
    ])
    const again = await bind()
    expect([again.status, again.text]).toEqual([400, expect.stringContaining("'owners'")])
  })

  test('makes and changes a group by its mailNickName', async () => {
    const body = { displayName: 'Spelt', mailNickName: 'one', mailEnabled: false, securityEnabled: true }
    const made = await ask(simulator, 'graph.microsoft.com', '/v1.0/groups', { method: 'POST', headers: graph, body })
    expect(made.json).toMatchObject({ displayName: 'Spelt', mailNickname: 'one' })
    const path = `/v1.0/groups/${String(made.json['id'])}`
    const sent = { method: 'PATCH', headers: graph, body: { MailNickName: 'two' } } as const
    expect((await ask(simulator, 'graph.microsoft.com', path, sent)).status).toBe(204)
    expect((await get(path)).json).toMatchObject({ mailNickname: 'two' })
  })
})

test('the Graph client library reads Content-Type of an answer in a batch, in that case', async () => {
  const answer = await ask(simulator, 'graph.microsoft.com', '/v1.0/$batch', {
    method: 'POST',
    headers: graph,
    body: { requests: [{ id: '1', method: 'GET', url: '/organization' }] },
  })
  expect(answer.json['responses']).toEqual([
    expect.objectContaining({
      headers: expect.objectContaining({ 'Content-Type': expect.stringMatching(/^application\/json/u) }),
    }),
  ])
})

test('PnPjs selects settings of the tenant', async () => {
  const host = 'contoso-admin.sharepoint.com'
  const headers = { authorization: `Bearer ${await signIn(simulator, `https://${host}/.default`)}` }
  const two = await ask(simulator, host, '/_api/SPO.Tenant?$select=SharingCapability,StorageQuota', { headers })
  expect(Object.keys(two.json).sort()).toEqual(['SharingCapability', 'StorageQuota'])
  expect((await ask(simulator, host, '/_api/SPO.Tenant?$select=Unheard', { headers })).status).toBe(501)
})

test('an expansion that is not known is told as unknown, where the answer came without it', async () => {
  expect((await get('/v1.0/servicePrincipals?$expand=appRoleAssignments')).status).toBe(501)
  expect((await get('/v1.0/users?$expand=manager')).status).toBe(501)
  expect((await get('/v1.0/groups?$expand=members($select=id,displayName)')).status).toBe(200)
  expect((await get('/v1.0/groups?$expand=settings')).status).toBe(501)
  const strengths = '/v1.0/policies/authenticationStrengthPolicies?$expand=combinationConfigurations'
  expect((await get(strengths)).json['value']).toContainEqual(
    expect.objectContaining({ combinationConfigurations: expect.any(Array) }),
  )
})
