import { describe, expect, test } from 'vitest'
import type { Cloud } from '../../../src/model/cloud.ts'
import { clouds } from '../../../src/model/cloud.ts'
import type { JsonObject } from '../../../src/model/json.ts'
import type { Step } from '../../../src/model/protocol.ts'
import { teamsProtocol } from '../../../src/services/teams/teams-protocol.ts'
import { assignedBy } from '../../../src/services/teams/user-assignment.ts'
import type { Answer, Told } from './teams-scene.ts'
import { recorded, refusal, reply, row, scene, scripted, seen, sights, step, told } from './teams-scene.ts'

const users = row('teamsUserPolicyAssignment')
const groups = row('teamsGroupPolicyAssignment')
const live = new AbortController().signal
const any: unknown = expect.anything()
const anna = 'anna@contoso.com / TeamsMeetingPolicy'
const team = '11111111-1111-4111-8111-111111111111'
const given = (policyType: string, displayName: string, assignmentType = 'direct') => ({
  policyType,
  policyAssignment: { displayName, assignmentType, policyId: 'p' },
})
const config = (...effectivePolicyAssignments: readonly unknown[]) =>
  reply({ id: 'u1', userPrincipalName: 'anna@contoso.com', effectivePolicyAssignments })

async function read(
  keys: 'all' | readonly string[],
  answers: readonly Answer[],
  cloud: Cloud = clouds.commercial,
  type = users,
) {
  const script = scripted(answers)
  const all = await sights(teamsProtocol.reader(script.door, scene(cloud)).observe([{ type, keys }], live))
  const shown = all.map(({ scope, seen: one }) => [
    typeof scope === 'string' ? scope : Object.values(scope)[0],
    one.is === 'present'
      ? one.value.map(({ at, id, values }) => [at.key, id, values])
      : one.is === 'unknown'
        ? one.why.code
        : one.is,
  ])
  return { shown, sent: script.told(), calls: script.calls }
}

async function write(one: Step, answers: readonly Answer[], cloud: Cloud = clouds.commercial) {
  const script = scripted(answers)
  const context = scene(cloud)
  const { trouble: why, ...receipt } = await teamsProtocol.writer(script.door, context).perform(one, live)
  return { receipt, why, sent: script.told(), calls: script.calls, slept: context.slept }
}

const assign = (values: JsonObject = { PolicyName: 'Kiosk' }): Step => step(users, 'create', anna, values)
const unassign = (): Step => step(users, 'delete', anna, {}, { ...seen(users, anna, {}), id: anna })
const who = 'GET /v1.0/users/anna@contoso.com?$select=id'
const which =
  "GET /v1.0/admin/teams/policy/microsoft.graph.teamsAdministration.getPolicyId(type='TeamsMeetingPolicy',name='Kiosk')"
const kiosk = reply({ value: [{ name: 'Tag:Kiosk', policyId: 'p7' }] })

test.each<[string, unknown]>([
  [anna, { user: 'anna@contoso.com', policyType: 'TeamsMeetingPolicy' }],
  ['a / b / TeamsFilesPolicy', { user: 'a / b', policyType: 'TeamsFilesPolicy' }],
  ['anna@contoso.com', undefined],
  [' / TeamsFilesPolicy', undefined],
])('the key %j', (key, parts) => {
  expect(assignedBy(key)).toEqual(parts)
})

