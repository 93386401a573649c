import { describe, expect, test } from 'vitest'
import type { Receipt } from '../../../src/model/protocol.ts'
import { graphProtocol } from '../../../src/services/graph/graph-protocol.ts'
import { exchange, listOf, refusal, replyOf } from './rows.ts'
import type { Script, ScriptedGraph } from './scripted-graph.ts'
import { scriptedGraph } from './scripted-graph.ts'
import { step } from './steps.ts'

type Steps = readonly ReturnType<typeof step>[]

async function perform(
  script: Script,
  ...steps: Steps
): Promise<{ receipts: readonly Receipt[]; graph: ScriptedGraph }> {
  const graph = scriptedGraph(script)
  const writer = graphProtocol.writer(graph.door, graph.context)
  const receipts: Receipt[] = []
  for (const one of steps) receipts.push(await writer.perform(one, new AbortController().signal))
  return { receipts, graph }
}

const list = 'GET /beta/identity/conditionalAccess/policies'
const make = 'POST /v1.0/identity/conditionalAccess/policies'
const policy = step('conditionalAccessPolicy', 'create', { values: { displayName: 'CA001', state: 'disabled' } })
const made = replyOf(201, { id: 'p1' })
const there = listOf([{ id: 'p1', displayName: 'CA001' }])
const count = (graph: ScriptedGraph, line: string): number => graph.lines().filter((one) => one === line).length
const total = (waits: readonly number[]): number => waits.reduce((sum, ms) => sum + ms, 0)

const page = { status: 200, headers: new Map<string, string>(), body: '<!DOCTYPE html><h1>Sign in to the network</h1>' }

describe('an answer that is not Graph’s', () => {
  test('leaves open whether a change was made', async () => {
    const change = step('conditionalAccessPolicy', 'update', {
      raw: { id: 'p1', displayName: 'CA001', state: 'enabled' },
      values: { state: 'disabled' },
    })
    const { receipts } = await perform({ 'PATCH /v1.0/identity/conditionalAccess/policies/p1': [page] }, change)
    expect(receipts).toMatchObject([{ wrote: 'maybe', trouble: { code: 'SERVICE-UNREADABLE' } }])
  })

  test('after a create has it looked for', async () => {
    const { receipts } = await perform({ [make]: [page], [list]: [listOf([]), there] }, policy)
    expect(receipts).toEqual([{ wrote: 'yes', warnings: [], id: 'p1' }])
  })
})

describe('what single properties need', () => {
  test('is told with a refusal, beside what the type needs', async () => {
    const values = { displayName: 'Admins', mailNickname: 'admins', isAssignableToRole: true }
    const { receipts } = await perform(
      { 'POST /v1.0/groups': [refusal(403, 'Authorization_RequestDenied')] },
      step('group', 'create', { values }),
    )
    expect(receipts[0]?.trouble?.hint).toContain('isAssignableToRole needs RoleManagement.ReadWrite.Directory.')
  })
})

