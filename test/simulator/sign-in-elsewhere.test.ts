import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import type { Answer } from './wire.ts'
import { ask, askToken, startTenant, tokenForm } from './wire.ts'

let simulator: Simulator

beforeAll(async () => {
  simulator = await startTenant()
  simulator.app.federate(simulator.azureDevOps)
  simulator.app.federate(simulator.managedIdentity)
})
afterAll(() => simulator.close())

/** Trades a token of somebody else for one of the app: the status, or Entra's code. */
async function exchanged(token: unknown): Promise<unknown> {
  const answer = await askToken(simulator, await tokenForm(simulator, { client_assertion: String(token) }))
  return answer.status === 200 ? 200 : Object(answer.json['error_codes'])[0]
}

const lifetime = (token: unknown): readonly number[] => {
  const { iat = 0, nbf = 0, exp = 0 } = decodeJwt(String(token))
  return [nbf - iat, exp - iat]
}

describe('Azure DevOps', () => {
  const post = (query: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const { requestUri, accessToken } = simulator.azureDevOps
    const { host, pathname } = new URL(requestUri)
    return ask(simulator, host, `${pathname}?${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'x-tfs-fedauthredirect': 'Suppress', ...headers },
    })
  }
  const named = (): string => `serviceConnectionId=${simulator.azureDevOps.serviceConnectionId}`

  test('gives a job a token of its service connection, good for ten minutes, that the app is trusted by', async () => {
    const { status, json } = await post(`api-version=7.1&${named()}`)

    expect(status).toBe(200)
    expect(Object.keys(json)).toEqual(['oidcToken'])
    expect(decodeJwt(String(json['oidcToken']))).toMatchObject({
      iss: expect.stringMatching(/^https:\/\/vstoken\.dev\.azure\.com\/[\w-]{36}$/u),
      sub: 'sc://contoso/tenant/tenantform',
      aud: 'api://AzureADTokenExchange',
    })
    expect(lifetime(json['oidcToken'])).toEqual([-600, 600])
    expect(await exchanged(json['oidcToken'])).toBe(200)
  })

  test.each([
    ['another job’s token', () => post(`api-version=7.1&${named()}`, { authorization: 'Bearer other' }), 401],
    [
      'no request for a bare refusal',
      () => post(named(), { authorization: 'Bearer other', 'x-tfs-fedauthredirect': 'no' }),
      302,
    ],
    ['no version', () => post(named()), 400],
    ['a service connection nobody has', () => post('api-version=7.1&serviceConnectionId=other'), 404],
    ['no service connection: not simulated', () => post('api-version=7.1'), 501],
  ])('%s', async (_, sent, status) => {
    const answer = await sent()

    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain('oidcToken')
  })
})

describe('a machine with a managed identity', () => {
  const resource = 'resource=api%3A%2F%2FAzureADTokenExchange'
  const metadata = (query: string, headers: Readonly<Record<string, string>> = { metadata: 'true' }): Promise<Answer> =>
    ask(simulator, '169.254.169.254', `/metadata/identity/oauth2/token?${query}`, { headers })
  const appService = (query: string, header = simulator.managedIdentity.header): Promise<Answer> => {
    const { host, pathname } = new URL(simulator.managedIdentity.endpoint)
    return ask(simulator, host, `${pathname}?${query}`, { headers: { 'x-identity-header': header } })
  }

  test.each([
    ['the metadata service', () => metadata(`api-version=2018-02-01&${resource}`), ['expires_in', 'ext_expires_in']],
    ['App Service', () => appService(`api-version=2019-08-01&${resource}`), []],
    [
      'App Service, by the identity’s id',
      () => appService(`api-version=2019-08-01&${resource}&client_id=${simulator.managedIdentity.clientId}`),
      [],
    ],
  ])('%s gives its token, which stands for the app', async (_, sent, more) => {
    const { status, json } = await sent()

    expect(status).toBe(200)
    expect(Object.keys(json)).toEqual(['access_token', 'expires_on', 'resource', 'token_type', 'client_id', ...more])
    expect(decodeJwt(String(json['access_token']))).toMatchObject({
      iss: `https://login.microsoftonline.com/${simulator.tenantId}/v2.0`,
      sub: simulator.managedIdentity.subject,
      oid: simulator.managedIdentity.subject,
    })
    expect(await exchanged(json['access_token'])).toBe(200)
  })

  test.each([
    ['without the metadata header', () => metadata(`api-version=2018-02-01&${resource}`, {}), 'bad_request_102'],
    [
      'through a proxy that says so',
      () => metadata(`api-version=2018-02-01&${resource}`, { metadata: 'true', 'x-forwarded-for': '10.0.0.1' }),
      'bad_request_102',
    ],
    ['of another version', () => metadata(`api-version=2019-08-01&${resource}`), 'bad_request'],
    ['of another version', () => appService(`api-version=2018-02-01&${resource}`), 'bad_request'],
    ['for nothing', () => metadata('api-version=2018-02-01'), 'invalid_request'],
    ['for another cloud’s exchange', () => metadata(`api-version=2018-02-01&${resource}USGov`), 'invalid_resource'],
    [
      'for an identity that it does not have',
      () => metadata(`api-version=2018-02-01&${resource}&client_id=${simulator.clientId}`),
      'invalid_request',
    ],
  ])('refuses a request %s', async (_, sent, error) => {
    const { status, json } = await sent()

    expect(status).toBe(400)
    expect(json).toEqual({ error, error_description: expect.any(String) })
  })

  test('gives nothing to who lacks the header’s secret', async () => {
    expect(await appService(`api-version=2019-08-01&${resource}`, 'other')).toMatchObject({ status: 401, text: '' })
  })

  test('has no tokens for services that are not simulated', async () => {
    expect((await metadata('api-version=2018-02-01&resource=https%3A%2F%2Fvault.azure.net')).status).toBe(501)
  })
})

describe('a token of any issuer', () => {
  const gitlab = {
    issuer: 'https://gitlab.example',
    subject: 'project_path:contoso/tenant:ref_type:branch:ref:main',
    audience: 'api://AzureADTokenExchange',
  }

  test.each([
    ['as federated', {}, 200],
    ['of another issuer', { issuer: 'https://gitlab.com' }, 700211],
    ['of another subject', { subject: `${gitlab.subject}tenance` }, 700213],
    ['of the subject in other letters', { subject: gitlab.subject.toUpperCase() }, 7002138],
    ['for another audience', { audience: 'api://AzureADTokenExchangeChina' }, 700212],
    ['that has ended', { expiresInSeconds: -301 }, 700024],
    ['that is not valid yet', { validBeforeSeconds: -400, expiresInSeconds: 900 }, 700024],
  ])('%s: %s', async (_, more, outcome) => {
    simulator.app.forgetFederations()
    simulator.app.federate(gitlab)

    expect(await exchanged(await simulator.idToken({ ...gitlab, ...more }))).toBe(outcome)
  })

  test('lives as long as was asked for, else five minutes', async () => {
    expect(lifetime(await simulator.idToken(gitlab))).toEqual([0, 300])
    expect(lifetime(await simulator.idToken({ ...gitlab, expiresInSeconds: 7 }))).toEqual([0, 7])
  })

  test('is not taken where another issuer signed it', async () => {
    const cluster = { ...gitlab, issuer: 'https://cluster.example' }
    simulator.app.federate(cluster)
    await simulator.idToken(cluster)
    const forged = await simulator.idToken({ ...gitlab, claims: { iss: cluster.issuer } })

    expect(await exchanged(forged)).toBe(50013)
  })
})
