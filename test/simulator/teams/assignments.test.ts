import { afterAll, describe, expect, test } from 'vitest'
import { ask, assertion, graphOf, startTenant, tokenForm, valueOf } from '../wire.ts'
import { closeTenants, teamsTenant } from './tenant.ts'
import type { TeamsTenant } from './tenant.ts'

afterAll(closeTenants)

const GROUPS = '/Skype.Policy/groupPolicyAssignments'

const idOf = (tenant: TeamsTenant, type: string, index = 0): string =>
  String(tenant.simulator.objects(type)[index]?.['id'])
const nameOf = (tenant: TeamsTenant): string => String(tenant.simulator.objects('entra.user')[0]?.['userPrincipalName'])

/** Policies in effect for the first person, as `type by policy`. */
async function inEffect(tenant: TeamsTenant): Promise<readonly string[]> {
  const { json } = await tenant.call('GET', '/Teams.User/users')
  const users = Array.isArray(json['users']) ? json['users'] : []
  const assignments: unknown = users.find(
    (user) => user.userPrincipalName === nameOf(tenant),
  ).effectivePolicyAssignments
  return (Array.isArray(assignments) ? assignments : []).map(
    (one) => `${one.policyType} ${one.policyAssignment.assignmentType} ${one.policyAssignment.displayName}`,
  )
}

const grant = (tenant: TeamsTenant, policy: string | null, type = 'TeamsMeetingPolicy') =>
  tenant.call('PATCH', `/Skype.Policy/users/${encodeURIComponent(nameOf(tenant))}/policies/${type}`, {
    PolicyName: policy,
  })

describe('a policy given to a person', () => {
  test('is in effect 45 seconds later, and so is its removal', async () => {
    const tenant = await teamsTenant()
    expect((await grant(tenant, 'kiosk')).status).toBe(200)
    expect(await inEffect(tenant)).toEqual([])
    tenant.wait(44_000)
    expect(await inEffect(tenant)).toEqual([])
    tenant.wait(2000)
    expect(await inEffect(tenant)).toEqual(['TeamsMeetingPolicy Direct Kiosk'])
    expect((await grant(tenant, '')).status).toBe(200)
    expect(await inEffect(tenant)).toEqual(['TeamsMeetingPolicy Direct Kiosk'])
    tenant.wait(46_000)
    expect(await inEffect(tenant)).toEqual([])
  })

  test.each([
    ['a policy that does not exist', 'Nope', 'TeamsMeetingPolicy', 404],
    ['a type that cannot be given', 'Global', 'TeamsClientConfiguration', 400],
    ['a type that is not known', 'Kiosk', 'TeamsDreamPolicy', 501],
  ])('%s is refused', async (_, policy, type, status) => {
    const tenant = await teamsTenant({ teamsGrantDelay: '0' })
    expect((await grant(tenant, policy, type)).status).toBe(status)
    expect(tenant.simulator.objects('teams.teamsUserPolicyAssignment')).toEqual([])
  })

  test('nobody is 404, and the whole tenant is closed to applications', async () => {
    const { call } = await teamsTenant()
    const nobody = await call('PATCH', '/Skype.Policy/users/nobody%40contoso.com/policies/TeamsMeetingPolicy', {
      PolicyName: 'Kiosk',
    })
    const everybody = await call('PATCH', '/Skype.Policy/tenants/policies/TeamsMeetingPolicy', { PolicyName: 'Kiosk' })
    expect([nobody.status, everybody.status, everybody.json['errorCode']]).toEqual([404, 403, 40301])
  })

  test.each([
    ['drops', 200, 0],
    ['refused', 400, 1],
  ])('deleting the policy meanwhile %s', async (setting, status, left) => {
    const tenant = await teamsTenant({ teamsGrantDelay: '0', teamsAssignedPolicyDelete: setting })
    await grant(tenant, 'Frontline')
    const path = '/Skype.Policy/configurations/TeamsMeetingPolicy/configuration/Frontline'
    expect((await tenant.call('DELETE', path)).status).toBe(status)
    expect(tenant.simulator.objects('teams.teamsUserPolicyAssignment')).toHaveLength(left)
  })
})

