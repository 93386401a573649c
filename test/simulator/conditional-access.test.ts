import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator, SimulatorOptions } from '../../src/simulator/start.ts'
import { errorOf, graphOf, inside, startTenant, valueOf } from './wire.ts'
import type { Answer, Json, Sent } from './wire.ts'

const policies = '/v1.0/identity/conditionalAccess/policies'
const locations = '/v1.0/identity/conditionalAccess/namedLocations'
let simulator: Simulator
let started = false
let graph: (path: string, sent?: Sent) => Promise<Answer>

// The tests share a tenant; one that needs another puts its own in the place of this one.
beforeAll(() => renew())
afterAll(() => simulator.close())

async function renew(options: Partial<SimulatorOptions> = {}): Promise<void> {
  if (started) await simulator.close()
  started = true
  simulator = await startTenant(options)
  graph = await graphOf(simulator)
}

/** A policy that is accepted; each test changes one thing. */
function policy(changes: Json = {}, conditions: Json = {}): Json {
  return {
    displayName: 'A policy',
    state: 'disabled',
    conditions: {
      clientAppTypes: ['all'],
      applications: { includeApplications: ['All'] },
      users: { includeUsers: ['All'] },
      ...conditions,
    },
    grantControls: { operator: 'OR', builtInControls: ['mfa'] },
    ...changes,
  }
}

function idOf(type: string, name: string): string {
  return String(simulator.objects(type).find((raw) => raw['displayName'] === name)?.['id'])
}

async function created(body: Json): Promise<string> {
  return String((await graph(policies, { method: 'POST', body })).json['id'])
}

const nobody = '11111111-1111-4111-a111-111111111111'
const schema =
  '400 BadRequest: 1007: Incoming ConditionalAccessPolicy object is null or does not match the schema of ConditionalAccessPolicy type. For examples, please see API documentation at https://docs.microsoft.com/en-us/graph/api/conditionalaccessroot-post-policies?view=graph-rest-1.0.'
const failed = (reason: string): string =>
  `400 BadRequest: 1032: ConditionalActionPolicy validation failed due to ${reason}.`

