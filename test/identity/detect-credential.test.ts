import { describe, expect, test } from 'vitest'
import type { CredentialFacts, CredentialInputs } from '../../src/identity/credential-inputs.ts'
import { credentialFacts } from '../../src/identity/credential-inputs.ts'
import { detectCredential } from '../../src/identity/detect-credential.ts'
import { TenantformError } from '../../src/model/trouble.ts'

const github: CredentialFacts = { requestUrl: 'https://tokens.example/?v=1', requestToken: 't' }
const azureDevOps: CredentialFacts = { azureDevOpsUri: 'https://dev.azure.com/o/_apis', azureDevOpsToken: 't' }
const gitlab: CredentialFacts = { idToken: 'a.b.c' }
const file: CredentialFacts = { federatedTokenFile: '/var/run/token' }
const appService: CredentialFacts = { identityEndpoint: 'http://127.0.0.1:41/msi/token', identityHeader: 'h' }
const all = { ...github, ...azureDevOps, ...gitlab, ...file, ...appService }

describe('the credential', () => {
  test.each<[string, CredentialInputs, CredentialFacts, string, string]>([
    [
      'a certificate',
      { certificate: 'c' },
      {},
      'certificate',
      'the certificate: it is given as an input, which goes before what the environment offers.',
    ],
    ['a workflow', {}, github, 'github', 'GitHub’s ID token: nothing else fits.'],
    ['a pipeline', {}, azureDevOps, 'azure-devops', 'Azure DevOps’ ID token: nothing else fits.'],
    ['a GitLab job', {}, gitlab, 'gitlab', 'GitLab’s ID token: nothing else fits.'],
    ['a pod', {}, file, 'token-file', 'the token file: nothing else fits.'],
    ['an app', {}, appService, 'managed-identity', 'the managed identity: nothing else fits.'],
    [
      'a certificate in a workflow',
      { certificate: 'c' },
      github,
      'certificate',
      'the certificate: it is given as an input, which goes before what the environment offers (GitHub’s ID token would fit too).',
    ],
    [
      'a token file in a workflow',
      { tokenFile: 'f' },
      github,
      'token-file',
      'the token file: it is given as an input, which goes before what the environment offers (GitHub’s ID token would fit too).',
    ],
    [
      'a workflow on a machine of AKS',
      {},
      { ...github, ...file },
      'github',
      'GitHub’s ID token: of those that fit, it comes first (the token file would fit too).',
    ],
    [
      'a named managed identity',
      { managedIdentityClientId: 'i' },
      github,
      'managed-identity',
      'the managed identity: it is given as an input, which goes before what the environment offers (GitHub’s ID token would fit too).',
    ],
    [
      'a choice among all',
      { credential: 'gitlab', certificate: 'c' },
      all,
      'gitlab',
      'GitLab’s ID token: the input credential names it (the certificate, GitHub’s ID token, Azure DevOps’ ID token, the token file, the managed identity would fit too).',
    ],
    [
      'the managed identity of a machine, which no variable shows',
      { credential: 'managed-identity' },
      {},
      'managed-identity',
      'the managed identity: the input credential names it.',
    ],
  ])('of %s', (_, inputs, facts, chosen, why) => {
    expect(detectCredential(inputs, facts)).toMatchObject({ chosen, why: `Signing in with ${why}` })
  })

  test('in the order of the table where the environment offers all', () => {
    expect(detectCredential({}, all).fits).toEqual([
      'github',
      'azure-devops',
      'gitlab',
      'token-file',
      'managed-identity',
    ])
    expect(detectCredential({}, all).chosen).toBe('github')
  })

  test.each<[string, CredentialInputs, CredentialFacts, string, RegExp]>([
    ['nothing', {}, {}, 'SIGN-IN-CREDENTIAL-MISSING', /id-token: write.*openssl req/u],
    ['half of what GitHub gives', {}, { requestUrl: 'https://x' }, 'SIGN-IN-CREDENTIAL-MISSING', /id-token: write/u],
    [
      'half of what Azure DevOps gives',
      {},
      { azureDevOpsUri: 'https://x' },
      'SIGN-IN-CREDENTIAL-MISSING',
      /nothing to sign in/u,
    ],
    [
      'half of what App Service gives',
      {},
      { identityEndpoint: 'http://127.0.0.1' },
      'SIGN-IN-CREDENTIAL-MISSING',
      /nothing to sign in/u,
    ],
    [
      'a connection outside of Azure DevOps',
      { serviceConnectionId: 'x' },
      {},
      'SIGN-IN-CREDENTIAL-MISSING',
      /nothing to sign in/u,
    ],
    [
      'a certificate that is named and not given',
      { credential: 'certificate' },
      github,
      'SIGN-IN-CREDENTIAL-MISSING',
      /names the certificate.*openssl req/u,
    ],
    [
      'GitHub named elsewhere',
      { credential: 'github', certificate: 'c' },
      {},
      'SIGN-IN-CREDENTIAL-MISSING',
      /names GitHub’s ID token.*id-token: write/u,
    ],
    [
      'Azure DevOps named without its token',
      { credential: 'azure-devops' },
      { azureDevOpsUri: 'https://x' },
      'SIGN-IN-CREDENTIAL-MISSING',
      /System\.AccessToken/u,
    ],
    ['GitLab named without its variable', { credential: 'gitlab' }, {}, 'SIGN-IN-CREDENTIAL-MISSING', /id_tokens/u],
    [
      'a file named and not given',
      { credential: 'token-file' },
      {},
      'SIGN-IN-CREDENTIAL-MISSING',
      /AZURE_FEDERATED_TOKEN_FILE/u,
    ],
    [
      'a word that is none',
      { credential: 'oidc' },
      github,
      'INPUT-INVALID',
      /"oidc".*certificate, github, azure-devops/u,
    ],
  ])('is refused: %s', (_, inputs, facts, code, words) => {
    let failed: unknown
    try {
      detectCredential(inputs, facts)
    } catch (error) {
      failed = error
    }
    const [trouble] = failed instanceof TenantformError ? failed.troubles : []
    expect(trouble?.code).toBe(code)
    expect(`${trouble?.message ?? ''} ${trouble?.hint ?? ''}`).toMatch(words)
  })
})

test('facts are read from the environment, empty ones are none, and GitLab’s variable may have any name', () => {
  const variables: Readonly<Record<string, string>> = {
    ACTIONS_ID_TOKEN_REQUEST_URL: 'u',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
    SYSTEM_OIDCREQUESTURI: 'd',
    SYSTEM_ACCESSTOKEN: '',
    AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: 'c',
    TENANTFORM_ID_TOKEN: 'usual',
    MY_TOKEN: 'mine',
    AZURE_FEDERATED_TOKEN_FILE: 'f',
    IDENTITY_ENDPOINT: 'e',
    IDENTITY_HEADER: 'h',
  }
  const facts = {
    requestUrl: 'u',
    requestToken: 't',
    azureDevOpsUri: 'd',
    azureDevOpsConnection: 'c',
    federatedTokenFile: 'f',
    identityEndpoint: 'e',
    identityHeader: 'h',
  }
  expect(credentialFacts((name) => variables[name], {})).toEqual({ ...facts, idToken: 'usual' })
  expect(credentialFacts((name) => variables[name], { idTokenVariable: 'MY_TOKEN' })).toEqual({
    ...facts,
    idToken: 'mine',
  })
})
