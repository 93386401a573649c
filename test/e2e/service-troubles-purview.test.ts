import { describe, expect, test } from 'vitest'
import type { FaultAct } from '../../src/simulator/start.ts'
import type { ServiceTrouble } from './service-troubles.ts'
import { always, expectTrouble, job, once, waived } from './service-troubles.ts'

const front = 'ps.compliance.protection.outlook.com'
const region = /^[a-z0-9]+\.ps\.compliance\.protection\.outlook\.com$/u
const keep = (comment: string): string =>
  `retentionCompliancePolicy: { Name: Keep, Enabled: true, Comment: ${comment}, ExchangeLocation: [All] }`
const retention = job('purview', keep('first'))
const cmdlet = (name: string) => ({ host: region, cmdlet: name }) as const

const refused = (status: number, exception: string, message: string): FaultAct => ({
  status,
  body: {
    error: {
      code: status === 404 ? 'NotFound' : 'BadRequest',
      message: 'Error executing cmdlet',
      details: [{ code: 'Context', target: '', message: `|Microsoft.Office.CompliancePolicy.${exception}|${message}` }],
      innererror: { message, type: 'Microsoft.Exchange.Admin.OData.Core.ODataServiceException', stacktrace: '' },
    },
  },
})
const redirect = (location: string): FaultAct => ({ status: 302, headers: { location }, body: '' })
const unread = 'OBJECT-UNREADABLE'

