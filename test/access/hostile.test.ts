import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/model/json.ts'
import { isJson, isJsonObject } from '../../src/model/json.ts'
import { evaluate } from '../../src/access/evaluate.ts'
import type { SignIn } from '../../src/access/sign-in.ts'
import { app, block, conditions, demand, device, held, methods, policy, set, signIn, summary } from './cases.ts'
import { anyPolicy, anySignIn, around } from './arbitraries.ts'

const json: fc.Arbitrary<Json> = fc.jsonValue({ maxDepth: 2 }).filter((value) => isJson(value))

/** Puts a value at a place inside a policy, made on the way. */
function put(value: Json | undefined, path: readonly string[], what: Json): Json {
  const [step, ...rest] = path
  if (step === undefined) return what
  const object = isJsonObject(value) ? value : {}
  return { ...object, [step]: put(object[step], rest, what) }
}

const parts = [
  ['state'],
  ['conditions'],
  ['conditions', 'users'],
  ['conditions', 'users', 'includeGuestsOrExternalUsers'],
  ['conditions', 'users', 'excludeUsers'],
  ['conditions', 'applications'],
  ['conditions', 'applications', 'applicationFilter'],
  ['conditions', 'clientApplications'],
  ['conditions', 'clientAppTypes'],
  ['conditions', 'platforms'],
  ['conditions', 'locations', 'excludeLocations'],
  ['conditions', 'devices', 'deviceFilter', 'rule'],
  ['conditions', 'deviceStates'],
  ['conditions', 'signInRiskLevels'],
  ['conditions', 'authenticationFlows'],
  ['grantControls'],
  ['grantControls', 'authenticationStrength'],
  ['grantControls', 'operator'],
  ['sessionControls'],
  ['sessionControls', 'signInFrequency'],
]

describe('what a tenant or a pull request may hold', () => {
  test('is judged without a fault, whatever stands in a policy', () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(...parts), json, anySignIn, around, (one, path, what, asked, rest) => {
        const values = put(one.values, path, what)
        const judged = evaluate({ ...rest, policies: [{ ...one, values: isJsonObject(values) ? values : {} }] }, asked)
        expect(judged.policies).toHaveLength(1)
      }),
    )
  })

  test('is judged without a fault, whatever stands in a location or a strength', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'ipRanges',
            'isTrusted',
            'countriesAndRegions',
            'countryLookupMethod',
            '@odata.type',
            'allowedCombinations',
            'combinationConfigurations',
          ),
          json,
        ),
        anySignIn,
        (values, asked) => {
          const policies = [
            policy({
              conditions: conditions({ locations: { includeLocations: ['x', 'AllTrusted'] } }),
              grantControls: demand(['mfa'], 'AND', { authenticationStrength: 'x' }),
            }),
          ]
          const judged = evaluate(
            set(policies, { locations: [held('x', values)], strengths: [held('x', values)] }),
            asked,
          )
          expect(judged.policies).toHaveLength(1)
        },
      ),
    )
  })

  test.each<[string, Partial<SignIn>, Parameters<typeof policy>[0], Partial<ReturnType<typeof summary>>]>([
    [
      'the name of an application',
      { target: app('constructor') },
      { conditions: conditions({ applications: { includeApplications: ['Office365'] } }), grantControls: block },
      { applies: 'unknown' },
    ],
    [
      'an attribute of a rule',
      { device: device() },
      {
        conditions: conditions({ devices: { deviceFilter: { mode: 'include', rule: 'device.constructor -eq "x"' } } }),
        grantControls: block,
      },
      { applies: 'unknown' },
    ],
    [
      'a strength',
      { proofs: methods('fido2') },
      { grantControls: { operator: 'OR', authenticationStrength: 'constructor' } },
      { clauses: ['strength:constructor=unknown'] },
    ],
    ['a state', {}, { state: 'constructor' }, { applies: 'unknown' }],
    ['a control', {}, { grantControls: demand(['constructor']) }, { clauses: ['constructor=unknown'] }],
  ])('is not taken for what every object has: %s', (_, asked, part, says) => {
    expect(summary(evaluate(set([policy(part)]), signIn(asked)))).toMatchObject(says)
  })
})