describe('a policy given to a group', () => {
  const give = (tenant: TeamsTenant, index: number, body: Readonly<Record<string, unknown>>) =>
    tenant.call('PATCH', `${GROUPS}/${idOf(tenant, 'entra.group', index)}/policyTypes/TeamsMeetingPolicy`, body)
  const listed = async (tenant: TeamsTenant) => {
    const { list } = await tenant.call('GET', `${GROUPS}/`)
    return list.map((one) => `${String(one['PolicyName'])} ${String(one['Rank'])}`)
  }

  test('takes the rank it wants and pushes the others down', async () => {
    const tenant = await teamsTenant()
    await give(tenant, 0, { PolicyName: 'Kiosk', Rank: 1 })
    await give(tenant, 1, { PolicyName: 'AllOn' })
    expect(await listed(tenant)).toEqual(['Kiosk 1', 'AllOn 2'])
    await give(tenant, 1, { PolicyName: 'AllOff', Rank: 1 })
    expect(await listed(tenant)).toEqual(['AllOff 1', 'Kiosk 2'])
    const path = `${GROUPS}/${idOf(tenant, 'entra.group', 1)}/policyTypes/TeamsMeetingPolicy`
    expect((await tenant.call('DELETE', path)).status).toBe(200)
    expect(await listed(tenant)).toEqual(['Kiosk 1'])
    expect((await tenant.call('DELETE', path)).status).toBe(404)
  })

  test('goes with the policy, and those below move up', async () => {
    const tenant = await teamsTenant()
    await give(tenant, 0, { PolicyName: 'Frontline', Rank: 1 })
    await give(tenant, 1, { PolicyName: 'Kiosk', Rank: 2 })
    await tenant.call('DELETE', '/Skype.Policy/configurations/TeamsMeetingPolicy/configuration/Frontline')
    expect(await listed(tenant)).toEqual(['Kiosk 1'])
  })

  test('called Priority, Rank is ignored', async () => {
    const tenant = await teamsTenant({ teamsRankName: 'Priority' })
    await give(tenant, 0, { PolicyName: 'Kiosk', Priority: 1 })
    await give(tenant, 1, { PolicyName: 'AllOn', Rank: 1 })
    const { list } = await tenant.call('GET', `${GROUPS}/`)
    expect(list.map((one) => [one['PolicyName'], one['Priority'], one['Rank']])).toEqual([
      ['Kiosk', 1, undefined],
      ['AllOn', 2, undefined],
    ])
  })

  test('reaches its members, unless they have their own', async () => {
    const tenant = await teamsTenant({ teamsGrantDelay: '0' })
    const person = String(tenant.simulator.objects('entra.user')[0]?.['id'])
    tenant.simulator.change('entra.group', idOf(tenant, 'entra.group'), { members: [person] })
    await give(tenant, 0, { PolicyName: 'Kiosk', Rank: 1 })
    expect(await inEffect(tenant)).toEqual(['TeamsMeetingPolicy Group Kiosk'])
    await grant(tenant, 'AllOn')
    expect(await inEffect(tenant)).toEqual(['TeamsMeetingPolicy Direct AllOn'])
  })

  test('of two groups the one that stands higher wins', async () => {
    const tenant = await teamsTenant({ teamsGrantDelay: '0' })
    for (const index of [0, 1])
      tenant.simulator.change('entra.group', idOf(tenant, 'entra.group', index), {
        members: [idOf(tenant, 'entra.user')],
      })
    await give(tenant, 0, { PolicyName: 'Kiosk', Rank: 1 })
    await give(tenant, 1, { PolicyName: 'AllOff', Rank: 1 })
    expect(await inEffect(tenant)).toEqual(['TeamsMeetingPolicy Group AllOff'])
  })

  test('is given to 64 groups at most', async () => {
    const tenant = await teamsTenant()
    const groups = Array.from({ length: 64 }, (_, index) => {
      const id = `aaaaaaaa-0000-4000-8000-${String(index).padStart(12, '0')}`
      return tenant.simulator.create('entra.group', { id, displayName: `Group ${index}`, members: [] })
    })
    const to = (group: string) =>
      tenant.call('PATCH', `${GROUPS}/${group}/policyTypes/TeamsMeetingPolicy`, { PolicyName: 'Kiosk' })
    for (const group of groups) await to(group)
    expect(await listed(tenant)).toHaveLength(64)
    expect((await to(idOf(tenant, 'entra.group'))).status).toBe(400)
    expect((await to(groups[5] ?? '')).status).toBe(200)
  })

  test.each([
    ['an unknown policy', { PolicyName: 'Nope' }, 404],
    ['no policy', { Rank: 1 }, 400],
    ['a rank below 1', { PolicyName: 'Kiosk', Rank: 0 }, 400],
    ['a rank that is a text', { PolicyName: 'Kiosk', Rank: '1' }, 400],
  ])('is refused with %s', async (_, body, status) => {
    const tenant = await teamsTenant()
    expect((await give(tenant, 0, body)).status).toBe(status)
    expect(await listed(tenant)).toEqual([])
  })

  test('is refused for a group that is not there', async () => {
    const { call } = await teamsTenant()
    const path = `${GROUPS}/11111111-1111-4111-8111-111111111111/policyTypes/TeamsMeetingPolicy`
    expect((await call('PATCH', path, { PolicyName: 'Kiosk' })).status).toBe(404)
  })
})

