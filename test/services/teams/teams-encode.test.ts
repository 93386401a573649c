import { describe, expect, test } from 'vitest'
import { clouds } from '../../../src/model/cloud.ts'
import type { JsonObject } from '../../../src/model/json.ts'
import type { Step } from '../../../src/model/protocol.ts'
import { encodeConfiguration } from '../../../src/services/teams/teams-encode.ts'
import { teamsProtocol } from '../../../src/services/teams/teams-protocol.ts'
import { teamsWire } from '../../../src/services/teams/teams-wire.ts'
import { recorded, row, seen, step, told } from './teams-scene.ts'

const context = { cloud: clouds.commercial, tenant: 't' }

function encoded(one: Step): readonly unknown[] {
  return teamsProtocol.encode(one, context).map(told)
}

function changed(name: string, key: string, values: JsonObject, before: JsonObject = {}): Step {
  const type = row(name)
  return step(type, 'update', key, values, seen(type, key, before))
}

/** The bodies that a change may have, and by which method. */
function forms(one: Step): readonly (readonly (readonly [string, JsonObject])[])[] {
  const wire = teamsWire(one.type)
  if (wire.kind !== 'configuration') throw new Error('no configuration')
  return encodeConfiguration(one, wire).map((writing) =>
    writing.forms.map(({ prefers, body }) => [prefers, body] as const),
  )
}

const bad = { AllowFederatedUsers: true, AllowTeamsConsumer: false, AllowedDomains: ['AllowAllKnownDomains'] }

describe('recorded requests', () => {
  test.each<[string, Step]>([
    ['change-meeting-policy', changed('teamsMeetingPolicy', 'Global', { AllowAnonymousUsersToJoinMeeting: false })],
    [
      'create-meeting-policy',
      step(row('teamsMeetingPolicy'), 'create', 'KioskPolicy', {
        Identity: 'KioskPolicy',
        Description: 'acceptance test',
        AllowMeetNow: false,
        AllowChannelMeetingScheduling: false,
      }),
    ],
    ['create-calling-policy', step(row('teamsCallingPolicy'), 'create', 'tfacc-abc', { Identity: 'tfacc-abc' })],
    [
      'delete-meeting-policy',
      step(row('teamsMeetingPolicy'), 'delete', 'KioskPolicy', {}, seen(row('teamsMeetingPolicy'), 'KioskPolicy', {})),
    ],
    [
      'create-voice-route',
      step(row('onlineVoiceRoute'), 'create', 'tfaccabcd', {
        Identity: 'tfaccabcd',
        NumberPattern: '.*',
        Description: 'acc test',
      }),
    ],
    [
      'put-federation-only-these',
      changed('tenantFederationConfiguration', '', {
        AllowFederatedUsers: true,
        AllowTeamsConsumer: false,
        AllowedDomains: ['contoso.com', 'fabrikam.com'],
        BlockedDomains: [],
      }),
    ],
    ['put-federation-all', changed('tenantFederationConfiguration', '', { ...bad, BlockedDomains: [] })],
    [
      'put-external-access',
      changed('externalAccessPolicy', 'Global', { EnableFederationAccess: true, EnableTeamsConsumerAccess: false }),
    ],
    [
      'put-app-permission',
      changed('teamsAppPermissionPolicy', 'EHD Chat', {
        DefaultCatalogAppsType: 'AllowedAppList',
        DefaultCatalogApps: [{ Id: 'com.microsoft.teamspace.tab.vsts' }],
      }),
    ],
  ])('%s', (name, one) => {
    expect(encoded(one)).toEqual([recorded(name).asked])
  })

  test('put-app-setup: lists are lists of objects; the instance goes by its bare name', () => {
    const one = changed('teamsAppSetupPolicy', 'Frontline', {
      AllowUserPinning: true,
      AppPresetList: [{ Id: 'com.microsoft.teamspace.tab.vsts' }],
      PinnedAppBarApps: [{ Id: '14d6962d-6eeb-4f48-8890-de55454bb136', Order: 1 }],
    })
    const [, body] = [recorded('put-app-setup').asked].flat()
    expect(encoded(one)).toEqual([
      ['PUT /Skype.Policy/configurations/TeamsAppSetupPolicy/configuration/Frontline', body],
    ])
  })

  test.each<[string, Step]>([
    [
      'patch-meeting-policy',
      changed('teamsMeetingPolicy', 'Global', { AutoAdmittedUsers: 'EveryoneInCompanyExcludingGuests' }),
    ],
    [
      'patch-app-permission',
      changed('teamsAppPermissionPolicy', 'Global', {
        DefaultCatalogAppsType: 'AllowedAppList',
        DefaultCatalogApps: [],
      }),
    ],
  ])('%s has the body of the change, but for the identity', (name, one) => {
    const [, body] = encoded(one).flat()
    expect(recorded(name).asked).toEqual([expect.stringMatching(/^PATCH /u), { Identity: 'Global', ...Object(body) }])
  })

  test('a change of federation by PATCH has the recorded body, but for the identity', () => {
    const second = (AllowedDomains: readonly string[]) =>
      forms(changed('tenantFederationConfiguration', '', { AllowedDomains }))
        .at(0)
        ?.at(1)
    expect([recorded('patch-federation-only-these').asked, recorded('patch-federation-all').asked]).toEqual([
      [expect.any(String), { Identity: 'Global', AllowFederatedUsers: true, AllowedDomains: ['contoso.com'] }],
      [expect.any(String), { Identity: 'Global', AllowFederatedUsers: true, AllowedDomains: ['AllowAllKnownDomains'] }],
    ])
    expect([second(['contoso.com']), second(bad.AllowedDomains)]).toEqual([
      ['PATCH', { AllowedDomains: ['contoso.com'] }],
      ['PATCH', { AllowedDomains: ['AllowAllKnownDomains'] }],
    ])
  })
})

