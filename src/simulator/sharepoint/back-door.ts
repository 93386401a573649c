import type { Raw } from '../json.ts'
import { text } from '../json.ts'
import type { BackDoor } from '../room.ts'
import type { Stores } from './object-model.ts'

/** One type of snapshots: how its objects are read and replaced, and by which member they are found. */
interface Drawer {
  readonly keys: readonly string[]
  readonly all: () => readonly Raw[]
  readonly load: (raws: readonly Raw[]) => void
}

/** Reaches SharePoint's stores by the names that snapshots use. */
export function sharePointBackDoor({ settings, sites, hubs, gallery, estate, designs }: Stores): BackDoor {
  const whole = (raws: readonly Raw[]): void => {
    for (const raw of raws) settings.load(raw)
  }
  const drawers: Readonly<Record<string, Drawer>> = {
    'sharepoint.tenant': { keys: [], all: () => [settings.values()], load: whole },
    'sharepoint.site': { keys: ['Url', 'SiteId'], all: sites.shelf.all, load: sites.shelf.load },
    'sharepoint.hubSite': { keys: ['SiteUrl', 'ID'], all: hubs.all, load: hubs.load },
    'sharepoint.homeSite': { keys: ['Url'], all: estate.homes, load: estate.loadHomes },
    'sharepoint.orgAssetLibrary': { keys: ['LibraryUrl'], all: estate.libraries, load: estate.loadLibraries },
    'sharepoint.theme': { keys: ['name'], all: gallery.themes, load: gallery.loadThemes },
    'sharepoint.tenantCdn': { keys: ['CdnType'], all: gallery.cdn, load: gallery.loadCdn },
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
        for (const raw of raws) gallery.loadIdle(raw)
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
    load: (type, raws) => of(type).load(raws),
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
