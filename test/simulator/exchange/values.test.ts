import { describe, expect, test } from 'vitest'
import { delta, party, sentence } from './tenant.ts'

const SAFE_LINKS = 'Everyone'

describe('binding', () => {
  test.each([
    [
      'names of cmdlets and parameters in any case',
      'set-REMOTEDOMAIN',
      { identity: 'Default', autoforwardENABLED: false },
    ],
    ['common parameters ride along', 'Set-RemoteDomain', { Identity: 'Default', ErrorAction: 'Stop', Confirm: false }],
    ['a null clears a text', 'Set-InboundConnector', { Identity: 'From Fabrikam', Comment: null }],
    ['an unambiguous beginning is the name', 'Set-RemoteDomain', { Identity: 'Default', AllowedOOFType: 'InternalL' }],
  ])('takes %s', (_, cmdlet, parameters) => {
    expect(party().run(cmdlet, parameters)).toMatchObject({ status: 200 })
  })

  test.each([
    ['a text for a Boolean', 'Set-RemoteDomain', { Identity: 'Default', AutoForwardEnabled: 'false' }],
    ['a number for a Boolean', 'Set-RemoteDomain', { Identity: 'Default', AutoForwardEnabled: 0 }],
    ['a text for an Int32', 'Set-AntiPhishPolicy', { Identity: 'Executives', PhishThresholdLevel: '2' }],
    ['a fraction for an Int32', 'Set-AntiPhishPolicy', { Identity: 'Executives', PhishThresholdLevel: 1.5 }],
    ['a negative UInt32', 'Set-HostedOutboundSpamFilterPolicy', { Identity: 'Default', RecipientLimitPerDay: -1 }],
    ['a name nobody knows', 'Set-RemoteDomain', { Identity: 'Default', AllowedOOFType: 'Sometimes' }],
    ['a beginning of two names', 'Set-RemoteDomain', { Identity: 'Default', AllowedOOFType: 'Ext' }],
    ['a list for a text', 'Set-InboundConnector', { Identity: 'From Fabrikam', Comment: ['a'] }],
    ['a size that is none', 'Set-Mailbox', { Identity: 'adele@contoso.com', MaxSendSize: 'big' }],
    ['a span that is none', 'Set-Mailbox', { Identity: 'adele@contoso.com', RetainDeletedItemsFor: '14 days' }],
    ['a name that is too long', 'New-TransportRule', { Name: 'x'.repeat(65) }],
    [
      'a table without its tag',
      'Set-Mailbox',
      { Identity: 'adele@contoso.com', EmailAddresses: { Add: ['smtp:a@b.c'] } },
    ],
    [
      'a table with strange keys',
      'Set-Mailbox',
      { Identity: 'adele@contoso.com', EmailAddresses: delta({ Plus: ['x'] }) },
    ],
    [
      'a table inside a table without its tag',
      'Set-SafeLinksPolicy',
      { Identity: SAFE_LINKS, LocalizedNotificationTextList: delta({ de: { text: 'x' } }) },
    ],
    ['a switch that is no Boolean', 'Remove-TransportRule', { Identity: 'Tag external mail', Confirm: 'no' }],
  ])('refuses %s, and writes nothing', (_, cmdlet, parameters) => {
    const tenant = party()
    const before = JSON.stringify(tenant.exchange.types().map((type) => tenant.exchange.objects(type)))
    const told = tenant.run(cmdlet, parameters)
    expect(told.status).toBe(400)
    expect(told.body.error?.innererror?.internalexception?.type).toContain('ParameterTransformationException')
    expect(JSON.stringify(tenant.exchange.types().map((type) => tenant.exchange.objects(type)))).toBe(before)
  })

  test.each([
    ['Set-RemoteDomain', { AutoForwardEnabled: false }, 'Identity'],
    ['New-RemoteDomain', { Name: 'x' }, 'DomainName'],
    ['New-AntiPhishRule', { Name: 'x' }, 'AntiPhishPolicy'],
    ['Set-CASMailbox', { PopEnabled: false }, 'Identity'],
  ])('%s without %j names %s', (cmdlet, parameters, missing) => {
    const told = party().run(cmdlet, parameters)
    expect(told.status).toBe(400)
    expect(sentence(told)).toMatch(new RegExp(`${missing}$`, 'u'))
  })

  test('a write is all or nothing: one bad parameter stops the good ones', () => {
    const tenant = party()
    tenant.run('Set-RemoteDomain', { Identity: 'Default', AutoReplyEnabled: false, AllowedOOFType: 'Sometimes' })
    expect(tenant.row('Get-RemoteDomain', 'Default')['AutoReplyEnabled']).toBe(true)
  })
})

