/** The clouds that a tenant can live in. */
export type CloudName = 'commercial' | 'gcc' | 'gcchigh' | 'dod' | 'china'

/** Where a cloud's services are, by host. */
export interface CloudHosts {
  readonly name: CloudName
  readonly login: string
  readonly issuer: string
  readonly graph: string
  readonly exchange: string
  readonly compliance: string
  /** What regional hosts of the compliance service end in: `nam13b` before it. */
  readonly complianceSuffix: string
  readonly teams: string
  /** `contoso` before it is the root host, `contoso-admin` the admin host, `contoso-my` that of personal sites. */
  readonly sharePointSuffix: string
  readonly federationAudience: string
}

const worldwide = {
  login: 'login.microsoftonline.com',
  issuer: 'https://sts.windows.net',
  graph: 'graph.microsoft.com',
  exchange: 'outlook.office365.com',
  compliance: 'ps.compliance.protection.outlook.com',
  complianceSuffix: '.ps.compliance.protection.outlook.com',
  teams: 'api.interfaces.records.teams.microsoft.com',
  sharePointSuffix: '.sharepoint.com',
  federationAudience: 'api://AzureADTokenExchange',
} as const

/** Public national-cloud documentation and the modules' own tables (reference: identity A.9, teams A.1, SharePoint B.1). */
export const cloudHosts: Readonly<Record<CloudName, CloudHosts>> = {
  commercial: { name: 'commercial', ...worldwide },
  gcc: { name: 'gcc', ...worldwide },
  gcchigh: {
    name: 'gcchigh',
    login: 'login.microsoftonline.us',
    issuer: 'https://sts.windows.net',
    graph: 'graph.microsoft.us',
    exchange: 'outlook.office365.us',
    compliance: 'ps.compliance.protection.office365.us',
    complianceSuffix: '.ps.compliance.protection.office365.us',
    teams: 'api.interfaces.records.gov.teams.microsoft.us',
    sharePointSuffix: '.sharepoint.us',
    federationAudience: 'api://AzureADTokenExchangeUSGov',
  },
  dod: {
    name: 'dod',
    login: 'login.microsoftonline.us',
    issuer: 'https://sts.windows.net',
    graph: 'dod-graph.microsoft.us',
    exchange: 'outlook-dod.office365.us',
    // Sources disagree about this host (reference: identity A.9, UNCERTAIN).
    compliance: 'l5.ps.compliance.protection.office365.us',
    complianceSuffix: '.ps.compliance.protection.office365.us',
    teams: 'api.interfaces.records.dod.teams.microsoft.us',
    sharePointSuffix: '.sharepoint-mil.us',
    federationAudience: 'api://AzureADTokenExchangeUSGov',
  },
  china: {
    name: 'china',
    login: 'login.chinacloudapi.cn',
    issuer: 'https://sts.chinacloudapi.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
    exchange: 'partner.outlook.cn',
    compliance: 'ps.compliance.protection.partner.outlook.cn',
    complianceSuffix: '.ps.compliance.protection.partner.outlook.cn',
    teams: 'api.interfaces.records.teams.microsoftonline.cn',
    sharePointSuffix: '.sharepoint.cn',
    federationAudience: 'api://AzureADTokenExchangeChina',
  },
}

/**
 * Reads the name of a cloud; commercial where none is given. Two hosts of the cloud of the Department of Defense are doubted,
 * and a variant puts those of GCC High in their place. @throws Error for a name that is none.
 */
export function chooseCloud(name: string | undefined, variants: Readonly<Record<string, string>> = {}): CloudHosts {
  const found = Object.values(cloudHosts).find((cloud) => cloud.name === (name ?? 'commercial'))
  if (found === undefined)
    throw new Error(`The cloud is one of ${Object.keys(cloudHosts).join(', ')}; it was given ${name}.`)
  const high = cloudHosts.gcchigh
  const compliance = variants['complianceDodHost'] === 'gcchigh' ? { compliance: high.compliance } : {}
  const teams = variants['teamsDodHost'] === 'gcchigh' ? { teams: high.teams } : {}
  return found.name === 'dod' ? { ...found, ...compliance, ...teams } : found
}
