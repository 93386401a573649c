import { describe, expect, test } from 'vitest'
import { decodeCmdlet } from '../../../src/services/cmdlets/cmdlet-decode.ts'
import type { JsonObject } from '../../../src/model/json.ts'
import { brief, recorded, refusal, row, rowsReply } from './cmdlet-scene.ts'

/** The one object in an answer that was given. */
function only(name: string, answer: Parameters<typeof decodeCmdlet>[1], asked?: string) {
  const seen = decodeCmdlet(row(name), answer, asked)
  if (seen.is !== 'present' || seen.value[0] === undefined) throw new Error(JSON.stringify(seen))
  return seen.value[0]
}

describe('recorded answers become objects', () => {
  test('accepted domains are named by their name, which is their identity too', () => {
    const seen = decodeCmdlet(row('acceptedDomain'), recorded('accepted-domains').reply)
    expect(seen.is === 'present' && seen.value.map(({ at, id, values }) => ({ at, id, values }))).toEqual(
      ['contoso.onmicrosoft.com', 'contoso.com'].map((Name) => ({
        at: { type: 'exchange.acceptedDomain', key: Name },
        id: Name,
        values: {
          Name,
          DomainType: 'Authoritative',
          MatchSubDomains: false,
          OutboundOnly: false,
          SendingFromDomainDisabled: false,
        },
      })),
    )
  })

  test('a policy without its sidecars, by its GUID, with MakeDefault read from IsDefault', () => {
    const one = only('antiPhishPolicy', recorded('anti-phish-policy').reply)
    expect(one.id).toBe('fa01fcd1-0000-4a64-8330-000000000001')
    expect(one.values).toEqual({
      Name: 'Office365 AntiPhish Default',
      Enabled: true,
      MakeDefault: true,
      ImpersonationProtectionState: 'Manual',
      EnableTargetedUserProtection: false,
      EnableMailboxIntelligence: true,
      TargetedUserProtectionAction: 'NoAction',
      AuthenticationFailAction: 'MoveToJmf',
      HonorDmarcPolicy: true,
      DmarcRejectAction: 'Reject',
      PhishThresholdLevel: 1,
      TargetedUsersToProtect: ['Ada Admin;ada@contoso.com'],
      ExcludedDomains: [],
      AdminDisplayName: '',
    })
  })

  test('a rule is enabled by its state', () => {
    const one = only('transportRule', recorded('transport-rule').reply)
    expect(one.values).toMatchObject({
      Name: 'tag-external',
      Enabled: true,
      Priority: 0,
      FromScope: 'NotInOrganization',
    })
    expect(one.values).not.toHaveProperty('State')
  })

  test('a DKIM configuration is named by its domain', () => {
    const one = only('dkimSigningConfig', recorded('dkim').reply)
    expect([one.at.key, one.id, one.values['KeySize'], one.values['DomainName']]).toEqual([
      'contoso.com',
      'contoso.com',
      2048,
      'contoso.com',
    ])
  })

  test('a mailbox is named as it was asked for; sizes are short, counts stay text', () => {
    const one = only('mailbox', recorded('mailbox').reply, 'adele@contoso.com')
    expect([one.at.key, one.id]).toEqual(['adele@contoso.com', '00000000-0000-0000-0000-0000000000aa'])
    expect(one.values).toMatchObject({
      ProhibitSendReceiveQuota: '100GB',
      IssueWarningQuota: '98GB',
      MaxSendSize: '35MB',
      RecipientLimits: '500',
      RetainDeletedItemsFor: '14.00:00:00',
    })
    // What is written into a snapshot gives the same object again.
    expect(only('mailbox', rowsReply([one.raw]), 'adele@contoso.com').at.key).toBe('adele@contoso.com')
  })

  test('a mailbox of a long list is named by its address', () => {
    const row = { Identity: 'Adele Vance', PrimarySmtpAddress: 'adele@contoso.com', Guid: 'g' }
    expect(only('casMailbox', rowsReply([row])).at.key).toBe('adele@contoso.com')
  })
})