describe('values as Get shows them', () => {
  test.each([
    ['MaxSendSize', '25MB', '25 MB (26,214,400 bytes)'],
    ['MaxSendSize', '36700160', '35 MB (36,700,160 bytes)'],
    ['MaxSendSize', '35 MB (36,700,160 bytes)', '35 MB (36,700,160 bytes)'],
    ['MaxSendSize', 'unlimited', 'Unlimited'],
    ['LitigationHoldDuration', '365', '365.00:00:00'],
    ['LitigationHoldDuration', 'Unlimited', 'Unlimited'],
    ['RecipientLimits', 'unlimited', 'Unlimited'],
    ['RecipientLimits', '1000', '1000'],
    ['RetainDeletedItemsFor', '30', '30.00:00:00'],
    ['RetainDeletedItemsFor', '30.00:00:00', '30.00:00:00'],
  ])('%s %s is shown as %s', (parameter, written, shown) => {
    const tenant = party()
    expect(tenant.run('Set-Mailbox', { Identity: 'adele@contoso.com', [parameter]: written }).status).toBe(200)
    expect(tenant.row('Get-Mailbox', 'adele@contoso.com')[parameter]).toBe(shown)
  })

  test('an enumeration is shown in its own spelling', () => {
    const tenant = party()
    tenant.run('Set-RemoteDomain', { Identity: 'Default', AllowedOOFType: 'none' })
    expect(tenant.row('Get-RemoteDomain', 'Default')['AllowedOOFType']).toBe('None')
  })
})

describe('lists', () => {
  const before = ['a.example', 'b.example']
  const set = (value: unknown, variants: Readonly<Record<string, string>> = {}): { status: number; held: unknown } => {
    const tenant = party(variants)
    tenant.exchange.change('exchange.hostedContentFilterPolicy', 'Default', { AllowedSenderDomains: before })
    const { status } = tenant.run('Set-HostedContentFilterPolicy', { Identity: 'Default', AllowedSenderDomains: value })
    return { status, held: tenant.row('Get-HostedContentFilterPolicy', 'Default')['AllowedSenderDomains'] }
  }

  test.each([
    ['an array replaces', ['c.example'], ['c.example']],
    ['a single value replaces', 'c.example', ['c.example']],
    ['Add adds what is not there, in any case', delta({ Add: ['B.example', 'c.example'] }), [...before, 'c.example']],
    ['Remove takes away what is there', delta({ Remove: ['A.example', 'z.example'] }), ['b.example']],
    [
      'both at once, keys in any case, single values',
      delta({ add: 'c.example', REMOVE: 'a.example' }),
      ['b.example', 'c.example'],
    ],
    ['the empty table clears', delta(), []],
    ['null clears', null, []],
    ['an empty array changes nothing', [], before],
  ])('%s', (_, value, held) => {
    expect(set(value)).toEqual({ status: 200, held })
  })

  test('an empty array clears, in the variant where it does', () => {
    expect(set([], { exchangeEmptyArray: 'clears' })).toEqual({ status: 200, held: [] })
  })

  test('the empty table is refused for plain arrays, in the variant where only multi-valued properties know it', () => {
    const clear = (variants: Readonly<Record<string, string>>): number =>
      party(variants).run('Set-HostedContentFilterRule', { Identity: 'Newsletter readers', RecipientDomainIs: delta() })
        .status
    expect([clear({}), clear({ exchangeClearingTable: 'multiValuedOnly' })]).toEqual([200, 400])
    expect(set(delta(), { exchangeClearingTable: 'multiValuedOnly' })).toMatchObject({ status: 200, held: [] })
  })
})
