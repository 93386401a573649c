import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../../src/model/json.ts'
import { encodeCompliance } from '../../../src/services/compliance/compliance-encode.ts'
import { seen, step } from '../cmdlets/cmdlet-scene.ts'
import { recorded, row } from './compliance-scene.ts'

const table = { '@odata.type': '#Exchange.GenericHashTable' }

/** The cmdlets that make an object, shortly. */
function made(name: string, values: JsonObject): readonly (readonly [string, JsonObject])[] {
  return encodeCompliance(step(row(name), 'create', 'A', { Name: 'A', ...values })).map((one) => [
    one.name,
    one.parameters,
  ])
}

/** The one Set that changes an object from what it has; without the parameters that every Set has. */
function changed(name: string, had: JsonObject, values: JsonObject): JsonObject {
  const cmdlets = encodeCompliance(step(row(name), 'update', 'A', values, seen(row(name), 'A', { Name: 'A', ...had })))
  const [only] = cmdlets
  if (cmdlets.length !== 1 || only === undefined) throw new Error(`${cmdlets.length} cmdlets`)
  const { Identity, Confirm, ...rest } = only.parameters
  expect([only.name, Identity, Confirm]).toEqual([`Set-${only.name.slice(4)}`, 'guid-of-A', false])
  return rest
}

const all = ['All']

describe('locations', () => {
  test('New takes them whole', () => {
    const cmdlets = encodeCompliance(
      step(row('dlpCompliancePolicy'), 'create', 'Contoso DLP', {
        Name: 'Contoso DLP',
        Mode: 'TestWithoutNotifications',
        ExchangeLocation: all,
        TeamsLocation: all,
      }),
    )
    expect(
      cmdlets.map(({ name, parameters: { Confirm: _confirm, ...rest } }) => ({ CmdletName: name, Parameters: rest })),
    ).toEqual([recorded('dlp-new').asked])
    expect(cmdlets[0]?.repeat).toBe('afterLookup')
  })

  test.each<readonly [string, Json, readonly string[], JsonObject]>([
    ['one more', ['a'], ['a', 'b'], { AddExchangeLocation: ['b'] }],
    ['one less', ['a', 'b'], ['b'], { RemoveExchangeLocation: ['a'] }],
    ['others', ['a'], ['b'], { AddExchangeLocation: ['b'], RemoveExchangeLocation: ['a'] }],
    ['all instead of some', ['a', 'b'], all, { AddExchangeLocation: all, RemoveExchangeLocation: ['a', 'b'] }],
    ['none', all, [], { RemoveExchangeLocation: all }],
    ['the first', [], all, { AddExchangeLocation: all }],
    ['the first, where nothing was read', null, all, { AddExchangeLocation: all }],
    [
      'letter case is not told apart',
      ['A@x.example', 'b'],
      ['a@X.example', 'c'],
      { AddExchangeLocation: ['c'], RemoveExchangeLocation: ['b'] },
    ],
    ['nothing that is there already', all, ['all'], {}],
  ])('Set takes only what differs: %s', (_, had, wanted, parameters) => {
    expect(changed('dlpCompliancePolicy', { ExchangeLocation: had }, { ExchangeLocation: wanted })).toEqual(parameters)
  })

  test('a Set that adds is not repeated blindly: the second one would be refused', () => {
    const type = row('dlpCompliancePolicy')
    const repeat = (values: JsonObject): unknown =>
      encodeCompliance(step(type, 'update', 'A', values, seen(type, 'A', { Name: 'A' })))[0]?.repeat
    expect([repeat({ ExchangeLocation: all }), repeat({ Comment: 'x' })]).toEqual(['afterLookup', 'safe'])
  })

  test('exceptions and labels go the same way, other lists whole', () => {
    expect(
      changed(
        'retentionCompliancePolicy',
        { ExchangeLocationException: ['a'], Applications: ['x'] },
        { ExchangeLocationException: ['b'], Applications: ['x', 'y'] },
      ),
    ).toEqual({ AddExchangeLocationException: ['b'], RemoveExchangeLocationException: ['a'], Applications: ['x', 'y'] })
    const secret = { $ref: { types: ['purview.label'], name: 'Secret', id: 'Secret', by: 'Name' } }
    expect(changed('labelPolicy', { Labels: ['Public'] }, { Labels: ['Public', secret] })).toEqual({
      AddLabels: ['Secret'],
    })
    expect(changed('labelPolicy', { Labels: ['Public', 'secret'] }, { Labels: [secret] })).toEqual({
      RemoveLabels: ['Public'],
    })
  })
})

