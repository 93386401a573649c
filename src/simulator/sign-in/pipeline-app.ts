import { seededId } from '../identifiers.ts'
import { text } from '../json.ts'
import type { Store } from '../tenant/store.ts'
import { types } from '../tenant/type-names.ts'
import { readCertificate } from './keys.ts'
import type { RegisteredCertificate } from './keys.ts'

/** A federated credential: a foreign token is taken for the app when all three agree, letter for letter. */
export interface FederatedCredential {
  readonly issuer: string
  readonly subject: string
  readonly audience: string
}

/** The application by which the pipeline signs in, as the sign-in service knows it. */
export interface PipelineApp {
  readonly clientId: string
  /** Object id of its service principal. */
  readonly principalId: string
  readonly certificates: () => readonly RegisteredCertificate[]
  readonly federated: () => readonly FederatedCredential[]
  readonly enabled: () => boolean
  /** Application permissions granted on a resource (by the resource's app id). */
  readonly rolesOn: (resourceAppId: string) => readonly string[]
  /** Template ids of its directory roles over the whole tenant: the claim `wids`. */
  readonly directoryRoles: () => readonly string[]
}

/** What tests change about the app. */
export interface AppControls {
  readonly grant: (role: string) => void
  readonly revoke: (role: string) => void
  readonly directoryRole: (name: string, on: boolean) => void
  readonly disable: () => void
  readonly certificate: (pem: string) => void
  readonly federate: (credential: FederatedCredential) => void
  readonly forgetCertificates: () => void
  readonly forgetFederations: () => void
}

/** App ids of the resources (reference: identity A.5, teams A.1, SharePoint B.2). */
export const resourceApps = {
  graph: '00000003-0000-0000-c000-000000000000',
  exchange: '00000002-0000-0ff1-ce00-000000000000',
  compliance: '00000007-0000-0ff1-ce00-000000000000',
  sharePoint: '00000003-0000-0ff1-ce00-000000000000',
  teams: '48ac35b8-9aa8-4d74-927d-1f4a14a0b239',
} as const

/**
 * The permissions that the pipeline's app starts with. Those of SharePoint have `SharePoint/` before their name, since Graph
 * has one of the same name.
 */
export const seededPermissions: readonly string[] = [
  'Policy.Read.All',
  'Policy.ReadWrite.ConditionalAccess',
  'Policy.ReadWrite.AuthenticationMethod',
  'Policy.ReadWrite.Authorization',
  'Policy.ReadWrite.SecurityDefaults',
  'Policy.ReadWrite.CrossTenantAccess',
  'Domain.Read.All',
  'Domain.ReadWrite.All',
  'Application.Read.All',
  'Group.ReadWrite.All',
  'User.Read.All',
  'Directory.Read.All',
  'AdministrativeUnit.ReadWrite.All',
  'AuditLog.Read.All',
  'UserAuthenticationMethod.Read.All',
  'RoleManagement.ReadWrite.Directory',
  'Organization.ReadWrite.All',
  'Exchange.ManageAsApp',
  'Sites.Read.All',
  'SharePointTenantSettings.ReadWrite.All',
  'TeamsPolicyUserAssign.ReadWrite.All',
  'TeamsUserConfiguration.Read.All',
  'SharePoint/Sites.FullControl.All',
]

/**
 * The compliance service takes the permission that is granted on Exchange, or wants one granted on itself, which has
 * `Compliance/` before its name here (reference: identity A.5; UNCERTAIN which one a tenant wants).
 */
function resourcesOf(role: string, complianceOwn: boolean): readonly string[] {
  if (role.startsWith('Compliance/')) return [resourceApps.compliance]
  if (role.startsWith('Exchange.'))
    return complianceOwn ? [resourceApps.exchange] : [resourceApps.exchange, resourceApps.compliance]
  return [role.startsWith('SharePoint/') ? resourceApps.sharePoint : resourceApps.graph]
}

/** Makes the app and its controls over the directory's own service principal and role assignments. */
export function pipelineApp(
  store: Store,
  clientId: string,
  principalId: string,
  complianceOwn = false,
): { readonly app: PipelineApp; readonly controls: AppControls } {
  const granted = new Set(seededPermissions)
  let certificates: readonly RegisteredCertificate[] = []
  let federated: readonly FederatedCredential[] = []
  const assignments = () => store.all(types.roleAssignment).filter((raw) => raw['principalId'] === principalId)
  const roleNamed = (name: string): string => {
    const role = store.all(types.role).find((raw) => raw['displayName'] === name)
    const id = role === undefined ? undefined : text(role, 'id')
    if (id === undefined) throw new Error(`There is no directory role ${name}.`)
    return id
  }
  const app: PipelineApp = {
    clientId,
    principalId,
    certificates: () => certificates,
    federated: () => federated,
    enabled: () => store.get(types.servicePrincipal, principalId)?.['accountEnabled'] !== false,
    rolesOn: (resource) =>
      [...granted]
        .filter((role) => resourcesOf(role, complianceOwn).includes(resource))
        .map((role) => role.slice(role.indexOf('/') + 1))
        .sort(),
    directoryRoles: () =>
      assignments()
        .filter((raw) => raw['directoryScopeId'] === '/')
        .map((raw) => text(raw, 'roleDefinitionId') ?? ''),
  }
  const controls: AppControls = {
    grant: (role) => void granted.add(role),
    revoke: (role) => void granted.delete(role),
    directoryRole: (name, on) => {
      const roleDefinitionId = roleNamed(name)
      const held = assignments().find((raw) => raw['roleDefinitionId'] === roleDefinitionId)
      const heldId = held === undefined ? undefined : text(held, 'id')
      if (!on && heldId !== undefined) store.forget(types.roleAssignment, heldId)
      if (on && heldId === undefined)
        store.settle(types.roleAssignment, {
          id: seededId(`assignment ${principalId} ${roleDefinitionId}`),
          principalId,
          roleDefinitionId,
          directoryScopeId: '/',
        })
    },
    disable: () => {
      const principal = store.get(types.servicePrincipal, principalId)
      if (principal !== undefined) store.settle(types.servicePrincipal, { ...principal, accountEnabled: false })
    },
    certificate: (pem) => {
      certificates = [...certificates, readCertificate(pem)]
    },
    federate: (credential) => {
      federated = [...federated, credential]
    },
    forgetCertificates: () => {
      certificates = []
    },
    forgetFederations: () => {
      federated = []
    },
  }
  return { app, controls }
}
