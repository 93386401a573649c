import { randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { SimulatorClock } from '../clock.ts'
import type { CloudHosts } from '../cloud-hosts.ts'
import type { Ask, Reply } from '../reply.ts'
import { answerAzureDevOps, azureDevOpsJob } from './azure-devops-oidc.ts'
import { answerGithub, githubIssuer, githubSubject } from './github-oidc.ts'
import { openIssuers } from './issuers.ts'
import type { IdTokenRequest } from './issuers.ts'
import type { SigningKey } from './keys.ts'
import { answerIdentity, identityMachine, isIdentityHost } from './managed-identity.ts'

/** Who can be trusted by a federated credential: what the credential must say. */
interface Trusted {
  readonly issuer: string
  readonly subject: string
  readonly audience: string
}

/** What the environments that a pipeline can run in tell their jobs. */
export interface PipelineFacts {
  readonly oidc: { readonly requestUrl: string; readonly requestToken: string; readonly subject: string }
  readonly azureDevOps: Trusted & {
    /** SYSTEM_OIDCREQUESTURI and SYSTEM_ACCESSTOKEN of the job. */
    readonly requestUri: string
    readonly accessToken: string
    readonly serviceConnectionId: string
  }
  readonly managedIdentity: Trusted & {
    /** IDENTITY_ENDPOINT and IDENTITY_HEADER of App Service; the metadata service needs neither. */
    readonly endpoint: string
    readonly header: string
    readonly clientId: string
  }
  /** A token of any other issuer (GitLab, a cluster): its key is known to the sign-in service from then on. */
  readonly idToken: (request: IdTokenRequest) => Promise<string>
}

/** The hosts around a job, and the facts of it. */
export interface Pipelines {
  readonly facts: PipelineFacts
  /** Whether a host is reached over the internet; the identity endpoints of a machine are not. */
  readonly isPublic: (host: string) => boolean
  readonly has: (host: string) => boolean
  readonly answer: (ask: Ask) => Promise<Reply>
  readonly foreignKey: (issuer: string) => KeyObject | undefined
}

/** Opens the surroundings of a job: GitHub Actions, Azure Pipelines, and a machine of Azure in the tenant's own subscription. */
export function openPipelines(deps: {
  readonly clock: SimulatorClock
  readonly hosts: CloudHosts
  readonly tenantId: string
  readonly tenantKey: SigningKey
  readonly githubKey: SigningKey
  /** Whether the service connection of Azure DevOps is of the newer kind, whose issuer is Entra. */
  readonly newerConnection: boolean
}): Pipelines {
  const { clock, hosts, tenantId, tenantKey, githubKey } = deps
  const issuer = `https://${hosts.login}/${tenantId}/v2.0`
  const issuers = openIssuers(
    clock,
    new Map([
      [githubIssuer, githubKey],
      [issuer, tenantKey],
    ]),
  )
  const connection = deps.newerConnection
    ? { issuer, subject: `/eid1/c/pub/t/${tenantId}/a/${azureDevOpsJob.serviceConnectionId}/sc/contoso/tenantform` }
    : { issuer: azureDevOpsJob.issuer, subject: azureDevOpsJob.subject }
  const [requestToken, accessToken, header] = [secret(), secret(), secret()]
  const audience = hosts.federationAudience
  const isGithub = (host: string): boolean => host.endsWith('.actions.githubusercontent.com')
  const isPublic = (host: string): boolean => isGithub(host) || host === azureDevOpsJob.host
  return {
    facts: {
      oidc: {
        requestUrl:
          'https://pipelines.actions.githubusercontent.com/tenant/00000000/_apis/distributedtask/hubs/Actions/plans/1/jobs/1/idtoken?api-version=2.0',
        requestToken,
        subject: githubSubject,
      },
      azureDevOps: {
        requestUri: `https://${azureDevOpsJob.host}${azureDevOpsJob.requestPath}`,
        accessToken,
        serviceConnectionId: azureDevOpsJob.serviceConnectionId,
        ...connection,
        audience: azureDevOpsJob.audience,
      },
      managedIdentity: {
        endpoint: identityMachine.appServiceEndpoint,
        header,
        clientId: identityMachine.clientId,
        issuer,
        subject: identityMachine.principalId,
        audience,
      },
      idToken: issuers.sign,
    },
    isPublic,
    has: (host) => isPublic(host) || isIdentityHost(host),
    answer: (ask) => {
      if (isGithub(ask.host)) return answerGithub(ask, { key: githubKey, issuers, requestToken })
      if (isIdentityHost(ask.host)) return answerIdentity(ask, { issuers, issuer, tenantId, header, audience, clock })
      return answerAzureDevOps(ask, { issuers, accessToken, connection })
    },
    foreignKey: issuers.publicKey,
  }
}

function secret(): string {
  return randomBytes(24).toString('base64url')
}
