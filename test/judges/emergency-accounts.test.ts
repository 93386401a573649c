import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judges/guards.ts'
import { globalAdministrator } from '../../src/judges/entra-names.ts'
import type { JsonObject } from '../../src/model/json.ts'
import { present, unknown } from '../../src/model/observed.ts'
import type { PeopleFacts, SignInFacts } from '../../src/model/people.ts'
import type { Sight } from '../../src/model/protocol.ts'
import { trouble } from '../../src/model/trouble.ts'
import { at, declare, list, lookUp, object, property, ref, row, rows } from '../engine/builders.ts'
import { assignment, bg, caseOf, configuration, group, noPolicies, short, user } from './case.ts'

const open = property({ shape: 'any' })
const policy = row('entra.conditionalAccessPolicy', {
  properties: { state: property(), conditions: open, grantControls: open, sessionControls: open },
})
const defaults = row('entra.securityDefaults', {
  cardinality: 'singleton',
  properties: { isEnabled: property({ shape: 'boolean' }) },
})
const method = row('entra.authenticationMethod', { key: ['id'], properties: { state: property() } })
const known = rows(user, group, policy, assignment, defaults, method)

const bg2 = lookUp(user, 'bg2', object(user, 'bg2', {}, 'bg2-id'))
const two = { breakGlass: ['bg', 'bg2'].map((name, place) => ({ user: name, position: at(['breakGlass', place]) })) }
const denied = trouble('PERMISSION-DENIED', { message: 'Graph refused' })
const key = ['passwordAuthenticationMethod', 'fido2AuthenticationMethod']
const facts = (methods: readonly string[] | undefined, groups: readonly string[] = []): SignInFacts => ({
  methods: methods === undefined ? unknown(denied) : present(methods),
  groups: present(groups),
})
const keys: PeopleFacts = new Map([
  ['bg-id', facts(key)],
  ['bg2-id', facts(key)],
])

/** A policy for everybody and everything in a browser. */
function everybody(
  part: { readonly users?: JsonObject; readonly conditions?: JsonObject; readonly grant?: JsonObject } = {},
): JsonObject {
  return {
    state: 'enabled',
    conditions: {
      clientAppTypes: ['all'],
      applications: { includeApplications: ['All'] },
      users: { includeUsers: ['All'], ...part.users },
      ...part.conditions,
    },
    grantControls: part.grant ?? { operator: 'OR', builtInControls: ['mfa'] },
    sessionControls: null,
  }
}

function judged(
  values: JsonObject,
  people: PeopleFacts | undefined,
  sights: readonly Sight[] = [noPolicies],
): readonly string[] {
  const made = configuration([declare(policy, 'P', values)], two)
  return judge(caseOf([bg, bg2, ...sights], made, { rows: known, ...(people === undefined ? {} : { people }) })).map(
    short,
  )
}

const stop = 'stop GUARD-BREAK-GLASS fail'
const twice = [stop, stop]
const strength = (id: string): JsonObject => ({ operator: 'OR', authenticationStrength: { id } })

