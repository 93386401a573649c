import { describe, expect, test } from 'vitest'
import type { Belonging } from '../../src/access/mfa-judge.ts'
import { mfaJudge } from '../../src/access/mfa-judge.ts'
import { mfaCounter } from '../../src/access/mfa-count.ts'
import type { PolicySet } from '../../src/access/sign-in.ts'
import type { JsonObject } from '../../src/model/json.ts'
import type { MfaRow } from '../../src/model/mfa-report.ts'
import type { Registration } from '../../src/model/registration.ts'

const reportOnly = 'enabledForReportingButNotEnforced'
const resistant = { builtInControls: [], authenticationStrength: '00000000-0000-0000-0000-000000000004' }

function policy(name: string, state: string, grant: JsonObject, users: JsonObject = { includeUsers: ['All'] }) {
  return {
    id: name,
    name,
    values: {
      state,
      conditions: { users, applications: { includeApplications: ['All'] }, clientAppTypes: ['all'] },
      grantControls: { operator: 'OR', ...grant },
    },
  }
}

function judged(person: Partial<Registration>, belonging: Partial<Belonging>, ...policies: PolicySet['policies']) {
  const set = { policies, locations: [], strengths: [], securityDefaults: false, mfaTrustedIps: [] }
  return mfaJudge(set, new Set(['named']))(
    {
      id: 'somebody',
      name: 'somebody@contoso.com',
      displayName: 'Somebody',
      kind: 'none',
      isAdmin: false,
      registered: true,
      capable: true,
      passwordless: false,
      methods: ['microsoftAuthenticatorPush'],
      preferred: 'push',
      ...person,
    },
    { groups: [], roles: [], perUserMfa: 'disabled', ...belonging },
  )
}

const mfa = { builtInControls: ['mfa'] }

describe('who is stopped', () => {
  test.each([
    ['what is registered is enough', {}, [policy('P', 'enabled', mfa)], ['no', 'no', []]],
    ['nothing is registered', { capable: false, methods: [] }, [policy('P', 'enabled', mfa)], ['yes', 'no', []]],
    [
      'what is registered is not allowed any more',
      { capable: false },
      [policy('P', 'enabled', mfa)],
      ['yes', 'no', []],
    ],
    [
      'a report-only policy demands more',
      {},
      [policy('P', 'enabled', mfa), policy('Later', reportOnly, resistant)],
      ['no', 'yes', ['Later']],
    ],
    [
      'who is stopped now is no news tomorrow',
      { capable: false, methods: [] },
      [policy('P', 'enabled', mfa), policy('Later', reportOnly, resistant)],
      ['yes', 'no', []],
    ],
    ['a report-only policy is satisfied', {}, [policy('Later', reportOnly, mfa)], ['no', 'no', []]],
    [
      'a device is not known',
      {},
      [policy('Later', reportOnly, { builtInControls: ['compliantDevice'] })],
      ['no', 'unknown', []],
    ],
    ['a word is not known', { methods: ['somethingNew'] }, [policy('Later', reportOnly, mfa)], ['no', 'unknown', []]],
    [
      'what guests have registered at home is not known',
      { kind: 'b2bCollaborationGuest' as const, capable: false, methods: [] },
      [policy('Later', reportOnly, mfa)],
      ['no', 'unknown', []],
    ],
    [
      'a policy that is off changes nothing',
      {},
      [policy('Off', 'disabled', { builtInControls: ['block'] })],
      ['no', 'no', []],
    ],
  ])('%s', (_, person, policies, [now, tomorrow, by]) => {
    const { stoppedNow, stoppedTomorrow, stoppedBy } = judged(person, {}, ...policies)

    expect([stoppedNow, stoppedTomorrow, stoppedBy]).toEqual([now, tomorrow, by])
  })

  test('an administrator signs in to the portal as well', () => {
    const portal = policy('Portal', 'enabled', { builtInControls: ['block'] })
    const only = {
      ...portal,
      values: {
        ...portal.values,
        conditions: { ...portal.values.conditions, applications: { includeApplications: ['MicrosoftAdminPortals'] } },
      },
    }

    expect([judged({ isAdmin: true }, {}, only).stoppedNow, judged({}, {}, only).stoppedNow]).toEqual(['yes', 'no'])
  })

  test('groups that are not known leave open what names groups', () => {
    const groups = policy('Pilot', 'enabled', { builtInControls: ['block'] }, { includeGroups: ['pilot'] })

    expect([
      judged({}, { groups: 'unknown' }, groups).stoppedNow,
      judged({}, { groups: ['pilot'] }, groups).stoppedNow,
      judged({}, { groups: [] }, groups).stoppedNow,
    ]).toEqual(['unknown', 'yes', 'no'])
  })
})