describe('a policy is refused', () => {
  test.each<[string, Json, string]>([
    ['an unknown member', policy({ novelty: 1 }), schema],
    ['an unknown condition', policy({}, { weather: 'rain' }), schema],
    ['a member of beta', policy({ sessionControls: { continuousAccessEvaluation: { mode: 'disabled' } } }), schema],
    ['a wrong type', policy({}, { clientAppTypes: 'all' }), schema],
    ['an unknown enum member', policy({ state: 'on' }), schema],
    [
      'the placeholder of enums',
      policy({ grantControls: { operator: 'OR', builtInControls: ['unknownFutureValue'] } }),
      schema,
    ],
    ['a null where none may be', policy({ displayName: null }), schema],
    ['an id of the sender', policy({ id: nobody }), schema],
    ['no name', policy({ displayName: undefined }), schema],
    ['no conditions', { displayName: 'x', state: 'disabled' }, schema],
    ['no users', policy({}, { users: { excludeUsers: [] } }), failed('InvalidUsers')],
    ['All and someone', policy({}, { users: { includeUsers: ['All', nobody] } }), failed('InvalidUsers')],
    [
      'a user nobody knows',
      policy({}, { users: { includeUsers: ['All'], excludeUsers: [nobody] } }),
      failed('InvalidUsers'),
    ],
    ['a group nobody knows', policy({}, { users: { includeGroups: [nobody] } }), failed('InvalidGroups')],
    ['a role nobody knows', policy({}, { users: { includeRoles: [nobody] } }), failed('InvalidRoles')],
    [
      'no application',
      policy({}, { applications: { includeApplications: [] } }),
      "400 BadRequest: 1011: Policy contains no applications: 'applications' condition must include at least one application, user action or authentication context.",
    ],
    [
      'an application nobody has',
      policy({}, { applications: { includeApplications: [nobody] } }),
      `400 BadRequest: 1011: Policy contains invalid applications: ${nobody}.`,
    ],
    [
      'applications and user actions',
      policy(
        {},
        { applications: { includeApplications: ['All'], includeUserActions: ['urn:user:registersecurityinfo'] } },
      ),
      failed('InvalidApplications'),
    ],
    [
      'a filter over all applications',
      policy({}, { applications: { includeApplications: ['All'], applicationFilter: { mode: 'include', rule: 'x' } } }),
      failed('InvalidApplications'),
    ],
    [
      'a location nobody knows',
      policy({}, { locations: { includeLocations: [nobody] } }),
      `400 BadRequest: 1040: NamedLocation with id ${nobody} does not exist in the directory.`,
    ],
    ['no control', policy({ grantControls: null }), failed('InvalidControls')],
    [
      'a grant without a control',
      policy({ grantControls: { operator: 'OR', builtInControls: [] } }),
      failed('InvalidControls'),
    ],
    [
      'block and more',
      policy({ grantControls: { operator: 'OR', builtInControls: ['block', 'mfa'] } }),
      failed('InvalidControls'),
    ],
    [
      'mfa beside a strength',
      policy({
        grantControls: {
          operator: 'OR',
          builtInControls: ['mfa'],
          authenticationStrength: { id: '00000000-0000-0000-0000-000000000002' },
        },
      }),
      failed('InvalidControls'),
    ],
    [
      'a strength nobody knows',
      policy({ grantControls: { operator: 'OR', builtInControls: [], authenticationStrength: { id: nobody } } }),
      failed('InvalidAuthenticationStrength'),
    ],
    [
      'another operator',
      policy({ grantControls: { operator: 'XOR', builtInControls: ['mfa'] } }),
      failed('InvalidOperator'),
    ],
    [
      'a changed password alone',
      policy({ grantControls: { operator: 'OR', builtInControls: ['passwordChange'] } }),
      failed('InvalidPasswordResetControl'),
    ],
    [
      'session controls that do nothing',
      policy({ sessionControls: { persistentBrowser: { isEnabled: false, mode: null } } }),
      failed('InvalidSessionControls'),
    ],
    [
      'every time, with a period',
      policy({
        sessionControls: {
          signInFrequency: { isEnabled: true, frequencyInterval: 'everyTime', type: 'hours', value: 1 },
        },
      }),
      failed('InvalidSignInFrequency'),
    ],
    [
      'every time, with resilience off',
      policy({
        sessionControls: {
          disableResilienceDefaults: true,
          signInFrequency: { isEnabled: true, frequencyInterval: 'everyTime' },
        },
      }),
      failed('InvalidSignInFrequency'),
    ],
    [
      'a period without a length',
      policy({
        sessionControls: { signInFrequency: { isEnabled: true, frequencyInterval: 'timeBased', type: 'hours' } },
      }),
      failed('InvalidSignInFrequency'),
    ],
    [
      'a workload policy for users',
      policy({}, { clientApplications: { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] } }),
      failed('InvalidUsers'),
    ],
  ])('with %s', async (_, body, error) => {
    const before = simulator.objects('entra.conditionalAccessPolicy')

    expect(errorOf(await graph(policies, { method: 'POST', body }))).toBe(error)
    expect(simulator.objects('entra.conditionalAccessPolicy')).toEqual(before)
  })

  test('enabled while security defaults are on, and the other way round', async () => {
    simulator.change('entra.securityDefaults', 'Security Defaults', { isEnabled: true })
    expect(errorOf(await graph(policies, { method: 'POST', body: policy({ state: 'enabled' }) }))).toContain(
      'Security Defaults is enabled in the tenant.',
    )
    expect(
      (await graph(policies, { method: 'POST', body: policy({ state: 'enabledForReportingButNotEnforced' }) })).status,
    ).toBe(201)

    const defaults = '/v1.0/policies/identitySecurityDefaultsEnforcementPolicy'
    expect((await graph(defaults, { method: 'PATCH', body: { isEnabled: false } })).status).toBe(204)
    expect((await graph(policies, { method: 'POST', body: policy({ state: 'enabled' }) })).status).toBe(201)
    expect((await graph(defaults, { method: 'PATCH', body: { isEnabled: true } })).status).toBe(400)
    expect((await graph(defaults)).json).toMatchObject({ isEnabled: false })
  })
})

