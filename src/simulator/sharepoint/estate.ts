import type { Raw } from '../json.ts'
import { plainText, text } from '../json.ts'
import { spoRefused, unknownError } from './csom-error.ts'
import { argumentsOf } from './parameters.ts'
import type { SiteShelf } from './site-shelf.ts'
import type { SpoObject } from './spo-object.ts'
import type { TenantMethods } from './tenant-object.ts'

/** Home sites and libraries of the organization's assets. */
export interface Estate {
  readonly homes: () => readonly Raw[]
  readonly libraries: () => readonly Raw[]
  readonly loadHomes: (raws: readonly Raw[]) => void
  readonly loadLibraries: (raws: readonly Raw[]) => void
  readonly addHome: (wanted: Raw) => void
  readonly changeHome: (url: string, wanted: Raw) => void
  readonly removeHome: (url: string) => void
  readonly methods: Readonly<Record<string, TenantMethods>>
  readonly remember: () => () => void
}

const assetTypes: ReadonlySet<number> = new Set([1, 2, 4])

/** Makes an empty estate over the shelf of sites (reference: SharePoint B.8). */
export function createEstate(shelf: SiteShelf): Estate {
  let homes: readonly Raw[] = []
  let libraries: readonly Raw[] = []
  const same = (left: unknown, right: string): boolean => plainText(left).toLowerCase() === right.toLowerCase()
  const home = (url: string): Raw => {
    const found = homes.find((one) => same(one['Url'], url))
    if (found === undefined) throw spoRefused(`The site ${url} is not a home site.`)
    return found
  }
  const library = (url: string): Raw => {
    const found = libraries.find((one) => same(one['LibraryUrl'], url))
    if (found === undefined) throw unknownError()
    return found
  }
  const addHome = (wanted: Raw): void => {
    const site = shelf.need(text(wanted, 'Url') ?? '')
    if (!/^SITEPAGEPUBLISHING#0$/u.test(text(site, 'Template') ?? ''))
      throw spoRefused('The provided site url cannot be set as a Home site. It must be a communication site.')
    if (homes.some((one) => same(one['Url'], plainText(site['Url']))))
      throw spoRefused('The site is already a home site.')
    homes = [
      ...homes,
      {
        Url: site['Url'],
        SiteId: site['SiteId'],
        WebId: '00000000-0000-0000-0000-000000000000',
        Title: site['Title'],
        Audiences: [],
        VivaConnectionsDefaultStart: true,
        IsInDraftMode: false,
        TargetedLicenseType: 0,
        Order: homes.length + 1,
        ...wanted,
      },
    ]
  }
  const addLibrary = (cdn: number, url: string, thumbnail: string | null, type: number): void => {
    if (cdn !== 0 && cdn !== 1) throw spoRefused('The CDN type is not valid.')
    if (thumbnail === '') throw unknownError()
    if (!assetTypes.has(type)) throw spoRefused('OrgAssetType is not valid.')
    if (libraries.some((one) => same(one['LibraryUrl'], url)))
      throw spoRefused('This library is already an organization assets library.')
    libraries = [...libraries, { LibraryUrl: url, ThumbnailUrl: thumbnail, OrgAssetType: type }]
  }
  const methods: Readonly<Record<string, TenantMethods>> = {
    GetSPHSiteUrl: () => ({ value: homes[0]?.['Url'] ?? '' }),
    AddHomeSite: (_, given) => {
      const wanted = argumentsOf(given)
      addHome({ Url: wanted.text(0), Order: wanted.number(1), Audiences: wanted.list(2) })
      return undefined
    },
    RemoveTargetedSite: (_, given) => {
      const found = home(argumentsOf(given).text(0))
      homes = homes.filter((one) => one !== found)
      return undefined
    },
    GetOrgAssets: () => ({ object: assets(libraries) }),
    AddToOrgAssetsLibAndCdnWithType: (_, given) => {
      const wanted = argumentsOf(given)
      const thumbnail = given[2]?.type === 'Null' ? null : wanted.text(2)
      addLibrary(wanted.number(0), wanted.text(1), thumbnail, wanted.number(3))
      return undefined
    },
    SetOrgAssetsWithType: (_, given) => {
      const wanted = argumentsOf(given)
      const before = library(wanted.text(0))
      const thumbnail = given[1]?.type === 'Null' ? null : wanted.text(1)
      if (thumbnail === '') throw unknownError()
      if (!assetTypes.has(wanted.number(2))) throw spoRefused('OrgAssetType is not valid.')
      const after = { ...before, ThumbnailUrl: thumbnail, OrgAssetType: wanted.number(2) }
      libraries = libraries.map((one) => (one === before ? after : one))
      return undefined
    },
    RemoveFromOrgAssets: (_, given) => {
      const found = library(argumentsOf(given).text(0))
      libraries = libraries.filter((one) => one !== found)
      return undefined
    },
  }
  return {
    homes: () => homes,
    libraries: () => libraries,
    loadHomes: (raws) => {
      homes = raws
    },
    loadLibraries: (raws) => {
      libraries = raws
    },
    addHome,
    changeHome: (url, wanted) => {
      const before = home(url)
      homes = homes.map((one) => (one === before ? { ...one, ...wanted } : one))
    },
    removeHome: (url) => {
      const found = home(url)
      homes = homes.filter((one) => one !== found)
    },
    methods,
    remember: () => {
      const before = { homes, libraries }
      return () => {
        ;({ homes, libraries } = before)
      }
    },
  }
}

/** Libraries by their server-relative URLs, as `GetOrgAssets` gives them; null where there is none. */
function assets(libraries: readonly Raw[]): SpoObject | null {
  if (libraries.length === 0) return null
  return {
    objectType: 'OrgAssets',
    identity: 'OrgAssets',
    show: () => ({
      CentralAssetRepositoryLibraries: null,
      Domain: { DecodedUrl: '' },
      OrgAssetsLibraries: {
        _ObjectType_: 'Microsoft.SharePoint.Administration.OrgAssetsLibraryCollection',
        _Child_Items_: libraries.map((one) => ({
          _ObjectType_: 'Microsoft.SharePoint.Administration.OrgAssetsLibrary',
          DisplayName: plainText(one['LibraryUrl']).split('/').at(-1),
          LibraryUrl: { DecodedUrl: one['LibraryUrl'] },
          OrgAssetType: one['OrgAssetType'],
          ThumbnailUrl: one['ThumbnailUrl'] === null ? null : { DecodedUrl: one['ThumbnailUrl'] },
        })),
      },
      // The site of the libraries, in which all of them are (recorded: cli-microsoft365 orgassetslibrary-list.spec.ts).
      Url: {
        _ObjectType_: 'SP.ResourcePath',
        DecodedUrl: plainText(libraries[0]?.['LibraryUrl']).replace(/\/[^/]*$/u, ''),
      },
    }),
  }
}
