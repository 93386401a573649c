import { afterAll, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { startTenant } from './wire.ts'

const open: Simulator[] = []
afterAll(async () => {
  for (const simulator of open) await simulator.close()
})

async function started(state?: unknown, variants: Readonly<Record<string, string>> = {}): Promise<Simulator> {
  const simulator = await startTenant({ variants, ...(state === undefined ? {} : { state }) })
  open.push(simulator)
  return simulator
}

/** Types of a tenant that begin with one of the prefixes, with what each holds. */
function held(simulator: Simulator, prefixes: readonly string[]): Readonly<Record<string, unknown>> {
  const types = Object.keys(Object(simulator.dump()).types).filter((type) =>
    prefixes.some((prefix) => type.startsWith(prefix)),
  )
  return Object.fromEntries(types.map((type) => [type, simulator.objects(type)]))
}

const shapes: Readonly<Record<string, string>> = {
  teamsFederationShape: 'objects',
  teamsEmptyList: 'null',
  teamsRankName: 'Priority',
  complianceLocations: 'objects',
  complianceLabelActions: 'objects',
  complianceAuditConfig: 'workloads',
}

test.each([
  ['the shapes of the default', {}],
  ['other shapes', shapes],
])('a tenant that was written down comes back as it was, in %s', async (_, variants) => {
  const first = await started(undefined, variants)
  const [user] = first.objects('entra.user')
  const [group] = first.objects('entra.group')
  first.change('teams.tenantFederationConfiguration', 'Global', {
    AllowedDomains: ['a.com'],
    BlockedDomains: ['b.com'],
    EnableMutualFederationForChatPartipants: true,
  })
  first.create('teams.teamsUserPolicyAssignment', {
    objectId: user?.['id'],
    policyType: 'TeamsMeetingPolicy',
    policyAssignment: { displayName: 'Kiosk' },
  })
  first.create('teams.teamsGroupPolicyAssignment', {
    GroupId: group?.['id'],
    PolicyType: 'TeamsMeetingPolicy',
    PolicyName: 'AllOn',
    Rank: 1,
  })
  const before = held(first, ['teams.', 'purview.'])
  const second = await started(JSON.parse(JSON.stringify(first.dump())), variants)
  const after = held(second, ['teams.', 'purview.'])
  expect(Object.keys(before)).toHaveLength(33)
  expect(dateless(after)).toEqual(dateless(before))
  expect(Object(before['teams.tenantFederationConfiguration'])[0]).toMatchObject({
    EnableMutualFederationForChatPartipants: true,
  })
})

// A group's assignment is dated by the start of the tenant that reads it.
function dateless(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/"CreatedTime":"[^"]+"/gu, '"CreatedTime":null'))
}

test.each([
  ['teams.teamsDreamPolicy', 'teams'],
  ['purview.dreamPolicy', 'compliance'],
])('%s is refused', async (type, words) => {
  const simulator = await started()
  expect(() => simulator.objects(type)).toThrow(words)
})