describe('tables', () => {
  test('settings are one table, and an empty one is taken away by an empty text', () => {
    expect(changed('label', {}, { AdvancedSettings: { Color: '#FF0000', SMimeSign: null } })).toEqual({
      AdvancedSettings: { ...table, Color: '#FF0000', SMimeSign: '' },
    })
  })

  test('tables in tables are tagged, and a list of them has its type beside it', () => {
    const group = { groups: [{ sensitivetypes: [{ name: 'Credit Card Number', mincount: '1' }] }], operator: 'And' }
    expect(changed('dlpComplianceRule', {}, { ContentContainsSensitiveInformation: [group] })).toEqual({
      'ContentContainsSensitiveInformation@odata.type': '#Collection(Exchange.GenericHashTable)',
      ContentContainsSensitiveInformation: [
        {
          ...table,
          operator: 'And',
          groups: [{ ...table, sensitivetypes: [{ ...table, name: 'Credit Card Number', mincount: '1' }] }],
        },
      ],
    })
  })

  test('languages go as texts of JSON', () => {
    const german = { LocaleKey: 'displayName', Settings: [{ Key: 'de-de', Value: 'Geheim' }] }
    expect(changed('label', {}, { LocaleSettings: [german] })).toEqual({ LocaleSettings: [JSON.stringify(german)] })
  })
})

test('a label leaves its parent by a switch: no value says it', () => {
  expect(changed('label', { ParentId: 'a-guid' }, { ParentId: null })).toEqual({ RemoveParentLink: true })
  expect(changed('label', { ParentId: 'a-guid' }, { ParentId: 'b-guid' })).toEqual({ ParentId: 'b-guid' })
})

describe('what New does not take follows in a Set', () => {
  test("a label's place", () => {
    expect(made('label', { DisplayName: 'A', Priority: 2 })).toEqual([
      ['New-Label', { Name: 'A', DisplayName: 'A', Confirm: false }],
      ['Set-Label', { Identity: '{id}', Priority: 2, Confirm: false }],
    ])
  })

  test("a rule's dates, in UTC", () => {
    expect(made('retentionComplianceRule', { ContentDateFrom: '2026-01-01T01:00:00+01:00' })).toEqual([
      ['New-RetentionComplianceRule', { Name: 'A', Confirm: false }],
      [
        'Set-RetentionComplianceRule',
        { Identity: '{id}', ContentDateFrom: '2026-01-01T00:00:00.0000000Z', Confirm: false },
      ],
    ])
  })
})

describe('what every Set must name', () => {
  test('stays as it is', () => {
    expect(
      changed('unifiedAuditLogRetentionPolicy', { Priority: 100, Description: 'a' }, { Description: 'b' }),
    ).toEqual({ Priority: 100, Description: 'b' })
  })

  test('or changes', () => {
    expect(changed('unifiedAuditLogRetentionPolicy', { Priority: 100 }, { Priority: 5 })).toEqual({ Priority: 5 })
  })

  test('but makes no Set of its own', () => {
    const type = row('unifiedAuditLogRetentionPolicy')
    expect(encodeCompliance(step(type, 'update', 'A', {}, seen(type, 'A', { Name: 'A', Priority: 100 })))).toEqual([])
  })
})

test('the one that knows no confirmation is not asked to be silent', () => {
  const type = row('auditConfig')
  expect(
    encodeCompliance(step(type, 'update', '', { Workload: ['Exchange', 'SharePoint'] }, seen(type, '', {}))),
  ).toMatchObject([{ name: 'Set-AuditConfig', parameters: { Workload: ['Exchange', 'SharePoint'] } }])
})

test('removing leaves no trace to choose: no forced deletion', () => {
  const type = row('retentionCompliancePolicy')
  expect(encodeCompliance(step(type, 'delete', 'A', {}, seen(type, 'A', {})))).toMatchObject([
    { name: 'Remove-RetentionCompliancePolicy', parameters: { Identity: 'guid-of-A', Confirm: false }, repeat: 'safe' },
  ])
})
