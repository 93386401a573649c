// CLI for Microsoft 365 on Entra: what it writes is read back by the Graph client library.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { graphClient } from './graph-client.mjs'
import { login, m365, refusal } from './m365.mjs'
import { tenant } from './tenant.mjs'

const graph = graphClient()
const ada = 'ada.bergstrom@contoso.com'
before(login)

test('it is signed in as the application', async () => {
  const status = await m365('status')
  assert.deepEqual(
    [status.connectedAs, status.authType, status.appId],
    ['Tenantform pipeline', 'certificate', tenant.clientId],
  )
})

test('users, groups, applications and the organisation are listed as Graph has them', async () => {
  const ids = (/** @type {readonly { id: string }[]} */ list) => list.map(({ id }) => id).sort()
  for (const [command, path] of [
    ['entra user list', '/users'],
    ['entra group list', '/groups'],
    ['entra app list', '/applications'],
    ['entra enterpriseapp list', '/servicePrincipals'],
    ['entra organization list', '/organization'],
    ['entra administrativeunit list', '/directory/administrativeUnits'],
    ['entra roledefinition list', '/roleManagement/directory/roleDefinitions'],
  ]) {
    const { value } = await graph
      .api(path ?? '')
      .top(999)
      .get()
      .catch(() => graph.api(path ?? '').get())
    const told = await m365(command ?? '')
    assert.ok(told.length > 0, command)
    assert.deepEqual(ids(told), ids(value), command)
  }
})

test('a security group lives: made with an owner and a member, renamed, joined, left, deleted', async () => {
  const made = await m365('entra group add', {
    displayName: 'Pilots',
    type: 'security',
    ownerUserNames: ada,
    memberUserNames: ada,
  })
  const users = await m365('entra user list', { properties: 'id,userPrincipalName' })
  const bram = users.find((/** @type {{ userPrincipalName: string }} */ { userPrincipalName }) =>
    userPrincipalName.startsWith('bram.'),
  )
  const names = async () =>
    (await graph.api(`/groups/${made.id}/members`).get()).value
      .map((/** @type {any} */ { userPrincipalName }) => userPrincipalName)
      .sort()
  assert.deepEqual(await names(), [ada])
  await m365('entra group set', { id: made.id, newDisplayName: 'Pilot group', description: 'Goes first' })
  const read = await graph.api(`/groups/${made.id}`).get()
  assert.deepEqual([read.displayName, read.description, read.securityEnabled], ['Pilot group', 'Goes first', true])
  await m365('entra group member add', { groupId: made.id, userIds: bram.id, role: 'Member' })
  assert.deepEqual(await names(), [ada, bram.userPrincipalName])
  const listed = await m365('entra group member list', { groupId: made.id })
  assert.deepEqual(listed.map((/** @type {any} */ one) => [one.userPrincipalName, one.roles]).sort(), [
    [ada, ['Owner', 'Member']],
    [bram.userPrincipalName, ['Member']],
  ])
  await m365('entra group member remove', { groupId: made.id, userIds: bram.id, role: 'Member', force: true })
  assert.deepEqual(await names(), [ada])
  await m365('entra group remove', { id: made.id, force: true })
  await assert.rejects(graph.api(`/groups/${made.id}`).get(), { statusCode: 404 })
})

test('a Microsoft 365 group is made, described, and its people are told with their roles', async () => {
  const made = await m365('entra m365group add', { displayName: 'Atlas', description: 'Maps', mailNickname: 'atlas' })
  assert.deepEqual([made.groupTypes, made.mailNickname, made.mailEnabled], [['Unified'], 'atlas', true])
  await m365('entra m365group set', { id: made.id, description: 'Charts' })
  assert.equal((await graph.api(`/groups/${made.id}`).get()).description, 'Charts')
  const people = await m365('entra m365group user list', { groupDisplayName: 'Project Aurora' })
  assert.deepEqual(people.find((/** @type {any} */ one) => one.userPrincipalName === ada)?.roles, ['Owner'])
})

test('an administrative unit takes a member and a role over it', async () => {
  const unit = await m365('entra administrativeunit add', { displayName: 'Utrecht', description: 'South' })
  await m365('entra administrativeunit member add', { administrativeUnitId: unit.id, userName: ada })
  const members = await m365('entra administrativeunit member list', { administrativeUnitId: unit.id })
  assert.deepEqual(
    members.map((/** @type {any} */ one) => one.userPrincipalName),
    [ada],
  )
  const given = await m365('entra administrativeunit roleassignment add', {
    administrativeUnitId: unit.id,
    roleDefinitionName: 'User Administrator',
    userName: ada,
  })
  assert.equal(given.directoryScopeId, `/administrativeUnits/${unit.id}`)
  const read = await graph.api(`/roleManagement/directory/roleAssignments/${given.id}`).get()
  assert.deepEqual([read.principalId, read.roleDefinitionId], [given.principalId, given.roleDefinitionId])
})

test('policies of the tenant are told one by one, and what the simulator does not know is told as that', async () => {
  const [policy] = [await m365('entra policy list', { type: 'authorization' })].flat()
  assert.equal(policy.id, 'authorizationPolicy')
  const read = await graph.api('/policies/authorizationPolicy').get()
  assert.equal(policy.allowInvitesFrom, read.allowInvitesFrom)
  assert.match(
    await refusal('entra policy list', { type: 'tokenLifetime' }),
    /does not know GET v1\.0 \/policies\/tokenLifetimePolicies/u,
  )
  assert.match(await refusal('entra license list'), /does not know GET v1\.0 \/subscribedSkus/u)
  assert.match(
    await refusal('entra approleassignment list', { appId: tenant.clientId }),
    /does not know \$expand=appRoleAssignments/u,
  )
  assert.match(
    await refusal('entra user add', { displayName: 'New', userName: 'new@contoso.com' }),
    /does not know POST v1\.0 \/users/u,
  )
})

test('request writes what has no command, and the mistake in it is told with the words of the service', async () => {
  const url = 'https://graph.microsoft.com/v1.0/identity/conditionalAccess/namedLocations'
  const ranges = [{ '@odata.type': '#microsoft.graph.iPv4CidrRange', cidrAddress: '198.51.100.0/24' }]
  const body = {
    '@odata.type': '#microsoft.graph.ipNamedLocation',
    displayName: 'Branch',
    isTrusted: false,
    ipRanges: ranges,
  }
  const post = (/** @type {object} */ value) => ({
    method: 'post',
    url,
    body: JSON.stringify(value),
    'content-type': 'application/json',
  })
  const made = await m365('request', post(body))
  assert.equal((await graph.api(`/identity/conditionalAccess/namedLocations/${made.id}`).get()).displayName, 'Branch')
  assert.notEqual(await refusal('request', post({ ...body, ipRanges: [] })), '')
})
