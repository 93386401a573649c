import { fail } from '../model/trouble.ts'
import type { Certificate } from './certificate.ts'
import { makeOne, openCertificate, refuseByDate } from './certificate.ts'
import { hide } from './hidden.ts'

/** How Tenantform proves who it is: a certificate, or GitHub's ID token. Nothing else is taken. */
export type Credential =
  | { readonly kind: 'certificate'; readonly certificate: Certificate }
  | { readonly kind: 'github'; readonly requestUrl: string; readonly requestToken: string; readonly audience: string }

/** The raw words of options and environment that a credential is made of. */
export type CredentialInputs = {
  readonly certificate?: string
  readonly certificateKey?: string
  readonly certificatePassword?: string
  readonly clientSecret?: string
  readonly username?: string
  readonly password?: string
  readonly requestUrl?: string
  readonly requestToken?: string
  readonly audience?: string
}

/**
 * Makes a credential. Fails with SIGN-IN-SECRET-REFUSED for a client secret, user name or password, with
 * SIGN-IN-CREDENTIAL-MISSING where there is none, and with what opening a certificate fails with; an expired one is refused here.
 */
export async function readCredential(
  inputs: CredentialInputs,
  readBytes: (path: string) => Promise<Uint8Array>,
  now: number,
): Promise<Credential> {
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
  if (inputs.certificate !== undefined) {
    const part = async (word: string): Promise<Uint8Array> => (isContent(word) ? Buffer.from(word) : readBytes(word))
    const certificate = await openCertificate({
      certificate: await part(inputs.certificate),
      ...(inputs.certificateKey === undefined ? {} : { key: await part(inputs.certificateKey) }),
      ...(inputs.certificatePassword === undefined ? {} : { password: hide(inputs.certificatePassword) }),
    })
    refuseByDate(certificate, now)
    return { kind: 'certificate', certificate }
  }
  if (inputs.requestUrl !== undefined && inputs.requestToken !== undefined) {
    if (inputs.audience === undefined)
      fail('INPUT-MISSING', {
        message: 'No federation audience is known for this cloud.',
        subject: { name: 'federation-audience' },
        hint: 'Give the audience of the federated credential.',
      })
    return {
      kind: 'github',
      requestUrl: inputs.requestUrl,
      requestToken: inputs.requestToken,
      audience: inputs.audience,
    }
  }
  return fail('SIGN-IN-CREDENTIAL-MISSING', {
    message: 'There is nothing to sign in with: no certificate was given, and this job has no ID token.',
    subject: { name: 'credential' },
    hint: `In a workflow add \`permissions: id-token: write\` (a fork’s pull request never has it). Elsewhere give --certificate; to make one: ${makeOne}`,
  })
}

/** Whether a word is the certificate itself and not a file's name. */
function isContent(word: string): boolean {
  return word.includes('-----BEGIN') || /^[A-Za-z0-9+/\s]{200,}={0,2}\s*$/u.test(word)
}