describe('what a user was given, by Graph', () => {
  const direct = [
    'anna@contoso.com / TeamsMeetingPolicy',
    'anna@contoso.com / TeamsMeetingPolicy',
    { UserPrincipalName: 'anna@contoso.com', PolicyType: 'TeamsMeetingPolicy', PolicyName: 'Kiosk' },
  ]

  test('is asked for once a user; what a group gives, or nobody, is no assignment of the user’s own', async () => {
    const files = 'Anna@contoso.com / TeamsFilesPolicy'
    const answers = [
      reply({ id: 'u1' }),
      config(given('TeamsMeetingPolicy', 'Tag:Kiosk'), given('TeamsFilesPolicy', 'X', 'group')),
    ]
    const { shown, sent, calls } = await read([anna, files, 'anna@contoso.com / TeamsEventsPolicy'], answers)
    expect(shown).toEqual([
      [anna, [direct]],
      [files, 'absent'],
      ['anna@contoso.com / TeamsEventsPolicy', 'absent'],
    ])
    expect(sent).toEqual([who, 'GET /v1.0/admin/teams/userConfigurations/u1'])
    expect(calls[0]).toMatchObject({ audience: 'https://graph.microsoft.com', budget: 'graph', effect: 'read' })
  })

  test('is told under the key as it is written', async () => {
    const key = 'ANNA@contoso.com / teamsmeetingpolicy'
    const { shown } = await read([key], [reply({ id: 'u1' }), config(given('TeamsMeetingPolicy', 'Kiosk'))])
    expect(shown).toEqual([
      [
        key,
        [[key, key, { UserPrincipalName: 'ANNA@contoso.com', PolicyType: 'teamsmeetingpolicy', PolicyName: 'Kiosk' }]],
      ],
    ])
  })

  test.each<[string, readonly Answer[], string]>([
    ['a user who is not there', [refusal(404, 404, 'no')], 'OBJECT-MISSING'],
    ['a user whom Teams does not know', [reply({ id: 'u1' }), refusal(404, 404, 'no')], 'OBJECT-MISSING'],
    ['no permission', [refusal(403, 403, 'no')], 'PERMISSION-DENIED'],
    ['nothing of the policies', [reply({ id: 'u1' }), reply({ id: 'u1' })], 'SERVICE-UNREADABLE'],
    ['no id', [reply({})], 'SERVICE-UNREADABLE'],
    ['text', [reply('<html>')], 'SERVICE-UNREADABLE'],
    ['no answer', [new Error('reset')], 'INTERNAL'],
  ])('%s is never "has none"', async (_, answers, code) => {
    expect((await read([anna], answers)).shown).toEqual([[anna, code]])
  })

  test('of everybody is read page by page', async () => {
    const next = 'https://graph.microsoft.com/v1.0/admin/teams/userConfigurations?$skiptoken=2'
    const page = (userPrincipalName: string) => ({
      userPrincipalName,
      effectivePolicyAssignments: [given('TeamsFilesPolicy', 'F')],
    })
    const { shown, sent } = await read('all', [
      reply({ value: [page('a@x')], '@odata.nextLink': next }),
      reply({ value: [page('b@x')] }),
    ])
    expect(shown).toMatchObject([
      [
        'all',
        [
          ['a@x / TeamsFilesPolicy', any, any],
          ['b@x / TeamsFilesPolicy', any, any],
        ],
      ],
    ])
    expect(sent).toEqual([
      'GET /v1.0/admin/teams/userConfigurations',
      'GET /v1.0/admin/teams/userConfigurations?$skiptoken=2',
    ])
    // A page is read before the next is asked for.
    const garbled = await read('all', [reply({ value: [{ userPrincipalName: 'a@x' }], '@odata.nextLink': next })])
    expect(garbled.shown).toEqual([['all', 'SERVICE-UNREADABLE']])
    expect(garbled.sent).toEqual(['GET /v1.0/admin/teams/userConfigurations'])
    const broken = await read('all', [reply({ value: [page('a@x')], '@odata.nextLink': next }), refusal(503, 5, 'no')])
    expect(broken.shown).toEqual([['all', 'SERVICE-FAILED']])
  })

  describe('in pages that repeat', () => {
    const next = 'https://graph.microsoft.com/v1.0/admin/teams/userConfigurations?$skiptoken=2'
    const page = reply({
      value: [{ userPrincipalName: 'a@x', effectivePolicyAssignments: [given('TeamsFilesPolicy', 'F')] }],
    })
    const leading = { ...page, body: { ...Object(page.body), '@odata.nextLink': next } }

    test('is told once', async () => {
      const { shown } = await read('all', [leading, page])
      expect(shown).toEqual([['all', [['a@x / TeamsFilesPolicy', any, any]]]])
    })

    test('without end is unknown after the first round', async () => {
      const { shown, sent } = await read('all', [leading, leading, leading])
      expect({ shown, requests: sent.length }).toEqual({ shown: [['all', 'SERVICE-UNREADABLE']], requests: 2 })
    })

    test('and hold anything but users, is unknown: half a list is none', async () => {
      const { shown } = await read('all', [reply({ value: [null] })])
      expect(shown).toEqual([['all', 'SERVICE-UNREADABLE']])
    })
  })
})

