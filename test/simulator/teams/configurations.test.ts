import { afterAll, describe, expect, test } from 'vitest'
import { closeTenants, teamsTenant } from './tenant.ts'

afterAll(closeTenants)

const TYPES = '/Skype.Policy/configurations'
const code = (answer: { readonly status: number; readonly json: Readonly<Record<string, unknown>> }): string =>
  `${answer.status} ${String(answer.json['code'])} ${String(answer.json['errorCode'])}`

describe('reading', () => {
  test('a type lists Global, the presets of Microsoft and what the tenant made', async () => {
    const { call } = await teamsTenant()
    const { list } = await call('GET', `${TYPES}/TeamsMeetingPolicy`)
    const authorities = list.map((one) => [one['Identity'], Object(one['ConfigMetadata']).Authority])
    expect(authorities).toEqual([
      ['Global', 'Host'],
      ['Tag:AllOn', 'Host'],
      ['Tag:AllOff', 'Host'],
      ['Tag:RestrictedAnonymousAccess', 'Host'],
      ['Tag:RestrictedAnonymousNoRecording', 'Host'],
      ['Tag:Kiosk', 'Host'],
      ['Tag:Frontline', 'Tenant'],
    ])
    expect(list[0]).toMatchObject({
      AllowMeetNow: true,
      AutoAdmittedUsers: 'EveryoneInCompanyExcludingGuests',
      BlockedAnonymousJoinClientTypes: [],
      Description: null,
      ConfigId: 'Global',
      Key: { ScopeClass: 'Global', AuthorityId: { Class: 'Host' } },
    })
  })

  test.each(['Frontline', 'Tag:Frontline', 'tag:frontline'])('one instance is found as %s', async (name) => {
    const { get } = await teamsTenant()
    expect(await get('TeamsMeetingPolicy', name)).toMatchObject({ Identity: 'Tag:Frontline', AllowMeetNow: false })
  })

  test('what is not there is 404, what is not known is 501, what an application may not is 403', async () => {
    const { call } = await teamsTenant()
    expect((await call('GET', `${TYPES}/TeamsMeetingPolicy/configuration/Nope`)).status).toBe(404)
    expect((await call('GET', `${TYPES}/TeamsDreamPolicy`)).status).toBe(501)
    expect((await call('GET', '/Skype.Ncs/locations')).status).toBe(501)
    expect((await call('GET', `${TYPES}/TeamsMeetingPolicy?ApiVersion=2`)).status).toBe(501)
    expect(code(await call('GET', `${TYPES}/TeamsTenantAbuseConfiguration`))).toBe('403 Forbidden 40301')
  })
})

