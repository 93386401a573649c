import type { Raw } from '../json.ts'
import { isRaw, parseJson, plainText, text } from '../json.ts'
import { jsonReply, unknownReply } from '../reply.ts'
import type { Ask, Reply } from '../reply.ts'
import { badArgument, CsomError, unknownError } from './csom-error.ts'
import { digestReply } from './digest.ts'
import type { Estate } from './estate.ts'
import type { PropertyFact } from './facts.ts'
import { idleOf } from './gallery.ts'
import type { Gallery } from './gallery.ts'
import type { HubSites } from './hub-sites.ts'
import type { SiteDesigns } from './site-designs.ts'
import { answerSite } from './site-door.ts'
import { newSite } from './site-objects.ts'
import type { SiteParts } from './site-objects.ts'
import type { TenantSettings } from './tenant-object.ts'
import type { SharePointChosen } from './variants.ts'

/** What the REST side rests on: the same stores that ProcessQuery changes. */
export interface RestDeps {
  readonly facts: ReadonlyMap<string, PropertyFact>
  readonly settings: TenantSettings
  readonly sites: SiteParts
  readonly hubs: HubSites
  readonly gallery: Gallery
  readonly estate: Estate
  readonly designs: SiteDesigns
  readonly chosen: SharePointChosen
  readonly newId: () => string
}

const tenantType = 'Microsoft.Online.SharePoint.TenantAdministration.Tenant'
const utility = 'microsoft.sharepoint.utilities.webtemplateextensions.sitescriptutility.'

/** Answers `_api` on the admin or the root host (reference: SharePoint B.4, B.7, B.8). */
export function answerRest(ask: Ask, host: 'admin' | 'root' | 'my', deps: RestDeps): Reply {
  try {
    const reply = host === 'admin' ? admin(ask, deps) : host === 'root' ? root(ask, deps) : undefined
    return reply ?? unknownReply(`${ask.method} ${ask.host}${ask.path}`)
  } catch (error) {
    if (error instanceof CsomError) return odataError(error)
    throw error
  }
}

/** An error of the REST side: the CSOM error in OData's clothes (reference: sharepoint-examples 40). */
export function odataError(error: CsomError): Reply {
  const status = /NoSite|NoSuchSite|FileNotFound|ResourceNotFound/u.test(error.typeName)
    ? 404
    : /Unauthorized/u.test(error.typeName)
      ? 403
      : 400
  return jsonReply(status, {
    'odata.error': { code: `${error.code}, ${error.typeName}`, message: { lang: 'en-US', value: error.message } },
  })
}

