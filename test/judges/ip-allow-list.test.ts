import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/model/json.ts'
import { declare, list, object, property, row, rows } from '../engine/builders.ts'
import { caseOf, configuration, said } from './case.ts'

const tenant = row('sharepoint.tenant', {
  cardinality: 'singleton',
  key: [],
  create: false,
  remove: 'never',
  properties: {
    IPAddressEnforcement: property({ shape: 'boolean' }),
    IPAddressAllowList: property(),
    CommentsOnSitePagesDisabled: property({ shape: 'boolean' }),
  },
})
const about = (before: JsonObject, values: JsonObject, waivers: Parameters<typeof configuration>[1] = {}) =>
  said(
    caseOf([list(tenant, object(tenant, '', before))], configuration([declare(tenant, '', values)], waivers), {
      rows: rows(tenant),
    }),
  )

const on = { IPAddressEnforcement: true, IPAddressAllowList: '192.0.2.1' }
const off = { IPAddressEnforcement: false, IPAddressAllowList: '192.0.2.1' }
const stop = ['stop SHAREPOINT-IP-LOCKOUT fail']

describe('a list of addresses that SharePoint enforces', () => {
  test.each<[string, JsonObject, JsonObject, readonly string[]]>([
    ['is turned on', off, { IPAddressEnforcement: true }, stop],
    ['is turned on with its list', off, { IPAddressEnforcement: true, IPAddressAllowList: '198.51.100.0/24' }, stop],
    ['changes while it is on', on, { IPAddressAllowList: '198.51.100.1' }, stop],
    [
      'changes, and nobody knows whether it is on',
      { IPAddressAllowList: 'a' },
      { IPAddressAllowList: 'b' },
      ['stop SHAREPOINT-IP-LOCKOUT unknown'],
    ],
    ['is turned off', on, { IPAddressEnforcement: false, IPAddressAllowList: '' }, []],
    ['is on and stays as it is', on, { ...on, CommentsOnSitePagesDisabled: true }, []],
    ['changes while it is off', off, { IPAddressAllowList: '198.51.100.1' }, []],
  ])('%s', (_, before, values, expected) => {
    expect(about(before, values)).toEqual(expected)
  })

  test('is let through by a waiver of this task, and of no other', () => {
    const waiver = {
      code: 'SHAREPOINT-IP-LOCKOUT',
      reason: 'our own runner',
      owner: 'x',
      expires: '2027-06-30',
      position: { file: 'a.yml', line: 1, column: 1 },
    }
    const change = { IPAddressEnforcement: true }
    expect(about(off, change, { waivers: [{ ...waiver, task: 'sharepoint.tenant' }] })).toEqual([
      'waived SHAREPOINT-IP-LOCKOUT',
    ])
    expect(about(off, change, { waivers: [{ ...waiver, task: 'sharepoint.site//sites/a' }] })).toEqual(stop)
  })
})
