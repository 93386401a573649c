import type { CloudHosts } from '../cloud-hosts.ts'
import { jsonReply, unknownReply } from '../reply.ts'
import type { Ask, Reply } from '../reply.ts'
import type { BackDoor, Nature, Room } from '../room.ts'
import type { Resource, TokenClaims, TokenFault } from '../sign-in/access-token.ts'
import { resourceApps } from '../sign-in/pipeline-app.ts'
import { accessDenied } from './csom-error.ts'
import { createEstate } from './estate.ts'
import { readFacts } from './facts.ts'
import { createGallery } from './gallery.ts'
import { graphView } from './graph-view.ts'
import type { GraphView } from './graph-view.ts'
import { createHubSites } from './hub-sites.ts'
import { createOperations } from './operations.ts'
import { objectModel } from './object-model.ts'
import type { Stores } from './object-model.ts'
import { processQuery } from './process-query.ts'
import { answerRest, odataError } from './rest.ts'
import { seededEstate, seededHubs, seededSettings, seededSites, seededThemes } from './seed.ts'
import { sharePointBackDoor } from './back-door.ts'
import { createOrgSites } from './org-sites.ts'
import { createSiteDesigns } from './site-designs.ts'
import { createSiteShelf } from './site-shelf.ts'
import { tenantSettings } from './tenant-object.ts'
import { callerAddress, isAllowedAddress } from './tenant-rules.ts'
import { chooseSharePoint } from './variants.ts'

/** What SharePoint is made of. `isPerson` says whether a name is a user's. */
export interface SharePointParts {
  readonly hosts: CloudHosts
  readonly tenantId: string
  readonly initialDomain: string
  readonly now: () => number
  readonly newId: () => string
  readonly isPerson: (name: string) => boolean
  /** Makes policies of Conditional Access, by name and the control that their sessions have. */
  readonly makePolicy: (name: string) => void
  readonly variants: Readonly<Record<string, string>>
  /** `contracts/sharepoint-tenant-properties.json` and its sister for sites. */
  readonly tenantFacts: string
  readonly siteFacts: string
}

const operationMs = 4000
const processQueryPath = '/_vti_bin/client.svc/processquery'

/** Makes the SharePoint of a tenant: its room, and what Graph shows of it (reference: SharePoint B). */
export function createSharePoint(parts: SharePointParts): { readonly room: Room; readonly graph: GraphView } {
  const chosen = chooseSharePoint(parts.variants)
  const [label = 'contoso'] = parts.initialDomain.split('.')
  const name = chosen('spoRenamed') === 'yes' ? `${label}corp` : label
  const hostOf = (suffix: string): string => `${name}${suffix}${parts.hosts.sharePointSuffix}`
  const hosts = { admin: hostOf('-admin'), root: hostOf(''), my: hostOf('-my') } as const
  const stores = createStores(parts, chosen, hosts)
  const resources: readonly (Resource & { readonly host: string })[] = Object.values(hosts).map((host) => ({
    host,
    appId: resourceApps.sharePoint,
    names: [`https://${host}`],
  }))
  const model = objectModel(stores, parts.tenantId, chosen)
  const rest = { ...stores, newId: parts.newId }
  const answer = (ask: Ask, token: TokenClaims): Reply => {
    if (token.appIdAcr !== '2') return unsupported
    const { settings } = stores
    const barred =
      settings.values()['IPAddressEnforcement'] === true &&
      !isAllowedAddress(settings.values()['IPAddressAllowList'], callerAddress)
    if (barred) return { status: 403, headers: {}, body: 'Access denied due to organizational policies.' }
    const allowed = token.roles.includes('Sites.FullControl.All') && hasRole(token, chosen)
    const kind = ask.host === hosts.admin ? 'admin' : ask.host === hosts.root ? 'root' : 'my'
    if (ask.path.toLowerCase() !== processQueryPath)
      return allowed ? answerRest(ask, kind, rest) : odataError(accessDenied())
    if (kind !== 'admin' || ask.method !== 'POST') return unknownReply(`${ask.method} ${ask.host}${ask.path}`)
    // Production code names the XML `text/xml` (go-spo) or nothing, which its library sends as a form (CLI for Microsoft 365).
    if (!/xml|x-www-form-urlencoded/iu.test(ask.headers['content-type'] ?? ''))
      return { status: 400, headers: {}, body: '' }
    return jsonReply(200, processQuery(ask.body, allowed ? model : deniedModel(model), parts.newId()))
  }
  const graph = graphView(`https://${hosts.root}`, stores.settings, stores.gallery, chosen)
  const door: BackDoor = sharePointBackDoor(stores, graph)
  return {
    graph,
    room: {
      ...door,
      prefix: 'sharepoint.',
      resources,
      resource: (host) => resources.find((one) => one.host === host),
      nature: sharePointNature,
      answer,
      unauthorized: (fault) => unauthorized(fault, parts),
    },
  }
}

