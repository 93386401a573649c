import { isRaw, texts } from '../json.ts'
import type { Raw } from '../json.ts'
import { badRequest, unknownHere } from './faults.ts'
import type { TeamsSettings } from './variants.ts'

/** The type of the federation settings, whose lists are written in one form and read in another (reference: teams A.4). */
export const federationType = 'TenantFederationSettings'

const domainLists: ReadonlySet<string> = new Set(['AllowedDomains', 'BlockedDomains', 'AllowedTrialTenantDomains'])

/** True for the lists of domains of the federation settings. They are kept as lists of texts; none allowed means all. */
export function isDomainList(typeName: string, property: string): boolean {
  return typeName === federationType && domainLists.has(property)
}

/** Spellings that GET has and the cmdlet has not. */
const misspelt: Readonly<Record<string, string>> = {
  EnableExternalAccessRestrictionsForChatParticipants: 'EnableExternalAccessRestrictionsForChatPartipants',
  EnableMutualFederationForChatParticipants: 'EnableMutualFederationForChatPartipants',
}

/** What GET has beside the settings that the cmdlet knows (reference: teams A.4; the values are a sample's). */
export const readOnlyMembers: Raw = { AllowTeamsSms: true, DomainBlockingForMDOAdminsInTeams: 'Disabled' }

/** How GET spells a property. */
export function shownName(typeName: string, property: string): string {
  return typeName === federationType ? (misspelt[property] ?? property) : property
}

/** The property that a written name means; undefined where the variant does not want this spelling. */
export function writtenName(typeName: string, name: string, setting: TeamsSettings): string | undefined {
  if (typeName !== federationType) return name
  const wanted = setting('teamsParticipantsSpelling')
  const documented = Object.entries(misspelt).find(([, odd]) => odd.toLowerCase() === name.toLowerCase())?.[0]
  if (documented !== undefined) return wanted === 'documented' ? undefined : documented
  const hasOdd = Object.keys(misspelt).some((known) => known.toLowerCase() === name.toLowerCase())
  return hasOdd && wanted === 'misspelt' ? undefined : name
}

/** A list of domains as GET shows it. */
export function shownDomains(property: string, domains: readonly string[], setting: TeamsSettings): unknown {
  const objects = domains.map((domain) => ({ Domain: domain }))
  const shape = setting('teamsFederationShape')
  if (shape === 'strings') return domains
  if (shape === 'objects' || property !== 'AllowedDomains') return objects
  return domains.length === 0 ? {} : { AllowedDomain: objects }
}

/**
 * The domains that a write means; undefined for a form that the service takes and does nothing with: a text, or the
 * form of GET sent back. @throws Refusal 400 for what is no domain, 501 for a property that nobody has seen written.
 */
export function writtenDomains(
  property: string,
  value: unknown,
  method: string,
  setting: TeamsSettings,
): readonly string[] | undefined {
  if (property !== 'AllowedDomains') return value === null ? [] : plainDomains(value)
  const byMethod = setting('teamsFederationWrite') === 'byMethod'
  if (isRaw(value)) {
    if (!Array.isArray(value['AllowList']) || (byMethod && method !== 'PUT')) return undefined
    return plainDomains(value['AllowList'])
  }
  const domains = plainDomains(value)
  if (domains === undefined) return undefined
  if (byMethod && method !== 'PATCH' && domains.length > 0) return undefined
  return domains.length === 1 && domains[0]?.toLowerCase() === 'allowallknowndomains' ? [] : domains
}

function plainDomains(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const domains = texts({ value }, 'value')
  if (domains.length !== value.length) return undefined
  const wrong = domains.find((domain) => !/^(?:allowallknowndomains|[a-z0-9*-]+(?:\.[a-z0-9-]+)+)$/iu.test(domain))
  if (wrong !== undefined) throw badRequest(`"${wrong}" is not a valid domain.`)
  return [...new Set(domains.map((domain) => (domain === 'AllowAllKnownDomains' ? domain : domain.toLowerCase())))]
}

/** Domains of a snapshot or of another hand, in any form that GET or a write may have. */
export function adoptedDomains(value: unknown): readonly string[] {
  if (isRaw(value)) return adoptedDomains(value['AllowedDomain'] ?? value['AllowList'] ?? [])
  if (!Array.isArray(value)) return []
  return value
    .flatMap((item: unknown) => (isRaw(item) ? [String(item['Domain'])] : [String(item)]))
    .filter((domain) => domain !== 'AllowAllKnownDomains')
}

/** Refuses a list that the cmdlet has and no public recording shows on the wire. @throws Refusal 501 */
export function refuseUnrecorded(typeName: string, body: Raw): void {
  if (typeName !== federationType) return
  const name = Object.keys(body).find((key) => key.toLowerCase() === 'alloweddomainsasalist')
  if (name !== undefined) throw unknownHere(`what ${federationType} does with ${name}`)
}
