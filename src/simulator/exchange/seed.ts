import { seededId } from '../identifiers.ts'
import { freshRow } from './fresh.ts'
import { nounCalled } from './nouns.ts'
import type { Organization } from './organization.ts'
import { renumbered } from './order.ts'
import type { Row } from './rows.ts'
import { seededPolicies } from './seeded-policies.ts'
import { seededRules } from './seeded-rules.ts'

/** An object to be seeded: its name, and what differs from a new one. */
export type Seedling = { readonly name: string; readonly over?: Row }

const BORN = Date.UTC(2025, 2, 4, 9, 30)

/** Fills an organisation with what a tenant of a few years holds; the same for the same domains on every machine. */
export function seed(organization: Organization, domains: readonly string[]): void {
  const { initialDomain } = organization
  const main = domains.find((domain) => domain !== initialDomain) ?? initialDomain
  const all: Readonly<Record<string, readonly Seedling[]>> = {
    ...seededPolicies(main),
    ...seededRules(main),
    OrganizationConfig: [organizationConfig(organization)],
    TransportConfig: [transportConfig()],
    ExternalInOutlook: [{ name: organization.tenantId, over: { Enabled: false, AllowList: [] } }],
    AcceptedDomain: [...new Set([initialDomain, ...domains])].map((domain) => ({
      name: domain,
      over: { DomainName: domain, InitialDomain: domain === initialDomain, Default: domain === main },
    })),
    RemoteDomain: [
      { name: 'Default', over: { DomainName: '*' } },
      { name: 'Fabrikam', over: { DomainName: 'fabrikam.com', AutoForwardEnabled: false, TNEFEnabled: false } },
    ],
    DkimSigningConfig: [...new Set([initialDomain, ...domains])].map((domain) => dkim(organization, domain)),
  }
  for (const [name, seedlings] of Object.entries(all)) plant(organization, name, seedlings)
}

function plant(organization: Organization, name: string, seedlings: readonly Seedling[]): void {
  const noun = nounCalled(name)
  if (noun === undefined) throw new Error(`the seed has objects of ${name}, which is not simulated`)
  const rows = seedlings.map((seedling) => {
    const guid = seededId(`${name} ${seedling.name}`)
    const birth = { initialDomain: organization.initialDomain, at: BORN, guid }
    return { ...freshRow(organization.cmdlets, noun, seedling.name, birth), ...seedling.over }
  })
  organization.shelf.set(noun, noun.shape === 'rule' ? renumbered(rows) : rows)
}

function organizationConfig(organization: Organization): Seedling {
  return {
    name: organization.initialDomain,
    over: {
      DisplayName: 'Contoso',
      IsDehydrated: organization.settings.exchangeOrganization === 'dehydrated',
      AppsForOfficeEnabled: true,
      AutoArchivingThresholdPercentage: 90,
      AutoExpandingArchiveEnabled: false,
      BookingsEnabled: true,
      CustomerLockboxEnabled: false,
      DefaultAuthenticationPolicy: null,
      EwsEnabled: null,
      FocusedInboxOn: null,
      MailTipsMailboxSourcedTipsEnabled: true,
      MessageRecallEnabled: null,
      OAuth2ClientProfileEnabled: true,
      OnlineMeetingsByDefaultEnabled: true,
      OutlookMobileHelpShiftEnabled: true,
      PublicFoldersEnabled: 'Local',
      PerTenantSwitchToESTSEnabled: true,
      RejectDirectSend: false,
      WorkspaceTenantEnabled: true,
    },
  }
}

function transportConfig(): Seedling {
  return {
    name: 'Transport Settings',
    over: {
      AllowLegacyTLSClients: null,
      ExternalDsnDefaultLanguage: null,
      InternalDsnDefaultLanguage: null,
      ReplyAllStormProtectionEnabled: true,
      ReplyAllStormBlockDurationHours: 6,
      ReplyAllStormDetectionMinimumRecipients: 2500,
      ReplyAllStormDetectionMinimumReplies: 10,
      SmtpClientAuthenticationDisabled: false,
    },
  }
}

/** What DKIM signing of a domain looks like; also of one that was just set up. */
export function dkimFacts(initialDomain: string, domain: string, keySize: number): Row {
  const dashed = domain.replaceAll('.', '-')
  const host = initialDomain.replace(/\.onmicrosoft\.com$/u, '')
  const cname = (selector: string): string => `${selector}-${dashed}._domainkey.${host}.y-v1.dkim.mail.microsoft`
  return {
    Domain: domain,
    Selector1KeySize: keySize,
    Selector2KeySize: keySize,
    Selector1CNAME: cname('selector1'),
    Selector2CNAME: cname('selector2'),
  }
}

function dkim(organization: Organization, domain: string): Seedling {
  const initial = domain === organization.initialDomain
  const facts = dkimFacts(organization.initialDomain, domain, 2048)
  return { name: domain, over: { ...facts, Enabled: initial, IsDefault: initial } }
}
