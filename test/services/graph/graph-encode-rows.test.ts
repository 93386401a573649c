import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/model/json.ts'
import { encoded } from './encoded.ts'

describe('the other rows', () => {
  test('of the default user permissions only what changes is sent', () => {
    const raw = {
      id: 'authorizationPolicy',
      defaultUserRolePermissions: { allowedToCreateApps: true, allowedToReadOtherUsers: true },
    }
    const values = { defaultUserRolePermissions: { allowedToCreateApps: false, allowedToReadOtherUsers: true } }
    expect(encoded('authorizationPolicy', 'update', { raw, values })).toEqual([
      ['PATCH /v1.0/policies/authorizationPolicy', { defaultUserRolePermissions: { allowedToCreateApps: false } }],
    ])
  })

  test('number matching that was read does not go back, and what only beta has goes by beta', () => {
    const on = { state: 'enabled' }
    const featureSettings = {
      displayAppInformationRequiredState: on,
      companionAppAllowedState: on,
      numberMatchingRequiredState: on,
    }
    expect(
      encoded('authenticationMethod', 'update', { raw: { id: 'MicrosoftAuthenticator' }, values: { featureSettings } }),
    ).toEqual([
      [
        'PATCH /beta/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/MicrosoftAuthenticator',
        {
          '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethodConfiguration',
          featureSettings: { displayAppInformationRequiredState: on, companionAppAllowedState: on },
        },
      ],
    ])
  })

  test('hardware tokens are written by beta; an external method is made with its name and changed by its id', () => {
    const base = '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations'
    const openIdConnectSetting = { clientId: 'c', discoveryUrl: 'https://x.example' }
    const type = '#microsoft.graph.externalAuthenticationMethodConfiguration'
    expect([
      ...encoded('authenticationMethod', 'update', { raw: { id: 'HardwareOath' }, values: { state: 'enabled' } }),
      ...encoded('authenticationMethod', 'create', { values: { id: 'Duo', state: 'disabled', openIdConnectSetting } }),
      ...encoded('authenticationMethod', 'update', {
        raw: { '@odata.type': type, id: 'e1', displayName: 'Duo', openIdConnectSetting },
        values: { state: 'enabled' },
      }),
    ]).toEqual([
      [
        `PATCH /beta${base}/HardwareOath`,
        { '@odata.type': '#microsoft.graph.hardwareOathAuthenticationMethodConfiguration', state: 'enabled' },
      ],
      [`POST /v1.0${base}`, { '@odata.type': type, displayName: 'Duo', state: 'disabled', openIdConnectSetting }],
      [`PATCH /v1.0${base}/e1`, { '@odata.type': type, state: 'enabled' }],
    ])
  })

  test('a strength is up to three calls: words, combinations, configurations', () => {
    const raw = {
      id: 's1',
      displayName: 'Strong',
      combinationConfigurations: [
        {
          '@odata.type': '#microsoft.graph.fido2CombinationConfiguration',
          id: 'c1',
          appliesToCombinations: ['fido2'],
          allowedAAGUIDs: ['a'],
        },
        {
          '@odata.type': '#microsoft.graph.x509CertificateCombinationConfiguration',
          id: 'c2',
          appliesToCombinations: ['x509CertificateMultiFactor'],
          allowedIssuerSkis: ['b'],
        },
      ],
    }
    const values = {
      description: 'New',
      allowedCombinations: ['fido2', 'windowsHelloForBusiness'],
      combinationConfigurations: [{ appliesToCombinations: ['fido2'], allowedAAGUIDs: ['z'] }],
    }
    const path = '/v1.0/policies/authenticationStrengthPolicies/s1'
    expect(encoded('authenticationStrengthPolicy', 'update', { raw, values })).toEqual([
      [`PATCH ${path}`, { description: 'New' }],
      [`POST ${path}/updateAllowedCombinations`, { allowedCombinations: ['fido2', 'windowsHelloForBusiness'] }],
      [
        `PATCH ${path}/combinationConfigurations/c1`,
        {
          '@odata.type': '#microsoft.graph.fido2CombinationConfiguration',
          appliesToCombinations: ['fido2'],
          allowedAAGUIDs: ['z'],
        },
      ],
      `DELETE ${path}/combinationConfigurations/c2`,
    ])
  })

  test('a new group takes twenty relations with it, owners first; the others follow one by one', () => {
    const members = Array.from({ length: 21 }, (_, index) => `m${index}`)
    const [create, ...rest] = encoded('group', 'create', { values: { displayName: 'G', owners: ['o1'], members } })
    const url = (id: string): string => `https://graph.microsoft.com/v1.0/directoryObjects/${id}`
    expect(create).toEqual([
      'POST /v1.0/groups',
      { displayName: 'G', 'members@odata.bind': members.slice(0, 19).map(url), 'owners@odata.bind': [url('o1')] },
    ])
    expect(rest).toEqual(
      members.slice(19).map((id) => ['POST /v1.0/groups/{id}/members/$ref', { '@odata.id': url(id) }]),
    )
  })

  test('members change by what is new and what is gone; removing always goes by $ref, or it would delete the person', () => {
    const raw = { id: 'g1', displayName: 'G', members: ['a', 'B', 'c'] }
    expect(encoded('group', 'update', { raw, values: { members: ['b', 'd', 'D'] } })).toEqual([
      ['POST /v1.0/groups/g1/members/$ref', { '@odata.id': 'https://graph.microsoft.com/v1.0/directoryObjects/D' }],
      'DELETE /v1.0/groups/g1/members/a/$ref',
      'DELETE /v1.0/groups/g1/members/c/$ref',
    ])
  })

  test('members that were not read are not guessed at', () => {
    const raw = { id: 'g1', displayName: 'G' }
    expect(() => encoded('group', 'update', { raw, values: { members: ['b'] } })).toThrow(/not read/u)
  })

  test('an administrative unit is deleted through beta: v1.0 answers as if it were gone', () => {
    expect(encoded('administrativeUnit', 'delete', { raw: { id: 'u1', displayName: 'U' } })).toEqual([
      'DELETE /beta/directory/administrativeUnits/u1',
    ])
  })

  test('references go by their ids, and one without an id stops the write', () => {
    const mark = (id?: string): JsonObject => ({
      $ref: { types: ['entra.group'], name: 'Break glass', ...(id === undefined ? {} : { id }) },
    })
    const values = (id?: string): JsonObject => ({
      displayName: 'X',
      conditions: { users: { excludeGroups: [mark(id)] } },
    })
    expect(JSON.stringify(encoded('conditionalAccessPolicy', 'create', { values: values('g9') }))).toContain(
      '"excludeGroups":["g9"]',
    )
    expect(() => encoded('conditionalAccessPolicy', 'create', { values: values() })).toThrow(/before its id is known/u)
  })

  test('ids cannot leave their place in a path', () => {
    const raw = { id: '../../users/x?$y#z', displayName: 'U' }
    expect(encoded('administrativeUnit', 'delete', { raw })).toEqual([
      'DELETE /beta/directory/administrativeUnits/..%2F..%2Fusers%2Fx%3F%24y%23z',
    ])
  })
})
