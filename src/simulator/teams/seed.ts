import type { Raw } from '../json.ts'
import { isItemType } from './config-types.ts'
import type { ConfigType } from './config-types.ts'
import { freshSettings } from './fresh.ts'
import type { Instance } from './instances.ts'
import { presets } from './presets.ts'
import { seededGateways } from './rules.ts'

/** What the tenant's own people have made, by type and name. */
const own: Readonly<Record<string, Readonly<Record<string, Raw>>>> = {
  OnlineVoiceRoute: {
    LocalRoute: {
      Description: 'Calls inside the country',
      NumberPattern: String.raw`^\+1(\d{10})$`,
      OnlinePstnUsages: ['Local'],
      OnlinePstnGatewayList: [seededGateways[0]],
      Priority: 0,
    },
  },
  OnlineVoiceRoutingPolicy: { 'Head Office': { Description: 'Local calls only', OnlinePstnUsages: ['Local'] } },
  TeamsMeetingPolicy: {
    Frontline: { Description: 'No recording on the shop floor', AllowCloudRecording: false, AllowMeetNow: false },
  },
  TeamsMessagingPolicy: { Frontline: { Description: 'Chat for the shop floor', AllowGiphy: false } },
}

/** What the tenant changed in a Global. */
const changedGlobal: Readonly<Record<string, Raw>> = {
  OnlinePstnUsages: { Usage: ['Local', 'International'] },
  TeamsClientConfiguration: { AllowEmailIntoChannel: false },
  TenantFederationSettings: {},
}

/** The instances of a type in the seeded tenant: Global, Microsoft's presets, and what the tenant made itself. */
export function seededInstances(type: ConfigType): readonly Instance[] {
  const fresh = freshSettings(type)
  const changed = changedGlobal[type.name]
  const global: Instance = {
    name: 'Global',
    authority: changed === undefined ? 'Host' : 'Tenant',
    settings: { ...fresh, ...changed },
  }
  const made = (authority: Instance['authority'], differing: Readonly<Record<string, Raw>> | undefined) =>
    Object.entries(differing ?? {}).map(([name, settings]): Instance => {
      const names: Raw = isItemType(type) ? { Name: name } : {}
      return { name, authority, settings: { ...fresh, ...names, ...settings } }
    })
  return [...(isItemType(type) ? [] : [global]), ...made('Host', presets[type.name]), ...made('Tenant', own[type.name])]
}
