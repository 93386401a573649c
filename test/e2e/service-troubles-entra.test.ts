import { describe, expect, test } from 'vitest'
import type { FaultAct } from '../../src/simulator/start.ts'
import type { ServiceTrouble } from './service-troubles.ts'
import { always, expectTrouble, job, once } from './service-troubles.ts'

const host = 'graph.microsoft.com'
const finance = job('entra', 'group: { displayName: Finance, description: changed }')
const write = { host, method: 'PATCH', effect: 'write' } as const
const policy = (name: string): string =>
  `conditionalAccessPolicy: { displayName: ${name}, state: disabled, conditions: { clientAppTypes: [all], applications: { includeApplications: [All] }, users: { includeUsers: [All], excludeGroups: [CA-BreakGlass] } }, grantControls: { operator: OR, builtInControls: [mfa] } }`

const refused = (status: number, code: string, message: string, headers = {}): FaultAct => ({
  status,
  headers,
  body: { error: { code, message, innerError: { 'request-id': '11111111-2222-3333-4444-555555555555' } } },
})

/** A policy of the seed. */
const theirs = 'CA002 Require MFA for everyone'
/** What continuous access evaluation answers. */
const challenge = refused(
  401,
  'InvalidAuthenticationToken',
  'Continuous access evaluation resulted in challenge with result: InteractionRequired',
  {
    'www-authenticate':
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZX19fQ=="',
  },
)
const unread = 'OBJECT-UNREADABLE'

