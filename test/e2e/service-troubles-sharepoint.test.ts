import { describe, expect, test } from 'vitest'
import type { FaultAct } from '../../src/simulator/start.ts'
import type { ServiceTrouble } from './service-troubles.ts'
import { always, expectTrouble, job, once } from './service-troubles.ts'

const host = 'contoso-admin.sharepoint.com'
const tenant = job('sharepoint', 'tenant: { LegacyAuthProtocolsEnabled: false }')
const site = (owner: string): string =>
  job('sharepoint', `site: { Url: /sites/made, Title: Made, Owner: ${owner}, Template: STS#3, LockState: Unlock }`)
const intranet = job('sharepoint', 'site: { Url: /sites/intranet, Title: Changed }')
const write = { host, effect: 'write' } as const

/** ProcessQuery refuses with status 200. */
const csom = (typeName: string, message: string, code = -1): FaultAct => ({
  status: 200,
  body: [
    {
      SchemaVersion: '15.0.0.0',
      LibraryVersion: '16.0.25012.12005',
      ErrorInfo: {
        ErrorMessage: message,
        ErrorValue: null,
        TraceCorrelationId: '11111111-2222-3333-4444-555555555555',
        ErrorCode: code,
        ErrorTypeName: typeName,
      },
      TraceCorrelationId: '11111111-2222-3333-4444-555555555555',
    },
  ],
})
/** How an operation stands, to whatever is asked. */
const operation = (standing: Readonly<Record<string, boolean>>): FaultAct => ({
  status: 200,
  body: [
    { SchemaVersion: '15.0.0.0', LibraryVersion: '16.0.25012.12005', ErrorInfo: null, TraceCorrelationId: '1' },
    2,
    {
      _ObjectType_: 'Microsoft.Online.SharePoint.TenantAdministration.SpoOperation',
      _ObjectIdentity_: '1|908bed80-a04a-4433-b4a0-883d9847d110:1\nSpoOperation\nCreateSite\n1',
      PollingInterval: 15_000,
      ...standing,
    },
  ],
})
const odata = (status: number, code: string, message: string): FaultAct => ({
  status,
  body: { 'odata.error': { code, message: { lang: 'en-US', value: message } } },
})
const appOnly: FaultAct = {
  status: 401,
  headers: { 'www-authenticate': 'Bearer error="invalid_token", error_description="Unsupported app only token."' },
  body: 'Unsupported app only token.',
}
const unread = 'OBJECT-UNREADABLE'

