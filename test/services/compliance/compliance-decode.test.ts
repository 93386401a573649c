import { describe, expect, test } from 'vitest'
import type { Instance } from '../../../src/model/instance.ts'
import type { Json, JsonObject } from '../../../src/model/json.ts'
import { decodeCompliance } from '../../../src/services/compliance/compliance-decode.ts'
import { brief, rowsReply } from '../cmdlets/cmdlet-scene.ts'
import { recorded, row } from './compliance-scene.ts'

function decoded(name: string, ...rows: readonly JsonObject[]): readonly Instance[] {
  const seen = decodeCompliance(row(name), rowsReply(rows))
  return seen.is === 'present' ? seen.value : []
}

function valueOf(name: string, property: string, value: JsonObject): Json | undefined {
  return decoded(name, { Name: 'A', Guid: 'g', ...value })[0]?.values[property]
}

describe('the exchanges of the reference', () => {
  test('a DLP policy', () => {
    const seen = decodeCompliance(row('dlpCompliancePolicy'), recorded('dlp-get').reply)
    expect(seen).toMatchObject({
      is: 'present',
      value: [
        {
          at: { type: 'purview.dlpCompliancePolicy', key: 'PR Test Policy' },
          id: '46f77b71-0000-428f-a433-000000000003',
          values: {
            Name: 'PR Test Policy',
            Mode: 'Disable',
            ExchangeLocation: ['All'],
            SharePointLocationException: [],
            Locations: '[]',
            Priority: 0,
            Comment: '',
          },
        },
      ],
    })
    // Whether it is distributed yet is no state: Pending must never look like drift.
    expect(row('dlpCompliancePolicy').properties['DistributionStatus']).toBeUndefined()
  })

  test('a retention policy, whose location is an object', () => {
    expect(decodeCompliance(row('retentionCompliancePolicy'), recorded('retention-get').reply)).toMatchObject({
      is: 'present',
      value: [
        { values: { Name: 'Keep 7 years', Enabled: true, ExchangeLocation: ['All'], RestrictiveRetention: false } },
      ],
    })
  })

  test('a label, in the names it is written with', () => {
    expect(decodeCompliance(row('label'), recorded('label-get').reply)).toMatchObject({
      is: 'present',
      value: [
        {
          values: {
            Name: 'Confidential - View Only',
            EncryptionEnabled: true,
            EncryptionProtectionType: 'template',
            EncryptionRightsDefinitions: 'AuthenticatedUsers:VIEW',
            ApplyWaterMarkingEnabled: false,
            AdvancedSettings: { Color: '#FF0000' },
            LocaleSettings: [
              { LocaleKey: 'displayName', Settings: [{ Key: 'default', Value: 'Confidential - View Only' }] },
            ],
            Priority: 3,
            ParentId: null,
          },
        },
      ],
    })
  })

  test('a refusal is unknown, never absent', () => {
    expect(brief(decodeCompliance(row('dlpCompliancePolicy'), recorded('location-exists').reply))).toBe(
      'SERVICE-FAILED',
    )
  })
})

describe('names of locations', () => {
  test.each<readonly [string, Json, Json]>([
    ['texts', ['All'], ['All']],
    ['one text', 'All', ['All']],
    ['objects by address', [{ Name: 'a', DisplayName: 'A', PrimarySmtpAddress: 'a@x.example' }], ['a@x.example']],
    [
      'objects by name',
      [{ Name: 'https://x.example/sites/a', DisplayName: 'A', PrimarySmtpAddress: '' }],
      ['https://x.example/sites/a'],
    ],
    ['objects by what they are shown as', [{ DisplayName: 'All' }], ['All']],
    ['nothing', [], []],
    ['null', null, null],
  ])('are read from %s', (_, value, read) => {
    expect(valueOf('retentionCompliancePolicy', 'ExchangeLocation', { ExchangeLocation: value })).toEqual(read)
  })

  test('labels of a policy are named the same way', () => {
    expect(valueOf('labelPolicy', 'Labels', { Labels: [{ Name: 'Secret' }, 'Public'] })).toEqual(['Secret', 'Public'])
  })
})

