import type { Raw } from '../json.ts'
import { isRaw, text, without } from '../json.ts'
import type { BackDoor } from '../room.ts'
import { snapshotKey } from '../tenant/snapshot.ts'
import type { GraphView } from './graph-view.ts'
import { idleFromText } from './gallery.ts'
import type { Stores } from './object-model.ts'

/** One type of snapshots: how its objects are read and replaced, and by which member they are found. */
interface Drawer {
  readonly keys: readonly string[]
  readonly all: () => readonly Raw[]
  readonly load: (raws: readonly Raw[]) => void
}

/** Reaches SharePoint's stores by the names that snapshots use. */
export function sharePointBackDoor(
  { settings, sites, hubs, gallery, estate, designs }: Stores,
  graph: GraphView,
): BackDoor {
  const whole = (raws: readonly Raw[]): void => {
    for (const raw of raws) settings.load(asStored(raw))
  }
  const subset = (): Raw =>
    Object.fromEntries(Object.entries(settings.values()).filter(([name]) => syncClient.has(name)))
  const drawers: Readonly<Record<string, Drawer>> = {
    'sharepoint.tenant': { keys: [], all: () => [settings.values()], load: whole },
    'sharepoint.site': {
      keys: ['Url', 'SiteId'],
      all: sites.shelf.all,
      load: (raws) => sites.shelf.load(raws.map(asStored)),
    },
    'sharepoint.hubSite': { keys: ['SiteUrl', 'ID'], all: hubs.all, load: hubs.load },
    'sharepoint.homeSite': { keys: ['Url'], all: estate.homes, load: estate.loadHomes },
    'sharepoint.orgAssetLibrary': {
      keys: ['LibraryUrl'],
      all: estate.libraries,
      load: (raws) => estate.loadLibraries(raws.map(libraryOf)),
    },
    'sharepoint.theme': { keys: ['name'], all: gallery.themes, load: gallery.loadThemes },
    'sharepoint.tenantCdn': { keys: ['CdnType'], all: gallery.cdn, load: (raws) => gallery.loadCdn(raws.map(cdnOf)) },
    'sharepoint.tenantSyncClientRestriction': { keys: [], all: () => [subset()], load: whole },
    'sharepoint.settings': {
      keys: [],
      all: () => [graph.read()],
      load: (raws) => {
        for (const raw of raws) graph.load(raw)
      },
    },
    'sharepoint.siteScript': {
      keys: ['Title', 'Id'],
      all: designs.scripts,
      load: (raws) => designs.load('scripts', raws),
    },
    'sharepoint.siteDesign': {
      keys: ['Title', 'Id'],
      all: designs.designs,
      load: (raws) => designs.load('designs', raws),
    },
    'sharepoint.browserIdleSignOut': {
      keys: [],
      all: () => [gallery.idle()],
      load: (raws) => {
        for (const raw of raws) gallery.loadIdle(typeof raw['value'] === 'string' ? idleFromText(raw['value']) : raw)
      },
    },
  }
  const of = (type: string): Drawer => {
    const found = drawers[type]
    if (found === undefined) throw new Error(`The simulated SharePoint has no type ${type}.`)
    return found
  }
  const isKey = (drawer: Drawer, raw: Raw, key: string): boolean =>
    drawer.keys.length === 0 ||
    drawer.keys.some((name) => {
      const value = text(raw, name)?.toLowerCase() ?? ''
      return value === key.toLowerCase() || value.replace(/^https:\/\/[^/]+/u, '') === key.toLowerCase()
    })
  const need = (type: string, key: string): Raw => {
    const drawer = of(type)
    const [found, ...more] = drawer.all().filter((raw) => isKey(drawer, raw, key))
    if (found === undefined || more.length > 0) throw new Error(`${type} ${key}: exactly one object was meant.`)
    return found
  }
  return {
    types: () => Object.keys(drawers),
    objects: (type) => of(type).all(),
    load: (type, raws) =>
      of(type).load(type === 'sharepoint.tenantCdn' ? raws : raws.map((raw) => without(raw, snapshotKey))),
    change: (type, key, patch) => {
      const [drawer, found] = [of(type), need(type, key)]
      drawer.load(drawer.all().map((raw) => (raw === found || drawer.keys.length === 0 ? { ...raw, ...patch } : raw)))
    },
    create: (type, raw) => {
      const drawer = of(type)
      drawer.load([...drawer.all(), raw])
      return text(raw, drawer.keys[0] ?? '') ?? ''
    },
    remove: (type, key) => {
      const [drawer, found] = [of(type), need(type, key)]
      drawer.load(drawer.all().filter((raw) => raw !== found))
    },
  }
}

const syncClient: ReadonlySet<string> = new Set([
  'AllowedDomainListForSyncClient',
  'BlockMacSync',
  'DisableReportProblemDialog',
  'ExcludedFileExtensionsForSyncClient',
  'HideSyncButtonOnODB',
  'IsUnmanagedSyncClientForTenantRestricted',
  'OptOutOfGrooveBlock',
  'OptOutOfGrooveSoftBlock',
])

/** An object of the object model as it was answered, turned back into what the service keeps. */
function asStored(raw: Raw): Raw {
  return Object.fromEntries(
    Object.entries(raw)
      .filter(([name]) => !name.startsWith('_Object'))
      .map(([name, value]) => [name, unshown(value)]),
  )
}

function unshown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unshown)
  if (isRaw(value) || typeof value !== 'string') return value
  const guid = /^\/Guid\((.+)\)\/$/u.exec(value)?.[1]
  if (guid !== undefined) return guid
  const parts = /^\/Date\((\d+(?:,\d+){6})\)\/$/u.exec(value)?.[1]?.split(',').map(Number)
  if (parts === undefined) return value
  const [year = 1, month = 0, day = 1, ...time] = parts
  return year === 1 ? '' : new Date(Date.UTC(year, month, day, ...time)).toISOString()
}

/** The network of one type, whose answers do not name it. */
function cdnOf(raw: Raw): Raw {
  return {
    CdnType: raw['CdnType'] ?? raw[snapshotKey],
    Enabled: raw['Enabled'] ?? raw['enabled'] ?? false,
    Origins: raw['Origins'] ?? raw['origins'] ?? [],
    Policies: raw['Policies'] ?? raw['policies'] ?? [],
  }
}

/** A library as it was answered: its URLs are objects there. */
function libraryOf(raw: Raw): Raw {
  const plain = (value: unknown): unknown => (isRaw(value) ? value['DecodedUrl'] : value)
  return {
    LibraryUrl: plain(raw['LibraryUrl']),
    ThumbnailUrl: plain(raw['ThumbnailUrl']) ?? null,
    OrgAssetType: raw['OrgAssetType'],
  }
}
