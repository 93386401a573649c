import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { chooseCloud } from '../../src/simulator/cloud-hosts.ts'
import { answerNamed, answerNames } from '../../src/simulator/fault-answers.ts'
import { costOf, createAllowances } from '../../src/simulator/graph/allowances.ts'
import { drawLatency } from '../../src/simulator/latency.ts'
import { Refusal } from '../../src/simulator/reply.ts'
import { readScenario } from '../../src/simulator/scenario.ts'
import type { Simulator, SimulatorOptions } from '../../src/simulator/start.ts'
import { ask, askToken, errorOf, graphOf, nextPath, startTenant, tokenForm, valueOf } from './wire.ts'

const open: Simulator[] = []

/** A tenant with a scenario; it is closed after the test. */
async function tenant(faults: unknown, more: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const simulator = await startTenant({ faults, ...more })
  open.push(simulator)
  return simulator
}

afterEach(async () => {
  for (const simulator of open.splice(0)) await simulator.close()
})

describe('a scenario', () => {
  test('holds settings beside faults', () => {
    const settings = {
      latency: { graph: [10, 90], login: [0, 5] },
      tokenSeconds: 600,
      replicationSeconds: 30,
      pageSize: 2,
      skewSeconds: -900,
      budgets: { resourceUnits: 40, writes: 3 },
    }
    expect(readScenario({ faults: [], ...settings })).toEqual({ faults: [], settings })
  })

  test.each<[string, unknown]>([
    ['no list "faults"', { pageSize: 1 }],
    ['unknown member "page"', { faults: [], page: 1 }],
    ['pageSize is no whole number of at least 1', { faults: [], pageSize: 0 }],
    ['tokenSeconds is no whole number of at least 1', { faults: [], tokenSeconds: '600' }],
    ['skewSeconds is no whole number', { faults: [], skewSeconds: 0.5 }],
    ['latency is no object', { faults: [], latency: 5 }],
    ['unknown service "mail"', { faults: [], latency: { mail: [1, 2] } }],
    ['latency.graph is no list', { faults: [], latency: { graph: [9, 2] } }],
    ['latency.graph is no list', { faults: [], latency: { graph: [1, 2, 3] } }],
    ['unknown member "reads"', { faults: [], budgets: { reads: 1 } }],
    ['budgets.writes is no whole number of at least 1', { faults: [], budgets: { writes: 0 } }],
    ['no answer is called "graph-418"', { faults: [{ do: { answer: 'graph-418' } }] }],
    ['no answer is called "toString"', { faults: [{ do: { answer: 'toString' } }] }],
    ['no label of a region', { faults: [{ do: { region: 'https://evil.example' } }] }],
    ['faults[0].do.change has no "type"', { faults: [{ do: { change: {} } }] }],
    ['faults[0].do.remove has no "key"', { faults: [{ do: { remove: { type: 'entra.group' } } }] }],
    ['faults[0].do.create has no "object"', { faults: [{ do: { create: { type: 'entra.group' } } }] }],
    ['faults[0].do.change has no "patch"', { faults: [{ do: { change: { type: 'entra.group', key: 'x' } } }] }],
    ['batchItem is neither', { faults: [{ do: 'reset', batchItem: 1 }] }],
  ])('that is wrong is refused: %s', (words, document) => expect(() => readScenario(document)).toThrow(words))

  test.each<unknown>([
    'repeatPage',
    'repeatItem',
    'expireLink',
    { dripMs: 5 },
    { answer: 'graph-403-licence' },
    { region: 'eur01b' },
    { change: { type: 'entra.group', key: 'Finance', patch: { description: 'x' } } },
    { remove: { type: 'entra.group', key: 'Finance' } },
  ])('knows the act %j', (act) => {
    expect(readScenario({ faults: [{ do: act }] }).faults).toEqual([{ match: {}, do: act }])
  })
})

test('refusals by name have an error status and a body', () => {
  for (const name of answerNames) {
    const { status, body } = answerNamed(name)
    expect({
      name,
      isRefusal: status >= 400,
      hasBody: body.length > 0,
      named: name.includes(String(status)) || !/\d/u.test(name),
    }).toEqual({
      name,
      isRefusal: true,
      hasBody: true,
      named: true,
    })
  }
})

