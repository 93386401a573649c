import { isRaw, parseJson, plainText, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { jsonReply } from '../reply.ts'
import type { Ask, Reply } from '../reply.ts'
import { digestReply } from './digest.ts'
import type { HubSites } from './hub-sites.ts'
import type { SiteShelf } from './site-shelf.ts'

/** What the `_api` of a site rests on. */
export interface SiteDoorDeps {
  readonly shelf: SiteShelf
  readonly hubs: Pick<HubSites, 'register' | 'join'>
}

/**
 * Answers `_api/site`, `_api/web` and the digest below a site of the tenant; undefined for all else. What a site shows of itself
 * is what CLI for Microsoft 365 recorded (src/m365/spo/commands/site/site-get.spec.ts), as far as the tenant keeps it.
 */
export function answerSite(ask: Ask, deps: SiteDoorDeps): Reply | undefined {
  const match = /^(|\/(?:sites|teams)\/[^/]+)\/_api\/(contextinfo|(?:site|web)(?:\/[^]*)?)$/iu.exec(
    decodeURIComponent(ask.path),
  )
  if (match === null) return undefined
  const [, place = '', rest = ''] = match
  const site = deps.shelf.find(`https://${ask.host}${place}`)
  if (site === undefined) return { status: 404, headers: { 'content-type': 'text/plain' }, body: '404 FILE NOT FOUND' }
  const method = ask.headers['x-http-method'] ?? ask.method
  const url = plainText(site['Url'])
  switch (`${method} ${rest.toLowerCase()}`) {
    case 'POST contextinfo':
      return digestReply(url)
    case 'GET site':
      return selected(ask, shownSite(site, place))
    case 'GET web':
      return selected(ask, shownWeb(site, place))
    case 'MERGE web':
      return renameWeb(ask, url, deps.shelf)
    case 'POST site/registerhubsite':
      return jsonReply(200, deps.hubs.register(url))
    default:
      return joinHub(method, rest, url, deps)
  }
}

function shownSite(site: Raw, place: string): Raw {
  const url = plainText(site['Url'])
  return {
    Classification: '',
    GroupId: site['GroupId'],
    HubSiteId: site['HubSiteId'],
    Id: site['SiteId'],
    IsHubSite: site['IsHubSite'] === true,
    LockIssue: null,
    PrimaryUri: url,
    ReadOnly: site['LockState'] === 'ReadOnly',
    ResourcePath: { DecodedUrl: url },
    ServerRelativeUrl: place === '' ? '/' : place,
    Url: url,
  }
}

function shownWeb(site: Raw, place: string): Raw {
  return {
    Language: site['Lcid'],
    ServerRelativeUrl: place === '' ? '/' : place,
    Title: site['Title'],
    Url: site['Url'],
    WebTemplate: plainText(site['Template']).split('#')[0],
  }
}

/** The members that were asked for; an answer that lacks one of them would be a guess. */
function selected(ask: Ask, raw: Raw): Reply | undefined {
  const select = new URLSearchParams(ask.query).get('$select')
  if (select === null) return jsonReply(200, raw)
  const names = select.split(',').map((name) => name.trim())
  if (names.some((name) => !(name in raw))) return undefined
  return jsonReply(200, Object.fromEntries(names.map((name) => [name, raw[name]])))
}

function renameWeb(ask: Ask, url: string, shelf: SiteShelf): Reply | undefined {
  const body = parseJson(ask.body)
  const title =
    isRaw(body) && Object.keys(body).every((name) => ['Title', '__metadata'].includes(name))
      ? text(body, 'Title')
      : undefined
  if (title === undefined) return undefined
  shelf.write(url, { Title: title })
  return { status: 204, headers: {}, body: '' }
}

/** The zero GUID leaves the hub (reference: SharePoint B.8). */
function joinHub(method: string, rest: string, url: string, { hubs }: SiteDoorDeps): Reply | undefined {
  const hub = /^site\/JoinHubSite\('([0-9a-f-]{36})'\)$/iu.exec(rest)?.[1]
  if (hub === undefined || method !== 'POST') return undefined
  hubs.join(url, hub)
  return jsonReply(200, { 'odata.null': true })
}
