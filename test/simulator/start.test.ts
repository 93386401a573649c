import { gunzipSync } from 'node:zlib'
import { request } from 'undici'
import { afterEach, describe, expect, test } from 'vitest'
import type { Fault, LogLine, Simulator, SimulatorOptions } from '../../src/simulator/start.ts'
import { ask, errorOf, graphOf, inside, nextPath, signIn, startTenant, valueOf } from './wire.ts'
import type { Json } from './wire.ts'

let simulator: Simulator | undefined
afterEach(async () => {
  await simulator?.close()
  simulator = undefined
})

async function tenant(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  simulator = await startTenant(options)
  return simulator
}

const group: Json = { displayName: 'New', mailNickname: 'new', mailEnabled: false, securityEnabled: true }

describe('the log', () => {
  test('has a line for each request, told before the answer is made', async () => {
    const told: LogLine[] = []
    const running = await tenant({ onRequest: (line) => told.push(line) })
    const graph = await graphOf(running)
    await graph('/v1.0/groups', { method: 'POST', body: group })

    expect(
      running.log.map(({ n, method, host, path, effect, status }) => ({ n, method, host, path, effect, status })),
    ).toEqual([
      {
        n: 1,
        method: 'POST',
        host: 'login.microsoftonline.com',
        path: `/${running.tenantId}/oauth2/v2.0/token`,
        effect: 'read',
        status: 200,
      },
      { n: 2, method: 'POST', host: 'graph.microsoft.com', path: '/v1.0/groups', effect: 'write', status: 201 },
    ])
    expect(told.map(({ n, status }) => [n, status])).toEqual([
      [1, 0],
      [2, 0],
    ])
  })

  test('names the cmdlet of an Exchange call, which another token does not open', async () => {
    const running = await tenant()
    const path = `/adminapi/beta/${running.tenantId}/InvokeCommand`
    const body = { CmdletInput: { CmdletName: 'Get-TransportRule', Parameters: {} } }
    const call = async (scope: string) =>
      ask(running, 'outlook.office365.com', path, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${await signIn(running, scope)}` },
      })

    expect((await call('https://graph.microsoft.com/.default')).status).toBe(401)
    expect(valueOf(await call('https://outlook.office365.com/.default')).length).toBeGreaterThan(0)
    expect(running.log.at(-1)).toMatchObject({ effect: 'read', status: 200, cmdlet: 'Get-TransportRule' })
  })

  test('a host of another world is not known', async () => {
    expect(errorOf(await ask(await tenant(), 'graph.microsoft.us', '/v1.0/users'))).toBe(
      '501 SIMULATOR-UNKNOWN: The simulator does not know the host graph.microsoft.us.',
    )
  })
})

describe('a fault', () => {
  const create = async (running: Simulator) => {
    const graph = await graphOf(running)
    return { graph, send: () => graph('/v1.0/groups', { method: 'POST', body: group }) }
  }
  const exists = (running: Simulator) => running.objects('entra.group').some((raw) => raw['displayName'] === 'New')

  test.each<[string, Fault['do'], boolean]>([
    ['a reset before', 'reset', false],
    ['a reset after', 'resetAfter', true],
    ['half an answer', 'truncate', true],
  ])('%s the write breaks the connection: %j', async (_, act, done) => {
    const running = await tenant()
    const { send } = await create(running)
    running.fault({ match: { path: /\/groups/u }, do: act })

    await expect(send()).rejects.toThrow(/ECONNRESET|other side closed|terminated|aborted/u)
    expect(exists(running)).toBe(done)
    expect((await send()).status).toBe(201)
  })

  test('a status is answered in the place of the write, for as many times as it was planted', async () => {
    const running = await tenant()
    const { send } = await create(running)
    running.fault({
      match: { effect: 'write', host: 'graph.microsoft.com' },
      times: 2,
      do: { status: 503, headers: { 'retry-after': '7' } },
    })

    expect(await send()).toMatchObject({ status: 503, headers: { 'retry-after': '7' } })
    expect((await send()).status).toBe(503)
    expect(exists(running)).toBe(false)
    expect((await send()).status).toBe(201)
  })

  test('waits for the n-th request that it matches, also inside a batch', async () => {
    const running = await tenant()
    const graph = await graphOf(running)
    running.fault({ match: { path: /\/organization/u, nth: 2 }, do: { status: 429 } })
    const item = (id: string) => ({ id, method: 'GET', url: '/organization' })

    const answer = await graph('/v1.0/$batch', {
      method: 'POST',
      body: { requests: [item('1'), item('2'), item('3')] },
    })

    const responses = Array.isArray(answer.json['responses']) ? answer.json['responses'] : []
    expect(responses.map((one: unknown) => [inside({ one }, 'one')['id'], inside({ one }, 'one')['status']])).toEqual([
      ['3', 200],
      ['2', 429],
      ['1', 200],
    ])
  })

  test('a page of a gateway comes with 200 and is no JSON', async () => {
    const running = await tenant()
    const { send } = await create(running)
    running.fault({ match: { method: 'POST', path: /groups/u }, do: 'html' })

    expect(await send()).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      text: expect.stringMatching(/^<!DOCTYPE html>/u),
    })
    expect(exists(running)).toBe(false)
  })

  test('what is called gzip is none', async () => {
    const running = await tenant()
    running.fault({ match: {}, do: 'falseGzip' })
    const answer = await request(`${running.url}/common/discovery/instance`, {
      headers: { host: 'login.microsoftonline.com' },
    })
    const bytes = Buffer.from(await answer.body.arrayBuffer())

    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(() => gunzipSync(bytes)).toThrow('incorrect header check')
  })

  test('a hanging request is let go when the simulator closes', async () => {
    const running = await tenant()
    running.fault({ match: {}, do: 'hang' })
    const hanging = ask(running, 'login.microsoftonline.com', '/common/discovery/instance')
    while (running.log.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))

    const [outcome] = await Promise.allSettled([hanging, running.close()])
    expect(outcome.status).toBe('rejected')
  })

  test('a delay is added to the latency', async () => {
    const running = await tenant({ latencyMs: 30 })
    running.fault({ match: {}, do: { delayMs: 60 } })
    const time = async () => {
      const start = performance.now()
      await ask(running, 'login.microsoftonline.com', '/common/discovery/instance')
      return performance.now() - start
    }

    expect(await time()).toBeGreaterThanOrEqual(85)
    const plain = await time()
    expect(plain).toBeGreaterThanOrEqual(28)
    expect(plain).toBeLessThan(85)
  })
})

describe('replication', () => {
  test('shows a new object by id before it shows it in lists, and refers to it no sooner', async () => {
    let now = Date.now()
    const running = await tenant({ now: () => now, replicationMs: 10_000 })
    const graph = await graphOf(running)
    const made = String((await graph('/v1.0/groups', { method: 'POST', body: group })).json['id'])
    const listed = async () => valueOf(await graph("/v1.0/groups?$filter=displayName%20eq%20'New'")).length
    const policy = {
      displayName: 'P',
      state: 'disabled',
      conditions: {
        clientAppTypes: ['all'],
        applications: { includeApplications: ['All'] },
        users: { includeGroups: [made] },
      },
      grantControls: { operator: 'OR', builtInControls: ['mfa'] },
    }
    const refer = async () =>
      (await graph('/v1.0/identity/conditionalAccess/policies', { method: 'POST', body: policy })).status
    const seen = async () => [(await graph(`/v1.0/groups/${made}`)).status, await listed(), await refer()]

    expect(await seen()).toEqual([404, 0, 400])
    now += 7000
    expect(await seen()).toEqual([200, 0, 201])
    now += 4000
    expect(await seen()).toEqual([200, 1, 201])
  })

  test('shows the old value until the new one has arrived, and the deleted as there', async () => {
    let now = Date.now()
    const running = await tenant({ now: () => now, replicationMs: 10_000, variants: { listLag: 'off' } })
    const graph = await graphOf(running)
    const id = String(running.objects('entra.group').find((raw) => raw['displayName'] === 'Legal')?.['id'])
    const name = async () => (await graph(`/v1.0/groups/${id}`)).json['displayName']

    await graph(`/v1.0/groups/${id}`, { method: 'PATCH', body: { displayName: 'Counsel' } })
    expect(await name()).toBe('Legal')
    now += 7000
    expect(await name()).toBe('Counsel')
    await graph(`/v1.0/groups/${id}`, { method: 'DELETE' })
    expect(await name()).toBe('Counsel')
    now += 7000
    expect(await name()).toBeUndefined()
  })

  const sms = '#microsoft.graph.smsAuthenticationMethodConfiguration'
  const vpn = { '@odata.type': '#microsoft.graph.ipNamedLocation' }
  const range = { '@odata.type': '#microsoft.graph.iPv4CidrRange', cidrAddress: '192.0.2.0/24' }
  const strength = (id: string): string => `/policies/authenticationStrengthPolicies/${id}`

  test.each<[string, string, string, (id: string) => string, Json, Json]>([
    ['group', 'entra.group', 'Legal', (id) => `/groups/${id}`, { displayName: 'Counsel' }, { description: 'Law' }],
    [
      'named location',
      'entra.namedLocation',
      'VPN egress',
      (id) => `/identity/conditionalAccess/namedLocations/${id}`,
      { ...vpn, displayName: 'VPN' },
      { ...vpn, ipRanges: [range] },
    ],
    [
      'method',
      'entra.authenticationMethod',
      'Sms',
      (id) => `/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/${id}`,
      { '@odata.type': sms, state: 'disabled' },
      { '@odata.type': sms, excludeTargets: [{ targetType: 'group', id: '11111111-1111-4111-a111-111111111111' }] },
    ],
    [
      'strength',
      'entra.authenticationStrengthPolicy',
      '',
      strength,
      { displayName: 'Keys' },
      { description: 'Only keys' },
    ],
    [
      'policy',
      'entra.conditionalAccessPolicy',
      '',
      (id) => `/identity/conditionalAccess/policies/${id}`,
      { displayName: 'Renamed' },
      { state: 'disabled' },
    ],
  ])('a %s keeps two changes made one after the other before either is seen', async (...given) => {
    const [, type, wanted, pathOf, first, second] = given
    const running = await tenant({ replicationMs: 60_000 })
    const graph = await graphOf(running)
    const found = running
      .objects(type)
      .find((raw) =>
        wanted === '' ? raw['policyType'] !== 'builtIn' : [raw['displayName'], raw['id']].includes(wanted),
      )
    const id = String(found?.['id'])
    const patch = async (body: Json) => (await graph(`/v1.0${pathOf(id)}`, { method: 'PATCH', body })).status

    expect([await patch(first), await patch(second)]).toEqual([204, 204])
    expect(running.objects(type).find((raw) => raw['id'] === id)).toMatchObject({ ...first, ...second })
  })

  test('a change of what is deleted finds nothing, though it is still shown', async () => {
    const running = await tenant({ replicationMs: 60_000 })
    const graph = await graphOf(running)
    const id = String(running.objects('entra.group').find((raw) => raw['displayName'] === 'Legal')?.['id'])

    expect((await graph(`/v1.0/groups/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await graph(`/v1.0/groups/${id}`)).status).toBe(200)
    expect((await graph(`/v1.0/groups/${id}`, { method: 'PATCH', body: { description: 'x' } })).status).toBe(404)
    expect(running.objects('entra.group').map((raw) => raw['id'])).not.toContain(id)
  })
})

