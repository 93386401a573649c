import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/model/json.ts'
import type { Sight } from '../../src/model/protocol.ts'
import { declare, list, lookUp, object, property, row, rows } from '../engine/builders.ts'
import { assignment, bg, caseOf, configuration, group, policy, said, user } from './case.ts'

const allowed = { breakGlass: [], guards: { maxDeletes: 9 } }
const stop = ['stop GUARD-SELF fail']
const others = ['stop GUARD-WORKLOAD fail']

test.each([
  ['a group it is in', ['x', 'SELF'], stop],
  ['a group it is not in', ['x'], []],
])('the pipeline keeps the role of %s', (_, members, expected) => {
  const role = object(assignment, 'a', { roleDefinitionId: 'r', principalId: 'g', directoryScopeId: '/' })
  const seen = [list(assignment, role), lookUp(group, 'G', object(group, 'G', { members }, 'g'))]
  const gone = [declare(assignment, 'a', {}, { ensure: 'absent' })]
  expect(said(caseOf(seen, configuration(gone, allowed)))).toEqual(expected)
})

test('the pipeline is known by its client id in any letter case', () => {
  const app = row('entra.servicePrincipal', { properties: { appId: property() } })
  const seen = [list(app, object(app, 'S', { appId: 'client' }))]
  const gone = configuration([declare(app, 'S', {}, { ensure: 'absent' })], allowed)
  expect(said(caseOf(seen, gone, { rows: rows(app), self: { client: 'CLIENT', objectId: 'self' } }))).toEqual(stop)
})

describe('a policy for workload identities', () => {
  const apps = property({
    shape: 'object',
    of: {
      includeServicePrincipals: property({ list: 'set' }),
      excludeServicePrincipals: property({ list: 'set' }),
    },
  })
  const workload = row('entra.conditionalAccessPolicy', {
    properties: { ...policy.properties, conditions: property({ shape: 'object', of: { clientApplications: apps } }) },
  })
  const known = rows(user, group, workload, assignment)
  const values = (clientApplications: JsonObject, part: JsonObject = {}): JsonObject => ({
    state: 'enabled',
    conditions: { clientApplications },
    grantControls: { builtInControls: ['block'] },
    ...part,
  })
  const all = ['ServicePrincipalsInMyTenant']
  const judged = (declared: JsonObject, there: Sight, self = { client: 'client', objectId: 'self' }) =>
    said(caseOf([there, bg], configuration([declare(workload, 'P', declared)]), { rows: known, self }))
  test.each<[string, JsonObject, readonly string[]]>([
    ['that blocks all', values({ includeServicePrincipals: all }), stop],
    ['that blocks it by name', values({ includeServicePrincipals: ['SELF'] }), stop],
    ['that blocks others', values({ includeServicePrincipals: ['x'] }), others],
    ['that excludes it', values({ includeServicePrincipals: all, excludeServicePrincipals: ['Self'] }), others],
    ['that is off', values({ includeServicePrincipals: all }, { state: 'disabled' }), []],
    ['that blocks nothing', values({ includeServicePrincipals: all }, { grantControls: { builtInControls: [] } }), []],
  ])('%s', (_, declared, expected) => {
    expect(judged(declared, list(workload))).toEqual(expected)
  })

  test('that is there and is switched on', () => {
    const there = list(
      workload,
      object(workload, 'P', values({ includeServicePrincipals: all }, { state: 'disabled' })),
    )
    expect(judged({ state: 'enabled' }, there)).toEqual(stop)
  })

  test('cannot be cleared where the pipeline is not known', () => {
    const made = configuration([declare(workload, 'P', values({ includeServicePrincipals: all }))])
    const c = caseOf([list(workload), bg], made, { rows: known, self: { client: 'client' } })
    expect(said(c)).toEqual(['stop GUARD-SELF unknown'])
  })
})
