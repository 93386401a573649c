import { decodeAccessToken } from './access-token.ts'
import type { Credential } from './credential.ts'
import type { CredentialKind } from './credential-inputs.ts'
import { credentialNames } from './detect-credential.ts'

/** A credential as it may be shown: its kind, what it is in plain words, and when it ends (milliseconds since 1970). */
export type CredentialDescription = { readonly kind: CredentialKind; readonly words: string; readonly ends?: number }

/** Describes a credential without anything of it that is secret. One that is fetched afresh has no end. */
export function describeCredential(credential: Credential): CredentialDescription {
  const { kind } = credential
  const words = credentialNames[kind]
  switch (kind) {
    case 'certificate': {
      const { subject, thumbprintSha256, notAfter } = credential.certificate
      const named = subject.replaceAll('\n', ', ').slice(0, 200)
      return { kind, words: `${words} ${named} (SHA-256 ${thumbprintSha256})`, ends: notAfter }
    }
    case 'gitlab': {
      const { expires } = decodeAccessToken(credential.token.reveal())
      return { kind, words, ...(expires === undefined ? {} : { ends: expires }) }
    }
    case 'azure-devops':
      return { kind, words: `${words} for the service connection ${credential.serviceConnectionId}` }
    case 'token-file':
      return { kind, words: `${words} ${credential.path}` }
    case 'managed-identity':
      return { kind, words: credential.clientId === undefined ? words : `${words} ${credential.clientId}` }
    case 'github':
      return { kind, words }
  }
}
