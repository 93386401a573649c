import { describe, expect, test } from 'vitest'
import { present } from '../../src/model/observed.ts'
import type { Sight } from '../../src/model/protocol.ts'
import { at, declare, list, lookUp, object, property, row, rows } from '../engine/builders.ts'
import { assignment, bg, caseOf, configuration, group, noPolicies, policy, said, user } from './case.ts'

const lock = 'stop GUARD-BREAK-GLASS fail'

describe('break-glass accounts, where Conditional Access is not what demands', () => {
  const mfa = row('entra.perUserMfa', {
    cardinality: 'perObject',
    create: false,
    properties: { perUserMfaState: property() },
  })
  const defaults = row('entra.securityDefaults', {
    cardinality: 'singleton',
    key: [],
    create: false,
    properties: { isEnabled: property({ shape: 'boolean' }) },
  })
  const known = rows(user, group, policy, assignment, mfa, defaults)
  const state = (of: string, was: string, becomes: string) => ({
    seen: lookUp(mfa, of, object(mfa, of, { perUserMfaState: was })),
    desired: declare(mfa, of, { perUserMfaState: becomes }),
  })
  const everybody = (was: boolean, becomes: boolean) => ({
    seen: list(defaults, { ...object(defaults, ''), values: { isEnabled: was } }),
    desired: declare(defaults, '', { isEnabled: becomes }),
  })
  test.each<[string, { readonly seen: Sight; readonly desired: ReturnType<typeof declare> }, readonly string[]]>([
    ['are not made to use per-user MFA', state('BG', 'disabled', 'enforced'), [lock]],
    ['are not made to use it at their next sign-in', state('bg', 'disabled', 'enabled'), [lock]],
    ['may be freed of it', state('bg', 'enforced', 'disabled'), []],
    ['are not concerned by that of others', state('x', 'disabled', 'enforced'), []],
    ['stop security defaults', everybody(false, true), [lock]],
    ['do not mind that security defaults are switched off', everybody(true, false), ['stop GUARD-UNPROTECTED fail']],
    ['do not mind that they stay as they are', everybody(true, true), []],
  ])('%s', (_, { seen, desired }, expected) => {
    expect(said(caseOf([noPolicies, bg, seen], configuration([desired]), { rows: known }))).toEqual(expected)
  })
  test('are known by their name where they are declared by their id', () => {
    const { seen, desired } = state('bg', 'disabled', 'enforced')
    const byItsId: Sight = {
      type: user.name,
      scope: { key: 'bg-id' },
      seen: present([object(user, 'bg', {}, 'bg-id')]),
    }
    const made = configuration([desired], { breakGlass: [{ user: 'bg-id', position: at([]) }] })
    expect(said(caseOf([noPolicies, byItsId, seen], made, { rows: known }))).toEqual([lock])
  })

  test.each([
    ['the method of one is switched off', 'Fido2', 'disabled', [lock]],
    ['another method is', 'Sms', 'disabled', []],
    ['it is switched on', 'Fido2', 'enabled', []],
  ])('keep the way they sign in: %s', (_, id, becomes, expected) => {
    const method = row('entra.authenticationMethod', { properties: { state: property() } })
    const seen = list(method, object(method, id, { state: becomes === 'enabled' ? 'disabled' : 'enabled' }))
    const made = configuration([declare(method, id, { state: becomes })], {
      breakGlass: [{ user: 'bg', method: 'fido2', position: at([]) }],
    })
    const c = caseOf([noPolicies, bg, seen], made, { rows: rows(user, group, policy, assignment, method) })
    expect(said(c)).toEqual(expected)
  })
})