describe('what a user was given, outside the commercial cloud', () => {
  const list = (more: JsonObject = {}) =>
    reply({
      users: [
        {
          userPrincipalName: 'Anna@contoso.com',
          objectId: 'u1',
          effectivePolicyAssignments: [given('TeamsMeetingPolicy', 'Kiosk', 'Direct')],
        },
      ],
      ...more,
    })

  test('is found in the list of all users', async () => {
    const { shown, sent } = await read(
      [anna, 'u1 / TeamsFilesPolicy', 'bob@x / TeamsFilesPolicy'],
      [list()],
      clouds.gcchigh,
    )
    expect(shown).toMatchObject([
      [anna, [[anna, anna, any]]],
      ['u1 / TeamsFilesPolicy', 'absent'],
      ['bob@x / TeamsFilesPolicy', 'OBJECT-MISSING'],
    ])
    expect(sent).toEqual(['GET /Teams.User/users'])
  })

  test('is unknown where the list is cut short', async () => {
    expect((await read([anna], [list({ skipToken: 'x' })], clouds.dod)).shown).toEqual([[anna, 'SERVICE-UNREADABLE']])
    expect((await read([anna], [list({ skipToken: null })], clouds.dod)).shown).toMatchObject([
      [anna, [[anna, anna, any]]],
    ])
  })

  test('is written by the name of the policy, and taken away by none', async () => {
    const made = await write(assign(), [reply(null)], clouds.gcc)
    expect([made.receipt, made.sent]).toEqual([
      { wrote: 'yes', warnings: [], id: anna },
      [['PATCH /Skype.Policy/users/anna@contoso.com/policies/TeamsMeetingPolicy', { PolicyName: 'Kiosk' }]],
    ])
    const gone = await write(unassign(), [reply(null)], clouds.gcc)
    expect(gone.sent).toEqual([[expect.any(String), { PolicyName: '' }]])
  })
})

