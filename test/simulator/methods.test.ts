import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { errorOf, graphOf, inside, startTenant, valueOf } from './wire.ts'
import type { Answer, Json, Sent } from './wire.ts'

const policy = '/v1.0/policies/authenticationMethodsPolicy'
const method = (id: string, version = 'v1.0'): string =>
  `/${version}/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/${id}`
const strengths = '/v1.0/policies/authenticationStrengthPolicies'
let simulator: Simulator
let graph: (path: string, sent?: Sent) => Promise<Answer>
const patch = (path: string, body: Json): Promise<Answer> => graph(path, { method: 'PATCH', body })

beforeAll(async () => {
  simulator = await startTenant()
  graph = await graphOf(simulator)
})
afterAll(() => simulator.close())

describe('a method configuration', () => {
  const sms = '#microsoft.graph.smsAuthenticationMethodConfiguration'
  const everyone = { id: 'all_users', targetType: 'group', isRegistrationRequired: false }

  test('is changed member by member, its lists as a whole', async () => {
    expect(
      (await patch(method('sms'), { '@odata.type': sms, includeTargets: [{ ...everyone, isUsableForSignIn: true }] }))
        .status,
    ).toBe(204)
    expect((await patch(method('Sms'), { '@odata.type': sms, state: 'disabled' })).status).toBe(204)

    expect((await graph(method('Sms'))).json).toMatchObject({
      id: 'Sms',
      state: 'disabled',
      includeTargets: [{ ...everyone, isUsableForSignIn: true }],
    })
  })

  test.each<[string, string, Json]>([
    ['no type', 'Sms', { state: 'enabled' }],
    [
      'the type of another',
      'Sms',
      { '@odata.type': '#microsoft.graph.voiceAuthenticationMethodConfiguration', state: 'enabled' },
    ],
    ['an unknown member', 'Sms', { '@odata.type': sms, colour: 'red' }],
    ['an unknown member of a target', 'Sms', { '@odata.type': sms, includeTargets: [{ ...everyone, colour: 'red' }] }],
    ['a state that is none', 'Sms', { '@odata.type': sms, state: 'default' }],
    ['another id', 'Sms', { '@odata.type': sms, id: 'Voice' }],
    [
      'a pass of four digits',
      'TemporaryAccessPass',
      { '@odata.type': '#microsoft.graph.temporaryAccessPassAuthenticationMethodConfiguration', defaultLength: 4 },
    ],
  ])('is refused with %s', async (_, id, body) => {
    const before = (await graph(method(id))).json

    expect((await patch(method(id), body)).status).toBe(400)
    expect((await graph(method(id))).json).toEqual(before)
  })

  test('no longer lets number matching be switched, and keeps it when v1.0 writes the other features', async () => {
    const type = '#microsoft.graph.microsoftAuthenticatorAuthenticationMethodConfiguration'
    const feature = { state: 'enabled', includeTarget: { id: 'all_users', targetType: 'group' } }

    const refused = await patch(method('MicrosoftAuthenticator', 'beta'), {
      '@odata.type': type,
      featureSettings: { numberMatchingRequiredState: feature },
    })
    expect(errorOf(refused)).toContain('numberMatchingRequiredState can no longer be changed')
    expect(
      (
        await patch(method('MicrosoftAuthenticator'), {
          '@odata.type': type,
          featureSettings: { displayAppInformationRequiredState: feature },
        })
      ).status,
    ).toBe(204)

    const beta = inside((await graph(method('MicrosoftAuthenticator', 'beta'))).json, 'featureSettings')
    expect(beta).toMatchObject({
      displayAppInformationRequiredState: { state: 'enabled' },
      numberMatchingRequiredState: { state: 'enabled' },
    })
    expect(Object.keys(inside((await graph(method('MicrosoftAuthenticator'))).json, 'featureSettings')).sort()).toEqual(
      ['displayAppInformationRequiredState', 'displayLocationInformationRequiredState'],
    )
  })

  test('of hardware tokens is there on beta alone', async () => {
    expect((await graph(method('HardwareOath', 'beta'))).json).toMatchObject({ id: 'HardwareOath', state: 'disabled' })
    expect((await graph(method('HardwareOath'))).status).toBe(404)
    expect(valueOf(await graph(method('').slice(0, -1))).map((raw) => raw['id'])).not.toContain('HardwareOath')
  })
})

