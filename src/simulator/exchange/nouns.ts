import { sameName } from './rows.ts'

/** What is peculiar about one noun, beyond what its cmdlets' pages say. */
export type Noun = {
  readonly noun: string
  /** The word that snapshots use, such as `exchange.transportRule`. */
  readonly type: string
  readonly shape: 'object' | 'singleton' | 'rule' | 'mailbox'
  /** Where its objects live in the directory; makes their distinguished names. */
  readonly container: string
  /** Properties, beside Identity, Name, Guid and DistinguishedName, that name an object. */
  readonly keys: readonly string[]
  /** Parameter to the properties that Get shows it as, where the names differ. */
  readonly shownAs: Readonly<Record<string, readonly string[]>>
  /** Parameters that change something Get never shows. */
  readonly unseen: readonly string[]
  /** Switches whose value is state rather than a way of running the cmdlet. */
  readonly statefulSwitches: boolean
  /** For a rule: the property that names its policy, and the noun of that policy. */
  readonly policy?: string
}

type Part = Partial<Omit<Noun, 'noun' | 'type'>>

function noun(name: string, container: string, part: Part = {}): Noun {
  const word = name.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]/u, (head) => head.toLowerCase())
  return {
    noun: name,
    type: `exchange.${word}`,
    shape: 'object',
    container,
    keys: [],
    shownAs: {},
    unseen: [],
    statefulSwitches: false,
    ...part,
  }
}

// MakeDefault is read as IsDefault, KeySize as the size of each selector's key, AutoExpandingArchive with "Enabled"
// behind it: the readMap of Microsoft365DSC (contracts/dsc-exchange.json).
const MAKES_DEFAULT = { MakeDefault: ['IsDefault'] }
const POLICY_NOUNS = 'CN=Transport Settings'

function rule(name: string, policy: string): Noun {
  return noun(name, `CN=${name}s,${POLICY_NOUNS}`, { shape: 'rule', policy, shownAs: { Enabled: ['State'] } })
}

/** Every noun that is simulated. Facts: the pages in contracts/exchange-cmdlets.json, reference: identity-exchange B.5. */
export const nouns: readonly Noun[] = [
  noun('AcceptedDomain', 'CN=Accepted Domains', { keys: ['DomainName'] }),
  noun('AntiPhishPolicy', `CN=AntiPhish,${POLICY_NOUNS}`, { shownAs: MAKES_DEFAULT }),
  rule('AntiPhishRule', 'AntiPhishPolicy'),
  noun('AuthenticationPolicy', 'CN=Auth Policies', { statefulSwitches: true, unseen: ['TenantId'] }),
  noun('CASMailbox', 'OU=Users', { shape: 'mailbox', keys: ['PrimarySmtpAddress', 'ExternalDirectoryObjectId'] }),
  noun('DkimSigningConfig', 'CN=Dkim Signing', {
    keys: ['Domain'],
    shownAs: { DomainName: ['Domain'], KeySize: ['Selector1KeySize', 'Selector2KeySize'] },
    unseen: ['PublishTxtRecords'],
  }),
  noun('ExternalInOutlook', 'CN=Configuration', { shape: 'singleton' }),
  noun('HostedContentFilterPolicy', `CN=Hosted Content Filter,${POLICY_NOUNS}`, { shownAs: MAKES_DEFAULT }),
  rule('HostedContentFilterRule', 'HostedContentFilterPolicy'),
  noun('HostedOutboundSpamFilterPolicy', `CN=Outbound Spam Filter,${POLICY_NOUNS}`),
  rule('HostedOutboundSpamFilterRule', 'HostedOutboundSpamFilterPolicy'),
  noun('InboundConnector', `CN=Inbound Connectors,${POLICY_NOUNS}`),
  noun('Mailbox', 'OU=Users', {
    shape: 'mailbox',
    keys: [
      'PrimarySmtpAddress',
      'UserPrincipalName',
      'Alias',
      'DisplayName',
      'ExternalDirectoryObjectId',
      'ExchangeGuid',
    ],
    unseen: ['Password', 'RoomMailboxPassword', 'MicrosoftOnlineServicesID', 'FederatedIdentity'],
  }),
  noun('MalwareFilterPolicy', `CN=Malware Filter,${POLICY_NOUNS}`, { shownAs: MAKES_DEFAULT }),
  rule('MalwareFilterRule', 'MalwareFilterPolicy'),
  noun('OrganizationConfig', 'CN=Configuration', {
    shape: 'singleton',
    shownAs: { AutoExpandingArchive: ['AutoExpandingArchiveEnabled'] },
    unseen: ['EnforceShortenEventSetting'],
  }),
  noun('OutboundConnector', `CN=Outbound Connectors,${POLICY_NOUNS}`),
  noun('OwaMailboxPolicy', 'CN=OWA Mailbox Policies', { statefulSwitches: true, unseen: ['DisableFacebook'] }),
  noun('RemoteDomain', 'CN=Internet Message Formats', { keys: ['DomainName'] }),
  noun('SafeAttachmentPolicy', `CN=Safe Attachment,${POLICY_NOUNS}`, {
    shownAs: { MakeBuiltInProtection: ['IsBuiltInProtection'] },
  }),
  rule('SafeAttachmentRule', 'SafeAttachmentPolicy'),
  noun('SafeLinksPolicy', `CN=Safe Links,${POLICY_NOUNS}`, {
    shownAs: { MakeBuiltInProtection: ['IsBuiltInProtection'] },
  }),
  rule('SafeLinksRule', 'SafeLinksPolicy'),
  noun('TransportConfig', POLICY_NOUNS, { shape: 'singleton' }),
  noun('TransportRule', `CN=TransportVersioned,CN=Rules,${POLICY_NOUNS}`, {
    shape: 'rule',
    shownAs: { Enabled: ['State'] },
    unseen: ['UseLegacyRegex'],
  }),
]

/** The noun of a cmdlet, or undefined where its objects are not simulated. */
export function nounCalled(name: string): Noun | undefined {
  return nouns.find((entry) => sameName(entry.noun, name))
}

/** The noun of a snapshot type such as `exchange.transportRule`, or undefined. */
export function nounOfType(type: string): Noun | undefined {
  return nouns.find((entry) => entry.type === type)
}
