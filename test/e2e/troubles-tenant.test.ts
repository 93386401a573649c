import { describe, expect, test } from 'vitest'
import type { LogLine, Simulator } from '../../src/simulator/start.ts'
import type { ServiceTrouble } from './service-troubles.ts'
import { expectTrouble, job } from './service-troubles.ts'

const group = (name: string): string =>
  `group: { displayName: ${name}, mailNickname: ${name.toLowerCase().replaceAll(' ', '-')}, mailEnabled: false, securityEnabled: true }`
const finance = job('entra', 'group: { displayName: Finance, description: changed }')
const rule = job('exchange', 'transportRule: { Name: Tag external mail, Comments: changed }')
const five = job('entra', ...[1, 2, 3, 4, 5].map((n) => group(`Made ${n}`)))
const fiveMade = [1, 2, 3, 4, 5].map((n) => `entra.group/Made ${n}`)
const done = { code: 'Apply: 1 done and verified', exit: 0, says: [] } as const
const changed = ['entra.group/Finance.description']
const ruled = ['exchange.transportRule/Tag external mail']
const policyWaiver =
  '\n        waive: [{ code: UNPROVEN, reason: tried in a test tenant, owner: mail@contoso.com, expires: 2099-01-31 }]'
const auditWaiver = policyWaiver.replace('UNPROVEN', 'GUARD-WEAKENED')
const label = job('purview', `label: { Name: Confidential, Comment: x }${policyWaiver}`)

function seen(fits: (line: LogLine) => boolean, least: number): (simulator: Simulator) => void {
  return ({ log }) => expect(log.filter(fits).length).toBeGreaterThanOrEqual(least)
}

const inBatch = (line: LogLine): boolean => line.path.endsWith('/$batch') && / 429|planted/u.test(line.detail ?? '')
const token = (line: LogLine): boolean => line.host.startsWith('login.')

