import { text } from '../json.ts'
import type { Estate } from './estate.ts'
import type { PropertyFact } from './facts.ts'
import type { Gallery } from './gallery.ts'
import type { HubSites } from './hub-sites.ts'
import { encodedUrl } from './operations.ts'
import { argumentsOf } from './parameters.ts'
import { noMethod } from './process-query.ts'
import type { ObjectModel } from './process-query.ts'
import type { OrgSites } from './org-sites.ts'
import type { SiteDesigns } from './site-designs.ts'
import { siteMethods, siteObject } from './site-objects.ts'
import type { SiteParts } from './site-objects.ts'
import { badArgument, outOfRange } from './csom-error.ts'
import { tenantObject } from './tenant-object.ts'
import type { TenantMethods, TenantSettings } from './tenant-object.ts'
import type { SharePointChosen } from './variants.ts'

/** Everything that SharePoint keeps. */
export interface Stores {
  readonly facts: ReadonlyMap<string, PropertyFact>
  readonly settings: TenantSettings
  readonly sites: SiteParts
  readonly hubs: HubSites
  readonly gallery: Gallery
  readonly estate: Estate
  readonly orgSites: OrgSites
  readonly designs: SiteDesigns
  readonly chosen: SharePointChosen
}

const tenantTypeId = '{268004ae-ef6b-4e9b-8425-127220d84719}'
const administration = '908bed80-a04a-4433-b4a0-883d9847d110'

/** What ProcessQuery can reach: the tenant and what its methods give. */
export function objectModel(stores: Stores, tenantId: string, chosen: SharePointChosen): ObjectModel {
  const { facts, settings, sites, hubs, gallery, estate, orgSites, designs } = stores
  const methods: Readonly<Record<string, TenantMethods>> = {
    ...siteMethods(sites),
    ...hubs.methods,
    ...gallery.methods,
    ...estate.methods,
    ...orgSites.methods,
    ...policyMethods(settings),
  }
  const call: TenantMethods = (name, parameters, pathed) => {
    const method = methods[name]
    if (method === undefined) throw noMethod(name)
    return method(name, parameters, pathed)
  }
  const tenant = () => tenantObject(facts, settings, call, chosen)
  return {
    identityPrefix: `${administration}:${tenantId}`,
    undoes: chosen('spoPartial') === 'undone',
    construct: (typeId) => (typeId === tenantTypeId ? tenant() : undefined),
    identified: (lines) => {
      const [kind, key = ''] = lines
      if (kind === 'Tenant' && lines.length === 1) return tenant()
      if (kind === 'SpoOperation') return sites.operations.find(lines)
      // Clients write the hexadecimal digits in either case (CLI for Microsoft 365 in upper, the service in lower).
      const site = sites.shelf
        .all()
        .find((raw) => encodedUrl(text(raw, 'Url') ?? '').toLowerCase() === key.toLowerCase())
      return kind === 'SiteProperties' && site !== undefined ? siteObject(sites, site) : undefined
    },
    callStatic: (_, name) => {
      throw noMethod(name)
    },
    remember: () => {
      const before = settings.values()
      const restores = [sites.shelf, sites.operations, hubs, gallery, estate, orgSites, designs].map((store) =>
        store.remember(),
      )
      return () => {
        settings.load(before)
        for (const restore of restores) restore()
      }
    },
  }
}

/** Policies that are set by methods and read as properties (reference: SharePoint B.3). */
function policyMethods(settings: TenantSettings): Readonly<Record<string, TenantMethods>> {
  return {
    SetFileVersionPolicy: (_, given) => {
      const wanted = argumentsOf(given)
      const [auto, limit, days] = [wanted.flag(0), wanted.number(1), wanted.number(2)]
      if (auto ? limit !== -1 || days !== -1 : limit < 1 || limit > 50_000) throw outOfRange('majorVersionLimit')
      if (!auto && days !== 0 && (days < 30 || days > 36_500)) throw outOfRange('expireVersionsAfterDays')
      settings.load({
        EnableAutoExpirationVersionTrim: auto,
        ...(auto ? {} : { MajorVersionLimit: limit, ExpireVersionsAfterDays: days }),
      })
      return undefined
    },
    SetBlockDownloadFileTypePolicyData: (_, given) => {
      const wanted = argumentsOf(given)
      if (wanted.list(2).length > 10) throw badArgument('At most 10 groups can be excluded.')
      settings.load({
        BlockDownloadFileTypePolicy: wanted.flag(0),
        BlockDownloadFileTypeIds: wanted.list(1),
        ExcludedBlockDownloadGroupIds: wanted.list(2),
      })
      return undefined
    },
    SyncAadB2BManagementPolicy: () => undefined,
  }
}
