import { describe, expect, test } from 'vitest'
import { isRecord } from '../../../src/model/json.ts'
import type { Sight, Want } from '../../../src/model/protocol.ts'
import { graphProtocol } from '../../../src/services/graph/graph-protocol.ts'
import { entra, listOf, refusal, replyOf } from './rows.ts'
import type { Script, ScriptedGraph } from './scripted-graph.ts'
import { scriptedGraph } from './scripted-graph.ts'

const all = (name: string): Want => ({ type: entra(name), keys: 'all' })
const userPath = '/users/{}?$select=id,accountEnabled,displayName,mail,userPrincipalName,userType'
const user = (upn: string): string => `GET /v1.0${userPath.replace('{}', encodeURIComponent(upn))}`
const policies = 'GET /beta/identity/conditionalAccess/policies'
const locations = 'GET /beta/identity/conditionalAccess/namedLocations'
const defaults = 'GET /v1.0/policies/identitySecurityDefaultsEnforcementPolicy'
const organization = 'GET /v1.0/organization'
const units = 'GET /v1.0/directory/administrativeUnits'
const members = (id: string): string => `GET /v1.0/directory/administrativeUnits/${id}/members?$select=id&$top=999`

async function observe(
  script: Script,
  wants: readonly Want[],
): Promise<{ sights: readonly Sight[]; graph: ScriptedGraph }> {
  const graph = scriptedGraph(script)
  const reader = graphProtocol.reader(graph.door, graph.context)
  const sights: Sight[] = []
  for await (const sight of reader.observe(wants, new AbortController().signal)) sights.push(sight)
  return { sights, graph }
}

function keysSeen(sight: Sight | undefined): unknown {
  return sight?.seen.is === 'present' ? sight.seen.value.map((one) => one.at.key) : sight?.seen.is
}

describe('few requests', () => {
  test('everything of one version rides in batches of twenty; Conditional Access goes singly', async () => {
    const upns = Array.from({ length: 25 }, (_, index) => `u${index}@contoso.com`)
    const script: Script = {
      ...Object.fromEntries(
        upns.map((upn) => [user(upn), [replyOf(200, { id: `id-${upn}`, userPrincipalName: upn })]]),
      ),
      [policies]: [listOf([])],
      [locations]: [listOf([])],
      [defaults]: [replyOf(200, { id: 'd', isEnabled: false })],
      [organization]: [listOf([{ id: 'o', displayName: 'Contoso' }])],
    }
    const { sights, graph } = await observe(script, [
      { type: entra('user'), keys: upns },
      all('conditionalAccessPolicy'),
      all('namedLocation'),
      all('securityDefaults'),
      all('organization'),
    ])
    expect([...graph.lines()].sort()).toEqual([policies, locations, 'POST /v1.0/$batch', 'POST /v1.0/$batch'].sort())
    expect(sights.map((one) => one.seen.is)).toEqual(Array.from({ length: 29 }, () => 'present'))
    expect(sights.map(keysSeen).slice(0, 25)).toEqual(upns.map((upn) => [upn]))
    expect(
      graph.calls.filter((call) => call.url.endsWith('/$batch')).map(({ effect, cost }) => ({ effect, cost })),
    ).toEqual([
      { effect: 'read', cost: 20 },
      { effect: 'read', cost: 7 },
    ])
  })

  test('the methods and their policy share one read, and it is one of beta', async () => {
    const path = 'GET /beta/policies/authenticationMethodsPolicy'
    const body = {
      id: 'x',
      policyMigrationState: null,
      authenticationMethodConfigurations: [{ id: 'Sms', state: 'enabled' }, { id: 'HardwareOath' }],
    }
    const { sights, graph } = await observe({ [path]: [replyOf(200, body)] }, [
      all('authenticationMethodsPolicy'),
      all('authenticationMethod'),
    ])
    expect(graph.lines()).toEqual([path])
    expect(sights.map(keysSeen)).toEqual([[''], ['Sms', 'HardwareOath']])
  })

  test('evolvable enums are asked for by name, inside batches too', async () => {
    const { graph } = await observe(
      { [defaults]: [replyOf(200, { id: 'd' })], [organization]: [listOf([])], [policies]: [listOf([])] },
      [all('securityDefaults'), all('organization'), all('conditionalAccessPolicy')],
    )
    const batch: unknown = JSON.parse(graph.calls.find((call) => call.url.endsWith('$batch'))?.body ?? '{}')
    const items: readonly unknown[] = isRecord(batch) && Array.isArray(batch['requests']) ? batch['requests'] : []
    expect(items.map((one) => (isRecord(one) ? one['headers'] : undefined))).toEqual(
      items.map(() => ({ Prefer: 'include-unknown-enum-members' })),
    )
    expect(items).toHaveLength(2)
    expect(graph.calls.find((call) => call.url.endsWith('policies'))?.headers['prefer']).toBe(
      'include-unknown-enum-members',
    )
  })
})

