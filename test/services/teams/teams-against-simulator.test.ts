import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/model/json.ts'
import type { SimulatedTeams } from './simulated-teams.ts'
import { shows, simulatedTeams } from './simulated-teams.ts'
import { row, teamsRows } from './teams-scene.ts'

let teams: SimulatedTeams

beforeAll(async () => {
  teams = await simulatedTeams()
})

afterAll(() => teams.close())

test('every type can be read, and has its Global', async () => {
  const names = [...teamsRows.values()]
    .filter(({ wire }) => JSON.stringify(wire).includes('configType'))
    .map(({ name }) => name.slice('teams.'.length))
  const all = await teams.look(names)
  expect(all.map(({ type, seen }) => [type, seen.is === 'unknown' ? seen.why.message : seen.is])).toEqual(
    names.map((name) => [`teams.${name}`, 'present']),
  )
})

describe('a policy is made, changed and removed', () => {
  test.each<[string, JsonObject, JsonObject]>([
    ['teamsMeetingPolicy', { AllowMeetNow: false, AutoAdmittedUsers: 'InvitedUsers' }, { AllowMeetNow: true }],
    ['teamsMessagingPolicy', { AllowGiphy: false }, { AllowGiphy: true, AllowMemes: false }],
    ['externalAccessPolicy', { EnableFederationAccess: false }, { EnableFederationAccess: true }],
    [
      'teamsAppPermissionPolicy',
      { DefaultCatalogAppsType: 'AllowedAppList' },
      { DefaultCatalogAppsType: 'BlockedAppList' },
    ],
    ['teamsCallingPolicy', { AllowVoicemail: 'AlwaysDisabled' }, { AllowVoicemail: 'UserOverride' }],
    ['onlineVoiceRoutingPolicy', { Description: 'a' }, { Description: 'b' }],
  ])('%s', async (name, first, second) => {
    const key = 'Clerks'
    expect(await teams.write(name, 'create', key, { Identity: key, ...first })).toEqual({
      wrote: 'yes',
      warnings: [],
      id: key,
    })
    const made = await teams.shown(name, key, shows(first))
    expect(made).toMatchObject({ id: key, at: { key }, values: { Identity: key, ...first } })

    expect(await teams.write(name, 'update', key, second, made)).toMatchObject({ wrote: 'yes' })
    const changed = await teams.shown(name, key, shows(second))
    expect(changed?.values).toMatchObject({ ...first, ...second })

    expect(await teams.write(name, 'delete', key, {}, changed)).toMatchObject({ wrote: 'yes' })
    expect(await teams.shown(name, key, (one) => one === undefined)).toBeUndefined()
  })
})

describe('settings of the tenant', () => {
  test.each<[string, JsonObject]>([
    ['teamsClientConfiguration', { AllowEmailIntoChannel: false, RestrictedSenderList: ['a@x.example', 'y.example'] }],
    ['teamsMeetingConfiguration', { DisableAnonymousJoin: true, ClientAudioPort: 50_010 }],
    ['teamsGuestMessagingConfiguration', { AllowUserChat: false }],
    ['onlinePstnUsage', { Usage: ['Local', 'World'] }],
    ['tenantFederationConfiguration', { AllowTeamsConsumer: false, AllowedDomains: ['a.example', 'b.example'] }],
    ['tenantFederationConfiguration', { AllowedDomains: ['AllowAllKnownDomains'], BlockedDomains: ['c.example'] }],
    ['tenantFederationConfiguration', { BlockedDomains: [] }],
    ['tenantFederationConfiguration', { EnableMutualFederationForChatParticipants: true }],
    ['teamsClientConfiguration', { RestrictedSenderList: [] }],
  ])('%s takes %j', async (name, values) => {
    const before = await teams.shown(name, '', () => true)
    expect(await teams.write(name, 'update', '', values, before)).toMatchObject({ wrote: 'yes' })
    expect((await teams.shown(name, '', shows(values)))?.values).toMatchObject(values)
  })
})

test('a policy that is not there is not changed', async () => {
  const type = row('teamsFilesPolicy')
  const gone = { at: { type: type.name, key: 'Gone' }, id: 'Gone', values: {}, raw: {} }
  const receipt = await teams.write('teamsFilesPolicy', 'update', 'Gone', { SPChannelFilesTab: 'Enabled' }, gone)
  expect(receipt).toMatchObject({ wrote: 'no', trouble: { code: 'SERVICE-FAILED', service: { status: 404 } } })
  expect(await teams.write('teamsFilesPolicy', 'delete', 'Gone', {}, gone)).toMatchObject({ wrote: 'yes' })
})
