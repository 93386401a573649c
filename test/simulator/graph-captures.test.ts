import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { errorOf, graphOf, inside, startTenant, valueOf } from './wire.ts'
import type { Json } from './wire.ts'

// Captures of live tenants and official samples judge the simulator: a tenant that holds the captured objects answers
// with the captured bodies.
const captures: Json = inside(
  JSON.parse(readFileSync(new URL('../fixtures/graph.captured.json', import.meta.url), 'utf8')),
  'examples',
)
const response = (id: string): Json => inside(inside(inside(captures, id), 'response'), 'body')
const listed = (id: string): readonly Json[] => {
  const value = response(id)['value']
  return Array.isArray(value) ? value.map((item: unknown) => ({ ...Object(item) })) : []
}

let simulator: Simulator | undefined
afterEach(() => simulator?.close())

function snapshot(types: Readonly<Record<string, readonly Json[]>>): unknown {
  return {
    kind: 'tenantform.snapshot',
    formatVersion: 1,
    tenant: { id: '4b8c18bd-2f9f-4227-af55-9f1061cf9c32', initialDomain: 'm7knio.onmicrosoft.com' },
    types: Object.fromEntries(
      Object.entries(types).map(([type, raws]) => [
        type,
        { complete: true, instances: raws.map((raw) => ({ key: String(raw['id']), id: raw['id'], raw })) },
      ]),
    ),
  }
}

async function tenantWith(types: Readonly<Record<string, readonly Json[]>>) {
  simulator = await startTenant({ state: snapshot(types) })
  return graphOf(simulator)
}

/** Exports were made with odata.metadata=full: their annotations are not part of the object. */
function plain(value: unknown, keepTypes: boolean): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => plain(item, keepTypes))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const annotation = name.startsWith('#') || (name.includes('@') && !(keepTypes && name === '@odata.type'))
      return annotation ? [] : [[name, plain(item, keepTypes)]]
    }),
  )
}

describe('reads', () => {
  test('Conditional Access policies', async () => {
    const strengths = listed('authstrength-list').map((raw) => ({
      ...raw,
      createdDateTime: '2021-12-01T08:00:00Z',
      modifiedDateTime: '2021-12-01T08:00:00Z',
    }))
    const graph = await tenantWith({
      'entra.conditionalAccessPolicy': listed('ca-policies-list'),
      'entra.authenticationStrengthPolicy': strengths,
    })

    const answer = await graph('/v1.0/identity/conditionalAccess/policies')

    // The captured policy shows the strength as it was when the policy was read, with two combinations fewer.
    const expected = JSON.stringify(response('ca-policies-list')).replace(
      '"password,hardwareOath",',
      '"password,hardwareOath","password,x509CertificateSingleFactor","password,x509CertificateMultiFactor",',
    )
    expect(answer.json).toEqual(JSON.parse(expected))
  })

  test.each([
    ['ca-namedlocations-list', 'entra.namedLocation', '/v1.0/identity/conditionalAccess/namedLocations'],
    ['authstrength-list', 'entra.authenticationStrengthPolicy', '/v1.0/policies/authenticationStrengthPolicies'],
    ['organization-get', 'entra.organization', '/v1.0/organization'],
  ])('%s', async (id, type, path) => {
    const graph = await tenantWith({ [type]: listed(id) })

    const answer = await graph(path)

    expect(plain(answer.json, true)).toEqual(plain(response(id), true))
    expect(answer.json['@odata.context']).toBe(response(id)['@odata.context'])
  })

  test('the authentication methods policy with its methods', async () => {
    const body = response('authmethodspolicy-get')
    const methods = Array.isArray(body['authenticationMethodConfigurations'])
      ? body['authenticationMethodConfigurations']
      : []
    const graph = await tenantWith({
      'entra.authenticationMethodsPolicy': [body],
      'entra.authenticationMethod': methods,
    })

    expect((await graph('/v1.0/policies/authenticationMethodsPolicy')).json).toEqual(body)
  })

  test('the authorization policy', async () => {
    const graph = await tenantWith({ 'entra.authorizationPolicy': [response('authorizationpolicy-get')] })

    expect((await graph('/v1.0/policies/authorizationPolicy')).json).toMatchObject(response('authorizationpolicy-get'))
  })

  test.each(['ca-real-export-ca104', 'ca-real-export-ca105', 'ca-real-export-ca501', 'ca-real-export-ca505'])(
    '%s, of beta',
    async (id) => {
      const raw = response(id)
      const graph = await tenantWith({ 'entra.conditionalAccessPolicy': [raw] })

      const answer = await graph(`/beta/identity/conditionalAccess/policies/${String(raw['id'])}`, {
        headers: { prefer: 'include-unknown-enum-members' },
      })

      const { '@odata.context': _, ...policy } = answer.json
      expect(undated(plain(policy, false))).toMatchObject(Object(undated(plain(raw, false))))
    },
  )
})

