// The generated Graph SDK of Microsoft. What it writes is read by CLI for Microsoft 365, and the other way round.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { AzureIdentityAuthenticationProvider } from '@microsoft/kiota-authentication-azure'
import { createGraphServiceClient, GraphRequestAdapter } from '@microsoft/msgraph-sdk'
import { PageIterator } from '@microsoft/msgraph-sdk-core'
import '@microsoft/msgraph-sdk-directory'
import '@microsoft/msgraph-sdk-users'
import { createODataErrorFromDiscriminatorValue } from '@microsoft/msgraph-sdk/models/oDataErrors/index.js'
import { createUserCollectionResponseFromDiscriminatorValue } from '@microsoft/msgraph-sdk/models/index.js'
import { certificateCredential } from './graph-client.mjs'
import { login, m365 } from './m365.mjs'

/** @type {import('@microsoft/msgraph-sdk').GraphServiceClient} */
let graph
/** @type {GraphRequestAdapter} */
let adapter
before(async () => {
  adapter = new GraphRequestAdapter(
    new AzureIdentityAuthenticationProvider(certificateCredential(), ['https://graph.microsoft.com/.default']),
  )
  graph = createGraphServiceClient(adapter)
  await login()
})

test('a user has the members that were selected, and no others', async () => {
  const user = await graph.users
    .byUserId('ada.bergstrom@contoso.com')
    .get({ queryParameters: { select: ['displayName', 'userPrincipalName', 'accountEnabled'] } })
  assert.deepEqual(
    [user?.displayName, user?.userPrincipalName, user?.accountEnabled, user?.jobTitle],
    ['Ada Bergström', 'ada.bergstrom@contoso.com', true, undefined],
  )
})

test('the SDK follows nextLink to the end', async () => {
  const first = await graph.users.get({ queryParameters: { top: 5, select: ['id'] } })
  assert.equal(first?.value?.length, 5)
  assert.ok(first)
  /** @type {unknown[]} */
  const met = []
  await new PageIterator(
    adapter,
    first,
    (user) => (met.push(user.id), true),
    createUserCollectionResponseFromDiscriminatorValue,
    { XXX: createODataErrorFromDiscriminatorValue },
  ).iterate()
  const all = await m365('entra user list', { properties: 'id' })
  assert.deepEqual(met.sort(), all.map((/** @type {{ id: string }} */ { id }) => id).sort())
})

test('an administrative unit that the SDK makes is listed by the other client, and one removed there is gone here', async () => {
  const made = await graph.directory.administrativeUnits.post({ displayName: 'Rotterdam', description: 'By the SDK' })
  assert.match(made?.id ?? '', /^[0-9a-f-]{36}$/u)
  const other = await m365('entra administrativeunit get', { displayName: 'Rotterdam' })
  assert.deepEqual([other.id, other.description], [made?.id, 'By the SDK'])
  await graph.directory.administrativeUnits.byAdministrativeUnitId(other.id).patch({ description: 'Changed' })
  assert.equal((await m365('entra administrativeunit get', { id: other.id })).description, 'Changed')
  await m365('entra administrativeunit remove', { id: other.id, force: true })
  await assert.rejects(graph.directory.administrativeUnits.byAdministrativeUnitId(other.id).get(), (error) => {
    const { responseStatusCode, errorEscaped } =
      /** @type {{ responseStatusCode?: number, errorEscaped?: { code?: string } }} */ (error)
    assert.deepEqual([responseStatusCode, errorEscaped?.code], [404, 'Request_ResourceNotFound'])
    return true
  })
})

test('a group that the other client deleted is in the deleted items of the SDK', async () => {
  const group = await m365('entra group add', { displayName: 'Short-lived', type: 'security' })
  await m365('entra group remove', { id: group.id, force: true })
  const deleted = await graph.directory.deletedItems.graphGroup.get()
  assert.deepEqual(
    deleted?.value?.map(({ id, displayName }) => [id, displayName]),
    [[group.id, 'Short-lived']],
  )
})
