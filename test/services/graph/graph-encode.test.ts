import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clouds } from '../../../src/model/cloud.ts'
import type { JsonObject } from '../../../src/model/json.ts'
import { isJsonObject, isRecord } from '../../../src/model/json.ts'
import { graphProtocol } from '../../../src/services/graph/graph-protocol.ts'
import { context, encoded, policy } from './encoded.ts'
import { entraRows, exchange } from './rows.ts'
import type { Told } from './steps.ts'
import { step } from './steps.ts'

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
