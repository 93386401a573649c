import { describe, expect, test } from 'vitest'
import type { FaultAct } from '../../src/simulator/start.ts'
import type { ServiceTrouble } from './service-troubles.ts'
import { always, expectTrouble, job, once } from './service-troubles.ts'

const host = 'api.interfaces.records.teams.microsoft.com'
const meeting = job('teams', 'teamsMeetingPolicy: { Identity: Global, AllowMeetNow: false, AllowIPVideo: false }')
const files = job('teams', 'teamsFilesPolicy: { Identity: Made, SPChannelFilesTab: Disabled }')
const write = { host, method: 'PUT', path: /TeamsMeetingPolicy/u, effect: 'write' } as const

const refused = (status: number, code: string, message: string, errorCode?: number): FaultAct => ({
  status,
  body: {
    code,
    message,
    action: 'Please refer to documentation. CorrelationId: 11111111-2222-3333-4444-555555555555',
    ...(errorCode === undefined ? {} : { errorCode }),
  },
})

const rows: readonly ServiceTrouble[] = [
  {
    id: 'TEAMS-01',
    trigger: 'Teams accepts no token',
    yaml: meeting,
    before: always({ host }, refused(401, 'Unauthorized', 'The token is not valid.')),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: [
      'teams.teamsMeetingPolicy',
      'Teams does not accept the token',
      'The token is not valid',
      'look at its sign-ins|sign-ins in Entra ID',
    ].map((one) => new RegExp(one, 'u')),
  },
  {
    id: 'TEAMS-02',
    trigger: 'the application has no directory role',
    yaml: meeting,
    before: ({ app }) => {
      for (const role of ['Global Reader', 'Teams Administrator', 'Global Administrator'])
        app.directoryRole(role, false)
    },
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['teams.teamsMeetingPolicy', 'the directory role', 'Teams Administrator'],
  },
  {
    id: 'TEAMS-03',
    trigger: 'one gated property refuses a whole write (40301)',
    yaml: meeting,
    before: always(write, refused(403, 'Forbidden', 'You are not authorized to perform this action', 40_301)),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['Global', '40301', 'The request held AllowMeetNow, AllowIPVideo.', 'declare fewer and run again'],
  },
  {
    id: 'TEAMS-04',
    trigger: 'a gated toggle that the tenant has no flight for',
    yaml: meeting,
    before: always(write, refused(400, 'ClientError', 'AllowMeetNow is not currently enabled in flighting.', 40_003)),
    code: 'SERVICE-FAILED',
    exit: 1,
    says: ['Global', 'AllowMeetNow', 'Microsoft has not switched it on', 'Leave it out'],
  },
  {
    id: 'TEAMS-05',
    trigger: 'a type that gcchigh does not serve',
    yaml: job('teams', 'tenantFederationConfiguration: { AllowTeamsConsumer: false }'),
    options: { cloud: 'gcchigh' },
    words: ['apply', '--retries', '1', '--timeout', '2', '--cloud', 'gcchigh'],
    code: 'OBJECT-UNREADABLE',
    exit: 1,
    says: ['teams.tenantFederationConfiguration', 'gcchigh', 'not served in every cloud'],
  },
  {
    id: 'TEAMS-06',
    trigger: 'the policy is gone when it is written',
    yaml: meeting,
    before: always(write, refused(404, 'NotFound', 'Global was not found.')),
    code: 'SERVICE-FAILED',
    exit: 1,
    says: ['Global', 'it is not there', 'Run again: a new plan'],
  },
  {
    id: 'TEAMS-07',
    trigger: 'busy for good, with Retry-After',
    yaml: meeting,
    before: always({ host }, { status: 429, headers: { 'retry-after': '2' } }),
    code: 'OBJECT-UNREADABLE',
    exit: 1,
    says: ['teams.teamsMeetingPolicy', 'Teams kept answering that it is busy'],
  },
  {
    id: 'TEAMS-08',
    trigger: 'busy for good at the write, without Retry-After',
    yaml: meeting,
    before: always(write, { status: 429 }),
    code: 'SERVICE-THROTTLED',
    exit: 1,
    says: ['Global', 'Teams kept answering that it is busy', 'Run again later'],
  },
  {
    id: 'TEAMS-09',
    trigger: 'unavailable for good at the write',
    yaml: meeting,
    before: always(write, refused(503, 'ServiceUnavailable', 'The service is unavailable.')),
    code: /SERVICE-(?:FAILED|THROTTLED)/u,
    exit: 1,
    says: ['Global', 'Teams'],
  },
  {
    id: 'TEAMS-10',
    trigger: 'answers in HTML',
    yaml: meeting,
    before: always({ host }, 'html'),
    code: 'OBJECT-UNREADABLE',
    exit: 1,
    says: ['teams.teamsMeetingPolicy/Global could not be read: the answer is not JSON', 'Teams', 'proxy'],
  },
  {
    id: 'TEAMS-11',
    trigger: 'cuts every answer off',
    yaml: meeting,
    before: always({ host }, 'truncate'),
    code: 'OBJECT-UNREADABLE',
    exit: 1,
    says: ['teams.teamsMeetingPolicy', host],
  },
  {
    id: 'TEAMS-12',
    trigger: 'hangs up on every request',
    yaml: meeting,
    before: always({ host }, 'reset'),
    code: 'OBJECT-UNREADABLE',
    exit: 1,
    says: ['teams.teamsMeetingPolicy', host, 'the connection broke'],
  },
  {
    id: 'TEAMS-13',
    trigger: 'never answers',
    yaml: meeting,
    before: always({ host }, 'hang'),
    code: 'OBJECT-UNREADABLE',
    exit: 1,
    says: ['teams.teamsMeetingPolicy', host],
  },
  {
    id: 'TEAMS-14',
    trigger: 'takes the write and drops it',
    yaml: meeting,
    before: always(write, { status: 200 }),
    code: 'NOT-VERIFIED',
    exit: 1,
    says: ['Global', 'was taken and dropped', 'AllowMeetNow, AllowIPVideo'],
  },
  {
    id: 'TEAMS-15',
    trigger: 'a preset of Microsoft is to be changed',
    yaml: job('teams', 'teamsMeetingPolicy: { Identity: AllOn, AllowMeetNow: false }'),
    code: 'NOT-WRITABLE',
    exit: 2,
    says: ['AllOn', 'is a preset of Microsoft'],
  },
  {
    id: 'TEAMS-16',
    trigger: 'Global is to be deleted',
    yaml: job('teams', '{ teamsMeetingPolicy: { Identity: Global }, ensure: absent }'),
    code: 'NOT-WRITABLE',
    exit: 2,
    says: ['Global', 'reset all of it'],
  },
  {
    id: 'TEAMS-17',
    trigger: 'the token dies in mid-run, with a federated credential',
    yaml: meeting,
    federated: true,
    before: once(write, refused(401, 'Unauthorized', 'The token has expired.')),
    code: '1 done and verified',
    exit: 0,
    changes: ['teams.teamsMeetingPolicy/Global'],
    says: [],
  },
  {
    id: 'TEAMS-18',
    trigger: 'another hand makes the policy between plan and write',
    yaml: files,
    atWrite: (simulator) => void simulator.create('teams.teamsFilesPolicy', { Identity: 'Made' }),
    code: 'SERVICE-FAILED',
    exit: 1,
    changes: ['teams.teamsFilesPolicy/'],
    says: ['Made', 'already exists', 'Run again: a new plan'],
  },
  {
    id: 'TEAMS-19',
    trigger: 'a property that the service does not know for this tenant',
    yaml: meeting,
    before: always(write, refused(400, 'ClientError', "Unknown property 'AllowIPVideo'.", 40_003)),
    code: 'SERVICE-FAILED',
    exit: 1,
    says: ['Global', "40003: Unknown property 'AllowIPVideo'", 'The request held AllowMeetNow, AllowIPVideo.'],
  },
  {
    id: 'TEAMS-20',
    trigger: 'the person of an assignment is not there',
    yaml: job(
      'teams',
      'teamsUserPolicyAssignment: { UserPrincipalName: nobody@contoso.com, PolicyType: TeamsMeetingPolicy, PolicyName: AllOn }',
    ),
    code: 'OBJECT-UNREADABLE',
    exit: 1,
    says: ['there is no user nobody@contoso.com'],
  },
]

describe('troubles with Teams', () => {
  test.each(rows)('$id $trigger', async (row) => {
    const { moved } = await expectTrouble(row)
    expect(moved).toEqual([...(row.changes ?? [])].toSorted())
  })
})
