import { beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/model/json.ts'
import type { SimulatorKeys } from '../../../src/simulator/start.ts'
import { prepareKeys } from '../../../src/simulator/start.ts'
import type { SimulatedTeams } from './simulated-teams.ts'
import { shows, simulatedTeams } from './simulated-teams.ts'

let keys: SimulatorKeys

beforeAll(async () => {
  keys = await prepareKeys(Date.now())
})

/** Changes settings of the tenant, or a policy, and looks until they show. */
async function change(teams: SimulatedTeams, name: string, key: string, values: JsonObject): Promise<void> {
  const before = await teams.shown(name, key, (one) => one !== undefined)
  expect(await teams.write(name, 'update', key, values, before)).toMatchObject({ wrote: 'yes' })
  expect((await teams.shown(name, key, shows(values)))?.values).toMatchObject(values)
}

async function story(teams: SimulatedTeams): Promise<void> {
  const federation = 'tenantFederationConfiguration'
  await change(teams, federation, '', { AllowFederatedUsers: true, AllowedDomains: ['a.example', 'b.example'] })
  await change(teams, federation, '', { AllowedDomains: ['AllowAllKnownDomains'], BlockedDomains: ['c.example'] })
  await change(teams, federation, '', { AllowedDomains: ['d.example'], BlockedDomains: [] })
  await change(teams, federation, '', { EnableMutualFederationForChatParticipants: true, AllowTeamsConsumer: false })
  await change(teams, federation, '', { EnableMutualFederationForChatParticipants: false })

  const policy = 'teamsMeetingPolicy'
  const made = { Identity: 'Clerks', Description: 'x', AllowMeetNow: false }
  expect(await teams.write(policy, 'create', 'Clerks', made)).toMatchObject({ wrote: 'yes' })
  await change(teams, policy, 'Clerks', { AllowMeetNow: true })
  await change(teams, policy, 'Global', { AutoAdmittedUsers: 'InvitedUsers' })
  const clerks = await teams.shown(policy, 'Clerks', shows({ AllowMeetNow: true }))
  expect(await teams.write(policy, 'update', 'Clerks', { Description: null }, clerks)).toMatchObject({ wrote: 'yes' })
  expect([null, '']).toContain(
    (await teams.shown(policy, 'Clerks', (one) => !one?.values['Description']))?.values['Description'],
  )
  expect(await teams.write(policy, 'create', 'Clerks', made)).toMatchObject({
    wrote: 'no',
    trouble: { code: 'SERVICE-FAILED' },
  })

  await change(teams, 'onlinePstnUsage', '', { Usage: ['Local', 'World'] })
  await change(teams, 'teamsClientConfiguration', '', { RestrictedSenderList: ['a@x.example', 'y.example'] })
  await change(teams, 'teamsClientConfiguration', '', { RestrictedSenderList: [] })
  expect(await teams.write(policy, 'delete', 'Clerks', {}, clerks)).toMatchObject({ wrote: 'yes' })
  expect(await teams.shown(policy, 'Clerks', (one) => one === undefined)).toBeUndefined()
}

describe('whatever the sources leave open, settings and policies become what is declared', () => {
  test.each<Readonly<Record<string, string>>>([
    { teamsWriteMethod: 'putOnly' },
    { teamsWriteMethod: 'patchOnly' },
    { teamsWriteMethod: 'putOnly', teamsFederationWrite: 'byMethod', teamsParticipantsSpelling: 'misspelt' },
    { teamsWriteMethod: 'patchOnly', teamsFederationWrite: 'byMethod', teamsUnknownProperty: 'dropped' },
    { teamsWriteAnswer: 'array' },
    { teamsFederationShape: 'nested' },
    { teamsFederationShape: 'strings', teamsFederationWrite: 'any' },
    { teamsFederationShape: 'objects', teamsFederationWrite: 'byMethod' },
    { teamsParticipantsSpelling: 'documented' },
    { teamsParticipantsSpelling: 'misspelt', teamsUnknownProperty: 'refused' },
    { teamsParticipantsSpelling: 'misspelt', teamsUnknownProperty: 'dropped' },
    { teamsParticipantsSpelling: 'both' },
    { teamsClearedText: 'null' },
    { teamsClearedText: 'kept' },
    { teamsEmptyList: 'array' },
    { teamsEmptyList: 'null' },
    { teamsGetOne: 'array' },
    { teamsDuplicate: '400' },
    { teamsSettle: '45000' },
  ])(
    '%j',
    async (variants) => {
      const teams = await simulatedTeams({ keys, variants })
      try {
        await expect(story(teams)).resolves.toBeUndefined()
      } finally {
        await teams.close()
      }
    },
    60_000,
  )
})
