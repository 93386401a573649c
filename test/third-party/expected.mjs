/** @typedef {{ method: string, host: string, path: string, effect: string, status: number, cmdlet?: string }} LogLine */

/**
 * What clients ask that no reference describes: it stays 501, and the suite says what its client made of it.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const unknown = {
  'm365-entra': [
    'GET graph.microsoft.com/v1.0/policies/tokenLifetimePolicies',
    'GET graph.microsoft.com/v1.0/servicePrincipals?$expand=appRoleAssignments&$filter=appId%20eq%20%27797b28ba-a558-4d07-a12e-8e4bfee19521%27',
    'GET graph.microsoft.com/v1.0/subscribedSkus',
    'POST graph.microsoft.com/v1.0/users',
  ],
  'm365-sharepoint': [
    "GET contoso-admin.sharepoint.com/_api/web/lists/GetByTitle('DO_NOT_DELETE_SPLIST_TENANTADMIN_AGGREGATED_SITECOLLECTIONS')/items?$filter=SiteUrl%20eq%20%27https%3A%2F%2Fcontoso.sharepoint.com%2Fsites%2Fclassic%27&$select=GroupId,TimeDeleted,SiteId",
    'POST contoso-admin.sharepoint.com/_api/SPO.Tenant/GetSiteAdministrators?siteId=%2740ea1dff-efa7-45f9-a63c-c9014ec87549%27',
    // The recycle bin of sites: GetDeletedSitePropertiesFromSharePoint.
    'POST contoso-admin.sharepoint.com/_vti_bin/client.svc/ProcessQuery',
    // The client writes a stray apostrophe behind the name.
    "POST contoso.sharepoint.com/_api/Microsoft.Sharepoint.Utilities.WebTemplateExtensions.SiteScriptUtility.GetSiteScripts'",
  ],
  'm365-services': [
    'GET graph.microsoft.com/beta/security/labels/retentionLabels',
    'GET graph.microsoft.com/v1.0/appCatalogs/teamsApps',
    'GET graph.microsoft.com/v1.0/informationProtection/threatAssessmentRequests',
    'GET graph.microsoft.com/v1.0/places/microsoft.graph.room',
    'GET graph.microsoft.com/v1.0/places/microsoft.graph.roomlist',
    'GET graph.microsoft.com/v1.0/security/triggerTypes/retentionEventTypes',
  ],
  // The reference has this call with odata-version 4.0 alone.
  pnpjs: ["PATCH contoso-admin.sharepoint.com/_api/SPO.Tenant/sites('40ea1dff-efa7-45f9-a63c-c9014ec87549')"],
}

/**
 * Hosts outside the tenant that a suite has its client ask for; the proxy refuses them.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const refused = {
  proxy: [
    'CONNECT dc.services.visualstudio.com 403',
    'GET dc.services.visualstudio.com 403',
    // A port that is not 443.
    'CONNECT graph.microsoft.com 403',
    // `m365 tenant id get` asks the old address of the sign-in.
    'CONNECT login.windows.net 403',
  ],
}

/**
 * What the telemetry library of CLI for Microsoft 365 asks for unasked, soon after it is loaded, so not in every run: whether it runs
 * on a machine of Azure.
 */
const unasked = ['GET 169.254.169.254 403']

/** Headers that the services read, by the references. */
const read = [
  'accept',
  'authorization',
  'consistencylevel',
  'content-type',
  'if-match',
  'odata-version',
  'prefer',
  'x-anchormailbox',
  'x-http-method',
]

/**
 * Headers that only clients of others send, or their transports: no reference says that one changes an answer, and the simulator
 * reads none but client-request-id, which it gives back.
 */
const harmless = [
  // Node's http and fetch, axios.
  'accept-encoding',
  'accept-language',
  'connection',
  'content-length',
  'host',
  'proxy-connection',
  'sec-fetch-mode',
  'user-agent',
  // The Graph client library, the generated SDKs and PnPjs; @azure/identity.
  'client-request-id',
  'retry-attempt',
  'sdkversion',
  'x-ms-client-request-id',
  // PnPjs; both PnP clients.
  'cache-control',
  'x-pnpjs-requestid',
  'x-requestdigest',
  // CLI for Microsoft 365; its telemetry library, to a host that is refused.
  'x-clientservice-clienttag',
  'content-encoding',
  'metadata',
]

/** Holds the names of all headers that the clients sent against both lists. @param {readonly string[]} names */
export function judgeHeaders(names) {
  const strange = names.filter((name) => ![...read, ...harmless].includes(name))
  return verdict('headers are those that services read, or listed as harmless', strange, [])
}

/** Holds the simulator's log of one suite against the lists. @param {string} suite @param {readonly LogLine[]} log */
export function judgeLog(suite, log) {
  const asked = log.filter(({ status }) => status === 501).map(({ method, host, path }) => `${method} ${host}${path}`)
  const foreign = log.filter(({ path }) => path === '').map(({ method, host, status }) => `${method} ${host} ${status}`)
  return [
    verdict('what no reference describes is answered 501, and nothing else', asked, unknown[suite] ?? []),
    verdict(
      'hosts outside the tenant are refused, and no others',
      foreign.filter((line) => !unasked.includes(line)),
      refused[suite] ?? [],
    ),
  ]
}

/** @param {string} what @param {readonly string[]} found @param {readonly string[]} wanted */
function verdict(what, found, wanted) {
  const [have, want] = [found, wanted].map((list) => [...new Set(list)].sort().join('\n'))
  return have === want ? { what } : { what, found: `found:\n${have}\nexpected:\n${want}` }
}