describe('giving a user a policy by Graph', () => {
  const value = {
    '@odata.type': '#microsoft.graph.teamsAdministration.teamsPolicyUserAssignment',
    userId: 'u1',
    policyType: 'TeamsMeetingPolicy',
  }

  test('takes the ids of both', async () => {
    const { receipt, sent, calls } = await write(assign(), [reply({ id: 'u1' }), kiosk, reply(undefined, 204)])
    expect(receipt).toEqual({ wrote: 'yes', warnings: [], id: anna })
    expect(sent).toEqual([
      who,
      which,
      ['POST /v1.0/admin/teams/policy/userAssignments/assign', { value: [{ ...value, policyId: 'p7' }] }],
    ])
    expect(calls.map(({ effect }) => effect)).toEqual(['read', 'read', 'write'])
  })

  test('waits for a policy that Graph does not know yet, and no longer than half a minute', async () => {
    const none = reply({ value: [] })
    const late = await write(assign(), [reply({ id: 'u1' }), none, refusal(404, 4, 'no'), kiosk, reply(undefined, 204)])
    expect([late.receipt.wrote, late.slept]).toEqual(['yes', [2000, 4000]])
    const never = await write(assign(), [reply({ id: 'u1' }), ...Array.from({ length: 6 }, () => none)])
    expect([never.receipt, never.why?.code]).toEqual([{ wrote: 'no', warnings: [] }, 'REFERENCE-NOT-FOUND'])
  })

  test('does not choose among several policies of one name', async () => {
    const two = reply({
      value: [
        { name: 'Kiosk', policyId: 'a' },
        { name: 'kiosk', policyId: 'b' },
        { name: 'Other', policyId: 'c' },
      ],
    })
    expect((await write(assign(), [reply({ id: 'u1' }), two])).why?.code).toBe('REFERENCE-AMBIGUOUS')
  })

  test('takes it away by its type alone', async () => {
    const { sent } = await write(unassign(), [reply({ id: 'u1' }), reply(undefined, 204)])
    expect(sent).toEqual([who, ['POST /v1.0/admin/teams/policy/userAssignments/unassign', { value: [value] }]])
  })

  test('has written nothing when a look-up fails, and may have when the last call does', async () => {
    expect((await write(assign(), [refusal(503, 5, 'busy')])).receipt.wrote).toBe('no')
    expect((await write(assign(), [reply({ id: 'u1' }), kiosk, refusal(503, 5, 'busy')])).receipt.wrote).toBe('maybe')
    expect((await write(assign(), [reply({ id: 'u1' }), kiosk, refusal(403, 4, 'no')])).why).toMatchObject({
      code: 'PERMISSION-DENIED',
      hint: expect.stringContaining('TeamsPolicyUserAssign.ReadWrite.All'),
    })
  })
})

describe('recorded requests', () => {
  test('of a user', () => {
    const context = { cloud: clouds.gcc, tenant: 't' }
    const one = step(users, 'create', 'user@contoso.com / TeamsMeetingPolicy', { PolicyName: 'KioskPolicy' })
    expect(teamsProtocol.encode(one, context).map(told)).toEqual([recorded('assign-user').asked])
    const graph = teamsProtocol.encode(one, { ...context, cloud: clouds.commercial }).map(told)
    expect(graph[1]).toBe(recorded('graph-policy-id').asked)
    const [line, body] = recorded('graph-assign').asked
    expect(graph[2]?.[0]).toBe(line)
    expect(Object.keys(JSON.parse(JSON.stringify(graph[2]?.[1])).value[0]).sort()).toEqual(
      Object.keys(JSON.parse(JSON.stringify(body)).value[0]).sort(),
    )
  })

  test('of a group', () => {
    const one = step(groups, 'create', `{groupId} / TeamsMeetingPolicy`, { PolicyName: 'KioskPolicy', Rank: 1 })
    expect(teamsProtocol.encode(one, { cloud: clouds.commercial, tenant: 't' }).map(told)).toEqual([
      recorded('assign-group').asked,
    ])
  })

  test('answers', () => {
    const first = (name: string, type: typeof users) => {
      const found = teamsProtocol.decode(type, recorded(name).reply)
      return found.is === 'present' ? found.value.map(({ values }) => values) : found.is
    }
    expect(first('effective-policies', users)).toEqual([
      { UserPrincipalName: 'user@contoso.com', PolicyType: 'TeamsMeetingPolicy', PolicyName: 'KioskPolicy' },
    ])
    expect(first('group-assignments', groups)).toEqual([
      { GroupId: '<guid>', PolicyType: 'TeamsMeetingPolicy', PolicyName: 'KioskPolicy', Rank: 1 },
    ])
  })
})

