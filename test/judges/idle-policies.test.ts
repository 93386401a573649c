import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judges/guards.ts'
import type { JsonObject } from '../../src/model/json.ts'
import { declare, list, object, property, row, rows } from '../engine/builders.ts'
import { bg, caseOf, configuration, group, user } from './case.ts'

const open = property({ shape: 'any' })
const policy = row('entra.conditionalAccessPolicy', {
  properties: { state: property(), conditions: open, grantControls: open, sessionControls: open },
})
const known = rows(user, group, policy)

function of(conditions: JsonObject, grant = 'mfa'): JsonObject {
  return {
    state: 'enabled',
    conditions: {
      applications: { includeApplications: ['All'] },
      users: { includeUsers: ['All'], excludeUsers: ['bg-id'] },
      ...conditions,
    },
    grantControls: { operator: 'OR', builtInControls: [grant] },
  }
}

function told(
  declared: JsonObject,
  live: JsonObject = of({ users: { includeUsers: ['x'] } }),
  part: JsonObject = {},
): readonly string[] {
  const made = configuration([declare(policy, 'P', declared)])
  const c = caseOf([list(policy, object(policy, 'Live', { ...live, ...part }, 'a-live')), bg], made, { rows: known })
  return judge(c)
    .filter(({ rule }) => rule === 'POLICY-IDLE')
    .map(({ message, stops }) => `${stops ? 'stop' : 'warn'} ${message}`)
}

describe('a declared policy', () => {
  test.each<[string, JsonObject, readonly string[]]>([
    ['for somebody', of({}), []],
    ['for nobody', of({ users: { includeUsers: ['None'] } }), ['warn "P" can never apply: it includes no users']],
    [
      'for a group beside nobody',
      of({ users: { includeUsers: ['None'], includeGroups: ['g'], excludeUsers: ['bg-id'] } }),
      [],
    ],
    [
      'for those whom it excludes',
      of({ users: { includeUsers: ['x'], excludeUsers: ['x', 'bg-id'] } }),
      ['warn "P" can never apply: it excludes all users that it includes'],
    ],
    [
      'outside of all places',
      of({ locations: { includeLocations: ['All'], excludeLocations: ['All'] } }),
      ['warn "P" can never apply: it excludes all locations'],
    ],
    [
      'outside of trusted places',
      of({ locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } }),
      [],
    ],
    [
      'for no application',
      of({ applications: { includeApplications: ['None'] } }),
      ['warn "P" can never apply: it includes no applications'],
    ],
    [
      'for workloads, which is for no users',
      of({
        users: { includeUsers: ['None'] },
        clientApplications: { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] },
      }),
      [],
    ],
  ])('%s', (_, values, expected) => {
    expect(told(values)).toEqual(expected)
  })

  test('that demands what another blocks contradicts it, and not where that one is off', () => {
    const said = [
      'warn "P" contradicts "Live", which has the same conditions and blocks: what it demands never matters',
    ]
    expect(told(of({}), of({}, 'block'))).toEqual(said)
    expect(told(of({}), of({}, 'block'), { state: 'disabled' })).toEqual([])
    expect(told(of({}, 'block'), of({}))).toEqual([])
  })

  test('that does the same as another is needless, however it is written', () => {
    const other = of({ users: { excludeUsers: ['BG-ID'], includeUsers: ['All'], excludeGroups: [] }, locations: null })
    expect(told(of({}), other)).toEqual(['warn "P" does the same as "Live" under the same conditions'])
    expect(told(of({}), other, { sessionControls: { persistentBrowser: { isEnabled: true, mode: 'never' } } })).toEqual(
      [],
    )
  })

  test('that stays as it is is not spoken of', () => {
    const values = of({ users: { includeUsers: ['None'] } })
    const made = configuration([declare(policy, 'P', values)])
    expect(judge(caseOf([list(policy, object(policy, 'P', values)), bg], made, { rows: known }))).toEqual([])
  })
})
