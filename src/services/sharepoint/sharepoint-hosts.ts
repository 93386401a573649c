import type { Cloud } from '../../model/cloud.ts'
import type { ServiceContext } from '../../model/protocol.ts'
import { isRecord } from '../../model/json.ts'
import { fail } from '../../model/trouble.ts'
import type { Call, Reply } from '../../model/wire.ts'
import { explainGraph } from './sharepoint-errors.ts'

/** A tenant's SharePoint hosts; each is an audience of its own (reference: sharepoint B.1). */
export type SharepointPlace = {
  /** `https://contoso-admin.sharepoint.com`: tenant, sites, hubs, themes. */
  readonly admin: string
  /** `https://contoso.sharepoint.com`: sites live here, site scripts and designs too. */
  readonly root: string
  /** `https://contoso-my.sharepoint.com`: OneDrive. */
  readonly personal: string
}

/** The hosts that belong to an admin host. Fails with INPUT-INVALID where it is none of this cloud. */
export function placeOfAdmin(host: string, cloud: Cloud): SharepointPlace {
  const name = /^(?:https:\/\/)?([a-z0-9-]+)-admin(\.[a-z0-9.-]+)\/?$/iu.exec(host.trim())
  if (name?.[1] === undefined || name[2]?.toLowerCase() !== cloud.sharePointSuffix)
    fail('INPUT-INVALID', {
      message: `"${host.slice(0, 100)}" is not a SharePoint admin host of the chosen cloud.`,
      subject: { name: 'sharepoint-admin-host' },
      hint: `Give it as NAME-admin${cloud.sharePointSuffix}.`,
    })
  return placeNamed(name[1], cloud)
}

/** The call that tells the root site's URL. It is the only right way after a tenant was renamed (reference: sharepoint B.1). */
export function rootSiteCall(cloud: Cloud): Call {
  return {
    effect: 'read',
    method: 'GET',
    url: `${cloud.graph}/v1.0/sites/root?$select=webUrl`,
    headers: { accept: 'application/json' },
    audience: cloud.graph,
    budget: 'graph',
    repeat: 'safe',
  }
}

/** The hosts that the root site's answer names. Fails with PERMISSION-DENIED, or SERVICE-* where it names none of this cloud. */
export function placeOfRoot(reply: Reply, cloud: Cloud): SharepointPlace {
  if (reply.status !== 200) throw explainGraph(reply)
  const url = isRecord(reply.body) ? reply.body['webUrl'] : undefined
  const host = typeof url === 'string' && URL.canParse(url) ? new URL(url).hostname : ''
  const name = host.slice(0, host.length - cloud.sharePointSuffix.length)
  if (!host.endsWith(cloud.sharePointSuffix) || !/^[a-z0-9-]+$/u.test(name))
    fail('SERVICE-UNREADABLE', {
      message: 'Graph did not say where the SharePoint of this tenant is.',
      hint: 'Give it: --sharepoint-admin-host NAME-admin.sharepoint.com.',
    })
  return placeNamed(name, cloud)
}

/** The hosts where they are known without asking; else texts that stand for them. */
export function placeOfContext(context: Pick<ServiceContext, 'cloud' | 'sharepointAdminHost'>): SharepointPlace {
  const { cloud, sharepointAdminHost: host } = context
  return host === undefined ? placeNamed('{tenant}', cloud) : placeOfAdmin(host, cloud)
}

function placeNamed(name: string, { sharePointSuffix: suffix }: Cloud): SharepointPlace {
  const host = (ending: string): string => `https://${name.toLowerCase()}${ending}${suffix}`
  return { admin: host('-admin'), root: host(''), personal: host('-my') }
}

/** A server-relative path as the URL of a site: `/sites/a`; `/personal/...` is OneDrive's. */
export function siteUrl(path: string, { root, personal }: SharepointPlace): string {
  if (/^https:\/\//iu.test(path)) return path.replace(/\/+$/u, '')
  const host = /^\/personal\//iu.test(path) ? personal : root
  return `${host}/${path.replace(/^\/+|\/+$/gu, '')}`.replace(/\/$/u, '')
}

/** The path of a URL, without the slash behind it; `/` for the root site. Texts that are no URL stay as they are. */
export function sitePath(url: string): string {
  if (!/^https?:\/\//iu.test(url)) return url
  const path = url.replace(/^https?:\/\/[^/]*/iu, '').replace(/\/+$/u, '')
  return path === '' ? '/' : path
}
