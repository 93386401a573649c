/** The credentials that are taken, by the word that the `credential` input takes; the order is the one of choice. */
export const credentialKinds = [
  'certificate',
  'github',
  'azure-devops',
  'gitlab',
  'token-file',
  'managed-identity',
] as const

export type CredentialKind = (typeof credentialKinds)[number]

/** The raw words of options that a credential is made of. None may be empty text. */
export type CredentialInputs = {
  /** Which credential to use, where several fit: a word of `credentialKinds`. */
  readonly credential?: string
  /** A file, PEM, or base64 of PEM or PFX. */
  readonly certificate?: string
  readonly certificateKey?: string
  readonly certificatePassword?: string
  /** Refused, as are the two below. */
  readonly clientSecret?: string
  readonly username?: string
  readonly password?: string
  /** The audience of the federated credential; the cloud's own where none is given. */
  readonly audience?: string
  /** Azure DevOps: the id of the service connection whose federation is used. */
  readonly serviceConnectionId?: string
  /** GitLab: the variable that `id_tokens` of the job fills; TENANTFORM_ID_TOKEN where none is given. */
  readonly idTokenVariable?: string
  /** A file that holds an ID token, kept fresh by whoever writes it. */
  readonly tokenFile?: string
  /** A user-assigned managed identity, where the machine has several. */
  readonly managedIdentityClientId?: string
}

/** What the environment of the process offers to sign in with. */
export type CredentialFacts = {
  /** GitHub: ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  readonly requestUrl?: string
  readonly requestToken?: string
  /** Azure DevOps: SYSTEM_OIDCREQUESTURI, SYSTEM_ACCESSTOKEN and, in an AzureCLI task, the connection's id. */
  readonly azureDevOpsUri?: string
  readonly azureDevOpsToken?: string
  readonly azureDevOpsConnection?: string
  /** The ID token in the variable that `idTokenVariable` names. */
  readonly idToken?: string
  /** AZURE_FEDERATED_TOKEN_FILE, as AKS and others set it. */
  readonly federatedTokenFile?: string
  /** App Service, Functions, Container Apps: IDENTITY_ENDPOINT and IDENTITY_HEADER. */
  readonly identityEndpoint?: string
  readonly identityHeader?: string
}

/** Where a GitLab job's ID token is looked for when no variable is named. */
export const usualIdTokenVariable = 'TENANTFORM_ID_TOKEN'

/** Reads the facts from environment variables (reference: identity A.3, A.4). Empty ones count as absent. */
export function credentialFacts(
  env: (name: string) => string | undefined,
  inputs: Pick<CredentialInputs, 'idTokenVariable'>,
): CredentialFacts {
  const names: Readonly<Record<keyof CredentialFacts, string>> = {
    requestUrl: 'ACTIONS_ID_TOKEN_REQUEST_URL',
    requestToken: 'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    azureDevOpsUri: 'SYSTEM_OIDCREQUESTURI',
    azureDevOpsToken: 'SYSTEM_ACCESSTOKEN',
    azureDevOpsConnection: 'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID',
    idToken: inputs.idTokenVariable ?? usualIdTokenVariable,
    federatedTokenFile: 'AZURE_FEDERATED_TOKEN_FILE',
    identityEndpoint: 'IDENTITY_ENDPOINT',
    identityHeader: 'IDENTITY_HEADER',
  }
  return Object.fromEntries(
    Object.entries(names).flatMap(([fact, name]) => {
      const value = env(name)
      return value === undefined || value === '' ? [] : [[fact, value]]
    }),
  )
}
