import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clouds } from '../../../src/model/cloud.ts'
import type { JsonObject } from '../../../src/model/json.ts'
import { isJsonObject, isRecord } from '../../../src/model/json.ts'
import type { Call } from '../../../src/model/wire.ts'
import { graphProtocol } from '../../../src/services/graph/graph-protocol.ts'
import { entraRows, exchange } from './rows.ts'
import type { Told } from './steps.ts'
import { step } from './steps.ts'

const context = { cloud: clouds.commercial, tenant: '4b8c18bd-2f9f-4227-af55-9f1061cf9c32' }

/** The calls of a step as `METHOD url` and body. */
function encoded(name: string, action: 'create' | 'update' | 'delete', told: Told = {}): readonly unknown[] {
  return graphProtocol.encode(step(name, action, told), context).map(shown)
}

function shown({ method, url, body }: Call): unknown {
  const line = `${method} ${url.replace(clouds.commercial.graph, '')}`
  const parsed: unknown = body === undefined ? undefined : JSON.parse(body)
  return parsed === undefined ? line : [line, parsed]
}

const policy = {
  id: 'p1',
  displayName: 'CA001',
  state: 'enabled',
  conditions: {
    clientAppTypes: ['all'],
    applications: { includeApplications: ['All'] },
    users: { includeUsers: ['All'], excludeGroups: ['g1'] },
    locations: { includeLocations: ['All'], excludeLocations: ['l1'] },
  },
  grantControls: { operator: 'OR', builtInControls: ['mfa'] },
  sessionControls: null,
}

describe('recorded requests', () => {
  test.each(['ca-policy-create', 'ca-policy-create-authstrength', 'namedlocation-ip-create'])(
    '%s is what a create sends',
    (id) => {
      const { method, url, body = {} } = exchange(id).request
      const { '@odata.type': _, ...values } = body
      const name = id.startsWith('ca-') ? 'conditionalAccessPolicy' : 'namedLocation'
      expect(encoded(name, 'create', { values: inRowSpace(values) })).toEqual([
        [`${method} ${url.replace(clouds.commercial.graph, '')}`, body],
      ])
    },
  )

  test.each<[string, string, Told]>([
    ['securitydefaults-disable', 'securityDefaults', { raw: { id: 'x', isEnabled: true } }],
    ['authmethods-beta-settings', 'authenticationMethodsPolicy', { raw: { id: 'x' }, version: 'beta' }],
    ['ca-policy-clear-session', 'conditionalAccessPolicy', { raw: policy }],
    ['peruser-mfa-patch', 'perUserMfa', { raw: {}, key: '071cc716-8147-4397-a5ba-b2105951cc0b' }],
    ['authmethod-fido2-patch', 'authenticationMethod', { raw: { id: 'Fido2' }, version: 'beta' }],
    ['authmethod-sms-patch', 'authenticationMethod', { raw: { id: 'Sms' } }],
  ])('%s is what an update sends', (id, name, told) => {
    const { method, url, body = {} } = exchange(id).request
    const { '@odata.type': _, ...values } = body
    const [call] = encoded(name, 'update', { ...told, values })
    // Graph's paths do not have a letter case.
    const line = `${method} ${url.replace(clouds.commercial.graph, '').replace('{id}', 'p1')}`
    expect(Array.isArray(call) ? [String(call[0]).toLowerCase(), call[1]] : call).toEqual([line.toLowerCase(), body])
  })

  test('authmethods-campaign: the campaign goes whole', () => {
    const { body = {} } = exchange('authmethods-campaign').request
    const [call] = encoded('authenticationMethodsPolicy', 'update', { raw: { id: 'x' }, values: body })
    expect(call).toEqual(['PATCH /v1.0/policies/authenticationMethodsPolicy', body])
  })

  test('authstrength-updateallowedcombinations: combinations go by their action alone', () => {
    const { body = {} } = exchange('authstrength-updateallowedcombinations').request
    expect(
      encoded('authenticationStrengthPolicy', 'update', { raw: { id: 's1', displayName: 'Strong' }, values: body }),
    ).toEqual([['POST /v1.0/policies/authenticationStrengthPolicies/s1/updateAllowedCombinations', body]])
  })

  test('namedlocation-untrust-before-delete: trust is taken before the delete', () => {
    const { body = {} } = exchange('namedlocation-untrust-before-delete').request
    const raw = { '@odata.type': '#microsoft.graph.ipNamedLocation', id: 'l1', ipRanges: [], isTrusted: true }
    const path = '/v1.0/identity/conditionalAccess/namedLocations/l1'
    expect(encoded('namedLocation', 'delete', { raw })).toEqual([[`PATCH ${path}`, body], `DELETE ${path}`])
    expect(encoded('namedLocation', 'delete', { raw: { ...raw, isTrusted: false } })).toEqual([`DELETE ${path}`])
  })
})

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

test('nothing undeclared is sent: a body holds touched properties and the type of its kind, whatever is touched', () => {
  const rows = entraRows.filter(({ update, kinds }) => update && kinds === undefined)
  fc.assert(
    fc.property(
      fc
        .constantFrom(...rows)
        .chain((row) =>
          fc.tuple(
            fc.constant(row),
            fc.subarray(Object.keys(row.properties).filter((name) => row.properties[name]?.shape === 'string')),
          ),
        ),
      ([row, names]) => {
        const values = Object.fromEntries(
          names.map((name) => [name, row.properties[name]?.list === undefined ? 'new' : ['new']]),
        )
        const raw = Object.fromEntries(
          Object.keys(row.properties).map((name) => [name, row.properties[name]?.list === undefined ? 'old' : ['old']]),
        )
        const calls = graphProtocol.encode(
          step(row.name.slice('entra.'.length), 'update', { raw: { id: 'x', ...raw }, values }),
          context,
        )
        const sent = calls.flatMap(({ method, url, body }) => {
          const parsed: unknown = method === 'PATCH' && !url.includes('/$ref') ? JSON.parse(body ?? '{}') : {}
          return isRecord(parsed) ? Object.keys(parsed) : []
        })
        expect(sent.filter((name) => !names.includes(name))).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

/** The wire's `{id}` of a strength is a bare id in a row. */
function inRowSpace(values: JsonObject): JsonObject {
  const { grantControls } = values
  const strength = isJsonObject(grantControls) ? grantControls['authenticationStrength'] : undefined
  if (!isJsonObject(grantControls) || !isJsonObject(strength)) return values
  return { ...values, grantControls: { ...grantControls, authenticationStrength: strength['id'] ?? null } }
}