describe('PUT and PATCH', () => {
  test.each(['PUT', 'PATCH'] as const)('%s merges: what the body does not name stays', async (method) => {
    const { call, get } = await teamsTenant()
    const before = await get('TeamsMeetingPolicy')
    const path = `${TYPES}/TeamsMeetingPolicy/configuration/Global`
    const answer = await call(method, path, { AllowMeetNow: false, Description: 'ours' })
    expect([answer.status, answer.text]).toEqual([200, ''])
    const { Key: _, ConfigMetadata: authority, ...after } = await get('TeamsMeetingPolicy')
    const { Key: __, ConfigMetadata: ___, ...old } = before
    expect(after).toEqual({ ...old, AllowMeetNow: false, Description: 'ours' })
    expect(authority).toEqual({ Authority: 'Tenant' })
  })

  test('an empty body changes nothing, and Key and Identity may ride along', async () => {
    const { get, put } = await teamsTenant()
    const before = await get('TeamsMeetingPolicy')
    expect((await put('TeamsMeetingPolicy', {})).status).toBe(200)
    expect((await put('TeamsMeetingPolicy', { Identity: 'Global', Key: before['Key'] })).status).toBe(200)
    expect(await get('TeamsMeetingPolicy')).toEqual(before)
  })

  test('a named instance may be called by its bare name in the body, and recordings may never expire', async () => {
    const { get, put } = await teamsTenant()
    const body = { Identity: 'Frontline', NewMeetingRecordingExpirationDays: -1 }
    expect((await put('TeamsMeetingPolicy', body, 'Tag:Frontline')).status).toBe(200)
    const tagged = { Identity: 'Tag:Frontline', AllowMeetNow: true }
    expect((await put('TeamsMeetingPolicy', tagged, 'Frontline')).status).toBe(200)
    expect(await get('TeamsMeetingPolicy', 'Frontline')).toMatchObject({
      NewMeetingRecordingExpirationDays: -1,
      AllowMeetNow: true,
    })
  })

  test('one reserved property refuses the whole body', async () => {
    const { get, put } = await teamsTenant()
    const answer = await put('TeamsMeetingPolicy', { AllowMeetNow: false, AllowTrackingInReport: false })
    expect(code(answer)).toBe('403 Forbidden 40301')
    expect(await get('TeamsMeetingPolicy')).toMatchObject({ AllowMeetNow: true })
  })

  test.each([
    ['a text for a boolean', 'TeamsMeetingPolicy', { AllowMeetNow: 'false' }],
    ['null for a boolean', 'TeamsMeetingPolicy', { AllowMeetNow: null }],
    ['a text for a number', 'TeamsMeetingPolicy', { MediaBitRateKb: '50000' }],
    ['a list for a text', 'TeamsClientConfiguration', { RestrictedSenderList: ['contoso.com'] }],
    ['a value that is not listed', 'TeamsMeetingPolicy', { AutoAdmittedUsers: 'Nobody' }],
    ['an expiry out of range', 'TeamsMeetingPolicy', { NewMeetingRecordingExpirationDays: 0 }],
    ['an unknown property', 'TeamsMeetingPolicy', { AllowDreams: true }],
    ['another Identity', 'TeamsMeetingPolicy', { Identity: 'Frontline', AllowMeetNow: false }],
    ['app ids that cannot be validated', 'TeamsAppPermissionPolicy', { DefaultCatalogApps: [{ Id: 'com.x' }] }],
    ['a usage that does not exist', 'OnlineVoiceRoutingPolicy', { OnlinePstnUsages: ['Mars'] }],
    [
      'a gateway that does not exist',
      'OnlineVoiceRoute',
      { OnlinePstnGatewayList: ['sbc9.contoso.com'] },
      'LocalRoute',
    ],
    ['a usage twice', 'OnlinePstnUsages', { Usage: ['Local', 'International', 'Local'] }],
    ['the removal of a usage that a route names', 'OnlinePstnUsages', { Usage: ['International'] }],
    ['a rule without its pattern', 'TenantDialPlan', { NormalizationRules: [{ Name: 'x', Translation: '$1' }] }],
  ])('400 for %s, and nothing is written', async (_, type, body, identity = 'Global') => {
    const { get, put } = await teamsTenant()
    const before = await get(type, identity)
    expect(code(await put(type, body, identity))).toBe('400 ClientError 40003')
    expect(await get(type, identity)).toEqual(before)
  })

  test('a preset of Microsoft cannot be changed, and what is absent is 404', async () => {
    const { put } = await teamsTenant()
    expect((await put('TeamsMeetingPolicy', { AllowMeetNow: true }, 'Tag:Kiosk')).status).toBe(400)
    expect((await put('TeamsMeetingPolicy', { AllowMeetNow: true }, 'Nope')).status).toBe(404)
  })

  test('a JSON text in the place of a list is taken and dropped', async () => {
    const { get, put } = await teamsTenant()
    const answer = await put('TeamsAppSetupPolicy', { AllowSideLoading: true, AppPresetList: '[{"Id":"com.x"}]' })
    expect(answer.status).toBe(200)
    expect(await get('TeamsAppSetupPolicy')).toMatchObject({ AllowSideLoading: true, AppPresetList: [] })
  })

  test('real lists are replaced whole, and their items filled', async () => {
    const { get, put } = await teamsTenant()
    await put('TeamsAppSetupPolicy', { PinnedAppBarApps: [{ Id: 'one' }, { Id: 'two', Order: 7, Junk: 1 }] })
    expect((await get('TeamsAppSetupPolicy'))['PinnedAppBarApps']).toEqual([
      { Id: 'one', Order: 1 },
      { Id: 'two', Order: 7 },
    ])
    const rule = { Name: 'internal', Pattern: String.raw`^(\d{4})$`, Translation: '+1425555$1' }
    await put('TenantDialPlan', { NormalizationRules: [{ ...rule, Priority: 3 }] })
    expect((await get('TenantDialPlan'))['NormalizationRules']).toEqual([
      { ...rule, Description: null, IsInternalExtension: false },
    ])
    await put('TenantDialPlan', { NormalizationRules: [] })
    expect((await get('TenantDialPlan'))['NormalizationRules']).toEqual([])
  })

  test('a dead property is taken with a warning and nothing else', async () => {
    const { get, put } = await teamsTenant()
    const { AllowUserToJoinExternalMeeting: before } = await get('TeamsMeetingPolicy')
    const answer = await put('TeamsMeetingPolicy', { AllowUserToJoinExternalMeeting: 'Disabled' })
    expect([answer.status, answer.headers['x-ms-configapi-powershell-warningmessage']]).toEqual([
      200,
      'The parameter AllowUserToJoinExternalMeeting has no effect and is ignored.',
    ])
    expect((await get('TeamsMeetingPolicy'))['AllowUserToJoinExternalMeeting']).toBe(before)
  })

  test('a body that is no JSON is refused', async () => {
    const { call } = await teamsTenant()
    const path = `${TYPES}/TeamsMeetingPolicy/configuration/Global`
    expect((await call('PUT', path)).status).toBe(415)
    expect((await call('PUT', path, ['x'])).status).toBe(400)
  })
})

