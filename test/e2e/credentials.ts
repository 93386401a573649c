import forge from 'node-forge'
import type { LogLine } from '../../src/simulator/start.ts'
import type { Rehearsal } from './rehearsal.ts'

export type Env = Readonly<Record<string, string>>

/** Gives the environment of one way to sign in, over the usual one; the tenant is told to trust it. */
export type Prepare = (rehearsal: Rehearsal) => Promise<Env> | Env

/** The usual environment without the certificate that it has. */
export const nothing = { TENANTFORM_CERTIFICATE: '', TENANTFORM_CERTIFICATE_KEY: '' }

export const gitlab = {
  issuer: 'https://gitlab.example',
  subject: 'project_path:contoso/tenant:ref_type:branch:ref:main',
  audience: 'api://AzureADTokenExchange',
}

export const byCertificate: Prepare = () => ({})

export const byPfx: Prepare = async ({ simulator, write }) => {
  const file = forge.pkcs12.toPkcs12Asn1(
    forge.pki.privateKeyFromPem(simulator.privateKeyPem),
    [forge.pki.certificateFromPem(simulator.certificatePem)],
    'correct horse',
    { algorithm: '3des' },
  )
  return {
    TENANTFORM_CERTIFICATE: await write('pfx.base64', forge.util.encode64(forge.asn1.toDer(file).getBytes())),
    TENANTFORM_CERTIFICATE_KEY: '',
    TENANTFORM_CERTIFICATE_PASSWORD: 'correct horse',
  }
}

export const byGithub: Prepare = ({ simulator }) => ({
  ...nothing,
  ACTIONS_ID_TOKEN_REQUEST_URL: simulator.oidc.requestUrl,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: simulator.oidc.requestToken,
})

export const byAzureDevOps: Prepare = ({ simulator }) => {
  simulator.app.federate(simulator.azureDevOps)
  return {
    ...nothing,
    SYSTEM_OIDCREQUESTURI: simulator.azureDevOps.requestUri,
    SYSTEM_ACCESSTOKEN: simulator.azureDevOps.accessToken,
    AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: simulator.azureDevOps.serviceConnectionId,
  }
}

export const byGitlab: Prepare = async ({ simulator }) => {
  simulator.app.federate(gitlab)
  return { ...nothing, TENANTFORM_ID_TOKEN: await simulator.idToken(gitlab) }
}

export const byTokenFile: Prepare = async ({ simulator, write }) => {
  const cluster = { ...gitlab, issuer: 'https://cluster.example', subject: 'system:serviceaccount:ops:tenantform' }
  simulator.app.federate(cluster)
  return { ...nothing, AZURE_FEDERATED_TOKEN_FILE: await write('token', `${await simulator.idToken(cluster)}\n`) }
}

export const byMachine: Prepare = ({ simulator }) => {
  simulator.app.federate(simulator.managedIdentity)
  return { ...nothing, TENANTFORM_CREDENTIAL: 'managed-identity' }
}

export const byAppService: Prepare = ({ simulator }) => {
  simulator.app.federate(simulator.managedIdentity)
  return {
    ...nothing,
    IDENTITY_ENDPOINT: simulator.managedIdentity.endpoint,
    IDENTITY_HEADER: simulator.managedIdentity.header,
  }
}

/** Every secret that a run could have repeated. */
export function secretsOf({ simulator }: Rehearsal): readonly string[] {
  const { oidc, azureDevOps, managedIdentity } = simulator
  return ['correct horse', oidc.requestToken, azureDevOps.accessToken, managedIdentity.header]
}

/** Hosts of those who vouch for the application, in the order in which they were asked. */
export function vouchers(log: readonly LogLine[]): readonly string[] {
  return log
    .map((line) => line.host)
    .filter((host) => /actions\.githubusercontent\.com$|^dev\.azure\.com$|^169\.254\./u.test(host))
}

/** Token requests to the tenant. */
export function exchanges(log: readonly LogLine[]): readonly LogLine[] {
  return log.filter((line) => line.method === 'POST' && line.host.startsWith('login.'))
}
