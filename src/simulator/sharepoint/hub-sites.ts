import { text } from '../json.ts'
import type { Raw } from '../json.ts'
import { CsomError, invalidQuery, spoRefused } from './csom-error.ts'
import { plainValue } from './facts.ts'
import { argumentsOf } from './parameters.ts'
import { noProperty } from './process-query.ts'
import type { SiteShelf } from './site-shelf.ts'
import type { SpoObject } from './spo-object.ts'
import type { TenantMethods } from './tenant-object.ts'

/** The hub sites of a tenant. */
export interface HubSites {
  readonly all: () => readonly Raw[]
  /** The hub of this id. @throws CsomError when there is none. */
  readonly need: (id: string) => Raw
  readonly load: (raws: readonly Raw[]) => void
  readonly write: (id: string, wanted: Raw) => void
  /** Makes the site of this URL a hub and gives it. */
  readonly register: (url: string) => Raw
  /** Puts the site of this URL under a hub; the zero GUID takes it out. */
  readonly join: (url: string, hubId: string) => void
  readonly methods: Readonly<Record<string, TenantMethods>>
  readonly remember: () => () => void
}

const zero = '00000000-0000-0000-0000-000000000000'
const settable: ReadonlySet<string> = new Set([
  'Title',
  'Description',
  'LogoUrl',
  'RequiresJoinApproval',
  'SiteDesignId',
  'HideNameInNavigation',
  'ParentHubSiteId',
  'EnablePermissionsSync',
])
const guids: ReadonlySet<string> = new Set(['ID', 'SiteId', 'SiteDesignId', 'ParentHubSiteId'])

/** Hub sites over the shelf of sites: being one, or belonging to one, is told by the site too (reference: SharePoint B.8). */
export function createHubSites(shelf: SiteShelf): HubSites {
  let hubs: readonly Raw[] = []
  const at = (url: string): Raw | undefined =>
    hubs.find((hub) => text(hub, 'SiteUrl')?.toLowerCase() === url.toLowerCase())
  const byId = (id: string): Raw => {
    const found = hubs.find((hub) => text(hub, 'ID')?.toLowerCase() === id.toLowerCase())
    if (found === undefined)
      throw new CsomError('Microsoft.SharePoint.SPException', 'This site is not a hub site.', -2147024809)
    return found
  }
  const write = (id: string, wanted: Raw): void => {
    const before = byId(id)
    hubs = hubs.map((hub) => (hub === before ? { ...hub, ...wanted } : hub))
  }
  const objectOf = (raw: Raw): SpoObject => {
    const id = text(raw, 'ID') ?? ''
    let staged: Readonly<Record<string, unknown>> = {}
    return {
      objectType: 'HubSiteProperties',
      identity: `HubSiteProperties\n${id}`,
      show: (all, named) => {
        const entries = Object.entries(byId(id)).filter(([name]) => all || named.includes(name))
        return Object.fromEntries(
          entries.map(([name, value]) => [name, guids.has(name) ? `/Guid(${String(value)})/` : value]),
        )
      },
      set: (name, value) => {
        if (!settable.has(name)) throw noProperty(name)
        staged = { ...staged, [name]: plainValue(value) }
      },
      call: (name) => {
        if (name !== 'Update') throw invalidQuery(`Method "${name}" does not exist.`)
        write(id, staged)
        staged = {}
        return undefined
      },
    }
  }
  const register = (wanted: string): Raw => {
    const site = shelf.need(wanted)
    const url = text(site, 'Url') ?? ''
    if (at(url) !== undefined) throw spoRefused('This site is already a HubSite.')
    const id = text(site, 'SiteId') ?? ''
    const hub = {
      ID: id,
      SiteId: id,
      SiteUrl: url,
      Title: text(site, 'Title') ?? '',
      Description: '',
      LogoUrl: '',
      RequiresJoinApproval: false,
      SiteDesignId: zero,
      ParentHubSiteId: zero,
      HideNameInNavigation: false,
      EnablePermissionsSync: false,
    }
    hubs = [...hubs, hub]
    shelf.write(url, { IsHubSite: true, HubSiteId: id })
    return hub
  }
  const join = (url: string, id: string): void => {
    if (id !== zero) byId(id)
    shelf.write(text(shelf.need(url), 'Url') ?? '', { HubSiteId: id })
  }
  const methods: Readonly<Record<string, TenantMethods>> = {
    RegisterHubSite: (_, given) => ({ object: objectOf(register(argumentsOf(given).text(0))) }),
    UnregisterHubSite: (_, given) => {
      const hub = at(argumentsOf(given).text(0))
      if (hub === undefined) throw spoRefused('This site is not a HubSite.')
      hubs = hubs.filter((other) => other !== hub)
      for (const site of shelf.all())
        if (site['HubSiteId'] === hub['ID']) shelf.write(text(site, 'Url') ?? '', { HubSiteId: zero, IsHubSite: false })
      return undefined
    },
    GetHubSitePropertiesByUrl: (_, given) => {
      const url = argumentsOf(given).text(0)
      shelf.need(url)
      const hub = at(url)
      return { object: hub === undefined ? null : objectOf(hub) }
    },
    GetHubSitePropertiesById: (_, given) => ({ object: objectOf(byId(argumentsOf(given).text(0))) }),
    ConnectSiteToHubSiteById: (_, given) => {
      const wanted = argumentsOf(given)
      join(wanted.text(0), wanted.text(1))
      return undefined
    },
  }
  return {
    all: () => hubs,
    need: byId,
    load: (raws) => {
      hubs = raws
    },
    write,
    register,
    join,
    methods,
    remember: () => {
      const before = hubs
      return () => {
        hubs = before
      }
    },
  }
}
