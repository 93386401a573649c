import { describe, expect, test } from 'vitest'
import { waiveMeant } from './meant.ts'
import type { ServiceTrouble } from './service-troubles.ts'
import { expectTrouble, job } from './service-troubles.ts'

const theirs = 'CA002 Require MFA for everyone'
const policy = job('entra', `conditionalAccessPolicy: { displayName: ${theirs}, state: disabled }`).replace(
  'guards:',
  () => `${waiveMeant('GUARD-UNPROTECTED')}\nguards:`,
)
const rule = job('exchange', 'transportRule: { Name: Tag external mail, Comments: changed }')
const made = job('exchange', 'remoteDomain: { Name: Made domain, DomainName: made.example }')
const lists = { host: '^graph', path: 'conditionalAccess/policies' }
const rules = { host: '^outlook', cmdlet: 'Get-TransportRule' }
const domains = { host: '^outlook', cmdlet: 'Get-RemoteDomain' }
const done = { code: 'Apply: 1 done and verified', exit: 0, says: [] } as const
const changed = [`entra.conditionalAccessPolicy/${theirs}`]
const unread = {
  code: 'OBJECT-UNREADABLE',
  exit: 4,
  says: ['could not be read', 'Nothing was changed for it'],
} as const

const rows: readonly ServiceTrouble[] = [
  {
    id: 'PAGE-01',
    trigger: 'pages of two rows',
    yaml: policy,
    options: { faults: { pageSize: 2, faults: [] } },
    ...done,
    changes: changed,
  },
  {
    id: 'PAGE-02',
    trigger: 'a page that comes twice is no second policy',
    yaml: policy,
    options: { faults: { pageSize: 3, faults: [{ ...lists, do: 'repeatPage' }] } },
    ...done,
    changes: changed,
  },
  {
    id: 'PAGE-03',
    trigger: 'a row that comes twice on every page is no second policy',
    yaml: policy,
    options: { faults: { pageSize: 2, faults: [{ ...lists, times: 1000, do: 'repeatItem' }] } },
    ...done,
    changes: changed,
  },
  {
    id: 'PAGE-04',
    trigger: 'pages that repeat without end are no list',
    yaml: policy,
    options: { faults: { pageSize: 3, faults: [{ ...lists, nth: 2, times: 1000, do: 'repeatPage' }] } },
    ...unread,
  },
  {
    id: 'PAGE-05',
    trigger: 'a link that expires once',
    yaml: policy,
    options: { faults: { pageSize: 3, faults: [{ ...lists, do: 'expireLink' }] } },
    ...done,
    changes: changed,
  },
  {
    id: 'PAGE-06',
    trigger: 'links that expire at once, always: half a list is none',
    yaml: policy,
    options: { faults: { pageSize: 3, faults: [{ ...lists, times: 1000, do: 'expireLink' }] } },
    ...unread,
  },
  {
    id: 'PAGE-07',
    trigger: 'a list that answers 404 is not empty',
    yaml: policy,
    options: { faults: { faults: [{ ...lists, times: 1000, do: { answer: 'graph-404' } }] } },
    ...unread,
  },
  {
    id: 'PAGE-08',
    trigger: 'a look-up by name that answers 404 has found nothing out',
    yaml: job('entra', 'group: { displayName: Finance, description: changed }'),
    options: {
      faults: {
        faults: [{ host: '^graph', path: '/groups', batchItem: true, times: 1000, do: { answer: 'graph-404' } }],
      },
    },
    ...unread,
    exit: 1,
  },
  {
    id: 'PAGE-09',
    trigger: 'pages of one row, and a link that expires once',
    yaml: rule,
    options: { faults: { pageSize: 1, faults: [{ ...rules, do: 'expireLink' }] } },
    ...done,
    changes: ['exchange.transportRule/Tag external mail'],
  },
  {
    id: 'PAGE-10',
    trigger: 'a row that comes twice is no second rule',
    yaml: rule,
    options: { faults: { faults: [{ ...rules, times: 1000, do: 'repeatItem' }] } },
    ...done,
    changes: ['exchange.transportRule/Tag external mail'],
  },
  {
    id: 'PAGE-11',
    trigger: 'links that always expire do not let anything be made',
    yaml: made,
    options: { faults: { pageSize: 1, faults: [{ host: '^outlook', times: 1000, do: 'expireLink' }] } },
    ...unread,
    exit: 1,
  },
  {
    id: 'PAGE-12',
    trigger: 'pages that repeat without end do not let anything be made',
    yaml: made,
    options: { faults: { pageSize: 1, faults: [{ ...domains, times: 1000, do: 'repeatPage' }] } },
    ...unread,
    exit: 1,
  },
  {
    id: 'PAGE-13',
    trigger: 'a row that comes twice in the answer to a look-up is no second group, nor a second member',
    yaml: job('entra', 'group: { displayName: Finance, description: changed }'),
    options: {
      faults: {
        pageSize: 2,
        faults: [{ host: '^graph', path: '/groups', batchItem: true, times: 1000, do: 'repeatItem' }],
      },
    },
    ...done,
    changes: ['entra.group/Finance.description'],
  },
  {
    id: 'PAGE-14',
    trigger: 'a page of a look-up that comes twice',
    yaml: job('entra', 'group: { displayName: Finance, description: changed }'),
    options: {
      faults: {
        pageSize: 2,
        faults: [{ host: '^graph', path: '/members', batchItem: true, times: 1000, do: 'repeatPage' }],
      },
    },
    ...done,
    changes: ['entra.group/Finance.description'],
  },
  {
    id: 'PAGE-15',
    trigger: 'a policy of Teams that is listed twice',
    yaml: job('teams', 'teamsMeetingPolicy: { Identity: Global, AllowMeetNow: false }'),
    options: {
      faults: { faults: [{ host: 'teams', path: 'TeamsMeetingPolicy', method: 'GET', times: 1000, do: 'repeatItem' }] },
    },
    ...done,
    changes: ['teams.teamsMeetingPolicy/Global'],
  },
  {
    id: 'PAGE-16',
    trigger: 'a list of cmdlets that is said not to be found does not let anything be made',
    yaml: made,
    options: {
      faults: {
        faults: [{ ...domains, times: 1000, do: { status: 404, body: { error: { code: 'NotFound', message: 'x' } } } }],
      },
    },
    ...unread,
    exit: 1,
  },
]

describe('lists that come in pages', () => {
  test.each(rows)('$id $trigger', async (row) => {
    const { moved } = await expectTrouble(row)
    expect(moved).toEqual([...(row.changes ?? [])].toSorted())
  })
})
