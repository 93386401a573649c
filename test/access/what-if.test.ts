import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/access/evaluate.ts'
import type { PolicySet, SignIn } from '../../src/access/sign-in.ts'
import { optionsMissing, toldWorld } from '../../src/access/what-if.ts'
import type { JsonObject } from '../../src/model/json.ts'

const everyone = { users: { includeUsers: ['All'] }, applications: { includeApplications: ['All'] } }

function policy(name: string, conditions: JsonObject, controls: readonly string[], state = 'enabled') {
  return {
    id: `id of ${name}`,
    name,
    values: {
      state,
      conditions: { ...everyone, ...conditions },
      grantControls: { operator: 'OR', builtInControls: controls },
    },
  }
}

function world(...policies: PolicySet['policies']): PolicySet {
  return { policies, locations: [], strengths: [], securityDefaults: false, mfaTrustedIps: 'unknown' }
}

const signIn: SignIn = {
  who: {
    kind: 'user',
    id: 'somebody',
    groups: [],
    roles: [],
    external: 'none',
    homeTenant: null,
    perUserMfa: 'disabled',
  },
  target: { kind: 'application', appId: 'an-app', groups: {}, attributes: {} },
  clientApp: 'browser',
  platform: 'unknown',
  place: { ip: 'unknown', country: 'unknown', gpsCountry: 'unknown', trusted: 'unknown', compliantNetwork: 'unknown' },
  device: 'unknown',
  risks: { user: 'unknown', signIn: 'none', servicePrincipal: 'none', agent: 'none', insider: 'none' },
  flow: 'none',
  proofs: {
    methods: [{ combination: 'fido2' }],
    termsOfUse: 'unknown',
    approvedApplication: 'unknown',
    compliantApplication: 'unknown',
    passwordChange: 'unknown',
    riskRemediation: 'unknown',
    customFactors: 'unknown',
  },
}

describe('what is told of a sign-in', () => {
  test('a policy that blocks decides, with the place where it is declared', () => {
    const at = { file: 'tenantform.yml', line: 6, column: 9 }
    const verdict = evaluate(world(policy('Shut', {}, ['block'])), signIn)
    const told = toldWorld(verdict, (id) => (id === 'id of Shut' ? at : undefined))

    expect(told).toEqual({
      result: 'blocked',
      permitted: 'no',
      blockedBy: [{ name: 'Shut', id: 'id of Shut', declared: at }],
      demands: [],
      open: [],
      session: {},
      reportOnly: { result: 'allowed', permitted: 'yes', blockedBy: [], demands: [], open: [], session: {} },
      policies: [
        {
          policy: { name: 'Shut', id: 'id of Shut', declared: at },
          state: 'enabled',
          applies: 'yes',
          because: [],
        },
      ],
    })
  })

  test('demands say what satisfies them, and policies that do not apply say why', () => {
    const verdict = evaluate(
      world(
        policy('Factor', {}, ['mfa', 'compliantDevice']),
        policy('Others', { clientAppTypes: ['other'] }, ['block']),
      ),
      signIn,
    )
    const told = toldWorld(verdict, () => undefined)

    expect(told.demands).toEqual([
      {
        from: { name: 'Factor', id: 'id of Factor' },
        satisfied: 'yes',
        anyOf: [
          { what: 'multifactor authentication', satisfied: 'yes', because: 'the sign-in shows it' },
          { what: 'a compliant device', satisfied: 'unknown', because: expect.any(String) },
        ],
      },
    ])
    expect(told.policies[1]).toEqual({
      policy: { name: 'Others', id: 'id of Others' },
      state: 'enabled',
      applies: 'no',
      because: ['it is not for the client browser'],
    })
  })

  test('a report-only policy is beside, and changes nothing', () => {
    const verdict = evaluate(world(policy('Later', {}, ['block'], 'enabledForReportingButNotEnforced')), signIn)
    const told = toldWorld(verdict, () => undefined)

    expect([told.result, told.reportOnly.result, told.reportOnly.blockedBy]).toEqual([
      'allowed',
      'blocked',
      [{ name: 'Later', id: 'id of Later' }],
    ])
  })
})

test.each([
  [{ platforms: { includePlatforms: ['windows'] } }, ['--platform']],
  [{ userRiskLevels: ['high'] }, ['--risk user=LEVEL']],
  [{ locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } }, ['--location trusted or untrusted']],
  [{ devices: { deviceFilter: { mode: 'include', rule: 'device.isCompliant -eq True' } } }, ['--device']],
  [{ signInRiskLevels: ['high'] }, []],
])('what %j leaves open is told by the option %j', (conditions, options) => {
  expect(optionsMissing(evaluate(world(policy('Part', conditions, ['block'])), signIn))).toEqual(options)
})

test('a policy that is switched off leaves nothing open', () => {
  const off = policy('Off', { userRiskLevels: ['high'] }, ['block'], 'disabled')

  expect(optionsMissing(evaluate(world(off), signIn))).toEqual([])
})

test('an address may tell whether a place is trusted, too, so it is asked for once', () => {
  const at = (entry: string) =>
    evaluate(
      world(policy('Part', { locations: { includeLocations: ['All'], excludeLocations: [entry] } }, ['block'])),
      signIn,
    )

  expect(optionsMissing(at('AllTrusted'), at('00000000-0000-0000-0000-000000000000'))).toEqual(['--location'])
})