describe('a policy that names no break-glass account', () => {
  test.each<[string, JsonObject, readonly string[]]>([
    ['demands what their keys satisfy', everybody(), []],
    [
      'demands a strength that resists phishing',
      everybody({ grant: strength('00000000-0000-0000-0000-000000000004') }),
      [],
    ],
    [
      'demands a strength that nobody knows',
      everybody({ grant: strength('11111111-0000-0000-0000-000000000004') }),
      twice,
    ],
    ['blocks', everybody({ grant: { operator: 'OR', builtInControls: ['block'] } }), twice],
    ['demands a device', everybody({ grant: { operator: 'OR', builtInControls: ['compliantDevice'] } }), twice],
    [
      'demands a device or what they have',
      everybody({ grant: { operator: 'OR', builtInControls: ['compliantDevice', 'mfa'] } }),
      [],
    ],
    [
      'demands a device and what they have',
      everybody({ grant: { operator: 'AND', builtInControls: ['compliantDevice', 'mfa'] } }),
      twice,
    ],
    [
      'blocks all but one place',
      everybody({
        conditions: { locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } },
        grant: { operator: 'OR', builtInControls: ['block'] },
      }),
      twice,
    ],
    [
      'blocks when there is a risk',
      everybody({ conditions: { userRiskLevels: ['high'] }, grant: { operator: 'OR', builtInControls: ['block'] } }),
      twice,
    ],
    [
      'blocks clients that no browser is',
      everybody({ conditions: { clientAppTypes: ['other'] }, grant: { operator: 'OR', builtInControls: ['block'] } }),
      [],
    ],
    [
      'excludes them by a group',
      everybody({ users: { excludeGroups: ['g'] }, grant: { operator: 'OR', builtInControls: ['block'] } }),
      [],
    ],
  ])('%s', (_, values, expected) => {
    const people = new Map([...keys].map(([id, one]) => [id, { ...one, groups: present(['g']) }]))
    expect(judged(values, people)).toEqual(expected)
  })

  test('says what it demands', () => {
    const made = configuration(
      [declare(policy, 'P', everybody({ grant: { operator: 'OR', builtInControls: ['domainJoinedDevice'] } }))],
      two,
    )
    const [first] = judge(caseOf([noPolicies, bg, bg2], made, { rows: known, people: keys }))
    expect(first?.message).toBe(
      '"P" is enabled and does not exclude the break-glass account bg: it demands a device of the domain of the account',
    )
  })

  test('falls back on exclusions where methods could not be read', () => {
    const unread = new Map([...keys.keys()].map((id) => [id, facts(undefined)]))
    const warned = ['warn GUARD-BREAK-GLASS-METHOD unknown', 'warn GUARD-BREAK-GLASS-METHOD unknown']
    expect(judged(everybody(), unread)).toEqual([...twice, ...warned])
    expect(judged(everybody({ users: { excludeUsers: ['bg-id', 'bg2-id'] } }), unread)).toEqual(warned)
  })

  test('is satisfied by no method that the plan switches off', () => {
    const made = configuration(
      [declare(policy, 'P', everybody()), declare(method, 'Fido2', { state: 'disabled' })],
      two,
    )
    const seen = list(method, object(method, 'Fido2', { state: 'enabled' }, 'Fido2'))
    expect(judge(caseOf([noPolicies, seen, bg, bg2], made, { rows: known, people: keys })).map(short)).toEqual([
      ...twice,
      'stop GUARD-BREAK-GLASS-METHOD fail',
      'stop GUARD-BREAK-GLASS-METHOD fail',
    ])
  })

  test('excludes an account by the group that the plan makes', () => {
    const desired = [
      declare(group, 'Glass', { members: [ref('entra.user', 'bg'), ref('entra.user', 'bg2')] }),
      declare(policy, 'P', {
        ...everybody({ grant: { operator: 'OR', builtInControls: ['block'] } }),
        conditions: {
          applications: { includeApplications: ['All'] },
          users: { includeUsers: ['All'], excludeGroups: [ref('entra.group', 'Glass')] },
        },
      }),
    ]
    const c = caseOf([noPolicies, bg, bg2, lookUp(group, 'Glass')], configuration(desired, two), {
      rows: known,
      people: keys,
    })
    expect(judge(c).map(short)).toEqual([])
  })
})

describe('break-glass accounts', () => {
  const off = everybody()
  const reportOnly: JsonObject = { ...off, state: 'enabledForReportingButNotEnforced' }

  test.each<[string, readonly string[] | undefined, readonly string[]]>([
    ['have a key', key, []],
    ['have Windows Hello', ['windowsHelloForBusinessAuthenticationMethod'], []],
    [
      'have a telephone alone',
      ['passwordAuthenticationMethod', 'phoneAuthenticationMethod'],
      ['stop GUARD-BREAK-GLASS-METHOD fail'],
    ],
    ['have nothing', [], ['stop GUARD-BREAK-GLASS-METHOD fail']],
    ['have something that nobody knows', ['retinaAuthenticationMethod'], ['warn GUARD-BREAK-GLASS-METHOD unknown']],
    ['cannot be looked at', undefined, ['warn GUARD-BREAK-GLASS-METHOD unknown']],
  ])('%s', (_, methods, expected) => {
    expect(judged(reportOnly, new Map([...keys, ['bg-id', facts(methods)]]))).toEqual(expected)
  })

  test('that are said to have a certificate are believed with a warning', () => {
    const [first, second] = two.breakGlass
    const made = configuration([declare(policy, 'P', reportOnly)], {
      breakGlass: [
        ...(first === undefined ? [] : [{ ...first, method: 'certificate' }]),
        ...(second === undefined ? [] : [second]),
      ],
    })
    const c = caseOf([noPolicies, bg, bg2], made, { rows: known, people: new Map([...keys, ['bg-id', facts([])]]) })
    expect(judge(c).map(short)).toEqual(['warn GUARD-BREAK-GLASS-METHOD unknown'])
  })

  test('are two, and the same one named twice is one', () => {
    const one = (names: readonly string[]) => ({ breakGlass: names.map((name) => ({ user: name, position: at([]) })) })
    const count = (names: readonly string[], ...sights: readonly Sight[]): readonly string[] =>
      judge(
        caseOf([noPolicies, ...sights], configuration([declare(policy, 'P', reportOnly)], one(names)), { rows: known }),
      ).map(short)
    expect(count(['bg', 'bg2'], bg, bg2)).toEqual([])
    expect(count(['bg'], bg)).toEqual(['stop GUARD-BREAK-GLASS-COUNT fail'])
    const again = lookUp(user, 'bg2', object(user, 'bg', {}, 'bg-id'))
    expect(count(['bg', 'bg2'], bg, again)).toEqual(['stop GUARD-BREAK-GLASS-COUNT fail'])
  })
})

