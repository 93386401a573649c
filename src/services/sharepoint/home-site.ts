import type { Json, JsonObject } from '../../model/json.ts'
import { textsOf } from '../../model/json.ts'
import { present } from '../../model/observed.ts'
import { writableValues } from './csom-members.ts'
import { restList } from './rest-list.ts'
import { restCall } from './sharepoint-call.ts'
import { sitePath, siteUrl } from './sharepoint-hosts.ts'
import { guidText } from './sharepoint-values.ts'
import type { Thing } from './thing.ts'
import { instance } from './thing.ts'

/** What a change of a home site is told by: the member and the flag that says it is meant (reference: sharepoint, example "Home sites: change"). */
const told: Readonly<Record<string, { readonly as: string; readonly flag: string }>> = {
  VivaConnectionsDefaultStart: { as: 'vivaConnectionsDefaultStart', flag: 'IsVivaConnectionsDefaultStartPresent' },
  IsInDraftMode: { as: 'isInDraftMode', flag: 'IsInDraftModePresent' },
  Audiences: { as: 'Audiences', flag: 'IsAudiencesPresent' },
  TargetedLicenseType: { as: 'TargetedLicenseType', flag: 'IsTargetedLicenseTypePresent' },
}

/** Home sites: where Viva Connections begins, by the path of the site (reference: sharepoint B.8). */
export const homeSite: Thing = {
  looks: (_want, { admin }) => [
    { call: restCall(admin, 'SPO.Tenant/GetTargetedSitesDetails', 'read', { method: 'GET' }), scope: 'all' },
  ],
  decode: (type, reply) => {
    const list = restList(type, reply)
    if (list.is !== 'present') return list
    return present(
      list.value.flatMap((raw) => {
        const { Url: url, Audiences: audiences } = raw
        if (typeof url !== 'string') return []
        const key = sitePath(url)
        const groups = Array.isArray(audiences) ? { Audiences: audiences.flatMap(audienceId) } : {}
        return [instance(type, key, key, { ...raw, Url: key, ...groups }, raw)]
      }),
    )
  },
  acts: ({ type, change, current }, place) => {
    const url = siteUrl(current?.id ?? change.at.key, place)
    const call = (method: string, body: JsonObject, repeat: 'safe' | 'afterLookup') =>
      restCall(place.admin, method, 'write', { body, repeat })
    if (change.action === 'delete')
      return [{ call: call('SPO.Tenant/RemoveTargetedSite', { siteUrl: url }, 'safe'), removes: true, changes: 1 }]
    const { Url: _url, ...values } = writableValues(type, change.values, change.action)
    if (change.action === 'create') {
      const { VivaConnectionsDefaultStart: start = true, IsInDraftMode: draft = false, Audiences: audiences } = values
      const body = {
        siteUrl: siteUrl(change.at.key, place),
        audiences: textsOf(audiences),
        vivaConnectionsDefaultStart: start,
        isInDraftMode: draft,
        ...(values['TargetedLicenseType'] === undefined ? {} : { targetedLicenseType: values['TargetedLicenseType'] }),
      }
      return [
        { call: call('SPHSite/AddHomeSite', body, 'afterLookup'), changes: 1, made: () => sitePath(change.at.key) },
      ]
    }
    const configurationParam = Object.assign(
      {},
      ...Object.entries(values).map(([name, value]): JsonObject => {
        const { as, flag } = told[name] ?? { as: name, flag: `Is${name}Present` }
        return { [flag]: true, [as]: value }
      }),
    )
    if (Object.keys(values).length === 0) return []
    return [{ call: call('SPO.Tenant/UpdateTargetedSite', { siteUrl: url, configurationParam }, 'safe'), changes: 1 }]
  },
}

/** An audience is a group's id, or an object that holds it. */
function audienceId(one: Json): readonly string[] {
  const id = guidText(
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.entries(one).find(([name]) => name === 'Id')?.[1]
      : one,
  )
  return id === undefined ? [] : [id]
}
