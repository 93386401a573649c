import { describe, expect, test } from 'vitest'
import type { FaultAct } from '../../src/simulator/start.ts'
import type { ServiceTrouble } from './service-troubles.ts'
import { always, expectTrouble, job, once } from './service-troubles.ts'

const host = 'outlook.office365.com'
const rule = job('exchange', 'transportRule: { Name: Tag external mail, Comments: changed }')
const domain = job('exchange', 'remoteDomain: { Name: Made domain, DomainName: made.example }')
const setRule = { host, cmdlet: 'Set-TransportRule' } as const

const refused = (status: number, exception: string, message: string): FaultAct => ({
  status,
  body: {
    error: {
      code: status === 404 ? 'NotFound' : 'BadRequest',
      message: 'Error executing cmdlet',
      details: [{ code: 'Context', target: '', message: `ExFFFFFF|${exception}|${message}` }],
      innererror: { message, type: 'Microsoft.Exchange.Admin.OData.Core.ODataServiceException', stacktrace: '' },
    },
  },
})
const expired: FaultAct = { status: 401, body: { error: { code: 'Unauthorized', message: 'The token is expired.' } } }
const unread = 'OBJECT-UNREADABLE'

const rows: readonly ServiceTrouble[] = [
  {
    id: 'EXCHANGE-01',
    trigger: 'Exchange accepts no token',
    yaml: rule,
    before: always({ host }, expired),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: [
      'exchange.transportRule',
      'Exchange does not accept the token',
      'The token is expired',
      'sign-ins in Entra ID',
    ],
  },
  {
    id: 'EXCHANGE-02',
    trigger: 'the application permission is missing',
    yaml: rule,
    before: ({ app }) => app.revoke('Exchange.ManageAsApp'),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['exchange.transportRule', 'Exchange.ManageAsApp'],
  },
  {
    id: 'EXCHANGE-03',
    trigger: 'the application has no directory role',
    yaml: rule,
    before: ({ app }) => {
      for (const role of ['Exchange Administrator', 'Global Administrator', 'Global Reader', 'Security Reader'])
        app.directoryRole(role, false)
    },
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['exchange.transportRule', 'Get-TransportRule', 'directory role', 'Exchange Administrator'],
  },
  {
    id: 'EXCHANGE-04',
    trigger: 'the role reads and does not carry the cmdlet of the write: 403 of NUL bytes',
    yaml: rule,
    before: ({ app }) => {
      for (const role of ['Exchange Administrator', 'Global Administrator']) app.directoryRole(role, false)
      app.directoryRole('Global Reader', true)
    },
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['Tag external mail', 'Set-TransportRule', 'Exchange Administrator'],
  },
  {
    id: 'EXCHANGE-05',
    trigger: 'the role does not carry the cmdlet: 401 in JSON',
    yaml: rule,
    options: { variants: { exchangeForbidden: 'json' } },
    before: ({ app }) => {
      for (const role of ['Exchange Administrator', 'Global Administrator']) app.directoryRole(role, false)
      app.directoryRole('Global Reader', true)
    },
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['Tag external mail', 'User is not allowed to call Set-TransportRule', 'Exchange Administrator'],
  },
  {
    id: 'EXCHANGE-06',
    trigger: 'the object is gone when it is written',
    yaml: rule,
    before: always(
      setRule,
      refused(
        404,
        'Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException',
        "The operation couldn't be performed because object 'Tag external mail' couldn't be found.",
      ),
    ),
    code: 'SERVICE-FAILED',
    exit: 1,
    says: ['Tag external mail', "couldn't be found", 'Run again: a new plan'],
  },
  {
    id: 'EXCHANGE-07',
    trigger: 'the organisation is dehydrated',
    yaml: job('exchange', 'malwareFilterPolicy: { Name: Made, EnableFileFilter: true }'),
    options: { variants: { exchangeOrganization: 'dehydrated' } },
    code: 'CUSTOMIZATION-NEEDED',
    exit: 1,
    says: ['Made', 'Enable-OrganizationCustomization', 'It cannot be undone'],
  },
  {
    id: 'EXCHANGE-08',
    trigger: 'busy for good, with Retry-After',
    yaml: rule,
    before: always({ host }, { status: 429, headers: { 'retry-after': '2' } }),
    code: unread,
    exit: 1,
    says: ['exchange.transportRule', 'Exchange kept answering that it is busy', 'Run again later'],
  },
  {
    id: 'EXCHANGE-09',
    trigger: 'busy for good at the write, without Retry-After',
    yaml: rule,
    before: always(setRule, { status: 429 }),
    code: 'SERVICE-THROTTLED',
    exit: 1,
    says: ['Tag external mail', 'Exchange kept answering that it is busy', 'Run again later'],
  },
  {
    id: 'EXCHANGE-10',
    trigger: 'a directory server is not available at the write',
    yaml: rule,
    before: always(
      setRule,
      refused(
        500,
        'Microsoft.Exchange.Data.Directory.ADTransientException',
        'An Active Directory error 0x51 occurred.',
      ),
    ),
    code: 'SERVICE-FAILED',
    exit: 1,
    says: ['Tag external mail', 'may have been written', 'run again'],
  },
  {
    id: 'EXCHANGE-11',
    trigger: 'answers a write in HTML',
    yaml: rule,
    before: always(setRule, 'html'),
    code: 'SERVICE-UNREADABLE',
    exit: 1,
    says: ['Tag external mail', 'Exchange', 'may have been written'],
  },
  {
    id: 'EXCHANGE-12',
    trigger: 'hangs up on every write',
    yaml: rule,
    before: always(setRule, 'reset'),
    code: 'NETWORK-FAILED',
    exit: 1,
    says: ['Tag external mail', host, 'may have been written'],
  },
  {
    id: 'EXCHANGE-13',
    trigger: 'never answers a write',
    yaml: rule,
    before: always(setRule, 'hang'),
    code: 'NETWORK-TIMEOUT',
    exit: 1,
    says: ['Tag external mail', host, 'may have been written'],
  },
  {
    id: 'EXCHANGE-14',
    trigger: 'does the write and cuts its answer off',
    yaml: domain,
    before: once({ host, cmdlet: 'New-RemoteDomain' }, 'truncate'),
    code: '1 done and verified',
    exit: 0,
    changes: ['exchange.remoteDomain/Made domain'],
    says: [],
  },
  {
    id: 'EXCHANGE-15',
    trigger: 'a write that is refused inside 200',
    yaml: domain,
    options: { variants: { exchangeEmbeddedErrors: 'writes' } },
    atWrite: (simulator) =>
      void simulator.create('exchange.remoteDomain', { Name: 'Made domain', DomainName: 'theirs.example' }),
    code: 'SERVICE-FAILED',
    exit: 1,
    changes: ['exchange.remoteDomain/Made domain'],
    says: ['Made domain', 'already exists', 'Run again: a new plan'],
  },
  {
    id: 'EXCHANGE-16',
    trigger: 'the token dies in mid-run, with a federated credential',
    yaml: rule,
    federated: true,
    before: once(setRule, expired),
    code: '1 done and verified',
    exit: 0,
    changes: ['exchange.transportRule/Tag external mail.Comments'],
    says: [],
  },
  {
    id: 'EXCHANGE-17',
    trigger: 'another hand makes the object between plan and write',
    yaml: domain,
    atWrite: (simulator) =>
      void simulator.create('exchange.remoteDomain', { Name: 'Made domain', DomainName: 'made.example' }),
    code: 'SERVICE-FAILED',
    exit: 1,
    changes: ['exchange.remoteDomain/Made domain'],
    says: ['Made domain', 'already exists', 'Run again: a new plan'],
  },
  {
    id: 'EXCHANGE-18',
    trigger: 'a write that takes nothing and asks for a confirmation',
    yaml: rule,
    before: always(setRule, {
      status: 200,
      body: { '@adminapi.confirmationmessage': 'Are you sure you want to perform this action?' },
    }),
    code: 'SERVICE-FAILED',
    exit: 1,
    says: ['Tag external mail', 'asked for a confirmation and did nothing'],
  },
]

describe('troubles with Exchange', () => {
  test.each(rows)('$id $trigger', async (row) => {
    const { moved } = await expectTrouble(row)
    expect(moved).toEqual([...(row.changes ?? [])].toSorted())
  })
})
