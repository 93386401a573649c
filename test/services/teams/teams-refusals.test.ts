import { expect, test } from 'vitest'
import type { JsonObject } from '../../../src/model/json.ts'
import type { Step } from '../../../src/model/protocol.ts'
import { teamsRefusals } from '../../../src/services/teams/teams-refusals.ts'
import { row, seen, step } from './teams-scene.ts'

const meeting = row('teamsMeetingPolicy')
const host = { ConfigMetadata: { Authority: 'Host' } }

function change(name: string, values: JsonObject): Step {
  return step(row(name), 'update', '', values, seen(row(name), '', {}))
}

function refused({ type, change: one }: Step): readonly string[] {
  return teamsRefusals(type, one).map(({ code, message }) => `${code} ${message}`)
}

test.each<[string, Step, RegExp]>([
  [
    'a preset is changed',
    step(meeting, 'update', 'AllOn', { AllowMeetNow: true }, seen(meeting, 'AllOn', {}, host)),
    /"AllOn" is a preset of Microsoft and cannot be changed/u,
  ],
  ['a preset is deleted', step(meeting, 'delete', 'AllOn', {}, seen(meeting, 'AllOn', {}, host)), /cannot be deleted/u],
  ['Global is deleted', step(meeting, 'delete', 'Global', {}, seen(meeting, 'Global', {})), /reset all of it/u],
  ['Global is made', step(meeting, 'create', 'global', { Identity: 'global' }), /cannot be made/u],
  [
    'a policy is renamed',
    step(meeting, 'update', 'New', { Identity: 'New' }, seen(meeting, 'Old', {})),
    /"Old" cannot be renamed/u,
  ],
  [
    'nobody is allowed by an empty list',
    change('tenantFederationConfiguration', { AllowedDomains: [] }),
    /AllowFederatedUsers: false/u,
  ],
  ['nobody is allowed by null', change('tenantFederationConfiguration', { AllowedDomains: null }), /cannot be empty/u],
  [
    'everybody stands beside a domain',
    change('tenantFederationConfiguration', { AllowedDomains: ['a.com', 'AllowAllKnownDomains'] }),
    /stands alone/u,
  ],
  [
    'two senders are one entry',
    change('teamsClientConfiguration', { RestrictedSenderList: ['a.com;b.com'] }),
    /entries of their own/u,
  ],
])('%s: refused in the plan', (_, one, words) => {
  expect(refused(one)).toEqual([expect.stringMatching(words)])
  expect(refused(one)[0]).toMatch(/^NOT-WRITABLE /u)
})

test.each<[string, Step]>([
  [
    'Global that was never changed',
    step(meeting, 'update', 'Global', { AllowMeetNow: true }, seen(meeting, 'Global', {}, host)),
  ],
  [
    'an own policy, named in another case',
    step(meeting, 'update', 'kiosk', { AllowMeetNow: true }, seen(meeting, 'Kiosk', {})),
  ],
  ['an own policy is deleted', step(meeting, 'delete', 'Kiosk', {}, seen(meeting, 'Kiosk', {}))],
  ['a policy is made', step(meeting, 'create', 'Kiosk', { Identity: 'Kiosk' })],
  ['everybody is allowed', change('tenantFederationConfiguration', { AllowedDomains: ['allowallknowndomains'] })],
  ['some are allowed', change('tenantFederationConfiguration', { AllowedDomains: ['a.com', 'b.com'] })],
  ['blocked domains are emptied', change('tenantFederationConfiguration', { BlockedDomains: [] })],
  ['senders are emptied', change('teamsClientConfiguration', { RestrictedSenderList: [] })],
])('%s: allowed', (_, one) => {
  expect(refused(one)).toEqual([])
})
