import { describe, expect, test } from 'vitest'
import { isJsonObject, isRecord } from '../../../src/model/json.ts'
import type { Instance } from '../../../src/model/instance.ts'
import { decodeReply, toInstance } from '../../../src/services/graph/graph-decode.ts'
import { entra, entraRows, exchange, exportedPolicy, listOf, refusal, replyOf } from './rows.ts'

function seen(name: string, id: string): readonly Instance[] {
  const decoded = decodeReply(entra(name), exchange(id).reply)
  if (decoded.is !== 'present') throw new Error(`${id} is ${decoded.is}`)
  return decoded.value
}

describe('recorded answers become rows', () => {
  test.each([
    [
      'conditionalAccessPolicy',
      'ca-policies-list',
      [
        'Block legacy authentication',
        'Reduced reauth frequency at home',
        'Require multifactor authentication for Microsoft admin portals',
      ],
    ],
    ['namedLocation', 'ca-namedlocations-list', ['Home', 'UK']],
    [
      'authenticationStrengthPolicy',
      'authstrength-list',
      ['Multifactor authentication', 'Passwordless MFA', 'Phishing-resistant MFA'],
    ],
    ['authenticationMethod', 'authmethodspolicy-get', ['Fido2', 'MicrosoftAuthenticator', 'Sms', 'Voice']],
    ['authenticationMethodsPolicy', 'authmethodspolicy-get', ['']],
    ['authorizationPolicy', 'authorizationpolicy-get', ['']],
    ['organization', 'organization-get', ['']],
  ])('%s out of %s', (name, id, keys) => {
    expect(
      seen(name, id)
        .map((one) => one.at.key)
        .slice(0, keys.length),
    ).toEqual(keys)
  })

  test('a policy keeps what the row knows, without annotations; its strength is an id', () => {
    const [, , third] = seen('conditionalAccessPolicy', 'ca-policies-list')
    expect(third?.values['grantControls']).toEqual({
      authenticationStrength: '00000000-0000-0000-0000-000000000002',
      builtInControls: [],
      customAuthenticationFactors: [],
      operator: 'OR',
      termsOfUse: [],
    })
    expect(third?.values).not.toHaveProperty('modifiedDateTime')
    expect(third?.id).toBe('d7195984-2fae-403d-abec-a7ccc55bf861')
  })

  test('null where null has a meaning stays null', () => {
    const [first] = seen('conditionalAccessPolicy', 'ca-policies-list')
    expect(first?.values['sessionControls']).toBeNull()
  })

  test('raw is the answer as it came', () => {
    const body = exchange('ca-namedlocations-list').reply.body
    const list: unknown = isRecord(body) ? body['value'] : undefined
    expect(seen('namedLocation', 'ca-namedlocations-list').map((one) => one.raw)).toEqual(list)
  })

  test('a country location carries no trust', () => {
    const [, uk] = seen('namedLocation', 'ca-namedlocations-list')
    expect(uk?.values).toEqual({
      displayName: 'UK',
      countriesAndRegions: ['GB'],
      countryLookupMethod: 'clientIpAddress',
      includeUnknownCountriesAndRegions: false,
    })
  })

  test('the state of a user has the key it was asked for', () => {
    const { body } = exchange('peruser-mfa-get').reply
    const made = isJsonObjectBody(body) ? toInstance(entra('perUserMfa'), body, 'a@contoso.com') : undefined
    expect(made).toEqual({
      at: { type: 'entra.perUserMfa', key: 'a@contoso.com' },
      id: 'a@contoso.com',
      values: { userPrincipalName: 'a@contoso.com', perUserMfaState: 'enforced' },
      raw: { userPrincipalName: 'a@contoso.com', perUserMfaState: 'enforced' },
    })
  })

  test('an external method is known by its display name, and written by its id', () => {
    const type = '#microsoft.graph.externalAuthenticationMethodConfiguration'
    const raw = {
      '@odata.type': type,
      id: 'b0f54661-2d74-4c50-afa3-1ec803f12efe',
      displayName: 'Duo',
      state: 'enabled',
    }
    expect(toInstance(entra('authenticationMethod'), raw)).toMatchObject({
      at: { key: 'Duo' },
      id: 'b0f54661-2d74-4c50-afa3-1ec803f12efe',
      values: { id: 'Duo', state: 'enabled' },
    })
  })

  test.each(['exported-policy-utf16', 'exported-policy-session-utf16'])(
    'the portal export %s: beta members stay in raw, annotations go',
    async (name) => {
      const raw = await exportedPolicy(name)
      const { values } = toInstance(entra('conditionalAccessPolicy'), raw)
      expect(JSON.stringify(values)).not.toMatch(/@odata|"times"|"agents"|blockSensitiveActions/u)
      expect(raw).toHaveProperty('partialEnablementStrategy')
      expect(values['conditions']).toMatchObject({ clientAppTypes: ['all'] })
      expect(values['displayName']).toBe(raw['displayName'])
    },
  )
})