test('the page on faults names every answer, act and setting', () => {
  const page = readFileSync(new URL('../../docs/simulator.md', import.meta.url), 'utf8')
  const acts = [
    '"repeatPage"',
    '"repeatItem"',
    '"expireLink"',
    '{"dripMs"',
    '{"region"',
    '{"change"',
    '{"create"',
    '{"remove"',
  ]
  const settings = ['latency', 'tokenSeconds', 'replicationSeconds', 'pageSize', 'skewSeconds', 'budgets']
  const named = [...acts, ...[...answerNames, ...settings].map((name) => `\`${name}\``)]
  expect(named.filter((name) => !page.includes(name))).toEqual([])
})

describe('lists', () => {
  test('come in pages of the size of the scenario, whatever is asked for', async () => {
    const call = await graphOf(await tenant({ pageSize: 2, faults: [] }))
    const first = await call('/v1.0/users?$select=id&$top=999')
    const second = await call(nextPath(first))
    expect([valueOf(first), valueOf(second)].map((rows) => rows.length)).toEqual([2, 2])
    expect(valueOf(first)).not.toEqual(valueOf(second))
  })

  test('repeat a page, repeat a row, and lose a link', async () => {
    const users = { path: '/users' }
    const faults = [
      { ...users, do: 'repeatPage' },
      { ...users, do: 'repeatItem' },
      { ...users, do: 'expireLink' },
    ]
    const call = await graphOf(await tenant({ pageSize: 2, faults }))
    const first = await call('/v1.0/users?$select=id')
    expect(nextPath(first)).toBe('/v1.0/users?$select=id')
    const again = await call(nextPath(first))
    expect(valueOf(again)).toEqual([...valueOf(first), valueOf(first)[1]])
    const lost = await call(nextPath(again))
    expect({ status: lost.status, error: errorOf(lost) }).toMatchObject({
      status: 400,
      error: expect.stringContaining('Directory_ExpiredPageToken'),
    })
    expect((await call(nextPath(again))).status).toBe(200)
  })
})

describe('another administrator', () => {
  test('changes, makes and removes at the request that is named, which is answered as ever', async () => {
    const type = 'entra.group'
    const faults = [
      { path: '/organization', nth: 2, do: { change: { type, key: 'Finance', patch: { description: 'theirs' } } } },
      { path: '/organization', nth: 2, do: { create: { type, object: { displayName: 'Theirs' } } } },
      { path: '/organization', nth: 3, do: { remove: { type, key: 'Finance' } } },
    ]
    const simulator = await tenant({ faults })
    const call = await graphOf(simulator)
    const seen = async (): Promise<unknown> => {
      const { status } = await call('/v1.0/organization')
      const groups = simulator.objects(type)
      const finance = groups.find((one) => one['displayName'] === 'Finance')
      return [status, finance?.['description'], groups.some((one) => one['displayName'] === 'Theirs')]
    }
    const first = await seen()
    expect([await seen(), await seen()]).toEqual([
      [200, 'theirs', true],
      [200, undefined, true],
    ])
    expect(first).toEqual([200, 'Finance of Contoso', false])
  })

  test('who names what is not there is a fault of the scenario, and not of the service', async () => {
    const faults = [{ do: { remove: { type: 'entra.group', key: 'Nobody' } } }]
    const simulator = await tenant({ faults })
    expect((await ask(simulator, 'graph.microsoft.com', '/v1.0/groups')).text).toContain('SIMULATOR-BROKEN')
  })
})

describe('a clock that is wrong', () => {
  test.each([1200, -1200])('by %i seconds shows in Date and refuses an assertion of now', async (skewSeconds) => {
    const simulator = await tenant({ skewSeconds, faults: [] })
    const answer = await askToken(simulator, await tokenForm(simulator))
    const ahead = Date.parse(String(answer.headers['date'])) - Date.now()
    expect(answer.text).toContain('AADSTS700024')
    expect(Math.abs(ahead - skewSeconds * 1000)).toBeLessThan(60_000)
  })
})

describe('latencies', () => {
  const hosts = chooseCloud('commercial', {})
  const spans = { graph: [100, 200], purview: [5, 5] } as const
  const drawn = (seed: number, others: number): readonly number[] => {
    const latency = drawLatency(hosts, { ...spans, teams: [1, 9] }, seed)
    for (let n = 0; n < others; n += 1) latency(hosts.teams)
    return Array.from({ length: 20 }, () => latency(hosts.graph))
  }

  test('are drawn from the seed, per service, within their span', () => {
    expect(drawn(3, 0)).toEqual(drawn(3, 7))
    expect(drawn(3, 0)).not.toEqual(drawn(4, 0))
    expect(drawn(3, 0).every((ms) => ms >= 100 && ms <= 200)).toBe(true)
    expect(new Set(drawn(3, 0)).size).toBeGreaterThan(5)
  })

  test('of a service that has none are none; regions belong to their service', () => {
    const latency = drawLatency(hosts, spans, 1)
    expect([hosts.exchange, `eur01b${hosts.complianceSuffix}`, 'example.com'].map(latency)).toEqual([0, 5, 0])
  })
})

