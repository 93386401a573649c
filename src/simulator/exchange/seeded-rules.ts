import type { Seedling } from './seed.ts'

/** The rules of the seeded tenant in their order: mail flow rules, and the rules that give policies their people. */
export function seededRules(domain: string): Readonly<Record<string, readonly Seedling[]>> {
  return {
    TransportRule: [
      {
        name: 'Block executable attachments',
        over: {
          AttachmentHasExecutableContent: true,
          RejectMessageReasonText: 'Executable files are not accepted.',
          RejectMessageEnhancedStatusCode: '5.7.1',
          StopRuleProcessing: true,
        },
      },
      {
        name: 'Tag external mail',
        over: { FromScope: 'NotInOrganization', PrependSubject: 'EXTERNAL: ', SetAuditSeverity: 'Medium' },
      },
      {
        name: 'Quarantine forged executives',
        over: {
          FromScope: 'NotInOrganization',
          HeaderMatchesMessageHeader: 'From',
          HeaderMatchesPatterns: ['Ada Admin'],
          ExceptIfSenderDomainIs: [domain],
          Quarantine: true,
        },
      },
      {
        name: 'Reject automatic forwarding',
        over: {
          FromScope: 'InOrganization',
          SentToScope: 'NotInOrganization',
          MessageTypeMatches: 'AutoForward',
          RejectMessageReasonText: 'Automatic forwarding to the outside is not allowed.',
          RejectMessageEnhancedStatusCode: '5.7.1',
        },
      },
      {
        name: 'Encrypt on request',
        over: { SubjectContainsWords: ['[encrypt]'], ApplyOME: true },
      },
      {
        name: 'Legal disclaimer',
        over: {
          State: 'Disabled',
          SentToScope: 'NotInOrganization',
          ApplyHtmlDisclaimerText: '<p>This message is confidential.</p>',
          ApplyHtmlDisclaimerLocation: 'Append',
          ApplyHtmlDisclaimerFallbackAction: 'Wrap',
        },
      },
    ],
    AntiPhishRule: [{ name: 'Executives', over: { AntiPhishPolicy: 'Executives', SentTo: [`ada@${domain}`] } }],
    HostedContentFilterRule: [
      {
        name: 'Newsletter readers',
        over: { HostedContentFilterPolicy: 'Newsletter readers', RecipientDomainIs: [domain] },
      },
    ],
    HostedOutboundSpamFilterRule: [
      {
        name: 'Mailing service',
        over: { HostedOutboundSpamFilterPolicy: 'Mailing service', SenderDomainIs: [domain] },
      },
    ],
    MalwareFilterRule: [{ name: 'Workshop', over: { MalwareFilterPolicy: 'Workshop', RecipientDomainIs: [domain] } }],
    SafeLinksRule: [{ name: 'Everyone', over: { SafeLinksPolicy: 'Everyone', RecipientDomainIs: [domain] } }],
    SafeAttachmentRule: [{ name: 'Everyone', over: { SafeAttachmentPolicy: 'Everyone', RecipientDomainIs: [domain] } }],
  }
}
