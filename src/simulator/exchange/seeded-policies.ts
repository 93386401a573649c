import type { Seedling } from './seed.ts'

const STANDARD = { name: 'Standard Preset Security Policy1741080600001', over: { RecommendedPolicyType: 'Standard' } }
const STRICT = { name: 'Strict Preset Security Policy1741080600002', over: { RecommendedPolicyType: 'Strict' } }
const BUILT_IN = { name: 'Built-In Protection Policy', over: { IsBuiltInProtection: true } }

/**
 * The policies and connectors of the seeded tenant: Microsoft's defaults and presets under the names that captured
 * tenants give them (reference: identity-exchange B.5), and a few that an administrator made.
 */
export function seededPolicies(domain: string): Readonly<Record<string, readonly Seedling[]>> {
  return {
    AntiPhishPolicy: [
      { name: 'Office365 AntiPhish Default', over: { IsDefault: true } },
      STANDARD,
      STRICT,
      {
        name: 'Executives',
        over: {
          EnableTargetedUserProtection: true,
          TargetedUsersToProtect: [`Ada Admin;ada@${domain}`],
          TargetedUserProtectionAction: 'Quarantine',
          PhishThresholdLevel: 2,
        },
      },
    ],
    HostedContentFilterPolicy: [
      { name: 'Default', over: { IsDefault: true } },
      STANDARD,
      STRICT,
      { name: 'Newsletter readers', over: { BulkThreshold: 9, AllowedSenderDomains: ['newsletter.example'] } },
    ],
    HostedOutboundSpamFilterPolicy: [
      { name: 'Default', over: { IsDefault: true } },
      { name: 'Mailing service', over: { RecipientLimitExternalPerHour: 1000, AutoForwardingMode: 'Off' } },
    ],
    MalwareFilterPolicy: [
      {
        name: 'Default',
        over: { IsDefault: true, FileTypes: ['ace', 'apk', 'app', 'exe', 'iso', 'jar', 'scr', 'vbs'] },
      },
      STANDARD,
      STRICT,
      { name: 'Workshop', over: { FileTypes: ['ace', 'exe', 'scr'] } },
    ],
    SafeLinksPolicy: [
      BUILT_IN,
      STANDARD,
      STRICT,
      { name: 'Everyone', over: { DoNotRewriteUrls: [`https://intranet.${domain}/*`], AllowClickThrough: false } },
    ],
    SafeAttachmentPolicy: [
      BUILT_IN,
      STANDARD,
      STRICT,
      { name: 'Everyone', over: { Enable: true, Action: 'DynamicDelivery' } },
    ],
    OwaMailboxPolicy: [
      { name: 'OwaMailboxPolicy-Default', over: { IsDefault: true } },
      { name: 'Kiosk', over: { PersonalAccountCalendarsEnabled: false, AdditionalStorageProvidersAvailable: false } },
    ],
    AuthenticationPolicy: [{ name: 'Block basic authentication' }],
    InboundConnector: [
      {
        name: 'From Fabrikam',
        over: {
          ConnectorType: 'Partner',
          SenderDomains: ['smtp:fabrikam.com;1'],
          RequireTls: true,
          RestrictDomainsToCertificate: true,
          TlsSenderCertificateName: 'mail.fabrikam.com',
          CloudServicesMailEnabled: false,
        },
      },
    ],
    OutboundConnector: [
      {
        name: 'To Fabrikam',
        over: {
          ConnectorType: 'Partner',
          RecipientDomains: ['fabrikam.com'],
          TlsSettings: 'DomainValidation',
          TlsDomain: 'mail.fabrikam.com',
          CloudServicesMailEnabled: false,
          UseMXRecord: true,
        },
      },
      {
        name: 'To the archive',
        over: {
          ConnectorType: 'OnPremises',
          SmartHosts: ['archive.contoso.example'],
          UseMXRecord: false,
          IsTransportRuleScoped: true,
          CloudServicesMailEnabled: false,
          TlsSettings: 'EncryptionOnly',
        },
      },
    ],
  }
}