describe('names go safely into a URL', () => {
  test.each([
    ['R&D #1', "displayName%20eq%20'R%26D%20%231'"],
    ["O'Brien", "displayName%20eq%20'O''Brien'"],
    ["x' or 1 eq 1 or 'a", "displayName%20eq%20'x''%20or%201%20eq%201%20or%20''a'"],
  ])('%s', async (name, filter) => {
    const select = '$select=id,appId,displayName,signInAudience'
    const { sights, graph } = await observe({ [`GET /v1.0/applications?$filter=${filter}&${select}`]: [listOf([])] }, [
      { type: entra('application'), keys: [name] },
    ])
    expect(graph.calls).toHaveLength(1)
    expect(sights).toEqual([{ type: 'entra.application', scope: { key: name }, seen: { is: 'absent' } }])
  })

  test('a guest keeps the # of the user name', async () => {
    const upn = 'a_x.example#EXT#@contoso.com'
    const { sights } = await observe({ [user(upn)]: [replyOf(200, { id: 'u', userPrincipalName: upn })] }, [
      { type: entra('user'), keys: [upn] },
    ])
    expect(keysSeen(sights[0])).toEqual([upn])
  })

  test('a service principal is found by the id of its application, too', async () => {
    const appId = '00000003-0000-0000-c000-000000000000'
    const { graph } = await observe(
      {
        [`GET /v1.0/servicePrincipals?$filter=appId%20eq%20'${appId}'&$select=id,accountEnabled,appId,displayName,servicePrincipalType`]:
          [listOf([])],
      },
      [{ type: entra('servicePrincipal'), keys: [appId] }],
    )
    expect(graph.calls).toHaveLength(1)
  })
})

describe('a batch whose items were refused', () => {
  const wants: readonly Want[] = [{ type: entra('user'), keys: ['a@x', 'b@x'] }]
  const a = replyOf(200, { id: 'a', userPrincipalName: 'a@x' })
  const b = replyOf(200, { id: 'b', userPrincipalName: 'b@x' })

  test.each([
    ['429', refusal(429, 'TooManyRequests', 'words', { 'Retry-After': '2.128' }), 2128],
    [
      '429 with a date',
      refusal(429, 'TooManyRequests', 'words', { 'Retry-After': 'Thu, 01 Jan 1970 00:00:09 GMT' }),
      9000,
    ],
    ['429 without a time', refusal(429, 'TooManyRequests'), 1000],
    ['429 with nonsense', refusal(429, 'TooManyRequests', 'words', { 'Retry-After': 'soon' }), 1000],
    ['503', refusal(503, 'ServiceUnavailable'), 1000],
  ])('%s: only that item goes again, after a pause', async (_, busy, pause) => {
    const { sights, graph } = await observe({ [user('a@x')]: [a], [user('b@x')]: [busy, b] }, wants)
    expect(graph.asked).toEqual([user('a@x'), user('b@x'), user('b@x')])
    expect(graph.waits).toEqual([pause])
    expect(sights.map(keysSeen)).toEqual([['a@x'], ['b@x']])
  })

  test('that stay busy are unknown in the end, the others are seen', async () => {
    const { sights } = await observe(
      { [user('a@x')]: [refusal(503, 'ServiceUnavailable')], [user('b@x')]: [refusal(503, 'ServiceUnavailable')] },
      wants,
    )
    expect(sights.map((one) => one.seen.is)).toEqual(['unknown', 'unknown'])
  })

  test('for their token go again alone, where the door can renew it', async () => {
    const { sights, graph } = await observe(
      { [user('a@x')]: [a], [user('b@x')]: [refusal(401, 'InvalidAuthenticationToken'), b] },
      wants,
    )
    expect(graph.lines()).toEqual(['POST /v1.0/$batch', user('b@x')])
    expect(sights.map(keysSeen)).toEqual([['a@x'], ['b@x']])
  })

  test('for lack of permission are unknown for that type alone, and say what to grant', async () => {
    const { sights } = await observe(
      { [defaults]: [refusal(403, 'Authorization_RequestDenied')], [organization]: [listOf([{ id: 'o' }])] },
      [all('securityDefaults'), all('organization')],
    )
    expect(sights).toMatchObject([
      { seen: { is: 'unknown', why: { code: 'PERMISSION-DENIED', hint: expect.stringContaining('Policy.Read.All') } } },
      { seen: { is: 'present' } },
    ])
  })
})

