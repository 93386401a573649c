import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeTenants, crowd, requestsOf, startTenants, sum } from './tenants.ts'
import type { Tenants } from './tenants.ts'

/** One configuration over five services that names what both tenants have. */
const configuration = {
  version: 1,
  breakGlass: ['bg1@contoso.onmicrosoft.com', 'bg2@contoso.onmicrosoft.com'],
  jobs: [
    {
      name: 'Directory',
      service: 'entra',
      tasks: [
        {
          conditionalAccessPolicy: {
            displayName: 'Load policy',
            state: 'enabledForReportingButNotEnforced',
            conditions: {
              clientAppTypes: ['all'],
              users: {
                includeUsers: ['ada.bergstrom@contoso.com'],
                includeGroups: ['Finance'],
                excludeGroups: ['CA-BreakGlass'],
              },
              applications: { includeApplications: ['Contoso CRM'] },
            },
            grantControls: { operator: 'OR', builtInControls: ['mfa'] },
          },
        },
        { group: { displayName: 'Sales', members: ['ada.bergstrom@contoso.com', 'bram.devries@contoso.com'] } },
        {
          group: {
            displayName: 'Load group',
            mailNickname: 'load',
            mailEnabled: false,
            securityEnabled: true,
            members: ['carla.fontana@contoso.com'],
          },
        },
        { administrativeUnit: { displayName: 'Amsterdam', description: 'Load' } },
        { perUserMfa: { userPrincipalName: 'dmitri.ivanov@contoso.com', perUserMfaState: 'disabled' } },
      ],
    },
    {
      name: 'Mail',
      service: 'exchange',
      tasks: [
        { transportRule: { Name: 'Load rule', FromScope: 'NotInOrganization', PrependSubject: '[load] ' } },
        { casMailbox: { Identity: 'ada.bergstrom@contoso.com', PopEnabled: false } },
        { mailbox: { Identity: 'bram.devries@contoso.com', AuditEnabled: true } },
      ],
    },
    {
      name: 'Sites',
      service: 'sharepoint',
      tasks: [{ site: { Url: '/sites/finance', Title: 'Load' } }, { homeSite: { Url: '/sites/hr' } }],
    },
    {
      name: 'Meetings',
      service: 'teams',
      tasks: [
        {
          teamsUserPolicyAssignment: {
            UserPrincipalName: 'elif.kaya@contoso.com',
            PolicyType: 'TeamsMeetingPolicy',
            PolicyName: 'AllOff',
          },
        },
      ],
    },
  ],
}

let tenants: Tenants
beforeAll(async () => {
  tenants = await startTenants(configuration)
})
afterAll(() => closeTenants(tenants))

/** The requests of a command in both tenants. */
async function inBoth(words: readonly string[], expected = 0) {
  const small = await requestsOf(tenants.small, words, expected)
  return { small, big: await requestsOf(tenants.big, words, expected) }
}

describe('what only names objects costs the same in a tenant of a hundred thousand people', () => {
  test.each([
    [['plan'], 0],
    [['check'], 3],
  ])('%j', async (words, exit) => {
    const { small, big } = await inBoth(words, exit)
    expect(sum(small)).toBeGreaterThan(10)
    expect(big).toEqual(small)
  })

  // What was read too long ago is read again before a write, so how often hangs on the speed of the machine: at most before and
  // after each of the eight changes, and never of anything else.
  test('apply', async () => {
    const { small, big } = await inBoth(['apply'])
    expect(Object.keys(big).toSorted((one, other) => (one < other ? -1 : 1))).toEqual(
      Object.keys(small).toSorted((one, other) => (one < other ? -1 : 1)),
    )
    for (const [name, count] of Object.entries(big)) expect([name, count <= 1 + 2 * 8]).toEqual([name, true])
    const settled = await inBoth(['check'])
    expect(settled.big).toEqual(settled.small)
  })
})

const total = (type: string): number => tenants.big.simulator.objects(type).length
const pages = (rows: number, size: number): number => Math.max(1, Math.ceil(rows / size))

describe('a listing takes its pages and what they name', () => {
  const { signIn, graph, mail } = {
    signIn: 'POST login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/v2.0/token',
    graph: 'graph.microsoft.com',
    mail: 'POST outlook.office365.com/adminapi/beta/{id}/InvokeCommand',
  }

  test('policies: one list, and the groups that they name by thousands', async () => {
    expect(await requestsOf(tenants.big, ['export', '--only', 'entra.conditionalAccessPolicy'])).toEqual({
      [signIn]: 1,
      [`GET ${graph}/beta/identity/conditionalAccess/policies`]: 1,
      // The names of the users, groups and applications in them, a thousand of each in one item of a batch.
      [`POST ${graph}/v1.0/$batch`]: pages(crowd.policies, 1000),
    })
  })

  test('transport rules: by thousands', async () => {
    expect(await requestsOf(tenants.big, ['export', '--only', 'exchange.transportRule'])).toEqual({
      [signIn]: 1,
      [`${mail} Get-TransportRule`]: pages(total('exchange.transportRule'), 1000),
    })
  })

  test('a hundred thousand people: the pages that Graph cuts, and nothing for anybody of them', async () => {
    expect(await requestsOf(tenants.big, ['export', '--only', 'teams.teamsUserPolicyAssignment'])).toEqual({
      [signIn]: 2,
      [`GET ${graph}/v1.0/admin/teams/userConfigurations`]: pages(total('entra.user'), 100),
    })
  })

  test('groups by their names: one in a batch of twenty each, with two lists below it', async () => {
    // Of members and owners a thousand names at a time; these have fewer.
    const names = 1
    const named = Array.from({ length: 45 }, (_, index) => `entra.group/Team ${1 + index * 7}`)
    const counts = await requestsOf(tenants.big, ['export', ...named.flatMap((name) => ['--only', name])])
    expect(counts).toMatchObject({ [`POST ${graph}/v1.0/$batch`]: pages(45, 20) + pages(2 * 45, 20) + names })
    expect(Object.keys(counts).filter((name) => /\/(?:users|groups)$/u.test(name))).toEqual([])
  })
})
