import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { cloudHosts } from '../../../src/simulator/cloud-hosts.ts'
import type { CloudName } from '../../../src/simulator/cloud-hosts.ts'
import { Refusal } from '../../../src/simulator/reply.ts'
import type { Reply } from '../../../src/simulator/reply.ts'
import { createTeams, teamsRoom } from '../../../src/simulator/teams/teams-room.ts'
import { teamsSettings, teamsVariants } from '../../../src/simulator/teams/variants.ts'
import { ask, signIn } from '../wire.ts'
import { closeTenants, teamsTenant } from './tenant.ts'

afterAll(closeTenants)

const MEETING = '/Skype.Policy/configurations/TeamsMeetingPolicy'

test('every point of doubt has a source and two settings', () => {
  const doubts = Object.entries(teamsVariants).map(([name, doubt]) => ({
    name,
    settings: new Set<string>(doubt.settings).size > 1,
    source: doubt.source.length > 10,
  }))
  expect(doubts.filter((doubt) => !doubt.settings || !doubt.source)).toEqual([])
})

test.each([{ teamsGetOne: 'object' }, { teamsSettle: '1234' }, { exchangeLag: '1' }])('%j is chosen', (chosen) => {
  expect(() => teamsSettings(chosen)).not.toThrow()
})

test.each([
  [{ teamsGetOne: 'list' }, 'Variant teamsGetOne is one of object, array; it was given list.'],
  [{ teamsSettle: 'soon' }, 'Variant teamsSettle is one of 0, 45000; it was given soon.'],
  [{ teamsGetOn: 'object' }, 'There is no variant teamsGetOn.'],
])('%j cannot be chosen', (chosen, trouble) => {
  expect(() => teamsSettings(chosen)).toThrow(trouble)
})

describe('each setting is another service', () => {
  test.each([
    ['patchOnly', 405, 200],
    ['putOnly', 200, 405],
    ['both', 200, 200],
  ])('teamsWriteMethod %s', async (teamsWriteMethod, put, patch) => {
    const { call } = await teamsTenant({ teamsWriteMethod })
    const path = `${MEETING}/configuration/Global`
    expect((await call('PUT', path, { AllowMeetNow: false })).status).toBe(put)
    expect((await call('PATCH', path, { AllowMeetNow: false })).status).toBe(patch)
  })

  test.each([
    ['empty', ''],
    ['object', '{"Identity":"Global"'],
    ['array', '[{"Identity":"Global"'],
  ])('teamsWriteAnswer %s', async (teamsWriteAnswer, start) => {
    const { put } = await teamsTenant({ teamsWriteAnswer })
    expect((await put('TeamsMeetingPolicy', {})).text.slice(0, 22).startsWith(start)).toBe(true)
    expect((await put('TeamsMeetingPolicy', {})).text === '').toBe(start === '')
  })

  test.each([
    ['object', '{'],
    ['array', '['],
  ])('teamsGetOne %s', async (teamsGetOne, start) => {
    const { call } = await teamsTenant({ teamsGetOne })
    expect((await call('GET', `${MEETING}/configuration/Global`)).text.slice(0, 1)).toBe(start)
  })

  test.each([
    ['array', []],
    ['null', null],
  ])('teamsEmptyList %s', async (teamsEmptyList, shown) => {
    const { get } = await teamsTenant({ teamsEmptyList })
    expect((await get('TeamsMeetingPolicy'))['BlockedAnonymousJoinClientTypes']).toEqual(shown)
    expect((await get('TenantFederationSettings'))['BlockedDomains']).toEqual(shown)
    expect((await get('TenantFederationSettings'))['AllowedDomains']).toEqual({})
  })

  test.each([
    ['null', null],
    ['kept', ''],
  ])('teamsClearedText %s', async (teamsClearedText, shown) => {
    const { get, put } = await teamsTenant({ teamsClearedText })
    await put('TeamsMeetingPolicy', { Description: 'ours' })
    await put('TeamsMeetingPolicy', { Description: '' })
    expect((await get('TeamsMeetingPolicy'))['Description']).toBe(shown)
  })

  test.each([
    ['refused', 400, true],
    ['dropped', 200, false],
  ])('teamsUnknownProperty %s', async (teamsUnknownProperty, status, meetNow) => {
    const { get, put } = await teamsTenant({ teamsUnknownProperty })
    expect((await put('TeamsMeetingPolicy', { AllowDreams: true, AllowMeetNow: false })).status).toBe(status)
    expect((await get('TeamsMeetingPolicy'))['AllowMeetNow']).toBe(meetNow)
  })

  test.each([
    ['closed', 400],
    ['open', 200],
  ])('teamsListedValues %s', async (teamsListedValues, status) => {
    const { put } = await teamsTenant({ teamsListedValues })
    expect((await put('TeamsMeetingPolicy', { AutoAdmittedUsers: 'Nobody' })).status).toBe(status)
    // The two contracts do not list the same values here, so nothing is known to be wrong.
    expect((await put('TeamsMeetingPolicy', { ExternalBotAccessMode: 'Nobody' })).status).toBe(200)
  })

  test.each([
    ['refuses', 400],
    ['accepts', 200],
  ])('teamsAppCatalog %s', async (teamsAppCatalog, status) => {
    const { put } = await teamsTenant({ teamsAppCatalog })
    const body = { DefaultCatalogAppsType: 'AllowedAppList', DefaultCatalogApps: [{ Id: 'com.x' }] }
    expect((await put('TeamsAppPermissionPolicy', body)).status).toBe(status)
    expect((await put('TeamsAppPermissionPolicy', { ...body, DefaultCatalogApps: [] })).status).toBe(200)
  })

  test.each(['409', '400'])('teamsDuplicate %s', async (teamsDuplicate) => {
    const { call } = await teamsTenant({ teamsDuplicate })
    expect((await call('POST', MEETING, { Identity: 'Frontline' })).status).toBe(Number(teamsDuplicate))
  })

  test('teamsSettle: a write shows after its time, and a second one builds on the first', async () => {
    const { get, put, wait } = await teamsTenant({ teamsSettle: '45000' })
    await put('TeamsMeetingPolicy', { AllowMeetNow: false })
    await put('TeamsMeetingPolicy', { Description: 'ours' })
    expect(await get('TeamsMeetingPolicy')).toMatchObject({ AllowMeetNow: true, Description: null })
    wait(46_000)
    expect(await get('TeamsMeetingPolicy')).toMatchObject({ AllowMeetNow: false, Description: 'ours' })
  })
})

