import type { Json, JsonObject } from '../../model/json.ts'
import { isJsonObject } from '../../model/json.ts'
import type { Change } from '../../model/plan.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Trouble } from '../../model/trouble.ts'
import { trouble } from '../../model/trouble.ts'
import { sitePath } from './sharepoint-hosts.ts'
import { groupOf } from './site.ts'
import { sharepointBehaviours } from './sharepoint-wire.ts'

/** What a rule looks at: what will stand, what this change touches of it, and what stood. */
type Looked = {
  readonly type: ResourceType
  readonly change: Change
  /** As it will be; undefined where it is not known. */
  readonly after: (name: string) => Json | undefined
  readonly touches: (...names: readonly string[]) => readonly string[]
}
type Rule = (looked: Looked) => readonly (string | undefined)[]

/** What SharePoint would refuse and the plan can already know (reference: sharepoint B.6, B.7): NOT-WRITABLE, one each. Pure. */
export function sharepointRefusals(type: ResourceType, change: Change): readonly Trouble[] {
  const before: JsonObject = change.before?.values ?? {}
  const looked: Looked = {
    type,
    change,
    after: (name) => (Object.hasOwn(change.values, name) ? change.values[name] : before[name]),
    touches: (...names) => names.filter((name) => Object.hasOwn(change.values, name)),
  }
  const rules = [
    createOnly,
    incomplete,
    renamed,
    ...sharepointBehaviours(type).rules.flatMap((name) => namedRules[name] ?? []),
  ]
  return rules
    .flatMap((rule: Rule) => rule(looked))
    .flatMap((why) =>
      why === undefined
        ? []
        : [trouble('NOT-WRITABLE', { message: why, subject: { address: change.at, position: change.declared } })],
    )
}

const createOnly: Rule = ({ type, change }) => {
  if (change.action !== 'update') return []
  return change.differences
    .map(({ path }) => path[0])
    .filter((name) => typeof name === 'string' && type.properties[name]?.write === 'create' && !type.key.includes(name))
    .map((name) => `${String(name)} can only be set when the object is made.`)
}

const incomplete: Rule = ({ type, change, after }) => {
  if (change.action !== 'create') return []
  return Object.entries(type.properties).flatMap(([name, { required }]) =>
    required === true && (after(name) ?? null) === null ? [`"${change.at.key}" cannot be made without ${name}.`] : [],
  )
}

const renamed: Rule = ({ type, change: { action, before, at } }) => {
  if (action !== 'update' || before === null || before.at.key.toLowerCase() === at.key.toLowerCase()) return []
  return type.key.some((name) => type.properties[name]?.write !== 'always')
    ? [`"${before.at.key}" cannot be renamed: make "${at.key}" beside it, and remove the old one later.`]
    : []
}

