import type { ResourceType } from '../../model/resource-type.ts'
import { homeSite } from './home-site.ts'
import { hubSite } from './hub-site.ts'
import { idleSignOut } from './idle-sign-out.ts'
import { orgAssetLibrary } from './org-asset-library.ts'
import type { ThingName } from './sharepoint-wire.ts'
import { sharepointWire } from './sharepoint-wire.ts'
import { siteDesign, siteScript } from './site-design.ts'
import { site } from './site.ts'
import { tenantCdn } from './tenant-cdn.ts'
import { tenantObject } from './tenant-object.ts'
import { theme } from './theme.ts'
import type { Thing } from './thing.ts'

const things: Readonly<Record<ThingName, Thing>> = {
  tenant: tenantObject,
  site,
  hubSite,
  homeSite,
  theme,
  cdn: tenantCdn,
  idleSignOut,
  orgAssetLibrary,
  siteDesign,
  siteScript,
}

/** How the things of a row are read and written. */
export function thingOf(type: ResourceType): Thing {
  return things[sharepointWire(type).thing]
}