describe('what a group was given', () => {
  const key = `${team} / TeamsMeetingPolicy`
  const path = `/Skype.Policy/groupPolicyAssignments/${team}/policyTypes/TeamsMeetingPolicy`
  const list = (rank: JsonObject) =>
    reply([{ groupId: team, policyType: 'TeamsMeetingPolicy', policyName: 'Kiosk', ...rank }])

  test('is read whatever the names’ case and whatever the rank is called', async () => {
    const { shown, sent } = await read('all', [list({ priority: 3 })], clouds.commercial, groups)
    expect(shown).toEqual([
      ['all', [[key, key, { GroupId: team, PolicyType: 'TeamsMeetingPolicy', PolicyName: 'Kiosk', Rank: 3 }]]],
    ])
    expect(sent).toEqual(['GET /Skype.Policy/groupPolicyAssignments/'])
  })

  test.each<[string, Answer, string]>([
    ['an object', reply({}), 'SERVICE-UNREADABLE'],
    ['an entry of nobody', reply([{ PolicyName: 'x' }]), 'SERVICE-UNREADABLE'],
    ['no permission', refusal(403, 40301, 'no'), 'PERMISSION-DENIED'],
  ])('%s is never "none"', async (_, answer, code) => {
    expect((await read('all', [answer], clouds.commercial, groups)).shown).toEqual([['all', code]])
  })

  test('goes with its policy; the rank by its other name where the first one does not take', async () => {
    const one = step(groups, 'create', key, {
      GroupId: team,
      PolicyType: 'TeamsMeetingPolicy',
      PolicyName: 'Kiosk',
      Rank: 2,
    })
    const taken: readonly Told[] = [
      [`PATCH ${path}`, { PolicyName: 'Kiosk', Rank: 2 }],
      'GET /Skype.Policy/groupPolicyAssignments/',
    ]
    const good = await write(one, [reply(null), list({ Rank: 2 })])
    expect([good.receipt, good.sent]).toEqual([{ wrote: 'yes', warnings: [], id: key }, taken])
    const other = await write(one, [reply(null), list({ Rank: 9 }), list({ Rank: 9 }), list({ Rank: 9 }), reply(null)])
    expect(other.sent.at(-1)).toEqual([`PATCH ${path}`, { PolicyName: 'Kiosk', Priority: 2 }])
    const before = seen(groups, key, { PolicyName: 'Kiosk', Rank: 1 })
    const rank = await write(step(groups, 'update', key, { Rank: 2 }, before), [reply(null), list({ Rank: 2 })])
    expect(rank.sent[0]).toEqual(taken[0])
  })

  test('without a rank is one call, and is taken away by its path', async () => {
    const one = step(groups, 'create', key, { PolicyName: 'Kiosk' })
    expect((await write(one, [reply(null)])).sent).toEqual([[`PATCH ${path}`, { PolicyName: 'Kiosk' }]])
    const gone = step(groups, 'delete', key, {}, seen(groups, key, {}))
    expect((await write(gone, [reply(null)])).sent).toEqual([`DELETE ${path}`])
  })
})

test.each<[string, Step, readonly unknown[]]>([
  ['Global', assign({ PolicyName: 'Global' }), [expect.stringMatching(/ensure: absent/u)]],
  ['nothing', assign({ PolicyName: null }), [expect.stringMatching(/needs PolicyName/u)]],
  ['an empty name', assign({ PolicyName: '' }), [expect.stringMatching(/ensure: absent/u)]],
  ['the prefix', assign({ PolicyName: 'Tag:Kiosk' }), [expect.stringMatching(/write "Kiosk"/u)]],
  [
    'a group by name',
    step(groups, 'create', 'Sales / TeamsMeetingPolicy', { PolicyName: 'K' }),
    [expect.stringMatching(/write the id of the group/u)],
  ],
  ['a user', assign(), []],
  ['a group', step(groups, 'create', `${team} / TeamsMeetingPolicy`, { PolicyName: 'K' }), []],
  [
    'a rank alone',
    step(
      groups,
      'update',
      `${team} / TeamsMeetingPolicy`,
      { Rank: 2 },
      seen(groups, `${team} / TeamsMeetingPolicy`, {}),
    ),
    [],
  ],
  ['a removal', unassign(), []],
])('the plan about %s', (_, { type, change }, words) => {
  expect(teamsProtocol.refusals(type, change).map(({ message }) => message)).toEqual(words)
})