describe('an administrator who is no break-glass account', () => {
  const admins = (...ids: readonly string[]): Sight =>
    list(
      assignment,
      ...ids.map((id) =>
        object(assignment, id, { roleDefinitionId: globalAdministrator, principalId: id, directoryScopeId: '/' }, id),
      ),
    )
  const lockout = 'stop GUARD-ADMIN-LOCKOUT fail'
  const doubt = 'warn GUARD-ADMIN-LOCKOUT unknown'
  const phone = ['passwordAuthenticationMethod', 'phoneAuthenticationMethod']
  const password = ['passwordAuthenticationMethod']
  const resistant = everybody({ grant: strength('00000000-0000-0000-0000-000000000004') })
  test.each<[string, JsonObject, readonly (readonly string[] | undefined)[], readonly string[]]>([
    ['has what is demanded', everybody(), [phone], []],
    ['has nothing of what is demanded', everybody(), [password], [lockout]],
    ['is one of two, the other gets in', everybody(), [password, phone], []],
    ['has too little for a strength', resistant, [phone, password], [lockout]],
    [
      'may need a device',
      everybody({ grant: { operator: 'OR', builtInControls: ['compliantDevice'] } }),
      [phone],
      [...twice, doubt],
    ],
    ['cannot be looked at', everybody(), [undefined], [doubt]],
    ['is left out', everybody({ users: { excludeUsers: ['A0'] } }), [password], []],
    ['there is none', everybody(), [], []],
  ])('%s', (_, values, methods, expected) => {
    const ids = methods.map((__, place) => `a${place}`)
    const people = new Map([...keys, ...methods.map((one, place) => [`a${place}`, facts(one)] as const)])
    expect(judged(values, people, [noPolicies, admins('bg-id', ...ids)])).toEqual(expected)
  })

  test('who did not get in before is not shut out by the plan', () => {
    const blocked = list(
      policy,
      object(
        policy,
        'Old',
        everybody({
          users: { excludeUsers: ['bg-id', 'bg2-id'] },
          grant: { operator: 'OR', builtInControls: ['block'] },
        }),
        'old',
      ),
    )
    const people = new Map([...keys, ['a0', facts(password)]])
    expect(judged(everybody(), people, [blocked, admins('bg-id', 'a0')])).toEqual([])
  })
})

describe('a plan that takes protection away', () => {
  const on = list(defaults, object(defaults, 'securityDefaults', { isEnabled: true }, 'securityDefaults'))
  const switchedOff = declare(defaults, 'securityDefaults', { isEnabled: false })
  const stops = 'stop GUARD-UNPROTECTED fail'
  const excluded = { users: { excludeUsers: ['bg-id', 'bg2-id'] } }
  test.each<[string, JsonObject, readonly string[]]>([
    ['puts an enabled policy in the place of security defaults', everybody(excluded), []],
    [
      'puts a report-only one in their place',
      { ...everybody(excluded), state: 'enabledForReportingButNotEnforced' },
      [stops],
    ],
    [
      'protects administrators alone',
      everybody({
        users: { includeUsers: [], includeRoles: [globalAdministrator], excludeUsers: ['bg-id', 'bg2-id'] },
      }),
      [stops],
    ],
  ])('%s', (_, values, expected) => {
    const made = configuration([switchedOff, declare(policy, 'P', values)], two)
    expect(judge(caseOf([noPolicies, on, bg, bg2], made, { rows: known, people: keys })).map(short)).toEqual(expected)
  })

  test('names who is left', () => {
    const values = everybody({ users: { includeUsers: [], includeRoles: [globalAdministrator] } })
    const made = configuration([switchedOff, declare(policy, 'P', values)], two)
    const [found] = judge(caseOf([noPolicies, on, bg, bg2], made, { rows: known, people: keys }))
    expect(found?.message).toBe(
      'the plan leaves people who were protected with neither a policy nor security defaults: ordinary members (mail, the portals); guests (mail, the portals)',
    )
  })
})