function root(ask: Ask, deps: RestDeps): Reply | undefined {
  const { designs } = deps
  const path = decodeURIComponent(ask.path).toLowerCase()
  // A tenant without an app catalogue (reference: SharePoint B.4; null is what the client's own samples show).
  if (ask.method === 'GET' && path === '/_api/sp_tenantsettings_current')
    return jsonReply(200, { CorporateCatalogUrl: null })
  // Sites are made and hubs listed on both hosts (reference: SharePoint B.7; CLI for Microsoft 365 lists hubs at the root).
  if (/^\/_api\/(?:spsitemanager\/(?:create|status)|hubsites(?:\/getbyid(?:\('[^']+'\))?)?)$/u.test(path))
    return admin(ask, deps)
  const at = path.indexOf(utility)
  if (ask.method !== 'POST' || !path.startsWith('/_api/') || at < 0)
    return answerSite(ask, { shelf: deps.sites.shelf, hubs: deps.hubs })
  const name = decodeURIComponent(ask.path)
    .slice(at + utility.length)
    .replace(/\(.*$/u, '')
  const found = designs.answer(name, new URLSearchParams(ask.query), parseJson(ask.body), ask.body)
  return found === undefined ? undefined : jsonReply(200, found)
}

function admin(ask: Ask, deps: RestDeps): Reply | undefined {
  const path = decodeURIComponent(ask.path).replace(/^\/_api\//iu, '')
  const method = ask.headers['x-http-method'] ?? ask.method
  const body = parseJson(ask.body)
  const given = isRaw(body) ? body : {}
  const said = (name: string): string => text(given, name) ?? ''
  const done = (value: unknown = { 'odata.null': true }): Reply => jsonReply(200, value)
  switch (`${method} ${path.toLowerCase()}`) {
    case 'POST contextinfo':
      return digestReply(`https://${ask.host}`)
    case 'GET spo.tenant':
      return tenantReply(ask, deps)
    case 'MERGE spo.tenant':
      return merge(given, deps)
    case 'POST spo.tenant/getsitepropertiesbyurl':
      return done(deps.sites.shelf.need(said('url')))
    case 'POST spo.tenant/connectsitetohubsitebyid':
      deps.sites.shelf.write(said('siteUrl'), { HubSiteId: said('hubSiteId') })
      return done()
    case 'GET hubsites':
      return done({ value: deps.hubs.all() })
    case 'GET spo.tenant/gettargetedsitesdetails':
      return done({ value: deps.estate.homes() })
    case 'POST sphsite/addhomesite':
      deps.estate.addHome(homeOf(given))
      return done()
    case 'POST spo.tenant/updatetargetedsite':
      deps.estate.changeHome(said('siteUrl'), flagged(given['configurationParam']))
      return done()
    case 'POST spo.tenant/removetargetedsite':
      deps.estate.removeHome(said('siteUrl') || urlOfSite(said('siteId'), deps))
      return done()
    case 'POST thememanager/gettenantthemingoptions':
      return done({
        hideDefaultThemes: deps.settings.values()['HideDefaultThemes'] === true,
        themePreviews: deps.gallery.themes(),
      })
    case 'POST thememanager/addtenanttheme':
      deps.gallery.putTheme(said('name'), said('themeJson'), 'add')
      return done()
    case 'POST thememanager/updatetenanttheme':
      deps.gallery.putTheme(said('name'), said('themeJson'), 'update')
      return done()
    case 'POST thememanager/deletetenanttheme':
      deps.gallery.deleteTheme(said('name'))
      return done()
    case 'POST thememanager/gethidedefaultthemes':
      return done({ value: deps.settings.values()['HideDefaultThemes'] === true })
    case 'POST thememanager/sethidedefaultthemes':
      deps.settings.write({ HideDefaultThemes: given['hideDefaultThemes'] === true })
      return done()
    case 'POST microsoft.online.sharepoint.tenantmanagement.office365tenant/setidlesessionsignoutforunmanageddevices':
      deps.gallery.loadIdle(idleOf(given['enabled'] === true, said('warnAfter'), said('signOutAfter')))
      return done()
    case 'POST microsoft.online.sharepoint.tenantmanagement.office365tenant/getidlesessionsignoutforunmanageddevices':
      return done({ value: idleText(deps.gallery.idle()) })
    case 'POST spsitemanager/create':
      return create(isRaw(given['request']) ? given['request'] : {}, deps)
    case 'POST spsitemanager/delete':
      return remove(ask, said('siteId'), deps)
    case 'GET spsitemanager/status':
      return status(new URLSearchParams(ask.query).get('url') ?? '', deps)
    default:
      return byId(ask, method, path, given, deps)
  }
}

function byId(ask: Ask, method: string, path: string, given: Raw, deps: RestDeps): Reply | undefined {
  // The argument stands in the path, or under its name in the query (PnPjs).
  const named = /^HubSites\/GetById$/iu.test(path) ? new URLSearchParams(ask.query).get('hubSiteId') : null
  const hub = /^HubSites\/GetById\('([^']+)'\)$/iu.exec(path)?.[1] ?? named?.replaceAll("'", '')
  if (hub !== undefined && method === 'GET') return jsonReply(200, deps.hubs.need(hub))
  if (hub !== undefined && method === 'PATCH') {
    deps.hubs.write(hub, given)
    return { status: 204, headers: {}, body: '' }
  }
  const id = /^SPO\.Tenant\/sites\('([^']+)'\)$/iu.exec(path)?.[1]
  if (id === undefined || ask.headers['odata-version'] !== '4.0') return undefined
  const site = siteById(id, deps)
  if (method === 'GET') return jsonReply(200, site)
  if (method !== 'PATCH') return undefined
  const { SetOwnerWithoutUpdatingSecondaryAdmin: _, ...wanted } = given
  deps.sites.shelf.write(plainText(site['Url']), wanted)
  return jsonReply(200, { 'odata.null': true })
}

function siteById(id: string, { sites }: RestDeps): Raw {
  const site = sites.shelf.all().find((raw) => plainText(raw['SiteId']).toLowerCase() === id.toLowerCase())
  if (site !== undefined) return site
  throw new CsomError('System.IO.FileNotFoundException', 'The site could not be found.', -2147024894)
}

/** Home sites are removed by the id of the site too (CLI for Microsoft 365, homesite-remove). */
function urlOfSite(id: string, deps: RestDeps): string {
  return plainText(siteById(id, deps)['Url'])
}

/** What `$select` names (PnPjs selects), or all; undefined where it names what REST has not. */
function tenantReply(ask: Ask, { facts, settings }: RestDeps): Reply | undefined {
  const values = settings.values()
  const all = [...facts.values()].filter((fact) => fact.inRest && fact.type !== 'Navigation')
  const names = new URLSearchParams(ask.query).get('$select')?.split(',')
  if (names?.some((name) => !all.some((fact) => fact.name === name)) === true) return undefined
  const shown = all.filter((fact) => names === undefined || names.includes(fact.name))
  if (!/odata=verbose/iu.test(ask.headers['accept'] ?? ''))
    return jsonReply(200, Object.fromEntries(shown.map((fact) => [fact.name, values[fact.name]])))
  const self = `https://${ask.host}/_api/SPO.Tenant`
  return jsonReply(200, {
    d: {
      __metadata: { id: self, uri: self, type: tenantType },
      Sites: { __deferred: { uri: `${self}/Sites` } },
      ...Object.fromEntries(shown.map((fact) => [fact.name, verbose(fact, values[fact.name])])),
    },
  })
}

/** Verbose OData: Int64 as text, lists under `results`. */
function verbose(fact: PropertyFact, value: unknown): unknown {
  if (fact.type === 'Int64') return plainText(value)
  if (fact.type !== 'Array') return value
  return { __metadata: { type: `Collection(Edm.${fact.elementType})` }, results: value }
}

function merge(given: Raw, { facts, settings, chosen }: RestDeps): Reply {
  const { __metadata: type, ...wanted } = given
  if (!isRaw(type) || type['type'] !== tenantType) throw badArgument('An entry without a type name was found.')
  for (const [name, value] of Object.entries(wanted)) {
    const fact = facts.get(name)
    if (fact === undefined) throw badArgument(`The property '${name}' does not exist on type '${tenantType}'.`)
    if (fact.type === 'Array' && chosen('spoMergeArrays') === 'refused') throw unknownError()
    if (fact.type === 'Boolean' && typeof value !== 'boolean')
      throw badArgument(`Cannot convert ${name} to Edm.Boolean.`)
    if (fact.type === 'Enum' && typeof value !== 'number') throw badArgument(`Cannot convert ${name} to Edm.Int32.`)
  }
  settings.write(wanted)
  return { status: 204, headers: {}, body: '' }
}

function homeOf(given: Raw): Raw {
  return {
    Url: text(given, 'siteUrl') ?? '',
    Audiences: given['audiences'] ?? [],
    VivaConnectionsDefaultStart: given['vivaConnectionsDefaultStart'] ?? true,
    IsInDraftMode: given['isInDraftMode'] ?? false,
    ...(given['order'] === undefined ? {} : { Order: given['order'] }),
  }
}

/** Only values whose `Is…Present` flag is up are taken. */
function flagged(configuration: unknown): Raw {
  if (!isRaw(configuration)) throw badArgument('configurationParam is missing.')
  const names = ['IsInDraftMode', 'Order', 'Audiences', 'VivaConnectionsDefaultStart', 'TargetedLicenseType']
  return Object.fromEntries(
    names.flatMap((name) => {
      const flag = `Is${name.replace(/^Is/u, '')}Present`
      const camel = name.slice(0, 1).toLowerCase() + name.slice(1)
      const value = configuration[name] ?? configuration[camel]
      const raised = configuration[flag] === true || configuration[`Is${name}Present`] === true
      return raised ? [[name, value] as const] : []
    }),
  )
}

function idleText(idle: Raw): string {
  return `${idle['Enabled'] === true ? 'True' : 'False'},${plainText(idle['WarnAfter'])},${plainText(idle['SignOutAfter'])}`
}

function create(request: Raw, deps: RestDeps): Reply {
  const url = text(request, 'Url') ?? ''
  if (deps.sites.shelf.find(url) !== undefined) return jsonReply(200, { SiteId: '', SiteStatus: 4, SiteUrl: url })
  const made = newSite(deps.sites, {
    Url: url,
    Title: text(request, 'Title') ?? '',
    Owner: text(request, 'Owner') ?? '',
    Template: text(request, 'WebTemplate') ?? 'STS#3',
    Lcid: request['Lcid'] ?? 1033,
  })
  return jsonReply(200, { SiteId: made['SiteId'], SiteStatus: 2, SiteUrl: url })
}

function remove(ask: Ask, siteId: string, deps: RestDeps): Reply {
  // The service refuses this header here (reference: SharePoint C.16).
  if (ask.headers['odata-version'] !== undefined)
    throw badArgument('Elevated context should be used only to create service asserted level PoP')
  const site = siteById(siteId, deps)
  if (site['GroupId'] !== '00000000-0000-0000-0000-000000000000')
    throw badArgument('This site belongs to a Microsoft 365 group.')
  deps.sites.shelf.remove(plainText(site['Url']))
  return jsonReply(200, { 'odata.null': true })
}

function status(quoted: string, deps: RestDeps): Reply {
  const url = quoted.replace(/^'([^]*)'$/u, '$1')
  const site = deps.sites.shelf.find(url)
  return jsonReply(200, { SiteId: site?.['SiteId'] ?? '', SiteStatus: site === undefined ? 0 : 2, SiteUrl: url })
}
