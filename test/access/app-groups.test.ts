import { expect, test } from 'vitest'
import { isAzureManagement, isInGroup, isTeamsOrSharePoint } from '../../src/access/app-groups.ts'
import { app } from './cases.ts'

test.each([
  ['Office 365 Exchange Online', '00000002-0000-0ff1-ce00-000000000000', 'yes', 'no'],
  ['Office 365 SharePoint Online', '00000003-0000-0ff1-ce00-000000000000', 'yes', 'no'],
  ['Skype for Business Online', '00000004-0000-0ff1-ce00-000000000000', 'yes', 'no'],
  ['Microsoft Office 365 Portal', '00000006-0000-0ff1-ce00-000000000000', 'yes', 'unknown'],
  ['Microsoft Teams Services', 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe', 'yes', 'no'],
  ['Microsoft Teams', '1fec8e78-bce4-4aaf-ab1b-5451cc387264', 'yes', 'no'],
  ['Skype and Teams Tenant Admin API', '48ac35b8-9aa8-4d74-927d-1f4a14a0b239', 'yes', 'unknown'],
  ['PowerApps Service', '475226c6-020e-4fb2-8a90-7a972cbfc1d4', 'yes', 'no'],
  ['OneNote', '2d4d3d8e-2be3-4bef-9f87-7875a61c29de', 'yes', 'no'],
  ['Azure Portal', 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c', 'no', 'yes'],
  ['Azure Resource Manager', '797f4846-ba00-4fd7-ba43-dac1f8f63013', 'no', 'no'],
  ['Microsoft Graph', '00000003-0000-0000-c000-000000000000', 'no', 'no'],
  ['Windows Azure Active Directory', '00000002-0000-0000-c000-000000000000', 'no', 'no'],
  ['Microsoft Intune', '0000000a-0000-0000-c000-000000000000', 'no', 'no'],
  ['Power BI Service', '00000009-0000-0000-c000-000000000000', 'no', 'no'],
  ['an application of one’s own', '11111111-2222-3333-4444-555555555555', 'unknown', 'unknown'],
  ['an application that is not known', 'unknown', 'unknown', 'unknown'],
])('%s: the groups it belongs to', (_, appId, office365, adminPortals) => {
  expect([isInGroup(app(appId), 'Office365'), isInGroup(app(appId), 'MicrosoftAdminPortals')]).toEqual([
    office365,
    adminPortals,
  ])
  expect(isInGroup(app(appId), 'AllAgentIdResources')).toBe('unknown')
})

test.each([
  ['Azure Portal', 'C44B4083-3BB0-49C1-B47D-974E53CBDF3C', 'yes'],
  ['Azure Data Lake', 'e9f49c6b-5ce5-44c8-925d-015017e9f7ad', 'yes'],
  ['Application Insights API', 'f5c26e74-f226-4ae8-85f0-b4af0080ac9e', 'yes'],
  ['Log Analytics API', 'ca7f3f0b-7d91-482c-8e09-c5d840d0eac5', 'yes'],
  ['Microsoft Graph', '00000003-0000-0000-c000-000000000000', 'no'],
  ['not known', 'unknown', 'unknown'],
])('%s: of Azure management', (_, appId, says) => {
  expect(isAzureManagement(app(appId))).toBe(says)
})

test('Teams or SharePoint is also asked for behind an action or a context', () => {
  const teams = app('1FEC8E78-bce4-4aaf-ab1b-5451cc387264')
  expect([
    isTeamsOrSharePoint(teams),
    isTeamsOrSharePoint({ kind: 'authenticationContext', id: 'c1', application: teams }),
    isTeamsOrSharePoint({ kind: 'authenticationContext', id: 'c1', application: null }),
    isTeamsOrSharePoint({ kind: 'userAction', action: 'x', application: 'unknown' }),
    isTeamsOrSharePoint(app('00000002-0000-0ff1-ce00-000000000000')),
  ]).toEqual(['yes', 'yes', 'no', 'unknown', 'no'])
})
