import { expect, test } from 'vitest'
import { knownNames } from '../../src/engine/known-names.ts'
import type { Json } from '../../src/model/json.ts'
import type { Difference } from '../../src/model/plan.ts'
import { at, list, object, property, ref, row, rows, unreadable, world } from './builders.ts'

const id = (digit: number): string => `${String(digit).repeat(8)}-0000-4000-8000-00000000000a`

const group = row('entra.group')
const app = row('entra.application', { properties: { appId: property() } })
const policy = row('entra.policy', {
  properties: {
    conditions: property({
      shape: 'object',
      of: {
        includeGroups: property({ list: 'set', ref: { to: ['entra.group'] } }),
        includeApplications: property({ list: 'set', ref: { to: ['entra.application'], by: 'appId' } }),
      },
    }),
  },
})
const types = rows(group, app, policy)

const difference = (before: Json, after?: Json): Difference => ({
  path: ['conditions'],
  verdict: 'different',
  before,
  ...(after === undefined ? {} : { after }),
  declared: at([]),
})

test('ids that stand in differences get the names of the objects that were seen, wherever they stand and however they are written', () => {
  const seen = world(
    types,
    list(
      group,
      object(group, 'Break glass', {}, id(1)),
      object(group, 'Not asked for', {}, id(2)),
      object(group, 'Guests', {}, id(3).toUpperCase()),
    ),
    list(app, object(app, 'Payroll', { appId: id(4) }, id(5))),
  )

  expect(
    knownNames(seen, types, [
      difference({ users: { includeGroups: [id(1).toUpperCase(), id(9)] } }, { users: { includeGroups: [id(3)] } }),
      difference({ includeApplications: [id(4), 'All'] }),
    ]),
  ).toEqual({ [id(1)]: 'Break glass', [id(3)]: 'Guests', [id(4)]: 'Payroll' })
})

test('a name that is the id itself, or that a reference already says, is not given', () => {
  const seen = world(types, list(group, object(group, id(1), {}, id(1)), object(group, 'Staff', {}, id(2))))

  expect(knownNames(seen, types, [difference([id(1)], [ref('entra.group', 'Staff', id(2))])])).toEqual({})
})

test('what could not be read or was never looked at has no names', () => {
  expect(knownNames(world(types, unreadable(group)), types, [difference([id(1)])])).toEqual({})
})
