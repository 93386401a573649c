import { fail } from '../model/trouble.ts'
import type { Hidden } from '../model/wire.ts'
import type { Certificate } from './certificate.ts'
import { makeOne, openCertificate, refuseByDate } from './certificate.ts'
import type { CredentialFacts, CredentialInputs } from './credential-inputs.ts'
import { detectCredential } from './detect-credential.ts'
import { hide } from './hidden.ts'
import { identityEndpoint } from './managed-identity-token.ts'
import type { ManagedIdentity } from './managed-identity-token.ts'

export type { CredentialInputs } from './credential-inputs.ts'

/** Where a CI system gives ID tokens, and what it takes for one. */
export type TokenRequest = { readonly requestUrl: string; readonly requestToken: Hidden; readonly audience: string }

/** How Tenantform proves who it is: a certificate, or a token of somebody whom the application trusts. Nothing else is taken. */
export type Credential =
  | { readonly kind: 'certificate'; readonly certificate: Certificate }
  | ({ readonly kind: 'github' } & TokenRequest)
  | ({ readonly kind: 'azure-devops'; readonly serviceConnectionId: string } & Omit<TokenRequest, 'audience'>)
  | { readonly kind: 'gitlab'; readonly token: Hidden }
  | { readonly kind: 'token-file'; readonly path: string; readonly read: () => Promise<Uint8Array> }
  | ({ readonly kind: 'managed-identity' } & ManagedIdentity)

/**
 * Makes the credential that `detectCredential` chooses. Fails with SIGN-IN-SECRET-REFUSED for a client secret, user name or
 * password, with what detecting and opening a certificate fail with, and with INPUT-MISSING where the chosen one lacks
 * something; a certificate whose time is not now is refused here.
 */
export async function readCredential(
  inputs: CredentialInputs & CredentialFacts,
  readBytes: (path: string) => Promise<Uint8Array>,
  now: number,
): Promise<Credential> {
  refuseSecrets(inputs)
  const { chosen } = detectCredential(inputs, inputs)
  switch (chosen) {
    case 'certificate':
      return readCertificate(inputs, readBytes, now)
    case 'github':
      return {
        kind: chosen,
        requestUrl: inputs.requestUrl ?? '',
        requestToken: hide(inputs.requestToken ?? ''),
        audience: audienceOf(inputs),
      }
    case 'azure-devops':
      return {
        kind: chosen,
        requestUrl: inputs.azureDevOpsUri ?? '',
        requestToken: hide(inputs.azureDevOpsToken ?? ''),
        serviceConnectionId:
          inputs.serviceConnectionId ??
          inputs.azureDevOpsConnection ??
          fail('INPUT-MISSING', {
            message: 'Azure DevOps gives an ID token for a service connection, and none is named.',
            subject: { name: 'service-connection-id' },
            hint: 'Give service-connection-id, or run in an AzureCLI task with addSpnToEnvironment.',
          }),
      }
    case 'gitlab':
      return { kind: chosen, token: hide(inputs.idToken ?? '') }
    case 'token-file': {
      const path = inputs.tokenFile ?? inputs.federatedTokenFile ?? ''
      return { kind: chosen, path, read: () => readBytes(path) }
    }
    case 'managed-identity':
      return {
        kind: chosen,
        ...identityEndpoint(inputs),
        audience: audienceOf(inputs),
        ...(inputs.managedIdentityClientId === undefined ? {} : { clientId: inputs.managedIdentityClientId }),
      }
  }
}

function refuseSecrets(inputs: CredentialInputs): void {
  const refused =
    inputs.clientSecret !== undefined
      ? 'A client secret'
      : inputs.username !== undefined
        ? 'A user name'
        : inputs.password !== undefined
          ? 'A user’s password'
          : undefined
  if (refused !== undefined)
    fail('SIGN-IN-SECRET-REFUSED', {
      message: `${refused} is not taken: SharePoint refuses secrets, and users meet multifactor authentication.`,
      subject: { name: 'credential' },
      hint: `Use GitHub’s ID token (permissions: id-token: write) or a certificate: ${makeOne}; upload cert.pem to the application.`,
    })
  const apart = inputs.certificateKey === undefined ? 'certificate-password' : 'certificate-key'
  if (inputs.certificate === undefined && (inputs.certificateKey ?? inputs.certificatePassword) !== undefined)
    fail('INPUT-MISSING', {
      message: `There is ${apart} and no certificate that it belongs to.`,
      subject: { name: 'certificate' },
      hint: 'Give the certificate as well (is its secret empty?), or leave both away.',
    })
}

async function readCertificate(
  inputs: CredentialInputs,
  readBytes: (path: string) => Promise<Uint8Array>,
  now: number,
): Promise<Credential> {
  const part = async (word: string): Promise<Uint8Array> => (isContent(word) ? Buffer.from(word) : readBytes(word))
  const certificate = await openCertificate({
    certificate: await part(inputs.certificate ?? ''),
    ...(inputs.certificateKey === undefined ? {} : { key: await part(inputs.certificateKey) }),
    ...(inputs.certificatePassword === undefined ? {} : { password: hide(inputs.certificatePassword) }),
  })
  refuseByDate(certificate, now)
  return { kind: 'certificate', certificate }
}

function audienceOf({ audience }: CredentialInputs): string {
  return (
    audience ??
    fail('INPUT-MISSING', {
      message: 'No federation audience is known for this cloud.',
      subject: { name: 'federation-audience' },
      hint: 'Give the audience of the federated credential.',
    })
  )
}

/** Whether a word is the certificate itself and not a file's name. */
function isContent(word: string): boolean {
  return word.includes('-----BEGIN') || /^[A-Za-z0-9+/\s]{200,}={0,2}\s*$/u.test(word)
}
