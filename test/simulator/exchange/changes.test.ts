import { describe, expect, test } from 'vitest'
import { party } from './tenant.ts'

const off = { Confirm: false }

describe('a name', () => {
  test('can be changed, and all that is made of it follows', () => {
    const tenant = party()
    expect(tenant.run('Set-TransportRule', { Identity: 'Tag external mail', Name: 'Tagged' }).status).toBe(200)
    expect(tenant.run('Get-TransportRule', { Identity: 'Tag external mail' }).status).toBe(404)
    const row = tenant.row('Get-TransportRule', 'tagged')
    expect(row).toMatchObject({ Name: 'Tagged', Identity: 'Tagged', Id: 'Tagged', Priority: 1 })
    expect(tenant.row('Get-TransportRule', String(row['DistinguishedName']))['Guid']).toBe(row['Guid'])
    expect(String(row['DistinguishedName'])).toMatch(/^CN=Tagged,CN=TransportVersioned,/u)
  })

  test('of another object is refused, in any case', () => {
    const tenant = party()
    const told = tenant.run('Set-TransportRule', { Identity: 'Tag external mail', Name: 'LEGAL DISCLAIMER' })
    expect([told.status, tenant.row('Get-TransportRule', 'Tag external mail')['Name']]).toEqual([
      400,
      'Tag external mail',
    ])
  })
})

describe('a moment', () => {
  test('of the last change is told in both forms, and a write that changes nothing leaves it', () => {
    const tenant = party()
    const when = (): unknown => {
      const row = tenant.row('Get-RemoteDomain', 'Default')
      return [row['WhenChanged'], row['WhenChangedUTC'], row['WhenChangedUTC@data.type']]
    }
    const born = when()
    tenant.run('Set-RemoteDomain', { Identity: 'Default', AutoReplyEnabled: true })
    expect(when()).toEqual(born)
    tenant.run('Set-RemoteDomain', { Identity: 'Default', AutoReplyEnabled: false })
    expect(when()).toEqual(['2026-09-01T10:00:00.0000000+00:00', '2026-09-01T10:00:00.0000000Z', 'System.DateTime'])
  })
})

describe('a prompt that nobody answers', () => {
  test.each([
    ['Remove-TransportRule', {}, 6],
    ['Remove-TransportRule', { Confirm: true }, 6],
    ['Remove-TransportRule', { WhatIf: true, ...off }, 6],
    ['Remove-TransportRule', off, 5],
  ])('%s %j leaves %i rules', (cmdlet, parameters, left) => {
    const tenant = party()
    expect(tenant.run(cmdlet, { Identity: 'Tag external mail', ...parameters })).toMatchObject({
      status: 200,
      effect: 'write',
    })
    expect(tenant.rows('Get-TransportRule')).toHaveLength(left)
  })

  test('a Set asks only when told to', () => {
    const tenant = party()
    const set = (parameters: Readonly<Record<string, unknown>>): unknown => {
      const told = tenant.run('Set-RemoteDomain', { Identity: 'Default', AutoReplyEnabled: false, ...parameters })
      return [
        told.body['@adminapi.confirmationmessage'] !== undefined,
        tenant.row('Get-RemoteDomain', 'Default')['AutoReplyEnabled'],
      ]
    }
    expect(set({ Confirm: true })).toEqual([true, true])
    expect(set({})).toEqual([false, false])
  })
})

describe('a rule', () => {
  test.each([
    ['nobody', 404],
    ['Office365 AntiPhish Default', 400],
    ['mine', 200],
  ])('is given to the policy %s: %i', (policy, status) => {
    const tenant = party()
    tenant.run('New-AntiPhishPolicy', { Name: 'mine' })
    expect(tenant.run('Set-AntiPhishRule', { Identity: 'Executives', AntiPhishPolicy: policy }).status).toBe(status)
    expect(tenant.row('Get-AntiPhishRule', 'Executives')['AntiPhishPolicy']).toBe(
      status === 200 ? 'mine' : 'Executives',
    )
  })

  test('of a preset is not switched off through its family', () => {
    const tenant = party()
    const name = 'Strict Preset Security Policy1741080600002'
    tenant.exchange.create('exchange.antiPhishRule', { Name: name, AntiPhishPolicy: name })
    expect(tenant.run('Disable-AntiPhishRule', { Identity: name, ...off }).status).toBe(400)
    expect(tenant.row('Get-AntiPhishRule', name)['State']).toBe('Enabled')
  })

  test('with a disclaimer says where it stands and what happens where it cannot; without one it says neither', () => {
    const tenant = party()
    tenant.run('New-TransportRule', { Name: 'with', ApplyHtmlDisclaimerText: '<p>x</p>' })
    tenant.run('New-TransportRule', {
      Name: 'prepended',
      ApplyHtmlDisclaimerText: 'x',
      ApplyHtmlDisclaimerLocation: 'Prepend',
    })
    tenant.run('New-TransportRule', { Name: 'without', PrependSubject: 'x' })
    const disclaimer = (name: string): unknown => {
      const row = tenant.row('Get-TransportRule', name)
      return [row['ApplyHtmlDisclaimerLocation'], row['ApplyHtmlDisclaimerFallbackAction']]
    }
    expect([disclaimer('with'), disclaimer('prepended'), disclaimer('without')]).toEqual([
      ['Append', 'Wrap'],
      ['Prepend', 'Wrap'],
      [null, null],
    ])
  })
})

describe('a connector', () => {
  test.each([
    ['routed', ['smtp:a.example;1', 'smtp:*;1']],
    ['plain', ['a.example', 'smtp:*;1']],
  ])('shows its domains %s', (exchangeSenderDomains, shown) => {
    const tenant = party({ exchangeSenderDomains })
    tenant.run('Set-InboundConnector', { Identity: 'From Fabrikam', SenderDomains: ['a.example', 'smtp:*;1'] })
    expect(tenant.row('Get-InboundConnector', 'From Fabrikam')['SenderDomains']).toEqual(shown)
  })

  test('in test mode is shown only when asked for', () => {
    const tenant = party()
    tenant.run('Set-OutboundConnector', { Identity: 'To Fabrikam', TestMode: true })
    const names = (parameters: Readonly<Record<string, unknown>>): readonly unknown[] =>
      tenant.rows('Get-OutboundConnector', parameters).map((row) => row['Name'])
    expect(names({})).toEqual(['To the archive'])
    expect(names({ IncludeTestModeConnectors: true })).toEqual(['To Fabrikam', 'To the archive'])
    expect(names({ IncludeTestModeConnectors: true, IsTransportRuleScoped: false })).toEqual(['To Fabrikam'])
  })
})

test('somebody else cannot make an object into another one', () => {
  const { exchange } = party()
  const before = exchange.objects('exchange.remoteDomain').map((row) => row['Guid'])
  exchange.change('exchange.remoteDomain', 'Default', { Guid: 'eeeeeeee-0000-4000-8000-000000000000' })
  expect(exchange.objects('exchange.remoteDomain').map((row) => row['Guid'])).toEqual(before)
})

test('what Get never shows is kept, and a second equal write of it changes nothing', () => {
  const tenant = party()
  const warnings = (): number | undefined =>
    tenant.run('Set-OwaMailboxPolicy', { Identity: 'Kiosk', DisableFacebook: true }).body['@adminapi.warnings']?.length
  expect([warnings(), warnings()]).toEqual([0, 1])
  expect(Object.hasOwn(tenant.row('Get-OwaMailboxPolicy', 'Kiosk'), 'DisableFacebook')).toBe(false)
})