describe('a create without a clear answer', () => {
  test.each<[string, Script[string][number]]>([
    ['no answer came', 'silent'],
    ['500', refusal(500, 'InternalServerError')],
    ['503', refusal(503, 'ServiceUnavailable')],
    [
      '"already exists"',
      refusal(
        400,
        'Request_BadRequest',
        'A conflicting object with one or more of the specified property values is present in the directory.',
      ),
    ],
  ])('%s: what it made is found and taken, not made twice', async (_, answer) => {
    const { receipts, graph } = await perform({ [make]: [answer], [list]: [listOf([]), there] }, policy)
    expect(receipts).toEqual([{ wrote: 'yes', warnings: [], id: 'p1' }])
    expect(count(graph, make)).toBe(1)
    expect(count(graph, list)).toBe(2)
  })

  test('is made again only when the settling time has proven it absent', async () => {
    const { receipts, graph } = await perform({ [make]: ['silent', made], [list]: [listOf([])] }, policy)
    expect(receipts).toEqual([{ wrote: 'yes', warnings: [], id: 'p1' }])
    expect(count(graph, make)).toBe(2)
    expect(total(graph.waits)).toBeGreaterThanOrEqual(policy.type.settleSeconds * 1000)
  })

  test.each<[string, Script[string]]>([
    ['a look that cannot read proves nothing', [refusal(403, 'AccessDenied')]],
    [
      'two of the name cannot be told apart',
      [
        listOf([
          { id: 'p1', displayName: 'CA001' },
          { id: 'p2', displayName: 'CA001' },
        ]),
      ],
    ],
  ])('%s: maybe, and no second create', async (_, looks) => {
    const { receipts, graph } = await perform({ [make]: ['silent'], [list]: looks }, policy)
    expect(receipts).toMatchObject([{ wrote: 'maybe', trouble: { code: 'NETWORK-TIMEOUT' } }])
    expect(count(graph, make)).toBe(1)
  })

  test('that never left the machine was not made, and is not looked for', async () => {
    const { receipts, graph } = await perform({ [make]: ['unreachable'] }, policy)
    expect(receipts).toMatchObject([{ wrote: 'no', trouble: { arrived: 'no' } }])
    expect(graph.lines()).toEqual([make])
  })

  test('ends after three creates that were all proven absent, each for the whole settling time', async () => {
    const { receipts, graph } = await perform({ [make]: ['silent'], [list]: [listOf([])] }, policy)
    expect(receipts).toMatchObject([{ wrote: 'no' }])
    expect(count(graph, make)).toBe(3)
    expect(total(graph.waits)).toBeGreaterThanOrEqual(3 * policy.type.settleSeconds * 1000)
  })

  test('is found by key values that are references', async () => {
    const mark = { $ref: { types: ['entra.group'], name: 'Admins', id: 'G1' } }
    const values = { roleDefinitionId: 'r1', principalId: mark, directoryScopeId: '/' }
    const assignments = '/v1.0/roleManagement/directory/roleAssignments'
    const { receipts } = await perform(
      {
        [`POST ${assignments}`]: ['silent'],
        [`GET ${assignments}`]: [
          listOf([
            { id: 'a0', roleDefinitionId: 'r1', principalId: 'other', directoryScopeId: '/' },
            { id: 'a1', roleDefinitionId: 'r1', principalId: 'g1', directoryScopeId: '/' },
          ]),
        ],
      },
      step('directoryRoleAssignment', 'create', { values }),
    )
    expect(receipts).toEqual([{ wrote: 'yes', warnings: [], id: 'a1' }])
  })
})

describe('what was made moments ago is waited for', () => {
  const locations = 'POST /v1.0/identity/conditionalAccess/namedLocations'
  const location = step('namedLocation', 'create', {
    values: { displayName: 'HQ', ipRanges: [{ cidrAddress: '192.0.2.0/24' }] },
  })
  const early = exchange('ca-error-1040').reply

  test('a policy that names a new location goes again until the service knows it', async () => {
    const { receipts, graph } = await perform(
      { [locations]: [replyOf(201, { id: 'l1' })], [make]: [early, early, made] },
      location,
      policy,
    )
    expect(receipts.map((one) => one.wrote)).toEqual(['yes', 'yes'])
    expect(graph.waits).toEqual([2000, 4000])
  })

  test('not for ever: after the settling time it is a refusal, and nothing was written', async () => {
    const { receipts, graph } = await perform(
      { [locations]: [replyOf(201, { id: 'l1' })], [make]: [early] },
      location,
      policy,
    )
    expect(receipts[1]).toMatchObject({ wrote: 'no', trouble: { code: 'SERVICE-FAILED' } })
    expect(total(graph.waits)).toBeLessThan(2 * policy.type.settleSeconds * 1000)
  })

  test('where this run made nothing, the same words are a plain refusal', async () => {
    const { receipts, graph } = await perform({ [make]: [early] }, policy)
    expect(receipts).toMatchObject([{ wrote: 'no', trouble: { message: expect.stringContaining('1040') } }])
    expect(graph.waits).toEqual([])
  })

  test('members of a new group wait for the group', async () => {
    const members = Array.from({ length: 21 }, (_, index) => `m${index}`)
    const add = 'POST /v1.0/groups/g1/members/$ref'
    const { receipts, graph } = await perform(
      {
        'POST /v1.0/groups': [replyOf(201, { id: 'g1' })],
        [add]: [refusal(404, 'Request_ResourceNotFound'), replyOf(204)],
      },
      step('group', 'create', { values: { displayName: 'G', members } }),
    )
    expect(receipts).toEqual([{ wrote: 'yes', warnings: [], id: 'g1' }])
    expect(count(graph, add)).toBe(2)
  })

  test('the delete of a trusted location waits until the trust is gone', async () => {
    const raw = {
      '@odata.type': '#microsoft.graph.ipNamedLocation',
      id: 'l1',
      displayName: 'HQ',
      ipRanges: [],
      isTrusted: true,
    }
    const path = '/v1.0/identity/conditionalAccess/namedLocations/l1'
    const { receipts, graph } = await perform(
      { [`PATCH ${path}`]: [replyOf(204)], [`DELETE ${path}`]: [refusal(400, 'BadRequest', 'trusted'), replyOf(204)] },
      step('namedLocation', 'delete', { raw }),
    )
    expect(receipts).toMatchObject([{ wrote: 'yes' }])
    expect(graph.lines()).toEqual([`PATCH ${path}`, `DELETE ${path}`, `DELETE ${path}`])
  })
})