test('people whom a policy names are told apart from those who are like them otherwise', () => {
  const set = {
    policies: [policy('One', 'enabled', { builtInControls: ['block'] }, { includeUsers: ['named'] })],
    locations: [],
    strengths: [],
    securityDefaults: false,
    mfaTrustedIps: [],
  }
  const judge = mfaJudge(set, new Set(['named']))
  const person = (id: string): Registration => ({
    id,
    name: id,
    displayName: '',
    kind: 'none',
    isAdmin: false,
    registered: true,
    capable: true,
    passwordless: false,
    methods: [],
    preferred: 'none',
  })
  const belonging: Belonging = { groups: [], roles: [], perUserMfa: 'disabled' }

  expect(['other', 'named', 'third'].map((id) => judge(person(id), belonging).stoppedNow)).toEqual(['no', 'yes', 'no'])
})

test('counts by kind, method, state and policy, the most frequent first', () => {
  const counter = mfaCounter([
    { name: 'P', state: 'enabled' },
    { name: 'Off', state: 'disabled' },
  ])
  const row = (more: Partial<MfaRow>): MfaRow => ({
    name: 'n',
    id: 'i',
    displayName: '',
    kind: 'none',
    administrator: false,
    roles: [],
    registered: true,
    capable: true,
    passwordless: false,
    methods: ['mobilePhone'],
    preferred: 'sms',
    perUserMfa: 'disabled',
    protection: 'mfa',
    stoppedNow: 'no',
    stoppedTomorrow: 'no',
    stoppedBy: [],
    ...more,
  })
  const judged = (applies: 'yes' | 'no' | 'unknown') => ({
    protection: 'mfa' as const,
    stoppedNow: 'no' as const,
    stoppedTomorrow: 'no' as const,
    stoppedBy: [],
    applies: [applies, 'no' as const],
  })
  counter.add(row({ administrator: true, passwordless: true, methods: ['fido2SecurityKey'] }), judged('yes'))
  counter.add(row({}), judged('yes'))
  counter.add(row({ stoppedTomorrow: 'yes', stoppedBy: ['Later'] }), judged('unknown'))
  counter.add(
    row({ kind: 'internalGuest', capable: false, registered: false, methods: [], stoppedNow: 'yes' }),
    judged('no'),
  )
  const none = {
    people: 0,
    registered: 0,
    capable: 0,
    passwordless: 0,
    stoppedNow: 0,
    stoppedTomorrow: 0,
    undetermined: 0,
  }

  expect(counter.summary()).toEqual({
    administrators: { ...none, people: 1, registered: 1, capable: 1, passwordless: 1 },
    members: { ...none, people: 3, registered: 3, capable: 3, passwordless: 1, stoppedTomorrow: 1 },
    guests: { ...none, people: 1, stoppedNow: 1 },
    everyone: { ...none, people: 4, registered: 3, capable: 3, passwordless: 1, stoppedNow: 1, stoppedTomorrow: 1 },
    methods: [
      { name: 'mobilePhone', people: 2 },
      { name: 'fido2SecurityKey', people: 1 },
      { name: 'none', people: 1 },
    ],
    preferred: [{ name: 'sms', people: 4 }],
    perUserMfa: [{ name: 'disabled', people: 4 }],
    protection: [{ name: 'mfa', people: 4 }],
    policies: [{ name: 'P', state: 'enabled', applies: 2, mayApply: 1 }],
    stoppedBy: [{ name: 'Later', people: 1 }],
  })
})
