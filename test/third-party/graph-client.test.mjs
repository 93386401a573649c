// @azure/identity with the Graph client library. A write is read back by CLI for Microsoft 365.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { BatchRequestContent, BatchResponseContent, GraphError, PageIterator } from '@microsoft/microsoft-graph-client'
import { certificateCredential, graphClient } from './graph-client.mjs'
import { login, m365 } from './m365.mjs'
import { tenant } from './tenant.mjs'

const scopes = ['https://graph.microsoft.com/.default']
const graph = graphClient()
before(login)

test('@azure/identity gets a token for the tenant, of this application, for Graph', async () => {
  const credential = certificateCredential()
  const { token, expiresOnTimestamp } = await credential.getToken(scopes)
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  assert.deepEqual([claims.aud, claims.appid, claims.idtyp], ['https://graph.microsoft.com', tenant.clientId, 'app'])
  assert.ok(expiresOnTimestamp > Date.now())
})

test('@azure/identity tells the reason when the application is another', async () => {
  const stranger = '11111111-1111-4111-8111-111111111111'
  const credential = certificateCredential(stranger)
  await assert.rejects(credential.getToken(scopes), { name: 'AuthenticationRequiredError', message: /AADSTS700016/u })
})

test('the page iterator meets every user once, two at a time', async () => {
  const first = await graph.api('/users').top(2).select('id,userPrincipalName').get()
  assert.equal(first.value.length, 2)
  /** @type {string[]} */
  const paged = []
  await new PageIterator(graph, first, ({ id }) => (paged.push(id), true)).iterate()
  const whole = await graph.api('/users').top(999).select('id').get()
  assert.deepEqual(paged.sort(), whole.value.map((/** @type {{ id: string }} */ { id }) => id).sort())
})

test('a batch is answered request by request, and the client finds each by its id', async () => {
  const steps = ['/organization', '/users/nobody@contoso.com'].map((path, index) => ({
    id: String(index + 1),
    request: new Request(`https://graph.microsoft.com${path}`),
  }))
  const content = await new BatchRequestContent(steps).getContent()
  const answers = new BatchResponseContent(await graph.api('/$batch').post(content))
  assert.deepEqual([answers.getResponseById('1').status, answers.getResponseById('2').status], [200, 404])
  const { value } = await answers.getResponseById('1').json()
  assert.equal(value[0].displayName, 'Contoso')
})

test('a mistake comes as a GraphError with status, code and the id of the request', async () => {
  const wrong = graph.api('/identity/conditionalAccess/policies').post({ displayName: 'No state' })
  await assert.rejects(wrong, (error) => {
    assert.ok(error instanceof GraphError)
    assert.equal(error.statusCode, 400)
    assert.equal(error.code, 'BadRequest')
    assert.match(error.requestId ?? '', /^[0-9a-f-]{36}$/u)
    return true
  })
})

test('a Conditional Access policy lives as the client writes it, and another client sees each step', async () => {
  const path = '/identity/conditionalAccess/policies'
  const seen = (/** @type {string} */ id) =>
    m365('request', { method: 'get', url: `https://graph.microsoft.com/v1.0${path}/${id}` })
  const made = await graph.api(path).post({
    displayName: 'Block legacy sign-in',
    state: 'disabled',
    conditions: {
      clientAppTypes: ['exchangeActiveSync', 'other'],
      users: { includeUsers: ['All'] },
      applications: { includeApplications: ['All'] },
    },
    grantControls: { operator: 'OR', builtInControls: ['block'] },
  })
  assert.match(made.id, /^[0-9a-f-]{36}$/u)
  assert.deepEqual((await seen(made.id)).grantControls.builtInControls, ['block'])
  await graph.api(`${path}/${made.id}`).patch({ state: 'enabledForReportingButNotEnforced' })
  const changed = await seen(made.id)
  assert.equal(changed.state, 'enabledForReportingButNotEnforced')
  assert.deepEqual(changed.conditions.clientAppTypes, ['exchangeActiveSync', 'other'])
  await graph.api(`${path}/${made.id}`).delete()
  await assert.rejects(graph.api(`${path}/${made.id}`).get(), { statusCode: 404 })
})

test('a named location and a policy of methods are read as the types that they are', async () => {
  const made = await graph.api('/identity/conditionalAccess/namedLocations').post({
    '@odata.type': '#microsoft.graph.ipNamedLocation',
    displayName: 'Office',
    isTrusted: true,
    ipRanges: [{ '@odata.type': '#microsoft.graph.iPv4CidrRange', cidrAddress: '192.0.2.0/24' }],
  })
  const found = await graph.api(`/identity/conditionalAccess/namedLocations/${made.id}`).get()
  assert.deepEqual([found.displayName, found.ipRanges[0].cidrAddress], ['Office', '192.0.2.0/24'])
  const fido = await graph.api('/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/fido2').get()
  assert.equal(fido['@odata.type'], '#microsoft.graph.fido2AuthenticationMethodConfiguration')
})

test('advanced queries need the header that the client sets, and count', async () => {
  const query = () => graph.api('/users').filter("endsWith(userPrincipalName,'contoso.com')").count(true).top(1)
  await assert.rejects(query().get(), { statusCode: 400, code: 'Request_UnsupportedQuery' })
  const page = await query().header('ConsistencyLevel', 'eventual').get()
  assert.equal(page.value.length, 1)
  assert.ok(page['@odata.count'] > 1)
})