describe('a list is whole or unknown', () => {
  const next = 'https://graph.microsoft.com/beta/identity/conditionalAccess/policies?z=1&$skiptoken=a%2Bb&$top=2'
  const nextPath = next.replace('https://graph.microsoft.com', 'GET ')
  const page = (id: string, link?: string) => listOf([{ id, displayName: id }], link)

  test('further pages are followed verbatim, also past an empty one', async () => {
    const third = `${next}&page=3`
    const script = {
      [policies]: [page('p1', next)],
      [nextPath]: [listOf([], third)],
      [third.replace('https://graph.microsoft.com', 'GET ')]: [page('p3')],
    }
    const { sights, graph } = await observe(script, [all('conditionalAccessPolicy')])
    expect(graph.calls.map((call) => call.url).slice(1)).toEqual([next, third])
    expect(sights.map(keysSeen)).toEqual([['p1', 'p3']])
  })

  test.each<[string, Script]>([
    ['a page fails', { [policies]: [page('p1', next)], [nextPath]: [refusal(500, 'InternalServerError')] }],
    ['a page is no list', { [policies]: [page('p1', next)], [nextPath]: [replyOf(200, { value: 'x' })] }],
    ['a page never comes', { [policies]: [page('p1', next)], [nextPath]: ['silent'] }],
    ['a link goes in a circle', { [policies]: [page('p1', next)], [nextPath]: [page('p2', next)] }],
    ['a link leaves the cloud', { [policies]: [page('p1', 'https://graph.microsoft.com.evil.example/beta/x')] }],
    ['no answer comes', { [policies]: ['unreachable'] }],
  ])('%s: unknown, and nothing is thrown', async (_, script) => {
    const { sights } = await observe(script, [all('conditionalAccessPolicy')])
    expect(sights.map((one) => one.seen.is)).toEqual(['unknown'])
  })
})

describe('members', () => {
  test('are read in one round for all objects, page by page', async () => {
    const more = 'https://graph.microsoft.com/v1.0/directory/administrativeUnits/u1/members?$skiptoken=x'
    const { sights, graph } = await observe(
      {
        [units]: [
          listOf([
            { id: 'u1', displayName: 'One' },
            { id: 'u2', displayName: 'Two' },
          ]),
        ],
        [members('u1')]: [listOf([{ id: 'a' }], more)],
        [more.replace('https://graph.microsoft.com', 'GET ')]: [listOf([{ id: 'b' }])],
        [members('u2')]: [listOf([])],
      },
      [all('administrativeUnit')],
    )
    const values = sights[0]?.seen.is === 'present' ? sights[0].seen.value.map((one) => one.values['members']) : []
    expect(values).toEqual([['a', 'b'], []])
    expect(graph.lines()).toHaveLength(3)
  })

  test.each([
    ['refused', refusal(403, 'Authorization_RequestDenied'), 'PERMISSION-DENIED'],
    ['no list', replyOf(200, { value: [{ name: 'x' }] }), 'SERVICE-UNREADABLE'],
  ])('that are %s leave the object unknown: it would look like one without members', async (_, answer, code) => {
    const { sights } = await observe(
      { [units]: [listOf([{ id: 'u1', displayName: 'One' }])], [members('u1')]: [answer] },
      [all('administrativeUnit')],
    )
    expect(sights).toMatchObject([{ seen: { is: 'unknown', why: { code } } }])
  })
})

test.each([
  ['is not there', refusal(404, 'Request_ResourceNotFound'), 'absent'],
  ['cannot be told', refusal(404, 'BadRequest', "Resource not found for the segment 'x'."), 'unknown'],
  ['gave an empty answer', replyOf(200, {}), 'unknown'],
  ['is there', replyOf(200, { perUserMfaState: 'enabled' }), 'present'],
])("a user's own MFA state that %s", async (_, answer, is) => {
  const { sights } = await observe({ 'GET /beta/users/a%40x/authentication/requirements': [answer] }, [
    { type: entra('perUserMfa'), keys: ['a@x'] },
  ])
  expect(sights.map((one) => one.seen.is)).toEqual([is])
})