describe('clouds', () => {
  async function status(cloud: CloudName, variants: Readonly<Record<string, string>>, type: string): Promise<number> {
    const service = await createTeams({
      tenantId: '11111111-2222-4333-8444-555555555555',
      initialDomain: 'contoso.onmicrosoft.us',
      domains: () => [],
      hosts: cloudHosts[cloud],
      now: Date.now,
      directory: { users: () => [], groups: () => [] },
      variants,
      contracts: (name) => readFile(new URL(`../../../contracts/${name}`, import.meta.url), 'utf8'),
    })
    const wids = ['69091246-20e8-4a56-aa4d-066075b2a7a8']
    const token = {
      roles: [],
      wids,
      appId: '',
      appDisplayName: '',
      principalId: '',
      tenantId: service.tenantId,
      appIdAcr: '2',
    }
    const path = `/Skype.Policy/configurations/${type}`
    try {
      const question = { method: 'GET', host: service.host, path, query: '', headers: {}, body: '' }
      const reply: Reply = await teamsRoom(service).answer(question, token)
      return reply.status
    } catch (error) {
      if (error instanceof Refusal) return error.reply.status
      throw error
    }
  }

  test.each([
    ['gcchigh', {}, 'TenantFederationSettings', 404],
    ['gcchigh', {}, 'TeamsMeetingBroadcastPolicy', 404],
    ['gcchigh', {}, 'TeamsMeetingPolicy', 200],
    ['gcchigh', { teamsGovernment: 'served' }, 'TenantFederationSettings', 200],
    ['dod', {}, 'TenantFederationSettings', 200],
    ['gcc', {}, 'TenantFederationSettings', 200],
  ] as const)('%s %j: %s is %i', async (cloud, variants, type, wanted) => {
    expect(await status(cloud, variants, type)).toBe(wanted)
  })
})

describe('who may call', () => {
  const host = 'api.interfaces.records.teams.microsoft.com'

  async function statuses(role: string | undefined): Promise<readonly number[]> {
    const { simulator } = await teamsTenant()
    simulator.app.directoryRole('Teams Administrator', false)
    if (role !== undefined) simulator.app.directoryRole(role, true)
    const scope = '48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default'
    const headers = { authorization: `Bearer ${await signIn(simulator, scope)}` }
    const path = `${MEETING}/configuration/Global`
    const answers = [
      await ask(simulator, host, path, { headers }),
      await ask(simulator, host, path, { method: 'PUT', body: {}, headers }),
    ]
    return answers.map(({ status, json }) => (status === 403 ? Number(json['errorCode']) : status))
  }

  test.each([
    ['Teams Administrator', [200, 200]],
    ['Global Administrator', [200, 200]],
    ['Global Reader', [200, 40301]],
    ['Exchange Administrator', [40301, 40301]],
    [undefined, [40301, 40301]],
  ])('%s may read and write: %j', async (role, wanted) => {
    expect(await statuses(role)).toEqual(wanted)
  })

  test('a token of another service is 401', async () => {
    const { simulator } = await teamsTenant()
    const headers = { authorization: `Bearer ${await signIn(simulator)}` }
    expect((await ask(simulator, host, MEETING, { headers })).status).toBe(401)
    expect((await ask(simulator, host, MEETING)).status).toBe(401)
  })
})
