import { expect, test } from 'vitest'
import { openCertificate } from '../../src/identity/certificate.ts'
import type { Credential } from '../../src/identity/credential.ts'
import { describeCredential } from '../../src/identity/describe-credential.ts'
import { hide } from '../../src/identity/hidden.ts'
import { makeCertificate } from './certificate-maker.ts'
import { tokenOf } from './identity-scene.ts'

const notAfter = new Date('2030-01-01T00:00:00Z')
const made = makeCertificate({ name: 'pipeline', notAfter })
const certificate = await openCertificate({ certificate: Buffer.from(`${made.certificate}${made.key}`) })
const fetched = { requestUrl: 'https://x', requestToken: hide('hunter2') }

test.each<[Credential, object]>([
  [
    { kind: 'certificate', certificate },
    { words: `the certificate CN=pipeline (SHA-256 ${certificate.thumbprintSha256})`, ends: notAfter.getTime() },
  ],
  [{ kind: 'github', audience: 'a', ...fetched }, { words: 'GitHub’s ID token' }],
  [
    { kind: 'azure-devops', serviceConnectionId: 'c-1', ...fetched },
    { words: 'Azure DevOps’ ID token for the service connection c-1' },
  ],
  [
    { kind: 'gitlab', token: hide(tokenOf({ exp: 60 })) },
    { words: 'GitLab’s ID token', ends: 60_000 },
  ],
  [{ kind: 'gitlab', token: hide('hunter2') }, { words: 'GitLab’s ID token' }],
  [
    { kind: 'token-file', path: '/var/run/token', read: () => Promise.resolve(Buffer.from('hunter2')) },
    { words: 'the token file /var/run/token' },
  ],
  [
    { kind: 'managed-identity', endpoint: 'http://127.0.0.1', header: hide('hunter2'), audience: 'a', clientId: 'i-1' },
    { words: 'the managed identity i-1' },
  ],
])('$kind is described with its end, and nothing secret', (credential, expected) => {
  expect(describeCredential(credential)).toEqual({ kind: credential.kind, ...expected })
})
