import { seededId } from '../identifiers.ts'
import { jsonReply, unknownReply } from '../reply.ts'
import type { Ask, Reply } from '../reply.ts'
import type { Issuers } from './issuers.ts'

/** A job of Azure Pipelines with a service connection of workload identity federation. */
export const azureDevOpsJob = {
  host: 'dev.azure.com',
  requestPath: `/contoso/${seededId('project tenant')}/_apis/distributedtask/hubs/build/plans/${seededId('plan')}/jobs/${seededId('job')}/oidctoken`,
  serviceConnectionId: seededId('service connection tenantform'),
  issuer: `https://vstoken.dev.azure.com/${seededId('organization contoso')}`,
  subject: 'sc://contoso/tenant/tenantform',
  /** Its tokens are made for Entra's exchange alone, and no parameter changes that. */
  audience: 'api://AzureADTokenExchange',
} as const

/** What the job's ID token service rests on. */
export interface AzureDevOpsDeps {
  readonly issuers: Issuers
  /** The job's System.AccessToken. */
  readonly accessToken: string
  /** Who issues the token, and about whom. */
  readonly connection: { readonly issuer: string; readonly subject: string }
}

/**
 * Oidctoken - Create of Azure DevOps' REST reference: a token lives ten minutes and is valid from ten minutes before (reference:
 * identity A.3, A.4; sigstore/fulcio issue 1803 shows the claims). Without a service connection the subject would be
 * the pipeline, which is not simulated.
 */
export async function answerAzureDevOps(
  ask: Ask,
  { issuers, accessToken, connection: own }: AzureDevOpsDeps,
): Promise<Reply> {
  const query = new URLSearchParams(ask.query)
  const connection = query.get('serviceConnectionId')
  if (ask.method !== 'POST' || ask.path.toLowerCase() !== azureDevOpsJob.requestPath || connection === null)
    return unknownReply(`${ask.method} ${ask.host}${ask.path}`)
  if (ask.headers['authorization'] !== `Bearer ${accessToken}`) return unauthorized(ask)
  if (!/^7\.\d(-preview(\.\d+)?)?$/u.test(query.get('api-version') ?? ''))
    return trouble(
      400,
      'VssVersionNotSpecifiedException',
      'No api-version was supplied for the "POST" request. The version must be supplied either as part of the Accept header (e.g. "application/json; api-version=1.0") or as a query parameter (e.g. "?api-version=1.0").',
    )
  if (connection.toLowerCase() !== azureDevOpsJob.serviceConnectionId)
    // The status is certain (nothing is given); the words are not documented.
    return trouble(404, 'ServiceEndpointNotFoundException', `The service connection ${connection} was not found.`)
  const oidcToken = await issuers.sign({
    ...own,
    audience: azureDevOpsJob.audience,
    expiresInSeconds: 600,
    validBeforeSeconds: 600,
    claims: { rpo_ref: 'refs/heads/main', run_id: '42' },
  })
  return jsonReply(200, { oidcToken })
}

/** Who does not ask for a bare refusal is sent to a page for people. */
function unauthorized(ask: Ask): Reply {
  if (ask.headers['x-tfs-fedauthredirect']?.toLowerCase() === 'suppress') return jsonReply(401, {})
  return {
    status: 302,
    headers: { location: 'https://spsprodeus21.vssps.visualstudio.com/_signin?realm=dev.azure.com' },
    body: '',
  }
}

function trouble(status: number, typeKey: string, message: string): Reply {
  return jsonReply(status, { $id: '1', message, typeKey, errorCode: 0 })
}
