import type { Json } from '../../model/json.ts'
import { isJsonObject } from '../../model/json.ts'
import { present, unknown } from '../../model/observed.ts'
import { trouble } from '../../model/trouble.ts'
import { childItems, readCsomAnswer } from './csom-answer.ts'
import { writableValues } from './csom-members.ts'
import type { CsomAction, CsomRequest, CsomValue } from './csom-request.ts'
import { csomCall } from './sharepoint-call.ts'
import { explainSharepoint, readSharepointError } from './sharepoint-errors.ts'
import { sitePath, siteUrl } from './sharepoint-hosts.ts'
import type { MemberType } from './sharepoint-values.ts'
import { csomGuid, csomNumber, csomText, noGuid, readMember, writeMember } from './sharepoint-values.ts'
import { resolveTenant, tenantPath } from './tenant-object.ts'
import type { Thing } from './thing.ts'
import { instance } from './thing.ts'

const assetTypes: MemberType = {
  kind: 'enum',
  numbers: { ImageDocumentLibrary: 1, OfficeTemplateLibrary: 2, OfficeFontLibrary: 4 },
}
const read: CsomRequest = {
  paths: [tenantPath],
  actions: [resolveTenant, { id: 3, path: 1, kind: 'call', name: 'GetOrgAssets', parameters: [] }],
}

/** Libraries whose pictures, templates and fonts the whole organization is offered, by their path (reference: sharepoint B.8). */
export const orgAssetLibrary: Thing = {
  looks: (_want, { admin }) => [{ call: csomCall(admin, read, 'read'), scope: 'all' }],
  decode: (type, reply) => {
    const error = readSharepointError(reply, true)
    if (error !== undefined) return unknown(explainSharepoint(error, type, 'read'))
    const answer = readCsomAnswer(reply.body)
    const assets = answer?.is === 'results' ? answer.results.get(3) : undefined
    const none = assets === null || (isJsonObject(assets) && assets['IsNull'] === true)
    const list = none ? [] : isJsonObject(assets) ? childItems(assets['OrgAssetsLibraries']) : undefined
    if (list === undefined)
      return unknown(trouble('SERVICE-UNREADABLE', { message: `${type.name}: SharePoint gave no list of libraries.` }))
    const domain = isJsonObject(assets) ? decodedUrl(assets['Domain']) : undefined
    return present(
      list.filter(isJsonObject).flatMap((raw) => {
        const url = decodedUrl(raw['LibraryUrl'])
        if (url === undefined || url === '') return []
        const path = pathOf(url, domain)
        const thumbnail = decodedUrl(raw['ThumbnailUrl'])
        const values = {
          LibraryUrl: path,
          ThumbnailUrl: thumbnail === undefined || thumbnail === '' ? null : pathOf(thumbnail, domain),
          OrgAssetType: readMember(assetTypes, raw['OrgAssetType'] ?? null),
        }
        return [instance(type, path, path, values, raw)]
      }),
    )
  },
  acts: ({ type, change, current }, place) => {
    const library = csomText(siteUrl(current?.id ?? change.at.key, place))
    const values = writableValues(type, change.values, change.action === 'create' ? 'create' : 'update')
    const known = { ...(current ?? change.before)?.values, ...values }
    const thumbnail = known['ThumbnailUrl']
    // Only Null says that there is none: an empty text is refused.
    const picture: CsomValue =
      typeof thumbnail === 'string' && thumbnail !== '' ? csomText(siteUrl(thumbnail, place)) : { kind: 'null' }
    const kind = writeMember(assetTypes, known['OrgAssetType'] ?? 'ImageDocumentLibrary') ?? csomNumber('Enum', 1)
    const act = (name: string, parameters: readonly CsomValue[], repeat: 'safe' | 'afterLookup' = 'safe') => {
      const call: CsomAction = { id: 3, path: 1, kind: 'call', name, parameters }
      const request = { paths: [tenantPath], actions: [resolveTenant, call] }
      return { call: csomCall(place.admin, request, 'write', repeat), changes: 1 }
    }
    if (change.action === 'delete')
      return [{ ...act('RemoveFromOrgAssets', [library, csomGuid(noGuid)]), removes: true as const }]
    if (change.action === 'update') return [act('SetOrgAssetsWithType', [library, picture, kind])]
    const network = csomNumber('Enum', values['CdnType'] === 'Public' ? 0 : 1)
    const add = act('AddToOrgAssetsLibAndCdnWithType', [network, library, picture, kind], 'afterLookup')
    return [{ ...add, made: () => sitePath(change.at.key) }]
  },
}

function decodedUrl(value: Json | undefined): string | undefined {
  const text = isJsonObject(value) ? value['DecodedUrl'] : value
  return typeof text === 'string' ? text : undefined
}

/** A library's URL is told without its host, and sometimes without its site, which is the domain's (go-spo orgassets.go). */
function pathOf(url: string, domain: string | undefined): string {
  if (/^https?:\/\//iu.test(url)) return sitePath(url)
  if (url.startsWith('/')) return url.replace(/\/+$/u, '')
  const site = domain === undefined ? '' : sitePath(domain).replace(/\/$/u, '')
  const path = `/${url}`.replace(/\/+$/u, '')
  return /^\/(sites|teams|personal)\//iu.test(path) ? path : `${site}${path}`
}
