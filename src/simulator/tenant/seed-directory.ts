import { seededId } from '../identifiers.ts'
import { isRaw, members, parseJson, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { resourceApps } from '../sign-in/pipeline-app.ts'
import { groupId, seededTenant, userId } from './seed-people.ts'
import { types } from './type-names.ts'

/** Applications of Microsoft and of others that have a service principal here, by app id (reference: entra-graph 4.5). */
const principals: readonly (readonly [string, string])[] = [
  ['Microsoft Graph', resourceApps.graph],
  ['Office 365 Exchange Online', resourceApps.exchange],
  ['Office 365 SharePoint Online', '00000003-0000-0ff1-ce00-000000000000'],
  ['Windows Azure Service Management API', '797f4846-ba00-4fd7-ba43-dac1f8f63013'],
  ['Microsoft Teams Services', 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe'],
  ['Microsoft Intune Enrollment', 'd4ebce55-015a-49b5-a083-c84d1797ae8c'],
  ['Azure Windows VM Sign-In', '372140e0-b3b7-4226-8ef9-d57986796201'],
]

const ownApps: readonly (readonly [string, string])[] = [
  ['Contoso CRM', seededId('application crm')],
  ['Contoso Intranet', seededId('application intranet')],
]

/** A service principal of an application. */
export function servicePrincipal(id: string, appId: string, displayName: string, ownerTenant: string): Raw {
  return {
    id,
    deletedDateTime: null,
    accountEnabled: true,
    appDisplayName: displayName,
    appId,
    appOwnerOrganizationId: ownerTenant,
    appRoleAssignmentRequired: false,
    createdDateTime: '2023-05-02T08:00:00Z',
    displayName,
    servicePrincipalNames: [appId],
    servicePrincipalType: 'Application',
    tags: [],
  }
}

const microsoftTenant = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'

/** Exchange, Teams and Compliance Administrator (reference: identity A.5). */
const pipelineRoles = [
  '29232cdf-9323-42fd-ade2-1d097af3e4de',
  '69091246-20e8-4a56-aa4d-066075b2a7a8',
  '17315797-102d-40b4-93e0-432062caca18',
]

/** The service principal and the roles by which the pipeline keeps this tenant. */
export function pipelineObjects(tenantId: string): { readonly principal: Raw; readonly assignments: readonly Raw[] } {
  const { clientId, principalId } = seededTenant
  return {
    principal: servicePrincipal(principalId, clientId, 'Tenantform pipeline', tenantId),
    assignments: pipelineRoles.map((role) => assignment(principalId, role)),
  }
}

function assignment(principalId: string, roleDefinitionId: string, directoryScopeId = '/'): Raw {
  return {
    id: seededId(`assignment ${principalId} ${roleDefinitionId} ${directoryScopeId}`),
    principalId,
    directoryScopeId,
    roleDefinitionId,
    condition: null,
  }
}

/** Role definitions from contracts/directory-roles.json: for built-in roles the id is the template's. */
export function seedRoles(source: string): readonly Raw[] {
  const document = parseJson(source)
  return members(isRaw(document) ? document : undefined, 'roles').map((raw) => ({
    id: raw['templateId'],
    description: null,
    displayName: raw['name'],
    isBuiltIn: true,
    isEnabled: true,
    resourceScopes: ['/'],
    rolePermissions: [],
    templateId: raw['templateId'],
    version: '1',
  }))
}

/** Domains of the tenant, the initial one first. */
function organization(tenantId: string, initialDomain: string): Raw {
  const domain = (name: string, isInitial: boolean): Raw => ({
    capabilities: 'Email, OfficeCommunicationsOnline',
    isDefault: !isInitial,
    isInitial,
    name,
    type: 'Managed',
  })
  return {
    id: tenantId,
    deletedDateTime: null,
    assignedPlans: [],
    businessPhones: ['+31 20 555 0100'],
    city: 'Amsterdam',
    country: null,
    countryLetterCode: 'NL',
    createdDateTime: '2023-05-01T08:00:00Z',
    defaultUsageLocation: null,
    displayName: seededTenant.displayName,
    marketingNotificationEmails: [],
    onPremisesLastSyncDateTime: null,
    onPremisesSyncEnabled: null,
    partnerTenantType: null,
    postalCode: '1011',
    preferredLanguage: 'en',
    privacyProfile: null,
    provisionedPlans: [],
    securityComplianceNotificationMails: [],
    securityComplianceNotificationPhones: [],
    state: null,
    street: 'Prins Hendrikkade 1',
    technicalNotificationMails: ['it@contoso.com'],
    tenantType: 'AAD',
    verifiedDomains: [domain(initialDomain, true), domain(seededTenant.domain, false)],
  }
}

/** The rest of the directory: organization, applications, a unit, who holds which role. */
export function seedDirectory(
  tenantId: string,
  initialDomain: string,
  roles: string,
): Readonly<Record<string, readonly Raw[]>> {
  const { principal, assignments } = pipelineObjects(tenantId)
  const unit = seededId('unit amsterdam')
  const role = (name: string): string =>
    text(seedRoles(roles).find((raw) => raw['displayName'] === name) ?? {}, 'id') ?? ''
  const global = role('Global Administrator')
  return {
    [types.organization]: [organization(tenantId, initialDomain)],
    [types.role]: seedRoles(roles),
    [types.application]: [...ownApps, ['Tenantform pipeline', seededTenant.clientId] as const].map(
      ([displayName, appId]) => ({
        id: seededId(`application object ${appId}`),
        deletedDateTime: null,
        appId,
        createdDateTime: '2023-05-02T08:00:00Z',
        displayName,
        identifierUris: [],
        publisherDomain: seededTenant.domain,
        signInAudience: 'AzureADMyOrg',
        tags: [],
      }),
    ),
    [types.servicePrincipal]: [
      ...principals.map(([name, appId]) =>
        servicePrincipal(seededId(`principal ${appId}`), appId, name, microsoftTenant),
      ),
      ...ownApps.map(([name, appId]) => servicePrincipal(seededId(`principal ${appId}`), appId, name, tenantId)),
      principal,
    ],
    [types.administrativeUnit]: [
      {
        id: unit,
        deletedDateTime: null,
        description: 'People who work in Amsterdam',
        displayName: 'Amsterdam',
        isMemberManagementRestricted: false,
        membershipRule: null,
        membershipRuleProcessingState: null,
        membershipType: null,
        visibility: null,
        members: [userId('viktor.kovacs'), userId('wanda.zielinska'), groupId('warehouse')],
        scopedRoleMembers: [],
      },
    ],
    [types.roleAssignment]: [
      assignment(userId('bg1'), global),
      assignment(userId('bg2'), global),
      assignment(userId('ada.bergstrom'), global),
      assignment(userId('bram.devries'), role('Security Administrator')),
      assignment(userId('carla.fontana'), role('Exchange Administrator')),
      assignment(groupId('helpdesk'), role('Helpdesk Administrator')),
      assignment(userId('dmitri.ivanov'), role('User Administrator'), `/administrativeUnits/${unit}`),
      ...assignments,
    ],
    [types.deleted]: [],
  }
}
