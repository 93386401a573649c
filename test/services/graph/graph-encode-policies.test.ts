import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/model/json.ts'
import { encoded, policy } from './encoded.ts'

describe('Conditional Access goes whole', () => {
  test('every member that is not wanted is an explicit empty, so that merging and replacing end equal', () => {
    const conditions = {
      clientAppTypes: [],
      applications: { includeApplications: ['All'] },
      users: { includeUsers: ['All'] },
    }
    const [call] = encoded('conditionalAccessPolicy', 'update', { raw: policy, values: { conditions } })
    expect(call).toEqual([
      'PATCH /v1.0/identity/conditionalAccess/policies/p1',
      {
        conditions: {
          clientAppTypes: ['all'],
          applications: {
            includeApplications: ['All'],
            excludeApplications: [],
            includeUserActions: [],
            includeAuthenticationContextClassReferences: [],
            applicationFilter: null,
          },
          users: {
            includeUsers: ['All'],
            excludeUsers: [],
            includeGroups: [],
            excludeGroups: [],
            includeRoles: [],
            excludeRoles: [],
            includeGuestsOrExternalUsers: null,
            excludeGuestsOrExternalUsers: null,
          },
          authenticationFlows: null,
          clientApplications: null,
          devices: null,
          insiderRiskLevels: null,
          locations: null,
          platforms: null,
          servicePrincipalRiskLevels: [],
          signInRiskLevels: [],
          userRiskLevels: [],
        },
      },
    ])
  })

  test.each<[string, JsonObject, unknown]>([
    ['all false', { signInFrequency: { isEnabled: false }, disableResilienceDefaults: false }, null],
    ['all empty', { signInFrequency: null, persistentBrowser: null }, null],
    ['only what the service fills in', { signInFrequency: { frequencyInterval: 'timeBased' } }, null],
  ])('session controls that do nothing go as literal null: %s', (_, sessionControls, sent) => {
    const [call] = encoded('conditionalAccessPolicy', 'update', { raw: policy, values: { sessionControls } })
    expect(Array.isArray(call) ? call[1] : call).toEqual({ sessionControls: sent })
  })

  test('with sign-in every time neither a period nor what excludes it is sent, not even as null', () => {
    const sessionControls = { signInFrequency: { isEnabled: true, frequencyInterval: 'everyTime' } }
    const [call] = encoded('conditionalAccessPolicy', 'update', { raw: policy, values: { sessionControls } })
    expect(Array.isArray(call) ? call[1] : call).toEqual({
      sessionControls: {
        signInFrequency: {
          isEnabled: true,
          frequencyInterval: 'everyTime',
          authenticationType: 'primaryAndSecondaryAuthentication',
        },
        cloudAppSecurity: null,
        persistentBrowser: null,
        secureSignInSession: null,
      },
    })
  })

  test('a strength that is no longer wanted is taken by null', () => {
    const grantControls = { operator: 'OR', builtInControls: ['mfa'], authenticationStrength: null }
    const [call] = encoded('conditionalAccessPolicy', 'update', { raw: policy, values: { grantControls } })
    expect(Array.isArray(call) ? call[1] : call).toEqual({
      grantControls: {
        operator: 'OR',
        builtInControls: ['mfa'],
        customAuthenticationFactors: [],
        termsOfUse: [],
        authenticationStrength: null,
      },
    })
  })

  test('members that only beta knows are left out of v1.0 where they are empty, and make it beta where they are not', () => {
    const empty = {
      sessionControls: {
        signInFrequency: { isEnabled: true, value: 4, type: 'hours' },
        continuousAccessEvaluation: null,
      },
    }
    const [stable] = encoded('conditionalAccessPolicy', 'update', { raw: policy, values: empty })
    expect(JSON.stringify(stable)).toMatch(/PATCH \/v1\.0\//u)
    expect(JSON.stringify(stable)).not.toContain('continuousAccessEvaluation')
    const held = { sessionControls: { continuousAccessEvaluation: { mode: 'disabled' } } }
    const [beta] = encoded('conditionalAccessPolicy', 'update', { raw: policy, values: held })
    expect(JSON.stringify(beta)).toMatch(/PATCH \/beta\/.*"continuousAccessEvaluation":\{"mode":"disabled"\}/u)
  })

  test('the type of external tenants follows from their kind', () => {
    const users = {
      includeGuestsOrExternalUsers: {
        guestOrExternalUserTypes: 'internalGuest',
        externalTenants: { membershipKind: 'enumerated', members: ['t1'] },
      },
    }
    const [call] = encoded('conditionalAccessPolicy', 'create', { values: { displayName: 'X', conditions: { users } } })
    expect(JSON.stringify(call)).toContain(
      '{"@odata.type":"#microsoft.graph.conditionalAccessEnumeratedExternalTenants","membershipKind":"enumerated","members":["t1"]}',
    )
  })
})
