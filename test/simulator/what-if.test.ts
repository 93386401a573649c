import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { errorOf, graphOf, startTenant, valueOf } from './wire.ts'
import type { Answer, Json, Sent } from './wire.ts'

const policies = '/v1.0/identity/conditionalAccess/policies'
const path = '/v1.0/identity/conditionalAccess/evaluate'
const exchange = '00000002-0000-0ff1-ce00-000000000000'
let simulator: Simulator
let graph: (path: string, sent?: Sent) => Promise<Answer>

beforeAll(async () => {
  simulator = await startTenant({})
  graph = await graphOf(simulator)
})
afterAll(() => simulator.close())

const objects = (type: string): readonly Json[] => simulator.objects(type)
const userId = (part: string): string =>
  String(objects('entra.user').find((raw) => String(raw['userPrincipalName']).includes(part))?.['id'])

/** Makes a policy for a while. */
async function withPolicy<T>(conditions: Json, changes: Json, ask: (id: string) => Promise<T>): Promise<T> {
  const body = {
    displayName: 'What if',
    state: 'enabledForReportingButNotEnforced',
    conditions: {
      clientAppTypes: ['all'],
      applications: { includeApplications: ['All'] },
      users: { includeUsers: ['All'] },
      ...conditions,
    },
    grantControls: { operator: 'OR', builtInControls: ['mfa'] },
    ...changes,
  }
  const made = await graph(policies, { method: 'POST', body })
  expect(made.status).toBe(201)
  const id = String(made.json['id'])
  try {
    return await ask(id)
  } finally {
    await graph(`${policies}/${id}`, { method: 'DELETE' })
  }
}

const user = (id: string): Json => ({ '@odata.type': '#microsoft.graph.userSignIn', userId: id })
const application = { '@odata.type': '#microsoft.graph.applicationContext', includeApplications: [exchange] }
const sent = (parts: Json = {}): Json => ({
  signInIdentity: user(userId('wanda.zielinska')),
  signInContext: application,
  signInConditions: {},
  ...parts,
})

/** What is said of one policy. */
async function said(id: string, parts: Json = {}): Promise<string> {
  const answer = await graph(path, { method: 'POST', body: sent(parts) })
  if (answer.status !== 200) return errorOf(answer)
  const found = valueOf(answer).find((one) => one['id'] === id)
  return found === undefined ? 'missing' : `${String(found['policyApplies'])} ${String(found['analysisReasons'])}`
}

const named = (type: string, name: string): Json => objects(type).find((raw) => raw['displayName'] === name) ?? {}
const someIn = (group: Json): string => {
  const members: unknown = group['members']
  return Array.isArray(members) ? String(members[0]) : ''
}