describe('values take the shape of their property', () => {
  test.each<[string, string, JsonObject, JsonObject]>([
    [
      'a number in text',
      'hostedContentFilterPolicy',
      { Name: 'a', BulkThreshold: '6' },
      { Name: 'a', BulkThreshold: 6 },
    ],
    [
      'a word for yes',
      'owaMailboxPolicy',
      { Name: 'a', PublicFoldersEnabled: 'True' },
      { Name: 'a', PublicFoldersEnabled: true },
    ],
    ['an unset boolean stays unset', 'organizationConfig', { AuditDisabled: null }, { AuditDisabled: null }],
    [
      'a single text where a list is due',
      'transportRule',
      { Name: 'a', SentTo: 'x@contoso.com' },
      { Name: 'a', SentTo: ['x@contoso.com'] },
    ],
    ['an empty list stays one', 'externalInOutlook', { AllowList: [] }, { AllowList: [] }],
    ['a number where text is due', 'remoteDomain', { Name: 'a', LineWrapSize: 72 }, { Name: 'a', LineWrapSize: '72' }],
    [
      'a policy by its distinguished name',
      'hostedContentFilterRule',
      { Name: 'a', State: 'Disabled', HostedContentFilterPolicy: 'CN=Contoso\\, spam,CN=Hosted Content Filter,O=x' },
      { Name: 'a', Enabled: false, HostedContentFilterPolicy: 'Contoso, spam' },
    ],
    [
      'a policy whose name holds a slash',
      'safeLinksRule',
      { Name: 'a', SafeLinksPolicy: 'North/South' },
      { Name: 'a', SafeLinksPolicy: 'North/South' },
    ],
    [
      'another name on reading',
      'organizationConfig',
      { AutoExpandingArchiveEnabled: true },
      { AutoExpandingArchive: true },
    ],
    [
      'a time',
      'transportRule',
      { Name: 'a', 'ExpiryDate@data.type': 'System.DateTime', ExpiryDate: '2026-07-23T21:51:45.0000000+00:00' },
      { Name: 'a', ExpiryDate: '2026-07-23T21:51:45Z' },
    ],
    [
      'domains in an address space',
      'inboundConnector',
      { Name: 'a', SenderDomains: ['smtp:*.contoso.com;1'] },
      { Name: 'a', SenderDomains: ['*.contoso.com'] },
    ],
    [
      'a size',
      'transportRule',
      { Name: 'a', MessageSizeOver: '10 MB (10,485,760 bytes)' },
      { Name: 'a', MessageSizeOver: '10MB' },
    ],
  ])('%s', (_, name, raw, values) => {
    expect(only(name, rowsReply([raw])).values).toEqual(values)
  })
})

describe('what is not certain is unknown', () => {
  const rule = { Name: 'a' }
  test.each<[string, string, Parameters<typeof decodeCmdlet>[1], string | string[]]>([
    ['an empty list is a list', 'transportRule', rowsReply([]), []],
    ['not found, for an object asked for by key', 'mailbox', recorded('not-found-json').reply, 'absent'],
    ['not found, for a list', 'transportRule', recorded('not-found-json').reply, 'SERVICE-FAILED'],
    ['no permission', 'mailbox', recorded('not-allowed').reply, 'PERMISSION-DENIED'],
    ['an error beside rows', 'transportRule', rowsReply([rule], { '@adminapi.errors': ['x'] }), 'SERVICE-FAILED'],
    [
      'a list with more behind it',
      'transportRule',
      rowsReply([rule], { '@odata.nextLink': 'https://x' }),
      'SERVICE-UNREADABLE',
    ],
    [
      'a list that says it was cut',
      'transportRule',
      rowsReply([rule], { '@adminapi.warnings': ['There are more results available than are currently displayed.'] }),
      'SERVICE-UNREADABLE',
    ],
    ['rows that are no objects', 'transportRule', rowsReply(['a']), 'SERVICE-UNREADABLE'],
    ['no list', 'transportRule', { status: 200, headers: new Map(), body: { value: null } }, 'SERVICE-UNREADABLE'],
    ['a page of a gateway', 'transportRule', { status: 200, headers: new Map(), body: '<html>' }, 'SERVICE-UNREADABLE'],
    ['a singleton that is not there', 'transportConfig', rowsReply([]), 'SERVICE-UNREADABLE'],
    ['a busy directory', 'mailbox', refusal(500, 'ADTransientException'), 'SERVICE-FAILED'],
  ])('%s', (_, name, reply, expected) => {
    expect(brief(decodeCmdlet(row(name), reply))).toEqual(expected)
  })
})