describe('what the directory counts', () => {
  test.each([
    ['GET', '/users', '', 2],
    ['GET', '/users', '$select=id', 1],
    ['GET', '/groups/x/members', '$expand=owner', 4],
    ['GET', '/groups/x/transitiveMembers', '', 5],
    ['GET', '/groups', '$top=5', 1],
    ['POST', '/directoryObjects/getByIds', '', 3],
    ['PATCH', '/groups/x/members', '', 1],
  ])('%s %s?%s costs %i', (method, path, query, units) => expect(costOf({ method, path, query })).toBe(units))

  const asked = {
    method: 'GET',
    path: '/subscribedSkus',
    query: '',
    family: 'directory',
    reads: true,
    appId: 'A',
    tenantId: 'T',
  } as const

  test('is refused beyond the limit, with who and what and how long, and served again after that', () => {
    let now = 0
    const { take } = createAllowances(
      () => now,
      () => 39,
      { resourceUnits: 9 },
    )
    expect([take(asked), take(asked), take(asked)]).toEqual([
      { 'x-ms-resource-unit': '3' },
      { 'x-ms-resource-unit': '3' },
      { 'x-ms-resource-unit': '3', 'x-ms-throttle-limit-percentage': '1.0' },
    ])
    now = 4000
    expect(refusalOf(() => take(asked))).toMatchObject({
      status: 429,
      headers: {
        'retry-after': '6',
        'x-ms-throttle-scope': 'Tenant_Application/ReadWrite/A/T',
        'x-ms-throttle-information': 'ResourceUnitLimitExceeded',
      },
    })
    now = 10_000
    expect(take(asked)).toEqual({ 'x-ms-resource-unit': '3' })
  })

  test.each([
    [49, 3500],
    [50, 5000],
    [500, 5000],
    [501, 8000],
  ])('is by the size of the tenant: %i people have %i units', (people, units) => {
    const { take } = createAllowances(
      () => 0,
      () => people,
    )
    const served = Array.from({ length: 3000 }, () => refusalOf(() => take(asked))).filter((one) => one === undefined)
    expect(served).toHaveLength(Math.floor(units / 3))
  })

  test('writes are counted beside it', () => {
    const { take } = createAllowances(
      () => 0,
      () => 39,
      { writes: 1 },
    )
    const write = { ...asked, method: 'PATCH', reads: false } as const
    take(write)
    expect(refusalOf(() => take(write))).toMatchObject({
      headers: { 'retry-after': '150', 'x-ms-throttle-information': 'WriteLimitExceeded' },
    })
  })

  test('reports are five in ten seconds, and nobody says how long to wait', () => {
    const { take } = createAllowances(
      () => 0,
      () => 39,
    )
    const report = { ...asked, path: '/reports/authenticationMethods/userRegistrationDetails' }
    for (let n = 0; n < 5; n += 1) take(report)
    const refused = refusalOf(() => take(report))
    expect(refused?.status).toBe(429)
    expect(Object.keys(refused?.headers ?? {})).not.toContain('retry-after')
  })

  function refusalOf(work: () => unknown): Refusal['reply'] | undefined {
    try {
      work()
      return undefined
    } catch (error) {
      if (error instanceof Refusal) return error.reply
      throw error
    }
  }
})

test('one scenario and one seed give the same log, another seed another', async () => {
  const faults = [
    { host: '^graph', percent: 30, do: { status: 503 } },
    { host: '^graph', percent: 20, do: 'reset' },
    { path: '/users', nth: 3, do: { answer: 'graph-404' } },
  ]
  const played = async (seed: number): Promise<unknown> => {
    const simulator = await tenant({ latency: { graph: [0, 3] }, faults }, { seed })
    const call = await graphOf(simulator)
    for (let n = 0; n < 30; n += 1) await call(n % 2 === 0 ? '/v1.0/users' : '/v1.0/groups').catch(() => undefined)
    return simulator.log.map(({ method, host, path, effect, status, detail }) => [
      method,
      host,
      path,
      effect,
      status,
      detail,
    ])
  }
  const [first, second, other] = [await played(5), await played(5), await played(6)]
  expect(second).toEqual(first)
  expect(other).not.toEqual(first)
})
