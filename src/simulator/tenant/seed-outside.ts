import type { Raw } from '../json.ts'
import { types } from './type-names.ts'

/** The tenant of the one partner that has settings of its own. */
const partnerTenant = '8a3b1f0e-5c44-4f0e-9a55-0f6c2d7e1b90'

function access(accessType: string, target: string, targetType: string): Raw {
  return { accessType, targets: [{ target, targetType }] }
}

function side(accessType: string): Raw {
  return {
    usersAndGroups: access(accessType, 'AllUsers', 'user'),
    applications: access(accessType, 'AllApplications', 'application'),
  }
}

const noTrust: Raw = {
  isMfaAccepted: false,
  isCompliantDeviceAccepted: false,
  isHybridAzureADJoinedDeviceAccepted: false,
}

/** The default as the service makes it (reference: entra-graph 1.6 crossTenantAccessPolicy.default). */
function defaultForAll(): Raw {
  return {
    id: 'd0b1f9c5-3a0d-4d51-8f4e-0e3d3b7c6a11',
    isServiceDefault: true,
    inboundTrust: noTrust,
    b2bCollaborationInbound: side('allowed'),
    b2bCollaborationOutbound: side('allowed'),
    b2bDirectConnectInbound: side('blocked'),
    b2bDirectConnectOutbound: side('blocked'),
    automaticUserConsentSettings: { inboundAllowed: false, outboundAllowed: false },
    invitationRedemptionIdentityProviderConfiguration: {
      primaryIdentityProviderPrecedenceOrder: ['externalFederation', 'azureActiveDirectory', 'socialIdentityProviders'],
      fallbackIdentityProvider: 'defaultConfiguredIdp',
    },
    tenantRestrictions: { devices: null, ...side('blocked') },
  }
}

function partner(tenantId: string, part: Raw): Raw {
  return {
    id: tenantId,
    tenantId,
    isServiceProvider: null,
    isInMultiTenantOrganization: false,
    inboundTrust: null,
    b2bCollaborationInbound: null,
    b2bCollaborationOutbound: null,
    b2bDirectConnectInbound: null,
    b2bDirectConnectOutbound: null,
    automaticUserConsentSettings: { inboundAllowed: null, outboundAllowed: null },
    tenantRestrictions: null,
    ...part,
  }
}

function domain(name: string, isInitial: boolean): Raw {
  return {
    id: name,
    authenticationType: 'Managed',
    availabilityStatus: null,
    isAdminManaged: true,
    isDefault: !isInitial,
    isInitial,
    isRoot: true,
    isVerified: true,
    supportedServices: ['Email', 'OfficeCommunicationsOnline'],
    passwordValidityPeriodInDays: isInitial ? null : 2_147_483_647,
    passwordNotificationWindowInDays: isInitial ? null : 14,
    state: null,
    manufacturer: null,
    model: null,
  }
}

/** What the tenant has to do with the world outside: its domains, none of them federated, and other organisations. */
export function seedOutside(initialDomain: string, ownDomain: string): Readonly<Record<string, readonly Raw[]>> {
  return {
    [types.domain]: [domain(initialDomain, true), domain(ownDomain, false)],
    [types.federation]: [],
    [types.crossTenantDefault]: [defaultForAll()],
    [types.crossTenantPartner]: [partner(partnerTenant, { inboundTrust: noTrust })],
  }
}