describe('What If', () => {
  test('answers every policy as it is read, with whether it applies and why not', async () => {
    await withPolicy({}, {}, async (id) => {
      const answer = await graph(path, { method: 'POST', body: sent() })
      const read = await graph(`${policies}/${id}`)
      const found = valueOf(answer).find((one) => one['id'] === id)
      expect({ status: answer.status, context: answer.json['@odata.context'], found }).toEqual({
        status: 200,
        context: 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.whatIfAnalysisResult)',
        found: {
          ...Object.fromEntries(Object.entries(read.json).filter(([name]) => name !== '@odata.context')),
          policyApplies: true,
          analysisReasons: 'notSet',
        },
      })
      expect(valueOf(answer)).toHaveLength(valueOf(await graph(policies)).length)
    })
  })

  test('answers those alone that apply, if asked', async () => {
    const answer = await graph(path, { method: 'POST', body: sent({ appliedPoliciesOnly: true }) })
    expect(new Set(valueOf(answer).map((one) => one['policyApplies']))).toEqual(new Set([true]))
  })

  test.each<[string, Json, Json, string]>([
    ['a policy that is off', {}, { state: 'disabled' }, 'false policyNotEnabled'],
    ['other users', { users: { includeUsers: ['GuestsOrExternalUsers'] } }, {}, 'false users'],
    ['another platform', { platforms: { includePlatforms: ['iOS'] } }, {}, 'false devicePlatform'],
    ['another client', { clientAppTypes: ['other'] }, {}, 'false clientApps'],
    ['another risk', { signInRiskLevels: ['high'] }, {}, 'false signInRisk'],
    ['no risk of the user', { userRiskLevels: ['high'] }, {}, 'false userRisk'],
    ['trusted places', { locations: { includeLocations: ['AllTrusted'] } }, {}, 'false location'],
    ['every place', { locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } }, {}, 'true notSet'],
    [
      'another application',
      { applications: { includeApplications: ['MicrosoftAdminPortals'] } },
      {},
      'false application',
    ],
    ['the suite', { applications: { includeApplications: ['Office365'] } }, {}, 'true notSet'],
    [
      'a user action',
      { applications: { includeUserActions: ['urn:user:registersecurityinfo'] } },
      {},
      'false application',
    ],
  ])('names the reason: %s', async (_name, conditions, changes, expected) => {
    const parts = {
      signInConditions: { devicePlatform: 'windows', clientAppType: 'browser', ipAddress: '192.0.2.77', country: 'NO' },
    }
    await withPolicy(conditions, changes, async (id) => {
      expect(await said(id, parts)).toBe(expected)
    })
  })

  test('needs to be told what a policy asks', async () => {
    await withPolicy({ platforms: { includePlatforms: ['iOS'] } }, {}, async (id) => {
      expect(await said(id)).toBe('false notEnoughInformation')
    })
  })

  test('finds who is in a group through other groups', async () => {
    const inner = named('entra.group', 'Helpdesk')
    const outer = await graph('/v1.0/groups', {
      method: 'POST',
      body: { displayName: 'Outer', mailNickname: 'outer', mailEnabled: false, securityEnabled: true },
    })
    const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${String(inner['id'])}` }
    const added = await graph(`/v1.0/groups/${String(outer.json['id'])}/members/$ref`, {
      method: 'POST',
      body: reference,
    })
    expect(added.status).toBe(204)
    await withPolicy({ users: { includeGroups: [outer.json['id']] } }, {}, async (id) => {
      expect(await said(id, { signInIdentity: user(someIn(inner)) })).toBe('true notSet')
      expect(await said(id)).toBe('false users')
    })
  })

  test('finds roles that a group holds for the whole tenant, and no others', async () => {
    const role = (name: string): string => String(named('entra.directoryRole', name)['id'])
    const helper = { signInIdentity: user(someIn(named('entra.group', 'Helpdesk'))) }
    await withPolicy({ users: { includeRoles: [role('Helpdesk Administrator')] } }, {}, async (id) => {
      expect(await said(id, helper)).toBe('true notSet')
    })
    // Holds it for one administrative unit.
    await withPolicy({ users: { includeRoles: [role('User Administrator')] } }, {}, async (id) => {
      expect(await said(id, { signInIdentity: user(userId('dmitri.ivanov')) })).toBe('false users')
    })
  })

  test('leaves service principals to policies for them', async () => {
    const principals = objects('entra.servicePrincipal')
    const [own, foreign] = [true, false].map((ours) =>
      principals.find((one) => (one['appOwnerOrganizationId'] === simulator.tenantId) === ours),
    )
    const as = (one: Json | undefined): Json => ({
      signInIdentity: { '@odata.type': '#microsoft.graph.servicePrincipalSignIn', servicePrincipalId: one?.['id'] },
    })
    const clientApplications = { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] }
    const grantControls = { operator: 'OR', builtInControls: ['block'] }
    await withPolicy({ users: { includeUsers: ['None'] }, clientApplications }, { grantControls }, async (id) => {
      expect(await said(id, as(own))).toBe('true notSet')
      expect(await said(id, as(foreign))).toBe('false workloadIdentities')
      expect(await said(id)).toBe('false users')
    })
  })

  test('judges a user action, for which policies for all applications apply too', async () => {
    const context = { '@odata.type': '#microsoft.graph.userActionContext', userAction: 'registerSecurityInformation' }
    await withPolicy({}, {}, async (id) => {
      expect(await said(id, { signInContext: context })).toBe('true notSet')
    })
  })

  test.each<[string, Json, string]>([
    ['no identity', { signInIdentity: undefined }, "400 BadRequest: The property 'signInIdentity' is required."],
    [
      'a person nobody knows',
      { signInIdentity: user('11111111-1111-4111-a111-111111111111') },
      '404 ResourceNotFound: User with id 11111111-1111-4111-a111-111111111111 does not exist in the directory.',
    ],
    ['a context of no kind', { signInContext: {} }, "400 BadRequest: The type '' of 'signInContext' is not supported."],
  ])('refuses %s', async (_name, parts, expected) => {
    expect(await said('', parts)).toBe(expected)
  })

  test('says where it cannot tell', async () => {
    const devices = { deviceFilter: { mode: 'include', rule: 'device.isCompliant -eq True' } }
    await withPolicy({ devices }, {}, async (id) => {
      expect(await said(id)).toBe('false notEnoughInformation')
      const told = { signInConditions: { deviceInfo: { isCompliant: true } } }
      expect(await said(id, told)).toMatch(/^501 SIMULATOR-UNKNOWN: What a filter for devices says/u)
    })
  })
})
