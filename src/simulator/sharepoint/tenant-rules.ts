import type { Raw } from '../json.ts'
import { badArgument, outOfRange, spoRefused } from './csom-error.ts'
import type { SharePointChosen } from './variants.ts'

/** How open a sharing capability is: the numbers are not in that order (reference: SharePoint B.6). */
const openness: Readonly<Record<number, number>> = { 0: 0, 3: 1, 1: 2, 2: 3 }

/** How open a sharing capability is, from 0 (closed) to 3 (anyone). */
export function opennessOf(capability: unknown): number {
  return typeof capability === 'number' ? (openness[capability] ?? 0) : 0
}

/** Capabilities that cannot be more open than the tenant's (reference: SharePoint B.6 rule 1). */
export const followers: readonly string[] = [
  'ODBSharingCapability',
  'CoreSharingCapability',
  'OneDriveLoopSharingCapability',
  'CoreLoopSharingCapability',
]

/** Ranges of numbers (reference: SharePoint B.6 rules 2, 4, 6); `also` are values outside that mean "not set" or "off". */
const ranges: Readonly<
  Record<string, { readonly from: number; readonly to: number; readonly also?: readonly number[] }>
> = {
  RequireAnonymousLinksExpireInDays: { from: 1, to: 730, also: [0, -1] },
  ExternalUserExpireInDays: { from: 30, to: 730, also: [0] },
  EmailAttestationReAuthDays: { from: 1, to: 365 },
  IPAddressWACTokenLifetime: { from: 15, to: 1440 },
  OrphanedPersonalSitesRetentionPeriod: { from: 30, to: 3650 },
  CoreRequestFilesLinkExpirationInDays: { from: 0, to: 730, also: [-1] },
  OneDriveRequestFilesLinkExpirationInDays: { from: 0, to: 730, also: [-1] },
  ReduceTempTokenLifetimeValue: { from: 5, to: 15 },
}

/** Checks one number against its range. @throws CsomError outside of it. */
export function checkRange(name: string, value: unknown): void {
  const range = ranges[name]
  if (range === undefined || typeof value !== 'number') return
  if ((value >= range.from && value <= range.to) || range.also?.includes(value) === true) return
  throw outOfRange(name)
}

/**
 * Checks what one property asks of the others. `stored` is the tenant before this request: what depends on the sharing
 * capability is held against the stored one, which is why it has to be set in a request of its own before.
 * @throws CsomError in the service's manner.
 */
export function checkDependence(
  name: string,
  value: unknown,
  { stored, wanted, chosen }: { readonly stored: Raw; readonly wanted: Raw; readonly chosen: SharePointChosen },
): void {
  const anyone = stored['SharingCapability'] === 2
  const forAnyone =
    (name === 'RequireAnonymousLinksExpireInDays' && typeof value === 'number' && value > 0) ||
    (name === 'DefaultSharingLinkType' && value === 3)
  if (forAnyone && !anyone && chosen('spoAnonymousLinks') === 'refused')
    throw spoRefused(`${name} cannot be set because anonymous links are not allowed by the organization.`)
  if (name === 'SharingDomainRestrictionMode') checkDomains(value, wanted)
  if (name === 'IPAddressEnforcement' && value === true && wanted['IPAddressAllowList'] === '')
    throw badArgument('IPAddressEnforcement cannot be enabled because IPAddressAllowList is empty.')
  if (name === 'EnableGuestSignInAcceleration' && value === true && wanted['SignInAccelerationDomain'] === '')
    throw badArgument('EnableGuestSignInAcceleration needs SignInAccelerationDomain to be set.')
  if (['StartASiteFormUrl', 'CustomizedExternalSharingServiceUrl'].includes(name) && value !== '') {
    if (typeof value !== 'string' || !/^https?:\/\/[^/]+/iu.test(value))
      throw badArgument(`${name} is not an absolute URL.`)
  }
}

function checkDomains(mode: unknown, wanted: Raw): void {
  if (mode === 1 && wanted['SharingAllowedDomainList'] === '')
    throw badArgument('SharingAllowedDomainList is needed when SharingDomainRestrictionMode is AllowList.')
  if (mode === 2 && wanted['SharingBlockedDomainList'] === '')
    throw badArgument('SharingBlockedDomainList is needed when SharingDomainRestrictionMode is BlockList.')
}

/** Settings that belong to a licence of their own (reference: SharePoint C.10). */
export function needsLicence(name: string): boolean {
  return /^(?:Syntex|RestrictedAccessControl|EnableRestrictedAccessControl|BlockDownloadPolicy|AllowFileArchive|DocumentUnderstanding|AutofillColumns|ImageTagging|ESignature|OCR|KnowledgeAgent|TaxonomyTagging|Prebuilt|Translation|AIBuilder)/u.test(
    name,
  )
}

/** The address from which the simulated service sees every caller (a documentation address, RFC 5737). */
export const callerAddress = '203.0.113.7'

/** Whether an address is in a comma-separated list of addresses and IPv4 ranges. */
export function isAllowedAddress(list: unknown, address: string): boolean {
  if (typeof list !== 'string') return false
  return list.split(',').some((entry) => {
    const [base = '', bits] = entry.trim().split('/')
    if (bits === undefined) return base === address
    const shift = 32 - Number(bits)
    return (
      Number.isInteger(shift) && shift >= 0 && numberOf(base) >> BigInt(shift) === numberOf(address) >> BigInt(shift)
    )
  })
}

function numberOf(address: string): bigint {
  const parts = address.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/u.test(part))) return -1n
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n)
}
