import { beforeAll, describe, expect, test } from 'vitest'
import type { CloudName } from '../../../src/model/cloud.ts'
import type { SimulatorKeys } from '../../../src/simulator/start.ts'
import { prepareKeys } from '../../../src/simulator/start.ts'
import type { SimulatedTeams } from './simulated-teams.ts'
import { shows, simulatedTeams } from './simulated-teams.ts'

let keys: SimulatorKeys

beforeAll(async () => {
  keys = await prepareKeys(Date.now())
})

/** What a policy of the tenant's own is called, and a user's name and a group's id. */
async function tenant(teams: SimulatedTeams): Promise<{ readonly user: string; readonly group: string }> {
  for (const Identity of ['Clerks', 'Guards'])
    await teams.write('teamsMeetingPolicy', 'create', Identity, { Identity, AllowMeetNow: false })
  const user = teams.simulator.objects('entra.user')[0]?.['userPrincipalName']
  const group = teams.simulator.objects('entra.group')[0]?.['id']
  if (typeof user !== 'string' || typeof group !== 'string') throw new Error('the tenant has no user or no group')
  return { user, group }
}

/** Gives, changes and takes away, and looks each time; gives what is left in the end. */
async function assigned(name: string, key: string, teams: SimulatedTeams, more: Readonly<Record<string, number>> = {}) {
  const first = { PolicyName: 'Clerks', ...more }
  expect(await teams.write(name, 'create', key, first)).toEqual({ wrote: 'yes', warnings: [], id: key })
  const made = await teams.shown(name, key, shows(first))
  expect(made?.values).toMatchObject(first)
  expect(await teams.write(name, 'update', key, { PolicyName: 'Guards' }, made)).toMatchObject({ wrote: 'yes' })
  const changed = await teams.shown(name, key, shows({ PolicyName: 'Guards' }))
  expect(changed?.values).toMatchObject({ ...more, PolicyName: 'Guards' })
  expect(await teams.write(name, 'delete', key, {}, changed)).toMatchObject({ wrote: 'yes' })
  return teams.shown(name, key, (one) => one === undefined)
}

describe('a user is given a policy, another one, and none', () => {
  test.each<[CloudName, Readonly<Record<string, string>>]>([
    ['commercial', { teamsGrantDelay: '0' }],
    ['commercial', { teamsGrantDelay: '45000' }],
    ['gcchigh', { teamsGrantDelay: '0' }],
  ])(
    'in %s, %j',
    async (cloud, variants) => {
      const teams = await simulatedTeams({ keys, cloud, variants })
      try {
        const { user } = await tenant(teams)
        expect(await assigned('teamsUserPolicyAssignment', `${user} / TeamsMeetingPolicy`, teams)).toBeUndefined()
        const missing = await teams.write('teamsUserPolicyAssignment', 'create', `${user} / TeamsMeetingPolicy`, {
          PolicyName: 'Nope',
        })
        expect(missing.wrote).toBe('no')
      } finally {
        await teams.close()
      }
    },
    60_000,
  )
})

describe('a group is given a policy, another one, and none', () => {
  test.each(['Rank', 'Priority'])(
    'its place is called %s',
    async (teamsRankName) => {
      const teams = await simulatedTeams({ keys, variants: { teamsRankName } })
      try {
        const { group } = await tenant(teams)
        expect(
          await assigned('teamsGroupPolicyAssignment', `${group} / TeamsMeetingPolicy`, teams, { Rank: 1 }),
        ).toBeUndefined()
      } finally {
        await teams.close()
      }
    },
    60_000,
  )

  test('a route of removal that answers 404 is no proof that the assignment is gone', async () => {
    const teams = await simulatedTeams({ keys, variants: { teamsGroupRemoval: 'missing' } })
    try {
      const { group } = await tenant(teams)
      const key = `${group} / TeamsMeetingPolicy`
      await teams.write('teamsGroupPolicyAssignment', 'create', key, { PolicyName: 'Clerks', Rank: 1 })
      const made = await teams.shown('teamsGroupPolicyAssignment', key, shows({ PolicyName: 'Clerks' }))
      const receipt = await teams.write('teamsGroupPolicyAssignment', 'delete', key, {}, made)
      expect(receipt).toMatchObject({ wrote: 'no', trouble: { code: 'SERVICE-FAILED' } })
    } finally {
      await teams.close()
    }
  }, 60_000)
})