describe('the methods policy', () => {
  const campaign = {
    state: 'enabled',
    snoozeDurationInDays: 3,
    excludeTargets: [],
    includeTargets: [{ id: 'all_users', targetType: 'group', targetedAuthenticationMethod: 'microsoftAuthenticator' }],
  }
  const enforcement = (changes: Json): Json => ({
    registrationEnforcement: { authenticationMethodsRegistrationCampaign: { ...campaign, ...changes } },
  })

  test('takes a whole campaign, and on beta what only beta has', async () => {
    expect((await patch(policy, enforcement({}))).status).toBe(204)
    expect((await graph(policy)).json).toMatchObject(enforcement({}))
    const settings = {
      systemCredentialPreferences: {
        state: 'enabled',
        includeTargets: [{ id: 'all_users', targetType: 'group' }],
        excludeTargets: [],
      },
    }
    expect((await patch(policy, settings)).status).toBe(400)
    expect((await patch(policy.replace('v1.0', 'beta'), settings)).status).toBe(204)
    expect((await graph(policy.replace('v1.0', 'beta'))).json).toMatchObject(settings)
    expect((await graph(policy)).json).not.toHaveProperty('systemCredentialPreferences')
  })

  test.each<[string, Json]>([
    [
      'a campaign without targets',
      {
        registrationEnforcement: {
          authenticationMethodsRegistrationCampaign: { state: 'enabled', snoozeDurationInDays: 3 },
        },
      },
    ],
    ['a snooze of a month', enforcement({ snoozeDurationInDays: 30 })],
    ['what it only tells', { policyVersion: '2.0' }],
    ['the methods, which have calls of their own', { authenticationMethodConfigurations: [] }],
  ])('refuses %s', async (_, body) => {
    expect((await patch(policy, body)).status).toBe(400)
  })

  test('does not go back to before the migration', async () => {
    expect((await patch(policy, { policyMigrationState: 'migrationComplete' })).status).toBe(204)
    expect((await patch(policy, { policyMigrationState: 'preMigration' })).status).toBe(400)
  })
})

