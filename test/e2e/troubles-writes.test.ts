import { describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import type { ServiceTrouble } from './service-troubles.ts'
import { expectTrouble, job } from './service-troubles.ts'

const group = (name: string, more = ''): string =>
  `group: { displayName: ${name}, mailNickname: ${name.toLowerCase().replaceAll(' ', '-')}, mailEnabled: false, securityEnabled: true${more} }`
const finance = job('entra', 'group: { displayName: Finance, description: changed }')
const made = job('entra', group('Made'))
const create = { host: '^graph', path: '/groups$', method: 'POST' }
const change = { host: '^graph', path: '/groups/', method: 'PATCH' }
const done = { code: 'Apply: 1 done and verified', exit: 0, says: [] } as const
const changed = ['entra.group/Finance.description']
const born = ['entra.group/Made']

const forbidden = [
  'graph-403-directory',
  'graph-403-policy',
  'graph-403-named',
  'graph-403-scopes',
  'graph-403-scope',
  'graph-403-premium',
  'graph-403-licence',
  'graph-403-b2c',
  'graph-403-html',
  'graph-400-premium',
  'graph-401-unregistered',
]

/** How often the group was asked to be made. */
function asked(count: number): (simulator: Simulator) => void {
  return ({ log }) => {
    expect(log.filter((line) => line.method === 'POST' && line.path === '/v1.0/groups')).toHaveLength(count)
  }
}

const rows: readonly ServiceTrouble[] = [
  {
    id: 'WRITE-01',
    trigger: 'every form of a refusal for want of a permission, a role or a licence',
    yaml: job('entra', ...forbidden.map((_, n) => group(`Made ${n + 1}`))),
    options: {
      faults: {
        faults: forbidden.flatMap((answer) =>
          answer.startsWith('graph-401') ? [{ ...create, times: 2, do: { answer } }] : [{ ...create, do: { answer } }],
        ),
      },
    },
    words: ['apply', '--retries', '1', '--timeout', '2', '--concurrency', '1'],
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: [
      `0 done and verified, ${forbidden.length} failed`,
      'Authorization_RequestDenied: Insufficient privileges',
      'Policy.Read.All, which Graph asks for',
      'DeviceManagementConfiguration.Read.All or DeviceManagementConfiguration.ReadWrite.All, which Graph asks for',
      'RoleManagementPolicy.Read.Directory, which Graph asks for',
      'does not let applications use this path',
      'the tenant lacks the licence',
      'does not know the application',
    ],
  },
  {
    id: 'WRITE-02',
    trigger: 'a refusal that passes',
    yaml: finance,
    options: { faults: { faults: [{ ...change, times: 2, do: { answer: 'graph-403-empty' } }] } },
    ...done,
    changes: changed,
  },
  {
    id: 'WRITE-03',
    trigger: 'a token that is over, and a challenge',
    yaml: finance,
    options: {
      faults: {
        faults: [
          { ...change, do: { answer: 'graph-401-expired' } },
          { host: '^graph', effect: 'read', do: { answer: 'graph-401-claims' } },
        ],
      },
    },
    ...done,
    changes: changed,
  },
  {
    id: 'WRITE-04',
    trigger: 'what was made is not there yet for the write that follows',
    yaml: job('entra', 'administrativeUnit: { displayName: Made, members: [bg1@contoso.onmicrosoft.com] }'),
    options: {
      faults: {
        faults: [{ host: '^graph', path: '/members/', method: 'POST', times: 2, do: { answer: 'graph-404' } }],
      },
    },
    ...done,
    changes: ['entra.administrativeUnit/Made'],
  },
  {
    id: 'WRITE-05',
    trigger: 'a location that was just made is said not to exist',
    yaml: job(
      'entra',
      'namedLocation: { displayName: Office, isTrusted: false, ipRanges: [{ cidrAddress: 203.0.113.0/24 }] }',
      'conditionalAccessPolicy: { displayName: Made, state: disabled, conditions: { clientAppTypes: [all], applications: { includeApplications: [All] }, users: { includeUsers: [All], excludeGroups: [CA-BreakGlass] }, locations: { includeLocations: [Office] } }, grantControls: { operator: OR, builtInControls: [mfa] } }',
    ),
    options: {
      faults: {
        faults: [
          { host: '^graph', path: 'conditionalAccess/policies', method: 'POST', do: { answer: 'graph-400-location' } },
        ],
      },
    },
    code: 'Apply: 2 done and verified',
    exit: 0,
    says: [],
    changes: ['entra.conditionalAccessPolicy/Made', 'entra.namedLocation/Office'],
  },
  {
    id: 'WRITE-06',
    trigger: 'a conflict with a change under way',
    yaml: finance,
    options: { faults: { faults: [{ ...change, do: { answer: 'graph-409' } }] } },
    ...done,
    changes: changed,
  },
  {
    id: 'WRITE-07',
    trigger: 'an object that has another version than was thought',
    yaml: finance,
    options: { faults: { faults: [{ ...change, times: 1000, do: { answer: 'graph-412' } }] } },
    code: 'SERVICE-FAILED',
    exit: 1,
    says: ['Finance', 'ETag', 'a new plan is made', '0 done and verified, 1 failed'],
  },
  {
    id: 'WRITE-08',
    trigger: 'a reset after the object was made does not make a second one',
    yaml: made,
    options: { faults: { faults: [{ ...create, do: 'resetAfter' }] } },
    ...done,
    after: asked(1),
    changes: born,
  },
  {
    id: 'WRITE-09',
    trigger: 'a reset before the object was made has it made',
    yaml: made,
    options: { faults: { faults: [{ ...create, do: 'reset' }] } },
    ...done,
    after: asked(2),
    changes: born,
  },
  {
    id: 'WRITE-10',
    trigger: 'a gateway that says nothing of the write',
    yaml: made,
    options: { faults: { faults: [{ ...create, do: { answer: 'gateway-502' } }] } },
    ...done,
    changes: born,
  },
  {
    id: 'WRITE-11',
    trigger: 'a body that drips, and one that drips too long',
    yaml: made,
    options: {
      faults: {
        faults: [
          { ...create, do: { dripMs: 5000 } },
          { host: '^graph', effect: 'read', times: 2, do: { dripMs: 600 } },
        ],
      },
    },
    ...done,
    after: asked(1),
    changes: born,
  },
]

describe('troubles at a write', () => {
  test.each(rows)('$id $trigger', async (row) => {
    const { moved } = await expectTrouble(row)
    expect(moved).toEqual([...(row.changes ?? [])].toSorted())
  })
})
