import { createServer } from 'node:http'
import { describe, expect, test } from 'vitest'
import { openDoor } from '../../src/http/door.ts'
import { doorNeeds, freshAssertion } from '../../src/identity/assertion.ts'
import type { Credential, CredentialInputs } from '../../src/identity/credential.ts'
import { readCredential } from '../../src/identity/credential.ts'
import type { CredentialFacts } from '../../src/identity/credential-inputs.ts'
import type { Federated } from '../../src/identity/assertion.ts'
import { listening, live, optionsOf, troublesOf } from '../http/door-scene.ts'
import { fakeDoor, tokenOf } from './identity-scene.ts'

const audience = 'api://AzureADTokenExchange'
const jwt = tokenOf({ sub: 's' })
const noFile = (): Promise<Uint8Array> => Promise.reject(new Error('no file is read'))

async function federated(inputs: CredentialInputs & CredentialFacts, read = noFile): Promise<Federated> {
  const credential: Credential = await readCredential(inputs, read, Date.now())
  if (credential.kind === 'certificate') throw new Error('a certificate')
  return credential
}

const github = { requestUrl: 'https://ci.example/token?api-version=2.0', requestToken: 'hunter2', audience }
const azureDevOps = {
  azureDevOpsUri: 'https://dev.azure.com/o/p/_apis/oidctoken',
  azureDevOpsToken: 'hunter2',
  serviceConnectionId: 'c-1',
}
const machine = { credential: 'managed-identity', audience }
const app = {
  identityEndpoint: 'http://127.0.0.1:41741/msi/token/',
  identityHeader: 'hunter2',
  managedIdentityClientId: 'i-1',
  audience,
}

describe('an assertion is asked for', () => {
  test.each([
    [
      'at GitHub',
      github,
      { value: jwt },
      {
        method: 'GET',
        url: 'https://ci.example/token?api-version=2.0&audience=api%3A%2F%2FAzureADTokenExchange',
        headers: { authorization: 'Bearer hunter2', accept: 'application/json' },
      },
      { idTokenHost: 'ci.example' },
    ],
    [
      'at Azure DevOps',
      azureDevOps,
      { oidcToken: jwt },
      {
        method: 'POST',
        url: 'https://dev.azure.com/o/p/_apis/oidctoken?api-version=7.1&serviceConnectionId=c-1',
        headers: {
          authorization: 'Bearer hunter2',
          accept: 'application/json',
          'content-type': 'application/json',
          'x-tfs-fedauthredirect': 'Suppress',
        },
        body: '',
      },
      { idTokenHost: 'dev.azure.com' },
    ],
    [
      'at the metadata service of a machine',
      machine,
      { access_token: jwt },
      {
        method: 'GET',
        url: 'http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=api%3A%2F%2FAzureADTokenExchange',
        headers: { accept: 'application/json', metadata: 'true' },
      },
      { plainOrigins: ['http://169.254.169.254'] },
    ],
    [
      'at App Service, for one of several identities',
      app,
      { access_token: jwt },
      {
        method: 'GET',
        url: 'http://127.0.0.1:41741/msi/token/?api-version=2019-08-01&resource=api%3A%2F%2FAzureADTokenExchange&client_id=i-1',
        headers: { accept: 'application/json', 'x-identity-header': 'hunter2' },
      },
      { plainOrigins: ['http://127.0.0.1:41741'] },
    ],
  ])('%s', async (_, inputs, body, call, needs) => {
    const credential = await federated(inputs)
    const door = fakeDoor({ body })

    expect(await freshAssertion(credential, door, live)).toBe(jwt)
    expect(door.calls).toEqual([
      { effect: 'read', audience: null, budget: 'sign-in', repeat: 'safe', timeoutMs: 30_000, ...call },
    ])
    expect(doorNeeds(credential)).toEqual(needs)
    expect(JSON.stringify(credential)).not.toContain('hunter2')
  })

  test.each([
    ['GitHub', github, 'SIGN-IN-ID-TOKEN', 'GitHub gave no ID token: it answered 403.'],
    ['Azure DevOps', azureDevOps, 'SIGN-IN-ID-TOKEN', 'Azure DevOps gave no ID token: it answered 403.'],
    [
      'a machine',
      machine,
      'SIGN-IN-MANAGED-IDENTITY',
      'The managed identity gave no token: 169.254.169.254 answered 403: Identity not found.',
    ],
  ])('and where %s refuses, that is said without a secret', async (_, inputs, code, message) => {
    const door = fakeDoor({
      status: 403,
      body: { value: jwt, oidcToken: jwt, error_description: 'Identity not found' },
    })
    const troubles = await troublesOf(freshAssertion(await federated(inputs), door, live))
    expect(troubles).toMatchObject([{ code, message }])
    expect(JSON.stringify(troubles)).not.toMatch(/hunter2|eyJ/u)
  })

  test.each([
    ['GitHub', github],
    ['Azure DevOps', azureDevOps],
    ['a machine', machine],
  ])('and a page with 200 is no token of %s', async (_, inputs) => {
    const door = fakeDoor({ body: '<html>Sign in</html>' })
    expect(await troublesOf(freshAssertion(await federated(inputs), door, live))).toMatchObject([{ kind: 'auth' }])
  })
})

