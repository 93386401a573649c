import { describe, expect, test } from 'vitest'
import { isRecord } from '../../../src/model/json.ts'
import { decodeReply, toInstance } from '../../../src/services/graph/graph-decode.ts'
import { explainReply, isHonestAbsence } from '../../../src/services/graph/graph-errors.ts'
import { encoded } from './encoded.ts'
import { entra, exchange } from './rows.ts'

/** The one object that a recorded answer holds. */
function read(name: string, id: string) {
  const { body } = exchange(id).reply
  if (!isRecord(body)) throw new Error(`${id} has no body`)
  return toInstance(entra(name), JSON.parse(JSON.stringify(body)))
}

describe('recorded answers that a list or a refusal does not show', () => {
  test('ca-real-export-ca105: a policy as beta exports it, without what only an export adds', () => {
    const policy = read('conditionalAccessPolicy', 'ca-real-export-ca105')
    expect(policy?.at.key).toBe('CA105-Admins-IdentityProtection-AnyApp-AnyPlatform-PhishingResistantMFA')
    expect(policy?.values).toMatchObject({ state: 'enabledForReportingButNotEnforced', sessionControls: null })
    expect(JSON.stringify(policy?.values)).not.toMatch(/@odata|createdDateTime/u)
  })

  test('namedlocation-compliantnetwork: a kind of location that no row writes is still a location with a name', () => {
    const place = read('namedLocation', 'namedlocation-compliantnetwork')
    expect([place?.at.key, place?.id]).toEqual([
      'All Compliant Network locations',
      '3d46dbda-8382-466a-856d-eb00cbc6b910',
    ])
  })

  test.each([
    ['ca-namedlocation-404-mfatrustedips', 'namedLocation'],
    ['error-404-directory', 'user'],
  ])('%s: absent, which is no failure', (id, name) => {
    const { reply } = exchange(id)
    expect([isHonestAbsence(reply), decodeReply({ ...entra(name), cardinality: 'perObject' }, reply).is]).toEqual([
      true,
      'absent',
    ])
  })

  test('ca-error-securitydefaults: the service says what is in the way', () => {
    expect(
      explainReply(exchange('ca-error-securitydefaults').reply, entra('conditionalAccessPolicy'), 'write'),
    ).toMatchObject({
      code: 'SERVICE-FAILED',
      message: expect.stringContaining('You must disable Security defaults'),
    })
  })

  test.each([
    [
      'ca-real-export-ca104',
      'CA104-Admins-IdentityProtection-AllApps-AnyPlatform-ContinuousAccessEvaluation',
      'enabled',
    ],
    ['ca-real-export-ca501', 'CA501-', 'enabled'],
    ['ca-real-export-ca505', 'CA505-', 'enabledForReportingButNotEnforced'],
  ])('%s: another policy as beta exports it', (id, name, state) => {
    const policy = read('conditionalAccessPolicy', id)
    expect(policy?.at.key.startsWith(name)).toBe(true)
    expect(policy?.values).toMatchObject({ state, conditions: { clientAppTypes: expect.any(Array) } })
    expect(JSON.stringify(policy?.values)).not.toMatch(/@odata|createdDateTime/u)
  })

  test.each([
    ['ca-error-1007', 'SERVICE-FAILED', 'does not match the schema'],
    ['advanced-query-missing-header', 'SERVICE-FAILED', 'ConsistencyLevel'],
    ['error-report-403-scope', 'PERMISSION-DENIED', 'AuditLog.Read.All'],
    ['error-aadb2c-403', 'PERMISSION-DENIED', 'Access is denied'],
    ['error-401-token', 'PERMISSION-DENIED', 'the token is expired'],
    ['error-429-ca-no-retryafter', 'SERVICE-THROTTLED', 'busy'],
    ['error-503', 'SERVICE-FAILED', 'temporarily unavailable'],
  ])('%s: explained as %s', (id, code, words) => {
    const why = explainReply(exchange(id).reply, entra('conditionalAccessPolicy'), 'read')
    expect(why).toMatchObject({ code, message: expect.stringContaining(words) })
  })

  test.each([
    ['peruser-mfa-bulk-list', 'perUserMfa', 'a@contoso.com'],
    ['paging', 'group', 'All Company'],
  ])('%s: a page is read, and is not the whole', (id, name, key) => {
    const seen = decodeReply(entra(name), exchange(id).reply)
    expect(seen.is === 'present' ? seen.value.map(({ at }) => at.key) : seen.is).toEqual([key])
    expect(exchange(id).reply.body).toHaveProperty(['@odata.nextLink'])
  })

  test('authmethods-migration-complete: one property, to v1.0, which has it too', () => {
    const { body = {} } = exchange('authmethods-migration-complete').request
    expect(encoded('authenticationMethodsPolicy', 'update', { raw: { id: 'x' }, values: body })).toEqual([
      ['PATCH /v1.0/policies/authenticationMethodsPolicy', body],
    ])
  })
})