describe('a change', () => {
  test('keeps what it leaves out; only null takes session controls away', async () => {
    const sessionControls = { persistentBrowser: { isEnabled: true, mode: 'never' } }
    const path = `${policies}/${await created(policy({ sessionControls }))}`

    await graph(path, { method: 'PATCH', body: { state: 'enabled' } })
    expect((await graph(path)).json).toMatchObject({
      state: 'enabled',
      displayName: 'A policy',
      sessionControls,
      grantControls: { builtInControls: ['mfa'] },
    })

    expect(
      (await graph(path, { method: 'PATCH', body: { sessionControls: { persistentBrowser: null } } })).status,
    ).toBe(400)
    expect((await graph(path, { method: 'PATCH', body: { sessionControls: null } })).status).toBe(204)
    expect((await graph(path)).json).toMatchObject({ sessionControls: null })
  })

  test.each([
    ['merge', 204, ['android']],
    ['replace', 400, undefined],
  ])('of a part of conditions, when nested members %s', async (caNestedMerge, status, platforms) => {
    await renew({ variants: { caNestedMerge } })
    const path = `${policies}/${await created(policy())}`

    const answer = await graph(path, {
      method: 'PATCH',
      body: { conditions: { platforms: { includePlatforms: ['android'] } } },
    })

    expect(answer.status).toBe(status)
    expect(inside(inside((await graph(path)).json, 'conditions'), 'platforms')['includePlatforms']).toEqual(platforms)
  })

  test.each([
    ['drop', null],
    ['keep', { mode: 'disabled' }],
  ])('from v1.0 of a policy that holds members of beta: %s', async (betaOnlyMembersOnV1Patch, expected) => {
    await renew({ variants: { betaOnlyMembersOnV1Patch } })
    const sessionControls = {
      continuousAccessEvaluation: { mode: 'disabled' },
      persistentBrowser: { isEnabled: true, mode: 'never' },
    }
    const made = await graph('/beta/identity/conditionalAccess/policies', {
      method: 'POST',
      body: policy({ sessionControls }),
    })
    const path = `identity/conditionalAccess/policies/${String(made.json['id'])}`

    expect(inside((await graph(`/v1.0/${path}`)).json, 'sessionControls')).not.toHaveProperty(
      'continuousAccessEvaluation',
    )
    await graph(`/v1.0/${path}`, { method: 'PATCH', body: { state: 'enabled' } })
    expect((await graph(`/beta/${path}`)).json).toMatchObject({
      sessionControls: { continuousAccessEvaluation: { mode: 'disabled' } },
    })
    await graph(`/v1.0/${path}`, {
      method: 'PATCH',
      body: { sessionControls: { persistentBrowser: { isEnabled: true, mode: 'always' } } },
    })

    expect((await graph(`/beta/${path}`)).json).toMatchObject({
      sessionControls: { continuousAccessEvaluation: expected, persistentBrowser: { mode: 'always' } },
    })
  })

  test('of what Microsoft manages is its state and whom it leaves out', async () => {
    const managed = simulator
      .objects('entra.conditionalAccessPolicy')
      .find((raw) => String(raw['displayName']).startsWith('Microsoft-managed:'))
    const path = `${policies}/${String(managed?.['id'])}`

    expect((await graph(path, { method: 'PATCH', body: { state: 'disabled' } })).status).toBe(204)
    expect(
      (
        await graph(path, {
          method: 'PATCH',
          body: { conditions: { users: { excludeGroups: [idOf('entra.group', 'Finance')] } } },
        })
      ).status,
    ).toBe(204)
    expect((await graph(path, { method: 'PATCH', body: { displayName: 'Mine' } })).status).toBe(400)
    expect(
      (await graph(path, { method: 'PATCH', body: { conditions: { users: { includeUsers: ['All'] } } } })).status,
    ).toBe(400)
    expect((await graph(path, { method: 'DELETE' })).status).toBe(400)
  })

  test('tells who reads with and without the header of the members that came later', async () => {
    const conditions = { platforms: { includePlatforms: ['linux', 'windows'] } }
    const path = `${policies}/${await created(policy({}, conditions))}`
    const seen = async (headers: Readonly<Record<string, string>>) =>
      inside(inside((await graph(path, { headers })).json, 'conditions'), 'platforms')['includePlatforms']

    expect(await seen({})).toEqual(['unknownFutureValue', 'windows'])
    expect(await seen({ prefer: 'include-unknown-enum-members' })).toEqual(['linux', 'windows'])
  })
})

test('a deleted policy is in the bin, and can be had back', async () => {
  const id = await created(policy())

  expect((await graph(`${policies}/${id}`, { method: 'DELETE' })).status).toBe(204)
  expect(errorOf(await graph(`${policies}/${id}`))).toBe(
    `404 ResourceNotFound: ConditionalAccessPolicy with id ${id} does not exist in the directory.`,
  )
  const bin = '/v1.0/identity/conditionalAccess/deletedItems/policies'
  expect(valueOf(await graph(bin)).map((raw) => raw['id'])).toEqual([id])

  expect((await graph(`${bin}/${id}/restore`, { method: 'POST' })).status).toBe(200)
  expect((await graph(`${policies}/${id}`)).json).toMatchObject({ displayName: 'A policy', deletedDateTime: null })
})