/** Strengths in the exports are dated eight hours later than in the captured list. */
function undated(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('2021-12-01T08:00:00Z', '2021-12-01T00:00:00Z'))
}

describe('writes', () => {
  test('the documented policy, and the documented change of one condition', async () => {
    simulator = await startTenant()
    const graph = await graphOf(simulator)
    const group = '7746f018-7630-41a0-a353-49c56f5c0d88'
    const sent = JSON.parse(
      JSON.stringify(inside(inside(captures, 'ca-policy-create'), 'request')['body']).replace(
        'ba8e7ded-8b0f-4836-ba06-8ff1ecc5c8ba',
        group,
      ),
    )

    const made = await graph('/v1.0/identity/conditionalAccess/policies', { method: 'POST', body: sent })

    const wanted = JSON.parse(
      JSON.stringify(response('ca-policy-create')).replace('ba8e7ded-8b0f-4836-ba06-8ff1ecc5c8ba', group),
    )
    const { id: _, createdDateTime: __, ...rest } = wanted
    expect(made.status).toBe(201)
    expect(made.json).toMatchObject(rest)

    const patch = inside(inside(captures, 'ca-policy-patch'), 'request')['body']
    const path = `/v1.0/identity/conditionalAccess/policies/${String(made.json['id'])}`
    expect(await graph(path, { method: 'PATCH', body: patch })).toMatchObject({ status: 204, text: '' })
    expect((await graph(path)).json).toMatchObject({
      conditions: { ...rest.conditions, signInRiskLevels: ['high', 'medium', 'low'] },
    })
  })

  test.each(['securitydefaults-disable', 'authmethod-fido2-patch', 'authmethods-migration-complete'])(
    '%s',
    async (id) => {
      simulator = await startTenant()
      const graph = await graphOf(simulator)
      const { url, body } = inside(inside(captures, id), 'request')

      const answer = await graph(String(url).replace('https://graph.microsoft.com', ''), { method: 'PATCH', body })

      expect(answer).toMatchObject({ status: 204, text: '' })
    },
  )

  test('per-user MFA', async () => {
    simulator = await startTenant()
    const graph = await graphOf(simulator)
    const path = '/beta/users/carla.fontana@contoso.com/authentication/requirements'

    expect((await graph(path)).json).toMatchObject(response('peruser-mfa-get'))
    expect(
      await graph(path, { method: 'PATCH', body: inside(inside(captures, 'peruser-mfa-patch'), 'request')['body'] }),
    ).toMatchObject({ status: 204 })
    expect((await graph(path)).json).toMatchObject({ perUserMfaState: 'disabled' })
  })
})

describe('errors', () => {
  test.each([
    ['ca-error-securitydefaults', { state: 'enabled' }],
    ['ca-error-1007', { state: 'enabled', novelty: true }],
    ['ca-error-1032', { state: 'disabled', grantControls: { operator: 'OR', builtInControls: ['passwordChange'] } }],
  ])('%s', async (id, change) => {
    simulator = await startTenant()
    simulator.change('entra.securityDefaults', 'Security Defaults', { isEnabled: id === 'ca-error-securitydefaults' })
    const graph = await graphOf(simulator)
    const policy = valueOf(await graph('/v1.0/identity/conditionalAccess/policies')).find(
      (raw) => raw['state'] === 'disabled',
    )

    const answer = await graph(`/v1.0/identity/conditionalAccess/policies/${String(policy?.['id'])}`, {
      method: 'PATCH',
      body: change,
    })

    const captured = inside(response(id), 'error')
    expect(answer.status).toBe(400)
    expect(inside(answer.json, 'error')).toEqual({
      ...captured,
      innerError: {
        ...inside(captured, 'innerError'),
        date: expect.any(String),
        'request-id': answer.headers['request-id'],
        'client-request-id': expect.any(String),
      },
    })
  })

  test('the legacy list of trusted addresses is not there', async () => {
    simulator = await startTenant()
    const graph = await graphOf(simulator)

    const answer = await graph('/beta/identity/conditionalAccess/namedLocations/00000000-0000-0000-0000-000000000000')

    expect(errorOf(answer)).toBe(
      '404 ResourceNotFound: NamedLocation with id 00000000-0000-0000-0000-000000000000 does not exist in the directory.',
    )
  })
})