describe('POST and DELETE', () => {
  test('a new instance has the defaults under what the body says, and its name behind Tag:', async () => {
    const { call, get } = await teamsTenant()
    const made = await call('POST', `${TYPES}/TeamsMeetingPolicy`, { Identity: 'Kiosk Two', AllowMeetNow: false })
    expect(made.status).toBe(200)
    expect(await get('TeamsMeetingPolicy', 'Kiosk Two')).toMatchObject({
      Identity: 'Tag:Kiosk Two',
      AllowMeetNow: false,
      AllowIPAudio: true,
      ConfigMetadata: { Authority: 'Tenant' },
    })
    expect((await call('DELETE', `${TYPES}/TeamsMeetingPolicy/configuration/Kiosk%20Two`)).status).toBe(200)
    expect((await call('GET', `${TYPES}/TeamsMeetingPolicy/configuration/Kiosk%20Two`)).status).toBe(404)
  })

  test.each([
    ['one that exists', 'TeamsMeetingPolicy', { Identity: 'frontline' }, 409],
    ['a preset again', 'TeamsMeetingPolicy', { Identity: 'Kiosk' }, 409],
    ['Global', 'TeamsMeetingPolicy', { Identity: 'Global' }, 409],
    ['one without a name', 'TeamsMeetingPolicy', { AllowMeetNow: true }, 400],
    ['one of a type that has Global alone', 'TeamsClientConfiguration', { Identity: 'Second' }, 405],
    ['one with a reserved property', 'TeamsChannelsPolicy', { Identity: 'x', ThreadedChannelCreation: 'Enabled' }, 403],
  ])('%s cannot be made', async (_, type, body, status) => {
    const { call } = await teamsTenant()
    const before = (await call('GET', `${TYPES}/${type}`)).list
    expect((await call('POST', `${TYPES}/${type}`, body)).status).toBe(status)
    expect((await call('GET', `${TYPES}/${type}`)).list).toEqual(before)
  })

  test('a dial plan has its simple name from its name', async () => {
    const { call, get } = await teamsTenant()
    await call('POST', `${TYPES}/TenantDialPlan`, { Identity: 'Redmond' })
    expect((await get('TenantDialPlan', 'Redmond'))['SimpleName']).toBe('Redmond')
  })

  test('DELETE of Global is a reset to the defaults', async () => {
    const { call, get, put } = await teamsTenant()
    const before = await get('TeamsMessagingPolicy')
    await put('TeamsMessagingPolicy', { AllowGiphy: false })
    expect((await call('DELETE', `${TYPES}/TeamsMessagingPolicy/configuration/Global`)).status).toBe(200)
    expect(await get('TeamsMessagingPolicy')).toEqual(before)
  })

  test('a preset stays, and what is absent is 404', async () => {
    const { call } = await teamsTenant()
    expect((await call('DELETE', `${TYPES}/TeamsMeetingPolicy/configuration/Tag:AllOn`)).status).toBe(400)
    expect((await call('DELETE', `${TYPES}/TeamsMeetingPolicy/configuration/Nope`)).status).toBe(404)
  })

  test('a route has its bare name, the next priority, and only usages that exist', async () => {
    const { call, get, put } = await teamsTenant()
    const path = `${TYPES}/OnlineVoiceRoute`
    expect((await call('POST', path, { Identity: 'Sat', OnlinePstnUsages: ['Satellite'] })).status).toBe(400)
    await put('OnlinePstnUsages', { Usage: ['Local', 'International', 'Satellite'] })
    expect((await call('POST', path, { Identity: 'Sat', OnlinePstnUsages: ['Satellite'] })).status).toBe(200)
    expect(await get('OnlineVoiceRoute', 'Sat')).toMatchObject({ Identity: 'Sat', Name: 'Sat', Priority: 1 })
    expect((await call('GET', `${path}/configuration/Global`)).status).toBe(404)
  })
})