/** Sites are named by the path of their URL, as it is read: no host before it, no slash behind it. */
const path: Rule = ({ change: { at, action } }) => {
  const shown = sitePath(/^https?:/iu.test(at.key) ? at.key : `/${at.key}`.replace(/^\/+/u, '/')).replace(
    /(?<=.)\/+$/u,
    '',
  )
  if (shown !== at.key) return [`Write "${at.key}" as "${shown}".`]
  return action === 'create' && (at.key === '/' || /^\/personal\//iu.test(at.key))
    ? [`"${at.key}" cannot be made here: the root site is there, and a OneDrive is its owner's to open.`]
    : []
}

/** From the least to the most open; the numbers on the wire are in another order (reference: sharepoint B.6). */
const openness = [
  'Disabled',
  'ExistingExternalUserSharingOnly',
  'ExternalUserSharingOnly',
  'ExternalUserAndGuestSharing',
]

/** What is shared cannot be more open for OneDrive or sites than it is for the tenant. */
const sharingOrder: Rule = ({ after, touches }) => {
  const whole = openness.indexOf(textOf(after('SharingCapability')))
  return ['ODBSharingCapability', 'CoreSharingCapability'].map((name) => {
    const own = openness.indexOf(textOf(after(name)))
    if (touches('SharingCapability', name).length === 0 || whole < 0 || own <= whole) return undefined
    return `${name} (${openness[own]}) cannot be more open than SharingCapability (${openness[whole]}); declare both.`
  })
}

/** Links for anyone are set up only where they are allowed. */
const anyoneLinks: Rule = ({ after, touches }) => {
  const whole = after('SharingCapability')
  if (whole === undefined || whole === 'ExternalUserAndGuestSharing') return []
  return [
    ...touches('RequireAnonymousLinksExpireInDays', 'FileAnonymousLinkType', 'FolderAnonymousLinkType'),
    ...(touches('DefaultSharingLinkType').length > 0 && after('DefaultSharingLinkType') === 'AnonymousAccess'
      ? ['DefaultSharingLinkType: AnonymousAccess']
      : []),
  ].map((name) => `${name} needs SharingCapability: ExternalUserAndGuestSharing; it is ${textOf(whole)}.`)
}

/** A list of domains counts only in its mode, and a mode needs its list. */
const sharingDomains: Rule = ({ after, touches }) => {
  const mode = after('SharingDomainRestrictionMode')
  const pairs = [
    ['SharingAllowedDomainList', 'AllowList'],
    ['SharingBlockedDomainList', 'BlockList'],
  ] as const
  return pairs.flatMap(([list, wanted]) => [
    touches(list).length > 0 && !isNothing(after(list)) && mode !== undefined && mode !== wanted
      ? `${list} counts only with SharingDomainRestrictionMode: ${wanted}; declare it.`
      : undefined,
    touches('SharingDomainRestrictionMode', list).length > 0 && mode === wanted && isNothing(after(list))
      ? `SharingDomainRestrictionMode: ${wanted} needs ${list}: domains with a space between them.`
      : undefined,
  ])
}

/** A setting that does nothing, or is refused, without another. */
function needs(name: string, when: (value: Json) => boolean, other: string, holds: (value: Json) => boolean): Rule {
  return ({ after, touches }) => {
    const [value, has] = [after(name), after(other)]
    if (touches(name, other).length === 0 || value === undefined || has === undefined) return []
    return when(value) && !holds(has) ? [`${name} needs ${other}; declare both.`] : []
  }
}

/** A number that counts only while its switch is on. */
function counts(name: string, onlyWith: string): Rule {
  return ({ after, touches }) =>
    touches(name).length > 0 && after(onlyWith) === false ? [`${name} counts only with ${onlyWith}: true.`] : []
}

const guestAcceleration = needs(
  'EnableGuestSignInAcceleration',
  (value) => value === true,
  'SignInAccelerationDomain',
  (value) => !isNothing(value),
)

const enforcedAddresses = needs(
  'IPAddressEnforcement',
  (value) => value === true,
  'IPAddressAllowList',
  (value) => !isNothing(value),
)

const limitedAccess: Rule = ({ after, touches }) => {
  const policy = after('ConditionalAccessPolicy')
  if (policy === undefined || policy === 'AllowLimitedAccess') return []
  return touches('AllowEditing', 'LimitedAccessFileType', 'AllowDownloadingNonWebViewableFiles').map(
    (name) => `${name} counts only with ConditionalAccessPolicy: AllowLimitedAccess.`,
  )
}

const noContextForTenant: Rule = ({ after, touches }) => [
  touches('ConditionalAccessPolicy').length > 0 && after('ConditionalAccessPolicy') === 'AuthenticationContext'
    ? 'ConditionalAccessPolicy: AuthenticationContext is for sites only.'
    : undefined,
]

const absoluteUrls: Rule = ({ after, touches }) =>
  touches('StartASiteFormUrl', 'CustomizedExternalSharingServiceUrl').map((name) => {
    const value = after(name)
    const good = isNothing(value) || (typeof value === 'string' && /^https?:\/\//iu.test(value) && URL.canParse(value))
    return good ? undefined : `${name} is a whole URL, with https:// before it.`
  })

const versionPolicy: Rule = ({ after, touches }) => {
  const days = after('ExpireVersionsAfterDays')
  return [
    after('EnableAutoExpirationVersionTrim') === true
      ? touches('MajorVersionLimit', 'ExpireVersionsAfterDays')
          .filter((name) => after(name) !== -1)
          .map((name) => `${name} cannot be set while EnableAutoExpirationVersionTrim is true.`)
      : touches('ExpireVersionsAfterDays')
          .filter(() => typeof days === 'number' && days !== 0 && (days < 30 || days > 36_500))
          .map(() => 'ExpireVersionsAfterDays is 0 (never), or 30 to 36500.'),
  ].flat()
}

/** What belongs to a Microsoft 365 group is the group's. */
const groupSite: Rule = ({ change, touches }) => {
  const raw = change.before?.raw
  if (!isJsonObject(raw) || groupOf(raw) === undefined) return []
  if (change.action === 'delete')
    return [`"${change.at.key}" belongs to a Microsoft 365 group; delete the group, and the site goes with it.`]
  return touches('Title', 'Owner').map(
    (name) => `${name} of "${change.at.key}" is its Microsoft 365 group's; set it there.`,
  )
}

const namedRules: Readonly<Record<string, readonly Rule[]>> = {
  tenantSharing: [
    sharingOrder,
    anyoneLinks,
    sharingDomains,
    counts('ExternalUserExpireInDays', 'ExternalUserExpirationRequired'),
    counts('EmailAttestationReAuthDays', 'EmailAttestationRequired'),
  ],
  tenantAccess: [guestAcceleration, enforcedAddresses, limitedAccess, noContextForTenant, absoluteUrls],
  versionPolicy: [versionPolicy],
  siteSharing: [sharingDomains, limitedAccess],
  groupSite: [groupSite],
  path: [path],
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function isNothing(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
