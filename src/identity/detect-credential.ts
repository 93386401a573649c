import { fail } from '../model/trouble.ts'
import { makeOne } from './certificate.ts'
import type { CredentialFacts, CredentialInputs, CredentialKind } from './credential-inputs.ts'
import { credentialKinds, usualIdTokenVariable } from './credential-inputs.ts'

/** What can be signed in with: all that fit, those that are passed over, the one that is used, and why it is, as one sentence. */
export type Detection = {
  readonly fits: readonly CredentialKind[]
  readonly others: readonly CredentialKind[]
  readonly chosen: CredentialKind
  readonly why: string
}

/** Each credential in plain words. */
export const credentialNames: Readonly<Record<CredentialKind, string>> = {
  certificate: 'the certificate',
  github: 'GitHub’s ID token',
  'azure-devops': 'Azure DevOps’ ID token',
  gitlab: 'GitLab’s ID token',
  'token-file': 'the token file',
  'managed-identity': 'the managed identity',
}

/** What to do where a credential is chosen and does not fit. */
const needs: Readonly<Record<CredentialKind, string>> = {
  certificate: `Give certificate, and certificate-key where the key is apart; to make one: ${makeOne}`,
  github: 'Give the job `permissions: id-token: write`; a fork’s pull request never has it.',
  'azure-devops':
    'Pass SYSTEM_ACCESSTOKEN: $(System.AccessToken) in the step’s env; SYSTEM_OIDCREQUESTURI is there in every job.',
  gitlab: `Give the job id_tokens: ${usualIdTokenVariable}: aud: api://AzureADTokenExchange, or name its variable with id-token-variable.`,
  'token-file': 'Give token-file, or set AZURE_FEDERATED_TOKEN_FILE.',
  'managed-identity': 'Run on a machine of Azure that has one.',
}

/**
 * Says which credential is used: the one that `credential` names; else one that was given as an input; else the first that the
 * environment offers. A managed identity of a virtual machine shows in no variable, so it has to be named. Fails with
 * INPUT-INVALID for an unknown word and with SIGN-IN-CREDENTIAL-MISSING where none fits or the named one does not.
 */
export function detectCredential(inputs: CredentialInputs, facts: CredentialFacts): Detection {
  const asked = kindOf(inputs.credential)
  const fits = credentialKinds.filter((kind) => isThere(kind, inputs, facts))
  if (asked !== undefined) {
    // What is asked over the network whether it is there is taken at its word.
    if (asked !== 'managed-identity' && !fits.includes(asked))
      fail('SIGN-IN-CREDENTIAL-MISSING', {
        message: `The input credential names ${credentialNames[asked]}, and there is none.`,
        subject: { name: 'credential' },
        hint: needs[asked],
      })
    return detection(fits, asked, 'the input credential names it')
  }
  const [given] = fits.filter((kind) => isGiven(kind, inputs))
  if (given !== undefined)
    return detection(fits, given, 'it is given as an input, which goes before what the environment offers')
  const [first] = fits
  if (first === undefined)
    return fail('SIGN-IN-CREDENTIAL-MISSING', {
      message: 'There is nothing to sign in with: no certificate was given, and this job has no ID token.',
      subject: { name: 'credential' },
      hint: `In a workflow add \`permissions: id-token: write\` (a fork’s pull request never has it). Elsewhere give --certificate; to make one: ${makeOne}`,
    })
  return detection(fits, first, fits.length === 1 ? 'nothing else fits' : 'of those that fit, it comes first')
}

function detection(fits: readonly CredentialKind[], chosen: CredentialKind, reason: string): Detection {
  const others = fits.filter((kind) => kind !== chosen)
  const also = others.length === 0 ? '' : ` (${others.map((kind) => credentialNames[kind]).join(', ')} would fit too)`
  return { fits, others, chosen, why: `Signing in with ${credentialNames[chosen]}: ${reason}${also}.` }
}

function kindOf(word: string | undefined): CredentialKind | undefined {
  if (word === undefined) return undefined
  return (
    credentialKinds.find((kind) => kind === word) ??
    fail('INPUT-INVALID', {
      message: `There is no credential "${word.slice(0, 50)}".`,
      subject: { name: 'credential' },
      hint: `Write one of ${credentialKinds.join(', ')}, or leave it away to have it found.`,
    })
  )
}

function isGiven(kind: CredentialKind, inputs: CredentialInputs): boolean {
  const inputOf: Readonly<Partial<Record<CredentialKind, string | undefined>>> = {
    certificate: inputs.certificate,
    'azure-devops': inputs.serviceConnectionId,
    gitlab: inputs.idTokenVariable,
    'token-file': inputs.tokenFile,
    'managed-identity': inputs.managedIdentityClientId,
  }
  return inputOf[kind] !== undefined
}

function isThere(kind: CredentialKind, inputs: CredentialInputs, facts: CredentialFacts): boolean {
  switch (kind) {
    case 'certificate':
      return inputs.certificate !== undefined
    case 'github':
      return facts.requestUrl !== undefined && facts.requestToken !== undefined
    case 'azure-devops':
      return facts.azureDevOpsUri !== undefined && facts.azureDevOpsToken !== undefined
    case 'gitlab':
      return facts.idToken !== undefined
    case 'token-file':
      return (inputs.tokenFile ?? facts.federatedTokenFile) !== undefined
    case 'managed-identity':
      return (
        inputs.managedIdentityClientId !== undefined ||
        (facts.identityEndpoint !== undefined && facts.identityHeader !== undefined)
      )
  }
}
