import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { crowdGroupId, crowdId, crowdName, readCrowd } from '../../src/simulator/tenant/crowd.ts'
import { graphOf, nextPath, startTenant, valueOf } from './wire.ts'
import type { Answer, Sent } from './wire.ts'

const crowd = { people: 250, groups: 120, policies: 7, transportRules: 5, mailboxes: 20, sites: 9 }

let simulator: Simulator
let seed: Simulator
let graph: (path: string, sent?: Sent) => Promise<Answer>

beforeAll(async () => {
  ;[simulator, seed] = await Promise.all([startTenant({ crowd }), startTenant()])
  graph = await graphOf(simulator)
})
afterAll(async () => {
  await Promise.all([simulator.close(), seed.close()])
})

test.each([
  ['entra.user', crowd.people],
  ['entra.group', crowd.groups],
  ['entra.conditionalAccessPolicy', crowd.policies],
  ['exchange.transportRule', crowd.transportRules],
  ['exchange.mailbox', crowd.mailboxes],
  ['exchange.casMailbox', crowd.mailboxes],
  ['sharepoint.site', crowd.sites],
])('%s: so many more than the seed has', (type, more) => {
  expect(simulator.objects(type).length - seed.objects(type).length).toBe(more)
})

test('rules of a crowd come behind those of the seed', () => {
  const names = (tenant: Simulator): readonly unknown[] =>
    tenant.objects('exchange.transportRule').map(({ Name, Priority }) => [Priority, Name])
  expect(names(simulator).slice(0, names(seed).length)).toEqual(names(seed))
  expect(names(simulator).at(-1)).toEqual([names(seed).length + 4, 'Crowd rule 5'])
})

describe('who is in a group', () => {
  const members = (tenant: Simulator): unknown =>
    tenant.objects('entra.group').find(({ id }) => id === crowdGroupId(50))?.['members']

  test('follows from the seed', async () => {
    const [same, other] = await Promise.all([startTenant({ crowd, seed: 1 }), startTenant({ crowd, seed: 2 })])
    expect(members(same)).toEqual(members(simulator))
    expect(members(other)).not.toEqual(members(simulator))
    await Promise.all([same.close(), other.close()])
  })

  test('is told by the directory', async () => {
    const listed = valueOf(await graph(`/v1.0/groups/${crowdGroupId(50)}/members?$select=id`))
    expect(listed.map(({ id }) => id)).toEqual(members(simulator))
  })
})

test('a person is found by name, in any case, and at once after a change of the name', async () => {
  const found = async (name: string): Promise<unknown> => (await graph(`/v1.0/users/${name}`)).json['id']
  expect(await found(crowdName(7).toUpperCase())).toBe(crowdId(7))
  simulator.change('entra.user', crowdName(7), { userPrincipalName: 'renamed@contoso.com' })
  expect(await found('renamed@contoso.com')).toBe(crowdId(7))
  expect((await graph(`/v1.0/users/${crowdName(7)}`)).status).toBe(404)
})

test('pages of a list have everybody once, and nobody who was taken away', async () => {
  const seen: unknown[] = []
  let path = '/v1.0/users?$select=id&$top=100'
  while (path !== '') {
    const page: Answer = await graph(path)
    seen.push(...valueOf(page).map(({ id }) => id))
    path = nextPath(page)
  }
  expect(seen).toHaveLength(new Set(seen).size)
  expect(new Set(seen)).toEqual(new Set(simulator.objects('entra.user').map(({ id }) => id)))
  simulator.remove('entra.user', crowdName(8))
  expect(valueOf(await graph('/v1.0/users?$select=id&$top=999')).map(({ id }) => id)).not.toContain(crowdId(8))
})

test.each([
  [{ persons: 1 }, 'A tenant has no number of "persons"'],
  [{ people: -1 }, 'The number of people is -1'],
  [{ groups: 1.5 }, 'The number of groups is 1.5'],
  [{ sites: 200_001 }, 'it is a whole one of at most 200000'],
  [{ sites: Number.NaN }, 'The number of sites is NaN'],
])('a crowd of %j is refused', (asked, message) => {
  expect(() => readCrowd(asked)).toThrow(message)
})
