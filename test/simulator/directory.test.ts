import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { errorOf, graphOf, inside, nextPath, startTenant, valueOf } from './wire.ts'
import type { Answer, Json, Sent } from './wire.ts'

let simulator: Simulator
let graph: (path: string, sent?: Sent) => Promise<Answer>

beforeAll(async () => {
  simulator = await startTenant()
  graph = await graphOf(simulator)
})
afterAll(() => simulator.close())

const nobody = '11111111-1111-4111-a111-111111111111'
const eventual = { consistencylevel: 'eventual' }
const named = (type: string, name: string): string =>
  String(simulator.objects(type).find((raw) => raw['displayName'] === name)?.['id'])
const user = (upn: string): string =>
  String(simulator.objects('entra.user').find((raw) => raw['userPrincipalName'] === upn)?.['id'])
const reference = (id: string): Json => ({ '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}` })
const group = (changes: Json = {}): Json => ({
  displayName: 'A group',
  mailNickname: 'agroup',
  mailEnabled: false,
  securityEnabled: true,
  ...changes,
})

describe('options of a list', () => {
  test.each([
    ["displayName eq 'finance'", ['Finance']],
    ["startswith(displayName,'CA-') and not (displayName eq 'CA-Pilot')", ['CA-BreakGlass', 'CA-Exclusions']],
    ["displayName in ('Legal','Sales')", ['Legal', 'Sales']],
    ["groupTypes/any(c:c eq 'Unified')", ['Project Aurora']],
    ["displayName eq 'Legal' or (mailNickname eq 'sales' and securityEnabled eq true)", ['Legal', 'Sales']],
    ["endswith(displayName,'Pilot')", ['CA-Pilot', 'Passkey Pilot']],
  ])('$filter=%s', async (filter, names) => {
    const answer = await graph(`/v1.0/groups?$count=true&$filter=${encodeURIComponent(filter)}`, { headers: eventual })

    expect(
      valueOf(answer)
        .map((raw) => String(raw['displayName']))
        .sort((one, other) => one.localeCompare(other)),
    ).toEqual(names)
    expect(answer.json['@odata.count']).toBe(names.length)
  })

  test.each([
    ["$filter=displayName ne 'Sales'", "Operator 'ne' is not supported"],
    ["$filter=not(displayName eq 'Sales')", "Operator 'not' is not supported"],
    ["$filter=endswith(displayName,'s')", "Operator 'endsWith' is not supported"],
    ["$filter=startswith(displayName,'s')&$orderby=displayName", "Operator '$orderby with $filter' is not supported"],
    ['$count=true', "Operator '$count' is not supported"],
  ])('%s wants ConsistencyLevel', async (query, message) => {
    const path = `/v1.0/groups?${query.replaceAll(' ', '%20')}`

    expect(errorOf(await graph(path))).toContain(
      `400 Request_UnsupportedQuery: ${message} because the 'ConsistencyLevel:eventual' header is missing.`,
    )
    expect((await graph(path, { headers: eventual })).status).toBe(200)
  })

  test.each([
    ['$select=colour', "Could not find a property named 'colour' on type 'microsoft.graph.group'."],
    ["$filter=colour eq 'red'", "Could not find a property named 'colour' on type 'microsoft.graph.group'."],
    ['$filter=displayName like x', 'Invalid filter clause'],
    ['$top=1000', 'Invalid page size specified'],
    ['$wonder=1', "The query parameter '$wonder' is not supported."],
  ])('%s is refused', async (query, message) => {
    const answer = await graph(`/v1.0/groups?${query.replaceAll(' ', '%20')}`)

    expect(answer.status).toBe(400)
    expect(errorOf(answer)).toContain(message)
  })

  test('pages follow one another by an opaque link that holds to its query', async () => {
    const seen: unknown[] = []
    let path = '/v1.0/users?$top=7&$select=id'
    for (let page = 0; path !== ''; page += 1) {
      expect(page).toBeLessThan(10)
      const answer = await graph(path)
      seen.push(...valueOf(answer).map((raw) => raw['id']))
      path = nextPath(answer)
    }
    expect(seen).toEqual(simulator.objects('entra.user').map((raw) => raw['id']))

    const link = String((await graph('/v1.0/users?$top=7')).json['@odata.nextLink']).replace(
      'https://graph.microsoft.com',
      '',
    )
    expect((await graph(link.replace('$top=7', '$top=9'))).status).toBe(400)
  })

  test('a link may be escaped anew, as URL parsers do with quotes', async () => {
    const first = await graph("/v1.0/users?$top=2&$filter=startswith(displayName,'B')")
    const link = nextPath(first).replaceAll("'", '%27').replace('$filter', '%24filter')
    const second = await graph(link)

    expect(link).toContain('%27B%27')
    expect(second.status).toBe(200)
    expect(valueOf(second)[0]?.['id']).not.toBe(valueOf(first)[0]?.['id'])
  })

  test('shows of a user a few members, unless others are selected', async () => {
    const answer = await graph('/v1.0/users/bg1@contoso.onmicrosoft.com')
    expect(Object.keys(answer.json)).not.toContain('accountEnabled')
    expect((await graph('/v1.0/users/bg1@contoso.onmicrosoft.com?$select=accountEnabled,userType')).json).toEqual({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users(accountEnabled,userType)/$entity',
      accountEnabled: true,
      userType: 'Member',
    })
  })
})

describe('look-ups', () => {
  test('by id, by name, by app id', async () => {
    const guest = simulator.objects('entra.user').find((raw) => raw['userType'] === 'Guest')
    const upn = encodeURIComponent(String(guest?.['userPrincipalName']))

    expect((await graph(`/v1.0/users/${upn}`)).json['id']).toBe(guest?.['id'])
    expect(
      (await graph("/v1.0/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')")).json['displayName'],
    ).toBe('Microsoft Graph')
    expect((await graph(`/v1.0/applications(appId='${simulator.clientId}')`)).json['displayName']).toBe(
      'Tenantform pipeline',
    )
    expect(errorOf(await graph('/v1.0/users/nobody@contoso.com'))).toBe(
      "404 Request_ResourceNotFound: Resource 'nobody@contoso.com' does not exist or one of its queried reference-property objects are not present.",
    )
  })

  test('of many ids at once leave out who is gone', async () => {
    const ids = [user('bg1@contoso.onmicrosoft.com'), nobody, named('entra.group', 'Sales')]

    const answer = await graph('/v1.0/directoryObjects/getByIds?$select=displayName', { method: 'POST', body: { ids } })

    expect(valueOf(answer)).toEqual([
      { '@odata.type': '#microsoft.graph.user', displayName: 'Break glass 1' },
      { '@odata.type': '#microsoft.graph.group', displayName: 'Sales' },
    ])
    expect(simulator.log.at(-1)).toMatchObject({ method: 'POST', effect: 'read' })
  })
})

describe('groups', () => {
  test.each<[string, Json, string]>([
    [
      'no nickname',
      { mailNickname: undefined },
      "A value is required for property 'mailNickname' of resource 'Group'.",
    ],
    [
      'a nickname with a blank',
      { mailNickname: 'a group' },
      "Invalid value specified for property 'mailNickname' of resource 'Group'.",
    ],
    ['an unknown member', { colour: 'red' }, "Invalid property 'colour' on type 'microsoft.graph.group'."],
    [
      'a date of the sender',
      { createdDateTime: '2026-01-01T00:00:00Z' },
      "Property 'createdDateTime' is read-only and cannot be set.",
    ],
    [
      'too many members',
      { 'members@odata.bind': Array.from({ length: 21 }, () => reference(nobody)['@odata.id']) },
      'exceeds the maximum of 20',
    ],
    ['a member nobody knows', { 'members@odata.bind': [reference(nobody)['@odata.id']] }, 'does not exist'],
    ['a rule without the type of one', { groupTypes: ['DynamicMembership'] }, 'A dynamic group needs a membershipRule'],
    ['neither mail nor security', { securityEnabled: false }, 'must be mail-enabled or security-enabled'],
  ])('are refused with %s', async (_, changes, message) => {
    expect(errorOf(await graph('/v1.0/groups', { method: 'POST', body: group(changes) }))).toContain(message)
  })

  test('are made with members, get more and lose them', async () => {
    const [one, two] = [user('bg1@contoso.onmicrosoft.com'), user('bg2@contoso.onmicrosoft.com')]
    const made = await graph('/v1.0/groups', {
      method: 'POST',
      body: group({ 'members@odata.bind': [reference(one)['@odata.id']] }),
    })
    const path = `/v1.0/groups/${String(made.json['id'])}`
    const ids = async () => valueOf(await graph(`${path}/members?$select=id`)).map((raw) => raw['id'])

    expect(made.status).toBe(201)
    expect(made.json).not.toHaveProperty('members')
    expect((await graph(`${path}/members/$ref`, { method: 'POST', body: reference(two) })).status).toBe(204)
    expect(await ids()).toEqual([one, two])
    expect(errorOf(await graph(`${path}/members/$ref`, { method: 'POST', body: reference(two) }))).toBe(
      "400 Request_BadRequest: One or more added object references already exist for the following modified properties: 'members'.",
    )
    expect((await graph(`${path}/members/${one}/$ref`, { method: 'DELETE' })).status).toBe(204)
    expect(await ids()).toEqual([two])
    expect((await graph(`${path}?$expand=members`)).json['members']).toMatchObject([{ id: two }])
    expect((await graph(path, { method: 'PATCH', body: { isAssignableToRole: true } })).status).toBe(400)

    expect((await graph(path, { method: 'DELETE' })).status).toBe(204)
    expect((await graph(path)).status).toBe(404)
    const bin = await graph('/v1.0/directory/deletedItems/microsoft.graph.group')
    expect(valueOf(bin).map((raw) => raw['displayName'])).toContain('A group')
  })

  test('a DELETE that forgot its $ref deletes the member itself', async () => {
    const made = await graph('/v1.0/groups', { method: 'POST', body: group({ displayName: 'Inner' }) })
    const inner = String(made.json['id'])
    const sales = named('entra.group', 'Sales')
    await graph(`/v1.0/groups/${sales}/members/$ref`, { method: 'POST', body: reference(inner) })

    await graph(`/v1.0/groups/${sales}/members/${inner}`, { method: 'DELETE' })

    expect((await graph(`/v1.0/groups/${inner}`)).status).toBe(404)
    expect(simulator.objects('entra.deletedItems').find((raw) => raw['id'] === inner)).toMatchObject({
      '@odata.type': '#microsoft.graph.group',
      deletedDateTime: expect.stringMatching(/Z$/u),
    })
  })

  test('get their address under the initial domain, and an identifier of their own', async () => {
    const body = group({ groupTypes: ['Unified'], mailEnabled: true, mailNickname: 'crew' })
    const { json } = await graph('/v1.0/groups', { method: 'POST', body })
    const [low = ''] = String(json['id']).split('-')

    expect(json['mail']).toBe(`crew@${simulator.tenantDomain}`)
    expect(String(json['securityIdentifier']).split('-')).toHaveLength(8)
    expect(json['securityIdentifier']).toContain(`S-1-12-1-${Number.parseInt(low, 16)}-`)
  })

  test('that may carry roles are made only by who may change roles', async () => {
    const body = group({ isAssignableToRole: true })
    simulator.app.revoke('RoleManagement.ReadWrite.Directory')
    const weaker = await graphOf(simulator)
    simulator.app.grant('RoleManagement.ReadWrite.Directory')

    expect(errorOf(await weaker('/v1.0/groups', { method: 'POST', body }))).toBe(
      '403 Authorization_RequestDenied: Insufficient privileges to complete the operation.',
    )
    expect((await graph('/v1.0/groups', { method: 'POST', body })).status).toBe(201)
  })

  test('that carry roles change only for who may change roles; dynamic ones for nobody', async () => {
    const path = `/v1.0/groups/${named('entra.group', 'CA-BreakGlass')}/members/$ref`
    const body = reference(user('ada.bergstrom@contoso.com'))
    simulator.app.revoke('RoleManagement.ReadWrite.Directory')
    const weaker = await graphOf(simulator)
    simulator.app.grant('RoleManagement.ReadWrite.Directory')

    expect(errorOf(await weaker(path, { method: 'POST', body }))).toBe(
      '403 Authorization_RequestDenied: Insufficient privileges to complete the operation.',
    )
    expect((await graph(path, { method: 'POST', body })).status).toBe(204)
    expect(
      (await graph(`/v1.0/groups/${named('entra.group', 'All Staff')}/members/$ref`, { method: 'POST', body })).status,
    ).toBe(400)
  })
})

test('an administrative unit is not made with members', async () => {
  const body = { displayName: 'Delft', 'members@odata.bind': [] }

  expect(errorOf(await graph('/v1.0/directory/administrativeUnits', { method: 'POST', body }))).toContain(
    "400 Request_BadRequest: 'members@odata.bind' is not supported",
  )
})

test('an administrative unit has members and cannot become restricted later', async () => {
  const made = await graph('/v1.0/directory/administrativeUnits', { method: 'POST', body: { displayName: 'Utrecht' } })
  const path = `/v1.0/directory/administrativeUnits/${String(made.json['id'])}`
  const member = user('uma.patel@contoso.com')

  await graph(`${path}/members/$ref`, { method: 'POST', body: reference(member) })
  expect(valueOf(await graph(`${path}/members/microsoft.graph.user`))).toMatchObject([{ id: member }])
  expect(valueOf(await graph(`${path}/members/microsoft.graph.group`))).toEqual([])
  expect((await graph(path, { method: 'PATCH', body: { isMemberManagementRestricted: true } })).status).toBe(400)
  expect((await graph(path, { method: 'PATCH', body: { description: 'South' } })).status).toBe(204)
  expect((await graph(path)).json).toMatchObject({ displayName: 'Utrecht', description: 'South' })
  const assignment = {
    principalId: member,
    roleDefinitionId: named('entra.directoryRole', 'Groups Administrator'),
    directoryScopeId: path.replace('/v1.0/directory', ''),
  }
  await graph('/v1.0/roleManagement/directory/roleAssignments', { method: 'POST', body: assignment })
  expect(valueOf(await graph(`${path}/scopedRoleMembers`))).toMatchObject([
    { roleId: assignment.roleDefinitionId, roleMemberInfo: { id: member, displayName: 'Uma Patel' } },
  ])
  expect((await graph(path, { method: 'DELETE' })).status).toBe(204)
  expect((await graph(path)).status).toBe(404)
})

describe('role assignments', () => {
  const assignments = '/v1.0/roleManagement/directory/roleAssignments'

  test('are made once, expanded when filtered, and taken back', async () => {
    const body = {
      principalId: user('wanda.zielinska@contoso.com'),
      roleDefinitionId: named('entra.directoryRole', 'Reports Reader'),
      directoryScopeId: '/',
    }
    const made = await graph(assignments, { method: 'POST', body })

    expect(made.status).toBe(201)
    expect(errorOf(await graph(assignments, { method: 'POST', body }))).toContain('A conflicting object')
    expect((await graph(`${assignments}?$expand=principal`)).status).toBe(400)
    const expanded = await graph(
      `${assignments}?$filter=roleDefinitionId%20eq%20'${body.roleDefinitionId}'&$expand=principal`,
    )
    expect(valueOf(expanded)).toMatchObject([{ ...body, principal: { displayName: 'Wanda Zielinska' } }])
    expect((await graph(`${assignments}/${String(made.json['id'])}`, { method: 'DELETE' })).status).toBe(204)
  })

  test.each<[string, () => Json]>([
    ['a group that may not carry roles', () => ({ principalId: named('entra.group', 'Sales') })],
    ['a principal nobody knows', () => ({ principalId: nobody })],
    ['a role nobody knows', () => ({ roleDefinitionId: nobody })],
    ['a scope nobody knows', () => ({ directoryScopeId: `/administrativeUnits/${nobody}` })],
  ])('are refused for %s', async (_, change) => {
    const body = {
      principalId: user('uma.patel@contoso.com'),
      roleDefinitionId: named('entra.directoryRole', 'Reports Reader'),
      directoryScopeId: '/',
      ...change(),
    }

    expect((await graph(assignments, { method: 'POST', body })).status).toBeGreaterThanOrEqual(400)
  })
})

test('of the organization only contacts can be written', async () => {
  const path = `/v1.0/organization/${simulator.tenantId}`

  expect(
    (await graph(path, { method: 'PATCH', body: { technicalNotificationMails: ['ops@contoso.com'] } })).status,
  ).toBe(204)
  expect((await graph(path)).json['technicalNotificationMails']).toEqual(['ops@contoso.com'])
  expect((await graph(path, { method: 'PATCH', body: { displayName: 'Contoso Ltd' } })).status).toBe(400)
})

describe('$batch', () => {
  const batch = (requests: readonly Json[], version = 'v1.0') =>
    graph(`/${version}/$batch`, { method: 'POST', body: { requests } })
  const responses = (answer: Answer): Readonly<Record<string, Json>> =>
    Object.fromEntries(
      (Array.isArray(answer.json['responses']) ? answer.json['responses'] : []).map((item: unknown) => [
        String(inside({ item }, 'item')['id']),
        inside({ item }, 'item'),
      ]),
    )

  test('answers each item by its id, in another order', async () => {
    const answer = await batch([
      { id: 'a', method: 'GET', url: '/organization?$select=displayName' },
      { id: 'b', method: 'GET', url: 'users/nobody@contoso.com' },
    ])

    expect(Object.keys(responses(answer))).toEqual(['b', 'a'])
    expect(responses(answer)).toMatchObject({
      a: { status: 200, body: { value: [{ displayName: 'Contoso' }] } },
      b: { status: 404, body: { error: { code: 'Request_ResourceNotFound' } } },
    })
    expect(simulator.log.at(-1)).toMatchObject({
      effect: 'read',
      detail: 'GET /organization?$select=displayName 200; GET users/nobody@contoso.com 404',
    })
  })

  test('does not begin what depends on a failure', async () => {
    const answer = await batch([
      { id: '1', method: 'POST', url: '/groups', headers: { 'Content-Type': 'application/json' }, body: {} },
      {
        id: '2',
        method: 'POST',
        url: '/groups',
        dependsOn: ['1'],
        headers: { 'Content-Type': 'application/json' },
        body: group({ displayName: 'Never' }),
      },
    ])

    expect(responses(answer)).toMatchObject({ '1': { status: 400 }, '2': { status: 424 } })
    expect(simulator.objects('entra.group').map((raw) => raw['displayName'])).not.toContain('Never')
    expect(simulator.log.at(-1)?.effect).toBe('write')
  })

  test.each<[string, readonly Json[]]>([
    [
      '21 items',
      Array.from({ length: 21 }, (_, index) => ({ id: String(index), method: 'GET', url: '/organization' })),
    ],
    [
      'an id twice',
      [
        { id: 'a', method: 'GET', url: '/organization' },
        { id: 'A', method: 'GET', url: '/organization' },
      ],
    ],
    ['nothing', []],
  ])('is refused with %s', async (_, requests) => {
    expect((await batch(requests)).status).toBe(400)
  })

  test('wants the type of a body', async () => {
    expect(responses(await batch([{ id: '1', method: 'POST', url: '/groups', body: group() }]))).toMatchObject({
      '1': { status: 400 },
    })
  })
})

test.each([
  '/v1.0/deviceManagement/deviceConfigurations',
  '/v2.0/users',
  '/v1.0/users/bg1@contoso.onmicrosoft.com/authentication/requirements',
])('%s is not known, and that is not 404', async (path) => {
  const answer = await graph(path)

  expect(errorOf(answer)).toMatch(/^501 SIMULATOR-UNKNOWN/u)
  expect(simulator.log.at(-1)?.detail).toMatch(/^SIMULATOR-UNKNOWN/u)
})
