import type { Raw } from '../json.ts'
import { isRaw, plainText } from '../json.ts'
import { badArgument, outOfRange } from './csom-error.ts'
import type { Gallery } from './gallery.ts'
import type { TenantSettings } from './tenant-object.ts'
import type { SharePointChosen } from './variants.ts'

/** What Graph shows of SharePoint: the same settings under other names, some turned round (reference: SharePoint B.5). */
export interface GraphView {
  /** `https://contoso.sharepoint.com`. */
  readonly webUrl: string
  readonly read: () => Raw
  /** @throws CsomError for a value that the service does not take. */
  readonly write: (wanted: Raw) => void
  /** Takes a snapshot's settings as they are. */
  readonly load: (settings: Raw) => void
}

type Bridge = {
  readonly name: string
  readonly turned?: true
  readonly words?: Readonly<Record<string, number>>
  readonly list?: 'words' | 'array'
}

const capability = {
  disabled: 0,
  externalUserSharingOnly: 1,
  externalUserAndGuestSharing: 2,
  existingExternalUserSharingOnly: 3,
}
const bridges: Readonly<Record<string, Bridge>> = {
  allowedDomainGuidsForSyncApp: { name: 'AllowedDomainListForSyncClient', list: 'array' },
  deletedUserPersonalSiteRetentionPeriodInDays: { name: 'OrphanedPersonalSitesRetentionPeriod' },
  excludedFileExtensionsForSyncApp: { name: 'ExcludedFileExtensionsForSyncClient', list: 'array' },
  imageTaggingOption: { name: 'ImageTaggingOption', words: { disabled: 0, basic: 1, enhanced: 2 } },
  isCommentingOnSitePagesEnabled: { name: 'CommentsOnSitePagesDisabled', turned: true },
  isFileActivityNotificationEnabled: { name: 'NotificationsInOneDriveForBusinessEnabled' },
  isLegacyAuthProtocolsEnabled: { name: 'LegacyAuthProtocolsEnabled' },
  isLoopEnabled: { name: 'IsLoopEnabled' },
  isMacSyncAppEnabled: { name: 'BlockMacSync', turned: true },
  isRequireAcceptingUserToMatchInvitedUserEnabled: { name: 'RequireAcceptingAccountMatchInvitedAccount' },
  isResharingByExternalUsersEnabled: { name: 'PreventExternalUsersFromResharing', turned: true },
  isSharePointMobileNotificationEnabled: { name: 'NotificationsInSharePointEnabled' },
  isSyncButtonHiddenOnPersonalSite: { name: 'HideSyncButtonOnODB' },
  isUnmanagedSyncAppForTenantRestricted: { name: 'IsUnmanagedSyncClientForTenantRestricted' },
  personalSiteDefaultStorageLimitInMB: { name: 'OneDriveStorageQuota' },
  sharingAllowedDomainList: { name: 'SharingAllowedDomainList', list: 'words' },
  sharingBlockedDomainList: { name: 'SharingBlockedDomainList', list: 'words' },
  sharingCapability: { name: 'SharingCapability', words: capability },
  sharingDomainRestrictionMode: {
    name: 'SharingDomainRestrictionMode',
    words: { none: 0, allowList: 1, blockList: 2 },
  },
}

/** Settings that only Graph knows here, with what a new tenant has. */
const ownDefaults: Raw = {
  availableManagedPathsForSiteCreation: ['/sites/', '/teams/'],
  isSharePointNewsfeedEnabled: false,
  isSiteCreationEnabled: true,
  isSiteCreationUIEnabled: true,
  isSitePagesCreationEnabled: true,
  isSitesStorageLimitAutomatic: true,
  siteCreationDefaultManagedPath: '/sites/',
  siteCreationDefaultStorageLimitInMB: 26_214_400,
  tenantDefaultTimezone: '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna',
}

