import { describe, expect, test } from 'vitest'
import type { Observed } from '../../../src/model/observed.ts'
import { present } from '../../../src/model/observed.ts'
import { graphProtocol } from '../../../src/services/graph/graph-protocol.ts'
import { replyOf } from './rows.ts'
import type { Script } from './scripted-graph.ts'
import { scriptedGraph } from './scripted-graph.ts'

const signal = new AbortController().signal
const kind = (name: string): object => ({ '@odata.type': `#microsoft.graph.${name}`, id: 'm' })
const list = (...value: readonly object[]) => [replyOf(200, { value })]
const refused = [replyOf(403, { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges.' } })]

/** A value, or the beginning of why it is not known. */
function told<T>(seen: Observed<T> | undefined): T | string {
  if (seen?.is === 'present') return seen.value
  return seen?.is === 'unknown' ? `${seen.why.code}: ${seen.why.hint}` : 'nothing'
}

describe('how a few accounts sign in', () => {
  const member = '/transitiveMemberOf?$select=id&$top=999'
  const facts = async (ids: readonly string[], script: Script) => {
    const graph = scriptedGraph(script)
    return { graph, people: await graphProtocol.people?.(graph.door, graph.context, ids, signal) }
  }

  test('is read of all at once, by the ids that were asked', async () => {
    const { graph, people } = await facts(['A', 'b'], {
      'GET /v1.0/users/A/authentication/methods': list(
        kind('passwordAuthenticationMethod'),
        kind('fido2AuthenticationMethod'),
      ),
      [`GET /v1.0/users/A${member}`]: list({ id: 'g' }, { id: 'h' }),
      'GET /v1.0/users/b/authentication/methods': list(),
      [`GET /v1.0/users/b${member}`]: list(),
    })
    expect(graph.lines()).toEqual(['POST /v1.0/$batch'])
    expect(people).toEqual(
      new Map([
        [
          'a',
          {
            methods: present(['passwordAuthenticationMethod', 'fido2AuthenticationMethod']),
            groups: present(['g', 'h']),
          },
        ],
        ['b', { methods: present([]), groups: present([]) }],
      ]),
    )
  })

  test.each([
    [
      'may not be read',
      refused,
      'PERMISSION-DENIED: Grant the application UserAuthenticationMethod.Read.All and give admin consent.',
    ],
    [
      'are half a list',
      [replyOf(200, { value: [], '@odata.nextLink': 'https://graph.microsoft.com/v1.0/x' })],
      /^SERVICE-UNREADABLE/u,
    ],
    ['have one without a kind', list({ id: 'm' }), /^SERVICE-UNREADABLE/u],
  ])('is not known where methods %s', async (_, methods, expected) => {
    const { people } = await facts(['a'], {
      'GET /v1.0/users/a/authentication/methods': methods,
      [`GET /v1.0/users/a${member}`]: list(),
    })
    expect(told(people?.get('a')?.methods)).toMatch(expected)
    expect(told(people?.get('a')?.groups)).toEqual([])
  })
})

describe('everybody', () => {
  const users = 'GET /v1.0/users?$select=id,userPrincipalName,userType,accountEnabled&$top=999'
  const report = 'GET /v1.0/reports/authenticationMethods/userRegistrationDetails?$select=id,methodsRegistered&$top=999'
  const group = (id: string): string => `GET /v1.0/groups/${id}/transitiveMembers?$select=id&$top=999`
  const user = (id: string, name: string, userType = 'Member', accountEnabled = true): object => ({
    id,
    userPrincipalName: name,
    userType,
    accountEnabled,
  })
  const crowd = async (script: Script, groups: readonly string[] = [], most = 999) => {
    const graph = scriptedGraph({ [users]: list(), [report]: list(), ...script })
    return { graph, facts: await graphProtocol.crowd?.(graph.door, graph.context, { groups, most }, signal) }
  }

  test('is told apart by name and kind, and disabled accounts are nobody', async () => {
    const { facts } = await crowd({
      [users]: [
        replyOf(200, {
          value: [user('M', 'm@contoso.com'), user('x', 'x@contoso.com', 'Member', false)],
          '@odata.nextLink': 'https://graph.microsoft.com/v1.0/users?next',
        }),
      ],
      'GET /v1.0/users?next': list(
        user('g', 'g_fabrikam.com#EXT#@contoso.onmicrosoft.com', 'Guest'),
        user('i', 'i@contoso.com', 'Guest'),
        user('p', 'p_fabrikam.com#EXT#@contoso.onmicrosoft.com'),
      ),
    })
    expect(facts?.is === 'present' ? facts.value.people.map(({ id, kind: one }) => [id, one]) : []).toEqual([
      ['m', 'none'],
      ['g', 'b2bCollaborationGuest'],
      ['i', 'internalGuest'],
      ['p', 'b2bCollaborationMember'],
    ])
  })

  test('is in the groups that were asked for, whose pages are read to the end', async () => {
    const { facts, graph } = await crowd(
      {
        [group('g')]: [
          replyOf(200, { value: [{ id: 'A' }], '@odata.nextLink': 'https://graph.microsoft.com/v1.0/groups?next' }),
        ],
        'GET /v1.0/groups?next': list({ id: 'b' }),
        [group('h')]: list({ id: 'a' }),
      },
      ['g', 'h'],
    )
    expect(facts?.is === 'present' ? told(facts.value.members) : facts).toEqual(
      new Map([
        ['a', [0, 1]],
        ['b', [0]],
      ]),
    )
    expect(graph.lines().filter((line) => line.includes('transitiveMembers'))).toEqual([])
  })

  test('has registered what the report says, and who is not in it is not known', async () => {
    const { facts } = await crowd({
      [report]: list({ id: 'A', methodsRegistered: ['sms', 'fido2SecurityKey'] }, { id: 'b' }),
    })
    expect(facts?.is === 'present' ? told(facts.value.methods) : facts).toEqual(
      new Map([['a', ['fido2SecurityKey', 'sms']]]),
    )
  })

  test.each([
    ['people', { [users]: refused }, 'PERMISSION-DENIED: Grant the application User.Read.All and give admin consent.'],
    [
      'the members of a group',
      { [group('g')]: refused },
      'members PERMISSION-DENIED: Grant the application GroupMember.Read.All and give admin consent.',
    ],
    [
      'a group that is gone',
      { [group('g')]: [replyOf(404, { error: { code: 'Request_ResourceNotFound', message: 'gone' } })] },
      /^members SERVICE-FAILED/u,
    ],
    [
      'the report for lack of a permission',
      { [report]: refused },
      'methods PERMISSION-DENIED: Grant the application AuditLog.Read.All and give admin consent.',
    ],
    [
      'the report for lack of a licence',
      {
        [report]: [
          replyOf(403, {
            error: {
              code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
              message: "doesn't have premium license",
            },
          }),
        ],
      },
      'methods PERMISSION-DENIED: The type needs Entra ID P1 or P2 (the report on registered methods).',
    ],
  ])('is not known in part for lack of %s', async (_, script, expected) => {
    const { facts } = await crowd({ [group('g')]: list(), ...script }, ['g'])
    const words =
      facts?.is === 'present'
        ? [
            facts.value.members.is === 'present' ? '' : `members ${String(told(facts.value.members))}`,
            facts.value.methods.is === 'present' ? '' : `methods ${String(told(facts.value.methods))}`,
          ].join('')
        : told(facts)
    expect(words).toMatch(expected)
  })

  test.each([
    [2, 2, 'present'],
    [3, 2, 'unknown'],
  ])('of %i where %i may be read is %s', async (count, most, is) => {
    const many = Array.from({ length: count }, (_, number) => user(`u${number}`, `u${number}@contoso.com`))
    expect((await crowd({ [users]: list(...many) }, [], most)).facts?.is).toBe(is)
  })

  test('that goes on for another page is not read to its end where no more may be', async () => {
    const goesOn = [
      replyOf(200, {
        value: [user('a', 'a@contoso.com')],
        '@odata.nextLink': 'https://graph.microsoft.com/v1.0/users?next',
      }),
    ]
    const { facts, graph } = await crowd({ [users]: goesOn }, [], 1)
    expect(facts?.is).toBe('unknown')
    expect(graph.lines()).not.toContain('GET /v1.0/users?next')
  })
})