describe('an authentication strength', () => {
  const own = (name: string): Json => ({
    displayName: name,
    description: 'x',
    allowedCombinations: ['fido2', 'password,microsoftAuthenticatorPush'],
  })

  test('is named by one call and filled by another', async () => {
    const made = await graph(strengths, { method: 'POST', body: own('Own') })
    const path = `${strengths}/${String(made.json['id'])}`

    expect(made.json).toMatchObject({
      policyType: 'custom',
      requirementsSatisfied: 'mfa',
      combinationConfigurations: [],
    })
    expect((await patch(path, { displayName: 'Renamed' })).status).toBe(204)
    expect((await patch(path, { allowedCombinations: ['fido2'] })).status).toBe(400)
    const updated = await graph(`${path}/updateAllowedCombinations`, {
      method: 'POST',
      body: { allowedCombinations: ['fido2'] },
    })
    expect(updated.json).toMatchObject({
      previousCombinations: ['fido2', 'password,microsoftAuthenticatorPush'],
      currentCombinations: ['fido2'],
    })
    expect((await graph(path)).json).toMatchObject({ displayName: 'Renamed', allowedCombinations: ['fido2'] })
  })

  test('holds combination configurations of its combinations', async () => {
    const made = await graph(strengths, { method: 'POST', body: own('With keys') })
    const parts = `${strengths}/${String(made.json['id'])}/combinationConfigurations`
    const key = {
      '@odata.type': '#microsoft.graph.fido2CombinationConfiguration',
      allowedAAGUIDs: ['90a3ccdf-635c-4729-a248-9b709135078f'],
      appliesToCombinations: ['fido2'],
    }

    expect((await graph(parts, { method: 'POST', body: { ...key, '@odata.type': undefined } })).status).toBe(400)
    expect((await graph(parts, { method: 'POST', body: { ...key, appliesToCombinations: ['sms'] } })).status).toBe(400)
    const part = await graph(parts, { method: 'POST', body: key })
    expect(valueOf(await graph(parts))).toEqual([{ ...key, id: part.json['id'] }])
    expect((await patch(`${parts}/${String(part.json['id'])}`, { ...key, allowedAAGUIDs: [] })).status).toBe(204)
    expect((await graph(`${parts}/${String(part.json['id'])}`, { method: 'DELETE' })).status).toBe(204)
    expect(valueOf(await graph(parts))).toEqual([])
  })

  test('that is built in never changes; one in use stays', async () => {
    const builtIn = `${strengths}/00000000-0000-0000-0000-000000000004`
    expect((await patch(builtIn, { displayName: 'Mine' })).status).toBe(400)
    expect((await graph(builtIn, { method: 'DELETE' })).status).toBe(400)
    const id = String(
      simulator
        .objects('entra.authenticationStrengthPolicy')
        .find((raw) => raw['displayName'] === 'Security keys only')?.['id'],
    )
    simulator.change('entra.conditionalAccessPolicy', 'CA006 Compliant device for finance', {
      grantControls: { operator: 'OR', builtInControls: [], authenticationStrength: { id } },
    })

    expect((await graph(`${strengths}/${id}`, { method: 'DELETE' })).status).toBe(400)
    expect((await graph(`${strengths}/${id}/usage`)).json).toMatchObject({
      mfa: [{ displayName: 'CA006 Compliant device for finance' }],
    })
    simulator.change('entra.conditionalAccessPolicy', 'CA006 Compliant device for finance', {
      grantControls: { operator: 'OR', builtInControls: ['mfa'] },
    })
    expect((await graph(`${strengths}/${id}`, { method: 'DELETE' })).status).toBe(204)
  })
})

describe('the authorization policy', () => {
  test('is an object on v1.0 and a list on beta, with the consent list elsewhere', async () => {
    expect(
      (
        await patch('/v1.0/policies/authorizationPolicy', {
          allowInvitesFrom: 'none',
          defaultUserRolePermissions: { allowedToCreateApps: false },
        })
      ).status,
    ).toBe(204)
    expect((await patch('/beta/policies/authorizationPolicy', { allowInvitesFrom: 'everyone' })).status).toBe(501)
    const consent = ['ManagePermissionGrantsForSelf.microsoft-user-default-recommended']
    expect(
      (
        await patch('/beta/policies/authorizationPolicy/authorizationPolicy', {
          permissionGrantPolicyIdsAssignedToDefaultUserRole: consent,
        })
      ).status,
    ).toBe(204)

    expect((await graph('/v1.0/policies/authorizationPolicy')).json).toMatchObject({
      allowInvitesFrom: 'none',
      defaultUserRolePermissions: {
        allowedToCreateApps: false,
        allowedToCreateSecurityGroups: true,
        permissionGrantPoliciesAssigned: consent,
      },
    })
    expect(valueOf(await graph('/beta/policies/authorizationPolicy'))).toMatchObject([
      { allowInvitesFrom: 'none', permissionGrantPolicyIdsAssignedToDefaultUserRole: consent },
    ])
  })
})

describe('per-user MFA', () => {
  const of = (upn: string): string => `/beta/users/${upn}/authentication/requirements`

  test.each([
    ['ada.bergstrom@contoso.com', 'enforced'],
    ['boris.weber@contoso.com', 'enabled'],
  ])('enabled for %s reads back as %s', async (upn, state) => {
    expect((await patch(of(upn), { perUserMfaState: 'enabled' })).status).toBe(204)
    expect((await graph(of(upn))).json['perUserMfaState']).toBe(state)
  })

  test('knows three states, and users who are there', async () => {
    expect((await patch(of('ada.bergstrom@contoso.com'), { perUserMfaState: 'on' })).status).toBe(400)
    expect((await patch(of('nobody@contoso.com'), { perUserMfaState: 'enabled' })).status).toBe(404)
  })
})
