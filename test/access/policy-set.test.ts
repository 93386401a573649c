import { describe, expect, test } from 'vitest'
import type { TypeName } from '../../src/model/address.ts'
import { evaluate } from '../../src/access/evaluate.ts'
import { policySetOf, typesOfAccess } from '../../src/access/policy-set.ts'
import { list, lookUp, object, row, rows, unreadable, world } from '../engine/builders.ts'
import { block, conditions, demand, held, methods, policy, set, signIn, summary } from './cases.ts'

const named = (name: TypeName) => row(name, { key: ['displayName'] })
const policyRow = named('entra.conditionalAccessPolicy')
const locationRow = named('entra.namedLocation')
const strengthRow = named('entra.authenticationStrengthPolicy')
const defaultsRow = row('entra.securityDefaults', { cardinality: 'singleton', key: [] })
const types = rows(policyRow, locationRow, strengthRow, defaultsRow)

const mfa = object(policyRow, 'MFA', { state: 'enabled' })
const sights = [
  list(policyRow, mfa),
  list(locationRow, object(locationRow, 'Office', { isTrusted: true })),
  list(strengthRow),
  list(defaultsRow, object(defaultsRow, '', { isEnabled: false })),
]

describe('what a world decides over sign-ins', () => {
  test('is its policies, locations, strengths and security defaults', () => {
    expect(policySetOf(world(types, ...sights), ['192.0.2.0/24'])).toEqual({
      policies: [{ id: 'id-MFA', name: 'MFA', values: mfa.values }],
      locations: [
        { id: 'id-Office', name: 'Office', values: object(locationRow, 'Office', { isTrusted: true }).values },
      ],
      strengths: [],
      securityDefaults: false,
      mfaTrustedIps: ['192.0.2.0/24'],
    })
  })

  test('is not known where a policy could be missing', () => {
    expect(policySetOf(world(types))).toBeUndefined()
    expect(policySetOf(world(types, unreadable(policyRow)))).toBeUndefined()
    expect(policySetOf(world(types, lookUp(policyRow, 'MFA', mfa)))).toBeUndefined()
  })

  test('leaves open what else was not read', () => {
    const seen = world(types, list(policyRow), unreadable(locationRow), lookUp(strengthRow, 'x'))
    expect(policySetOf(seen)).toEqual({
      policies: [],
      locations: 'unknown',
      strengths: 'unknown',
      securityDefaults: 'unknown',
      mfaTrustedIps: 'unknown',
    })
  })

  test('needs four types', () => {
    expect(typesOfAccess.toSorted()).toEqual([
      'entra.authenticationStrengthPolicy',
      'entra.conditionalAccessPolicy',
      'entra.namedLocation',
      'entra.securityDefaults',
    ])
  })

  test('carries along that only a part of a policy was seen', () => {
    const seen = world(types, list(policyRow, { ...mfa, partial: 'too long' }))
    expect(policySetOf(seen)?.policies[0]?.partial).toBe('too long')
  })
})

describe('an object of which only a part was read', () => {
  const partial = 'the list was cut'

  test('leaves open who a policy is for and what it does', () => {
    const nobody = policy({ conditions: conditions({ users: {} }), grantControls: block })
    expect(summary(evaluate(set([{ ...nobody, partial }]), signIn()))).toMatchObject({
      applies: 'unknown',
      result: 'undetermined',
      permitted: 'unknown',
      decided: ['users: only a part of it could be read (policyShape)'],
    })
  })

  test('does nothing where it is disabled', () => {
    expect(summary(evaluate(set([{ ...policy({ state: 'disabled' }), partial }]), signIn())).result).toBe('allowed')
  })

  test('leaves open where a location is, and whether it is trusted', () => {
    const office = { ...held('office', { ipRanges: [] }), partial }
    const at = (id: string) =>
      summary(
        evaluate(
          set([policy({ conditions: conditions({ locations: { includeLocations: [id] } }) })], { locations: [office] }),
          signIn({ place: { ...signIn().place, trusted: 'unknown' } }),
        ),
      ).decided
    expect([at('office'), at('AllTrusted')]).toEqual([
      ['locations: only a part of "OFFICE" could be read (locations)'],
      ['locations: it is not known whether the place is trusted (trusted)'],
    ])
  })

  test('leaves open what satisfies a strength', () => {
    const own = { ...held('own', { allowedCombinations: ['fido2'] }), partial }
    const verdict = evaluate(
      set([policy({ grantControls: demand([], 'OR', { authenticationStrength: 'own' }) })], { strengths: [own] }),
      signIn({ proofs: methods('fido2') }),
    )
    expect(summary(verdict).clauses).toEqual(['strength:own=unknown'])
  })
})