describe('refusals that mean that it is done', () => {
  test('a member that is there already', async () => {
    const { receipts } = await perform(
      { 'POST /v1.0/groups/g1/members/$ref': [exchange('error-400-member-exists').reply] },
      step('group', 'update', { raw: { id: 'g1', displayName: 'G', members: [] }, values: { members: ['a'] } }),
    )
    expect(receipts).toEqual([{ wrote: 'yes', warnings: [], id: 'g1' }])
  })

  const path = 'DELETE /v1.0/identity/conditionalAccess/policies/p1'
  const gone = step('conditionalAccessPolicy', 'delete', { raw: { id: 'p1', displayName: 'CA001' } })

  test('an object that is gone already', async () => {
    const { receipts } = await perform({ [path]: [refusal(404, 'ResourceNotFound')] }, gone)
    expect(receipts).toMatchObject([{ wrote: 'yes' }])
  })

  test('but a 404 about the path is none: the object is still there', async () => {
    const { receipts } = await perform({ [path]: [refusal(404, 'BadRequest', 'The OData path is invalid')] }, gone)
    expect(receipts).toMatchObject([{ wrote: 'no', trouble: { code: 'SERVICE-FAILED' } }])
  })
})

describe('what a receipt says', () => {
  const update = step('securityDefaults', 'update', { raw: { id: 'd', isEnabled: true }, values: { isEnabled: false } })
  const patch = 'PATCH /v1.0/policies/identitySecurityDefaultsEnforcementPolicy'

  test.each<[string, Script[string][number], Partial<Receipt>]>([
    ['204', replyOf(204), { wrote: 'yes' }],
    ['400', refusal(400, 'BadRequest'), { wrote: 'no' }],
    ['403', refusal(403, 'Authorization_RequestDenied'), { wrote: 'no' }],
    ['429', refusal(429, 'TooManyRequests'), { wrote: 'no' }],
    ['500', refusal(500, 'InternalServerError'), { wrote: 'maybe' }],
    ['400 after an attempt without an answer', { ...refusal(400, 'BadRequest'), doubted: true }, { wrote: 'maybe' }],
    ['no answer', 'silent', { wrote: 'maybe' }],
    ['not sent', 'unreachable', { wrote: 'no' }],
  ])('%s', async (_, answer, receipt) => {
    const { receipts, graph } = await perform({ [patch]: [answer] }, update)
    expect(receipts).toMatchObject([receipt])
    expect(graph.lines()).toEqual([patch])
  })

  test('a step that broke off after its first call may have written, and says what', async () => {
    const path = '/v1.0/policies/authenticationStrengthPolicies/s1'
    const { receipts } = await perform(
      { [`PATCH ${path}`]: [replyOf(204)], [`POST ${path}/updateAllowedCombinations`]: [refusal(400, 'BadRequest')] },
      step('authenticationStrengthPolicy', 'update', {
        raw: { id: 's1', displayName: 'S' },
        values: { description: 'x', allowedCombinations: ['fido2'] },
      }),
    )
    expect(receipts).toMatchObject([{ wrote: 'maybe', id: 's1', trouble: { code: 'SERVICE-FAILED' } }])
  })

  test('a step that cannot be put into words is not sent', async () => {
    const values = {
      displayName: 'X',
      conditions: { users: { excludeGroups: [{ $ref: { types: ['entra.group'], name: 'G' } }] } },
    }
    const { receipts, graph } = await perform({}, step('conditionalAccessPolicy', 'create', { values }))
    expect(receipts).toMatchObject([{ wrote: 'no', trouble: { code: 'INTERNAL' } }])
    expect(graph.calls).toEqual([])
  })

  test('every write says that it is one', async () => {
    const { graph } = await perform({ [patch]: [replyOf(204)], [make]: [made] }, update, policy)
    expect(graph.calls.map(({ effect, repeat, audience }) => ({ effect, repeat, audience }))).toEqual([
      { effect: 'write', repeat: 'safe', audience: 'https://graph.microsoft.com' },
      { effect: 'write', repeat: 'afterLookup', audience: 'https://graph.microsoft.com' },
    ])
  })
})
