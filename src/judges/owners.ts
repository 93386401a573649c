import type { TypeName } from '../model/address.ts'
import type { Path } from '../model/json.ts'

/** Guards that speak for a property with an order of safety in place of the general one. */
export type Owner =
  | 'GUARD-ALLOW-LIST'
  | 'GUARD-CONNECTOR'
  | 'GUARD-CROSS-TENANT'
  | 'GUARD-DOMAIN'
  | 'GUARD-SHARING-WIDENED'
  | 'GUARD-WEAKENED'

/** Types of which one guard tells every change. */
const wholeTypes: Readonly<Record<TypeName, Owner>> = {
  'entra.domain': 'GUARD-DOMAIN',
  'entra.domainFederation': 'GUARD-DOMAIN',
  'exchange.inboundConnector': 'GUARD-CONNECTOR',
  'exchange.outboundConnector': 'GUARD-CONNECTOR',
  'teams.externalAccessPolicy': 'GUARD-SHARING-WIDENED',
  'teams.tenantFederationConfiguration': 'GUARD-SHARING-WIDENED',
}

const properties: Readonly<Record<TypeName, Readonly<Record<string, Owner>>>> = {
  'entra.namedLocation': { isTrusted: 'GUARD-ALLOW-LIST' },
  'entra.crossTenantAccessPolicyDefault': { inboundTrust: 'GUARD-CROSS-TENANT' },
  'entra.crossTenantAccessPolicyPartner': { inboundTrust: 'GUARD-CROSS-TENANT' },
  'teams.teamsClientConfiguration': { AllowGuestUser: 'GUARD-SHARING-WIDENED' },
  'teams.teamsChannelsPolicy': {
    AllowChannelSharingToExternalUser: 'GUARD-SHARING-WIDENED',
    AllowUserToParticipateInExternalSharedChannel: 'GUARD-SHARING-WIDENED',
  },
}

/** What SharePoint calls sharing: who may be let in, by which link, and for how long. */
const sharing =
  /sharing|^(?:Default|FileAnonymous|FolderAnonymous)Link(?:Permission|Type)$|^EmailAttestation|^ExternalUser|^RequireAccepting|^isRequireAccepting/iu

/** The guard that tells a weakening of a property, so that one cause gives one finding. */
export function ownerOf(type: TypeName, path: Path): Owner {
  const name = String(path[0] ?? '')
  const own = wholeTypes[type] ?? properties[type]?.[name]
  if (own !== undefined) return own
  return type.startsWith('sharepoint.') && sharing.test(name) ? 'GUARD-SHARING-WIDENED' : 'GUARD-WEAKENED'
}
