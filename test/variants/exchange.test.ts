import type { Stage, Story } from './story.ts'
import { survives, waive } from './story.ts'

const made: Stage = {
  tasks: `
      - organizationConfig: { BookingsEnabled: false }
      - remoteDomain: { Name: Partner, DomainName: partner.example, AutoForwardEnabled: false }
      - inboundConnector: { Name: From partner, ConnectorType: Partner, SenderDomains: [partner.example, other.example], RequireTls: true }
      - transportRule:
          - { Name: Mark, FromScope: NotInOrganization, PrependSubject: "[Ext] ", ExceptIfSenderDomainIs: [a.example, b.example] }
          - { Name: Second, FromScope: NotInOrganization, SetSCL: '-1', SenderDomainIs: [c.example] }
      - hostedContentFilterPolicy: { Name: Clean, SpamAction: Quarantine, BlockedSenderDomains: [spam.example, junk.example], AllowedSenderDomains: [good.example] }
      - hostedContentFilterRule: { Name: Clean, HostedContentFilterPolicy: Clean, RecipientDomainIs: [contoso.com] }
      - hostedOutboundSpamFilterPolicy: { Name: Outbound, AutoForwardingMode: 'Off', NotifyOutboundSpamRecipients: [ada.bergstrom@contoso.com] }
      - hostedOutboundSpamFilterRule: { Name: Outbound, HostedOutboundSpamFilterPolicy: Outbound, SenderDomainIs: [contoso.com] }
      - antiPhishPolicy: { Name: Phish, Enabled: true, EnableFirstContactSafetyTips: true }
      - antiPhishRule: { Name: Phish, AntiPhishPolicy: Phish, RecipientDomainIs: [contoso.com] }
      - owaMailboxPolicy: { Name: Web, ReportJunkEmailEnabled: false }
      - casMailbox: { Identity: ada.bergstrom@contoso.com, PopEnabled: false }`,
  holds: [
    ['exchange.hostedContentFilterPolicy', 'Clean', { SpamAction: 'Quarantine' }],
    ['exchange.remoteDomain', 'Partner', { AutoForwardEnabled: false }],
  ],
}

const changed: Stage = {
  tasks: `
      - organizationConfig: { BookingsEnabled: true }
      - remoteDomain: { Name: Partner, DomainName: partner.example, AutoForwardEnabled: true }
      - inboundConnector: { Name: From partner, SenderDomains: [partner.example] }
      - transportRule:
          - { Name: Second, FromScope: NotInOrganization, SetSCL: '-1', SenderDomainIs: [c.example, d.example] }
          - { Name: Mark, FromScope: NotInOrganization, PrependSubject: "[Outside] " }
      - hostedContentFilterPolicy: { Name: Clean, SpamAction: MoveToJmf, BlockedSenderDomains: [spam.example], AllowedSenderDomains: [] }
      - hostedContentFilterRule: { Name: Clean, HostedContentFilterPolicy: Clean, RecipientDomainIs: [contoso.com], Enabled: false }
      - hostedOutboundSpamFilterPolicy: { Name: Outbound, NotifyOutboundSpamRecipients: [] }
      - { antiPhishRule: { Name: Phish }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { antiPhishPolicy: { Name: Phish }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - owaMailboxPolicy: { Name: Web, ReportJunkEmailEnabled: true }`,
  holds: [
    ['exchange.hostedContentFilterPolicy', 'Clean', { SpamAction: 'MoveToJmf', AllowedSenderDomains: [] }],
    ['exchange.hostedOutboundSpamFilterPolicy', 'Outbound', { NotifyOutboundSpamRecipients: [] }],
    ['exchange.transportRule', 'Mark', { PrependSubject: '[Outside] ' }],
  ],
  gone: [
    ['exchange.antiPhishPolicy', 'Phish'],
    ['exchange.antiPhishRule', 'Phish'],
  ],
}

const gone: Stage = {
  tasks: `
      - { remoteDomain: { Name: Partner }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { inboundConnector: { Name: From partner }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { transportRule: { Name: Second }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { transportRule: { Name: Mark }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { hostedContentFilterRule: { Name: Clean }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { hostedContentFilterPolicy: { Name: Clean }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { hostedOutboundSpamFilterRule: { Name: Outbound }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { hostedOutboundSpamFilterPolicy: { Name: Outbound }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { owaMailboxPolicy: { Name: Web }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }`,
  gone: [
    ['exchange.remoteDomain', 'Partner'],
    ['exchange.transportRule', 'Mark'],
    ['exchange.hostedContentFilterPolicy', 'Clean'],
    ['exchange.hostedOutboundSpamFilterPolicy', 'Outbound'],
  ],
}

const story: Story = { stages: [made, changed, gone] }

/** More domains than a page of a thousand holds, and one to make. */
const paged: Story = {
  furnish: ({ create }) => {
    for (let index = 0; index < 1010; index += 1)
      create('exchange.remoteDomain', { Name: `Domain ${index}`, DomainName: `d${index}.example` })
  },
  stages: [
    {
      tasks: '      - remoteDomain: { Name: Partner, DomainName: partner.example, AutoForwardEnabled: false }',
      holds: [['exchange.remoteDomain', 'Partner', { AutoForwardEnabled: false }]],
    },
  ],
  exports: ['--only', 'exchange.remoteDomain/Partner'],
}

const ungranted: Story = {
  furnish: ({ app }) => app.directoryRole('Exchange Administrator', false),
  stages: [changed],
}

const dehydrated: Story = { options: { variants: { exchangeOrganization: 'dehydrated' } }, stages: [made] }

/** A policy goes and its rule, which nobody declared, stays, with a name that is nobody's. */
const ruleStays: Story = {
  stages: [
    made,
    { tasks: `      - { antiPhishPolicy: { Name: Phish }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }` },
  ],
}

const customization = 'New-* is refused until the organisation has been enabled, which the tool does not do by itself'
const rights = 'a cmdlet that the role does not have is no answer'

survives('exchange', story, {
  'exchangeContinuation=anchor': { story: paged },
  'exchangeContinuation=post': { story: paged },
  'exchangeContinuation=get': { story: paged },
  'exchangeContinuation=never': {
    story: paged,
    refused: { code: 'OBJECT-UNREADABLE', exit: 1, because: 'a part of a list is no list' },
  },
  'exchangeForbidden=nul': { story: ungranted, refused: { code: 'PERMISSION-DENIED', exit: 5, because: rights } },
  'exchangeForbidden=json': { story: ungranted, refused: { code: 'PERMISSION-DENIED', exit: 5, because: rights } },
  'exchangePolicyInUse=refused': {
    story: ruleStays,
    refused: { code: 'SERVICE-FAILED', exit: 1, because: 'the rule that uses the policy is not declared' },
  },
  'exchangePolicyInUse=leavesRule': {
    story: ruleStays,
    refused: {
      code: 'REFERENCE-NOT-FOUND',
      exit: 2,
      because: 'the rule left behind points at nothing',
      stage: 'export',
    },
  },
  'exchangeOrganization=dehydrated': {
    story: dehydrated,
    refused: { code: 'CUSTOMIZATION-NEEDED', exit: 1, because: customization },
  },
  'exchangeHydration=0': {
    story: dehydrated,
    refused: { code: 'CUSTOMIZATION-NEEDED', exit: 1, because: customization },
  },
  'exchangeHydration=1800000': {
    story: dehydrated,
    refused: { code: 'CUSTOMIZATION-NEEDED', exit: 1, because: customization },
  },
})