function createStores(
  parts: SharePointParts,
  chosen: ReturnType<typeof chooseSharePoint>,
  hosts: { readonly admin: string; readonly root: string; readonly my: string },
): Stores {
  const facts = readFacts(parts.tenantFacts)
  const siteFacts = readFacts(parts.siteFacts)
  const settings = tenantSettings(facts, seededSettings, chosen, parts.makePolicy)
  const shelf = createSiteShelf({
    facts: siteFacts,
    now: parts.now,
    newId: parts.newId,
    capability: () => settings.values()['SharingCapability'],
    chosen,
  })
  const root = `https://${hosts.root}`
  shelf.load(seededSites(root, `https://${hosts.my}`))
  const operations = createOperations(parts.now, chosen('spoOperations') === 'slow' ? operationMs : 0)
  const hubs = createHubSites(shelf)
  hubs.load(seededHubs(root))
  const gallery = createGallery()
  gallery.loadThemes(seededThemes)
  const estate = createEstate(shelf)
  const designs = createSiteDesigns(parts.newId)
  const seeded = seededEstate(root)
  estate.loadHomes(seeded.homes)
  estate.loadLibraries(seeded.libraries)
  designs.load('scripts', seeded.scripts)
  designs.load('designs', seeded.designs)
  return {
    facts,
    settings,
    sites: { facts: siteFacts, shelf, operations, isPerson: parts.isPerson, hosts: [hosts.root, hosts.my] },
    hubs,
    gallery,
    estate,
    orgSites: createOrgSites(shelf),
    designs,
    chosen,
  }
}

/** SharePoint Administrator and Global Administrator (contracts/directory-roles.json). */
const administrators: readonly string[] = [
  'f28a1f50-f6e7-4571-818b-6a12f2af6b6c',
  '62e90394-69f5-4237-9190-012177145e10',
]

function hasRole(token: TokenClaims, chosen: ReturnType<typeof chooseSharePoint>): boolean {
  return chosen('spoDirectoryRole') === 'notNeeded' || token.wids.some((wid) => administrators.includes(wid))
}

/** A caller without the permission reaches nothing (reference: SharePoint B.3, the recorded "Access denied."). */
function deniedModel(model: ReturnType<typeof objectModel>): ReturnType<typeof objectModel> {
  const refuse = (): never => {
    throw accessDenied()
  }
  return { ...model, construct: refuse, identified: refuse, callStatic: refuse }
}

const unsupported: Reply = {
  status: 401,
  headers: {
    'content-type': 'text/plain',
    'www-authenticate': 'Bearer error="invalid_token", error_description="Unsupported app only token."',
  },
  body: 'Unsupported app only token.',
}

function unauthorized(fault: TokenFault, { hosts, tenantId }: SharePointParts): Reply {
  return {
    ...jsonReply(401, {
      error_description:
        fault === 'audience' ? 'Invalid audience Uri.' : 'Invalid JWT token. Could not resolve issuer token.',
    }),
    headers: {
      'content-type': 'application/json',
      'www-authenticate': `Bearer realm="${tenantId}",client_id="${resourceApps.sharePoint}",trusted_issuers="${hosts.issuer}",authorization_uri="https://${hosts.login}/common/oauth2/authorize"`,
    },
    detail: fault,
  }
}

/** Reads by what the XML or the function's name says; MERGE, PATCH and DELETE write. */
function sharePointNature(ask: Ask): Nature {
  if (ask.path.toLowerCase() === processQueryPath) {
    if (/<SetProperty\b/u.test(ask.body)) return { effect: 'write' }
    const names = [...ask.body.matchAll(/<(?:Static)?Method\b[^>]*?\bName="([^"]+)"/gu)].map(([, found = '']) => found)
    return { effect: names.every((found) => found.startsWith('Get')) ? 'read' : 'write' }
  }
  const method = ask.headers['x-http-method'] ?? ask.method
  if (method === 'GET') return { effect: 'read' }
  if (method !== 'POST') return { effect: 'write' }
  const last = decodeURIComponent(ask.path).split(/[/.]/u).at(-1) ?? ''
  return { effect: /^(?:get|contextinfo)/iu.test(last) ? 'read' : 'write' }
}