describe('what an answer proves', () => {
  test.each([
    ['an object that is not there', refusal(404, 'Request_ResourceNotFound'), 'absent'],
    ['a wrong segment', refusal(404, 'BadRequest', "Resource not found for the segment 'grups'."), 'unknown'],
    ['a path that is none', refusal(404, 'ResourceNotFound', 'The OData path is invalid'), 'unknown'],
    ["a proxy's own page", replyOf(404, '<html>not found</html>'), 'unknown'],
    ['a refusal', refusal(403, 'Authorization_RequestDenied'), 'unknown'],
    ['text instead of JSON', replyOf(200, 'hello'), 'unknown'],
    ['half a list', replyOf(200, { value: [{ id: 'x' }, 7] }), 'unknown'],
    ['garbled bytes', { ...listOf([]), garbled: true as const }, 'unknown'],
    ['an empty list', listOf([]), 'present'],
  ])('%s', (_, reply, is) => {
    expect(decodeReply(entra('group'), reply).is).toBe(is)
  })

  test('a 404 of a list is no empty list', () => {
    expect(decodeReply(entra('namedLocation'), refusal(404, 'ResourceNotFound')).is).toBe('unknown')
  })

  test.each([
    ['error-directory-403', 'group', 'PERMISSION-DENIED', /Group\.Read\.All/u],
    ['error-ca-403-scope', 'conditionalAccessPolicy', 'PERMISSION-DENIED', /Policy\.Read\.All/u],
    ['error-report-403-licence', 'conditionalAccessPolicy', 'PERMISSION-DENIED', /Entra ID P1/u],
    ['error-idprotection-403-licence', 'conditionalAccessPolicy', 'PERMISSION-DENIED', /Entra ID P1/u],
  ])('%s names what is missing', (id, name, code, hint) => {
    const decoded = decodeReply(entra(name), exchange(id).reply)
    expect(decoded).toMatchObject({ is: 'unknown', why: { code, hint: expect.stringMatching(hint) } })
  })

  test('a service that is busy says so, and nothing was written', () => {
    expect(decodeReply(entra('user'), exchange('error-429-generic').reply)).toMatchObject({
      is: 'unknown',
      why: { code: 'SERVICE-THROTTLED', arrived: 'no' },
    })
  })

  test("the service's nested words are found", () => {
    expect(decodeReply(entra('conditionalAccessPolicy'), exchange('ca-error-1032').reply)).toMatchObject({
      why: { message: expect.stringContaining('InvalidPasswordResetControl') },
    })
  })
})

test('every shipped row says how it is found on Graph', () => {
  const without = entraRows.filter(({ wire }) => !isJsonObject(wire) || typeof wire['path'] !== 'string')
  expect(entraRows.length).toBeGreaterThanOrEqual(16)
  expect(without.map(({ name }) => name)).toEqual([])
})

function isJsonObjectBody(body: unknown): body is { readonly [key: string]: string } {
  return isRecord(body) && Object.values(body).every((value) => typeof value === 'string')
}