// How often an allowance is used up in the first two depends on how busy this machine is; that it is kept, scenario.test.ts holds.
const rows: readonly ServiceTrouble[] = [
  {
    id: 'TENANT-01',
    trigger: 'few resource units, and a wait that is named',
    yaml: five,
    options: { faults: { budgets: { resourceUnits: 12 }, faults: [] } },
    words: ['apply'],
    code: 'Apply: 5 done and verified',
    exit: 0,
    says: [],
    changes: fiveMade,
  },
  {
    id: 'TENANT-02',
    trigger: 'two writes in 150 seconds',
    yaml: five,
    options: { speed: 600, faults: { budgets: { writes: 2 }, faults: [] } },
    code: 'Apply: 5 done and verified',
    exit: 0,
    says: [],
    changes: fiveMade,
  },
  {
    id: 'TENANT-03',
    trigger: 'single reads of a batch that are told to wait, with and without a time',
    yaml: finance,
    options: {
      faults: {
        faults: [
          { host: '^graph', batchItem: true, times: 3, do: { status: 429 } },
          { host: '^graph', batchItem: true, times: 2, do: { status: 429, headers: { 'retry-after': '7.5' } } },
        ],
      },
    },
    ...done,
    after: seen(inBatch, 1),
    changes: changed,
  },
  {
    id: 'TENANT-04',
    trigger: 'a single cmdlet of a batch that is told to wait',
    yaml: job(
      'exchange',
      ...['ada.bergstrom', 'bram.devries'].map(
        (name) => `mailbox: { Identity: ${name}@contoso.com, AuditEnabled: false }${auditWaiver}`,
      ),
    ),
    options: { faults: { faults: [{ host: '^outlook', batchItem: true, times: 2, do: { status: 429 } }] } },
    words: ['plan'],
    code: 'Plan: ',
    exit: 0,
    says: [],
    after: seen(inBatch, 1),
  },
  {
    id: 'TENANT-05',
    trigger: 'a clock that is twenty minutes behind',
    yaml: finance,
    options: { faults: { skewSeconds: 1200, faults: [] } },
    code: 'SIGN-IN-CLOCK',
    exit: 5,
    says: ['The clock of this machine is 20 minutes behind the authority’s.', 'Set this machine’s clock right.'],
  },
  {
    id: 'TENANT-06',
    trigger: 'a clock that is twenty minutes ahead',
    yaml: finance,
    options: { faults: { skewSeconds: -1200, faults: [] } },
    code: 'SIGN-IN-CLOCK',
    exit: 5,
    says: ['The clock of this machine is 20 minutes ahead of the authority’s.'],
  },
  {
    id: 'TENANT-07',
    trigger: 'a clock that is four minutes behind',
    yaml: finance,
    options: { faults: { skewSeconds: 240, faults: [] } },
    ...done,
    changes: changed,
  },
  {
    id: 'TENANT-08',
    trigger: 'a clock that is four minutes ahead',
    yaml: finance,
    options: { faults: { skewSeconds: -240, faults: [] } },
    ...done,
    changes: changed,
  },
  {
    id: 'TENANT-09',
    trigger: 'another region of Exchange right before the write',
    yaml: rule,
    options: { faults: { faults: [{ host: '^outlook', effect: 'write', do: { region: 'eurprd01' } }] } },
    ...done,
    after: seen((line) => line.host === 'eurprd01.outlook.office365.com' && line.effect === 'write', 1),
    changes: ruled,
  },
  {
    id: 'TENANT-10',
    trigger: 'another region of Purview right before the write',
    yaml: label,
    options: { faults: { faults: [{ host: 'protection', effect: 'write', do: { region: 'eur01b' } }] } },
    code: 'Apply: 1 ',
    exit: 0,
    says: [],
    after: seen((line) => line.host.startsWith('eur01b.') && line.effect === 'write', 1),
    changes: ['purview.label/Confidential'],
  },
  {
    id: 'TENANT-11',
    trigger: 'tokens that end in the middle, and services of different speed',
    yaml: five,
    options: {
      speed: 600,
      faults: { tokenSeconds: 600, latency: { login: [5000, 20_000], graph: [40_000, 90_000] }, faults: [] },
    },
    code: 'Apply: 5 done and verified',
    exit: 0,
    says: [],
    after: seen(token, 2),
    changes: fiveMade,
  },
  {
    id: 'TENANT-12',
    trigger: 'lists that lag behind by a minute',
    yaml: job('entra', group('Made 1'), 'group: { displayName: Finance, description: changed }'),
    options: { faults: { replicationSeconds: 60, faults: [] } },
    code: 'Apply: 2 done and verified',
    exit: 0,
    says: [],
    changes: [...changed, 'entra.group/Made 1'],
  },
  {
    id: 'TENANT-13',
    trigger: 'another administrator who removes what is to be changed',
    yaml: finance,
    options: {
      faults: {
        faults: [
          {
            host: '^graph',
            path: '/groups',
            effect: 'read',
            batchItem: false,
            do: { remove: { type: 'entra.group', key: 'Finance' } },
          },
        ],
      },
    },
    code: 'PLAN-STALE',
    exit: 4,
    says: ['Finance is gone since the plan was made', '0 done and verified, 1 not attempted'],
    changes: ['entra.group/Finance'],
  },
  {
    id: 'TENANT-14',
    trigger: 'another administrator who changes the same property before the write',
    yaml: finance,
    options: {
      faults: {
        faults: [
          {
            host: '^graph',
            path: '/groups\\?',
            do: { change: { type: 'entra.group', key: 'Finance', patch: { description: 'theirs' } } },
          },
        ],
      },
    },
    code: 'PLAN-STALE',
    exit: 4,
    says: ['description was "Finance of Contoso" and is "theirs"', '0 done and verified, 1 not attempted'],
    changes: changed,
  },
  {
    id: 'TENANT-15',
    trigger: 'another administrator who makes the same object before the write',
    yaml: job('exchange', 'remoteDomain: { Name: Made domain, DomainName: made.example }'),
    options: {
      faults: {
        faults: [
          {
            host: '^outlook',
            cmdlet: 'New-RemoteDomain',
            do: {
              create: { type: 'exchange.remoteDomain', object: { Name: 'Made domain', DomainName: 'made.example' } },
            },
          },
        ],
      },
    },
    code: 'SERVICE-FAILED',
    exit: 1,
    says: ['already exists', 'Run again'],
    changes: ['exchange.remoteDomain/Made domain'],
  },
]

describe('troubles with the tenant as a whole', () => {
  test.each(rows)('$id $trigger', async (row) => {
    const { moved } = await expectTrouble(row)
    expect(moved).toEqual([...(row.changes ?? [])].toSorted())
  })
})
