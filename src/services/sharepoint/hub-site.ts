import type { JsonObject } from '../../model/json.ts'
import { present } from '../../model/observed.ts'
import type { Reply } from '../../model/wire.ts'
import { objectsOf, readCsomAnswer } from './csom-answer.ts'
import { writableValues } from './csom-members.ts'
import type { CsomAction, CsomPath, CsomRequest, CsomValue } from './csom-request.ts'
import { restList } from './rest-list.ts'
import { csomCall, restCall } from './sharepoint-call.ts'
import { sitePath, siteUrl } from './sharepoint-hosts.ts'
import type { MemberType } from './sharepoint-values.ts'
import { csomGuid, csomText, guidText, noGuid, writeMember } from './sharepoint-values.ts'
import { resolveTenant, tenantPath } from './tenant-object.ts'
import type { Act, Thing } from './thing.ts'
import { instance } from './thing.ts'

/** Hub sites: sites that others join; by the path of the site (reference: sharepoint B.8). */
export const hubSite: Thing = {
  looks: (_want, { admin }) => [{ call: restCall(admin, 'hubsites', 'read', { method: 'GET' }), scope: 'all' }],
  decode: (type, reply) => {
    const list = restList(type, reply)
    if (list.is !== 'present') return list
    return present(
      list.value.flatMap((raw) => {
        const { SiteUrl: url, SiteDesignId: design, ID: id } = raw
        if (typeof url !== 'string') return []
        const key = sitePath(url)
        const values = { ...raw, SiteUrl: key, ...(design === undefined ? {} : { SiteDesignId: someGuid(design) }) }
        return [instance(type, key, guidText(id) ?? key, values, raw)]
      }),
    )
  },
  acts: ({ type, change, current }, place) => {
    const url = siteUrl(change.action === 'create' ? change.at.key : (current?.at.key ?? change.at.key), place)
    if (change.action === 'delete') {
      const request: CsomRequest = {
        paths: [tenantPath],
        actions: [
          resolveTenant,
          { id: 3, path: 1, kind: 'call', name: 'UnregisterHubSite', parameters: [csomText(url)] },
        ],
      }
      return [{ call: csomCall(place.admin, request, 'write'), removes: true, changes: 1 }]
    }
    const { SiteUrl: _url, ...values } = writableValues(type, change.values, change.action)
    const id = guidText(change.objectId ?? current?.id)
    const hub =
      change.action === 'create'
        ? pathOf('RegisterHubSite', csomText(url))
        : id === undefined
          ? pathOf('GetHubSitePropertiesByUrl', csomText(url))
          : pathOf('GetHubSitePropertiesById', csomGuid(id))
    const sets = Object.entries(values).map(([name, value], index): CsomAction => {
      const written = writeMember(types[name] ?? plainText, value) ?? csomText('')
      return { id: 5 + index, path: 3, kind: 'set', name, value: written }
    })
    if (change.action === 'update' && sets.length === 0) return []
    const at = 5 + sets.length
    const request: CsomRequest = {
      paths: [tenantPath, hub],
      actions: [
        resolveTenant,
        { id: 4, path: 3, kind: 'resolve' },
        ...sets,
        ...(sets.length === 0 ? [] : [{ id: at, path: 3, kind: 'call', name: 'Update', parameters: [] } as const]),
        { id: at + 1, path: 3, kind: 'query', all: true, properties: [] },
      ],
    }
    const act: Act = {
      call: csomCall(place.admin, request, 'write', change.action === 'create' ? 'afterLookup' : 'safe'),
      changes: sets.length + (change.action === 'create' ? 1 : 0),
      made: (reply) => hubIn(reply),
    }
    return [act]
  },
}

const plainText: MemberType = { kind: 'plain', type: 'String' }
const yesOrNo: MemberType = { kind: 'plain', type: 'Boolean' }
const types: Readonly<Record<string, MemberType>> = {
  RequiresJoinApproval: yesOrNo,
  HideNameInNavigation: yesOrNo,
  EnablePermissionsSync: yesOrNo,
  SiteDesignId: { kind: 'plain', type: 'Guid' },
}

function pathOf(name: string, parameter: CsomValue): CsomPath {
  return { id: 3, kind: 'method', of: 1, name, parameters: [parameter] }
}

function hubIn(reply: Reply): string | undefined {
  const answer = readCsomAnswer(reply.body)
  const [hub] = answer === undefined ? [] : objectsOf(answer, 'HubSiteProperties')
  return guidText(hub?.['ID'])
}

/** No design is shown as the empty GUID. */
function someGuid(value: JsonObject[string]): string | null {
  const guid = guidText(value)
  return guid === undefined || guid === noGuid ? null : guid
}
