import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { makeCertificate } from '../../src/simulator/sign-in/keys.ts'
import { ask, askToken, assertion, graphOf, inside, signIn, startTenant, tokenForm } from './wire.ts'

const day = 86_400_000
let simulator: Simulator

beforeAll(async () => {
  simulator = await startTenant()
})
afterAll(() => simulator.close())

async function idToken(audience: string, tenant: Simulator = simulator): Promise<string> {
  const { requestUrl, requestToken } = tenant.oidc
  const { host, pathname, search } = new URL(`${requestUrl}&audience=${encodeURIComponent(audience)}`)
  const answer = await ask(tenant, host, `${pathname}${search}`, {
    headers: { authorization: `Bearer ${requestToken}` },
  })
  return String(answer.json['value'])
}

describe('a certificate', () => {
  test.each(['PS256', 'RS256'] as const)('signs in with %s', async (algorithm) => {
    const body = await tokenForm(simulator, { client_assertion: await assertion(simulator, { algorithm }) })

    const answer = await askToken(simulator, body)

    expect(answer.json).toEqual({
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: expect.stringMatching(/^ey/u),
    })
  })

  test('gives a token that the tenant signed, for the resource that was asked for', async () => {
    const token = await signIn(simulator, 'https://outlook.office365.com/.default')
    const keys = await ask(simulator, 'login.microsoftonline.com', `/${simulator.tenantId}/discovery/v2.0/keys`)

    const { payload } = await jwtVerify(
      token,
      createLocalJWKSet({ keys: [Object(inside(inside(keys.json, 'keys'), '0'))] }),
    )

    expect(payload).toMatchObject({
      aud: 'https://outlook.office365.com',
      iss: `https://sts.windows.net/${simulator.tenantId}/`,
      tid: simulator.tenantId,
      appid: simulator.clientId,
      appidacr: '2',
      idtyp: 'app',
      roles: ['Exchange.ManageAsApp'],
      ver: '1.0',
    })
    expect(payload['wids']).toContain('29232cdf-9323-42fd-ade2-1d097af3e4de')
  })
})

