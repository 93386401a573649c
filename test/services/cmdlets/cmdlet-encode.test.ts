import { assert, constantFrom, property, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isJsonList, isJsonObject, isRecord } from '../../../src/model/json.ts'
import type { Json, JsonObject } from '../../../src/model/json.ts'
import { encodeCmdlets } from '../../../src/services/cmdlets/cmdlet-encode.ts'
import { cmdletProtocol } from '../../../src/services/cmdlets/cmdlet-protocol.ts'
import { parametersIn, recorded, row, scene, seen, step } from './cmdlet-scene.ts'

const table = { '@odata.type': '#Exchange.GenericHashTable' }

/** Cmdlets of a change, shortly. */
function ran(
  name: string,
  action: 'create' | 'update' | 'delete',
  values: JsonObject,
  before: JsonObject | null = null,
) {
  const type = row(name)
  const key = type.key.length === 0 ? '' : 'a'
  const object = before === null ? null : seen(type, key, before, {}, 'g')
  return encodeCmdlets(step(type, action, key, values, object)).map(
    (one) => [one.name, one.parameters, one.repeat] as const,
  )
}

describe('which cmdlets carry a change', () => {
  test.each([
    [
      'a singleton is set without an identity',
      ran('transportConfig', 'update', { SmtpClientAuthenticationDisabled: true }, {}),
      [['Set-TransportConfig', { SmtpClientAuthenticationDisabled: true, Confirm: false }, 'safe']],
    ],
    [
      'a rule is made in one go, enabled or not',
      ran('transportRule', 'create', { Name: 'a', Enabled: false, PrependSubject: 'x' }),
      [['New-TransportRule', { Name: 'a', Enabled: false, PrependSubject: 'x', Confirm: false }, 'afterLookup']],
    ],
    [
      'a time is sent in UTC with ticks',
      ran('transportRule', 'update', { ExpiryDate: '2026-09-01T10:00:00Z' }, { ExpiryDate: null }),
      [['Set-TransportRule', { Identity: 'g', ExpiryDate: '2026-09-01T10:00:00.0000000Z', Confirm: false }, 'safe']],
    ],
    [
      'what New does not take follows in a Set',
      ran('remoteDomain', 'create', { Name: 'a', DomainName: 'x.example', AutoForwardEnabled: false }),
      [
        ['New-RemoteDomain', { Name: 'a', DomainName: 'x.example', Confirm: false }, 'afterLookup'],
        ['Set-RemoteDomain', { Identity: '{id}', AutoForwardEnabled: false, Confirm: false }, 'safe'],
      ],
    ],
    [
      'a parameter that only Set has follows in a Set',
      ran('malwareFilterPolicy', 'create', { Name: 'a', ZapEnabled: true, MakeDefault: true }),
      [
        ['New-MalwareFilterPolicy', { Name: 'a', ZapEnabled: true, Confirm: false }, 'afterLookup'],
        ['Set-MalwareFilterPolicy', { Identity: '{id}', MakeDefault: true, Confirm: false }, 'safe'],
      ],
    ],
    [
      'nothing is sent for what is empty in a new object',
      ran('antiPhishRule', 'create', { Name: 'a', SentTo: [], Comments: null, RecipientDomainIs: ['x.example'] }),
      [['New-AntiPhishRule', { Name: 'a', RecipientDomainIs: ['x.example'], Confirm: false }, 'afterLookup']],
    ],
    [
      'a rule is enabled after it is changed',
      ran('transportRule', 'update', { Enabled: true, Priority: 2 }, { Name: 'a' }),
      [
        ['Set-TransportRule', { Identity: 'g', Priority: 2, Confirm: false }, 'safe'],
        ['Enable-TransportRule', { Identity: 'g', Confirm: false }, 'safe'],
      ],
    ],
    [
      'and disabled before',
      ran('transportRule', 'update', { Enabled: false, Priority: 2 }, { Name: 'a' }),
      [
        ['Disable-TransportRule', { Identity: 'g', Confirm: false }, 'safe'],
        ['Set-TransportRule', { Identity: 'g', Priority: 2, Confirm: false }, 'safe'],
      ],
    ],
    [
      'a policy has no state verbs: Enabled is a parameter',
      ran('antiPhishPolicy', 'update', { Enabled: true }, { Name: 'a' }),
      [['Set-AntiPhishPolicy', { Identity: 'g', Enabled: true, Confirm: false }, 'safe']],
    ],
    [
      'a rename is not repeated blindly; a key that stays is not sent',
      ran('transportRule', 'update', { Name: 'b', Mode: 'Audit' }, { Name: 'a' }),
      [['Set-TransportRule', { Identity: 'g', Name: 'b', Mode: 'Audit', Confirm: false }, 'afterLookup']],
    ],
    [
      'the key as it is says nothing new',
      ran('transportRule', 'update', { Name: 'a', Mode: 'Audit' }, { Name: 'a' }),
      [['Set-TransportRule', { Identity: 'g', Mode: 'Audit', Confirm: false }, 'safe']],
    ],
    [
      'an object is removed by its identity',
      ran('safeLinksRule', 'delete', {}, { Name: 'a' }),
      [['Remove-SafeLinksRule', { Identity: 'g', Confirm: false }, 'safe']],
    ],
    [
      'a cmdlet that knows no confirmation is not told of one',
      [
        ...ran('externalInOutlook', 'update', { Enabled: true }, {}),
        ...ran('hostedOutboundSpamFilterPolicy', 'create', { Name: 'a' }),
        ...ran('hostedOutboundSpamFilterPolicy', 'update', { AutoForwardingMode: 'Off' }, { Name: 'a' }),
      ],
      [
        ['Set-ExternalInOutlook', { Enabled: true }, 'safe'],
        ['New-HostedOutboundSpamFilterPolicy', { Name: 'a' }, 'afterLookup'],
        ['Set-HostedOutboundSpamFilterPolicy', { Identity: 'g', AutoForwardingMode: 'Off', Confirm: false }, 'safe'],
      ],
    ],
    ['nothing that may be written is no cmdlet', ran('mailbox', 'update', { Identity: 'a' }, { Identity: 'b' }), []],
  ])('%s', (_, cmdlets, expected) => {
    expect(cmdlets).toEqual(expected)
  })
})