test('two policies may have one name', async () => {
  expect(await created(policy())).not.toBe(await created(policy()))
})

describe('named locations', () => {
  const range = { '@odata.type': '#microsoft.graph.iPv4CidrRange', cidrAddress: '192.0.2.0/24' }
  const ip: Json = {
    '@odata.type': '#microsoft.graph.ipNamedLocation',
    displayName: 'Depot',
    isTrusted: true,
    ipRanges: [range],
  }

  test.each<[string, Json]>([
    ['no type', { displayName: 'Depot', ipRanges: [range] }],
    [
      'a kind that is not made by hand',
      { '@odata.type': '#microsoft.graph.compliantNetworkNamedLocation', displayName: 'x' },
    ],
    ['a range without a type', { ...ip, ipRanges: [{ cidrAddress: '192.0.2.0/24' }] }],
    ['a range that is none', { ...ip, ipRanges: [{ ...range, cidrAddress: '192.0.2.0/40' }] }],
    ['an address of the other family', { ...ip, ipRanges: [{ ...range, cidrAddress: '2001:db8::/32' }] }],
    ['no range', { ...ip, ipRanges: [] }],
    [
      'a country in full',
      { '@odata.type': '#microsoft.graph.countryNamedLocation', displayName: 'x', countriesAndRegions: ['Belgium'] },
    ],
    [
      'trust in a country',
      {
        '@odata.type': '#microsoft.graph.countryNamedLocation',
        displayName: 'x',
        countriesAndRegions: ['BE'],
        isTrusted: true,
      },
    ],
  ])('are refused with %s', async (_, body) => {
    expect((await graph(locations, { method: 'POST', body })).status).toBe(400)
  })

  test('go only when they are neither trusted nor in use', async () => {
    const id = String((await graph(locations, { method: 'POST', body: ip })).json['id'])
    const user = await created(policy({}, { locations: { includeLocations: ['All'], excludeLocations: [id] } }))
    const remove = async () => (await graph(`${locations}/${id}`, { method: 'DELETE' })).status

    expect(await remove()).toBe(400)
    expect((await graph(`${locations}/${id}`, { method: 'PATCH', body: { isTrusted: false } })).status).toBe(400)
    expect(
      (
        await graph(`${locations}/${id}`, {
          method: 'PATCH',
          body: { '@odata.type': '#microsoft.graph.ipNamedLocation', isTrusted: false },
        })
      ).status,
    ).toBe(204)
    expect(await remove()).toBe(400)
    await graph(`${policies}/${user}`, { method: 'DELETE' })
    expect(await remove()).toBe(204)
    expect((await graph(`${locations}/${id}`)).status).toBe(404)
  })

  test('of a compliant network are shown by beta alone', async () => {
    const kinds = async (version: string) =>
      valueOf(await graph(`/${version}/identity/conditionalAccess/namedLocations`)).map((raw) => raw['@odata.type'])

    expect(await kinds('beta')).toContain('#microsoft.graph.compliantNetworkNamedLocation')
    expect(await kinds('v1.0')).not.toContain('#microsoft.graph.compliantNetworkNamedLocation')
  })
})

test('one request a second, for the whole tenant, without a word of when to come back', async () => {
  let now = Date.now()
  await renew({ now: () => now, variants: { conditionalAccessBudget: 'on' } })

  expect((await graph(policies)).status).toBe(200)
  const second = await graph(locations)
  expect(errorOf(second)).toBe('429 TooManyRequests: Too many requests.')
  expect(second.headers).not.toHaveProperty('retry-after')
  expect((await graph('/v1.0/policies/authorizationPolicy')).status).toBe(200)
  now += 1000
  expect((await graph(locations)).status).toBe(200)
})

test.each([
  ['works', 200],
  ['refused', 400],
])('a filter on the name %s', async (caDisplayNameFilter, status) => {
  await renew({ variants: { caDisplayNameFilter } })

  expect((await graph(`${policies}?$filter=displayName%20eq%20'CA002%20Require%20MFA%20for%20everyone'`)).status).toBe(
    status,
  )
  expect((await graph(`${policies}?$filter=state%20eq%20'enabled'`)).status).toBe(400)
})