const rows: readonly ServiceTrouble[] = [
  {
    id: 'PURVIEW-01',
    trigger: 'Purview accepts no token',
    yaml: retention,
    before: always(
      { host: region },
      { status: 401, body: { error: { code: 'Unauthorized', message: 'The token is expired.' } } },
    ),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: [
      'purview.retentionCompliancePolicy',
      'Purview does not accept the token',
      'The token is expired',
      'sign-ins in Entra ID',
    ],
  },
  {
    id: 'PURVIEW-02',
    trigger: 'the application has no directory role',
    yaml: retention,
    before: ({ app }) => {
      for (const role of ['Compliance Administrator', 'Global Administrator', 'Global Reader', 'Security Reader'])
        app.directoryRole(role, false)
    },
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['purview.retentionCompliancePolicy', 'directory role', 'Compliance Administrator'],
  },
  {
    id: 'PURVIEW-03',
    trigger: 'the application may read and not write',
    yaml: retention,
    before: ({ app }) => {
      for (const role of ['Compliance Administrator', 'Global Administrator']) app.directoryRole(role, false)
      app.directoryRole('Global Reader', true)
    },
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['Keep', 'New-RetentionCompliancePolicy', 'Compliance Administrator'],
  },
  {
    id: 'PURVIEW-04',
    trigger: 'the application permission is missing',
    yaml: retention,
    before: ({ app }) => app.revoke('Exchange.ManageAsApp'),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['Purview', 'Exchange.ManageAsApp'],
  },
  {
    id: 'PURVIEW-05',
    trigger: 'the tenant has no compliance licence',
    yaml: retention,
    options: { variants: { complianceOrganization: 'unlicensed' } },
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['Keep', 'not present in the role definition', 'the tenant may lack the licence'],
  },
  {
    id: 'PURVIEW-06',
    trigger: 'the organisation is dehydrated',
    yaml: retention,
    options: { variants: { complianceOrganization: 'dehydrated' } },
    code: 'CUSTOMIZATION-NEEDED',
    exit: 1,
    says: ['Keep', 'Enable-OrganizationCustomization'],
  },
  {
    id: 'PURVIEW-07',
    trigger: 'a redirect to a host that is not Microsoft’s',
    yaml: retention,
    before: once({ host: front }, redirect('https://nam13b.admin.protection.outlook.com.evil.example:446/')),
    code: unread,
    exit: 1,
    says: ['Check the cloud input', 'Purview redirected to a place that is not an admin host', 'it was not followed'],
  },
  {
    id: 'PURVIEW-08',
    trigger: 'a redirect without encryption',
    yaml: retention,
    before: once({ host: front }, redirect('http://nam13b.admin.protection.outlook.com/')),
    code: unread,
    exit: 1,
    says: ['it was not followed'],
  },
  {
    id: 'PURVIEW-09',
    trigger: 'a redirect to a region that does not have the tenant',
    yaml: retention,
    before: always({ host: front }, redirect('https://eur99b.admin.protection.outlook.com:446/')),
    code: unread,
    exit: 1,
    says: ['purview.retentionCompliancePolicy', 'ErrorIncorrectRoutingHint|routing hint'].map(
      (one) => new RegExp(one, 'u'),
    ),
  },
  {
    id: 'PURVIEW-10',
    trigger: 'no redirect at all: the front door serves the tenant',
    yaml: retention,
    options: { variants: { complianceRegion: 'single' } },
    code: '1 accepted',
    exit: 0,
    changes: ['purview.retentionCompliancePolicy/Keep'],
    says: ['DistributionStatus Pending'],
  },
  {
    id: 'PURVIEW-11',
    trigger: 'the discovery is forbidden',
    yaml: retention,
    before: once({ host: front }, { status: 403, body: '' }),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['Purview does not let the application in', 'Exchange.ManageAsApp', 'Compliance Administrator'],
  },
  {
    id: 'PURVIEW-12',
    trigger: 'the discovery fails for good',
    yaml: retention,
    before: always({ host: front }, { status: 500, body: '' }),
    code: unread,
    exit: 1,
    says: ['Purview did not say in which region the tenant is', '500'],
  },
  {
    id: 'PURVIEW-13',
    trigger: 'busy for good, with Retry-After',
    yaml: retention,
    before: always({ host: region }, { status: 429, headers: { 'retry-after': '2' } }),
    code: unread,
    exit: 1,
    says: ['purview.retentionCompliancePolicy', 'Purview kept answering that it is busy'],
  },
  {
    id: 'PURVIEW-14',
    trigger: 'unavailable for good',
    yaml: retention,
    before: always({ host: region }, { status: 503 }),
    code: unread,
    exit: 1,
    says: ['purview.retentionCompliancePolicy', 'Purview'],
  },
  {
    id: 'PURVIEW-15',
    trigger: 'answers in HTML',
    yaml: retention,
    before: always({ host: region }, 'html'),
    code: unread,
    exit: 1,
    says: ['Keep could not be read: the answer is not JSON', 'Purview', 'proxy'],
  },
  {
    id: 'PURVIEW-16',
    trigger: 'cuts every answer off',
    yaml: retention,
    before: always({ host: region }, 'truncate'),
    code: unread,
    exit: 1,
    says: ['purview.retentionCompliancePolicy', front],
  },
  {
    id: 'PURVIEW-17',
    trigger: 'hangs up on every request',
    yaml: retention,
    before: always({ host: region }, 'reset'),
    code: unread,
    exit: 1,
    says: ['purview.retentionCompliancePolicy', front, 'the connection broke'],
  },
  {
    id: 'PURVIEW-18',
    trigger: 'never answers',
    yaml: retention,
    before: always({ host: region }, 'hang'),
    code: unread,
    exit: 1,
    says: ['purview.retentionCompliancePolicy', front, 'did not answer'],
  },
  {
    id: 'PURVIEW-19',
    trigger: 'a place that the policy has already',
    yaml: retention,
    before: once(
      cmdlet('New-RetentionCompliancePolicy'),
      refused(400, 'LocationAlreadyExistsException', 'The location already exists in the policy.'),
    ),
    code: 'SERVICE-FAILED',
    exit: 1,
    says: ['Keep', 'LocationAlreadyExists', 'Run again: a new plan'],
  },
  {
    id: 'PURVIEW-20',
    trigger: 'a policy on its way to its places',
    yaml: retention,
    code: '1 accepted',
    exit: 0,
    changes: ['purview.retentionCompliancePolicy/Keep'],
    says: ['Keep', 'DistributionStatus Pending'],
  },
  {
    id: 'PURVIEW-21',
    trigger: 'the name of a policy that is being deleted',
    yaml: retention,
    before: (simulator) =>
      void simulator.create('purview.retentionCompliancePolicy', {
        Name: 'Keep',
        Mode: 'PendingDeletion',
        Enabled: false,
        ExchangeLocation: ['All'],
      }),
    code: 'STILL-CHANGING',
    exit: 1,
    says: ['Keep is still being deleted', 'Run again later, or make it under another name'],
  },
  {
    id: 'PURVIEW-22',
    trigger: 'the name of a rule that another policy has',
    yaml: job(
      'purview',
      `dlpCompliancePolicy: { Name: Cards, Mode: TestWithoutNotifications, ExchangeLocation: [All] }${waived('UNPROVEN')}`,
      `dlpComplianceRule: { Name: Cards rule, Policy: Cards, BlockAccess: true, AccessScope: NotInOrganization, ContentContainsSensitiveInformation: [{ name: Credit Card Number, minCount: '1' }] }${waived('UNPROVEN')}`,
    ),
    before: always(
      cmdlet('New-DlpComplianceRule'),
      refused(
        400,
        'ComplianceRuleAlreadyExistsInScenarioException',
        "Rule 'Cards rule' already exists. Use another name.",
      ),
    ),
    code: 'SERVICE-FAILED',
    exit: 1,
    changes: ['purview.dlpCompliancePolicy/Cards'],
    says: ['Cards rule', 'already exists', 'something else has the name'],
  },
  {
    id: 'PURVIEW-23',
    trigger: 'the token dies in mid-run, with a federated credential',
    yaml: retention,
    federated: true,
    before: once(cmdlet('New-RetentionCompliancePolicy'), {
      status: 401,
      body: { error: { code: 'Unauthorized', message: 'The token is expired.' } },
    }),
    code: '1 accepted',
    exit: 0,
    changes: ['purview.retentionCompliancePolicy/Keep'],
    says: [],
  },
  {
    id: 'PURVIEW-24',
    trigger: 'another hand makes the policy between plan and write',
    yaml: retention,
    atWrite: (simulator) =>
      void simulator.create('purview.retentionCompliancePolicy', {
        Name: 'Keep',
        Enabled: true,
        Comment: 'theirs',
        ExchangeLocation: ['All'],
      }),
    code: 'SERVICE-FAILED',
    exit: 1,
    changes: ['purview.retentionCompliancePolicy/Keep'],
    says: ['Keep', 'already exists', 'Run again: a new plan'],
  },
  {
    id: 'PURVIEW-25',
    trigger: 'only another name of the tenant is given, and Exchange may not be asked',
    yaml: retention,
    words: ['apply', '--retries', '1', '--timeout', '2', '--tenant', 'contoso.com'],
    before: always({ host: /^outlook\./u }, { status: 403, body: '' }),
    code: unread,
    exit: 1,
    says: ['initial domain', 'Give the tenant by its initial domain (contoso.onmicrosoft.com)'],
  },
]

describe('troubles with Purview', () => {
  test.each(rows)('$id $trigger', async (row) => {
    const { moved } = await expectTrouble(row)
    expect(moved).toEqual([...(row.changes ?? [])].toSorted())
  })
})