describe('how values are sent', () => {
  const set = (name: string, values: JsonObject, before: JsonObject): JsonObject => {
    const [cmdlet] = ran(name, 'update', values, { Name: 'a', ...before })
    const { Identity: _identity, Confirm: _confirm, ...rest } = cmdlet?.[1] ?? {}
    return rest
  }
  const ref = { $ref: { types: ['exchange.antiPhishPolicy'] as const, name: 'P', by: 'Name', id: 'P one' } }
  test.each([
    [
      'a list is replaced',
      'inboundConnector',
      { SenderDomains: ['b'] },
      { SenderDomains: ['a'] },
      { SenderDomains: ['b'] },
    ],
    [
      'a list of the service is emptied by an empty table',
      'inboundConnector',
      { SenderDomains: [] },
      { SenderDomains: ['a'] },
      { SenderDomains: table },
    ],
    [
      'an array is emptied by null',
      'malwareFilterPolicy',
      { FileTypes: [] },
      { FileTypes: ['exe'] },
      { FileTypes: null },
    ],
    ['a condition is emptied by null', 'transportRule', { SentTo: [] }, { SentTo: ['a@x'] }, { SentTo: null }],
    [
      'a text is emptied by null',
      'transportRule',
      { PrependSubject: null },
      { PrependSubject: 'x' },
      { PrependSubject: null },
    ],
    [
      'a yes is taken away by a no',
      'transportRule',
      { DeleteMessage: null },
      { DeleteMessage: true },
      { DeleteMessage: false },
    ],
    [
      'neighbours in a list survive',
      'safeLinksPolicy',
      { DoNotRewriteUrls: ['a', 'c'] },
      { DoNotRewriteUrls: ['a', 'b'] },
      { DoNotRewriteUrls: { ...table, Add: ['c'], Remove: ['b'] } },
    ],
    [
      'only added',
      'safeLinksPolicy',
      { DoNotRewriteUrls: ['a', 'c'] },
      { DoNotRewriteUrls: ['a'] },
      { DoNotRewriteUrls: { ...table, Add: ['c'] } },
    ],
    [
      'a list in another order is left alone',
      'safeLinksPolicy',
      { DoNotRewriteUrls: ['b', 'a'], AllowClickThrough: false },
      { DoNotRewriteUrls: ['a', 'b'] },
      { AllowClickThrough: false },
    ],
    [
      'the case of an address carries meaning',
      'mailbox',
      { EmailAddresses: ['SMTP:a@x'] },
      { EmailAddresses: ['smtp:a@x'] },
      { EmailAddresses: { ...table, Add: ['SMTP:a@x'], Remove: ['smtp:a@x'] } },
    ],
    [
      'a table is tagged',
      'safeLinksPolicy',
      { LocalizedNotificationTextList: { en: 'Hi' } },
      {},
      { LocalizedNotificationTextList: { ...table, en: 'Hi' } },
    ],
    [
      'a list of tables names its type beside it',
      'transportRule',
      { MessageContainsDataClassifications: [{ Name: 'x' }] },
      {},
      {
        'MessageContainsDataClassifications@odata.type': '#Collection(Exchange.GenericHashTable)',
        MessageContainsDataClassifications: [{ ...table, Name: 'x' }],
      },
    ],
    [
      'a span of time as .NET writes it',
      'mailbox',
      { RetainDeletedItemsFor: 'P14DT90M' },
      {},
      { RetainDeletedItemsFor: '14.01:30:00' },
    ],
    [
      'a reference by the text it stands for',
      'antiPhishRule',
      { AntiPhishPolicy: ref },
      {},
      { AntiPhishPolicy: 'P one' },
    ],
  ])('%s', (_, name, values, before, expected) => {
    expect(set(name, values, before)).toEqual(expected)
  })

  test('a delta applied to what was gives what is wanted, and is never an empty table', () => {
    const lists = uniqueArray(constantFrom('a', 'b', 'c', 'D', 'd'), { minLength: 1 })
    assert(
      property(lists, lists, (was, wanted) => {
        const { DoNotRewriteUrls: delta } = set(
          'safeLinksPolicy',
          { DoNotRewriteUrls: wanted },
          { DoNotRewriteUrls: was },
        )
        const texts = (name: string): readonly Json[] => {
          const list = isJsonObject(delta) ? delta[name] : undefined
          return isJsonList(list) ? list : []
        }
        const after = [...was.filter((one) => !texts('Remove').includes(one)), ...texts('Add')]
        expect(new Set(after)).toEqual(new Set(wanted))
        expect(after).toHaveLength(wanted.length)
        expect(delta).not.toEqual(table)
      }),
    )
  })
})