const rows: readonly ServiceTrouble[] = [
  {
    id: 'SPO-01',
    trigger: 'SharePoint takes no application token of this kind',
    yaml: tenant,
    before: always({ host }, appOnly),
    code: 'SIGN-IN-CREDENTIAL',
    exit: 5,
    says: ['SharePoint takes no token', 'certificate or a federated credential'],
  },
  {
    id: 'SPO-02',
    trigger: 'SharePoint accepts no token',
    yaml: tenant,
    before: always({ host }, { status: 401, body: { error_description: 'Invalid JWT token. The token is expired.' } }),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['sharepoint.tenant', 'SharePoint does not accept the token', 'Invalid JWT token'],
  },
  {
    id: 'SPO-03',
    trigger: 'the permission is missing: Access denied inside 200',
    yaml: tenant,
    before: ({ app }) => app.revoke('SharePoint/Sites.FullControl.All'),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['sharepoint.tenant', 'Access denied', 'Sites.FullControl.All', 'not the one of Microsoft Graph'],
  },
  {
    id: 'SPO-04',
    trigger: 'the permission is missing: 403 of REST',
    yaml: job('sharepoint', 'theme: { Name: Night, Palette: { themePrimary: "#112233" } }'),
    before: ({ app }) => app.revoke('SharePoint/Sites.FullControl.All'),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['sharepoint.theme', 'Access denied', 'Sites.FullControl.All'],
  },
  {
    id: 'SPO-05',
    trigger: 'the addresses that the tenant allows do not hold this machine',
    yaml: tenant,
    before: (simulator) =>
      simulator.change('sharepoint.tenant', '', { IPAddressEnforcement: true, IPAddressAllowList: '192.0.2.1' }),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['sharepoint.tenant', 'organizational policies', 'IPAddressAllowList'],
  },
  {
    id: 'SPO-06',
    trigger: 'the site is gone when it is written',
    yaml: intranet,
    before: always(
      write,
      csom(
        'Microsoft.Online.SharePoint.Common.SpoNoSiteException',
        'Cannot get site https://contoso.sharepoint.com/sites/intranet.',
      ),
    ),
    code: 'SERVICE-FAILED',
    exit: 1,
    says: ['/sites/intranet', 'it is not there', 'Cannot get site', 'Run again: a new plan'],
  },
  {
    id: 'SPO-07',
    trigger: 'a refusal inside 200 of a write',
    yaml: tenant,
    before: always(
      write,
      csom('Microsoft.Online.SharePoint.Common.SpoException', 'The feature is not available for this tenant.'),
    ),
    code: 'SERVICE-FAILED',
    exit: 1,
    says: ['sharepoint.tenant', 'The feature is not available for this tenant'],
  },
  {
    id: 'SPO-08',
    trigger: 'busy for good, with Retry-After',
    yaml: tenant,
    before: always({ host }, { status: 429, headers: { 'retry-after': '2' }, body: 'The request has been throttled' }),
    code: unread,
    exit: 1,
    says: ['sharepoint.tenant', 'SharePoint kept answering that it is busy'],
  },
  {
    id: 'SPO-09',
    trigger: 'busy for good at the write, without Retry-After',
    yaml: tenant,
    before: always(write, { status: 503, body: 'Server too busy' }),
    code: 'SERVICE-THROTTLED',
    exit: 1,
    says: ['sharepoint.tenant', 'SharePoint kept answering that it is busy', /Run again later|run again/u],
  },
  {
    id: 'SPO-10',
    trigger: 'answers in HTML',
    yaml: tenant,
    before: always({ host }, 'html'),
    code: unread,
    exit: 1,
    says: ['sharepoint.tenant could not be read: the answer is not', 'SharePoint', 'proxy'],
  },
  {
    id: 'SPO-11',
    trigger: 'cuts every answer off',
    yaml: tenant,
    before: always({ host }, 'truncate'),
    code: unread,
    exit: 1,
    says: ['sharepoint.tenant', host],
  },
  {
    id: 'SPO-12',
    trigger: 'hangs up on every request',
    yaml: tenant,
    before: always({ host }, 'reset'),
    code: unread,
    exit: 1,
    says: ['sharepoint.tenant', host, 'the connection broke'],
  },
  {
    id: 'SPO-13',
    trigger: 'never answers',
    yaml: tenant,
    before: always({ host }, 'hang'),
    code: unread,
    exit: 1,
    says: ['sharepoint.tenant', host, 'did not answer'],
  },
  {
    id: 'SPO-14',
    trigger: 'answers a write in HTML',
    yaml: tenant,
    before: always(write, 'html'),
    code: 'SERVICE-UNREADABLE',
    exit: 1,
    says: ['sharepoint.tenant may have been written', 'SharePoint', 'run again'],
  },
  {
    id: 'SPO-15',
    trigger: 'the owner of a new site is nobody',
    yaml: site('nobody@contoso.com'),
    code: 'SERVICE-FAILED',
    exit: 1,
    says: ['/sites/made', 'The specified user nobody@contoso.com could not be found.'],
  },
  {
    id: 'SPO-16',
    trigger: 'a setting that the tenant has no licence for',
    yaml: job('sharepoint', 'tenant: { RestrictedAccessControlforSitesErrorHelpLink: "https://contoso.com/help" }'),
    options: { variants: { spoUnlicensed: 'refused' } },
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['sharepoint.tenant', 'the tenant lacks the licence', 'Leave out what it names'],
  },
  {
    id: 'SPO-17',
    trigger: 'takes the write and shows nothing of it: no failure and no success',
    yaml: tenant,
    before: always(write, {
      status: 200,
      body: [{ SchemaVersion: '15.0.0.0', LibraryVersion: '16.0.0.0', ErrorInfo: null, TraceCorrelationId: '1' }],
    }),
    code: '1 accepted, not yet visible',
    exit: 0,
    says: ['sharepoint.tenant', 'the service still shows the old state'],
  },
  {
    id: 'SPO-18',
    trigger: 'the token dies in mid-run, with a federated credential',
    yaml: tenant,
    federated: true,
    before: once(write, { status: 401, body: { error_description: 'Invalid JWT token. The token is expired.' } }),
    code: '1 done and verified',
    exit: 0,
    changes: ['sharepoint.tenant', 'sharepoint.settings'],
    says: [],
  },
  {
    id: 'SPO-19',
    trigger: 'another hand makes the site between plan and write',
    yaml: site('ada.bergstrom@contoso.com'),
    atWrite: (simulator) =>
      void simulator.create('sharepoint.site', {
        Url: 'https://contoso.sharepoint.com/sites/made',
        Title: 'Theirs',
        Owner: 'ada.bergstrom@contoso.com',
        Template: 'STS#3',
      }),
    code: 'SERVICE-FAILED',
    exit: 1,
    changes: ['sharepoint.site'],
    says: ['/sites/made', 'there is one already', 'Run again: a new plan'],
  },
  {
    id: 'SPO-20',
    trigger: 'Graph may not tell where SharePoint is',
    yaml: tenant,
    before: always({ host: 'graph.microsoft.com' }, odata(403, 'accessDenied', 'Access denied')),
    code: 'PERMISSION-DENIED',
    exit: 5,
    says: ['where the tenant', '--sharepoint-admin-host'],
  },
  {
    id: 'SPO-21',
    trigger: 'an operation that does not end',
    yaml: job(
      'sharepoint',
      'site: { Url: /sites/made, Title: Made, Owner: ada.bergstrom@contoso.com, Template: STS#3 }',
    ),
    options: { speed: 600 },
    atWrite: always({ host, effect: 'read' }, operation({ IsComplete: false, HasTimedout: false })),
    code: '1 accepted',
    exit: 0,
    changes: ['sharepoint.site'],
    says: ['/sites/made', 'SharePoint still works on it'],
  },
  {
    id: 'SPO-22',
    trigger: 'an operation that times out in the service',
    yaml: site('ada.bergstrom@contoso.com'),
    options: { speed: 600 },
    atWrite: always({ host, effect: 'read' }, operation({ IsComplete: false, HasTimedout: true })),
    code: 'SERVICE-FAILED',
    exit: 1,
    changes: ['sharepoint.site'],
    says: ['/sites/made may have been written', 'the operation timed out in the service', 'run again'],
  },
]

describe('troubles with SharePoint', () => {
  test.each(rows)('$id $trigger', async (row) => {
    const { moved } = await expectTrouble(row)
    expect(moved).toEqual([...(row.changes ?? [])].toSorted())
  })
})
