import { jsonReply } from './reply.ts'
import type { Reply } from './reply.ts'

const graph = (status: number, code: string, message: string, headers = {}): Reply =>
  jsonReply(status, { error: { code, message, innerError: {} } }, headers)

const cmdlet = (status: number, code: string, message: string, type: string): Reply =>
  jsonReply(status, {
    error: {
      code,
      message: 'Error executing cmdlet',
      details: [{ code: 'Context', target: '', message: `|${type}|${message}` }],
    },
  })

const html = (status: number, headers: Readonly<Record<string, string>>): Reply => ({
  status,
  headers: { 'content-type': 'text/html', ...headers },
  body: `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center><hr></body></html>`,
})

/** Claims that want a token from later than a moment, as continuous access evaluation asks (reference: identity A.8). */
const claims = Buffer.from('{"access_token":{"nbf":{"essential":true,"value":"1790000000"}}}').toString('base64')

/**
 * Refusals by name, each in the words that public sources have for it (reference: entra-graph 3.4, identity-exchange B.6 and
 * B.7, teams-sharepoint A.3 and B.1). What a real tenant says may differ in its ids; the forms are these.
 */
const answers: Readonly<Record<string, Reply>> = {
  'graph-401-expired': graph(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'),
  'graph-401-claims': graph(
    401,
    'InvalidAuthenticationToken',
    'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp',
    {
      'www-authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${claims}"`,
    },
  ),
  'graph-401-unregistered': graph(401, 'UnknownError', ''),
  'graph-403-directory': graph(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  ),
  'graph-403-policy': graph(
    403,
    'AccessDenied',
    'You cannot perform the requested operation, required scopes are missing in the token.',
  ),
  'graph-403-named': graph(
    403,
    'Authentication_MSGraphPermissionMissing',
    'Calling principal does not have required Microsoft Graph permission(s): Policy.Read.All',
  ),
  'graph-403-scopes': graph(
    403,
    'Forbidden',
    '{"_version":3,"Message":"Application must have one of the following scopes: DeviceManagementConfiguration.Read.All, DeviceManagementConfiguration.ReadWrite.All"}',
  ),
  'graph-403-scope': graph(
    403,
    'PermissionScopeNotGranted',
    'Authorization failed due to missing permission scope RoleManagementPolicy.Read.Directory',
  ),
  'graph-403-premium': graph(
    403,
    'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
    "Neither tenant is B2C or tenant doesn't have premium license",
  ),
  'graph-403-licence': graph(403, 'Forbidden', 'Your tenant is not licensed for this feature.'),
  'graph-403-b2c': graph(403, 'AADB2C', 'AADB2C90063: There is a problem with the service.'),
  'graph-403-empty': graph(403, 'UnknownError', ''),
  'graph-403-html': html(403, { server: 'Microsoft-Azure-Application-Gateway/v2' }),
  'graph-400-premium': graph(
    400,
    'AadPremiumLicenseRequired',
    'The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.',
  ),
  'graph-400-segment': graph(400, 'BadRequest', "Resource not found for the segment 'policies'."),
  'graph-400-location': graph(400, 'BadRequest', '1040: NamedLocation with id 1 does not exist in the directory.'),
  'graph-404': graph(
    404,
    'Request_ResourceNotFound',
    "Resource '1' does not exist or one of its queried reference-property objects are not present.",
  ),
  'graph-409': graph(409, 'Request_MultipleObjectsWithSameKeyValue', 'A concurrent change is in progress.'),
  'graph-412': graph(412, 'preconditionFailed', 'The ETag of the object does not match the one that was given.'),
  'graph-424': graph(424, 'FailedDependency', 'A request that this one depends on failed.'),
  'graph-500-broker': graph(
    500,
    'InternalServerError',
    'Rate limit reached because of too many requests to query broker.',
  ),
  'cmdlet-401': jsonReply(401, {
    error: {
      code: 'Unauthorized',
      message: 'User is not allowed to call the cmdlet',
      innererror: {
        message: 'User is not allowed to call the cmdlet',
        type: 'Microsoft.Exchange.Admin.OData.Core.ODataServiceException',
      },
    },
  }),
  'cmdlet-403': {
    status: 403,
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: new Uint8Array(32),
  },
  'cmdlet-403-role': cmdlet(
    403,
    'Forbidden',
    'The cmdlet is not present in the role definition of the current user',
    'System.Management.Automation.CommandNotFoundException',
  ),
  'cmdlet-503-directory': cmdlet(
    503,
    'ServiceUnavailable',
    'The Active Directory server is not available.',
    'Microsoft.Exchange.Data.Directory.ADTransientException',
  ),
  'sharepoint-401': {
    status: 401,
    headers: { 'content-type': 'text/plain', 'www-authenticate': 'Bearer error="invalid_token"' },
    body: 'Unsupported app only token.',
  },
  'sharepoint-403': jsonReply(403, {
    'odata.error': {
      code: '-2147024891, Microsoft.SharePoint.Client.ServerUnauthorizedAccessException',
      message: { lang: 'en-US', value: 'Access denied.' },
    },
  }),
  'teams-403': jsonReply(403, {
    code: 'Forbidden',
    message: 'You are not authorized to perform this action',
    action: 'Please refer to documentation.',
    errorCode: 40_301,
  }),
  'gateway-502': html(502, { server: 'Microsoft-Azure-Application-Gateway/v2' }),
}

/** The names, for the scenario file and for tests that go through them all. */
export const answerNames: readonly string[] = Object.keys(answers)

/** The refusal of a name. @throws Error for a name that is none. */
export function answerNamed(name: string): Reply {
  const found = Object.hasOwn(answers, name) ? answers[name] : undefined
  if (found === undefined) throw new Error(`no answer is called "${name}"; there are ${answerNames.join(', ')}`)
  return found
}