describe('recorded requests', () => {
  const sent = (name: string, key: string, values: JsonObject, before: JsonObject): unknown => {
    const type = row(name)
    const [call] = cmdletProtocol.encode(step(type, 'update', key, values, seen(type, key, before, {}, key)), scene())
    const parameters = parametersIn(call)
    const { Confirm: confirm, ...rest } = isJsonObject(parameters) ? parameters : {}
    return [call?.headers['x-cmdletname'], rest, confirm]
  }
  const input = (name: string): readonly unknown[] => {
    const { asked } = recorded(name)
    const inner = isRecord(asked) ? asked['CmdletInput'] : undefined
    return isRecord(inner) ? [inner['CmdletName'], inner['Parameters']] : []
  }
  test.each([
    [
      'list-delta',
      sent(
        'mailbox',
        'adele@contoso.com',
        { EmailAddresses: ['SMTP:adele@contoso.com', 'smtp:adele.alias@contoso.com'] },
        { EmailAddresses: ['SMTP:adele@contoso.com', 'smtp:old@contoso.com'] },
      ),
    ],
    [
      'clear-list',
      sent('safeLinksPolicy', 'Contoso Safe Links', { DoNotRewriteUrls: [] }, { DoNotRewriteUrls: ['x'] }),
    ],
  ])('%s is asked for in the same words', (name, asked) => {
    expect(asked).toEqual([...input(name), false])
  })

  test('a call says where it goes and how long it may take', () => {
    const type = row('organizationConfig')
    const [call] = cmdletProtocol.encode(step(type, 'update', '', { AuditDisabled: false }), scene())
    expect(call).toEqual({
      effect: 'write',
      method: 'POST',
      url: 'https://outlook.office365.com/adminapi/beta/11111111-2222-3333-4444-555555555555/InvokeCommand',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json; charset=utf-8',
        prefer: 'odata.maxpagesize=1000',
        'x-responseformat': 'json',
        'x-cmdletname': 'Set-OrganizationConfig',
        'x-anchormailbox': 'UPN:OAuthUser@contoso.onmicrosoft.com',
      },
      body: '{"CmdletInput":{"CmdletName":"Set-OrganizationConfig","Parameters":{"AuditDisabled":false,"Confirm":false}}}',
      audience: 'https://outlook.office365.com',
      budget: 'exchange',
      repeat: 'safe',
      timeoutMs: 1_800_000,
    })
  })

  test.each([
    [
      'a mailbox is routed to itself',
      'mailbox',
      'adele@contoso.com',
      'contoso.onmicrosoft.com',
      'UPN:adele@contoso.com',
    ],
    [
      'a mailbox by another name to the organization',
      'mailbox',
      'adele',
      'contoso.onmicrosoft.com',
      'UPN:OAuthUser@contoso.onmicrosoft.com',
    ],
    [
      'without the initial domain, to the tenant',
      'transportRule',
      'a',
      'contoso.com',
      'TID:11111111-2222-3333-4444-555555555555',
    ],
  ])('%s', (_, name, key, domain, anchor) => {
    const type = row(name)
    const values = name === 'mailbox' ? { AuditEnabled: true } : { Mode: 'Audit' }
    const [call] = cmdletProtocol.encode(step(type, 'update', key, values, seen(type, key, {})), scene(domain))
    expect([call?.headers['x-anchormailbox'], call?.timeoutMs]).toEqual([anchor, 960_000])
  })
})