describe('what is being deleted', () => {
  test.each(['dlpCompliancePolicy', 'dlpComplianceRule', 'retentionCompliancePolicy', 'label', 'labelPolicy'])(
    'is absent: %s',
    (name) => {
      const rows = decoded(
        name,
        { Name: 'gone', Mode: 'PendingDeletion' },
        { Name: 'there', Mode: 'Enable', LabelActions: [] },
      )
      expect(rows.map(({ at }) => at.key)).toEqual(['there'])
    },
  )
})

describe('other shapes', () => {
  test('what is in a report is one text with commas or a list', () => {
    const report = (value: Json) =>
      valueOf('dlpComplianceRule', 'IncidentReportContent', { IncidentReportContent: value })
    expect(report('DocumentAuthor, MatchedItem,')).toEqual(['DocumentAuthor', 'MatchedItem'])
    expect(report(['DocumentAuthor'])).toEqual(['DocumentAuthor'])
  })

  test('a rule names its policy', () => {
    expect(valueOf('dlpComplianceRule', 'Policy', { Policy: 'a-guid', ParentPolicyName: 'Finance' })).toBe('Finance')
    expect(valueOf('retentionComplianceRule', 'Policy', { Policy: 'a-guid' })).toBe('a-guid')
  })

  test("of settings only those that can be declared are read: the service's own stay its own", () => {
    const settings = ['[enableaudit, True]', '[displayname, A]', '[outlookdefaultlabel, a-guid]']
    expect(valueOf('labelPolicy', 'AdvancedSettings', { Settings: settings })).toEqual({
      EnableAudit: 'True',
      OutlookDefaultLabel: 'a-guid',
    })
  })

  test.each<readonly [string, JsonObject]>([
    ['no actions at all', { EncryptionEnabled: true }],
    ['actions that are no JSON', { LabelActions: ['{"Type":"encr'] }],
  ])('a label with %s makes the list unknown: nothing of it may be taken for switched off', (_, more) => {
    const rows = [
      { Name: 'A', LabelActions: [] },
      { Name: 'B', ...more },
    ]
    expect(brief(decodeCompliance(row('label'), rowsReply(rows)))).toBe('SERVICE-UNREADABLE')
  })

  test('sizes, durations and dates are in one form', () => {
    expect(valueOf('dlpComplianceRule', 'DocumentSizeOver', { DocumentSizeOver: '10 MB (10,485,760 bytes)' })).toBe(
      '10MB',
    )
    for (const [read, days] of [
      [2555, '2555'],
      ['2555', '2555'],
      ['2555.00:00:00', '2555'],
      ['Unlimited', 'Unlimited'],
      ['2555.12:00:00', '2555.12:00:00'],
    ] as const)
      expect(valueOf('retentionComplianceRule', 'RetentionDuration', { RetentionDuration: read })).toBe(days)
    expect(
      valueOf('protectionAlert', 'NotifyUserSuppressionExpiryDate', {
        NotifyUserSuppressionExpiryDate: '2026-09-01T10:00:00.0000000Z',
      }),
    ).toBe('2026-09-01T10:00:00Z')
  })
})

describe('what is audited', () => {
  const read = (...rows: readonly JsonObject[]): Json => {
    const seen = decodeCompliance(row('auditConfig'), rowsReply(rows))
    return seen.is === 'present' ? (seen.value[0]?.values['Workload'] ?? null) : brief(seen)
  }
  const workload = (name: string, setting: string): JsonObject => ({ Workload: name, Setting: setting })

  test.each<readonly [string, readonly JsonObject[], Json]>([
    [
      'one object a workload',
      [workload('Exchange', 'On'), workload('SharePoint', 'Off'), workload('InTune', 'On')],
      ['Exchange', 'InTune'],
    ],
    ['all off', [workload('Exchange', 'Off')], []],
    ['one object with the list', [{ Workload: ['Exchange', 'SharePoint'] }], ['Exchange', 'SharePoint']],
    ['nothing, which is unknown', [], 'SERVICE-UNREADABLE'],
    [
      'two objects that are no switches, which is unknown',
      [{ Workload: ['Exchange'] }, { Workload: [] }],
      'SERVICE-UNREADABLE',
    ],
  ])('is read from %s', (_, rows, workloads) => {
    expect(read(...rows)).toEqual(workloads)
  })
})
