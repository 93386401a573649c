import type { Raw } from '../json.ts'
import { texts } from '../json.ts'
import type { ConfigType } from './config-types.ts'
import { badRequest } from './faults.ts'
import type { Instance } from './instances.ts'
import type { TeamsService } from './service.ts'

/** Direct-routing gateways of the seeded tenant; their own type has no row and is not served here. */
export const seededGateways: readonly string[] = ['sbc1.contoso.com', 'sbc2.contoso.com']

/**
 * What has to hold between instances before a write is taken: usages and gateways exist before a route or a routing
 * policy names them (reference: teams A.4), a usage that is named stays, app ids of permission policies are in the
 * catalogue. @throws Refusal 400
 */
export function checkReferences(service: TeamsService, type: ConfigType, changes: Raw): void {
  const instances = (name: string): readonly Instance[] => {
    const other = service.types.get(name.toLowerCase())
    return other === undefined ? [] : service.instances.latest(other)
  }
  const named = (name: string, list: string): readonly string[] =>
    instances(name).flatMap((instance) => texts(instance.settings, list))
  if (type.name === 'OnlineVoiceRoute' || type.name === 'OnlineVoiceRoutingPolicy') {
    const usages = named('OnlinePstnUsages', 'Usage')
    const absent = texts(changes, 'OnlinePstnUsages').find((usage) => !usages.includes(usage))
    if (absent !== undefined) throw badRequest(`Cannot find PSTN usage "${absent}". Add it to the usages first.`)
    const gateways = [...seededGateways, ...named('OnlineVoiceRoute', 'OnlinePstnGatewayList')]
    const lost = texts(changes, 'OnlinePstnGatewayList').find((gateway) => !gateways.includes(gateway))
    if (lost !== undefined) throw badRequest(`Cannot find PSTN gateway "${lost}".`)
  }
  if (type.name === 'OnlinePstnUsages' && changes['Usage'] !== undefined) {
    const needed = [
      ...named('OnlineVoiceRoute', 'OnlinePstnUsages'),
      ...named('OnlineVoiceRoutingPolicy', 'OnlinePstnUsages'),
    ]
    const kept = texts(changes, 'Usage')
    const gone = needed.find((usage) => !kept.includes(usage))
    if (gone !== undefined) throw badRequest(`PSTN usage "${gone}" is in use and cannot be removed.`)
    if (new Set(kept).size !== kept.length) throw badRequest('A PSTN usage is in the list more than once.')
  }
  if (type.name === 'TeamsAppPermissionPolicy' && service.setting('teamsAppCatalog') === 'refuses') {
    const listed = Object.values(changes).some((value) => Array.isArray(value) && value.length > 0)
    if (listed) throw badRequest('The App Id(s) specified could not be validated from the App Catalog.')
  }
}