describe('the same through Graph', () => {
  const POLICY = '/v1.0/admin/teams/policy'

  async function graphTenant(cloud?: string) {
    const tenant = await teamsTenant({}, cloud === undefined ? {} : { cloud })
    return { tenant, graph: await graphOf(tenant.simulator), userId: idOf(tenant, 'entra.user') }
  }

  test.each(['getPolicyId', 'microsoft.graph.teamsAdministration.getPolicyId'])(
    'a policy is named by the id that %s gives, and shows late',
    async (name) => {
      const { tenant, graph, userId } = await graphTenant()
      const found = await graph(`${POLICY}/${name}(type='teamsMeetingPolicy',name='Kiosk')`)
      const [detail] = valueOf(found)
      expect([found.status, detail?.['name']]).toEqual([200, 'Kiosk'])
      const item = { userId, policyType: 'teamsMeetingPolicy', policyId: detail?.['policyId'] }
      const assigned = await graph(`${POLICY}/userAssignments/assign`, { method: 'POST', body: { value: [item] } })
      expect([assigned.status, assigned.text]).toEqual([204, ''])
      expect(await inEffect(tenant)).toEqual([])
      tenant.wait(46_000)
      expect(await inEffect(tenant)).toEqual(['TeamsMeetingPolicy Direct Kiosk'])
      const body = { value: [{ userId, policyType: 'TeamsMeetingPolicy' }] }
      expect((await graph(`${POLICY}/userAssignments/unassign`, { method: 'POST', body })).status).toBe(204)
      tenant.wait(46_000)
      expect(await inEffect(tenant)).toEqual([])
    },
  )

  test('a name without a policy gives no id', async () => {
    const { graph } = await graphTenant()
    const found = await graph(`${POLICY}/getPolicyId(type='TeamsMeetingPolicy',name='Nope')`)
    expect([found.status, valueOf(found)]).toEqual([200, []])
  })

  test.each([
    ['a name in the place of the id', { policyId: 'Kiosk' }, 400],
    ['an id of no policy', { policyId: '11111111-1111-4111-8111-111111111111' }, 404],
    ['a type that cannot be given', { policyType: 'TeamsClientConfiguration' }, 400],
    ['a person who is not there', { userId: '11111111-1111-4111-8111-111111111111' }, 404],
  ])('one bad item refuses all: %s', async (_, change, status) => {
    const { tenant, graph, userId } = await graphTenant()
    const [detail] = valueOf(await graph(`${POLICY}/getPolicyId(type='TeamsMeetingPolicy',name='Kiosk')`))
    const good = { userId, policyType: 'TeamsMeetingPolicy', policyId: detail?.['policyId'] }
    const body = { value: [good, { ...good, ...change }] }
    expect((await graph(`${POLICY}/userAssignments/assign`, { method: 'POST', body })).status).toBe(status)
    expect(tenant.simulator.objects('teams.teamsUserPolicyAssignment')).toEqual([])
  })

  test('it needs the permission, and userConfigurations one of its own', async () => {
    const { tenant, userId } = await graphTenant()
    await grant(tenant, 'Kiosk')
    tenant.wait(46_000)
    tenant.simulator.app.revoke('TeamsPolicyUserAssign.ReadWrite.All')
    tenant.simulator.app.revoke('TeamsUserConfiguration.Read.All')
    const before = await graphOf(tenant.simulator)
    const refused = await before(`${POLICY}/userAssignments/unassign`, { method: 'POST', body: { value: [] } })
    expect(refused.status).toBe(403)
    expect((await before('/v1.0/admin/teams/userConfigurations')).status).toBe(403)
    tenant.simulator.app.grant('TeamsUserConfiguration.Read.All')
    const graph = await graphOf(tenant.simulator)
    const one = await graph(`/v1.0/admin/teams/userConfigurations/${userId}`)
    expect(one.json['effectivePolicyAssignments']).toMatchObject([
      { policyType: 'TeamsMeetingPolicy', policyAssignment: { assignmentType: 'direct', displayName: 'Kiosk' } },
    ])
    const list = valueOf(await graph('/v1.0/admin/teams/userConfigurations?$select=id,effectivePolicyAssignments'))
    expect(list.find((user) => user['id'] === userId)).toMatchObject({
      effectivePolicyAssignments: one.json['effectivePolicyAssignments'],
    })
  })

  test('is there for the worldwide cloud alone', async () => {
    const { simulator } = await teamsTenant()
    const government = await startTenant({ cloud: 'gcchigh' })
    const aud = `https://login.microsoftonline.us/${government.tenantId}/oauth2/v2.0/token`
    const form = await tokenForm(government, {
      client_assertion: await assertion(government, { claims: { aud } }),
      scope: 'https://graph.microsoft.us/.default',
    })
    const login = 'login.microsoftonline.us'
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const token = await ask(government, login, new URL(aud).pathname, { method: 'POST', headers, body: form })
    const authorization = `Bearer ${String(token.json['access_token'])}`
    const path = `${POLICY}/getPolicyId(type='TeamsMeetingPolicy',name='Kiosk')`
    const refused = await ask(government, 'graph.microsoft.us', path, { headers: { authorization } })
    await government.close()
    expect([refused.status, refused.text.includes("Resource not found for the segment 'teams'.")]).toEqual([400, true])
    expect((await (await graphOf(simulator))(path)).status).toBe(200)
  })
})