const rows: readonly ServiceTrouble[] = [
  {
    id: 'ENTRA-01',
    trigger: 'Graph accepts no token',
    yaml: finance,
    before: always(
      { host },
      refused(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'),
    ),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['entra.group', 'Graph does not accept the token', 'Lifetime validation failed', 'No permission is missing'],
  },
  {
    id: 'ENTRA-02',
    trigger: 'a claims challenge (continuous access evaluation)',
    yaml: finance,
    before: always({ host }, challenge),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['entra.group', 'Conditional Access policy for workload identities', 'look at its sign-ins'],
  },
  {
    id: 'ENTRA-03',
    trigger: 'the application may not read',
    yaml: job('entra', policy('Made')),
    before: ({ app }) => {
      for (const role of ['Policy.Read.All', 'Policy.ReadWrite.ConditionalAccess']) app.revoke(role)
    },
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['entra.conditionalAccessPolicy', 'Policy.Read.All', 'admin consent'],
  },
  {
    id: 'ENTRA-04',
    trigger: 'the application may read and not write',
    yaml: finance,
    before: ({ app }) => {
      app.revoke('Group.ReadWrite.All')
      app.grant('Group.Read.All')
    },
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['Finance', 'Group.ReadWrite.All'],
  },
  {
    id: 'ENTRA-05',
    trigger: 'the application may make no group that can hold roles',
    yaml: job(
      'entra',
      'group: { displayName: Made, mailNickname: made, mailEnabled: false, securityEnabled: true, isAssignableToRole: true }',
    ),
    before: ({ app }) => app.revoke('RoleManagement.ReadWrite.Directory'),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['Made', 'isAssignableToRole needs RoleManagement.ReadWrite.Directory'],
  },
  {
    id: 'ENTRA-06',
    trigger: 'the tenant lacks the licence',
    yaml: job('entra', policy('Made')),
    before: always(
      { host, method: 'POST', path: /conditionalAccess\/policies/u },
      refused(403, 'AccessDenied', 'Your tenant is not licensed for this feature.'),
    ),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['Made', 'lacks the licence', 'P1'],
  },
  {
    id: 'ENTRA-07',
    trigger: 'the object is gone when it is written',
    yaml: finance,
    before: always(
      write,
      refused(
        404,
        'Request_ResourceNotFound',
        "Resource '1' does not exist or one of its queried reference-property objects are not present.",
      ),
    ),
    code: 'SERVICE-FAILED',
    exit: 1,
    says: ['Finance', 'does not exist', 'Run again: a new plan'],
  },
  {
    id: 'ENTRA-08',
    trigger: 'a 404 that is not about the object',
    yaml: job('entra', policy('Made')),
    before: always(
      { host, path: /conditionalAccess/u },
      refused(404, 'BadRequest', "Resource not found for the segment 'conditionalAccess'."),
    ),
    code: unread,
    exit: 4,
    says: ['entra.conditionalAccessPolicy/Made could not be read', 'segment', 'Nothing was changed for it'],
  },
  {
    id: 'ENTRA-09',
    trigger: 'busy for good, with Retry-After',
    yaml: finance,
    before: always(write, { status: 429, headers: { 'retry-after': '2' } }),
    code: 'SERVICE-THROTTLED',
    exit: 1,
    says: ['Finance', 'Graph kept answering that it is busy', 'Run again later'],
  },
  {
    id: 'ENTRA-10',
    trigger: 'busy for good, without Retry-After',
    yaml: finance,
    before: always(write, { status: 429 }),
    code: 'SERVICE-THROTTLED',
    exit: 1,
    says: ['Finance', 'Graph kept answering that it is busy'],
  },
  {
    id: 'ENTRA-11',
    trigger: 'unavailable for good when it is written',
    yaml: finance,
    before: always(write, refused(503, 'serviceUnavailable', 'Service unavailable.')),
    code: /SERVICE-(?:FAILED|THROTTLED)/u,
    exit: 1,
    says: ['Finance', 'Graph'],
  },
  {
    id: 'ENTRA-12',
    trigger: 'more Conditional Access than its budget of one a second',
    yaml: job('entra', policy('Made 1'), policy('Made 2'), policy('Made 3')),
    code: '3 done and verified',
    exit: 0,
    changes: [
      'entra.conditionalAccessPolicy/Made 1',
      'entra.conditionalAccessPolicy/Made 2',
      'entra.conditionalAccessPolicy/Made 3',
    ],
    says: [],
  },
  {
    id: 'ENTRA-13',
    trigger: 'answers in HTML to a write',
    yaml: finance,
    before: always(write, 'html'),
    code: 'SERVICE-UNREADABLE',
    exit: 1,
    says: [
      'entra.group/Finance may have been written, and reading back did not settle it: the answer is not JSON',
      'may not come from Graph but from a proxy',
    ],
  },
  {
    id: 'ENTRA-14',
    trigger: 'hangs up on every write',
    yaml: finance,
    before: always(write, 'reset'),
    code: 'NETWORK-FAILED',
    exit: 1,
    says: ['Finance', host],
  },
  {
    id: 'ENTRA-15',
    trigger: 'never answers a write',
    yaml: finance,
    before: always(write, 'hang'),
    code: 'NETWORK-TIMEOUT',
    exit: 1,
    says: ['Finance', host],
  },
  {
    id: 'ENTRA-16',
    trigger: 'does the write and cuts its answer off',
    yaml: job('entra', policy('Made')),
    before: once({ host, method: 'POST', path: /conditionalAccess/u }, 'truncate'),
    code: '1 done and verified',
    exit: 0,
    changes: ['entra.conditionalAccessPolicy/Made'],
    says: [],
  },
  {
    id: 'ENTRA-17',
    trigger: 'takes the write and drops it: replication may be slow, so it is no failure and no success',
    yaml: finance,
    before: always(write, { status: 204, body: '' }),
    code: '1 accepted, not yet visible',
    exit: 0,
    says: ['Finance', 'the service still shows the old state after 120 s'],
  },
  {
    id: 'ENTRA-18',
    trigger: 'another hand changes the policy while the group that it waits for is made',
    yaml: job(
      'entra',
      'group: { displayName: Made, mailNickname: made, mailEnabled: false, securityEnabled: true }',
      `conditionalAccessPolicy: { displayName: ${theirs}, conditions: { clientAppTypes: [all], applications: { includeApplications: [All] }, users: { includeUsers: [All], excludeGroups: [CA-BreakGlass, Made] } } }`,
    ),
    // A change right before the write is a race that nobody wins; one some seconds before it is seen.
    before: once({ host, method: 'POST', path: /groups/u, effect: 'write' }, { delayMs: 150 }),
    atWrite: (simulator) =>
      simulator.change('entra.conditionalAccessPolicy', theirs, {
        conditions: {
          clientAppTypes: ['browser'],
          applications: { includeApplications: ['All'] },
          users: { includeUsers: ['All'] },
        },
      }),
    code: 'PLAN-STALE',
    exit: 4,
    changes: ['entra.group/Made', 'entra.conditionalAccessPolicy/CA002'],
    says: [theirs, 'was changed by somebody else', 'Make a new plan'],
  },
  {
    id: 'ENTRA-19',
    trigger: 'the token dies in mid-run, with a federated credential',
    yaml: finance,
    federated: true,
    before: once(write, refused(401, 'InvalidAuthenticationToken', 'Access token has expired or is not yet valid.')),
    code: '1 done and verified',
    exit: 0,
    changes: ['entra.group/Finance.description'],
    says: [],
  },
  {
    id: 'ENTRA-20',
    trigger: 'the tenant lives in another cloud',
    yaml: finance,
    before: always(
      { host: 'login.microsoftonline.com', method: 'POST' },
      {
        status: 400,
        body: {
          error: 'invalid_request',
          error_description:
            "AADSTS90002: Tenant 'contoso.onmicrosoft.com' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.",
          error_codes: [90_002],
        },
      },
    ),
    code: /SIGN-IN-[A-Z]+/u,
    exit: 5,
    says: ['90002', 'cloud'],
  },
  {
    id: 'ENTRA-21',
    trigger: 'two objects came to have the name',
    yaml: finance,
    before: (simulator) => {
      simulator.create('entra.group', {
        displayName: 'Finance',
        mailNickname: 'twin',
        mailEnabled: false,
        securityEnabled: true,
        groupTypes: [],
      })
    },
    code: 'OBJECT-AMBIGUOUS',
    exit: 2,
    says: ['Finance', 'id:'],
  },
  {
    id: 'ENTRA-22',
    trigger: 'a claims challenge that a new token answers, with a federated credential',
    yaml: finance,
    federated: true,
    before: once(write, challenge),
    code: '1 done and verified',
    exit: 0,
    changes: ['entra.group/Finance.description'],
    says: [],
  },
]

describe('troubles with Graph', () => {
  test.each(rows)('$id $trigger', async (row) => {
    const { moved } = await expectTrouble(row)
    expect(moved).toEqual([...(row.changes ?? [])].toSorted())
  })
})
