import type { Row } from './rows.ts'

const QUARANTINE_TAG = 'DefaultFullAccessPolicy'

/**
 * What a new object of a noun holds where the cmdlet's page gives no default for its parameter: the values of captured
 * rows (reference: examples/exchange-examples.json) and of Microsoft's published policy tables
 * (MicrosoftDocs/defender-docs, recommended settings). Over these come the parameters of New-*.
 */
export const presets: Readonly<Record<string, Row>> = {
  AcceptedDomain: {
    Default: false,
    InitialDomain: false,
    DomainType: 'Authoritative',
    AuthenticationType: 'Managed',
    SmtpDaneStatus: 'Disabled',
    ExternallyManaged: false,
    PendingRemoval: false,
    AddressBookEnabled: true,
    CatchAllRecipientID: null,
    FederatedOrganizationLink: 'Federation',
    AdminDisplayName: '',
  },
  AntiPhishPolicy: {
    Enabled: true,
    IsDefault: false,
    ImpersonationProtectionState: 'Manual',
    RecommendedPolicyType: 'Custom',
    SpoofQuarantineTag: QUARANTINE_TAG,
    MailboxIntelligenceQuarantineTag: QUARANTINE_TAG,
    TargetedDomainQuarantineTag: QUARANTINE_TAG,
    TargetedUserQuarantineTag: QUARANTINE_TAG,
  },
  AuthenticationPolicy: { AllowLegacyExchangeTokens: false, BlockLegacyExchangeTokens: false },
  CASMailbox: {
    ImapMessagesRetrievalMimeFormat: 'BestBodyFormat',
    PopMessagesRetrievalMimeFormat: 'BestBodyFormat',
  },
  DkimSigningConfig: {
    IsDefault: false,
    Algorithm: 'RsaSHA256',
    NumberOfBytesToSign: 'All',
    IncludeSignatureCreationTime: true,
    IncludeKeyExpiration: false,
    Status: 'Valid',
  },
  HostedContentFilterPolicy: {
    IsDefault: false,
    RecommendedPolicyType: 'Custom',
    BulkQuarantineTag: QUARANTINE_TAG,
    SpamQuarantineTag: QUARANTINE_TAG,
    PhishQuarantineTag: QUARANTINE_TAG,
    HighConfidenceSpamQuarantineTag: QUARANTINE_TAG,
    HighConfidencePhishQuarantineTag: 'AdminOnlyAccessPolicy',
    HighConfidenceSpamAction: 'MoveToJmf',
    HighConfidencePhishAction: 'Quarantine',
    EndUserSpamNotificationFrequency: 3,
    EndUserSpamNotificationLanguage: 'Default',
    EndUserSpamNotificationLimit: 0,
    IntraOrgFilterState: 'Default',
  },
  HostedOutboundSpamFilterPolicy: { IsDefault: false, RecommendedPolicyType: 'Custom', Enabled: true },
  InboundConnector: { ConnectorSource: 'Default', ConnectorType: 'Partner' },
  MalwareFilterPolicy: {
    IsDefault: false,
    RecommendedPolicyType: 'Custom',
    QuarantineTag: 'AdminOnlyAccessPolicy',
    EnableFileFilter: true,
    FileTypeAction: 'Reject',
    ZapEnabled: true,
  },
  OutboundConnector: { ConnectorSource: 'Default', ConnectorType: 'Partner' },
  OwaMailboxPolicy: { IsDefault: false },
  RemoteDomain: { AutoForwardEnabled: true, AutoReplyEnabled: true },
  SafeAttachmentPolicy: {
    IsDefault: false,
    IsBuiltInProtection: false,
    RecommendedPolicyType: 'Custom',
    Action: 'Block',
    QuarantineTag: 'AdminOnlyAccessPolicy',
  },
  SafeLinksPolicy: { IsDefault: false, IsBuiltInProtection: false, RecommendedPolicyType: 'Custom' },
  TransportRule: { Conditions: null, Exceptions: null, Actions: null, ManuallyModified: false },
}
