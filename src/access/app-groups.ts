import { some } from './truth.ts'
import type { AppGroup, ApplicationTarget, Target } from './sign-in.ts'
import type { Truth } from './verdict.ts'

type Known = { readonly office365: boolean; readonly adminPortal: Truth }

const office: Known = { office365: true, adminPortal: 'no' }
const service: Known = { office365: false, adminPortal: 'no' }

const exchange = '00000002-0000-0ff1-ce00-000000000000'
const sharePoint = '00000003-0000-0ff1-ce00-000000000000'
const teamsServices = 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe'
const teams = '1fec8e78-bce4-4aaf-ab1b-5451cc387264'
const azurePortal = 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c'
/** Windows Azure Service Management API, which is Azure Resource Manager. */
export const azureManagement = '797f4846-ba00-4fd7-ba43-dac1f8f63013'

/**
 * Applications of Microsoft whose groups are documented: the published list of Office 365 names services, and its names were
 * looked up for these ids; of the admin portals only the Azure portal's id is certain. `unknown`: a portal by its name.
 */
const known: ReadonlyMap<string, Known> = new Map(
  Object.entries<Known>({
    [exchange]: office,
    [sharePoint]: office,
    '00000004-0000-0ff1-ce00-000000000000': office,
    // Microsoft Office 365 Portal: of the suite by its name, and the admin center may be asked for by it.
    '00000006-0000-0ff1-ce00-000000000000': { office365: true, adminPortal: 'unknown' },
    [teamsServices]: office,
    [teams]: office,
    // Skype and Teams Tenant Admin API.
    '48ac35b8-9aa8-4d74-927d-1f4a14a0b239': { office365: true, adminPortal: 'unknown' },
    '475226c6-020e-4fb2-8a90-7a972cbfc1d4': office,
    '2d4d3d8e-2be3-4bef-9f87-7875a61c29de': office,
    [azurePortal]: { office365: false, adminPortal: 'yes' },
    [azureManagement]: service,
    // Microsoft Graph, and Azure AD Graph.
    '00000003-0000-0000-c000-000000000000': service,
    '00000002-0000-0000-c000-000000000000': service,
    // Intune and its enrollment.
    '0000000a-0000-0000-c000-000000000000': service,
    'd4ebce55-015a-49b5-a083-c84d1797ae8c': service,
    // Power BI, Dataverse, Rights Management, Defender for Cloud Apps, Azure DevOps.
    '00000009-0000-0000-c000-000000000000': service,
    '00000007-0000-0000-c000-000000000000': service,
    '00000012-0000-0000-c000-000000000000': service,
    '05a65629-4c1b-48c1-a78b-804c4abdd4af': service,
    '499b84ac-1321-427f-aa17-267ca6975798': service,
  }),
)

/** Ids that a policy for Windows Azure Service Management API covers besides its own. The documentation lists these five services. */
const coveredByAzureManagement = new Set([
  azurePortal,
  // Azure Data Lake, Application Insights API, Log Analytics API.
  'e9f49c6b-5ce5-44c8-925d-015017e9f7ad',
  'f5c26e74-f226-4ae8-85f0-b4af0080ac9e',
  'ca7f3f0b-7d91-482c-8e09-c5d840d0eac5',
])

/** Says whether an application belongs to a group: as the sign-in says, else by the documented lists. */
export function isInGroup({ appId, groups }: ApplicationTarget, group: AppGroup): Truth {
  const said = groups[group]
  if (said !== undefined) return said ? 'yes' : 'no'
  const found = known.get(appId.toLowerCase())
  if (found === undefined || group === 'AllAgentIdResources') return 'unknown'
  if (group === 'MicrosoftAdminPortals') return found.adminPortal
  return found.office365 ? 'yes' : 'no'
}

/** Says whether a policy for Windows Azure Service Management API covers an application by one of the ids it stands for. */
export function isAzureManagement({ appId }: ApplicationTarget): Truth {
  if (appId === 'unknown') return 'unknown'
  const small = appId.toLowerCase()
  return small === azureManagement || coveredByAzureManagement.has(small) ? 'yes' : 'no'
}

/** Says whether a token is asked for Microsoft Graph or Azure AD Graph. */
export function isGraph({ appId }: ApplicationTarget): Truth {
  return isOneOf(appId, ['00000003-0000-0000-c000-000000000000', '00000002-0000-0000-c000-000000000000'])
}

/** Says whether Teams or SharePoint Online is asked for. */
export function isTeamsOrSharePoint(target: Target): Truth {
  if (target.kind === 'application') return isOneOf(target.appId, [sharePoint, teamsServices, teams])
  const { application } = target
  if (application === null) return 'no'
  return application === 'unknown' ? 'unknown' : isTeamsOrSharePoint(application)
}

function isOneOf(appId: string, ids: readonly string[]): Truth {
  if (appId === 'unknown') return 'unknown'
  return some(ids.map((id) => (id === appId.toLowerCase() ? 'yes' : 'no')))
}
