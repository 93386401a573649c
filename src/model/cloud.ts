/** A Microsoft cloud: where its services live. */
export interface Cloud {
  readonly name: CloudName
  readonly authority: string
  readonly graph: string
  readonly exchange: string
  /** The audience of federated credentials; null where none is documented (then it is an input). */
  readonly federationAudience: string | null
  /** Host suffixes to which a bearer token may go, beside the three hosts above. */
  readonly bearerHosts: readonly string[]
}

/** The clouds by the name that the `cloud` input takes. */
export type CloudName = 'commercial' | 'gcc' | 'gcchigh' | 'dod' | 'china'

/** Hosts from Microsoft's national-cloud pages and the modules' own tables (reference: identity A.9). */
export const clouds: Readonly<Record<CloudName, Cloud>> = {
  commercial: cloud(
    'commercial',
    'https://login.microsoftonline.com',
    'https://graph.microsoft.com',
    'https://outlook.office365.com',
    'api://AzureADTokenExchange',
    ['.outlook.office365.com'],
  ),
  gcc: cloud(
    'gcc',
    'https://login.microsoftonline.com',
    'https://graph.microsoft.com',
    'https://outlook.office365.com',
    'api://AzureADTokenExchange',
    ['.outlook.office365.com'],
  ),
  gcchigh: cloud(
    'gcchigh',
    'https://login.microsoftonline.us',
    'https://graph.microsoft.us',
    'https://outlook.office365.us',
    'api://AzureADTokenExchangeUSGov',
    ['.outlook.office365.us'],
  ),
  dod: cloud(
    'dod',
    'https://login.microsoftonline.us',
    'https://dod-graph.microsoft.us',
    'https://outlook-dod.office365.us',
    'api://AzureADTokenExchangeUSGov',
    ['.outlook-dod.office365.us'],
  ),
  china: cloud(
    'china',
    'https://login.chinacloudapi.cn',
    'https://microsoftgraph.chinacloudapi.cn',
    'https://partner.outlook.cn',
    'api://AzureADTokenExchangeChina',
    ['.partner.outlook.cn'],
  ),
}

function cloud(
  name: CloudName,
  authority: string,
  graph: string,
  exchange: string,
  federationAudience: string | null,
  bearerHosts: readonly string[],
): Cloud {
  return { name, authority, graph, exchange, federationAudience, bearerHosts }
}

/** Says whether a bearer token of a cloud's tenant may be sent to a URL: https, and one of the cloud's own hosts. */
export function mayCarryBearer(cloud: Cloud, url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, port } = new URL(url)
  if (protocol !== 'https:' || (port !== '' && port !== '443')) return false
  return (
    [cloud.graph, cloud.exchange].some((own) => new URL(own).hostname === hostname) ||
    cloud.bearerHosts.some((suffix) => hostname.endsWith(suffix))
  )
}
