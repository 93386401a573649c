import { describe, expect, test } from 'vitest'
import { clouds } from '../../../src/model/cloud.ts'
import { TenantformError, trouble } from '../../../src/model/trouble.ts'
import { teamsProtocol } from '../../../src/services/teams/teams-protocol.ts'
import type { Answer } from './teams-scene.ts'
import { refusal, reply, row, scene, scripted, sights } from './teams-scene.ts'

/** What is seen of types, in order: keys of objects, or the code of the trouble. */
async function observe(names: readonly string[], answers: readonly Answer[], cloud = clouds.commercial) {
  const script = scripted(answers)
  const reader = teamsProtocol.reader(script.door, scene(cloud))
  const wants = names.map((name) => ({ type: row(name), keys: 'all' }) as const)
  const seen = await sights(reader.observe(wants, new AbortController().signal))
  return { seen, sent: script.told(), calls: script.calls }
}

const list = (...names: readonly string[]) => reply(names.map((Identity) => ({ Identity })))

test('each type is one list, and each sight is complete', async () => {
  const { seen, sent, calls } = await observe(
    ['teamsFilesPolicy', 'teamsMeetingConfiguration'],
    [list('Global', 'Tag:A'), list('Global')],
  )
  expect(seen).toMatchObject([
    { type: 'teams.teamsFilesPolicy', scope: 'all', seen: { is: 'present', value: [{ id: 'Global' }, { id: 'A' }] } },
    { type: 'teams.teamsMeetingConfiguration', scope: 'all', seen: { is: 'present', value: [{ id: 'Global' }] } },
  ])
  expect(sent).toEqual([
    'GET /Skype.Policy/configurations/TeamsFilesPolicy',
    'GET /Skype.Policy/configurations/TeamsMeetingConfiguration',
  ])
  expect(calls[0]).toMatchObject({ effect: 'read', repeat: 'safe', headers: { 'x-ms-correlation-id': 'id-1' } })
  expect(calls[0]?.headers).not.toHaveProperty('content-type')
})

describe('one type that cannot be read leaves the others', () => {
  test.each<[string, Answer, string]>([
    ['no permission', refusal(403, 40301, 'You are not authorized'), 'PERMISSION-DENIED'],
    ['no answer', new TenantformError(trouble('NETWORK-TIMEOUT', { message: 'no answer' })), 'NETWORK-TIMEOUT'],
    ['a fault', new Error('the socket broke'), 'INTERNAL'],
    ['text', reply('<html>'), 'SERVICE-UNREADABLE'],
  ])('%s', async (_, answer, code) => {
    const { seen } = await observe(['teamsFilesPolicy', 'teamsEventsPolicy'], [answer, list('Global')])
    expect(seen).toMatchObject([{ seen: { is: 'unknown', why: { code } } }, { seen: { is: 'present' } }])
  })
})

test('a type that is not served in a cloud is unknown, with the cloud in the reason', async () => {
  const { seen, calls } = await observe(
    ['tenantFederationConfiguration'],
    [refusal(404, 40400, 'Not found')],
    clouds.gcchigh,
  )
  expect(calls[0]?.url).toBe(
    'https://api.interfaces.records.gov.teams.microsoft.us/Skype.Policy/configurations/TenantFederationSettings',
  )
  expect(seen).toMatchObject([
    { seen: { is: 'unknown', why: { message: expect.stringContaining('no such type in the cloud gcchigh') } } },
  ])
})

test('no more than four lists are asked for at a time, however slow the first one is', async () => {
  let [open, most] = [0, 0]
  const reader = teamsProtocol.reader(
    {
      send: async () => {
        open += 1
        most = Math.max(most, open)
        await new Promise((resolve) => setTimeout(resolve, 1))
        open -= 1
        return list('Global')
      },
    },
    scene(),
  )
  const wants = Array.from({ length: 9 }, () => ({ type: row('teamsFilesPolicy'), keys: 'all' }) as const)
  expect(await sights(reader.observe(wants, new AbortController().signal))).toHaveLength(9)
  expect(most).toBe(4)
})
