import { describe, expect, test } from 'vitest'
import { evaluate, evaluatorOf } from '../../src/access/evaluate.ts'
import { block, conditions, demand, device, held, methods, policy, set, signIn, user } from './cases.ts'

const everyone = {
  condition: 'users',
  says: 'yes',
  because: 'it includes all users',
  cites: 'users',
} as const
const everything = {
  condition: 'applications',
  says: 'yes',
  because: 'it includes all applications',
  cites: 'allApplications',
} as const
const from = (id: string) => ({ kind: 'policy', id, name: id.toUpperCase() })
const nothing = { blockedBy: [], clauses: [], why: [], session: {}, sessionPerhaps: {} }

describe('a verdict', () => {
  test('tells of each policy what decided, and together what is demanded and what that rests on', () => {
    const keys = { id: 'keys', combinations: ['fido2', 'password,sms'] }
    const policies = [
      policy({ grantControls: demand(['mfa'], 'AND', { authenticationStrength: { id: 'keys' } }) }),
      policy(
        {
          state: 'enabledForReportingButNotEnforced',
          grantControls: block,
          conditions: conditions({ clientAppTypes: ['browser'] }),
        },
        'p2',
      ),
      policy(
        {
          conditions: conditions({ clientAppTypes: ['other'], signInRiskLevels: ['high'] }),
          sessionControls: { persistentBrowser: { isEnabled: true, mode: 'never' } },
        },
        'p3',
      ),
    ]
    const strengths = [held('keys', { allowedCombinations: ['sms,password', 'fido2', 'password,sms'] })]
    const clauses = [
      {
        from: from('p1'),
        anyOf: [{ control: { kind: 'mfa' }, satisfied: 'yes', because: 'the sign-in shows it', cites: 'mfaStrength' }],
        satisfied: 'yes',
      },
      {
        from: from('p1'),
        anyOf: [
          {
            control: { kind: 'strength', ...keys },
            satisfied: 'no',
            because: 'the sign-in does not show it',
            cites: 'strengths',
          },
        ],
        satisfied: 'no',
      },
    ]
    expect(evaluate(set(policies, { strengths }), signIn({ proofs: methods('deviceBasedPush') }))).toEqual({
      ...nothing,
      result: 'controls',
      clauses,
      permitted: 'no',
      policies: [
        {
          id: 'p1',
          name: 'P1',
          state: 'enabled',
          applies: 'yes',
          decided: [everyone, everything],
          effect: { kind: 'clauses', clauses },
          session: {},
        },
        {
          id: 'p2',
          name: 'P2',
          state: 'reportOnly',
          applies: 'yes',
          decided: [
            everyone,
            everything,
            { condition: 'clientApps', says: 'yes', because: 'it is for the client browser', cites: 'clientApps' },
          ],
          effect: { kind: 'block' },
          session: {},
        },
        {
          id: 'p3',
          name: 'P3',
          state: 'enabled',
          applies: 'no',
          decided: [
            { condition: 'clientApps', says: 'no', because: 'it is not for the client browser', cites: 'clientApps' },
            {
              condition: 'signInRisk',
              says: 'no',
              because: 'the sign-in risk is none, which is not chosen',
              cites: 'signInRisk',
            },
          ],
          effect: {
            kind: 'clauses',
            clauses: [
              {
                from: from('p3'),
                anyOf: [
                  { control: { kind: 'mfa' }, satisfied: 'yes', because: 'the sign-in shows it', cites: 'mfaStrength' },
                ],
                satisfied: 'yes',
              },
            ],
          },
          session: { persistentBrowser: ['never'] },
        },
      ],
      reportOnly: { ...nothing, result: 'blocked', blockedBy: [from('p2')], permitted: 'no' },
      cites: [
        'allApplications',
        'allMustBeSatisfied',
        'clientApps',
        'controls',
        'mfaStrength',
        'reportOnly',
        'signInRisk',
        'strengths',
        'users',
      ],
    })
  })

  test('rests on nothing where there is nothing', () => {
    expect(evaluate(set([]), signIn())).toEqual({
      ...nothing,
      result: 'allowed',
      permitted: 'yes',
      policies: [],
      reportOnly: { ...nothing, result: 'allowed', permitted: 'yes' },
      cites: [],
    })
  })

  test.each([
    ['one clause', [policy()], {}, ['allApplications', 'controls', 'mfaStrength', 'users']],
    ['a block', [policy({ grantControls: block })], {}, ['allApplications', 'block', 'users']],
    [
      'session controls',
      [policy({ grantControls: null, sessionControls: { disableResilienceDefaults: true } })],
      {},
      ['allApplications', 'session', 'users'],
    ],
    ['per-user states', [], { who: user({ perUserMfa: 'enforced' }) }, ['controls', 'mfaStrength', 'perUserMfa']],
    [
      'what is open',
      [
        policy({
          conditions: conditions({ devices: { deviceFilter: { mode: 'include', rule: 'device.model -eq "x"' } } }),
        }),
      ],
      { device: 'unknown' as const },
      ['deviceFilter'],
    ],
    ['controls that cannot be read', [policy({ grantControls: 7 })], {}, ['allApplications', 'policyShape', 'users']],
  ])('cites the rules of %s', (_, policies, asked, cites) => {
    expect(evaluate(set(policies), signIn(asked)).cites).toEqual(cites)
  })

  test('cites security defaults where they demand', () => {
    const verdict = evaluate(set([], { securityDefaults: true }), signIn({ clientApp: 'other' }))
    expect(verdict.cites).toEqual(['block', 'securityDefaults'])
  })

  test.each([
    ['clients with legacy authentication', demand(['mfa']), { clientApp: 'other' as const }, 'legacyClients'],
    ['the device code flow', demand(['compliantDevice']), { flow: 'deviceCodeFlow' as const }, 'deviceCode'],
    [
      'external users',
      demand(['passwordChange']),
      { who: user({ external: 'b2bCollaborationGuest' }) },
      'externalControls',
    ],
    ['a strength', demand([], 'OR', { authenticationStrength: 'own' }), {}, 'strengths'],
    ['keys of a strength', demand([], 'OR', { authenticationStrength: 'keys' }), {}, 'strengthOptions'],
    ['a device', demand(['compliantDevice']), {}, 'controls'],
  ])('cites why a control is not satisfied: %s', (_, grantControls, asked, cites) => {
    const strengths = [
      held('own', { allowedCombinations: ['fido2'] }),
      held('keys', {
        allowedCombinations: ['fido2'],
        combinationConfigurations: [{ appliesToCombinations: ['fido2'] }],
      }),
    ]
    const { clauses } = evaluate(set([policy({ grantControls })], { strengths }), signIn(asked))
    expect(clauses.flatMap(({ anyOf }) => anyOf.map((one) => [one.satisfied, one.cites]))).toEqual([['no', cites]])
  })

  test('says of a strength that is not there that its combinations are not known', () => {
    const { clauses } = evaluate(set([policy({ grantControls: { authenticationStrength: 'gone' } })]), signIn())
    expect(clauses.flatMap(({ anyOf }) => anyOf.map(({ control }) => control))).toEqual([
      { kind: 'strength', id: 'gone', combinations: 'unknown' },
    ])
  })

  test('a certain hindrance does not wait for an open one', () => {
    const asked = signIn({ clientApp: 'unknown', flow: 'deviceCodeFlow', device: device({ isCompliant: true }) })
    expect(evaluate(set([policy({ grantControls: demand(['compliantDevice']) })]), asked).permitted).toBe('no')
  })

  test('is the same for a set that was read once', () => {
    const policies = set(
      [policy(), policy({ conditions: conditions({ locations: { includeLocations: ['AllTrusted'] } }) }, 'p2')],
      {
        mfaTrustedIps: ['198.51.100.0/24'],
      },
    )
    const judge = evaluatorOf(policies)
    const asked = [
      signIn(),
      signIn({ place: { ...signIn().place, ip: '192.0.2.1' } }),
      signIn({ device: device({ isCompliant: true }) }),
    ]
    expect([...asked, ...asked].map(judge)).toEqual([...asked, ...asked].map((one) => evaluate(policies, one)))
    expect(asked.map(judge).map(({ policies: [, second] }) => second?.applies)).toEqual(['yes', 'no', 'yes'])
  })
})
