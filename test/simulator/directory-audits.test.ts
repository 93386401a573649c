import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { errorOf, graphOf, inside, nextPath, startTenant, valueOf } from './wire.ts'
import type { Answer, Json, Sent } from './wire.ts'

const log = '/v1.0/auditLogs/directoryAudits'
const policies = '/v1.0/identity/conditionalAccess/policies'
// Near the wall's time, by which assertions are dated.
const start = Math.floor(Date.now() / 1000) * 1000

/** A tenant whose clock stands still until it is moved: five reports are served in ten seconds. */
async function tenantAt(options: Parameters<typeof startTenant>[0] = {}) {
  let now = start
  const simulator = await startTenant({ ...options, now: () => now })
  return { simulator, pass: (seconds: number) => void (now += seconds * 1000) }
}

const filter = (text: string): string => `?$filter=${encodeURIComponent(text)}`
const firstOf = (raw: Json, name: string): Json =>
  valueOf({ status: 0, headers: {}, text: '', json: { value: raw[name] } })[0] ?? {}
const idOf = (simulator: Simulator, type: string, name: string): string =>
  String(
    simulator.objects(type).find((raw) => raw['displayName'] === name || raw['userPrincipalName'] === name)?.['id'],
  )

describe('what is written down', () => {
  let simulator: Simulator
  let graph: (path: string, sent?: Sent) => Promise<Answer>
  let pass: (seconds: number) => void
  let policy: { readonly id: string; readonly name: string }
  const linesOf = async (id: string): Promise<readonly Json[]> => {
    pass(11)
    return valueOf(await graph(`${log}${filter(`targetResources/any(t:t/id eq '${id}')`)}`))
  }

  beforeAll(async () => {
    const made = await tenantAt()
    simulator = made.simulator
    pass = made.pass
    graph = await graphOf(simulator)
    const raw = simulator.objects('entra.conditionalAccessPolicy').find((one) => one['state'] === 'enabled')
    policy = { id: String(raw?.['id']), name: String(raw?.['displayName']) }
  })
  afterAll(() => simulator.close())

  test('a write of an application names the application, and has the whole policy before and after', async () => {
    await graph(`${policies}/${policy.id}`, { method: 'PATCH', body: { state: 'disabled' } })
    const [line = {}, ...others] = await linesOf(policy.id)

    expect(others).toEqual([])
    expect(line).toEqual({
      id: expect.stringMatching(/^Conditional Access_[0-9a-f-]{36}_\d+$/u),
      category: 'Policy',
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/u),
      result: 'success',
      resultReason: '',
      activityDisplayName: 'Update conditional access policy',
      activityDateTime: new Date(start).toISOString().replace('Z', '0000Z'),
      loggedByService: 'Conditional Access',
      operationType: 'Update',
      initiatedBy: {
        user: null,
        app: {
          appId: simulator.clientId,
          displayName: 'Tenantform pipeline',
          servicePrincipalId: idOf(simulator, 'entra.servicePrincipal', 'Tenantform pipeline'),
          servicePrincipalName: null,
        },
      },
      targetResources: [
        {
          id: policy.id,
          displayName: policy.name,
          type: 'Policy',
          userPrincipalName: null,
          groupType: null,
          modifiedProperties: [
            { displayName: 'ConditionalAccessPolicy', oldValue: expect.any(String), newValue: expect.any(String) },
          ],
        },
      ],
      additionalDetails: [],
    })
    const modified = firstOf(firstOf(line, 'targetResources'), 'modifiedProperties')
    expect(JSON.parse(String(modified['oldValue']))).toMatchObject({ id: policy.id, state: 'enabled' })
    expect(JSON.parse(String(modified['newValue']))).toMatchObject({ id: policy.id, state: 'disabled' })
  })

  test('what changes in a portal was a person, the administrator or whoever is named', async () => {
    simulator.change('entra.conditionalAccessPolicy', policy.id, { state: 'enabled' })
    pass(1)
    simulator.change('entra.conditionalAccessPolicy', policy.id, { state: 'disabled' }, 'bram.devries@contoso.com')
    const lines = await linesOf(policy.id)

    expect(lines.map((line) => inside(line, 'initiatedBy'))).toEqual([
      {
        user: {
          id: idOf(simulator, 'entra.user', 'bram.devries@contoso.com'),
          displayName: 'Bram de Vries',
          userPrincipalName: 'bram.devries@contoso.com',
          ipAddress: expect.any(String),
        },
        app: null,
      },
      {
        user: expect.objectContaining({ displayName: 'Ada Bergström', userPrincipalName: 'ada.bergstrom@contoso.com' }),
        app: null,
      },
      { user: null, app: expect.objectContaining({ displayName: 'Tenantform pipeline' }) },
    ])
  })

  test('what is refused, and what changes nothing, leaves no line', async () => {
    const before = await linesOf(policy.id)
    const refused = await graph(`${policies}/${policy.id}`, { method: 'PATCH', body: { state: 'sometimes' } })
    await graph(`${policies}/${policy.id}`, { method: 'PATCH', body: { state: 'disabled' } })

    expect(refused.status).toBe(400)
    expect(await linesOf(policy.id)).toEqual(before)
  })

  test('of a group that comes to be, has members and an owner, goes and comes back', async () => {
    const ada = idOf(simulator, 'entra.user', 'ada.bergstrom@contoso.com')
    const made = await graph('/v1.0/groups', {
      method: 'POST',
      body: { displayName: 'Story', mailEnabled: false, mailNickname: 'story', securityEnabled: true },
    })
    const id = String(made.json['id'])
    const ref = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${ada}` }
    const steps: readonly [string, Sent][] = [
      [`/v1.0/groups/${id}/members/$ref`, { method: 'POST', body: ref }],
      [`/v1.0/groups/${id}/owners/$ref`, { method: 'POST', body: ref }],
      [`/v1.0/groups/${id}/members/${ada}/$ref`, { method: 'DELETE' }],
      [`/v1.0/groups/${id}`, { method: 'PATCH', body: { description: 'Told' } }],
      [`/v1.0/groups/${id}`, { method: 'DELETE' }],
      [`/v1.0/directory/deletedItems/${id}/restore`, { method: 'POST' }],
    ]
    const statuses: number[] = []
    for (const [path, sent] of steps) {
      pass(1)
      statuses.push((await graph(path, sent)).status)
    }
    const lines = (await linesOf(id)).toReversed()

    expect(statuses).toEqual([204, 204, 204, 204, 204, 200])
    expect(lines.map((line) => [line['activityDisplayName'], line['operationType']])).toEqual([
      ['Add group', 'Add'],
      ['Add member to group', 'Assign'],
      ['Add owner to group', 'Assign'],
      ['Remove member from group', 'Unassign'],
      ['Update group', 'Update'],
      ['Delete group', 'Delete'],
      ['Restore group', 'Add'],
    ])
    expect(firstOf(lines[1] ?? {}, 'targetResources')).toMatchObject({
      id: ada,
      type: 'User',
      displayName: 'Ada Bergström',
    })
    expect(firstOf(lines[4] ?? {}, 'targetResources')).toMatchObject({
      type: 'Group',
      groupType: 'azureAD',
      modifiedProperties: [{ displayName: 'Description', oldValue: '[]', newValue: '["Told"]' }],
    })
  })

  test('of a role, who has it and which', async () => {
    const [principalId, roleDefinitionId] = [
      idOf(simulator, 'entra.user', 'elif.kaya@contoso.com'),
      idOf(simulator, 'entra.directoryRole', 'Helpdesk Administrator'),
    ]
    await graph('/v1.0/roleManagement/directory/roleAssignments', {
      method: 'POST',
      body: { principalId, roleDefinitionId, directoryScopeId: '/' },
    })
    const [line = {}] = await linesOf(principalId)

    expect(line).toMatchObject({
      category: 'RoleManagement',
      activityDisplayName: 'Add member to role',
      targetResources: [
        { id: principalId, type: 'User', userPrincipalName: 'elif.kaya@contoso.com' },
        { id: roleDefinitionId, type: 'Role', displayName: 'Helpdesk Administrator' },
      ],
    })
  })
})

describe('how it is asked', () => {
  const bram = 'bram.devries@contoso.com'
  /** Three policies changed a minute apart: by an administrator, by somebody else, by the administrator again. */
  async function eventful(options: Parameters<typeof startTenant>[0] = {}) {
    const { simulator, pass } = await tenantAt(options)
    const graph = await graphOf(simulator)
    const ids = simulator.objects('entra.conditionalAccessPolicy').map((raw) => String(raw['id']))
    for (const [index, by] of [undefined, bram, undefined].entries()) {
      if (index > 0) pass(60)
      simulator.change('entra.conditionalAccessPolicy', ids[index] ?? '', { displayName: `Changed ${index}` }, by)
    }
    return { simulator, pass, graph, ids }
  }
  const time = (seconds: number): string => new Date(start + seconds * 1000).toISOString()
  const namesOf = (answer: Answer): readonly unknown[] =>
    valueOf(answer).map((line) => firstOf(line, 'targetResources')['displayName'])

  test.each([
    ['from a time on', `activityDateTime ge ${time(60)}`, ['Changed 2', 'Changed 1']],
    ['until a time', `activityDateTime le ${time(60)}`, ['Changed 1', 'Changed 0']],
    ['in a span', `activityDateTime ge ${time(30)} and activityDateTime le ${time(90)}`, ['Changed 1']],
    ['from a day on', `activityDateTime ge ${time(0).slice(0, 10)}`, ['Changed 2', 'Changed 1', 'Changed 0']],
    ['by a category', "category eq 'Policy'", ['Changed 2', 'Changed 1', 'Changed 0']],
    ['by another category', "category eq 'GroupManagement'", []],
    [
      'by an activity',
      "activityDisplayName eq 'Update conditional access policy'",
      ['Changed 2', 'Changed 1', 'Changed 0'],
    ],
    ['by who did it', `initiatedBy/user/userPrincipalName eq '${bram}'`, ['Changed 1']],
    ['by the name of the object', "targetResources/any(t: t/displayName eq 'Changed 2')", ['Changed 2']],
    [
      'by several at once',
      `activityDateTime ge ${time(60)} and targetResources/any(x:startswith(x/displayName,'Changed 2'))`,
      ['Changed 2'],
    ],
  ])('%s', async (_, text, expected) => {
    const { simulator, graph } = await eventful()
    const answer = await graph(`${log}${filter(text)}`)
    await simulator.close()

    expect(namesOf(answer)).toEqual(expected)
  })

  test.each([
    ['an operator that it does not take', `activityDateTime gt ${time(0)}`],
    ['a time in quotes', `activityDateTime ge '${time(0)}'`],
    ['a member that it does not filter by', "result eq 'success'"],
    ['a name that it does not have', `createdDateTime ge ${time(0)}`],
    ['the targets as if there were one', "targetResources/id eq 'x'"],
    ['more than thirty days', `activityDateTime ge ${time(-31 * 86_400)}`],
  ])('refuses %s', async (_, text) => {
    const { simulator, graph } = await eventful()
    const answer = await graph(`${log}${filter(text)}`)
    await simulator.close()

    expect(answer.status).toBe(400)
  })

  test('no other list takes a comparison of times for that', async () => {
    const { simulator, graph } = await eventful()
    const answer = await graph(`/v1.0/users${filter(`createdDateTime ge ${time(0)}`)}`)
    await simulator.close()

    expect(answer.status).toBe(400)
  })

  test('in pages, ordered, with selected members alone', async () => {
    const { simulator, graph } = await eventful()
    const seen: unknown[] = []
    for (let path = `${log}?$top=2&$orderby=activityDateTime&$select=id,targetResources`; path !== '';) {
      const answer = await graph(path)
      seen.push(...namesOf(answer))
      path = nextPath(answer)
    }
    await simulator.close()

    expect(seen).toEqual(['Changed 0', 'Changed 1', 'Changed 2'])
  })

  test('by its id', async () => {
    const { simulator, graph } = await eventful()
    const [line = {}] = valueOf(await graph(log))
    const one = await graph(`${log}/${encodeURIComponent(String(line['id']))}`)
    const none = await graph(`${log}/nothing`)
    await simulator.close()

    expect(one.json).toMatchObject(line)
    expect(none.status).toBe(404)
  })

  test('five times in ten seconds', async () => {
    const { simulator, graph, pass } = await eventful()
    const ask = async (times: number): Promise<readonly number[]> => {
      const statuses: number[] = []
      for (let n = 0; n < times; n += 1) statuses.push((await graph(log)).status)
      return statuses
    }
    const first = await ask(6)
    pass(10)
    const second = await ask(1)
    await simulator.close()

    expect([first, second]).toEqual([[200, 200, 200, 200, 200, 429], [200]])
  })

  test.each(['AuditLog.Read.All', 'Directory.Read.All'])('not without %s', async (role) => {
    const { simulator } = await tenantAt()
    simulator.app.revoke(role)
    const answer = await (await graphOf(simulator))(log)
    await simulator.close()

    expect(errorOf(answer)).toContain(`403 Authentication_MSGraphPermissionMissing: `)
    expect(errorOf(answer)).toContain(`permission(s): ${role} `)
  })

  test('a log that lags shows what happened when it has caught up, each line in its time', async () => {
    const { simulator, graph, pass } = await eventful({ variants: { directoryAuditLag: '300' } })
    const shown: unknown[] = [namesOf(await graph(log))]
    for (const seconds of [179, 1, 60, 60]) {
      pass(seconds)
      shown.push(namesOf(await graph(log)))
    }
    await simulator.close()

    expect(shown).toEqual([[], [], ['Changed 0'], ['Changed 1', 'Changed 0'], ['Changed 2', 'Changed 1', 'Changed 0']])
  })

  test('who works in the portals can be somebody else of the tenant, or nobody that is known', async () => {
    const { simulator, graph, ids } = await eventful({ administrator: 'carla.fontana@contoso.com' })
    simulator.change('entra.conditionalAccessPolicy', ids[3] ?? '', { displayName: 'Changed 3' }, 'gone@contoso.com')
    const people = valueOf(await graph(log)).map((line) => inside(inside(line, 'initiatedBy'), 'user'))
    await simulator.close()

    expect(people.map((user) => [user['userPrincipalName'], user['displayName']])).toEqual([
      ['gone@contoso.com', null],
      ['carla.fontana@contoso.com', 'Carla Fontana'],
      [bram, 'Bram de Vries'],
      ['carla.fontana@contoso.com', 'Carla Fontana'],
    ])
  })

  test('what is made and taken away in a portal', async () => {
    const { simulator, graph } = await eventful()
    const id = simulator.create('entra.group', { displayName: 'Made by hand', groupTypes: [], members: [], owners: [] })
    simulator.remove('entra.group', id)
    const lines = valueOf(await graph(`${log}${filter(`targetResources/any(t:t/id eq '${id}')`)}`))
    await simulator.close()

    expect(lines.map((line) => line['activityDisplayName'])).toEqual(['Delete group', 'Add group'])
  })
})