/** Makes Graph's view over the settings that CSOM writes. */
export function graphView(
  webUrl: string,
  settings: TenantSettings,
  gallery: Gallery,
  chosen: SharePointChosen,
): GraphView {
  let own = ownDefaults
  return {
    webUrl,
    read: () => {
      const values = settings.values()
      const idle = gallery.idle()
      return {
        ...own,
        ...Object.fromEntries(
          Object.entries(bridges).map(([name, bridge]) => [name, shown(bridge, values[bridge.name])]),
        ),
        idleSessionSignOut: {
          isEnabled: idle['Enabled'],
          warnAfterInSeconds: idle['WarnAfter'],
          signOutAfterInSeconds: idle['SignOutAfter'],
        },
      }
    },
    load: (loaded) => {
      const known = Object.entries(loaded).flatMap(([name, value]) => {
        const bridge = bridges[name]
        if (bridge === undefined) return []
        // What both views show alike stays as the finer one has it: an empty list may be kept as a list of an empty text.
        const same = JSON.stringify(shown(bridge, settings.values()[bridge.name])) === JSON.stringify(value)
        return same ? [] : [[bridge.name, stored(name, bridge, value)] as const]
      })
      settings.load(Object.fromEntries(known))
      own = { ...own, ...Object.fromEntries(Object.entries(loaded).filter(([name]) => name in ownDefaults)) }
      const { idleSessionSignOut } = loaded
      if (isRaw(idleSessionSignOut)) gallery.loadIdle(idleFrom(gallery.idle(), idleSessionSignOut))
    },
    write: (wanted) => {
      const { idleSessionSignOut, ...asked } = wanted
      const rest = withoutTagging(asked, chosen('spoImageTagging'))
      const bridged = Object.entries(rest).flatMap(([name, value]) => {
        const bridge = bridges[name]
        return bridge === undefined ? [] : [[bridge.name, stored(name, bridge, value)] as const]
      })
      const unknown = Object.keys(rest).find((name) => bridges[name] === undefined && !(name in ownDefaults))
      if (unknown !== undefined)
        throw badArgument(`The property '${unknown}' does not exist on type 'microsoft.graph.sharepointSettings'.`)
      if ('availableManagedPathsForSiteCreation' in rest)
        throw badArgument('availableManagedPathsForSiteCreation is read-only.')
      settings.write(Object.fromEntries(bridged))
      own = { ...own, ...Object.fromEntries(Object.entries(rest).filter(([name]) => name in ownDefaults)) }
      if (isRaw(idleSessionSignOut)) gallery.loadIdle(idleFrom(gallery.idle(), idleSessionSignOut))
    },
  }
}

/** Drops or refuses the one setting of which nobody knows whether it can be written. */
function withoutTagging(wanted: Raw, how: string): Raw {
  const { imageTaggingOption, ...rest } = wanted
  if (imageTaggingOption === undefined || how === 'taken') return wanted
  if (how === 'refused') throw badArgument('imageTaggingOption is read-only.')
  return rest
}

function idleFrom(before: Raw, wanted: Raw): Raw {
  const after = {
    Enabled: wanted['isEnabled'] ?? before['Enabled'],
    WarnAfter: wanted['warnAfterInSeconds'] ?? before['WarnAfter'],
    SignOutAfter: wanted['signOutAfterInSeconds'] ?? before['SignOutAfter'],
  }
  if (after.Enabled === true && Number(after.SignOutAfter) <= Number(after.WarnAfter))
    throw outOfRange('signOutAfterInSeconds')
  return after
}

function shown({ turned, words, list }: Bridge, value: unknown): unknown {
  if (turned === true) return value !== true
  if (words !== undefined) return Object.entries(words).find(([, number]) => number === value)?.[0] ?? null
  if (list === 'words') return typeof value === 'string' ? value.split(' ').filter((word) => word !== '') : []
  if (list === 'array') return Array.isArray(value) ? value.filter((item) => item !== '') : []
  return value
}

function stored(name: string, { turned, words, list }: Bridge, value: unknown): unknown {
  if (words !== undefined) {
    const number = words[plainText(value)]
    if (number === undefined) throw outOfRange(name)
    return number
  }
  if (list !== undefined) {
    if (!Array.isArray(value)) throw badArgument(`${name} must be a list.`)
    return list === 'words' ? value.join(' ') : value
  }
  if (turned !== true) return value
  if (typeof value !== 'boolean') throw badArgument(`${name} must be a Boolean.`)
  return !value
}
