import { describe, expect, test } from 'vitest'
import type { Json } from '../../../src/model/json.ts'
import { flatLabelActions, settingsOf } from '../../../src/services/compliance/label-actions.ts'

const off = {
  ApplyContentMarkingFooterEnabled: false,
  ApplyContentMarkingHeaderEnabled: false,
  ApplyWaterMarkingEnabled: false,
  EncryptionDoNotForward: false,
  EncryptionEnabled: false,
  EncryptionEncryptOnly: false,
  EncryptionPromptUser: false,
  SiteAndGroupProtectionAllowAccessToGuestUsers: false,
  SiteAndGroupProtectionAllowEmailFromGuestUsers: false,
  SiteAndGroupProtectionAllowFullAccess: false,
  SiteAndGroupProtectionAllowLimitedAccess: false,
  SiteAndGroupProtectionBlockAccess: false,
  SiteAndGroupProtectionEnabled: false,
}

function action(type: string, subType: string | null, settings: Readonly<Record<string, string>>): Json {
  return {
    Type: type,
    SubType: subType,
    Settings: Object.entries(settings).map(([name, value]) => ({ Key: name, Value: value })),
  }
}

describe('actions of a label', () => {
  test.each<readonly [string, Json, Json]>([
    ['no actions: everything is off', [], off],
    ['null: everything is off', null, off],
    [
      'encryption with a template and rights',
      [
        action('encrypt', null, {
          protectiontype: 'template',
          templateid: 'a-guid',
          offlineaccessdays: '7',
          contentexpiredondateindaysornever: 'Never',
          rightsdefinitions:
            '[{"Identity":"AuthenticatedUsers","Rights":"VIEW,EDIT"},{"Identity":"x.example","Rights":"VIEW"}]',
        }),
      ],
      {
        ...off,
        EncryptionEnabled: true,
        EncryptionProtectionType: 'template',
        EncryptionTemplateId: 'a-guid',
        EncryptionOfflineAccessDays: 7,
        EncryptionContentExpiredOnDateInDaysOrNever: 'Never',
        EncryptionRightsDefinitions: 'AuthenticatedUsers:VIEW,EDIT;x.example:VIEW',
      },
    ],
    [
      'encryption that people choose',
      [action('encrypt', null, { protectiontype: 'userdefined', donotforward: 'true', encryptonly: 'False' })],
      {
        ...off,
        EncryptionEnabled: true,
        EncryptionProtectionType: 'userdefined',
        EncryptionDoNotForward: true,
        EncryptionEncryptOnly: false,
      },
    ],
    [
      'a disabled action is off, and its settings are not',
      [action('encrypt', null, { disabled: 'true', templateid: 'a' })],
      off,
    ],
    ['"false" does not disable', [action('encrypt', null, { disabled: 'false' })], { ...off, EncryptionEnabled: true }],
    [
      'markings by their subtype',
      [
        action('applycontentmarking', 'header', { text: 'H', fontsize: '12', alignment: 'Left' }),
        action('applycontentmarking', 'Footer', { text: 'F', margin: '5', fontcolor: '#FF0000', fontname: 'Calibri' }),
        action('applywatermarking', null, { text: 'W', layout: 'Diagonal' }),
      ],
      {
        ...off,
        ApplyContentMarkingHeaderEnabled: true,
        ApplyContentMarkingHeaderText: 'H',
        ApplyContentMarkingHeaderFontSize: 12,
        ApplyContentMarkingHeaderAlignment: 'Left',
        ApplyContentMarkingFooterEnabled: true,
        ApplyContentMarkingFooterText: 'F',
        ApplyContentMarkingFooterMargin: 5,
        ApplyContentMarkingFooterFontColor: '#FF0000',
        ApplyContentMarkingFooterFontName: 'Calibri',
        ApplyWaterMarkingEnabled: true,
        ApplyWaterMarkingText: 'W',
        ApplyWaterMarkingLayout: 'Diagonal',
      },
    ],
    [
      'a watermark as a kind of marking',
      [action('applycontentmarking', 'watermark', { text: 'W' })],
      { ...off, ApplyWaterMarkingEnabled: true, ApplyWaterMarkingText: 'W' },
    ],
    [
      'groups and sites are one switch',
      [
        action('protectgroup', null, { privacy: 'Private', allowaccesstoguestusers: 'true' }),
        action('protectsite', null, { blockaccess: 'true', externalsharingcontroltype: 'Disabled' }),
      ],
      {
        ...off,
        SiteAndGroupProtectionEnabled: true,
        SiteAndGroupProtectionPrivacy: 'Private',
        SiteAndGroupProtectionAllowAccessToGuestUsers: true,
        SiteAndGroupProtectionBlockAccess: true,
        SiteExternalSharingControlType: 'Disabled',
      },
    ],
    ['what is not known is left out', [action('constructor', null, { a: 'b' }), action('protectteams', null, {})], off],
    [
      'an empty number is left out',
      [action('applycontentmarking', 'header', { fontsize: ' ' })],
      { ...off, ApplyContentMarkingHeaderEnabled: true },
    ],
  ])('%s', (_, actions, flat) => {
    expect(flatLabelActions(actions)).toEqual(flat)
    // The service gives them as JSON texts, too.
    const texts = Array.isArray(actions) ? actions.map((one: Json) => JSON.stringify(one)) : actions
    expect(flatLabelActions(texts)).toEqual(flat)
  })

  test('what cannot be read says nothing, rather than that all is off', () => {
    expect(flatLabelActions(['{"Type":'])).toBeUndefined()
    expect(flatLabelActions(undefined)).toBeUndefined()
  })
})

test.each<readonly [string, Json, readonly (readonly [string, string])[]]>([
  [
    'texts',
    ['[color, #FF0000]', '[displayname, A, with a comma]'],
    [
      ['color', '#FF0000'],
      ['displayname', 'A, with a comma'],
    ],
  ],
  [
    'objects',
    [
      { Key: 'Color', Value: '#FF0000' },
      { Key: 'IsParent', Value: true },
    ],
    [
      ['color', '#FF0000'],
      ['isparent', 'true'],
    ],
  ],
  ['an empty value', ['[tooltip, ]'], [['tooltip', '']]],
  ['what is neither', ['color', 5, null, { Key: 'a' }], []],
  ['no list', 'x', []],
])('settings are read from %s', (_, value, pairs) => {
  expect([...settingsOf(value)]).toEqual(pairs)
})
