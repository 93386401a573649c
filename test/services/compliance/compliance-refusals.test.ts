import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/model/json.ts'
import type { Change } from '../../../src/model/plan.ts'
import { complianceRefusals } from '../../../src/services/compliance/compliance-refusals.ts'
import { seen, step } from '../cmdlets/cmdlet-scene.ts'
import { row } from './compliance-scene.ts'

function refused(
  name: string,
  action: Change['action'],
  values: JsonObject,
  had?: { readonly values?: JsonObject; readonly raw?: JsonObject },
): readonly string[] {
  const type = row(name)
  const before = had === undefined ? null : seen(type, 'A', had.values ?? {}, had.raw ?? {})
  return complianceRefusals(type, step(type, action, 'A', values, before).change).map((one) => {
    expect(one).toMatchObject({ code: 'NOT-WRITABLE', subject: { address: { key: 'A' } } })
    return one.message
  })
}

describe("what is Microsoft's own", () => {
  test.each([
    ['dlpCompliancePolicy', 'IsDefault'],
    ['protectionAlert', 'IsSystemRule'],
  ])('%s is neither changed nor deleted', (name, flag) => {
    const why = ['"A" is Microsoft\'s own and cannot be changed.']
    expect(refused(name, 'update', { Comment: 'x' }, { raw: { [flag]: true } })).toEqual(why)
    expect(refused(name, 'delete', {}, { raw: { [flag]: true } })).toEqual(why)
    expect(refused(name, 'update', { Comment: 'x' }, { raw: { [flag]: false } })).toEqual([])
  })
})

describe('places that are not for one policy', () => {
  const why = ['"A" cannot have ExchangeLocation and TeamsChatLocation together: make one policy for each.']

  test('are refused together, declared or read', () => {
    const [mail, chat] = [{ ExchangeLocation: ['All'] }, { TeamsChatLocation: ['All'] }]
    expect(refused('retentionCompliancePolicy', 'create', { Name: 'A', ...mail, ...chat })).toEqual(why)
    expect(refused('retentionCompliancePolicy', 'update', chat, { values: mail })).toEqual(why)
  })

  test('one kind of them is well, and so is leaving one for the other', () => {
    const chat = { TeamsChatLocation: ['All'], TeamsChannelLocation: ['All'], ExchangeLocation: [] }
    expect(refused('retentionCompliancePolicy', 'create', { Name: 'A', ...chat })).toEqual([])
    expect(refused('retentionCompliancePolicy', 'update', chat, { values: { ExchangeLocation: ['All'] } })).toEqual([])
  })
})

describe('a whole condition', () => {
  const rule = { Name: 'A', Policy: 'P' }
  const why = ['"A" has AdvancedRule, which says the whole condition; SentTo cannot stand beside it.']

  test('has no single ones beside it', () => {
    expect(refused('dlpComplianceRule', 'create', { ...rule, AdvancedRule: '{}', SentTo: ['a'] })).toEqual(why)
    expect(refused('dlpComplianceRule', 'update', { SentTo: ['a'] }, { values: { AdvancedRule: '{}' } })).toEqual(why)
  })

  test.each<readonly [string, JsonObject, JsonObject]>([
    ['alone', { AdvancedRule: '{}' }, {}],
    ['with actions', { AdvancedRule: '{}', BlockAccess: true, NotifyUser: ['Owner'] }, {}],
    ['over what the service reads out of it', { AdvancedRule: '{"a":1}' }, { SentTo: ['a'] }],
    ['taken away for single ones', { AdvancedRule: null, SentTo: ['a'] }, { AdvancedRule: '{}' }],
    ['single ones alone', { SentTo: ['a'] }, {}],
    ['an empty one beside it', { AdvancedRule: '{}', SentTo: [] }, {}],
  ])('%s is well', (_, values, had) => {
    expect(refused('dlpComplianceRule', 'update', values, { values: had })).toEqual([])
  })
})

describe('a lock that never opens', () => {
  test('is not put on, and not taken off', () => {
    expect(refused('retentionCompliancePolicy', 'create', { Name: 'A', RestrictiveRetention: true })).toEqual([
      'RestrictiveRetention: true is not written: preservation lock can never be taken off again. Set it by hand, then declare it.',
    ])
    expect(
      refused(
        'retentionCompliancePolicy',
        'update',
        { RestrictiveRetention: false },
        { values: { RestrictiveRetention: true } },
      ),
    ).toEqual(['RestrictiveRetention cannot be changed: preservation lock can never be taken off again.'])
  })

  test('may be declared where it is', () => {
    const had = { values: { RestrictiveRetention: true } }
    expect(refused('retentionCompliancePolicy', 'update', { RestrictiveRetention: true, Comment: 'x' }, had)).toEqual(
      [],
    )
    expect(refused('retentionCompliancePolicy', 'create', { Name: 'A', RestrictiveRetention: false })).toEqual([])
  })
})

test('what every cmdlet needs is needed here, too', () => {
  expect(refused('dlpComplianceRule', 'create', { Name: 'A' })).toEqual(['"A" cannot be made without Policy.'])
  expect(refused('labelPolicy', 'create', { Name: 'A' })).toEqual(['"A" cannot be made without Labels.'])
  expect(refused('unifiedAuditLogRetentionPolicy', 'create', { Name: 'A' })).toEqual([
    '"A" cannot be made without Priority.',
  ])
})