describe('a token file', () => {
  test('is read again for every token', async () => {
    const tokens = [jwt, `${tokenOf({ sub: 'rotated' })}\n`]
    const read: string[] = []
    const credential = await federated({ federatedTokenFile: '/var/run/token' }, (path?: string) => {
      read.push(path ?? '')
      return Promise.resolve(Buffer.from(tokens.shift() ?? ''))
    })
    const door = fakeDoor()
    expect(await freshAssertion(credential, door, live)).toBe(jwt)
    expect(await freshAssertion(credential, door, live)).toBe(tokenOf({ sub: 'rotated' }))
    expect(read).toEqual(['/var/run/token', '/var/run/token'])
    expect(await troublesOf(freshAssertion(credential, door, live))).toMatchObject([
      { code: 'SIGN-IN-ID-TOKEN', message: 'The file /var/run/token holds no ID token.' },
    ])
    expect(door.calls).toEqual([])
  })
})

describe('GitLab’s one token', () => {
  test('is used until it ends, and then the reason is told', async () => {
    const inOneMinute = Math.floor(Date.now() / 1000) + 60
    const good = await federated({ idToken: tokenOf({ exp: inOneMinute }) })
    expect(await freshAssertion(good, fakeDoor(), live)).toBe(tokenOf({ exp: inOneMinute }))
    const over = await federated({ idToken: tokenOf({ exp: inOneMinute - 120 }) })
    const troubles = await troublesOf(freshAssertion(over, fakeDoor(), live))
    expect(troubles).toMatchObject([{ code: 'SIGN-IN-TOKEN-OVER' }])
    expect(troubles[0]?.message).toContain('a job gets only one')
    expect(JSON.stringify(troubles)).not.toContain('eyJ')
  })
})

describe('a credential is refused that lacks something', () => {
  test.each<[string, CredentialInputs & CredentialFacts, string, string]>([
    [
      'a connection',
      { azureDevOpsUri: 'https://dev.azure.com/x', azureDevOpsToken: 't' },
      'INPUT-MISSING',
      'service-connection-id',
    ],
    ['an audience', { requestUrl: 'https://x', requestToken: 't' }, 'INPUT-MISSING', 'federation-audience'],
    ['a certificate to its key', { certificateKey: 'k', ...github }, 'INPUT-MISSING', 'certificate'],
    ['a certificate to its password', { certificatePassword: 'hunter2', ...github }, 'INPUT-MISSING', 'certificate'],
    [
      'an endpoint on this machine',
      { ...app, identityEndpoint: 'http://10.0.0.4/msi' },
      'INPUT-INVALID',
      'IDENTITY_ENDPOINT',
    ],
    [
      'an endpoint, but for its name',
      { ...app, identityEndpoint: 'http://127.0.0.1.evil.example/' },
      'INPUT-INVALID',
      'IDENTITY_ENDPOINT',
    ],
    [
      'an endpoint over plain http',
      { ...app, identityEndpoint: 'https://127.0.0.1/' },
      'INPUT-INVALID',
      'IDENTITY_ENDPOINT',
    ],
  ])('%s', async (_, inputs, code, name) => {
    const troubles = await troublesOf(readCredential(inputs, noFile, 0))
    expect(troubles).toMatchObject([{ code, subject: { name } }])
    expect(JSON.stringify(troubles)).not.toContain('hunter2')
  })
})

test('App Service is asked over a real socket, past the proxy, with its header', async () => {
  const seen: unknown[] = []
  const server = createServer((request, response) => {
    seen.push({ url: request.url, header: request.headers['x-identity-header'] })
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ access_token: jwt, resource: audience }))
  })
  const port = await listening(server)
  const credential = await federated({ ...app, identityEndpoint: `http://127.0.0.1:${port}/msi/token` })
  const door = openDoor(optionsOf({ proxy: 'http://127.0.0.1:9', ...doorNeeds(credential) }))
  try {
    expect(await freshAssertion(credential, door, live)).toBe(jwt)
    expect(seen).toEqual([
      {
        url: '/msi/token?api-version=2019-08-01&resource=api%3A%2F%2FAzureADTokenExchange&client_id=i-1',
        header: 'hunter2',
      },
    ])
  } finally {
    await door.close()
    server.close()
  }
})