test('an instance is addressed by its bare name, with every sign that has a meaning in a path encoded', () => {
  const [call] = teamsProtocol.encode(changed('teamsFilesPolicy', 'A/B ?#%', { SPChannelFilesTab: 'x' }), context)
  expect(call?.url).toBe(
    'https://api.interfaces.records.teams.microsoft.com/Skype.Policy/configurations/TeamsFilesPolicy/configuration/A%2FB%20%3F%23%25',
  )
  expect(call).toMatchObject({
    effect: 'write',
    repeat: 'safe',
    budget: 'teams',
    audience: '48ac35b8-9aa8-4d74-927d-1f4a14a0b239',
  })
})

test('what is as it was read does not go back', () => {
  const one = changed(
    'teamsMeetingPolicy',
    'Global',
    { AllowMeetNow: false, AllowIPVideo: true },
    { AllowIPVideo: true },
  )
  expect(encoded(one)).toEqual([[expect.any(String), { AllowMeetNow: false }]])
  expect(encoded(changed('teamsMeetingPolicy', 'Global', { AllowIPVideo: true }, { AllowIPVideo: true }))).toEqual([])
})

test('neither the key nor a property that the service ignores is written', () => {
  const values = { Identity: 'Global', AllowUserToJoinExternalMeeting: 'Disabled', AllowMeetNow: true }
  expect(encoded(changed('teamsMeetingPolicy', 'Global', values))).toEqual([
    [expect.any(String), { AllowMeetNow: true }],
  ])
})

test('a create leaves to the service what is declared as nothing', () => {
  const values = { Identity: 'A', Description: null, BlockedAnonymousJoinClientTypes: [] }
  const one = step(row('teamsMeetingPolicy'), 'create', 'A', values)
  expect(encoded(one)).toEqual([[expect.any(String), { Identity: 'A', BlockedAnonymousJoinClientTypes: [] }]])
})

describe('where sources disagree, the best proven form is first', () => {
  test.each<[string, string, string, JsonObject, readonly unknown[]]>([
    [
      'domains',
      'tenantFederationConfiguration',
      '',
      { AllowedDomains: ['a.com'], BlockedDomains: ['b.com'] },
      [
        ['PUT', { AllowedDomains: { AllowList: ['a.com'] }, BlockedDomains: ['b.com'] }],
        ['PATCH', { AllowedDomains: ['a.com'], BlockedDomains: ['b.com'] }],
      ],
    ],
    [
      'a text that is cleared',
      'teamsMeetingPolicy',
      'A',
      { Description: null, AllowMeetNow: true },
      [
        ['PUT', { Description: null, AllowMeetNow: true }],
        ['PUT', { Description: '', AllowMeetNow: true }],
      ],
    ],
    [
      'a text that is declared as empty',
      'teamsMeetingPolicy',
      'A',
      { Description: '' },
      [
        ['PUT', { Description: '' }],
        ['PUT', { Description: null }],
      ],
    ],
    [
      'senders that are cleared',
      'teamsClientConfiguration',
      '',
      { RestrictedSenderList: [] },
      [
        ['PUT', { RestrictedSenderList: null }],
        ['PUT', { RestrictedSenderList: '' }],
      ],
    ],
    [
      'senders, which are one text',
      'teamsClientConfiguration',
      '',
      { RestrictedSenderList: ['a@x.com', 'b.com'] },
      [['PUT', { RestrictedSenderList: 'a@x.com;b.com' }]],
    ],
    ['an empty list', 'onlinePstnUsage', '', { Usage: [] }, [['PUT', { Usage: [] }]]],
    ['a list that is declared as null', 'onlinePstnUsage', '', { Usage: null }, [['PUT', { Usage: [] }]]],
  ])('%s', (_, name, key, values, expected) => {
    expect(forms(changed(name, key, values, { Description: 'x', Usage: ['y'], RestrictedSenderList: ['z'] }))).toEqual([
      expected,
    ])
  })

  test('a spelling in doubt goes alone, behind the rest', () => {
    const values = { AllowTeamsConsumer: false, EnableMutualFederationForChatParticipants: true }
    expect(forms(changed('tenantFederationConfiguration', '', values))).toEqual([
      [['PUT', { AllowTeamsConsumer: false }]],
      [
        ['PUT', { EnableMutualFederationForChatParticipants: true }],
        ['PUT', { EnableMutualFederationForChatPartipants: true }],
      ],
    ])
  })
})

test('elements with a place get the number of their place where none is declared', () => {
  const PinnedAppBarApps = [{ Id: 'a' }, { Id: 'b', Order: 7 }, { Id: 'c', Order: null }]
  expect(encoded(changed('teamsAppSetupPolicy', 'A', { PinnedAppBarApps }))).toEqual([
    [
      'PUT /Skype.Policy/configurations/TeamsAppSetupPolicy/configuration/A',
      {
        PinnedAppBarApps: [
          { Id: 'a', Order: 1 },
          { Id: 'b', Order: 7 },
          { Id: 'c', Order: 3 },
        ],
      },
    ],
  ])
})