describe('the back door', () => {
  test('changes, makes and removes exactly one object, seen at once', async () => {
    const running = await tenant({ replicationMs: 60_000 })
    const graph = await graphOf(running)

    running.change('entra.group', 'Legal', { description: 'changed' })
    const id = running.create('entra.group', { ...group, displayName: 'Legal' })
    expect(
      valueOf(await graph("/v1.0/groups?$filter=displayName%20eq%20'Legal'")).map((raw) => raw['description'] ?? null),
    ).toEqual(['changed', null])
    expect(() => running.change('entra.group', 'Legal', {})).toThrow('2 objects')
    running.remove('entra.group', id)
    expect(() => running.change('entra.group', 'Nobody', {})).toThrow('0 objects')
    expect(() => running.objects('entra.unheardOf')).toThrow('no type')
    const [rule] = running.objects('exchange.transportRule')
    running.change('exchange.transportRule', String(rule?.['Name']), { Comments: 'changed' })
    expect(running.objects('exchange.transportRule')[0]).toMatchObject({ Name: rule?.['Name'], Comments: 'changed' })
  })
})

describe('a snapshot', () => {
  test('that was dumped and loaded is the same tenant', async () => {
    const first = await tenant()
    first.change('entra.group', 'Legal', { description: 'changed' })
    const { taken: _, ...dumped } = Object(first.dump())
    await first.close()

    const second = await tenant({ state: JSON.parse(JSON.stringify(dumped)) })

    const { taken: __, ...again } = Object(second.dump())
    expect(again).toEqual(dumped)
  })

  test('of some types keeps the rest of the seed, and the pipeline can sign in', async () => {
    const raw = {
      id: '22222222-2222-4222-a222-222222222222',
      appId: '33333333-3333-4333-a333-333333333333',
      displayName: 'Only',
    }
    const running = await tenant({
      state: {
        kind: 'tenantform.snapshot',
        formatVersion: 1,
        tenant: { id: '44444444-4444-4444-a444-444444444444', initialDomain: 'fabrikam.onmicrosoft.com' },
        types: { 'entra.servicePrincipal': { complete: false, instances: [{ key: 'Only', id: raw.id, raw }] } },
      },
    })
    const graph = await graphOf(running)

    expect([running.tenantId, running.tenantDomain]).toEqual([
      '44444444-4444-4444-a444-444444444444',
      'fabrikam.onmicrosoft.com',
    ])
    expect(valueOf(await graph('/v1.0/servicePrincipals')).map((one) => one['displayName'])).toEqual([
      'Only',
      'Tenantform pipeline',
    ])
    expect(running.objects('entra.group').length).toBeGreaterThan(10)
  })

  test.each<[string, unknown, string]>([
    ['another document', { kind: 'plan' }, 'kind is not'],
    ['a later format', { kind: 'tenantform.snapshot', formatVersion: 2 }, 'formatVersion 2'],
    ['no tenant', { kind: 'tenantform.snapshot', formatVersion: 1, tenant: {} }, 'tenant.id'],
    [
      'no types',
      {
        kind: 'tenantform.snapshot',
        formatVersion: 1,
        tenant: { id: '44444444-4444-4444-a444-444444444444', initialDomain: 'a.onmicrosoft.com' },
      },
      '"types"',
    ],
    [
      'a type nobody holds',
      {
        kind: 'tenantform.snapshot',
        formatVersion: 1,
        tenant: { id: '44444444-4444-4444-a444-444444444444', initialDomain: 'a.onmicrosoft.com' },
        types: { 'teams.meetingPolicy': { instances: [] } },
      },
      'teams.meetingPolicy',
    ],
  ])('is refused: %s', async (_, state, message) => {
    await expect(startTenant({ state })).rejects.toThrow(message)
  })
})

test('a variant has the settings of its table', async () => {
  await expect(startTenant({ variants: { caNestedMerge: 'sometimes' } })).rejects.toThrow(
    'Variant caNestedMerge is one of merge, replace; it was given sometimes.',
  )
})

test.each([
  ['emptyPages', 'on', 0],
  ['emptyPages', 'off', 15],
])('with %s %s a list begins with %i objects', async (name, setting, count) => {
  const running = await tenant({ variants: { [name]: setting } })
  const graph = await graphOf(running)
  const first = await graph('/v1.0/groups?$select=id')

  expect(valueOf(first)).toHaveLength(count)
  const next = nextPath(first)
  expect(next === '' ? [] : valueOf(await graph(next))).toHaveLength(15 - count)
})