describe('refusals in the words of Entra', () => {
  const now = Date.now()
  const seconds = Math.floor(now / 1000)
  const claims = (more: Readonly<Record<string, unknown>>) => async () =>
    tokenForm(simulator, { client_assertion: await assertion(simulator, { claims: more }) })

  test.each([
    [
      'another secret',
      7000215,
      401,
      'invalid_client',
      () => tokenForm(simulator, { client_secret: 's', client_assertion: undefined }),
    ],
    ['no credential', 7000218, 401, 'invalid_client', () => tokenForm(simulator, { client_assertion: undefined })],
    [
      'an unknown client',
      700016,
      400,
      'unauthorized_client',
      () => tokenForm(simulator, { client_id: '00000000-0000-0000-0000-00000000abcd' }),
    ],
    ['a user grant', 70003, 400, 'invalid_request', () => tokenForm(simulator, { grant_type: 'password' })],
    [
      'a scope of one permission',
      70011,
      400,
      'invalid_scope',
      () => tokenForm(simulator, { scope: 'https://graph.microsoft.com/User.Read' }),
    ],
    [
      'an unknown resource',
      500011,
      400,
      'invalid_resource',
      () => tokenForm(simulator, { scope: 'https://graph.microsoft.us/.default' }),
    ],
    [
      'a resource parameter',
      901002,
      400,
      'invalid_request',
      () => tokenForm(simulator, { resource: 'https://graph.microsoft.com' }),
    ],
    ['no scope', 900144, 400, 'invalid_request', () => tokenForm(simulator, { scope: undefined })],
    ['an expired assertion', 700024, 401, 'invalid_client', claims({ nbf: seconds - 1200, exp: seconds - 600 })],
    [
      'an assertion from the future',
      700024,
      401,
      'invalid_client',
      claims({ nbf: seconds + 900, exp: seconds + 1200 }),
    ],
    [
      'another audience',
      50013,
      401,
      'invalid_client',
      claims({ aud: 'https://login.microsoftonline.us/common/oauth2/v2.0/token' }),
    ],
    ['a subject that is not the issuer', 50048, 401, 'invalid_client', claims({ sub: 'somebody' })],
    ['no token at all', 50027, 401, 'invalid_client', () => tokenForm(simulator, { client_assertion: 'nonsense' })],
  ] as const)('%s: AADSTS%i', async (_, code, status, error, form) => {
    const answer = await askToken(simulator, await form())

    expect(answer.status).toBe(status)
    expect(answer.json).toEqual({
      error,
      error_description: expect.stringMatching(
        new RegExp(
          `^AADSTS${code}: .+\\r\\nTrace ID: [\\w-]{36}\\r\\nCorrelation ID: [\\w-]{36}\\r\\nTimestamp: `,
          'u',
        ),
      ),
      error_codes: [code],
      timestamp: expect.any(String),
      trace_id: expect.any(String),
      correlation_id: expect.any(String),
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    })
  })

  test.each([
    ['a tenant nobody has', 'fabrikam.example', 90002],
    ['a tenant id nobody has', '11111111-1111-4111-a111-111111111111', 90002],
    ['no tenant name at all', 'common', 900023],
  ])('%s', async (_, tenant, code) => {
    expect((await askToken(simulator, await tokenForm(simulator), tenant)).json['error_codes']).toEqual([code])
  })

  test('a certificate that is not registered is told by its thumbprint', async () => {
    const other = await makeCertificate('other', now - day, now + day)

    const answer = await askToken(
      simulator,
      await tokenForm(simulator, { client_assertion: await assertion(simulator, other) }),
    )

    expect(answer.json['error_description']).toMatch(
      /^AADSTS700027: .*\[Reason - The key was not found\., Thumbprint of key used by client: '[0-9A-F]{64}'/u,
    )
  })

  test('a registered certificate that has expired', async () => {
    const old = await makeCertificate('old', now - 2 * day, now - day)
    simulator.app.certificate(old.certificatePem)

    const answer = await askToken(
      simulator,
      await tokenForm(simulator, { client_assertion: await assertion(simulator, old) }),
    )

    expect(answer.json['error_description']).toMatch(/^AADSTS700027: .*The key used is expired\./u)
  })

  test('the right thumbprint over another key', async () => {
    const other = await makeCertificate('other', now - day, now + day)
    const forged = await assertion(simulator, { privateKeyPem: other.privateKeyPem })

    expect(
      (await askToken(simulator, await tokenForm(simulator, { client_assertion: forged }))).json['error_codes'],
    ).toEqual([700027])
  })
})

describe("GitHub's ID token", () => {
  const exchange = async (token: string, tenant: Simulator = simulator) =>
    askToken(tenant, await tokenForm(tenant, { client_assertion: token }))

  test('is taken for the app, and says what a job is', async () => {
    const token = await idToken('api://AzureADTokenExchange')

    expect((await exchange(token)).status).toBe(200)
    const { iat, exp, ...claims } = decodeJwt(token)
    expect((exp ?? 0) - (iat ?? 0)).toBe(300)
    expect(claims).toMatchObject({
      iss: 'https://token.actions.githubusercontent.com',
      sub: simulator.oidc.subject,
      repository: 'contoso/tenant',
      event_name: 'push',
    })
  })

  test('for another audience is AADSTS700212', async () => {
    expect((await exchange(await idToken('sts.amazonaws.com'))).json['error_codes']).toEqual([700212])
  })

  test.each([
    [
      'subject',
      700213,
      { issuer: 'https://token.actions.githubusercontent.com', subject: 'repo:contoso/other:ref:refs/heads/main' },
    ],
    [
      'letter case of the subject',
      7002138,
      { issuer: 'https://token.actions.githubusercontent.com', subject: 'repo:Contoso/Tenant:environment:production' },
    ],
    [
      'issuer',
      700211,
      {
        issuer: 'https://token.actions.githubusercontent.com/contoso',
        subject: 'repo:contoso/tenant:environment:production',
      },
    ],
  ])('with another %s is AADSTS%i', async (_, code, credential) => {
    const tenant = await startTenant()
    try {
      tenant.app.forgetFederations()
      tenant.app.federate({ ...credential, audience: 'api://AzureADTokenExchange' })

      expect((await exchange(await idToken('api://AzureADTokenExchange', tenant), tenant)).json['error_codes']).toEqual(
        [code],
      )
    } finally {
      await tenant.close()
    }
  })

  test('is given only to who holds the request token', async () => {
    const { host, pathname, search } = new URL(simulator.oidc.requestUrl)

    expect((await ask(simulator, host, `${pathname}${search}`)).status).toBe(401)
  })
})

describe('what services do with a token', () => {
  test.each([
    ['none', async () => ({}), 'Access token is empty.'],
    [
      'of another resource',
      async () => ({ authorization: `Bearer ${await signIn(simulator, 'https://outlook.office365.com/.default')}` }),
      'Access token validation failure. Invalid audience.',
    ],
    [
      'tampered with',
      async () => ({ authorization: `Bearer ${(await signIn(simulator)).slice(0, -8)}AAAAAAAA` }),
      'Access token validation failure. Signature validation failed.',
    ],
  ])('%s: 401 and why', async (_, headers, message) => {
    const answer = await ask(simulator, 'graph.microsoft.com', '/v1.0/organization', { headers: await headers() })

    expect(answer.status).toBe(401)
    expect(answer.json).toMatchObject({ error: { code: 'InvalidAuthenticationToken', message } })
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer /u)
  })

  test('an hour later it has expired, on the clock of the tenant', async () => {
    let now = Date.now()
    const tenant = await startTenant({ now: () => now })
    try {
      const graph = await graphOf(tenant)
      now += 3_598_000
      expect((await graph('/v1.0/organization')).status).toBe(200)
      now += 2_000
      expect((await graph('/v1.0/organization')).json).toMatchObject({
        error: { message: 'Lifetime validation failed, the token is expired.' },
      })
    } finally {
      await tenant.close()
    }
  })

  test('a token lifetime policy of the tenant shortens it', async () => {
    let now = Date.now()
    const tenant = await startTenant({ now: () => now, tokenSeconds: 600 })
    try {
      expect((await askToken(tenant, await tokenForm(tenant))).json).toMatchObject({ expires_in: 600 })
      const graph = await graphOf(tenant)
      now += 599_000
      expect((await graph('/v1.0/organization')).status).toBe(200)
      now += 2_000
      expect((await graph('/v1.0/organization')).status).toBe(401)
    } finally {
      await tenant.close()
    }
  })

  test('a revoked permission is missed in the next token', async () => {
    const tenant = await startTenant()
    try {
      tenant.app.revoke('Policy.Read.All')
      tenant.app.revoke('Organization.ReadWrite.All')
      tenant.app.revoke('Directory.Read.All')
      const graph = await graphOf(tenant)

      expect((await graph('/v1.0/identity/conditionalAccess/policies')).json).toMatchObject({
        error: { code: 'AccessDenied' },
      })
      expect((await graph('/v1.0/organization')).json).toMatchObject({ error: { code: 'Authorization_RequestDenied' } })
      tenant.app.disable()
      expect((await askToken(tenant, await tokenForm(tenant))).json['error_codes']).toEqual([7000112])
    } finally {
      await tenant.close()
    }
  })
})
